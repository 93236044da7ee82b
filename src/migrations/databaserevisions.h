// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "process/commandchannel.h"

#include <QStringList>

namespace luthier {

/// A table in which a tool keeps where the schema is.
struct VersionTable {
    QString schema;
    QString name;
    bool isOurs = false;    ///< the one that the application's own user finds, or that the profile names
    bool isReadable = true; ///< false: the user that asks may not read it
    QStringList revisions;  ///< of Alembic's; sorted
    QString tool;           ///< "alembic", "flyway", "django"

    QString fullName() const { return schema + QLatin1Char('.') + name; }
};

/// What the database itself says of its schema's revision, whatever any pod thinks of it.
struct DatabaseRevisions {
    QList<VersionTable> tables;
    qint64 otherTables = 0;     ///< tables of the application
    QStringList invalidIndexes; ///< left by a CREATE INDEX CONCURRENTLY that did not end

    const VersionTable *ours() const;
    QStringList current() const; ///< of our table; empty: none
};

/// Reads it by psql through the channel, in a session that cannot write and waits for nobody for long. `table`:
/// "schema.name" or "name" of Alembic's version table where it is not its own.
Task<DatabaseRevisions> readRevisions(CommandChannel *channel, QString user, QString database, QString table,
                                      std::stop_token stop);

namespace revisions {
/// Pure: the SQL, and the lines of JSON that it prints; an Error where the last of them is missing.
QByteArray sql(const QString &table);
Result<DatabaseRevisions> parse(const QByteArray &out);
} // namespace revisions

} // namespace luthier
