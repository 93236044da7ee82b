// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/steps/release.h"

#include "maintenance/migrations/migrationwatch.h"
#include "maintenance/platform/diagnosis.h"
#include "maintenance/platform/podfollower.h"
#include "maintenance/platform/waiting.h"
#include "maintenance/steps/foreignhelm.h"
#include "maintenance/values/preparedvalues.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace luthier {

namespace {

constexpr auto AskAgain = std::chrono::seconds(1);
const auto BegunAfter = QStringLiteral("upgradeBegunAfterRevision");
const auto RollbackBegunAfter = QStringLiteral("rollbackBegunAfterRevision");
constexpr auto LastLines = std::chrono::seconds(2);

// A helm that outlived its Luthier still works; the values files are named by their hash, so no other helm has them.
bool helmStillWorks(const QStringList &preparedValues)
{
    if (preparedValues.isEmpty())
        return false;
    const auto mark = QFile::encodeName(preparedValues.first());
    const auto processes = QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs);
    return std::any_of(processes.cbegin(), processes.cend(), [&](const QString &pid) {
        QFile arguments(QStringLiteral("/proc/%1/cmdline").arg(pid));
        return pid != QString::number(QCoreApplication::applicationPid()) && arguments.open(QIODevice::ReadOnly)
            && arguments.readAll().contains(mark);
    });
}

// Waits for whoever is at work on the release: our own helm until it ends, somebody else's as long as `patience`.
Task<ReleaseSummary> settled(Platform *platform, std::chrono::seconds patience, int fromRevision,
                             QStringList preparedValues, StepContext context)
{
    const auto deadline = QDateTime::currentDateTime().addSecs(patience.count());
    for (;;) {
        const bool ours = helmStillWorks(preparedValues);
        const auto history = co_await platform->releases().history(platform->releaseRef(), context.stop);
        if (!history)
            co_return tl::unexpected(history.error());
        const auto newest = history->first();
        const bool leftBehind = newest.isPending() && !ours
                             && newest.revision == fromRevision + 1; // by our own helm, which is dead
        if ((!newest.isPending() && !ours) || leftBehind || QDateTime::currentDateTime() >= deadline)
            co_return newest;
        context.progress({-1, UpgradeRelease::tr("waiting for a Helm that is still at work (%1)").arg(newest.status),
                          std::chrono::milliseconds(-1)});
        if (const auto waited = co_await pause(AskAgain, context.stop); !waited)
            co_return tl::unexpected(waited.error());
    }
}

RollbackRequest backTo(Platform &platform, int revision)
{
    RollbackRequest request;
    request.release = platform.releaseRef();
    request.revision = revision;
    request.wait = false; // the rollout is watched by its own step, which sees why it fails
    return request;
}

Task<> rollBack(Platform *platform, int revision, StepContext context)
{
    const auto request = backTo(*platform, revision);
    const auto output = context.output;
    const ProcessRunner::LineSink line = [output](QString text) { output(text); };
    co_return co_await platform->helm().rollback(request, context.stop, line);
}

} // namespace

QList<Permission> helmPermissions(const QString &nameSpace)
{
    QList<Permission> all;
    for (const auto *verb : {"get", "list", "create", "update", "delete"})
        all << Permission{QLatin1String(verb), {}, QStringLiteral("secrets"), nameSpace};
    for (const auto *resource : {"deployments", "statefulsets"})
        for (const auto *verb : {"get", "create", "patch", "delete"})
            all << Permission{QLatin1String(verb), QStringLiteral("apps"), QLatin1String(resource), nameSpace};
    for (const auto *verb : {"get", "create", "patch", "delete"})
        all << Permission{QLatin1String(verb), {}, QStringLiteral("services"), nameSpace};
    return all;
}

UpgradeRelease::UpgradeRelease(Platform &platform, UpdateOptions options)
    : PlatformStep(platform)
    , m_options(std::move(options))
{
}

UpgradeRequest UpgradeRelease::request() const
{
    UpgradeRequest r;
    r.release = m_platform.releaseRef();
    r.chart = m_options.chart;
    r.version = m_options.version;
    r.valuesFiles = m_options.preparedValues;
    r.timeout = m_options.timeout;
    r.wait = m_options.wait || m_options.rollBackOnFailure;
    r.rollBackOnFailure = m_options.rollBackOnFailure;
    return r;
}

