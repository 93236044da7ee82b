// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/home/homewords.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace luthier {

class CardRow;

class Table;
class TruthModel;

/// For the person who does not know Kubernetes: what runs, whether it is safe, what to do next.
class HomeView : public QWidget
{
    Q_OBJECT

public:
    HomeView(const Profile &profile, const QString &environment, const QString &nameSpace, QWidget *parent = nullptr);
    void showFacts(const Platform::Facts &facts);

signals:
    void updateWanted(const QString &version); ///< empty: none in particular
    void backupWanted();
    void rollbackWanted();
    void restoreWanted(); ///< to choose a backup
    void repairWanted();
    void runWanted(const QString &runId);
    void migrationsWanted();
    void scheduleWanted(const QString &name); ///< what it does, now
    void setUpWanted(const QString &schedule);

private:
    QString m_dueVersion;
    struct Action {
        QLabel *title;
        QLabel *text;
        QPushButton *verb;
        QBoxLayout *verbs = nullptr;
    };
    Action addAction(CardRow *into, const QString &icon, bool main);
    void showMatters(const QList<homewords::Matter> &matters, bool firstIsMain);
    void follow(const homewords::Matter &matter);

    Profile m_profile;
    QString m_environment;
    QLabel *m_title;
    QLabel *m_answer;
    Action m_update;
    Action m_backup;
    Action m_rollback;
    QPushButton *m_restore;
    QLabel *m_mattersHead;
    QVBoxLayout *m_matters;
    QLabel *m_truthHead;
    TruthModel *m_truth;
    Table *m_table;
    QWidget *m_skeleton;
    QStringList m_shownMatters;
};

} // namespace luthier
