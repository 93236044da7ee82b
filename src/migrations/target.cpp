// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/target.h"

#include <QCoreApplication>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::migrations)
};

constexpr qsizetype ShortestBeginning = 4;

tl::unexpected<Error> refused(const QString &why)
{
    return failure(Error::Kind::Refused, why + QLatin1Char(' ') + Words::tr("Nothing was changed."));
}

Result<QString> headOf(const MigrationHistory &history, const QString &label)
{
    QStringList heads;
    for (const auto &head : history.heads())
        if (label.isEmpty() || history.find(head)->labels.contains(label))
            heads << head;
    if (heads.size() == 1)
        return heads.first();
    if (heads.isEmpty())
        return refused(Words::tr("There is no branch “%1” with a head.").arg(label));
    return refused(Words::tr("There are several heads: %1. Name one of them.").arg(heads.join(QStringLiteral(", "))));
}

Result<QString> steps(const MigrationHistory &history, QString at, bool down, int count)
{
    for (int i = 0; i < count; ++i) {
        const auto next = !down ? history.children(at) : at.isEmpty() ? QStringList() : history.find(at)->parents;
        if (down && !at.isEmpty() && next.isEmpty()) {
            at.clear(); // below the first one is the empty schema
            continue;
        }
        if (next.isEmpty())
            return refused(down ? Words::tr("There are not that many migrations below it.")
                                : Words::tr("There are not that many migrations above it."));
        if (next.size() > 1)
            return refused(Words::tr("From %1 there is more than one way: %2. Name the revision.")
                               .arg(at, next.join(QStringLiteral(", "))));
        at = next.first();
    }
    return at;
}

Result<QString> revisionOf(const MigrationHistory &history, const QString &aim)
{
    if (history.knows(aim))
        return aim;
    QStringList meant;
    if (aim.size() >= ShortestBeginning)
        for (const auto &migration : history.migrations)
            if (migration.revision.startsWith(aim))
                meant << migration.revision;
    if (meant.size() == 1)
        return meant.first();
    if (meant.isEmpty())
        return failure(Error::Kind::NotFound,
                       Words::tr("No image that runs knows a revision “%1”. Nothing was changed.").arg(aim));
    return refused(Words::tr("“%1” may mean: %2.").arg(aim, meant.join(QStringLiteral(", "))));
}

Result<QString> aimOf(const MigrationHistory &history, const QString &at, bool down, const QString &aim)
{
    static const QString head = QStringLiteral("head");
    if (!down && (aim.isEmpty() || aim == head || aim == QLatin1String("heads")))
        return headOf(history, {});
    if (!down && aim.endsWith(QLatin1Char('@') + head))
        return headOf(history, aim.chopped(head.size() + 1));
    if (down && aim == QLatin1String("base"))
        return QString();
    if (aim.startsWith(down ? QLatin1Char('-') : QLatin1Char('+'))) {
        bool number = false;
        const int count = aim.mid(1).toInt(&number);
        if (number && count > 0)
            return steps(history, at, down, count);
    }
    return revisionOf(history, aim);
}

} // namespace

Result<MigrationMove> resolveMove(const MigrationHistory &history, const QStringList &current, bool down,
                                  const QString &aim)
{
    if (current.size() > 1)
        return refused(
            Words::tr("The database is at several revisions at once (%1); that has to be moved by hand, in a pod.")
                .arg(current.join(QStringLiteral(", "))));
    const auto at = current.value(0);
    if (!at.isEmpty() && !history.knows(at))
        return refused(Words::tr("The image that was asked does not know the database's revision %1.").arg(at));
    if (down && at.isEmpty())
        return refused(Words::tr("The database names no revision to go down from."));
    if (down && aim.isEmpty())
        return refused(Words::tr("Name the revision to go down to, or -1."));
    const auto to = aimOf(history, at, down, aim);
    if (!to)
        return tl::unexpected(to.error());
    if (*to == at)
        return refused(Words::tr("The database is at %1 already.").arg(at));
    if (down ? !to->isEmpty() && !history.upTo({at}).contains(*to) : !at.isEmpty() && !history.upTo({*to}).contains(at))
        return refused(down ? Words::tr("%1 is not below %2.").arg(*to, at)
                            : Words::tr("%1 is not above %2.").arg(*to, at));
    return MigrationMove{down, at, *to};
}

} // namespace luthier
