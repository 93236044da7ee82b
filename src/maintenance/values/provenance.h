// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helm/effectivevalues.h"
#include "plan/run.h"

namespace luthier {

/// Since when a value is what it is, and by whom. Helm stores no user: of revisions that a plan of Luthier's made the
/// journal knows, of all others nobody does.
struct ValueProvenance {
    ValueAge age;
    QString who;   ///< empty: not recorded
    QString run;   ///< its id in the journal
    QString title; ///< "Update to 1.0.1"

    QString words() const; ///< "revision 2, anna"; empty: no revision is known
    QString sentence() const;
};

/// `newestFirst`: the revisions that Helm keeps; `runs`: of this place.
ValueProvenance provenanceOf(const QList<Release> &newestFirst, const QList<Run> &runs, const QStringList &path);

} // namespace luthier
