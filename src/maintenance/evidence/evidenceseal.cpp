// SPDX-License-Identifier: GPL-3.0-or-later
// How a pack is held together: the run's lines of the journal as they were written, and the hash of all of the file.
#include "maintenance/evidence/evidenceseal.h"

#include "maintenance/evidence/evidence.h"
#include "plan/journalchain.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace luthier {

namespace {

const QByteArray SealBegin = "<meta name=\"luthier-seal\" content=\"";
constexpr qsizetype SealSize = 64; // SHA-256 in hex
const QByteArray LinesBegin = "<script type=\"application/x-ndjson\" id=\"journal\">\n";
const QByteArray LinesEnd = "</script>";

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::evidence)
};

QByteArray sealOf(const QByteArray &unsealed)
{
    return QCryptographicHash::hash(unsealed, QCryptographicHash::Sha256).toHex();
}

tl::unexpected<Error> noPack()
{
    return failure(Error::Kind::Invalid,
                   Words::tr("This file is no evidence pack of Luthier, or it was cut off. It proves nothing."));
}

} // namespace

namespace evidenceseal {

QByteArray mark() { return SealBegin + QByteArray(SealSize, '0') + "\">"; }

QByteArray journalLines(const QList<JournalEntry> &entries)
{
    QByteArray lines = LinesBegin;
    for (auto entry : entries)
        lines += journalchain::line(entry).replace("<", "\\u003c") + '\n'; // no text ends the element
    return lines + LinesEnd;
}

QByteArray sealed(QByteArray html)
{
    const auto at = html.indexOf(SealBegin) + SealBegin.size();
    return html.replace(at, SealSize, sealOf(html));
}

} // namespace evidenceseal

Result<VerifiedEvidence> verifyEvidence(const QByteArray &pack, const QList<JournalEntry> &journal)
{
    const auto mark = pack.indexOf(SealBegin);
    const auto begin = pack.indexOf(LinesBegin);
    const auto end = pack.indexOf(LinesEnd, begin);
    if (mark < 0 || begin < 0 || end < 0 || pack.size() < mark + SealBegin.size() + SealSize)
        return noPack();
    const auto at = mark + SealBegin.size();
    auto unsealed = pack;
    unsealed.replace(at, SealSize, QByteArray(SealSize, '0'));
    if (pack.mid(at, SealSize) != sealOf(unsealed))
        return failure(Error::Kind::Invalid,
                       Words::tr("This pack was changed since it was made: its seal does not fit. Do not rely on it; "
                                 "make it again from the journal."));
    const auto entries = journalchain::parseExtract(
        pack.mid(begin + LinesBegin.size(), end - begin - LinesBegin.size()));
    if (!entries)
        return tl::unexpected(entries.error());
    if (entries->isEmpty())
        return noPack();
    const auto own = [&journal](const JournalEntry &entry) {
        const auto found = std::lower_bound(journal.cbegin(), journal.cend(), entry.sequence,
                                            [](const auto &one, qint64 number) { return one.sequence < number; });
        return found != journal.cend() && found->hash == entry.hash;
    };
    return VerifiedEvidence{entries->first().run, entries->size(), entries->last().hash,
                            std::all_of(entries->cbegin(), entries->cend(), own)};
}

} // namespace luthier
