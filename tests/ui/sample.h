// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/configuration/configurationplans.h"
#include "maintenance/plans/plans.h"
#include "maintenance/stores/prune.h"
#include "plan/plan.h"
#include "plan/planrunner.h"
#include "process/commandchannel.h"

namespace luthier::test {

/// A platform as a person would meet it: facts for views, without a cluster.
Profile sampleProfile();
Platform::Facts sampleFacts();                 ///< healthy, one update available, three backups, two runs
Platform::Facts troubledFacts();               ///< interrupted update, pending release, skew, overdue
Platform::Facts longNamedFacts();              ///< everything has a very long name
ConfigurationComparison sampleConfiguration(); ///< encrypted; one object differs, one is missing
Profile keptProfile();                         ///< with rules, a store and schedules
Platform::Facts keptFacts();                   ///< the store has more than this machine; all schedules kept
Platform::Facts missedFacts();                 ///< one was missed, one failed
QList<PrunePreview> samplePlaces(const Profile &profile);
QHash<QString, Pod> samplePods();
QHash<QString, Workload> sampleWorkloads();
QHash<QString, Job> sampleJobs();
QHash<QString, Event> sampleEvents();
QHash<QString, Pod> manyPods(int count);
QList<ChecklistItem> sampleChecklist();

/// A step that does what the test says.
class ScriptedStep : public Step
{
public:
    ScriptedStep(QString id, QString title, QString answer, bool changes = false)
        : m_id(std::move(id))
        , m_title(std::move(title))
        , m_answer(std::move(answer))
        , m_changes(changes)
    {
    }
    QString id() const override { return m_id; }
    QString title() const override { return m_title; }
    QString explanation() const override { return explained; }
    QStringList commands() const override { return shown; }
    QList<Permission> permissions() const override { return needs; }
    std::chrono::milliseconds forecast() const override { return takes; }
    bool changesCluster() const override { return m_changes; }
    bool canUndo() const override { return m_changes; }
    QStringList undoCommands() const override { return {QStringLiteral("helm rollback lyra 1 -n lyra")}; }
    Task<QString> run(StepContext context) override;
    Task<QString> undo(StepContext) override { co_return QStringLiteral("taken back"); }

    QString explained;
    QStringList shown;
    QStringList prints;
    QList<Permission> needs;
    std::chrono::milliseconds takes{2000};
    std::chrono::milliseconds really{0};
    std::optional<StepOffer> offers;
    Error fails; ///< with a message: the step fails with it

private:
    QString m_id;
    QString m_title;
    QString m_answer;
    bool m_changes;
};

Plan samplePlan();                    ///< seven steps of an update
void showBlocker(PlanRunner *runner); ///< as a step does that finds somebody in a migration's way

} // namespace luthier::test
