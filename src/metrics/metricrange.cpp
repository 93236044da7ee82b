// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/metricrange.h"

#include <algorithm>
#include <array>

namespace luthier {

namespace {

constexpr qint64 MostPoints = 10'000;
constexpr qint64 Hour = 3600;
constexpr qint64 ScrapedEvery = 15;
constexpr std::array<qint64, 17> RoundSteps{5,    15,   30,    60,    120,   300,   600,    900,   1800,
                                            3600, 7200, 14400, 21600, 43200, 86400, 172800, 604800};

} // namespace

std::chrono::seconds stepFor(std::chrono::seconds length)
{
    const auto finest = length.count() <= Hour ? RoundSteps.front() : ScrapedEvery;
    for (const auto step : RoundSteps)
        if (step >= finest && length.count() / step <= MostPoints - 1) // both ends are sampled
            return std::chrono::seconds(step);
    return std::chrono::seconds(std::max(RoundSteps.back(), length.count() / (MostPoints - 1) + 1));
}

std::chrono::seconds coarserStep(std::chrono::seconds step)
{
    const auto *next = std::upper_bound(RoundSteps.begin(), RoundSteps.end(), step.count());
    return next == RoundSteps.end() ? step * 2 : std::chrono::seconds(*next);
}

std::chrono::seconds windowFor(std::chrono::seconds step) { return std::max(std::chrono::seconds(60), step * 2); }

QString inPromql(std::chrono::seconds time) { return QStringLiteral("%1s").arg(time.count()); }

} // namespace luthier
