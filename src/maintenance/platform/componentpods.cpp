// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/platform/componentpods.h"

namespace luthier {

const Workload *workloadOf(const Component &component, const QString &nameSpace,
                           const QHash<QString, Workload> &workloads)
{
    for (const auto &workload : workloads)
        if (workload.name == component.workloadName() && workload.nameSpace == nameSpace
            && workload.kind.compare(component.workloadKind(), Qt::CaseInsensitive) == 0)
            return &workload;
    return nullptr;
}

bool belongsTo(const Pod &pod, const Workload &workload)
{
    if (pod.nameSpace != workload.nameSpace || workload.selector.isEmpty() || pod.phase == QLatin1String("Succeeded"))
        return false;
    for (auto it = workload.selector.cbegin(); it != workload.selector.cend(); ++it)
        if (pod.labels.value(it.key()) != it.value())
            return false;
    return true;
}

} // namespace luthier
