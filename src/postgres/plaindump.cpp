// SPDX-License-Identifier: GPL-3.0-or-later
// Long because the states of one scanner belong together.
#include "postgres/plaindump.h"

#include "postgres/plainstatement.h"

#include <QCoreApplication>

#include <cstring>

namespace luthier::pgdump {

namespace {

constexpr qsizetype LongestKept = 256 * 1024; // bytes of a statement that is looked at before it is sent: COPY may
                                              // name 1600 columns of 63 bytes
// Before a statement where it matters: a backslash before a quote ends a text or not, and what ran before, a function
// for one, may have changed that.
constexpr char ModernTexts[] = "\nSET standard_conforming_strings = on;\n";
constexpr char ByteOrderMark[] = "\xef\xbb\xbf";
constexpr qsizetype LongestLine = 4096; // of a comment or a meta command

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::plaindump)
};

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool beginsWord(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80) != 0; }
bool isInWord(char c) { return beginsWord(c) || isDigit(c) || c == '$'; }
bool isInTag(char c) { return beginsWord(c) || isDigit(c); }

QString after(const QByteArray &line, const char *words)
{
    return line.startsWith(words) ? QString::fromUtf8(line.mid(qsizetype(std::strlen(words)))).trimmed() : QString();
}

} // namespace

PlainDump::PlainDump(QString database)
    : m_wanted(std::move(database))
    , m_encoding(UsualEncoding)
{
}

void PlainDump::refuse(const QString &why)
{
    if (m_problem.isEmpty())
        m_problem = why;
}

QByteArray PlainDump::take(const QByteArray &bytes)
{
    if (m_first && !bytes.isEmpty()) {
        m_first = false;
        m_mark = 0;
        // The rules of texts that this reader follows hold on the other side, too, whatever the server's own default is.
        m_out += "SET standard_conforming_strings = on;\n";
    }
    if (bytes.contains('\0')) // psql takes it for the end of a line, and reads on behind it
        refuse(Words::tr("it has a zero byte in it"));
    for (qsizetype at = 0; at < bytes.size() && m_problem.isEmpty();) {
        if (m_state == State::CopyData) { // nearly all of a dump
            const auto end = bytes.indexOf('\n', at);
            const auto next = end < 0 ? bytes.size() : end + 1;
            copyLine(bytes.mid(at, next - at), end >= 0);
            at = next;
        } else if (m_mark >= 0 && bytes[at] == ByteOrderMark[m_mark]) { // a Windows editor's, psql would skip it, too
            m_mark = m_mark == 2 ? -1 : m_mark + 1;
            ++at;
        } else {
            m_mark = -1;
            step(bytes[at]);
            ++at;
        }
    }
    if (!m_problem.isEmpty())
        return {};
    return std::exchange(m_out, {});
}

QByteArray PlainDump::finish()
{
    m_isAtEnd = true;
    if (m_state == State::LineComment)
        endComment();
    if (m_state == State::Meta)
        endMeta();
    if (m_inStatement || (m_state != State::Plain && m_state != State::LineComment))
        m_facts.whole = false;
    if (!m_restrictKey.isEmpty())
        refuse(Words::tr("its \\restrict is never ended"));
    if (!m_wanted.isEmpty() && !m_facts.databases.contains(m_wanted))
        refuse(Words::tr("the database %1 is not in it (there are: %2)")
                   .arg(m_wanted, m_facts.databases.join(QStringLiteral(", "))));
    return m_problem.isEmpty() ? std::exchange(m_out, {}) : QByteArray();
}

void PlainDump::send(const QByteArray &bytes)
{
    if (!m_skipping)
        m_out += bytes;
}

// What ran before, a trigger for one, may have set another encoding: then psql itself would find quotes and backslashes at
// other places than this reader, and the server other letters. (Line by line: psql looks at it only when a line begins.)
QByteArray PlainDump::asItWasRead(bool depends) const { return depends ? '\n' + m_encoding + '\n' : QByteArray(); }

