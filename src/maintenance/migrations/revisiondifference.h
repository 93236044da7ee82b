// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helm/manifestdiff.h"
#include "helm/release.h"

namespace luthier {

/// What goes from one kept revision of a release to another: the values that a person set, and the objects that were
/// rendered of them (guide, "helm history"). All that may be secret is covered already.
struct RevisionDifference {
    int from = 0; ///< 0: nothing was compared
    int to = 0;
    QString fromChart;
    QString toChart;
    QList<ValueChange> values;
    QList<ManifestChange> objects;
    QString problem; ///< why the objects could not be compared

    QString words() const;     ///< "2 values and 4 objects differ between revision 3 and revision 1."
    QStringList lines() const; ///< one a line, for reading and copying
};
RevisionDifference revisionDifference(const Release &from, const Release &to);

} // namespace luthier
