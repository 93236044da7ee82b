// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubeclient.h"
#include "kube/objects.h"
#include "maintenance/metrics/clustermetrics.h"
#include "maintenance/metrics/metricsource.h"
#include "maintenance/metrics/metricsprofile.h"
#include "maintenance/metrics/runcomparison.h"
#include "maintenance/profile/profile.h"
#include "metrics/prometheusclient.h"
#include "tests/kube/fakeapiserver.h"
#include "tests/support/awaited.h"
#include "tests/support/fakeprocessrunner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace luthier;

namespace {

QJsonObject json(const QByteArray &text) { return QJsonDocument::fromJson(text).object(); }

QDateTime at(int seconds) { return QDateTime::fromSecsSinceEpoch(1'795'446'000 + seconds, Qt::UTC); }

Run updateRun()
{
    Run run;
    run.id = QStringLiteral("r1");
    run.kind = QStringLiteral("update");
    run.title = QStringLiteral("Update to 1.0.1");
    run.begun = at(0);
    run.ended = at(100);
    StepRecord step;
    step.state = StepState::Done;
    step.changesCluster = true;
    run.steps << step;
    return run;
}

} // namespace

class TestMetricsProfile : public QObject
{
    Q_OBJECT

private slots:
    void whatLyraAsksIsWellFormed()
    {
        VALUE_OF(profile, Profile::load(QStringLiteral("lyra")));
        VALUE_OF(metrics, MetricsProfile::fromJson(profile.metrics, {}));
        QVERIFY(!metrics.hasSource()); // nobody knows where it is
        QStringList names;
        for (const auto &query : metrics.queries)
            names << query.name;
        for (const auto *asked :
             {"latency-p95", "errors", "database-time", "redis-hits", "pod-cpu", "pod-memory", "node-cpu"})
            QVERIFY2(names.contains(QLatin1String(asked)), asked);
    }
    void whereItIs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("good");
        const auto row = [](const QByteArray &text, bool good) { QTest::newRow(text.constData()) << text << good; };
        row("{}", true);
        row("{'prometheus':'https://p.example.com/x'}", true);
        row("{'prometheus':'ftp://p.example.com'}", false);
        row("{'prometheus':'https://u:p@p.example.com'}", false);
        row("{'service':{'name':'prometheus','namespace':'monitoring','port':9090}}", true);
        row("{'service':{'name':'../secrets'}}", false);
        row("{'service':{'name':'p','scheme':'gopher'}}", false);
        row("{'prometheus':'https://p','service':{'name':'p'}}", false);
        row("{'user':'a','password':{'secret':'s/k'}}", true);
        row("{'user':'a'}", false);
        row("{'user':'a','password':'plain'}", false);
        row("{'token':{'command':['oauth2l','fetch']}}", true);
        row("{'token':{'secret':'nokey'}}", false);
        row("{'token':{'file':'t','environment':'X'}}", false);
        row("{'headers':{'X-Scope-OrgID':'lyra'}}", true);
        row("{'headers':{'X':'a\\r\\nAuthorization: b'}}", false);
        row("{'headers':{'authorization':'Bearer x'}}", false);
        row("{'grafana':'javascript:alert(1)'}", false);
        row("{'queries':[{'name':'a','query':'up'},{'name':'a','query':'up'}]}", false);
        row("{'queries':[{'name':'a','query':'up','unit':'miles'}]}", false);
        row("{'queries':[{'name':'a','query':'up','better':'red'}]}", false);
        row("{'queries':[{'name':'a'}]}", false);
        row("{'promethius':'https://p'}", false);
        row("{'environments':{'staging':{'prometheus':'nowhere'}}}", false);
    }
    void whereItIs()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, good);
        const auto checked = MetricsProfile::check(json(text.replace('\'', '"')));
        QCOMPARE(checked.has_value(), good);
        if (!good)
            QVERIFY(!checked.error().message.isEmpty());
    }
    void anotherEnvironmentsPlaceGetsNoSignInOfThisOne()
    {
        const auto o = json(
            "{\"prometheus\":\"https://a\",\"token\":{\"file\":\"t\"},\"environments\":{\"staging\":{\"prometheus\":"
            "\"https://b\"}}}");
        VALUE_OF(production, MetricsProfile::fromJson(o, QStringLiteral("production")));
        VALUE_OF(staging, MetricsProfile::fromJson(o, QStringLiteral("staging")));
        QVERIFY(production.token.isSet());
        QCOMPARE(staging.prometheus, QStringLiteral("https://b"));
        QVERIFY(!staging.token.isSet());
    }
    void grafanaIsOpenedAtTheSameTime()
    {
        MetricsProfile profile;
        profile.grafana = QStringLiteral("https://g/d/x?from={from}&to={to}");
        QCOMPARE(profile.grafanaAt(at(0), at(1)), QStringLiteral("https://g/d/x?from=1795446000000&to=1795446001000"));
    }
    void namesCannotLeaveTheQuery()
    {
        QCOMPARE(filledQuery(QStringLiteral("a{namespace=\"{namespace}\"}"), QStringLiteral("x\"} or up{a=\""), {}),
                 QStringLiteral("a{namespace=\"x\\\"} or up{a=\\\"\"}"));
    }
    void windowsMatch()
    {
        const auto run = updateRun();
        const auto [before, after] = windowsOf(run, std::chrono::hours(1), at(100 + 60 + 600));
        QCOMPARE(after.from, at(160)); // no rate of a minute looks back into the run
        QCOMPARE(after.length().count(), 600);
        QCOMPARE(before.length().count(), 600);
        QCOMPARE(before.to, at(0));
        QCOMPARE(windowsOf(run, std::chrono::hours(1), at(100'000)).second.length().count(), 3600);
        QVERIFY(!windowsOf(run, std::chrono::hours(1), at(120)).second.isValid());
    }
    void podsAreTheirComponents() // they have other names after an update
    {
        const QList<Component> components{{QStringLiteral("web"), QStringLiteral("deployment/web"), {}},
                                          {QStringLiteral("worker"), QStringLiteral("deployment/web-worker"), {}}};
        MetricAnswer answer;
        for (const auto *pod : {"web-7f-a", "web-7f-b", "web-worker-1-c", "postgresql-0"})
            answer.series << MetricSeries{{{QStringLiteral("pod"), QLatin1String(pod)}}, {{1000, 2.0}}};
        const auto sums = byComponent(answer, components, MetricUnit::Bytes, {});
        QCOMPARE(sums.keys(),
                 QStringList({QStringLiteral("postgresql-0"), QStringLiteral("web"), QStringLiteral("worker")}));
        QCOMPARE(sums[QStringLiteral("web")].first().value, 4.0);
        QCOMPARE(byComponent(answer, components, MetricUnit::Seconds, {})[QStringLiteral("web")].first().value, 2.0);
    }
    void updatesAreMarked()
    {
        const MetricRange range{at(-100), at(1000)};
        const auto markers = markersOf({updateRun()}, {}, range);
        QCOMPARE(markers.size(), 1);
        QCOMPARE(markers.first().from, at(0));
        QCOMPARE(markers.first().to, at(100));
        QCOMPARE(markersOf({updateRun()}, {}, {at(200), at(300)}).size(), 0);
    }
    void askedAgainItBecomesALine()
    {
        const auto facts = [](int seconds, double cores) {
            MetricsFacts made;
            made.range = {at(seconds - 60), at(seconds)};
            made.source = MetricsFacts::Source::MetricsApi;
            made.charts = chartsOf({ResourceUsage{QStringLiteral("web-0"), false, cores, 1024, at(seconds)}});
            return made;
        };
        auto now = facts(15, 2);
        joinEarlier(&now, facts(0, 1));
        QCOMPARE(now.charts.first().answer.series.first().points.size(), 2);
        auto again = facts(15, 2); // the same measurement once more
        joinEarlier(&again, now);
        QCOMPARE(again.charts.first().answer.series.first().points.size(), 2);
        auto later = facts(500, 3);
        joinEarlier(&later, again);
        QCOMPARE(later.charts.first().answer.series.first().points.size(), 1); // what is too old goes
    }
    void aServiceIsAskedThroughTheApiServer()
    {
        test::FakeApiServer server([](const QByteArray &request) {
            if (request.contains("query=bad"))
                return test::httpAnswer("400 Bad Request",
                                        "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"parse error\"}");
            if (request.contains("query=forbidden"))
                return test::httpAnswer("403 Forbidden",
                                        "{\"kind\":\"Status\",\"message\":\"services \\\"https:p:9090\\\" is "
                                        "forbidden: User \\\"ana\\\" cannot get resource \\\"services/proxy\\\"\"}");
            return test::httpAnswer("200 OK",
                                    "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[]}}");
        });
        test::FakeProcessRunner runner;
        ClusterAccess access;
        access.server = server.address();
        KubeClient kube(access, runner);
        VALUE_OF(profile,
                 MetricsProfile::fromJson(json("{\"service\":{\"name\":\"p\",\"scheme\":\"https\",\"port\":9090,"
                                               "\"path\":\"/prom/\"}}"),
                                          {}));
        KubeTransport transport(kube, profile, QStringLiteral("lyra"));
        PrometheusClient client(transport);
        QVERIFY(test::awaited(client.instant(QStringLiteral("up"), {})).has_value());
        QVERIFY(server.asked.first().startsWith(
            "GET /api/v1/namespaces/lyra/services/https:p:9090/proxy/prom/api/v1/query?query=up "));
        const auto refused = test::awaited(client.instant(QStringLiteral("bad"), {}));
        QCOMPARE(refused.error().kind, Error::Kind::Refused);
        QVERIFY(refused.error().detail.contains(QLatin1String("parse error")));
        const auto denied = test::awaited(client.instant(QStringLiteral("forbidden"), {}));
        QCOMPARE(denied.error().kind, Error::Kind::Denied);
        QVERIFY2(denied.error().message.contains(QLatin1String("services/proxy")), qPrintable(denied.error().message));
    }
    void whyThereIsNothingIsSaid()
    {
        MetricChartFacts chart;
        chart.absent = QStringList{QStringLiteral("redis_keyspace_hits_total")};
        QVERIFY(chart.whyEmpty(QStringLiteral("Prometheus")).contains(QLatin1String("redis_keyspace_hits_total")));
        chart.absent.clear();
        QVERIFY(!chart.whyEmpty({}).isEmpty());
        chart.answer.series << MetricSeries{{}, {{1, 1.0}}};
        QCOMPARE(chart.whyEmpty({}), QString());
    }
};

QTEST_GUILESS_MAIN(TestMetricsProfile)
#include "tst_metricsprofile.moc"