QString UpgradeRelease::explanation() const
{
    return tr("From here on the cluster changes. Until the rollout is complete the old pods keep serving.");
}

QStringList UpgradeRelease::commands() const
{
    return {m_platform.helm().upgradeSpec(request(), {4, {}}).commandLine()};
}

QStringList UpgradeRelease::undoCommands() const
{
    return {m_platform.helm().rollbackSpec(backTo(m_platform, m_options.fromRevision), {4, {}}).commandLine()};
}

Task<QString> UpgradeRelease::run(StepContext context)
{
    if (const auto may = co_await m_platform.mayChange(context.stop); !may)
        co_return tl::unexpected(may.error());
    if (const auto same = checkPreparedValues(m_options.preparedValues); !same)
        co_return tl::unexpected(same.error());
    OwnRevision own;
    own.from = m_options.fromRevision;
    own.begunAfter = context.facts[BegunAfter].toInt();
    own.chartVersion = m_options.version;
    if (m_options.rollBackOnFailure) // helm's own way back
        own.description = QStringLiteral("Rollback ");
    if (const auto alone = co_await refuseForeignHelm(&m_platform, own, context); !alone)
        co_return tl::unexpected(alone.error());
    auto newest = co_await settled(&m_platform, m_options.timeout, m_options.fromRevision, m_options.preparedValues,
                                   context);
    if (!newest)
        co_return tl::unexpected(newest.error());
    if (newest->isPending()) {
        const auto pending = *newest;
        const auto why = tr("Marked failed by Luthier: the Helm that was at work did not end.");
        if (const auto repaired = co_await m_platform.releases().markPendingFailed(pending, why, context.stop);
            !repaired)
            co_return tl::unexpected(repaired.error());
    }
    const auto upgrade = request();
    context.facts[BegunAfter] = newest->revision;
    const QJsonObject announced{
        {QStringLiteral("command"), m_platform.helm().upgradeSpec(upgrade, {4, {}}).commandLine()}};
    if (const auto noted = context.note(announced); !noted)
        co_return tl::unexpected(noted.error());
    const auto output = context.output;
    const ProcessRunner::LineSink line = [output](QString text) { output(text); };
    // The pods of hooks: a hook may be deleted as soon as it has failed, so its log is followed while there is one.
    const auto before = podUids(m_platform);
    if (!context.facts.contains(QStringLiteral("podsBefore")))
        context.facts[QStringLiteral("podsBefore")] = before;
    PodFollower hooks(
        m_platform,
        [before](const Pod &pod) {
            return !before.contains(pod.uid) && (pod.ownerKind == QLatin1String("Job") || pod.ownerKind.isEmpty());
        },
        context);
    MigrationWatch migrations(m_platform, context); // a hook may migrate, and helm waits for it
    const auto upgraded = co_await m_platform.helm().upgrade(upgrade, context.stop, line);
    if (!upgraded) // the last lines come after the end
        (void)co_await pause(LastLines, context.stop);
    hooks.finish();
    migrations.finish();
    (void)co_await m_platform.readRelease({});
    const auto revision = m_platform.facts().release ? m_platform.facts().release->revision : 0;
    context.facts[QStringLiteral("toRevision")] = revision;
    if (!upgraded) {
        auto error = upgraded.error();
        if (const auto log = hooks.failedLog(); !log.isEmpty()) {
            const auto cause = causeInLog(log.toUtf8());
            error.message += QLatin1Char(' ')
                           + tr("The hook said: %1.").arg(cause.isEmpty() ? log.section(QLatin1Char('\n'), -1) : cause);
            error.detail = log + QLatin1Char('\n') + error.detail;
        }
        if (revision > m_options.fromRevision && !m_options.rollBackOnFailure)
            error.message += QLatin1Char(' ')
                           + tr("The release is now at revision %1; revision %2 was healthy and can be gone back to.")
                                 .arg(revision)
                                 .arg(m_options.fromRevision);
        co_return tl::unexpected(error);
    }
    co_return tr("revision %1, chart %2").arg(revision).arg(m_options.version);
}

Task<StepReality> UpgradeRelease::reality(StepContext context)
{
    const auto newest = co_await settled(&m_platform, m_options.timeout, m_options.fromRevision,
                                         m_options.preparedValues, context);
    if (!newest)
        co_return tl::unexpected(newest.error());
    if (newest->isPending() || newest->revision <= m_options.fromRevision)
        co_return newest->isPending() ? StepReality::HalfWay : StepReality::NotDone;
    const auto summary = *newest;
    const auto release = co_await m_platform.releases().read(summary, context.stop);
    if (!release)
        co_return tl::unexpected(release.error());
    const bool ours = release->chartVersion == m_options.version && release->status == QLatin1String("deployed");
    if (ours)
        context.facts[QStringLiteral("toRevision")] = release->revision;
    co_return ours ? StepReality::Done : StepReality::HalfWay;
}

