// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a run when the window, its views or its platform go away meanwhile.
#include "sample.h"

#include "plan/run.h"
#include "ui/plan/plandesk.h"
#include "ui/plan/planwidget.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace luthier;

namespace {

/// Tells when it dies.
struct Kept {
    explicit Kept(bool *gone)
        : gone(gone)
    {
    }
    ~Kept() { *gone = true; }
    bool *gone;
};

Plan slowPlan()
{
    Plan plan;
    plan.kind = QStringLiteral("update");
    plan.title = QStringLiteral("A slow plan");
    for (const auto *id : {"first", "second"}) {
        auto step = std::make_unique<test::ScriptedStep>(QString::fromLatin1(id), QString::fromLatin1(id), QString(),
                                                         true);
        step->really = std::chrono::seconds(30);
        plan.steps.push_back(std::move(step));
    }
    return plan;
}

} // namespace

class TestClosing : public QObject
{
    Q_OBJECT

private slots:
    // The run is cancelled, ends in its own time with all that it needs still alive, and the journal tells it.
    void aRunOutlivesItsDesk()
    {
        const QTemporaryDir folder;
        Journal journal(folder.filePath(QStringLiteral("journal.jsonl")));
        bool isGone = false;
        {
            PlanDesk desk(journal, std::make_shared<Kept>(&isGone));
            PlanWidget widget;
            connect(&desk, &PlanDesk::begins, &widget, &PlanWidget::follow);
            desk.start(slowPlan());
            QTRY_COMPARE(widget.view().workingStep(), 0);
        }
        QVERIFY(!isGone);
        QTRY_VERIFY(isGone);
        const auto runs = runsOf(journal.entries().value());
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs.first().state, RunState::Cancelled);
        QCOMPARE(runs.first().steps[0].state, StepState::Failed);
        QCOMPARE(runs.first().steps[1].state, StepState::Waiting);
        QVERIFY(journal.verify().has_value());
    }

    void aSecondPlanDoesNotTakeTheFirstOnesPlace()
    {
        const QTemporaryDir folder;
        Journal journal(folder.filePath(QStringLiteral("journal.jsonl")));
        PlanDesk desk(journal);
        QSignalSpy ended(&desk, &PlanDesk::ended);
        desk.start(slowPlan());
        desk.start(slowPlan());
        QVERIFY(desk.isBusy());
        desk.cancel();
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(runsOf(journal.entries().value()).size(), 1);
    }
};

QTEST_MAIN(TestClosing)
#include "tst_closing.moc"
