// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/valuescheck.h"
#include "tests/support/awaited.h"
#include "yaml/document.h"

#include <QElapsedTimer>

using namespace luthier;

namespace {

/// Single quotes for double ones: moc loses classes behind raw strings.
QByteArray json(const char *text) { return QByteArray(text).replace('\'', '"'); }

Chart chart(const QByteArray &values, const QByteArray &schema = {})
{
    Chart made;
    made.name = made.key = QStringLiteral("shop");
    made.hasValues = true;
    made.valuesYaml = values;
    made.values = yamlToJson(values, {}).value_or(QJsonValue()).toObject();
    made.schema = schema;
    return made;
}

const QByteArray Defaults("# nodeSelector: {}\n"
                          "replicas: 1\n"
                          "image:\n"
                          "  repository: shop\n"
                          "  tag: \"\"\n"
                          "  pullPolicy: IfNotPresent\n"
                          "debug: false\n"
                          "annotations: {}\n"
                          "hosts: []\n"
                          "extra:\n");

QStringList told(const QList<TextProblem> &problems)
{
    QStringList all;
    for (const auto &p : problems)
        all << QStringLiteral("%1:%2 %3 %4")
                   .arg(p.place.line)
                   .arg(p.place.column)
                   .arg(p.code, p.path.join(QLatin1Char('.')));
    return all;
}

QList<TextProblem> problemsOf(const QByteArray &yaml, const Chart &chart)
{
    return valuesProblems({{QStringLiteral("values.yaml"), yaml}}, &chart).first();
}

} // namespace

class ValuesCheckTest : public QObject
{
    Q_OBJECT

private slots:
    void unknownKeysWithTheNearest()
    {
        const auto shop = chart(Defaults);
        const QByteArray yaml("replica: 2\nimage:\n  tga: x\nannotations:\n  any: z\nnodeSelector: {a: b}\nextra: {x: "
                              "1}\nglobal: {z: 1}\n"
                              "somethingElse: 1\n");
        const auto found = problemsOf(yaml, shop);
        QCOMPARE(told(found),
                 (QStringList{QStringLiteral("1:1 unknown-key replica"), QStringLiteral("3:3 unknown-key image.tga"),
                              QStringLiteral("9:1 unknown-key somethingElse")}));
        QVERIFY(found[0].message.contains(QStringLiteral("“replicas”")));
        QCOMPARE(found[1].fix->replacement, QByteArray("tag"));
        QVERIFY(!found[2].fix);
        QCOMPARE(told(problemsOf(withFixes(yaml, {*found[0].fix, *found[1].fix}), shop)),
                 QStringList{QStringLiteral("9:1 unknown-key somethingElse")});
    }

    void typesAndSurprises()
    {
        const auto shop = chart(Defaults);
        const auto found = problemsOf(
            "replicas: \"2\"\nimage:\n  tag: 1.10\n  repository: no\ndebug: yes\nhosts: {a: 1}\n", shop);
        QCOMPARE(
            told(found),
            (QStringList{QStringLiteral("1:11 other-type replicas"), QStringLiteral("3:8 other-type image.tag"),
                         QStringLiteral("4:15 other-type image.repository"), QStringLiteral("6:8 other-type hosts")}));
        QCOMPARE(found[1].fix->replacement, QByteArray("\"1.10\""));
    }

    void schemaWithPathExpectedAndFound()
    {
        const auto shop = chart(
            Defaults,
            json("{'$schema': 'http://json-schema.org/draft-07/schema#', 'required': ['licence'], 'properties': "
                 "{'replicas': {'type': 'integer', 'minimum': 1, 'maximum': 9}, 'image': {'properties': {'pullPolicy': "
                 "{'enum': ['Always', 'IfNotPresent']}, 'repository': {}, 'tag': {'type': 'string'}}, "
                 "'additionalProperties': false}, "
                 "'hosts': {'items': {'$ref': '#/definitions/host'}}, 'adminPassword': {'type': 'integer'}}, "
                 "'definitions': {'host': {'type': 'object', 'required': ['name'], 'properties': {'port': {'type': "
                 "['integer', 'null']}}}}}"));
        const auto found = problemsOf(
            "replicas: 12\nimage:\n  pullPolicy: always\n  tga: x\nhosts:\n  - port: x\nadminPassword: hunter2\n",
            shop);
        QCOMPARE(told(found),
                 (QStringList{QStringLiteral("1:1 schema licence"), QStringLiteral("1:11 schema replicas"),
                              QStringLiteral("3:15 schema image.pullPolicy"), QStringLiteral("4:3 schema image.tga"),
                              QStringLiteral("6:5 schema hosts.0.name"), QStringLiteral("6:11 schema hosts.0.port"),
                              QStringLiteral("7:16 schema adminPassword")}));
        QCOMPARE(found[1].message, QStringLiteral("replicas: expected at most 9, found 12."));
        QCOMPARE(found[2].fix->replacement, QByteArray("Always"));
        QCOMPARE(found[3].fix->replacement, QByteArray("tag"));
        QCOMPARE(found[5].message,
                 QStringLiteral("hosts.0.port: expected a whole number or nothing (null), found the text “x”."));
        QVERIFY2(!found[6].message.contains(QLatin1String("hunter2")), qPrintable(found[6].message));
    }

