// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/chartindex.h"
#include "helm/ociregistry.h"
#include "tests/support/awaited.h"

using namespace luthier;

class ChartIndexTest : public QObject
{
    Q_OBJECT

private slots:
    void readsAnIndex()
    {
        const QByteArray yaml = R"(apiVersion: v1
entries:
  lyra-app:
  - version: 1.0.0
    appVersion: "1.0.0"
    created: "2026-01-02T03:04:05.678901234+02:00"
  - version: 2.0.0
    appVersion: 2
    annotations:
      artifacthub.io/changes: |
        - kind: removed
          description: the old API
        - kind: fixed
          description: a leak
  - version: 1.10.0-rc.1
    deprecated: true
  - version: nightly
generated: "2026-01-02T03:04:05Z"
)";
        VALUE_OF(versions, chartindex::parseIndex(yaml, QStringLiteral("lyra-app")));
        QCOMPARE(versions.size(), 3);
        QCOMPARE(versions[0].version, QStringLiteral("2.0.0"));
        QCOMPARE(versions[0].appVersion, QStringLiteral("2"));
        QVERIFY(versions[0].changes[0].breaking);
        QVERIFY(!versions[0].changes[1].breaking);
        QVERIFY(versions[1].deprecated);
        QCOMPARE(versions[2].created,
                 QDateTime::fromString(QStringLiteral("2026-01-02T01:04:05.679Z"), Qt::ISODateWithMs));
        QCOMPARE(chartindex::parseIndex(yaml, QStringLiteral("other")).error().kind, Error::Kind::NotFound);
    }

    void refusesWhatIsNoIndex()
    {
        const auto chart = QStringLiteral("x");
        QVERIFY(
            chartindex::parseIndex("<!DOCTYPE html><html>", chart).error().message.contains(QLatin1String("web page")));
        QCOMPARE(chartindex::parseIndex("a: 1", chart).error().kind, Error::Kind::Invalid);
        QCOMPARE(chartindex::parseIndex("a: [", chart).error().kind, Error::Kind::Invalid);
        QVERIFY(chartindex::parseTags(" <html>").error().message.contains(QLatin1String("web page")));
        QCOMPARE(chartindex::parseTags("{\"tags\":3}").error().kind, Error::Kind::Invalid);
        QVERIFY(chartindex::parseTags("{\"name\":\"a\",\"tags\":null}")->isEmpty());
        QCOMPARE(chartindex::parseTags("{\"tags\":[\"1.0.0\",\"1.0.1\"]}")->size(), 2);
    }

    void readsChanges()
    {
        const auto notes = chartindex::parseChanges(
            QStringLiteral("- Fixed a bug\n- kind: Changed\n  description: \"BREAKING: values moved\"\n"));
        QCOMPARE(notes.size(), 2);
        QCOMPARE(notes[0].kind, QStringLiteral("changed"));
        QVERIFY(!notes[0].breaking && notes[1].breaking);
        QCOMPARE(chartindex::parseChanges(QStringLiteral("not: [yaml\nsecond line")).size(), 2);
        QVERIFY(chartindex::parseChanges(QString()).isEmpty());
    }

    void readsHeaders()
    {
        const auto parts = parseChallenge(
            "Bearer realm=\"https://a/token?x=1\",service=\"reg\",scope=\"repository:a/b:pull,push\"");
        QCOMPARE(parts[QStringLiteral("scheme")], QStringLiteral("bearer"));
        QCOMPARE(parts[QStringLiteral("realm")], QStringLiteral("https://a/token?x=1"));
        QCOMPARE(parts[QStringLiteral("scope")], QStringLiteral("repository:a/b:pull,push"));
        QCOMPARE(nextLink("</v2/a/tags/list?last=1&n=2>; rel=\"next\""), QByteArray("/v2/a/tags/list?last=1&n=2"));
        QVERIFY(nextLink("</x>; rel=\"prev\"").isEmpty());
    }

    void readsLogins()
    {
        const auto host = QStringLiteral("r:5000");
        const auto login = [&](const char *json) {
            return parseRegistryLogin(json, host, QStringLiteral("config.json"));
        };
        QCOMPARE(login("{\"auths\":{\"https://r:5000/v1/\":{\"auth\":\"dTpwYXNzd29yZA==\"}}}")->basic.reveal(),
                 QByteArray("dTpwYXNzd29yZA=="));
        QCOMPARE(login("{\"auths\":{\"r:5000\":{\"username\":\"u\",\"password\":\"password\"}}}")->basic.reveal(),
                 QByteArray("dTpwYXNzd29yZA=="));
        QVERIFY(login("{\"auths\":{\"other\":{\"auth\":\"dTpwYXNzd29yZA==\"}}}")->basic.isEmpty());
        QCOMPARE(login("{\"auths\":{\"r:5000\":{}},\"credsStore\":\"secretservice\"}")->helper,
                 QStringLiteral("secretservice"));
        QCOMPARE(login("{\"credHelpers\":{\"r:5000\":\"gcloud\"}}")->helper, QStringLiteral("gcloud"));
        QVERIFY(login("{\"auths\":{\"r:5000\":{\"identitytoken\":\"abc\"}}}")->identityToken);
        QVERIFY(!login("{"));
    }
};

QTEST_GUILESS_MAIN(ChartIndexTest)
#include "tst_chartindex.moc"
