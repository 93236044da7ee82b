// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/platform/versiontruth.h"

#include <QTest>

using namespace luthier;
using namespace Qt::StringLiterals;

class VersionTruthTest : public QObject
{
    Q_OBJECT

private:
    Profile m_profile;
    Release m_release;
    QHash<QString, Pod> m_pods;
    QHash<QString, Workload> m_workloads;
    PlatformAnswers m_answers;

    VersionTruth truth() const { return versionTruth(m_profile, m_release, m_pods, m_workloads, m_answers); }

    Pod &pod(const QString &name, const QString &app, const QString &tag)
    {
        Pod pod;
        pod.name = name;
        pod.nameSpace = u"lyra"_s;
        pod.labels = {{u"app"_s, app}, {u"pod-template-hash"_s, name}};
        pod.phase = u"Running"_s;
        pod.status = u"Running"_s;
        pod.ready = true;
        Container container;
        container.image = u"r.example.org:5000/lyra/%1:%2"_s.arg(app, tag);
        container.digest = u"sha256:"_s + tag;
        container.ready = true;
        pod.containers = {container};
        return *m_pods.insert(name, pod);
    }
    Workload &workload(const QString &app, int replicas)
    {
        Workload w;
        w.kind = u"Deployment"_s;
        w.name = u"lyra-"_s + app;
        w.nameSpace = u"lyra"_s;
        w.selector = {{u"app"_s, app}};
        w.wanted = w.updated = w.ready = w.available = w.total = replicas;
        w.generation = w.observedGeneration = 1;
        return *m_workloads.insert(w.name, w);
    }

private slots:
    // Two backends and a frontend, all 1.0.0, all well.
    void init()
    {
        m_profile = {};
        m_profile.components = {{u"backend"_s, u"deployment/lyra-backend"_s, u"backend.image.tag"_s},
                                {u"frontend"_s, u"deployment/lyra-frontend"_s, u"frontend.image.tag"_s}};
        m_release = {};
        m_release.ref = {u"lyra"_s, u"lyra"_s};
        m_release.revision = 3;
        m_release.status = u"deployed"_s;
        m_release.chartVersion = u"1.0.0"_s;
        m_release.appVersion = u"1.0.0"_s;
        const auto tag = [](const QString &text) { return QJsonObject{{u"image"_s, QJsonObject{{u"tag"_s, text}}}}; };
        m_release.values = {{u"backend"_s, tag(u"1.0.0"_s)}};
        m_release.chartValues = {{u"backend"_s, tag(u"0.9.0"_s)}, {u"frontend"_s, tag(u"1.0.0"_s)}};
        m_pods.clear();
        m_workloads.clear();
        pod(u"backend-a"_s, u"backend"_s, u"1.0.0"_s);
        pod(u"backend-b"_s, u"backend"_s, u"1.0.0"_s);
        pod(u"frontend-a"_s, u"frontend"_s, u"1.0.0"_s);
        workload(u"backend"_s, 2);
        workload(u"frontend"_s, 1);
        m_answers = {};
        m_answers.apiVersion = u"1.0.0"_s;
        m_answers.schemaRevision = u"b81e5f0c6a27"_s;
        m_answers.healthy = true;
    }

    void allIsWell()
    {
        const auto t = truth();
        QCOMPARE(t.skews, QStringList());
        QCOMPARE(t.state, State::Healthy);
        QCOMPARE(t.revision, 3);
        QCOMPARE(t.schemaRevision, u"b81e5f0c6a27"_s);
        QCOMPARE(t.pods, 3);
        QCOMPARE(t.readyPods, 3);
        QCOMPARE(t.components.size(), 2);
        const auto &backend = t.components[0];
        QCOMPARE(backend.wanted, u"1.0.0"_s); // the user's value over the chart's
        QCOMPARE(backend.runs, u"1.0.0"_s);
        QCOMPARE(backend.saysOfItself, u"1.0.0"_s);
        QCOMPARE(backend.digest, u"sha256:1.0.0"_s);
        QCOMPARE(backend.ready, 2);
        QCOMPARE(backend.replicas, 2);
        QCOMPARE(backend.state, State::Healthy);
        QCOMPARE(t.components[1].wanted, u"1.0.0"_s);
        QCOMPARE(t.components[1].saysOfItself, QString());
    }

    // Only the chart was updated; the values still pin the old image.
    void theValuesStayedBehind()
    {
        m_release.chartVersion = m_release.appVersion = u"1.0.1"_s;
        m_answers.apiVersion.clear();
        const auto t = truth();
        QCOMPARE(t.skews, (QStringList{u"The values set backend to 1.0.0, but the chart is made for 1.0.1."_s,
                                       u"The values set frontend to 1.0.0, but the chart is made for 1.0.1."_s}));
        QCOMPARE(t.state, State::Attention);
    }

    void twoVersionsRun()
    {
        pod(u"backend-b"_s, u"backend"_s, u"0.9.0"_s);
        const auto t = truth();
        QCOMPARE(t.components[0].runs, u"0.9.0, 1.0.0"_s);
        QCOMPARE(t.components[0].state, State::Attention);
        QCOMPARE(t.skews.size(), 1);
        QVERIFY2(t.skews[0].startsWith(u"The values say 1.0.0 for backend, but 0.9.0, 1.0.0 runs"_s),
                 qPrintable(t.skews[0]));
        QCOMPARE(t.state, State::Attention);
    }

