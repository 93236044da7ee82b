// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/chart.h"
#include "helm/coveredpair.h"
#include "helm/manifestdiff.h"
#include "helm/secretpaths.h"
#include "tests/support/awaited.h"
#include "yaml/document.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

using namespace luthier;

namespace {

QJsonObject object(const char *yaml) { return yamlToJson(yaml, {}).value().toObject(); }

QStringList dotted(const char *path) { return QString::fromUtf8(path).split(QLatin1Char('.')); }

QByteArray deployment(const char *image, const char *label)
{
    return QByteArray("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, labels: {v: \"") + label
         + "\"}}\nspec:\n  template:\n    spec:\n      containers:\n      - {name: side, image: s}\n      - {name: "
           "web, image: "
         + image + "}\n";
}

/// An archive made by Python's tarfile: `files` is its code for a dict of name to bytes.
QByteArray archive(const QString &files)
{
    const QTemporaryDir folder;
    const auto name = folder.filePath(QStringLiteral("a.tgz"));
    const auto code = QStringLiteral(
                          "import io, tarfile\nt = tarfile.open('%1', 'w:gz')\nfor n, b in (%2).items():\n"
                          "  i = tarfile.TarInfo(n); i.size = len(b); t.addfile(i, io.BytesIO(b))\nt.close()\n")
                          .arg(name, files);
    QProcess::execute(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), code});
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QString About = QStringLiteral("'a/Chart.yaml': b'apiVersion: v2\\nname: a\\nversion: 1.0.0\\n'");

} // namespace

class ValuesDiffTest : public QObject
{
    Q_OBJECT

private slots:
    void whatTheNewChartDoesToYours()
    {
        const auto found = threeWay(object("{a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, open: {}, m: {x: 1}}"),
                                    object("{a: 2, b: 2, c: 2, m: {x: 5}, open: {z: 1}}"),
                                    object("{a: 3, b: 2, d: 9, f: 1, g: 1, open: {}, m: {x: 1}}"));
        QStringList said;
        for (const auto &change : found)
            said << change.path.join(QLatin1Char('.')) + QLatin1Char(' ') + change.code();
        QCOMPARE(said, (QStringList{QStringLiteral("a changed-beneath"), QStringLiteral("b now-default"),
                                    QStringLiteral("c vanished"), QStringLiteral("d default-changed"),
                                    QStringLiteral("e default-removed"), QStringLiteral("g default-added")}));
    }

    void objectsByNameAndWhatRestarts()
    {
        const QByteArray service("---\napiVersion: v1\nkind: Service\nmetadata: {name: web}\n");
        VALUE_OF(changes, manifestChanges(deployment("w:1", "1") + service, deployment("w:2", "2")));
        QCOMPARE(changes.size(), 2);
        QCOMPARE(changes[0].objectKind, QStringLiteral("Deployment"));
        QCOMPARE(changes[0].fields.size(), 2);
        QCOMPARE(changes[0].fields[1].path.mid(3), dotted("containers.web.image"));
        QVERIFY(changes[0].restart.contains(QLatin1String("containers.web.image")));
        QCOMPARE(changes[1].kind, ManifestChange::Kind::Removed);
        VALUE_OF(labels, manifestChanges(deployment("w:1", "1"), deployment("w:1", "2")));
        QVERIFY(labels[0].restart.isEmpty());
    }

