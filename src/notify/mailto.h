// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/mailaddress.h"

#include <QUrl>

#include <optional>

namespace luthier {

/// What opens the message in the desktop's mail program (RFC 6068): plain text only. nullopt: longer than programs and
/// desktops take on their command lines; a draft file is opened then.
std::optional<QUrl> mailtoUrl(const QList<MailAddress> &to, const QList<MailAddress> &bcc, const QString &subject,
                              const QString &plain);

} // namespace luthier
