// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/platform/versiontruth.h"

#include <QAbstractTableModel>

namespace luthier {

/// The version truth, a row a component and one for the database's schema: chart says, runs, says of itself.
class TruthModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit TruthModel(QString nameSpace, QObject *parent = nullptr);
    void setTruth(const VersionTruth &truth, const PlatformAnswers &answers);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString m_nameSpace;
    QList<ComponentTruth> m_rows;
};

} // namespace luthier
