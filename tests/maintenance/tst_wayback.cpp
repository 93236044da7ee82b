// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/migrations/wayback.h"

#include <QTest>

using namespace luthier;
using namespace Qt::StringLiterals;

/// Which ways lead back, which do not and why, and which is the best; pure, over what was found out.
class WayBackTest : public QObject
{
    Q_OBJECT

private:
    static WayFacts facts()
    {
        WayFacts facts;
        facts.fromRevision = 3;
        facts.revision = 2;
        facts.version = u"1.0.1"_s;
        facts.platform = u"Lyra"_s;
        facts.usesSchema = true;
        facts.now = QStringList{u"c4"_s};
        facts.then = QStringList{u"c4"_s};
        facts.asOf = QDateTime({2026, 11, 23}, {12, 0}, Qt::UTC);
        return facts;
    }
    static WayFacts moved()
    {
        auto facts = WayBackTest::facts();
        facts.now = QStringList{u"d9"_s};
        return facts;
    }
    static MigrationPreview preview(const QList<SqlLoss> &losses)
    {
        MigrationPreview preview;
        preview.move = {true, u"d9"_s, u"c4"_s};
        preview.pod.digest = u"sha256:1"_s;
        preview.sql = "DROP TABLE audit_log;";
        preview.losses = losses;
        return preview;
    }
    static SqlLoss drop(const QString &table, qint64 rows)
    {
        SqlLoss loss;
        loss.kind = SqlLoss::Kind::DropsTable;
        loss.table = table;
        loss.rows = rows;
        return loss;
    }
    static Backup backup(const QString &schema, int hoursAgo, Proof proof = Proof::Readable)
    {
        Backup backup;
        backup.id = schema + QString::number(hoursAgo);
        backup.alembicRevision = schema;
        backup.taken = facts().asOf.addSecs(-hoursAgo * 3600);
        backup.proof = proof;
        return backup;
    }
    static QString possible(const QList<WayBack> &ways)
    {
        QStringList all;
        for (const auto &way : ways)
            if (way.isPossible())
                all << (way.isBest ? way.name() + u'*' : way.name());
            else if (way.refusal.isEmpty())
                all << u"no reason"_s;
        return all.join(u' ');
    }

private slots:
    void theWays_data()
    {
        QTest::addColumn<WayFacts>("facts");
        QTest::addColumn<QString>("possible");
        QTest::newRow("the schema did not move: the release alone, nothing else makes sense")
            << facts() << u"release*"_s;
        auto some = facts();
        some.backups << backup(u"c4"_s, 5);
        QTest::newRow("a backup that fits is a way, but not the best") << some << u"release* restore"_s;
        QTest::newRow("the schema moved, nothing leads back") << moved() << u""_s;
        some = moved();
        some.downgrade = preview({});
        QTest::newRow("the scripts lead back") << some << u"downgrade*"_s;
        some.backups << backup(u"d9"_s, 1) << backup(u"c4"_s, 5);
        some.newest = u"1.1.1"_s;
        QTest::newRow("all but the release alone") << some << u"downgrade* restore forward"_s;
        some.downgrade.reset();
        some.downgradeProblem = u"no pod runs"_s;
        QTest::newRow("the scripts are out of reach") << some << u"restore* forward"_s;
        some.backups = {backup(u"c4"_s, 5, Proof::Taken)};
        QTest::newRow("a backup whose transfer was not proved is none") << some << u"forward"_s;
        some = moved();
        some.downgrade = preview({});
        some.downgrade->sqlProblem = {Error::Kind::Refused, u"a script asks the database"_s, {}};
        QTest::newRow("what cannot be shown is not gone") << some << u""_s;
        some = moved();
        some.thenKnowsNow = true;
        QTest::newRow("the database is behind that version: it comes after") << some << u"release*"_s;
        some = facts();
        some.now.reset();
        QTest::newRow("a dead database does not stand in the way of the release") << some << u"release*"_s;
        some = facts();
        some.then.clear();
        QTest::newRow("what that version expects is not known") << some << u"release*"_s;
        some = moved();
        some.downgrade = preview({});
        some.newest = u"1.1.1"_s;
        some.revisionBad = u"Revision 2 never was healthy."_s;
        QTest::newRow("nobody goes back to what never was healthy") << some << u"forward"_s;
        some = facts();
        some.usesSchema = false;
        QTest::newRow("no migrations in the profile") << some << u"release*"_s;
    }
    void theWays()
    {
        QFETCH(WayFacts, facts);
        QFETCH(QString, possible);
        QCOMPARE(WayBackTest::possible(waysBack(facts)), possible);
    }

    void whatGoesIsNamed()
    {
        auto facts = moved();
        facts.downgrade = preview({drop(u"\"audit_log\""_s, 12), drop(u"empty"_s, 0)});
        const auto ways = waysBack(facts);
        const auto &way = ways[1];
        QCOMPARE(way.tables, QStringList{u"audit_log"_s}); // an empty table takes no rows with it
        QVERIFY2(way.loses.contains(u"12"_s) && way.loses.contains(u"backup"_s), qPrintable(way.loses));
        QVERIFY2(way.stops.contains(u"No return"_s), qPrintable(way.stops));
        const auto move = MigrateOptions::fromJson(way.options.downgrade);
        QCOMPARE(move.to, u"c4"_s);
        QVERIFY(!move.sqlSha256.isEmpty()); // the plan refuses other SQL than the one that was looked at
    }
    void theNewestBackupThatFitsIsTaken()
    {
        auto facts = moved();
        facts.backups = {backup(u"d9"_s, 1), backup(u"c4"_s, 5), backup(u"c4"_s, 50)};
        const auto ways = waysBack(facts);
        QCOMPARE(ways[2].options.restore, u"c45"_s);
        QVERIFY2(ways[2].loses.contains(u"5 h"_s), qPrintable(ways[2].loses));
    }
    void theImageOfARevision()
    {
        Release release;
        release.manifest =
            u"---\nkind: Service\nmetadata: {name: lyra-backend}\n---\nkind: Deployment\nmetadata: {name: "
            "lyra-backend}\nspec: {template: {spec: {containers: [{name: log, image: 'l:1'}, {name: api, "
            "image: 'r/lyra-backend:1.0.1'}]}}}\n"_s;
        const Component backend{u"backend"_s, u"deployment/lyra-backend"_s, {}};
        QCOMPARE(imageOf(backend, u"api"_s, release), u"r/lyra-backend:1.0.1"_s);
        QCOMPARE(imageOf(backend, {}, release), u"l:1"_s);
        QCOMPARE(imageOf({u"x"_s, u"deployment/x"_s, {}}, {}, release), QString());
        release.manifest = u": ["_s;
        QCOMPARE(imageOf(backend, {}, release), QString());
    }
};

QTEST_GUILESS_MAIN(WayBackTest)
#include "tst_wayback.moc"
