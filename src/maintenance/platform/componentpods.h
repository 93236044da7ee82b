// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/objects.h"
#include "maintenance/profile/profile.h"

#include <QHash>

namespace luthier {

/// The workload that a component of the profile is; null: it was not found. Pure.
const Workload *workloadOf(const Component &component, const QString &nameSpace,
                           const QHash<QString, Workload> &workloads);
/// By the workload's selector; what has ended belongs to none. Pure.
bool belongsTo(const Pod &pod, const Workload &workload);

} // namespace luthier
