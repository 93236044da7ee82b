// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/clusterwatch.h"
#include "kube/kubeclient.h"
#include "tests/kube/fakeapiserver.h"
#include "tests/support/awaited.h"
#include "tests/support/fakeprocessrunner.h"

#include <QSignalSpy>

using namespace luthier;
using test::httpAnswer;

namespace {

const QByteArray Streamed = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n";

QByteArray pod(const char *uid, int version)
{
    return QByteArray(R"({"metadata":{"uid":")") + uid + R"(","name":"p","resourceVersion":")"
         + QByteArray::number(version) + "\"}}";
}

QByteArray listOf(const QByteArray &items, int version, const char *next = "")
{
    return httpAnswer("200 OK", R"({"kind":"PodList","metadata":{"resourceVersion":")" + QByteArray::number(version)
                                    + R"(","continue":")" + next + R"("},"items":[)" + items + "]}");
}

} // namespace

class TestClusterWatch : public QObject
{
    Q_OBJECT

    test::FakeProcessRunner m_runner;

    ClusterAccess to(const test::FakeApiServer &server)
    {
        ClusterAccess access;
        access.server = server.address();
        return access;
    }

private slots:
    void listsWatchesResumesAndListsAnew()
    {
        QByteArrayList podCalls;
        int watches = 0;
        int lists = 0;
        test::FakeApiServer server([&](const QByteArray &request) -> std::optional<QByteArray> {
            const auto path = request.split(' ').value(1);
            if (!path.contains("/pods?"))
                return path.contains("watch=") ? std::nullopt : std::optional(listOf("", 1));
            podCalls << path;
            if (path.contains("watch=")) {
                switch (++watches) {
                case 1: // changes, then the connection ends
                    return Streamed + R"({"type":"ADDED","object":)" + pod("c", 11) + "}\n"
                         + R"({"type":"DELETED","object":)" + pod("a", 12) + "}\n";
                case 2: // the version has become too old
                    return Streamed + R"({"type":"ERROR","object":{"kind":"Status","code":410}})" + "\n";
                default:
                    return std::nullopt;
                }
            }
            if (path.contains("continue=more"))
                return listOf(pod("b", 9), 10);
            return ++lists == 1 ? listOf(pod("a", 8), 10, "more") : listOf(pod("z", 20), 20);
        });
        KubeClient client(to(server), m_runner);
        ClusterWatch watch(client, QStringLiteral("lyra"));
        QSignalSpy removed(&watch, &ClusterWatch::podRemoved);
        QSignalSpy changed(&watch, &ClusterWatch::podChanged);
        watch.start();
        QTRY_COMPARE_WITH_TIMEOUT(watch.pods().keys(), QStringList{QStringLiteral("z")}, 10000);
        QCOMPARE(watch.freshness(ClusterWatch::Kind::Pods), ClusterWatch::Freshness::Live);
        QVERIFY(podCalls.at(2).contains("resourceVersion=10&"));
        QVERIFY(podCalls.at(2).contains("allowWatchBookmarks=true"));
        QVERIFY(podCalls.at(3).contains("resourceVersion=12&")); // resumed where it was cut
        QVERIFY(!podCalls.at(4).contains("watch="));             // 410: a new list
        QVERIFY(watch.asOf(ClusterWatch::Kind::Pods).isValid());
    }

    void keepsTheLastStateWhenTheServerGoes()
    {
        bool denied = false;
        bool broken = false;
        test::FakeApiServer server([&](const QByteArray &request) -> std::optional<QByteArray> {
            if (denied)
                return httpAnswer("403 Forbidden", R"({"kind":"Status","message":"pods is forbidden"})");
            if (broken)
                return httpAnswer("500 Internal Server Error", "{}");
            return request.contains("watch=") ? std::nullopt : std::optional(listOf(pod("a", 8), 10));
        });
        KubeClient client(to(server), m_runner);
        ClusterWatch watch(client, {});
        watch.start();
        QTRY_COMPARE(watch.freshness(ClusterWatch::Kind::Pods), ClusterWatch::Freshness::Live);
        broken = true;
        watch.refresh();
        QTRY_COMPARE(watch.freshness(ClusterWatch::Kind::Pods), ClusterWatch::Freshness::Stale);
        QVERIFY(!watch.problem(ClusterWatch::Kind::Pods).isEmpty());
        QCOMPARE(watch.pods().size(), 1); // still readable
        denied = true;
        watch.refresh();
        QTRY_COMPARE(watch.freshness(ClusterWatch::Kind::Pods), ClusterWatch::Freshness::Denied);
        broken = denied = false;
        watch.refresh();
        QTRY_COMPARE(watch.freshness(ClusterWatch::Kind::Pods), ClusterWatch::Freshness::Live);
        QCOMPARE(watch.problem(ClusterWatch::Kind::Pods), QString());
    }

    void mayBeDestroyedAtAnyTime()
    {
        test::FakeApiServer server([](const QByteArray &) { return std::nullopt; });
        auto client = std::make_unique<KubeClient>(to(server), m_runner);
        auto watch = std::make_unique<ClusterWatch>(*client, QString());
        watch->start();
        QTRY_VERIFY(!server.asked.isEmpty()); // under way; the server never answers
        watch.reset();
        client.reset();
        QCoreApplication::processEvents(); // what is posted to the destroyed would crash here
    }
};

QTEST_GUILESS_MAIN(TestClusterWatch)
#include "tst_clusterwatch.moc"
