// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/sqlstatements.h"

#include <QCoreApplication>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::migrations)
};

bool beginsWord(QChar c) { return c.isLetter() || c == QLatin1Char('_'); }
bool goesOn(QChar c) { return beginsWord(c) || c.isDigit() || c == QLatin1Char('$'); }

class Reader
{
public:
    explicit Reader(const QString &sql)
        : m_sql(sql)
    {
    }

    QList<SqlStatement> all()
    {
        while (m_at < m_sql.size())
            next();
        end();
        return m_all;
    }

private:
    QChar here(int more = 0) const { return m_at + more < m_sql.size() ? m_sql[m_at + more] : QChar(); }

    void next()
    {
        const auto c = here();
        if (c.isSpace()) {
            ++m_at;
        } else if (c == QLatin1Char('-') && here(1) == QLatin1Char('-')) {
            lineComment();
        } else if (c == QLatin1Char('/') && here(1) == QLatin1Char('*')) {
            blockComment();
        } else if (c == QLatin1Char(';')) {
            end();
            ++m_at;
        } else {
            token(c);
        }
    }

    void token(QChar c)
    {
        if (m_begin < 0)
            m_begin = m_at;
        if (c == QLatin1Char('\'')) {
            quoted(QLatin1Char('\''), false);
            add(SqlToken::Kind::Literal, {});
        } else if ((c == QLatin1Char('e') || c == QLatin1Char('E')) && here(1) == QLatin1Char('\'')) {
            ++m_at;
            quoted(QLatin1Char('\''), true);
            add(SqlToken::Kind::Literal, {});
        } else if (c == QLatin1Char('"')) {
            add(SqlToken::Kind::Name, quoted(QLatin1Char('"'), false));
        } else if (c == QLatin1Char('$') && dollarQuoted()) {
            add(SqlToken::Kind::Literal, {});
        } else if (beginsWord(c)) {
            const auto from = m_at;
            while (m_at < m_sql.size() && goesOn(m_sql[m_at]))
                ++m_at;
            add(SqlToken::Kind::Word, m_sql.mid(from, m_at - from).toLower());
        } else if (c.isDigit()) {
            while (m_at < m_sql.size() && (goesOn(m_sql[m_at]) || m_sql[m_at] == QLatin1Char('.')))
                ++m_at;
            add(SqlToken::Kind::Literal, {});
        } else {
            add(SqlToken::Kind::Sign, c);
            ++m_at;
        }
        m_end = m_at;
    }

    void add(SqlToken::Kind kind, const QString &text) { m_now.tokens << SqlToken{kind, text}; }

    // The doubled quote is one; what has no end goes to the text's.
    QString quoted(QChar quote, bool escapes)
    {
        QString text;
        for (++m_at; m_at < m_sql.size(); ++m_at) {
            if (escapes && here() == QLatin1Char('\\')) {
                ++m_at;
            } else if (here() == quote) {
                if (here(1) != quote)
                    break;
                ++m_at;
            }
            text += here();
        }
        m_at = qMin(m_at + 1, m_sql.size());
        return text;
    }

    bool dollarQuoted()
    {
        auto close = m_at + 1;
        while (close < m_sql.size() && (beginsWord(m_sql[close]) || m_sql[close].isDigit()))
            ++close;
        if (close >= m_sql.size() || m_sql[close] != QLatin1Char('$') || here(1).isDigit())
            return false;
        const auto tag = m_sql.mid(m_at, close - m_at + 1);
        const auto found = m_sql.indexOf(tag, close + 1);
        m_at = found < 0 ? m_sql.size() : found + tag.size();
        return true;
    }

    void lineComment()
    {
        const auto to = m_sql.indexOf(QLatin1Char('\n'), m_at);
        const auto line = m_sql.mid(m_at, to < 0 ? -1 : to - m_at);
        for (const auto &verb : {QStringLiteral("-- Running upgrade "), QStringLiteral("-- Running downgrade ")})
            if (m_begin < 0 && line.startsWith(verb))
                m_step = line.mid(verb.size()).trimmed();
        m_at = to < 0 ? m_sql.size() : to + 1;
    }

    void blockComment()
    {
        int depth = 0;
        do {
            if (here() == QLatin1Char('/') && here(1) == QLatin1Char('*')) {
                ++depth;
                m_at += 2;
            } else if (here() == QLatin1Char('*') && here(1) == QLatin1Char('/')) {
                --depth;
                m_at += 2;
            } else {
                ++m_at;
            }
        } while (depth > 0 && m_at < m_sql.size());
    }

    void end()
    {
        if (m_begin >= 0) {
            m_now.text = m_sql.mid(m_begin, m_end - m_begin);
            m_now.step = m_step;
            m_all << m_now;
        }
        m_now = {};
        m_begin = -1;
    }

    const QString m_sql;
    qsizetype m_at = 0;
    qsizetype m_begin = -1;
    qsizetype m_end = 0;
    SqlStatement m_now;
    QString m_step;
    QList<SqlStatement> m_all;
};

bool is(const SqlStatement &statement, std::initializer_list<const char *> verbs)
{
    for (const auto *verb : verbs)
        if (!statement.tokens.isEmpty() && statement.tokens.first().is(verb))
            return true;
    return false;
}

} // namespace

QList<SqlStatement> splitSql(const QByteArray &sql) { return Reader(QString::fromUtf8(sql)).all(); }

SqlTransaction transactionOf(const QList<SqlStatement> &statements)
{
    int transactions = 0;
    int outside = 0;
    bool inside = false;
    for (const auto &statement : statements) {
        if (is(statement, {"begin", "start"})) {
            inside = true;
            ++transactions;
        } else if (is(statement, {"commit", "end", "rollback"})) {
            inside = false;
        } else if (!inside) {
            ++outside;
        }
    }
    if (transactions == 0)
        return SqlTransaction::None;
    if (outside > 0)
        return SqlTransaction::Partly;
    return transactions == 1 ? SqlTransaction::Whole : SqlTransaction::PerStep;
}

QString transactionWords(SqlTransaction transaction)
{
    switch (transaction) {
    case SqlTransaction::Whole:
        return Words::tr("All of it is one transaction: if anything fails, nothing was changed.");
    case SqlTransaction::PerStep:
        return Words::tr("Each migration is a transaction of its own: if one fails, those before it stay.");
    case SqlTransaction::Partly:
        return Words::tr("Some statements run outside of a transaction: if one fails, half of a migration may stay.");
    case SqlTransaction::None:
        return Words::tr("Nothing of it runs in a transaction: if a statement fails, those before it stay.");
    }
    return {};
}

} // namespace luthier
