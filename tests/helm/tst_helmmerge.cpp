// SPDX-License-Identifier: GPL-3.0-or-later
// The effective values against what helm 3 and 4 themselves make of them, for the charts of tests/data/helm/merge.yaml.
#include "helm/effectivevalues.h"
#include "tests/support/awaited.h"
#include "tests/support/practicerange.h"
#include "yaml/document.h"
#include "testpaths.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

using namespace luthier;

namespace {

const QString Data = QStringLiteral(TEST_DATA "/helm/");

QByteArray bytesOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &name, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(name).path());
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void writeChart(const QString &folder, const QJsonObject &chart)
{
    QJsonObject about{{QStringLiteral("apiVersion"), QStringLiteral("v2")},
                      {QStringLiteral("version"), QStringLiteral("1.0.0")},
                      {QStringLiteral("name"), chart[QLatin1String("name")]}};
    if (chart.contains(QLatin1String("dependencies")))
        about.insert(QStringLiteral("dependencies"), chart[QLatin1String("dependencies")]);
    write(folder + QStringLiteral("/Chart.yaml"), jsonToYaml(about));
    if (chart.contains(QLatin1String("values")))
        write(folder + QStringLiteral("/values.yaml"), jsonToYaml(chart[QLatin1String("values")].toObject()));
    for (const auto &below : chart[QLatin1String("charts")].toArray())
        writeChart(folder + QStringLiteral("/charts/") + below[QLatin1String("name")].toString(), below.toObject());
}

/// A chart with its values files, laid down as helm takes them.
struct Laid {
    QTemporaryDir folder;
    QString chart;
    QStringList files;
    QString set;

    explicit Laid(const QJsonObject &one)
        : chart(folder.filePath(QStringLiteral("a")))
        , set(one[QLatin1String("set")].toString())
    {
        writeChart(chart, one[QLatin1String("chart")].toObject());
        write(
            chart + QStringLiteral("/templates/seen.yaml"),
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: seen}\ndata:\n  values: {{ toJson .Values | quote }}\n");
        for (const auto &values : one[QLatin1String("files")].toArray()) {
            files << folder.filePath(QStringLiteral("values-%1.yaml").arg(files.size()));
            write(files.last(), jsonToYaml(values.toObject()));
        }
    }
    QList<ValuesLayer> layers() const
    {
        QList<ValuesLayer> all;
        for (const auto &name : files)
            all << valuesFile(QFileInfo(name).fileName(), bytesOf(name)).value();
        if (!set.isEmpty())
            all << setLayer(set).value();
        return all;
    }
    QJsonObject seenBy(const QString &helm) const
    {
        QStringList words{QStringLiteral("template"), QStringLiteral("x"), chart};
        for (const auto &name : files)
            words << QStringLiteral("--values") << name;
        if (!set.isEmpty())
            words << QStringLiteral("--set") << set;
        QProcess process;
        process.start(helm, words);
        process.waitForFinished();
        const auto objects = manifestObjects(process.readAllStandardOutput()).value_or(QList<QJsonObject>());
        if (objects.isEmpty())
            qWarning("%s", process.readAllStandardError().constData());
        const auto values = objects.value(0)[QLatin1String("data")][QLatin1String("values")].toString();
        return QJsonDocument::fromJson(values.toUtf8()).object();
    }
};

QJsonObject cases()
{
    const auto all = yamlToJson(bytesOf(Data + QStringLiteral("merge.yaml")), QStringLiteral("merge.yaml"));
    if (!all)
        qWarning() << all.error().message;
    return all ? all->toObject() : QJsonObject();
}

QString helmNamed(const char *name) { return test::range::file(QStringLiteral("tools/") + QLatin1String(name)); }

} // namespace

class HelmMergeTest : public QObject
{
    Q_OBJECT

private slots:
    void isWhatHelmMakesOfIt_data()
    {
        QTest::addColumn<QJsonObject>("one");
        const auto all = cases();
        QVERIFY(all.size() >= 20);
        for (auto it = all.begin(); it != all.end(); ++it)
            QTest::newRow(qPrintable(it.key())) << it.value().toObject();
    }
    void isWhatHelmMakesOfIt()
    {
        QFETCH(QJsonObject, one);
        const Laid laid(one);
        VALUE_OF(chart, readChartFolder(laid.chart));
        const auto effective = effectiveValues(chart, laid.layers());
        const auto expected = QJsonDocument::fromJson(bytesOf(Data + QStringLiteral("merge-expected.json")))
                                  .object()
                                  .value(QString::fromUtf8(QTest::currentDataTag()));
        if (effective.values != expected.toObject())
            qWarning("%s", QJsonDocument(effective.values).toJson(QJsonDocument::Compact).constData());
        QCOMPARE(effective.values, expected.toObject());
        for (const auto &leaf : effective.leaves) { // nothing without a source, no file without a line
            QVERIFY2(!leaf.origin.name.isEmpty() || leaf.value == QJsonObject(),
                     qPrintable(leaf.path.join(QLatin1Char('.'))));
            if (leaf.origin.kind == ValueOrigin::Kind::File)
                QVERIFY2(leaf.origin.line > 0, qPrintable(leaf.path.join(QLatin1Char('.'))));
        }
    }

