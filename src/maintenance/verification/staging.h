// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/profile/profile.h"
#include "plan/run.h"

#include <stop_token>

namespace luthier {

class ProcessRunner;

/// What the profile's staging environment says of itself (guide, "Pre-Update Checklist": test in staging first).
struct StagingFacts {
    QString environment; ///< empty: there is none beside this one
    QString problem;     ///< why it could not be asked, in words
    QString version;     ///< the chart's, deployed there
    QDateTime since;
    QString trouble; ///< what is not healthy there; empty: all is
    bool asked = false;
};

/// The environment to test in before `current` is updated; nothing where the profile has none.
std::optional<Environment> stagingOf(const Profile &profile, const Environment &current);
/// Looks only: release, workloads, health. Never fails: what stands in the way is `problem`.
QCoro::Task<StagingFacts> askStaging(Profile profile, Environment staging, ProcessRunner *runner, std::stop_token stop);

struct StagingEvidence {
    QString words;
    bool proves = false; ///< the version runs there and is healthy: no person has to vouch for it
};
/// Pure. `runs`: this machine's own, of that environment.
StagingEvidence stagingEvidence(const StagingFacts &facts, const QString &version, const QList<Run> &runs);

} // namespace luthier
