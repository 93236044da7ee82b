// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/s3error.h"

#include "base/masking.h"

#include <QCoreApplication>
#include <QXmlStreamReader>

#include <curl/curl.h>

namespace luthier::s3 {

namespace {

using Kind = Error::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::storage)
};

/// The elements of <Error>, by name.
QMap<QString, QString> parsed(const QByteArray &body)
{
    QMap<QString, QString> parts;
    QXmlStreamReader xml(body);
    if (!xml.readNextStartElement() || xml.name() != QLatin1String("Error"))
        return parts;
    while (xml.readNextStartElement())
        parts[xml.name().toString()] = xml.readElementText(QXmlStreamReader::SkipChildElements);
    return parts;
}

QString codeOfStatus(int status, bool aboutKey)
{
    switch (status) { // an answer to HEAD has no body
    case 301:
    case 307:
        return QStringLiteral("PermanentRedirect");
    case 401:
    case 403:
        return QStringLiteral("AccessDenied");
    case 404:
        return aboutKey ? QStringLiteral("NoSuchKey") : QStringLiteral("NoSuchBucket");
    case 412:
        return QStringLiteral("PreconditionFailed");
    case 507:
        return QStringLiteral("QuotaExceeded");
    default:
        return status >= 500 || status == 429 ? QStringLiteral("SlowDown") : QString();
    }
}

} // namespace

QString errorCode(const QByteArray &body) { return parsed(body).value(QStringLiteral("Code")); }

