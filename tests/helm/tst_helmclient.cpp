// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/helmclient.h"
#include "process/localprocessrunner.h"
#include "tests/support/awaited.h"
#include "tests/support/fakeprocessrunner.h"

#include <QFile>
#include <QTemporaryDir>

using namespace luthier;
using luthier::test::awaited;
using luthier::test::FakeProcessRunner;

namespace {

UpgradeRequest lyra()
{
    UpgradeRequest request;
    request.release = {QStringLiteral("lyra"), QStringLiteral("lyra")};
    request.chart.oci = QStringLiteral("oci://r.example.org/lyra/lyra-app");
    request.version = QStringLiteral("1.0.1");
    request.valuesFiles = QStringList{QStringLiteral("/tmp/my values.yaml")};
    return request;
}

QString line(const ProcessSpec &spec) { return spec.arguments.join(QLatin1Char(' ')); }

const HelmVersion Helm3{3, QStringLiteral("v3.18.0")};
const HelmVersion Helm4{4, QStringLiteral("v4.1.4")};

} // namespace

class HelmClientTest : public QObject
{
    Q_OBJECT

private slots:
    void writesTheCommand()
    {
        FakeProcessRunner runner;
        HelmClient helm(runner,
                        {QStringLiteral("helm"), QStringList{QStringLiteral("/k/config")}, QStringLiteral("prod")});
        auto request = lyra();
        request.chart.caFile = QStringLiteral("/ca.crt");
        request.chart.registryConfig = QStringLiteral("/login.json");
        const auto end = QStringLiteral(" --namespace lyra --kubeconfig /k/config --kube-context prod");
        const auto begin = QStringLiteral(
            "upgrade lyra oci://r.example.org/lyra/lyra-app --version 1.0.1 --ca-file /ca.crt --registry-config "
            "/login.json --values /tmp/my values.yaml --wait --timeout 300s");
        QCOMPARE(line(helm.upgradeSpec(request, Helm3)), begin + end);
        QCOMPARE(line(helm.upgradeSpec(request, Helm4)), begin + end);
        request.rollBackOnFailure = true;
        request.forceConflicts = true;
        QCOMPARE(line(helm.upgradeSpec(request, Helm3)), begin + QStringLiteral(" --atomic") + end);
        QCOMPARE(line(helm.upgradeSpec(request, Helm4)),
                 begin + QStringLiteral(" --rollback-on-failure --force-conflicts") + end);
        QVERIFY(helm.upgradeSpec(request, Helm4).timeout > request.timeout);

        RollbackRequest back{request.release, 7, std::chrono::seconds(60), true, true};
        QCOMPARE(line(helm.rollbackSpec(back, Helm3)), QStringLiteral("rollback lyra 7 --wait --timeout 60s") + end);
        QCOMPARE(line(helm.rollbackSpec(back, Helm4)),
                 QStringLiteral("rollback lyra 7 --wait --timeout 60s --force-conflicts") + end);
    }

    void namesOtherSources()
    {
        FakeProcessRunner runner;
        HelmClient helm(runner,
                        {QStringLiteral("helm"), QStringList{QStringLiteral("/a"), QStringLiteral("/b")}, QString()});
        auto request = lyra();
        request.wait = false;
        request.chart = {};
        request.chart.repository = QStringLiteral("https://user:pw@charts.example.org");
        request.chart.chart = QStringLiteral("lyra-app");
        const auto spec = helm.upgradeSpec(request, Helm4);
        QVERIFY(line(spec).startsWith(QLatin1String("upgrade lyra lyra-app --repo ")));
        QVERIFY(!line(spec).contains(QLatin1String("--wait")));
        QVERIFY(!line(spec).contains(QLatin1String("--kubeconfig")));
        QCOMPARE(spec.environment[QStringLiteral("KUBECONFIG")], QStringLiteral("/a:/b"));
        QVERIFY(!request.chart.words().contains(QLatin1String("pw")));
        request.chart = {};
        request.chart.file = QStringLiteral("/c.tgz");
        QVERIFY(line(helm.upgradeSpec(request, Helm4)).startsWith(QLatin1String("upgrade lyra /c.tgz --values")));
    }

    void readsVersions_data()
    {
        QTest::addColumn<QByteArray>("out");
        QTest::addColumn<int>("major");
        QTest::newRow("3.18") << QByteArray("v3.18.0+gcc58e3f\n") << 3;
        QTest::newRow("4.1") << QByteArray("v4.1.4+g05fa379\n") << 4;
        QTest::newRow("3.8") << QByteArray("v3.8.0+gd14138609\n") << 3;
        QTest::newRow("4 rc") << QByteArray("v4.0.0-rc.1\n") << 4;
        QTest::newRow("3.7") << QByteArray("v3.7.2+g663a896\n") << -1;
        QTest::newRow("2") << QByteArray("Client: v2.17.0+ga690bad\n") << -1;
        QTest::newRow("5") << QByteArray("v5.0.0\n") << -1;
        QTest::newRow("another helm") << QByteArray("helm: a synthesizer\n") << -2;
    }
    void readsVersions()
    {
        QFETCH(QByteArray, out);
        QFETCH(int, major);
        const auto version = parseHelmVersion(out);
        QCOMPARE(version ? version->major : version.error().kind == Error::Kind::Refused ? -1 : -2, major);
    }

    void asksTheVersionOnce()
    {
        FakeProcessRunner runner;
        runner.answers = {ProcessOutput{0, "v4.1.4+g05fa379\n", {}}, ProcessOutput{},
                          ProcessOutput{1, {}, "Error: release: not found\n"}};
        HelmClient helm(runner, {});
        QVERIFY(awaited(helm.upgrade(lyra(), {}, {})));
        const auto back = awaited(helm.rollback({lyra().release, 2}, {}, {}));
        QCOMPARE(back.error().kind, Error::Kind::NotFound);
        QCOMPARE(back.error().detail, QStringLiteral("Error: release: not found"));
        QCOMPARE(runner.asked.size(), 3);
    }

    void renders()
    {
        FakeProcessRunner runner;
        runner.answers = {ProcessOutput{0, "v3.12.0\n", {}}, ProcessOutput{0, R"({"manifest":"---\nkind: A\n"})", {}}};
        HelmClient helm(runner, {});
        VALUE_OF(manifest, awaited(helm.render(lyra(), {})));
        QCOMPARE(manifest, QByteArray("---\nkind: A\n"));
        QVERIFY(runner.asked[1].arguments.contains(QLatin1String("--dry-run")));
        runner.answers << ProcessOutput{0, "v4.1.4\n", {}} << ProcessOutput{0, "no json", {}};
        HelmClient other(runner, {});
        QCOMPARE(awaited(other.render(lyra(), {})).error().kind, Error::Kind::Unexpected);
        QVERIFY(runner.asked[3].arguments.contains(QLatin1String("--dry-run=server")));
    }

    void sparesNobodyAMissingHelm()
    {
        LocalProcessRunner runner;
        HelmClient helm(runner, {QStringLiteral("/nowhere/helm"), {}, {}});
        const auto version = awaited(helm.version({}));
        QCOMPARE(version.error().kind, Error::Kind::ToolMissing);
    }
};

QTEST_GUILESS_MAIN(HelmClientTest)
#include "tst_helmclient.moc"
