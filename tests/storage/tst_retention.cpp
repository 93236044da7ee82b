// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/retention.h"

#include <QTest>

using namespace luthier;

/// Each row: backups as "id daysOld[flags]", rules, and the ids that go. Flags: t transferred, r readable (else taken),
/// i incomplete, j needed by a run, o another series; hours instead of days with h.
class RetentionTest : public QObject
{
    Q_OBJECT

    const QDateTime m_now = QDateTime::fromString(QStringLiteral("2026-11-22T12:00:00Z"),
                                                  Qt::ISODateWithMs); // a Sunday

    QList<KeptBackup> backups(const QString &text) const
    {
        QList<KeptBackup> all;
        for (const auto &one : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
            KeptBackup b;
            b.id = one.section(QLatin1Char(':'), 0, 0);
            const auto flags = one.section(QLatin1Char(':'), 2);
            const auto age = one.section(QLatin1Char(':'), 1, 1).toInt();
            b.taken = m_now.addSecs(-qint64(age) * (flags.contains(QLatin1Char('h')) ? 3600 : 86400) - 60);
            b.proof = flags.contains(QLatin1Char('r')) ? Proof::Readable
                    : flags.contains(QLatin1Char('t')) ? Proof::Transferred
                                                       : Proof::Taken;
            b.complete = !flags.contains(QLatin1Char('i'));
            b.referred = flags.contains(QLatin1Char('j'));
            b.series = flags.contains(QLatin1Char('o')) ? QStringLiteral("other") : QStringLiteral("lyra");
            b.bytes = 100;
            all << b;
        }
        return all;
    }

private slots:
    void keeps_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("rules"); // days, count, daily, weekly, monthly
        QTest::addColumn<QString>("goes");
        const auto row = [](const char *name, const char *text, QList<int> rules, const char *goes) {
            QTest::newRow(name) << QString::fromLatin1(text) << rules << QString::fromLatin1(goes);
        };
        row("nothing without rules", "a:0:r b:400:r c:900:i", {0, 0, 0, 0, 0}, "");
        row("by days", "a:0:r b:6:r c:7:r d:30:r", {7, 0, 0, 0, 0}, "c d");
        row("by count", "a:0:r b:1:r c:2:r", {0, 2, 0, 0, 0}, "c");
        row("of a wrong clock: kept, and not counted", "z:-30:r a:0:r b:1:r c:2:r", {0, 2, 0, 0, 0}, "c");
        row("no protection by one of a wrong clock", "z:-30:r a:0:t b:50:r c:60:r", {1, 1, 0, 0, 0}, "c");
        row("either rule keeps", "a:0:r b:1:r c:2:r d:9:r", {3, 1, 0, 0, 0}, "d");
        row("daily: the newest of a day", "a:1:hr b:3:hr c:5:hr d:1:r e:2:r", {0, 0, 2, 0, 0}, "b c e");
        row("weekly: ISO weeks, Monday first", "a:0:r b:5:r c:6:r d:7:r e:13:r f:14:r", {0, 0, 0, 2, 0}, "b c e f");
        row("monthly", "a:0:r b:20:r c:23:r d:60:r e:90:r", {0, 0, 0, 0, 3}, "b e");
        row("generations together", "a:0:r b:1:r c:8:r d:40:r e:41:r", {0, 0, 1, 2, 2}, "b e");
        row("the last proven one stays, however old", "a:0:t b:1 c:99:r d:100:r", {0, 1, 0, 0, 0}, "b d");
        row("where none is readable, the best proved", "a:0 b:50:t c:60:t", {0, 1, 0, 0, 0}, "c");
        row("each series has a last one", "a:0:r b:80:or c:90:or", {7, 0, 0, 0, 0}, "c");
        row("what a run needs stays", "a:0:r b:50:rj c:60:r", {7, 0, 0, 0, 0}, "c");
        row("incomplete ones go after a day", "a:0:r b:23:hi c:25:hi d:40:i e:40:ij", {7, 0, 0, 0, 0}, "c d");
        row("incomplete ones are no reason to let go of others", "a:1:i b:2:r", {0, 1, 0, 0, 0}, "a");
        row("from the future: kept by days", "a:-3:r b:0:r c:9:r", {1, 0, 0, 0, 0}, "c");
    }
    void keeps()
    {
        QFETCH(QString, text);
        QFETCH(QList<int>, rules);
        QFETCH(QString, goes);
        QStringList gone;
        for (const auto &verdict : keepWhat(backups(text), {rules[0], rules[1], rules[2], rules[3], rules[4]}, m_now)) {
            if (verdict.goes())
                gone << verdict.backup.id;
            QVERIFY(!keepReasonWords(verdict.reason).isEmpty());
        }
        gone.sort();
        QCOMPARE(gone.join(QLatin1Char(' ')), goes);
    }

    void theLastProvenOneNeverGoesWhateverTheRules()
    {
        const auto all = backups(QStringLiteral("a:0 b:1:i c:30:t d:200:r e:300:r f:5:o g:400:or"));
        for (int rule = 0; rule < 5; ++rule) {
            QList<int> n(5, 0);
            n[rule] = 1;
            for (const auto &verdict : keepWhat(all, {n[0], n[1], n[2], n[3], n[4]}, m_now))
                if (verdict.backup.id == QLatin1String("d") || verdict.backup.id == QLatin1String("g"))
                    QVERIFY2(!verdict.goes(), qPrintable(verdict.backup.id));
        }
    }

    void foretellsTheSpace()
    {
        const auto verdicts = keepWhat(backups(QStringLiteral("a:0:r b:1:r c:2:r d:3:r e:90:r")), {0, 2, 0, 0, 0},
                                       m_now);
        const auto forecast = forecastSpace(verdicts, 1000, m_now);
        QCOMPARE(forecast.bytes, 500);
        QCOMPARE(forecast.afterwards, 200);
        QCOMPARE(forecast.bytesPerDay, 100.0); // four of the last days, not the old one
        QCOMPARE(forecast.daysLeft, 10);
        QCOMPARE(forecastSpace({}, 1000, m_now).daysLeft, -1);
    }
};

QTEST_GUILESS_MAIN(RetentionTest)
#include "tst_retention.moc"
