// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inventory/inventorydetails.h"

#include "base/masking.h"
#include "base/words.h"
#include "ui/inventory/podmodel.h"
#include "yaml/document.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace luthier::inventorydetails {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::inventorydetails)
};

/// Names and values in two columns; empty values are left out.
class Lines
{
public:
    void add(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            m_lines << name.leftJustified(14) + value;
    }
    void add(const QString &name, const QDateTime &time)
    {
        if (time.isValid())
            add(name, words::moment(time));
    }
    void head(const QString &title) { m_lines << QString() << title; }
    void add(const QString &title, const QMap<QString, QString> &map)
    {
        if (!map.isEmpty())
            head(title);
        for (auto it = map.begin(); it != map.end(); ++it)
            m_lines << QStringLiteral("  %1=%2").arg(it.key(), it.value());
    }
    QString text() const { return m_lines.join(QLatin1Char('\n')); }

private:
    QStringList m_lines;
};

/// One kubectl line after the other, all in one namespace.
class Kubectl
{
public:
    explicit Kubectl(QString nameSpace)
        : m_nameSpace(std::move(nameSpace))
    {
    }
    Kubectl &add(const QString &verb, const QStringList &rest)
    {
        m_lines << words::commandLine(QStringLiteral("kubectl"),
                                      QStringList{verb, QStringLiteral("-n"), m_nameSpace} + rest);
        return *this;
    }
    Kubectl &describe(const QString &object) { return add(QStringLiteral("describe"), {object}); }
    Kubectl &yaml(const QString &object)
    {
        return add(QStringLiteral("get"), {object, QStringLiteral("-o"), QStringLiteral("yaml")});
    }
    Kubectl &events(const QString &object) { return add(QStringLiteral("events"), {QStringLiteral("--for"), object}); }
    QString text() const { return m_lines.join(QLatin1Char('\n')); }

private:
    QString m_nameSpace;
    QStringList m_lines;
};

QString eventLines(const QHash<QString, Event> &all, const QString &kind, const QString &name)
{
    QList<Event> own;
    for (const auto &event : all)
        if (event.objectKind == kind && event.objectName == name)
            own << event;
    std::sort(own.begin(), own.end(), [](const Event &a, const Event &b) { return a.last > b.last; });
    QStringList lines;
    for (const auto &event : std::as_const(own))
        lines << QStringLiteral("%1  %2  %3%4")
                     .arg(words::moment(event.last), event.reason, event.message,
                          event.count > 1 ? QStringLiteral("  (%1×)").arg(event.count) : QString());
    return lines.isEmpty() ? Words::tr("No event of it is kept any more (the cluster forgets them after an hour).")
                           : lines.join(QLatin1Char('\n'));
}

QString objectName(const QString &kind, const QString &name) { return kind.toLower() + QLatin1Char('/') + name; }

QString count(int part, int whole) { return Words::tr("%1 of %2").arg(part).arg(whole); }

} // namespace

RowDetails of(const Pod &pod, const QHash<QString, Event> &events)
{
    Lines lines;
    lines.add(Words::tr("status"), pod.status);
    lines.add(Words::tr("node"), pod.node);
    lines.add(Words::tr("address"), pod.ip);
    if (!pod.ownerKind.isEmpty())
        lines.add(Words::tr("owner"), objectName(pod.ownerKind, pod.ownerName));
    lines.add(Words::tr("since"), pod.created);
    const auto indent = QStringLiteral("  ");
    for (const auto &list : {pod.initContainers, pod.containers})
        for (const auto &container : list) {
            lines.head(container.name);
            lines.add(indent + Words::tr("image"), container.image);
            lines.add(indent + Words::tr("digest"), container.digest);
            lines.add(
                indent + Words::tr("state"),
                QStringList{container.state, container.reason, container.message}.join(QLatin1Char(' ')).simplified());
            if (container.restarts > 0)
                lines.add(indent + Words::tr("restarts"), Words::tr("%1, last: %2 (exit code %3)")
                                                              .arg(container.restarts)
                                                              .arg(container.lastReason)
                                                              .arg(container.lastExitCode));
        }
    lines.add(Words::tr("labels"), pod.labels);

    const auto object = objectName(QStringLiteral("pod"), pod.name);
    Kubectl kubectl(pod.nameSpace);
    kubectl.describe(object).yaml(object);
    for (const auto &container : pod.containers) {
        const QStringList log{pod.name, QStringLiteral("-c"), container.name};
        kubectl.add(QStringLiteral("logs"), log + QStringList{QStringLiteral("--tail=100")});
        if (container.restarts > 0)
            kubectl.add(QStringLiteral("logs"), log + QStringList{QStringLiteral("--previous")});
    }
    kubectl.events(object);
    return {pod.name,
            pod.message,
            lines.text(),
            eventLines(events, QStringLiteral("Pod"), pod.name),
            kubectl.text(),
            QStringLiteral("/api/v1/namespaces/%1/pods/%2").arg(pod.nameSpace, pod.name),
            {}};
}

QString yamlOf(const QByteArray &json)
{
    auto object = QJsonDocument::fromJson(json).object();
    auto metadata = object[QStringLiteral("metadata")].toObject();
    metadata.remove(QStringLiteral("managedFields")); // who set which field: longer than the object itself
    object[QStringLiteral("metadata")] = metadata;
    return masked(QString::fromUtf8(jsonToYaml(object)));
}

