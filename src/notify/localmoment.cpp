// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/localmoment.h"

#include <algorithm>

namespace luthier {

LocalMoment LocalMoment::of(const QDate &date, const QTime &time, const QTimeZone &zone)
{
    const QDateTime clock(date, time, Qt::UTC); // as if it were UTC; the offset is taken off below
    const int before = zone.offsetFromUtc(clock.addDays(-1));
    const int after = zone.offsetFromUtc(clock.addDays(1));
    QList<QDateTime> moments;
    for (const int offset : {before, after})
        if (const auto moment = clock.addSecs(-offset);
            zone.offsetFromUtc(moment) == offset && !moments.contains(moment))
            moments << moment;
    if (moments.isEmpty())
        return {clock.addSecs(-before), Kind::Skipped};
    return {*std::min_element(moments.cbegin(), moments.cend()), moments.size() > 1 ? Kind::Twice : Kind::Once};
}

} // namespace luthier
