// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/destructive.h"

#include "postgres/restoresql.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::migrations)
};

using Kind = SqlLoss::Kind;
using Tokens = QList<SqlToken>;

constexpr qsizetype StatementLength = 400; // shown

bool at(const Tokens &tokens, qsizetype i, const char *word) { return i < tokens.size() && tokens[i].is(word); }

void skip(const Tokens &tokens, qsizetype *i, std::initializer_list<const char *> words)
{
    for (const auto *word : words)
        if (at(tokens, *i, word))
            ++*i;
}

// "schema"."table", each part quoted; leaves `i` behind it.
QString nameAt(const Tokens &tokens, qsizetype *i)
{
    QStringList parts;
    while (*i < tokens.size() && tokens[*i].isName()) {
        parts << pgdump::quotedIdentifier(tokens[*i].text);
        ++*i;
        if (*i >= tokens.size() || !tokens[*i].isSign('.'))
            break;
        ++*i;
    }
    return parts.join(QLatin1Char('.'));
}

bool isTable(const QString &quoted, const QString &name)
{
    return quoted.section(QLatin1Char('.'), -1) == pgdump::quotedIdentifier(name.section(QLatin1Char('.'), -1));
}

class Finder
{
public:
    Finder(const SqlStatement &statement, const QString &versionTable)
        : m_statement(statement)
        , m_tokens(statement.tokens)
        , m_versionTable(versionTable)
    {
    }

    QList<SqlLoss> found()
    {
        if (at(m_tokens, 0, "with")) // its verb comes later, and there may be several
            return ofWith();
        if (at(m_tokens, 0, "drop"))
            drop();
        else if (at(m_tokens, 0, "truncate"))
            truncate();
        else if (at(m_tokens, 0, "delete"))
            deletes(1);
        else if (at(m_tokens, 0, "update"))
            update(1);
        else if (at(m_tokens, 0, "alter") && (at(m_tokens, 1, "table") || at(m_tokens, 1, "foreign")))
            alter();
        else if (at(m_tokens, 0, "do") || at(m_tokens, 0, "call") || at(m_tokens, 0, "merge")
                 || at(m_tokens, 0, "execute"))
            add(Kind::Opaque, {});
        else if (at(m_tokens, 0, "select"))
            select();
        return m_found;
    }

private:
    SqlLoss *add(Kind kind, const QString &table)
    {
        if (!table.isEmpty() && isTable(table, m_versionTable))
            return nullptr;
        SqlLoss loss;
        loss.kind = kind;
        loss.table = table;
        loss.statement = m_statement.text.size() > StatementLength
                           ? m_statement.text.left(StatementLength) + QChar(0x2026)
                           : m_statement.text;
        loss.step = m_statement.step;
        m_found << loss;
        return &m_found.last();
    }

    void drop()
    {
        qsizetype i = 1;
        skip(m_tokens, &i, {"foreign", "materialized"});
        const bool table = at(m_tokens, i, "table");
        const bool schema = at(m_tokens, i, "schema") || at(m_tokens, i, "owned");
        if (table || schema) {
            ++i;
            skip(m_tokens, &i, {"by", "if", "exists"});
            do {
                if (i < m_tokens.size() && m_tokens[i].isSign(','))
                    ++i;
                const auto name = nameAt(m_tokens, &i);
                if (table && !name.isEmpty())
                    add(Kind::DropsTable, name);
                else if (schema)
                    add(Kind::DropsSchema, {});
            } while (i < m_tokens.size() && m_tokens[i].isSign(','));
            return;
        }
        // A type or a domain takes the columns of it along.
        if (!m_tokens.isEmpty() && m_tokens.last().is("cascade")
            && (at(m_tokens, i, "type") || at(m_tokens, i, "domain") || at(m_tokens, i, "extension")))
            add(Kind::Opaque, {});
    }

    void truncate()
    {
        qsizetype i = 1;
        skip(m_tokens, &i, {"table", "only"});
        do {
            if (i < m_tokens.size() && m_tokens[i].isSign(','))
                ++i;
            skip(m_tokens, &i, {"only"});
            if (const auto name = nameAt(m_tokens, &i); !name.isEmpty())
                add(Kind::Truncates, name);
            if (i < m_tokens.size() && m_tokens[i].isSign('*'))
                ++i;
        } while (i < m_tokens.size() && m_tokens[i].isSign(','));
    }

    void deletes(qsizetype i)
    {
        skip(m_tokens, &i, {"from", "only"});
        const auto name = nameAt(m_tokens, &i);
        if (auto *loss = add(Kind::Deletes, name))
            loss->isPartial = hasCondition(i);
    }

    void update(qsizetype i)
    {
        skip(m_tokens, &i, {"only"});
        const auto name = nameAt(m_tokens, &i);
        if (auto *loss = add(Kind::Overwrites, name))
            loss->isPartial = hasCondition(i);
    }

