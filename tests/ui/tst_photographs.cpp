// SPDX-License-Identifier: GPL-3.0-or-later
// Photographs of every view in every state, light and dark: to be looked at by people. Into $LUTHIER_PHOTOS or build/photos.
// Long because every view has its states here, and all share one frame.
#include "frame.h"
#include "sample.h"
#include "sampleways.h"

#include "app/common/translations.h"
#include "maintenance/schedule/clustertimers.h"
#include "testpaths.h"
#include "ui/backups/backupsview.h"
#include "ui/backups/configurationview.h"
#include "ui/backups/schedulesview.h"
#include "ui/backups/tidyview.h"
#include "ui/home/homeview.h"
#include "ui/inventory/inventoryview.h"
#include "ui/inventory/podmodel.h"
#include "ui/journal/journalview.h"
#include "ui/plan/plandesk.h"
#include "ui/plan/planwidget.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/keysoverlay.h"
#include "ui/shell/rail.h"
#include "ui/shell/strips.h"
#include "ui/start/startview.h"
#include "ui/theme/theme.h"
#include "ui/update/rollbackview.h"
#include "ui/update/updateview.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table.h"
#include "ui/widgets/tablepane.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace luthier;
using test::Frame;

class Photographs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_folder = QDir(qEnvironmentVariable("LUTHIER_PHOTOS", QStringLiteral(SOURCE_ROOT "/build/photos")));
        QVERIFY(m_folder.mkpath(QStringLiteral(".")));
        qputenv("XDG_CONFIG_HOME", m_home.path().toLocal8Bit()); // what a person's window remembers is not ours
        installTranslations(*qApp);
    }

    void views_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::addRow("light") << false << QSize(1280, 820);
        QTest::addRow("dark") << true << QSize(1280, 820);
        QTest::addRow("narrow") << false << QSize(900, 640);
    }

    void views()
    {
        QFETCH(const bool, dark);
        QFETCH(const QSize, size);
        Theme::of(dark, QStringLiteral("practice")).apply(*qApp);
        m_size = size;
        const auto profile = test::sampleProfile();
        const auto home = [&](const Platform::Facts &facts) {
            auto *view = new HomeView(profile, profile.environments.first().name, QStringLiteral("lyra"));
            view->showFacts(facts);
            return view;
        };
        const auto ready = test::sampleFacts();
        const auto troubled = test::troubledFacts();
        shoot(new Frame(home(ready), 0, ready), "home");
        shoot(new Frame(home(troubled), 0, troubled), "home-troubled");
        shoot(new Frame(home(test::longNamedFacts()), 0, ready), "home-long-names");
        shoot(new Frame(home({}), 0, {}), "home-loading");

        const auto inventory = [&] {
            auto *view = new InventoryView(QStringLiteral("lyra"));
            view->showFacts(ready);
            return view;
        };
        shoot(new Frame(inventory(), 1, ready), "inventory-loading");
        auto *pods = inventory();
        pods->podModel()->reset(test::samplePods());
        pods->pane(InventoryView::Pods)->showRows();
        pods->sayPods();
        pods->choosePod(QStringLiteral("uid-3"));
        shoot(new Frame(pods, 1, ready), "inventory-pod");
        for (const auto &[page, row, name] : {std::tuple(InventoryView::Workloads, 0, "inventory-workload"),
                                              std::tuple(InventoryView::Jobs, 1, "inventory-job"),
                                              std::tuple(InventoryView::Events, 0, "inventory-event"),
                                              std::tuple(InventoryView::Releases, 0, "inventory-release")}) {
            auto *view = inventory();
            view->podModel()->reset(test::samplePods());
            view->showShort(test::sampleWorkloads(), test::sampleJobs(), test::sampleEvents());
            view->choosePage(page);
            view->pane(page)->showRows();
            auto *table = view->pane(page)->table();
            table->setCurrentIndex(table->model()->index(row, 0));
            if (page == InventoryView::Jobs)
                view->details()->choosePage(Drawer::Command);
            shoot(new Frame(view, 1, ready), name);
        }
        auto *many = inventory();
        many->podModel()->reset(test::manyPods(20000));
        many->pane(InventoryView::Pods)
            ->showStale(QStringLiteral("This is as it was 3 minutes ago; trying again. The cluster does not answer."));
        many->sayPods();
        shoot(new Frame(many, 1, ready), "inventory-stale-20000");
        auto *denied = inventory();
        denied->pane(InventoryView::Pods)
            ->showDenied(
                QStringLiteral("You may not list pods in lyra."),
                QStringLiteral("apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata:\n  name: luthier"));
        shoot(new Frame(denied, 1, ready), "inventory-denied");
        auto *empty = inventory();
        empty->pane(InventoryView::Pods)->showRows();
        shoot(new Frame(empty, 1, ready), "inventory-empty");

        auto *update = new UpdateView(profile);
        update->setChecklist([](const UpdateOptions &) { return test::sampleChecklist(); });
        update->showFacts(ready);
        shoot(new Frame(update, 2, ready), "update");
        auto none = ready;
        none.updates.clear();
        auto *newest = new UpdateView(profile);
        newest->showFacts(none);
        shoot(new Frame(newest, 2, none), "update-none");
        auto stopped = test::troubledFacts();
        stopped.truth.state = State::Failed;
        stopped.updates.clear();
        auto *halfWay = new UpdateView(profile);
        halfWay->showFacts(stopped);
        shoot(new Frame(halfWay, 2, stopped), "update-half-way");
        auto *rollback = new RollbackView(profile);
        rollback->showFacts(ready);
        shoot(new Frame(rollback, 0, ready), "rollback");
        for (const bool possible : {true, false}) {
            auto *ways = new RollbackView(profile);
            ways->showFacts(ready);
            auto *frame = new Frame(ways, 0, ready);
            frame->show(); // it asks when it is looked at
            ways->showWays(test::sampleWays(ways->chosenRevision(), possible));
            shoot(frame, possible ? "rollback-ways" : "rollback-no-way");
        }
        auto *differs = new RollbackView(profile);
        differs->showFacts(ready);
        auto *wide = new Frame(differs, 0, ready);
        wide->show();
        differs->showWays(test::sampleWays(differs->chosenRevision(), true));
        differs->findChild<Folded *>(QStringLiteral("difference-fold"))->setOpen(true);
        auto *bar = differs->findChild<QScrollArea *>()->verticalScrollBar();
        connect(bar, &QScrollBar::rangeChanged, bar,
                [bar](int, int end) { bar->setValue(end); }); // once it is laid out
        shoot(wide, "rollback-difference");

        auto *backups = new BackupsView(profile, profile.environments.first().name);
        backups->showFacts(ready);
        backups->chooseBackup(ready.backups.first().id);
        shoot(new Frame(backups, 5, ready), "backups");
        auto plainly = ready;
        plainly.backups[0].format = QStringLiteral("cluster");
        plainly.backups[1].format = QStringLiteral("plain");
        auto *otherwise = new BackupsView(profile, profile.environments.first().name);
        otherwise->showFacts(plainly);
        otherwise->chooseBackup(plainly.backups.first().id);
        shoot(new Frame(otherwise, 5, plainly), "backups-plain");
        auto found = ready;
        FoundDump byHand;
        byHand.file = QStringLiteral(
            "/home/ada/backups/production/backup-before-the-large-import-of-all-tenants-20240101.sql");
        byHand.format = QStringLiteral("plain");
        byHand.serverVersion = QStringLiteral("15.4");
        byHand.bytes = 734003200;
        byHand.modified = QDateTime::currentDateTimeUtc().addDays(-3);
        byHand.whole = FoundDump::Whole::Yes;
        found.foundDumps = {byHand};
        auto *foreign = new BackupsView(profile, profile.environments.first().name);
        foreign->showFacts(found);
        foreign->chooseBackup(byHand.file);
        shoot(new Frame(foreign, 5, found), "backups-by-hand");
        auto locked = ready;
        locked.backups = QList<Backup>{test::sampleConfiguration().backup} + locked.backups;
        auto *configurations = new BackupsView(profile, profile.environments.first().name);
        configurations->showFacts(locked);
        configurations->chooseBackup(locked.backups.first().id);
        shoot(new Frame(configurations, 5, locked), "backups-encrypted");
        auto *compared = new ConfigurationView;
        compared->showComparison(test::sampleConfiguration());
        shoot(new Frame(compared, 5, locked), "configuration");
        shoot(new Frame(new ConfigurationView, 5, locked), "configuration-loading");
        auto *refused = new ConfigurationView;
        refused->showProblem(
            {Error::Kind::Refused,
             QStringLiteral("lyra.configuration.age is encrypted, and this machine has no identity to read it with. "
                            "Nothing was changed; name the identity's file in the profile (backups: identity)."),
             {}});
        shoot(new Frame(refused, 5, locked), "configuration-refused");
        auto *noBackups = new BackupsView(profile, profile.environments.first().name);
        none.backups.clear();
        noBackups->showFacts(none);
        shoot(new Frame(noBackups, 5, none), "backups-empty");
        auto *filtered = new BackupsView(profile, profile.environments.first().name);
        filtered->showFacts(ready);
        auto *pane = filtered->findChild<TablePane *>();
        pane->openFilter();
        pane->findChild<QLineEdit *>()->setText(QStringLiteral("2025"));
        shoot(new Frame(filtered, 5, ready), "backups-filtered");
        shootKeeping();
        shoot(new Frame(new JournalView, 6, {}), "journal-loading");
        auto *journal = new JournalView;
        journal->showFacts(troubled);
        journal->showVerified(212);
        shoot(new Frame(journal, 6, troubled), "journal");
    }

    void plans_data() { views_data(); }
    void plans()
    {
        QFETCH(const bool, dark);
        QFETCH(const QSize, size);
        Theme::of(dark, QStringLiteral("practice")).apply(*qApp);
        m_size = size;
        const auto facts = test::sampleFacts();
        auto *preview = new PlanWidget;
        preview->preview(test::samplePlan());
        preview->setPreflight(Preflight{});
        shoot(new Frame(preview, 2, facts), "plan-preview");
        auto *refused = new PlanWidget;
        refused->preview(test::samplePlan());
        refused->setPreflight(
            Preflight{{QStringLiteral("You may not create pods/exec in lyra.")}, QStringLiteral("kind: Role")});
        shoot(new Frame(refused, 2, facts), "plan-refused");

        QTemporaryDir folder;
        Journal journal(folder.filePath(QStringLiteral("journal.jsonl")));
        PlanDesk desk(journal);
        auto *running = new PlanWidget;
        connect(&desk, &PlanDesk::begins, running, &PlanWidget::follow);
        auto plan = test::samplePlan();
        auto *slow = static_cast<test::ScriptedStep *>(plan.steps[3].get());
        slow->really = std::chrono::seconds(30);
        slow->prints = {QStringLiteral("14:02:11  pg_restore: creating TABLE \"public.jobs\""),
                        QStringLiteral("14:02:14  pg_restore: processing data for table \"public.users\"")};
        desk.start(std::move(plan));
        QTRY_COMPARE(running->view().workingStep(), 3);
        const auto view = running->view();
        shoot(new Frame(running, 2, facts, &view), "plan-running");
        auto *blocked = new PlanWidget;
        blocked->follow(desk.runner());
        test::showBlocker(desk.runner());
        shoot(new Frame(blocked, 2, facts, &view), "plan-blocked");
        desk.cancel();
        QTRY_VERIFY(!desk.isBusy());

        auto verified = facts.runs.first();
        verified.state = RunState::Done;
        for (auto &step : verified.steps)
            step.state = StepState::Done;
        verified.steps.last().answer = QStringLiteral("every component runs 1.0.1 · 8 smoke tests passed");
        verified.steps.last().evidence = {QStringLiteral("passed: A person can sign in and out (0.3 s)"),
                                          QStringLiteral("passed: Background jobs run (8.1 s)")};
        verified.checks = {{QStringLiteral("sign-in"), QStringLiteral("Log in to the web interface"),
                            QStringLiteral("anna"), verified.ended},
                           {QStringLiteral("features"), QStringLiteral("Navigate through the main features"), {}, {}},
                           {QStringLiteral("data"), QStringLiteral("Data loads correctly"), {}, {}}};
        auto *looked = new PlanWidget;
        looked->showRun(verified, nullptr);
        looked->findChild<QListWidget *>(QStringLiteral("steps"))->setCurrentRow(int(verified.steps.size()) - 1);
        shoot(new Frame(looked, 6, facts), "plan-verified");

        const auto troubled = test::troubledFacts();
        auto *failed = new PlanWidget;
        auto failedRun = troubled.runs.first();
        failedRun.state = RunState::Failed;
        const auto known = test::samplePlan();
        failed->showRun(failedRun, &known);
        failed->setGoBackRevision(2);
        shoot(new Frame(failed, 2, troubled), "plan-failed");
        auto *stopped = new PlanWidget;
        stopped->showRun(troubled.runs.first(), nullptr);
        stopped->setGoBackRevision(2);
        shoot(new Frame(stopped, 6, troubled), "plan-interrupted");
    }

    void startAndOverlays()
    {
        for (const auto dark : {false, true}) {
            Theme::of(dark, {}).apply(*qApp);
            m_size = {1280, 820};
            const QByteArray kubeconfig =
                "apiVersion: v1\nkind: Config\ncurrent-context: prod-eu\nclusters:\n- name: eu\n  cluster: {server: "
                "'https://10.0.0.1:6443'}\n"
                "contexts:\n- name: prod-eu\n  context: {cluster: eu, user: anna}\n- name: staging-eu\n  context: "
                "{cluster: eu, user: anna}\nusers:\n- name: anna\n  user: {}\n";
            auto *start = new StartView;
            start->showContexts(Kubeconfig::parse(kubeconfig, QStringLiteral("config")));
            ContextFinding finding;
            finding.cluster.serverVersion = QStringLiteral("v1.35.4");
            finding.releases = {{{QStringLiteral("lyra"), QStringLiteral("lyra")},
                                 QStringLiteral("lyra-app 1.0.0"),
                                 QStringLiteral("deployed"),
                                 QStringLiteral("lyra"),
                                 {}},
                                {{QStringLiteral("monitoring"), QStringLiteral("kube-prometheus-stack-of-everybody")},
                                 QStringLiteral("kube-prometheus-stack 58.2.1"),
                                 QStringLiteral("deployed"),
                                 {},
                                 {QStringLiteral("deployment/grafana")}}};
            start->showFinding(QStringLiteral("prod-eu"), finding);
            start->showFinding(QStringLiteral("staging-eu"),
                               failure(Error::Kind::Unreachable,
                                       QStringLiteral("The cluster at https://10.0.0.1:6443 does not answer.")));
            start->showRangeProgress({42, 95, QStringLiteral("Starting the API server.")});
            shoot(start, dark ? "start-dark" : "start-light");
            auto *failed = new FailedConnection;
            failed->showProblem(QStringLiteral("prod-eu"),
                                Error{Error::Kind::Unreachable,
                                      QStringLiteral("The cluster at https://10.0.0.1:6443 does not answer."),
                                      QStringLiteral("connection refused")});
            shoot(failed, dark ? "failed-dark" : "failed-light");

            Theme::of(dark, QStringLiteral("production")).apply(*qApp);
            const auto facts = test::sampleFacts();
            auto *home = new HomeView(test::sampleProfile(), QStringLiteral("practice range"), QStringLiteral("lyra"));
            home->showFacts(facts);
            auto *frame = new Frame(home, 0, facts);
            frame->resize(m_size);
            auto *palette = new CommandPalette(frame);
            frame->show();
            palette->open(
                {{QStringLiteral("update"), QStringLiteral("Update to 1.0.1"), QStringLiteral("patch"), [] {}},
                 {QStringLiteral("backups"), QStringLiteral("Back up now"), QStringLiteral("Ctrl+B"), [] {}},
                 {QStringLiteral("pod"), QStringLiteral("lyra-backend-6f7c9d-abc12"), QStringLiteral("pod, Running"),
                  [] {}}});
            QTest::qWait(50);
            palette->show();
            QVERIFY(frame->grab().save(m_folder.filePath(
                QStringLiteral("palette-%1.png").arg(dark ? QStringLiteral("dark") : QStringLiteral("light")))));
            palette->hide();
            auto *keys = new KeysOverlay(frame);
            keys->open();
            QTest::qWait(50);
            keys->show();
            QVERIFY(frame->grab().save(m_folder.filePath(
                QStringLiteral("keys-%1.png").arg(dark ? QStringLiteral("dark") : QStringLiteral("light")))));
            delete frame;
        }
    }

