// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/objects.h"

#include <algorithm>
#include <numeric>

namespace luthier {

int Pod::restarts() const
{
    return std::accumulate(containers.cbegin(), containers.cend(), 0,
                           [](int sum, const Container &container) { return sum + container.restarts; });
}

int Pod::readyContainers() const
{
    return int(std::count_if(containers.cbegin(), containers.cend(), [](const Container &c) { return c.ready; }));
}

QString Pod::image() const { return containers.isEmpty() ? QString() : containers.first().image; }

// kubectl's polymorphichelpers/rollout_status.go
bool Workload::isRolledOut() const
{
    if (observedGeneration < generation)
        return false;
    if (kind == QLatin1String("Deployment"))
        return updated >= wanted && total <= updated && available >= updated;
    if (kind == QLatin1String("DaemonSet"))
        return updated >= wanted && available >= wanted;
    // A StatefulSet with a partition is done when the pods above the partition are new.
    return observedGeneration > 0 && ready >= wanted && updated >= wanted - partition;
}

} // namespace luthier
