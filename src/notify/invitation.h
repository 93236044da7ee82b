// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/mailaddress.h"

#include <QDateTime>

namespace luthier {

/// A maintenance as an entry of people's calendars (RFC 5545, RFC 5546). All that is said of one maintenance has the same
/// `uid`; what is said later has a larger `sequence`.
struct Invitation {
    enum class Method { Publish, Request, Cancel };

    Method method = Method::Request;
    QByteArray uid;
    int sequence = 0;
    QDateTime stamp; ///< when this was said
    QDateTime start;
    QDateTime end;
    QByteArray zone; ///< IANA; the clock that people plan by
    QString summary;
    QString description;
    MailAddress organizer; ///< a Request needs one
    QList<MailAddress> attendees;
    bool isBusy = false; ///< false: people may plan other things meanwhile
};

/// The .ics, lines folded and ended by CRLF, with a VTIMEZONE of the transitions around the time. Pure.
/// Errors (Invalid): no start or end, an end before the start, an unknown zone, a Request without an organizer.
Result<QByteArray> invitationBytes(const Invitation &invitation);
QByteArray methodName(Invitation::Method method); ///< "REQUEST"

} // namespace luthier
