// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/dump.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace luthier::pgdump {

namespace {

// Kinds of more than one word (pg_dump.c, ArchiveEntry's .description); the longest that fits counts.
const QStringList &longKinds()
{
    static const QStringList kinds{
        QStringLiteral("MATERIALIZED VIEW DATA"),
        QStringLiteral("TEXT SEARCH CONFIGURATION"),
        QStringLiteral("TEXT SEARCH DICTIONARY"),
        QStringLiteral("TEXT SEARCH PARSER"),
        QStringLiteral("TEXT SEARCH TEMPLATE"),
        QStringLiteral("FOREIGN DATA WRAPPER"),
        QStringLiteral("SUBSCRIPTION TABLE"),
        QStringLiteral("PUBLICATION TABLES IN SCHEMA"),
        QStringLiteral("PUBLICATION TABLE"),
        QStringLiteral("DATABASE PROPERTIES"),
        QStringLiteral("PROCEDURAL LANGUAGE"),
        QStringLiteral("MATERIALIZED VIEW"),
        QStringLiteral("OPERATOR FAMILY"),
        QStringLiteral("SEQUENCE OWNED BY"),
        QStringLiteral("OPERATOR CLASS"),
        QStringLiteral("CHECK CONSTRAINT"),
        QStringLiteral("STATISTICS DATA"),
        QStringLiteral("FOREIGN SERVER"),
        QStringLiteral("FOREIGN TABLE"),
        QStringLiteral("FK CONSTRAINT"),
        QStringLiteral("SECURITY LABEL"),
        QStringLiteral("EVENT TRIGGER"),
        QStringLiteral("ACCESS METHOD"),
        QStringLiteral("BLOB METADATA"),
        QStringLiteral("SEQUENCE SET"),
        QStringLiteral("ROW SECURITY"),
        QStringLiteral("INDEX ATTACH"),
        QStringLiteral("TABLE ATTACH"),
        QStringLiteral("USER MAPPING"),
        QStringLiteral("DEFAULT ACL"),
        QStringLiteral("LARGE OBJECT"),
        QStringLiteral("SHELL TYPE"),
        QStringLiteral("TABLE DATA"),
        QStringLiteral("pg_largeobject"),
    };
    return kinds;
}

QString kindOf(const QString &text)
{
    QString kind = text.section(QLatin1Char(' '), 0, 0);
    for (const auto &candidate : longKinds())
        if (candidate.size() > kind.size() && text.startsWith(candidate + QLatin1Char(' ')))
            kind = candidate;
    return kind;
}

/// "216; 1259 16386 TABLE public orders lyra_user". A name may hold spaces (a constraint's has its table before
/// it): it is what lies between the schema and the last word.
std::optional<TocEntry> entryOf(const QString &line)
{
    static const QRegularExpression shape(QStringLiteral("^(\\d+); (\\d+) (\\d+) (\\S.*)$"));
    const auto match = shape.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    TocEntry entry;
    entry.id = match.captured(1).toInt();
    const auto text = match.captured(4);
    entry.kind = kindOf(text);
    const auto rest = text.mid(entry.kind.size() + 1);
    entry.schema = rest.section(QLatin1Char(' '), 0, 0);
    const auto named = rest.mid(entry.schema.size() + 1);
    const auto owner = named.lastIndexOf(QLatin1Char(' '));
    entry.name = owner < 0 ? named : named.left(owner);
    entry.owner = owner < 0 ? QString() : named.mid(owner + 1);
    if (entry.schema == QLatin1String("-"))
        entry.schema.clear();
    return entry;
}

tl::unexpected<Error> unreadable(const QString &why, const QByteArray &listing)
{
    return failure(Error::Kind::Invalid,
                   QCoreApplication::translate(
                       "luthier::postgres", "The dump's table of contents could not be read: %1. Do not rely on this "
                                            "file; take the backup again. The database was not touched.")
                       .arg(why),
                   QString::fromUtf8(listing.right(2048)));
}

} // namespace

Result<DumpContents> parseContents(const QByteArray &listing)
{
    DumpContents contents;
    bool counted = false;
    for (const auto &line : QString::fromUtf8(listing).split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1Char(';'))) {
            const auto key = line.mid(1).section(QLatin1Char(':'), 0, 0).trimmed();
            const auto value = line.section(QLatin1Char(':'), 1).trimmed();
            if (key == QLatin1String("dbname"))
                contents.database = value;
            else if (key == QLatin1String("TOC Entries"))
                contents.tocEntries = value.toInt(&counted);
            else if (key == QLatin1String("Format"))
                contents.format = value;
            else if (key == QLatin1String("Dumped from database version"))
                contents.dumpedFrom = value;
            else if (key == QLatin1String("Dumped by pg_dump version"))
                contents.dumpedBy = value;
            else if (key == QLatin1String("luthier-file"))
                contents.files << value;
            continue;
        }
        if (line.trimmed().isEmpty())
            continue;
        const auto entry = entryOf(line);
        if (!entry)
            return unreadable(
                QCoreApplication::translate("luthier::postgres", "“%1” is not an entry").arg(line.left(80)), listing);
        contents.entries << *entry;
    }
    if (!counted)
        return unreadable(
            QCoreApplication::translate("luthier::postgres", "its head does not say how many entries there are"),
            listing);
    if (contents.entries.isEmpty() || contents.entries.size() > contents.tocEntries)
        return unreadable(QCoreApplication::translate("luthier::postgres", "its head says %1 entries, %2 are listed")
                              .arg(contents.tocEntries)
                              .arg(contents.entries.size()),
                          listing);
    return contents;
}

} // namespace luthier::pgdump
