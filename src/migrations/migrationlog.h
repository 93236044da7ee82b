// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringList>

namespace luthier {

/// One script that a log told of.
struct LoggedMigration {
    bool down = false;
    QString from;
    QString to;
    QString text; ///< "add audit log"
    QDateTime begun;
    QDateTime ended;
    bool failed = false;

    QString words() const; ///< "b81e5f0c6a27 → d95a03f6c8e1 add audit log: 1.2 s"
};

/// What an application's log tells of its migrations while they run: Alembic's "Running upgrade a -> b, text" (guide,
/// "Monitor migration logs"), when each began and ended, and how one failed. Pure: line by line, with its time.
class MigrationLog
{
public:
    /// True: the line began a migration, or told how the one before it ended.
    bool add(const QString &line, const QDateTime &time);

    const QList<LoggedMigration> &migrations() const { return m_migrations; }
    bool isFailed() const { return !m_migrations.isEmpty() && m_migrations.last().failed; }
    /// The statement that failed, as SQLAlchemy prints it; empty: it did not say. Bounded.
    static QString failingSql(const QString &log);
    /// The table, column, constraint or index that the error names, else the statement: "table users". Empty: none does.
    static QString failingObject(const QString &log);

private:
    QList<LoggedMigration> m_migrations;
};

} // namespace luthier
