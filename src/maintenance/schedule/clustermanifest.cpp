// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/schedule/clustermanifest.h"

#include "kube/jsonfields.h"
#include "maintenance/schedule/clustertimers.h"
#include "maintenance/schedule/timertext.h"
#include "postgres/dumpscript.h"
#include "storage/foldercatalogue.h"
#include "storage/s3request.h"
#include "yaml/document.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace luthier {

namespace {

constexpr int EndsWithin = 12 * 3600; // seconds; a backup that takes longer than this is stuck
constexpr int TrialWithin = 240;
constexpr int StartsWithin = 3600; // seconds after its time; later the next one is soon enough
constexpr int Nobody = 65534;
const auto Folder = QStringLiteral("/luthier");

QString resource(const char *name)
{
    QFile file(QStringLiteral(":/cluster/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QJsonObject named(const QString &name, const QJsonValue &value)
{
    return {{QStringLiteral("name"), name}, {QStringLiteral("value"), value}};
}

QJsonObject labels(const ClusterJobFacts &facts)
{
    return {{QStringLiteral("app.kubernetes.io/managed-by"), QStringLiteral("luthier")},
            {clustertimers::ScheduleLabel, facts.schedule.name},
            {clustertimers::ReleaseLabel, facts.release}};
}

QJsonObject object(const ClusterJobFacts &facts, const char *version, const char *kind)
{
    const QJsonObject metadata{{QStringLiteral("name"), ClusterManifest::objectName(facts.schedule.name)},
                               {QStringLiteral("namespace"), facts.nameSpace},
                               {QStringLiteral("labels"), labels(facts)},
                               {QStringLiteral("annotations"), // any name, which a label may not be
                                QJsonObject{{clustertimers::EnvironmentNote, facts.environment}}}};
    return {{QStringLiteral("apiVersion"), QLatin1String(version)},
            {QStringLiteral("kind"), QLatin1String(kind)},
            {QStringLiteral("metadata"), metadata}};
}

// What is the same in each manifest that the script writes, without braces.
QString fixedPart(const ClusterJobFacts &facts)
{
    const QJsonObject fixed{{QStringLiteral("apiVersion"), QStringLiteral("luthier/v1")},
                            {QStringLiteral("kind"), QStringLiteral("Backup")},
                            {QStringLiteral("type"), QStringLiteral("database")},
                            {QStringLiteral("environment"), facts.environment},
                            {QStringLiteral("clusterId"), facts.clusterId},
                            {QStringLiteral("namespace"), facts.releaseNameSpace},
                            {QStringLiteral("release"), facts.release},
                            {QStringLiteral("database"), facts.database.database},
                            {QStringLiteral("format"), QStringLiteral("custom")}};
    const auto text = QString::fromUtf8(QJsonDocument(fixed).toJson(QJsonDocument::Compact));
    return text.mid(1, text.size() - 2);
}

// The scripts are those that Luthier runs in the database's pod itself.
QJsonObject files(const ClusterJobFacts &facts)
{
    const auto dump = pgdump::dumpCommand(facts.database, false, {});
    const auto asked = pgdump::factsCommand(facts.database.user, facts.database.database, facts.database.lockSeconds);
    QJsonObject all{
        {QStringLiteral("backup.sh"), resource("backup.sh")}, {QStringLiteral("s3.py"), resource("s3.py")},
        {QStringLiteral("dump.sh"), dump.value(2)},           {QStringLiteral("measure.sql"), dump.value(6)},
        {QStringLiteral("facts.sh"), asked.value(2)},         {QStringLiteral("facts.sql"), asked.value(6)},
        {QStringLiteral("manifest"), fixedPart(facts)}};
    if (!facts.ca.isEmpty())
        all[QStringLiteral("ca.crt")] = QString::fromUtf8(facts.ca);
    return all;
}

QJsonArray environment(const ClusterJobFacts &facts, const QString &ownSecret)
{
    auto place = facts.store.place;
    if (!facts.store.endpointInCluster.isEmpty())
        place.endpoint = facts.store.endpointInCluster;
    auto base = place.address();
    auto path = base.path(QUrl::FullyEncoded);
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    if (!place.hostStyle)
        path += QLatin1Char('/') + QString::fromLatin1(s3::encoded(place.bucket, false));
    base.setPath({});
    const auto folder = place.prefix + FolderCatalogue::fileName(facts.environment) + QLatin1Char('/');
    QJsonArray all{named(QStringLiteral("LUTHIER_USER"), facts.database.user),
                   named(QStringLiteral("LUTHIER_DATABASE"), facts.database.database),
                   named(QStringLiteral("LUTHIER_LOCK"), QString::number(facts.database.lockSeconds)),
                   named(QStringLiteral("LUTHIER_ZSTD"), QString::number(int(facts.zstd))),
                   named(QStringLiteral("LUTHIER_FOLDER"), QString::fromLatin1(s3::encoded(folder, true))),
                   named(QStringLiteral("LUTHIER_NAME"), facts.release),
                   named(QStringLiteral("S3_ENDPOINT"), base.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash)),
                   named(QStringLiteral("S3_PATH"), path),
                   named(QStringLiteral("S3_REGION"), place.region)};
    for (auto it = facts.connection.cbegin(); it != facts.connection.cend(); ++it)
        all << named(it.key(), *it);
    for (auto it = facts.secrets.cbegin(); it != facts.secrets.cend(); ++it) {
        if (!it->isKnown())
            continue;
        const bool own = it->secret.isEmpty();
        const QJsonObject key{{QStringLiteral("name"), own ? ownSecret : it->secret},
                              {QStringLiteral("key"), own ? it.key() : it->key}};
        all << QJsonObject{{QStringLiteral("name"), it.key()},
                           {QStringLiteral("valueFrom"), QJsonObject{{QStringLiteral("secretKeyRef"), key}}}};
    }
    return all;
}

QJsonObject container(const ClusterJobFacts &facts, const QString &image, const QString &name, bool trial)
{
    QJsonArray command{QStringLiteral("sh"), Folder + QStringLiteral("/backup.sh")};
    if (trial)
        command << QStringLiteral("try");
    const auto mount = [](const char *volume, const QString &path, bool readOnly) {
        return QJsonObject{{QStringLiteral("name"), QLatin1String(volume)},
                           {QStringLiteral("mountPath"), path},
                           {QStringLiteral("readOnly"), readOnly}};
    };
    const QJsonObject security{
        {QStringLiteral("allowPrivilegeEscalation"), false},
        {QStringLiteral("readOnlyRootFilesystem"), true},
        {QStringLiteral("capabilities"), QJsonObject{{QStringLiteral("drop"), QJsonArray{QStringLiteral("ALL")}}}}};
    const QJsonObject least{{QStringLiteral("cpu"), QStringLiteral("100m")},
                            {QStringLiteral("memory"), QStringLiteral("128Mi")}};
    // Memory: programs take 60 MB; the part that is on its way counts while it is in the page cache, and may go.
    const QJsonObject most{{QStringLiteral("cpu"), QStringLiteral("2")},
                           {QStringLiteral("memory"), QStringLiteral("512Mi")}};
    return {{QStringLiteral("name"), QStringLiteral("backup")},
            {QStringLiteral("image"), image},
            {QStringLiteral("imagePullPolicy"), QStringLiteral("IfNotPresent")},
            {QStringLiteral("command"), command},
            {QStringLiteral("env"), environment(facts, name)},
            {QStringLiteral("resources"),
             QJsonObject{{QStringLiteral("requests"), least}, {QStringLiteral("limits"), most}}},
            {QStringLiteral("securityContext"), security},
            {QStringLiteral("terminationMessagePolicy"), QStringLiteral("FallbackToLogsOnError")},
            {QStringLiteral("volumeMounts"),
             QJsonArray{mount("scripts", Folder, true), mount("work", QStringLiteral("/tmp"), false)}}};
}

QJsonObject podSpec(const ClusterJobFacts &facts, const QString &image, const QString &name, bool trial)
{
    const auto live = json::map(facts.databasePod, "spec");
    QJsonObject security{
        {QStringLiteral("runAsNonRoot"), true},
        {QStringLiteral("seccompProfile"), QJsonObject{{QStringLiteral("type"), QStringLiteral("RuntimeDefault")}}}};
    // A project of OpenShift allows only users of its own range: the database's pod has one.
    const auto user = json::number(json::map(live, "securityContext"), "runAsUser", Nobody);
    security[QStringLiteral("runAsUser")] = user > 0 ? user : Nobody;
    QJsonObject spec{
        {QStringLiteral("restartPolicy"), QStringLiteral("Never")},
        {QStringLiteral("serviceAccountName"), name},
        {QStringLiteral("automountServiceAccountToken"), false},
        {QStringLiteral("enableServiceLinks"), false},
        {QStringLiteral("terminationGracePeriodSeconds"), 20}, // to take back an upload that was begun
        {QStringLiteral("securityContext"), security},
        {QStringLiteral("containers"), QJsonArray{container(facts, image, name, trial)}},
        {QStringLiteral("volumes"),
         QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("scripts")},
                                {QStringLiteral("configMap"), QJsonObject{{QStringLiteral("name"), name}}}},
                    QJsonObject{{QStringLiteral("name"), QStringLiteral("work")},
                                {QStringLiteral("emptyDir"),
                                 QJsonObject{{QStringLiteral("sizeLimit"), QStringLiteral("4Gi")}}}}}}};
    for (const auto *key : {"imagePullSecrets", "nodeSelector", "tolerations"})
        if (live.contains(QLatin1String(key)))
            spec[QLatin1String(key)] = live[QLatin1String(key)];
    return spec;
}

