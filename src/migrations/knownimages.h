// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "migrations/history.h"

namespace luthier {

/// One image and the migrations that are in it.
struct KnownImage {
    QString digest; ///< "sha256:…"; what the same tag holds may change
    QString image;  ///< as the pod's spec names it
    QDateTime seen; ///< when it was asked last
    MigrationHistory history;

    QString shortName() const; ///< "lyra-backend:1.1.0"; the digest's begin where it has no tag
    QJsonObject toJson() const;
    static KnownImage fromJson(const QJsonObject &json);
};

/// What images that ran once knew, kept beside the journal: an image that does not run any more, or that cannot start,
/// still has its history. A file that a newer version wrote, or that is no such file, is left as it is.
class KnownImages
{
public:
    explicit KnownImages(QString file);

    /// Of one platform ("lyra"), the last seen first.
    Result<QList<KnownImage>> of(const QString &platform) const;
    /// Adds it or replaces what was known of its digest; keeps the 60 of a platform that were seen last.
    Result<> remember(const QString &platform, const KnownImage &image) const;

private:
    Result<QJsonObject> read() const;

    QString m_file;
};

} // namespace luthier
