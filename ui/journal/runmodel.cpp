// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/runmodel.h"

#include "base/words.h"
#include "ui/plan/planwords.h"
#include "ui/theme/lineicon.h"
#include "ui/widgets/table.h"

#include <algorithm>

namespace luthier {

namespace {

int doneSteps(const Run &run)
{
    return int(std::count_if(run.steps.begin(), run.steps.end(),
                             [](const StepRecord &step) { return step.state == StepState::Done; }));
}

} // namespace

bool RunModel::setRuns(const QList<Run> &runs)
{
    if (runs.constData() == m_runs.constData() && runs.size() == m_runs.size())
        return false; // the very same list: facts are told of much more often than the journal is read
    beginResetModel();
    m_runs = runs;
    endResetModel();
    return true;
}

int RunModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_runs.size()); }

int RunModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : Columns; }

QVariant RunModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &run = m_runs[index.row()];
    const auto column = index.column();
    const bool sorts = role == TableRole::Sort;
    if (role == TableRole::Key)
        return run.id;
    if (role == TableRole::Command)
        return QString(QStringLiteral("luthierctl run show ") + run.id);
    if (role == Qt::DecorationRole && column == How)
        return stateIcon(planwords::runState(run.state));
    if (role == Qt::ForegroundRole && column == How)
        return Theme::current().colour(roleOf(planwords::runState(run.state)));
    if (role != Qt::DisplayRole && !sorts)
        return {};
    switch (column) {
    case What:
        return run.title;
    case How:
        return planwords::runWord(run.state);
    case Steps:
        return sorts ? QVariant(doneSteps(run)) : tr("%1 of %2").arg(doneSteps(run)).arg(run.steps.size());
    case LookedAt: {
        const auto ticked = int(run.checks.size()) - openChecks(run.checks);
        return sorts                ? QVariant(ticked)
             : run.checks.isEmpty() ? QString()
                                    : tr("%1 of %2").arg(ticked).arg(run.checks.size());
    }
    case Begun:
        return sorts ? QVariant(run.begun.toMSecsSinceEpoch()) : words::moment(run.begun);
    case Took: {
        const auto took = run.begun.isValid() && run.ended.isValid() ? run.begun.msecsTo(run.ended) : -1;
        return sorts ? QVariant(took) : took < 0 ? QString() : words::duration(std::chrono::milliseconds(took));
    }
    case Who:
        return run.who;
    default:
        return {};
    }
}

QVariant RunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("What"),  tr("How it ended"), tr("Steps"), tr("Looked at"),
                             tr("Begun"), tr("Took"),         tr("Who")};
    return names[section];
}

} // namespace luthier
