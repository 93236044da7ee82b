// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "process/plainfile.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace luthier::pgdump {

/// What a plain dump says of itself, and what was found in it.
struct PlainFacts {
    QString dumpedFrom; ///< the server's version
    QString dumpedBy;
    bool whole = false;   ///< its trailer was read, outside of everything
    bool cluster = false; ///< it is one of all databases; then the trailer is that of all of them
    qint64 statements = 0;
    qint64 tables = 0; ///< with data
    qint64 rows = 0;
    qint64 leftOut = 0; ///< statements about databases, roles and tablespaces: a restore into a new database needs none
    QStringList extensions;
    QStringList owners;
    QStringList databases; ///< those that it connects to
};

/// Reads a plain dump (pg_dump, pg_dumpall) as psql would, and gives on what may be run: psql obeys commands of its own
/// in what it reads (\! starts a shell, \o writes a file), also in the middle of a line, so a dump that somebody has
/// edited could do anything where the database lives. Rules of psql's own scanner (src/bin/psql/psqlscan.l); where its
/// versions differ, or it depends on a setting, the dump is refused.
///
/// All meta commands are refused but the pair \restrict, \unrestrict of newer pg_dump and \connect, which are taken out.
/// psql stops at the first error, or it would take the rows of a COPY that failed for commands; only around statements
/// whose errors may be harmless (postgres/complaints.h) it goes on.
///
/// Pure; bytes may come in pieces of any size, memory is bounded.
class PlainDump
{
public:
    /// `database`: which one of a cluster's dump (pg_dumpall) is wanted; empty: the only one there is.
    explicit PlainDump(QString database = {});

    /// What of it is for psql. Nothing more once there is a problem.
    QByteArray take(const QByteArray &bytes);
    /// The end of the file.
    QByteArray finish();

    const QString &problem() const { return m_problem; } ///< translated, without an end: why it is refused
    const PlainFacts &facts() const { return m_facts; }
    bool isAtEnd() const { return m_isAtEnd; }

private:
    enum class State {
        Plain,
        Quote,
        Escape,    ///< E'…'
        EscapeEnd, ///< after its quote: another one belongs to it
        Identifier,
        DollarTag,
        Dollar,
        LineComment,
        BlockComment,
        Meta,
        CopyTail, ///< the rest of the line with COPY … FROM stdin;
        CopyData,
    };

    void step(char c);
    void plain(char c);
    void ordinary(char c);
    void endWord();
    void put(char c);
    void send(const QByteArray &bytes);
    QByteArray asItWasRead(bool depends) const;
    void endStatement();
    void endComment();
    void endMeta();
    void copyLine(const QByteArray &bytes, bool ended);
    void refuse(const QString &why);

    QString m_wanted;
    PlainFacts m_facts;
    QString m_problem;
    QByteArray m_out;
    bool m_isAtEnd = false;

    State m_state = State::Plain;
    QByteArray m_statement; ///< as it is in the file, from its first character
    QByteArray m_text;      ///< the same without comments
    bool m_inStatement = false;
    bool m_tooLong = false; ///< it is sent as it comes
    char m_held = 0;        ///< '-' or '/': perhaps a comment
    char m_last = 0;        ///< in a block comment or a dollar quote
    int m_depth = 0;        ///< of block comments
    int m_parentheses = 0;
    int m_blocks = 0; ///< BEGIN ATOMIC … END of a function's body
    int m_words = 0;
    QByteArray m_beginning; ///< letters of the first words, as psql keeps them
    QByteArray m_word;
    QByteArray m_tag;
    QByteArray m_found; ///< what might be the end of a dollar quote
    QByteArray m_comment;
    QByteArray m_meta;
    QByteArray m_line;     ///< the beginning of a line of COPY's data
    QByteArray m_encoding; ///< the statement that sets it as it was said last
    QString m_restrictKey;
    bool m_lineBegins = true;
    bool m_afterEscape = false;
    bool m_isColon = false;
    bool m_isOldText = false;   ///< a backslash before a quote is in the statement
    bool m_isForeign = false;   ///< so is a byte that depends on the encoding
    bool m_isLongBegun = false; ///< some of a long statement was sent
    bool m_skipping = false;    ///< another database's part
    bool m_first = true;
    int m_mark = -1; ///< how much of a byte order mark was seen
};

/// Why a plain dump that was read to its end is not restored: it was cut, or `problem()`.
std::optional<Error> refusal(const PlainDump &dump, const QString &file);
/// Reads all of a file and gives nothing on: Invalid where it must not be run, or was cut.
Task<PlainFacts> examinePlain(QString file, QString database, AgeKeys keys, std::stop_token stop);

} // namespace luthier::pgdump
