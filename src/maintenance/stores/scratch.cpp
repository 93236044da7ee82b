// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/stores/scratch.h"

#include "base/paths.h"
#include "kube/podexec.h"
#include "kube/podparser.h"
#include "maintenance/platform/diagnosis.h"
#include "maintenance/platform/platform.h"
#include "maintenance/platform/waiting.h"
#include "postgres/restore.h"
#include "postgres/scratchserver.h"
#include "process/localcommandchannel.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <unistd.h>

namespace luthier {

namespace {

using Where = DatabaseProfile::Scratch;

constexpr int LivesAtMost = 12 * 3600; // seconds: whatever becomes of us, the pod does not stay
constexpr auto StartsWithin = std::chrono::seconds(180);
constexpr auto LookAgain = std::chrono::seconds(1);
const auto ProofContainer = QStringLiteral("postgres");
const auto ProofFolder = QStringLiteral("/luthier-scratch"); // in the pod

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::scratch)
};

QString podsPath(const Platform &platform)
{
    return QStringLiteral("/api/v1/namespaces/%1/pods").arg(platform.databaseNameSpace());
}

// The pod that holds the live database, as the API server describes it.
Task<QJsonObject> livePod(Platform *platform, std::stop_token stop)
{
    const auto &database = platform->profile().database;
    const auto path = podsPath(*platform)
                    + (database.labels.isEmpty() ? QLatin1Char('/') + database.pod
                                                 : QStringLiteral("?labelSelector=")
                                                       + QString::fromLatin1(QUrl::toPercentEncoding(database.labels)));
    const auto answer = co_await platform->kube().get(path, stop);
    if (!answer)
        co_return tl::unexpected(answer.error());
    auto object = QJsonDocument::fromJson(*answer).object();
    if (object.contains(QStringLiteral("items")))
        object = object[QStringLiteral("items")][0].toObject();
    if (object.isEmpty())
        co_return failure(Error::Kind::NotFound,
                          Words::tr("No pod of the database was found whose image a proof could use. Nothing was "
                                    "changed; look at the profile's “database”."));
    co_return object;
}

Task<> untilItRuns(Platform *platform, Scratch scratch, std::stop_token stop)
{
    const auto path = podsPath(*platform) + QLatin1Char('/') + scratch.podName();
    QElapsedTimer waited;
    for (waited.start(); waited.elapsed() < std::chrono::milliseconds(StartsWithin).count();) {
        const auto answer = co_await platform->kube().get(path, stop);
        if (!answer)
            co_return tl::unexpected(answer.error());
        const auto pod = parsePod(QJsonDocument::fromJson(*answer).object());
        if (pod.ready)
            co_return {};
        if (const auto trouble = podTrouble(pod)) {
            const auto said = co_await explainTrouble(platform, *trouble, stop);
            co_return tl::unexpected(said ? *said : said.error());
        }
        if (pod.phase == QLatin1String("Failed"))
            co_return failure(Error::Kind::Refused,
                              Words::tr("The pod made for the proof ended at once (%1). The live database was not "
                                        "touched; prove the backup beside it (server) or on this machine (local).")
                                  .arg(pod.status),
                              pod.message);
        const auto changed = co_await untilChanged(&platform->watch(), LookAgain, stop);
        if (!changed)
            co_return changed;
    }
    co_return failure(Error::Kind::Timeout,
                      Words::tr("The pod made for the proof was not ready within three minutes. The live database was "
                                "not touched; look at the cluster's free capacity and try again."));
}

Task<> makePod(Platform *platform, Scratch scratch, qint64 bytes, std::stop_token stop)
{
    if (!platform->profile().database.isInCluster())
        co_return failure(Error::Kind::Refused,
                          Words::tr("The database is reached directly, so there is no pod whose image a proof could "
                                    "use. Nothing was changed; prove the backup on this machine (local)."));
    const auto live = co_await livePod(platform, stop);
    if (!live)
        co_return tl::unexpected(live.error());
    const auto pod = scratchPod(*live, platform->profile().database.container, scratch, bytes);
    const auto body = QJsonDocument(pod).toJson(QJsonDocument::Compact);
    const auto path = podsPath(*platform);
    const auto made = co_await platform->kube().send("POST", path, body, "application/json", stop);
    if (!made)
        co_return tl::unexpected(made.error());
    co_return co_await untilItRuns(platform, scratch, stop);
}

