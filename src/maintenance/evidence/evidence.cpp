// SPDX-License-Identifier: GPL-3.0-or-later
// Where a pack's facts come from.
#include "maintenance/evidence/evidence.h"

#include "base/elsewhere.h"

#include <QCoreApplication>

#include <algorithm>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::evidence)
};

Result<Evidence> fromJournal(const Journal &journal, const QString &runId)
{
    const auto entries = journal.entries();
    if (!entries)
        return tl::unexpected(entries.error());
    Evidence evidence;
    const auto runs = runsOf(*entries);
    const auto run = std::find_if(runs.cbegin(), runs.cend(), [&](const Run &one) { return one.id == runId; });
    if (run == runs.cend())
        return failure(Error::Kind::NotFound,
                       Words::tr("The journal has no run “%1”. Nothing was written.").arg(runId));
    evidence.run = *run;
    std::copy_if(entries->cbegin(), entries->cend(), std::back_inserter(evidence.entries),
                 [&](const JournalEntry &entry) { return entry.run == runId; });
    return evidence;
}

void addBackups(Evidence *evidence, const FolderCatalogue &catalogue)
{
    const auto &facts = evidence->run.facts;
    for (const auto *key : {"configurationId", "backupId"}) {
        const auto id = facts[QLatin1String(key)].toString();
        if (id.isEmpty())
            continue;
        if (const auto backup = catalogue.find(id))
            evidence->backups << *backup;
        else
            evidence->backupsProblem = backup.error().message;
    }
}

/// Helm keeps the last ten revisions: what was before may be gone.
Task<RevisionDifference> differenceOf(Platform *platform, Run run, std::stop_token stop)
{
    const int from = run.request[QLatin1String("fromRevision")].toInt();
    const int to = run.facts[QLatin1String("toRevision")].toInt();
    if (from == 0 || to == 0)
        co_return failure(Error::Kind::NotFound, Words::tr("This run made no revision of the release."));
    std::optional<Release> before;
    std::optional<Release> after;
    const auto history = platform->facts().history;
    for (const auto &summary : history) {
        if (summary.revision != from && summary.revision != to)
            continue;
        const auto read = co_await platform->releases().read(summary, stop);
        if (!read)
            co_return tl::unexpected(read.error());
        (summary.revision == from ? before : after) = *read;
    }
    if (!before || !after)
        co_return failure(Error::Kind::NotFound,
                          Words::tr("Helm no longer keeps revision %1 or %2 of the release.").arg(from).arg(to));
    co_return revisionDifference(*before, *after);
}

} // namespace

Task<Evidence> gatherEvidence(Platform *platform, QString runId, std::stop_token stop)
{
    const auto read = [journal = platform->journal(), runId] { return fromJournal(journal, runId); };
    auto found = co_await elsewhere(read);
    if (!found)
        co_return tl::unexpected(found.error());
    auto evidence = *found;
    const auto ref = platform->releaseRef();
    evidence.platform = platform->profile().title;
    evidence.environment = platform->environment().name;
    evidence.release = Words::tr("%1 in the namespace %2").arg(ref.name, ref.nameSpace);
    evidence.clusterId = evidence.run.facts[QLatin1String("clusterId")].toString();
    evidence.made = QDateTime::currentDateTimeUtc();
    addBackups(&evidence, platform->catalogue());
    if (platform->facts().connection != Platform::Connection::Connected) {
        evidence.differenceProblem = evidence.componentsProblem = Words::tr(
            "The cluster did not answer while this was gathered.");
        co_return evidence;
    }
    evidence.components = platform->facts().truth.components;
    if (evidence.components.isEmpty())
        evidence.componentsProblem = Words::tr("What runs was not read while this was gathered.");
    const auto run = evidence.run;
    const auto difference = co_await differenceOf(platform, run, stop);
    if (difference)
        evidence.difference = *difference;
    else
        evidence.differenceProblem = difference.error().message;
    co_return evidence;
}

} // namespace luthier
