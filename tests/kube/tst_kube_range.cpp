// SPDX-License-Identifier: GPL-3.0-or-later
// Against the real cluster of packaging/range; skipped where it does not run.
#include "kube/access.h"
#include "kube/clusterwatch.h"
#include "kube/kubeclient.h"
#include "kube/podexec.h"
#include "kube/podlogs.h"
#include "process/localprocessrunner.h"
#include "tests/support/awaited.h"
#include "tests/support/practicerange.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QThread>

using namespace luthier;

namespace {

QString kubeconfigFile(const QString &who) { return test::range::file(QStringLiteral("kubeconfig/%1.conf").arg(who)); }

ClusterAccess accessOf(const QString &who)
{
    const auto config = Kubeconfig::load({kubeconfigFile(who)});
    return config ? config->access({}).value_or(ClusterAccess{}) : ClusterAccess{};
}

qint64 peakMemory() // KiB
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly))
        for (const auto &line : status.readAll().split('\n'))
            if (line.startsWith("VmHWM:"))
                return line.mid(6).trimmed().split(' ').first().toLongLong();
    return 0;
}

const auto Space = QStringLiteral("lyra");

} // namespace

class TestKubeRange : public QObject
{
    Q_OBJECT

    LocalProcessRunner m_runner;
    std::unique_ptr<KubeClient> m_client;
    QString m_pod;

    QStringList sh(const char *script)
    {
        return {QStringLiteral("sh"), QStringLiteral("-c"), QString::fromUtf8(script)};
    }

private slots:
    void initTestCase()
    {
        if (!QFile::exists(kubeconfigFile(QStringLiteral("admin"))))
            QSKIP(test::range::Absent);
        m_client = std::make_unique<KubeClient>(accessOf(QStringLiteral("admin")), m_runner);
        const auto ready = test::awaited(m_client->get(QStringLiteral("/readyz"), {}));
        if (!ready)
            QSKIP(test::said(ready.error()).constData());
        VALUE_OF(pods, test::awaited(m_client->get(QStringLiteral("/api/v1/namespaces/lyra/pods"), {})));
        for (const auto &item : QJsonDocument::fromJson(pods).object().value(QLatin1String("items")).toArray()) {
            const auto name =
                item.toObject().value(QLatin1String("metadata")).toObject().value(QLatin1String("name")).toString();
            if (name.startsWith(QLatin1String("postgresql-")))
                m_pod = name;
        }
        if (m_pod.isEmpty())
            QSKIP("the range has no postgresql pod yet: seed it");
    }

    void knowsTheCluster()
    {
        VALUE_OF(identity, test::awaited(m_client->identity({})));
        QCOMPARE(identity.id.size(), 36);
        QVERIFY(identity.serverVersion.startsWith(QLatin1Char('v')));
    }

    void refusesWritesOnAnotherCluster()
    {
        KubeClient client(accessOf(QStringLiteral("admin")), m_runner);
        QSignalSpy spy(&client, &KubeClient::identityChanged);
        client.pin({QStringLiteral("another"), {}});
        const auto sent = test::awaited(
            client.send("DELETE", QStringLiteral("/api/v1/namespaces/lyra/configmaps/none"), {}, {}, {}));
        QCOMPARE(sent.error().kind, Error::Kind::Refused);
        QCOMPARE(spy.count(), 1);
        PodExec exec(client, Space, m_pod, {});
        QCOMPARE(test::awaited(exec.run({QStringLiteral("true")}, {}, {})).error().kind, Error::Kind::Refused);
    }

    void namesWhatIsDenied()
    {
        KubeClient viewer(accessOf(QStringLiteral("viewer")), m_runner);
        const auto secrets = test::awaited(viewer.get(QStringLiteral("/api/v1/namespaces/lyra/secrets"), {}));
        QCOMPARE(secrets.error().kind, Error::Kind::Denied);
        QVERIFY2(secrets.error().message.contains(QLatin1String("secrets")), test::said(secrets.error()).constData());
        const auto missing = test::awaited(m_client->get(QStringLiteral("/api/v1/namespaces/lyra/pods/none"), {}));
        QCOMPARE(missing.error().kind, Error::Kind::NotFound);
    }

