// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/releasecodec.h"
#include "tests/support/awaited.h"
#include "testpaths.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace luthier;

namespace {

QJsonObject recorded(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA "/helm/") + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QByteArray field(const QJsonObject &object)
{
    return object[QLatin1String("data")][QLatin1String("release")].toString().toLatin1();
}

} // namespace

/// The objects are what helm 3.18.0 and 4.1.4 wrote into Kubernetes 1.35.
class ReleaseTest : public QObject
{
    Q_OBJECT

private slots:
    void decodes_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("revision");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("method");
        QTest::newRow("3") << QStringLiteral("second.helm3.json") << QStringLiteral("shop") << 2
                           << QStringLiteral("superseded") << QString();
        QTest::newRow("4") << QStringLiteral("second.helm4.json") << QStringLiteral("shop") << 2
                           << QStringLiteral("superseded") << QStringLiteral("ssa");
        QTest::newRow("3, configmap") << QStringLiteral("configmap.helm3.json") << QStringLiteral("mapped") << 1
                                      << QStringLiteral("deployed") << QString();
        QTest::newRow("4, configmap") << QStringLiteral("configmap.helm4.json") << QStringLiteral("mapped") << 1
                                      << QStringLiteral("deployed") << QStringLiteral("ssa");
    }
    void decodes()
    {
        QFETCH(QString, file);
        QFETCH(QString, method);
        VALUE_OF(release, decodeRelease(field(recorded(file))));
        QTEST(release.ref.name, "name");
        QTEST(release.revision, "revision");
        QTEST(release.status, "status");
        QCOMPARE(release.applyMethod, method);
        QCOMPARE(release.chartName, QStringLiteral("probe"));
        QCOMPARE(release.chartVersion, QStringLiteral("0.1.0"));
        QCOMPARE(release.appVersion, QStringLiteral("1.0"));
        QVERIFY(release.manifest.contains(QLatin1String("kind: ConfigMap")));
        QVERIFY(release.firstDeployed.isValid() && release.lastDeployed >= release.firstDeployed);
        QCOMPARE(release.lastDeployed.date(), QDate(2026, 11, 22));
        QCOMPARE(release.value(QStringLiteral("text")).toString(),
                 release.ref.name == QLatin1String("shop") ? QStringLiteral("two") : QStringLiteral("one"));
        QCOMPARE(release.value(QStringLiteral("replicas")).toInt(), 1);
    }

    /// Helm 4.1 copies the former revision's modifiedAt.
    void summariesSayWhenTheRevisionWasMade()
    {
        const auto items = recorded(QStringLiteral("list.helm4.json"))[QLatin1String("items")].toArray();
        QVERIFY(items.size() > 1);
        for (const auto &item : items) {
            const auto metadata = item[QLatin1String("metadata")].toObject();
            const auto summary = releaseSummary(metadata);
            QVERIFY(summary.revision > 0 && !summary.ref.name.isEmpty() && !summary.status.isEmpty());
            const auto created = QDateTime::fromString(metadata[QLatin1String("creationTimestamp")].toString(),
                                                       Qt::ISODate);
            QVERIFY2(summary.modified >= created, qPrintable(summary.storage));
        }
    }

    void marksFailed_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("3") << QStringLiteral("pending.helm3.json");
        QTest::newRow("4") << QStringLiteral("pending.helm4.json");
    }
    void marksFailed()
    {
        QFETCH(QString, file);
        const auto before = recorded(file);
        const auto now = QDateTime::fromSecsSinceEpoch(1'800'000'000).toUTC();
        VALUE_OF(after, markedFailed(before, QStringLiteral("given up"), now));
        const auto labels = after[QLatin1String("metadata")][QLatin1String("labels")];
        QCOMPARE(labels[QLatin1String("status")].toString(), QStringLiteral("failed"));
        QCOMPARE(labels[QLatin1String("modifiedAt")].toString(), QStringLiteral("1800000000"));
        QCOMPARE(after[QLatin1String("metadata")][QLatin1String("resourceVersion")],
                 before[QLatin1String("metadata")][QLatin1String("resourceVersion")]);
        auto was = decodeStoredRelease(field(before))->json;
        auto is = decodeStoredRelease(field(after));
        QCOMPARE(is->base64Layers, 2);
        QCOMPARE(is->json[QLatin1String("info")][QLatin1String("status")].toString(), QStringLiteral("failed"));
        QCOMPARE(is->json[QLatin1String("info")][QLatin1String("description")].toString(), QStringLiteral("given up"));
        was.remove(QLatin1String("info"));
        is->json.remove(QLatin1String("info"));
        QVERIFY(was == is->json); // nothing else has changed
        const auto again = markedFailed(after, QStringLiteral("twice"), now);
        QCOMPARE(again.error().kind, Error::Kind::Refused);
    }

    void mergesValues()
    {
        Release release;
        release.values = QJsonDocument::fromJson(R"({"a":{"b":1,"gone":null,"m":{"x":1}},"t":"x","k.d":5})").object();
        release.chartValues =
            QJsonDocument::fromJson(R"({"a":{"b":2,"c":3,"gone":4,"m":{"x":2,"y":3}},"t":{"u":1},"only":7})").object();
        QCOMPARE(release.value(QStringLiteral("a.b")).toInt(), 1);
        QCOMPARE(release.value(QStringLiteral("a.c")).toInt(), 3);
        QCOMPARE(release.value(QStringLiteral("only")).toInt(), 7);
        QVERIFY(release.value(QStringLiteral("a.gone")).isUndefined());
        QVERIFY(release.value(QStringLiteral("t.u")).isUndefined());
        QVERIFY(release.value(QStringLiteral("no.such")).isUndefined());
        QCOMPARE(release.value(QStringLiteral("a.m")).toObject(),
                 (QJsonObject{{QStringLiteral("x"), 1}, {QStringLiteral("y"), 3}}));
        QVERIFY(!release.value(QStringLiteral("a")).toObject().contains(QLatin1String("gone")));
    }

    void refusesWhatIsNoRelease()
    {
        const auto whole = field(recorded(QStringLiteral("second.helm4.json")));
        const QList<QByteArray> bad{"",
                                    "x",
                                    "!!!",
                                    QByteArray("text").toBase64(),
                                    whole.left(whole.size() / 2),
                                    QByteArray("{}").toBase64(),
                                    QByteArray("[]").toBase64().toBase64()};
        for (const auto &bytes : bad)
            QCOMPARE(decodeRelease(bytes).error().kind, Error::Kind::Invalid);
    }

    void stopsGzipBombs()
    {
        StoredRelease bomb;
        bomb.json = {{QStringLiteral("x"), QString(70 * 1024 * 1024, QLatin1Char('x'))}};
        VALUE_OF(packed, encodeStoredRelease(bomb));
        QVERIFY(packed.size() < 200 * 1024);
        const auto read = decodeRelease(packed);
        QVERIFY(!read);
        QVERIFY(read.error().message.contains(QLatin1String("64 MiB")));
    }
};

QTEST_GUILESS_MAIN(ReleaseTest)
#include "tst_release.moc"
