// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plandesk.h"

#include "ui/widgets/later.h"

namespace luthier {

PlanDesk::PlanDesk(Journal &journal, std::shared_ptr<void> kept)
    : m_journal(journal)
    , m_kept(std::move(kept))
{
}

PlanDesk::~PlanDesk() { cancel(); }

void PlanDesk::start(Plan plan) { carryOut(std::move(plan), Way::Start, {}); }

void PlanDesk::resume(Plan plan, const Run &run) { carryOut(std::move(plan), Way::Resume, run); }

void PlanDesk::undo(Plan plan, const Run &run) { carryOut(std::move(plan), Way::Undo, run); }

Result<> PlanDesk::leave(Plan plan, const Run &run) { return PlanRunner(std::move(plan), m_journal).leave(run); }

void PlanDesk::cancel()
{
    if (m_runner && m_busy)
        m_runner->cancel();
}

void PlanDesk::decide(bool goOn)
{
    if (m_runner && m_busy)
        m_runner->decide(goOn);
}

void PlanDesk::takeOffer()
{
    if (m_runner && m_busy)
        m_runner->takeOffer();
}

void PlanDesk::carryOut(Plan plan, Way way, Run run)
{
    if (m_busy)
        return;
    m_runner = std::make_shared<PlanRunner>(std::move(plan), m_journal);
    m_busy = true;
    emit begins(m_runner.get(), way == Way::Start ? nullptr : &run, way == Way::Undo);
    auto task = way == Way::Start  ? m_runner->start()
              : way == Way::Resume ? m_runner->resume(run)
                                   : m_runner->undo(run);
    // What the coroutine works with belongs to it until it has ended, even when this desk is gone.
    whenDone<void>(this, std::move(task), [this, kept = m_kept, runner = m_runner](Result<> result) {
        m_busy = false;
        emit ended(result.has_value(), runner->runId());
    });
}

} // namespace luthier