Task<QString> UpgradeRelease::undo(StepContext context)
{
    if (const auto may = co_await m_platform.mayChange(context.stop); !may)
        co_return tl::unexpected(may.error());
    const auto newest = co_await settled(&m_platform, m_options.timeout, m_options.fromRevision,
                                         m_options.preparedValues, context);
    if (!newest)
        co_return tl::unexpected(newest.error());
    if (newest->revision == m_options.fromRevision)
        co_return tr("The release is at revision %1, as before; nothing had to be taken back.").arg(newest->revision);
    // What came after this run's own revision is somebody else's, and would go with it.
    const auto own = context.facts[QStringLiteral("toRevision")].toInt();
    if (own > 0 && newest->revision > own) {
        const auto summary = *newest;
        const auto release = co_await m_platform.releases().read(summary, context.stop);
        if (release && release->description.contains(QStringLiteral("Rollback to %1").arg(m_options.fromRevision)))
            co_return tr("The release is as it was at revision %1.").arg(m_options.fromRevision);
        co_return failure(
            Error::Kind::Refused,
            tr("The release is at revision %1, but this run left it at revision %2: it was changed since. "
               "Taking this run back would take that back, too. Nothing was changed; go back to the "
               "revision that you want instead.")
                .arg(newest->revision)
                .arg(own));
    }
    if (newest->isPending()) {
        const auto pending = *newest;
        const auto why = tr("Marked failed by Luthier: the Helm that was at work did not end.");
        if (const auto repaired = co_await m_platform.releases().markPendingFailed(pending, why, context.stop);
            !repaired)
            co_return tl::unexpected(repaired.error());
    }
    if (const auto back = co_await rollBack(&m_platform, m_options.fromRevision, context); !back)
        co_return tl::unexpected(back.error());
    (void)co_await m_platform.readRelease({});
    co_return tr("The release is as it was at revision %1.").arg(m_options.fromRevision);
}

RollBackRelease::RollBackRelease(Platform &platform, RollbackOptions options)
    : PlatformStep(platform)
    , m_options(std::move(options))
{
}

QString RollBackRelease::explanation() const
{
    return tr("Brings back the objects of revision %1. The database is not touched.").arg(m_options.revision);
}

QStringList RollBackRelease::commands() const
{
    return {m_platform.helm().rollbackSpec(backTo(m_platform, m_options.revision), {4, {}}).commandLine()};
}

Task<QString> RollBackRelease::run(StepContext context)
{
    if (const auto may = co_await m_platform.mayChange(context.stop); !may)
        co_return tl::unexpected(may.error());
    OwnRevision own;
    own.from = m_options.fromRevision;
    own.begunAfter = context.facts[RollbackBegunAfter].toInt();
    own.description = QStringLiteral("Rollback to %1").arg(m_options.revision);
    if (const auto alone = co_await refuseForeignHelm(&m_platform, own, context); !alone)
        co_return tl::unexpected(alone.error());
    context.facts[RollbackBegunAfter] = m_options.fromRevision;
    const QJsonObject announced{{QStringLiteral("command"), commands().join(QLatin1Char('\n'))}};
    if (const auto noted = context.note(announced); !noted)
        co_return tl::unexpected(noted.error());
    if (const auto back = co_await rollBack(&m_platform, m_options.revision, context); !back)
        co_return tl::unexpected(back.error());
    (void)co_await m_platform.readRelease({});
    const auto revision = m_platform.facts().release ? m_platform.facts().release->revision : 0;
    context.facts[QStringLiteral("toRevision")] = revision;
    co_return tr("revision %1 is revision %2 again").arg(revision).arg(m_options.revision);
}

QStringList RollBackRelease::undoCommands() const
{
    return {m_platform.helm().rollbackSpec(backTo(m_platform, m_options.fromRevision), {4, {}}).commandLine()};
}

