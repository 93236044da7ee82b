// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>

namespace luthier {

/// From when to when something is asked.
struct MetricRange {
    QDateTime from;
    QDateTime to;

    std::chrono::seconds length() const { return std::chrono::seconds(from.secsTo(to)); }
    bool isValid() const { return from.isValid() && to.isValid() && from < to; }
    bool operator==(const MetricRange &) const = default;
};

/// The step that a range is asked with: a round one, not finer than 15 s (most scrape no oftener; an hour or less: 5 s)
/// and so that a line has no more than 10,000 samples. Prometheus itself refuses more than 11,000.
std::chrono::seconds stepFor(std::chrono::seconds length);
/// The next coarser round step, for a server that refused this one.
std::chrono::seconds coarserStep(std::chrono::seconds step);
/// What a rate() looks back over so that no sample between two steps is missed, and that a few scrapes are in it.
std::chrono::seconds windowFor(std::chrono::seconds step);
QString inPromql(std::chrono::seconds time); ///< "90s"

} // namespace luthier