    void eightWatchesLeaveRoomForRequests()
    {
        std::stop_source stop;
        int open = 0;
        std::vector<Task<>> watches;
        for (int i = 0; i < 8; ++i)
            watches.push_back(m_client->stream(
                QStringLiteral("/api/v1/namespaces/lyra/pods?watch=true&timeoutSeconds=60"), [&open] { ++open; },
                [](QByteArray) {}, stop.get_token()));
        QTRY_COMPARE(open, 8);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 20; ++i) {
            VALUE_OF(body, test::awaited(m_client->get(QStringLiteral("/version"), {})));
            QVERIFY(body.contains("gitVersion"));
        }
        qInfo() << "20 requests beside 8 watches:" << timer.elapsed() << "ms";
        stop.request_stop();
        for (auto &watch : watches)
            QCOMPARE(test::awaited(std::move(watch)).error().kind, Error::Kind::Cancelled);
    }

    void watchesPods()
    {
        ClusterWatch watch(*m_client, Space);
        watch.start();
        QTRY_COMPARE_WITH_TIMEOUT(watch.freshness(ClusterWatch::Kind::Pods), ClusterWatch::Freshness::Live, 10000);
        for (const auto kind : {ClusterWatch::Kind::Workloads, ClusterWatch::Kind::Jobs, ClusterWatch::Kind::Events})
            QTRY_COMPARE_WITH_TIMEOUT(watch.freshness(kind), ClusterWatch::Freshness::Live, 10000);
        QVERIFY(!watch.pods().isEmpty());
        QVERIFY(!watch.workloads().isEmpty());
        QString uid;
        for (const auto &pod : watch.pods())
            if (pod.name == m_pod)
                uid = pod.uid;
        QTest::qWait(500); // nothing to await: changes of before the patch have to be over, or they would be counted
        QSignalSpy spy(&watch, &ClusterWatch::podChanged);
        const auto path = QStringLiteral("/api/v1/namespaces/lyra/pods/") + m_pod;
        const QByteArray mark = QByteArray::number(QDateTime::currentMSecsSinceEpoch());
        QElapsedTimer timer;
        timer.start();
        VALUE_OF(patched, test::awaited(m_client->send("PATCH", path,
                                                       R"({"metadata":{"labels":{"luthier-test":")" + mark + R"("}}})",
                                                       "application/merge-patch+json", {})));
        QTRY_VERIFY_WITH_TIMEOUT(spy.count() > 0, 5000);
        qInfo() << "patch seen after" << timer.elapsed() << "ms";
        QCOMPARE(spy.first().first().toString(), uid);
        QCOMPARE(watch.pods().value(uid).labels.value(QStringLiteral("luthier-test")), QString::fromLatin1(mark));
        VALUE_OF(cleaned,
                 test::awaited(m_client->send("PATCH", path, R"({"metadata":{"labels":{"luthier-test":null}}})",
                                              "application/merge-patch+json", {})));
        QSignalSpy resets(&watch, &ClusterWatch::podsReset);
        watch.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(resets.count() > 0, 5000);
        QVERIFY(watch.pods().contains(uid));
    }

    void exitCodes()
    {
        PodExec exec(*m_client, Space, m_pod, {});
        QElapsedTimer timer;
        timer.start();
        VALUE_OF(good, test::awaited(exec.run({QStringLiteral("true")}, {}, {})));
        qInfo() << "true:" << timer.elapsed() << "ms";
        QCOMPARE(good, 0);
        VALUE_OF(bad, test::awaited(exec.run({QStringLiteral("false")}, {}, {})));
        QCOMPARE(bad, 1);
        VALUE_OF(seven, test::awaited(exec.run(sh("echo oops >&2; exit 7"), {}, {})));
        QCOMPARE(seven, 7);
        const auto none = test::awaited(exec.run({QStringLiteral("no-such-program")}, {}, {}));
        QVERIFY2(!none.has_value() || *none == 127, "a program that does not exist");
        if (!none)
            qInfo() << test::said(none.error());
    }

    void sayWhyThereIsNoStream()
    {
        PodExec nowhere(*m_client, Space, QStringLiteral("no-such-pod"), {});
        const auto missing = test::awaited(nowhere.run({QStringLiteral("true")}, {}, {}));
        QVERIFY2(missing.error().kind == Error::Kind::NotFound, test::said(missing.error()).constData());
        KubeClient viewer(accessOf(QStringLiteral("viewer")), m_runner);
        PodExec forbidden(viewer, Space, m_pod, {});
        const auto denied = test::awaited(forbidden.run({QStringLiteral("true")}, {}, {}));
        QVERIFY2(denied.error().kind == Error::Kind::Denied, test::said(denied.error()).constData());
        qInfo() << test::said(denied.error());
    }

    void carriesBytes_data()
    {
        QTest::addColumn<int>("megabytes");
        QTest::addColumn<int>("napEvery"); // MB after which the sink sleeps 50 ms
        QTest::newRow("50 MB") << 50 << 0;
        QTest::newRow("300 MB, slow sink") << 300 << 2;
    }

    void carriesBytes()
    {
        QFETCH(int, megabytes);
        QFETCH(int, napEvery);
        PodExec exec(*m_client, Space, m_pod, {});
        const auto before = peakMemory();
        qint64 count = 0;
        qint64 slept = 0;
        CommandStreams streams;
        streams.out = [&](const QByteArray &bytes) {
            count += bytes.size();
            if (napEvery && count / (napEvery * 1000000LL) > slept) {
                ++slept;
                QThread::msleep(50);
            }
            return true;
        };
        QElapsedTimer timer;
        timer.start();
        VALUE_OF(code, test::awaited(exec.run(
                           sh(QByteArray("head -c " + QByteArray::number(megabytes) + "000000 /dev/zero").constData()),
                           streams, {})));
        qInfo() << megabytes << "MB:" << timer.elapsed() << "ms; peak memory grew" << (peakMemory() - before) / 1024
                << "MiB";
        QCOMPARE(code, 0);
        QCOMPARE(count, megabytes * 1000000LL);
        QVERIFY((peakMemory() - before) < 64 * 1024);
    }

    void echoesInput()
    {
        PodExec exec(*m_client, Space, m_pod, {});
        VALUE_OF(small, test::awaited(capture(&exec, {QStringLiteral("cat")}, "hello", {})));
        QCOMPARE(small.out, QByteArray("hello"));
        // More than fits into any buffer, both ways at once.
        const QByteArray piece(1000000, 'x');
        int left = 50;
        qint64 back = 0;
        CommandStreams streams;
        streams.in = [&] { return left-- > 0 ? piece : QByteArray(); };
        streams.out = [&](const QByteArray &bytes) {
            back += bytes.size();
            return true;
        };
        QElapsedTimer timer;
        timer.start();
        VALUE_OF(code, test::awaited(exec.run({QStringLiteral("cat")}, streams, {})));
        qInfo() << "50 MB there and back:" << timer.elapsed() << "ms";
        QCOMPARE(code, 0);
        QCOMPARE(back, 50000000);
    }

    void inputStaysBounded()
    {
        PodExec exec(*m_client, Space, m_pod, {});
        const auto before = peakMemory();
        int left = 200;
        CommandStreams streams;
        streams.in = [&left] { return left-- > 0 ? QByteArray(1000000, 'x') : QByteArray(); };
        QByteArray said;
        streams.out = [&said](const QByteArray &bytes) {
            said += bytes;
            return true;
        };
        VALUE_OF(code, test::awaited(exec.run(sh("sleep 2; wc -c"), streams, {})));
        qInfo() << "200 MB of input: peak memory grew" << (peakMemory() - before) / 1024 << "MiB";
        QCOMPARE(code, 0);
        QCOMPARE(said.trimmed(), QByteArray("200000000"));
        QVERIFY((peakMemory() - before) < 64 * 1024);
    }

    void cancels()
    {
        PodExec exec(*m_client, Space, m_pod, {});
        std::stop_source stop;
        auto running = exec.run({QStringLiteral("sleep"), QStringLiteral("600")}, {}, stop.get_token());
        QTest::qWait(500);
        QElapsedTimer timer;
        timer.start();
        stop.request_stop();
        QCOMPARE(test::awaited(std::move(running)).error().kind, Error::Kind::Cancelled);
        QVERIFY(timer.elapsed() < 500);
        CommandStreams full;
        full.out = [](const QByteArray &) { return false; };
        QCOMPARE(test::awaited(exec.run(sh("yes"), full, {})).error().kind, Error::Kind::Cancelled);
    }

    void readsLogs()
    {
        LogRequest request;
        request.nameSpace = Space;
        request.pod = m_pod;
        request.tailLines = 3;
        VALUE_OF(log, test::awaited(podLog(m_client.get(), request, {})));
        QVERIFY(!log.isEmpty());
        QVERIFY(log.count('\n') <= 3);
        std::stop_source stop;
        int lines = 0;
        auto following = followPodLog(
            m_client.get(), request, [&lines](QByteArray) { ++lines; }, stop.get_token());
        QTRY_VERIFY(lines > 0);
        stop.request_stop();
        QCOMPARE(test::awaited(std::move(following)).error().kind, Error::Kind::Cancelled);
    }

    void reviewsAccess_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QList<bool>>("allowed");
        QTest::newRow("viewer") << QStringLiteral("viewer") << QList<bool>{true, false, false, false};
        QTest::newRow("operator") << QStringLiteral("operator") << QList<bool>{true, true, true, false};
        QTest::newRow("admin") << QStringLiteral("admin") << QList<bool>{true, true, true, true};
    }

    void reviewsAccess()
    {
        QFETCH(QString, who);
        QFETCH(QList<bool>, allowed);
        KubeClient client(accessOf(who), m_runner);
        client.setReadOnly(true); // a question changes nothing
        const QList<AccessQuestion> questions{{QStringLiteral("get"), {}, QStringLiteral("pods"), Space},
                                              {QStringLiteral("get"), {}, QStringLiteral("secrets"), Space},
                                              {QStringLiteral("create"), {}, QStringLiteral("pods/exec"), Space},
                                              {QStringLiteral("delete"), {}, QStringLiteral("nodes"), {}}};
        VALUE_OF(answers, test::awaited(reviewAccess(&client, questions, {})));
        QList<bool> got;
        for (const auto &answer : answers)
            got << answer.allowed;
        QCOMPARE(got, allowed);
    }
};

QTEST_GUILESS_MAIN(TestKubeRange)
#include "tst_kube_range.moc"
