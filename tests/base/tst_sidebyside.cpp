// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sidebyside.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace luthier;

namespace {

/// "[removed]" and "{added}" around what differs.
QString marked(const QString &text, const QList<LinePiece> &pieces, const char *marks)
{
    QString shown;
    int at = 0;
    for (const auto &piece : pieces) {
        shown += text.mid(at, piece.from - at) + QLatin1Char(marks[0]) + text.mid(piece.from, piece.length)
               + QLatin1Char(marks[1]);
        at = piece.from + piece.length;
    }
    return shown + text.mid(at);
}

QString without(QString text, const QList<LinePiece> &pieces)
{
    for (auto piece = pieces.crbegin(); piece != pieces.crend(); ++piece)
        text.remove(piece->from, piece->length);
    return text;
}

/// The second text, from the first one and the difference.
QStringList applied(const QStringList &before, const QStringList &after, const QList<DiffRow> &rows)
{
    QStringList made;
    for (const auto &row : rows)
        if (row.after >= 0)
            made << (row.kind == DiffRow::Same ? before[row.before] : after[row.after]);
    return made;
}

QStringList randomText(QRandomGenerator *random, int most, int alphabet)
{
    QStringList lines;
    for (int i = random->bounded(most); i > 0; --i) {
        QString line;
        for (int k = random->bounded(5); k > 0; --k)
            line += QLatin1Char(" :ab-_.é"[random->bounded(alphabet)]);
        lines << line;
    }
    return lines;
}

} // namespace

class SideBySideTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhichWordsDiffer_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("shownBefore");
        QTest::addColumn<QString>("shownAfter");
        const auto row = [](const char *name, const char *before, const char *after, const char *a, const char *b) {
            QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(after) << QString::fromUtf8(a)
                                << QString::fromUtf8(b);
        };
        row("a version", "  tag: 1.0.0 # here", "  tag: 1.0.1 # here", "  tag: 1.0.[0] # here",
            "  tag: 1.0.{1} # here");
        row("a word more", "hosts: [a]", "hosts: [a, b]", "hosts: [a]", "hosts: [a{, b}]");
        row("a key", "replcas: 2", "replicas: 2", "[replcas]: 2", "{replicas}: 2");
        row("indented", "key: 1", "  key: 1", "key: 1", "{  }key: 1");
        row("the same", "a b", "a b", "a b", "a b");
        row("all", "", "a", "", "{a}");
        row("not ASCII", "name: Müller 😀", "name: Möller 😁", "name: [Müller] [😀]", "name: {Möller} {😁}");
    }
    void tellsWhichWordsDiffer()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const auto words = wordChanges(before, after);
        QTEST(marked(before, words.before, "[]"), "shownBefore");
        QTEST(marked(after, words.after, "{}"), "shownAfter");
    }

    void linesThatResembleEachOtherStandTogether()
    {
        const QStringList before{QStringLiteral("a:"), QStringLiteral("  replicas: 2"),
                                 QStringLiteral("  tag: \"1.0.0\"")};
        const QStringList after{QStringLiteral("a:"), QStringLiteral("  wholly new, thus added"),
                                QStringLiteral("  replicas: 3"), QStringLiteral("  tag: \"1.0.1\"")};
        const auto rows = sideBySide(before, after);
        QCOMPARE(rows.size(), 4);
        QCOMPARE(rows[1].kind, DiffRow::Added);
        QCOMPARE(rows[2].kind, DiffRow::Changed);
        QCOMPARE(std::pair(rows[2].before, rows[2].after), std::pair(1, 2));
        QCOMPARE(std::pair(rows[3].before, rows[3].after), std::pair(2, 3));
        QCOMPARE(rows[3].words.after, (QList<LinePiece>{{12, 1}}));
    }

    void whatIsAppliedToTheFirstGivesTheSecond()
    {
        QRandomGenerator random(5);
        for (int round = 0; round < 3000; ++round) {
            const auto before = randomText(&random, 14, 1 + random.bounded(8));
            auto after = randomText(&random, 14, 1 + random.bounded(8));
            if (round % 2 == 0) { // as files really change: a little
                after = before;
                for (int i = random.bounded(4); i > 0 && !after.isEmpty(); --i)
                    after[random.bounded(int(after.size()))] += QLatin1Char('x');
            }
            const auto rows = sideBySide(before, after);
            QCOMPARE(applied(before, after, rows), after);
            int x = 0, y = 0;
            for (const auto &row : rows) { // every line once, in its order
                QCOMPARE(row.before < 0 ? x : row.before, x);
                QCOMPARE(row.after < 0 ? y : row.after, y);
                x += row.before >= 0 ? 1 : 0;
                y += row.after >= 0 ? 1 : 0;
                if (row.kind == DiffRow::Same)
                    QCOMPARE(before[row.before], after[row.after]);
            }
            QCOMPARE(x, int(before.size()));
            QCOMPARE(y, int(after.size()));
        }
    }

    void whatIsOutsideOfTheWordsIsTheSame()
    {
        QRandomGenerator random(6);
        for (int round = 0; round < 3000; ++round) {
            const auto before = randomText(&random, 6, 8).join(QLatin1Char(' '));
            const auto after = randomText(&random, 6, 8).join(QLatin1Char(' '));
            const auto words = wordChanges(before, after);
            QCOMPARE(without(before, words.before), without(after, words.after));
        }
    }

    void equalPartsLeaveWhatIsAroundADifference()
    {
        QStringList before, after;
        for (int i = 0; i < 30; ++i)
            before << QString::number(i);
        after = before;
        after[15] = QStringLiteral("x");
        const auto parts = equalParts(sideBySide(before, after));
        QCOMPARE(parts.size(), 2);
        QCOMPARE(std::pair(parts[0].first, parts[0].count), std::pair(0, 12));
        QCOMPARE(std::pair(parts[1].first, parts[1].count), std::pair(19, 11));
        after[12] = QStringLiteral("y"); // two equal lines between them are not worth a fold
        QCOMPARE(equalParts(sideBySide(before, after)).size(), 2);
    }

    /// The patch program is the judge of what is copied.
    void aPatchOfItMakesTheSecondText()
    {
        QCOMPARE(QProcess::execute(QStringLiteral("patch"), {QStringLiteral("--version")}), 0);
        QTemporaryDir folder;
        QRandomGenerator random(7);
        for (int round = 0; round < 40; ++round) {
            const auto before = randomText(&random, 40, 6);
            auto after = before;
            for (int i = random.bounded(6); i > 0; --i) {
                const auto at = random.bounded(int(after.size()) + 1);
                if (random.bounded(2) == 0 || at == after.size())
                    after.insert(at, QString::number(round + i));
                else
                    after.removeAt(at);
            }
            const auto patch = unifiedText(before, after);
            QCOMPARE(patch.isEmpty(), before == after);
            if (patch.isEmpty())
                continue;
            QFile file(folder.filePath(QStringLiteral("text")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            for (const auto &line : before)
                file.write(line.toUtf8() + '\n');
            file.close();
            QProcess tool;
            tool.setProcessChannelMode(QProcess::MergedChannels);
            tool.start(QStringLiteral("patch"),
                       {QStringLiteral("--posix"), QStringLiteral("--fuzz=0"), file.fileName()});
            tool.write("--- text\n+++ text\n" + patch.toUtf8());
            tool.closeWriteChannel();
            QVERIFY(tool.waitForFinished());
            QVERIFY2(tool.exitCode() == 0, tool.readAll() + patch.toUtf8());
            QByteArray expected;
            for (const auto &line : after)
                expected += line.toUtf8() + '\n';
            QFile made(file.fileName());
            QVERIFY(after.isEmpty() || made.open(QIODevice::ReadOnly));
            QCOMPARE(made.readAll(), expected);
        }
    }

    void isBoundedWhateverItIsGiven_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QStringList>("after");
        QRandomGenerator random(8);
        QStringList numbers, others, few, fewToo, every, longLines, longToo;
        for (int i = 0; i < 10'000; ++i) {
            numbers << QStringLiteral("line: %1").arg(i);
            others << QStringLiteral("line: %1").arg(i + 1'000'000);
            few << QString::number(random.bounded(3));
            fewToo << QString::number(random.bounded(3));
            every << (i % 2 == 0 ? numbers.last() : numbers.last() + QStringLiteral(" # changed"));
        }
        const QString tail(20'000, QLatin1Char('x'));
        for (int i = 0; i < 1000; ++i) {
            longLines << tail + QString::number(i);
            longToo << tail + QString::number(i + 5000);
        }
        QTest::newRow("nothing in common") << numbers << others;
        QTest::newRow("lines of three kinds") << few << fewToo;
        QTest::newRow("every other line") << numbers << every;
        QTest::newRow("long lines that end differently") << longLines << longToo;
        QTest::newRow("one line of two megabytes")
            << QStringList{QString(2'000'000, QLatin1Char('a'))} << QStringList{QString(2'000'000, QLatin1Char(':'))};
    }
    void isBoundedWhateverItIsGiven()
    {
        QFETCH(QStringList, before);
        QFETCH(QStringList, after);
        QElapsedTimer clock;
        clock.start();
        const auto rows = sideBySide(before, after);
        const auto took = clock.elapsed();
        qInfo("%lld ms", static_cast<long long>(took));
        QVERIFY2(took < 3000, qPrintable(QString::number(took)));
        QCOMPARE(applied(before, after, rows), after);
    }

    void fiveThousandChangesAreStillFoundOneByOne()
    {
        QStringList before, after;
        for (int i = 0; i < 10'000; ++i) {
            before << QStringLiteral("key%1: %2").arg(i).arg(i % 7);
            after << (i % 2 == 0 ? before.last() : before.last() + QStringLiteral("0"));
        }
        const auto rows = sideBySide(before, after);
        QCOMPARE(rows.size(), 10'000);
        for (int i = 0; i < rows.size(); ++i)
            QCOMPARE(rows[i].kind, i % 2 == 0 ? DiffRow::Same : DiffRow::Changed);
    }
};

QTEST_GUILESS_MAIN(SideBySideTest)
#include "tst_sidebyside.moc"
