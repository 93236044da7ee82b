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

/// Whether the text must not be written where it cannot be masked, because a machine reads it again: it holds a
/// registered value that does not occur by chance, a password in a URL or a private key. A registered value that could
/// be an ordinary word or name (short, or of few kinds of characters) does not count.
bool holdsSecret(const QString &text);

} // namespace luthier
