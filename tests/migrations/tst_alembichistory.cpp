// SPDX-License-Identifier: GPL-3.0-or-later
// The golden files are what alembic 1.8.1 (Debian 12) and 1.20.1 printed; paths shortened.
#include "migrations/alembichistory.h"
#include "migrations/target.h"
#include "tests/support/awaited.h"
#include "testpaths.h"

#include <QFile>
#include <QJsonDocument>

using namespace luthier;
using namespace luthier::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray golden(const char *name)
{
    QFile file(QStringLiteral(TEST_DATA "/migrations/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

MigrationHistory branches()
{
    return alembic::parseHistory(golden("history-branches.txt")).value_or(MigrationHistory());
}
MigrationHistory lyra() { return alembic::parseHistory(golden("history-lyra-2.0.0.txt")).value_or(MigrationHistory()); }

QString aim(const MigrationHistory &history, const QString &at, bool down, const QString &text)
{
    const auto move = resolveMove(history, at.isEmpty() ? QStringList() : QStringList{at}, down, text);
    return move ? move->from + u" -> "_s + move->to : move.error().message;
}

} // namespace

class AlembicHistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void readsAStraightLine()
    {
        VALUE_OF(history, alembic::parseHistory(golden("history-lyra-2.0.0.txt")));
        QCOMPARE(history.migrations.size(), 5);
        const auto &newest = history.migrations.first();
        QCOMPARE(newest.revision, u"e6b7f14a9d03"_s);
        QCOMPARE(newest.parents, QStringList{u"d95a03f6c8e1"_s});
        QCOMPARE(newest.message, u"make user email unique"_s);
        QCOMPARE(newest.details, QString());
        QCOMPARE(newest.created, QDateTime(QDate(2024, 5, 20), QTime(11, 11, 27), Qt::UTC));
        QCOMPARE(newest.file, u"/app/alembic/versions/e6b7f14a9d03_unique_user_email.py"_s);
        QCOMPARE(history.heads(), QStringList{u"e6b7f14a9d03"_s});
        QCOMPARE(history.migrations.last().parents, QStringList());
    }

    void readsBranchesMergesLabelsAndDependencies_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("1.8.1") << golden("history-branches.txt");
        QTest::newRow("1.20.1") << golden("history-branches-1.20.txt");
    }
    void readsBranchesMergesLabelsAndDependencies()
    {
        QFETCH(QByteArray, text);
        VALUE_OF(history, alembic::parseHistory(text));
        QCOMPARE(history.migrations.size(), 7);
        auto heads = history.heads();
        heads.sort();
        QCOMPARE(heads, (QStringList{u"f6"_s, u"g7"_s}));
        QCOMPARE(history.find(u"d4e5"_s)->parents, (QStringList{u"b2c3"_s, u"c3d4"_s}));
        auto children = history.children(u"a1"_s);
        children.sort();
        QCOMPARE(children, (QStringList{u"b2c3"_s, u"c3d4"_s}));
        QCOMPARE(history.find(u"f6"_s)->dependsOn, QStringList{u"b2c3"_s});
        QCOMPARE(history.find(u"f6"_s)->labels, QStringList{u"billing"_s});
        QCOMPARE(history.find(u"f6"_s)->created, QDateTime(QDate(2024, 3, 1), QTime(10, 0), Qt::UTC));
        auto labels = history.find(u"c3d4"_s)->labels;
        labels.sort();
        QCOMPARE(labels, (QStringList{u"r2"_s, u"reports"_s}));
    }

    // What a person wrote into a script must not be taken for Alembic's own lines.
    void descriptionsMayHoldAnything()
    {
        const auto history = branches();
        const auto *odd = history.find(u"b2c3"_s);
        QVERIFY(odd);
        QVERIFY2(odd->message.startsWith(u"Umlaute äöü, “quotes”, <b>tags</b> & a very long"),
                 qPrintable(odd->message));
        QVERIFY(odd->message.size() > 200);
        QCOMPARE(odd->details, u"The second paragraph says more:\nRev: not-a-revision\nParent: nobody\n    indented"_s);
        QCOMPARE(odd->created, QDateTime(QDate(2024, 1, 22), QTime(12, 40, 3), Qt::UTC));
        const auto *silent = history.find(u"e5f6"_s);
        QCOMPARE(silent->message, QString());
        QVERIFY(!silent->created.isValid());
    }

    void whatIsNotAHistoryIsAnError()
    {
        const auto wrong = alembic::parseHistory("Traceback (most recent call last):\n");
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().kind, Error::Kind::Invalid);
        QVERIFY(wrong.error().detail.contains(u"Traceback"_s));
        VALUE_OF(none, alembic::parseHistory(""));
        QVERIFY(none.isEmpty());
    }

    void readsCurrent()
    {
        QCOMPARE(alembic::parseCurrent("d95a03f6c8e1 (head)\n"), QStringList{u"d95a03f6c8e1"_s});
        QCOMPARE(alembic::parseCurrent("g7 (head)\nb2c3\n"), (QStringList{u"b2c3"_s, u"g7"_s}));
        QCOMPARE(alembic::parseCurrent("d4e5 (r2, reports) (mergepoint)\n"), QStringList{u"d4e5"_s});
        QCOMPARE(alembic::parseCurrent(""), QStringList());
    }

    void saysWhyItFailed()
    {
        const auto unknown = alembic::failureOf(golden("failed-unknown.out"), 255);
        QCOMPARE(unknown.kind, Error::Kind::NotFound);
        QVERIFY(unknown.message.contains(u" zz"_s));
        QVERIFY(alembic::failureOf(golden("failed-heads.out"), 255).message.contains(u"Multiple head revisions"_s));
        const auto raised = alembic::failureOf(
            "Traceback (most recent call last):\n  File \"x\"\n"
            "psycopg2.errors.UniqueViolation: could not create unique index \"uq\"\n\n"
            "The above exception was the direct cause\n"
            "sqlalchemy.exc.IntegrityError: (psycopg2.errors.UniqueViolation) could not create\n"
            "[SQL: ALTER TABLE users]\n",
            1);
        QVERIFY2(raised.message.contains(u"IntegrityError: (psycopg2.errors.UniqueViolation)"_s),
                 qPrintable(raised.message));
        QCOMPARE(alembic::failureOf("sh: alembic: not found", 127).kind, Error::Kind::ToolMissing);
    }

    void knowsWhatAnUpgradeRuns()
    {
        const auto history = branches();
        QCOMPARE(history.between({}, {u"b2c3"_s}), (QStringList{u"a1"_s, u"b2c3"_s}));
        const auto merged = history.between({u"b2c3"_s}, {u"d4e5"_s});
        QCOMPARE(merged, (QStringList{u"c3d4"_s, u"d4e5"_s}));
        QCOMPARE(history.between({u"g7"_s}, {u"f6"_s}), QStringList{u"f6"_s}); // what it depends on is there
        QCOMPARE(history.between({}, {u"f6"_s}), (QStringList{u"a1"_s, u"b2c3"_s, u"f6"_s}));
        QCOMPARE(history.between({u"g7"_s}, {u"g7"_s}), QStringList());
    }

    void keepsAllOfItInJson()
    {
        const auto history = branches();
        const auto bytes = QJsonDocument(history.toJson()).toJson();
        const auto again = MigrationHistory::fromJson(QJsonDocument::fromJson(bytes).object());
        QCOMPARE(QJsonDocument(again.toJson()).toJson(), bytes);
        QCOMPARE(again.migrations.size(), history.migrations.size());
        QCOMPARE(again.find(u"b2c3"_s)->created, history.find(u"b2c3"_s)->created);
    }

    void makesOutWhereToMove_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<bool>("down");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("move");
        const auto head = u"e6b7f14a9d03"_s, middle = u"c4d29e7b1f58"_s;
        QTest::newRow("head") << middle << false << u"head"_s << u"c4d29e7b1f58 -> e6b7f14a9d03"_s;
        QTest::newRow("nothing named") << middle << false << QString() << u"c4d29e7b1f58 -> e6b7f14a9d03"_s;
        QTest::newRow("one up") << middle << false << u"+1"_s << u"c4d29e7b1f58 -> d95a03f6c8e1"_s;
        QTest::newRow("a beginning") << middle << false << u"d95a"_s << u"c4d29e7b1f58 -> d95a03f6c8e1"_s;
        QTest::newRow("one down") << head << true << u"-1"_s << u"e6b7f14a9d03 -> d95a03f6c8e1"_s;
        QTest::newRow("down to") << head << true << middle << u"e6b7f14a9d03 -> c4d29e7b1f58"_s;
        QTest::newRow("to the base") << middle << true << u"base"_s << u"c4d29e7b1f58 -> "_s;
        QTest::newRow("below the first") << middle << true << u"-3"_s << u"c4d29e7b1f58 -> "_s;
    }
    void makesOutWhereToMove()
    {
        QFETCH(QString, at);
        QFETCH(bool, down);
        QFETCH(QString, text);
        QFETCH(QString, move);
        QCOMPARE(aim(lyra(), at, down, text), move);
    }

    void neverGuesses()
    {
        const auto head = u"e6b7f14a9d03"_s, middle = u"c4d29e7b1f58"_s;
        for (const auto &[at, down, text, why] :
             {std::tuple(head, false, u"head"_s, u"already"_s), std::tuple(middle, true, u"-4"_s, u"not that many"_s),
              std::tuple(middle, false, u"+9"_s, u"not that many"_s), std::tuple(middle, true, head, u"not below"_s),
              std::tuple(middle, false, u"7f3a9c1d2e40"_s, u"not above"_s),
              std::tuple(middle, true, QString(), u"Name the revision"_s),
              std::tuple(u"unknown"_s, true, u"-1"_s, u"does not know"_s),
              std::tuple(middle, true, u"feedbeef"_s, u"feedbeef"_s)})
            QVERIFY2(aim(lyra(), at, down, text).contains(why), qPrintable(aim(lyra(), at, down, text)));
        const auto history = branches();
        QVERIFY(aim(history, u"a1"_s, false, u"head"_s).contains(u"several heads"_s));
        QVERIFY(aim(history, u"a1"_s, false, u"+1"_s).contains(u"more than one way"_s));
        QVERIFY(aim(history, u"d4e5"_s, true, u"-1"_s).contains(u"more than one way"_s));
        QCOMPARE(aim(history, u"a1"_s, false, u"reports@head"_s), u"a1 -> g7"_s);
        const auto both = resolveMove(history, {u"b2c3"_s, u"c3d4"_s}, false, u"d4e5"_s);
        QVERIFY(!both && both.error().message.contains(u"several revisions at once"_s));
    }
};

QTEST_GUILESS_MAIN(AlembicHistoryTest)
#include "tst_alembichistory.moc"
