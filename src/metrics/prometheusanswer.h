// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "metrics/metricseries.h"

#include <QStringList>

namespace luthier::prometheus {

constexpr qsizetype LargestAnswer = 64 * 1024 * 1024; ///< bytes
constexpr int MostSeries = 200;                       ///< a chart with more tells nothing
constexpr int MostPointsOfAll = 2'000'000;

/// Answers of Prometheus' HTTP API v1 (prometheus.io/docs/prometheus/latest/querying/api), pure. Any bytes are answered
/// by a value or an Error: Invalid (no such answer: a sign-in page, half of one), Refused (the query; `detail` has the
/// server's own words), Timeout (the query took the server too long), Unreachable (it is starting or overloaded).
/// A matrix, a vector or a scalar; times in the order of time, whatever came.
Result<MetricAnswer> parsedSamples(const QByteArray &body);
/// What a label can be: names of metrics, of pods.
Result<QStringList> parsedNames(const QByteArray &body);
/// Whether it was refused because the step is too fine for the range.
bool wantsCoarserStep(const Error &error);
/// The names of metrics that a query asks for, without functions, labels and keywords.
QStringList metricsIn(const QString &query);
/// The Error of an HTTP status without a usable body.
Error errorOfStatus(int status, const QByteArray &body, const QString &source);

} // namespace luthier::prometheus
