// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/messages/sendmessage.h"
#include "maintenance/plans/plans.h"
#include "ui/plan/plandesk.h"
#include "ui/shell/commandpalette.h"
#include "ui/theme/theme.h"
#include "ui/widgets/page.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

namespace luthier {

class ActivityStrip;
class BackupsView;
class ConfigurationView;
class ConfirmBar;
class EnvironmentStrip;
class HomeView;
class InventoryView;
class JournalView;
class KeysOverlay;
class MessagesView;
class MetricsView;
class MigrationsView;
class Notice;
class PlanWidget;
class Rail;
class RollbackView;
class SchedulesView;
class TidyView;
class UpdateView;
class ValuesView;

/// One platform's window: strip, rail, views, activity. It joins views to plans; it decides nothing itself.
class Workbench : public QWidget
{
    Q_OBJECT

public:
    explicit Workbench(std::shared_ptr<Platform> platform, QWidget *parent = nullptr);
    ~Workbench() override;
    bool isBusy() const { return m_desk.isBusy(); }
    bool hasUnsaved() const;
    void saveAll(const std::function<void(bool)> &then); ///< what is edited; a failure is shown
    void showTheme(Theme::Mode mode) { m_theme = mode; }
    void cancelPlan() { m_desk.cancel(); }

    enum View { Home, Inventory, Update, Values, Migrations, Backups, Journal, Messages, Metrics };
    void choose(View view);
    void showFacts(); ///< reads the platform's facts again
    void openRun(const QString &runId);
    void planBackup();
    void planOtherBackup(const QString &format);
    void planUpdate(const UpdateOptions &options);
    void planRollback(const RollbackOptions &options);
    void planRepair();
    void planRestore(const QString &backupId);
    void planProof(const QString &backupId, DatabaseProfile::Scratch where);
    void compareConfigurationOf(const QString &backupId);
    void planMigration(bool down, const QString &aim); ///< asks for its SQL first
    void planAdoption(const QString &file);
    void planFetch(const QString &backupId, const QString &store);
    void planSchedule(const QString &name, bool setUp); ///< what it does, or what lets it be done by itself
    void planScheduleRemoval(const QString &name);
    void openSchedules();
    void openTidy(); ///< looks at every place what could go
    void openPalette();
    void writeMessage(const MessageRequest &request); ///< what the users are told

signals:
    void planDone(bool well); ///< nothing runs any more
    void themeChosen(luthier::Theme::Mode mode);

private:
    void addViews();
    void addKeys();
    HomeView *makeHome();
    InventoryView *makeInventory();
    UpdateView *makeUpdate();
    ValuesView *makeValues();
    MigrationsView *makeMigrations();
    BackupsView *makeBackups();
    JournalView *makeJournal();
    MessagesView *makeMessages();
    MetricsView *makeMetrics();
    void sendTheMessage(const MessageDraft &draft, const SendOptions &options);
    void askChangelog(const MessageRequest &request);
    void writeAbout(const PlanWidget *widget); ///< the run or plan that it shows
    void addMessageEntries(QList<CommandPalette::Entry> *entries);
    RollbackView *makeRollback();
    TidyView *makeTidy();
    SchedulesView *makeSchedules();
    void showScheduleManifest(const QString &name);
    ConfigurationView *makeConfiguration();
    PlanWidget *makePreview();
    PlanWidget *makeRunning();
    void joinPlans(PlanWidget *widget);
    void showPreview(Result<Plan> plan, const std::function<void(QString)> &say);
    void planTidy(const QStringList &stores);
    void sayProblem(const QString &problem); ///< empty: nothing is said
    void startPreviewed();
    void followRunner(PlanRunner *runner, const Run *earlier, bool undoing);
    void planEnded(bool done, const QString &runId);
    void offerWayBack();
    int revisionBefore(const Run &stopped) const;
    bool keepsFormer(const Run &run) const; ///< a restore that is done and neither taken back nor finished
    void goOn(const QString &runId, bool undoing);
    void goOnWith(const Run &run, bool undoing);
    void readEntries(const QString &runId);
    void saveEvidence(const QString &runId, const QString &file);
    void verifyJournal();
    void readYaml(const QString &apiPath);
    void leave(const QString &runId);
    void tick(PlanWidget *widget, const ManualCheck &check, bool on);
    void back();
    void toggleLock();
    void unlock();
    void focusContent();
    void showLock();
    void say(State state, const QString &text);
    QString blockedWords() const;
    QString startBlockedWords() const; ///< also what a person has to confirm before an update
    QList<CommandPalette::Entry> paletteEntries();
    void addMigrationEntries(QList<CommandPalette::Entry> *entries);
    std::optional<Run> run(const QString &id) const;
    QString runIn(const PlanWidget *widget) const { return widget == m_running.made() ? m_endedRun : m_shownRun; }

    std::shared_ptr<Platform> m_kept;
    Platform &m_platform;
    PlanDesk m_desk;
    std::optional<Plan> m_previewed;
    QString m_shownRun;        ///< in m_preview
    QString m_endedRun;        ///< in m_running
    bool m_lossesSaid = false; ///< above the preview; they go with it
    std::stop_source m_stop;
    std::stop_source m_reading;
    std::stop_source m_waysStop;
    Theme::Mode m_theme = Theme::Mode::FollowDesktop;
    QTimer m_lockAgain;
    QTimer m_ageing;
    QSet<const QWidget *> m_met; ///< pages whose content had the keys once
    QDateTime m_unlockedUntil;

    EnvironmentStrip *m_strip;
    ConfirmBar *m_confirm;
    Notice *m_notice;
    Rail *m_rail;
    QStackedWidget *m_stack;
    Page<HomeView> m_home; // the first eight in the order of View
    Page<InventoryView> m_inventory;
    Page<UpdateView> m_update;
    Page<ValuesView> m_values;
    Page<MigrationsView> m_migrations;
    Page<BackupsView> m_backups;
    Page<JournalView> m_journal;
    Page<MessagesView> m_messages;
    Page<MetricsView> m_metrics;
    Page<RollbackView> m_rollback;
    Page<TidyView> m_tidy;
    Page<SchedulesView> m_schedules;
    Page<ConfigurationView> m_configuration;
    Page<PlanWidget> m_preview; ///< what would be done, or what was done (a run of the journal)
    Page<PlanWidget> m_running; ///< what is being done; keeps its end until the next one
    ActivityStrip *m_activity;
    CommandPalette *m_palette;
    KeysOverlay *m_keys;
};

} // namespace luthier
