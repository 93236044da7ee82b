// SPDX-License-Identifier: GPL-3.0-or-later
// The main job through the window, with mouse and keys, on the practice range: 1.0.0 to 1.0.1, then 2.0.0, whose
// migration fails, and back. Photographs of every stage into $LUTHIER_PHOTOS or build/photos.
// Long because it is one way through the whole window, and its helpers serve no other test.
#include "maintenance/evidence/evidence.h"
#include "rangewindow.h"
#include "ui/backups/backupsview.h"
#include "ui/home/homeview.h"
#include "ui/inventory/inventoryview.h"
#include "ui/journal/journalview.h"
#include "ui/messages/messagesview.h"
#include "ui/metrics/metricchart.h"
#include "ui/metrics/metricsview.h"
#include "ui/plan/planwidget.h"
#include "ui/shell/rail.h"
#include "ui/shell/workbench.h"
#include "ui/update/updateview.h"
#include "ui/widgets/codebox.h"
#include "ui/widgets/confirmbar.h"
#include "ui/widgets/notice.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QTest>
#include <QWindow>

using namespace luthier;
using namespace luthier::test;
using namespace std::chrono_literals;

class TestWindowRange : public RangeWindow
{
    Q_OBJECT

public:
    TestWindowRange()
        : RangeWindow(QStringLiteral("range"))
    {
    }

private slots:
    void initTestCase()
    {
        if (!range::isThere())
            QSKIP(range::Absent);
        QVERIFY(range::reset());
        useOwnState();
        QVERIFY(open(range::profile()));
    }

    void cleanupTestCase() { close(); }
    void cleanup() { showFailure(); }

