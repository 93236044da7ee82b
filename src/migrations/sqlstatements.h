// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace luthier {

/// A word of SQL by PostgreSQL's own rules (its manual, 4.1 "Lexical Structure").
struct SqlToken {
    enum class Kind { Word, Name, Literal, Sign }; ///< Name: was quoted; a literal's text is not kept
    Kind kind = Kind::Sign;
    QString text; ///< a word folded to lower case, a name as it is

    bool is(const char *word) const { return kind == Kind::Word && text == QLatin1String(word); }
    bool isSign(char sign) const { return kind == Kind::Sign && text == QLatin1Char(sign); }
    bool isName() const { return kind == Kind::Word || kind == Kind::Name; }
};

/// One statement of a tool's SQL, and the migration that it belongs to.
struct SqlStatement {
    QString text; ///< without the semicolon and without comments before it
    QList<SqlToken> tokens;
    QString step; ///< of "-- Running upgrade a -> b": "a -> b"; empty: before the first one
};

/// Splits what a tool prints in its offline mode. Quotes, dollar quotes and nested comments hide what is in them. Pure.
QList<SqlStatement> splitSql(const QByteArray &sql);

/// How a script is held together: what a failure in its middle leaves.
enum class SqlTransaction {
    Whole,   ///< one transaction around all of it: all or nothing
    PerStep, ///< one for each migration: those before the failed one stay
    Partly,  ///< some statements stand outside: half of a migration may stay
    None,    ///< no transaction at all
};
SqlTransaction transactionOf(const QList<SqlStatement> &statements);
QString transactionWords(SqlTransaction transaction);

} // namespace luthier
