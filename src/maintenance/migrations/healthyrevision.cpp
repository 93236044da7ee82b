// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/plans/plans.h"

#include <QSet>

namespace luthier {

// Helm calls a revision "deployed" as soon as its objects are applied, also when its pods then crash. What the runs
// saw counts more: a revision whose rollout or verification failed is never one to go back to.
int lastHealthyRevision(const QList<ReleaseSummary> &history, const QList<Run> &runs, int except)
{
    QSet<int> broken;
    QSet<int> proved;
    for (const auto &run : runs) {
        const auto revision = run.facts[QStringLiteral("toRevision")].toInt();
        if (revision > 0)
            (run.state == RunState::Done ? proved : broken).insert(revision);
    }
    for (const auto &summary : history) {
        const bool wasDeployed = summary.status == QLatin1String("deployed")
                              || summary.status == QLatin1String("superseded");
        if (wasDeployed && summary.revision != except
            && (proved.contains(summary.revision) || !broken.contains(summary.revision)))
            return summary.revision;
    }
    return 0;
}

} // namespace luthier
