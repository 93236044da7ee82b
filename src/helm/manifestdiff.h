// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "helm/valuesdiff.h"

namespace luthier {

/// One object that an upgrade adds, changes or removes. Between two rendered manifests there is no noise of defaults.
struct ManifestChange {
    enum class Kind { Added, Changed, Removed };
    Kind kind = Kind::Changed;
    QString objectKind;
    QString nameSpace; ///< empty: the release's, or none
    QString name;
    QJsonObject before;
    QJsonObject after;
    QList<ValueChange> fields; ///< list entries with a name are told by it: "containers", "backend", "image"
    QString restart;           ///< why its pods start anew; empty: they do not
};

/// The data of Secrets is masked in all that is given out, with a mark whether it changed. Errors: Invalid (no YAML).
Result<QList<ManifestChange>> manifestChanges(const QByteArray &before, const QByteArray &after);

} // namespace luthier
