// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/s3answers.h"

#include <QCoreApplication>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace luthier::s3 {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::storage)
};

/// A document as its direct children: plain ones by name, those named `repeated` as a list of such maps.
struct Document {
    QMap<QString, QString> parts;
    QList<QMap<QString, QString>> items;
};

Result<Document> document(const QByteArray &bytes, const char *root, const char *repeated = "")
{
    Document read;
    QXmlStreamReader xml(bytes);
    const bool begun = xml.readNextStartElement();
    if (begun && xml.name() == QLatin1String(root)) {
        while (xml.readNextStartElement()) {
            const auto name = xml.name().toString();
            if (name != QLatin1String(repeated)) {
                read.parts[name] = xml.readElementText(QXmlStreamReader::SkipChildElements);
                continue;
            }
            QMap<QString, QString> item;
            while (xml.readNextStartElement()) {
                const auto part = xml.name().toString();
                item[part] = xml.readElementText(QXmlStreamReader::SkipChildElements);
            }
            read.items << item;
        }
        if (!xml.hasError())
            return read;
    }
    return failure(Error::Kind::Invalid,
                   Words::tr("The server's answer is not that of an S3 server. Correct “endpoint” in the profile."),
                   xml.errorString() + QLatin1Char('\n') + QString::fromUtf8(bytes.left(500)));
}

QDateTime moment(const QString &text) { return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC(); }

} // namespace

Result<ListPage> parseList(const QByteArray &xml)
{
    const auto read = document(xml, "ListBucketResult", "Contents");
    if (!read)
        return tl::unexpected(read.error());
    ListPage page;
    for (const auto &item : read->items)
        page.objects << StoredObject{item[QStringLiteral("Key")], item[QStringLiteral("Size")].toLongLong(),
                                     item[QStringLiteral("ETag")].toUtf8(),
                                     moment(item[QStringLiteral("LastModified")])};
    if (read->parts[QStringLiteral("IsTruncated")] == QLatin1String("true"))
        page.next = read->parts[QStringLiteral("NextContinuationToken")];
    return page;
}

Result<PartsPage> parseParts(const QByteArray &xml)
{
    const auto read = document(xml, "ListPartsResult", "Part");
    if (!read)
        return tl::unexpected(read.error());
    PartsPage page;
    for (const auto &item : read->items)
        page.parts << PartInfo{item[QStringLiteral("PartNumber")].toInt(), item[QStringLiteral("Size")].toLongLong(),
                               item[QStringLiteral("ETag")].toUtf8()};
    if (read->parts[QStringLiteral("IsTruncated")] == QLatin1String("true"))
        page.next = read->parts[QStringLiteral("NextPartNumberMarker")];
    return page;
}

Result<QList<UnfinishedUpload>> parseUploads(const QByteArray &xml)
{
    const auto read = document(xml, "ListMultipartUploadsResult", "Upload");
    if (!read)
        return tl::unexpected(read.error());
    QList<UnfinishedUpload> uploads;
    for (const auto &item : read->items)
        uploads << UnfinishedUpload{item[QStringLiteral("Key")], item[QStringLiteral("UploadId")],
                                    moment(item[QStringLiteral("Initiated")])};
    return uploads;
}

Result<QString> parseUploadId(const QByteArray &xml)
{
    const auto read = document(xml, "InitiateMultipartUploadResult");
    if (!read)
        return tl::unexpected(read.error());
    return read->parts[QStringLiteral("UploadId")];
}

Result<BucketVersioning> parseVersioning(const QByteArray &xml)
{
    const auto read = document(xml, "VersioningConfiguration");
    if (!read)
        return tl::unexpected(read.error());
    const auto status = read->parts[QStringLiteral("Status")];
    return status == QLatin1String("Enabled")   ? BucketVersioning::Enabled
         : status == QLatin1String("Suspended") ? BucketVersioning::Suspended
                                                : BucketVersioning::Off;
}

QByteArray completeDocument(const QMap<int, QByteArray> &etags)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartElement(QStringLiteral("CompleteMultipartUpload"));
    xml.writeDefaultNamespace(QStringLiteral("http://s3.amazonaws.com/doc/2006-03-01/"));
    for (auto it = etags.cbegin(); it != etags.cend(); ++it) {
        xml.writeStartElement(QStringLiteral("Part"));
        xml.writeTextElement(QStringLiteral("PartNumber"), QString::number(it.key()));
        xml.writeTextElement(QStringLiteral("ETag"), QString::fromUtf8(it.value()));
        xml.writeEndElement();
    }
    xml.writeEndElement();
    return bytes;
}

} // namespace luthier::s3
