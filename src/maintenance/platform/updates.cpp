// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/platform/updates.h"

#include <QCoreApplication>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::updates)
};

const char *nameOf(UpdateKind kind)
{
    switch (kind) {
    case UpdateKind::Patch:
        return QT_TRANSLATE_NOOP("luthier::updates", "patch");
    case UpdateKind::Minor:
        return QT_TRANSLATE_NOOP("luthier::updates", "minor");
    case UpdateKind::Major:
        return QT_TRANSLATE_NOOP("luthier::updates", "major");
    case UpdateKind::None:
        break;
    }
    return "";
}

} // namespace

QString updateKindName(UpdateKind kind) { return QString::fromLatin1(nameOf(kind)); }

QString AvailableUpdate::kindWord() const
{
    return kind == UpdateKind::None ? QString() : QCoreApplication::translate("luthier::updates", nameOf(kind));
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
