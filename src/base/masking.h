// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace luthier {

/// Remembers a value that masked() then hides, also in its base64 and percent-encoded forms.
/// Values under four characters are not remembered: hiding them would blacken ordinary text.
void registerSecret(const QByteArray &value);

/// The text without what is secret: every registered value, and what stands where secrets usually stand
/// ("password=…", "Authorization: …", "token: …", user:password@ in URLs, PEM private keys).
QString masked(QString text);
QByteArray masked(const QByteArray &text);

} // namespace luthier
