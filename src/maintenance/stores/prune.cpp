// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/stores/prune.h"

#include "base/words.h"
#include "storage/storecatalogue.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QRegularExpression>
#include <QStorageInfo>

namespace luthier {

namespace {

constexpr int Incomplete = 24 * 60 * 60; // seconds after which nobody works on it any more

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::stores)
};

KeptBackup seen(const Platform &platform, const Backup &backup, const QSet<QString> &referred)
{
    return {.id = backup.id,
            .series = QStringList{backup.kind, backup.database}.join(QLatin1Char('\n')),
            .taken = backup.taken,
            .bytes = backup.bytes,
            .proof = backup.proof,
            .referred = referred.contains(backup.id),
            .file = backup.file,
            .foreign = !isOf(backup, platform.profile(), platform.environment().name, platform.facts().cluster.id)};
}

// Only what bears the name that Luthier gives may be removed without a manifest; all else is somebody's.
bool isOurName(const QString &file)
{
    static const QRegularExpression ours(
        QStringLiteral("^\\d{8}-\\d{6}-\\d{3}-[^/]*\\.(dump|sql|tar|configuration)(\\.zst)?(\\.age)?(\\.partial)?$"));
    return ours.match(file.section(QLatin1Char('/'), -1)).hasMatch();
}

/// `name`: below the folder, or the prefix, where each environment has a folder of its own.
KeptBackup unfinished(const Platform &platform, const QString &name, qint64 bytes, const QDateTime &taken)
{
    const auto place = FolderCatalogue::fileName(platform.environment().name) + QLatin1Char('/');
    return {.id = name,
            .series = {},
            .taken = taken,
            .bytes = bytes,
            .complete = false,
            .file = name,
            .foreign = !name.startsWith(place)};
}

PrunePreview ofFolder(Platform *platform, const QSet<QString> &referred)
{
    PrunePreview preview;
    const auto folder = platform->catalogue().folder();
    preview.where = folder.absolutePath();
    preview.backups = platform->catalogue().list(&preview.problems);
    QList<KeptBackup> all;
    for (const auto &backup : std::as_const(preview.backups))
        all << seen(*platform, backup, referred);
    QDirIterator files(folder.absolutePath(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const auto path = files.next();
        // A whole dump whose manifest was lost is no leftover: it is listed, and can be taken over.
        if (isOurName(path) && path.endsWith(QLatin1String(".partial")))
            all << unfinished(*platform, folder.relativeFilePath(path), files.fileInfo().size(),
                              files.fileInfo().lastModified().toUTC());
    }
    const auto now = QDateTime::currentDateTime();
    preview.verdicts = keepWhat(all, platform->profile().keepBackups, now);
    preview.forecast = forecastSpace(preview.verdicts, QStorageInfo(folder.absolutePath()).bytesAvailable(), now);
    return preview;
}

} // namespace

QSet<QString> backupsOfRuns(const QList<Run> &runs)
{
    QSet<QString> ids;
    static const QStringList ownWork{QStringLiteral("backup"),
                                     QStringLiteral("copy"),
                                     QStringLiteral("prune"),
                                     QStringLiteral("prove"),
                                     QStringLiteral("adopt"),
                                     QStringLiteral("fetch"),
                                     QStringLiteral("configuration-backup")};
    for (const auto &run : runs) {
        if (ownWork.contains(run.kind) && !run.isOpen() && run.state != RunState::Working)
            continue;
        for (const auto *values : {&run.facts, &run.request})
            for (auto it = values->begin(); it != values->end(); ++it)
                if (it.value().isString()) // whatever it is called there: an id is like no other text
                    ids << it.value().toString();
    }
    return ids;
}

Task<PrunePreview> previewPrune(Platform *platform, QString store, std::stop_token stop)
{
    (void)co_await platform->readRuns();             // what it says is in the facts
    if (!platform->facts().journalProblem.isEmpty()) // who needs what is not known
        co_return failure(
            Error::Kind::Refused,
            Words::tr("The journal cannot be read, so nobody knows which backups a run needs. Nothing was "
                      "removed; see luthierctl journal verify."),
            platform->facts().journalProblem);
    // Of other environments, too: one may be restored from a backup of another.
    const auto referred = backupsOfRuns(platform->facts().runs + platform->facts().runsElsewhere);
    if (store.isEmpty()) {
        auto preview = ofFolder(platform, referred);
        co_return preview;
    }
    const auto profile = storeNamed(platform->profile(), store);
    if (!profile)
        co_return tl::unexpected(profile.error());
    const auto opened = co_await openStore(platform, *profile, stop);
    if (!opened)
        co_return tl::unexpected(opened.error());
    PrunePreview preview;
    preview.store = store;
    preview.where = profile->place.words();
    preview.price = profile->price;
    preview.currency = profile->currency;
    const StoreCatalogue there(**opened);
    auto *problems = &preview.problems;
    const auto backups = co_await there.list(problems, stop);
    if (!backups)
        co_return tl::unexpected(backups.error());
    preview.backups = *backups;
    QSet<QString> keys;
    QList<KeptBackup> all;
    for (const auto &backup : *backups) {
        all << seen(*platform, backup, referred);
        keys << backup.file << backup.file + QStringLiteral(".json");
    }
    const auto objects = co_await (*opened)->list(QString(), stop);
    if (!objects)
        co_return tl::unexpected(objects.error());
    QSet<QString> withManifest;
    for (const auto &object : *objects)
        if (object.key.endsWith(QLatin1String(".json")))
            withManifest << object.key.chopped(5);
    for (const auto &object : *objects) // one whose manifest is only unreadable is no leftover
        if (!keys.contains(object.key) && isOurName(object.key) && !withManifest.contains(object.key))
            all << unfinished(*platform, object.key, object.bytes, object.modified);
    const auto versioning = co_await (*opened)->versioning(stop);
    preview.keepsVersions = versioning && *versioning != BucketVersioning::Off;
    const auto now = QDateTime::currentDateTime();
    preview.verdicts = keepWhat(all, platform->profile().keepBackups, now);
    preview.forecast = forecastSpace(preview.verdicts, -1, now);
    co_return preview;
}

