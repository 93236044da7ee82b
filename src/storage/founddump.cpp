// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/founddump.h"

#include "base/sha256.h"
#include "process/plainfile.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace luthier {

namespace {

constexpr qint64 HeadSize = 1024 * 1024; // pg_dumpall writes all roles before the first database's version
constexpr qint64 TailSize = 16 * 1024;
const QByteArray Comment = "--\n-- ";

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::storage)
};

tl::unexpected<Error> noDump()
{
    return failure(Error::Kind::Invalid,
                   Words::tr("It is no dump that pg_dump or pg_dumpall wrote. It was left as it is."));
}

/// Reads what pg_dump's WriteInt and WriteStr wrote.
class ArchiveReader
{
public:
    explicit ArchiveReader(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }
    int byte() { return m_at < m_bytes.size() ? uchar(m_bytes[m_at++]) : (m_ok = false, 0); }
    void setIntSize(int size) { m_intSize = size; }
    qint64 number()
    {
        const bool negative = byte() != 0;
        qint64 value = 0;
        for (int i = 0; i < m_intSize; ++i)
            value |= qint64(byte()) << (8 * i);
        return negative ? -value : value;
    }
    QString text()
    {
        const auto size = number();
        if (size < 0)
            return {};
        if (size > m_bytes.size() - m_at) {
            m_ok = false;
            return {};
        }
        m_at += size;
        return QString::fromUtf8(m_bytes.mid(m_at - size, size));
    }
    bool isSound() const { return m_ok; }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
    int m_intSize = 4;
    bool m_ok = true;
};

/// What is read of a dump that goes by only once.
struct Ends {
    void take(const QByteArray &more)
    {
        head += more.left(HeadSize - head.size());
        tail = (tail + more).right(TailSize);
        hash.addData(more);
        bytes += more.size();
    }
    QByteArray head;
    QByteArray tail;
    Sha256 hash;
    qint64 bytes = 0;
};

Result<FoundDump> parsed(QByteArray head, QByteArray tail)
{
    head.replace("\r\n", "\n");
    return head.startsWith("PGDMP") ? parseArchiveHead(head) : parsePlainDump(head, tail.replace("\r\n", "\n"));
}

/// Reads the file once, decrypted.
Task<std::shared_ptr<Ends>> endsOf(QString file, AgeKeys keys, Packed packed, std::stop_token stop)
{
    const auto ends = std::make_shared<Ends>();
    const std::function<Result<>(const QByteArray &)> take = [ends](const QByteArray &bytes) {
        ends->take(bytes);
        return Result<>();
    };
    const auto read = co_await readPlain(file, keys, take, stop, packed);
    if (!read)
        co_return tl::unexpected(read.error());
    co_return ends;
}

/// What the beginning tells of a packed dump; its end is only known by unpacking all of it.
Result<FoundDump> packedHead(const QString &file)
{
    PlainFile data(file, {});
    if (const auto opened = data.open(); !opened)
        return tl::unexpected(opened.error());
    QByteArray head;
    for (auto more = data.next(); !more.isEmpty() && head.size() < HeadSize; more = data.next())
        head += more;
    if (data.problem())
        return tl::unexpected(*data.problem());
    auto found = parsed(head.left(HeadSize), {});
    if (!found)
        return found;
    found->packed = true;
    found->whole = FoundDump::Whole::NotTold;
    return found;
}

Result<FoundDump> withFile(Result<FoundDump> found, const QString &file)
{
    if (!found)
        return found;
    const QFileInfo info(file);
    found->file = info.absoluteFilePath();
    found->bytes = info.size();
    found->modified = info.lastModified().toUTC();
    return found;
}

QString firstMatch(const QByteArray &text, const char *pattern)
{
    static const auto options = QRegularExpression::MultilineOption;
    return QRegularExpression(QLatin1String(pattern), options).match(QString::fromUtf8(text)).captured(1);
}

} // namespace

Result<FoundDump> parseArchiveHead(const QByteArray &head)
{
    if (!head.startsWith("PGDMP"))
        return noDump();
    ArchiveReader reader(head.mid(5));
    const int major = reader.byte();
    const int minor = reader.byte();
    reader.byte(); // revision
    const int intSize = reader.byte();
    reader.byte(); // size of offsets
    const int format = reader.byte();
    if (major != 1 || minor < 10 || minor > 16 || intSize < 2 || intSize > 8 || format != 1)
        return failure(Error::Kind::Invalid, Words::tr("It is an archive of pg_dump in a form that is not known "
                                                       "(version %1.%2, format %3). It was left as it is.")
                                                 .arg(major)
                                                 .arg(minor)
                                                 .arg(format));
    reader.setIntSize(intSize);
    if (minor >= 15)
        reader.byte(); // the algorithm of compression
    else
        reader.number(); // its level
    for (int i = 0; i < 7; ++i)
        reader.number(); // when, in an unknown zone
    FoundDump found;
    found.format = QStringLiteral("custom");
    found.database = reader.text();
    found.serverVersion = reader.text();
    found.dumpVersion = reader.text();
    if (!reader.isSound())
        return failure(Error::Kind::Invalid,
                       Words::tr("It is an archive of pg_dump that was cut in its first lines. It cannot be used."));
    return found;
}

