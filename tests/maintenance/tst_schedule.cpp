// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/profile/profile.h"
#include "tests/support/awaited.h"

using namespace luthier;
using namespace Qt::StringLiterals;
using namespace luthier::test;

class ScheduleTest : public QObject
{
    Q_OBJECT

    static QDateTime utc(const QString &text)
    {
        auto time = QDateTime::fromString(text, u"yyyy-MM-dd HH:mm"_s);
        time.setTimeSpec(Qt::UTC);
        return time;
    }

    static Result<Profile> profile(const QByteArray &schedules)
    {
        return Profile::parse("release: shop\nenvironments:\n- name: production\n- name: staging\nstores:\n- name: "
                              "offsite\n  s3: {bucket: b}\nschedules:\n"
                                  + schedules,
                              u"/p/shop.yaml"_s);
    }

private slots:
    void nextAndPreviousFollowTheClock_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("next");
        QTest::addColumn<QString>("previous");
        const auto add = [](const char *name, const QString &rule, const QString &zone, const QString &now,
                            const QString &next, const QString &previous) {
            QTest::newRow(name) << rule << zone << now << next << previous;
        };
        const auto berlin = u"Europe/Berlin"_s;
        add("daily, before it", u"daily 02:30"_s, u"UTC"_s, u"2026-11-22 01:00"_s, u"2026-11-22 02:30"_s,
            u"2026-11-21 02:30"_s);
        add("daily, at it", u"daily 02:30"_s, u"UTC"_s, u"2026-11-22 02:30"_s, u"2026-11-23 02:30"_s,
            u"2026-11-22 02:30"_s);
        add("in another zone", u"daily 02:30"_s, berlin, u"2026-11-22 01:00"_s, u"2026-11-22 01:30"_s,
            u"2026-11-21 01:30"_s);
        add("west of here it is still yesterday", u"daily 20:00"_s, u"America/New_York"_s, u"2026-11-22 00:30"_s,
            u"2026-11-22 01:00"_s, u"2026-11-21 01:00"_s);
        add("weekly", u"weekly sun 03:00"_s, u"UTC"_s, u"2026-11-22 04:00"_s, u"2026-11-29 03:00"_s,
            u"2026-11-22 03:00"_s);
        add("monthly", u"monthly 1 04:00"_s, u"UTC"_s, u"2026-11-22 04:00"_s, u"2026-12-01 04:00"_s,
            u"2026-11-01 04:00"_s);
        add("over the year's end", u"monthly 28 04:00"_s, u"UTC"_s, u"2026-12-28 04:00"_s, u"2027-01-28 04:00"_s,
            u"2026-12-28 04:00"_s);
        add("every six hours", u"every 6h"_s, u"UTC"_s, u"2026-11-22 18:01"_s, u"2026-11-23 00:00"_s,
            u"2026-11-22 18:00"_s);
        // As systemd-analyze calendar says it: on 28 March 2027 there is no 02:30 in Berlin.
        add("the clock leaves it out", u"daily 02:30"_s, berlin, u"2027-03-27 12:00"_s, u"2027-03-29 00:30"_s,
            u"2027-03-27 01:30"_s);
        add("the clock has it twice", u"daily 02:30"_s, berlin, u"2027-10-30 12:00"_s, u"2027-10-31 00:30"_s,
            u"2027-10-30 00:30"_s);
        add("and the second does not count", u"daily 02:30"_s, berlin, u"2027-10-31 01:30"_s, u"2027-11-01 01:30"_s,
            u"2027-10-31 00:30"_s);
        add("no midnight on that day", u"daily 00:00"_s, u"America/Sao_Paulo"_s, u"2018-11-03 12:00"_s,
            u"2018-11-05 02:00"_s, u"2018-11-03 03:00"_s);
        add("a leap day is an ordinary one", u"daily 12:00"_s, u"UTC"_s, u"2028-02-28 12:00"_s, u"2028-02-29 12:00"_s,
            u"2028-02-28 12:00"_s);
    }
    void nextAndPreviousFollowTheClock()
    {
        QFETCH(QString, rule);
        QFETCH(QString, zone);
        QFETCH(QString, now);
        VALUE_OF(read, ScheduleRule::parse(rule, zone));
        QCOMPARE(read.text(), rule);
        QTEST(read.next(utc(now)).toUTC().toString(u"yyyy-MM-dd HH:mm"_s), "next");
        QTEST(read.previous(utc(now)).toUTC().toString(u"yyyy-MM-dd HH:mm"_s), "previous");
    }

    void nextAndPreviousAgreeThroughAYear()
    {
        for (const auto &text : {u"daily 02:30"_s, u"weekly sun 02:15"_s, u"monthly 28 23:59"_s, u"every 3h"_s})
            for (const auto &zone : {u"Europe/Berlin"_s, u"Australia/Lord_Howe"_s, u"Asia/Kathmandu"_s}) {
                VALUE_OF(rule, ScheduleRule::parse(text, zone));
                auto moment = rule.next(utc(u"2027-01-01 00:00"_s));
                while (moment < utc(u"2028-01-01 00:00"_s)) {
                    QCOMPARE(rule.previous(moment), moment);
                    const auto next = rule.next(moment);
                    QVERIFY(next > moment);
                    QCOMPARE(rule.previous(next.addSecs(-1)), moment);
                    moment = next;
                }
            }
    }

    void whatIsNoRuleIsRefused_data()
    {
        QTest::addColumn<QString>("rule");
        for (const auto *rule :
             {"", "daily", "daily 25:00", "daily 2:30", "weekly 03:00", "weekly xyz 03:00", "monthly 31 04:00",
              "monthly 0 04:00", "every 5h", "every 0h", "every 24h", "hourly", "daily 02:30; rm -rf /"})
            QTest::newRow(rule) << QString::fromLatin1(rule);
    }
    void whatIsNoRuleIsRefused()
    {
        QFETCH(QString, rule);
        QVERIFY(!ScheduleRule::parse(rule));
    }

    void aProfilesSchedulesAreRead()
    {
        VALUE_OF(read,
                 profile("- {name: nightly, at: daily 02:30, zone: Europe/Berlin, prune: true, grace: 90m}\n"
                         "- {name: test, plan: prove, at: weekly sun 04:00, stores: [], environment: staging}\n"));
        QCOMPARE(read.schedules.size(), 2);
        const auto &nightly = read.schedules[0];
        QCOMPARE(nightly.work, Schedule::Work::Backup);
        QCOMPARE(nightly.prove, Proof::Readable);
        QVERIFY(!nightly.stores);
        QVERIFY(nightly.prune);
        QCOMPARE(nightly.grace, std::chrono::minutes(90));
        const auto &test = read.schedules[1];
        QCOMPARE(test.work, Schedule::Work::RestoreTest);
        QCOMPARE(test.prove, Proof::Asserted);
        QCOMPARE(test.stores.value(), QStringList());
        QCOMPARE(test.environment, u"staging"_s);
    }

    void whatIsWrongInAScheduleIsNamed_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("says");
        const auto add = [](const char *name, const QByteArray &yaml, const QString &says) {
            QTest::newRow(name) << yaml << says;
        };
        add("name", "- {name: 'Every Night', at: daily 02:30}\n", u"lower-case"_s);
        add("path", "- {name: ../x, at: daily 02:30}\n", u"lower-case"_s);
        add("no time", "- {name: a}\n", u"not understood as a time"_s);
        add("zone", "- {name: a, at: daily 02:30, zone: Mars/Olympus}\n", u"no time zone"_s);
        add("misspelt", "- {name: a, at: daily 02:30, proove: asserted}\n", u"proove"_s);
        add("plan", "- {name: a, at: daily 02:30, plan: update}\n", u"backup or prove"_s);
        add("a test that proves nothing", "- {name: a, at: daily 02:30, plan: prove, prove: readable}\n",
            u"restored or asserted"_s);
        add("twice", "- {name: a, at: daily 02:30}\n- {name: a, at: daily 03:30}\n", u"two schedules"_s);
        add("store", "- {name: a, at: daily 02:30, stores: [ofsite]}\n", u"no store “ofsite”"_s);
        add("environment", "- {name: a, at: daily 02:30, environment: prod}\n", u"no environment “prod”"_s);
        add("grace", "- {name: a, at: daily 02:30, grace: soon}\n", u"90m"_s);
    }
    void whatIsWrongInAScheduleIsNamed()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, says);
        const auto read = profile(yaml);
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(says), said(read.error()).constData());
    }
};

QTEST_GUILESS_MAIN(ScheduleTest)
#include "tst_schedule.moc"
