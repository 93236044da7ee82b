// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/journal.h"
#include "plan/plan.h"
#include "plan/run.h"

#include <QObject>

namespace luthier {

/// Carries out a plan: the only workflow loop in the program. It owns order, progress, cancel, journal, resume
/// and undo; no begin line, no action.
class PlanRunner : public QObject
{
    Q_OBJECT

public:
    enum class Outcome { Done, TakenBack, Failed, Cancelled };
    Q_ENUM(Outcome)

    PlanRunner(Plan plan, Journal &journal);

    const Plan &plan() const { return m_plan; }
    QString runId() const { return m_run; }
    const QJsonObject &facts() const { return m_facts; }

    /// A new run from the first step.
    Task<> start();
    /// Goes on with a run from the journal: what is done is left alone; the step that was interrupted is asked
    /// how far it came, and is run again unless the world says that it is done.
    Task<> resume(Run run);
    /// Takes the done steps back, the last one first.
    Task<> undo(Run run);
    /// Journals that a person chose to leave things as they are.
    Result<> leave(const Run &run);
    /// The step that works ends as soon as it can, and what was made for this run alone is removed; once more: that, too, ends.
    void cancel();
    /// The answer to decisionWanted(); without an open question it does nothing.
    void decide(bool goOn);
    /// A person wants what was offered; without an offer it does nothing.
    void takeOffer();

signals:
    /// A step waits for a person: decide() answers.
    void decisionWanted(const QString &id, const QString &question, const QString &verb);
    /// A step offers something while it goes on: takeOffer() takes it. An empty verb: not any more.
    void offered(const QString &id, const QString &sentence, const QString &verb);
    void stepStarted(const QString &id);
    void stepProgressed(const QString &id, double part, const QString &text, qint64 millisecondsLeft);
    void stepPrinted(const QString &id, const QString &line);
    void stepEnded(const QString &id, bool done, const QString &sentence, const QString &detail);
    /// The run ended badly, and what this step had made for it alone was removed, or why not.
    void stepTidied(const QString &id, bool done, const QString &sentence);
    void ended(luthier::PlanRunner::Outcome outcome, const QString &sentence);

private:
    Task<> carryOut();
    Task<> carryOutSteps();
    Task<> takeBack(Run run);
    /// Undoes what is thrown away in any case, the last one first; `begun`: the step that failed or was cancelled, if any.
    QCoro::Task<void> tidyUp(QString begun);
    /// Before the first step; nothing where the plan has no lock.
    Task<> takeLock(QString firstStep);
    Task<> stillLocked(const Step *step);
    Task<> giveLockBack();
    tl::unexpected<Error> stopped(const Error &why); ///< tells of the end
    tl::unexpected<Error> closed(const Error &why);  ///< journals it first
    tl::unexpected<Error> cancelledBefore(const Step *step);
    Task<QString> carryOutStep(Step *step);
    StepContext contextFor(const Step *step);
    Task<> ask(QString step, QString question, QString verb);
    void show(const QString &step, StepOffer offer);

    Plan m_plan;
    Journal &m_journal;
    QString m_run;
    QJsonObject m_facts;
    QStringList m_evidence; ///< of the step that works
    QStringList m_done;
    QStringList m_unsettled; ///< begun in the journal, and not asked yet how far they came
    std::optional<OneShot<bool>> m_question;
    QString m_lockSaid; ///< kept with the first step's evidence
    StepOffer m_offer;
    QString m_offering; ///< the step that offers
    std::stop_source m_stop;
    std::stop_source m_stopTidying;
};

} // namespace luthier
