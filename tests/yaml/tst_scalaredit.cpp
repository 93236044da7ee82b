// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/awaited.h"
#include "yaml/document.h"
#include "yaml/scalaredit.h"

using namespace luthier;

namespace {

const QByteArray Values = R"(# Lyra's values
backend:   # the API
  image:
    repository: registry.lyra.ovh/lyra/lyra-backend  # Harbor
    tag: "1.0.0"   # the version
    old: '1.0.0'
    plain: 1.0.0
  replicas: 2
  enabled: yes
  number: 1.10
  nothing:
  tilde: ~ # none
  hosts:
    - name: a.example.org
      port: 80
    - {name: b.example.org, port: 81}
  flow: {a: 1, "b c": [x, 'y'], d: {}}
  block: |
    # no comment
    text: no key

  folded: one
    two
  shared: &tag "1.0.0"

# the frontend follows
frontend:
  tag: *tag
  map: &m
    x: 1
  copy: *m
  merged:
    <<: *m
    z: 2
last: end)";

QStringList path(const char *text) { return QString::fromUtf8(text).split(QLatin1Char('/')); }

} // namespace

class ScalarEditTest : public QObject
{
    Q_OBJECT

private slots:
    void changesOneThing_data()
    {
        QTest::addColumn<QStringList>("where");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto row = [](const char *where, const char *value, const char *from, const char *to) {
            QTest::addRow("%s=%s", where, value)
                << path(where) << QString::fromUtf8(value) << QByteArray(from) << QByteArray(to);
        };
        row("backend/image/tag", "1.0.1", "tag: \"1.0.0\"   #", "tag: \"1.0.1\"   #");
        row("backend/image/old", "it's", "'1.0.0'", "'it''s'");
        row("backend/image/plain", "1.0.1", "plain: 1.0.0", "plain: 1.0.1");
        row("backend/image/plain", "1.1", "plain: 1.0.0", "plain: \"1.1\"");
        row("backend/image/plain", "yes", "plain: 1.0.0", "plain: \"yes\"");
        row("backend/image/repository", "a: b", "registry.lyra.ovh/lyra/lyra-backend", "\"a: b\"");
        row("backend/replicas", "3", "replicas: 2", "replicas: 3");
        row("backend/number", "1.20", "number: 1.10", "number: \"1.20\"");
        row("backend/enabled", "false", "enabled: yes", "enabled: false");
        row("backend/nothing", "x", "nothing:\n", "nothing: x\n");
        row("backend/tilde", "x", "tilde: ~ #", "tilde: x #");
        row("backend/hosts/0/name", "c", "name: a.example.org", "name: c");
        row("backend/hosts/1/port", "90", "port: 81}", "port: 90}");
        row("backend/flow/b c/1", "z", "'y'", "'z'");
        row("backend/flow/d/e", "5", "d: {}", "d: {e: 5}");
        row("backend/flow/f", "5", "d: {}}", "d: {}, f: 5}");
        row("backend/block", "one", "|\n    # no comment\n    text: no key\n", "one\n");
        row("backend/folded", "one", "one\n    two\n", "one\n");
        row("backend/shared", "1.0.1", "&tag \"1.0.0\"", "&tag \"1.0.1\"");
        row("frontend/tag", "1.0.2", "tag: *tag", "tag: 1.0.2");
        row("last", "start", "last: end", "last: start");
        row("backend/image/pullPolicy", "Always", "plain: 1.0.0\n", "plain: 1.0.0\n    pullPolicy: Always\n");
        row("backend/new/deep", "1", "shared: &tag \"1.0.0\"\n", "shared: &tag \"1.0.0\"\n  new:\n    deep: 1\n");
        row("backend/nothing/deep", "1", "nothing:\n", "nothing:\n    deep: 1\n");
        row("frontend/merged/x", "9", "z: 2\n", "z: 2\n    x: 9\n");
        row("other/key", "v", "last: end", "last: end\nother:\n  key: v\n");
        row("backend/hosts/0/extra", "1", "port: 80\n", "port: 80\n      extra: 1\n");
    }
    void changesOneThing()
    {
        QFETCH(QStringList, where);
        QFETCH(QString, value);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QCOMPARE(Values.count(from), 1);
        for (const bool windows : {false, true}) {
            auto before = windows ? "\xef\xbb\xbf" + QByteArray(Values).replace("\n", "\r\n") : Values;
            auto expected = QByteArray(Values).replace(from, to);
            if (windows)
                expected = "\xef\xbb\xbf" + expected.replace("\n", "\r\n");
            VALUE_OF(changed, withScalar(before, where, value));
            QCOMPARE(changed, expected);
        }
    }

