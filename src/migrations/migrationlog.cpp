// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/migrationlog.h"

#include "base/masking.h"
#include "base/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace luthier {

namespace {

constexpr qsizetype SqlLength = 300;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::migrations)
};

// What a migration itself makes the log say does not end it: the statements that SQLAlchemy repeats, what it adds.
bool belongsToIt(const QString &line)
{
    static const QRegularExpression inside(QStringLiteral(
        "sqlalchemy\\.engine|\\[alembic\\.(?:ddl|autogenerate)|^\\s|^\\[(?:generated|cached|no key|raw sql)"));
    return line.isEmpty() || line.contains(inside);
}

} // namespace

QString LoggedMigration::words() const
{
    auto text = QStringLiteral("%1 → %2").arg(from.isEmpty() ? Words::tr("nothing") : from,
                                              to.isEmpty() ? Words::tr("nothing") : to);
    if (!this->text.isEmpty())
        text += QLatin1Char(' ') + this->text;
    if (!ended.isValid())
        return text + QStringLiteral(": ") + Words::tr("did not end");
    const auto took = luthier::words::duration(std::chrono::milliseconds(begun.msecsTo(ended)));
    return text + QStringLiteral(": ") + (failed ? Words::tr("failed after %1").arg(took) : took);
}

bool MigrationLog::add(const QString &line, const QDateTime &time)
{
    static const QRegularExpression running(
        QStringLiteral("Running (upgrade|downgrade) (\\S*) -> (\\S*?)(?:, (.*))?$"));
    const bool open = !m_migrations.isEmpty() && !m_migrations.last().ended.isValid();
    const auto found = running.match(line);
    if (found.hasMatch()) {
        if (open)
            m_migrations.last().ended = time;
        LoggedMigration one;
        one.down = found.captured(1) == QLatin1String("downgrade");
        one.from = found.captured(2);
        one.to = found.captured(3);
        one.text = found.captured(4).trimmed();
        one.begun = time;
        m_migrations << one;
        return true;
    }
    if (!open || belongsToIt(line))
        return false;
    static const QRegularExpression bad(
        QStringLiteral("Traceback \\(most recent|\\bERROR\\b|\\bFAILED\\b|\\bCRITICAL\\b|[Mm]igration failed"));
    m_migrations.last().failed = line.contains(bad);
    m_migrations.last().ended = time;
    return true;
}

QString MigrationLog::failingSql(const QString &log)
{
    // It may go over several lines and hold brackets itself: what SQLAlchemy writes behind it is its end.
    static const QRegularExpression whole(QStringLiteral("\\[SQL: (.*?)\\]\\s*\\n(?:\\[parameters|\\(Background)"),
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression line(QStringLiteral("\\[SQL: ([^\\n]*)\\]"));
    auto found = whole.match(log);
    if (!found.hasMatch())
        found = line.match(log);
    auto sql = masked(found.captured(1)).simplified();
    if (sql.size() > SqlLength)
        sql = sql.left(SqlLength) + QStringLiteral("…");
    return sql;
}

QString MigrationLog::failingObject(const QString &log)
{
    static const QRegularExpression told(
        QStringLiteral("(?:psycopg2?\\.errors\\.|asyncpg\\.exceptions\\.|ERROR:|DETAIL:)[^\\n]*?((?:column \"[^\"]+\" "
                       "of )?(?:relation|table|index|constraint|type|"
                       "function|schema|view|sequence|column) \"[^\"]+\")"));
    if (const auto match = told.match(log); match.hasMatch())
        return match.captured(1).remove(QLatin1Char('"'));
    static const QRegularExpression named(
        QStringLiteral("\\b(TABLE|INDEX|VIEW|TYPE|SEQUENCE|INTO|UPDATE|FROM)\\s+(?:IF (?:NOT "
                       ")?EXISTS\\s+|ONLY\\s+|CONCURRENTLY\\s+)*\"?([\\w.]+)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = named.match(failingSql(log));
    if (!match.hasMatch())
        return {};
    const auto kind = match.captured(1).toLower();
    const bool table = kind == QLatin1String("into") || kind == QLatin1String("update")
                    || kind == QLatin1String("from");
    return (table ? QStringLiteral("table") : kind) + QLatin1Char(' ') + match.captured(2);
}

} // namespace luthier
