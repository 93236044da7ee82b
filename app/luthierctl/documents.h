// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/plans.h"

#include <QJsonArray>
#include <QJsonObject>

// The JSON forms of what luthierctl prints: times RFC 3339 UTC, sizes bytes, durations seconds.
namespace luthier::ctl {

QString stateName(State state);
QString runStateName(RunState state);
QJsonObject inventoryDocument(const Platform &platform, const QHash<QString, Pod> &pods);
QJsonArray updateItems(const QList<AvailableUpdate> &updates);
QJsonObject planDocument(const Plan &plan, const QList<ChecklistItem> &checklist, const Preflight &preflight);
QJsonObject runDocument(const Run &run);

} // namespace luthier::ctl
