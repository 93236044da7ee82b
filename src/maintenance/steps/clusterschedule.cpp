// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/steps/clusterschedule.h"

#include "base/words.h"
#include "kube/jsonfields.h"
#include "maintenance/configuration/configurationobject.h"
#include "maintenance/platform/waiting.h"
#include "maintenance/schedule/clustertimers.h"
#include "maintenance/steps/clusterobjects.h"

#include <QJsonDocument>

namespace luthier {

using namespace clusterobjects;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::clustertimers)
};

QStringList removeCommand(const QString &kinds, const QString &name, const QString &nameSpace)
{
    return {QStringLiteral("kubectl delete %1 %2 -n %3").arg(kinds, name, nameSpace)};
}

const auto BesideIt = QStringLiteral("configmap,secret,serviceaccount");

} // namespace

ClusterScheduleStep::ClusterScheduleStep(Platform &platform, Schedule schedule)
    : PlatformStep(platform)
    , m_schedule(std::move(schedule))
{
}

QString ClusterScheduleStep::nameSpace() const { return clustertimers::nameSpace(m_platform); }

QList<Permission> ClusterScheduleStep::permissions() const
{
    QList<Permission> all;
    const auto need = [&all, place = nameSpace()](const char *verb, const char *group, const char *resource) {
        all << Permission{QLatin1String(verb), QLatin1String(group), QLatin1String(resource), place};
    };
    for (const auto *resource : {"configmaps", "secrets", "serviceaccounts"})
        for (const auto *verb : {"get", "create", "patch", "delete"})
            need(verb, "", resource);
    for (const auto *resource : {"cronjobs", "jobs"})
        for (const auto *verb : {"get", "create", "delete"})
            need(verb, "batch", resource);
    need("patch", "batch", "cronjobs");
    need("list", "", "pods");
    need("list", "", "services");
    return all;
}

Task<int> ClusterScheduleStep::removeObjects(bool all, std::stop_token stop)
{
    int removed = 0;
    QStringList kinds{QStringLiteral("ConfigMap"), QStringLiteral("Secret"), QStringLiteral("ServiceAccount")};
    if (all)
        kinds.prepend(QStringLiteral("CronJob")); // what it needs goes after it
    for (const auto &kind : std::as_const(kinds)) {
        const auto path = pathOf(kind, nameSpace(), objectName());
        const auto there = co_await read(&m_platform, path, stop);
        if (!there && there.error().kind == Error::Kind::NotFound)
            continue;
        if (!there)
            co_return tl::unexpected(there.error());
        const auto labels = json::map(json::map(*there, "metadata"), "labels");
        if (labels[clustertimers::ReleaseLabel].toString() != m_platform.profile().release)
            continue; // somebody else's
        const auto gone = co_await removeOne(&m_platform, path, stop);
        if (!gone)
            co_return tl::unexpected(gone.error());
        removed += *gone ? 1 : 0;
    }
    co_return removed;
}

Task<> ClusterScheduleStep::ours(std::stop_token stop)
{
    for (const auto *kind : {"CronJob", "ConfigMap", "Secret", "ServiceAccount"}) {
        const auto path = pathOf(QLatin1String(kind), nameSpace(), objectName());
        const auto there = co_await read(&m_platform, path, stop);
        if (!there && there.error().kind == Error::Kind::NotFound)
            continue;
        if (!there)
            co_return tl::unexpected(there.error());
        const auto metadata = json::map(*there, "metadata");
        const auto release = json::map(metadata, "labels")[clustertimers::ReleaseLabel].toString();
        const auto environment = json::map(metadata, "annotations")[clustertimers::EnvironmentNote].toString();
        if (release != m_platform.profile().release || environment != m_platform.environment().name)
            co_return failure(Error::Kind::Refused,
                              Words::tr("There is already a %1 %2 in %3 that belongs to something else. Nothing was "
                                        "changed; give the schedule another name.")
                                  .arg(QLatin1String(kind), objectName(), nameSpace()));
    }
    co_return {};
}

QString TryClusterSchedule::explanation() const
{
    return tr("Writes its scripts, a ServiceAccount without rights or token, and credentials where no Secret has them "
              "yet, and starts a pod that shows that its image has the programs, that the database lets it in and that "
              "the store takes and gives back a small object. If not, all of it is removed again.");
}

QStringList TryClusterSchedule::commands() const
{
    const auto file = objectName() + QStringLiteral(".yaml");
    return {QStringLiteral("luthierctl schedule manifest %1 > %2").arg(m_schedule.name, file),
            QStringLiteral("kubectl apply --server-side --field-manager=luthier -n %1 -f %2 -l "
                           "luthier.org/schedule=%3 --dry-run=server")
                .arg(nameSpace(), file, m_schedule.name)};
}

