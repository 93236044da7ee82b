// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/schedule/safety.h"
#include "maintenance/schedule/schedulestate.h"
#include "tests/support/awaited.h"

using namespace luthier;
using namespace Qt::StringLiterals;
using namespace luthier::test;
using How = ScheduleState::How;

class ScheduleStateTest : public QObject
{
    Q_OBJECT

    static QDateTime at(const QString &text)
    {
        auto time = QDateTime::fromString(text, u"dd HH:mm"_s);
        return QDateTime(QDate(2026, 11, time.date().day()), time.time(), Qt::UTC);
    }

    Profile m_profile;

    static PlacedBackup backup(const QString &taken, Proof proof = Proof::Readable,
                               const QStringList &stores = {u"offsite"_s}, bool here = true)
    {
        Backup made;
        made.id = taken;
        made.environment = u"production"_s;
        made.proof = proof;
        made.taken = at(taken);
        made.proofTime = made.taken;
        return {made, here, stores};
    }

    static Run run(const QString &begun, RunState state, const QString &kind = u"backup"_s,
                   const QString &schedule = u"nightly"_s)
    {
        Run made;
        made.id = u"run "_s + begun;
        made.kind = kind;
        made.request = {{u"schedule"_s, schedule}};
        made.begun = at(begun);
        made.ended = made.begun.addSecs(60);
        made.state = state;
        made.steps = {StepRecord{.id = u"copy"_s, .state = StepState::Failed, .answer = u"The store is full."_s}};
        return made;
    }

    ScheduleState nightly(const QString &now, const QList<PlacedBackup> &backups, const QList<Run> &runs = {}) const
    {
        return scheduleStates(m_profile, u"production"_s, backups, runs, at(now)).first();
    }

private slots:
    void initTestCase()
    {
        VALUE_OF(read,
                 Profile::parse("release: shop\nenvironments:\n- name: production\n- name: staging\nstores:\n- name: "
                                "offsite\n  s3: {bucket: b}\nschedules:\n"
                                "- {name: nightly, at: daily 02:30, zone: UTC, grace: 2h}\n"
                                "- {name: test, plan: prove, at: weekly sun 04:00, zone: UTC}\n"
                                "- {name: elsewhere, at: daily 02:30, environment: staging}\n",
                                u"/p/shop.yaml"_s));
        m_profile = read;
    }

    void onlyThoseOfTheEnvironmentAreJudged()
    {
        QCOMPARE(scheduleStates(m_profile, u"production"_s, {}, {}, at(u"22 12:00"_s)).size(), 2);
        QCOMPARE(scheduleStates(m_profile, u"staging"_s, {}, {}, at(u"22 12:00"_s)).size(), 1);
    }

    void whatTheBackupsSayCounts()
    {
        const QList<PlacedBackup> kept{backup(u"22 02:31"_s)};
        QCOMPARE(nightly(u"22 12:00"_s, kept).how, How::Kept);
        QCOMPARE(nightly(u"23 02:29"_s, kept).how, How::Kept);
        QCOMPARE(nightly(u"23 02:31"_s, kept).how, How::Due);
        QCOMPARE(nightly(u"23 04:30"_s, kept).how, How::Due);
        const auto late = nightly(u"23 04:31"_s, kept);
        QCOMPARE(late.how, How::Late);
        QCOMPARE(late.due, at(u"23 02:30"_s));
        QCOMPARE(late.missed, 1);
        QCOMPARE(nightly(u"25 12:00"_s, kept).missed, 3);
        QVERIFY(nightly(u"25 12:00"_s, kept).words(at(u"25 12:00"_s)).contains(u"missed 3"_s));
    }

    void aMissedOneStaysLateWhileTheNextIsOnlyDue()
    {
        const auto state = nightly(u"24 02:31"_s, {backup(u"22 02:31"_s)}); // the grace of today's is not over
        QCOMPARE(state.how, How::Late);
        QCOMPARE(state.due, at(u"23 02:30"_s));
    }

    void oneTakenByHandCounts()
    {
        QCOMPARE(nightly(u"23 12:00"_s, {backup(u"23 09:00"_s), backup(u"20 02:31"_s)}).how, How::Kept);
    }