    void theApiSaysAnotherVersion()
    {
        m_answers.apiVersion = u"0.9.0"_s;
        const auto t = truth();
        QCOMPARE(t.skews, QStringList{u"The API says that it is 0.9.0, but the chart is made for 1.0.0."_s});
        QCOMPARE(t.state, State::Attention);
    }

    void aCrashLoop()
    {
        auto &broken = pod(u"backend-b"_s, u"backend"_s, u"1.0.0"_s);
        broken.ready = false;
        broken.status = u"CrashLoopBackOff"_s;
        auto &backend = workload(u"backend"_s, 2);
        backend.ready = backend.available = 1;
        const auto t = truth();
        QCOMPARE(t.components[0].state, State::Failed);
        QCOMPARE(t.components[0].words, u"backend-b does not start: CrashLoopBackOff"_s);
        QCOMPARE(t.components[1].state, State::Healthy);
        QCOMPARE(t.state, State::Failed);
        QCOMPARE(t.readyPods, 2);
    }

    // Enough old pods are ready; the new one cannot be pulled. Helm says "deployed".
    void aStuckRollout()
    {
        auto &fresh = pod(u"backend-c"_s, u"backend"_s, u"1.0.1"_s);
        fresh.ready = false;
        fresh.status = u"Pending"_s;
        auto &backend = workload(u"backend"_s, 2);
        backend.updated = 1;
        backend.total = 3;
        QCOMPARE(truth().components[0].state, State::Working);
        QCOMPARE(truth().components[0].words, u"2 of 2 pods are ready"_s);
        QCOMPARE(truth().state, State::Working);
        m_workloads[u"lyra-backend"_s].problem = u"ReplicaSet has timed out progressing."_s;
        QCOMPARE(truth().components[0].state, State::Failed);
        QCOMPARE(truth().components[0].words, u"ReplicaSet has timed out progressing."_s);
        QCOMPARE(truth().state, State::Failed);
    }

    void theReleaseItself_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<State>("state");
        QTest::newRow("failed") << u"failed"_s << State::Failed;
        QTest::newRow("pending-upgrade") << u"pending-upgrade"_s << State::Working;
        QTest::newRow("pending-rollback") << u"pending-rollback"_s << State::Working;
        QTest::newRow("deployed") << u"deployed"_s << State::Healthy;
    }
    void theReleaseItself()
    {
        QFETCH(QString, status);
        m_release.status = status;
        QTEST(truth().state, "state");
    }

    void theHealthEndpointSaysNo()
    {
        m_answers.healthProblem = u"the database is down"_s;
        QCOMPARE(truth().state, State::Attention);
    }

    void aComponentIsNotThere()
    {
        m_workloads.remove(u"lyra-frontend"_s);
        m_pods.remove(u"frontend-a"_s);
        const auto t = truth();
        QCOMPARE(t.components[1].state, State::Unknown);
        QCOMPARE(t.components[1].words, u"deployment/lyra-frontend was not found"_s);
        QCOMPARE(t.state, State::Unknown);
    }

    // What goes away, what is finished, and what belongs to somebody else does not count.
    void countsItsOwnPodsOnly()
    {
        pod(u"old"_s, u"backend"_s, u"0.9.0"_s).deleting = true;
        pod(u"job"_s, u"backend"_s, u"0.9.0"_s).phase = u"Succeeded"_s;
        pod(u"elsewhere"_s, u"backend"_s, u"0.9.0"_s).nameSpace = u"lyra-staging"_s;
        workload(u"backend"_s, 2).nameSpace = u"lyra-staging"_s;
        m_workloads[u"other"_s] = m_workloads[u"lyra-backend"_s];
        workload(u"backend"_s, 2);
        const auto t = truth();
        QCOMPARE(t.components[0].runs, u"1.0.0"_s);
        QCOMPARE(t.state, State::Healthy);
        QCOMPARE(t.pods, 3);
    }

    void readsTags_data()
    {
        QTest::addColumn<QString>("image");
        QTest::addColumn<QString>("tag");
        QTest::newRow("plain") << u"nginx:1.25"_s << u"1.25"_s;
        QTest::newRow("port") << u"r.example.org:5000/lyra/backend"_s << u"latest"_s;
        QTest::newRow("port and tag") << u"r.example.org:5000/lyra/backend:1.0.1"_s << u"1.0.1"_s;
        QTest::newRow("digest") << u"r.example.org/lyra/backend:1.0.1@sha256:abc"_s << u"1.0.1"_s;
        QTest::newRow("only a digest") << u"r.example.org:5000/lyra/backend@sha256:abc"_s << u"latest"_s;
    }
    void readsTags()
    {
        QFETCH(QString, image);
        QTEST(tagOf(image), "tag");
    }
};

QTEST_GUILESS_MAIN(VersionTruthTest)
#include "tst_versiontruth.moc"
