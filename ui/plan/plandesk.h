// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/planrunner.h"

#include <memory>

namespace luthier {

/// The one place where plans run: one at a time, from whatever view they were started.
class PlanDesk : public QObject
{
    Q_OBJECT

public:
    /// `kept`: what the plans' steps work with; it lives as long as a run does, whatever becomes of the desk.
    explicit PlanDesk(Journal &journal, std::shared_ptr<void> kept = {});
    ~PlanDesk() override; ///< cancels what runs; it ends by itself and journals its end

    bool isBusy() const { return m_busy; }
    PlanRunner *runner() const { return m_runner.get(); } ///< of the run at work, or the last one; null: none
    QString runId() const { return m_runner ? m_runner->runId() : QString(); } ///< of the run at work, or the last one
    void start(Plan plan);
    void resume(Plan plan, const Run &run);
    void undo(Plan plan, const Run &run);
    Result<> leave(Plan plan, const Run &run);
    void cancel();
    void decide(bool goOn);
    void takeOffer();

signals:
    /// A runner begins; its signals can be followed. `earlier` is null for a new run.
    void begins(luthier::PlanRunner *runner, const luthier::Run *earlier, bool undoing);
    void ended(bool done, const QString &runId);

private:
    enum class Way { Start, Resume, Undo };
    void carryOut(Plan plan, Way way, Run run);

    Journal &m_journal;
    std::shared_ptr<void> m_kept;
    std::shared_ptr<PlanRunner> m_runner;
    bool m_busy = false;
};

} // namespace luthier