Task<> makeHere(Scratch scratch, std::stop_token stop)
{
    const auto folder = scratch.folder();
    if (folder.toLocal8Bit().size() > pgscratch::LongestFolder)
        co_return failure(Error::Kind::Invalid,
                          Words::tr("The folder %1 is too long for a socket, so no PostgreSQL can be started in it. "
                                    "Nothing was changed; set XDG_CACHE_HOME to a shorter one.")
                              .arg(folder));
    LocalCommandChannel channel;
    const auto command = pgscratch::startCommand(folder, QStringLiteral("back"));
    const auto made = co_await capture(&channel, command, QByteArray(), stop);
    if (!made)
        co_return tl::unexpected(made.error());
    if (made->exitCode == 127)
        co_return failure(Error::Kind::ToolMissing,
                          Words::tr("There is no PostgreSQL server on this machine (initdb). The live database was not "
                                    "touched; install one (postgresql), or prove the backup in a pod or beside the "
                                    "live database."),
                          QString::fromUtf8(made->err));
    if (made->exitCode != 0)
        co_return failure(Error::Kind::Refused,
                          Words::tr("PostgreSQL could not be started on this machine. The live database was not "
                                    "touched; the reason is in the details."),
                          QString::fromUtf8(made->err));
    co_return {};
}

} // namespace

QString Scratch::podName() const { return QStringLiteral("luthier-proof-") + stamp; }

QString Scratch::folder() const
{
    // PostgreSQL refuses to run as root, and the user that it runs as there may not enter root's own folders.
    const auto place = ::geteuid() == 0 ? QDir::temp() : paths::cache();
    return place.filePath(QStringLiteral("luthier-proof-") + stamp);
}

QString Scratch::name(Where where)
{
    return where == Where::Local ? QStringLiteral("local")
         : where == Where::Pod   ? QStringLiteral("pod")
                                 : QStringLiteral("server");
}

std::optional<Where> Scratch::fromName(const QString &name)
{
    for (const auto where : {Where::Server, Where::Local, Where::Pod})
        if (name == Scratch::name(where))
            return where;
    return std::nullopt;
}

std::unique_ptr<CommandChannel> Scratch::channel(Platform &platform) const
{
    if (where == Where::Pod)
        return std::make_unique<PodExec>(platform.kube(), platform.databaseNameSpace(), podName(), ProofContainer);
    if (where == Where::Local)
        return std::make_unique<LocalCommandChannel>(pgscratch::environment(folder()));
    return platform.databaseChannel();
}

