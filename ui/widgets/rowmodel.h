// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/platform/state.h"

#include <QAbstractTableModel>
#include <QVariant>

#include <optional>

namespace luthier {

/// A row of a short list: what is shown, what it is sorted by, how it is.
struct TableRow {
    QString key;
    QStringList cells;
    QVariantList sortKeys;      ///< empty: the cells
    std::optional<State> state; ///< shown in column `stateColumn` of the model
    QString command;
    QString tip;
    QVariant extra;             ///< the proof of a backup
    QString mark;               ///< an icon of resources/icons before the first cell
    QString markWords;          ///< what it says, for who does not see it
    std::optional<bool> ticked; ///< a box before the first cell
};

/// For lists of tens or hundreds: releases, workloads, events, backups, runs. Rows are kept while their keys are.
class RowModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    RowModel(QStringList headers, int stateColumn, QObject *parent = nullptr);
    void setRows(QList<TableRow> rows);
    void setExtraRole(int role) { m_extraRole = role; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QStringList tickedKeys() const;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void ticksChanged();

private:
    QStringList m_headers;
    int m_stateColumn;
    int m_extraRole = -1;
    QList<TableRow> m_rows;
};

} // namespace luthier
