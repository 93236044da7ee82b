// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/inventoryrows.h"

#include "base/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace luthier::inventoryrows {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::inventoryrows)
};

QString kubectl(const QStringList &arguments) { return words::commandLine(QStringLiteral("kubectl"), arguments); }

State stateOfWorkload(const Workload &workload)
{
    if (!workload.problem.isEmpty())
        return State::Failed;
    if (!workload.isRolledOut())
        return State::Working;
    return workload.ready < workload.wanted ? State::Attention : State::Healthy;
}

} // namespace

State stateOfRelease(const ReleaseSummary &release)
{
    if (release.status == QLatin1String("deployed"))
        return State::Healthy;
    if (release.status == QLatin1String("failed") || release.isPending())
        return State::Failed;
    return State::Unknown;
}

QString keyOf(const ReleaseSummary &release)
{
    return release.ref.name + QLatin1Char('/') + QString::number(release.revision);
}

QList<TableRow> releases(const QList<ReleaseSummary> &releases, const QDateTime &now)
{
    QList<TableRow> rows;
    for (const auto &release : releases) {
        TableRow row;
        row.key = keyOf(release);
        row.cells = {release.ref.name, QString::number(release.revision), release.status,
                     release.modified.isValid() ? Words::tr("%1 ago").arg(words::age(release.modified, now))
                                                : QString(),
                     release.storage};
        row.sortKeys = {release.ref.name, release.revision, release.status, -release.modified.toSecsSinceEpoch(),
                        release.storage};
        row.state = stateOfRelease(release);
        row.command = words::commandLine(QStringLiteral("helm"), {QStringLiteral("history"), release.ref.name,
                                                                  QStringLiteral("-n"), release.ref.nameSpace});
        rows << row;
    }
    return rows;
}

QList<TableRow> workloads(const QHash<QString, Workload> &workloads)
{
    QList<TableRow> rows;
    for (const auto &workload : workloads) {
        TableRow row;
        row.key = workload.uid;
        row.cells = {workload.name,
                     workload.kind,
                     {},
                     Words::tr("%1 of %2").arg(workload.ready).arg(workload.wanted),
                     workload.images.join(QStringLiteral(", "))};
        row.sortKeys = {workload.name, workload.kind, {}, workload.ready, row.cells.last()};
        row.state = stateOfWorkload(workload);
        row.cells[2] = *row.state == State::Healthy ? Words::tr("rolled out")
                     : *row.state == State::Working ? Words::tr("rolling out")
                                                    : Words::tr("not whole");
        row.sortKeys[2] = row.cells[2];
        row.tip = workload.problem;
        row.command = kubectl({QStringLiteral("rollout"), QStringLiteral("status"),
                               workload.kind.toLower() + QLatin1Char('/') + workload.name, QStringLiteral("-n"),
                               workload.nameSpace});
        rows << row;
    }
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.cells.first() < b.cells.first(); });
    return rows;
}

QList<TableRow> jobs(const QHash<QString, Job> &jobs, const QDateTime &now)
{
    QList<TableRow> rows;
    for (const auto &job : jobs) {
        TableRow row;
        row.key = job.uid;
        row.state = job.failed ? State::Failed : job.complete ? State::Healthy : State::Working;
        const auto took = job.started.isValid() && job.finished.isValid() ? job.started.msecsTo(job.finished) : -1;
        row.cells = {job.name,
                     job.failed     ? Words::tr("failed")
                     : job.complete ? Words::tr("done")
                                    : Words::tr("running"),
                     job.started.isValid() ? Words::tr("%1 ago").arg(words::age(job.started, now)) : QString(),
                     took < 0 ? QString() : words::duration(std::chrono::milliseconds(took))};
        row.sortKeys = {job.name, row.cells[1], -job.started.toSecsSinceEpoch(), took};
        row.command = kubectl(
            {QStringLiteral("describe"), QStringLiteral("-n"), job.nameSpace, QStringLiteral("job/") + job.name});
        rows << row;
    }
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.cells.first() < b.cells.first(); });
    return rows;
}

QList<TableRow> events(const QHash<QString, Event> &events, const QDateTime &now)
{
    auto sorted = events.values();
    std::sort(sorted.begin(), sorted.end(), [](const Event &a, const Event &b) { return a.last > b.last; });
    QList<TableRow> rows;
    for (const auto &event : sorted) {
        TableRow row;
        row.key = event.uid;
        const auto object = event.objectKind.toLower() + QLatin1Char('/') + event.objectName;
        row.cells = {event.reason, object, event.message,
                     event.count > 1 ? QStringLiteral("%1×").arg(event.count) : QString(),
                     event.last.isValid() ? words::age(event.last, now) : QString()};
        row.sortKeys = {event.reason, object, event.message, event.count, -event.last.toSecsSinceEpoch()};
        row.state = event.type == QLatin1String("Warning") ? State::Attention : State::Healthy;
        row.tip = event.message;
        row.command = kubectl(
            {QStringLiteral("events"), QStringLiteral("-n"), event.nameSpace, QStringLiteral("--for"), object});
        rows << row;
    }
    return rows;
}

} // namespace luthier::inventoryrows
