// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace luthier::statistics {

/// The value below which the part `q` (0 to 1) of the values lies, by linear interpolation (Hyndman and Fan's type 7, as
/// numpy does). NaN where there are none. Values that are no numbers do not count.
double quantile(QList<double> values, double q);
double median(const QList<double> &values);

struct RankTest {
    double u = 0; ///< of the first sample
    double z = 0; ///< above 0: the second one tends to be higher
    double p = 1; ///< two-sided: how often chance alone gives a difference like this
};

/// Mann and Whitney's test whether one of two samples tends to be higher (Ann. Math. Stat. 18, 1947): asks nothing of
/// their distribution. Normal approximation with the correction for ties and for continuity; where all values are one
/// and the same, or a sample is empty, p is 1. Values that are no numbers do not count.
RankTest mannWhitney(QList<double> first, QList<double> second);

} // namespace luthier::statistics
