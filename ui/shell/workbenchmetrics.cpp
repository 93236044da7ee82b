// SPDX-License-Identifier: GPL-3.0-or-later
// What was measured: the view, and what it asks for.
#include "ui/metrics/metricsview.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/later.h"

namespace luthier {

namespace {

template <typename T>
Task<T> asTask(QCoro::Task<T> asked)
{
    auto answer = co_await asked;
    co_return answer;
}

} // namespace

MetricsView *Workbench::makeMetrics()
{
    auto *view = new MetricsView;
    connect(view, &MetricsView::wanted, this, [this](const MetricsQuestion &question) {
        auto asking = asTask(readMetrics(&m_platform, question, m_reading.get_token()));
        whenDone<MetricsFacts>(this, std::move(asking), [this, kept = m_kept](const Result<MetricsFacts> &facts) {
            m_metrics->showMetrics(*facts);
        });
    });
    connect(view, &MetricsView::comparisonWanted, this, [this](const QString &runId) {
        const auto found = run(runId);
        if (!found)
            return;
        auto asking = asTask(compareRun(&m_platform, *found, std::chrono::hours(1), m_reading.get_token()));
        whenDone<RunComparison>(
            this, std::move(asking),
            [this, kept = m_kept](const Result<RunComparison> &comparison) { m_metrics->showComparison(*comparison); });
    });
    view->showFacts(m_platform.facts());
    return view;
}

} // namespace luthier
