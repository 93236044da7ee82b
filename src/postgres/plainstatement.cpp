// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/plainstatement.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace luthier::pgdump {

namespace {

using Kind = PlainStatement::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::plaindump)
};

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QString::fromLatin1(text), QRegularExpression::CaseInsensitiveOption
                                                             | QRegularExpression::DotMatchesEverythingOption);
}

QString identifier(QString text)
{
    if (text.startsWith(QLatin1Char('"')))
        text = text.mid(1, text.size() - 2).replace(QLatin1String("\"\""), QLatin1String("\""));
    return text;
}

// The second bytes of some may be a backslash or a quote, and then what a byte means depends on the one before. The server
// reads a name without all that is no letter or digit (encnames.c): one that is written so is not a dump's.
bool isSafeEncoding(const QString &name)
{
    static const QStringList unsafe{
        QStringLiteral("BIG5"),       QStringLiteral("GB18030"),     QStringLiteral("GBK"),
        QStringLiteral("JOHAB"),      QStringLiteral("SJIS"),        QStringLiteral("SHIFTJIS"),
        QStringLiteral("MSKANJI"),    QStringLiteral("WIN932"),      QStringLiteral("WINDOWS932"),
        QStringLiteral("WIN950"),     QStringLiteral("WIN936"),      QStringLiteral("WIN949"),
        QStringLiteral("WINDOWS950"), QStringLiteral("WINDOWS936"),  QStringLiteral("WINDOWS949"),
        QStringLiteral("UHC"),        QStringLiteral("SHIFTJIS2004")};
    static const auto written = pattern("^[A-Z0-9_-]+$");
    auto bare = name.toUpper();
    return written.match(name).hasMatch() && !unsafe.contains(bare.remove(QLatin1Char('_')).remove(QLatin1Char('-')));
}

} // namespace

PlainStatement plainStatement(const QByteArray &bytes)
{
    const auto text = QString::fromUtf8(bytes).simplified();
    static const auto name = QStringLiteral("(?:\"(?:[^\"]|\"\")*\"|[^\\s(.;\"]+)");
    static const auto copy = pattern(
        qPrintable(QStringLiteral("^COPY %1(?:\\.%1)? ?(?:\\([^;]*\\) )?(?:WITH OIDS )?FROM stdin ?;$").arg(name)));
    static const auto oid = pattern("^COPY\\b");
    static const auto server = pattern("^(?:(?:CREATE|ALTER|DROP|COMMENT ON|SECURITY LABEL(?: FOR \\S+)? ON) "
                                       "(?:DATABASE|ROLE|USER(?! MAPPING)|GROUP|TABLESPACE)\\b"
                                       "|(?:GRANT|REVOKE)\\b.* ON (?:DATABASE|TABLESPACE|PARAMETER) "
                                       "|(?:GRANT|REVOKE) (?!.* ON ).* (?:TO|FROM) )");
    static const auto forgiving = pattern(
        "^(?:ALTER .* OWNER TO |GRANT |REVOKE |ALTER DEFAULT PRIVILEGES |SET |CREATE SCHEMA "
        "|CREATE EXTENSION |CREATE (?:OR REPLACE )?(?:TRUSTED )?(?:PROCEDURAL )?LANGUAGE |COMMENT ON EXTENSION )");
    static const auto setting = pattern("^SET (?:SESSION |LOCAL )?(\\S+?) ?(?:=|TO\\b|(?<=NAMES) ) ?(.*?) ?;$");
    static const auto owner = pattern("^ALTER .* OWNER TO (\"(?:[^\"]|\"\")*\"|[^\\s;]+) ?;$");
    static const auto extension = pattern("^CREATE EXTENSION (?:IF NOT EXISTS )?(\"(?:[^\"]|\"\")*\"|[^\\s;]+)");

    if (oid.match(text).hasMatch())
        return copy.match(text).hasMatch()
                 ? PlainStatement{.kind = Kind::CopyIn}
                 : PlainStatement{
                     .kind = Kind::Refused,
                     .why = Words::tr("it reads or writes files or programs of the server (%1)").arg(text.left(80))};
    if (text.startsWith(QLatin1String("ALTER SYSTEM"), Qt::CaseInsensitive))
        return {.kind = Kind::Refused, .why = Words::tr("it changes the server itself (%1)").arg(text.left(80))};
    static const auto modern = pattern("^SET standard_conforming_strings ?(?:=|TO\\b) ?'?on'? ?;$");
    if (text.contains(QLatin1String("standard_conforming_strings"), Qt::CaseInsensitive)
        && !modern.match(text).hasMatch())
        return {.kind = Kind::Refused,
                .why = Words::tr("its texts are written in an old way that cannot be read surely")};
    PlainStatement statement;
    if (const auto set = setting.match(text); set.hasMatch()) {
        const auto key = identifier(set.captured(1)).toLower();
        auto value = set.captured(2);
        if (value.size() > 1 && value.startsWith(QLatin1Char('\'')) && value.endsWith(QLatin1Char('\'')))
            value = value.mid(1, value.size() - 2);
        const bool isEncoding = key == QLatin1String("client_encoding") || key == QLatin1String("names");
        if (isEncoding && !isSafeEncoding(value))
            return {.kind = Kind::Refused,
                    .why = Words::tr("its encoding %1 cannot be read surely; take the dump without -E").arg(value)};
        if (isEncoding && value.compare(QLatin1String("DEFAULT"), Qt::CaseInsensitive) != 0)
            statement.encoding = "SET client_encoding = '" + value.toLatin1() + "';";
        else if (isEncoding)
            statement.encoding = pgdump::UsualEncoding;
    }
    static const auto reset = pattern("^(?:RESET (?:\"?client_encoding\"?|ALL)|DISCARD ALL) ?;$");
    if (reset.match(text).hasMatch())
        statement.encoding = pgdump::UsualEncoding;
    if (server.match(text).hasMatch())
        return {.kind = Kind::LeftOut};
    if (forgiving.match(text).hasMatch())
        statement.kind = Kind::Forgiving;
    statement.owner = identifier(owner.match(text).captured(1));
    statement.extension = identifier(extension.match(text).captured(1));
    return statement;
}

QString connectedDatabase(const QString &arguments)
{
    // pg_dump: \connect lyra, or where the name needs it: \connect -reuse-previous=on "dbname='a b'" (string_utils.c,
    // appendPsqlMetaConnect).
    auto rest = arguments.trimmed();
    static const auto reuse = QStringLiteral("-reuse-previous=on ");
    if (!rest.startsWith(reuse))
        return rest.contains(QLatin1Char('=')) ? QString() : identifier(rest);
    rest = identifier(rest.mid(reuse.size()).trimmed());
    static const QRegularExpression named(QStringLiteral("^dbname='((?:[^'\\\\]|\\\\.)*)'$"));
    auto found = named.match(rest).captured(1);
    static const QRegularExpression escaped(QStringLiteral("\\\\(.)"));
    return found.replace(escaped, QStringLiteral("\\1"));
}

} // namespace luthier::pgdump
