// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/truthtable.h"

#include "base/words.h"
#include "ui/theme/lineicon.h"
#include "ui/widgets/table.h"

namespace luthier {

namespace {

enum Column { Name, Wanted, Runs, Says, Digest, How, Columns };

QString orDash(const QString &text) { return text.isEmpty() ? QStringLiteral("–") : text; }

QString shortened(const QString &digest)
{
    return digest.size() > 20 ? digest.left(11) + QStringLiteral("…") + digest.right(4) : digest;
}

} // namespace

TruthModel::TruthModel(QString nameSpace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_nameSpace(std::move(nameSpace))
{
}

void TruthModel::setTruth(const VersionTruth &truth, const PlatformAnswers &answers)
{
    beginResetModel();
    m_rows = truth.components;
    if (!truth.schemaRevision.isEmpty() || !answers.schemaProblem.isEmpty()) {
        ComponentTruth schema;
        schema.name = tr("database schema");
        schema.runs = truth.schemaRevision;
        schema.state = answers.schemaProblem.isEmpty() ? State::Healthy : State::Unknown;
        schema.words = answers.schemaProblem;
        m_rows << schema;
    }
    endResetModel();
}

int TruthModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int TruthModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : Columns; }

QVariant TruthModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &row = m_rows[index.row()];
    const auto column = index.column();
    if (role == TableRole::Key)
        return row.name;
    if (role == TableRole::Command)
        return row.workload.isEmpty()
                 ? QString()
                 : words::commandLine(QStringLiteral("kubectl"),
                                      {QStringLiteral("get"), QStringLiteral("-n"), m_nameSpace, row.workload,
                                       QStringLiteral("-o"), QStringLiteral("wide")});
    if (role == Qt::DecorationRole && column == How)
        return stateIcon(row.state);
    if (role == Qt::ForegroundRole) {
        if (column == How)
            return Theme::current().colour(roleOf(row.state));
        if (column == Says || column == Digest)
            return Theme::current().colour(Role::Muted);
    }
    if (role == Qt::ToolTipRole && column == Digest)
        return row.digest;
    if (role != Qt::DisplayRole && role != TableRole::Sort)
        return {};
    switch (column) {
    case Name:
        return row.name;
    case Wanted:
        return orDash(row.wanted);
    case Runs:
        return row.replicas > 0 ? tr("%1 · %2 of %3").arg(orDash(row.runs)).arg(row.ready).arg(row.replicas)
                                : orDash(row.runs);
    case Says:
        return orDash(row.saysOfItself);
    case Digest:
        return orDash(shortened(row.digest));
    case How:
        return row.words.isEmpty() ? wordOf(row.state) : tr("%1: %2", "state: why").arg(wordOf(row.state), row.words);
    default:
        return {};
    }
}

QVariant TruthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Component"),      tr("Chart says"), tr("Runs"),
                             tr("Says of itself"), tr("Digest"),     tr("State")};
    return names[section];
}

} // namespace luthier
