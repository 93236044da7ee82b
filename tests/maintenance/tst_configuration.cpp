// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/configuration/configurationfile.h"
#include "tests/support/awaited.h"
#include "yaml/document.h"

#include <QJsonDocument>

using namespace luthier;
using namespace luthier::test;
using namespace Qt::StringLiterals;
using configuration::ObjectDifference;

namespace {

QJsonObject yaml(const char *text) { return yamlToJson(text, u"test"_s)->toObject(); }

const char *LiveConfigMap = R"(
apiVersion: v1
kind: ConfigMap
metadata:
  name: lyra-config
  namespace: lyra
  uid: 7d1
  resourceVersion: "991"
  generation: 3
  creationTimestamp: "2026-11-22T17:00:00Z"
  labels: {app.kubernetes.io/instance: lyra}
  annotations:
    kubectl.kubernetes.io/last-applied-configuration: '{"data":{"a":"b"}}'
    note: kept
  managedFields: [{manager: helm}]
data: {colour: blue, limit: "10"}
status: {phase: Active}
)";

} // namespace

class ConfigurationTest : public QObject
{
    Q_OBJECT

    static Configuration with(const QList<QJsonObject> &objects)
    {
        Configuration all;
        all.objects = objects;
        all.taken = QDateTime::fromString(u"2026-11-22T17:51:03.250Z"_s, Qt::ISODateWithMs);
        return all;
    }

private slots:
    void onlyWhatAPersonWouldWriteIsKept()
    {
        QCOMPARE(configuration::cleaned(yaml(LiveConfigMap)), yaml(R"(
apiVersion: v1
kind: ConfigMap
metadata:
  name: lyra-config
  namespace: lyra
  labels: {app.kubernetes.io/instance: lyra}
  annotations: {note: kept}
data: {colour: blue, limit: "10"}
)"));
        const auto service = configuration::cleaned(
            yaml("apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {clusterIP: 10.0.0.1, clusterIPs: "
                 "[10.0.0.1], ports: [{port: 80}]}"));
        QCOMPARE(service[u"spec"_s].toObject().keys(), QStringList{u"ports"_s});
        const auto headless = configuration::cleaned(
            yaml("apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {clusterIP: None, clusterIPs: [None]}"));
        QCOMPARE(headless[u"spec"_s], (QJsonObject{{u"clusterIP"_s, u"None"_s}})); // else it came back with an address
        const auto claim = configuration::cleaned(
            yaml("apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: a, finalizers: [x]}\nspec: "
                 "{volumeName: pv-1, storageClassName: fast}"));
        QCOMPARE(claim[u"spec"_s].toObject().keys(), QStringList{u"storageClassName"_s});
        QVERIFY(!claim[u"metadata"_s].toObject().contains(u"finalizers"_s));
    }

    void belongsByHelmsAnnotationOrTheLabel()
    {
        const auto of = [](const char *metadata) {
            return configuration::belongsTo(yaml((QByteArray("kind: ConfigMap\nmetadata: ") + metadata).constData()),
                                            u"lyra"_s, u"prod"_s);
        };
        QVERIFY(of("{labels: {app.kubernetes.io/instance: lyra}}"));
        QVERIFY(of("{annotations: {meta.helm.sh/release-name: lyra, meta.helm.sh/release-namespace: prod}}"));
        QVERIFY(!of("{annotations: {meta.helm.sh/release-name: lyra, meta.helm.sh/release-namespace: staging}}"));
        QVERIFY(!of("{labels: {app.kubernetes.io/instance: other}}"));
        QVERIFY(!of("{}"));
        QVERIFY(
            !of("{labels: {app.kubernetes.io/instance: lyra}, ownerReferences: [{kind: CronJob, controller: true}]}"));
    }

    void whatAWorkloadNamesBelongsToo()
    {
        const auto names = configuration::referencesOf(yaml(R"(
kind: Deployment
spec:
  template:
    spec:
      serviceAccountName: runner
      imagePullSecrets: [{name: registry}]
      containers:
      - envFrom: [{configMapRef: {name: settings}}, {secretRef: {name: env}}]
        env: [{name: P, valueFrom: {secretKeyRef: {name: db, key: password}}}]
      volumes:
      - {name: a, configMap: {name: files}}
      - {name: b, secret: {secretName: certificate}}
      - {name: c, persistentVolumeClaim: {claimName: data}}
      - {name: d, projected: {sources: [{secret: {name: projected}}]}}
)"));
        QCOMPARE(QStringList(names.cbegin(), names.cend()).size(), 9);
        for (const auto *name :
             {"ServiceAccount/runner", "Secret/registry", "ConfigMap/settings", "Secret/env", "Secret/db",
              "ConfigMap/files", "Secret/certificate", "PersistentVolumeClaim/data", "Secret/projected"})
            QVERIFY2(names.contains(QLatin1String(name)), name);
        QVERIFY(configuration::referencesOf(yaml("kind: Ingress\nspec: {tls: [{secretName: tls}]}"))
                    .contains(u"Secret/tls"_s));
        const auto set = yaml("kind: StatefulSet\nmetadata: {name: postgresql}\nspec: {volumeClaimTemplates: "
                              "[{metadata: {name: data}}]}");
        QVERIFY(
            configuration::isClaimOf(yaml("kind: PersistentVolumeClaim\nmetadata: {name: data-postgresql-0}"), set));
        QVERIFY(
            !configuration::isClaimOf(yaml("kind: PersistentVolumeClaim\nmetadata: {name: data-postgresql-x}"), set));
    }

    void comesBackFromItsFile()
    {
        auto all = with({configuration::cleaned(yaml(LiveConfigMap))});
        all.withSecrets = true;
        all.leftOut = QStringList{u"Role: may not be read"_s};
        all.valuesFiles = {{u"production.yaml"_s, u"# exact\nbackend: {}\n"_s}};
        all.release = {{u"name"_s, u"lyra"_s}};
        all.storage = {yaml("apiVersion: v1\nkind: Secret\nmetadata: {name: sh.helm.release.v1.lyra.v1}")};
        VALUE_OF(back, Configuration::fromBytes(all.toBytes()));
        QCOMPARE(back.toBytes(), all.toBytes());
        QCOMPARE(back.valuesFiles, all.valuesFiles);
        QCOMPARE(back.storage, all.storage);
        VALUE_OF(list, yamlToJson(all.toBytes(), u"test"_s)); // for kubectl it is a List
        QCOMPARE(list[u"kind"_s].toString(), u"List"_s);
        for (
            const auto &broken :
            {QByteArray("{}"), all.toBytes().chopped(3),
             QByteArray(
                 R"({"luthier": {"apiVersion": "luthier/v1", "kind": "ConfigurationBackup"}, "items": [{"kind": "Secret"}]})")})
            QCOMPARE(Configuration::fromBytes(broken).error().kind, Error::Kind::Invalid);
        all.objects << all.objects.first();
        QCOMPARE(Configuration::fromBytes(all.toBytes()).error().kind, Error::Kind::Invalid);
    }

    void withoutRecipientsNoSecretIsInTheReleaseEither()
    {
        Release release;
        release.manifest =
            u"---\n# Source: a\napiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {p: hidden}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n"_s;
        release.hooks = {QJsonObject{
            {u"manifest"_s, u"apiVersion: v1\nkind: Secret\nmetadata: {name: h}\nstringData: {p: hidden}\n"_s}}};
        release.hooks << QJsonObject{
            {u"manifest"_s, u"---\napiVersion: v1\nkind: Secret\nmetadata: {name: h2}\nstringData: {p: hidden}\n---\n"
                            "apiVersion: batch/v1\nkind: Job\nmetadata: {name: migrate}\n"_s}};
        release.values = {{u"backend"_s, QJsonObject{{u"replicas"_s, 2}}},
                          {u"db"_s, QJsonObject{{u"password"_s, u"hidden"_s}}}};
        release.chartValues = yaml("backend: {replicas: 1, image: x}");
        const auto open = configuration::releasePart(release, u"oci://x"_s, false);
        QVERIFY(!QJsonDocument(open).toJson().contains("hidden"));
        QVERIFY(open[u"manifest"_s].toString().contains(u"ConfigMap"_s));
        QVERIFY(open[u"values"_s].toString().startsWith(u"backend:\n  replicas: 2\n"_s));
        QVERIFY(open[u"computedValues"_s].toString().startsWith(u"backend:\n  image: x\n  replicas: 2\n"_s));
        QCOMPARE(open[u"hooks"_s].toArray().size(), 1); // of a hook that holds more, the rest
        QVERIFY(QJsonDocument(open[u"hooks"_s].toArray()).toJson().contains("migrate"));
        QCOMPARE(QJsonDocument(configuration::releasePart(release, {}, true)).toJson().count("hidden"), 5);
    }

    void comparesObjectByObject()
    {
        const auto a = yaml("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {x: '1'}");
        const auto changed = yaml("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {x: '2'}");
        const auto b = yaml("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b}");
        const auto c = yaml("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}");
        const auto d = yaml("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: d}");
        const auto secret = yaml("apiVersion: v1\nkind: Secret\nmetadata: {name: s}");
        const auto then = with({a, b, c});
        const auto all = configuration::compare(then, with({changed, c, d, secret}));
        QStringList said;
        for (const auto &one : all)
            said << one.name.words() + u' ' + configuration::stateName(one.state);
        QCOMPARE(said, (QStringList{u"ConfigMap/a differs"_s, u"ConfigMap/b missing"_s, u"ConfigMap/d new"_s,
                                    u"ConfigMap/c same"_s}));
        auto blind = with({});
        blind.unreadable = QStringList{u"ConfigMap"_s};
        QVERIFY(configuration::compare(then, blind).isEmpty()); // not "missing": nothing is known of them
        VALUE_OF(names, configuration::chosen(then, {u"configmap/b"_s}));
        QCOMPARE(names.first().name, u"b"_s);
        QCOMPARE(configuration::chosen(then, {u"ConfigMap/z"_s}).error().kind, Error::Kind::NotFound);
    }

    void valuesOfSecretsAreNeverShown()
    {
        const auto then = yaml(
            "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {user: bHlyYQ==, password: b25l, gone: eA==}");
        const auto now = yaml(
            "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {user: bHlyYQ==, password: dHdv, more: eQ==}");
        const auto shown = configuration::shownPair(then, now);
        for (const auto *value : {"bHlyYQ", "b25l", "dHdv", "eA==", "eQ=="})
            QVERIFY2(!(shown.before + shown.after).contains(QLatin1String(value)), value);
        QVERIFY(shown.before != shown.after);
        QVERIFY(shown.before.contains(u"gone:"_s) && !shown.after.contains(u"gone:"_s));
        const auto same = configuration::shownPair(then, then);
        QCOMPARE(same.before, same.after);
    }

    void theMergePatchMakesTheOneOfTheOther_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("patch");
        QTest::newRow("same") << QByteArray("{a: 1}") << QByteArray("{a: 1}") << QByteArray("{}");
        QTest::newRow("changed") << QByteArray("{a: 1, b: {c: 2}}") << QByteArray("{a: 1, b: {c: 3}}")
                                 << QByteArray("{b: {c: 3}}");
        QTest::newRow("added since") << QByteArray("{data: {a: x, b: y}}") << QByteArray("{data: {a: x}}")
                                     << QByteArray("{data: {b: null}}");
        QTest::newRow("removed since") << QByteArray("{data: {a: x}}") << QByteArray("{data: {a: x, b: y}}")
                                       << QByteArray("{data: {b: y}}");
        QTest::newRow("lists whole") << QByteArray("{l: [1, 2]}") << QByteArray("{l: [2]}") << QByteArray("{l: [2]}");
        QTest::newRow("a map for a text")
            << QByteArray("{a: x}") << QByteArray("{a: {b: c}}") << QByteArray("{a: {b: c}}");
    }
    void theMergePatchMakesTheOneOfTheOther()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, patch);
        QCOMPARE(configuration::mergePatch(yaml(from.constData()), yaml(to.constData())), yaml(patch.constData()));
    }
};

QTEST_GUILESS_MAIN(ConfigurationTest)
#include "tst_configuration.moc"
