// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/mailaddress.h"

#include <QDateTime>

#include <optional>

namespace luthier {

/// A mail before it is bytes.
struct MimeMessage {
    MailAddress from; ///< none: only for a draft, which the mail program completes
    std::optional<MailAddress> replyTo;
    QList<MailAddress> to; ///< who is seen; those of Bcc are in the envelope only (empty: "undisclosed-recipients:;")
    QString subject;
    QString plain;
    QString html;
    QByteArray calendar;       ///< an invitation, beside the texts
    QByteArray calendarMethod; ///< "REQUEST"
    QDateTime date;
    QByteArray id; ///< without angle brackets: "luthier-…@example.com"
    QByteArray inReplyTo;
    QString language;     ///< "de"
    bool isDraft = false; ///< mail programs open it to be sent, not as one that came
};

/// The bytes, lines ended by CRLF: multipart/alternative of plain text, HTML and invitation, quoted-printable, headers folded
/// (RFC 5322 2.2.3) with encoded words (RFC 2047). Pure: the same message makes the same bytes.
/// Errors (Invalid): a line break or another control character in a subject or a name, which would add headers.
Result<QByteArray> mimeBytes(const MimeMessage &message);

} // namespace luthier
