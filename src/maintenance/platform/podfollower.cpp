// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/platform/podfollower.h"

#include "kube/podlogs.h"
#include "maintenance/platform/platform.h"

#include <QPointer>

namespace luthier {

namespace {

constexpr int ShownLines = 200; ///< of one pod's log while it starts; its end is kept anyway
constexpr qsizetype EndLines = 10;
constexpr qsizetype MigrationLines = 60;
constexpr int TailLines = 100;
constexpr int MostRestarts = 3; ///< a container that ends again and again says the same

QString clock(const QDateTime &when) { return when.toLocalTime().toString(QStringLiteral("HH:mm:ss")); }

} // namespace

PodFollower::PodFollower(Platform &platform, Wanted wanted, StepContext context)
    : m_platform(platform)
    , m_wanted(std::move(wanted))
    , m_context(std::move(context))
{
    auto *watch = &platform.watch();
    connect(watch, &ClusterWatch::podChanged, this, &PodFollower::look);
    connect(watch, &ClusterWatch::podsReset, this, &PodFollower::look);
    connect(watch, &ClusterWatch::eventsChanged, this, &PodFollower::look);
}

PodFollower::~PodFollower() { m_stop.request_stop(); }

bool PodFollower::isMigration(const QString &line)
{
    return line.contains(QLatin1String("[alembic")) || line.contains(QLatin1String("Running upgrade"))
        || line.contains(QLatin1String("Running downgrade"))
        || line.contains(QLatin1String("migration"), Qt::CaseInsensitive);
}

void PodFollower::look()
{
    for (const auto &pod : m_platform.watch().pods())
        if (m_pods.contains(pod.uid) || m_wanted(pod))
            lookAt(pod);
}

void PodFollower::lookAt(const Pod &pod)
{
    if (!m_pods.contains(pod.uid)) {
        m_order << pod.uid;
        m_pods[pod.uid].name = pod.name;
    }
    auto &followed = m_pods[pod.uid];
    for (const auto &event : m_platform.watch().events()) {
        if (event.objectName != pod.name || event.objectKind != QLatin1String("Pod"))
            continue;
        if (event.reason == QLatin1String("Scheduled"))
            tell(followed, tr("scheduled"), event.last.isValid() ? event.last : pod.created);
        else if (event.reason == QLatin1String("Pulling"))
            tell(followed, tr("pulling the image"), event.last);
    }
    if (pod.containers.isEmpty())
        return;
    const auto &container = pod.containers.first();
    const bool isRunning = container.state == QLatin1String("running");
    const bool hasEnded = container.state == QLatin1String("terminated");
    if (isRunning)
        tell(followed, tr("started"), container.since);
    if (pod.ready)
        tell(followed, tr("ready"), QDateTime::currentDateTimeUtc());
    followed.failed = followed.failed || pod.phase == QLatin1String("Failed")
                   || (hasEnded && container.reason != QLatin1String("Completed"));
    if ((isRunning || hasEnded) && container.restarts != followed.restarts && container.restarts <= MostRestarts) {
        followed.restarts = container.restarts;
        follow(pod);
    }
}

void PodFollower::tell(Followed &pod, const QString &what, const QDateTime &when)
{
    if (pod.told.contains(what) || !when.isValid())
        return;
    pod.told << what;
    pod.times << QStringLiteral("%1 %2").arg(what, clock(when));
    m_context.output(tr("%1: %2", "pod: scheduled 12:00:01").arg(pod.name, pod.times.last()));
}

void PodFollower::follow(const Pod &pod)
{
    LogRequest request;
    request.nameSpace = pod.nameSpace;
    request.pod = pod.name;
    request.container = pod.containers.first().name;
    request.tailLines = TailLines;
    request.timestamps = true;
    const auto sink = [alive = QPointer<PodFollower>(this), uid = pod.uid](QByteArray line) {
        if (alive)
            alive->add(uid, QString::fromUtf8(line).trimmed());
    };
    // A log that cannot be followed is no reason to stop; that the pod does not start is told by others.
    (void)followPodLog(&m_platform.kube(), request, sink, m_stop.get_token());
}

void PodFollower::add(const QString &uid, const QString &stampedLine)
{
    auto &pod = m_pods[uid];
    // A runtime that stamps no line has it counted as written now.
    const auto stamp = QDateTime::fromString(stampedLine.section(QLatin1Char(' '), 0, 0).left(23), Qt::ISODateWithMs);
    const bool stamped = stamp.isValid() && stampedLine.section(QLatin1Char(' '), 0, 0).contains(QLatin1Char('T'));
    const auto line = stamped ? stampedLine.section(QLatin1Char(' '), 1) : stampedLine;
    const auto when = stamped ? QDateTime(stamp.date(), stamp.time(), Qt::UTC) : QDateTime::currentDateTimeUtc();
    if (pod.log.add(line, when))
        tellMigrations(pod);
    if (line.isEmpty())
        return;
    pod.end << line;
    if (pod.end.size() > EndLines)
        pod.end.removeFirst();
    const bool migrates = isMigration(line);
    if (migrates && pod.migrations.size() < MigrationLines)
        pod.migrations << line;
    if (pod.shown < ShownLines || migrates)
        m_context.output(
            (migrates ? tr("%1 ▸ %2", "pod, migration") : tr("%1 │ %2", "pod, line of its log")).arg(pod.name, line));
    if (++pod.shown == ShownLines)
        m_context.output(tr("%1 goes on writing; the end of its log is shown when the step is over.").arg(pod.name));
}

// Each script with its time, as soon as it is known how it ended.
void PodFollower::tellMigrations(Followed &pod)
{
    const auto &all = pod.log.migrations();
    for (; pod.migrationsTold < all.size() && all[pod.migrationsTold].ended.isValid(); ++pod.migrationsTold)
        m_context.output(tr("%1 ▸ %2", "pod, migration").arg(pod.name, all[pod.migrationsTold].words()));
}

void PodFollower::finish()
{
    look();
    for (const auto &uid : std::as_const(m_order)) {
        const auto &pod = m_pods[uid];
        m_context.evidence(
            tr("%1: %2", "pod: scheduled 12:00:01")
                .arg(pod.name, pod.times.isEmpty() ? tr("not scheduled yet") : pod.times.join(QStringLiteral(" · "))));
        for (const auto &line : pod.migrations)
            m_context.evidence(tr("%1 ▸ %2", "pod, migration").arg(pod.name, line));
        for (const auto &migration : pod.log.migrations())
            m_context.evidence(tr("%1 ▸ %2", "pod, migration").arg(pod.name, migration.words()));
        for (const auto &line : pod.end)
            if (!pod.migrations.contains(line))
                m_context.evidence(tr("%1 │ %2", "pod, line of its log").arg(pod.name, line));
    }
    m_stop.request_stop();
}

QString PodFollower::failedLog() const
{
    QStringList lines;
    for (const auto &uid : m_order)
        if (const auto &pod = m_pods[uid]; pod.failed)
            lines += pod.end;
    return lines.join(QLatin1Char('\n'));
}

QJsonArray podUids(Platform &platform)
{
    QJsonArray uids;
    for (const auto &pod : platform.watch().pods())
        uids << pod.uid;
    return uids;
}

} // namespace luthier
