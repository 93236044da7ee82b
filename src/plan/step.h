// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

#include <QJsonObject>
#include <QStringList>

#include <chrono>
#include <functional>

namespace luthier {

/// A permission that a step needs, as Kubernetes' SelfSubjectAccessReview asks for it.
struct Permission {
    QString verb;      ///< get, list, create, patch, delete, …
    QString group;     ///< API group; empty for the core group
    QString resource;  ///< plural, with a subresource after a slash: "pods/exec"
    QString nameSpace; ///< empty: cluster-wide

    bool operator==(const Permission &) const = default;
};

struct StepProgress {
    double part = -1;                   ///< 0 … 1; negative: not known
    QString text;                       ///< "412 MiB of about 900 MiB, 84 MiB/s"
    std::chrono::milliseconds left{-1}; ///< negative: not known
};

/// Something that a person may do while a step goes on, with what it would mean. Nothing waits for it.
struct StepOffer {
    QString sentence; ///< what is the matter, and what taking it would do
    QString verb;     ///< what the button says; empty: there is nothing to be done any more
    std::function<void()> take;
};

/// What a step may use while it runs. `facts` are those of the whole run (shared by its steps, written to the
/// journal with the step's end): revisions, the backup's id and hashes, times. Never a secret.
struct StepContext {
    std::stop_token stop;
    QJsonObject &facts;
    std::function<void(StepProgress)> progress;
    std::function<void(QString)> output; ///< a line of raw output
    /// Writes a note into the journal at once, before the step goes on; an Error forbids to go on.
    std::function<Result<>(QJsonObject)> note;
    /// A line of output that is worth keeping: it is journalled with the step's end and shown again later.
    std::function<void(QString)> evidence;
    /// Asks a person and waits for as long as it takes; an Error (Cancelled): the answer was no. Journalled.
    /// `verb`: what the button says that goes on.
    std::function<Task<>(QString question, QString verb)> decide;
    /// Offers it until the next one is made or the step ends; an empty one takes it back. That it was taken is journalled.
    std::function<void(StepOffer)> offer;
};

/// What the world says of a step whose begin is in the journal and whose end is not (a crash, a cut).
enum class StepReality { NotDone, Done, HalfWay };

/// One piece of a plan. Steps and undos are idempotent: to run one again is safe.
class Step
{
public:
    virtual ~Step() = default;

    virtual QString id() const = 0;                     ///< stable, lower case with dashes: "back-up-database"
    virtual QString title() const = 0;                  ///< translated, a verb: "Back up the database"
    virtual QString explanation() const { return {}; }  ///< one sentence: what it does, and what it means for the data
    virtual QStringList commands() const { return {}; } ///< what is run, in the guide's form, ready to copy
    virtual QList<Permission> permissions() const { return {}; }
    virtual std::chrono::milliseconds forecast() const { return std::chrono::seconds(2); }
    virtual bool changesCluster() const { return false; } ///< false: cancelling here leaves everything as it was

    /// Does the step; the returned sentence says what was found or done ("412 MiB, SHA-256 equal on both ends").
    virtual Task<QString> run(StepContext context) = 0;
    /// Asks the cluster, never the journal, how far an interrupted run of this step came.
    virtual Task<StepReality> reality(StepContext) { co_return StepReality::NotDone; }
    /// Takes the step back; only where canUndo().
    virtual bool canUndo() const { return false; }
    virtual QStringList undoCommands() const { return {}; }
    /// What it made serves this run alone (a copy that proves a backup): where the run ends badly, undo() is run at once
    /// and unasked, after a cancel, too.
    virtual bool isThrowaway() const { return false; }
    virtual Task<QString> undo(StepContext) { co_return QString(); }
};

} // namespace luthier
