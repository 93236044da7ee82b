// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/journal.h"

#include <QDateTime>

namespace luthier {

/// Something that only a person can see (guide, "Step 7: Verify Update", "Test UI"). It stops no run; who ticked it,
/// and when, is in the journal.
struct ManualCheck {
    QString id; ///< "sign-in"
    QString title;
    QString who; ///< empty: not ticked
    QDateTime when;

    bool isTicked() const { return !who.isEmpty(); }
};

qsizetype openChecks(const QList<ManualCheck> &checks); ///< how many nobody has ticked yet
/// Writes into the journal that a person ticked the check of that run, or took the tick back.
Result<> tickCheck(Journal &journal, const QString &run, const ManualCheck &check, bool on);

} // namespace luthier
