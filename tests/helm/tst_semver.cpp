// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/semver.h"

#include <QTest>

using namespace luthier;

class SemVerTest : public QObject
{
    Q_OBJECT

private slots:
    /// semver.org, 11: each is older than the next.
    void orders()
    {
        const QStringList rising{QStringLiteral("0.9.9"),
                                 QStringLiteral("1.0.0-0"),
                                 QStringLiteral("1.0.0-9"),
                                 QStringLiteral("1.0.0-10"),
                                 QStringLiteral("1.0.0-20260101000000000000"),
                                 QStringLiteral("1.0.0-Z"),
                                 QStringLiteral("1.0.0-alpha"),
                                 QStringLiteral("1.0.0-alpha.1"),
                                 QStringLiteral("1.0.0-alpha.beta"),
                                 QStringLiteral("1.0.0-beta"),
                                 QStringLiteral("1.0.0-beta.2"),
                                 QStringLiteral("1.0.0-beta.11"),
                                 QStringLiteral("1.0.0-rc.1"),
                                 QStringLiteral("v1.0.0"),
                                 QStringLiteral("1.0.1"),
                                 QStringLiteral("1.10.0"),
                                 QStringLiteral("2.0.0")};
        for (qsizetype i = 0; i < rising.size(); ++i)
            for (qsizetype j = 0; j < rising.size(); ++j) {
                const auto a = SemVer::parse(rising[i]);
                const auto b = SemVer::parse(rising[j]);
                QVERIFY2(a && b, qPrintable(rising[i] + QLatin1Char(' ') + rising[j]));
                QVERIFY2((*a <=> *b) == (i <=> j), qPrintable(rising[i] + QLatin1Char(' ') + rising[j]));
            }
        QVERIFY(*SemVer::parse(QStringLiteral("1.0.0+a")) == *SemVer::parse(QStringLiteral("1.0.0+b")));
    }

    void refuses()
    {
        for (const auto *text : {"", "1", "1.2", "01.2.3", "1.2.3-01", "1.2.3-", "1.2.3+", "latest", "1.2.3.4",
                                 "1.2.3 ", "1.2.3\n", "99999999999.0.0", "1.2.3-a..b", "-1.0.0"})
            QVERIFY2(!SemVer::parse(QString::fromLatin1(text)), text);
        QVERIFY(SemVer::parse(QStringLiteral("1.2.3--")));
    }

    void classifies()
    {
        const auto kind = [](const char *from, const char *to) {
            return updateKind(*SemVer::parse(QString::fromLatin1(from)), *SemVer::parse(QString::fromLatin1(to)));
        };
        QCOMPARE(kind("1.0.0", "1.0.1"), UpdateKind::Patch);
        QCOMPARE(kind("1.0.1", "1.1.0"), UpdateKind::Minor);
        QCOMPARE(kind("1.1.0", "2.0.0"), UpdateKind::Major);
        QCOMPARE(kind("1.0.0-rc.1", "1.0.0"), UpdateKind::Patch);
        QCOMPARE(kind("1.0.1", "1.0.0"), UpdateKind::None);
        QCOMPARE(kind("1.0.0+a", "1.0.0+b"), UpdateKind::None);
    }

    void deadlines()
    {
        QCOMPARE(updateDeadline(UpdateKind::Patch, QDate(2026, 11, 22)), QDate(2026, 12, 6));
        QCOMPARE(updateDeadline(UpdateKind::Minor, QDate(2026, 1, 31)), QDate(2026, 2, 28));
        QVERIFY(!updateDeadline(UpdateKind::Major, QDate(2026, 1, 31)));
        QVERIFY(!updateDeadline(UpdateKind::Patch, QDate()));
    }
};

QTEST_GUILESS_MAIN(SemVerTest)
#include "tst_semver.moc"
