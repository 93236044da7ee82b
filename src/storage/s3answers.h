// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMap>

namespace luthier {

/// One object, as a list or HEAD tells of it.
struct StoredObject {
    QString key; ///< without the place's prefix
    qint64 bytes = 0;
    QByteArray etag; ///< with its quotes
    QDateTime modified;
};

/// What the bucket does with what is overwritten or deleted. Deleting from Enabled or Suspended leaves old versions,
/// and their cost.
enum class BucketVersioning { Off, Enabled, Suspended };

namespace s3 {

/// Pure parsers of the documents of the Amazon S3 API Reference. Unknown elements are passed over: servers differ.
struct ListPage {
    QList<StoredObject> objects; ///< keys as the server has them
    QString next;                ///< continuation token; empty: the last page
};
Result<ListPage> parseList(const QByteArray &xml); ///< ListObjectsV2

struct PartInfo {
    int number = 0;
    qint64 bytes = 0;
    QByteArray etag;
};
struct PartsPage {
    QList<PartInfo> parts;
    QString next; ///< part-number-marker; empty: the last page
};
Result<PartsPage> parseParts(const QByteArray &xml);

struct UnfinishedUpload {
    QString key;
    QString id;
    QDateTime begun;
};
Result<QList<UnfinishedUpload>> parseUploads(const QByteArray &xml);

Result<QString> parseUploadId(const QByteArray &xml); ///< CreateMultipartUpload
Result<BucketVersioning> parseVersioning(const QByteArray &xml);
QByteArray completeDocument(const QMap<int, QByteArray> &etags); ///< CompleteMultipartUpload's body

} // namespace s3

} // namespace luthier
