// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/migrations/revisiondifference.h"
#include "maintenance/platform/platform.h"

namespace luthier {

/// What proves one run, gathered from the journal, the catalogue and, where it answers, the cluster (features U10).
/// What could not be had says why.
struct Evidence {
    Run run;
    QList<JournalEntry> entries; ///< of the run, in order
    QString platform;            ///< "Lyra"
    QString environment;
    QString release; ///< "lyra in lyra"
    QString clusterId;
    QList<Backup> backups; ///< that the run took
    QString backupsProblem;
    std::optional<RevisionDifference> difference; ///< between the revisions before and after
    QString differenceProblem;
    QList<ComponentTruth> components; ///< what runs while the pack is made
    QString componentsProblem;
    QDateTime made;
};

/// Reads what there is; a cluster that does not answer is no error. Errors: NotFound (no such run), those of the journal.
/// `platform` is connected or not.
Task<Evidence> gatherEvidence(Platform *platform, QString runId, std::stop_token stop);

/// One HTML file that needs nothing beside it: everything in words and tables, the run's lines of the journal as they
/// were written, and a seal. Pure. Nothing in it is active content.
QByteArray evidenceHtml(const Evidence &evidence);
/// The same to be laid out on pages: without the lines of the journal, which are data and no text.
QString evidenceText(const Evidence &evidence);

/// What a pack says of itself, when it holds.
struct VerifiedEvidence {
    QString run;
    qsizetype lines = 0;
    QString head;             ///< the hash of its last line
    bool isInJournal = false; ///< this machine's own journal has the very lines
};
/// Errors: Invalid: no pack, changed since it was sealed, or lines that are not what was written.
/// `journal`: this machine's, to compare with; empty: there is none.
Result<VerifiedEvidence> verifyEvidence(const QByteArray &pack, const QList<JournalEntry> &journal);

} // namespace luthier
