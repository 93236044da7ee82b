// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/steps/foreignhelm.h"

#include <QCoreApplication>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::release)
};

tl::unexpected<Error> foreign(const ReleaseSummary &newest, int made)
{
    if (newest.isPending())
        return failure(Error::Kind::Refused,
                       Words::tr("A Helm from elsewhere is at work on the release: revision %1 is in %2. This step "
                                 "changed nothing; wait until that Helm has ended (or repair the release "
                                 "if it died), look at the new state, and plan again.")
                           .arg(newest.revision)
                           .arg(newest.status));
    return failure(Error::Kind::Refused,
                   Words::tr("The release is at revision %1 (%2), but this plan was made for revision %3: a Helm from "
                             "elsewhere changed it meanwhile. This step changed nothing; look at the "
                             "new state and plan again.")
                       .arg(newest.revision)
                       .arg(newest.status)
                       .arg(made));
}

} // namespace

Task<> refuseForeignHelm(Platform *platform, OwnRevision own, StepContext context)
{
    const auto history = co_await platform->releases().history(platform->releaseRef(), context.stop);
    if (!history)
        co_return tl::unexpected(history.error());
    const auto newest = history->first();
    const int known = own.begunAfter > 0 ? own.begunAfter : own.from;
    if (newest.revision == known && (own.begunAfter > 0 || !newest.isPending()))
        co_return {};
    if (own.begunAfter == 0 || newest.revision < known)
        co_return foreign(newest, own.from);
    // It was begun before and cut off: what came since is ours, or it is not.
    const auto release = co_await platform->releases().read(newest, context.stop);
    if (!release)
        co_return tl::unexpected(release.error());
    const bool ours = (!own.chartVersion.isEmpty() && release->chartVersion == own.chartVersion)
                   || (!own.description.isEmpty() && release->description.contains(own.description));
    if (!ours)
        co_return foreign(newest, own.from);
    co_return {};
}

} // namespace luthier
