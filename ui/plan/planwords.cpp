// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/planwords.h"

#include "base/words.h"

#include <QCoreApplication>

namespace luthier::planwords {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::planwords)
};

QString steps(int count) { return count == 1 ? Words::tr("1 step") : Words::tr("%1 steps").arg(count); }

QString dataSentence(const PlanView &view)
{
    switch (view.traces()) {
    case Traces::Certain:
        return Words::tr("The cluster was already changed.");
    case Traces::MayBe:
        return Words::tr("A step that changes the cluster was begun: what came of it is said by the steps.");
    case Traces::None:
        break;
    }
    return Words::tr("Nothing was changed in the cluster.");
}

QString stopped(const PlanView &view, const QString &withStep, const QString &without)
{
    const auto at = view.failedStep() >= 0 ? view.failedStep() : view.workingStep();
    auto sentence = at < 0 ? without : withStep.arg(at + 1).arg(view.steps.size()).arg(view.steps[at].title);
    return sentence + QLatin1Char(' ') + dataSentence(view);
}

QString running(const PlanView &view, const QDateTime &now)
{
    const auto at = view.workingStep();
    if (at < 0)
        return Words::tr("Starting: the journal is written first.");
    auto sentence = Words::tr("Step %1 of %2: %3.").arg(at + 1).arg(view.steps.size()).arg(view.steps[at].title);
    if (view.traces() == Traces::None)
        sentence += QLatin1Char(' ') + Words::tr("Nothing has changed in the cluster yet.");
    const auto left = view.left(now);
    if (left.count() > 1000)
        sentence += QLatin1Char(' ') + Words::tr("About %1 left.").arg(words::roughDuration(left));
    return sentence;
}

QString done(const PlanView &view)
{
    const auto count = steps(int(view.steps.size()));
    auto sentence = view.begun.isValid() && view.ended.isValid()
                      ? Words::tr("Done: %1 in %2.")
                            .arg(count, words::duration(std::chrono::milliseconds(view.begun.msecsTo(view.ended))))
                      : Words::tr("Done: %1.").arg(count);
    if (const auto open = int(openChecks(view.checks)); open > 0)
        sentence += QLatin1Char(' ')
                  + Words::tr("%n manual check(s) not ticked yet: see the last step.", nullptr, open);
    return sentence;
}

} // namespace

QString answer(const PlanView &view, const QDateTime &now)
{
    switch (view.phase) {
    case PlanView::Phase::Preview:
        return Words::tr("%1, about %2. Nothing happens before you start; every command is shown here.")
            .arg(steps(int(view.steps.size())), words::roughDuration(view.left(now)));
    case PlanView::Phase::Running:
        return running(view, now);
    case PlanView::Phase::Undoing:
        return Words::tr("Taking the finished steps back, the last one first.");
    case PlanView::Phase::Done:
        return done(view);
    case PlanView::Phase::Failed:
        return stopped(view, Words::tr("Stopped at step %1 of %2: %3."), Words::tr("Stopped."));
    case PlanView::Phase::Cancelled:
        return stopped(view, Words::tr("Cancelled at step %1 of %2: %3."), Words::tr("Cancelled."));
    case PlanView::Phase::Interrupted:
        return stopped(view, Words::tr("Interrupted at step %1 of %2: %3. Luthier ended while it ran."),
                       Words::tr("Interrupted: Luthier ended while it ran."));
    case PlanView::Phase::Undone:
        return Words::tr("Taken back: things are as they were before.");
    case PlanView::Phase::Left:
        return Words::tr("Left as it is, by a person's decision.");
    }
    return {};
}

QString activity(const PlanView &view)
{
    const auto at = view.workingStep();
    if (view.phase == PlanView::Phase::Running && at >= 0)
        return Words::tr("%1 · step %2 of %3 · %4")
            .arg(view.title)
            .arg(at + 1)
            .arg(view.steps.size())
            .arg(view.steps[at].title);
    switch (view.phase) {
    case PlanView::Phase::Running:
        return Words::tr("%1 · starting").arg(view.title);
    case PlanView::Phase::Undoing:
        return Words::tr("%1 · going back").arg(view.title);
    case PlanView::Phase::Done:
        return Words::tr("%1 · done").arg(view.title);
    case PlanView::Phase::Undone:
        return Words::tr("%1 · taken back").arg(view.title);
    case PlanView::Phase::Failed:
        return Words::tr("%1 · stopped: go on or go back").arg(view.title);
    case PlanView::Phase::Cancelled:
        return Words::tr("%1 · cancelled").arg(view.title);
    default:
        return view.title;
    }
}

QString runWord(RunState state)
{
    switch (state) {
    case RunState::Working:
        return Words::tr("running");
    case RunState::Done:
        return Words::tr("done");
    case RunState::Failed:
        return Words::tr("stopped");
    case RunState::Cancelled:
        return Words::tr("cancelled");
    case RunState::Interrupted:
        return Words::tr("interrupted");
    case RunState::Undone:
        return Words::tr("taken back");
    case RunState::Left:
        return Words::tr("left as it is");
    }
    return {};
}

State runState(RunState state)
{
    switch (state) {
    case RunState::Working:
        return State::Working;
    case RunState::Done:
        return State::Healthy;
    case RunState::Failed:
        return State::Failed;
    case RunState::Interrupted:
        return State::Attention;
    case RunState::Cancelled:
    case RunState::Undone:
    case RunState::Left:
        break;
    }
    return State::Unknown;
}

QString stepLine(const StepView &step)
{
    if (step.state == StepState::Waiting)
        return step.forecast.count() > 0 ? Words::tr("about %1").arg(words::roughDuration(step.forecast)) : QString();
    if (step.state == StepState::Working)
        return step.answer.isEmpty() ? Words::tr("working") : step.answer;
    if (step.state == StepState::Undone)
        return Words::tr("taken back");
    auto line = step.answer;
    if (step.begun.isValid() && step.ended.isValid()) {
        const auto took = words::duration(std::chrono::milliseconds(step.begun.msecsTo(step.ended)));
        line = line.isEmpty() ? took : line + QStringLiteral(" · ") + took;
    }
    return line;
}

} // namespace luthier::planwords
