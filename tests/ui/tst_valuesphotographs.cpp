// SPDX-License-Identifier: GPL-3.0-or-later
// Photographs of the Values view in every state, light, dark and narrow: to be looked at by people.
// Long because every state is one view with one set of facts.
#include "frame.h"
#include "sample.h"

#include "app/common/translations.h"
#include "ui/editor/codeeditor.h"
#include "ui/editor/diffview.h"
#include "ui/editor/findbar.h"
#include "ui/editor/yamlcolours.h"
#include "ui/theme/theme.h"
#include "ui/values/comparisons.h"
#include "ui/values/valuesdifference.h"
#include "ui/values/valuesview.h"
#include "yaml/document.h"
#include "testpaths.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace luthier;

namespace {

const QByteArray values = R"(# What Lyra runs with in production. Changed by anna after the audit.
global:
  imageRegistry: registry.lyra.ovh
backend: &backend
  replicas: 2
  image:
    repository: registry.lyra.ovh/lyra/backend
    tag: "1.0.0"        # set by the update
  resources: {limits: {memory: 512Mi, cpu: "1"}, requests: {memory: 256Mi}}
  env:
  - name: LOG_LEVEL
    value: info
  - name: FEATURE_FLAGS
    value: "audit,export"
  hosts: [lyra.example.com, "www.lyra.example.com"]
frontend:
  image:
    tag: '1.0.0'
  banner: |
    Maintenance on Sunday: the platform is read-only
    from 20:00 to 21:00.
scheduler:
  enabled: true
  image:
    tag: "1.0.0"
  backoff: 1.5
postgresql:
  auth:
    username: lyra_user
    password: correct-horse-battery
  persistence: {size: 20Gi}
)";

} // namespace

