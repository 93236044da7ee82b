// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/alarms.h"
#include "migrations/alembichistory.h"
#include "tests/support/awaited.h"
#include "testpaths.h"

#include <QFile>

using namespace luthier;
using namespace Qt::StringLiterals;

namespace {

MigrationHistory recorded(const char *name)
{
    QFile file(QStringLiteral(TEST_DATA "/migrations/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? alembic::parseHistory(file.readAll()).value_or(MigrationHistory())
                                          : MigrationHistory();
}

/// Lyra's image of that version: the first `count` migrations.
KnownImage lyra(const QString &version, int count)
{
    auto history = recorded("history-lyra-2.0.0.txt");
    while (history.migrations.size() > count)
        history.migrations.removeFirst();
    return {u"sha256:"_s + version, u"127.0.0.1:5000/lyra/lyra-backend:"_s + version, {}, history};
}

DatabaseRevisions at(const QStringList &revisions)
{
    DatabaseRevisions database;
    database.otherTables = 6;
    database.tables = {{u"public"_s, u"alembic_version"_s, true, true, revisions, u"alembic"_s}};
    return database;
}

SchemaSituation situation(const KnownImage &running, const DatabaseRevisions &database)
{
    SchemaSituation s;
    s.running = running;
    s.database = database;
    return s;
}

QStringList names(const QList<MigrationAlarm> &alarms)
{
    QStringList all;
    for (const auto &alarm : alarms)
        all << alarm.name();
    return all;
}

const auto Initial = u"7f3a9c1d2e40"_s, Jobs = u"b81e5f0c6a27"_s, Index = u"c4d29e7b1f58"_s, Audit = u"d95a03f6c8e1"_s;

} // namespace

class SchemaAlarmsTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsSaidWhereBothAgree()
    {
        auto s = situation(lyra(u"1.1.0"_s, 4), at({Audit}));
        s.toolSays = QStringList{Audit};
        QCOMPARE(placeOf(s).kind, SchemaPlace::Kind::Same);
        QCOMPARE(names(alarmsOf(s)), QStringList());
        QCOMPARE(placeWords(s, placeOf(s)), u"The database is at d95a03f6c8e1, as lyra-backend:1.1.0 expects."_s);
    }

    void behindNamesWhatIsMissing()
    {
        const auto s = situation(lyra(u"1.1.0"_s, 4), at({Jobs}));
        const auto place = placeOf(s);
        QCOMPARE(place.kind, SchemaPlace::Kind::Behind);
        QCOMPARE(place.steps, (QStringList{Index, Audit}));
        const auto alarms = alarmsOf(s);
        QCOMPARE(names(alarms), QStringList{u"behind"_s});
        QCOMPARE(alarms.first().way, MigrationAlarm::Way::Upgrade);
        QVERIFY(!alarms.first().isSerious);
    }

    // After helm rollback: the pods are old, the schema is new; which image brought it is remembered.
    void aheadNamesTheImageThatBroughtIt()
    {
        auto s = situation(lyra(u"1.0.1"_s, 3), at({Audit}));
        s.others = {lyra(u"2.0.0"_s, 5), lyra(u"1.1.0"_s, 4)};
        const auto place = placeOf(s);
        QCOMPARE(place.kind, SchemaPlace::Kind::Ahead);
        QCOMPARE(place.steps, QStringList{Audit});
        const auto alarms = alarmsOf(s);
        QCOMPARE(names(alarms), QStringList{u"ahead"_s});
        QVERIFY(alarms.first().isSerious);
        for (const auto &word : {u"lyra-backend:1.0.1"_s, u"lyra-backend:2.0.0"_s, Audit, u"downgrade"_s})
            QVERIFY2(alarms.first().sentence.contains(word), qPrintable(alarms.first().sentence));
    }

    // In the middle of an update the old pods still run: no alarm, as long as those of the new image run too.
    void aheadOfWhatIsBeingReplacedIsNoAlarm()
    {
        auto s = situation(lyra(u"1.0.1"_s, 3), at({Audit}));
        s.others = {lyra(u"1.1.0"_s, 4)};
        s.beside = {s.others.first().digest};
        const auto alarms = alarmsOf(s);
        QCOMPARE(names(alarms), QStringList{u"ahead"_s});
        QVERIFY(!alarms.first().isSerious);
        QVERIFY2(alarms.first().sentence.contains(u"beside those of lyra-backend:1.1.0"_s),
                 qPrintable(alarms.first().sentence));
    }

    void whatNobodyKnowsIsSaidAsSuch()
    {
        auto s = situation(lyra(u"1.0.1"_s, 3), at({u"f19c5d0b7e62"_s}));
        s.others = {lyra(u"1.1.0"_s, 4)};
        QCOMPARE(placeOf(s).kind, SchemaPlace::Kind::Foreign);
        const auto alarms = alarmsOf(s);
        QCOMPARE(names(alarms), QStringList{u"unknown-revision"_s});
        QVERIFY(alarms.first().sentence.contains(u"f19c5d0b7e62"_s));
        QCOMPARE(alarms.first().way, MigrationAlarm::Way::None);
    }

    void anotherWayHasItsLastCommonRevision()
    {
        auto other = lyra(u"1.1.0-fork"_s, 3);
        Migration fork;
        fork.revision = u"aaaa"_s;
        fork.parents = {Index};
        other.history.migrations.prepend(fork);
        auto s = situation(lyra(u"1.1.0"_s, 4), at({u"aaaa"_s}));
        s.others = {other};
        const auto place = placeOf(s);
        QCOMPARE(place.kind, SchemaPlace::Kind::Diverged);
        QCOMPARE(place.common, Index);
        QVERIFY(alarmsOf(s).first().sentence.contains(Index));
    }

    void anEmptyVersionTableOverAFullSchema()
    {
        auto s = situation(lyra(u"1.1.0"_s, 4), at({}));
        QCOMPARE(names(alarmsOf(s)), QStringList{u"empty-version-table"_s});
        s.database->tables.clear(); // the table itself is gone: the same
        QCOMPARE(names(alarmsOf(s)), QStringList{u"empty-version-table"_s});
        s.database->otherTables = 0; // a new database
        QCOMPARE(names(alarmsOf(s)), QStringList());
        QCOMPARE(placeOf(s).steps.size(), 4);
    }

    void twoApplicationsInOneTable()
    {
        const auto s = situation(lyra(u"1.1.0"_s, 4), at({Audit, u"0123456789ab"_s}));
        const auto alarms = alarmsOf(s);
        QCOMPARE(names(alarms), QStringList{u"shared-version-table"_s});
        QVERIFY(alarms.first().sentence.contains(u"0123456789ab"_s));
        QVERIFY(!alarms.first().sentence.contains(Audit));
    }

    void twoApplicationsInOneDatabase()
    {
        auto database = at({Audit});
        database.tables << VersionTable{u"billing"_s, u"django_migrations"_s, false, true, {}, u"django"_s};
        const auto alarms = alarmsOf(situation(lyra(u"1.1.0"_s, 4), database));
        QCOMPARE(names(alarms), QStringList{u"several-version-tables"_s});
        QVERIFY(alarms.first().sentence.contains(u"billing.django_migrations"_s));
    }

    void severalHeads()
    {
        KnownImage image{u"sha256:x"_s, u"shop:1"_s, {}, recorded("history-branches.txt")};
        const auto alarms = alarmsOf(situation(image, at({u"f6"_s, u"g7"_s})));
        QCOMPARE(names(alarms), QStringList{u"several-heads"_s});
        QVERIFY(alarms.first().sentence.contains(u"merge"_s));
    }

    void thePodAsksAnotherDatabase()
    {
        auto s = situation(lyra(u"1.1.0"_s, 4), at({Audit}));
        s.toolSays = QStringList{Index};
        QCOMPARE(names(alarmsOf(s)), QStringList{u"pod-disagrees"_s});
    }

    void halfAMigrationLeavesAnInvalidIndex()
    {
        auto database = at({Audit});
        database.invalidIndexes = {u"ix_users_email"_s};
        const auto alarms = alarmsOf(situation(lyra(u"1.1.0"_s, 4), database));
        QCOMPARE(names(alarms), QStringList{u"partial-migration"_s});
        QVERIFY(alarms.first().sentence.contains(u"ix_users_email"_s));
    }

    void whatIsNotKnownIsNeverAnAlarm()
    {
        SchemaSituation s;
        QCOMPARE(placeOf(s).kind, SchemaPlace::Kind::Unknown);
        QCOMPARE(names(alarmsOf(s)), QStringList());
        s.database = at({Audit});
        QCOMPARE(names(alarmsOf(s)), QStringList());
        auto unreadable = at({});
        unreadable.tables[0].isReadable = false;
        s = situation(lyra(u"1.1.0"_s, 4), unreadable);
        QCOMPARE(placeOf(s).kind, SchemaPlace::Kind::Unknown);
        QCOMPARE(names(alarmsOf(s)), QStringList{u"unreadable"_s}); // not “empty”
    }

    void theWorstComesFirst()
    {
        auto database = at({u"f19c5d0b7e62"_s});
        database.invalidIndexes = {u"ix"_s};
        QCOMPARE(names(alarmsOf(situation(lyra(u"1.1.0"_s, 4), database))),
                 (QStringList{u"unknown-revision"_s, u"partial-migration"_s}));
    }
};

QTEST_GUILESS_MAIN(SchemaAlarmsTest)
#include "tst_schemaalarms.moc"
