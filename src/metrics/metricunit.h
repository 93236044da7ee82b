// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace luthier {

enum class MetricUnit { None, Seconds, Bytes, Ratio, Cores, PerSecond };

/// "seconds", "bytes", "ratio", "cores", "perSecond", "" (none).
std::optional<MetricUnit> metricUnitNamed(const QString &name);
QString nameOf(MetricUnit unit);

/// What values of one size are divided by, and the unit then: 0.12 s are 120 ms.
struct UnitScale {
    double by = 1;
    QString unit; ///< empty: none

    /// In the reader's way of writing numbers, three digits that count.
    QString number(double value) const;
    QString withUnit(double value) const; ///< "120 ms"
};

/// The scale that suits `largest` (its size counts, not its sign).
UnitScale scaleFor(MetricUnit unit, double largest);
QString metricValue(double value, MetricUnit unit); ///< "120 ms", "37 MiB", "0.4 %"; "–" where it is no number

} // namespace luthier
