// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/dump.h"
#include "process/localcommandchannel.h"
#include "tests/postgres/localserver.h"
#include "tests/support/awaited.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

using namespace luthier;
using namespace luthier::test;

/// Dumps of a real PostgreSQL server that do not come to their end, and what is left of them there and here.
class RealDumpEndsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<LocalServer> m_server;
    QTemporaryDir m_folder;
    int m_number = 0;

    Result<DumpResult> dump(const QString &user, const QString &database, std::stop_token stop = {},
                            std::function<void(DumpProgress)> progress = {},
                            const QString &format = QStringLiteral("custom"))
    {
        LocalCommandChannel channel(m_server->environment());
        DumpEngine engine(channel);
        return awaited(engine.dump({.user = user, .database = database, .format = format}, file(), progress, stop));
    }
    QString file() const { return m_folder.filePath(QString::number(m_number)); }
    bool isPartial() const { return QFileInfo::exists(file() + QStringLiteral(".partial")); }
    /// Sessions of pg_dump that the server still serves.
    int sessions() const
    {
        return m_server->sql(QStringLiteral("select count(*) from pg_stat_activity where application_name = 'luthier'"))
            .toInt();
    }

    static void formats()
    {
        QTest::addColumn<QString>("format");
        for (const auto *format : {"custom", "plain", "cluster"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<LocalServer>();
        if (!m_server->problem().isEmpty())
            QSKIP(m_server->problem().toUtf8().constData());
        m_server->sql(QStringLiteral("create database lyra"));
        m_server->sql(QStringLiteral("create role poor login"));
        // Text that does not compress, so that the dump takes some seconds.
        m_server->sql(QStringLiteral("create unlogged table orders as select g id, md5(g::text) || md5((g * 7)::text) "
                                     "|| md5((g * 11)::text) t from generate_series(1, 1500000) g"),
                      QStringLiteral("lyra"));
    }
    void init() { ++m_number; }

    void saysWhatIsWrong()
    {
        const auto noDatabase = dump(QStringLiteral("postgres"), QStringLiteral("lyrra"));
        QCOMPARE(noDatabase.error().kind, Error::Kind::NotFound);
        QVERIFY(noDatabase.error().message.contains(QLatin1String("lyrra")));
        QVERIFY(!isPartial());
        const auto noRole = dump(QStringLiteral("nobody"), QStringLiteral("lyra"));
        QCOMPARE(noRole.error().kind, Error::Kind::Denied);
        const auto poor = dump(QStringLiteral("poor"), QStringLiteral("lyra"));
        QCOMPARE(poor.error().kind, Error::Kind::Denied);
        QVERIFY2(poor.error().message.contains(QLatin1String("orders")), said(poor.error()).constData());
        QVERIFY(!QFileInfo::exists(file()));
    }

    /// Roles' passwords are a superuser's to read.
    void saysWhoMayNotDumpAll()
    {
        const auto poor = dump(QStringLiteral("poor"), QStringLiteral("lyra"), {}, {}, QStringLiteral("cluster"));
        QVERIFY(!poor);
        QCOMPARE(poor.error().kind, Error::Kind::Denied);
        QVERIFY2(poor.error().message.contains(QLatin1String("pg_authid")), said(poor.error()).constData());
        QVERIFY(!QFileInfo::exists(file()));
    }

    void leavesNothingBehindWhenCancelled_data() { formats(); }
    void leavesNothingBehindWhenCancelled()
    {
        QFETCH(QString, format);
        std::stop_source stop;
        QStringList seen;
        const std::function<void(DumpProgress)> progress = [&](DumpProgress p) {
            if (p.bytes > 0 && !stop.stop_requested()) {
                seen = m_server->scratchFolders();
                stop.request_stop();
            }
        };
        const auto result = dump(QStringLiteral("postgres"), QStringLiteral("lyra"), stop.get_token(), progress,
                                 format);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Cancelled);
        QVERIFY(isPartial());
        QVERIFY(!QFileInfo::exists(file()));
        QTRY_COMPARE_WITH_TIMEOUT(sessions(), 0, 6000);
        QCOMPARE(seen.size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->scratchFolders(), QStringList(), 6000);
    }

    /// pg_dump that waits for a lock writes nothing, so it does not meet the closed pipe. That of pg_dumpall is not our child.
    void leavesNothingBehindWhenCancelledAtALock_data() { formats(); }
    void leavesNothingBehindWhenCancelledAtALock()
    {
        QFETCH(QString, format);
        const auto holder = m_server->session(
            QStringLiteral("begin; lock table orders in access exclusive mode; select pg_sleep(60)"),
            QStringLiteral("lyra"));
        QTRY_COMPARE_WITH_TIMEOUT(
            m_server
                ->sql(QStringLiteral("select count(*) from pg_locks where mode = 'AccessExclusiveLock' and granted and "
                                     "relation is not null"))
                .toInt(),
            1, 5000);
        std::stop_source stop;
        QTimer::singleShot(1500, this, [&] { stop.request_stop(); });
        const auto result = dump(QStringLiteral("postgres"), QStringLiteral("lyra"), stop.get_token(), {}, format);
        QCOMPARE(result.error().kind, Error::Kind::Cancelled);
        QCOMPARE(isPartial(), format == QLatin1String("cluster")); // else nothing came
        QTRY_COMPARE_WITH_TIMEOUT(sessions(), 0, 6000);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->scratchFolders(), QStringList(), 6000);
        m_server->sql(QStringLiteral("select pg_terminate_backend(pid) from pg_stat_activity where query like "
                                     "'%pg_sleep%' and pid <> pg_backend_pid()"));
        holder->waitForFinished();
    }

    /// Last, for there is no server afterwards.
    /// The disk must hold all of a dump of all databases.
    void aClusterIsForecastWhole()
    {
        m_server->sql(QStringLiteral("create database other"));
        LocalCommandChannel channel(m_server->environment());
        DumpEngine engine(channel);
        const DatabaseRef ref{.user = QStringLiteral("postgres"), .database = QStringLiteral("other"), .format = {}};
        const auto facts = awaited(engine.facts(ref, {}));
        QVERIFY2(facts, facts ? "" : qPrintable(facts.error().message));
        const auto all = m_server->sql(
            QStringLiteral("select sum(pg_database_size(oid)) from pg_database where datallowconn"));
        QVERIFY(facts->clusterSize > 2 * facts->size); // “lyra” is the large one
        QVERIFY(std::abs(facts->clusterSize - all.toLongLong()) < 1'000'000);
        qint64 expected = 0;
        std::stop_source stop;
        const std::function<void(DumpProgress)> progress = [&](DumpProgress p) {
            if (p.bytes > 0 && !stop.stop_requested()) {
                expected = p.expected;
                stop.request_stop();
            }
        };
        QVERIFY(!dump(QStringLiteral("postgres"), QStringLiteral("other"), stop.get_token(), progress,
                      QStringLiteral("cluster")));
        QVERIFY2(expected > facts->size, qPrintable(QString::number(expected)));
        m_server->sql(QStringLiteral("drop database other"));
    }

    void saysThatTheServerStopped()
    {
        bool stopped = false;
        const std::function<void(DumpProgress)> progress = [&](DumpProgress p) {
            if (p.bytes > 0 && !std::exchange(stopped, true))
                m_server->stopNow();
        };
        const auto result = dump(QStringLiteral("postgres"), QStringLiteral("lyra"), {}, progress);
        QVERIFY(!result);
        QVERIFY2(result.error().kind == Error::Kind::Unreachable, said(result.error()).constData());
        QVERIFY(isPartial());
        QVERIFY(!QFileInfo::exists(file()));
        ++m_number;
        const auto gone = dump(QStringLiteral("postgres"), QStringLiteral("lyra"));
        QCOMPARE(gone.error().kind, Error::Kind::Unreachable);
        QVERIFY(!isPartial());
    }
};

QTEST_GUILESS_MAIN(RealDumpEndsTest)
#include "tst_realdumpends.moc"
