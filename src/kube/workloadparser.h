// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/objects.h"

#include <QJsonObject>

namespace luthier {

/// `kind`: Deployment, StatefulSet or DaemonSet; items of a list do not say it themselves.
Workload parseWorkload(const QString &kind, const QJsonObject &workload);
Job parseJob(const QJsonObject &job);
Event parseEvent(const QJsonObject &event);

} // namespace luthier
