// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "migrations/sqlstatements.h"
#include "process/commandchannel.h"

#include <QJsonObject>

namespace luthier {

/// What a statement takes away from the data, or may.
struct SqlLoss {
    enum class Kind {
        DropsTable,
        DropsColumn,
        DropsSchema,
        Truncates,
        Deletes,    ///< some rows, or all
        Overwrites, ///< values of rows: UPDATE
        Narrows,    ///< a column gets another type
        Opaque,     ///< a DO block or a function call: it cannot be seen what it does
    };
    Kind kind = Kind::DropsTable;
    QString table;     ///< as SQL names it, each part quoted; empty for a schema and what is opaque
    QString column;    ///< plain
    QString type;      ///< Narrows: the new type
    QString oldType;   ///< Narrows: the present one
    QString statement; ///< as it would be run
    QString step;
    bool isPartial = false;   ///< with a condition: at most so many rows
    qint64 rows = -1;         ///< concerned; negative: not counted
    bool isEstimated = false; ///< by the server's statistics
    bool isThere = true;      ///< false: there is no such table or column now

    QString words() const; ///< "DROP TABLE audit_log: 12 rows"
    QJsonObject toJson() const;
};

/// Pure: the statements that take something away, in their order. `versionTable` is the tool's own bookkeeping.
QList<SqlLoss> lossesOf(const QList<SqlStatement> &statements, const QString &versionTable);
/// Pure: the tables that lose rows or values, each once, as a person types them.
QStringList tablesLosing(const QList<SqlLoss> &losses);
/// Whether values of the one type may not fit into the other, or lose by it. Pure; in doubt they do.
bool narrows(QString from, QString to);

/// Counts, by psql in a session that cannot write, how many rows each concerns. What turns out to be no loss (a type
/// that only grows) is left out of the answer.
Task<QList<SqlLoss>> countLosses(CommandChannel *channel, QString user, QString database, QList<SqlLoss> losses,
                                 std::stop_token stop);

namespace losses {
QByteArray sql(const QList<SqlLoss> &losses);
/// Pure: fills in what the SQL printed; an Error where its last line is missing.
Result<QList<SqlLoss>> counted(QList<SqlLoss> losses, const QByteArray &out);
} // namespace losses

} // namespace luthier
