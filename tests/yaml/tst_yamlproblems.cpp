// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/awaited.h"
#include "yaml/document.h"
#include "yaml/places.h"
#include "yaml/problems.h"

#include <QElapsedTimer>

using namespace luthier;

namespace {

/// "2:3 duplicate-key" for each.
QStringList told(const QByteArray &yaml)
{
    QStringList all;
    for (const auto &problem : yamlProblems(yaml))
        all << QStringLiteral("%1:%2 %3").arg(problem.place.line).arg(problem.place.column).arg(problem.code);
    return all;
}

QByteArray repeated(const char *text, int times) { return QByteArray(text).repeated(times); }

QByteArray bomb()
{
    QByteArray yaml("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; ++i)
        yaml += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " ["
              + repeated(("*a" + QByteArray::number(i - 1) + ", ").constData(), 9) + "]\n";
    return yaml;
}

} // namespace

class YamlProblemsTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhereItIs_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QByteArray &yaml, const QStringList &expected) {
            QTest::newRow(name) << yaml << expected;
        };
        row("nothing", "a: 1\nb: \"no\"\nc: 'on'\nd: !!str 0123\n", {});
        row("empty", "", {});
        row("syntax", "a: 1\nb: [1, 2\nc: 3\n", {QStringLiteral("3:2 yaml-syntax")});
        row("indentation", "a:\n  b: 1\n c: 2\n", {QStringLiteral("3:2 yaml-syntax")});
        row("twice", "a: 1\nb:\n  c: 1\n  c: 2\na: 3\n",
            {QStringLiteral("4:3 duplicate-key"), QStringLiteral("5:1 duplicate-key")});
        row("twice before an error", "a: 1\na: 2\nb: [\n",
            {QStringLiteral("2:1 duplicate-key"), QStringLiteral("4:1 yaml-syntax")});
        row("booleans", "a: no\nb: [On, y]\nyes: 1\n",
            {QStringLiteral("1:4 yaml-boolean"), QStringLiteral("2:5 yaml-boolean"), QStringLiteral("2:9 yaml-boolean"),
             QStringLiteral("3:1 yaml-boolean")});
        row("true booleans", "a: true\nb: False\n", {});
        row("numbers", "a: 0123\nb: 1e3\nc: 1.10\nd: 12:30:45\ne: 2026-11-23\nf: 1_000\ng: 3\nh: 1.5\ni: 0x1F\nj: -2\n",
            {QStringLiteral("1:4 yaml-octal"), QStringLiteral("2:4 yaml-exponent"), QStringLiteral("3:4 yaml-digits"),
             QStringLiteral("4:4 yaml-sexagesimal"), QStringLiteral("5:4 yaml-date"),
             QStringLiteral("6:4 yaml-digits")});
        row("versions", "a: 1.0.0\nb: 10.4-alpine\nc: v1\n", {});
        row("after an umlaut", "grüße: {a: 1, b: no}\n", {QStringLiteral("1:18 yaml-boolean")});
        row("byte order mark",
            "\xef\xbb\xbf"
            "a: no\r\nb: on\r\n",
            {QStringLiteral("1:4 yaml-boolean"), QStringLiteral("2:4 yaml-boolean")});
        row("tab", "a:\n\tb: 1\n", {QStringLiteral("2:1 tab"), QStringLiteral("2:3 yaml-syntax")});
        row("tab in a text", "a: |\n  x\n  \ty\nb: \"1\n\t2\"\n", {});
        row("two documents", "a: 1\n---\nb: 2\n", {QStringLiteral("2:1 yaml")});
        row("recursive anchor", "a: &a\n  b: *a\n", {QStringLiteral("2:6 yaml")});
        row("infinity", "a: .inf\n", {QStringLiteral("1:4 yaml")});
        row("alias bomb", bomb(), {QStringLiteral("7:45 yaml")});
        row("control", QByteArray("a: 1\nb: \0x\n", 11), {QStringLiteral("2:4 control-character")});
        row("latin 1",
            "a: 1\nb: gr\xfc\xdf"
            "e\n",
            {QStringLiteral("2:6 not-utf8")});
        row("50 MB", repeated("a: 12345678\n", 4'400'000), {QStringLiteral("1:1 too-large")});
        row("a program",
            QByteArray("\x7f"
                       "ELF\2\1\1\0",
                       8),
            {QStringLiteral("1:1 control-character")});
    }
    void tellsWhereItIs()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QStringList, expected);
        QCOMPARE(told(yaml), expected);
        for (const auto &problem : yamlProblems(yaml))
            QVERIFY2(problem.message.size() > 20, qPrintable(problem.message));
    }

    void endsForDeepNesting_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QByteArray block;
        for (int i = 0; i < 10'000; ++i)
            block += QByteArray(i, ' ') + "a:\n";
        QTest::newRow("brackets") << repeated("[", 10'000);
        QTest::newRow("closed brackets") << repeated("[", 10'000) + repeated("]", 10'000);
        QTest::newRow("braces") << repeated("{a: ", 10'000);
        QTest::newRow("dashes") << repeated("- ", 10'000) + "x";
        QTest::newRow("questions") << repeated("? ", 10'000) + "x";
        QTest::newRow("block") << block.left(7'000'000);
    }
    void endsForDeepNesting()
    {
        QFETCH(QByteArray, yaml);
        QElapsedTimer clock;
        clock.start();
        const auto problems = yamlProblems(yaml);
        QVERIFY(!problems.isEmpty());
        QCOMPARE(problems.back().severity, TextProblem::Severity::Error);
        QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
    }

    void aFixLeavesNothingToFix()
    {
        const QByteArray yaml("a: no # why\nb: 0123\nc: [1.10, 'x']\non: 1e3\n");
        QList<QuickFix> fixes;
        for (const auto &problem : yamlProblems(yaml))
            if (problem.fix)
                fixes << *problem.fix;
        QCOMPARE(fixes.size(), 5);
        const auto fixed = withFixes(yaml, fixes);
        QCOMPARE(fixed, QByteArray("a: \"no\" # why\nb: \"0123\"\nc: [\"1.10\", 'x']\n\"on\": \"1e3\"\n"));
        QVERIFY(yamlProblems(fixed).isEmpty());
    }

    void tabsBecomeSpaces()
    {
        const auto problems = yamlProblems("a:\n\tb: 1\n");
        QVERIFY(problems.front().fix);
        QCOMPARE(withFixes("a:\n\tb: 1\n", {*problems.front().fix}), QByteArray("a:\n  b: 1\n"));
    }

    void placesAreTheEditors()
    {
        const QByteArray yaml(
            "# c\nä: &x\n  list:\n    - name: one\n    - {name: two, v: [1, 2]}\n  empty:\nlast: |\n  text\n");
        const YamlPlaces places(yaml);
        const auto shown = [](const TextSpan &s) {
            return QStringLiteral("%1:%2+%3").arg(s.line).arg(s.column).arg(s.length);
        };
        QCOMPARE(shown(places.key({QStringLiteral("ä")})), QStringLiteral("2:1+1"));
        const QStringList two{QStringLiteral("ä"), QStringLiteral("list"), QStringLiteral("1"), QStringLiteral("name")};
        QCOMPARE(shown(places.key(two)), QStringLiteral("5:8+4"));
        QCOMPARE(shown(places.value(two)), QStringLiteral("5:14+3"));
        QCOMPARE(shown(places.key({QStringLiteral("ä"), QStringLiteral("empty")})), QStringLiteral("6:3+5"));
        QVERIFY(!places.contains({QStringLiteral("ä"), QStringLiteral("gone")}));
        QCOMPARE(shown(places.key({QStringLiteral("ä"), QStringLiteral("gone")})), QStringLiteral("2:1+1"));
        QCOMPARE(places.pathAt(5, 15), two);
        QCOMPARE(places.pathAt(6, 4), (QStringList{QStringLiteral("ä"), QStringLiteral("empty")}));
        QCOMPARE(places.pathAt(8, 3), QStringList{QStringLiteral("last")});
    }

    void tenThousandLinesInATenthOfASecond()
    {
        QByteArray yaml;
        for (int i = 0; i < 2500; ++i)
            yaml += "key" + QByteArray::number(i) + ":\n  image:\n    tag: \"1.0.0\"\n  replicas: 2\n";
        QElapsedTimer clock;
        clock.start();
        QVERIFY(yamlProblems(yaml).isEmpty());
        QVERIFY2(clock.elapsed() < 1000,
                 qPrintable(QString::number(clock.elapsed()))); // a debug build on a busy machine
        qInfo("%lld ms", static_cast<long long>(clock.elapsed()));
    }
};

QTEST_GUILESS_MAIN(YamlProblemsTest)
#include "tst_yamlproblems.moc"
