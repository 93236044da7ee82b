// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue of backups, wherever they are.
#include "app/luthierctl/commands.h"
#include "app/luthierctl/output.h"
#include "base/words.h"
#include "maintenance/stores/prune.h"
#include "maintenance/stores/stores.h"
#include "storage/decrypt.h"
#include "storage/storecatalogue.h"

#include <QFileInfo>
#include <QJsonArray>

namespace luthier::ctl {

namespace {

// A Secret is read in the cluster; all else needs none.
QCoro::Task<Result<>> connectedForStores(Session *session)
{
    const auto &stores = session->platform.profile().stores;
    const bool needed = std::any_of(stores.cbegin(), stores.cend(), [&](const auto &store) {
        return !store.secret.isEmpty() && storeNames(session).contains(store.place.name);
    });
    if (!needed || session->platform.facts().connection == Platform::Connection::Connected)
        co_return Result<>();
    co_return co_await session->platform.open(session->stop.get_token(), Platform::Reading::Release);
}

// Here or in a store: `place` is empty for the folder.
struct Found {
    Backup backup;
    QString place;
};

QCoro::Task<Result<Found>> foundAnywhere(Session *session, QString id)
{
    auto &platform = session->platform;
    const auto here = platform.catalogue().find(id);
    if (here)
        co_return Found{*here, {}};
    co_await askStores(session);
    for (const auto &store : platform.facts().stores)
        for (const auto &backup : store.backups)
            if (backup.id == id && storeNames(session).contains(store.name))
                co_return Found{backup, store.name};
    auto error = here.error();
    for (const auto &store : platform.facts().stores)
        if (!store.problem.isEmpty())
            error.message += QLatin1Char(' ') + store.problem;
    co_return tl::unexpected(error);
}

QCoro::Task<int> verify(Session *session, Found found)
{
    const auto stop = session->stop.get_token();
    Result<QString> sound;
    if (found.place.isEmpty()) {
        sound = co_await session->platform.catalogue().verify(found.backup, stop,
                                                              session->platform.profile().backupKeys);
    } else {
        const auto profile = storeNamed(session->platform.profile(), found.place);
        const auto place = *profile;
        const auto store = co_await openStore(&session->platform, place, stop);
        if (!store)
            co_return fail(session->options, store.error());
        const TransferReport quiet = [](TransferProgress) {};
        sound = co_await StoreCatalogue(**store).verify(found.backup, quiet, stop);
    }
    if (!sound)
        co_return fail(session->options, sound.error());
    print(*sound);
    co_return Done;
}

QCoro::Task<int> decryptBackup(Session *session, Backup backup)
{
    const auto &options = session->options;
    const auto into = QFileInfo(options.words.value(3)).absoluteFilePath();
    if (options.words.size() < 4) {
        complain(QStringLiteral("backups decrypt needs the ID of a backup and the name of a new file."));
        co_return Usage;
    }
    if (!backup.isEncrypted())
        co_return fail(options,
                       Error{Error::Kind::Refused,
                             QStringLiteral("%1 is not encrypted; it can be copied as it is.").arg(backup.file),
                             {}});
    const auto warning =
        QStringLiteral("%1 will hold all the platform's data, readable by whoever has the file.").arg(into);
    if (const auto yes = confirmed(session, warning, backup.id); !yes)
        co_return yes.error().kind == Error::Kind::Invalid ? (complain(yes.error().message), Usage)
                                                           : fail(options, yes.error());
    const auto written = co_await writePlain(backup, session->platform.profile().backupKeys, into,
                                             session->stop.get_token());
    if (!written)
        co_return fail(options, written.error());
    if (options.json)
        printJson(QStringLiteral("DecryptedBackup"),
                  {{QStringLiteral("id"), backup.id},
                   {QStringLiteral("file"), into},
                   {QStringLiteral("bytes"), written->bytes},
                   {QStringLiteral("sha256"), QString::fromLatin1(written->sha256)}});
    else
        print(QStringLiteral(
                  "%1: %2, SHA-256 as it was dumped. Only you can read it; remove it when it is of no more use.")
                  .arg(into, words::bytes(written->bytes)));
    co_return Done;
}

QJsonObject pruneJson(const PrunePreview &preview)
{
    QJsonArray items;
    for (const auto &verdict : preview.verdicts)
        items << QJsonObject{{QStringLiteral("id"), verdict.backup.id},
                             {QStringLiteral("goes"), verdict.goes()},
                             {QStringLiteral("reason"), keepReasonWords(verdict.reason)},
                             {QStringLiteral("bytes"), verdict.backup.bytes},
                             {QStringLiteral("complete"), verdict.backup.complete}};
    return {{QStringLiteral("place"), preview.store.isEmpty() ? QStringLiteral("folder") : preview.store},
            {QStringLiteral("where"), preview.where},
            {QStringLiteral("bytes"), preview.forecast.bytes},
            {QStringLiteral("bytesAfterwards"), preview.forecast.afterwards},
            {QStringLiteral("bytesPerDay"), preview.forecast.bytesPerDay},
            {QStringLiteral("daysLeft"), preview.forecast.daysLeft},
            {QStringLiteral("keepsVersions"), preview.keepsVersions},
            {QStringLiteral("items"), items}};
}

void printPreview(const PrunePreview &preview)
{
    QList<QStringList> rows;
    for (const auto &verdict : preview.verdicts)
        rows << QStringList{verdict.goes() ? QStringLiteral("goes") : QStringLiteral("stays"), verdict.backup.id,
                            words::bytes(verdict.backup.bytes), proofWords(verdict.backup.proof),
                            verdict.goes() ? QString() : keepReasonWords(verdict.reason)};
    print(preview.where + QStringLiteral(": ") + forecastWords(preview));
    printTable(
        {QString(), QStringLiteral("ID"), QStringLiteral("SIZE"), QStringLiteral("PROVED"), QStringLiteral("WHY")},
        rows);
}

QCoro::Task<int> pruneBackups(Session *session)
{
    const auto &options = session->options;
    if (const auto connected = co_await connectedForStores(session); !connected)
        co_return fail(options, connected.error());
    if (options.yes)
        co_return co_await carryOut(session, QStringLiteral("prune"));
    QJsonArray places;
    for (const auto &place : QStringList{QString()} + storeNames(session)) {
        const auto stop = session->stop.get_token();
        const auto preview = co_await previewPrune(&session->platform, place, stop);
        if (!preview)
            co_return fail(options, preview.error());
        for (const auto &problem : preview->problems)
            complain(problem);
        places << pruneJson(*preview);
        if (!options.json)
            printPreview(*preview);
    }
    if (options.json)
        printJson(QStringLiteral("PrunePreview"), {{QStringLiteral("items"), places}});
    else
        complain(QStringLiteral("Nothing was removed. Add --yes to do it."));
    co_return Done;
}

} // namespace

QStringList storeNames(const Session *session)
{
    if (session->options.local)
        return {};
    if (!session->options.store.isEmpty())
        return {session->options.store};
    QStringList names;
    for (const auto &store : session->platform.profile().stores)
        names << store.place.name;
    return names;
}

QCoro::Task<> askStores(Session *session)
{
    if (session->options.local)
        co_return;
    if (const auto connected = co_await connectedForStores(session); !connected)
        complain(connected.error().message);
    const auto stop = session->stop.get_token();
    (void)co_await session->platform.readStores(stop);
}

QCoro::Task<int> backups(Session *session)
{
    const auto &options = session->options;
    const auto verb = options.words.value(1, QStringLiteral("list"));
    if (verb == QLatin1String("list"))
        co_return co_await listBackups(session);
    if (verb == QLatin1String("prune"))
        co_return co_await pruneBackups(session);
    if (verb == QLatin1String("adopt")) {
        session->options.yes = true; // the file is only read
        co_return co_await carryOut(session, verb);
    }
    const auto found = co_await foundAnywhere(session, options.words.value(2));
    if (!found)
        co_return fail(options, found.error());
    const auto which = *found;
    if (verb == QLatin1String("copy") || verb == QLatin1String("fetch")) {
        if (verb == QLatin1String("fetch") && session->options.store.isEmpty())
            session->options.store = which.place;
        session->options.yes = true; // neither changes anything in the cluster
        if (const auto connected = co_await connectedForStores(session); !connected)
            co_return fail(options, connected.error());
        co_return co_await carryOut(session, verb);
    }
    if (verb == QLatin1String("decrypt") && !which.place.isEmpty())
        co_return fail(options, Error{Error::Kind::NotFound,
                                      QStringLiteral("%1 is only in %2. Fetch it first: luthierctl backups fetch %1.")
                                          .arg(which.backup.id, which.place),
                                      {}});
    if (verb == QLatin1String("decrypt"))
        co_return co_await decryptBackup(session, which.backup);
    if (verb == QLatin1String("show")) {
        printJson(QStringLiteral("Backup"), which.backup.toJson());
        co_return Done;
    }
    if (verb == QLatin1String("verify")
        && proofFromName(session->options.prove).value_or(Proof::None) > Proof::Readable)
        co_return co_await proveBackup(session);
    if (verb == QLatin1String("verify"))
        co_return co_await verify(session, which);
    complain(QStringLiteral("backups takes list, show, verify, copy, fetch, prune, adopt or decrypt."));
    co_return Usage;
}

} // namespace luthier::ctl
