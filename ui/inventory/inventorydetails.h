// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helm/release.h"
#include "kube/objects.h"
#include "ui/widgets/drawer.h"

#include <QHash>

namespace luthier::inventorydetails {

/// Pure: what the drawer shows of a row of the inventory. `events`: all that are known; those of the object are found.
RowDetails of(const Pod &pod, const QHash<QString, Event> &events);
RowDetails of(const Workload &workload, const QHash<QString, Event> &events);
RowDetails of(const Job &job, const QHash<QString, Event> &events);
RowDetails of(const Event &event, const QHash<QString, Event> &events);
RowDetails of(const ReleaseSummary &release);
/// An object of the API as YAML, without managedFields, secrets masked.
QString yamlOf(const QByteArray &json);

} // namespace luthier::inventorydetails
