// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/manualcheck.h"

#include <QDateTime>

#include <optional>

namespace luthier {

enum class StepState { Waiting, Working, Done, Failed, Undone };
enum class RunState { Working, Done, Failed, Cancelled, Interrupted, Undone, Left };

struct StepRecord {
    QString id;
    QString title;
    StepState state = StepState::Waiting;
    std::optional<bool> changesCluster; ///< nullopt: begun by a Luthier that did not journal it
    QString answer;                     ///< the step's sentence, or the error's
    QString detail;
    QStringList evidence; ///< the lines that were worth keeping
    QDateTime begun;
    QDateTime ended;
    bool unsettled = false; ///< begun, or its undo was, and nobody knows how far it came: the world has to be asked
};

/// What a run left in the cluster, as far as its journal knows.
enum class Traces {
    None,    ///< no step that changes the cluster was begun, or all were taken back
    MayBe,   ///< such a step was begun and did not end well, or whether a step changes the cluster is not known
    Certain, ///< such a step was done
};

/// One run of a plan, as the journal tells it: never from memory, so that a crash changes nothing of it.
struct Run {
    QString id; ///< "20261122-175103-update-4f2a"
    QString kind;
    QString title;
    QString place; ///< "lyra/staging"; empty in journals of before
    QJsonObject request;
    QJsonObject facts;
    QList<StepRecord> steps;
    QList<ManualCheck> checks;
    RunState state = RunState::Working;
    QString ending; ///< the sentence with which it failed or was cancelled
    QString who;
    QDateTime begun;
    QDateTime ended;

    Traces traces() const;
    bool isOpen() const
    {
        return state == RunState::Interrupted || state == RunState::Failed || state == RunState::Cancelled;
    }
};

/// All runs, the newest first. A run without an end whose process does not live any more is Interrupted.
QList<Run> runsOf(const QList<JournalEntry> &entries);

} // namespace luthier