    void homeSaysWhatRuns()
    {
        auto *home = m_window->findChild<HomeView *>();
        QVERIFY(home);
        QTRY_VERIFY_WITH_TIMEOUT(said(home).startsWith(QStringLiteral("Lyra 1.0.0 runs\n")), 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_platform->facts().updates.size(), 3, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(allRun(QStringLiteral("1.0.0")), 60'000);
        photograph(QStringLiteral("home-before"));
        m_stage = 1;
    }

    void updatesBehindAProvenBackup()
    {
        QVERIFY2(m_stage == 1, "the stage before this one failed");
        key(Qt::Key_U, Qt::ControlModifier);
        auto *update = shown<UpdateView>(m_window.get());
        QVERIFY(update);
        QVERIFY(chooseVersion(update, QStringLiteral("1.0.1")));
        photograph(QStringLiteral("update-patch"));
        // By keys: on to the button, and pressed.
        auto *plan = buttonOf(update, QStringLiteral("Show the plan"));
        QCOMPARE(plan->text(), QStringLiteral("Show the plan to 1.0.1"));
        QVERIFY(tabTo([plan](QWidget *at) { return at == plan; }));
        key(Qt::Key_Space);

        auto *preview = shown<PlanWidget>(m_window.get());
        QVERIFY(preview);
        QCOMPARE(preview->view().phase, PlanView::Phase::Preview);
        const auto seen = readEveryStep(preview);
        QStringList all;
        for (const auto &step : preview->view().steps) {
            all += step.commands;
            for (const auto &command : step.commands)
                QVERIFY2(seen.contains(command), qPrintable(command));
        }
        const auto commands = all.join(QLatin1Char('\n'));
        for (const auto *words : {"pg_dump", "pg_restore", "helm upgrade lyra oci://", "--version 1.0.1"})
            QVERIFY2(commands.contains(QLatin1String(words)), qPrintable(commands));
        QVERIFY(!commands.contains(QStringLiteral("--reuse-values")));
        QCOMPARE(m_platform->facts().release->revision, 1); // nothing happened
        QVERIFY(m_journal->entries().value_or(QList<JournalEntry>()).isEmpty());
        auto *start = buttonOf(preview, QStringLiteral("Start"));
        QVERIFY(start);
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 30'000); // every permission was asked for
        photograph(QStringLiteral("update-preview"));
        QVERIFY(press(start));

        auto *running = shown<PlanWidget>(m_window.get());
        QVERIFY(running && running != preview);
        QTRY_VERIFY_WITH_TIMEOUT(
            running->view().workingStep() >= 2 || running->view().phase != PlanView::Phase::Running, 60'000);
        photograph(QStringLiteral("update-running"));
        QTRY_VERIFY_WITH_TIMEOUT(running->view().phase != PlanView::Phase::Running, 120'000);
        QVERIFY2(running->view().phase == PlanView::Phase::Done, qPrintable(said(running)));
        QStringList ran;
        for (const auto &step : running->view().steps) {
            QCOMPARE(step.state, StepState::Done);
            ran += step.commands;
        }
        QCOMPARE(ran, all); // what ran is what was shown
        photograph(QStringLiteral("update-done"));
        tellsTheUsers(running);

        QVERIFY(waitUntilItRuns(QStringLiteral("1.0.1")));
        // The schema went ahead of the pods that were replaced: no alarm, and soon not worth a word.
        QVERIFY(!said(shown<HomeView>(m_window.get())).contains(QStringLiteral("may write wrongly")));
        QVERIFY(!said(shown<HomeView>(m_window.get())).contains(QStringLiteral("Update to 1.0.1")));
        QTRY_VERIFY_WITH_TIMEOUT(!said(shown<HomeView>(m_window.get())).contains(QStringLiteral(" ahead of ")), 30'000);
        photograph(QStringLiteral("home-after"));
        QVERIFY(goTo(Workbench::Inventory));
        auto *inventory = shown<InventoryView>(m_window.get());
        QVERIFY(press(buttonOf(inventory, QStringLiteral("Workloads"))));
        QTRY_COMPARE(rowsOf(inventory, QStringLiteral("Workloads"))
                         .filter(QStringLiteral("lyra-backend"))
                         .filter(QStringLiteral(":1.0.1"))
                         .size(),
                     1);
        photograph(QStringLiteral("inventory-after"));

        QVERIFY(goTo(Workbench::Journal));
        auto *journal = shown<JournalView>(m_window.get());
        const auto runs = rowsOf(journal, QStringLiteral("Runs"));
        QCOMPARE(runs.size(), 1);
        QVERIFY2(runs.first().contains(QStringLiteral("1.0.1")) && runs.first().contains(QStringLiteral("|done|")),
                 qPrintable(runs.first()));
        QVERIFY(press(buttonOf(journal, QStringLiteral("Verify the journal"))));
        QTRY_VERIFY(said(journal).contains(QStringLiteral("none was changed, removed or added")));
        auto *rowsOfRuns = shown<QTableView>(journal);
        click(rowsOfRuns->viewport(), placeOf(rowsOfRuns, QStringLiteral("1.0.1")));
        for (const auto *name : {"pack.html", "pack.pdf"}) {
            const auto file = m_home.filePath(QString::fromLatin1(name));
            QVERIFY(press(buttonOf(journal, QStringLiteral("Save the evidence…"))));
            auto *dialog = journal->findChild<QFileDialog *>();
            QVERIFY(dialog);
            dialog->findChild<QLineEdit *>()->setText(file);
            QMetaObject::invokeMethod(dialog, "accept");
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), 30'000);
            QTRY_VERIFY(said(journal).contains(file));
            QTRY_VERIFY(!journal->findChild<QFileDialog *>());
        }
        m_window->activateWindow(); // the dialogs were
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QFile pack(m_home.filePath(QStringLiteral("pack.html")));
        QVERIFY(pack.open(QIODevice::ReadOnly));
        const auto entries = m_journal->entries();
        QVERIFY(entries && verifyEvidence(pack.readAll(), *entries)->isInJournal);
        photograph(QStringLiteral("journal-after"));

        QVERIFY(goTo(Workbench::Metrics));
        auto *metrics = shown<MetricsView>(m_window.get());
        QTRY_VERIFY_WITH_TIMEOUT(said(metrics).contains(QStringLiteral("Prometheus")), 30'000);
        QTRY_VERIFY(metrics->findChildren<MetricChart *>().size() >= 6);
        QVERIFY(metrics->csv().contains("\"latency-p95\""));
        QVERIFY(press(buttonOf(metrics, QStringLiteral("Before and after"))));
        QTRY_VERIFY_WITH_TIMEOUT(said(metrics).contains(QStringLiteral("ended just now")), 30'000);
        photograph(QStringLiteral("metrics-after"));

        QVERIFY(goTo(Workbench::Backups));
        auto *backups = shown<BackupsView>(m_window.get());
        const auto rows = rowsOf(backups, QStringLiteral("Backups")).filter(QStringLiteral("|database|"));
        QCOMPARE(rows.size(), 1);
        QVERIFY2(rows.first().contains(proofWords(Proof::Readable)), qPrintable(rows.first()));
        QVERIFY2(rows.first().contains(QStringLiteral("1.0.0")), "the backup is of what ran before");
        auto *table = shown<QTableView>(backups);
        click(table->viewport(), placeOf(table, QStringLiteral("database")));
        photograph(QStringLiteral("backups-after"));
        m_stage = 2;
    }

    void rowsAreLiveAgainAfterTheServerWasGone()
    {
        QVERIFY2(m_stage == 2, "the stage before this one failed");
        QVERIFY(goTo(Workbench::Inventory));
        auto *inventory = shown<InventoryView>(m_window.get());
        QVERIFY(press(buttonOf(inventory, QStringLiteral("Pods"))));
        const auto pods = [&] { return rowsOf(inventory, QStringLiteral("Pods")); };
        const auto before = pods();
        QVERIFY(range::command({QStringLiteral("spoil"), QStringLiteral("api-down")}));
        const auto stale = QStringLiteral("trying again");
        QTRY_VERIFY_WITH_TIMEOUT(said(inventory).contains(stale), 30'000);
        QCOMPARE(pods().size(), before.size()); // what was known stays
        QTRY_VERIFY(said(inventory).contains(QStringLiteral("were healthy when they were last seen")));
        photograph(QStringLiteral("inventory-stale"));
        QVERIFY(range::command({QStringLiteral("unspoil"), QStringLiteral("api-down")}));
        QTRY_VERIFY_WITH_TIMEOUT(!said(inventory).contains(stale), 60'000);
        const auto name = before.filter(QStringLiteral("lyra-frontend")).value(0).section(QLatin1Char('|'), 0, 0);
        QVERIFY(range::command({QStringLiteral("kubectl"), QStringLiteral("delete"), QStringLiteral("pod"), name,
                                QStringLiteral("-n"), QStringLiteral("lyra"), QStringLiteral("--wait=false")}));
        QTRY_VERIFY_WITH_TIMEOUT(pods().filter(name).isEmpty(), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(pods().filter(QStringLiteral("lyra-frontend")).size(),
                                  before.filter(QStringLiteral("lyra-frontend")).size(), 30'000);
        QVERIFY(waitUntilItRuns(QStringLiteral("1.0.1")));
    }

    void aFailingUpdateIsExplainedAndGoneBackFrom()
    {
        QVERIFY2(m_stage == 2, "the stage before this one failed");
        key(Qt::Key_U, Qt::ControlModifier);
        auto *update = shown<UpdateView>(m_window.get());
        QVERIFY(update);
        QVERIFY(chooseVersion(update, QStringLiteral("2.0.0")));
        // The plan may be looked at, but without a person's confirmations it does not start.
        QVERIFY(press(buttonOf(update, QStringLiteral("Show the plan to 2.0.0"))));
        auto *preview = shown<PlanWidget>(m_window.get());
        QVERIFY(preview);
        QTRY_VERIFY(said(preview).contains(QStringLiteral("Not everything is confirmed yet")));
        QVERIFY(!buttonOf(preview, QStringLiteral("Start"))->isEnabled());
        photograph(QStringLiteral("update-unconfirmed"));
        key(Qt::Key_Escape);
        QVERIFY(update->isVisible());
        int boxes = 0;
        for (const auto *box : update->findChildren<QCheckBox *>())
            boxes += box->isVisible();
        QVERIFY(boxes >= 3);
        for (int ticked = 0; ticked < boxes; ++ticked) {
            QVERIFY(tabTo([](QWidget *at) {
                auto *box = qobject_cast<QCheckBox *>(at);
                return box && !box->isChecked();
            }));
            auto *box = qobject_cast<QCheckBox *>(qApp->focusWidget());
            key(Qt::Key_Space);
            QVERIFY(box->isChecked());
        }
        // Facts that arrive must not take the focus away from a person at the keys.
        const QPointer<QWidget> at = qApp->focusWidget();
        const auto asOf = m_platform->facts().asOf;
        m_platform->refresh();
        QTRY_VERIFY(m_platform->facts().asOf > asOf);
        QCoreApplication::processEvents();
        QVERIFY(at && qApp->focusWidget() == at);
        QCOMPARE(update->options().confirmed.size(), boxes);
        photograph(QStringLiteral("update-major"));
        QVERIFY(press(buttonOf(update, QStringLiteral("Show the plan to 2.0.0"))));
        QVERIFY2(preview->isVisible(), qPrintable(said(update)));
        auto *start = buttonOf(preview, QStringLiteral("Start"));
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 30'000);
        QVERIFY(press(start));
        auto *running = shown<PlanWidget>(m_window.get());
        QVERIFY(running && running != preview);
        QTRY_VERIFY_WITH_TIMEOUT(running->view().phase != PlanView::Phase::Running, 120'000);
        QCOMPARE(running->view().phase, PlanView::Phase::Failed);
        QVERIFY2(said(running).contains(QStringLiteral("uq_users_email")), qPrintable(said(running)));
        QTRY_VERIFY_WITH_TIMEOUT(buttonOf(running, QStringLiteral("Go back to revision 2")), 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_platform->facts().release->revision, 3, 30'000);
        QVERIFY(buttonOf(running, QStringLiteral("Go back to revision 2"))); // still the same one
        photograph(QStringLiteral("update-failed"));
        QVERIFY(goTo(Workbench::Home));
        photograph(QStringLiteral("home-failed"));
        // Where a new update would begin it is said first, and the run is opened with the same way back.
        QVERIFY(goTo(Workbench::Update));
        QVERIFY2(said(update).contains(QStringLiteral("stopped at step 6 of 7")), qPrintable(said(update)));
        photograph(QStringLiteral("update-half-way"));
        QVERIFY(press(buttonOf(update, QStringLiteral("Look"))));
        QTRY_VERIFY(preview->isVisible());
        QVERIFY(buttonOf(preview, QStringLiteral("Go back to revision 2")));

        // Back to it by the strip below, then the way back.
        QVERIFY(press(buttonOf(m_window.get(), QStringLiteral("Open"))));
        QTRY_VERIFY(running->isVisible());
        QVERIFY(press(buttonOf(running, QStringLiteral("Go back to revision 2"))));
        QVERIFY(preview->isVisible());
        QVERIFY(readEveryStep(preview).join(QLatin1Char('\n')).contains(QStringLiteral("helm rollback lyra 2")));
        start = buttonOf(preview, QStringLiteral("Start"));
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 30'000);
        photograph(QStringLiteral("rollback-preview"));
        QVERIFY(press(start));
        QTRY_VERIFY_WITH_TIMEOUT(running->view().kind == QLatin1String("rollback")
                                     && running->view().phase != PlanView::Phase::Running,
                                 120'000);
        QVERIFY2(running->view().phase == PlanView::Phase::Done, qPrintable(said(running)));
        photograph(QStringLiteral("rollback-done"));
        QVERIFY(waitUntilItRuns(QStringLiteral("1.0.1")));
        photograph(QStringLiteral("home-back"));
        QVERIFY(goTo(Workbench::Journal));
        photograph(QStringLiteral("journal-end"));
        QVERIFY(m_journal->verify().has_value());
        m_stage = 3;
    }

    /// By somebody who never saw psql: choose, look, start, read what would be lost, decide; and back again.
    void aBackupIsRestoredAndTakenBack()
    {
        QVERIFY2(m_stage == 3, "the stage before this one failed");
        QVERIFY(goTo(Workbench::Backups));
        auto *backups = shown<BackupsView>(m_window.get());
        auto *table = shown<QTableView>(backups);
        click(table->viewport(), placeOf(table, QStringLiteral("database")));
        QVERIFY(press(buttonOf(backups, QStringLiteral("Restore"))));
        auto *preview = shown<PlanWidget>(m_window.get());
        QVERIFY(preview);
        QVERIFY(readEveryStep(preview).join(QLatin1Char('\n')).contains(QStringLiteral("RENAME TO")));
        auto *start = buttonOf(preview, QStringLiteral("Start"));
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 30'000);
        photograph(QStringLiteral("restore-preview"));
        QVERIFY(press(start));
        auto *running = shown<PlanWidget>(m_window.get());
        QVERIFY(running && running != preview);
        QTRY_VERIFY_WITH_TIMEOUT(buttonOf(running, QStringLiteral("Put the copy in place"))
                                     || running->view().phase != PlanView::Phase::Running,
                                 60'000);
        QVERIFY2(running->view().phase == PlanView::Phase::Running, qPrintable(said(running)));
        QVERIFY2(said(running).contains(QStringLiteral("Put the copy in place?")), qPrintable(said(running)));
        photograph(QStringLiteral("restore-decide"));
        QVERIFY(press(buttonOf(running, QStringLiteral("Put the copy in place"))));
        QTRY_VERIFY_WITH_TIMEOUT(running->view().phase != PlanView::Phase::Running, 180'000);
        QVERIFY2(running->view().phase == PlanView::Phase::Done, qPrintable(said(running)));
        QTRY_VERIFY(buttonOf(running, QStringLiteral("All is well")));
        photograph(QStringLiteral("restore-done"));
        QVERIFY(press(buttonOf(running, QStringLiteral("Bring the former data back"))));
        photograph(QStringLiteral("restore-back-confirm"));
        auto *bar = shown<ConfirmBar>(running);
        QVERIFY(bar);
        QVERIFY(press(buttonOf(bar, QStringLiteral("Bring the former data back"))));
        QTRY_VERIFY_WITH_TIMEOUT(running->view().phase == PlanView::Phase::Undone, 120'000);
        photograph(QStringLiteral("restore-taken-back"));
        QVERIFY(waitUntilItRuns(QStringLiteral("1.0.1")));
    }

private:
    /// From the ended run to its mail, filled from that very run.
    void tellsTheUsers(PlanWidget *ended)
    {
        QVERIFY(press(buttonOf(ended, QStringLiteral("Write the notice"))));
        auto *messages = shown<MessagesView>(m_window.get());
        QVERIFY(messages);
        const auto isWhole = [messages] { return messages->draft() && messages->draft()->message.missing() == 0; };
        QTRY_VERIFY2_WITH_TIMEOUT(isWhole(), qPrintable(said(messages)), 30'000);
        const auto &run = m_platform->facts().runs.first();
        const auto text = messages->draft()->message.plain();
        QCOMPARE(messages->draft()->run, run.id);
        QVERIFY2(text.contains(QStringLiteral("New version: 1.0.1\nUpdate duration: ")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("An index over the users")), qPrintable(text));
        QVERIFY(messages->draft()->doubts.isEmpty());
        photograph(QStringLiteral("message-after"));
        QVERIFY(goTo(Workbench::Home));
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_window->windowHandle(), key, modifiers);
    }
    /// Through the window: whatever lies there takes the click, as under a person's pointer.
    void click(QWidget *widget, const QPoint &at)
    {
        QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, {}, widget->mapTo(m_window.get(), at));
    }
    bool press(QWidget *widget)
    {
        if (!widget || !widget->isVisible() || !widget->isEnabled())
            return false;
        for (auto *parent = widget->parentWidget(); parent; parent = parent->parentWidget())
            if (auto *scroll = qobject_cast<QScrollArea *>(parent))
                scroll->ensureWidgetVisible(widget);
        const auto centre = widget->mapTo(m_window.get(), widget->rect().center());
        if (m_window->childAt(centre) != widget)
            return false;
        click(widget, widget->rect().center());
        return true;
    }
    bool goTo(int view)
    {
        key(Qt::Key(Qt::Key_1 + view), Qt::ControlModifier);
        return m_window->findChild<Rail *>()->current() == view;
    }
    template <typename Wanted>
    bool tabTo(Wanted wanted)
    {
        for (int i = 0; i < 60; ++i) {
            if (qApp->focusWidget() && wanted(qApp->focusWidget()))
                return true;
            key(Qt::Key_Tab);
        }
        return false;
    }
    bool chooseVersion(UpdateView *update, const QString &version)
    {
        auto *versions = update->findChild<QListWidget *>(QStringLiteral("choices"));
        for (int i = 0; i < versions->count(); ++i)
            if (versions->item(i)->text().startsWith(version)) {
                versions->scrollToItem(versions->item(i));
                click(versions->viewport(), versions->visualItemRect(versions->item(i)).center());
                return update->options().version == version;
            }
        return false;
    }
    /// With the arrow keys through all steps: the lines of every command box.
    QStringList readEveryStep(PlanWidget *preview)
    {
        QStringList lines;
        auto *steps = preview->findChild<QListWidget *>(QStringLiteral("steps"));
        click(steps->viewport(), steps->visualItemRect(steps->item(0)).center());
        for (int i = 0; i < steps->count(); ++i) {
            for (const auto *box : preview->findChildren<CodeBox *>())
                if (box->isVisible())
                    lines << box->toPlainText() << box->toPlainText().split(QLatin1Char('\n'));
            key(Qt::Key_Down);
        }
        return lines;
    }
    bool allRun(const QString &version) const
    {
        const auto &components = m_platform->facts().truth.components;
        const auto rows = rowsOf(m_window->findChild<HomeView *>(), QStringLiteral("What runs"));
        return !components.isEmpty()
            && rows.filter(QLatin1Char('|') + version + QStringLiteral(" · ")).size() == components.size();
    }
    bool waitUntilItRuns(const QString &version)
    {
        if (!goTo(Workbench::Home))
            return false;
        auto *home = m_window->findChild<HomeView *>();
        const auto title = QStringLiteral("Lyra %1 runs\n").arg(version);
        return QTest::qWaitFor([&] { return said(home).startsWith(title) && allRun(version); }, 60'000);
    }
    int m_stage = 0;
};

QTEST_MAIN(TestWindowRange)
#include "tst_window_range.moc"
