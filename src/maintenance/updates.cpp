// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/updates.h"

#include <QCoreApplication>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::updates)
};

} // namespace

QString AvailableUpdate::kindWord() const
{
    switch (kind) {
    case UpdateKind::Patch:
        return Words::tr("patch");
    case UpdateKind::Minor:
        return Words::tr("minor");
    case UpdateKind::Major:
        return Words::tr("major");
    case UpdateKind::None:
        break;
    }
    return {};
}

QString AvailableUpdate::downtimeWords() const
{
    return kind == UpdateKind::Major ? Words::tr("downtime possible") : Words::tr("no downtime");
}

QList<AvailableUpdate> availableUpdates(const QString &current, const QList<ChartVersion> &versions,
                                        const ChartSource &source, const QDate &today)
{
    const auto from = SemVer::parse(current);
    QList<AvailableUpdate> newer;
    if (!from)
        return newer;
    for (const auto &version : versions) {
        const auto to = SemVer::parse(version.version);
        if (!to || *to <= *from || version.deprecated || (to->isPreRelease() && !from->isPreRelease()))
            continue;
        AvailableUpdate update{.version = version, .source = source, .kind = updateKind(*from, *to)};
        if (version.created.isValid())
            update.deadline = updateDeadline(update.kind, version.created.toUTC().date());
        update.overdue = update.deadline && *update.deadline < today;
        newer << update;
    }
    return newer;
}

} // namespace luthier