    bool hasCondition(qsizetype from) const
    {
        for (auto i = from; i < m_tokens.size(); ++i)
            if (at(m_tokens, i, "where") || at(m_tokens, i, "using"))
                return true;
        return false;
    }

    QList<SqlLoss> ofWith()
    {
        for (qsizetype i = 1; i < m_tokens.size(); ++i) {
            if (at(m_tokens, i, "delete") && at(m_tokens, i + 1, "from"))
                deletes(i + 1);
            else if (at(m_tokens, i, "update") && !at(m_tokens, i - 1, "for") && !at(m_tokens, i - 1, "key"))
                update(i + 1);
        }
        return m_found;
    }

    // A sequence is set, and constants are shown, without harm; any other function may do anything.
    void select()
    {
        static const QStringList harmless{QStringLiteral("setval"),
                                          QStringLiteral("nextval"),
                                          QStringLiteral("now"),
                                          QStringLiteral("count"),
                                          QStringLiteral("max"),
                                          QStringLiteral("min"),
                                          QStringLiteral("coalesce"),
                                          QStringLiteral("pg_advisory_lock"),
                                          QStringLiteral("pg_advisory_xact_lock"),
                                          QStringLiteral("set_config"),
                                          QStringLiteral("pg_get_serial_sequence")};
        static const QStringList words{QStringLiteral("in"),     QStringLiteral("from"),   QStringLiteral("where"),
                                       QStringLiteral("and"),    QStringLiteral("or"),     QStringLiteral("select"),
                                       QStringLiteral("exists"), QStringLiteral("values"), QStringLiteral("as"),
                                       QStringLiteral("not"),    QStringLiteral("on"),     QStringLiteral("join")};
        for (qsizetype i = 0; i + 1 < m_tokens.size(); ++i)
            if (m_tokens[i].isName() && m_tokens[i + 1].isSign('(') && !harmless.contains(m_tokens[i].text)
                && !words.contains(m_tokens[i].text)) {
                add(Kind::Opaque, {});
                return;
            }
    }

    void alter()
    {
        qsizetype i = 1;
        skip(m_tokens, &i, {"foreign"});
        ++i;
        skip(m_tokens, &i, {"if", "exists", "only"});
        const auto table = nameAt(m_tokens, &i);
        int depth = 0;
        bool begins = true;
        for (; i < m_tokens.size(); ++i) {
            const auto &token = m_tokens[i];
            depth += token.isSign('(') - token.isSign(')');
            if (depth == 0 && token.isSign(',')) {
                begins = true;
                continue;
            }
            if (begins && (token.isSign('*')))
                continue;
            if (std::exchange(begins, false))
                action(table, i);
        }
    }

    void action(const QString &table, qsizetype i)
    {
        if (at(m_tokens, i, "drop") && !at(m_tokens, i + 1, "constraint")) {
            ++i;
            skip(m_tokens, &i, {"column", "if", "exists"});
            if (i < m_tokens.size() && m_tokens[i].isName())
                if (auto *loss = add(Kind::DropsColumn, table))
                    loss->column = m_tokens[i].text;
        } else if (at(m_tokens, i, "alter")) {
            ++i;
            skip(m_tokens, &i, {"column"});
            const auto column = i < m_tokens.size() && m_tokens[i].isName() ? m_tokens[i++].text : QString();
            skip(m_tokens, &i, {"set", "data"});
            if (column.isEmpty() || !at(m_tokens, i, "type"))
                return;
            if (auto *loss = add(Kind::Narrows, table)) {
                loss->column = column;
                loss->type = typeIn(column);
            }
        }
    }

    // The type's own text, for its numbers are literals that tokens do not keep.
    QString typeIn(const QString &column) const
    {
        const QRegularExpression type(
            QStringLiteral(
                R"(\b%1"?\s+(?:set\s+data\s+)?type\s+((?:[^(),;]|\([^)]*\))+?)\s*(?=$|,|;|\busing\b|\bcollate\b))")
                .arg(QRegularExpression::escape(column)),
            QRegularExpression::CaseInsensitiveOption);
        return type.match(m_statement.text).captured(1).simplified().toLower();
    }

    const SqlStatement &m_statement;
    const Tokens &m_tokens;
    const QString m_versionTable;
    QList<SqlLoss> m_found;
};

} // namespace

QList<SqlLoss> lossesOf(const QList<SqlStatement> &statements, const QString &versionTable)
{
    QList<SqlLoss> all;
    for (const auto &statement : statements)
        all << Finder(statement, versionTable.isEmpty() ? QStringLiteral("alembic_version") : versionTable).found();
    return all;
}

QStringList tablesLosing(const QList<SqlLoss> &losses)
{
    QStringList tables;
    for (const auto &loss : losses) {
        auto table = loss.table;
        table.remove(QLatin1Char('"'));
        if (loss.isThere && loss.rows != 0 && !table.isEmpty() && !tables.contains(table))
            tables << table;
    }
    return tables;
}

