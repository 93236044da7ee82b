// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/chartcatalogue.h"
#include "helm/releasestorage.h"
#include "kube/kubeclient.h"
#include "process/localprocessrunner.h"
#include "tests/support/awaited.h"
#include "tests/support/practicerange.h"
#include "yaml/document.h"

#include <QDir>
#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QTemporaryDir>

using namespace luthier;
using luthier::test::awaited;

/// Against the practice range: both helms, in namespaces of their own; the release lyra is only read.
class HelmRangeTest : public QObject
{
    Q_OBJECT

    LocalProcessRunner m_runner;
    QNetworkAccessManager m_network;
    std::unique_ptr<KubeClient> m_client;
    QTemporaryDir m_folder;

    ChartSource oci() const
    {
        ChartSource source;
        source.oci = QStringLiteral("oci://127.0.0.1:%1/lyra/lyra-app").arg(test::range::port("REGISTRY", 5443));
        source.registryConfig = test::range::file(QStringLiteral("helm-registry.json"));
        source.caFile = test::range::file(QStringLiteral("pki/ca.crt"));
        return source;
    }
    QString kubeconfig() const { return test::range::file(QStringLiteral("kubeconfig/admin.conf")); }
    void write(const QString &name, const QByteArray &bytes)
    {
        const auto path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    bool run(const QString &program, const QStringList &arguments)
    {
        ProcessSpec spec;
        spec.program = test::range::file(QStringLiteral("tools/") + program);
        spec.arguments = arguments + QStringList{QStringLiteral("--kubeconfig"), kubeconfig()};
        const auto output = awaited(m_runner.run(spec, {}));
        if (!output || output->exitCode != 0)
            qInfo() << spec.commandLine() << (output ? output->err : QByteArray());
        return output && output->exitCode == 0;
    }

private slots:
    void initTestCase()
    {
        if (!test::range::isThere())
            QSKIP(test::range::Absent);
        VALUE_OF(config, Kubeconfig::load(QStringList{kubeconfig()}));
        VALUE_OF(access, config.access(QString()));
        m_client = std::make_unique<KubeClient>(access, m_runner);
        const auto identity = awaited(m_client->identity({}));
        if (!identity)
            QSKIP(qPrintable(QStringLiteral("the practice range does not answer: ") + identity.error().message));
    }

    void readsLyra()
    {
        ReleaseStorage storage(*m_client);
        VALUE_OF(list, awaited(storage.list(QStringLiteral("lyra"), {})));
        QCOMPARE(list.size(), 1);
        QElapsedTimer time;
        time.start();
        VALUE_OF(release, awaited(storage.newest({QStringLiteral("lyra"), QStringLiteral("lyra")}, {})));
        qInfo() << "newest in" << time.elapsed() << "ms:" << release.chartName << release.chartVersion << release.status
                << release.applyMethod;
        QCOMPARE(release.chartName, QStringLiteral("lyra-app"));
        QVERIFY(!release.value(QStringLiteral("backend.image.tag")).toString().isEmpty());
        QVERIFY(!manifestObjects(release.manifest.toUtf8())->isEmpty());
        QVERIFY(awaited(storage.list(QString(), {}))->size() >= 1);
        const auto none = awaited(storage.history({QStringLiteral("lyra"), QStringLiteral("none")}, {}));
        QCOMPARE(none.error().kind, Error::Kind::NotFound);
    }

    void listsVersions()
    {
        ChartCatalogue catalogue(m_network);
        VALUE_OF(fromRegistry, awaited(catalogue.versions(oci(), {})));
        ChartSource http;
        http.repository = QStringLiteral("https://127.0.0.1:%1/charts").arg(test::range::port("CHARTS", 8879));
        http.chart = QStringLiteral("lyra-app");
        http.caFile = oci().caFile;
        VALUE_OF(fromRepository, awaited(catalogue.versions(http, {})));
        for (const auto &list : {fromRegistry, fromRepository})
            QVERIFY(std::any_of(list.begin(), list.end(),
                                [](const auto &each) { return each.version == QLatin1String("1.0.1"); }));
        VALUE_OF(described, awaited(catalogue.describe(oci(), QStringLiteral("1.0.1"), {})));
        QCOMPARE(described.appVersion, QStringLiteral("1.0.1"));
        QVERIFY(described.created.isValid());
        auto stranger = oci();
        stranger.registryConfig.clear();
        qputenv("HELM_REGISTRY_CONFIG", "/nowhere");
        qputenv("DOCKER_CONFIG", "/nowhere");
        QCOMPARE(awaited(catalogue.versions(stranger, {})).error().kind, Error::Kind::Denied);
        QNetworkAccessManager fresh; // a kept connection was checked with the authority already
        http.caFile.clear();
        const auto untrusted = awaited(ChartCatalogue(fresh).versions(http, {}));
        QVERIFY(untrusted.error().message.contains(QLatin1String("not trusted")));
    }

    void drives_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("helm 4") << QStringLiteral("helm");
        QTest::newRow("helm 3") << QStringLiteral("helm3");
    }
    void drives()
    {
        QFETCH(QString, program);
        const ReleaseRef ref{QStringLiteral("luthier-test-") + program, QStringLiteral("probe")};
        write(QStringLiteral("chart/Chart.yaml"), "apiVersion: v2\nname: probe\nversion: 0.1.0\n");
        write(QStringLiteral("chart/values.yaml"), "text: one\nfail: false\n");
        write(QStringLiteral("chart/templates/a.yaml"),
              "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: probe}\ndata: {text: {{ .Values.text | quote }}}\n"
              "{{- if .Values.fail }}\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: never}\n"
              "spec: {containers: [{name: a, image: \"127.0.0.1:5443/none:1\"}]}\n{{- end }}\n");
        write(QStringLiteral("two.yaml"), "text: two\n");
        write(QStringLiteral("fail.yaml"), "fail: true\n");
        const auto chart = m_folder.filePath(QStringLiteral("chart"));
        QVERIFY(run(program, {QStringLiteral("install"), ref.name, chart, QStringLiteral("--namespace"), ref.nameSpace,
                              QStringLiteral("--create-namespace")}));
        const auto removed = qScopeGuard([&] {
            run(QStringLiteral("kubectl"),
                {QStringLiteral("delete"), QStringLiteral("namespace"), ref.nameSpace, QStringLiteral("--wait=false")});
        });
        HelmClient helm(m_runner,
                        {test::range::file(QStringLiteral("tools/") + program), QStringList{kubeconfig()}, QString()});
        ReleaseStorage storage(*m_client);

        UpgradeRequest request;
        request.release = ref;
        request.chart.file = chart;
        request.valuesFiles = QStringList{m_folder.filePath(QStringLiteral("two.yaml"))};
        VALUE_OF(manifest, awaited(helm.render(request, {})));
        QVERIFY(manifest.contains("text: \"two\""));
        QCOMPARE(awaited(storage.history(ref, {}))->size(), 1);
        const auto upgraded = awaited(helm.upgrade(request, {}, {}));
        QVERIFY2(upgraded.has_value(), upgraded ? "" : luthier::test::said(upgraded.error()).constData());
        VALUE_OF(second, awaited(storage.newest(ref, {})));
        QCOMPARE(second.revision, 2);
        QCOMPARE(second.value(QStringLiteral("text")).toString(), QStringLiteral("two"));

        request.valuesFiles = QStringList{m_folder.filePath(QStringLiteral("fail.yaml"))};
        request.timeout = std::chrono::seconds(4);
        const auto late = awaited(helm.upgrade(request, {}, {}));
        QCOMPARE(late.error().kind, Error::Kind::Timeout);

        // A helm that is killed leaves the release pending; markPendingFailed takes it out, and helm goes on from there.
        auto longer = request;
        longer.timeout = std::chrono::seconds(60);
        const auto spec = helm.upgradeSpec(longer, *awaited(helm.version({})));
        ProcessSpec killed;
        killed.program = QStringLiteral("timeout");
        killed.arguments = QStringList{QStringLiteral("-s"), QStringLiteral("KILL"), QStringLiteral("3"), spec.program}
                         + spec.arguments;
        const auto ended = awaited(m_runner.run(killed, {}));
        VALUE_OF(history, awaited(storage.history(ref, {})));
        QVERIFY2(history.first().isPending(),
                 (killed.commandLine().toUtf8() + (ended ? ended->err : QByteArray())).constData());
        request.valuesFiles = QStringList{m_folder.filePath(QStringLiteral("two.yaml"))};
        const auto refused = awaited(helm.upgrade(request, {}, {}));
        QVERIFY2(refused.error().message.contains(QLatin1String("Another operation")),
                 luthier::test::said(refused.error()).constData());
        const auto marked = awaited(storage.markPendingFailed(history.first(), QStringLiteral("given up"), {}));
        QVERIFY2(marked.has_value(), marked ? "" : luthier::test::said(marked.error()).constData());
        QCOMPARE(awaited(storage.markPendingFailed(history.first(), QStringLiteral("again"), {})).error().kind,
                 Error::Kind::Refused);
        VALUE_OF(failed, awaited(storage.newest(ref, {})));
        QCOMPARE(failed.status, QStringLiteral("failed"));
        QCOMPARE(failed.description, QStringLiteral("given up"));
        QVERIFY(run(program, {QStringLiteral("history"), ref.name, QStringLiteral("--namespace"),
                              ref.nameSpace})); // helm reads what we wrote
        const auto back = awaited(helm.rollback({ref, 2, std::chrono::seconds(60), true, false}, {}, {}));
        QVERIFY2(back.has_value(), back ? "" : luthier::test::said(back.error()).constData());
        QCOMPARE(awaited(storage.newest(ref, {}))->status, QStringLiteral("deployed"));
    }
};

QTEST_GUILESS_MAIN(HelmRangeTest)
#include "tst_helm_range.moc"
