// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/metricseries.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace luthier {

bool MetricPoint::isNumber() const { return std::isfinite(value); }

QString MetricSeries::name(const QString &label) const
{
    if (const auto found = labels.value(label); !found.isEmpty())
        return found;
    QStringList all;
    for (auto it = labels.begin(); it != labels.end(); ++it)
        if (it.key() != QLatin1String("__name__"))
            all << it.key() + QLatin1Char('=') + it.value();
    return all.isEmpty() ? labels.value(QStringLiteral("__name__")) : all.join(QStringLiteral(", "));
}

bool MetricAnswer::isEmpty() const { return !newest().isValid(); }

QDateTime MetricAnswer::newest() const
{
    qint64 last = -1;
    for (const auto &one : series)
        for (auto it = one.points.crbegin(); it != one.points.crend(); ++it)
            if (it->isNumber()) {
                last = std::max(last, it->time);
                break;
            }
    return last < 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(last, Qt::UTC);
}

QList<QList<MetricPoint>> withoutGaps(const QList<MetricPoint> &points, qint64 step)
{
    QList<QList<MetricPoint>> pieces;
    bool open = false;
    for (const auto &point : points) {
        if (!point.isNumber()) {
            open = false;
            continue;
        }
        if (open && step > 0 && point.time - pieces.last().last().time > step + step / 2)
            open = false;
        if (!open)
            pieces << QList<MetricPoint>();
        pieces.last() << point;
        open = true;
    }
    return pieces;
}

QList<MetricPoint> downsampled(const QList<MetricPoint> &points, qint64 from, qint64 to, int buckets)
{
    constexpr int PerBucket = 4;
    if (buckets < 1 || to <= from || points.size() <= qsizetype(buckets) * PerBucket)
        return points;
    QList<MetricPoint> kept;
    kept.reserve(qsizetype(buckets) * PerBucket);
    const auto bucketOf = [&](qint64 time) {
        return std::clamp<qint64>(qint64(double(time - from) / double(to - from) * buckets), 0, buckets - 1);
    };
    for (qsizetype i = 0; i < points.size();) {
        const auto bucket = bucketOf(points[i].time);
        std::array<qsizetype, PerBucket> chosen{i, i, i, i}; // first, lowest, highest, last
        for (; i < points.size() && bucketOf(points[i].time) == bucket; ++i) {
            if (points[i].value < points[chosen[1]].value)
                chosen[1] = i;
            if (points[i].value > points[chosen[2]].value)
                chosen[2] = i;
            chosen[3] = i;
        }
        std::sort(chosen.begin(), chosen.end());
        for (auto it = chosen.begin(), end = std::unique(chosen.begin(), chosen.end()); it != end; ++it)
            kept << points[*it];
    }
    return kept;
}

} // namespace luthier
