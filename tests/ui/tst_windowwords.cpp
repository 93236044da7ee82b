// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says, without a window.
#include "sample.h"

#include "ui/backups/backupcommands.h"
#include "ui/home/homewords.h"
#include "ui/plan/planwords.h"
#include "ui/shell/fuzzy.h"
#include "ui/start/rangeprogress.h"

#include <QTest>

#include <algorithm>

using namespace luthier;

class TestWords : public QObject
{
    Q_OBJECT

    static homewords::Care care(const Platform::Facts &facts)
    {
        const auto profile = test::sampleProfile();
        return homewords::careOf(profile, profile.environments.first().name, facts, QDateTime::currentDateTimeUtc());
    }

    static QList<homewords::Matter> matters(const Platform::Facts &facts)
    {
        return homewords::matters(facts, care(facts), QDateTime::currentDateTimeUtc());
    }

private slots:
    void homeAnswersInWords()
    {
        const auto facts = test::sampleFacts();
        const auto now = QDateTime::currentDateTimeUtc();
        QCOMPARE(homewords::title(facts, test::sampleProfile()), QStringLiteral("Lyra 1.0.0 runs"));
        const auto answer = homewords::answer(facts, care(facts), now);
        QVERIFY2(answer.startsWith(QStringLiteral("All 7 pods are healthy. The last proven backup is 5 hour")),
                 qPrintable(answer));
        QVERIFY2(answer.contains(QStringLiteral("Update 1.0.1 (patch, no downtime) should be applied by ")),
                 qPrintable(answer));
        QVERIFY(matters(facts).isEmpty());
    }

    // What a person would type without us is right for the file that is there.
    void backupsAreReadWithoutUs()
    {
        const auto profile = test::sampleProfile();
        auto backup = test::sampleFacts().backups.first();
        const auto commands = [&](const char *format, const char *file) {
            backup.format = QString::fromLatin1(format);
            backup.file = QString::fromLatin1(file);
            return backupCommands(backup, profile).split(QLatin1Char('\n'));
        };
        const auto custom = commands("custom", "/b/a.dump");
        QCOMPARE(custom[1], QStringLiteral("pg_restore --list < /b/a.dump"));
        const auto packed = commands("custom", "/b/a.dump.zst");
        QCOMPARE(packed[1], QStringLiteral("zstd -dc /b/a.dump.zst | pg_restore --list"));
        const auto plain = commands("plain", "/b/a.sql.zst");
        QCOMPARE(plain[1], QStringLiteral("zstd -dc /b/a.sql.zst | tail -n 9"));
        QVERIFY2(plain.last().contains(QStringLiteral("psql -qXU")), qPrintable(plain.last()));
        const auto directory = commands("directory", "/b/a.tar");
        QCOMPARE(directory[2], QStringLiteral("tar -xf /b/a.tar -C look"));
        QVERIFY2(directory.last().contains(QStringLiteral(" -j 4 ")), qPrintable(directory.last()));
        const auto cluster = commands("cluster", "/b/a.sql");
        QVERIFY2(cluster.last().startsWith(QStringLiteral("luthierctl restore")), qPrintable(cluster.last()));
        QVERIFY(!cluster.join(QLatin1Char(' ')).contains(QStringLiteral("psql")));
    }

    // The newest version may be a large one that can wait; what is due first is said first.
    void theNearestDeadlineIsNamed()
    {
        auto facts = test::sampleFacts();
        std::reverse(facts.updates.begin(), facts.updates.end()); // newest first, as they are read
        facts.updates[0].deadline = QDate::currentDate().addDays(180);
        QCOMPARE(homewords::dueUpdate(facts.updates)->version.version, QStringLiteral("1.0.1"));
        const auto sentence = homewords::updateSentence(facts);
        QVERIFY2(sentence.startsWith(QStringLiteral("Update 1.0.1 (patch, no downtime) should be applied by ")),
                 qPrintable(sentence));
        QVERIFY2(sentence.endsWith(QStringLiteral("The newest is 2.0.0 (major, downtime possible).")),
                 qPrintable(sentence));
        facts.updates[1].deadline = QDate::currentDate().addDays(-1);
        facts.updates[1].overdue = true;
        bool isSaid = false;
        for (const auto &matter : matters(facts))
            isSaid |= matter.way == homewords::Matter::Way::Update;
        QVERIFY(isSaid);
    }

    void aBackupThatWasOnlyTakenIsNoProvenOne()
    {
        auto facts = test::sampleFacts();
        facts.backups = {facts.backups.last()};
        QCOMPARE(homewords::backupSentence(care(facts).safety, QDateTime::currentDateTimeUtc()),
                 QStringLiteral("No backup has been proved yet."));
    }

    void whatIsWrongHasItsWayIn()
    {
        using Way = homewords::Matter::Way;
        const auto all = matters(test::troubledFacts());
        QCOMPARE(all.first().way, Way::Repair);
        QCOMPARE(all[1].way, Way::LookAtRun);
        QCOMPARE(all[1].run, QStringLiteral("r3"));
        QVERIFY(all[1].sentence.contains(QStringLiteral("step 5 of 7")));
    }

    void whatWasMissedOrFailedHasItsWayIn()
    {
        using Way = homewords::Matter::Way;
        const auto now = QDateTime::currentDateTimeUtc();
        const auto of = [&now](const Platform::Facts &facts) {
            const auto profile = test::keptProfile();
            return homewords::matters(facts, homewords::careOf(profile, profile.environments.first().name, facts, now),
                                      now);
        };
        QVERIFY(of(test::keptFacts()).isEmpty());
        const auto all = of(test::missedFacts());
        QList<Way> ways;
        for (const auto &matter : all)
            ways << matter.way;
        QCOMPARE(ways.count(Way::RunSchedule), 2);
        QVERIFY(!ways.contains(Way::BackUp)); // the schedule says when, not a rule of thumb
        QVERIFY2(all.first().sentence.contains(QStringLiteral("missed")), qPrintable(all.first().sentence));
        auto unknown = test::missedFacts();
        unknown.runsKnown = false; // while the journal is read nobody is blamed
        for (const auto &matter : of(unknown))
            QVERIFY(matter.way != Way::RunSchedule);
    }

    void aRunThatIsOnlyInTheJournalIsNotCalledHarmless()
    {
        const auto run = test::troubledFacts().runs.first();
        const auto unknown = planwords::answer(PlanView::of(run, nullptr), QDateTime::currentDateTimeUtc());
        QVERIFY2(!unknown.contains(QStringLiteral("Nothing was changed")), qPrintable(unknown));
    }

    void fuzzyPrefersWhatWasTyped()
    {
        QVERIFY(fuzzyScore(QStringLiteral("back"), QStringLiteral("Back up now"))
                > fuzzyScore(QStringLiteral("back"), QStringLiteral("lyra-backend-1")));
        QVERIFY(fuzzyScore(QStringLiteral("bun"), QStringLiteral("Back up now")) > 0);
        QVERIFY(fuzzyScore(QStringLiteral("xyz"), QStringLiteral("Back up now")) < 0);
    }

    void rangeProgress()
    {
        const auto half = RangeProgress::parse("42\t95\tStarting the API server\n");
        QVERIFY(half && half->percent == 42 && half->secondsLeft == 95 && !half->isReady());
        QCOMPARE(half->text, QStringLiteral("Starting the API server"));
        QVERIFY(RangeProgress::parse("100\t0\tready\n")->isReady());
        QVERIFY(RangeProgress::parse("failed\t0\tended early\n")->failed);
        QVERIFY(!RangeProgress::parse(""));
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_windowwords.moc"