void PlainDump::put(char c)
{
    if (!m_inStatement) { // a comment, at most: what the encoding could change is left out
        if (!m_skipping)
            m_out += (c & 0x80) != 0 ? '?' : c;
        return;
    }
    m_statement += c;
    m_isForeign = m_isForeign || (c & 0x80) != 0;
    if (m_statement.size() < LongestKept && !m_tooLong)
        return;
    m_tooLong = true; // none of those that are treated in a special way is so long
    if (m_text.trimmed().left(4).toUpper() == "COPY")
        return refuse(Words::tr("the beginning of a table's data is too long"));
    if (!std::exchange(m_isLongBegun, true))
        send(ModernTexts + asItWasRead(true));
    send(std::exchange(m_statement, {}));
}

void PlainDump::step(char c)
{
    switch (m_state) {
    case State::Plain:
        plain(c);
        break;
    case State::Quote:
    case State::Identifier:
        m_isOldText = m_isOldText || (m_state == State::Quote && m_last == '\\' && c == '\'');
        m_last = c;
        put(c);
        if (!m_tooLong)
            m_text += c;
        if (c == (m_state == State::Quote ? '\'' : '"')) // doubled: left and entered again
            m_state = State::Plain;
        break;
    case State::Escape:
        put(c);
        if (!m_tooLong)
            m_text += c;
        if (m_last == '\\')
            m_last = 0;
        else if (c == '\\')
            m_last = c;
        else if (c == '\'')
            m_state = State::EscapeEnd;
        break;
    case State::EscapeEnd:
        m_state = State::Plain;
        if (c == '\'') {
            put(c);
            m_state = State::Escape;
            break;
        }
        m_afterEscape = true;
        plain(c);
        break;
    case State::DollarTag:
        if (c == '$') {
            put(c);
            m_found.clear();
            m_state = State::Dollar;
        } else if (isInTag(c) && !(m_tag.size() == 1 && isDigit(c)) && m_tag.size() < LongestLine) {
            put(c);
            m_tag += c;
        } else if (m_tag.size() > 1) {
            refuse(Words::tr("a dollar sign stands before a word in it, which psql's versions read differently"));
        } else { // $1, or an operator
            m_state = State::Plain;
            plain(c);
        }
        break;
    case State::Dollar: // "$tag$" ends it; m_found is how much of that was seen
        put(c);
        if (c == '$' && m_found == m_tag)
            m_state = State::Plain;
        else if (c == '$')
            m_found = "$";
        else if (!m_found.isEmpty())
            m_found = m_found.size() < m_tag.size() && m_tag[m_found.size()] == c ? m_found + c : QByteArray();
        break;
    case State::LineComment:
        put(c);
        if (c == '\n' || c == '\r') // psql reads on behind a lone carriage return
            endComment();
        else if (m_comment.size() < LongestLine)
            m_comment += c;
        break;
    case State::BlockComment:
        put(c);
        if (m_last == '*' && c == '/') {
            m_last = 0;
            if (--m_depth == 0)
                m_state = State::Plain;
        } else if (m_last == '/' && c == '*') {
            m_last = 0;
            ++m_depth;
        } else {
            m_last = c;
        }
        break;
    case State::Meta:
        if (c == '\n')
            endMeta();
        else if (m_meta.size() >= LongestLine)
            refuse(Words::tr("it has a command for psql in it: \\%1").arg(QString::fromUtf8(m_meta.left(40))));
        else
            m_meta += c;
        break;
    case State::CopyTail:
        put(c);
        if (c == '\n') {
            m_state = State::CopyData;
            m_line.clear();
        } else if (!isSpace(c)) {
            refuse(Words::tr("something follows the beginning of a table's data in the same line"));
        }
        break;
    case State::CopyData:
        break; // copyLine()
    }
    if (m_state != State::Meta)
        m_lineBegins = c == '\n';
}

void PlainDump::plain(char c)
{
    if (m_held != 0) {
        const char held = std::exchange(m_held, 0);
        if ((held == '-' && c == '-') || (held == '/' && c == '*')) {
            endWord();
            put(held);
            put(c);
            if (m_inStatement && !m_tooLong)
                m_text += ' ';
            m_comment.clear();
            m_last = 0;
            m_depth = 1;
            m_state = held == '-' ? State::LineComment : State::BlockComment;
            return;
        }
        ordinary(held);
    }
    if (c == '-' || c == '/') {
        m_held = c;
        return;
    }
    ordinary(c);
}

