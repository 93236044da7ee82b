// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/planstate.h"

#include <algorithm>

namespace luthier {

namespace {

StepView viewOf(const Step &step)
{
    StepView view;
    view.id = step.id();
    view.title = step.title();
    view.explanation = step.explanation();
    view.commands = step.commands();
    if (step.canUndo())
        view.undoCommands = step.undoCommands();
    view.forecast = step.forecast();
    view.changesCluster = step.changesCluster();
    return view;
}

PlanView::Phase phaseOf(RunState state)
{
    switch (state) {
    case RunState::Working:
        return PlanView::Phase::Running;
    case RunState::Done:
        return PlanView::Phase::Done;
    case RunState::Failed:
        return PlanView::Phase::Failed;
    case RunState::Cancelled:
        return PlanView::Phase::Cancelled;
    case RunState::Interrupted:
        return PlanView::Phase::Interrupted;
    case RunState::Undone:
        return PlanView::Phase::Undone;
    case RunState::Left:
        return PlanView::Phase::Left;
    }
    return PlanView::Phase::Interrupted;
}

} // namespace

PlanView PlanView::of(const Plan &plan)
{
    PlanView view;
    view.title = plan.title;
    view.kind = plan.kind;
    view.permissions = plan.permissions();
    view.checks = plan.manualChecks;
    for (const auto &step : plan.steps)
        view.steps << viewOf(*step);
    return view;
}

PlanView PlanView::of(const Run &run, const Plan *plan)
{
    PlanView view = plan ? of(*plan) : PlanView{};
    view.title = run.title;
    view.kind = run.kind;
    view.phase = phaseOf(run.state);
    view.checks = run.checks;
    view.begun = run.begun;
    view.ended = run.ended;
    if (run.state == RunState::Failed)
        view.ending = run.ending;
    for (const auto &record : run.steps) {
        auto *known = view.step(record.id);
        if (!known) {
            view.steps << StepView{};
            known = &view.steps.last();
            known->id = record.id;
            known->title = record.title;
        }
        known->state = record.state;
        if (record.changesCluster)
            known->changesCluster = record.changesCluster;
        known->answer = record.answer;
        known->detail = record.detail;
        known->output = record.evidence;
        known->begun = record.begun;
        known->ended = record.ended;
    }
    return view;
}

StepView *PlanView::step(const QString &id)
{
    const auto found = std::find_if(steps.begin(), steps.end(), [&id](const StepView &step) { return step.id == id; });
    return found == steps.end() ? nullptr : &*found;
}

int PlanView::workingStep() const
{
    for (int i = 0; i < steps.size(); ++i)
        if (steps[i].state == StepState::Working)
            return i;
    return -1;
}

int PlanView::failedStep() const
{
    for (int i = 0; i < steps.size(); ++i)
        if (steps[i].state == StepState::Failed)
            return i;
    return -1;
}

bool PlanView::canTick() const
{
    return phase != Phase::Preview && !steps.isEmpty() && steps.last().state != StepState::Waiting;
}

double PlanView::part() const
{
    double whole = 0;
    double done = 0;
    for (const auto &step : steps) {
        const auto weight = std::max<double>(double(step.forecast.count()), 500);
        whole += weight;
        if (step.state == StepState::Done)
            done += weight;
        else if (step.state == StepState::Working && step.part > 0)
            done += weight * std::min(step.part, 1.0);
    }
    return whole > 0 ? done / whole : 0;
}

std::chrono::milliseconds PlanView::left(const QDateTime &now) const
{
    std::chrono::milliseconds all{0};
    for (const auto &step : steps) {
        if (step.state == StepState::Waiting)
            all += step.forecast;
        if (step.state != StepState::Working)
            continue;
        const std::chrono::milliseconds spent{step.begun.isValid() ? step.begun.msecsTo(now) : 0};
        all += step.left.count() >= 0 ? step.left : std::max(step.forecast - spent, std::chrono::milliseconds{0});
    }
    return all;
}

Traces PlanView::traces() const
{
    Run run;
    for (const auto &step : steps) {
        StepRecord record;
        record.state = step.state;
        record.changesCluster = step.changesCluster;
        run.steps << record;
    }
    return run.traces();
}

bool PlanView::canTakeBack() const
{
    return std::any_of(steps.begin(), steps.end(), [](const StepView &step) {
        return !step.undoCommands.isEmpty() && step.state != StepState::Waiting && step.state != StepState::Undone;
    });
}

bool PlanView::isOpen() const
{
    return phase == Phase::Failed || phase == Phase::Cancelled || phase == Phase::Interrupted;
}

} // namespace luthier
