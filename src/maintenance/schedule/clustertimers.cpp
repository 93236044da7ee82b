// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/schedule/clustertimers.h"

#include "kube/jsonfields.h"
#include "maintenance/platform/platform.h"
#include "maintenance/schedule/schedulestate.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QPointer>
#include <QUrl>

#include <algorithm>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::clustertimers)
};

QJsonObject labelsOf(const QJsonObject &object) { return json::map(json::map(object, "metadata"), "labels"); }

QString nameOf(const QJsonObject &object) { return json::text(json::map(object, "metadata"), "name"); }

ClusterJob jobOf(const QJsonObject &job, const QJsonArray &pods)
{
    const auto metadata = json::map(job, "metadata");
    const auto status = json::map(job, "status");
    ClusterJob found;
    found.name = nameOf(job);
    found.byHand = json::map(metadata, "annotations").contains(QStringLiteral("cronjob.kubernetes.io/instantiate"));
    found.begun = json::time(metadata, "creationTimestamp");
    found.ended = json::time(status, "completionTime");
    QString said;
    for (const auto &value : json::list(status, "conditions")) {
        const auto condition = value.toObject();
        if (json::text(condition, "status") != QLatin1String("True"))
            continue;
        const auto type = json::text(condition, "type");
        if (type == QLatin1String("Complete"))
            found.state = ClusterJob::State::Done;
        if (type == QLatin1String("Failed")) {
            found.state = ClusterJob::State::Failed;
            found.ended = json::time(condition, "lastTransitionTime");
            said = json::text(condition, "reason") == QLatin1String("DeadlineExceeded")
                     ? Words::tr("It took longer than it may and was ended.")
                     : json::text(condition, "message");
        }
    }
    if (found.state != ClusterJob::State::Failed)
        return found;
    for (const auto &value : pods) {
        const auto pod = value.toObject();
        const auto labels = labelsOf(pod);
        if (json::text(labels, "job-name") != found.name
            && json::text(labels, "batch.kubernetes.io/job-name") != found.name)
            continue;
        if (const auto words = clustertimers::lastWordsOf(pod); !words.isEmpty())
            found.reason = words;
    }
    if (found.reason.isEmpty())
        found.reason = said.isEmpty() ? Words::tr("The cluster does not say why.") : said;
    return found;
}

} // namespace

const ClusterTimer *ClusterTimers::of(const QString &schedule) const
{
    const auto found = std::find_if(timers.cbegin(), timers.cend(),
                                    [&schedule](const auto &one) { return one.schedule == schedule; });
    return found == timers.cend() ? nullptr : &*found;
}

