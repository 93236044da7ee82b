// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/stores/scratch.h"
#include "tests/support/awaited.h"

#include <QJsonArray>

using namespace luthier;
using namespace luthier::test;
using namespace Qt::StringLiterals;

using Where = DatabaseProfile::Scratch;

class ScratchTest : public QObject
{
    Q_OBJECT

    static QJsonObject live()
    {
        const QJsonObject exporter{{u"name"_s, u"exporter"_s}, {u"image"_s, u"exporter:1"_s}};
        const QJsonObject postgres{
            {u"name"_s, u"postgres"_s},
            {u"image"_s, u"registry.example/postgres:15"_s},
            {u"env"_s, QJsonArray{QJsonObject{{u"name"_s, u"POSTGRES_PASSWORD"_s}, {u"value"_s, u"secret-1"_s}}}},
            {u"volumeMounts"_s, QJsonArray{QJsonObject{{u"name"_s, u"data"_s}, {u"mountPath"_s, u"/var/lib"_s}}}},
            {u"resources"_s, QJsonObject{{u"limits"_s, QJsonObject{{u"memory"_s, u"1Gi"_s}}}}},
            {u"securityContext"_s, QJsonObject{{u"runAsUser"_s, 26}}}};
        return {{u"spec"_s, QJsonObject{{u"containers"_s, QJsonArray{exporter, postgres}},
                                        {u"nodeName"_s, u"node-1"_s},
                                        {u"serviceAccountName"_s, u"database"_s},
                                        {u"securityContext"_s, QJsonObject{{u"fsGroup"_s, 26}}},
                                        {u"imagePullSecrets"_s, QJsonArray{QJsonObject{{u"name"_s, u"pull"_s}}}}}}};
    }

private slots:
    // It may do what the live one may, on its image, and nothing of the live one's data or secrets comes along.
    void aPodForAProof()
    {
        const auto pod = scratchPod(live(), u"postgres"_s, {Where::Pod, u"20261122"_s}, 3 << 20);
        QCOMPARE(pod[u"metadata"_s][u"name"_s].toString(), u"luthier-proof-20261122"_s);
        const auto spec = pod[u"spec"_s].toObject();
        QCOMPARE(spec[u"automountServiceAccountToken"_s].toBool(true), false);
        QVERIFY(!spec.contains(u"serviceAccountName"_s));
        QVERIFY(!spec.contains(u"nodeName"_s));
        QCOMPARE(spec[u"restartPolicy"_s].toString(), u"Never"_s);
        QVERIFY(spec[u"activeDeadlineSeconds"_s].toInt() > 0);
        QCOMPARE(spec[u"securityContext"_s][u"fsGroup"_s].toInt(), 26);
        QCOMPARE(spec[u"imagePullSecrets"_s][0][u"name"_s].toString(), u"pull"_s);
        QCOMPARE(spec[u"volumes"_s].toArray().size(), 1);
        QCOMPARE(spec[u"volumes"_s][0][u"emptyDir"_s][u"sizeLimit"_s].toString(), QString::number(3 << 20));
        QCOMPARE(spec[u"containers"_s].toArray().size(), 1);
        const auto runs = spec[u"containers"_s][0].toObject();
        QCOMPARE(runs[u"image"_s].toString(), u"registry.example/postgres:15"_s);
        QCOMPARE(runs[u"securityContext"_s][u"runAsUser"_s].toInt(), 26);
        QCOMPARE(runs[u"resources"_s][u"limits"_s][u"memory"_s].toString(), u"1Gi"_s);
        QCOMPARE(runs[u"env"_s].toArray().size(), 1); // PGHOST alone
        QVERIFY(!runs.contains(u"ports"_s));
        QCOMPARE(runs[u"volumeMounts"_s].toArray().size(), 1);
    }

    void namesAreReadAgain()
    {
        for (const auto where : {Where::Server, Where::Local, Where::Pod})
            QCOMPARE(*Scratch::fromName(Scratch::name(where)), where);
        QVERIFY(!Scratch::fromName(u"moon"_s));
    }
};

QTEST_GUILESS_MAIN(ScratchTest)
#include "tst_scratch.moc"