bool narrows(QString from, QString to)
{
    static const QList<std::pair<QRegularExpression, QString>> names{
        {QRegularExpression(QStringLiteral(R"(^(varchar|character varying))")), QStringLiteral("character varying")},
        {QRegularExpression(QStringLiteral(R"(^(int|int4|integer)\b)")), QStringLiteral("integer")},
        {QRegularExpression(QStringLiteral(R"(^(int8|bigint)\b)")), QStringLiteral("bigint")},
        {QRegularExpression(QStringLiteral(R"(^(int2|smallint)\b)")), QStringLiteral("smallint")},
        {QRegularExpression(QStringLiteral(R"(^(decimal|numeric))")), QStringLiteral("numeric")},
        {QRegularExpression(QStringLiteral(R"(^(float8|double precision)\b)")), QStringLiteral("double precision")},
        {QRegularExpression(QStringLiteral(R"(^(float4|real)\b)")), QStringLiteral("real")},
        {QRegularExpression(QStringLiteral(R"(^timestamp without time zone)")), QStringLiteral("timestamp")}};
    for (auto *type : {&from, &to}) {
        *type = type->simplified().toLower();
        for (const auto &[pattern, name] : names)
            type->replace(pattern, name);
        type->remove(QLatin1Char(' '));
    }
    if (from == to)
        return false;
    static const QStringList wider[] = {
        {QStringLiteral("smallint"), QStringLiteral("integer"), QStringLiteral("bigint"), QStringLiteral("numeric")},
        {QStringLiteral("real"), QStringLiteral("doubleprecision")},
        {QStringLiteral("date"), QStringLiteral("timestamp")},
        {QStringLiteral("json"), QStringLiteral("text")}};
    for (const auto &line : wider)
        if (line.contains(from) && line.contains(to))
            return line.indexOf(from) > line.indexOf(to);
    const auto varying = QStringLiteral("charactervarying");
    const bool isText = from.startsWith(varying) || from == QLatin1String("text");
    if (isText && (to == QLatin1String("text") || to == varying))
        return false;
    const auto length = [&varying](const QString &type) {
        return type.startsWith(varying) ? type.mid(varying.size() + 1).chopped(1).toInt() : 0;
    };
    return !(length(from) > 0 && length(to) >= length(from));
}

QString SqlLoss::words() const
{
    auto name = table;
    name.remove(QLatin1Char('"'));
    const auto count = rows < 0    ? Words::tr("rows not counted")
                     : isEstimated ? Words::tr("about %n row(s)", nullptr, int(qMin<qint64>(rows, INT_MAX)))
                     : isPartial   ? Words::tr("at most %n row(s)", nullptr, int(qMin<qint64>(rows, INT_MAX)))
                                   : Words::tr("%n row(s)", nullptr, int(qMin<qint64>(rows, INT_MAX)));
    switch (kind) {
    case Kind::DropsTable:
        return Words::tr("The table %1 is dropped: %2.").arg(name, count);
    case Kind::DropsColumn:
        return Words::tr("The column %1 of %2 is dropped: values in %3.").arg(column, name, count);
    case Kind::DropsSchema:
        return Words::tr("A schema is dropped, with all that is in it: %1").arg(statement);
    case Kind::Truncates:
        return Words::tr("The table %1 is emptied: %2.").arg(name, count);
    case Kind::Deletes:
        return Words::tr("Rows of %1 are deleted: %2.").arg(name, count);
    case Kind::Overwrites:
        return Words::tr("Values in %1 are overwritten: %2.").arg(name, count);
    case Kind::Narrows:
        return oldType.isEmpty()
                 ? Words::tr("The column %1 of %2 becomes %3: values in %4.").arg(column, name, type, count)
                 : Words::tr("The column %1 of %2 becomes %3 (is %4): values in %5 may not fit.")
                       .arg(column, name, type, oldType, count);
    case Kind::Opaque:
        return Words::tr("What this does cannot be seen: %1").arg(statement);
    }
    return {};
}

QJsonObject SqlLoss::toJson() const
{
    static const QStringList names{QStringLiteral("drop-table"),  QStringLiteral("drop-column"),
                                   QStringLiteral("drop-schema"), QStringLiteral("truncate"),
                                   QStringLiteral("delete"),      QStringLiteral("update"),
                                   QStringLiteral("change-type"), QStringLiteral("opaque")};
    auto name = table;
    QJsonObject json{{QStringLiteral("kind"), names[int(kind)]},
                     {QStringLiteral("statement"), statement},
                     {QStringLiteral("message"), words()}};
    if (!table.isEmpty())
        json[QStringLiteral("table")] = name.remove(QLatin1Char('"'));
    if (!column.isEmpty())
        json[QStringLiteral("column")] = column;
    if (rows >= 0)
        json[QStringLiteral("rows")] = rows;
    if (rows >= 0 && (isEstimated || isPartial))
        json[QStringLiteral("exact")] = false;
    return json;
}

} // namespace luthier