private:
    /// Backups that only a store has, schedules that were missed, what may go.
    void shootKeeping()
    {
        const auto profile = test::keptProfile();
        const auto environment = profile.environments.first().name;
        const auto backupsView = [&](const Platform::Facts &facts) {
            auto *view = new BackupsView(profile, environment);
            view->showFacts(facts);
            return view;
        };
        const auto kept = test::keptFacts();
        auto *elsewhere = backupsView(kept);
        elsewhere->chooseBackup(kept.stores.first().backups.last().id);
        shoot(new Frame(elsewhere, 5, kept), "backups-elsewhere");
        auto asking = kept;
        asking.stores = storesAsked(profile, {});
        shoot(new Frame(backupsView(asking), 5, asking), "backups-stores-asked");
        auto cut = kept;
        cut.stores.first().state = StoreFacts::State::Failed;
        cut.stores.first().problem = QStringLiteral(
            "s3.example.com cannot be reached: the connection was refused. Nothing was changed there.");
        shoot(new Frame(backupsView(cut), 5, cut), "backups-store-failed");
        auto changed = kept;
        for (const auto *name : {"20261121-023000-lyra", "20261120-023000-lyra", "20261119-023000-lyra",
                                 "20261118-023000-lyra", "20261117-023000-lyra"})
            changed.backupProblems
                << QStringLiteral(
                       "/home/anna/.local/share/luthier/backups/production/%1.dump.zst.json was left out. "
                       "It was changed since Luthier wrote it: its seal does not fit, so nothing that it says is "
                       "believed. The backup itself is untouched; put this text away and adopt the file to have "
                       "it examined anew.")
                       .arg(QLatin1String(name));
        shoot(new Frame(backupsView(changed), 5, changed), "backups-manifest-changed");
        for (const auto &[facts, name] :
             {std::pair(kept, "home-kept"), std::pair(test::missedFacts(), "home-missed")}) {
            auto *view = new HomeView(profile, environment, QStringLiteral("lyra"));
            view->showFacts(facts);
            shoot(new Frame(view, 0, facts), name);
        }
        shootSchedules(profile, kept);
        const auto tidy = [&](const Profile &rules, const QList<PrunePreview> &places) {
            auto *view = new TidyView(rules);
            view->showPlaces(places);
            return view;
        };
        shoot(new Frame(new TidyView(profile), 5, kept), "tidy-loading");
        shoot(new Frame(tidy(profile, test::samplePlaces(profile)), 5, kept), "tidy");
        auto failed = test::samplePlaces(profile);
        failed.last() = {};
        failed.last().store = QStringLiteral("offsite");
        failed.last().failure = cut.stores.first().problem;
        shoot(new Frame(tidy(profile, failed), 5, kept), "tidy-store-failed");
        shoot(new Frame(tidy(test::sampleProfile(), test::samplePlaces(test::sampleProfile())), 5, kept),
              "tidy-no-rules");
        shoot(new Frame(tidy(profile, {PrunePreview{}}), 5, kept), "tidy-empty");
        auto *unknown = new TidyView(profile);
        unknown->showFailed(QStringLiteral("The journal cannot be read, so nobody knows which backups a run needs. "
                                           "Nothing was removed; see luthierctl journal verify."));
        shoot(new Frame(unknown, 5, kept), "tidy-failed");
    }

    /// Here and in the cluster: kept, failed with a reason, not set up, with a name as long as it may be.
    void shootSchedules(Profile profile, Platform::Facts facts)
    {
        auto nightly = profile.schedules.first();
        nightly.by = Schedule::By::Cluster;
        for (const auto *name : {"cluster-nightly", "a-name-that-is-as-long-as-a-schedule-has", "not-there"}) {
            nightly.name = QLatin1String(name);
            profile.schedules << nightly;
        }
        const auto now = QDateTime::currentDateTimeUtc();
        ClusterTimers timers;
        for (const auto &schedule : profile.schedules.mid(2, 2)) {
            ClusterTimer timer;
            timer.schedule = schedule.name;
            timer.name = QStringLiteral("luthier-") + schedule.name;
            timer.made = now.addDays(-9);
            ClusterJob job;
            job.name = timer.name + QStringLiteral("-29384710");
            job.state = ClusterJob::State::Done;
            job.begun = now.addSecs(-700);
            job.ended = now.addSecs(-640);
            if (!timers.timers.isEmpty()) {
                job.state = ClusterJob::State::Failed;
                job.begun = now.addSecs(-300);
                job.reason = clustertimers::sentenceOf(QStringLiteral("luthier: upload HTTP 403 AccessDenied"));
            }
            timer.jobs << job;
            timers.timers << timer;
        }
        facts.clusterTimers = std::make_shared<const ClusterTimers>(timers);
        const auto environment = profile.environments.first().name;
        const auto view = [&](const Profile &of, const Platform::Facts &shown) {
            auto *made = new SchedulesView(of, environment);
            made->showFacts(shown);
            return made;
        };
        shoot(new Frame(view(profile, facts), 5, facts), "schedules");
        shoot(new Frame(view(test::sampleProfile(), facts), 5, facts), "schedules-none");
        std::rotate(profile.schedules.begin(), profile.schedules.begin() + 3, profile.schedules.end());
        auto *given = view(profile, facts);
        given->showManifest(
            profile.schedules.first().name,
            QStringLiteral("---\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: luthier-x\n"));
        shoot(new Frame(given, 5, facts), "schedules-failed");
    }

    void shoot(QWidget *widget, const char *name)
    {
        widget->resize(m_size);
        widget->show();
        QTest::qWait(30);
        const auto suffix = QTest::currentDataTag() ? QLatin1Char('-') + QString::fromLatin1(QTest::currentDataTag())
                                                    : QString();
        QVERIFY(widget->grab().save(m_folder.filePath(QString::fromLatin1(name) + suffix + QStringLiteral(".png"))));
        delete widget;
    }

    QTemporaryDir m_home;
    QDir m_folder;
    QSize m_size;
};

QTEST_MAIN(Photographs)
#include "tst_photographs.moc"
