// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/statistics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace luthier::statistics {

namespace {

void keepNumbers(QList<double> *values)
{
    values->removeIf([](double value) { return !std::isfinite(value); });
}

} // namespace

double quantile(QList<double> values, double q)
{
    keepNumbers(&values);
    if (values.isEmpty() || !(q >= 0 && q <= 1))
        return std::numeric_limits<double>::quiet_NaN();
    std::sort(values.begin(), values.end());
    const auto at = q * double(values.size() - 1);
    const auto below = qsizetype(at);
    const auto above = std::min(below + 1, values.size() - 1);
    const auto part = at - double(below);
    return part == 0 ? values[below] : std::lerp(values[below], values[above], part);
}

double median(const QList<double> &values) { return quantile(values, 0.5); }

RankTest mannWhitney(QList<double> first, QList<double> second)
{
    keepNumbers(&first);
    keepNumbers(&second);
    const auto n1 = double(first.size());
    const auto n2 = double(second.size());
    if (first.isEmpty() || second.isEmpty())
        return {};
    QList<std::pair<double, bool>> all; // value, is of the first
    all.reserve(first.size() + second.size());
    for (const auto value : std::as_const(first))
        all.emplaceBack(value, true);
    for (const auto value : std::as_const(second))
        all.emplaceBack(value, false);
    std::sort(all.begin(), all.end());
    double ranks = 0; // of the first
    double ties = 0;
    for (qsizetype i = 0; i < all.size();) {
        auto end = i;
        while (end < all.size() && all[end].first == all[i].first)
            ++end;
        const auto rank = double(i + 1 + end) / 2; // equal values share the middle of their ranks
        const auto count = double(end - i);
        ties += count * count * count - count;
        for (; i < end; ++i)
            ranks += all[i].second ? rank : 0;
    }
    RankTest test;
    test.u = ranks - n1 * (n1 + 1) / 2;
    const auto n = n1 + n2;
    const auto variance = n1 * n2 / 12 * ((n + 1) - ties / (n * (n - 1)));
    if (!(variance > 0))
        return test; // all the same
    const auto off = n1 * n2 / 2 - test.u;
    const auto corrected = std::max(0.0, std::abs(off) - 0.5);
    test.z = std::copysign(corrected / std::sqrt(variance), off);
    test.p = std::min(1.0, std::erfc(std::abs(test.z) / std::sqrt(2.0)));
    return test;
}

} // namespace luthier::statistics
