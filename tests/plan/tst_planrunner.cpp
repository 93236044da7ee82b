// SPDX-License-Identifier: GPL-3.0-or-later
// Long because every way to start, stop, resume and undo is tried with the same scripted steps and the same journal.
#include "plan/journalchain.h"
#include "plan/planrunner.h"
#include "tests/support/awaited.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

using namespace luthier;
using namespace Qt::StringLiterals;
using luthier::test::awaited;

namespace {

/// What the steps change: each effect is counted, and the order of all calls is kept.
struct World {
    QMap<QString, int> effects;
    QStringList calls; ///< "run one", "reality two", "undo one"
};

const Error Broken{Error::Kind::Refused, u"It broke."_s, u"the tool's words"_s};
const auto ForeignMark = u"another-boot/1/1"_s;

/// A step as the test wants it.
class ScriptedStep : public Step
{
public:
    ScriptedStep(QString id, World &world)
        : m_id(std::move(id))
        , m_world(world)
    {
    }

    std::optional<Error> failsWith;
    std::optional<Error> undoFailsWith;
    std::function<Result<StepReality>()> world; ///< empty: by the effects
    std::function<void()> meanwhile;            ///< while it runs, before its effect
    QString asks;                               ///< a question that a person answers before its effect
    bool undoable = true;
    bool throwaway = false;
    bool changes = false;

    QString id() const override { return m_id; }
    QString title() const override { return u"Do "_s + m_id; }
    QStringList commands() const override { return {u"do "_s + m_id}; }
    bool canUndo() const override { return undoable; }
    bool isThrowaway() const override { return throwaway; }
    bool changesCluster() const override { return changes; }

    Task<QString> run(StepContext context) override
    {
        m_world.calls << u"run "_s + m_id;
        if (meanwhile)
            meanwhile();
        if (context.stop.stop_requested())
            co_return failure(Error::Kind::Cancelled, u"Cancelled."_s);
        if (failsWith)
            co_return tl::unexpected(*failsWith);
        if (!asks.isEmpty()) {
            const auto verb = u"Do it"_s;
            if (const auto yes = co_await context.decide(asks, verb); !yes)
                co_return tl::unexpected(yes.error());
        }
        context.facts[u"noted-"_s + m_id] = true;
        if (const auto noted = context.note({{u"at"_s, m_id}}); !noted)
            co_return tl::unexpected(noted.error());
        ++m_world.effects[m_id];
        context.facts[u"done-"_s + m_id] = u"by run"_s;
        co_return m_id + u" is done"_s;
    }
    Task<StepReality> reality(StepContext) override
    {
        m_world.calls << u"reality "_s + m_id;
        if (world)
            co_return world();
        co_return m_world.effects.value(m_id) > 0 ? StepReality::Done : StepReality::NotDone;
    }
    Task<QString> undo(StepContext) override
    {
        m_world.calls << u"undo "_s + m_id;
        if (undoFailsWith)
            co_return tl::unexpected(*undoFailsWith);
        m_world.effects[m_id] = 0;
        co_return m_id + u" is undone"_s;
    }

private:
    QString m_id;
    World &m_world;
};

const QStringList Ids{u"one"_s, u"two"_s, u"three"_s, u"four"_s};

} // namespace

class PlanRunnerTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
    World m_world;
    QMap<QString, ScriptedStep *> m_steps; ///< of the newest plan

    Plan plan()
    {
        Plan plan{.kind = u"test"_s, .title = u"Test it"_s, .request = {{u"version"_s, u"1.0.1"_s}}, .steps = {}};
        for (const auto &id : Ids) {
            auto step = std::make_unique<ScriptedStep>(id, m_world);
            m_steps[id] = step.get();
            plan.steps.push_back(std::move(step));
        }
        return plan;
    }
    QStringList events() const
    {
        QStringList all;
        const auto entries = m_journal->entries();
        if (!entries)
            return {entries.error().message};
        for (const auto &entry : *entries)
            all << (entry.step.isEmpty() ? entry.event : entry.step + u' ' + entry.event);
        return all;
    }
    Run newest() const { return runsOf(m_journal->entries().value()).value(0); }
    /// As if the process that wrote the journal were dead: the same lines, but with another process's mark.
    static QList<QByteArray> ofADeadProcess(const QList<JournalEntry> &entries)
    {
        QList<QByteArray> lines;
        QString previous;
        for (auto entry : entries) {
            if (entry.data.contains(u"process"_s))
                entry.data[u"process"_s] = ForeignMark;
            entry.previous = previous;
            lines << journalchain::line(entry) + '\n';
            previous = entry.hash;
        }
        return lines;
    }
    void append(const QString &step, const QString &event, const QJsonObject &data = {})
    {
        QVERIFY(m_journal->append(u"crashed"_s, step, event, data));
    }
    /// A run in the journal that ended in the middle of its second step.
    void crashInTheSecondStep()
    {
        QJsonArray steps;
        for (const auto &id : Ids)
            steps << QJsonObject{{u"id"_s, id}, {u"title"_s, u"Do "_s + id}};
        append({}, u"plan"_s,
               {{u"kind"_s, u"test"_s}, {u"title"_s, u"Test it"_s}, {u"steps"_s, steps}, {u"process"_s, ForeignMark}});
        append(u"one"_s, u"begin"_s);
        append(u"one"_s, u"done"_s, {{u"facts"_s, QJsonObject{{u"backup"_s, u"b-1"_s}}}});
        append(u"two"_s, u"begin"_s);
        m_world.effects[u"one"_s] = 1;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_journal = std::make_unique<Journal>(m_folder->filePath(u"journal.jsonl"_s));
        m_world = {};
    }

    void goesInOrder()
    {
        PlanRunner runner(plan(), *m_journal);
        QSignalSpy started(&runner, &PlanRunner::stepStarted);
        QSignalSpy stepEnded(&runner, &PlanRunner::stepEnded);
        QSignalSpy ended(&runner, &PlanRunner::ended);
        QVERIFY(awaited(runner.start()));
        QCOMPARE(m_world.calls, (QStringList{u"run one"_s, u"run two"_s, u"run three"_s, u"run four"_s}));
        QStringList expected{u"plan"_s};
        for (const auto &id : Ids)
            expected << id + u" begin"_s << id + u" note"_s << id + u" done"_s;
        QCOMPARE(events(), expected << u"done"_s);
        QCOMPARE(started.size(), 4);
        QCOMPARE(stepEnded.size(), 4);
        QCOMPARE(stepEnded[3][2].toString(), u"four is done"_s);
        QCOMPARE(ended.size(), 1);
        QCOMPARE(ended[0][0].value<PlanRunner::Outcome>(), PlanRunner::Outcome::Done);
        const auto run = newest();
        QCOMPARE(run.id, runner.runId());
        QCOMPARE(run.state, RunState::Done);
        QCOMPARE(run.kind, u"test"_s);
        QCOMPARE(run.title, u"Test it"_s);
        QCOMPARE(run.request, (QJsonObject{{u"version"_s, u"1.0.1"_s}}));
        QVERIFY(run.begun.isValid() && run.ended.isValid() && run.begun <= run.ended);
        QCOMPARE(run.steps.size(), 4);
        QCOMPARE(run.steps[1].answer, u"two is done"_s);
        QCOMPARE(run.facts[u"done-four"_s].toString(), u"by run"_s);
        QVERIFY(!run.isOpen());
    }

    // Each step sees its own begin on the disk: no begin line, no action.
    void theBeginIsWrittenFirst()
    {
        PlanRunner runner(plan(), *m_journal);
        QStringList last;
        for (const auto &id : Ids)
            m_steps[id]->meanwhile = [&] { last << events().last(); };
        QVERIFY(awaited(runner.start()));
        QCOMPARE(last, (QStringList{u"one begin"_s, u"two begin"_s, u"three begin"_s, u"four begin"_s}));
    }

    void isWorkingWhileItsProcessLives()
    {
        PlanRunner runner(plan(), *m_journal);
        Run seen;
        m_steps[u"two"_s]->meanwhile = [&] { seen = newest(); };
        QVERIFY(awaited(runner.start()));
        QCOMPARE(seen.state, RunState::Working);
        QCOMPARE(seen.steps[0].state, StepState::Done);
        QCOMPARE(seen.steps[1].state, StepState::Working);
        QCOMPARE(seen.steps[2].state, StepState::Waiting);
    }

    void stopsAtAFailure()
    {
        PlanRunner runner(plan(), *m_journal);
        QSignalSpy ended(&runner, &PlanRunner::ended);
        m_steps[u"two"_s]->failsWith = Broken;
        const auto outcome = awaited(runner.start());
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().message, Broken.message);
        QCOMPARE(m_world.calls, (QStringList{u"run one"_s, u"run two"_s}));
        QCOMPARE(events(), (QStringList{u"plan"_s, u"one begin"_s, u"one note"_s, u"one done"_s, u"two begin"_s,
                                        u"two failed"_s, u"failed"_s}));
        QCOMPARE(ended[0][0].value<PlanRunner::Outcome>(), PlanRunner::Outcome::Failed);
        QCOMPARE(ended[0][1].toString(), Broken.message);
        const auto run = newest();
        QCOMPARE(run.state, RunState::Failed);
        QVERIFY(run.isOpen());
        QCOMPARE(run.steps[1].state, StepState::Failed);
        QCOMPARE(run.steps[1].answer, Broken.message);
        QCOMPARE(run.steps[1].detail, Broken.detail);
        QCOMPARE(run.steps[2].state, StepState::Waiting);
    }

    void cancels()
    {
        PlanRunner runner(plan(), *m_journal);
        m_steps[u"two"_s]->meanwhile = [&] { runner.cancel(); };
        const auto outcome = awaited(runner.start());
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Cancelled);
        QCOMPARE(m_world.effects.value(u"two"_s), 0);
        QCOMPARE(events().mid(4), (QStringList{u"two begin"_s, u"two cancelled"_s, u"cancelled"_s}));
        QCOMPARE(newest().state, RunState::Cancelled);
        QVERIFY(newest().isOpen());
    }

    void cancelSaysSo()
    {
        PlanRunner runner(plan(), *m_journal);
        QSignalSpy ended(&runner, &PlanRunner::ended);
        m_steps[u"two"_s]->meanwhile = [&] { runner.cancel(); };
        QVERIFY(!awaited(runner.start()));
        QCOMPARE(ended[0][0].value<PlanRunner::Outcome>(), PlanRunner::Outcome::Cancelled);
    }

    // "Nothing was changed" is said from the journal alone, so it has to know which steps change something.
    void theJournalKnowsWhatMayHaveBeenChanged()
    {
        PlanRunner first(plan(), *m_journal);
        m_steps[u"two"_s]->changes = true;
        m_steps[u"one"_s]->failsWith = Broken;
        QVERIFY(!awaited(first.start()));
        QCOMPARE(newest().traces(), Traces::None);
        PlanRunner second(plan(), *m_journal);
        m_steps[u"two"_s]->changes = true;
        m_steps[u"two"_s]->failsWith = Broken;
        QVERIFY(!awaited(second.start()));
        QCOMPARE(newest().traces(), Traces::MayBe);
        PlanRunner third(plan(), *m_journal);
        m_steps[u"two"_s]->changes = true;
        m_steps[u"three"_s]->failsWith = Broken;
        QVERIFY(!awaited(third.start()));
        QCOMPARE(newest().traces(), Traces::Certain);
        PlanRunner back(plan(), *m_journal);
        QVERIFY(awaited(back.undo(newest())));
        QCOMPARE(newest().traces(), Traces::None);
    }

    void cancelsBetweenSteps()
    {
        PlanRunner runner(plan(), *m_journal);
        connect(&runner, &PlanRunner::stepEnded, &runner, [&] { runner.cancel(); });
        QVERIFY(!awaited(runner.start()));
        QCOMPARE(m_world.calls, QStringList{u"run one"_s});
        QCOMPARE(newest().state, RunState::Cancelled);
        QCOMPARE(newest().steps[1].state, StepState::Waiting); // it was not begun, and nobody says that it was
    }

    // A copy that only proves something serves nobody when the run has ended badly, and takes disk from the live one.
    void removesAtOnceWhatServesTheRunAlone()
    {
        PlanRunner runner(plan(), *m_journal);
        for (const auto *id : {u"two", u"three"})
            m_steps[QString::fromUtf16(id)]->throwaway = true;
        m_steps[u"three"_s]->failsWith = Broken;
        QSignalSpy tidied(&runner, &PlanRunner::stepTidied);
        QVERIFY(!awaited(runner.start()));
        QCOMPARE(m_world.calls,
                 (QStringList{u"run one"_s, u"run two"_s, u"run three"_s, u"undo three"_s, u"undo two"_s}));
        QCOMPARE(tidied.size(), 2);
        const auto run = newest();
        QCOMPARE(run.state, RunState::Failed);
        QCOMPARE(run.ending, Broken.message);
        QCOMPARE(run.steps[0].state, StepState::Done); // what is not its own is taken back when a person says so
        QCOMPARE(run.steps[1].state, StepState::Undone);
        QCOMPARE(run.steps[2].state, StepState::Failed);
        QCOMPARE(run.steps[2].answer, Broken.message); // and not that it was tidied up
        m_world.calls.clear();
        PlanRunner again(plan(), *m_journal); // going on makes it anew
        QVERIFY(awaited(again.resume(run)));
        QCOMPARE(m_world.calls, (QStringList{u"run two"_s, u"run three"_s, u"run four"_s}));
    }

    void removesItAfterACancelToo()
    {
        PlanRunner runner(plan(), *m_journal);
        m_steps[u"one"_s]->throwaway = true;
        m_steps[u"two"_s]->meanwhile = [&] { runner.cancel(); };
        QVERIFY(!awaited(runner.start()));
        QCOMPARE(m_world.calls, (QStringList{u"run one"_s, u"run two"_s, u"undo one"_s}));
        QCOMPARE(newest().state, RunState::Cancelled);
        QCOMPARE(newest().steps[0].state, StepState::Undone);
    }

    void saysWhereItCouldNotBeRemoved()
    {
        PlanRunner runner(plan(), *m_journal);
        m_steps[u"one"_s]->throwaway = true;
        m_steps[u"one"_s]->undoFailsWith = Error{Error::Kind::Unreachable, u"Gone away."_s, {}};
        m_steps[u"two"_s]->failsWith = Broken;
        QVERIFY(!awaited(runner.start()));
        const auto run = newest();
        QCOMPARE(run.ending, Broken.message); // the reason of the run stays the first one
        QCOMPARE(run.steps[0].answer, u"Gone away."_s);
        m_world.calls.clear();
        PlanRunner back(plan(), *m_journal); // it is still there to be taken back
        QVERIFY(awaited(back.undo(run)));
        QVERIFY(m_world.calls.contains(u"undo one"_s));
    }

    void doesNothingWithoutAJournal()
    {
        Journal none(m_folder->filePath(u"none/journal.jsonl"_s));
        PlanRunner runner(plan(), none);
        QSignalSpy ended(&runner, &PlanRunner::ended);
        QVERIFY(!awaited(runner.start()));
        QCOMPARE(m_world.calls, QStringList());
        QCOMPARE(ended.size(), 1);
        QCOMPARE(ended[0][0].value<PlanRunner::Outcome>(), PlanRunner::Outcome::Failed);
    }

    // The disk fills, or the folder goes away, in the middle of a run.
    void stopsWhenTheJournalGoes()
    {
        PlanRunner runner(plan(), *m_journal);
        connect(&runner, &PlanRunner::stepEnded, &runner, [&](const QString &id) {
            if (id == u"two"_s) {
                QVERIFY(QFile::rename(m_journal->file(), m_journal->file() + u".kept"_s));
                QVERIFY(QDir().mkdir(m_journal->file())); // no file can be opened there any more
            }
        });
        const auto outcome = awaited(runner.start());
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, Error::Kind::Refused);
        QCOMPARE(m_world.calls, (QStringList{u"run one"_s, u"run two"_s}));
    }

    // A note that cannot be written stops the step before its effect.
    void aNoteComesBeforeTheEffect()
    {
        PlanRunner runner(plan(), *m_journal);
        m_steps[u"two"_s]->meanwhile = [&] {
            QVERIFY(QFile::remove(m_journal->file()));
            QVERIFY(QDir().mkdir(m_journal->file()));
        };
        QVERIFY(!awaited(runner.start()));
        QCOMPARE(m_world.effects.value(u"two"_s), 0);
    }

    /// A step that asks waits for as long as it takes; only a yes goes on, and both are journalled.
    void waitsForAPerson_data()
    {
        QTest::addColumn<QString>("answer");
        for (const auto *answer : {"yes", "no", "cancel"})
            QTest::newRow(answer) << QString::fromLatin1(answer);
    }
    void waitsForAPerson()
    {
        QFETCH(QString, answer);
        auto asking = plan();
        m_steps[u"two"_s]->asks = u"Really?"_s;
        PlanRunner runner(std::move(asking), *m_journal);
        QStringList asked;
        connect(&runner, &PlanRunner::decisionWanted, this,
                [&](const QString &id, const QString &question, const QString &verb) {
                    asked << id + u" "_s + question + u" "_s + verb;
                    QCOMPARE(m_world.effects.value(u"two"_s), 0);
                    if (answer == u"cancel"_s)
                        runner.cancel();
                    else
                        runner.decide(answer == u"yes"_s);
                });
        const auto ended = awaited(runner.start());
        QCOMPARE(asked, QStringList{u"two Really? Do it"_s});
        QCOMPARE(ended.has_value(), answer == u"yes"_s);
        QCOMPARE(m_world.effects.value(u"two"_s), answer == u"yes"_s ? 1 : 0);
        QCOMPARE(m_world.effects.value(u"three"_s), answer == u"yes"_s ? 1 : 0);
        if (!ended)
            QCOMPARE(ended.error().kind, Error::Kind::Cancelled);
        VALUE_OF(entries, m_journal->entries());
        QStringList noted;
        for (const auto &entry : entries)
            if (entry.event == u"note"_s && entry.step == u"two"_s)
                noted << QString::fromUtf8(QJsonDocument(entry.data).toJson(QJsonDocument::Compact));
        QVERIFY(noted.value(0).contains(u"Really?"_s));
        QVERIFY(noted.value(1).contains(answer == u"yes"_s ? u"true"_s : u"false"_s));
        runner.decide(true); // nobody asks any more
    }

    void resumesAfterAFailure()
    {
        PlanRunner first(plan(), *m_journal);
        m_steps[u"three"_s]->failsWith = Broken;
        QVERIFY(!awaited(first.start()));
        m_world.calls.clear();
        PlanRunner second(plan(), *m_journal);
        QVERIFY(awaited(second.resume(newest())));
        QCOMPARE(m_world.calls, (QStringList{u"run three"_s, u"run four"_s}));
        QCOMPARE(second.runId(), first.runId());
        const auto run = newest();
        QCOMPARE(run.state, RunState::Done);
        QCOMPARE(run.facts[u"done-one"_s].toString(), u"by run"_s); // facts are carried over
        QCOMPARE(second.facts()[u"done-two"_s].toString(), u"by run"_s);
        for (const auto &step : run.steps)
            QCOMPARE(step.state, StepState::Done);
        QCOMPARE(runsOf(m_journal->entries().value()).size(), 1);
    }

    void asksHowFarItCame_data()
    {
        QTest::addColumn<StepReality>("reality");
        QTest::addColumn<bool>("again");
        QTest::newRow("not done") << StepReality::NotDone << true;
        QTest::newRow("half way") << StepReality::HalfWay << true;
        QTest::newRow("done") << StepReality::Done << false;
    }
    void asksHowFarItCame()
    {
        QFETCH(StepReality, reality);
        QFETCH(bool, again);
        crashInTheSecondStep();
        QCOMPARE(newest().state, RunState::Interrupted);
        QCOMPARE(newest().steps[1].state, StepState::Working);
        PlanRunner runner(plan(), *m_journal);
        m_steps[u"two"_s]->world = [&] { return reality; };
        QVERIFY(awaited(runner.resume(newest())));
        QCOMPARE(m_world.calls, again ? (QStringList{u"reality two"_s, u"run two"_s, u"run three"_s, u"run four"_s})
                                      : (QStringList{u"reality two"_s, u"run three"_s, u"run four"_s}));
        QCOMPARE(newest().state, RunState::Done);
        QCOMPARE(runner.facts()[u"backup"_s].toString(), u"b-1"_s);
    }

    // Nobody could say how far it came: it is not repeated, and the next resume asks again.
    void anUnknownRealityStaysUnknown()
    {
        crashInTheSecondStep();
        m_world.effects[u"two"_s] = 1; // it was done, and the cluster cannot be asked
        for (int i = 0; i < 2; ++i) {
            PlanRunner runner(plan(), *m_journal);
            m_steps[u"two"_s]->world = []() -> Result<StepReality> {
                return failure(Error::Kind::Unreachable, u"No answer."_s);
            };
            const auto outcome = awaited(runner.resume(newest()));
            QVERIFY(!outcome);
            QCOMPARE(outcome.error().kind, Error::Kind::Unreachable);
            QCOMPARE(newest().state, RunState::Failed);
        }
        PlanRunner cancelled(plan(), *m_journal);
        cancelled.cancel();
        QVERIFY(!awaited(cancelled.resume(newest())));
        QCOMPARE(newest().state, RunState::Cancelled);
        QCOMPARE(m_world.calls, (QStringList{u"reality two"_s, u"reality two"_s}));
        m_world.calls.clear();
        PlanRunner runner(plan(), *m_journal);
        QVERIFY(awaited(runner.resume(newest())));
        QCOMPARE(m_world.calls, (QStringList{u"reality two"_s, u"run three"_s, u"run four"_s}));
        QCOMPARE(m_world.effects.value(u"two"_s), 1);
    }

    void undoesInReverse()
    {
        PlanRunner runner(plan(), *m_journal);
        m_steps[u"three"_s]->failsWith = Broken;
        QVERIFY(!awaited(runner.start()));
        m_world.calls.clear();
        PlanRunner back(plan(), *m_journal);
        m_steps[u"two"_s]->undoable = false;
        QVERIFY(awaited(back.undo(newest()))); // "four" was never begun; "three" failed, perhaps half-way
        QCOMPARE(m_world.calls, (QStringList{u"undo three"_s, u"undo one"_s}));
        QCOMPARE(events().mid(10), (QStringList{u"undo"_s, u"three undo-begin"_s, u"three undo-done"_s,
                                                u"one undo-begin"_s, u"one undo-done"_s, u"undone"_s}));
        const auto run = newest();
        QCOMPARE(run.state, RunState::Undone);
        QVERIFY(!run.isOpen());
        QCOMPARE(run.steps[0].state, StepState::Undone);
        QCOMPARE(run.steps[1].state, StepState::Done);
        QCOMPARE(run.steps[3].state, StepState::Waiting);
    }

    void undoesWhatWasInterrupted()
    {
        crashInTheSecondStep();
        PlanRunner back(plan(), *m_journal);
        QVERIFY(awaited(back.undo(newest())));
        QCOMPARE(m_world.calls, (QStringList{u"undo two"_s, u"undo one"_s}));
    }

    void aFailedUndoStopsAndGoesOn()
    {
        PlanRunner runner(plan(), *m_journal);
        QVERIFY(awaited(runner.start()));
        m_world.calls.clear();
        PlanRunner back(plan(), *m_journal);
        m_steps[u"two"_s]->undoFailsWith = Broken;
        QVERIFY(!awaited(back.undo(newest())));
        QCOMPARE(m_world.calls, (QStringList{u"undo four"_s, u"undo three"_s, u"undo two"_s}));
        QCOMPARE(newest().state, RunState::Failed);
        QCOMPARE(newest().steps[1].state, StepState::Failed);
        QCOMPARE(newest().steps[0].state, StepState::Done);
        m_world.calls.clear();
        PlanRunner again(plan(), *m_journal);
        QVERIFY(awaited(again.undo(newest())));
        QCOMPARE(m_world.calls, (QStringList{u"undo two"_s, u"undo one"_s}));
        QCOMPARE(newest().state, RunState::Undone);
    }

    // A step whose undo was cut is not done any more, whatever was written when it was.
    void resumesAfterACutUndo()
    {
        PlanRunner runner(plan(), *m_journal);
        m_steps[u"three"_s]->failsWith = Broken;
        QVERIFY(!awaited(runner.start()));
        const auto id = runner.runId();
        QVERIFY(m_journal->append(id, {}, u"undo"_s, {{u"process"_s, ForeignMark}}));
        QVERIFY(m_journal->append(id, u"two"_s, u"undo-begin"_s));
        m_world.effects[u"two"_s] = 0; // the undo was done, and then the process died
        QCOMPARE(newest().state, RunState::Interrupted);
        m_world.calls.clear();
        PlanRunner second(plan(), *m_journal);
        QVERIFY(awaited(second.resume(newest())));
        for (const auto &step : Ids)
            QCOMPARE(m_world.effects.value(step), 1);
        QVERIFY(m_world.calls.contains(u"reality two"_s));
    }

    void leaves()
    {
        crashInTheSecondStep();
        PlanRunner runner(plan(), *m_journal);
        QVERIFY(runner.leave(newest()));
        QCOMPARE(newest().state, RunState::Left);
        QVERIFY(!newest().isOpen());
        QCOMPARE(m_world.calls, QStringList());
    }

    void theNewestRunIsFirst()
    {
        PlanRunner first(plan(), *m_journal);
        QVERIFY(awaited(first.start()));
        PlanRunner second(plan(), *m_journal);
        QVERIFY(awaited(second.start()));
        QVERIFY(first.runId() != second.runId());
        const auto runs = runsOf(m_journal->entries().value());
        QCOMPARE(runs.size(), 2);
        QCOMPARE(runs[0].id, second.runId());
    }

    // A power cut after each line, and in the middle of each: the journal tells the truth, and a resume ends with
    // every effect there exactly once. A step whose end is not written is either done or not: both are tried.
    void survivesACutAnywhere()
    {
        PlanRunner whole(plan(), *m_journal);
        QVERIFY(awaited(whole.start()));
        const auto lines = ofADeadProcess(m_journal->entries().value());
        const auto entries = m_journal->entries().value();
        QCOMPARE(lines.size(), 14); // plan, four times begin, note, done; done
        int cuts = 0;
        for (qsizetype kept = 0; kept < lines.size(); ++kept)
            for (const auto &part :
                 {QByteArray(), lines[kept].left(1), lines[kept].left(lines[kept].size() / 2), lines[kept].chopped(1)})
                for (const bool effectIsThere : {false, true}) {
                    ++cuts;
                    cutAt(lines, entries, kept, part, effectIsThere);
                    if (QTest::currentTestFailed())
                        QFAIL(qPrintable(u"%1 lines and %2 bytes, effect there: %3"_s.arg(kept)
                                             .arg(part.size())
                                             .arg(effectIsThere)));
                }
        QCOMPARE(cuts, 14 * 4 * 2);
    }

