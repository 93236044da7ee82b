// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/awaited.h"
#include "yaml/document.h"
#include "testpaths.h"

#include <QFile>
#include <QJsonDocument>

using namespace luthier;

namespace {

QByteArray file(const QString &name)
{
    QFile data(QStringLiteral(TEST_DATA "/yaml/") + name);
    return data.open(QIODevice::ReadOnly) ? data.readAll() : QByteArray();
}

} // namespace

class YamlTest : public QObject
{
    Q_OBJECT

private slots:
    /// types.json is what helm 3.18.0 and 4.1.4 both made of types.yaml (helm template, toJson).
    void hasTheTypesOfHelm()
    {
        VALUE_OF(read, yamlToJson(file(QStringLiteral("types.yaml")), QStringLiteral("types.yaml")));
        const auto ours = read.toObject()[QLatin1String("golden")].toObject();
        const auto helms = QJsonDocument::fromJson(file(QStringLiteral("types.json"))).object();
        QCOMPARE(ours.keys(), helms.keys());
        for (const auto &key : helms.keys())
            QVERIFY2(ours[key] == helms[key],
                     qPrintable(key + QStringLiteral(": ") + ours[key].toVariant().toString()));
    }

    void tellsWhere_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("words");
        QTest::newRow("syntax") << QByteArray("a: 1\nb: [1, 2\nc: 3\n") << QStringLiteral("line 3");
        QTest::newRow("tab") << QByteArray("a:\n\tb: 1\n") << QStringLiteral("line 2");
        QTest::newRow("twice") << QByteArray("a: 1\nb: 2\na: 3\n") << QStringLiteral("line 3, column 1");
        QTest::newRow("two documents") << QByteArray("a: 1\n---\nb: 2\n") << QStringLiteral("second document");
        QTest::newRow("recursive") << QByteArray("a: &x\n  b: *x\n") << QStringLiteral("line 2");
        QTest::newRow("unknown anchor") << QByteArray("a: *x\n") << QStringLiteral("line 1");
        QTest::newRow("complex key") << QByteArray("? [a, b]\n: c\n") << QStringLiteral("line 1");
        QTest::newRow("nan") << QByteArray("a: .nan\n") << QStringLiteral("line 1, column 4");
        QTest::newRow("control character") << QByteArray("a: 1\nb: \x04\nc: 2\n") << QStringLiteral("line 2, column 4");
        QTest::newRow("latin-1") << QByteArray("a: \xe9\n") << QStringLiteral("UTF-8");
        QTest::newRow("comma") << QByteArray("# x\n,a: 1\n")
                               << QStringLiteral("line 2, column 1"); // without an end once
        QTest::newRow("closed") << QByteArray("a: 1\n]\n") << QStringLiteral("line 2");
        QTest::newRow("merge of text") << QByteArray("a:\n  <<: x\n") << QStringLiteral("line 2");
    }
    void tellsWhere()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, words);
        const auto read = yamlToJson(yaml, QStringLiteral("values.yaml"));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Invalid);
        QVERIFY2(read.error().message.contains(words), qPrintable(read.error().message));
    }

    void stopsAliasBombs()
    {
        QByteArray bomb("a0: &a0 [xxxxxxxxxx, xxxxxxxxxx]\n");
        for (int i = 1; i < 40; ++i)
            bomb += QStringLiteral("a%1: &a%1 [*a%2, *a%2, *a%2, *a%2, *a%2, *a%2, *a%2, *a%2, *a%2]\n")
                        .arg(i)
                        .arg(i - 1)
                        .toUtf8();
        const auto read = yamlToJson(bomb, QStringLiteral("bomb"));
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(QLatin1String("aliases")), qPrintable(read.error().message));
    }

    void stopsDepth_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::newRow("flow") << QByteArray(100'000, '[');
        QTest::newRow("flow, closed") << QByteArray(QByteArray(300, '[') + QByteArray(300, ']'));
        QByteArray block;
        for (int i = 0; i < 300; ++i)
            block += QByteArray(i, ' ') + "a:\n";
        QTest::newRow("block") << block;
    }
    void stopsDepth()
    {
        QFETCH(QByteArray, yaml);
        const auto read = yamlToJson(yaml, QStringLiteral("deep"));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Invalid);
    }

    void stopsSize()
    {
        const auto read = yamlToJson(QByteArray(9 * 1024 * 1024, '\n'), QStringLiteral("large"));
        QVERIFY(!read);
        QVERIFY(yamlToJson(QByteArray(), QStringLiteral("none"))->isNull());
        QVERIFY(yamlToJson("# only a comment\n", QStringLiteral("none"))->isNull());
        QVERIFY(yamlToJson("\xef\xbb\xbf"
                           "a: 1\n---\n# nothing\n",
                           QStringLiteral("mark"))
                    ->isObject());
    }

    void readsManifests()
    {
        VALUE_OF(objects, manifestObjects("---\n# Source: a\nkind: A\n---\n\n---\n# nothing\n---\nkind: B\n...\n"));
        QCOMPARE(objects.size(), 2);
        QCOMPARE(objects[1][QLatin1String("kind")].toString(), QStringLiteral("B"));
        QVERIFY(!manifestObjects("---\n- a\n"));
    }

    void writesWhatItReads()
    {
        QJsonObject object;
        const QStringList texts{QString(),
                                QStringLiteral("a"),
                                QStringLiteral("yes"),
                                QStringLiteral("1.10"),
                                QStringLiteral("~"),
                                QStringLiteral("a: b"),
                                QStringLiteral("a #b"),
                                QStringLiteral(" x "),
                                QStringLiteral("-"),
                                QStringLiteral("line\nmore\n"),
                                QStringLiteral("line\n\nmore"),
                                QStringLiteral("\n\nx"),
                                QStringLiteral("x\n\n"),
                                QStringLiteral("\t"),
                                QStringLiteral("a\\b\"c'"),
                                QStringLiteral("*a"),
                                QStringLiteral("{a}"),
                                QStringLiteral("0x1f"),
                                QStringLiteral("é😀"),
                                QStringLiteral("a\rb"),
                                QStringLiteral("a\u2028b"),
                                QStringLiteral("  indented\nblock\n"),
                                QStringLiteral("a:"),
                                QStringLiteral("y"),
                                QStringLiteral("trailing \nspace")};
        QJsonArray list;
        for (const auto &text : texts) {
            list << text
                 << QJsonObject{{QStringLiteral("k"), text}, {QStringLiteral("l"), QJsonArray{text, QJsonArray{text}}}};
            if (!text.isEmpty())
                object.insert(text, QJsonObject{{QStringLiteral("inner"), text}});
        }
        object.insert(QStringLiteral("list"), list);
        object.insert(QStringLiteral("empty"),
                      QJsonObject{{QStringLiteral("m"), QJsonObject()}, {QStringLiteral("l"), QJsonArray()}});
        object.insert(QStringLiteral("numbers"),
                      QJsonArray{1, -2, 1.5, true, QJsonValue(QJsonValue::Null), 9007199254740993LL});
        const auto yaml = jsonToYaml(object);
        VALUE_OF(read, yamlToJson(yaml, QStringLiteral("written")));
        QVERIFY2(read.toObject() == object, yaml.constData());
        QCOMPARE(jsonToYaml(QJsonObject()), QByteArray("{}\n"));
    }
};

QTEST_GUILESS_MAIN(YamlTest)
#include "tst_yaml.moc"
