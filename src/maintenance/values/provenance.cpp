// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/values/provenance.h"

#include "base/words.h"

#include <QCoreApplication>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::values)
};

} // namespace

ValueProvenance provenanceOf(const QList<Release> &newestFirst, const QList<Run> &runs, const QStringList &path)
{
    ValueProvenance found{valueAge(newestFirst, path), {}, {}, {}};
    if (found.age.revision == 0 || found.age.isOldestKept) // an older one, which is gone, may have set it
        return found;
    for (const auto &run : runs)
        if (run.facts[QLatin1String("toRevision")].toInt() == found.age.revision) {
            found.who = run.who;
            found.run = run.id;
            found.title = run.title;
            break; // the newest: a release that was made anew counts from 1 again
        }
    return found;
}

QString ValueProvenance::words() const
{
    if (age.revision == 0)
        return {};
    const auto revision = age.isOldestKept ? Words::tr("revision %1 or earlier").arg(age.revision)
                                           : Words::tr("revision %1").arg(age.revision);
    return who.isEmpty() ? revision : revision + QStringLiteral(", ") + who;
}

QString ValueProvenance::sentence() const
{
    if (age.revision == 0)
        return {};
    const auto when = age.since.isValid() ? words::moment(age.since) : QString();
    if (age.isOldestKept)
        return Words::tr(
                   "It is so since revision %1 (%2) or earlier; Helm keeps none before. Who set it is not recorded.")
            .arg(age.revision)
            .arg(when);
    if (who.isEmpty())
        return Words::tr(
                   "It is so since revision %1 (%2). Who set it is not recorded: Helm keeps no user, and it was no "
                   "plan of Luthier's on this machine.")
            .arg(age.revision)
            .arg(when);
    return Words::tr("It is so since revision %1 (%2), by %3: %4.").arg(age.revision).arg(when, who, title);
}

} // namespace luthier