private:
    void cutAt(const QList<QByteArray> &lines, const QList<JournalEntry> &entries, qsizetype kept,
               const QByteArray &part, bool effectIsThere)
    {
        m_journal = std::make_unique<Journal>(m_folder->filePath(u"cut.jsonl"_s));
        QFile::remove(m_journal->file() + u".head"_s);
        QFile file(m_journal->file());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(lines.mid(0, kept).join() + part);
        file.close();
        m_world = {};
        QString underWay;
        QStringList done;
        for (const auto &entry : entries.mid(0, kept)) {
            if (entry.event == u"begin"_s)
                underWay = entry.step;
            if (entry.event != u"done"_s || entry.step.isEmpty())
                continue;
            done << entry.step;
            m_world.effects[entry.step] = 1;
            underWay.clear();
        }
        if (effectIsThere && !underWay.isEmpty())
            m_world.effects[underWay] = 1;

        const auto runs = runsOf(m_journal->entries().value());
        if (kept == 0) {
            QCOMPARE(runs.size(), 0); // the plan itself was not written: nothing was begun
            return;
        }
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs[0].state, RunState::Interrupted);
        QVERIFY(runs[0].isOpen());
        for (const auto &step : runs[0].steps)
            QCOMPARE(step.state, done.contains(step.id) ? StepState::Done
                                 : step.id == underWay  ? StepState::Working
                                                        : StepState::Waiting);
        PlanRunner runner(plan(), *m_journal);
        QVERIFY(awaited(runner.resume(runs[0])));
        for (const auto &id : Ids) {
            QCOMPARE(m_world.effects.value(id), 1);
            QCOMPARE(m_world.calls.contains(u"reality "_s + id), id == underWay);
        }
        QCOMPARE(newest().state, RunState::Done);
        for (const auto &id : done)
            QCOMPARE(newest().facts[u"done-"_s + id].toString(), u"by run"_s);
        QVERIFY(m_journal->verify());
    }
};

QTEST_GUILESS_MAIN(PlanRunnerTest)
#include "tst_planrunner.moc"
