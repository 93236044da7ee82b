// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/watchevent.h"
#include "kube/workloadparser.h"
#include "testpaths.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace luthier;

namespace {

QByteArray live(const char *name)
{
    QFile file(QStringLiteral(TEST_DATA "/kube/live/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject json(const char *text) { return QJsonDocument::fromJson(text).object(); }

} // namespace

class TestWorkloadParser : public QObject
{
    Q_OBJECT

private slots:
    void readsTheRange()
    {
        const auto deployments = parseListPage(QStringLiteral("Deployment"), live("deployments.json"));
        QVERIFY(deployments.has_value());
        QVERIFY(!deployments->resourceVersion.isEmpty());
        QVERIFY(!deployments->items.isEmpty());
        for (const auto &item : deployments->items) {
            const auto &workload = std::get<Workload>(item);
            QCOMPARE(workload.kind, QStringLiteral("Deployment"));
            QVERIFY(!workload.images.isEmpty() && !workload.selector.isEmpty());
            QVERIFY(workload.isRolledOut());
        }
        const auto sets = parseListPage(QStringLiteral("StatefulSet"), live("statefulsets.json"));
        QVERIFY(sets.has_value());
        QVERIFY(std::get<Workload>(sets->items.first()).isRolledOut());
        const auto events = parseListPage(QStringLiteral("Event"), live("events.json"));
        QVERIFY(events.has_value());
        for (const auto &item : events->items) {
            QVERIFY(std::get<Event>(item).last.isValid());
            QVERIFY(!std::get<Event>(item).objectName.isEmpty());
        }
        QVERIFY(parseListPage(QStringLiteral("Job"), live("jobs.json")).has_value());
        QVERIFY(!parseListPage(QStringLiteral("Pod"), "<html>").has_value());
        QVERIFY(!parseListPage(QStringLiteral("Pod"), live("pods.json").left(1000)).has_value());
    }

    void rollsOutAsKubectlSays()
    {
        Workload w;
        w.kind = QStringLiteral("Deployment");
        w.wanted = w.updated = w.available = w.total = w.ready = 2;
        w.generation = w.observedGeneration = 3;
        QVERIFY(w.isRolledOut());
        w.total = 3; // an old pod is still going
        QVERIFY(!w.isRolledOut());
        w.total = 2;
        w.observedGeneration = 2;
        QVERIFY(!w.isRolledOut());
        w.observedGeneration = 3;
        w.kind = QStringLiteral("StatefulSet");
        w.updated = 1;
        QVERIFY(!w.isRolledOut());
        w.partition = 1;
        QVERIFY(w.isRolledOut());
        w.kind = QStringLiteral("DaemonSet");
        QVERIFY(!w.isRolledOut());
    }

    void findsTheProblem()
    {
        const auto stuck = parseWorkload(QStringLiteral("Deployment"), json(R"({"status":{"conditions":[
            {"type":"Available","status":"True"},{"type":"Progressing","status":"False","reason":"ProgressDeadlineExceeded","message":"timed out"}]}})"));
        QCOMPARE(stuck.problem, QStringLiteral("timed out"));
        QCOMPARE(stuck.wanted, 1); // the default of replicas
        const auto failed = parseJob(json(
            R"({"status":{"failed":1,"conditions":[{"type":"Failed","status":"True","lastTransitionTime":"2026-01-01T00:00:00Z"}]}})"));
        QVERIFY(failed.failed && !failed.complete && failed.finished.isValid());
    }

    void readsWatchLines()
    {
        const auto kind = QStringLiteral("Pod");
        const auto changed = parseWatchEvent(
            kind, R"({"type":"MODIFIED","object":{"metadata":{"uid":"u","resourceVersion":"7"}}})");
        QCOMPARE(changed.type, WatchEvent::Type::Changed);
        QCOMPARE(changed.resourceVersion, QStringLiteral("7"));
        QCOMPARE(std::get<Pod>(changed.item).uid, QStringLiteral("u"));
        QCOMPARE(parseWatchEvent(kind, R"({"type":"DELETED","object":{}})").type, WatchEvent::Type::Removed);
        QCOMPARE(parseWatchEvent(kind, R"({"type":"BOOKMARK","object":{"metadata":{"resourceVersion":"9"}}})").type,
                 WatchEvent::Type::Bookmark);
        QCOMPARE(parseWatchEvent(kind, R"({"type":"ERROR","object":{"code":410}})").type, WatchEvent::Type::Gone);
        QCOMPARE(parseWatchEvent(kind, R"({"type":"ERROR","object":{"code":500,"message":"x"}})").type,
                 WatchEvent::Type::Failed);
        QCOMPARE(parseWatchEvent(kind, "{cut").type, WatchEvent::Type::Failed);
    }
};

QTEST_GUILESS_MAIN(TestWorkloadParser)
#include "tst_workloadparser.moc"
