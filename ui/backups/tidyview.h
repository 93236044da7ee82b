// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/stores/prune.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace luthier {

class RowModel;
class Table;
class TablePane;

/// What the profile's rules would remove, and why all else stays: looked at before anything goes.
class TidyView : public QWidget
{
    Q_OBJECT

public:
    explicit TidyView(const Profile &profile, QWidget *parent = nullptr);
    void showLoading();
    void showPlaces(const QList<PrunePreview> &places);
    void showFailed(const QString &problem);

signals:
    void planWanted(const QStringList &stores); ///< those that could be looked at
    void askAgainWanted();

private:
    void say(State state, const QString &text, bool canAskAgain);

    bool m_hasRules;
    QStringList m_stores;
    QLabel *m_answer;
    QPushButton *m_plan;
    QVBoxLayout *m_notices;
    QVBoxLayout *m_forecasts;
    RowModel *m_model;
    Table *m_table;
    TablePane *m_pane;
};

} // namespace luthier
