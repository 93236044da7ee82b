// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/run.h"

#include <QAbstractTableModel>

namespace luthier {

/// The journal's runs. Cells are written when they are shown: a long journal has ten thousands of them.
class RunModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, How, Steps, LookedAt, Begun, Took, Who, Columns };

    using QAbstractTableModel::QAbstractTableModel;
    /// The newest first. Answers whether anything changed.
    bool setRuns(const QList<Run> &runs);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<Run> m_runs;
};

} // namespace luthier