    void theHelmsOfTheRangeSayTheSame_data()
    {
        QTest::addColumn<QString>("helm");
        QTest::newRow("helm 3") << helmNamed("helm3");
        QTest::newRow("helm 4") << helmNamed("helm");
    }
    void theHelmsOfTheRangeSayTheSame()
    {
        QFETCH(QString, helm);
        if (!QFile::exists(helm))
            QSKIP("no helm of the practice range here");
        const auto all = cases();
        QJsonObject seen;
        for (auto it = all.begin(); it != all.end(); ++it)
            seen.insert(it.key(), Laid(it.value().toObject()).seenBy(helm));
        const auto golden = Data + QStringLiteral("merge-expected.json");
        if (qEnvironmentVariableIsSet("LUTHIER_WRITE_GOLDEN"))
            write(golden, QJsonDocument(seen).toJson());
        const auto expected = QJsonDocument::fromJson(bytesOf(golden)).object();
        for (auto it = all.begin(); it != all.end(); ++it)
            if (seen[it.key()] != expected[it.key()])
                qWarning("%s: %s", qPrintable(it.key()), QJsonDocument(seen[it.key()].toObject()).toJson().constData());
        QCOMPARE(seen, expected);
    }

    void originsLeadToTheSource()
    {
        Chart shop;
        shop.name = shop.key = QStringLiteral("shop");
        shop.valuesYaml = "# c\nglobal:\n  host: a\nimage:\n  tag: \"1\"\nredis:\n  size: 1\n";
        shop.values = yamlToJson(shop.valuesYaml, {}).value().toObject();
        Chart redis;
        redis.name = redis.key = QStringLiteral("redis");
        redis.valuesYaml = "port: 6379\nsize: 5\n";
        redis.values = yamlToJson(redis.valuesYaml, {}).value().toObject();
        shop.subcharts = {redis};
        const QList<ValuesLayer> layers{valuesFile(QStringLiteral("one.yaml"), "image:\n  tag: \"2\"\n").value(),
                                        valuesFile(QStringLiteral("two.yaml"), "x: 1\nimage: {tag: \"3\"}\n").value()};
        const auto effective = effectiveValues(shop, layers);
        const auto origin = [&](const char *path) {
            const auto *leaf = effective.find(QString::fromUtf8(path).split(QLatin1Char('.')));
            return leaf ? leaf->origin.words() : QString();
        };
        QCOMPARE(origin("image.tag"), QStringLiteral("two.yaml, line 2"));
        QCOMPARE(origin("redis.size"), QStringLiteral("default of the chart shop, line 7"));
        QCOMPARE(origin("redis.port"), QStringLiteral("default of the subchart redis, line 1"));
        QCOMPARE(origin("redis.global.host"), QStringLiteral("default of the chart shop, line 3"));
        QVERIFY(effective.find({QStringLiteral("redis"), QStringLiteral("global"), QStringLiteral("host")})
                    ->origin.isGlobal());
        QStringList said;
        for (const auto &each : saidOf(shop, layers, {QStringLiteral("image"), QStringLiteral("tag")}))
            said << each.value.toString() + QStringLiteral(" ") + each.origin.words();
        QCOMPARE(said, (QStringList{QStringLiteral("3 two.yaml, line 2"), QStringLiteral("2 one.yaml, line 2"),
                                    QStringLiteral("1 default of the chart shop, line 5")}));
    }

    void sinceWhichRevision()
    {
        QList<Release> history;
        for (int revision = 7; revision >= 3; --revision) {
            Release release;
            release.revision = revision;
            release.values = {{QStringLiteral("x"), revision >= 5 ? 2 : 1}, {QStringLiteral("y"), 1}};
            history << release;
        }
        const auto x = valueAge(history, {QStringLiteral("x")});
        QCOMPARE(x.revision, 5);
        QCOMPARE(x.before, QJsonValue(1));
        const auto y = valueAge(history, {QStringLiteral("y")});
        QCOMPARE(y.revision, 3);
        QVERIFY(y.isOldestKept);
    }
};

QTEST_GUILESS_MAIN(HelmMergeTest)
#include "tst_helmmerge.moc"
