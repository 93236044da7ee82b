// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backupcommands.h"

#include "base/words.h"
#include "postgres/dumpformat.h"
#include "process/unpacker.h"

namespace luthier {

namespace {

/// What reads a configuration without us: the file is a List of Kubernetes.
QString configurationCommands(const Backup &backup, const Profile &profile)
{
    const auto file = words::shellQuoted(backup.file);
    const auto open = backup.isEncrypted() ? age::decryptWords(profile.backupKeys.identity) + QLatin1Char(' ') + file
                                           : QStringLiteral("cat ") + file;
    return QStringList{QStringLiteral("sha256sum ") + file, open + QStringLiteral(" | kubectl diff -f -"),
                       words::commandLine(QStringLiteral("luthierctl"),
                                          {QStringLiteral("configuration"), QStringLiteral("diff"), backup.id})}
        .join(QLatin1Char('\n'));
}

} // namespace

QString backupCommands(const Backup &backup, const Profile &profile)
{
    if (backup.kind == QLatin1String("configuration"))
        return configurationCommands(backup, profile);
    const auto file = words::shellQuoted(backup.file);
    const bool zstd = isZstdFile(backup.file);
    auto read = backup.isEncrypted()
                  ? age::decryptWords(profile.backupKeys.identity) + QLatin1Char(' ') + file + QStringLiteral(" | ")
                  : QString();
    if (zstd)
        read += backup.isEncrypted() ? QStringLiteral("zstd -dc | ") : QStringLiteral("zstd -dc %1 | ").arg(file);
    const auto from = read.isEmpty() ? QStringLiteral(" < ") + file : QString();
    const auto &database = profile.database;
    const auto there = [&](const QString &command) {
        return (database.isInCluster() ? QStringLiteral("kubectl exec -i -n %1 %2 -- ")
                                             .arg(database.nameSpace.isEmpty() ? backup.nameSpace : database.nameSpace,
                                                  database.pod.isEmpty() ? QStringLiteral("POD") : database.pod)
                                       : QString())
             + command;
    };
    const bool isArchive = !dumpformat::isSql(backup.format);
    if (dumpformat::isDirectory(backup.format)) // read beside it: pg_restore wants files, not a stream
        return QStringList{QStringLiteral("sha256sum ") + file,
                           QStringLiteral("mkdir look"),
                           read.isEmpty() ? QStringLiteral("tar -xf %1 -C look").arg(file)
                                          : read + QStringLiteral("tar -xf - -C look"),
                           QStringLiteral("pg_restore --list look"),
                           there(QStringLiteral("createdb -U %1 %2_look").arg(database.user, backup.database)),
                           QStringLiteral("pg_restore -U %1 --exit-on-error --no-owner -j %3 -d %2_look look")
                               .arg(database.user, backup.database)
                               .arg(profile.backupJobs)}
            .join(QLatin1Char('\n'));
    QStringList all{QStringLiteral("sha256sum ") + file,
                    read + (isArchive ? QStringLiteral("pg_restore --list") : QStringLiteral("tail -n 9")) + from};
    if (backup.format == QLatin1String("cluster")) // psql would write into the databases that are in use
        return (all << words::commandLine(QStringLiteral("luthierctl"),
                                          {QStringLiteral("restore"), backup.id, QStringLiteral("--rehearse")}))
            .join(QLatin1Char('\n'));
    const auto restore = isArchive ? QStringLiteral("pg_restore -U %1 --exit-on-error --no-owner -d %2_look")
                                   : QStringLiteral("psql -qXU %1 -v ON_ERROR_STOP=1 -d %2_look");
    return (all << there(QStringLiteral("createdb -U %1 %2_look").arg(database.user, backup.database))
                << read + there(restore.arg(database.user, backup.database)) + from)
        .join(QLatin1Char('\n'));
}

} // namespace luthier
