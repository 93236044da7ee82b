// SPDX-License-Identifier: GPL-3.0-or-later
// The Values view and the chart: what the files are checked by, and completed from.
#include "ui/values/valuesview.h"

#include "base/elsewhere.h"
#include "helm/chartknowledge.h"
#include "maintenance/values/valuesreads.h"
#include "ui/values/problemsof.h"
#include "ui/widgets/later.h"

namespace luthier {

namespace {

EditorCompletions completionsAt(const ChartKnowledge &known, const QTextCursor &cursor)
{
    const auto *document = cursor.document();
    auto block = cursor.block(); // lines are asked for one after another: no search for each
    const auto lineAt = [&block, document](int line) {
        while (block.blockNumber() > line && block.previous().isValid())
            block = block.previous();
        while (block.blockNumber() < line && block.next().isValid())
            block = block.next();
        return block.blockNumber() == line ? block.text() : document->findBlockByNumber(line).text();
    };
    const auto place = typingPlace(lineAt, document->blockCount(), cursor.blockNumber(), cursor.positionInBlock());
    if (!place)
        return {};
    EditorCompletions completions{place->typed, place->from, place->to, {}};
    for (const auto &one : known.completions(*place))
        completions.items << EditorCompletions::Item{one.text, one.shown, one.brief, one.help};
    return completions;
}

} // namespace

ValuesView::~ValuesView() { m_stop.request_stop(); }

void ValuesView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_chartProblem.isEmpty())
        m_chartAsked.clear(); // perhaps it can be asked now
    askChart();
}

void ValuesView::askChart()
{
    if (!isVisible() || !m_release || !m_sources.chart || m_chartAsked == m_release->chartVersion)
        return;
    m_chartAsked = m_release->chartVersion;
    whenDone<Chart>(this, m_sources.chart(m_chartAsked, m_stop.get_token()),
                    [this, asked = m_chartAsked](const Result<Chart> &chart) {
                        if (asked == m_chartAsked)
                            takeChart(chart);
                    });
}

void ValuesView::takeChart(const Result<Chart> &chart)
{
    m_chartProblem = chart ? QString() : chart.error().message;
    m_chart = chart ? std::optional(*chart) : std::nullopt;
    showAnswer();
    m_check.start();
    if (!m_chart)
        return;
    const auto learn = [chart = *m_chart]() -> Result<std::shared_ptr<const ChartKnowledge>> {
        return std::make_shared<const ChartKnowledge>(chart);
    };
    whenDone<std::shared_ptr<const ChartKnowledge>>(
        this, elsewhere(learn), [this](const Result<std::shared_ptr<const ChartKnowledge>> &known) {
            for (auto *file : std::as_const(m_files))
                file->editor()->setCompletions(
                    [known = *known](const QTextCursor &cursor) { return completionsAt(*known, cursor); });
        });
}

Chart ValuesView::knownChart() const
{
    if (m_chart && m_chart->version == m_release->chartVersion)
        return *m_chart;
    auto chart = storedChart(*m_release);
    chart.hasValues = !m_release->chartValues.isEmpty();
    return chart;
}

/// Off the window's thread; an answer to an older text is dropped.
void ValuesView::checkFiles()
{
    const auto round = ++m_checks;
    QList<ValuesFilePage *> files;
    for (auto *file : std::as_const(m_files))
        if (file->isReady())
            files << file;
    const auto chart = m_release ? std::optional(knownChart()) : std::nullopt;
    const auto all = texts();
    const auto check = [all, chart, whole = m_chart.has_value(), missing = m_missingImages]() -> Result<FoundProblems> {
        return problemsOf(all, chart, whole, missing);
    };
    whenDone<FoundProblems>(this, elsewhere(check), [this, round, files, all](const Result<FoundProblems> &found) {
        if (round != m_checks)
            return;
        for (int i = 0; i < files.size(); ++i)
            files[i]->showProblems(found->problems.value(i), all[i].second);
        askImages(found->images);
        showAnswer();
        showCurrent();
    });
}

/// What a registry does not have is found out beside everything else, and looked at again when it comes to light.
void ValuesView::askImages(const QList<NamedImage> &images)
{
    if (images.isEmpty() || !m_sources.missingImages)
        return;
    whenDone<QSet<QString>>(this, m_sources.missingImages(images, m_stop.get_token()),
                            [this](const Result<QSet<QString>> &missing) {
                                if (!missing || *missing == m_missingImages)
                                    return;
                                m_missingImages = *missing;
                                m_check.start();
                            });
}

} // namespace luthier
