// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workbench.h"

#include "base/elsewhere.h"
#include "base/paths.h"
#include "ui/backups/backupsview.h"
#include "ui/backups/configurationview.h"
#include "ui/backups/schedulesview.h"
#include "ui/backups/tidyview.h"
#include "ui/home/homeview.h"
#include "ui/inventory/inventorydetails.h"
#include "ui/inventory/inventoryview.h"
#include "ui/journal/evidencepdf.h"
#include "ui/journal/journalview.h"
#include "ui/messages/messagesview.h"
#include "ui/metrics/metricsview.h"
#include "ui/migrations/migrationsview.h"
#include "ui/plan/planwidget.h"
#include "ui/shell/keysoverlay.h"
#include "ui/shell/rail.h"
#include "ui/shell/strips.h"
#include "ui/theme/space.h"
#include "ui/update/rollbackview.h"
#include "ui/update/updateview.h"
#include "ui/values/valuesview.h"
#include "ui/widgets/confirmbar.h"
#include "ui/widgets/later.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/tablepane.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QShortcut>
#include <QStackedWidget>

namespace luthier {

Workbench::Workbench(std::shared_ptr<Platform> platform, QWidget *parent)
    : QWidget(parent)
    , m_kept(std::move(platform))
    , m_platform(*m_kept)
    , m_desk(m_platform.journal(), m_kept)
    , m_strip(new EnvironmentStrip(m_platform.environment(), m_platform.releaseRef()))
    , m_confirm(new ConfirmBar)
    , m_notice(new Notice)
    , m_rail(new Rail)
    , m_stack(new QStackedWidget)
    , m_home(m_stack, [this] { return makeHome(); })
    , m_inventory(m_stack, [this] { return makeInventory(); })
    , m_update(m_stack, [this] { return makeUpdate(); })
    , m_values(m_stack, [this] { return makeValues(); })
    , m_migrations(m_stack, [this] { return makeMigrations(); })
    , m_backups(m_stack, [this] { return makeBackups(); })
    , m_journal(m_stack, [this] { return makeJournal(); })
    , m_messages(m_stack, [this] { return makeMessages(); })
    , m_metrics(m_stack, [this] { return makeMetrics(); })
    , m_rollback(m_stack, [this] { return makeRollback(); })
    , m_tidy(m_stack, [this] { return makeTidy(); })
    , m_schedules(m_stack, [this] { return makeSchedules(); })
    , m_configuration(m_stack, [this] { return makeConfiguration(); })
    , m_preview(m_stack, [this] { return makePreview(); })
    , m_running(m_stack, [this] { return makeRunning(); })
    , m_activity(new ActivityStrip)
    , m_palette(nullptr)
    , m_keys(nullptr)
{
    addViews();
    m_palette = new CommandPalette(this);
    m_keys = new KeysOverlay(this);
    addKeys();
    connect(&m_desk, &PlanDesk::begins, this, &Workbench::followRunner);
    connect(&m_desk, &PlanDesk::ended, this, &Workbench::planEnded);
    connect(&m_platform, &Platform::changed, this, &Workbench::showFacts);
    connect(&m_platform, &Platform::readOnlyChanged, this, &Workbench::showLock);
    m_ageing.setInterval(std::chrono::seconds(20)); // “12 seconds ago” does not stay true
    connect(&m_ageing, &QTimer::timeout, this, [this] {
        if (isVisible())
            showFacts();
    });
    m_ageing.start();
    m_lockAgain.setSingleShot(true);
    m_lockAgain.setInterval(std::chrono::minutes(30));
    connect(&m_lockAgain, &QTimer::timeout, this, [this] {
        m_unlockedUntil = {};
        m_platform.setReadOnly(true);
    });
    showFacts();
    showLock();
    choose(Home);
    setFocusProxy(m_rail); // keys begin at the views, not at the lock
}

Workbench::~Workbench()
{
    m_stop.request_stop();
    m_reading.request_stop();
}

void Workbench::addViews()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_strip);
    auto *bars = new QVBoxLayout;
    bars->setContentsMargins(space::M, 0, space::M, 0);
    bars->addWidget(m_confirm);
    bars->addWidget(m_notice);
    m_notice->hide();
    connect(m_notice->addAction(tr("Close")), &QPushButton::clicked, m_notice, &QWidget::hide);
    all->addLayout(bars);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_stack, 1);
    all->addLayout(middle, 1);
    all->addWidget(m_activity);
    m_activity->hide();

    m_rail->addView(QStringLiteral("home"), tr("Home"));
    m_rail->addGroup(tr("Now"));
    m_rail->addView(QStringLiteral("inventory"), tr("Inventory"));
    m_rail->addView(QStringLiteral("metrics"), tr("Metrics"), Metrics);
    m_rail->addGroup(tr("Change"));
    m_rail->addView(QStringLiteral("update"), tr("Update"));
    m_rail->addView(QStringLiteral("values"), tr("Values"));
    m_rail->addView(QStringLiteral("migrations"), tr("Migrations"));
    m_rail->addGroup(tr("Keep safe"));
    m_rail->addView(QStringLiteral("backups"), tr("Backups"));
    m_rail->addView(QStringLiteral("journal"), tr("Journal"));
    m_rail->addGroup(tr("Tell"));
    m_rail->addView(QStringLiteral("messages"), tr("Messages"));
    connect(m_rail, &Rail::chosen, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_stack, &QStackedWidget::currentChanged, this, &Workbench::focusContent);

    connect(m_strip, &EnvironmentStrip::lockPressed, this, &Workbench::toggleLock);
    connect(m_strip, &EnvironmentStrip::paletteWanted, this, &Workbench::openPalette);
    connect(m_confirm, &ConfirmBar::confirmed, this, &Workbench::unlock);
    connect(m_activity, &ActivityStrip::openWanted, this, [this] { m_running.open(); });
    connect(m_stack, &QStackedWidget::currentChanged, this, [this] {
        if (std::exchange(m_lossesSaid, false))
            m_notice->hide();
    });
}

