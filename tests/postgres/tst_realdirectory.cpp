// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/dump.h"
#include "postgres/restore.h"
#include "process/localcommandchannel.h"
#include "tests/postgres/localserver.h"
#include "tests/support/awaited.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

using namespace luthier;
using namespace luthier::test;

/// Dumps of a real PostgreSQL server that several processes write into a directory.
class RealDirectoryTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<LocalServer> m_server;
    QTemporaryDir m_folder;

    LocalCommandChannel channel() const { return LocalCommandChannel(m_server->environment()); }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<LocalServer>();
        if (!m_server->problem().isEmpty())
            QSKIP(m_server->problem().toUtf8().constData());
        m_server->sql(QStringLiteral("create database lyra"));
        m_server->sql(
            QStringLiteral(
                "create table orders as select g as id, md5(g::text) as text from generate_series(1, 100000) g"),
            QStringLiteral("lyra"));
    }

    /// Several processes write it, one stream carries it, several restore it; nothing stays beside it.
    void aDirectoryIsTakenAndRestoredInParallel()
    {
        const auto postgres = QStringLiteral("postgres");
        (void)m_server->sql(QStringLiteral("create database wide template lyra"));
        (void)m_server->sql(QStringLiteral("create table if not exists \"wëird name\" as select 1 as one; create "
                                           "table if not exists empty (id int); select lo_from_bytea(4711, 'large')"),
                            QStringLiteral("wide"));
        auto far = channel();
        DumpEngine engine(far);
        DatabaseRef wide{postgres, QStringLiteral("wide")};
        wide.format = QStringLiteral("directory");
        wide.jobs = 3;
        const auto file = m_folder.filePath(QStringLiteral("wide.tar"));
        QList<DumpProgress> told;
        const std::function<void(DumpProgress)> progress = [&told](DumpProgress p) { told << p; };
        VALUE_OF(result, awaited(engine.dump(wide, file, progress, {})));
        QCOMPARE(result.sha256There, result.sha256);
        QCOMPARE(result.sha256.size(), 64);
        QVERIFY2(!result.measured.isEmpty(), qPrintable(result.measureProblem)); // all of them share one snapshot
        QCOMPARE(told.last().bytes, result.bytes);
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("luthier.*")}, QDir::Dirs), QStringList());

        VALUE_OF(contents, awaited(engine.contents(file, {}, wide.format)));
        QCOMPARE(contents.format, QStringLiteral("DIRECTORY"));
        QVERIFY(contents.files.contains(QStringLiteral("./toc.dat")));
        QCOMPARE(contents.entries.size(), contents.tocEntries);

        RestoreEngine restorer(far, postgres);
        RestoreRequest request;
        request.file = file;
        request.format = wide.format;
        request.user = postgres;
        request.database = QStringLiteral("parallel");
        request.jobs = 3;
        QVERIFY(awaited(restorer.create(request.database, QStringLiteral("wide"), postgres, QStringLiteral("x"), {})));
        VALUE_OF(restored, awaited(restorer.restore(request, {}, {})));
        QCOMPARE(restored.sha256, result.sha256);
        VALUE_OF(copy, awaited(restorer.measure(request.database, {})));
        QCOMPARE(copy.toJson(), result.measured.toJson());
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("luthier.*")}, QDir::Dirs), QStringList());
        for (const auto *name : {"parallel", "wide"})
            QCOMPARE(m_server->sql(QStringLiteral("drop database %1").arg(QString::fromLatin1(name))), QString());
    }

    /// What is missing in the tar, or cut off, is seen before anybody relies on it.
    void aDirectoryWithSomethingMissingIsNotReadable()
    {
        auto far = channel();
        DumpEngine engine(far);
        DatabaseRef lyra{QStringLiteral("postgres"), QStringLiteral("lyra")};
        lyra.format = QStringLiteral("directory");
        lyra.jobs = 2;
        const auto file = m_folder.filePath(QStringLiteral("whole.tar"));
        QVERIFY(awaited(engine.dump(lyra, file, {}, {})));
        VALUE_OF(contents, awaited(engine.contents(file, {}, lyra.format)));
        const auto orders = std::find_if(contents.entries.cbegin(), contents.entries.cend(), [](const TocEntry &e) {
            return e.kind == QLatin1String("TABLE DATA") && e.name == QLatin1String("orders");
        });
        QVERIFY(orders != contents.entries.cend());
        const auto less = m_folder.filePath(QStringLiteral("less.tar"));
        QVERIFY(QFile::copy(file, less));
        QCOMPARE(QProcess::execute(QStringLiteral("tar"), {QStringLiteral("--delete"), QStringLiteral("-f"), less,
                                                           QStringLiteral("./%1.dat.gz").arg(orders->id)}),
                 0);
        const auto missing = awaited(engine.contents(less, {}, lyra.format));
        QVERIFY(!missing);
        QVERIFY2(missing.error().message.contains(QStringLiteral("public.orders")),
                 qPrintable(missing.error().message));
        QFile cut(m_folder.filePath(QStringLiteral("cut.tar")));
        QVERIFY(QFile::copy(file, cut.fileName()));
        for (const auto part : {0.9, 0.5, 0.01}) {
            QVERIFY(cut.resize(qint64(double(cut.size()) * part)));
            const auto read = awaited(engine.contents(cut.fileName(), {}, lyra.format));
            QVERIFY(!read);
            QCOMPARE(read.error().kind, Error::Kind::Invalid);
        }
    }

    /// Cancelled at any time: no process of it goes on, and nothing of it stays.
    void aCancelledDirectoryLeavesNothing()
    {
        auto far = channel();
        DumpEngine engine(far);
        DatabaseRef lyra{QStringLiteral("postgres"), QStringLiteral("lyra")};
        lyra.format = QStringLiteral("directory");
        lyra.jobs = 2;
        const auto holding = m_server->session(
            QStringLiteral("begin; lock table orders in access exclusive mode; select pg_sleep(600)"), lyra.database);
        const auto waiting = QStringLiteral("select exists (select from pg_stat_activity where wait_event_type = "
                                            "'Lock' and query like 'LOCK%')");
        std::stop_source stop;
        const auto file = m_folder.filePath(QStringLiteral("cancelled.tar"));
        auto dump = engine.dump(lyra, file, {}, stop.get_token());
        QTRY_COMPARE_WITH_TIMEOUT(m_server->sql(waiting), QStringLiteral("t"), 20'000);
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("luthier.*")}, QDir::Dirs).size(), 1);
        stop.request_stop();
        const auto ended = awaited(std::move(dump));
        QVERIFY(!ended);
        QCOMPARE(ended.error().kind, Error::Kind::Cancelled);
        QTRY_COMPARE_WITH_TIMEOUT(
            m_server->sql(QStringLiteral("select count(*) from pg_stat_activity where application_name = 'luthier'")),
            QStringLiteral("0"), 20'000);
        QTRY_COMPARE(QDir(m_folder.path()).entryList({QStringLiteral("luthier.*")}, QDir::Dirs), QStringList());
        QVERIFY(!QFile::exists(file));
        (void)m_server->sql(QStringLiteral("select pg_terminate_backend(pid) from pg_stat_activity where query like "
                                           "'%pg_sleep%' and pid <> pg_backend_pid()"));
    }
};

QTEST_GUILESS_MAIN(RealDirectoryTest)
#include "tst_realdirectory.moc"
