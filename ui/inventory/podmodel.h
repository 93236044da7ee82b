// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/objects.h"
#include "maintenance/platform/state.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QHash>
#include <QSet>
#include <QTimer>

namespace luthier {

/// Pods as rows of plain values. Changes are gathered and told in one go, each to its own row: 20,000 pods stay
/// as quick as twenty. New pods come at the end; the table's proxy sorts them in.
class PodModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Status, Ready, Restarts, Age, Node, Image, Columns };

    explicit PodModel(QObject *parent = nullptr);

    void reset(const QHash<QString, Pod> &pods);
    void change(const Pod &pod);
    void remove(const QString &uid);
    void flush(); ///< tells now what was gathered
    const Pod *pod(const QString &uid) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    static State stateOf(const Pod &pod);
    static QString commandFor(const Pod &pod);

private:
    void gather();
    QVariant display(const Pod &pod, int column) const;
    static QVariant sortKey(const Pod &pod, int column);

    QList<Pod> m_rows;
    QHash<QString, int> m_index;
    QHash<QString, Pod> m_changed;
    QSet<QString> m_removed;
    QTimer m_gather;
    QElapsedTimer m_told;
    QTimer m_ageing;
};

} // namespace luthier