namespace clustertimers {

QString nameSpace(const Platform &platform)
{
    return platform.profile().database.isInCluster() ? platform.databaseNameSpace() : platform.nameSpace();
}

QString sentenceOf(const QString &lastWords)
{
    const auto line = lastWords.trimmed();
    const auto mark = QStringLiteral("luthier: ");
    const auto at = line.indexOf(mark);
    if (at < 0)
        return line;
    const auto said = line.mid(at + mark.size());
    const auto code = said.section(QLatin1Char(' '), 0, 0);
    const auto detail = said.section(QLatin1Char(' '), 1).simplified();
    const std::pair<const char *, const char *> sentences[] = {
        {"tools",
         QT_TRANSLATE_NOOP("luthier::clustertimers",
                           "The image of the pod lacks what is needed (%1), so no backup was taken. Name another "
                           "image under “image” of the schedule.")},
        {"older",
         QT_TRANSLATE_NOOP("luthier::clustertimers",
                           "The image's pg_dump is older than the server (%1), which it may not dump. Name a newer "
                           "image under “image” of the schedule.")},
        {"database",
         QT_TRANSLATE_NOOP("luthier::clustertimers",
                           "The database did not let the pod in, so no backup was taken (%1). Check the password "
                           "and what network policies allow.")},
        {"dump",
         QT_TRANSLATE_NOOP("luthier::clustertimers",
                           "The dump failed (%1). What was uploaded of it was removed; the database was only read.")},
        {"cut",
         QT_TRANSLATE_NOOP("luthier::clustertimers",
                           "The dump was cut (%1 bytes). What was uploaded of it was removed; the database was only "
                           "read.")},
        {"disk",
         QT_TRANSLATE_NOOP("luthier::clustertimers",
                           "The pod's own disk is full (%1), so no backup was taken. Give the node more ephemeral "
                           "storage.")},
        {"upload",
         QT_TRANSLATE_NOOP("luthier::clustertimers",
                           "The store did not take it (%1), so there is no backup. Check the store's address and "
                           "credentials.")},
        {"readback", QT_TRANSLATE_NOOP("luthier::clustertimers",
                                       "The copy could not be read back (%1), so it is no backup. Check the store.")},
        {"differs",
         QT_TRANSLATE_NOOP("luthier::clustertimers",
                           "The store gave back other bytes than were uploaded (%1), so it is no backup. Do not "
                           "rely on this store before you know why.")},
        {"unreadable", QT_TRANSLATE_NOOP("luthier::clustertimers",
                                         "What was uploaded cannot be read as a dump (%1), so it is no backup.")},
    };
    for (const auto &[name, sentence] : sentences)
        if (code == QLatin1String(name))
            return Words::tr(sentence).arg(detail);
    return said;
}

QString lastWordsOf(const QJsonObject &pod)
{
    const auto status = json::map(pod, "status");
    for (const auto &value : json::list(status, "containerStatuses")) {
        const auto state = json::map(value.toObject(), "state");
        const auto ended = json::map(state, "terminated");
        if (const auto words = json::text(ended, "message"); !words.isEmpty())
            return sentenceOf(words);
        if (json::text(ended, "reason") == QLatin1String("OOMKilled"))
            return Words::tr("The pod needed more memory than it may use and was ended.");
    }
    return json::text(status, "message"); // evicted, for what it took of the node's disk
}

ClusterTimers parse(const QJsonObject &cronJobs, const QJsonObject &jobs, const QJsonObject &pods)
{
    ClusterTimers all;
    const auto allPods = json::list(pods, "items");
    for (const auto &value : json::list(cronJobs, "items")) {
        const auto object = value.toObject();
        const auto spec = json::map(object, "spec");
        const auto status = json::map(object, "status");
        const auto labels = labelsOf(object);
        ClusterTimer timer;
        timer.name = nameOf(object);
        timer.schedule = labels[ScheduleLabel].toString();
        timer.environment = json::map(json::map(object, "metadata"), "annotations")[EnvironmentNote].toString();
        timer.times = json::text(spec, "schedule");
        timer.zone = json::text(spec, "timeZone");
        timer.suspended = json::flag(spec, "suspend");
        timer.made = json::time(json::map(object, "metadata"), "creationTimestamp");
        timer.lastScheduled = json::time(status, "lastScheduleTime");
        timer.lastSucceeded = json::time(status, "lastSuccessfulTime");
        for (const auto &job : json::list(jobs, "items"))
            if (labelsOf(job.toObject())[ScheduleLabel].toString() == timer.schedule)
                timer.jobs << jobOf(job.toObject(), allPods);
        std::sort(timer.jobs.begin(), timer.jobs.end(), [](const auto &a, const auto &b) { return a.begun > b.begun; });
        all.timers << timer;
    }
    return all;
}

} // namespace clustertimers

QCoro::Task<ClusterTimers> askClusterTimers(Platform *platform, std::stop_token stop)
{
    const auto place = clustertimers::nameSpace(*platform);
    const auto label = QString::fromLatin1(QUrl::toPercentEncoding(
        QStringLiteral("%1,%2=%3")
            .arg(clustertimers::ScheduleLabel, clustertimers::ReleaseLabel, platform->profile().release)));
    QJsonObject lists[3];
    int at = 0;
    for (const auto *path :
         {"/apis/batch/v1/namespaces/%1/cronjobs?labelSelector=%2",
          "/apis/batch/v1/namespaces/%1/jobs?labelSelector=%2", "/api/v1/namespaces/%1/pods?labelSelector=%2"}) {
        const auto whole =
            QString::fromLatin1(path).replace(QStringLiteral("%1"), place).replace(QStringLiteral("%2"), label);
        const auto answer = co_await platform->kube().get(whole, stop);
        if (!answer) {
            ClusterTimers none;
            none.problem = answer.error().message;
            co_return none;
        }
        lists[at++] = QJsonDocument::fromJson(*answer).object();
    }
    co_return clustertimers::parse(lists[0], lists[1], lists[2]);
}

Task<> Platform::readClusterTimers(std::stop_token stop)
{
    const QPointer<Platform> alive(this);
    const auto schedules = schedulesOf(m_profile, m_environment.name);
    if (std::none_of(schedules.cbegin(), schedules.cend(),
                     [](const auto &one) { return one.by == Schedule::By::Cluster; }))
        co_return {};
    auto found = co_await askClusterTimers(this, stop);
    if (!alive || stop.stop_requested())
        co_return {};
    m_facts.clusterTimers = std::make_shared<const ClusterTimers>(std::move(found));
    emit changed();
    co_return {};
}

void Platform::readTimersOfChangedPods()
{
    QStringList pods;
    for (const auto &pod : m_watch->pods())
        if (pod.labels.contains(clustertimers::ScheduleLabel))
            pods << pod.name + QLatin1Char(' ') + pod.phase;
    pods.sort();
    if (std::exchange(m_timerPods, pods) == pods)
        return;
    (void)readClusterTimers(m_stop.get_token());
    (void)readStores(m_stop.get_token()); // one that ended has left a backup there
}

} // namespace luthier