Task<QList<PrunePreview>> previewPruneEverywhere(Platform *platform, std::stop_token stop)
{
    QList<PrunePreview> all;
    for (const auto &place : QStringList{QString()} + storeNames(platform->profile())) {
        const auto preview = co_await previewPrune(platform, place, stop);
        if (!preview && (place.isEmpty() || preview.error().kind == Error::Kind::Cancelled))
            co_return tl::unexpected(preview.error());
        PrunePreview failed;
        failed.store = place;
        failed.failure = preview ? QString() : preview.error().message;
        all << (preview ? *preview : failed);
    }
    co_return all;
}

QString forecastWords(const PrunePreview &preview)
{
    constexpr int Week = 7;
    constexpr double Gigabyte = 1e9;
    const auto &forecast = preview.forecast;
    const auto weekly = forecast.bytesPerDay * Week;
    QStringList said{
        Words::tr("%1 now, %2 afterwards; about %3 more each week.")
            .arg(words::bytes(forecast.bytes), words::bytes(forecast.afterwards), words::bytes(qint64(weekly)))};
    if (forecast.daysLeft >= 0)
        said << Words::tr("At this pace the disk is full in %n day(s).", nullptr, forecast.daysLeft);
    if (preview.price > 0) {
        const auto cost = [&preview](double bytes) {
            return QString::number(bytes / Gigabyte * preview.price, 'f', 2) + QLatin1Char(' ') + preview.currency;
        };
        said << Words::tr("That is %1 a month now, %2 afterwards, and %3 more for each week that all is kept.")
                    .arg(cost(double(forecast.bytes)), cost(double(forecast.afterwards)), cost(weekly));
    }
    if (preview.keepsVersions)
        said << Words::tr("The bucket keeps versions: what is removed stays there as an old version, and is paid for.");
    return said.join(QLatin1Char(' '));
}

Task<int> prune(Platform *platform, PrunePreview preview, std::function<Result<>(QString id)> removing,
                std::stop_token stop)
{
    std::shared_ptr<ObjectStore> store;
    if (!preview.store.isEmpty()) {
        const auto profile = storeNamed(platform->profile(), preview.store);
        if (!profile)
            co_return tl::unexpected(profile.error());
        const auto opened = co_await openStore(platform, *profile, stop);
        if (!opened)
            co_return tl::unexpected(opened.error());
        store = *opened;
    }
    int gone = 0;
    for (const auto &verdict : std::as_const(preview.verdicts)) {
        if (!verdict.goes())
            continue;
        if (stop.stop_requested())
            co_return failure(Error::Kind::Cancelled,
                              Words::tr("Cancelled after %n backup(s) were removed.", nullptr, gone));
        if (const auto may = removing(verdict.backup.id); !may)
            co_return tl::unexpected(may.error());
        const auto found = std::find_if(preview.backups.cbegin(), preview.backups.cend(),
                                        [&](const auto &b) { return b.file == verdict.backup.file; });
        const bool whole = verdict.backup.complete && found != preview.backups.cend();
        Result<> removed;
        if (store && whole) {
            const auto backup = *found;
            removed = co_await StoreCatalogue(*store).remove(backup, stop);
        } else if (store) {
            removed = co_await store->remove(verdict.backup.id, stop);
        } else if (whole) {
            removed = platform->catalogue().remove(*found);
        } else if (QFile part(platform->catalogue().folder().absoluteFilePath(verdict.backup.id)); !part.remove()) {
            removed = failure(Error::Kind::Refused,
                              Words::tr("%1 cannot be removed: %2.").arg(part.fileName(), part.errorString()));
        }
        if (!removed)
            co_return tl::unexpected(removed.error());
        ++gone;
    }
    if (store && platform->profile().keepBackups.any()) {
        const auto before = QDateTime::currentDateTimeUtc().addSecs(-Incomplete);
        const auto place = FolderCatalogue::fileName(platform->environment().name) + QLatin1Char('/');
        const std::function<bool(const QString &)> ours = [place](const QString &key) {
            return key.startsWith(place) && isOurName(key);
        };
        const auto aborted = co_await store->unfinished(QString(), before, ours, stop);
        if (!aborted)
            co_return tl::unexpected(aborted.error());
    }
    platform->readBackups();
    co_return gone;
}

} // namespace luthier
