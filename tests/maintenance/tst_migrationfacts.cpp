// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/migrations/migrateplan.h"
#include "tests/support/awaited.h"

#include <QJsonDocument>

using namespace luthier;
using namespace Qt::StringLiterals;

namespace {

const Component Backend{u"backend"_s, u"deployment/lyra-backend"_s, {}};

QHash<QString, Workload> workloads()
{
    Workload workload;
    workload.kind = u"Deployment"_s;
    workload.nameSpace = u"lyra"_s;
    workload.name = u"lyra-backend"_s;
    workload.selector = {{u"app"_s, u"lyra-backend"_s}};
    return {{u"w"_s, workload}};
}

Pod pod(const QString &name, const QString &tag, bool ready, const QString &state = u"running"_s)
{
    Pod pod;
    pod.name = name;
    pod.nameSpace = u"lyra"_s;
    pod.phase = u"Running"_s;
    pod.labels = {{u"app"_s, u"lyra-backend"_s}};
    pod.ready = ready;
    Container sidecar;
    sidecar.name = u"proxy"_s;
    sidecar.state = u"running"_s;
    Container main;
    main.name = u"api"_s;
    main.image = u"registry/lyra-backend:"_s + tag;
    main.digest = u"sha256:"_s + tag;
    main.state = state;
    pod.containers = {sidecar, main};
    return pod;
}

QStringList chosen(const QList<Pod> &list)
{
    QHash<QString, Pod> pods;
    for (const auto &one : list)
        pods[one.name] = one;
    QStringList all;
    for (const auto &one : migrationPods(Backend, u"api"_s, u"lyra"_s, pods, workloads()))
        all << one.pod + u' ' + one.image.section(u':', -1) + (one.canRun ? QString() : u" (cannot run)"_s);
    return all;
}

KnownImage image(const QString &tag, const QStringList &newestFirst)
{
    KnownImage image{u"sha256:"_s + tag, u"registry/api:"_s + tag, {}, {}};
    for (qsizetype i = 0; i < newestFirst.size(); ++i) {
        Migration migration;
        migration.revision = newestFirst[i];
        migration.parents = newestFirst.mid(i + 1, 1);
        image.history.migrations << migration;
    }
    return image;
}

QStringList shown(const MigrationFacts &facts)
{
    QStringList all;
    for (const auto &migration : facts.history().migrations)
        all << migration.revision;
    return all;
}

} // namespace

class MigrationFactsTest : public QObject
{
    Q_OBJECT

private slots:
    void onePodAnImageAndTheOneThatServesFirst()
    {
        QCOMPARE(chosen({pod(u"a"_s, u"2.0.0"_s, false), pod(u"b"_s, u"1.1.0"_s, true), pod(u"c"_s, u"1.1.0"_s, true)}),
                 (QStringList{u"b 1.1.0"_s, u"a 2.0.0"_s}));
    }

    void aPodThatRunsIsTakenBeforeOneThatDoesNot()
    {
        QCOMPARE(chosen({pod(u"a"_s, u"1.1.0"_s, false, u"waiting"_s), pod(u"b"_s, u"1.1.0"_s, true)}),
                 QStringList{u"b 1.1.0"_s});
        QCOMPARE(chosen({pod(u"a"_s, u"1.1.0"_s, false, u"waiting"_s)}), QStringList{u"a 1.1.0 (cannot run)"_s});
    }

    void podsThatGoOrAreOthersAreNotAsked()
    {
        auto going = pod(u"a"_s, u"1.0.0"_s, true);
        going.deleting = true;
        auto other = pod(u"b"_s, u"1.0.0"_s, true);
        other.labels = {{u"app"_s, u"lyra-frontend"_s}};
        auto elsewhere = pod(u"c"_s, u"1.0.0"_s, true);
        elsewhere.nameSpace = u"staging"_s;
        QCOMPARE(chosen({going, other, elsewhere}), QStringList());
    }

    // After a rollback the database has revisions that only a remembered image describes: they stand above.
    void theHistoryIsCompletedByTheImageThatIsGone()
    {
        MigrationFacts facts;
        facts.canMove = true;
        facts.situation.running = image(u"1.0"_s, {u"b"_s, u"a"_s});
        facts.situation.others = {image(u"3.0"_s, {u"d"_s, u"c"_s, u"b"_s, u"a"_s})};
        DatabaseRevisions database;
        database.tables = {{u"public"_s, u"alembic_version"_s, true, true, {u"c"_s}, u"alembic"_s}};
        facts.situation.database = database;
        facts.place = placeOf(facts.situation);
        QCOMPARE(shown(facts), (QStringList{u"c"_s, u"b"_s, u"a"_s})); // d was never applied
        QCOMPARE(facts.knownBy(u"a"_s), (QStringList{u"api:1.0"_s, u"api:3.0"_s}));
        QCOMPARE(facts.knownBy(u"c"_s), QStringList{u"api:3.0"_s});
        QCOMPARE(facts.pending(), QStringList());
    }

    // The journal has to hold all that is needed to build the same plan again.
    void whatWasAskedForSurvivesTheJournal()
    {
        MigrationPreview preview;
        preview.move = {true, u"b"_s, u"a"_s};
        preview.sql = "DROP TABLE x;";
        preview.transaction = SqlTransaction::Partly;
        preview.pod = {u"api-1"_s, u"api"_s, u"registry/api:1"_s, u"sha256:1"_s, true};
        preview.losses = lossesOf(splitSql(preview.sql), {});
        preview.steps = image(u"1"_s, {u"b"_s}).history.migrations;
        auto options = MigrateOptions::of(preview);
        options.prove = Proof::Restored;
        options.stamp = u"20261122"_s;
        options.overrideReason = u"because"_s;
        options.proveOn = DatabaseProfile::Scratch::Pod;
        const auto json = QJsonDocument(options.toJson()).toJson();
        const auto again = MigrateOptions::fromJson(QJsonDocument::fromJson(json).object());
        QCOMPARE(QJsonDocument(again.toJson()).toJson(), json);
        QCOMPARE(again.move().from, u"b"_s);
        QVERIFY(again.down);
        QCOMPARE(again.sqlSha256.size(), 64);
        QCOMPARE(again.losses.size(), 1);
        QCOMPARE(again.image, u"sha256:1"_s);
        QCOMPARE(again.prove, Proof::Restored);
        QCOMPARE(SqlTransaction(again.transaction), SqlTransaction::Partly);
    }
};

QTEST_GUILESS_MAIN(MigrationFactsTest)
#include "tst_migrationfacts.moc"
