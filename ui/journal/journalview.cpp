// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journalview.h"

#include "base/words.h"
#include "ui/plan/planwords.h"
#include "ui/theme/space.h"
#include "ui/widgets/codebox.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/table.h"
#include "ui/widgets/tablepane.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSplitter>

#include <algorithm>

namespace luthier {

namespace {

TableRow rowOf(const Run &run)
{
    TableRow row;
    row.key = run.id;
    const auto checks = run.checks.size();
    const auto ticked = checks - openChecks(run.checks);
    const auto done = std::count_if(run.steps.begin(), run.steps.end(),
                                    [](const StepRecord &step) { return step.state == StepState::Done; });
    const auto took = run.begun.isValid() && run.ended.isValid()
                        ? words::duration(std::chrono::milliseconds(run.begun.msecsTo(run.ended)))
                        : QString();
    row.cells = {run.title,
                 planwords::runWord(run.state),
                 QCoreApplication::translate("luthier::JournalView", "%1 of %2").arg(done).arg(run.steps.size()),
                 checks == 0 ? QString()
                             : QCoreApplication::translate("luthier::JournalView", "%1 of %2").arg(ticked).arg(checks),
                 words::moment(run.begun),
                 took,
                 run.who};
    row.sortKeys = {
        run.title, row.cells[1], int(done), int(ticked), run.begun.toSecsSinceEpoch(), run.begun.msecsTo(run.ended),
        run.who};
    row.state = planwords::runState(run.state);
    row.command = QStringLiteral("luthierctl run show ") + run.id;
    return row;
}

} // namespace

JournalView::JournalView(QWidget *parent)
    : QWidget(parent)
    , m_answer(label({}, "answer", true))
    , m_verified(new Notice)
    , m_model(new RowModel(
          {tr("What"), tr("How it ended"), tr("Steps"), tr("Looked at"), tr("Begun"), tr("Took"), tr("Who")}, 1, this))
    , m_table(new Table(tr("Runs")))
    , m_pane(new TablePane(m_table))
    , m_details(new QWidget)
    , m_entries(new CodeBox(tr("Journal entries of the chosen run")))
    , m_open(button(tr("Open")))
{
    auto *verify = button(tr("Verify the journal"));
    auto *layout = pageLayout(this);
    layout->addLayout(row({label(tr("What was done?"), "title"), nullptr, verify}));
    layout->addWidget(m_answer);
    layout->addWidget(m_verified);
    m_verified->hide();
    m_table->setSource(m_model);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(4, Qt::DescendingOrder);
    m_table->setWidths({0, 140, 80, 100, 220, 100, 120});
    m_pane->setEmptyWords(tr("Nothing was done yet"),
                          tr("Every plan that starts is written here before each of its steps."));
    auto *details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, space::S, 0, 0);
    details->addLayout(row({label(tr("ENTRIES"), "section"), nullptr, m_open}));
    details->addWidget(m_entries, 1);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_pane);
    splitter->addWidget(m_details);
    m_details->hide();
    layout->addWidget(splitter, 1);

    connect(verify, &QPushButton::clicked, this, &JournalView::verifyWanted);
    connect(m_open, &QPushButton::clicked, this, [this] { emit runWanted(m_table->currentKey()); });
    connect(m_table, &Table::activatedKey, this, &JournalView::runWanted);
    connect(m_table, &Table::chosen, this, [this](const QString &run) {
        m_details->setVisible(!run.isEmpty());
        if (!run.isEmpty())
            emit entriesWanted(run);
    });
}

void JournalView::showFacts(const Platform::Facts &facts)
{
    QList<TableRow> rows;
    int open = 0;
    for (const auto &run : facts.runs) {
        rows << rowOf(run);
        open += run.isOpen();
    }
    m_answer->setText(
        open == 0 ? tr("Nothing is half-way.")
                  : tr("%n run(s) ended half-way: open one to go on, to go back, or to leave it.", nullptr, open));
    m_model->setRows(rows);
    m_pane->showRows();
}

QString JournalView::entryLine(const JournalEntry &entry)
{
    auto line = QStringLiteral("%1  %2  %3")
                    .arg(QString::number(entry.sequence).rightJustified(5), entry.time, entry.event.leftJustified(10));
    if (!entry.step.isEmpty())
        line += QLatin1Char(' ') + entry.step;
    if (!entry.data.isEmpty())
        line += QStringLiteral("  ") + QString::fromUtf8(QJsonDocument(entry.data).toJson(QJsonDocument::Compact));
    return line;
}

void JournalView::showEntries(const QList<JournalEntry> &entries)
{
    QStringList lines;
    for (const auto &entry : entries)
        lines << entryLine(entry);
    m_entries->setCode(lines.join(QLatin1Char('\n')));
}

void JournalView::showVerified(const Result<qint64> &result)
{
    if (result)
        m_verified->say(
            State::Healthy,
            tr("All %1 entries are as they were written: none was changed, removed or added.").arg(*result));
    else
        m_verified->say(State::Failed, result.error().message);
    m_verified->show();
}

bool JournalView::back()
{
    if (!m_details->isVisible())
        return false;
    m_table->setCurrentIndex({});
    m_details->hide();
    return true;
}

} // namespace luthier
