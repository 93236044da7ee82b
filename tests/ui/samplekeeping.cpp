// SPDX-License-Identifier: GPL-3.0-or-later
// Schedules, stores and rules, as a person would meet them.
#include "sample.h"

namespace luthier::test {

namespace {

QDateTime ago(qint64 seconds) { return QDateTime::currentDateTimeUtc().addSecs(-seconds); }

Schedule schedule(const QString &name, Schedule::Work work, const QString &at)
{
    Schedule made;
    made.name = name;
    made.work = work;
    made.at = *ScheduleRule::parse(at);
    made.prove = work == Schedule::Work::RestoreTest ? Proof::Asserted : Proof::Readable;
    return made;
}

KeptBackup seen(const Backup &backup)
{
    return {backup.id, backup.kind, backup.taken, backup.bytes, backup.proof, true, false};
}

} // namespace

Profile keptProfile()
{
    auto profile = sampleProfile();
    StoreProfile offsite;
    offsite.place.name = QStringLiteral("offsite");
    offsite.place.bucket = QStringLiteral("lyra-backups");
    offsite.place.prefix = QStringLiteral("production/");
    offsite.price = 0.023;
    offsite.currency = QStringLiteral("EUR");
    profile.stores = {offsite};
    profile.keepBackups.days = 2;
    profile.schedules = {
        schedule(QStringLiteral("nightly"), Schedule::Work::Backup, QStringLiteral("daily 02:30")),
        schedule(QStringLiteral("restore-test"), Schedule::Work::RestoreTest, QStringLiteral("weekly sun 04:00"))};
    return profile;
}

Platform::Facts keptFacts()
{
    auto facts = sampleFacts();
    StoreFacts offsite;
    offsite.name = QStringLiteral("offsite");
    offsite.where = QStringLiteral("s3://lyra-backups/production/");
    offsite.state = StoreFacts::State::Known;
    offsite.asOf = ago(40);
    for (auto backup : std::as_const(facts.backups)) {
        backup.file = QStringLiteral("practice range/%1.dump").arg(backup.id);
        offsite.backups << backup;
    }
    auto old = offsite.backups.last();
    for (const auto &[id, days] : {std::pair("20261101-023001-lyra", 22), std::pair("20261001-023004-lyra", 53)}) {
        old.id = QString::fromLatin1(id);
        old.file = QStringLiteral("practice range/%1.dump").arg(old.id);
        old.proof = Proof::Readable;
        old.taken = ago(days * 86400LL);
        offsite.backups << old;
    }
    facts.backups.first().taken = ago(600); // whatever the clock says, the last night's is there
    offsite.backups.first().taken = facts.backups.first().taken;
    offsite.backups[1].proofTime = ago(3600);
    facts.backups[1].proofTime = offsite.backups[1].proofTime;
    facts.stores = {offsite};
    return facts;
}

Platform::Facts missedFacts()
{
    auto facts = keptFacts();
    for (auto *backups : {&facts.backups, &facts.stores.first().backups})
        backups->removeIf(
            [](const auto &backup) { return backup.proof > Proof::Taken && backup.taken > ago(3 * 86400); });
    Run failed;
    failed.id = QStringLiteral("r9");
    failed.kind = QStringLiteral("prove");
    failed.title = QStringLiteral("Prove the backup of 1 November (schedule restore-test)");
    failed.request = {{QStringLiteral("schedule"), QStringLiteral("restore-test")}};
    failed.state = RunState::Failed;
    failed.begun = ago(7200);
    failed.ended = ago(7100);
    StepRecord step;
    step.title = QStringLiteral("Examine the backup");
    step.state = StepState::Failed;
    step.answer = QStringLiteral(
        "Beside the live database a second one of about 1.4 GiB is needed, but only 310 MiB are "
        "free where PostgreSQL keeps its data. Nothing was changed; enlarge the volume first.");
    failed.steps = {step};
    facts.runs.prepend(failed);
    return facts;
}

QList<PrunePreview> samplePlaces(const Profile &profile)
{
    const auto facts = keptFacts();
    const auto now = QDateTime::currentDateTime();
    QList<PrunePreview> places;
    for (const auto &store : QStringList{QString(), QStringLiteral("offsite")}) {
        PrunePreview place;
        place.store = store;
        place.backups = store.isEmpty() ? facts.backups : facts.stores.first().backups;
        QList<KeptBackup> all;
        for (const auto &backup : std::as_const(place.backups))
            all << seen(backup);
        place.verdicts = keepWhat(all, profile.keepBackups, now);
        place.forecast = forecastSpace(place.verdicts, store.isEmpty() ? 48LL << 30 : -1, now);
        if (!store.isEmpty() && !profile.stores.isEmpty()) {
            place.price = profile.stores.first().price;
            place.currency = profile.stores.first().currency;
            place.keepsVersions = true;
        }
        places << place;
    }
    return places;
}

} // namespace luthier::test