Error serverError(const S3Place &place, const QString &source, const QString &key, const Reply &reply)
{
    const auto parts = parsed(reply.body);
    const auto code = parts.value(QStringLiteral("Code"), codeOfStatus(reply.status, !key.isEmpty()));
    const auto what = place.words(key);
    const auto detail = masked(
        QStringLiteral("HTTP %1 %2 %3")
            .arg(QString::number(reply.status), code,
                 parts.value(QStringLiteral("Message"), QString::fromUtf8(reply.body.left(2000))))
            .trimmed());
    const auto is = [&code](std::initializer_list<const char *> codes) {
        return std::any_of(codes.begin(), codes.end(), [&](const char *c) { return code == QLatin1String(c); });
    };
    const auto error = [&](Kind kind, const QString &message) { return Error{kind, message, detail}; };
    const auto wrongRegion = parts.value(QStringLiteral("Region"),
                                         QString::fromUtf8(reply.headers.value("x-amz-bucket-region")));

    if (is({"NoSuchBucket"}))
        return error(Kind::NotFound, Words::tr("There is no bucket %1 at %2. Nothing was stored; make it, or correct "
                                               "the name in the profile.")
                                         .arg(place.bucket, place.address().toString()));
    if (is({"NoSuchKey", "NoSuchVersion"}))
        return error(Kind::NotFound, Words::tr("%1 is not there (any more). Look at the list of backups.").arg(what));
    if (is({"NoSuchUpload"}))
        return error(Kind::NotFound, Words::tr("The upload of %1 that was begun is gone. It begins anew.").arg(what));
    if (is({"InvalidAccessKeyId", "XAdminUserNotFound"}))
        return error(Kind::Denied, Words::tr("%1 does not know the access key from %2. Nothing was stored; correct it.")
                                       .arg(place.address().toString(), source));
    if (is({"SignatureDoesNotMatch"}))
        return error(
            Kind::Denied,
            Words::tr("The secret key from %1 is not the right one. Nothing was stored; correct it.").arg(source));
    if (is({"ExpiredToken", "InvalidToken", "TokenRefreshRequired"}))
        return error(Kind::Denied,
                     Words::tr("The session token from %1 has expired. What was uploaded is kept; get new "
                               "credentials and do it again.")
                         .arg(source));
    if (is({"RequestTimeTooSkewed"}))
        return error(Kind::Denied,
                     Words::tr("The clocks of this machine and of %1 differ too much. Nothing was stored; set "
                               "the clock right.")
                         .arg(place.address().toString()));
    if (is({"AuthorizationHeaderMalformed", "PermanentRedirect", "TemporaryRedirect",
            "IllegalLocationConstraintException"})
        && (!wrongRegion.isEmpty() || code != QLatin1String("AuthorizationHeaderMalformed")))
        return error(Kind::Invalid,
                     wrongRegion.isEmpty()
                         ? Words::tr("The bucket %1 is in another region or at another address. Nothing was "
                                     "stored; correct “region” or “endpoint” in the profile.")
                               .arg(place.bucket)
                         : Words::tr("The bucket %1 is in the region %2. Nothing was stored; correct “region” "
                                     "in the profile.")
                               .arg(place.bucket, wrongRegion));
    if (is({"AccessDenied", "AllAccessDisabled", "AccountProblem", "MethodNotAllowed", "ObjectLocked"}))
        return error(Kind::Denied,
                     Words::tr("The access key from %1 may not do this with %2. Nothing was changed there; ask "
                               "who owns the bucket for the right.")
                         .arg(source, what));
    if (is({"PreconditionFailed", "ConditionalRequestConflict", "OperationAborted"}))
        return error(Kind::Refused, Words::tr("%1 exists already and was not overwritten.").arg(what));
    if (is({"QuotaExceeded", "XMinioStorageFull", "XMinioAdminBucketQuotaExceeded", "InsufficientStorage",
            "ServiceQuotaExceeded"}))
        return error(Kind::Refused,
                     Words::tr("%1 has no room left. The backup is kept on this machine; free some space there "
                               "and copy it again.")
                         .arg(place.words()));
    if (is({"EntityTooLarge", "EntityTooSmall", "InvalidPart", "InvalidPartOrder"}))
        return error(Kind::Refused,
                     Words::tr("%1 does not take the upload in these parts. The backup is kept on this machine; "
                               "see the details.")
                         .arg(place.address().toString()));
    if (is({"BadDigest", "XAmzContentSHA256Mismatch", "InvalidDigest", "IncompleteBody",
            "XAmzContentChecksumMismatch"}))
        return error(Kind::Invalid,
                     Words::tr("Bytes were changed on the way to %1. The backup is kept on this machine; copy "
                               "it again.")
                         .arg(what));
    if (is({"SlowDown", "ServiceUnavailable", "InternalError", "RequestTimeout", "TooManyRequests",
            "XMinioServerNotInitialized"})
        || reply.status >= 500)
        return error(Kind::Unreachable,
                     Words::tr("%1 is overloaded or broken at the moment. What was uploaded is kept; do it "
                               "again later.")
                         .arg(place.address().toString()));
    return error(Kind::Refused,
                 Words::tr("%1 refused what was asked for %2. The backup is kept on this machine; see the "
                           "details.")
                     .arg(place.address().toString(), what));
}

Error connectionError(const S3Place &place, int code, const QString &said, bool refused)
{
    const auto where = place.address().toString();
    const auto detail = masked(said.isEmpty() ? QString::fromUtf8(curl_easy_strerror(CURLcode(code))) : said);
    switch (code) {
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
        return {
            Kind::Denied,
            Words::tr(
                "The certificate of %1 is not trusted, so nothing was sent. Name its CA as “caFile” in the profile.")
                .arg(where),
            detail};
    case CURLE_COULDNT_RESOLVE_HOST:
        return {
            Kind::Unreachable,
            Words::tr(
                "The name in %1 is not known. What was uploaded is kept; correct “endpoint”, or look at your network.")
                .arg(where),
            detail};
    case CURLE_COULDNT_CONNECT:
        return {Kind::Unreachable,
                Words::tr("%1 cannot be reached. What was uploaded is kept; look at your network and do it again.")
                    .arg(where),
                detail};
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT:
        return {Kind::Invalid, Words::tr("“%1” is not an address like https://s3.example.com.").arg(where), detail};
    default:
        break;
    }
    if (refused)
        return {Kind::Refused, Words::tr("What came could not be written on this machine."), detail};
    return {Kind::Unreachable,
            Words::tr("The connection to %1 was lost. What was uploaded is kept; do it again.").arg(where), detail};
}

} // namespace luthier::s3
