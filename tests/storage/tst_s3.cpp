// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/s3answers.h"
#include "storage/s3credentials.h"
#include "storage/s3error.h"
#include "storage/uploadrecord.h"
#include "tests/support/awaited.h"
#include "testpaths.h"

#include <QTemporaryDir>

using namespace luthier;
using namespace luthier::test;

/// What is sent to an S3 server and what it answers, without one. The golden files named versitygw were recorded from
/// the practice range's server; the others follow the public API references.
class S3Test : public QObject
{
    Q_OBJECT

    static QByteArray golden(const char *name)
    {
        QFile file(QStringLiteral(TEST_DATA "/storage/s3/") + QLatin1String(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static S3Place place()
    {
        return {.name = QStringLiteral("offsite"),
                .endpoint = QStringLiteral("https://s3.example.com:9000"),
                .region = {},
                .bucket = QStringLiteral("backups"),
                .prefix = QStringLiteral("prod/"),
                .caFile = {}};
    }

private slots:
    void urlsAreWhatIsSigned()
    {
        s3::Request request{.key = QStringLiteral("ä b+c~(1)'%.dump")};
        QCOMPARE(s3::url(place(), request),
                 "https://s3.example.com:9000/backups/prod/%C3%A4%20b%2Bc~%281%29%27%25.dump");
        request = {.wholeBucket = true,
                   .query = {{QStringLiteral("prefix"), QStringLiteral("prod/a&b")},
                             {QStringLiteral("list-type"), QStringLiteral("2")}}};
        QCOMPARE(s3::url(place(), request), "https://s3.example.com:9000/backups?list-type=2&prefix=prod%2Fa%26b");
        request = {.key = QStringLiteral("x"), .query = {{QStringLiteral("uploads"), {}}}};
        QCOMPARE(s3::url(place(), request), "https://s3.example.com:9000/backups/prod/x?uploads=");
    }

    void theBucketMayStandInTheHostName()
    {
        auto aws = place();
        aws.endpoint.clear();
        aws.region = QStringLiteral("eu-central-1");
        aws.hostStyle = true;
        QCOMPARE(s3::url(aws, {.key = QStringLiteral("x")}), "https://backups.s3.eu-central-1.amazonaws.com/prod/x");
        QCOMPARE(s3::url(aws, {.wholeBucket = true}), "https://backups.s3.eu-central-1.amazonaws.com/");
    }

    void aServersRefusalBecomesASentence_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("says");
        using Kind = Error::Kind;
        QTest::newRow("no bucket") << golden("error-versitygw-bucket.xml") << 404 << Kind::NotFound
                                   << "no bucket backups";
        QTest::newRow("unknown key") << golden("error-versitygw-key.xml") << 404 << Kind::Denied
                                     << "does not know the access key from the Secret x";
        QTest::newRow("wrong secret") << golden("error-aws-signature.xml") << 403 << Kind::Denied
                                      << "secret key from the Secret x";
        QTest::newRow("expired") << golden("error-aws-expired.xml") << 400 << Kind::Denied << "has expired";
        QTest::newRow("region") << golden("error-aws-region.xml") << 400 << Kind::Invalid
                                << "is in the region eu-central-1";
        QTest::newRow("full") << golden("error-minio-full.xml") << 507 << Kind::Refused << "no room left";
        QTest::newRow("quota") << golden("error-ceph-quota.xml") << 403 << Kind::Refused << "no room left";
        QTest::newRow("denied") << golden("error-ceph-denied.xml") << 403 << Kind::Denied << "may not do this";
        QTest::newRow("slow down") << golden("error-aws-slowdown.xml") << 503 << Kind::Unreachable
                                   << "What was uploaded is kept";
        QTest::newRow("HEAD 404") << QByteArray() << 404 << Kind::NotFound << "is not there";
        QTest::newRow("HEAD 403") << QByteArray() << 403 << Kind::Denied << "may not do this";
        QTest::newRow("not S3") << QByteArray("<html>hello</html>") << 418 << Kind::Refused << "see the details";
    }
    void aServersRefusalBecomesASentence()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(Error::Kind, kind);
        QFETCH(QString, says);
        const auto error = s3::serverError(place(), QStringLiteral("the Secret x"), QStringLiteral("a.dump"),
                                           {.status = status, .headers = {}, .body = body});
        QCOMPARE(error.kind, kind);
        QVERIFY2(error.message.contains(says), said(error).constData());
    }

    void aListIsReadPageByPage()
    {
        VALUE_OF(page, s3::parseList(golden("list-truncated-versitygw.xml")));
        QCOMPARE(page.objects.size(), 2);
        QCOMPARE(page.objects[1].key, QStringLiteral("prod/two"));
        QCOMPARE(page.objects[1].bytes, 100);
        QCOMPARE(page.objects[1].etag, "\"be3d991a3e6af530585575f172336384\"");
        QCOMPARE(page.objects[1].modified,
                 QDateTime::fromString(QStringLiteral("2026-11-22T20:35:16Z"), Qt::ISODateWithMs));
        QCOMPARE(page.next, QStringLiteral("prod/two"));
        QCOMPARE(s3::parseList("<html/>").error().kind, Error::Kind::Invalid);
        QCOMPARE(s3::parseList(golden("list-truncated-versitygw.xml").left(600)).error().kind, Error::Kind::Invalid);
    }

    void unfinishedUploadsAreRead()
    {
        VALUE_OF(id, s3::parseUploadId(golden("initiate-versitygw.xml")));
        QCOMPARE(id, QStringLiteral("a4540304-b4d1-4ca7-b236-71d551c3f986"));
        VALUE_OF(parts, s3::parseParts(golden("parts-versitygw.xml")));
        QCOMPARE(parts.parts.size(), 1);
        QCOMPARE(parts.parts[0].bytes, 6000000);
        QVERIFY(parts.next.isEmpty());
        VALUE_OF(uploads, s3::parseUploads(golden("uploads-versitygw.xml")));
        QCOMPARE(uploads.size(), 2);
        QCOMPARE(uploads[1].key, QStringLiteral("prod/mp2"));
        QVERIFY(uploads[1].begun.isValid());
    }

    void credentialsAreFoundWhereOthersKeepThem()
    {
        const QByteArray file =
            "# mine\n[default]\naws_access_key_id = A\naws_secret_access_key=B\n\n[backup]\naws_access_key_id=C\n"
            "aws_secret_access_key = D=/+\naws_session_token = T\n";
        VALUE_OF(backup, s3::credentialsFromFile(file, QStringLiteral("backup"), QStringLiteral("f")));
        QCOMPARE(backup.accessKey, QStringLiteral("C"));
        QCOMPARE(backup.secretKey.reveal(), "D=/+");
        QCOMPARE(backup.sessionToken.reveal(), "T");
        QCOMPARE(s3::credentialsFromFile(file, QStringLiteral("none"), QStringLiteral("f")).error().kind,
                 Error::Kind::NotFound);
        VALUE_OF(secret,
                 s3::credentialsFrom({{QStringLiteral("access-key"), "K\n"}, {QStringLiteral("secret-key"), "S"}},
                                     QStringLiteral("x")));
        QCOMPARE(secret.accessKey, QStringLiteral("K"));
        QCOMPARE(s3::credentialsFrom({}, QStringLiteral("the environment")).error().kind, Error::Kind::Denied);
    }

    void anUploadIsRememberedForThisFileOnly()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("a.dump"));
        QFile data(file);
        QVERIFY(data.open(QIODevice::WriteOnly) && data.resize(40 * 1024 * 1024));
        auto record = s3::UploadRecord::of(place(), file, QStringLiteral("k"));
        QCOMPARE(record.count(), 3);
        QCOMPARE(record.sizeOf(3), 8 * 1024 * 1024);
        record.uploadId = QStringLiteral("u");
        record.parts[2] = "\"e\"";
        QVERIFY(record.save());
        QCOMPARE(s3::UploadRecord::of(place(), file, QStringLiteral("k")).parts, record.parts);
        QVERIFY(s3::UploadRecord::of(place(), file, QStringLiteral("other")).uploadId.isEmpty());
        QVERIFY(data.resize(41 * 1024 * 1024));
        QVERIFY2(s3::UploadRecord::of(place(), file, QStringLiteral("k")).uploadId.isEmpty(),
                 "another file of that name begins anew");
    }
};

QTEST_GUILESS_MAIN(S3Test)
#include "tst_s3.moc"
