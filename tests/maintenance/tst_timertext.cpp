// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/schedule/timertext.h"
#include "tests/support/awaited.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace luthier;
using namespace luthier::timertext;
using namespace Qt::StringLiterals;
using namespace luthier::test;

class TimerTextTest : public QObject
{
    Q_OBJECT

    static TimedCommand timed(const QString &rule = u"daily 02:30"_s, const QString &zone = {})
    {
        return {u"luthier-lyra-production-nightly"_s,
                u"Luthier: 100% Lyra in production, nightly"_s,
                {u"/usr/bin/env"_s, u"--profile"_s, u"/home/anna/my \"profiles\"/50%$HOME's.yaml"_s, u"schedule"_s},
                {{u"PATH"_s, u"/usr/bin:/opt/a b"_s}},
                *ScheduleRule::parse(rule, zone)};
    }

private slots:
    void timesAreThoseOfSystemdAndCron_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("calendar");
        QTest::addColumn<QString>("cron");
        QTest::newRow("daily") << u"daily 02:30"_s << u"*-*-* 02:30:00"_s << u"30 2 * * *"_s;
        QTest::newRow("sunday") << u"weekly sun 03:00"_s << u"Sun *-*-* 03:00:00"_s << u"0 3 * * 0"_s;
        QTest::newRow("monday") << u"weekly mon 23:59"_s << u"Mon *-*-* 23:59:00"_s << u"59 23 * * 1"_s;
        QTest::newRow("monthly") << u"monthly 1 04:00"_s << u"*-*-01 04:00:00"_s << u"0 4 1 * *"_s;
        QTest::newRow("hours") << u"every 6h"_s << u"*-*-* 00/6:00:00"_s << u"0 */6 * * *"_s;
    }
    void timesAreThoseOfSystemdAndCron()
    {
        QFETCH(QString, rule);
        VALUE_OF(read, ScheduleRule::parse(rule));
        QTEST(onCalendar(read), "calendar");
        QTEST(cronTimes(read), "cron");
        VALUE_OF(zoned, ScheduleRule::parse(rule, u"Europe/Berlin"_s));
        QVERIFY(onCalendar(zoned).endsWith(u" Europe/Berlin"_s));
    }

    void systemdKeepsTheSameTimesAsWe()
    {
        if (QStandardPaths::findExecutable(u"systemd-analyze"_s).isEmpty())
            QSKIP("systemd-analyze is not here");
        for (const auto &text : {u"daily 02:30"_s, u"weekly sun 03:00"_s, u"monthly 1 04:00"_s, u"every 6h"_s}) {
            VALUE_OF(rule, ScheduleRule::parse(text, u"Europe/Berlin"_s));
            QProcess process;
            process.start(u"systemd-analyze"_s, {u"calendar"_s, u"--iterations=1"_s, onCalendar(rule)});
            QVERIFY(process.waitForFinished());
            const auto said = QString::fromUtf8(process.readAllStandardOutput());
            const auto next = rule.next(QDateTime::currentDateTimeUtc());
            QVERIFY2(said.contains(next.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s))
                         || said.contains(next.toString(u"yyyy-MM-dd HH:mm:ss"_s)),
                     qPrintable(said));
        }
    }

    void systemdTakesTheUnitsAsTheyAreMeant()
    {
        if (QStandardPaths::findExecutable(u"systemd-analyze"_s).isEmpty())
            QSKIP("systemd-analyze is not here");
        const QTemporaryDir folder;
        const auto what = timed();
        QStringList files;
        for (const auto &[ending, text] :
             {std::pair(u".service"_s, serviceUnit(what)), std::pair(u".timer"_s, timerUnit(what))}) {
            files << folder.filePath(what.name + ending);
            QFile file(files.last());
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        }
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(u"systemd-analyze"_s, QStringList{u"verify"_s} + files);
        QVERIFY(process.waitForFinished());
        const auto said = process.readAll();
        QVERIFY2(process.exitCode() == 0 && !said.contains(what.name.toUtf8()), said.constData());
        QVERIFY(serviceUnit(what).contains("\"/home/anna/my \\\"profiles\\\"/50%%$$HOME's.yaml\""));
    }

    void aShellReadsTheCronLineAsItIsMeant()
    {
        auto what = timed();
        what.command = {u"printf"_s, u"%s|"_s, u"50%$HOME's a"_s, u"b"_s};
        auto line = QString::fromUtf8(linesOf(withLines({}, what), what.name)).section(u'\n', 1, 1);
        line = line.section(u' ', 5).replace(u"\\%"_s, u"%"_s); // as cron does before it calls the shell
        QProcess process;
        process.start(u"/bin/sh"_s, {u"-c"_s, line});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAllStandardOutput(), QByteArray("50%$HOME's a|b|"));
    }

    void aCrontabKeepsWhatIsNotOurs()
    {
        const QByteArray others("MAILTO=anna\n# luthier:luthier-lyra-production-nightly-2 x\n1 1 * * * true\n0 5 * * * "
                                "tar"); // no last newline
        const auto once = withLines(others, timed());
        QVERIFY(once.startsWith(others + '\n'));
        QCOMPARE(withLines(once, timed()), once);
        const auto later = withLines(once, timed(u"daily 03:30"_s));
        QVERIFY(later.contains("\n30 3 * * * "));
        QVERIFY(!later.contains("\n30 2 * * * "));
        QCOMPARE(withoutLines(later, timed().name), others + '\n');
        QCOMPARE(withoutLines(others, timed().name), others);
    }

    void aChangeByAnotherHandIsSeen()
    {
        QVERIFY(isSealed(timerUnit(timed())));
        QVERIFY(!isSealed(timerUnit(timed()) + "OnCalendar=hourly\n"));
        QVERIFY(!isSealed("[Timer]\nOnCalendar=hourly\n"));
        const auto lines = linesOf(withLines({}, timed()), timed().name);
        QVERIFY(isSealed(lines));
        QVERIFY(!isSealed(QByteArray(lines).replace("30 2", "30 3")));
    }

    void namesAreUniqueAndPlain()
    {
        QCOMPARE(unitName({u"lyra"_s, u"production"_s, u"nightly"_s}), u"luthier-lyra-production-nightly"_s);
        const auto spaced = unitName({u"lyra"_s, u"my place"_s, u"a"_s});
        const auto dashed = unitName({u"lyra"_s, u"my-place"_s, u"a"_s});
        QVERIFY(spaced != dashed);
        QVERIFY(!spaced.contains(u' '));
    }
};

QTEST_GUILESS_MAIN(TimerTextTest)
#include "tst_timertext.moc"
