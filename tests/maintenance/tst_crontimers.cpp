// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/schedule/timerhost.h"
#include "process/localprocessrunner.h"
#include "tests/support/awaited.h"

#include <QFile>
#include <QTemporaryDir>

using namespace luthier;
using namespace Qt::StringLiterals;
using namespace luthier::test;

/// Against a crontab(1) in ten lines of shell, because few machines that build this have a cron.
class CronTimersTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QByteArray table() const
    {
        QFile file(m_folder.filePath(u"table"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void setTable(const QByteArray &text) const
    {
        QFile file(m_folder.filePath(u"table"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    static timertext::TimedCommand timed(const QString &rule = u"daily 02:30"_s, const QString &zone = {})
    {
        return {
            u"luthier-a"_s, u"a"_s, {u"/usr/bin/luthierctl"_s, u"schedule"_s}, {}, *ScheduleRule::parse(rule, zone)};
    }

private slots:
    void init()
    {
        QFile::remove(m_folder.filePath(u"table"_s));
        QFile program(m_folder.filePath(u"crontab"_s));
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.write("#!/bin/sh\ntable=" + m_folder.path().toUtf8()
                      + "/table\n"
                        "case $1 in\n"
                        "-l) [ ! -e \"$table.locked\" ] || { echo 'not allowed' >&2; exit 1; }\n"
                        "    [ -e \"$table\" ] || { echo \"no crontab for $USER\" >&2; exit 1; }; cat \"$table\" ;;\n"
                        "-) cat > \"$table\" ;;\n"
                        "esac\n");
        program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void itComesAndGoesAndOthersStay()
    {
        LocalProcessRunner runner(m_folder.path());
        const auto cron = cronTimers(&runner);
        VALUE_OF(first, QCoro::waitFor(cron->install(timed(), {})));
        QVERIFY(first.contains(u"does not make up"_s));
        VALUE_OF(there, QCoro::waitFor(cron->presence(u"luthier-a"_s, {})));
        QCOMPARE(there, TimerHost::Presence::Ours);
        const auto once = table();
        QVERIFY(QCoro::waitFor(cron->install(timed(), {})));
        QCOMPARE(table(), once);
        setTable("0 5 * * * tar\n" + once + "MAILTO=anna\n");
        QVERIFY(QCoro::waitFor(cron->install(timed(u"daily 03:30"_s), {})));
        QVERIFY(QCoro::waitFor(cron->remove(u"luthier-a"_s, {})));
        QCOMPARE(table(), QByteArray("0 5 * * * tar\nMAILTO=anna\n"));
        VALUE_OF(gone, QCoro::waitFor(cron->presence(u"luthier-a"_s, {})));
        QCOMPARE(gone, TimerHost::Presence::Missing);
    }

    void whatSomebodyChangedIsLeft()
    {
        LocalProcessRunner runner(m_folder.path());
        const auto cron = cronTimers(&runner);
        QVERIFY(QCoro::waitFor(cron->install(timed(), {})));
        const auto changed = table().replace("30 2", "30 4");
        setTable(changed);
        VALUE_OF(there, QCoro::waitFor(cron->presence(u"luthier-a"_s, {})));
        QCOMPARE(there, TimerHost::Presence::Changed);
        QCOMPARE(QCoro::waitFor(cron->install(timed(), {})).error().kind, Error::Kind::Refused);
        QCOMPARE(QCoro::waitFor(cron->remove(u"luthier-a"_s, {})).error().kind, Error::Kind::Refused);
        QCOMPARE(table(), changed);
    }

    void aCrontabThatCannotBeReadIsNotOverwritten()
    {
        LocalProcessRunner runner(m_folder.path());
        setTable("0 5 * * * tar\n");
        QFile lock(m_folder.filePath(u"table.locked"_s));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        QVERIFY(!QCoro::waitFor(cronTimers(&runner)->install(timed(), {})));
        lock.remove();
        QCOMPARE(table(), QByteArray("0 5 * * * tar\n"));
    }

    void anotherTimeZoneIsRefused()
    {
        LocalProcessRunner runner(m_folder.path());
        const auto here = QTimeZone::systemTimeZone();
        const auto other = here.offsetFromUtc(QDateTime::currentDateTimeUtc()) == 0 ? u"Asia/Tokyo"_s : u"UTC"_s;
        QCOMPARE(QCoro::waitFor(cronTimers(&runner)->install(timed(u"daily 02:30"_s, other), {})).error().kind,
                 Error::Kind::Refused);
        QCOMPARE(table(), QByteArray());
    }
};

QTEST_GUILESS_MAIN(CronTimersTest)
#include "tst_crontimers.moc"
