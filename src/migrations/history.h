// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QSet>
#include <QStringList>

namespace luthier {

/// One step of a database's schema, as the application's own scripts describe it.
struct Migration {
    QString revision;
    QStringList parents;   ///< none: a base; several: a merge
    QStringList dependsOn; ///< of other branches, which have to be there first
    QStringList labels;    ///< of its branch; Alembic names them at every revision of the branch
    QString message;       ///< the first line of its description
    QString details;       ///< the other lines, without what the tool itself writes there
    QDateTime created;     ///< invalid: it does not say
    QString file;          ///< in the image; empty where only the database is known

    QJsonObject toJson() const;
    static Migration fromJson(const QJsonObject &json);
};

/// All steps that one image knows: a graph, newest first. Pure.
class MigrationHistory
{
public:
    QList<Migration> migrations;

    bool isEmpty() const { return migrations.isEmpty(); }
    const Migration *find(const QString &revision) const;
    bool knows(const QString &revision) const { return find(revision); }
    QStringList heads() const; ///< no other revision stands on them
    QStringList children(const QString &revision) const;
    /// These and all that they stand on, by parents and dependencies.
    QSet<QString> upTo(const QStringList &revisions) const;
    /// What lies above `from` and belongs to `to`, the oldest first: what an upgrade runs. `from` empty: everything.
    QStringList between(const QStringList &from, const QStringList &to) const;

    QJsonObject toJson() const;
    static MigrationHistory fromJson(const QJsonObject &json);
};

} // namespace luthier
