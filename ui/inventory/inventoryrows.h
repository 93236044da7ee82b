// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helm/release.h"
#include "kube/objects.h"
#include "ui/widgets/rowmodel.h"

#include <QHash>

namespace luthier::inventoryrows {

/// Pure: what the short tables of the inventory show.
QList<TableRow> releases(const QList<ReleaseSummary> &releases, const QDateTime &now);
QList<TableRow> workloads(const QHash<QString, Workload> &workloads);
QList<TableRow> jobs(const QHash<QString, Job> &jobs, const QDateTime &now);
QList<TableRow> events(const QHash<QString, Event> &events, const QDateTime &now);
QString keyOf(const ReleaseSummary &release);
State stateOfRelease(const ReleaseSummary &release);

} // namespace luthier::inventoryrows
