// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/metricseries.h"
#include "metrics/metricunit.h"

#include <optional>

namespace luthier {

/// What is good for the platform.
enum class Better { Lower, Higher, Neither };

/// One measure before an update and after it, over windows of the same length.
struct MetricChange {
    enum class Kind { TooFew, Noise, Rose, Fell };

    Kind kind = Kind::TooFew;
    double before = 0; ///< medians; NaN where there is nothing
    double after = 0;
    int pointsBefore = 0; ///< that are independent of each other
    int pointsAfter = 0;
    double p = 1; ///< of Mann and Whitney's test
    /// From one such window to the next, in the time before: how far the median goes up and down. Not known where there
    /// are too few of them.
    struct Ordinary {
        double down = 0; ///< 0 or less
        double up = 0;
    };
    std::optional<Ordinary> ordinary;
    Better better = Better::Neither;

    bool isChange() const { return kind == Kind::Rose || kind == Kind::Fell; }
    bool isWorse() const;
    bool isBetter() const;
    QString difference() const; ///< "+50 %"; empty where there was nothing before
    /// "p95 latency rose from 120 to 180 ms (+50 %), beyond the ordinary variation of the last week."
    QString sentence(const QString &title, MetricUnit unit) const;
};

/// What a comparison is made of.
struct ChangeQuestion {
    QList<MetricPoint> before;
    QList<MetricPoint> after;
    QList<MetricPoint> history; ///< the week before; may be empty
    qint64 window = 0;          ///< ms: the length of `before` and of `after`
    qint64 apart = 0;           ///< ms: samples closer than that are not independent (what a rate looks back over)
    Better better = Better::Neither;
};

/// It is a change where Mann and Whitney's test says that chance alone does it less than once in a hundred, and the median
/// went further than it ordinarily does. Fewer than eight independent samples on a side are too few.
MetricChange changeOf(const ChangeQuestion &question);

} // namespace luthier