Task<QString> TryClusterSchedule::run(StepContext context)
{
    if (const auto may = co_await m_platform.mayChange(context.stop); !may)
        co_return tl::unexpected(may.error());
    if (const auto mine = co_await ours(context.stop); !mine)
        co_return tl::unexpected(mine.error());
    const auto schedule = m_schedule;
    const auto manifest = co_await askClusterManifest(&m_platform, schedule, context.stop);
    if (!manifest)
        co_return tl::unexpected(manifest.error());
    const auto cronPath = pathOf(QStringLiteral("CronJob"), nameSpace(), objectName());
    const auto before = co_await read(&m_platform, cronPath, context.stop);
    const auto place = manifest->nameSpace;
    QList<QJsonObject> former; // what the CronJob that is there works with, also while the new one is only tried
    for (const auto &object : manifest->objects) {
        const auto path = pathOf(json::text(object, "kind"), place, json::text(json::map(object, "metadata"), "name"));
        if (const auto there = co_await read(&m_platform, path, context.stop); before && there)
            former << configuration::cleaned(*there);
    }
    Result<> made;
    for (const auto &object : manifest->objects)
        if (made)
            made = co_await apply(&m_platform, object, place, context.stop);
    const auto name = json::text(json::map(manifest->trial, "metadata"), "name");
    const auto jobPath = pathOf(QStringLiteral("Job"), place, name);
    Result<QString> said;
    if (made) {
        (void)co_await removeOne(&m_platform, jobPath, context.stop); // of an attempt that was cut off
        for (bool there = true; there;) {
            const auto old = co_await read(&m_platform, jobPath, context.stop);
            there = old.has_value();
            if (there)
                if (const auto waited = co_await pause(LookAgain, context.stop); !waited)
                    co_return tl::unexpected(waited.error());
        }
        const auto body = QJsonDocument(manifest->trial).toJson(QJsonDocument::Compact);
        const auto path = pathOf(QStringLiteral("Job"), place);
        const auto begun = co_await m_platform.kube().send("POST", path, body, "application/json", context.stop);
        if (begun)
            said = co_await untilEnded(&m_platform, place, name, context);
        else
            said = tl::unexpected(begun.error());
        (void)co_await removeOne(&m_platform, jobPath, {});
    } else {
        said = tl::unexpected(made.error());
    }
    if (!said) {
        if (!before)
            (void)co_await removeObjects(false, {});
        for (const auto &object : std::as_const(former)) // a CronJob that is there goes on with what it had
            (void)co_await apply(&m_platform, object, place, {});
        co_return tl::unexpected(said.error());
    }
    co_return tr("A pod with the image %1 has its programs, the database let it in, and the store took and gave back "
                 "a small object.")
        .arg(manifest->image);
}

// Done it cannot be without an end: what its Job showed is not known. What it wrote may be there.
Task<StepReality> TryClusterSchedule::reality(StepContext context)
{
    const auto path = pathOf(QStringLiteral("ServiceAccount"), nameSpace(), objectName()); // written first
    const auto there = co_await read(&m_platform, path, context.stop);
    co_return there ? StepReality::HalfWay : StepReality::NotDone;
}

QStringList TryClusterSchedule::undoCommands() const { return removeCommand(BesideIt, objectName(), nameSpace()); }

Task<QString> TryClusterSchedule::undo(StepContext context)
{
    if (const auto may = co_await m_platform.mayChange(context.stop); !may)
        co_return tl::unexpected(may.error());
    const auto trial = pathOf(QStringLiteral("Job"), nameSpace(), objectName() + ClusterManifest::TrialEnding);
    (void)co_await removeOne(&m_platform, trial, context.stop); // of a run that was cut off
    const auto cronPath = pathOf(QStringLiteral("CronJob"), nameSpace(), objectName());
    if (const auto cronJob = co_await read(&m_platform, cronPath, context.stop); cronJob)
        co_return tr("Its CronJob is there and needs them, so they stay.");
    const auto gone = co_await removeObjects(false, context.stop);
    if (!gone)
        co_return tl::unexpected(gone.error());
    co_return tr("%n object(s) removed", nullptr, *gone);
}

QString InstallClusterSchedule::explanation() const
{
    return tr("From then on the cluster takes the backup by itself, %1 (%2): from the database straight to the store, "
              "read back and compared, without this machine. Never two at a time; one that takes more than twelve "
              "hours is ended.")
        .arg(m_schedule.at.words(), QString::fromUtf8(m_schedule.at.zone.id()));
}

QStringList InstallClusterSchedule::commands() const
{
    return {QStringLiteral("kubectl apply --server-side --field-manager=luthier -n %1 -f %2.yaml")
                .arg(nameSpace(), objectName())};
}