QJsonObject jobSpec(const ClusterJobFacts &facts, const QString &image, const QString &name, bool trial)
{
    const QJsonObject pod{{QStringLiteral("metadata"), QJsonObject{{QStringLiteral("labels"), labels(facts)}}},
                          {QStringLiteral("spec"), podSpec(facts, image, name, trial)}};
    return {{QStringLiteral("backoffLimit"), trial ? 0 : 1},
            {QStringLiteral("activeDeadlineSeconds"), trial ? TrialWithin : EndsWithin},
            {QStringLiteral("template"), pod}};
}

QJsonObject containerOf(const QJsonObject &pod, const QString &container)
{
    const auto all = json::list(json::map(pod, "spec"), "containers");
    for (const auto &candidate : all)
        if (json::text(candidate.toObject(), "name") == container)
            return candidate.toObject();
    return all.isEmpty() ? QJsonObject() : all.first().toObject();
}

} // namespace

QString ClusterManifest::objectName(const QString &schedule) { return QStringLiteral("luthier-") + schedule; }

QByteArray ClusterManifest::yaml(bool showSecrets) const
{
    QByteArray text;
    for (auto one : objects + QList<QJsonObject>{cronJob}) {
        if (one[QStringLiteral("kind")].toString() == QLatin1String("Secret") && !showSecrets) {
            auto data = one[QStringLiteral("data")].toObject();
            for (const auto &key : data.keys())
                data[key] = QStringLiteral("…");
            one[QStringLiteral("data")] = data;
        }
        text += "---\n" + jsonToYaml(one);
    }
    return text;
}

