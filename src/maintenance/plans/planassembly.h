// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/plans/plans.h"
#include "maintenance/steps/checkaccess.h"

namespace luthier {

using Steps = std::vector<std::unique_ptr<Step>>;

/// A plan of these steps, before them one that asks for everything that they need, so that nothing stops half-way for
/// want of a right.
Plan assembled(Platform &platform, CheckAccess::Wanted wanted, Steps steps);

/// The same, of a plan that changes the release or its database: nobody else's Luthier does so meanwhile.
Plan assembledLocked(Platform &platform, CheckAccess::Wanted wanted, Steps steps);

/// Configuration, database and as much proof as is wanted. `stamp` names the databases that a proof makes; empty: it is
/// filled in, as is where the proof runs.
Steps backupSteps(Platform &platform, BackupOptions *options, const QString &overrideReason = {});
/// The backup in the live database's place: rehearsed, compared, decided, exchanged, the platform woken again. `meanwhile`
/// runs while the platform stands still, behind the exchange; null: nothing does. Fills in what the plan has to know again.
Result<Steps> restoreSteps(Platform &platform, RestoreOptions *options, std::unique_ptr<Step> meanwhile = nullptr);
/// Examined, restored into a copy, compared, removed again: what `options` (proofOnly) says.
void addProof(Steps *steps, Platform &platform, RestoreOptions options);
/// Refuses a proof that this machine cannot give, before anything is done: what is encrypted has to be read.
Result<> provable(const AgeKeys &keys, Proof wanted);

} // namespace luthier
