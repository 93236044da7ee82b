// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/podparser.h"
#include "testpaths.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace luthier;

namespace {

QJsonObject json(const QByteArray &text) { return QJsonDocument::fromJson(text).object(); }

} // namespace

class TestPodParser : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatKubectlSays_data()
    {
        QTest::addColumn<QByteArray>("pod");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const char *word, const QByteArray &status, const QByteArray &spec = "{}",
                            const QByteArray &metadata = "{}") {
            QTest::newRow(name) << "{\"metadata\":" + metadata + ",\"spec\":" + spec + ",\"status\":" + status + "}"
                                << QString::fromLatin1(word);
        };
        const QByteArray twoInit = R"({"initContainers":[{"name":"a"},{"name":"b"}]})";
        row("phase", "Pending", R"({"phase":"Pending"})");
        row("evicted", "Evicted", R"({"phase":"Failed","reason":"Evicted"})");
        row("gated", "SchedulingGated",
            R"({"phase":"Pending","conditions":[{"type":"PodScheduled","status":"False","reason":"SchedulingGated"}]})");
        row("creating", "ContainerCreating",
            R"({"phase":"Pending","containerStatuses":[{"state":{"waiting":{"reason":"ContainerCreating"}}}]})");
        row("crash loop", "CrashLoopBackOff",
            R"({"phase":"Running","containerStatuses":[{"state":{"waiting":{"reason":"CrashLoopBackOff"}}}]})");
        row("image", "ImagePullBackOff",
            R"({"phase":"Pending","containerStatuses":[{"state":{"waiting":{"reason":"ImagePullBackOff"}}}]})");
        row("error", "Error",
            R"({"phase":"Failed","containerStatuses":[{"state":{"terminated":{"exitCode":1,"reason":"Error"}}}]})");
        row("exit code", "ExitCode:3",
            R"({"phase":"Failed","containerStatuses":[{"state":{"terminated":{"exitCode":3}}}]})");
        row("signal", "Signal:9",
            R"({"phase":"Failed","containerStatuses":[{"state":{"terminated":{"exitCode":137,"signal":9}}}]})");
        row("completed", "Completed",
            R"({"phase":"Succeeded","containerStatuses":[{"state":{"terminated":{"exitCode":0,"reason":"Completed"}}}]})");
        row("first container counts", "Error",
            R"({"phase":"Running","containerStatuses":[{"state":{"terminated":{"exitCode":1,"reason":"Error"}}},{"state":{"waiting":{"reason":"CrashLoopBackOff"}}}]})");
        row("one completed, one running", "Running",
            R"({"phase":"Running","conditions":[{"type":"Ready","status":"True"}],"containerStatuses":[{"state":{"terminated":{"exitCode":0,"reason":"Completed"}}},{"ready":true,"state":{"running":{}}}]})");
        row("one completed, not ready", "NotReady",
            R"({"phase":"Running","containerStatuses":[{"state":{"terminated":{"exitCode":0,"reason":"Completed"}}},{"ready":true,"state":{"running":{}}}]})");
        row("init 0 of 2", "Init:0/2",
            R"({"phase":"Pending","initContainerStatuses":[{"name":"a","state":{"running":{}}}]})", twoInit);
        row("init 1 of 2", "Init:1/2",
            R"({"phase":"Pending","initContainerStatuses":[{"name":"a","state":{"terminated":{"exitCode":0}}},{"name":"b","state":{"waiting":{"reason":"PodInitializing"}}}]})",
            twoInit);
        row("init crash", "Init:CrashLoopBackOff",
            R"({"phase":"Pending","initContainerStatuses":[{"name":"a","state":{"waiting":{"reason":"CrashLoopBackOff"}}}]})",
            twoInit);
        row("init error", "Init:Error",
            R"({"phase":"Pending","initContainerStatuses":[{"name":"a","state":{"terminated":{"exitCode":1,"reason":"Error"}}}]})",
            twoInit);
        row("init exit code", "Init:ExitCode:4",
            R"({"phase":"Pending","initContainerStatuses":[{"name":"a","state":{"terminated":{"exitCode":4}}}]})",
            twoInit);
        row("sidecar runs", "Running",
            R"({"phase":"Running","initContainerStatuses":[{"name":"s","started":true,"ready":true,"state":{"running":{}}}],"containerStatuses":[{"ready":true,"state":{"running":{}}}]})",
            R"({"initContainers":[{"name":"s","restartPolicy":"Always"}]})");
        row("terminating", "Terminating",
            R"({"phase":"Running","containerStatuses":[{"ready":true,"state":{"running":{}}}]})", "{}",
            R"({"deletionTimestamp":"2026-01-01T00:00:00Z"})");
        row("done while deleted", "Completed",
            R"({"phase":"Succeeded","containerStatuses":[{"state":{"terminated":{"exitCode":0,"reason":"Completed"}}}]})",
            "{}", R"({"deletionTimestamp":"2026-01-01T00:00:00Z"})");
        row("node lost", "Unknown", R"({"phase":"Running","reason":"NodeLost"})", "{}",
            R"({"deletionTimestamp":"2026-01-01T00:00:00Z"})");
    }

    void saysWhatKubectlSays()
    {
        QFETCH(QByteArray, pod);
        QFETCH(QString, word);
        QVERIFY(!json(pod).isEmpty());
        QCOMPARE(podStatusWord(json(pod)), word);
    }

    void digests()
    {
        const auto sum = QStringLiteral("sha256:abc");
        QCOMPARE(imageDigest(QStringLiteral("reg.example/lyra/backend@sha256:abc")), sum);
        QCOMPARE(imageDigest(QStringLiteral("docker-pullable://x/y@sha256:abc")), sum);
        QCOMPARE(imageDigest(QStringLiteral("docker://sha256:abc")), sum);
        QCOMPARE(imageDigest(sum), sum);
        QCOMPARE(imageDigest(QStringLiteral("reg/backend:1.0")), QString());
        QCOMPARE(imageDigest({}), QString());
    }

    void
    readsTheRange() // recorded from packaging/range: `kubectl get pods -o json`, and the words of `kubectl get pods`
    {
        QFile list(QStringLiteral(TEST_DATA "/kube/live/pods.json"));
        QFile words(QStringLiteral(TEST_DATA "/kube/live/pods.words"));
        QVERIFY(list.open(QIODevice::ReadOnly) && words.open(QIODevice::ReadOnly));
        const auto items = json(list.readAll()).value(QLatin1String("items")).toArray();
        QByteArrayList found;
        for (const auto &item : items) {
            const auto pod = parsePod(item.toObject());
            QCOMPARE(pod.uid.size(), 36);
            QVERIFY(pod.created.isValid());
            QVERIFY(!pod.ownerKind.isEmpty());
            QVERIFY(pod.containers.first().digest.startsWith(QLatin1String("sha256:")));
            found << QStringLiteral("%1 %2/%3 %4")
                         .arg(pod.name)
                         .arg(pod.readyContainers())
                         .arg(pod.containers.size())
                         .arg(pod.status)
                         .toUtf8();
        }
        QCOMPARE(found.join('\n'), words.readAll().trimmed());
    }

    void tellsWhy()
    {
        const auto pod = parsePod(json(R"({"spec":{"containers":[{"name":"c","image":"i"}]},"status":{"phase":"Pending",
            "containerStatuses":[{"name":"c","restartCount":2,"state":{"waiting":{"reason":"ImagePullBackOff","message":"not found"}},
            "lastState":{"terminated":{"exitCode":137,"reason":"OOMKilled","finishedAt":"2026-01-01T00:00:00Z"}}}]}})"));
        QCOMPARE(pod.message, QStringLiteral("not found"));
        QCOMPARE(pod.restarts(), 2);
        QCOMPARE(pod.containers.first().lastExitCode, 137);
        QCOMPARE(pod.containers.first().lastReason, QStringLiteral("OOMKilled"));
        parsePod({}); // nothing at all must not harm
    }
};

QTEST_GUILESS_MAIN(TestPodParser)
#include "tst_podparser.moc"