    void aDefaultAgainstItsOwnSchemaIsSaidToBeIt()
    {
        const auto found = problemsOf(
            "replicas: 1\n",
            chart(Defaults, json("{'properties': {'image': {'properties': {'tag': {'minLength': 1}}}}}")));
        QCOMPARE(found.size(), 1);
        QVERIFY(found[0].message.contains(QLatin1String("own default")));
    }

    void badSchemas_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QString>("code");
        QTest::newRow("no JSON") << QByteArray("{") << QStringLiteral("schema-unusable");
        QTest::newRow("to nothing") << (json("{'$ref': '#/definitions/x'}")) << QStringLiteral("schema-unusable");
        QTest::newRow("no pattern") << (json("{'properties': {'a': {'pattern': '('}}}"))
                                    << QStringLiteral("schema-unusable");
        QTest::newRow("remote") << (json("{'properties': {'image': {'$ref': 'https://example.org/x.json#/a'}}}"))
                                << QStringLiteral("schema-elsewhere");
        QTest::newRow("a file") << (json("{'$ref': 'file:///etc/passwd'}")) << QStringLiteral("schema-elsewhere");
        QTest::newRow("refs to each other")
            << QByteArray(json("{'$ref': '#/definitions/a', 'definitions': {'a': {'$ref': '#/definitions/b'}, 'b': "
                               "{'$ref': '#/definitions/a'}}}"))
            << QString();
        QTest::newRow("itself everywhere")
            << QByteArray(json("{'additionalProperties': {'$ref': '#'}, 'anyOf': [{'$ref': '#'}, {'$ref': '#'}], "
                               "'allOf': [{'$ref': '#'}, {}]}"))
            << QString();
        QTest::newRow("backtracking") << QByteArray(
            json("{'properties': {'image': {'properties': {'repository': {'pattern': '^(a+)+$'}}}}}"))
                                      << QStringLiteral("schema-incomplete");
        QByteArray deep = "{}";
        for (int i = 0; i < 40; ++i)
            deep = QByteArray("{\"anyOf\": [") + deep + "," + (i < 18 ? deep : QByteArray("{\"type\": \"null\"}"))
                 + "]}";
        QTest::newRow("doubling") << deep << QString();
    }
    void badSchemas()
    {
        QFETCH(QByteArray, schema);
        QFETCH(QString, code);
        QElapsedTimer clock;
        clock.start();
        const auto found = problemsOf("image:\n  repository: " + QByteArray(40, 'a') + "!\n", chart(Defaults, schema));
        QVERIFY2(clock.elapsed() < 10'000, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(found.size(), code.isEmpty() ? 0 : 1);
        if (!code.isEmpty())
            QCOMPARE(found[0].code, code);
    }

    void whatAnotherFileSaysCounts()
    {
        const auto shop = chart(Defaults,
                                json("{'required': ['licence'], 'properties': {'replicas': {'maximum': 3}}}"));
        const auto found = valuesProblems(
            {{QStringLiteral("a.yaml"), "licence: x\nreplicas: 9\n"}, {QStringLiteral("b.yaml"), "replicas: 5\n"}},
            &shop);
        QCOMPARE(told(found[0]), QStringList{QStringLiteral("1:1 unknown-key licence")});
        QCOMPARE(told(found[1]), QStringList{QStringLiteral("1:11 schema replicas")});
    }

    void sopsIsLeftAlone()
    {
        const auto shop = chart(Defaults, json("{'required': ['licence']}"));
        const auto found = problemsOf("repl: ENC[AES256_GCM,data:x]\nsops:\n  mac: ENC[x]\n  version: 3.8.1\n", shop);
        QCOMPARE(told(found), QStringList{QStringLiteral("1:1 sops ")});
        QCOMPARE(found[0].severity, TextProblem::Severity::Hint);
    }

    void aListAtTheTop()
    {
        QCOMPARE(told(problemsOf("- a\n- b\n", chart(Defaults))), QStringList{QStringLiteral("1:1 not-a-map ")});
        QCOMPARE(told(problemsOf("", chart(Defaults))), QStringList());
        QCOMPARE(told(problemsOf("anything: 1\n", chart({}))), QStringList());
    }
};

QTEST_GUILESS_MAIN(ValuesCheckTest)
#include "tst_valuescheck.moc"