QJsonObject scratchPod(const QJsonObject &livePod, const QString &container, const Scratch &scratch, qint64 bytes)
{
    const auto spec = livePod[QStringLiteral("spec")].toObject();
    auto live = spec[QStringLiteral("containers")][0].toObject();
    for (const auto &candidate : spec[QStringLiteral("containers")].toArray())
        if (candidate[QStringLiteral("name")].toString() == container)
            live = candidate.toObject();
    const auto command = QJsonArray::fromStringList(pgscratch::startCommand(ProofFolder, QStringLiteral("front")));
    const auto volume = QStringLiteral("scratch");
    const QJsonObject probe{
        {QStringLiteral("exec"),
         QJsonObject{{QStringLiteral("command"), QJsonArray{QStringLiteral("pg_isready"), QStringLiteral("-q"),
                                                            QStringLiteral("-h"), ProofFolder}}}},
        {QStringLiteral("periodSeconds"), 1},
        {QStringLiteral("timeoutSeconds"), 5}};
    QJsonObject runs{
        {QStringLiteral("name"), ProofContainer},
        {QStringLiteral("image"), live[QStringLiteral("image")]},
        {QStringLiteral("command"), command},
        {QStringLiteral("env"), QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("PGHOST")},
                                                       {QStringLiteral("value"), ProofFolder}}}},
        {QStringLiteral("readinessProbe"), probe},
        {QStringLiteral("volumeMounts"),
         QJsonArray{QJsonObject{{QStringLiteral("name"), volume}, {QStringLiteral("mountPath"), ProofFolder}}}}};
    for (const auto *key : {"resources", "securityContext", "imagePullPolicy"})
        if (live.contains(QLatin1String(key)))
            runs[QLatin1String(key)] = live[QLatin1String(key)];
    // sizeLimit keeps a proof from filling the node: the kubelet ends this pod, and no other one.
    const QJsonObject scratchVolume{
        {QStringLiteral("name"), volume},
        {QStringLiteral("emptyDir"), QJsonObject{{QStringLiteral("sizeLimit"), QString::number(bytes)}}}};
    QJsonObject own{
        {QStringLiteral("restartPolicy"), QStringLiteral("Never")},
        {QStringLiteral("activeDeadlineSeconds"), LivesAtMost},
        {QStringLiteral("terminationGracePeriodSeconds"), 1}, // it holds nothing that would have to be written
        {QStringLiteral("automountServiceAccountToken"), false},
        {QStringLiteral("enableServiceLinks"), false},
        {QStringLiteral("containers"), QJsonArray{runs}},
        {QStringLiteral("volumes"), QJsonArray{scratchVolume}}};
    for (const auto *key : {"imagePullSecrets", "nodeSelector", "tolerations", "securityContext", "runtimeClassName"})
        if (spec.contains(QLatin1String(key)))
            own[QLatin1String(key)] = spec[QLatin1String(key)];
    const QJsonObject labels{{QStringLiteral("app.kubernetes.io/managed-by"), QStringLiteral("luthier")},
                             {QStringLiteral("luthier.org/proof"), scratch.stamp}};
    return {{QStringLiteral("apiVersion"), QStringLiteral("v1")},
            {QStringLiteral("kind"), QStringLiteral("Pod")},
            {QStringLiteral("metadata"),
             QJsonObject{{QStringLiteral("name"), scratch.podName()}, {QStringLiteral("labels"), labels}}},
            {QStringLiteral("spec"), own}};
}

Task<> makeScratch(Platform *platform, Scratch scratch, qint64 bytes, std::stop_token stop)
{
    // Of an attempt that was interrupted.
    if (const auto gone = co_await removeScratch(platform, scratch, stop); !gone)
        co_return gone;
    Result<> made;
    if (scratch.where == Where::Pod)
        made = co_await makePod(platform, scratch, bytes, stop);
    else
        made = co_await makeHere(scratch, stop);
    if (made) {
        const auto channel = scratch.channel(*platform);
        RestoreEngine engine(*channel, pgscratch::Admin);
        const auto owner = platform->profile().database.user;
        made = co_await engine.ensureRole(owner, stop);
    }
    if (!made)
        (void)co_await removeScratch(platform, scratch, {});
    co_return made;
}

Task<> removeScratch(Platform *platform, Scratch scratch, std::stop_token stop)
{
    if (scratch.where == Where::Local) {
        LocalCommandChannel channel;
        const auto command = pgscratch::removeCommand(scratch.folder());
        const auto gone = co_await capture(&channel, command, QByteArray(), stop);
        if (!gone)
            co_return tl::unexpected(gone.error());
        if (gone->exitCode != 0)
            co_return failure(Error::Kind::Refused,
                              Words::tr("The PostgreSQL made for the proof could not be removed. The live database was "
                                        "not touched; remove %1 by hand.")
                                  .arg(scratch.folder()),
                              QString::fromUtf8(gone->err));
        co_return {};
    }
    const auto path = podsPath(*platform) + QLatin1Char('/') + scratch.podName();
    const auto gone = co_await platform->kube().send("DELETE", path, {}, {}, stop);
    if (!gone && gone.error().kind != Error::Kind::NotFound)
        co_return tl::unexpected(gone.error());
    // Its name is free when it is gone.
    for (bool there = gone.has_value(); there;) {
        const auto answer = co_await platform->kube().get(path, stop);
        there = answer.has_value();
        if (!there && answer.error().kind != Error::Kind::NotFound)
            co_return tl::unexpected(answer.error());
        if (there) {
            const auto changed = co_await untilChanged(&platform->watch(), LookAgain, stop);
            if (!changed)
                co_return changed;
        }
    }
    co_return {};
}

} // namespace luthier