void Workbench::readYaml(const QString &apiPath)
{
    if (m_platform.facts().connection != Platform::Connection::Connected)
        return;
    auto reading = m_platform.kube().get(apiPath, m_reading.get_token());
    whenDone<QByteArray>(this, std::move(reading), [this, apiPath, kept = m_kept](Result<QByteArray> answer) {
        m_inventory->showYaml(apiPath, answer.map(inventorydetails::yamlOf));
    });
}

void Workbench::verifyJournal()
{
    m_journal->showVerifying();
    const auto verify = [journal = m_platform.journal()] { return journal.verify(); };
    whenDone<qint64>(this, elsewhere(verify), [this](Result<qint64> answer) { m_journal->showVerified(answer); });
}

void Workbench::readEntries(const QString &runId)
{
    m_journal->showEntries(runId, std::nullopt);
    const auto read = [journal = m_platform.journal(), runId]() -> Result<QString> {
        const auto entries = journal.entries();
        if (!entries)
            return tl::unexpected(entries.error());
        QStringList lines;
        for (const auto &entry : *entries)
            if (entry.run == runId)
                lines << JournalView::entryLine(entry);
        return lines.join(QLatin1Char('\n'));
    };
    whenDone<QString>(this, elsewhere(read), [this, runId](Result<QString> lines) {
        m_journal->showEntries(runId, lines ? *lines : lines.error().message);
    });
}

void Workbench::saveEvidence(const QString &runId, const QString &file)
{
    m_journal->showSaving();
    whenDone<Evidence>(this, gatherEvidence(&m_platform, runId, m_stop.get_token()),
                       [this, file](const Result<Evidence> &evidence) {
                           if (!evidence)
                               return m_journal->showSaved(tl::unexpected(evidence.error()));
                           const auto write = [evidence = *evidence, file]() -> Result<QString> {
                               const bool isPdf = file.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
                               const auto written = paths::writeAtomically(file, isPdf ? evidencePdf(evidence)
                                                                                       : evidenceHtml(evidence));
                               return written ? Result<QString>(file) : tl::unexpected(written.error());
                           };
                           whenDone<QString>(this, elsewhere(write),
                                             [this](const Result<QString> &saved) { m_journal->showSaved(saved); });
                       });
}