Result<FoundDump> parsePlainDump(const QByteArray &head, const QByteArray &tail)
{
    FoundDump found;
    const bool cluster = head.startsWith(Comment + "PostgreSQL database cluster dump\n");
    if (!cluster && !head.startsWith(Comment + "PostgreSQL database dump\n"))
        return noDump();
    found.format = cluster ? QStringLiteral("cluster") : QStringLiteral("plain");
    // At the very end: a text in the data may say the same. Since 2025 "\unrestrict" comes after it.
    const auto trailer = QRegularExpression(
        QStringLiteral("\n--\n-- PostgreSQL database %1complete\n--\n\\s*(\\\\unrestrict \\S+\\s*)?$")
            .arg(cluster ? QStringLiteral("cluster dump ") : QStringLiteral("dump ")));
    found.whole = trailer.match(QString::fromUtf8(tail)).hasMatch() ? FoundDump::Whole::Yes : FoundDump::Whole::No;
    found.serverVersion = firstMatch(head, "^-- Dumped from database version (.+)$");
    found.dumpVersion = firstMatch(head, "^-- Dumped by pg_dump version (.+)$");
    if (!cluster) // only pg_dump --create names it
        found.database = firstMatch(head.left(HeadSize / 16),
                                    "^\\\\connect (?:-reuse-previous=on \"dbname=')?([^'\"\\\\\\s]+)");
    return found;
}

Result<FoundDump> examineDump(const QString &file)
{
    QFile data(file);
    if (!data.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound, Words::tr("%1 cannot be read: %2.").arg(file, data.errorString()));
    const auto head = data.read(HeadSize);
    if (!Unpacker::packing(head).isEmpty())
        return withFile(packedHead(file), file);
    data.seek(std::max(qint64(0), data.size() - TailSize));
    const auto tail = data.read(TailSize);
    if (!age::isEncrypted(head))
        return withFile(parsed(head, tail), file);
    FoundDump found;
    found.encrypted = true;
    return withFile(found, file);
}

Task<FoundDump> examineDump(QString file, AgeKeys keys, std::stop_token stop)
{
    const auto asItIs = examineDump(file);
    if (!asItIs || (!asItIs->encrypted && !asItIs->packed))
        co_return asItIs;
    const auto inside = co_await endsOf(file, keys, Packed::Keep, stop);
    if (!inside)
        co_return tl::unexpected(inside.error());
    auto ends = *inside;
    const bool packed = !Unpacker::packing(ends->head).isEmpty();
    if (packed) {
        const auto unpacked = co_await endsOf(file, keys, Packed::Unpack, stop);
        if (!unpacked)
            co_return tl::unexpected(unpacked.error());
        ends = *unpacked;
    }
    auto found = withFile(parsed(ends->head, ends->tail), file);
    if (!found)
        co_return found;
    found->packed = packed;
    found->encrypted = asItIs->encrypted;
    if (found->encrypted) {
        found->plainBytes = (*inside)->bytes;
        found->plainSha256 = QString::fromLatin1((*inside)->hash.hex());
    }
    co_return found;
}

QList<FoundDump> foundDumps(const QDir &folder)
{
    static const QStringList ours{QStringLiteral(".json"), QStringLiteral(".partial"), QStringLiteral(".uploading"),
                                  QStringLiteral(".configuration"), QStringLiteral(".configuration.age")};
    QList<FoundDump> all;
    QDirIterator files(folder.absolutePath(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const auto path = files.next();
        if (std::any_of(ours.cbegin(), ours.cend(), [&path](const auto &ending) { return path.endsWith(ending); })
            || QFileInfo::exists(path + QStringLiteral(".json")))
            continue;
        if (const auto found = examineDump(path))
            all << *found;
    }
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.modified > b.modified; });
    return all;
}

QString FoundDump::words() const
{
    if (encrypted && format.isEmpty())
        return Words::tr("encrypted (age); what is inside is told by reading it");
    const auto kind = format == QLatin1String("custom") ? Words::tr("archive (pg_dump -Fc)")
                    : format == QLatin1String("plain")  ? Words::tr("plain dump (pg_dump)")
                                                        : Words::tr("dump of all databases (pg_dumpall)");
    const auto state = whole == Whole::Yes ? Words::tr("whole")
                     : whole == Whole::No  ? Words::tr("incomplete: its last line is missing")
                                           : Words::tr("whether it is whole is told by reading it");
    return serverVersion.isEmpty() ? Words::tr("%1, %2").arg(kind, state)
                                   : Words::tr("%1 of PostgreSQL %2, %3").arg(kind, serverVersion, state);
}

Result<Backup> adopted(const FoundDump &found, const QString &environment)
{
    const QFileInfo info(found.file);
    if (found.whole == FoundDump::Whole::No)
        return failure(Error::Kind::Refused,
                       Words::tr("%1 is incomplete: its last line, which says that the dump is complete, is "
                                 "missing. It was left as it is; do not rely on it, take a new backup.")
                           .arg(info.fileName()));
    if (found.format.isEmpty())
        return failure(
            Error::Kind::Refused,
            Words::tr("%1 is encrypted, so nothing is known of it. It was left as it is; read it with an identity "
                      "first.")
                .arg(info.fileName()));
    Backup backup;
    if (found.encrypted) { // to whom, its file does not say
        backup.encryption = QString::fromLatin1(age::Name);
        backup.plainBytes = found.plainBytes;
        backup.plainSha256 = found.plainSha256;
    }
    backup.id = info.fileName();
    backup.file = found.file;
    backup.environment = environment;
    backup.database = found.database;
    backup.serverVersion = found.serverVersion;
    backup.format = found.format;
    backup.bytes = found.bytes;
    backup.taken = found.modified;
    backup.proof = Proof::Taken;
    backup.proofs[proofName(Proof::Taken)] = Words::tr(
        "taken by hand, found in the folder; the time is when the file was last changed");
    return backup;
}

} // namespace luthier
