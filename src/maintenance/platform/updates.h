// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helm/chartcatalogue.h"
#include "helm/semver.h"

namespace luthier {

/// A newer version, and what the guide says of it ("Update Types", "Update Frequency").
struct AvailableUpdate {
    ChartVersion version;
    ChartSource source;
    UpdateKind kind = UpdateKind::None;
    std::optional<QDate> deadline;
    bool overdue = false;

    QString kindWord() const;      ///< translated: "patch"
    QString downtimeWords() const; ///< "no downtime"
};

QString updateKindName(UpdateKind kind); ///< for machines: "patch"

/// Pure: those newer than `current`, newest first; pre-releases only when `current` is one.
QList<AvailableUpdate> availableUpdates(const QString &current, const QList<ChartVersion> &versions,
                                        const ChartSource &source, const QDate &today);

} // namespace luthier
