// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/plans/plans.h"

#include <QJsonArray>
#include <QJsonObject>

// The JSON forms of what luthierctl prints: times RFC 3339 UTC, sizes bytes, durations seconds.
namespace luthier::ctl {

QString runStateName(RunState state);
QJsonObject inventoryDocument(const Platform &platform, const QHash<QString, Pod> &pods);
QJsonArray updateItems(const QList<AvailableUpdate> &updates);
QJsonObject planDocument(const Plan &plan, const QList<ChecklistItem> &checklist, const Preflight &preflight);
QJsonObject runDocument(const Run &run);
/// " 2 manual checks are not ticked yet: …"; empty where there is none, or the run did not end well.
QString openChecksWords(const Run &run);
/// The checks of those ids, or which of them there is not.
Result<QList<ManualCheck>> checksNamed(const QList<ManualCheck> &all, const QStringList &ids);

} // namespace luthier::ctl
