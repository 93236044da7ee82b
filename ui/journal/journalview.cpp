// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journalview.h"

#include "ui/journal/runmodel.h"
#include "ui/theme/space.h"
#include "ui/widgets/codebox.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/table.h"
#include "ui/widgets/tablepane.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QJsonDocument>
#include <QSplitter>

#include <algorithm>

namespace luthier {

JournalView::JournalView(QWidget *parent)
    : QWidget(parent)
    , m_answer(label({}, "answer", true))
    , m_verified(new Notice)
    , m_model(new RunModel(this))
    , m_table(new Table(tr("Runs")))
    , m_pane(new TablePane(m_table))
    , m_details(new QWidget)
    , m_entries(new CodeBox(tr("Journal entries of the chosen run")))
    , m_open(button(tr("Open")))
    , m_save(button(tr("Save the evidence…")))
    , m_verify(button(tr("Verify the journal")))
{
    auto *layout = pageLayout(this);
    layout->addLayout(row({label(tr("What was done?"), "title"), nullptr, m_verify}));
    layout->addWidget(m_answer);
    layout->addWidget(m_verified);
    m_verified->hide();
    m_table->setSource(m_model);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder); // as they come: the newest first
    m_table->setWidths({0, 140, 80, 100, 220, 100, 120});
    m_table->remember(QStringLiteral("runs"));
    m_pane->setEmptyWords(tr("Nothing was done yet"),
                          tr("Every plan that starts is written here before each of its steps."));
    m_pane->showLoading();
    auto *details = new QVBoxLayout(m_details);
    details->setContentsMargins(0, space::S, 0, 0);
    details->addLayout(row({label(tr("ENTRIES"), "section"), nullptr, m_save, m_open}));
    details->addWidget(m_entries, 1);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_pane);
    splitter->addWidget(m_details);
    m_details->hide();
    layout->addWidget(splitter, 1);

    connect(m_verify, &QPushButton::clicked, this, &JournalView::verifyWanted);
    m_save->setToolTip(
        tr("Everything that proves this run in one file: who, when, what changed, backups, checks, journal"));
    connect(m_save, &QPushButton::clicked, this, &JournalView::chooseFile);
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
    if (!facts.runsKnown || (!m_model->setRuns(facts.runs) && std::exchange(m_isRead, true)))
        return;
    const auto open = int(std::count_if(facts.runs.begin(), facts.runs.end(), [](const Run &r) { return r.isOpen(); }));
    m_answer->setText(
        !facts.journalProblem.isEmpty() ? facts.journalProblem
        : open == 0                     ? tr("Nothing is half-way.")
                    : tr("%n run(s) ended half-way: open one to go on, to go back, or to leave it.", nullptr, open));
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

void JournalView::showEntries(const QString &runId, const std::optional<QString> &lines)
{
    if (runId == m_table->currentKey()) // else another one was chosen meanwhile
        m_entries->setCode(lines.value_or(tr("The journal is being read…")));
}

void JournalView::showVerifying()
{
    m_verify->setEnabled(false);
    m_verified->say(State::Working, tr("Every line's hash is computed again…"));
    m_verified->show();
}

void JournalView::showVerified(const Result<qint64> &result)
{
    m_verify->setEnabled(true);
    if (result)
        m_verified->say(
            State::Healthy,
            tr("All %1 entries are as they were written: none was changed, removed or added.").arg(*result));
    else
        m_verified->say(State::Failed, result.error().message);
    m_verified->show();
}

void JournalView::chooseFile()
{
    const auto run = m_table->currentKey();
    auto *dialog = new QFileDialog(this, tr("Save the evidence"), run + QStringLiteral(".html"),
                                   tr("Web page that can be verified (*.html);;PDF, with that page inside (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("html"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String("*.pdf")) ? QStringLiteral("pdf")
                                                                         : QStringLiteral("html"));
    });
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, run](const QString &file) { emit evidenceWanted(run, file); });
    dialog->open();
}

void JournalView::showSaving()
{
    m_save->setEnabled(false);
    m_verified->say(State::Working, tr("The evidence is gathered…"));
    m_verified->show();
}

void JournalView::showSaved(const Result<QString> &file)
{
    m_save->setEnabled(true);
    if (file)
        m_verified->say(State::Healthy,
                        tr("%1 is written; only you can read it. “luthierctl journal verify” checks the "
                           "page, now and later.")
                            .arg(*file));
    else
        m_verified->say(State::Failed, file.error().message);
    m_verified->show();
}

bool JournalView::back()
{
    if (!m_details->isVisible())
        return m_pane->closeFilter();
    m_table->setCurrentIndex({});
    m_details->hide();
    return true;
}

} // namespace luthier