ClusterManifest clusterManifest(const ClusterJobFacts &facts)
{
    ClusterManifest made;
    const auto &schedule = facts.schedule;
    made.name = ClusterManifest::objectName(schedule.name);
    made.nameSpace = facts.nameSpace;
    made.image = schedule.image.isEmpty() ? json::text(containerOf(facts.databasePod, facts.container), "image")
                                          : schedule.image;
    auto account = object(facts, "v1", "ServiceAccount");
    account[QStringLiteral("automountServiceAccountToken")] = false;
    made.objects << account;
    QJsonObject copied;
    for (auto it = facts.secrets.cbegin(); it != facts.secrets.cend(); ++it)
        if (it->secret.isEmpty() && !it->value.isEmpty())
            copied[it.key()] = QString::fromLatin1(it->value.toBase64());
    if (!copied.isEmpty()) {
        auto secret = object(facts, "v1", "Secret");
        secret[QStringLiteral("data")] = copied;
        made.objects << secret;
    }
    auto scripts = object(facts, "v1", "ConfigMap");
    scripts[QStringLiteral("data")] = files(facts);
    made.objects << scripts;
    const QJsonObject job{{QStringLiteral("metadata"), QJsonObject{{QStringLiteral("labels"), labels(facts)}}},
                          {QStringLiteral("spec"), jobSpec(facts, made.image, made.name, false)}};
    made.cronJob = object(facts, "batch/v1", "CronJob");
    made.cronJob[QStringLiteral("spec")] = QJsonObject{
        {QStringLiteral("schedule"), timertext::cronTimes(schedule.at)},
        {QStringLiteral("timeZone"), QString::fromUtf8(schedule.at.zone.id())},
        {QStringLiteral("suspend"), false},
        {QStringLiteral("concurrencyPolicy"), QStringLiteral("Forbid")},
        {QStringLiteral("startingDeadlineSeconds"), StartsWithin},
        {QStringLiteral("successfulJobsHistoryLimit"), 3},
        {QStringLiteral("failedJobsHistoryLimit"), 3},
        {QStringLiteral("jobTemplate"), job}};
    made.trial = object(facts, "batch/v1", "Job");
    auto metadata = made.trial[QStringLiteral("metadata")].toObject();
    metadata[QStringLiteral("name")] = made.name + ClusterManifest::TrialEnding;
    auto trialLabels = labels(facts);
    trialLabels.remove(clustertimers::ScheduleLabel); // it is no backup, and not in the schedule's history
    metadata[QStringLiteral("labels")] = trialLabels;
    made.trial[QStringLiteral("metadata")] = metadata;
    auto spec = jobSpec(facts, made.image, made.name, true);
    auto pod = spec[QStringLiteral("template")].toObject();
    pod[QStringLiteral("metadata")] = QJsonObject{{QStringLiteral("labels"), trialLabels}};
    spec[QStringLiteral("template")] = pod;
    made.trial[QStringLiteral("spec")] = spec;
    return made;
}

