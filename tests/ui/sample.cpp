// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample.h"

#include <QCoroTimer>

namespace luthier::test {

namespace {

QDateTime ago(qint64 seconds) { return QDateTime::currentDateTimeUtc().addSecs(-seconds); }

Backup backup(const QString &id, Proof proof, qint64 secondsAgo, const QString &schema)
{
    Backup made;
    made.id = id;
    made.file = QStringLiteral("/home/anna/.local/share/luthier/backups/practice/%1.dump").arg(id);
    made.environment = QStringLiteral("practice range");
    made.nameSpace = QStringLiteral("lyra");
    made.release = QStringLiteral("lyra");
    made.appVersion = QStringLiteral("1.0.0");
    made.database = QStringLiteral("lyra");
    made.alembicRevision = schema;
    made.format = QStringLiteral("custom");
    made.bytes = 431990112;
    made.sha256 = QString(64, QLatin1Char('a'));
    made.sha256There = made.sha256;
    made.proof = proof;
    made.taken = made.proofTime = ago(secondsAgo);
    made.run = QStringLiteral("r2");
    made.proofs = {{QStringLiteral("taken"), QStringLiteral("pg_dump 15.18 in postgresql-0, custom format")},
                   {QStringLiteral("transferred"), QStringLiteral("431,990,112 bytes, SHA-256 equal on both ends")},
                   {QStringLiteral("readable"), QStringLiteral("312 entries in its table of contents")}};
    return made;
}

Run run(const QString &id, const QString &title, RunState state, int done, int steps)
{
    Run made;
    made.id = id;
    made.kind = QStringLiteral("update");
    made.title = title;
    made.state = state;
    made.who = QStringLiteral("anna");
    made.begun = ago(90000);
    made.ended = ago(89800);
    for (int i = 0; i < steps; ++i) {
        StepRecord step;
        static const char *const ids[] = {"check-access", "back-up-configuration", "back-up-database",
                                          "prove-backup", "upgrade-release",       "watch-rollout",
                                          "verify"};
        step.id = QString::fromLatin1(ids[i % 7]);
        static const char *const titles[] = {
            "Check access and versions", "Back up the configuration", "Back up the database", "Prove the backup",
            "Upgrade the release",       "Watch the rollout",         "Verify the update"};
        step.title = QString::fromLatin1(titles[i % 7]);
        step.state = i < done                             ? StepState::Done
                   : i == done && state != RunState::Done ? StepState::Failed
                                                          : StepState::Waiting;
        if (i < done)
            step.answer = QStringLiteral("as it should be");
        if (i == done && state != RunState::Done)
            step.answer = QStringLiteral(
                "The new version does not start: it cannot find revision d95a03f6c8e1 in the database (Alembic).");
        step.begun = ago(90000 - i * 20);
        step.ended = ago(90000 - i * 20 - 12);
        made.steps << step;
    }
    return made;
}

ComponentTruth component(const QString &name, int replicas, const QString &says)
{
    ComponentTruth made;
    made.name = name;
    made.workload = QStringLiteral("deployment/lyra-") + name;
    made.wanted = made.runs = QStringLiteral("1.0.0");
    made.saysOfItself = says;
    made.digest = QStringLiteral("sha256:9f31c2aa77d04e5512bb00c2");
    made.ready = made.replicas = replicas;
    made.state = State::Healthy;
    return made;
}

} // namespace

Profile sampleProfile()
{
    Profile profile;
    profile.name = QStringLiteral("lyra");
    profile.title = QStringLiteral("Lyra");
    profile.release = QStringLiteral("lyra");
    profile.nameSpace = QStringLiteral("lyra");
    profile.database.pod = QStringLiteral("postgresql-0");
    profile.database.user = QStringLiteral("lyra_user");
    profile.database.database = QStringLiteral("lyra");
    Environment environment;
    environment.name = QStringLiteral("practice range");
    environment.colour = QStringLiteral("practice");
    environment.context = QStringLiteral("range");
    profile.environments << environment;
    return profile;
}

Platform::Facts sampleFacts()
{
    Platform::Facts facts;
    facts.connection = Platform::Connection::Connected;
    facts.cluster.serverVersion = QStringLiteral("v1.35.4");
    Release release;
    release.ref = {QStringLiteral("lyra"), QStringLiteral("lyra")};
    release.revision = 2;
    release.status = QStringLiteral("deployed");
    release.chartVersion = release.appVersion = QStringLiteral("1.0.0");
    release.lastDeployed = ago(7200);
    facts.release = release;
    for (const auto &[number, status] : {std::pair(2, "deployed"), std::pair(1, "superseded")})
        facts.history << ReleaseSummary{release.ref, number, QString::fromLatin1(status), ago(7200 * (3 - number)),
                                        QStringLiteral("sh.helm.release.v1.lyra.v%1").arg(number)};
    facts.releases << facts.history.first();
    facts.truth.chartVersion = facts.truth.appVersion = QStringLiteral("1.0.0");
    facts.truth.schemaRevision = QStringLiteral("b81e5f0c6a27");
    facts.truth.components = {component(QStringLiteral("backend"), 2, QStringLiteral("1.0.0")),
                              component(QStringLiteral("frontend"), 2, {}),
                              component(QStringLiteral("scheduler"), 1, {}), component(QStringLiteral("redis"), 1, {})};
    facts.truth.pods = facts.truth.readyPods = 7;
    facts.truth.state = State::Healthy;
    facts.updatesKnown = true;
    facts.runsKnown = true;
    AvailableUpdate patch;
    patch.version.version = QStringLiteral("1.0.1");
    patch.version.changes = {{QStringLiteral("fixed"), QStringLiteral("Sign-in with a long user name"), false},
                             {QStringLiteral("added"), QStringLiteral("An index on users.email"), false},
                             {QStringLiteral("security"), QStringLiteral("Newer OpenSSL"), false}};
    patch.source.oci = QStringLiteral("oci://registry.lyra.ovh/lyra/lyra-app");
    patch.kind = UpdateKind::Patch;
    patch.deadline = QDate::currentDate().addDays(14);
    auto major = patch;
    major.version.version = QStringLiteral("2.0.0");
    major.version.changes = {{QStringLiteral("removed"), QStringLiteral("The v0 API is gone"), true},
                             {QStringLiteral("added"), QStringLiteral("Audit log"), false}};
    major.kind = UpdateKind::Major;
    major.deadline.reset();
    facts.updates = {patch, major};
    facts.backups = {
        backup(QStringLiteral("20261122-130103-lyra"), Proof::Readable, 18000, QStringLiteral("b81e5f0c6a27")),
        backup(QStringLiteral("20261121-130102-lyra"), Proof::Asserted, 104400, QStringLiteral("b81e5f0c6a27")),
        backup(QStringLiteral("20261120-130105-lyra"), Proof::Taken, 190800, QStringLiteral("7f3a9c1d2e40"))};
    facts.runs = {run(QStringLiteral("r2"), QStringLiteral("Back up Lyra"), RunState::Done, 3, 3),
                  run(QStringLiteral("r1"), QStringLiteral("Update Lyra 0.9.9 → 1.0.0"), RunState::Done, 7, 7)};
    return facts;
}

Platform::Facts troubledFacts()
{
    auto facts = sampleFacts();
    facts.release->status = QStringLiteral("pending-upgrade");
    facts.truth.state = State::Failed;
    facts.truth.readyPods = 5;
    facts.truth.components[0].runs = QStringLiteral("1.0.0, 1.0.1");
    facts.truth.components[0].ready = 1;
    facts.truth.components[0].state = State::Failed;
    facts.truth.components[0].words = QStringLiteral("CrashLoopBackOff");
    facts.truth.skews = {QStringLiteral("backend runs 1.0.0 and 1.0.1 at the same time: its rollout did not end.")};
    facts.updates.first().overdue = true;
    facts.updates.first().deadline = QDate::currentDate().addDays(-3);
    facts.runs.prepend(
        run(QStringLiteral("r3"), QStringLiteral("Update Lyra 1.0.0 → 1.0.1"), RunState::Interrupted, 4, 7));
    return facts;
}

Platform::Facts longNamedFacts()
{
    auto facts = sampleFacts();
    const auto tail = QStringLiteral(
        "-in-a-very-long-name-that-somebody-generated-from-a-branch-7f3a9c1d2e40b81e5f0c6a27");
    for (auto &component : facts.truth.components) {
        component.name += tail;
        component.runs += tail;
        component.wanted += tail;
    }
    facts.runs.first().title += tail;
    facts.backups.first().id += tail;
    facts.updates.first().version.version = QStringLiteral("1.0.1-release-candidate.20261122.branch-with-a-long-name");
    facts.release->appVersion = QStringLiteral("1.0.0-release-candidate.20261122.branch-with-a-long-name");
    return facts;
}

QHash<QString, Pod> manyPods(int count)
{
    QHash<QString, Pod> pods;
    for (int i = 0; i < count; ++i) {
        Pod pod;
        pod.uid = QStringLiteral("uid-%1").arg(i);
        pod.nameSpace = QStringLiteral("lyra");
        pod.name = QStringLiteral("lyra-backend-%1-%2").arg(i % 97).arg(i, 6, 10, QLatin1Char('0'));
        pod.phase = pod.status = QStringLiteral("Running");
        pod.ready = true;
        pod.node = QStringLiteral("node-%1").arg(i % 40);
        pod.created = ago(60 + i);
        Container container;
        container.name = QStringLiteral("backend");
        container.image = QStringLiteral("registry.lyra.ovh/lyra/lyra-backend:1.0.0");
        container.ready = true;
        container.state = QStringLiteral("running");
        pod.containers << container;
        pods.insert(pod.uid, pod);
    }
    return pods;
}

QHash<QString, Pod> samplePods()
{
    auto pods = manyPods(7);
    const QStringList names{QStringLiteral("lyra-backend-6f7c9d-abc12"),
                            QStringLiteral("lyra-backend-6f7c9d-xyz78"),
                            QStringLiteral("lyra-frontend-58dd4-k2k9x"),
                            QStringLiteral("lyra-frontend-58dd4-p0q1r"),
                            QStringLiteral("lyra-scheduler-7b5f-mm4nt"),
                            QStringLiteral("postgresql-0"),
                            QStringLiteral("redis-0")};
    int i = 0;
    for (auto &pod : pods)
        pod.name = names[i++];
    auto &crashing = pods[QStringLiteral("uid-3")];
    crashing.status = QStringLiteral("CrashLoopBackOff");
    crashing.ready = false;
    crashing.message = QStringLiteral("back-off 1m20s restarting failed container backend");
    crashing.containers[0].ready = false;
    crashing.containers[0].restarts = 5;
    crashing.containers[0].lastReason = QStringLiteral("Error");
    crashing.containers[0].lastExitCode = 1;
    auto &pending = pods[QStringLiteral("uid-5")];
    pending.phase = QStringLiteral("Pending");
    pending.status = QStringLiteral("ContainerCreating");
    pending.ready = false;
    pending.containers[0].ready = false;
    return pods;
}

QHash<QString, Workload> sampleWorkloads()
{
    QHash<QString, Workload> all;
    for (const auto &[kind, name, pods] :
         {std::tuple("Deployment", "lyra-backend", 2), std::tuple("Deployment", "lyra-frontend", 2),
          std::tuple("StatefulSet", "postgresql", 1)}) {
        Workload workload;
        workload.uid = workload.name = QString::fromLatin1(name);
        workload.kind = QString::fromLatin1(kind);
        workload.nameSpace = QStringLiteral("lyra");
        workload.wanted = workload.updated = workload.ready = workload.available = workload.total = pods;
        workload.containers = {workload.name.section(QLatin1Char('-'), -1)};
        workload.images = {QStringLiteral("registry.lyra.ovh/lyra/%1:1.0.0").arg(workload.name)};
        workload.selector = {{QStringLiteral("app.kubernetes.io/name"), workload.name}};
        workload.labels = workload.selector;
        workload.created = ago(90000);
        all.insert(workload.uid, workload);
    }
    auto &backend = all[QStringLiteral("lyra-backend")];
    backend.ready = backend.available = 1;
    backend.problem = QStringLiteral("ReplicaSet \"lyra-backend-6f7c9d\" has timed out progressing.");
    return all;
}

QHash<QString, Job> sampleJobs()
{
    QHash<QString, Job> all;
    for (const auto &[name, failed] : {std::pair("lyra-migrate-1", false), std::pair("lyra-migrate-2", true)}) {
        Job job;
        job.uid = job.name = QString::fromLatin1(name);
        job.nameSpace = QStringLiteral("lyra");
        job.failed = failed;
        job.complete = !failed;
        job.started = ago(3600);
        job.finished = ago(3542);
        all.insert(job.uid, job);
    }
    return all;
}

QHash<QString, Event> sampleEvents()
{
    QHash<QString, Event> all;
    const auto add = [&all](const char *kind, const char *name, const char *reason, const char *message, int count) {
        Event event;
        event.uid = QString::number(all.size());
        event.nameSpace = QStringLiteral("lyra");
        event.type = count > 1 ? QStringLiteral("Warning") : QStringLiteral("Normal");
        event.objectKind = QString::fromLatin1(kind);
        event.objectName = QString::fromLatin1(name);
        event.reason = QString::fromLatin1(reason);
        event.message = QString::fromLatin1(message);
        event.count = count;
        event.last = ago(60 * (all.size() + 1));
        all.insert(event.uid, event);
    };
    add("Pod", "lyra-frontend-58dd4-p0q1r", "BackOff", "Back-off restarting failed container backend", 12);
    add("Deployment", "lyra-backend", "ScalingReplicaSet", "Scaled up replica set lyra-backend-6f7c9d to 2", 1);
    add("Job", "lyra-migrate-2", "BackoffLimitExceeded", "Job has reached the specified backoff limit", 2);
    return all;
}

QList<ChecklistItem> sampleChecklist()
{
    return {{QStringLiteral("backup"), QStringLiteral("Database backed up"),
             QStringLiteral("The plan takes and proves one before it changes anything."), true, true},
            {QStringLiteral("configuration"), QStringLiteral("Configuration backed up"),
             QStringLiteral("Values and manifest are kept by the plan."), true, true},
            {QStringLiteral("changelog"), QStringLiteral("Changelog reviewed"),
             QStringLiteral("A person has to say so; it is shown above."), false, true},
            {QStringLiteral("staging"), QStringLiteral("Tested in staging"),
             QStringLiteral("No run in staging is in the journal."), false, true},
            {QStringLiteral("users"), QStringLiteral("Users told"), QStringLiteral("No downtime is expected."), false,
             false},
            {QStringLiteral("rollback-plan"), QStringLiteral("Rollback plan ready"),
             QStringLiteral("Back to revision 2."), true, true}};
}

Task<QString> ScriptedStep::run(StepContext context)
{
    for (const auto &line : prints)
        context.output(line);
    if (context.progress)
        context.progress({0.4, QStringLiteral("in the middle"), std::chrono::milliseconds(900)});
    if (offers && context.offer)
        context.offer(*offers);
    const auto until = QDateTime::currentMSecsSinceEpoch() + really.count();
    while (QDateTime::currentMSecsSinceEpoch() < until) {
        if (context.stop.stop_requested())
            co_return failure(Error::Kind::Cancelled, QStringLiteral("Cancelled; nothing was changed."));
        co_await QCoro::sleepFor(std::chrono::milliseconds(10));
    }
    if (!fails.message.isEmpty())
        co_return tl::unexpected(fails);
    co_return m_answer;
}

Plan samplePlan()
{
    Plan plan;
    plan.kind = QStringLiteral("update");
    plan.title = QStringLiteral("Update Lyra 1.0.0 → 1.0.1");
    const auto add = [&plan](const char *id, const char *title, const char *answer, const QStringList &commands,
                             bool changes, int seconds) {
        auto step = std::make_unique<ScriptedStep>(QString::fromLatin1(id), QString::fromLatin1(title),
                                                   QString::fromUtf8(answer), changes);
        step->shown = commands;
        step->takes = std::chrono::seconds(seconds);
        step->explained = changes ? QStringLiteral("Changes the release; helm keeps the revision before it.")
                                  : QStringLiteral("Reads only: nothing is changed in the cluster.");
        step->needs = {{QStringLiteral("get"), {}, QStringLiteral("pods"), QStringLiteral("lyra")},
                       {QStringLiteral("create"), {}, QStringLiteral("pods/exec"), QStringLiteral("lyra")}};
        plan.steps.push_back(std::move(step));
    };
    add("check-access", "Check access and versions", "24 permissions, 9 facts",
        {QStringLiteral("helm list -n lyra"), QStringLiteral("kubectl get pods -n lyra")}, false, 1);
    add("back-up-configuration", "Back up the configuration", "14 objects",
        {QStringLiteral("helm get values lyra -n lyra")}, false, 1);
    add("back-up-database", "Back up the database", "412 MiB, SHA-256 equal on both ends",
        {QStringLiteral(
            "kubectl exec -n lyra postgresql-0 -- pg_dump -U lyra_user -Fc lyra > 20261122-175103-lyra.dump")},
        false, 18);
    add("prove-backup", "Prove the backup", "312 entries in its table of contents",
        {QStringLiteral("pg_restore --list 20261122-175103-lyra.dump")}, false, 2);
    add("upgrade-release", "Upgrade the release", "revision 3",
        {QStringLiteral("helm upgrade lyra oci://registry.lyra.ovh/lyra/lyra-app --version 1.0.1 --namespace lyra "
                        "--values values.yaml")},
        true, 20);
    add("watch-rollout", "Watch the rollout", "3 deployments",
        {QStringLiteral("kubectl rollout status deployment/lyra-backend -n lyra")}, false, 60);
    add("verify", "Verify the update", "health, version, 6 smoke tests",
        {QStringLiteral("curl https://lyra.example/api/v1/health")}, false, 5);
    return plan;
}

void showBlocker(PlanRunner *runner)
{
    const auto id = QStringLiteral("watch-rollout");
    emit runner->stepStarted(id);
    emit runner->stepPrinted(
        id, QStringLiteral("lyra-backend-5d9c7b-x2x8q ▸ b81e5f0c6a27 → c4d29e7b1f58 index users by email: 0.4 s"));
    emit runner->offered(
        id,
        QStringLiteral(
            "The migration waits for the table jobs (“ALTER TABLE jobs ADD COLUMN state VARCHAR(20) DEFAULT 'done' NOT "
            "NULL”). In its way: session 812 of the database user lyra_report (psql, 10.42.0.17), idle in transaction "
            "since "
            "23 November 2026 11:02 UTC, which last ran “SELECT count(*) FROM jobs”. Ended, session 812 loses its "
            "connection, and the server takes back what it did in its open transaction; what it committed stays. The "
            "same by hand: SELECT pg_terminate_backend(812);"),
        QStringLiteral("End session 812"));
}

} // namespace luthier::test
