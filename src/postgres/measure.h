// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace luthier {

/// What a database holds, counted inside one snapshot: what a restored copy is compared with (features B3, "asserted").
struct Measure {
    struct Table {
        qint64 rows = 0;
        QDateTime newest; ///< the newest moment of the past in any of its timestamp columns; invalid: has none
        bool operator==(const Table &) const = default;
    };
    /// All objects of one kind ("tables", "indexes", "functions"…): their number, and an MD5 over what they are.
    struct Kind {
        qint64 count = 0;
        QString md5;
        bool operator==(const Kind &) const = default;
    };
    QMap<QString, Table> tables;       ///< by "schema.table"; members of extensions are not counted, nor dumped
    QMap<QString, qint64> sequences;   ///< the last value; -1: not used yet. Moves outside of snapshots.
    QMap<QString, QString> extensions; ///< name -> version
    QMap<QString, Kind> schema;
    QString alembicRevision;
    QString encoding;
    QString serverVersion;
    qint64 largeObjects = 0;

    bool isEmpty() const { return serverVersion.isEmpty(); }
    qint64 rows() const;
    QJsonObject toJson() const;
    static Measure fromJson(const QJsonObject &json);
};

/// What `found` (a restored copy) lacks or has too much of against `expected`; each one sentence. Empty: the copy
/// is whole. Sequences may have moved on after the snapshot, so a copy's may be ahead but never behind.
QStringList differences(const Measure &expected, const Measure &found);

/// What going from `now` to `then` means for the rows of one table.
struct TableChange {
    QString table;
    qint64 rowsNow = 0;
    qint64 rowsThen = 0;
    QDateTime newestNow;
    QDateTime newestThen;
};
/// The tables whose rows or newest moment differ, those that lose most first; tables that are only on one side
/// have -1 rows on the other.
QList<TableChange> changes(const Measure &now, const Measure &then);

namespace pgdump {
/// Reads the lines that measureSql() prints. An Error where the last one is missing: it was cut or failed.
Result<Measure> parseMeasure(const QByteArray &lines);
} // namespace pgdump

} // namespace luthier
