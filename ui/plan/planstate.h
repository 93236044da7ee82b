// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"
#include "plan/run.h"

namespace luthier {

/// One step as the plan widget shows it.
struct StepView {
    QString id;
    QString title;
    QString explanation;
    QStringList commands;
    QStringList undoCommands;
    QStringList output;
    StepState state = StepState::Waiting;
    QString answer; ///< its sentence, the error's, or how far it is
    QString detail; ///< raw output of what failed
    QDateTime begun;
    QDateTime ended;
    double part = -1; ///< 0 … 1; negative: not known
    std::chrono::milliseconds forecast{0};
    std::chrono::milliseconds left{-1};
    std::optional<bool> changesCluster; ///< nullopt: only an older journal knows the step
};

/// What the plan widget knows of a plan: before it starts, while it runs, or as the journal tells it. Plain values.
struct PlanView {
    enum class Phase { Preview, Running, Undoing, Done, Failed, Cancelled, Interrupted, Undone, Left };

    QString title;
    QString kind;
    QList<StepView> steps;
    QList<Permission> permissions;
    QList<ManualCheck> checks; ///< shown at the last step: what only a person can see
    Phase phase = Phase::Preview;
    QString ending; ///< the sentence of the end
    QDateTime begun;
    QDateTime ended;

    static PlanView of(const Plan &plan);
    /// `plan`: the same plan built again, for commands and explanations; may be null.
    static PlanView of(const Run &run, const Plan *plan);

    StepView *step(const QString &id);
    int workingStep() const; ///< -1: none
    int failedStep() const;
    bool canTick() const; ///< the last step was begun: there is something to look at
    double part() const;  ///< 0 … 1, weighted by the forecasts
    std::chrono::milliseconds left(const QDateTime &now) const;
    Traces traces() const;    ///< what it left in the cluster
    bool canTakeBack() const; ///< a begun step knows how
    bool isOpen() const;      ///< it can go on, go back or be left
};

} // namespace luthier