void Workbench::addKeys()
{
    const auto key = [this](const QKeySequence &keys, std::function<void()> act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, std::move(act));
    };
    for (int view = 0; view < m_rail->viewCount(); ++view)
        key(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + view)), [this, view] { choose(View(view)); });
    key(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { openPalette(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_B), [this] { planBackup(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_U), [this] { choose(Update); });
    key(QKeySequence(Qt::Key_F5), [this] { m_platform.refresh(); });
    key(QKeySequence(Qt::Key_Escape), [this] { back(); });
    key(QKeySequence(Qt::Key_Question), [this] { m_keys->open(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
        if (m_values.isOpen())
            return m_values->openFind();
        if (!m_inventory.isOpen())
            for (auto *pane : m_stack->currentWidget()->findChildren<TablePane *>())
                if (pane->isVisible())
                    return pane->openFilter();
        choose(Inventory);
        m_inventory->focusFilter();
    });
}

void Workbench::choose(View view)
{
    static_cast<PageHolder *>(m_stack->widget(view))->make(); // also while another page of the window hides us
    m_rail->choose(view);
    m_stack->setCurrentIndex(view);
}

// Qt gives the keys to the first button of a page that was not open before; what the page shows is meant. Later it
// knows by itself where they were.
void Workbench::focusContent()
{
    auto *page = m_stack->currentWidget();
    auto *focused = QApplication::focusWidget();
    if (m_home.isOpen() || m_met.contains(page) || !focused || !page->isAncestorOf(focused))
        return; // Home's first button is what matters there; or the keys are in the rail
    for (auto *content : page->findChildren<QAbstractScrollArea *>())
        if (content->isVisible() && content->isEnabled() && content->focusPolicy() & Qt::TabFocus) {
            m_met << page;
            return content->setFocus();
        }
}

void Workbench::showFacts()
{
    const auto &facts = m_platform.facts();
    m_strip->showFacts(facts);
    const auto tell = [&facts](const auto &page) {
        if (auto *view = page.made())
            view->showFacts(facts);
    };
    tell(m_home);
    tell(m_inventory);
    tell(m_update);
    tell(m_values);
    tell(m_migrations);
    tell(m_backups);
    tell(m_journal);
    tell(m_messages);
    tell(m_metrics);
    tell(m_rollback);
    tell(m_schedules);
    offerWayBack();
    if (facts.connection != Platform::Connection::Connected)
        return;
    if (auto *inventory = m_inventory.made())
        inventory->setWatch(&m_platform.watch());
    m_strip->showInsecure(m_platform.environment().insecure || m_platform.kube().access().insecureSkipTlsVerify
                          || m_platform.profile().database.isUnchecked);
}

QString Workbench::blockedWords() const
{
    if (m_desk.isBusy())
        return tr("Another plan is running: one at a time.");
    return m_platform.isReadOnly() ? tr("Read-only: unlock it above, then start.") : QString();
}

void Workbench::toggleLock()
{
    if (!m_platform.isReadOnly()) {
        m_lockAgain.stop();
        m_unlockedUntil = {};
        m_platform.setReadOnly(true);
        return;
    }
    if (m_platform.environment().isProduction())
        m_confirm->ask(
            tr("This is production. Type %1 to unlock it for 30 minutes.").arg(m_platform.environment().name),
            tr("Unlock"), m_platform.environment().name);
    else
        unlock();
}

void Workbench::unlock()
{
    m_unlockedUntil = QDateTime::currentDateTimeUtc().addSecs(30 * 60);
    m_lockAgain.start();
    m_platform.setReadOnly(false);
}

void Workbench::showLock()
{
    m_strip->showLock(m_platform.isReadOnly(), m_unlockedUntil);
    if (auto *preview = m_preview.made())
        preview->setBlocked(m_previewed ? startBlockedWords() : blockedWords());
    if (auto *running = m_running.made())
        running->setBlocked(m_desk.isBusy() ? QString() : blockedWords());
}

void Workbench::say(State state, const QString &text)
{
    m_notice->say(state, text);
    m_notice->show();
}

bool Workbench::hasUnsaved() const { return m_values.made() && m_values.made()->isModified(); }

void Workbench::saveAll(const std::function<void(bool)> &then)
{
    connect(
        m_values.get(), &ValuesView::savedAll, this,
        [this, then](bool well) {
            if (!well)
                choose(Values);
            then(well);
        },
        Qt::ConnectionType(Qt::SingleShotConnection | Qt::QueuedConnection));
    m_values->saveAll();
}

void Workbench::back()
{
    m_notice->hide();
    if ((m_inventory.isOpen() && m_inventory->back()) || (m_backups.isOpen() && m_backups->back())
        || (m_journal.isOpen() && m_journal->back()) || (m_values.isOpen() && m_values->back()))
        return;
    if (m_stack->currentIndex() >= m_rail->viewCount())
        m_rail->choose(m_rail->current()); // the view that it was opened from
    else
        choose(Home);
}

std::optional<Run> Workbench::run(const QString &id) const
{
    for (const auto &run : m_platform.facts().runs)
        if (run.id == id)
            return run;
    return {};
}

} // namespace luthier
