// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/destructive.h"

#include "base/masking.h"
#include "postgres/dump.h"
#include "postgres/dumpscript.h"
#include "postgres/restoresql.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::migrations)
};

// A table of more rows than this is not counted, for that may take minutes: the server's statistics tell about how many.
const auto Countable = QStringLiteral("20000000");

} // namespace

QByteArray losses::sql(const QList<SqlLoss> &all)
{
    auto text = QStringLiteral(
        "SET default_transaction_read_only = on; SET statement_timeout = '60s'; SET lock_timeout = '5s';\n");
    for (qsizetype i = 0; i < all.size(); ++i) {
        const auto &loss = all[i];
        if (loss.table.isEmpty())
            continue;
        const bool column = !loss.column.isEmpty();
        const auto condition = column ? QStringLiteral("' WHERE ' || quote_ident(a.attname) || ' IS NOT NULL'")
                                      : QStringLiteral("''");
        text += QStringLiteral(
                    "SELECT format('SELECT json_build_object(''loss'', %1, ''type'', %%L::text, ''estimated'', "
                    "%%L::boolean, ''rows'', %%s)', %2, c.reltuples > %3, CASE WHEN c.reltuples > %3 THEN "
                    "c.reltuples::bigint::text ELSE '(SELECT count(*) FROM ' || c.oid::regclass::text || %4 || "
                    "')' END) FROM pg_class c %5 WHERE c.oid = to_regclass(%6)\n\\gexec\n")
                    .arg(QString::number(i),
                         column ? QStringLiteral("format_type(a.atttypid, a.atttypmod)") : QStringLiteral("''"),
                         Countable, condition,
                         column ? QStringLiteral("JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped AND "
                                                 "a.attname = %1")
                                      .arg(pgdump::quotedLiteral(loss.column))
                                : QString(),
                         pgdump::quotedLiteral(loss.table))
                    .replace(QLatin1String("%%"), QLatin1String("%"));
    }
    return (text + QStringLiteral("SELECT json_build_object('end', true);\n")).toUtf8();
}

Result<QList<SqlLoss>> losses::counted(QList<SqlLoss> all, const QByteArray &out)
{
    bool whole = false;
    for (auto &loss : all)
        loss.isThere = loss.table.isEmpty();
    for (const auto &line : out.split('\n')) {
        const auto json = QJsonDocument::fromJson(line).object();
        whole = whole || json.contains(QStringLiteral("end"));
        const auto n = json[QStringLiteral("loss")].toInt(-1);
        if (n < 0 || n >= all.size())
            continue;
        all[n].isThere = true;
        all[n].rows = json[QStringLiteral("rows")].toInteger(-1);
        all[n].isEstimated = json[QStringLiteral("estimated")].toBool();
        if (all[n].kind == SqlLoss::Kind::Narrows)
            all[n].oldType = json[QStringLiteral("type")].toString();
    }
    if (!whole)
        return failure(
            Error::Kind::Invalid,
            Words::tr("The rows concerned could not be counted. The database was only read; the answer is in "
                      "the details."),
            masked(QString::fromUtf8(out.left(4096))));
    // What is not there now was made by the same script: nothing of it can be lost.
    const auto harmless = [](const SqlLoss &loss) {
        return !loss.isThere || (loss.kind == SqlLoss::Kind::Narrows && !narrows(loss.oldType, loss.type));
    };
    all.erase(std::remove_if(all.begin(), all.end(), harmless), all.end());
    return all;
}

Task<QList<SqlLoss>> countLosses(CommandChannel *channel, QString user, QString database, QList<SqlLoss> losses,
                                 std::stop_token stop)
{
    if (losses.isEmpty())
        co_return losses;
    const auto command = pgdump::sqlCommand(user, database);
    const auto text = losses::sql(losses);
    const auto answer = co_await capture(channel, command, text, stop);
    if (!answer)
        co_return tl::unexpected(answer.error());
    if (answer->exitCode != 0)
        co_return tl::unexpected(pgdump::databaseError(answer->err, answer->exitCode));
    co_return losses::counted(losses, answer->out);
}

} // namespace luthier
