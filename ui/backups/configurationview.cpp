// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/configurationview.h"

#include "base/words.h"
#include "ui/theme/space.h"
#include "ui/widgets/diffbox.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/table.h"
#include "ui/widgets/tablepane.h"

#include <QSplitter>

#include <algorithm>

namespace luthier {

namespace {

using configuration::ObjectDifference;

State stateOf(ObjectDifference::State state)
{
    switch (state) {
    case ObjectDifference::Same:
        return State::Healthy;
    case ObjectDifference::Differs:
        return State::Attention;
    case ObjectDifference::Missing:
        return State::Failed;
    case ObjectDifference::New:
        return State::Unknown;
    }
    return State::Unknown;
}

TableRow rowOf(const ObjectDifference &object)
{
    const bool canBePutBack = object.state == ObjectDifference::Differs || object.state == ObjectDifference::Missing;
    TableRow row;
    row.key = object.name.words();
    row.cells = {object.name.kind, object.name.name, configuration::stateWords(object.state)};
    row.sortKeys = {object.name.kind, object.name.name, int(object.state == ObjectDifference::Same ? 9 : object.state)};
    row.state = stateOf(object.state);
    if (canBePutBack)
        row.ticked = false;
    return row;
}

int count(const ConfigurationComparison &comparison, ObjectDifference::State state)
{
    return int(std::count_if(comparison.objects.cbegin(), comparison.objects.cend(),
                             [state](const auto &object) { return object.state == state; }));
}

QString answerTo(const ConfigurationComparison &comparison)
{
    const auto differing = count(comparison, ObjectDifference::Differs);
    const auto missing = count(comparison, ObjectDifference::Missing);
    const auto from = words::moment(comparison.backup.taken);
    if (differing + missing == 0)
        return ConfigurationView::tr("The configuration is as it was in the backup of %1.").arg(from);
    return ConfigurationView::tr("%n object(s) differ", nullptr, differing) + QStringLiteral(", ")
         + ConfigurationView::tr("%n missing, compared with the backup of %1.", nullptr, missing).arg(from);
}

} // namespace

ConfigurationView::ConfigurationView(QWidget *parent)
    : QWidget(parent)
    , m_answer(label({}, "answer", true))
    , m_notice(new Notice)
    , m_model(new RowModel({tr("Kind"), tr("Name"), tr("State")}, 2, this))
    , m_table(new Table(tr("Objects")))
    , m_pane(new TablePane(m_table))
    , m_below(new QWidget)
    , m_heading(label({}, "heading"))
    , m_difference(new DiffBox(tr("Difference, Secrets hidden")))
    , m_plan(button(tr("Show the plan"), true))
{
    auto *layout = pageLayout(this);
    layout->addLayout(row({label(tr("What changed since the backup?"), "title"), nullptr, m_plan}));
    layout->addWidget(m_answer);
    layout->addWidget(m_notice);
    m_table->setSource(m_model);
    m_table->setWidths({210, 0, 200});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(2, Qt::AscendingOrder);
    m_table->remember(QStringLiteral("configuration"));
    m_pane->setEmptyWords(tr("The backup holds no object"), tr("Take a new backup of the configuration."));

    auto *difference = new QVBoxLayout(m_below);
    difference->setContentsMargins(0, space::S, 0, 0);
    difference->addWidget(m_heading);
    difference->addWidget(m_difference, 1);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_pane);
    splitter->addWidget(m_below);
    splitter->setSizes({280, 320});
    layout->addWidget(splitter, 1);

    connect(m_table, &Table::chosen, this, &ConfigurationView::showObject);
    connect(m_model, &RowModel::ticksChanged, this, &ConfigurationView::showTicks);
    connect(m_plan, &QPushButton::clicked, this, [this] {
        const auto targets = m_comparison->targets(m_model->tickedKeys());
        if (!targets)
            return showProblem(targets.error());
        emit planWanted({.backupId = m_comparison->backup.id, .objects = *targets});
    });
    showLoading();
}

void ConfigurationView::showLoading()
{
    m_comparison.reset();
    m_answer->setText(tr("Reading the backup and the cluster…"));
    m_notice->hide();
    m_model->setRows({});
    m_pane->showLoading();
    showObject({});
    showTicks();
}

void ConfigurationView::showComparison(const ConfigurationComparison &comparison)
{
    m_comparison = comparison;
    m_answer->setText(answerTo(comparison));
    QList<TableRow> rows;
    for (const auto &object : comparison.objects)
        rows << rowOf(object);
    m_model->setRows(rows);
    m_pane->showRows();
    const auto &left = comparison.then.leftOut;
    m_notice->say(State::Attention, tr("Not in this backup: %1.").arg(left.join(QStringLiteral(", "))));
    m_notice->setVisible(!left.isEmpty());
    if (!comparison.objects.isEmpty())
        chooseObject(comparison.objects.first().name.words());
    showTicks();
}

void ConfigurationView::showProblem(const Error &error)
{
    m_notice->say(State::Failed, error.message);
    m_notice->show();
    if (m_comparison)
        return;
    m_answer->setText(tr("The comparison could not be made."));
    m_pane->setEmptyWords(tr("Nothing to show"), tr("What stands in the way is said above; nothing was changed."));
    m_pane->showRows();
}

void ConfigurationView::chooseObject(const QString &words) { m_table->selectKey(words); }

void ConfigurationView::showObject(const QString &words)
{
    m_heading->clear();
    m_below->hide();
    m_difference->showDifference({});
    if (!m_comparison)
        return;
    const auto found = std::find_if(m_comparison->objects.cbegin(), m_comparison->objects.cend(),
                                    [&words](const auto &object) { return object.name.words() == words; });
    if (found == m_comparison->objects.cend())
        return;
    const auto pair = configuration::shownPair(found->then, found->now);
    const auto lines = [](const QString &text) { return text.split(QLatin1Char('\n'), Qt::SkipEmptyParts); };
    auto all = lineDiff(lines(pair.before), lines(pair.after));
    if (found->state == ObjectDifference::Differs)
        all = withContext(all);
    m_heading->setText(found->state == ObjectDifference::Differs ? tr("%1: − in the backup, + now").arg(words)
                       : found->state == ObjectDifference::Same
                           ? words
                           : words + QStringLiteral(": ") + configuration::stateWords(found->state));
    m_difference->showDifference(all);
    m_below->show();
}

void ConfigurationView::showTicks()
{
    const auto ticked = int(m_model->tickedKeys().size());
    m_plan->setEnabled(ticked > 0);
    m_plan->setText(ticked > 0 ? tr("Show the plan to put back %n object(s)", nullptr, ticked)
                               : tr("Tick what to put back"));
}

} // namespace luthier
