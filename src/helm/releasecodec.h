// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helm/release.h"

namespace luthier {

/// The JSON of a storage object's `release` field, and back. Helm: pkg/storage/driver/util.go.
struct StoredRelease {
    QJsonObject json;
    int base64Layers = 2; ///< 2 in a Secret, 1 in a ConfigMap
};
Result<StoredRelease> decodeStoredRelease(const QByteArray &field);
Result<QByteArray> encodeStoredRelease(const StoredRelease &release);
Result<Release> releaseFromJson(const QJsonObject &json);

/// What the `metadata` of a storage object says.
ReleaseSummary releaseSummary(const QJsonObject &metadata);

/// A whole storage object out of pending-*: status and description in its body, status and modifiedAt in its labels,
/// as helm writes a failed release. Its resourceVersion stays, so that the API refuses the write where it changed.
Result<QJsonObject> markedFailed(QJsonObject object, const QString &description, const QDateTime &now);

} // namespace luthier