QMap<QString, QString> serviceTo(const QJsonObject &pod, const QJsonObject &services, const QString &wantedLabels)
{
    const auto podLabels = json::texts(json::map(pod, "metadata"), "labels");
    QStringList wanted;
    for (const auto &label : wantedLabels.split(QLatin1Char(','), Qt::SkipEmptyParts))
        wanted << label.section(QLatin1Char('='), 0, 0).trimmed();
    QMap<QString, QString> found;
    int best = -1;
    for (const auto &value : json::list(services, "items")) {
        const auto spec = json::map(value.toObject(), "spec");
        const auto selector = json::texts(spec, "selector");
        bool leads = !selector.isEmpty();
        int said = 0; // an operator has one for any server, one for those that only read, and one for the primary
        for (auto it = selector.cbegin(); it != selector.cend(); ++it) {
            leads = leads && podLabels.value(it.key()) == *it;
            said += wanted.contains(it.key()) ? 1 : 0;
        }
        if (!leads || said <= best)
            continue;
        for (const auto &port : json::list(spec, "ports")) {
            const auto number = json::number(port.toObject(), "port");
            const auto target = port.toObject()[QStringLiteral("targetPort")];
            if (number != 5432 && target.toInt() != 5432 && !target.toString().startsWith(QLatin1String("postgres")))
                continue;
            best = said;
            const bool headless = json::text(spec, "clusterIP") == QLatin1String("None");
            found = {
                {QStringLiteral("PGHOST"), json::text(json::map(value.toObject(), "metadata"), "name")},
                {QStringLiteral("PGPORT"), QString::number(headless && target.toInt() > 0 ? target.toInt() : number)}};
            break;
        }
    }
    return found;
}

SecretRef passwordOf(const QJsonObject &pod, const QString &container, const QString &user)
{
    const auto runs = containerOf(pod, container);
    QString isUser = QStringLiteral("postgres");
    const QStringList ofUser{QStringLiteral("POSTGRES_USER"), QStringLiteral("POSTGRESQL_USERNAME"),
                             QStringLiteral("POSTGRESQL_USER")};
    for (const auto &value : json::list(runs, "env"))
        if (ofUser.contains(json::text(value.toObject(), "name")))
            isUser = json::text(value.toObject(), "value");
    // Images that know two of them: that of the superuser has a name of its own.
    const QStringList ofPassword = user == isUser ? QStringList{QStringLiteral("POSTGRES_PASSWORD"),
                                                                QStringLiteral("POSTGRESQL_PASSWORD")}
                                                  : QStringList{QStringLiteral("POSTGRES_POSTGRES_PASSWORD"),
                                                                QStringLiteral("POSTGRESQL_POSTGRES_PASSWORD")};
    for (const auto &value : json::list(runs, "env")) {
        const auto variable = value.toObject();
        if (!ofPassword.contains(json::text(variable, "name")))
            continue;
        const auto key = json::map(json::map(variable, "valueFrom"), "secretKeyRef");
        if (!key.isEmpty())
            return {json::text(key, "name"), json::text(key, "key"), {}};
        return {{}, {}, json::text(variable, "value").toUtf8()};
    }
    return {};
}

QJsonObject jobNow(const QJsonObject &cronJob, const QString &name)
{
    const auto metadata = json::map(cronJob, "metadata");
    const auto jobTemplate = json::map(json::map(cronJob, "spec"), "jobTemplate");
    const QJsonObject owner{{QStringLiteral("apiVersion"), QStringLiteral("batch/v1")},
                            {QStringLiteral("kind"), QStringLiteral("CronJob")},
                            {QStringLiteral("name"), metadata[QStringLiteral("name")]},
                            {QStringLiteral("uid"), metadata[QStringLiteral("uid")]},
                            {QStringLiteral("controller"), true}};
    const QJsonObject marks{{QStringLiteral("cronjob.kubernetes.io/instantiate"), QStringLiteral("manual")}};
    return {{QStringLiteral("apiVersion"), QStringLiteral("batch/v1")},
            {QStringLiteral("kind"), QStringLiteral("Job")},
            {QStringLiteral("metadata"),
             QJsonObject{{QStringLiteral("name"), name},
                         {QStringLiteral("labels"), json::map(json::map(jobTemplate, "metadata"), "labels")},
                         {QStringLiteral("annotations"), marks},
                         {QStringLiteral("ownerReferences"), QJsonArray{owner}}}},
            {QStringLiteral("spec"), json::map(jobTemplate, "spec")}};
}

} // namespace luthier