    /// A machine whose clock ran a month ahead for a night must not keep the schedule quiet for a month.
    void whatAWrongClockDatedDoesNotCount()
    {
        auto ahead = backup(u"23 02:31"_s);
        ahead.backup.taken = ahead.backup.proofTime = at(u"23 02:31"_s).addMonths(1);
        const auto old = backup(u"22 02:31"_s);
        const auto now = u"23 12:00"_s;
        QCOMPARE(nightly(now, {ahead, old}).how, How::Late);
        auto wrong = run(u"23 02:30"_s, RunState::Done);
        wrong.begun = ahead.backup.taken;
        QCOMPARE(nightly(now, {old}, {wrong}).how, How::Late);
        auto installed = run(u"23 02:30"_s, RunState::Done, u"install-schedule"_s);
        installed.begun = installed.ended = ahead.backup.taken;
        QCOMPARE(nightly(now, {}, {installed}).how, How::NotSetUp);
        const auto safety = dataSafety(m_profile, u"production"_s, {ahead.backup, old.backup}, {}, {}, at(now));
        QCOMPARE(safety.newestProven, old.backup.taken);
        QVERIFY2(safety.words(at(now)).contains(u"dated in the future"_s), qPrintable(safety.words(at(now))));
        auto skewed = backup(u"23 12:05"_s); // another machine's clock, within what clocks differ by
        QCOMPARE(nightly(now, {skewed}).how, How::Kept);
    }

    void whatIsNotWhatTheScheduleAsksForDoesNotCount()
    {
        const auto old = backup(u"22 02:31"_s);
        QCOMPARE(nightly(u"23 12:00"_s, {backup(u"23 02:31"_s, Proof::Taken), old}).how, How::Late);
        QCOMPARE(nightly(u"23 12:00"_s, {backup(u"23 02:31"_s, Proof::Readable, {}), old}).how, How::Late);
        auto other = backup(u"23 02:31"_s);
        other.backup.environment = u"staging"_s;
        QCOMPARE(nightly(u"23 12:00"_s, {other, old}).how, How::Late);
        auto configuration = backup(u"23 02:31"_s);
        configuration.backup.kind = u"configuration"_s;
        QCOMPARE(nightly(u"23 12:00"_s, {configuration, old}).how, How::Late);
        auto copied = backup(u"23 02:31"_s, Proof::Readable, {}); // the store cannot be asked, but it was brought there
        copied.backup.copies = {BackupCopy{.store = u"offsite"_s}};
        QCOMPARE(nightly(u"23 12:00"_s, {copied, old}).how, How::Kept);
    }

    void aFailedOneSaysWhy()
    {
        const auto failed = nightly(u"23 02:40"_s, {backup(u"22 02:31"_s)}, {run(u"23 02:30"_s, RunState::Failed)});
        QCOMPARE(failed.how, How::Failed);
        QCOMPARE(failed.run, u"run 23 02:30"_s);
        QVERIFY(failed.words(at(u"23 02:40"_s)).contains(u"The store is full."_s));
        // made good since, by whomever
        QCOMPARE(nightly(u"23 12:00"_s, {backup(u"23 09:00"_s)}, {run(u"23 02:30"_s, RunState::Failed)}).how,
                 How::Kept);
    }

    void oneAtWorkIsNotLate()
    {
        QCOMPARE(nightly(u"23 05:00"_s, {backup(u"22 02:31"_s)}, {run(u"23 02:30"_s, RunState::Working)}).how,
                 How::Working);
    }

    void oneThatNobodySetUpIsSaid()
    {
        QCOMPARE(nightly(u"23 05:00"_s, {}).how, How::NotSetUp);
        const auto installed = run(u"22 10:00"_s, RunState::Done, u"install-schedule"_s);
        QCOMPARE(nightly(u"22 12:00"_s, {}, {installed}).how, How::Kept); // its first time has not come
        QCOMPARE(nightly(u"23 05:00"_s, {}, {installed}).how, How::Late);
        const auto removed = run(u"22 11:00"_s, RunState::Done, u"remove-schedule"_s);
        QCOMPARE(nightly(u"23 05:00"_s, {}, {removed, installed}).how, How::NotSetUp);
        const auto undone = run(u"22 10:00"_s, RunState::Undone, u"install-schedule"_s);
        QCOMPARE(nightly(u"23 05:00"_s, {}, {undone}).how, How::NotSetUp);
    }

    void aRestoreTestIsKeptByAProof()
    {
        const auto test = [this](const QList<PlacedBackup> &backups, const QList<Run> &runs) {
            return scheduleStates(m_profile, u"production"_s, backups, runs, at(u"23 12:00"_s)).last().how;
        };
        QCOMPARE(test({backup(u"22 05:00"_s, Proof::Asserted)}, {}), How::Kept);
        QCOMPARE(test({backup(u"21 05:00"_s, Proof::Asserted)}, {}), How::Late);
        QCOMPARE(test({backup(u"22 05:00"_s, Proof::Restored)}, {}), How::NotSetUp);
        QCOMPARE(test({}, {run(u"22 04:00"_s, RunState::Done, u"prove"_s, u"test"_s)}), How::Kept);
    }

