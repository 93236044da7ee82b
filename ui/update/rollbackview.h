// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/plans.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace luthier {

class Notice;
class RowModel;
class Table;
class TablePane;

/// To which revision to go back, and what that means for the database.
class RollbackView : public QWidget
{
    Q_OBJECT

public:
    explicit RollbackView(const Profile &profile, QWidget *parent = nullptr);
    void showFacts(const Platform::Facts &facts);
    void chooseRevision(int revision);
    void say(const QString &problem);

signals:
    void planWanted(const luthier::RollbackOptions &options);

private:
    Profile m_profile;
    int m_current = 0;
    QLabel *m_answer;
    Notice *m_problem;
    RowModel *m_model;
    Table *m_table;
    TablePane *m_pane;
    QCheckBox *m_acceptSchema;
    QPushButton *m_plan;
};

} // namespace luthier