void PlainDump::ordinary(char c)
{
    // psql puts the value of a variable of its own there and reads it as SQL; LAST_ERROR_MESSAGE is whatever the dump
    // wants. They are all in capitals, and pg_dump writes no such name without quotes.
    if (m_isColon && c >= 'A' && c <= 'Z')
        return refuse(Words::tr("it uses a variable of psql"));
    m_isColon = c == ':' && !m_isColon; // "::" is a cast
    if (isInWord(c) && (!m_word.isEmpty() || c != '$')) {
        if (c == '$' && isDigit(m_word[0]))
            return refuse(
                Words::tr("a number and a quote stand together in it, which psql's versions read differently"));
        m_inStatement = true;
        put(c);
        if (m_word.size() < LongestLine)
            m_word += c;
        if (!m_tooLong)
            m_text += c;
        m_afterEscape = false;
        return;
    }
    const auto word = m_word;
    endWord();
    if (c == '\\') {
        m_meta.clear();
        if (m_inStatement || !m_lineBegins)
            refuse(Words::tr("it has a command for psql in the middle of a line"));
        m_state = State::Meta;
        return;
    }
    if (isSpace(c)) {
        put(c);
        if (m_inStatement && !m_tooLong && !m_text.endsWith(' '))
            m_text += ' ';
        return;
    }
    m_inStatement = true;
    put(c);
    if (!m_tooLong)
        m_text += c;
    if (c == '\'') {
        const bool escapes = word.size() == 1 && (word[0] == 'E' || word[0] == 'e');
        if (m_afterEscape)
            return refuse(Words::tr("a text goes on in another line in it, which cannot be read surely"));
        if (!escapes && !word.isEmpty() && isDigit(word[0]))
            return refuse(
                Words::tr("a number and a quote stand together in it, which psql's versions read differently"));
        m_last = 0;
        m_state = escapes ? State::Escape : State::Quote;
        return;
    }
    m_afterEscape = false;
    if (c == '"') {
        m_state = State::Identifier;
    } else if (c == '$') {
        m_tag = "$";
        m_state = State::DollarTag;
    } else if (c == '(') {
        ++m_parentheses;
    } else if (c == ')') {
        m_parentheses = std::max(0, m_parentheses - 1);
    } else if (c == ';' && m_parentheses == 0 && m_blocks == 0) {
        endStatement();
    }
}

// psql does not end a statement at the semicolons in a function's BEGIN ATOMIC … END; it knows such a function by its
// first words.
void PlainDump::endWord()
{
    if (m_word.isEmpty())
        return;
    const auto word = std::exchange(m_word, {}).toLower();
    if (isDigit(word[0]))
        return;
    static const QList<QByteArray> known{"create", "function", "procedure", "or", "replace"};
    constexpr int Looked = 4;
    if (m_words < Looked)
        m_beginning += known.contains(word) ? word[0] : ' ';
    ++m_words;
    const bool isRoutine = m_beginning.startsWith("cf") || m_beginning.startsWith("cp")
                        || m_beginning.startsWith("corf") || m_beginning.startsWith("corp");
    if (!isRoutine || m_parentheses > 0)
        return;
    if (word == "begin" || (word == "case" && m_blocks > 0))
        ++m_blocks;
    else if (word == "end" && m_blocks > 0)
        --m_blocks;
    else if (word == "copy" && m_blocks > 0) // an older psql would end the function before it
        refuse(Words::tr("a function's body in it reads rows"));
}