    void refusesWhatItCannotDo_data()
    {
        QTest::addColumn<QStringList>("where");
        QTest::addColumn<int>("kind");
        QTest::newRow("a map") << path("backend/image") << int(Error::Kind::Refused);
        QTest::newRow("through a text") << path("last/x") << int(Error::Kind::Refused);
        QTest::newRow("through an alias") << path("frontend/copy/x") << int(Error::Kind::Refused);
        QTest::newRow("a key that holds NUL") << QStringList{QString(QChar(0))} << int(Error::Kind::Invalid);
        QTest::newRow("no such entry") << path("backend/hosts/7/name") << int(Error::Kind::NotFound);
    }
    void refusesWhatItCannotDo()
    {
        QFETCH(QStringList, where);
        QFETCH(int, kind);
        const auto changed = withScalar(Values, where, QStringLiteral("1"));
        QVERIFY(!changed);
        QCOMPARE(int(changed.error().kind), kind);
    }

    void startsFromNothing()
    {
        QCOMPARE(*withScalar("", path("a/b"), QStringLiteral("1.0.1")), QByteArray("a:\n  b: 1.0.1\n"));
        QCOMPARE(*withScalar("# values\n", path("a"), QStringLiteral("x")), QByteArray("# values\na: x\n"));
        QCOMPARE(*withScalar("{}\n", path("a"), QStringLiteral("x")), QByteArray("{a: x}\n"));
    }

    /// Every scalar of the file, set to itself and to difficult texts: read back, only that one has changed.
    void holdsForEveryPath()
    {
        QList<QStringList> paths;
        VALUE_OF(read, yamlToJson(Values, QStringLiteral("values")));
        collect(read, {}, paths);
        QVERIFY(paths.size() > 20);
        const QStringList texts{
            QStringLiteral("1.0.1"),        QStringLiteral("true"),  QString(),           QStringLiteral("a: b # c"),
            QStringLiteral("two\nlines\n"), QStringLiteral("'\"\\"), QStringLiteral("ü"), QStringLiteral("]}, {"),
            QStringLiteral("007"),          QStringLiteral("- x"),   QStringLiteral(" "), QStringLiteral("null")};
        int done = 0;
        for (const auto &where : paths) {
            for (const auto &text : texts) {
                const auto changed = withScalar(Values, where, text);
                if (!changed) {
                    QCOMPARE(changed.error().kind, Error::Kind::Refused);
                    QVERIFY2(where.contains(QLatin1String("copy")),
                             qPrintable(where.join(QLatin1Char('/')) + changed.error().message));
                    continue;
                }
                auto value = *yamlToJson(*changed, QStringLiteral("changed"));
                for (const auto &part : where)
                    value = value.isArray() ? value.toArray().at(part.toInt()) : value.toObject()[part];
                const auto shown = value.isBool() ? (value.toBool() ? QStringLiteral("true") : QString())
                                 : value.isNull() ? QStringLiteral("null")
                                                  : value.toVariant().toString();
                QCOMPARE(shown, text);
                ++done;
            }
        }
        QVERIFY(done > 200);
    }

private:
    static void collect(const QJsonValue &value, const QStringList &where, QList<QStringList> &paths)
    {
        if (value.isObject()) {
            const auto object = value.toObject();
            for (auto it = object.constBegin(); it != object.constEnd(); ++it)
                collect(it.value(), where + QStringList{it.key()}, paths);
        } else if (value.isArray()) {
            for (qsizetype i = 0; i < value.toArray().size(); ++i)
                collect(value.toArray().at(i), where + QStringList{QString::number(i)}, paths);
        } else {
            paths << where;
        }
    }
};

QTEST_GUILESS_MAIN(ScalarEditTest)
#include "tst_scalaredit.moc"
