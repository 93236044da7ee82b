// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/words.h"

#include <QLocale>
#include <QProcess>
#include <QTest>

using namespace luthier;
using namespace std::chrono_literals;

class WordsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void bytes_data()
    {
        QTest::addColumn<qint64>("count");
        QTest::addColumn<QString>("words");
        QTest::newRow("1 KiB") << qint64(1024) << "1.0 KiB";
        QTest::newRow("next unit") << qint64(1024 * 1024 - 1) << "1.0 MiB";
        QTest::newRow("ten") << qint64(10 * 1024 - 1) << "10 KiB";
        QTest::newRow("dump") << qint64(412) * 1024 * 1024 << "412 MiB";
        QTest::newRow("GiB") << qint64(1.4 * 1024 * 1024 * 1024) << "1.4 GiB";
        QTest::newRow("most") << std::numeric_limits<qint64>::max() << "8192 PiB";
    }
    void bytes()
    {
        QFETCH(qint64, count);
        QFETCH(QString, words);
        QCOMPARE(words::bytes(count), words);
    }

    void durations()
    {
        QCOMPARE(words::duration(-5ms), QStringLiteral("0.0 s"));
        QCOMPARE(words::duration(800ms), QStringLiteral("0.8 s"));
        QCOMPARE(words::duration(9'960ms), QStringLiteral("10 s"));
        QCOMPARE(words::duration(59'600ms), QStringLiteral("1 min"));
        QCOMPARE(words::duration(72s), QStringLiteral("1 min 12 s"));
        QCOMPARE(words::duration(2h + 5min), QStringLiteral("2 h 5 min"));
    }

    void dates()
    {
        QCOMPARE(words::day({2026, 12, 6}), QStringLiteral("6 December 2026"));
        QCOMPARE(words::moment(QDateTime::fromString(QStringLiteral("2026-12-06T09:05:01Z"), Qt::ISODateWithMs)),
                 QStringLiteral("6 Dec 2026, 09:05:01 UTC"));
    }

    void quotesForAShell_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto *text : {"plain", "", " ", "it's", "$(id)", "`id`", "a\nb", "trailing\n", "*", "~", "-x", "\"",
                                 "\\", "!", "a;b", "Zürich", "#", "{a,b}", "$HOME"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void quotesForAShell()
    {
        QFETCH(QString, text);
        QProcess shell;
        shell.start(QStringLiteral("sh"),
                    {QStringLiteral("-c"), QStringLiteral("printf %s. ") + words::shellQuoted(text)});
        QVERIFY(shell.waitForFinished()); // no event loop is tested here
        QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), text + QLatin1Char('.'));
    }

    void quotesOnlyWhereNeeded()
    {
        QCOMPARE(words::commandLine(QStringLiteral("helm"),
                                    {QStringLiteral("--set"), QStringLiteral("a.b=c"), QStringLiteral("two words")}),
                 QStringLiteral("helm --set a.b=c 'two words'"));
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "tst_basewords.moc"