    void threeTwoOneIsSaidAsItIs_data()
    {
        QTest::addColumn<QList<PlacedBackup>>("backups");
        QTest::addColumn<bool>("holds");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << QList<PlacedBackup>() << false << u"no proven backup"_s;
        QTest::newRow("only here") << QList{backup(u"22 02:31"_s, Proof::Readable, {})} << false
                                   << u"no copy is elsewhere"_s;
        QTest::newRow("only there") << QList{backup(u"22 02:31"_s, Proof::Readable, {u"offsite"_s}, false)} << false
                                    << u"2 of 3 places"_s;
        QTest::newRow("both") << QList{backup(u"22 02:31"_s)} << true << u"3-2-1 holds"_s;
        QTest::newRow("the newest counts") << QList{backup(u"23 02:31"_s, Proof::Readable, {}), backup(u"22 02:31"_s)}
                                           << false << u"no copy is elsewhere"_s;
        QTest::newRow("an unproven one does not")
            << QList{backup(u"23 02:31"_s, Proof::Taken, {}), backup(u"22 02:31"_s)} << true << u"3-2-1 holds"_s;
    }
    void threeTwoOneIsSaidAsItIs()
    {
        QFETCH(QList<PlacedBackup>, backups);
        QFETCH(bool, holds);
        QFETCH(QString, says);
        QList<Backup> here;
        StoreFacts store{.name = u"offsite"_s, .state = StoreFacts::State::Known, .asOf = at(u"23 10:00"_s)};
        for (const auto &placed : backups) {
            if (placed.here)
                here << placed.backup;
            if (!placed.stores.isEmpty())
                store.backups << placed.backup;
        }
        const auto safety = dataSafety(m_profile, u"production"_s, here, {store}, {}, at(u"23 12:00"_s));
        QCOMPARE(safety.holds(), holds);
        QVERIFY2(safety.words(at(u"23 12:00"_s)).contains(says), qPrintable(safety.words(at(u"23 12:00"_s))));
    }

    void aCopyThatIsGoneDoesNotCount()
    {
        auto placed = backup(u"22 02:31"_s, Proof::Readable, {});
        placed.backup.copies = {BackupCopy{.store = u"offsite"_s}};
        StoreFacts store{.name = u"offsite"_s, .state = StoreFacts::State::Known, .asOf = at(u"23 10:00"_s)};
        QVERIFY(!dataSafety(m_profile, u"production"_s, {placed.backup}, {store}, {}, at(u"23 12:00"_s)).holds());
        placed.backup.copies.clear();
        store.state = StoreFacts::State::Asking;
        store.asOf = {};
        const auto asking = dataSafety(m_profile, u"production"_s, {placed.backup}, {store}, {}, at(u"23 12:00"_s));
        QVERIFY(asking.words(at(u"23 12:00"_s)).contains(u"not known yet"_s));
        placed.backup.copies = {BackupCopy{.store = u"offsite"_s}};
        store.state = StoreFacts::State::Failed; // never asked: what was brought there is believed, and said
        store.asOf = {};
        const auto unknown = dataSafety(m_profile, u"production"_s, {placed.backup}, {store}, {}, at(u"23 12:00"_s));
        QVERIFY(unknown.holds());
        QVERIFY(unknown.words(at(u"23 12:00"_s)).contains(u"cannot be reached: offsite"_s));
    }

    void aConfigurationReadAgainIsNoRestoreTest()
    {
        auto placed = backup(u"22 02:31"_s, Proof::Asserted, {});
        const auto said = [&] {
            return dataSafety(m_profile, u"production"_s, {placed.backup}, {}, {}, at(u"23 12:00"_s))
                .words(at(u"23 12:00"_s));
        };
        QVERIFY(said().contains(u"The last restore test was"_s));
        placed.backup.kind = u"configuration"_s;
        QVERIFY2(said().contains(u"No backup was ever restored to test it."_s), qPrintable(said()));
    }

    void aStoreInTheSameBuildingIsNotElsewhere()
    {
        auto profile = m_profile;
        profile.stores.first().elsewhere = false;
        const auto placed = backup(u"22 02:31"_s);
        StoreFacts store{.name = u"offsite"_s,
                         .state = StoreFacts::State::Known,
                         .backups = {placed.backup},
                         .asOf = at(u"23 10:00"_s)};
        const auto safety = dataSafety(profile, u"production"_s, {placed.backup}, {store}, {}, at(u"23 12:00"_s));
        QVERIFY(!safety.holds());
        QVERIFY(!safety.elsewhere);
    }
};

QTEST_GUILESS_MAIN(ScheduleStateTest)
#include "tst_schedulestate.moc"
