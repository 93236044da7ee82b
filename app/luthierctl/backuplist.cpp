// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue of backups as a list: here, in the stores, and how safe that makes the data.
#include "app/luthierctl/commands.h"
#include "app/luthierctl/output.h"
#include "base/words.h"
#include "maintenance/schedule/safety.h"
#include "maintenance/stores/stores.h"
#include "storage/founddump.h"

#include <QFileInfo>
#include <QJsonArray>

namespace luthier::ctl {

namespace {

/// One backup and every place that has it.
struct Listed {
    Backup backup;
    QStringList places;
    QJsonArray copies;
};

QJsonObject copyJson(const QString &place, const QString &where, const Backup &backup)
{
    return {{QStringLiteral("place"), place},
            {QStringLiteral("where"), where},
            {QStringLiteral("proof"), proofName(backup.proof)}};
}

void add(QList<Listed> *all, const QString &place, const QString &where, const Backup &backup)
{
    auto found = std::find_if(all->begin(), all->end(), [&](const auto &l) { return l.backup.id == backup.id; });
    if (found == all->end()) {
        *all << Listed{backup, {}, {}};
        found = std::prev(all->end());
    }
    found->places << QStringLiteral("%1 (%2)").arg(place, backup.proofInWords());
    found->copies << copyJson(place, where, backup);
}

/// What is not as usual.
QString formatWords(const Backup &backup)
{
    return backup.format == QLatin1String("cluster")   ? QStringLiteral(" (all databases)")
         : backup.format == QLatin1String("plain")     ? QStringLiteral(" (plain)")
         : backup.format == QLatin1String("directory") ? QStringLiteral(" (directory)")
                                                       : QString();
}

QCoro::Task<DataSafety> safetyOf(Session *session)
{
    auto &platform = session->platform;
    (void)co_await platform.readRuns();
    platform.readBackups();
    const auto &facts = platform.facts();
    co_return dataSafety(platform.profile(), platform.environment().name, facts.backups, facts.stores, facts.runs,
                         QDateTime::currentDateTimeUtc());
}

QJsonObject safetyJson(const DataSafety &safety)
{
    const auto moment = [](const QDateTime &time) {
        return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
    };
    return {{QStringLiteral("holds"), safety.holds()},
            {QStringLiteral("copies"), safety.places.size()},
            {QStringLiteral("kinds"), safety.kinds},
            {QStringLiteral("elsewhere"), safety.elsewhere},
            {QStringLiteral("newestProven"), moment(safety.newestProven)},
            {QStringLiteral("lastRestoreTest"), moment(safety.lastRestoreTest)},
            {QStringLiteral("message"), safety.words(QDateTime::currentDateTimeUtc())}};
}

} // namespace

QCoro::Task<int> listBackups(Session *session)
{
    const auto &options = session->options;
    const auto &catalogue = session->platform.catalogue();
    QStringList problems;
    QList<Listed> all;
    for (const auto &backup : catalogue.list(&problems))
        add(&all, QStringLiteral("folder"), backup.file, backup);
    if (!options.store.isEmpty())
        if (const auto known = storeNamed(session->platform.profile(), options.store); !known)
            co_return fail(options, known.error());
    co_await askStores(session);
    for (const auto &store : session->platform.facts().stores) {
        if (!storeNames(session).contains(store.name))
            continue;
        problems << store.problems;
        if (!store.problem.isEmpty()) // the others are listed all the same
            problems << store.problem;
        for (const auto &backup : store.backups)
            add(&all, store.name, storeNamed(session->platform.profile(), store.name)->place.words(backup.file),
                backup);
    }
    const auto found = foundDumps(catalogue.folder());
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.backup.taken > b.backup.taken; });
    for (const auto &problem : problems)
        complain(problem);
    QJsonArray items;
    QJsonArray strangers;
    QList<QStringList> rows;
    const auto now = QDateTime::currentDateTime();
    for (const auto &listed : all) {
        const auto &b = listed.backup;
        auto json = b.toJson();
        json[QStringLiteral("copies")] = listed.copies;
        items << json;
        rows << QStringList{b.id,
                            b.appVersion,
                            b.alembicRevision,
                            words::bytes(b.bytes) + formatWords(b),
                            listed.places.join(QStringLiteral(", ")),
                            words::age(b.taken, now)};
    }
    for (const auto &dump : found) {
        strangers << QJsonObject{{QStringLiteral("file"), dump.file},
                                 {QStringLiteral("format"), dump.format},
                                 {QStringLiteral("serverVersion"), dump.serverVersion},
                                 {QStringLiteral("bytes"), dump.bytes},
                                 {QStringLiteral("incomplete"), dump.whole == FoundDump::Whole::No},
                                 {QStringLiteral("message"), dump.words()}};
        rows << QStringList{QFileInfo(dump.file).fileName(),
                            QString(),
                            QString(),
                            words::bytes(dump.bytes),
                            QStringLiteral("not ours yet: ") + dump.words(),
                            words::age(dump.modified, now)};
    }
    const auto safety = co_await safetyOf(session);
    if (options.json)
        printJson(QStringLiteral("BackupList"), {{QStringLiteral("items"), items},
                                                 {QStringLiteral("safety"), safetyJson(safety)},
                                                 {QStringLiteral("found"), strangers},
                                                 {QStringLiteral("problems"), QJsonArray::fromStringList(problems)}});
    else
        printTable({QStringLiteral("ID"), QStringLiteral("VERSION"), QStringLiteral("SCHEMA"), QStringLiteral("SIZE"),
                    QStringLiteral("WHERE (PROVED)"), QStringLiteral("AGE")},
                   rows);
    if (!options.json && !options.local)
        complain(safety.words(QDateTime::currentDateTimeUtc()));
    co_return Done;
}

} // namespace luthier::ctl
