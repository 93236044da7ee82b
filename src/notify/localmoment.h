// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace luthier {

/// The moment that a clock in a zone shows. Where the clocks change, a time may be there twice (the first is meant) or
/// not at all (what the clock of before would have shown is meant).
struct LocalMoment {
    enum class Kind { Once, Twice, Skipped };

    QDateTime moment; ///< UTC
    Kind kind = Kind::Once;

    static LocalMoment of(const QDate &date, const QTime &time, const QTimeZone &zone);
};

} // namespace luthier
