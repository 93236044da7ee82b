// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/linediff.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace luthier;

namespace {

QStringList letters(const char *text)
{
    QStringList lines;
    for (const auto *c = text; *c != '\0'; ++c)
        lines << QString(QLatin1Char(*c));
    return lines;
}

QString shown(const QList<DiffLine> &lines)
{
    QString text;
    for (const auto &line : lines)
        text += (line.kind == DiffLine::Removed ? QStringLiteral("-")
                 : line.kind == DiffLine::Added ? QStringLiteral("+")
                                                : QString())
              + line.text;
    return text;
}

/// The one text and the other, read back from their difference.
QStringList side(const QList<DiffLine> &lines, DiffLine::Kind without)
{
    QStringList text;
    for (const auto &line : lines)
        if (line.kind != without)
            text << line.text;
    return text;
}

int changes(const QList<DiffLine> &lines)
{
    return int(std::count_if(lines.cbegin(), lines.cend(), [](const auto &l) { return l.kind != DiffLine::Same; }));
}

/// The plain way, for small texts: n + m - 2 × the longest common subsequence.
int fewest(const QStringList &a, const QStringList &b)
{
    std::vector<std::vector<int>> common(size_t(a.size()) + 1, std::vector<int>(size_t(b.size()) + 1, 0));
    for (size_t x = 1; x < common.size(); ++x)
        for (size_t y = 1; y < common[x].size(); ++y)
            common[x][y] = a[int(x) - 1] == b[int(y) - 1] ? common[x - 1][y - 1] + 1
                                                          : std::max(common[x - 1][y], common[x][y - 1]);
    return int(a.size() + b.size()) - 2 * common.back().back();
}

} // namespace

class LineDiffTest : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatChanged_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("difference");
        const auto row = [](const char *before, const char *after, const char *difference) {
            QTest::addRow("%s → %s", before, after)
                << QByteArray(before) << QByteArray(after) << QString::fromLatin1(difference);
        };
        row("", "", "");
        row("abc", "abc", "abc");
        row("abc", "axc", "a-b+xc");
        row("abc", "", "-a-b-c");
        row("", "abc", "+a+b+c");
        row("abcd", "abxycd", "ab+x+ycd");
        row("aXbYc", "abc", "a-Xb-Yc");
        row("ab", "ba", "-ab+a");
        row("abab", "ab", "ab-a-b");
        row("abcxyz", "123xyz", "-a-b-c+1+2+3xyz");
    }
    void showsWhatChanged()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const auto lines = lineDiff(letters(before.constData()), letters(after.constData()));
        QTEST(shown(lines), "difference");
    }

    void isTheShortestAndReadsBackToBothTexts()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 2000; ++round) {
            QStringList a, b;
            for (int i = random.bounded(12); i > 0; --i)
                a << QString(QLatin1Char(char('a' + random.bounded(4))));
            for (int i = random.bounded(12); i > 0; --i)
                b << QString(QLatin1Char(char('a' + random.bounded(4))));
            const auto lines = lineDiff(a, b);
            QCOMPARE(side(lines, DiffLine::Added), a);
            QCOMPARE(side(lines, DiffLine::Removed), b);
            QCOMPARE(changes(lines), fewest(a, b));
            for (const auto &line : lines) {
                QVERIFY(line.kind == DiffLine::Added ? line.before < 0 : a[line.before] == line.text);
                QVERIFY(line.kind == DiffLine::Removed ? line.after < 0 : b[line.after] == line.text);
            }
        }
    }

    void whatDiffersTooMuchIsReplaced()
    {
        const auto lines = lineDiff(letters("=abcdef="), letters("=fedcba="), 3);
        QCOMPARE(shown(lines), QStringLiteral("=-a-b-c-d-e-f+f+e+d+c+b+a="));
        QStringList a, b;
        for (int i = 0; i < 20'000; ++i) {
            a << QString::number(i);
            b << QString::number(i + 100'000);
        }
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(changes(lineDiff(a, b)), 40'000);
        QVERIFY(clock.elapsed() < 5000);
    }

    void showsOnlyWhatIsNearAChange()
    {
        const auto lines = lineDiff(letters("abcdefghij"), letters("abcdeXghij"));
        QCOMPARE(shown(withContext(lines, 2)), QStringLiteral("…de-f+Xgh…"));
        QCOMPARE(shown(withContext(lineDiff(letters("abc"), letters("abc")), 2)), QStringLiteral("…"));
    }
};

QTEST_GUILESS_MAIN(LineDiffTest)
#include "tst_linediff.moc"