    void secretsOfManifestsAreNotGivenOut()
    {
        const auto secret = [](const char *value) {
            return QByteArray("apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {k: ") + value
                 + ", other: same}\n";
        };
        VALUE_OF(changes, manifestChanges(secret("hunter2"), secret("hunter3")));
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0].fields.size(), 1);
        QVERIFY(changes[0].fields[0].before != changes[0].fields[0].after);
        const auto all = jsonToYaml(changes[0].before) + jsonToYaml(changes[0].after)
                       + changes[0].fields[0].before.toString().toUtf8();
        QVERIFY(!all.contains("hunter") && !all.contains("same"));
    }

    void secretsByTheirNames_data()
    {
        QTest::addColumn<bool>("secret");
        for (const auto *path : {"postgresql.password", "auth.adminPassword", "api_key", "apiKey", "smtp.pass",
                                 "s3.secretAccessKey", "secrets.FOO", "users.0.token", "tls.privateKey", "jwtSecret",
                                 "REDIS_PASSWORD", "encryption.encryptionKey"})
            QTest::newRow(path) << true;
        for (const auto *path :
             {"existingSecret", "auth.secretName", "passwordSecretRef.name", "tokenFile", "password.existingSecretKey",
              "keyRef", "image.tag", "passwordPolicy", "tokenExpirySeconds", "monkey", "passwordKey",
              "imagePullSecrets.0.name", "compass", "key", "secret.enabled"})
            QTest::newRow(path) << false;
    }
    void secretsByTheirNames()
    {
        QFETCH(bool, secret);
        QCOMPARE(isSecretPath(dotted(QTest::currentDataTag())), secret);
    }

    void theFileIsCoveredInPlace()
    {
        const QByteArray yaml("# my file\ndb:\n  password: hunter2 # why\n  url: \"postgres://u:hunter2@h/d\"\n  user: "
                              "u\n  token: \"\"\n");
        QCOMPARE(maskedYaml(yaml),
                 QByteArray("# my file\ndb:\n  password: \"•••\" # why\n  url: \"•••\"\n  user: u\n  token: \"\"\n"));
    }

    /// As a container's env is written: the name says what the value is.
    void entriesAreCoveredByTheirNames()
    {
        const QByteArray yaml("env:\n- name: DB_PASSWORD\n  value: hunter2\n- {name: LOG_LEVEL, value: info}\n- key: "
                              "apiToken\n  value: 12345\n");
        QCOMPARE(maskedYaml(yaml), QByteArray("env:\n- name: DB_PASSWORD\n  value: \"•••\"\n- {name: LOG_LEVEL, value: "
                                              "info}\n- key: apiToken\n  value: \"•••\"\n"));
        VALUE_OF(values, yamlToJson(yaml, {}));
        const auto shown = QJsonDocument(maskedValues(values).toObject()).toJson();
        QVERIFY(!shown.contains("hunter2") && !shown.contains("12345"));
        QVERIFY(shown.contains("info") && shown.contains("DB_PASSWORD"));
    }

    void archivesThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &bytes, const char *says) {
            QTest::newRow(name) << bytes << QString::fromUtf8(says);
        };
        row("a page", "<html>", "no gzipped archive");
        row("empty", "", "no gzipped archive");
        row("cut off", archive(QStringLiteral("{%1}").arg(About)).left(60), "damaged");
        row("out of it", archive(QStringLiteral("{%1, 'a/../../etc/x': b'y'}").arg(About)), "leads out of it");
        row("absolute", archive(QStringLiteral("{'/etc/passwd': b'y'}")), "leads out of it");
        row("a bomb", archive(QStringLiteral("{%1, 'a/templates/x': bytes(120 << 20)}").arg(About)),
            "more than 100 MiB");
        row("a large file", archive(QStringLiteral("{%1, 'a/values.yaml': bytes(6 << 20)}").arg(About)),
            "more than 5 MiB");
        row("no chart", archive(QStringLiteral("{'a/values.yaml': b''}")), "no Chart.yaml");
        row("early helm 2", archive(QStringLiteral("{'a/Chart.yaml': b'name: a'}")), "Helm 2");
        row("values are a list", archive(QStringLiteral("{%1, 'a/values.yaml': b'- x'}").arg(About)), "no map");
        row("a broken subchart", archive(QStringLiteral("{%1, 'a/charts/b-1.tgz': b'x'}").arg(About)),
            "charts/b-1.tgz");
    }
    void archivesThatAreNone()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const auto chart = readChartArchive(bytes, QStringLiteral("a.tgz"));
        QVERIFY(!chart);
        QVERIFY2(chart.error().message.contains(says), qPrintable(chart.error().message));
    }

    void archivesWithSubcharts()
    {
        const auto old = archive(QStringLiteral("{'a/Chart.yaml': b'apiVersion: v1\\nname: a\\nversion: 1.0.0\\n', "
                                                "'a/requirements.yaml': b'dependencies:\\n- {name: b, alias: c}\\n',"
                                                " 'a/charts/b/Chart.yaml': b'apiVersion: v1\\nname: b\\nversion: "
                                                "1.0.0\\n', 'a/charts/b/values.yaml': b'x: 1\\n',"
                                                " 'a/%1/values.yaml': b'long'}")
                                     .arg(QString(150, QLatin1Char('x'))));
        VALUE_OF(chart, readChartArchive(old, QStringLiteral("a.tgz")));
        QVERIFY(!chart.hasValues);
        QCOMPARE(chart.subcharts.size(), size_t(1));
        QCOMPARE(chart.subcharts[0].key, QStringLiteral("c"));
        QCOMPARE(chart.subcharts[0].values, object("{x: 1}"));
    }

    void aPairIsCoveredAndLeftAsItIsElse()
    {
        const auto json = [](const char *text) { return yamlToJson(text, {}).value_or(QJsonValue()); };
        const auto plain = json("{a: {b: 1}, kind: Foo, list: [{name: x, value: 1}, {port: 2}], text: \"a\\nb\"}");
        const auto same = coveredPair(plain, QJsonObject{}, QStringLiteral("<"), QStringLiteral(">"));
        QCOMPARE(same.before, plain);
        const auto secrets = coveredPair(
            json("{password: one, token: alike, env: [{name: A, value: a}, {name: DB_PASSWORD, value: one}], args: "
                 "[\"--password=onesecret\"], file: \"level: 1\\npassword: onesecret\\nlast: 1\"}"),
            json("{password: two, token: alike, env: [{name: DB_PASSWORD, value: two}], args: "
                 "[\"--password=twosecret\"], file: \"level: 2\\npassword: twosecret\\nlast: 1\"}"),
            QStringLiteral("<"), QStringLiteral(">"));
        QCOMPARE(
            secrets.before,
            json("{password: •••<, token: •••, env: [{name: A, value: a}, {name: DB_PASSWORD, value: •••<}], args: "
                 "[\"--password=••••<\"], file: \"level: 1\\npassword: ••••<\\nlast: 1\"}"));
        QCOMPARE(secrets.after, json("{password: •••>, token: •••, env: [{name: DB_PASSWORD, value: •••>}], args: "
                                     "[\"--password=••••>\"], file: \"level: 2\\npassword: ••••>\\nlast: 1\"}"));
        const auto kept = coveredPair(json("{kind: Secret, data: {a: eA==, b: eQ==}}"),
                                      json("{kind: Secret, data: {a: eQ==, b: eQ==}}"), QStringLiteral("<"),
                                      QStringLiteral(">"));
        QCOMPARE(kept.before, json("{kind: Secret, data: {a: •••<, b: •••}}"));
    }
};

QTEST_GUILESS_MAIN(ValuesDiffTest)
#include "tst_valuesdiff.moc"