Task<QString> InstallClusterSchedule::run(StepContext context)
{
    if (const auto may = co_await m_platform.mayChange(context.stop); !may)
        co_return tl::unexpected(may.error());
    const auto schedule = m_schedule;
    const auto manifest = co_await askClusterManifest(&m_platform, schedule, context.stop);
    if (!manifest)
        co_return tl::unexpected(manifest.error());
    const auto cronJob = manifest->cronJob;
    const auto place = manifest->nameSpace;
    if (const auto made = co_await apply(&m_platform, cronJob, place, context.stop); !made)
        co_return tl::unexpected(made.error());
    (void)co_await m_platform.readClusterTimers(context.stop);
    const auto next = m_schedule.at.next(QDateTime::currentDateTime());
    co_return tr("CronJob %1 in %2, next on %3").arg(manifest->name, place, words::moment(next));
}

Task<StepReality> InstallClusterSchedule::reality(StepContext context)
{
    const auto path = pathOf(QStringLiteral("CronJob"), nameSpace(), objectName());
    const auto there = co_await read(&m_platform, path, context.stop);
    co_return there ? StepReality::Done : StepReality::NotDone;
}

QStringList InstallClusterSchedule::undoCommands() const
{
    return removeCommand(QStringLiteral("cronjob"), objectName(), nameSpace());
}

Task<QString> InstallClusterSchedule::undo(StepContext context)
{
    RemoveClusterSchedule removing(m_platform, m_schedule);
    co_return co_await removing.run(context);
}

QStringList RemoveClusterSchedule::commands() const
{
    return removeCommand(QStringLiteral("cronjob,") + BesideIt, objectName(), nameSpace());
}

Task<QString> RemoveClusterSchedule::run(StepContext context)
{
    if (const auto may = co_await m_platform.mayChange(context.stop); !may)
        co_return tl::unexpected(may.error());
    const auto gone = co_await removeObjects(true, context.stop);
    if (!gone)
        co_return tl::unexpected(gone.error());
    (void)co_await m_platform.readClusterTimers(context.stop);
    co_return *gone > 0 ? tr("%1 was removed from %2").arg(objectName(), nameSpace())
                        : tr("%1 was not set up in %2").arg(objectName(), nameSpace());
}

QString RunClusterSchedule::explanation() const
{
    return tr("Makes one Job of the CronJob and waits for its end. The data go from the database to the store; this "
              "machine only looks on, and may be closed.");
}

QStringList RunClusterSchedule::commands() const
{
    return {QStringLiteral("kubectl create job %1-now --from=cronjob/%1 -n %2").arg(objectName(), nameSpace()),
            QStringLiteral("kubectl logs -f job/%1-now -n %2").arg(objectName(), nameSpace())};
}

Task<QString> RunClusterSchedule::run(StepContext context)
{
    if (const auto may = co_await m_platform.mayChange(context.stop); !may)
        co_return tl::unexpected(may.error());
    const auto place = nameSpace();
    const auto path = pathOf(QStringLiteral("CronJob"), place, objectName());
    const auto cronJob = co_await read(&m_platform, path, context.stop);
    if (!cronJob && cronJob.error().kind == Error::Kind::NotFound)
        co_return failure(Error::Kind::NotFound,
                          tr("The schedule “%1” is not set up in the cluster. Nothing was begun; set it up first "
                             "(luthierctl schedule install %1).")
                              .arg(m_schedule.name));
    if (!cronJob)
        co_return tl::unexpected(cronJob.error());
    if (!json::list(json::map(*cronJob, "status"), "active").isEmpty())
        co_return failure(Error::Kind::Refused,
                          tr("A Job of “%1” is at work already. Nothing was begun.").arg(m_schedule.name));
    const auto job = QStringLiteral("%1-now-%2").arg(objectName()).arg(QDateTime::currentSecsSinceEpoch(), 0, 16);
    const auto body = QJsonDocument(jobNow(*cronJob, job)).toJson(QJsonDocument::Compact);
    const auto jobs = pathOf(QStringLiteral("Job"), place);
    const auto begun = co_await m_platform.kube().send("POST", jobs, body, "application/json", context.stop);
    if (!begun)
        co_return tl::unexpected(begun.error());
    context.facts[QStringLiteral("job")] = job;
    const auto ended = co_await untilEnded(&m_platform, place, job, context);
    (void)co_await m_platform.readClusterTimers(context.stop);
    if (!ended)
        co_return tl::unexpected(ended.error());
    (void)co_await m_platform.readStores(context.stop);
    const auto id = ended->section(QLatin1Char(' '), 1, 1); // "done ID BYTES"
    context.facts[QStringLiteral("backupId")] = id;
    co_return tr("%1 is in the store: %2, read back, SHA-256 equal on both ends, its table of contents read")
        .arg(id, words::bytes(ended->section(QLatin1Char(' '), 2, 2).toLongLong()));
}

} // namespace luthier
