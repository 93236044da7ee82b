// SPDX-License-Identifier: GPL-3.0-or-later
// The plan widget, driven by keys and mouse, with the real runner and a real journal.
#include "sample.h"

#include "plan/planrunner.h"
#include "ui/plan/plandesk.h"
#include "ui/plan/planwidget.h"
#include "ui/plan/planwords.h"
#include "ui/widgets/confirmbar.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace luthier;

namespace {

QPushButton *buttonOf(QWidget &widget, const QString &text)
{
    for (auto *button : widget.findChildren<QPushButton *>())
        if (button->text() == text && button->isVisible())
            return button;
    return nullptr;
}

bool isMain(QPushButton *button) { return button && button->property("main").toBool(); }

Plan planOf(std::vector<std::unique_ptr<test::ScriptedStep>> steps)
{
    Plan plan;
    plan.kind = QStringLiteral("update");
    plan.title = QStringLiteral("A plan");
    for (auto &step : steps)
        plan.steps.push_back(std::move(step));
    return plan;
}

std::unique_ptr<test::ScriptedStep> step(const QString &id, bool changes = false)
{
    return std::make_unique<test::ScriptedStep>(id, id, QStringLiteral("done: ") + id, changes);
}

} // namespace

class TestPlanWidget : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_journal = std::make_unique<Journal>(m_folder->filePath(QStringLiteral("journal.jsonl")));
        m_desk = std::make_unique<PlanDesk>(*m_journal);
        m_widget = std::make_unique<PlanWidget>();
        m_widget->resize(1100, 700);
        m_widget->show();
        connect(m_desk.get(), &PlanDesk::begins, m_widget.get(), &PlanWidget::follow);
        connect(m_widget.get(), &PlanWidget::cancelRequested, m_desk.get(), &PlanDesk::cancel);
        QVERIFY(QTest::qWaitForWindowExposed(m_widget.get()));
    }
    void cleanup()
    {
        m_widget.reset();
        m_desk.reset();
    }

    void previewShowsTheCommandsAndRunsThemOnStart()
    {
        auto plan = test::samplePlan();
        m_widget->preview(plan);
        auto *steps = m_widget->findChild<QListWidget *>(QStringLiteral("steps"));
        QCOMPARE(steps->count(), 7);
        steps->setFocus();
        QTest::keyClick(steps, Qt::Key_Down);
        QTest::keyClick(steps, Qt::Key_Down);
        QCOMPARE(steps->currentRow(), 2);
        bool showsCommand = false;
        for (auto *box : m_widget->findChildren<QPlainTextEdit *>())
            showsCommand |= box->isVisible()
                         && box->toPlainText().contains(QStringLiteral("pg_dump -U lyra_user -Fc lyra"));
        QVERIFY(showsCommand);
        connect(m_widget.get(), &PlanWidget::startRequested, this, [&] { m_desk->start(std::move(plan)); });
        QSignalSpy ended(m_desk.get(), &PlanDesk::ended);
        QTest::mouseClick(buttonOf(*m_widget, QStringLiteral("Start")), Qt::LeftButton);
        QTRY_COMPARE(ended.count(), 1);
        QVERIFY(ended.first().first().toBool());
        QCOMPARE(m_widget->view().phase, PlanView::Phase::Done);
        QVERIFY(m_journal->verify().has_value());
        QVERIFY(!buttonOf(*m_widget, QStringLiteral("Start")));
    }

    void productionWantsTheNameTyped()
    {
        auto plan = test::samplePlan();
        m_widget->setNameToType(QStringLiteral("lyra"));
        m_widget->preview(plan);
        QSignalSpy wanted(m_widget.get(), &PlanWidget::startRequested);
        auto *steps = m_widget->findChild<QListWidget *>(QStringLiteral("steps"));
        steps->setFocus();
        QTest::keyClick(steps, Qt::Key_Return); // is reading, not starting
        QTest::keyClick(steps, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(wanted.count(), 0);
        auto *typed = m_widget->findChild<QLineEdit *>();
        QTRY_VERIFY(typed->isVisible());
        QTest::keyClicks(typed, QStringLiteral("lyr"));
        QTest::keyClick(typed, Qt::Key_Return);
        QCOMPARE(wanted.count(), 0);
        QTest::keyClicks(typed, QStringLiteral("a"));
        QTest::keyClick(typed, Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
    }

    void problemsCloseTheStartAndShowTheRole()
    {
        m_widget->preview(test::samplePlan());
        QVERIFY(buttonOf(*m_widget, QStringLiteral("Start"))->isEnabled());
        m_widget->setPreflight(std::nullopt);
        QVERIFY(!buttonOf(*m_widget, QStringLiteral("Start"))->isEnabled());
        m_widget->setPreflight(
            Preflight{{QStringLiteral("You may not create pods/exec in lyra.")}, QStringLiteral("kind: Role")});
        QVERIFY(!buttonOf(*m_widget, QStringLiteral("Start"))->isEnabled());
        QVERIFY(buttonOf(*m_widget, QStringLiteral("What to send to an administrator")));
        m_widget->setPreflight(Preflight{});
        QVERIFY(buttonOf(*m_widget, QStringLiteral("Start"))->isEnabled());
        m_widget->setBlocked(QStringLiteral("Read-only"));
        QVERIFY(!buttonOf(*m_widget, QStringLiteral("Start"))->isEnabled());
    }

    void cancelStopsBeforeTheChange()
    {
        std::vector<std::unique_ptr<test::ScriptedStep>> steps;
        steps.push_back(step(QStringLiteral("slow")));
        steps.back()->really = std::chrono::seconds(20);
        steps.push_back(step(QStringLiteral("change"), true));
        m_desk->start(planOf(std::move(steps)));
        QTRY_COMPARE(m_widget->view().workingStep(), 0);
        QSignalSpy ended(m_desk.get(), &PlanDesk::ended);
        auto *cancel = buttonOf(*m_widget, QStringLiteral("Cancel"));
        cancel->setFocus();
        QTest::keyClick(cancel, Qt::Key_Space);
        QTRY_COMPARE(ended.count(), 1);
        QCOMPARE(m_widget->view().phase, PlanView::Phase::Cancelled);
        QCOMPARE(m_widget->view().traces(), Traces::None);
        QVERIFY(isMain(buttonOf(*m_widget, QStringLiteral("Leave it as it is"))));
        QVERIFY(buttonOf(*m_widget, QStringLiteral("Go on")));
    }

    void whatAStepOffersIsDoneOnlyWhenAPersonConfirmsIt()
    {
        connect(m_widget.get(), &PlanWidget::offerTaken, m_desk.get(), &PlanDesk::takeOffer);
        std::vector<std::unique_ptr<test::ScriptedStep>> steps;
        int ended = 0;
        steps.push_back(step(QStringLiteral("migrate"), true));
        steps.back()->really = std::chrono::seconds(20);
        steps.back()->offers = StepOffer{QStringLiteral("Session 812 is in the way; ended, it loses its transaction."),
                                         QStringLiteral("End session 812"), [&ended] { ++ended; }};
        m_desk->start(planOf(std::move(steps)));
        QTRY_VERIFY(buttonOf(*m_widget, QStringLiteral("End session 812")));
        auto *offer = buttonOf(*m_widget, QStringLiteral("End session 812"));
        QVERIFY(!isMain(offer));
        offer->setFocus();
        QTest::keyClick(offer, Qt::Key_Space);
        QCOMPARE(ended, 0); // its consequence is said first
        auto *bar = m_widget->findChild<ConfirmBar *>();
        QVERIFY(bar->isVisible());
        auto *sure = buttonOf(*bar, QStringLiteral("End session 812"));
        QVERIFY(sure);
        QTest::keyClick(sure, Qt::Key_Space);
        QCOMPARE(ended, 1);
        QVERIFY(!offer->isVisible());
        QVERIFY(!bar->isVisible());
        m_desk->cancel();
        QTRY_VERIFY(!m_desk->isBusy());
    }

    void escapeNeverCancels()
    {
        std::vector<std::unique_ptr<test::ScriptedStep>> steps;
        steps.push_back(step(QStringLiteral("slow")));
        steps.back()->really = std::chrono::milliseconds(300);
        m_desk->start(planOf(std::move(steps)));
        QSignalSpy ended(m_desk.get(), &PlanDesk::ended);
        QTest::keyClick(m_widget.get(), Qt::Key_Escape);
        QTRY_COMPARE(ended.count(), 1);
        QVERIFY(ended.first().first().toBool());
    }

    void aFailureSaysWhatItMeansAndOffersTheWays()
    {
        std::vector<std::unique_ptr<test::ScriptedStep>> steps;
        steps.push_back(step(QStringLiteral("fine")));
        steps.push_back(step(QStringLiteral("bad"), true));
        steps.back()->fails = Error{Error::Kind::Refused, QStringLiteral("The new version does not start."),
                                    QStringLiteral("Traceback: KeyError")};
        m_desk->start(planOf(std::move(steps)));
        QTRY_COMPARE(m_widget->view().phase, PlanView::Phase::Failed);
        QCOMPARE(m_widget->view().failedStep(), 1);
        QCOMPARE(m_widget->view().traces(), Traces::MayBe);
        QVERIFY(isMain(buttonOf(*m_widget, QStringLiteral("Take the steps back"))));
        m_widget->setGoBackRevision(2);
        QVERIFY(isMain(buttonOf(*m_widget, QStringLiteral("Go back to revision 2"))));
        QVERIFY(!isMain(buttonOf(*m_widget, QStringLiteral("Go on"))));
        QVERIFY(!isMain(buttonOf(*m_widget, QStringLiteral("Take the steps back"))));
        QSignalSpy back(m_widget.get(), &PlanWidget::rollbackRequested);
        QTest::mouseClick(buttonOf(*m_widget, QStringLiteral("Go back to revision 2")), Qt::LeftButton);
        QCOMPARE(back.first().first().toInt(), 2);
        QSignalSpy goOn(m_widget.get(), &PlanWidget::resumeRequested);
        QTest::mouseClick(buttonOf(*m_widget, QStringLiteral("Go on")), Qt::LeftButton);
        QCOMPARE(goOn.count(), 1);
    }

    void aPersonTicksWhatOnlyAPersonCanSee()
    {
        connect(m_widget.get(), &PlanWidget::checkTicked, this, [this](const ManualCheck &check, bool on) {
            QVERIFY(tickCheck(*m_journal, m_desk->runId(), check, on));
            m_widget->setChecks(runsOf(*m_journal->entries()).first().checks);
        });
        const auto checked = [] {
            auto plan = test::samplePlan();
            plan.manualChecks = {{QStringLiteral("sign-in"), QStringLiteral("Log in"), {}, {}},
                                 {QStringLiteral("data"), QStringLiteral("Data loads correctly"), {}, {}}};
            return plan;
        };
        m_widget->preview(checked());
        auto *steps = m_widget->findChild<QListWidget *>(QStringLiteral("steps"));
        QVERIFY(boxes().isEmpty()); // they belong to the last step
        steps->setCurrentRow(steps->count() - 1);
        QTRY_COMPARE(boxes().size(), 2);
        QVERIFY(!boxes().first()->isEnabled()); // there is nothing to look at yet

        QSignalSpy ended(m_desk.get(), &PlanDesk::ended);
        m_desk->start(checked());
        QTRY_COMPARE(ended.count(), 1);
        QVERIFY(ended.first().first().toBool()); // unticked checks stop nothing
        const auto sentence = [this] { return planwords::answer(m_widget->view(), QDateTime::currentDateTimeUtc()); };
        QVERIFY2(sentence().contains(QStringLiteral("2 manual check")), qPrintable(sentence()));
        steps->setCurrentRow(steps->count() - 1);
        QTRY_COMPARE(boxes().size(), 2);
        auto *box = boxes().last();
        QVERIFY(box->isEnabled());
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        QVERIFY(box->isChecked());
        QVERIFY2(sentence().contains(QStringLiteral("1 manual check")), qPrintable(sentence()));
        const auto run = runsOf(*m_journal->entries()).first();
        QCOMPARE(run.state, RunState::Done);
        QVERIFY(!run.checks[0].isTicked());
        QVERIFY(run.checks[1].isTicked() && run.checks[1].when.isValid());
        bool namesThePerson = false;
        for (const auto *label : m_widget->findChildren<QLabel *>())
            namesThePerson |= label->isVisible() && label->text().startsWith(run.checks[1].who + QLatin1Char(','));
        QVERIFY(namesThePerson);
        QTest::keyClick(box, Qt::Key_Space); // ticked by mistake
        QVERIFY(!runsOf(*m_journal->entries()).first().checks[1].isTicked());
        QVERIFY(m_journal->verify().has_value());
    }

private:
    QList<QCheckBox *> boxes() const
    {
        QList<QCheckBox *> all;
        for (auto *box : m_widget->findChildren<QCheckBox *>())
            if (box->isVisible())
                all << box;
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<PlanDesk> m_desk;
    std::unique_ptr<PlanWidget> m_widget;
};

QTEST_MAIN(TestPlanWidget)
#include "tst_planwidget.moc"