void PlainDump::endStatement()
{
    using Kind = PlainStatement::Kind;
    const auto found = m_tooLong ? PlainStatement{} : plainStatement(m_text.trimmed());
    const auto statement = std::exchange(m_statement, {});
    const auto modern = std::exchange(m_isOldText, false) && !m_tooLong ? QByteArray(ModernTexts) : QByteArray();
    const bool depends = std::exchange(m_isForeign, false) || found.kind == Kind::CopyIn; // on the encoding
    const auto before = modern + asItWasRead(depends && !m_tooLong);
    m_inStatement = m_tooLong = m_isLongBegun = false;
    m_text.clear();
    m_beginning.clear();
    m_words = m_parentheses = m_blocks = 0;
    if (found.kind == Kind::Refused)
        return refuse(found.why);
    if (found.kind == Kind::CopyIn)
        m_state = State::CopyTail;
    if (m_skipping)
        return;
    if (found.kind == Kind::LeftOut) {
        ++m_facts.leftOut;
        return;
    }
    ++m_facts.statements;
    if (!found.encoding.isEmpty())
        m_encoding = found.encoding;
    if (found.kind == Kind::CopyIn)
        ++m_facts.tables;
    if (!found.extension.isEmpty() && !m_facts.extensions.contains(found.extension))
        m_facts.extensions << found.extension;
    if (!found.owner.isEmpty() && !m_facts.owners.contains(found.owner))
        m_facts.owners << found.owner;
    if (found.kind == Kind::Forgiving)
        m_out += before + "\n\\set ON_ERROR_STOP off\n" + statement + "\n\\set ON_ERROR_STOP on\n";
    else
        m_out += before + statement;
}

void PlainDump::endComment()
{
    m_state = State::Plain;
    if (m_inStatement)
        return;
    const auto line = m_comment.trimmed();
    if (const auto version = after(line, "Dumped from database version "); !version.isEmpty()) // the same of all
        m_facts.dumpedFrom = version.section(QLatin1Char(' '), 0, 0);
    if (const auto version = after(line, "Dumped by pg_dump version "); !version.isEmpty())
        m_facts.dumpedBy = version.section(QLatin1Char(' '), 0, 0);
    if (line == "PostgreSQL database cluster dump")
        m_facts.cluster = true;
    if (line == "PostgreSQL database dump complete" && !m_skipping && !m_facts.cluster)
        m_facts.whole = true;
    if (line == "PostgreSQL database cluster dump complete" && m_facts.cluster)
        m_facts.whole = true;
}

void PlainDump::endMeta()
{
    m_state = State::Plain;
    m_lineBegins = true;
    const auto line = QString::fromUtf8(m_meta).trimmed();
    const auto command = line.section(QLatin1Char(' '), 0, 0);
    const auto rest = line.section(QLatin1Char(' '), 1).trimmed();
    static const auto isKey = [](const QString &key) {
        return !key.isEmpty()
            && std::all_of(key.begin(), key.end(), [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); });
    };
    if (command == QLatin1String("restrict") && isKey(rest) && m_restrictKey.isEmpty()) {
        m_restrictKey = rest;
    } else if (command == QLatin1String("unrestrict") && rest == m_restrictKey && !rest.isEmpty()) {
        m_restrictKey.clear();
    } else if (const auto database = connectedDatabase(rest);
               (command == QLatin1String("connect") || command == QLatin1String("c")) && !database.isEmpty()) {
        if (!m_facts.databases.contains(database))
            m_facts.databases << database;
        if (m_wanted.isEmpty() && m_facts.databases.size() > 1)
            return refuse(
                Words::tr("it holds more than one database (%1)").arg(m_facts.databases.join(QStringLiteral(", "))));
        m_skipping = !m_wanted.isEmpty() && database != m_wanted;
    } else {
        refuse(Words::tr("it has a command for psql in it: \\%1").arg(line.left(40)));
    }
}

// Rows pass as they are; only a line of exactly "\." ends them.
void PlainDump::copyLine(const QByteArray &bytes, bool ended)
{
    send(bytes);
    constexpr qsizetype LongestEnd = 4; // "\.\r\n"
    if (m_line.size() <= LongestEnd)
        m_line += bytes.left(LongestEnd + 1 - m_line.size());
    if (!ended)
        return;
    if (m_line == "\\.\n" || m_line == "\\.\r\n") {
        m_state = State::Plain;
        m_lineBegins = true;
    } else if (!m_skipping) {
        ++m_facts.rows;
    }
    m_line.clear();
}

} // namespace luthier::pgdump