Task<QString> RollBackRelease::undo(StepContext context)
{
    if (const auto may = co_await m_platform.mayChange(context.stop); !may)
        co_return tl::unexpected(may.error());
    if (const auto back = co_await rollBack(&m_platform, m_options.fromRevision, context); !back)
        co_return tl::unexpected(back.error());
    (void)co_await m_platform.readRelease({});
    co_return tr("The release is as it was at revision %1.").arg(m_options.fromRevision);
}

Task<StepReality> RollBackRelease::reality(StepContext context)
{
    const auto newest = co_await settled(&m_platform, std::chrono::seconds(60), m_options.fromRevision, {}, context);
    if (!newest)
        co_return tl::unexpected(newest.error());
    const auto summary = *newest;
    const auto release = co_await m_platform.releases().read(summary, context.stop);
    if (!release)
        co_return tl::unexpected(release.error());
    const bool done = release->revision > m_options.fromRevision && release->status == QLatin1String("deployed")
                   && release->description.contains(QStringLiteral("Rollback to %1").arg(m_options.revision));
    co_return done ? StepReality::Done : StepReality::NotDone;
}

CheckSchema::CheckSchema(Platform &platform, RollbackOptions options, QString expectedSchema)
    : PlatformStep(platform)
    , m_options(std::move(options))
    , m_expected(std::move(expectedSchema))
{
}

QString CheckSchema::explanation() const
{
    return m_expected.isEmpty()
             ? tr("Looks at which schema the database is. What revision %1 expects is not known on this machine.")
                   .arg(m_options.revision)
             : tr("The version to go back to was running on schema %1; the database must still be there.")
                   .arg(m_expected);
}

QStringList CheckSchema::commands() const
{
    return {
        psqlCommand(database().user, database().database, QStringLiteral("SELECT version_num FROM alembic_version"))};
}

Task<QString> CheckSchema::run(StepContext context)
{
    const auto channel = m_platform.databaseChannel();
    DumpEngine engine(*channel);
    const auto ref = database();
    const auto facts = co_await engine.facts(ref, context.stop);
    if (!facts && m_options.acceptSchema)
        co_return tr("The database could not be asked (%1); you accepted that.").arg(facts.error().message);
    if (!facts)
        co_return tl::unexpected(facts.error());
    context.facts[QStringLiteral("schemaBefore")] = facts->alembicRevision;
    if (m_expected.isEmpty())
        co_return tr("The database is at %1; what revision %2 expects is not known here.")
            .arg(facts->alembicRevision)
            .arg(m_options.revision);
    if (facts->alembicRevision == m_expected)
        co_return tr("The database is at %1, as the version to go back to expects.").arg(m_expected);
    if (m_options.acceptSchema)
        co_return tr(
            "The database is at %1 and stays there; the version to go back to was made for %2. You accepted that.")
            .arg(facts->alembicRevision, m_expected);
    co_return failure(Error::Kind::Refused, tr("The database is at %1, but the version to go back to was made for %2: "
                                               "its pods may fail or write wrongly. Nothing was "
                                               "changed; take the schema back first (alembic downgrade %2 in a pod of "
                                               "the new version), or accept the newer schema.")
                                                .arg(facts->alembicRevision, m_expected));
}

QString RepairRelease::explanation() const
{
    return tr("Marks the revision that a killed Helm left behind as failed, so that Helm works again. Workloads and "
              "data are not touched.");
}

QStringList RepairRelease::commands() const
{
    const auto &history = m_platform.facts().history;
    const auto secret = history.isEmpty() ? QString() : history.first().storage;
    return {kubectl(QStringLiteral("label secret %1 status=failed --overwrite").arg(secret))};
}

Task<QString> RepairRelease::run(StepContext context)
{
    if (const auto may = co_await m_platform.mayChange(context.stop); !may)
        co_return tl::unexpected(may.error());
    const auto history = co_await m_platform.releases().history(m_platform.releaseRef(), context.stop);
    if (!history)
        co_return tl::unexpected(history.error());
    const auto newest = history->first();
    if (!newest.isPending())
        co_return tr("The release is not pending any more (%1); nothing had to be repaired.").arg(newest.status);
    const auto why = tr("Marked failed by Luthier: the Helm that was at work did not end.");
    if (const auto repaired = co_await m_platform.releases().markPendingFailed(newest, why, context.stop); !repaired)
        co_return tl::unexpected(repaired.error());
    (void)co_await m_platform.readRelease({});
    co_return tr("Revision %1 was %2 and is now marked failed.").arg(newest.revision).arg(newest.status);
}

} // namespace luthier
