// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/steps/backup.h"

#include "base/words.h"
#include "postgres/dumpformat.h"
#include "postgres/plaindump.h"
#include "storage/decrypt.h"

#include <QJsonArray>

#include <algorithm>

namespace luthier {

namespace {

constexpr double CompressedPart = 0.5; // of pg_database_size, at most, for the disk that must be free
constexpr double Reserve = 1.3;        // of what the last one took of it
constexpr double Unpacked = 0.8;       // the same of a plain dump, forecast: without indexes, but as text

/// What the newest dump of that kind was, as a part of its database's size.
std::optional<double> forecastPart(const QList<Backup> &backups, const QString &format, const QString &environment,
                                   bool isPacked)
{
    const Backup *newest = nullptr;
    for (const auto &one : backups)
        if (one.databaseBytes > 0 && one.bytes > 0 && one.format == format && one.environment == environment
            && (isPacked || !one.file.contains(QLatin1String(".zst"))) && (!newest || one.taken > newest->taken))
            newest = &one;
    if (!newest)
        return std::nullopt;
    const auto bytes = newest->plainBytes > 0 ? newest->plainBytes : newest->bytes;
    return std::clamp(double(bytes) / double(newest->databaseBytes), 0.01, 4.0);
}

QString ending(const AgeKeys &keys, const QString &format, bool zstd)
{
    return dumpformat::ending(format) + (zstd ? QStringLiteral(".zst") : QString())
         + (keys.encrypts() ? QStringLiteral(".age") : QString());
}

StepProgress inWords(const DumpProgress &dump)
{
    StepProgress step;
    if (dump.expected > 0)
        step.part = std::min(0.99, double(dump.bytes) / double(dump.expected));
    step.text = BackUpDatabase::tr("%1, %2/s").arg(words::bytes(dump.bytes), words::bytes(qint64(dump.bytesPerSecond)));
    step.left = dump.left;
    return step;
}

} // namespace

BackUpDatabase::BackUpDatabase(Platform &platform, AgeKeys keys, QString format)
    : PlatformStep(platform)
    , m_keys(std::move(keys))
    , m_format(std::move(format))
{
}

DatabaseRef BackUpDatabase::source() const
{
    auto ref = database();
    ref.format = m_format;
    if (isCluster()) // who may read the roles' passwords
        ref.user = m_platform.profile().database.admin;
    return ref;
}

QString BackUpDatabase::explanation() const
{
    const auto dump =
        isCluster()
            ? tr("Dumps all databases of the server and its roles, with the hashes of their passwords, with the "
                 "server's own pg_dumpall, and compares bytes and SHA-256 on both ends. They are only read.")
            : tr("Dumps the database with the server's own pg_dump and compares bytes and SHA-256 on both ends. "
                 "The database is only read.");
    if (!m_keys.encrypts())
        return dump;
    return dump + QLatin1Char(' ')
         + tr("It is encrypted before it reaches the disk, to %1.").arg(m_keys.recipients.join(QStringLiteral(", ")));
}

QStringList BackUpDatabase::commands() const
{
    const auto channel = m_platform.databaseChannel();
    const auto file = QStringLiteral("backup-$(date +%Y%m%d).") + ending(m_keys, m_format, false);
    return {DumpEngine(*channel, m_keys).dumpCommand(source(), file)};
}

Task<QString> BackUpDatabase::run(StepContext context)
{
    if (dumpformat::isDirectory(m_format) && m_keys.encrypts()) // its files would lie open on this disk first
        co_return failure(Error::Kind::Refused, tr("A dump in parallel cannot be encrypted before it reaches the disk. "
                                                   "Nothing was done; take it as “custom” (backups: format)."));
    const auto channel = m_platform.databaseChannel();
    DumpEngine engine(*channel, m_keys);
    const auto asked = source();
    const auto facts = co_await engine.facts(asked, context.stop);
    if (!facts)
        co_return tl::unexpected(facts.error());
    const auto release = co_await m_platform.releases().newest(m_platform.releaseRef(), context.stop);
    if (!release)
        co_return tl::unexpected(release.error());
    Backup backup;
    backup.id = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz-"))
              + m_platform.profile().release;
    const bool isDirectory = dumpformat::isDirectory(m_format); // its processes pack for themselves
    const bool zstd = facts->zstd && m_platform.profile().backupZstd && !isDirectory;
    const auto size = isCluster() ? facts->clusterSize : facts->size;
    const bool isPacked = zstd || !dumpformat::isSql(m_format);
    const auto before = forecastPart(m_platform.facts().backups, m_format, m_platform.environment().name, isPacked);
    auto ref = source();
    ref.forecastPart = before.value_or(isPacked ? ref.forecastPart : Unpacked);
    const auto file = m_platform.catalogue().prepare(backup.id, m_platform.environment().name,
                                                     ending(m_keys, m_format, zstd),
                                                     // In parallel there is a folder, and its tar.
                                                     qint64(double(size)
                                                            * (before     ? *before * Reserve
                                                               : isPacked ? CompressedPart
                                                                          : 1.0)
                                                            * (isDirectory ? 2 : 1)));
    if (!file)
        co_return tl::unexpected(file.error());
    context.output(engine.dumpCommand(ref, *file));
    const auto report = context.progress;
    const std::function<void(DumpProgress)> progress = [report](DumpProgress p) { report(inWords(p)); };
    const auto dumped = co_await engine.dump(ref, *file, progress, context.stop);
    if (!dumped)
        co_return tl::unexpected(dumped.error());
    backup.file = dumped->file;
    backup.environment = m_platform.environment().name;
    backup.clusterId = m_platform.facts().cluster.id;
    backup.nameSpace = m_platform.nameSpace();
    backup.release = release->ref.name;
    backup.releaseRevision = release->revision;
    backup.appVersion = release->appVersion;
    backup.database = ref.database;
    backup.alembicRevision = facts->alembicRevision;
    backup.serverVersion = dumped->serverVersion.isEmpty() ? facts->serverVersion : dumped->serverVersion;
    backup.format = m_format;
    backup.databaseBytes = std::max(qint64(0), facts->size);
    if (!dumped->measured.isEmpty())
        backup.measured = dumped->measured.toJson();
    backup.bytes = dumped->fileBytes;
    backup.sha256 = QString::fromLatin1(dumped->fileSha256);
    if (!dumped->recipients.isEmpty()) {
        backup.encryption = QString::fromLatin1(age::Name);
        backup.recipients = dumped->recipients;
        backup.plainBytes = dumped->bytes;
        backup.plainSha256 = QString::fromLatin1(dumped->sha256);
    }
    backup.sha256There = QString::fromLatin1(dumped->sha256There);
    backup.taken = dumped->begun;
    backup.proofTime = QDateTime::currentDateTimeUtc();
    const bool transferred = !backup.sha256There.isEmpty();
    backup.proof = transferred ? Proof::Transferred : Proof::Taken;
    auto sentence =
        transferred
            ? tr("%1, SHA-256 equal on both ends").arg(words::bytes(dumped->bytes))
            : tr("%1; the pod has no sha256sum, so the transfer could not be proved").arg(words::bytes(dumped->bytes));
    if (isCluster())
        sentence +=
            QStringLiteral(" · ")
            + tr("all databases of the server; pg_dumpall shares its snapshot with nobody, so their rows were not "
                 "counted");
    if (backup.isEncrypted())
        sentence += QStringLiteral(" · ") + tr("encrypted to %n key(s)", nullptr, int(backup.recipients.size()));
    backup.proofs[proofName(backup.proof)] = sentence;
    if (const auto saved = m_platform.catalogue().save(backup); !saved)
        co_return tl::unexpected(saved.error());
    context.facts[QStringLiteral("backupId")] = backup.id;
    context.facts[QStringLiteral("backupFile")] = backup.file;
    context.facts[QStringLiteral("backupBytes")] = backup.bytes;
    context.facts[QStringLiteral("backupSha256")] = backup.sha256;
    if (backup.isEncrypted())
        context.facts[QStringLiteral("backupEncryptedTo")] = QJsonArray::fromStringList(backup.recipients);
    context.facts[QStringLiteral("backupProof")] = proofName(backup.proof);
    m_platform.readBackups();
    co_return sentence;
}

QString SafetyBackup::explanation() const
{
    return tr("Backs up what is there now, with all that was written since. If that cannot be done, the run goes on: "
              "the former database itself is kept.");
}

Task<QString> SafetyBackup::run(StepContext context)
{
    const auto taken = co_await BackUpDatabase::run(context);
    if (taken || taken.error().kind == Error::Kind::Cancelled)
        co_return taken;
    co_return tr("No backup could be taken (%1). The former database itself is kept.").arg(taken.error().message);
}

ProveBackup::ProveBackup(Platform &platform, Proof wanted, QString overrideReason, QString format)
    : PlatformStep(platform)
    , m_wanted(wanted)
    , m_overrideReason(std::move(overrideReason))
    , m_format(std::move(format))
{
}

QString ProveBackup::explanation() const
{
    if (!m_overrideReason.isEmpty())
        return tr("Tries to prove the backup, and goes on even if that fails. Reason given: %1").arg(m_overrideReason);
    if (dumpformat::isSql(m_format))
        return tr("Reads the file that is here to its last line, as a restore would.");
    return tr(
        "Reads the file that is here with the server's own pg_restore. The update goes on only if this succeeds.");
}

QStringList ProveBackup::commands() const
{
    const auto channel = m_platform.databaseChannel();
    const auto file = QStringLiteral("backup-$(date +%Y%m%d).") + ending({}, m_format, false);
    return {DumpEngine(*channel).contentsCommand(file, m_format)};
}

Task<QString> ProveBackup::run(StepContext context)
{
    const auto proved = co_await prove(context);
    if (proved || m_overrideReason.isEmpty() || proved.error().kind == Error::Kind::Cancelled)
        co_return proved;
    context.facts[QStringLiteral("overrideReason")] = m_overrideReason;
    co_return tr("Not proved (%1). Going on because of: %2").arg(proved.error().message, m_overrideReason);
}

Task<QString> ProveBackup::prove(StepContext context)
{
    auto backup = m_platform.catalogue().find(context.facts[QStringLiteral("backupId")].toString());
    if (!backup)
        co_return tl::unexpected(backup.error());
    if (m_wanted > Proof::Readable)
        co_return failure(Error::Kind::Refused, tr("A proof up to “%1” is wanted, but this version can prove backups "
                                                   "only up to “readable”. Nothing was changed.")
                                                    .arg(proofWords(m_wanted)));
    if (backup->isEncrypted() && !keys().decrypts() && m_wanted <= Proof::Transferred) {
        const auto why = tr("It stays at “%1”: it is encrypted, and this machine has no identity to read it with.")
                             .arg(proofWords(backup->proof));
        backup->proofs[proofName(Proof::Readable)] = why;
        const auto saved = m_platform.catalogue().save(*backup);
        co_return saved ? Result<QString>(why) : tl::unexpected(saved.error());
    }
    const auto encrypted = *backup;
    if (const auto opened = co_await decrypted(encrypted, context.stop); !opened)
        co_return tl::unexpected(opened.error());
    auto *here = &*backup;
    const auto found = co_await read(here, context);
    if (!found)
        co_return found;
    auto sentence = *found;
    if (backup->isEncrypted())
        sentence += QStringLiteral(" · ") + tr("decrypted to its end, SHA-256 as it was dumped");
    backup->proofs[QStringLiteral("readable")] = sentence;
    // A rung holds all below it: without equal hashes the ladder ends below "readable", whatever could be read.
    const bool transferred = backup->proof >= Proof::Transferred;
    if (transferred)
        backup->proof = Proof::Readable;
    backup->proofTime = QDateTime::currentDateTimeUtc();
    if (const auto saved = m_platform.catalogue().save(*backup); !saved)
        co_return tl::unexpected(saved.error());
    context.facts[QStringLiteral("backupProof")] = proofName(backup->proof);
    m_platform.readBackups();
    if (backup->proof < m_wanted)
        co_return failure(
            Error::Kind::Refused,
            tr("The backup is proved only up to “%1”, but “%2” is needed. Nothing was changed in the cluster.")
                .arg(proofWords(backup->proof), proofWords(m_wanted)));
    co_return sentence;
}

Task<QString> ProveBackup::read(Backup *backup, StepContext context)
{
    const auto channel = m_platform.databaseChannel();
    DumpEngine engine(*channel, keys());
    context.output(engine.contentsCommand(backup->file, backup->format));
    if (dumpformat::isSql(backup->format)) {
        const auto wanted = backup->format == QLatin1String("cluster") ? backup->database : QString();
        const auto facts = co_await pgdump::examinePlain(backup->file, wanted, keys(), context.stop);
        if (!facts)
            co_return tl::unexpected(facts.error());
        auto sentence = tr("whole to its last line, %1 statements, %2 rows of %3 tables")
                            .arg(facts->statements)
                            .arg(facts->rows)
                            .arg(facts->tables);
        if (!wanted.isEmpty())
            sentence = tr("%1: %2; in all %n database(s)", nullptr, int(facts->databases.size())).arg(wanted, sentence);
        co_return sentence;
    }
    const auto contents = co_await engine.contents(backup->file, context.stop, backup->format);
    if (!contents)
        co_return tl::unexpected(contents.error());
    const auto tables = std::count_if(contents->entries.cbegin(), contents->entries.cend(),
                                      [](const auto &e) { return e.kind == QLatin1String("TABLE DATA"); });
    backup->tocEntries = contents->tocEntries;
    co_return tr("%1 entries in its table of contents, data of %2 tables").arg(contents->tocEntries).arg(tables);
}

Task<> ProveBackup::decrypted(Backup backup, std::stop_token stop)
{
    if (!backup.isEncrypted())
        co_return {};
    const auto plain = co_await hashOfPlain(backup.file, keys(), stop);
    co_return plain ? isWhatWasDumped(backup, *plain) : tl::unexpected(plain.error());
}

} // namespace luthier
