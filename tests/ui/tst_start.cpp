// SPDX-License-Identifier: GPL-3.0-or-later
// The first start: contexts are tested as one looks at them, and a release makes a profile.
#include "sample.h"

#include "process/processrunner.h"
#include "ui/shell/mainwindow.h"
#include "ui/start/startview.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace luthier;

namespace {

class NoProgram : public ProcessRunner
{
public:
    Task<ProcessOutput> run(ProcessSpec, std::stop_token, LineSink) override
    {
        started = true;
        co_return failure(Error::Kind::ToolMissing, QStringLiteral("none"));
    }
    bool started = false;
};

QString said(const QWidget *in)
{
    QStringList all;
    for (const auto *label : in->findChildren<QLabel *>())
        if (label->isVisible())
            all << label->text();
    return all.join(QLatin1Char('\n'));
}

FoundRelease found(const QString &fits)
{
    return {{QStringLiteral("lyra"), QStringLiteral("lyra")},
            fits.isEmpty() ? QStringLiteral("shop 2.1.0") : QStringLiteral("lyra-app 1.0.0"),
            QStringLiteral("deployed"),
            fits,
            {QStringLiteral("deployment/shop-web"), QStringLiteral("statefulset/shop-db")}};
}

} // namespace

class TestStart : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("XDG_CONFIG_HOME", m_home.path().toLocal8Bit()); }

    void contextsAreTestedAsOneLooks()
    {
        const auto file = m_home.filePath(QStringLiteral("kubeconfig"));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        // Nothing listens at port 1; the other one would start a program to sign in.
        out.write("apiVersion: v1\nkind: Config\ncurrent-context: dead\nclusters:\n- name: c\n  cluster: {server: "
                  "'https://127.0.0.1:1'}\ncontexts:\n- name: dead\n  context: {cluster: c, user: plain}\n- name: "
                  "cloud\n  context: {cluster: c, user: cloud}\nusers:\n- name: plain\n  user: {token: abcd}\n- name: "
                  "cloud\n  user: {exec: {apiVersion: client.authentication.k8s.io/v1, command: cloud-login, "
                  "interactiveMode: IfAvailable}}\n");
        out.close();
        qputenv("KUBECONFIG", file.toLocal8Bit());
        NoProgram runner;
        WindowOptions options;
        options.runner = &runner;
        MainWindow window([](Profile, Environment) { return std::shared_ptr<Platform>(); }, options);
        window.begin();
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QTRY_VERIFY2_WITH_TIMEOUT(said(&window).contains(QStringLiteral("not reached")), qPrintable(said(&window)),
                                  20'000);
        QVERIFY(said(&window).contains(QStringLiteral("Its sign-in starts cloud-login")));
        QVERIFY(!runner.started); // a browser that opens by itself would be no looking
    }

    void aReleaseIsChosenByKeys()
    {
        StartView view;
        const auto kubeconfig = Kubeconfig::parse(
            "apiVersion: v1\nkind: Config\nclusters:\n- name: c\n  cluster: {server: 'https://10.0.0.1'}\ncontexts:\n- "
            "name: eu\n  context: {cluster: c, user: u}\nusers:\n- name: u\n  user: {}\n",
            QStringLiteral("config"));
        view.showContexts(kubeconfig);
        view.resize(1280, 820);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QVERIFY(said(&view).contains(QStringLiteral("being asked")));
        ContextFinding finding;
        finding.cluster.serverVersion = QStringLiteral("v1.35.4");
        finding.releases = {found(QStringLiteral("lyra"))};
        view.showFinding(QStringLiteral("eu"), finding);
        QVERIFY(said(&view).contains(QStringLiteral("reached, Kubernetes v1.35.4")));
        QSignalSpy chosen(&view, &StartView::releaseChosen);
        for (auto *button : view.findChildren<QPushButton *>())
            if (button->accessibleName() == QLatin1String("Make a profile of lyra/lyra")) {
                button->setFocus();
                QTest::keyClick(button, Qt::Key_Space);
            }
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("eu"));
        view.showFinding(QStringLiteral("gone"), finding); // a context that is not shown any more
    }

    void aReleaseMakesAProfile()
    {
        const auto context = QStringLiteral("arn:aws:eks:eu/prod");
        const auto fitting = saveProfile(
            QStringLiteral("lyra-") + context,
            profileFor(found(QStringLiteral("lyra")), context, {}, QStringLiteral("production")));
        QVERIFY2(fitting, fitting ? "" : qPrintable(fitting.error().message));
        QCOMPARE(QFileInfo(*fitting).fileName(), QStringLiteral("lyra-arn-aws-eks-eu-prod.yaml"));
        const auto lyra = Profile::load(*fitting);
        QVERIFY2(lyra, lyra ? "" : qPrintable(lyra.error().message));
        QCOMPARE(lyra->components.size(), 3); // of the profile that it extends
        QCOMPARE(lyra->environments.size(), 1);
        QCOMPARE(lyra->environments.first().context, context);
        QVERIFY(lyra->environments.first().isProduction());

        const auto bare = saveProfile(QStringLiteral("shop"), profileFor(found({}), QStringLiteral("eu"), {}, {}));
        const auto shop = Profile::load(*bare);
        QVERIFY2(shop, shop ? "" : qPrintable(shop.error().message));
        QCOMPARE(shop->components.size(), 2);
        QCOMPARE(shop->components[1].workload, QStringLiteral("statefulset/shop-db"));
        QVERIFY(shop->database.pod.isEmpty());

        // The same again is the same file; another one never takes its place.
        QCOMPARE(saveProfile(QStringLiteral("shop"), profileFor(found({}), QStringLiteral("eu"), {}, {})).value(),
                 *bare);
        const auto other = saveProfile(QStringLiteral("shop"), profileFor(found({}), QStringLiteral("us"), {}, {}));
        QCOMPARE(QFileInfo(*other).fileName(), QStringLiteral("shop-2.yaml"));
    }

private:
    QTemporaryDir m_home;
};

QTEST_MAIN(TestStart)
#include "tst_start.moc"
