// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

namespace luthier {

/// One sample: milliseconds since 1970 (UTC) and a value. NaN and infinite values are kept as they came; a chart shows
/// them as gaps.
struct MetricPoint {
    qint64 time = 0;
    double value = 0;

    bool isNumber() const;
    bool operator==(const MetricPoint &) const = default;
};

/// One line of a chart: what tells it from the others, and its samples in the order of time.
struct MetricSeries {
    QMap<QString, QString> labels;
    QList<MetricPoint> points;

    /// The value of `label` where the line has it, else all of its labels ("pod=a, le=1"); empty: it has none.
    QString name(const QString &label = {}) const;
};

/// What a source answered to one question.
struct MetricAnswer {
    QList<MetricSeries> series;
    qint64 step = 0;      ///< ms between two samples; more is a gap
    QStringList warnings; ///< the source's own words: the answer may be incomplete
    int leftOut = 0;      ///< lines beyond the most that are kept
    int notNumbers = 0;   ///< samples that are NaN or infinite

    bool isEmpty() const;
    QDateTime newest() const; ///< of the samples that are numbers; invalid: there is none
};

/// The pieces of a line that are without a gap: a sample that is no number ends one, and so does a hole of more than one
/// and a half steps (0: holes are not looked for).
QList<QList<MetricPoint>> withoutGaps(const QList<MetricPoint> &points, qint64 step);

/// At most four samples for each of `buckets` equal parts of the time from `from` to `to`: the first, the lowest, the
/// highest and the last, in their order. So no peak is lost and none is invented. A line that has fewer is not touched.
QList<MetricPoint> downsampled(const QList<MetricPoint> &points, qint64 from, qint64 to, int buckets);

} // namespace luthier
