// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/platform/updates.h"

#include <QTest>
#include <QTimeZone>

using namespace luthier;
using namespace Qt::StringLiterals;

namespace {

const QDate Today(2026, 11, 22);

ChartVersion version(const QString &number, const QDate &created = {})
{
    ChartVersion version;
    version.version = number;
    if (created.isValid())
        version.created = created.startOfDay(QTimeZone::utc());
    return version;
}

QStringList numbersOf(const QList<AvailableUpdate> &updates)
{
    QStringList numbers;
    for (const auto &update : updates)
        numbers << update.version.version;
    return numbers;
}

} // namespace

class UpdatesTest : public QObject
{
    Q_OBJECT

private slots:
    void namesTheKind_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("downtime");
        const auto row = [](const char *from, const char *to, const char *word) {
            QTest::addRow("%s to %s", from, to)
                << QString::fromLatin1(from) << QString::fromLatin1(to) << QString::fromLatin1(word)
                << (qstrcmp(word, "major") == 0 ? u"downtime possible"_s : u"no downtime"_s);
        };
        row("1.0.0", "1.0.1", "patch");
        row("1.0.9", "1.1.0", "minor");
        row("1.9.9", "2.0.0", "major");
        row("v1.0.0", "1.0.10", "patch");
        row("1.0.0-rc.1", "1.0.0", "patch");
    }
    void namesTheKind()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const auto updates = availableUpdates(from, {version(to)}, {}, Today);
        QCOMPARE(updates.size(), 1);
        QTEST(updates[0].kindWord(), "word");
        QTEST(updates[0].downtimeWords(), "downtime");
    }

    void leavesOutWhatIsNoUpdate()
    {
        auto withdrawn = version(u"1.0.9"_s);
        withdrawn.deprecated = true;
        const QList all{version(u"2.0.0-beta.1"_s), version(u"1.1.0"_s), withdrawn,
                        version(u"1.0.10"_s),       version(u"1.0.2"_s), version(u"1.0.1"_s),
                        version(u"nonsense"_s)};
        QCOMPARE(numbersOf(availableUpdates(u"1.0.2"_s, all, {}, Today)), (QStringList{u"1.1.0"_s, u"1.0.10"_s}));
        QCOMPARE(numbersOf(availableUpdates(u"1.1.0-rc.1"_s, all, {}, Today)), // who tests goes on testing
                 (QStringList{u"2.0.0-beta.1"_s, u"1.1.0"_s}));
        QVERIFY(availableUpdates(u"2.0.0"_s, all, {}, Today).isEmpty());
        QVERIFY(availableUpdates(u"latest"_s, all, {}, Today).isEmpty());
        QVERIFY(availableUpdates(u"1.0.0"_s, {}, {}, Today).isEmpty());
    }

    // The guide: a patch within two weeks, a minor update within a month, a major one is planned.
    void knowsByWhen_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<QDate>("published");
        QTest::addColumn<QDate>("deadline");
        QTest::addColumn<bool>("overdue");
        QTest::newRow("patch, last day") << u"1.0.1"_s << QDate(2026, 11, 8) << QDate(2026, 11, 22) << false;
        QTest::newRow("patch, a day late") << u"1.0.1"_s << QDate(2026, 11, 7) << QDate(2026, 11, 21) << true;
        QTest::newRow("minor, last day") << u"1.1.0"_s << QDate(2026, 10, 22) << QDate(2026, 11, 22) << false;
        QTest::newRow("minor, a day late") << u"1.1.0"_s << QDate(2026, 10, 21) << QDate(2026, 11, 21) << true;
        QTest::newRow("major") << u"2.0.0"_s << QDate(2020, 1, 1) << QDate() << false;
        QTest::newRow("not known when") << u"1.0.1"_s << QDate() << QDate() << false;
    }
    void knowsByWhen()
    {
        QFETCH(QString, to);
        QFETCH(QDate, published);
        const auto updates = availableUpdates(u"1.0.0"_s, {version(to, published)}, {}, Today);
        QCOMPARE(updates.size(), 1);
        QTEST(updates[0].deadline.value_or(QDate()), "deadline");
        QTEST(updates[0].overdue, "overdue");
    }

    void remembersWhereFrom()
    {
        ChartSource source;
        source.oci = u"oci://r.example.org/lyra"_s;
        const auto updates = availableUpdates(u"1.0.0"_s, {version(u"1.0.1"_s)}, source, Today);
        QCOMPARE(updates.value(0).source.oci, source.oci);
    }
};

QTEST_GUILESS_MAIN(UpdatesTest)
#include "tst_updates.moc"
