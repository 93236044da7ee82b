// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/migrations/migrationfacts.h"
#include "maintenance/platform/platform.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;
class QVBoxLayout;

namespace luthier {

class CodeBox;
class Notice;
class RowModel;
class Table;
class TablePane;

/// Where the database's schema is, seen from the running image and from the database itself: alarms, the history as a
/// graph, what a revision does, and the way to another one.
class MigrationsView : public QWidget
{
    Q_OBJECT

public:
    explicit MigrationsView(const Profile &profile, const QString &nameSpace, QWidget *parent = nullptr);
    void showFacts(const Platform::Facts &facts);
    void chooseRevision(const QString &revision);
    /// What `revision` runs on its way up, or down.
    void showSql(const QString &revision, bool down, const Result<QString> &sql);
    void showAsking(bool asking); ///< a plan is being made: Alembic is asked for the SQL
    void say(const QString &problem);
    Table *table() const { return m_table; }

signals:
    void moveWanted(bool down, const QString &aim);
    void sqlWanted(const QString &revision, bool down);

private:
    void showKnown();
    void showFailed();
    void showAlarms();
    void showRevision(const QString &revision);
    void showActions();
    void askSql(bool down);

    Profile m_profile;
    QString m_nameSpace;
    std::shared_ptr<const MigrationFacts> m_facts;
    bool m_isAsking = false;
    QString m_sqlOf;
    bool m_sqlDown = false;
    QLabel *m_answer;
    QVBoxLayout *m_alarms;
    Notice *m_problem;
    RowModel *m_model;
    Table *m_table;
    TablePane *m_pane;
    QWidget *m_below;
    QLabel *m_heading;
    QLabel *m_about;
    QPushButton *m_sqlUp;
    QPushButton *m_sqlBack;
    CodeBox *m_sql;
    QPushButton *m_up;
    QPushButton *m_downgrade;
};

} // namespace luthier
