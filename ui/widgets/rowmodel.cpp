// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowmodel.h"

#include "ui/theme/lineicon.h"
#include "ui/widgets/table.h"

namespace luthier {

RowModel::RowModel(QStringList headers, int stateColumn, QObject *parent)
    : QAbstractTableModel(parent)
    , m_headers(std::move(headers))
    , m_stateColumn(stateColumn)
{
}

void RowModel::setRows(QList<TableRow> rows)
{
    auto sameKeys = rows.size() == m_rows.size();
    for (int i = 0; sameKeys && i < rows.size(); ++i)
        sameKeys = rows[i].key == m_rows[i].key;
    if (sameKeys && !rows.isEmpty()) { // no reset: selection and scrolling stay untouched
        m_rows = std::move(rows);
        emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, int(m_headers.size()) - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int RowModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int RowModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_headers.size()); }

QVariant RowModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &row = m_rows[index.row()];
    const auto column = index.column();
    if (role == m_extraRole)
        return row.extra;
    switch (role) {
    case Qt::DisplayRole:
        return row.cells.value(column);
    case TableRole::Sort:
        return row.sortKeys.isEmpty() ? QVariant(row.cells.value(column)) : row.sortKeys.value(column);
    case TableRole::Key:
        return row.key;
    case TableRole::Command:
        return row.command;
    case Qt::ToolTipRole:
        return column == 0 && !row.mark.isEmpty() ? row.markWords : column == m_stateColumn ? row.tip : QString();
    case Qt::AccessibleTextRole:
        return column == 0 && !row.mark.isEmpty() ? QVariant(row.cells.value(0) + QStringLiteral(", ") + row.markWords)
                                                  : QVariant();
    case Qt::CheckStateRole:
        return column == 0 && row.ticked ? QVariant(*row.ticked ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::DecorationRole:
        if (column == 0 && !row.mark.isEmpty())
            return lineIcon(row.mark);
        return column == m_stateColumn && row.state ? QVariant(stateIcon(*row.state)) : QVariant();
    case Qt::ForegroundRole:
        return column == m_stateColumn && row.state ? QVariant(Theme::current().colour(roleOf(*row.state)))
                                                    : QVariant();
    default:
        return {};
    }
}

Qt::ItemFlags RowModel::flags(const QModelIndex &index) const
{
    const bool box = index.isValid() && index.column() == 0 && m_rows[index.row()].ticked;
    return QAbstractTableModel::flags(index) | (box ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

bool RowModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    m_rows[index.row()].ticked = value.toInt() == Qt::Checked;
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit ticksChanged();
    return true;
}

QStringList RowModel::tickedKeys() const
{
    QStringList keys;
    for (const auto &row : m_rows)
        if (row.ticked.value_or(false))
            keys << row.key;
    return keys;
}

QVariant RowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? m_headers.value(section) : QVariant();
}

} // namespace luthier
