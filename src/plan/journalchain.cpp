// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/journalchain.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

namespace luthier::journalchain {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::journal)
};

// QJsonObject keeps its keys sorted, so the compact form is the canonical one.
QByteArray canonical(const JournalEntry &entry)
{
    const QJsonObject object{{QStringLiteral("seq"), entry.sequence}, {QStringLiteral("time"), entry.time},
                             {QStringLiteral("who"), entry.who},      {QStringLiteral("run"), entry.run},
                             {QStringLiteral("step"), entry.step},    {QStringLiteral("event"), entry.event},
                             {QStringLiteral("data"), entry.data},    {QStringLiteral("prev"), entry.previous}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

tl::unexpected<Error> broken(qint64 line, const QString &why)
{
    return failure(
        Error::Kind::Invalid,
        Words::tr("Line %1 of the journal is not what was written: %2. What was done up to line %3 is proved; keep "
                  "the file and find out who changed it.")
            .arg(line)
            .arg(why)
            .arg(line - 1));
}

/// One line, whose hash fits its content.
Result<JournalEntry> entryOf(const QByteArray &written, qint64 number)
{
    const auto object = QJsonDocument::fromJson(written).object();
    if (object.isEmpty())
        return broken(number, Words::tr("it is not readable"));
    JournalEntry entry{.sequence = object[QStringLiteral("seq")].toInteger(),
                       .time = object[QStringLiteral("time")].toString(),
                       .who = object[QStringLiteral("who")].toString(),
                       .run = object[QStringLiteral("run")].toString(),
                       .step = object[QStringLiteral("step")].toString(),
                       .event = object[QStringLiteral("event")].toString(),
                       .data = object[QStringLiteral("data")].toObject(),
                       .previous = object[QStringLiteral("prev")].toString(),
                       .hash = object[QStringLiteral("hash")].toString()};
    auto again = entry;
    (void)line(again);
    if (again.hash != entry.hash)
        return broken(number, Words::tr("its hash does not fit its content"));
    return entry;
}

} // namespace

QByteArray line(JournalEntry &entry)
{
    const auto bytes = canonical(entry);
    entry.hash = hashOf(bytes);
    // The hash goes last and is the only key that the hashed form does not have.
    return bytes.left(bytes.size() - 1) + QByteArrayLiteral(",\"hash\":\"") + entry.hash.toLatin1()
         + QByteArrayLiteral("\"}");
}

Result<Parsed> parse(const QByteArray &bytes)
{
    Parsed parsed;
    QString previous;
    qint64 number = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        const auto end = bytes.indexOf('\n', at);
        if (end < 0) {
            parsed.cut = true;
            break;
        }
        ++number;
        const auto written = bytes.mid(at, end - at);
        const auto read = entryOf(written, number);
        if (!read)
            return tl::unexpected(read.error());
        const auto &entry = *read;
        // Byte for byte: what is beside the known keys, or in another form, was not written by us either.
        if (auto again = entry; line(again) != written)
            return broken(number, Words::tr("its hash does not fit its content"));
        if (entry.previous != previous)
            return broken(number, Words::tr("a line before it was changed, removed or added"));
        if (entry.sequence != number)
            return broken(number, Words::tr("its number is %1").arg(entry.sequence));
        previous = entry.hash;
        parsed.entries << entry;
        at = end + 1;
        parsed.soundBytes = at;
    }
    return parsed;
}

Result<QList<JournalEntry>> parseExtract(const QByteArray &bytes)
{
    QList<JournalEntry> entries;
    qint64 number = 0;
    for (const auto &written : bytes.split('\n')) {
        if (written.isEmpty())
            continue;
        const auto read = entryOf(written, ++number);
        if (!read)
            return tl::unexpected(read.error());
        if (!entries.isEmpty() && read->sequence <= entries.last().sequence)
            return broken(number, Words::tr("its number is %1").arg(read->sequence));
        if (!entries.isEmpty() && read->sequence == entries.last().sequence + 1
            && read->previous != entries.last().hash)
            return broken(number, Words::tr("a line before it was changed, removed or added"));
        entries << *read;
    }
    return entries;
}

} // namespace luthier::journalchain
