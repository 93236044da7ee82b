// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart offers to somebody who types values for it.
#include "helm/chartknowledge.h"
#include "yaml/document.h"

#include <QTest>

using namespace luthier;

namespace {

const QByteArray values = "# A licence, far above.\n\n"
                          "# -- How many run at a time\n"
                          "replicas: 1 # 0 stops it\n"
                          "image:\n"
                          "  ## @param image.pullPolicy When it is fetched\n"
                          "  pullPolicy: IfNotPresent\n"
                          "  tag: \"1.0\"\n"
                          "debug: false\n"
                          "password: swordfish\n"
                          "redis:\n"
                          "  # set by the chart around it\n"
                          "  port: 7000\n";
const QByteArray schema = "{\"properties\": {\"image\": {\"properties\": {\"pullPolicy\": {\"enum\": [\"Always\", "
                          "\"IfNotPresent\", \"Never\"]}}},"
                          "\"extra\": {\"type\": \"object\", \"description\": \"More of it\"},"
                          "\"strict\": {\"type\": \"boolean\"}, \"hosts\": {\"items\": {\"properties\": {\"name\": "
                          "{\"type\": \"string\"}}}}}}";

Chart sample()
{
    Chart chart;
    chart.name = chart.key = QStringLiteral("shop");
    chart.hasValues = true;
    chart.valuesYaml = values;
    chart.values = yamlToJson(values, {}).value().toObject();
    chart.schema = schema;
    Chart redis;
    redis.name = redis.key = QStringLiteral("redis");
    redis.valuesYaml = "# where it listens\nport: 6379\n# how large\nsize: 5\n";
    redis.values = yamlToJson(redis.valuesYaml, {}).value().toObject();
    chart.subcharts = {redis};
    return chart;
}

QList<ValuesCompletion> at(QString text)
{
    const auto cursor = text.indexOf(QLatin1Char('|'));
    text.remove(cursor, 1);
    const auto lines = text.split(QLatin1Char('\n'));
    const auto before = text.left(cursor);
    const auto place = typingPlace([&](int i) { return lines[i]; }, int(lines.size()),
                                   int(before.count(QLatin1Char('\n'))),
                                   int(before.section(QLatin1Char('\n'), -1).size()));
    return place ? ChartKnowledge(sample()).completions(*place) : QList<ValuesCompletion>();
}

} // namespace

class ChartKnowledgeTest : public QObject
{
    Q_OBJECT

private slots:
    void offersWhatFits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("offered");
        const auto row = [](const char *name, const char *text, std::initializer_list<const char *> offered) {
            QStringList texts;
            for (const auto *one : offered)
                texts << QString::fromLatin1(one);
            QTest::newRow(name) << QString::fromLatin1(text) << texts;
        };
        row("keys", "re|", {"redis:", "replicas: "});
        row("in the middle of a word, too", "lic|", {"replicas: "});
        row("not what is there already", "replicas: 2\nre|", {"redis:"});
        row("of the schema alone", "ex|", {"extra:"});
        row("of a subchart", "redis:\n  |", {"port: ", "size: "});
        row("of list entries by the schema", "hosts:\n- |", {"name: "});
        row("a key with its colon", "repli|: 2", {"replicas"});
        row("an enumeration, the default first", "image:\n  pullPolicy: |", {"IfNotPresent", "Always", "Never"});
        row("what is typed of it", "image:\n  pullPolicy: al|", {"Always"});
        row("a boolean by its default", "debug: |", {"false", "true"});
        row("a boolean by the schema", "strict: t|", {"true"});
        row("a text that looks like a number", "image:\n  tag: |", {"\"1.0\""});
        row("in quotes", "image:\n  tag: \"1|", {"\"1.0\""});
        row("never a secret", "password: |", {});
        row("nothing known", "nowhere:\n  |", {});
    }
    void offersWhatFits()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, offered);
        QStringList texts;
        for (const auto &one : at(text))
            texts << one.text;
        QCOMPARE(texts, offered);
    }

    void helpsWithTheChartsOwnWords()
    {
        const ChartKnowledge known(sample());
        const auto help = [&](const char *path) {
            return known.help(QString::fromLatin1(path).split(QLatin1Char('.')));
        };
        QCOMPARE(help("replicas"), QStringLiteral("How many run at a time\n0 stops it\nDefault: 1"));
        QCOMPARE(help("image.pullPolicy"), QStringLiteral("When it is fetched\nOne of Always, IfNotPresent, Never.\n"
                                                          "Default: IfNotPresent"));
        QCOMPARE(help("extra"), QStringLiteral("More of it"));
        QCOMPARE(help("redis.port"), QStringLiteral("set by the chart around it\nDefault: 7000"));
        QCOMPARE(help("redis.size"), QStringLiteral("how large\nDefault: 5"));
        QVERIFY(!help("password").contains(QStringLiteral("swordfish")));
        for (const auto &one : at(QStringLiteral("|")))
            QVERIFY(!(one.brief + one.help).contains(QStringLiteral("swordfish")));
    }
};

QTEST_GUILESS_MAIN(ChartKnowledgeTest)
#include "tst_chartknowledge.moc"