RowDetails of(const Workload &workload, const QHash<QString, Event> &events)
{
    Lines lines;
    lines.add(Words::tr("kind"), workload.kind);
    lines.add(Words::tr("ready"), count(workload.ready, workload.wanted));
    lines.add(Words::tr("up to date"), count(workload.updated, workload.wanted));
    lines.add(Words::tr("available"), count(workload.available, workload.wanted));
    lines.add(Words::tr("since"), workload.created);
    for (int i = 0; i < workload.images.size(); ++i) {
        lines.head(workload.containers.value(i));
        lines.add(QStringLiteral("  ") + Words::tr("image"), workload.images[i]);
    }
    lines.add(Words::tr("selects"), workload.selector);
    lines.add(Words::tr("labels"), workload.labels);
    const auto object = objectName(workload.kind, workload.name);
    return {workload.name,
            workload.problem,
            lines.text(),
            eventLines(events, workload.kind, workload.name),
            Kubectl(workload.nameSpace)
                .describe(object)
                .yaml(object)
                .add(QStringLiteral("rollout"), {QStringLiteral("status"), object})
                .add(QStringLiteral("rollout"), {QStringLiteral("history"), object})
                .events(object)
                .text(),
            QStringLiteral("/apis/apps/v1/namespaces/%1/%2s/%3")
                .arg(workload.nameSpace, workload.kind.toLower(), workload.name),
            {}};
}

RowDetails of(const Job &job, const QHash<QString, Event> &events)
{
    Lines lines;
    lines.add(Words::tr("active pods"), QString::number(job.active));
    lines.add(Words::tr("begun"), job.started);
    lines.add(Words::tr("ended"), job.finished);
    if (job.started.isValid() && job.finished.isValid())
        lines.add(Words::tr("took"), words::duration(std::chrono::milliseconds(job.started.msecsTo(job.finished))));
    const auto object = objectName(QStringLiteral("job"), job.name);
    return {job.name,
            job.failed ? Words::tr("It failed; the log of its pod tells why.") : QString(),
            lines.text(),
            eventLines(events, QStringLiteral("Job"), job.name),
            Kubectl(job.nameSpace)
                .describe(object)
                .yaml(object)
                .add(QStringLiteral("logs"), {object, QStringLiteral("--tail=100")})
                .events(object)
                .text(),
            QStringLiteral("/apis/batch/v1/namespaces/%1/jobs/%2").arg(job.nameSpace, job.name),
            {}};
}

RowDetails of(const Event &event, const QHash<QString, Event> &events)
{
    const auto object = objectName(event.objectKind, event.objectName);
    Lines lines;
    lines.add(Words::tr("type"), event.type);
    lines.add(Words::tr("reason"), event.reason);
    lines.add(Words::tr("of"), object);
    lines.add(Words::tr("times"), QString::number(event.count));
    lines.add(Words::tr("last"), event.last);
    lines.head(event.message);
    const QJsonObject known{
        {QStringLiteral("type"), event.type},
        {QStringLiteral("reason"), event.reason},
        {QStringLiteral("message"), event.message},
        {QStringLiteral("count"), event.count},
        {QStringLiteral("lastTimestamp"), event.last.toUTC().toString(Qt::ISODate)},
        {QStringLiteral("involvedObject"),
         QJsonObject{{QStringLiteral("kind"), event.objectKind}, {QStringLiteral("name"), event.objectName}}}};
    return {event.reason,
            event.message,
            lines.text(),
            eventLines(events, event.objectKind, event.objectName),
            Kubectl(event.nameSpace).events(object).describe(object).text(),
            {},
            QString::fromUtf8(jsonToYaml(known))};
}

RowDetails of(const ReleaseSummary &release)
{
    Lines lines;
    lines.add(Words::tr("namespace"), release.ref.nameSpace);
    lines.add(Words::tr("revision"), QString::number(release.revision));
    lines.add(Words::tr("status"), release.status);
    lines.add(Words::tr("changed"), release.modified);
    lines.add(Words::tr("kept in"), release.storage);
    const auto revision = QString::number(release.revision);
    const auto helm = [&release, &revision](const QStringList &what, bool ofRevision) {
        auto arguments = what + QStringList{release.ref.name, QStringLiteral("-n"), release.ref.nameSpace};
        if (ofRevision)
            arguments << QStringLiteral("--revision") << revision;
        return words::commandLine(QStringLiteral("helm"), arguments);
    };
    const auto get = QStringLiteral("get");
    const QJsonObject known{{QStringLiteral("name"), release.ref.name},
                            {QStringLiteral("namespace"), release.ref.nameSpace},
                            {QStringLiteral("revision"), release.revision},
                            {QStringLiteral("status"), release.status},
                            {QStringLiteral("updated"), release.modified.toUTC().toString(Qt::ISODate)}};
    return {QStringLiteral("%1 · %2").arg(release.ref.name, revision),
            release.isPending() ? Words::tr("A helm was cut off: no update can start before it is repaired.")
                                : QString(),
            lines.text(),
            Words::tr("Helm writes no events; its history says what was done: see Command."),
            QStringList{helm({QStringLiteral("history")}, false), helm({QStringLiteral("status")}, true),
                        helm({get, QStringLiteral("values")}, true), helm({get, QStringLiteral("manifest")}, true)}
                .join(QLatin1Char('\n')),
            {},
            QString::fromUtf8(jsonToYaml(known))};
}

} // namespace luthier::inventorydetails