class ValuesPhotographs : public QObject
{
    Q_OBJECT

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_home.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the sample file cannot be written");
        return file.fileName();
    }

    static Platform::Facts deployedFacts()
    {
        auto facts = test::sampleFacts();
        facts.release->values = {
            {QStringLiteral("backend"),
             QJsonObject{{QStringLiteral("replicas"), 1},
                         {QStringLiteral("image"), QJsonObject{{QStringLiteral("tag"), QStringLiteral("1.0.0")}}}}},
            {QStringLiteral("postgresql"),
             QJsonObject{{QStringLiteral("auth"), QJsonObject{{QStringLiteral("username"), QStringLiteral("lyra_user")},
                                                              {QStringLiteral("password"), QStringLiteral("old")}}}}},
            {QStringLiteral("scheduler"), QJsonObject{{QStringLiteral("enabled"), true}}}};
        const auto tagged = QJsonObject{
            {QStringLiteral("replicas"), 1},
            {QStringLiteral("image"), QJsonObject{{QStringLiteral("repository"), QStringLiteral("lyra")},
                                                  {QStringLiteral("tag"), QStringLiteral("1.0.0")}}},
            {QStringLiteral("resources"), QJsonObject()},
            {QStringLiteral("env"), QJsonArray()},
            {QStringLiteral("hosts"), QJsonArray()},
            {QStringLiteral("banner"), QString()},
            {QStringLiteral("enabled"), true},
            {QStringLiteral("backoff"), 2}};
        facts.release->chartName = QStringLiteral("lyra-app");
        facts.release->chartValues = {{QStringLiteral("backend"), tagged},
                                      {QStringLiteral("frontend"), tagged},
                                      {QStringLiteral("scheduler"), tagged}};
        return facts;
    }

    Profile profileWith(const QStringList &files)
    {
        auto profile = test::sampleProfile();
        profile.valuesFiles = files;
        for (const auto *name : {"backend", "frontend", "scheduler"})
            profile.components << Component{QString::fromLatin1(name), QStringLiteral("deployment/lyra"),
                                            QString::fromLatin1(name) + QStringLiteral(".image.tag")};
        return profile;
    }

    static QString seen(const QWidget *in)
    {
        QStringList all;
        for (const auto *label : in->findChildren<QLabel *>())
            all << label->text();
        return all.join(QLatin1Char('\n'));
    }
    static Task<Chart> newChart(QString version)
    {
        Chart chart;
        chart.name = chart.key = QStringLiteral("lyra-app");
        chart.version = version;
        chart.values = deployedFacts().release->chartValues;
        auto backend = chart.values[QStringLiteral("backend")].toObject();
        backend[QStringLiteral("replicas")] = 3;
        backend[QStringLiteral("maxUnavailable")] = QStringLiteral("25%");
        backend.remove(QStringLiteral("hosts"));
        backend.remove(QStringLiteral("env"));
        chart.values[QStringLiteral("backend")] = backend;
        chart.values[QStringLiteral("audit")] = QJsonObject{{QStringLiteral("enabled"), true}};
        co_return chart;
    }
    static QByteArray manifest(int replicas, const QByteArray &tag, const QByteArray &level,
                               const QByteArray &long_ = "lyra")
    {
        QByteArray all;
        for (const auto *name : {"backend", "frontend", "scheduler"})
            all += "---\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: " + long_ + '-' + name
                 + "\n  labels: {app.kubernetes.io/name: lyra, app.kubernetes.io/component: " + name
                 + "}\nspec:\n  replicas: " + QByteArray::number(name[0] == 'b' ? replicas : 1)
                 + "\n  template:\n    spec:\n      containers:\n      - name: " + name
                 + "\n        image: registry.lyra.ovh/lyra/lyra-" + name + ':' + (name[0] == 's' ? "1.0.0" : tag)
                 + "\n        env:\n        - {name: LOG_LEVEL, value: " + level
                 + "}\n        - {name: DATABASE_PASSWORD, value: correct-horse-" + tag + "}\n";
        return all
             + "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: lyra-config}\ndata:\n  app.yaml: |\n    level: "
             + level + "\n    api: {token: abcdef-" + tag
             + "}\n---\napiVersion: v1\nkind: Secret\nmetadata: {name: lyra-auth}\ndata: {password: Y29ycmVjdA" + tag
             + "==, user: bHlyYQ==}\n";
    }
    static Task<QList<ManifestChange>> rendered(QByteArray before, QByteArray after)
    {
        co_return manifestChanges(before, after);
    }
    static Task<QList<ManifestChange>> never(std::shared_ptr<OneShot<int>> end)
    {
        co_await *end;
        co_return QList<ManifestChange>();
    }
    static Task<QList<ManifestChange>> refused()
    {
        co_return failure(
            Error::Kind::Refused,
            QStringLiteral("Helm refused these values: backend.replicas has to be a number. Nothing was "
                           "changed; correct the value and compare again."),
            QStringLiteral("Error: UPGRADE FAILED: values don't meet the specifications of the schema(s)"));
    }
    static Task<Release> revisionOf(Release release, int revision)
    {
        release.revision = revision;
        release.manifest = QString::fromUtf8(manifest(revision, "1.0." + QByteArray::number(revision), "info"));
        release.values.insert(QStringLiteral("replicas"), revision);
        co_return release;
    }

    void shootComparisons(const QString &base, const Platform::Facts &facts)
    {
        const auto shown = [&](const QStringList &files) {
            auto *view = new ValuesView(profileWith(files));
            view->showFacts(facts);
            [&] { QTRY_VERIFY(view->file(0)->isReady()); }();
            return view;
        };
        const auto frame = [&](ValuesView *view) { return new test::Frame(view, 3, facts); };
        ValuesSources sources;
        sources.chart = [](const QString &version, std::stop_token) { return newChart(version); };
        sources.manifests = [](const Release &, const QList<QByteArray> &, const QString &, std::stop_token) {
            return rendered(manifest(1, "1.0.0", "info"), manifest(2, "1.0.1", "debug"));
        };
        sources.revision = [release = *facts.release](int revision, std::stop_token) {
            return revisionOf(release, revision);
        };
        const auto open = [&](ValuesView::Shown page, const ValuesSources &from) {
            auto *view = shown({base});
            view->setSources(from);
            view->choose(page);
            return view;
        };
        const auto page = [](ValuesView *view) {
            for (auto *one : view->findChildren<ComparisonPage *>())
                if (!one->isHidden())
                    return one;
            return static_cast<ComparisonPage *>(nullptr);
        };
        const auto askServer = [](ValuesView *view) {
            view->findChild<ManifestsPage *>()->chooseVersion(QStringLiteral("1.0.0"));
        };
        const auto settle = [](ComparisonPage *on) {
            [&] { QTRY_VERIFY(on->hasRows() && on->difference()->changes() > 0); }();
            on->goToChange(true);
        };

        auto *chart = open(ValuesView::NewChart, sources);
        settle(page(chart));
        shoot(frame(chart), "new-chart");
        auto *begun = open(ValuesView::Manifests, sources);
        shoot(frame(begun), "manifests-begin");
        auto *objects = open(ValuesView::Manifests, sources);
        askServer(objects);
        settle(page(objects));
        shoot(frame(objects), "manifests");
        objects = open(ValuesView::Manifests, sources);
        askServer(objects);
        settle(page(objects));
        objects->file(0)->editor()->insertPlainText(QStringLiteral("# later\n"));
        objects->findChild<ManifestsPage *>()->showStale(
            QStringLiteral("The files or the release changed since this was rendered."));
        shoot(frame(objects), "manifests-stale");
        auto *revisions = open(ValuesView::Revisions, sources);
        settle(page(revisions));
        shoot(frame(revisions), "revisions");

        auto slow = sources;
        const auto end = std::make_shared<OneShot<int>>();
        slow.manifests = [end](const Release &, const QList<QByteArray> &, const QString &, std::stop_token) {
            return never(end);
        };
        auto *working = open(ValuesView::Manifests, slow);
        askServer(working);
        shoot(frame(working), "manifests-working");
        end->resolve(0);
        auto bad = sources;
        bad.manifests = [](const Release &, const QList<QByteArray> &, const QString &, std::stop_token) {
            return refused();
        };
        auto *failed = open(ValuesView::Manifests, bad);
        askServer(failed);
        [&] { QTRY_VERIFY(seen(failed).contains(QStringLiteral("Helm refused"))); }();
        shoot(frame(failed), "manifests-failed");
        auto none = sources;
        none.manifests = [](const Release &, const QList<QByteArray> &, const QString &, std::stop_token) {
            return rendered(manifest(1, "1.0.0", "info"), manifest(1, "1.0.0", "info"));
        };
        auto *same = open(ValuesView::Manifests, none);
        askServer(same);
        [&] { QTRY_VERIFY(seen(same).contains(QStringLiteral("No object changes"))); }();
        shoot(frame(same), "manifests-equal");
        auto lengthy = sources;
        lengthy.manifests = [](const Release &, const QList<QByteArray> &, const QString &, std::stop_token) {
            const QByteArray name = "a-release-with-a-name-as-long-as-nobody-would-ever-write-it-in-earnest";
            return rendered(manifest(1, "1.0.0", "info", name),
                            manifest(2, "1.0.1-" + QByteArray(5000, 'x'), "debug", name));
        };
        auto *longest = open(ValuesView::Manifests, lengthy);
        askServer(longest);
        settle(page(longest));
        shoot(frame(longest), "manifests-long-names");
    }

    static Task<Chart> chartThatKnows()
    {
        Chart chart;
        chart.name = chart.key = QStringLiteral("lyra-app");
        chart.version = QStringLiteral("1.0.0");
        chart.hasValues = true;
        chart.valuesYaml =
            "backend:\n  replicas: 1\n  image: {}\n  # How much of the node it may take; see the guide, "
            "chapter 7, for\n  # what was measured with 200 tenants.\n  resources: {}\n  # -- Restarted "
            "how often before the rollout is given up\n  restarts: 3\n  readinessProbe: {path: /health}\n";
        chart.values = yamlToJson(chart.valuesYaml, {}).value().toObject();
        co_return chart;
    }

    void shoot(QWidget *widget, const char *name, const std::function<void()> &act = {})
    {
        widget->resize(m_size);
        widget->show();
        if (act)
            act();
        for (auto *editor : widget->findChildren<CodeEditor *>())
            if (YamlColours::areBuiltIn() && editor->isVisible())
                QTRY_VERIFY(editor->colours()->areReady());
        QTest::qWait(300); // a pause in typing is what problems wait for
        const auto file = QStringLiteral("values-%1-%2.png")
                              .arg(QString::fromLatin1(name), QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(widget->grab().save(m_folder.filePath(file)));
        delete widget;
    }

private slots:
    void initTestCase()
    {
        m_folder = QDir(qEnvironmentVariable("LUTHIER_PHOTOS", QStringLiteral(SOURCE_ROOT "/build/photos")));
        QVERIFY(m_folder.mkpath(QStringLiteral(".")));
        qputenv("XDG_CONFIG_HOME", m_home.path().toLocal8Bit());
        installTranslations(*qApp);
    }

    void view_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::addRow("light") << false << QSize(1280, 820);
        QTest::addRow("dark") << true << QSize(1280, 820);
        QTest::addRow("narrow") << false << QSize(900, 640);
    }

    void view()
    {
        QFETCH(const bool, dark);
        QFETCH(const QSize, size);
        Theme::of(dark, QStringLiteral("practice")).apply(*qApp);
        m_size = size;
        const auto facts = deployedFacts();
        const auto shown = [&](const QStringList &files, bool ready = true) {
            auto *view = new ValuesView(profileWith(files));
            view->showFacts(facts);
            if (ready)
                [&] { QTRY_VERIFY(view->file(0)->isReady()); }();
            return view;
        };
        const auto frame = [&](ValuesView *view) { return new test::Frame(view, 3, facts); };
        const auto base = write(QStringLiteral("values.yaml"), values);
        const auto production = write(QStringLiteral("production.yaml"), "backend:\n  replicas: 3\n");

        auto *ready = shown({base, production});
        ready->file(0)->editor()->goTo(6, 4);
        shoot(frame(ready), "ready");

        auto *completed = shown({base, production});
        completed->setSources({.chart = [](const QString &, std::stop_token) { return chartThatKnows(); }});
        auto *completing = completed->file(0)->editor();
        auto *around = frame(completed);
        shoot(around, "completion", [&] {
            [&] { QTRY_VERIFY(completing->completionBox()); }();
            completing->setFocus();
            completing->goTo(4, 13);
            completing->insertPlainText(QStringLiteral("\n  "));
            QTest::keyClicks(completing, QStringLiteral("re"));
        });

        auto *wrong = shown({base, production});
        wrong->file(0)->editor()->goTo(10);
        wrong->file(0)->editor()->insertPlainText(QStringLiteral("    - name: \"open\n"));
        [&] { QTRY_VERIFY(wrong->file(0)->hasErrors()); }();
        shoot(frame(wrong), "problems");

        auto *warned = shown(
            {write(QStringLiteral("warned.yaml"), "backend:\n  replcas: 2\n  image:\n    tag: 1.10\n  enabled: no\n"
                                                  "  hosts: lyra.example.com\nfrontend:\n  banner: x\n  banner: y\n")});
        [&] { QTRY_VERIFY(warned->file(0)->hasErrors()); }();
        warned->file(0)->editor()->goToProblem(true);
        shoot(frame(warned), "warnings");

        auto *searching = shown({base});
        auto *bar = searching->file(0)->findChild<FindBar *>();
        bar->openFind(true);
        bar->findChild<QLineEdit *>()->setText(QStringLiteral("tag"));
        searching->file(0)->editor()->toggleFold(searching->file(0)->editor()->document()->findBlockByNumber(17));
        shoot(frame(searching), "search");

        auto *version = shown({base, production});
        version->openVersionBar();
        shoot(frame(version), "version");
        auto *set = shown({base, production});
        set->setVersion(QStringLiteral("1.0.1"));
        shoot(frame(set), "version-set");

        auto *both = shown({base});
        both->file(0)->editor()->insertPlainText(QStringLiteral("# mine\n"));
        write(QStringLiteral("values.yaml"), QByteArray(values).replace("replicas: 2", "replicas: 5"));
        [&] { QTRY_VERIFY(both->file(0)->isAsked()); }();
        shoot(frame(both), "asked");
        write(QStringLiteral("values.yaml"), values);

        shoot(frame(shown({m_home.filePath(QStringLiteral("nobody.yaml"))}, false)), "missing");
        shoot(frame(shown({write(QStringLiteral("binary.yaml"), QByteArray("a: \0\1", 5))}, false)), "refused");
        shoot(frame(shown({}, false)), "none");
        auto *deployed = shown({base});
        deployed->choose(ValuesView::Deployed);
        shoot(frame(deployed), "deployed");
        auto *difference = shown({base, production});
        difference->choose(ValuesView::Difference);
        auto *compared = difference->findChild<ValuesDifference *>();
        [&] { QTRY_VERIFY(compared->changes() > 0); }();
        compared->goToChange(true);
        shoot(frame(difference), "difference");
        auto *unified = shown({base, production});
        unified->choose(ValuesView::Difference);
        [&] { QTRY_VERIFY(unified->findChild<ValuesDifference *>()->changes() > 0); }();
        unified->findChild<ValuesDifference *>()->findChild<DiffView *>()->setUnified(true);
        unified->findChild<ValuesDifference *>()->goToChange(true);
        shoot(frame(unified), "difference-unified");
        auto *equal = shown({write(QStringLiteral("equal.yaml"), jsonToYaml(facts.release->values))});
        equal->choose(ValuesView::Difference);
        [&] { QTRY_VERIFY(seen(equal).contains(QStringLiteral("The files say what is deployed"))); }();
        shoot(frame(equal), "difference-equal");
        shootComparisons(base, facts);

        auto *effective = shown({base, production});
        effective->choose(ValuesView::Effective);
        shoot(frame(effective), "effective");

        auto *moved = shown({base});
        auto later = facts;
        later.release->revision = 3;
        later.release->values = {};
        moved->showFacts(later);
        shoot(frame(moved), "moved");

        auto *denied = new ValuesView(profileWith({base}));
        auto without = facts;
        without.release.reset();
        without.releaseProblem = QStringLiteral(
            "You may not read Secrets in lyra, where Helm keeps its releases. Nothing was changed; ask "
            "an administrator for get and list on secrets.");
        denied->showFacts(without);
        denied->choose(ValuesView::Deployed);
        shoot(frame(denied), "denied");
        auto *loading = new ValuesView(profileWith({base}));
        loading->choose(ValuesView::Deployed);
        shoot(frame(loading), "loading");

        const auto name = QStringLiteral("values-of-the-platform-of-everybody-in-the-european-production-cluster");
        QByteArray line = "a-key-that-is-as-long-as-nobody-would-ever-write-it: ";
        line += QByteArray(300, 'x') + '\n';
        auto *longNames = shown({write(name + QStringLiteral("-number-one.yaml"), line.repeated(60)),
                                 write(name + QStringLiteral("-number-two.yaml"), values)});
        shoot(frame(longNames), "long-names");
    }

private:
    QTemporaryDir m_home;
    QDir m_folder;
    QSize m_size;
};

QTEST_MAIN(ValuesPhotographs)
#include "tst_valuesphotographs.moc"
