// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace luthier {

/// What is wrong with the links of a Markdown text, in sentences; empty: nothing. A mail that asks people to click must
/// not look like one that steals: names of letters that look like others (UTS 39: mixed scripts, whole words of
/// lookalikes), a text that names another place than its address, a user name before the host, no TLS. Pure.
QStringList suspiciousLinks(const QString &markdown);

} // namespace luthier
