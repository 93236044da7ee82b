// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/paths.h"
#include "maintenance/profile/profile.h"
#include "tests/support/awaited.h"

#include <QFile>
#include <QTemporaryDir>

using namespace luthier;
using namespace Qt::StringLiterals;
using luthier::test::said;

namespace {

const QByteArray Smallest("release: shop\nenvironments:\n- name: practice\n  colour: practice\n");

} // namespace

class ProfileTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString put(const QString &name, const QByteArray &yaml)
    {
        const auto place = m_folder.filePath(name);
        QFile file(place);
        if (!file.open(QIODevice::WriteOnly) || file.write(yaml) != yaml.size())
            return {};
        return place;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(QDir().mkpath(m_folder.filePath(u"config"_s)));
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder.filePath(u"config"_s)));
    }

    // The guide's own names: who changes the profile that ships changes what all others extend.
    void lyraShips()
    {
        VALUE_OF(lyra, Profile::load(u"lyra"_s));
        QCOMPARE(lyra.name, u"lyra"_s);
        QCOMPARE(lyra.title, u"Lyra"_s);
        QCOMPARE(lyra.release, u"lyra"_s);
        QCOMPARE(lyra.nameSpace, u"lyra"_s);
        QStringList components;
        for (const auto &c : lyra.components)
            components << c.name + u' ' + c.workloadKind() + u' ' + c.workloadName() + u' ' + c.tagValue;
        QCOMPARE(components, (QStringList{u"backend deployment lyra-backend backend.image.tag"_s,
                                          u"frontend deployment lyra-frontend frontend.image.tag"_s,
                                          u"scheduler deployment lyra-scheduler scheduler.image.tag"_s}));
        QCOMPARE(lyra.database.pod, u"postgresql-0"_s);
        QCOMPARE(lyra.database.user, u"lyra_user"_s);
        QCOMPARE(lyra.database.database, u"lyra"_s);
        QVERIFY(lyra.database.alembic);
        QCOMPARE(lyra.migrations.toolName(), u"alembic"_s);
        QCOMPARE(lyra.migrations.component, u"backend"_s);
        QCOMPARE(lyra.migrations.command, QStringList{u"alembic"_s});
        QVERIFY(lyra.migrations.automatic);
        QCOMPARE(lyra.versionPath, u"/api/v1/version"_s);
        QCOMPARE(lyra.healthPath, u"/api/v1/health"_s);
        QCOMPARE(lyra.smokeTests.size(), 8);
        QCOMPARE(lyra.smokeTests[0].steps.size(), 1);
        QCOMPARE(lyra.smokeTests[0].steps[0].jsonField, u"version"_s);
        QCOMPARE(lyra.smokeTests[0].steps[0].jsonValue, u"{version}"_s);
        QCOMPARE(lyra.smokeTests[0].steps[0].status, 200);
        QVERIFY(!lyra.smokeTests[0].isSequence);
        const auto &projects = lyra.smokeTests[6];
        QVERIFY(projects.isSequence);
        QCOMPARE(projects.steps[1].method, u"POST"_s);
        QCOMPARE(projects.steps[1].keep, (QMap<QString, QString>{{u"project"_s, u"id"_s}}));
        QCOMPARE(projects.always[0].method, u"DELETE"_s);
        QCOMPARE(projects.always[0].headers, (QMap<QString, QString>{{u"Authorization"_s, u"Bearer {token}"_s}}));
        QCOMPARE(lyra.smokeTests[7].steps[2].within, 30);
        QCOMPARE(lyra.smokeValues[u"password"_s].secret, u"lyra-smoke-test/password"_s);
        QCOMPARE(lyra.manualChecks.size(), 4);
        QCOMPARE(lyra.manualChecks[2].id, u"console"_s);
        for (const auto kind : {UpdateKind::Patch, UpdateKind::Minor, UpdateKind::Major})
            QVERIFY(lyra.proofFor[kind] >= Proof::Readable);
        VALUE_OF(place, lyra.environment({}));
        QVERIFY(place.isProduction());
        QCOMPARE(lyra.releaseRef(place), (ReleaseRef{u"lyra"_s, u"lyra"_s}));
    }

    void extendsKeyByKey()
    {
        VALUE_OF(profile,
                 Profile::load(put(u"mine.yaml"_s, "extends: lyra\n"
                                                   "title: Our Lyra\n"
                                                   "database: {user: admin}\n"
                                                   "gates: {major: asserted}\n"
                                                   "environments:\n"
                                                   "- {name: staging, namespace: lyra-staging, kubeconfig: k/config}\n"
                                                   "values: [values.yaml, /etc/more.yaml]\n")));
        QCOMPARE(profile.title, u"Our Lyra"_s);
        QCOMPARE(profile.database.user, u"admin"_s);
        QCOMPARE(profile.database.pod, u"postgresql-0"_s); // the rest of the object stays
        QCOMPARE(profile.proofFor[UpdateKind::Major], Proof::Asserted);
        QCOMPARE(profile.proofFor[UpdateKind::Patch], Proof::Readable);
        QCOMPARE(profile.components.size(), 3);
        QCOMPARE(profile.environments.size(), 1); // a list is replaced
        QCOMPARE(profile.releaseRef(profile.environments[0]).nameSpace, u"lyra-staging"_s);
        QCOMPARE(profile.environments[0].kubeconfig, m_folder.filePath(u"k/config"_s));
        QVERIFY(profile.environments[0].isProduction()); // what is not said is taken for the worst
        QCOMPARE(profile.valuesFiles, (QStringList{m_folder.filePath(u"values.yaml"_s), u"/etc/more.yaml"_s}));
    }

    // Another way to the server replaces the former one; each environment may have a database of its own.
    void theDatabaseIsReachedInOneWay()
    {
        VALUE_OF(profile,
                 Profile::load(put(u"managed.yaml"_s,
                                   "extends: lyra\n"
                                   "database: {connection: 'postgresql://app@db.example/shop?sslmode=verify-full'}\n"
                                   "environments:\n"
                                   "- {name: production}\n"
                                   "- {name: staging, database: {cluster: lyra-db, namespace: data, admin: boss}}\n")));
        QVERIFY(!profile.database.isInCluster());
        QVERIFY(profile.database.isKnown());
        QCOMPARE(profile.database.user, u"app"_s);
        QCOMPARE(profile.database.database, u"shop"_s);
        QCOMPARE(profile.database.environment[u"PGHOST"_s], u"db.example"_s);
        QVERIFY(!profile.database.isBeside);
        QVERIFY(!profile.environments[0].database);
        const auto staging = profile.environments[1].database;
        QVERIFY(staging && staging->isInCluster());
        QCOMPARE(staging->labels, u"cnpg.io/cluster=lyra-db,cnpg.io/instanceRole=primary"_s);
        QCOMPARE(staging->nameSpace, u"data"_s);
        QCOMPARE(staging->admin, u"boss"_s);
        QVERIFY(staging->pod.isEmpty() && staging->connection.isEmpty());
        for (const auto *bad : {"{pod: a, labels: b=c}", "{connection: host=a, cluster: b}", "{proveOn: moon}",
                                "{connection: 'host=a password=b'}", "{conection: host=a}"}) {
            const auto refused = Profile::parse(Smallest + "database: " + bad + "\n", u"x.yaml"_s);
            QVERIFY2(!refused, bad);
        }
    }

    void extendsAFileBesideIt()
    {
        QVERIFY(!put(u"base.yaml"_s, Smallest + "title: From the base\n").isEmpty());
        VALUE_OF(profile, Profile::load(put(u"above.yaml"_s, "extends: base.yaml\nsupport: me@example.org\n")));
        QCOMPARE(profile.title, u"From the base"_s);
        QCOMPARE(profile.supportAddress, u"me@example.org"_s);
    }

    void aPathIsRelativeToTheFileThatSaysIt()
    {
        QVERIFY(QDir(m_folder.path()).mkpath(u"common"_s));
        QVERIFY(!put(u"common/base.yaml"_s, Smallest
                                                + "values: [base.yaml]\nbackups: {folder: dumps}\n"
                                                  "charts: [{file: lyra.tgz, caFile: ~/ca.crt}]\n")
                     .isEmpty());
        VALUE_OF(profile, Profile::load(put(u"own.yaml"_s, "extends: common/base.yaml\ntools: {path: bin}\n")));
        QCOMPARE(profile.valuesFiles, QStringList{m_folder.filePath(u"common/base.yaml"_s)});
        QCOMPARE(profile.backupFolder, m_folder.filePath(u"common/dumps"_s));
        QCOMPARE(profile.charts.first().file, m_folder.filePath(u"common/lyra.tgz"_s));
        QCOMPARE(profile.charts.first().caFile, QDir::homePath() + u"/ca.crt"_s);
        QCOMPARE(profile.toolsPath, m_folder.filePath(u"bin"_s));
    }

    void theUsersOwnLyraMayExtendTheShippedOne()
    {
        const auto folder = paths::config().filePath(u"profiles"_s);
        QVERIFY(folder.startsWith(m_folder.path()));
        QVERIFY(QDir().mkpath(folder));
        QFile own(folder + u"/lyra.yaml"_s);
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.write("extends: lyra\ntitle: Mine\n");
        own.close();
        VALUE_OF(profile, Profile::load(u"lyra"_s));
        QCOMPARE(profile.title, u"Mine"_s);
        QCOMPARE(profile.components.size(), 3);
        QVERIFY(own.remove());
    }

    void tellsACircle()
    {
        const auto one = put(u"one.yaml"_s, "extends: " + QFile::encodeName(m_folder.filePath(u"two.yaml"_s)) + '\n');
        QVERIFY(!put(u"two.yaml"_s, "extends: " + QFile::encodeName(one) + '\n').isEmpty());
        const auto profile = Profile::load(one);
        QVERIFY(!profile);
        QVERIFY2(profile.error().message.contains(u"circle"_s), said(profile.error()).constData());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QByteArray &yaml, const QString &words) {
            QTest::newRow(name) << yaml << words;
        };
        row("unknown key", Smallest + "relase: x\n", u"“relase”"_s);
        row("unknown key of an environment", "release: x\nenvironments:\n- {name: a, kubeconfg: b}\n",
            u"“kubeconfg”"_s);
        row("unknown key of a chart", Smallest + "charts: [{ocl: x}]\n", u"“ocl”"_s);
        row("unknown key of a component", Smallest + "components: [{name: a, workload: deployment/a, tags: b}]\n",
            u"“tags”"_s);
        row("unknown key of the database", Smallest + "database: {contaner: x}\n", u"“contaner”"_s);
        row("unknown key of an endpoint", Smallest + "endpoints: {versoin: /x}\n", u"“versoin”"_s);
        row("unknown key of a smoke test", Smallest + "smokeTests: [{name: a, contain: b}]\n", u"“contain”"_s);
        row("unknown key of a smoke test's step",
            Smallest + "smokeTests: [{name: a, steps: [{path: /x, heders: {}}]}]\n", u"“heders”"_s);
        row("a step without a path", Smallest + "smokeTests: [{name: a, steps: [{method: GET}]}]\n", u"no path"_s);
        row("a step with no method there is",
            Smallest + "smokeTests: [{name: a, steps: [{path: /x, method: FETCH}]}]\n", u"“FETCH”"_s);
        row("a value that nobody keeps", Smallest + "smokeTests: [{name: a, steps: [{path: '/x/{id}'}]}]\n", u"{id}"_s);
        row("a value that is kept only later",
            Smallest + "smokeTests: [{name: a, steps: [{path: '/x/{id}'}, {path: /y, keep: {id: id}}]}]\n", u"{id}"_s);
        row("half a secret", Smallest + "smokeTestValues: {password: {secret: only-a-name}}\n", u"“password”"_s);
        row("a reserved value", Smallest + "smokeTestValues: {version: x}\n", u"“version”"_s);
        row("a manual check without a title", Smallest + "manualChecks: [{id: a}]\n", u"manual check"_s);
        row("a manual check twice", Smallest + "manualChecks: [{id: a, title: A}, {id: a, title: B}]\n",
            u"manual check"_s);
        row("unknown key of backups", Smallest + "backups: {dir: b}\n", u"“dir”"_s);
        row("a format that nobody restores", Smallest + "backups: {format: tar}\n", u"“tar”"_s);
        row("unknown key of tools", Smallest + "tools: {dir: b}\n", u"“dir”"_s);
        row("unknown gate", Smallest + "gates: {hotfix: readable}\n", u"“hotfix”"_s);
        row("unknown proof", Smallest + "gates: {patch: hope}\n", u"“hope”"_s);
        row("no release", "environments: [{name: a}]\n", u"no release"_s);
        row("no environment", "release: a\n", u"no environment"_s);
        row("an environment without a name", "release: a\nenvironments: [{colour: practice}]\n", u"no name"_s);
        row("half a chart", Smallest + "charts: [{repository: https://x}]\n", u"chart source"_s);
        row("half a component", Smallest + "components: [{name: a, workload: lyra-backend}]\n", u"workload"_s);
        row("a base that is not there", "extends: no-such\n", u"no-such"_s);
        row("a list", "- a\n", u"mapping"_s);
    }
    void refuses()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, words);
        const auto profile = Profile::parse(yaml, u"/p/mine.yaml"_s);
        QVERIFY(!profile);
        QCOMPARE(profile.error().kind, Error::Kind::Invalid);
        QVERIFY2(profile.error().message.contains(words), said(profile.error()).constData());
        QVERIFY2(profile.error().message.contains(u"/p/mine.yaml"_s), said(profile.error()).constData());
    }

    void tellsTheLineOfAnError()
    {
        const auto profile = Profile::parse("release: a\ntitle: b\n  bad: [\n", u"/p/mine.yaml"_s);
        QVERIFY(!profile);
        QVERIFY2(profile.error().message.contains(u"/p/mine.yaml"_s) && profile.error().message.contains(u"3"_s),
                 said(profile.error()).constData());
    }

    void tellsWhichEnvironmentsThereAre()
    {
        VALUE_OF(profile, Profile::parse(Smallest + "- name: live\n", u"/p/mine.yaml"_s));
        QCOMPARE(profile.environment({})->name, u"practice"_s);
        QCOMPARE(profile.environment(u"live"_s)->name, u"live"_s);
        const auto none = profile.environment(u"prod"_s);
        QVERIFY(!none);
        QCOMPARE(none.error().kind, Error::Kind::NotFound);
        QVERIFY2(none.error().message.contains(u"practice, live"_s), said(none.error()).constData());
    }

    /// An environment has its own values, by a list of its own or by its name in theirs.
    void valuesFilesAreAnEnvironmentsOwn()
    {
        const auto path = [this](const char *name) { return m_folder.filePath(QString::fromLatin1(name)); };
        QFile there(path("values-practice.yaml"));
        QVERIFY(there.open(QIODevice::WriteOnly));
        VALUE_OF(profile, Profile::parse(Smallest
                                             + "- name: live\n- {name: own, values: [theirs.yaml]}\n"
                                               "values: [values.yaml, 'values-{environment}.yaml']\n",
                                         path("p.yaml")));
        const auto files = [&profile](const char *name) {
            return *profile.environment(QString::fromLatin1(name))->valuesFiles;
        };
        QCOMPARE(files("practice"), (QStringList{path("values.yaml"), path("values-practice.yaml")}));
        QCOMPARE(files("live"), (QStringList{path("values.yaml"), path("values-live.yaml")}));
        QCOMPARE(files("own"), QStringList{path("theirs.yaml")});
        profile.valuesFiles = files("live");                              // as a platform there has it
        QCOMPARE(profile.valuesTemplates(0), (QMap<QString, QString>())); // all have the same, or none
        QCOMPARE(profile.valuesTemplates(1), (QMap<QString, QString>{{u"practice"_s, path("values-practice.yaml")}}));
    }

    void encryptedBackupsHaveRecipients()
    {
        VALUE_OF(profile, Profile::parse(Smallest + "backups: {recipients: [age1abc, team.keys], identity: id.txt}\n",
                                         m_folder.filePath(u"p.yaml"_s)));
        QCOMPARE(profile.backupKeys.recipients, (QStringList{u"age1abc"_s, m_folder.filePath(u"team.keys"_s)}));
        QCOMPARE(profile.backupKeys.identity, m_folder.filePath(u"id.txt"_s));
        QVERIFY(profile.backupKeys.encrypts() && profile.backupKeys.decrypts());
        QCOMPARE(profile.keysTo({u"age1other"_s}).recipients, QStringList{u"age1other"_s});
        VALUE_OF(one, Profile::parse(Smallest + "backups: {recipients: age1abc}\n", m_folder.filePath(u"p.yaml"_s)));
        QCOMPARE(one.backupKeys.recipients, QStringList{u"age1abc"_s});
        QVERIFY(!one.backupKeys.decrypts());
        VALUE_OF(none, Profile::parse(Smallest, m_folder.filePath(u"p.yaml"_s)));
        QVERIFY(!none.backupKeys.encrypts());
    }

    void dumpsMayBePlain()
    {
        VALUE_OF(profile, Profile::parse(Smallest + "backups: {format: plain}\n", m_folder.filePath(u"p.yaml"_s)));
        QCOMPARE(profile.backupFormat, u"plain"_s);
        VALUE_OF(usual, Profile::parse(Smallest, m_folder.filePath(u"p.yaml"_s)));
        QCOMPARE(usual.backupFormat, u"custom"_s);
    }

    void aMissingFileIsNotFound()
    {
        const auto profile = Profile::load(u"/no/such.yaml"_s);
        QVERIFY(!profile);
        QCOMPARE(profile.error().kind, Error::Kind::NotFound);
    }

    void migrationsAreReadOrRefused()
    {
        const QByteArray components("components:\n- {name: api, workload: deployment/api}\n");
        const auto with = [&](const QByteArray &text) {
            return Profile::parse(Smallest + components + "migrations: " + text + "\n", u"/p.yaml"_s);
        };
        VALUE_OF(none, Profile::parse(Smallest, u"/p.yaml"_s));
        QCOMPARE(none.migrations.tool, MigrationProfile::Tool::None);
        VALUE_OF(own,
                 with("{component: api, command: [alembic, -c, /srv/a b.ini], directory: /srv, table: app.versions}"));
        QCOMPARE(own.migrations.tool, MigrationProfile::Tool::Alembic);
        QCOMPARE(own.migrations.command.size(), 3);
        QCOMPARE(own.migrations.table, u"app.versions"_s);
        QVERIFY(!own.migrations.automatic);
        VALUE_OF(flyway, with("{tool: flyway}"));
        QCOMPARE(flyway.migrations.toolName(), u"flyway"_s);
        for (const auto &wrong : {"{component: backend}", "{tool: liquibase}", "{component: api, comand: x}",
                                  "{component: api, command: []}"})
            QVERIFY2(!with(wrong), wrong);
    }
};

QTEST_GUILESS_MAIN(ProfileTest)
#include "tst_profile.moc"
