// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>

namespace luthier {

/// One mailbox (RFC 5322 3.4, RFC 5321 4.1.2), ready for both: the envelope and a header.
struct MailAddress {
    QString name;   ///< as people read it: "Müller, Anna"
    QString local;  ///< without quotes: "anna", "odd one"
    QString domain; ///< ASCII: "xn--mller-kva.example", "[192.0.2.1]"

    QString address() const; ///< "anna@example.com", the local part quoted where it has to be
    QString shown() const;   ///< "Anna <anna@müller.example>"
    bool operator==(const MailAddress &other) const
    {
        return address().compare(other.address(), Qt::CaseInsensitive) == 0;
    }

    /// "anna@example.com" or "Anna <anna@example.com>". Errors (Invalid) say in a sentence what is wrong: no or two @,
    /// dots, lengths over 64 and 255, characters that are not allowed, line breaks (they would add headers), a local
    /// part beyond ASCII (SMTPUTF8 is not spoken), a domain that is none.
    static Result<MailAddress> parse(const QString &text);
};

/// A list as people write it: separated by commas, semicolons or lines; # begins a comment at a line's begin. Each once.
Result<QList<MailAddress>> parseAddresses(const QString &text);

} // namespace luthier
