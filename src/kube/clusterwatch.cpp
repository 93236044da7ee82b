// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/clusterwatch.h"

#include "kube/listwatch.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <vector>

namespace luthier {

namespace {

constexpr int FlushInterval = 30;    // ms between two; the first after a pause goes out at once
constexpr int ResetInsteadOf = 1000; // changes at once: a model does better to start anew
constexpr qsizetype EventsKept = 2000;
constexpr qsizetype EventsSlack = 200; // sorting out one by one would sort all each time

struct Source {
    WatchedResource resource;
    std::unique_ptr<ListWatch> watch;
    ClusterWatch::Freshness freshness = ClusterWatch::Freshness::Loading;
    QString problem;
    QDateTime asOf;
    QSet<QString> listed; ///< uids of the list that is under way
};

int badness(ClusterWatch::Freshness freshness)
{
    switch (freshness) {
    case ClusterWatch::Freshness::Denied:
        return 3;
    case ClusterWatch::Freshness::Stale:
        return 2;
    case ClusterWatch::Freshness::Loading:
        return 1;
    case ClusterWatch::Freshness::Live:
        break;
    }
    return 0;
}

QList<WatchedResource> resources(const QString &nameSpace)
{
    const auto within = nameSpace.isEmpty() ? QString() : QStringLiteral("namespaces/%1/").arg(nameSpace);
    const auto core = QStringLiteral("/api/v1/") + within;
    const auto apps = QStringLiteral("/apis/apps/v1/") + within;
    const auto batch = QStringLiteral("/apis/batch/v1/") + within;
    using Kind = ClusterWatch::Kind;
    return {{Kind::Pods, QStringLiteral("Pod"), core + QStringLiteral("pods")},
            {Kind::Workloads, QStringLiteral("Deployment"), apps + QStringLiteral("deployments")},
            {Kind::Workloads, QStringLiteral("StatefulSet"), apps + QStringLiteral("statefulsets")},
            {Kind::Workloads, QStringLiteral("DaemonSet"), apps + QStringLiteral("daemonsets")},
            {Kind::Jobs, QStringLiteral("Job"), batch + QStringLiteral("jobs")},
            {Kind::Events, QStringLiteral("Event"), core + QStringLiteral("events")}};
}

/// Removes what a complete list of `resource` no longer names.
template <typename T>
void keepListed(QHash<QString, T> &all, const Source &source)
{
    for (auto it = all.begin(); it != all.end();) {
        bool ours = true;
        if constexpr (std::is_same_v<T, Workload>)
            ours = it->kind == source.resource.itemKind; // three collections share one hash
        if (ours && !source.listed.contains(it.key()))
            it = all.erase(it);
        else
            ++it;
    }
}

} // namespace

struct ClusterWatch::Private : ListWatchSink {
    Private(ClusterWatch *watch, KubeClient &kubeClient)
        : q(watch)
        , client(kubeClient)
    {
        flush.setSingleShot(true);
        QObject::connect(&flush, &QTimer::timeout, q, [this] { emitPending(); });
    }

    Source *of(const WatchedResource &resource)
    {
        const auto it = std::find_if(sources.begin(), sources.end(),
                                     [&](const Source &s) { return s.resource.path == resource.path; });
        return it == sources.end() ? nullptr : &*it;
    }
    const Source *worst(Kind kind) const
    {
        const Source *found = nullptr;
        for (const auto &source : sources)
            if (source.resource.kind == kind && (!found || badness(source.freshness) > badness(found->freshness)))
                found = &source;
        return found;
    }

    void put(const ClusterItem &item)
    {
        const auto uid = uidOf(item);
        if (auto *pod = std::get_if<Pod>(&item))
            pods.insert(uid, *pod);
        else if (auto *workload = std::get_if<Workload>(&item))
            workloads.insert(uid, *workload);
        else if (auto *job = std::get_if<Job>(&item))
            jobs.insert(uid, *job);
        else if (auto *event = std::get_if<Event>(&item))
            events.insert(uid, *event);
    }
    void dropOldEvents()
    {
        if (events.size() <= EventsKept + EventsSlack)
            return;
        std::vector<std::pair<QDateTime, QString>> byAge;
        for (auto it = events.cbegin(); it != events.cend(); ++it)
            byAge.emplace_back(it->last, it.key());
        const auto surplus = byAge.begin() + (events.size() - EventsKept);
        std::nth_element(byAge.begin(), surplus, byAge.end());
        for (auto it = byAge.begin(); it != surplus; ++it)
            events.remove(it->second);
    }
    void note(Kind kind)
    {
        otherKinds.insert(int(kind));
        if (!flush.isActive())
            flush.start(flushed.isValid() && !flushed.hasExpired(FlushInterval) ? FlushInterval : 0);
    }

    void listed(const WatchedResource &resource, QList<ClusterItem> items, bool first, bool last) override
    {
        auto *source = of(resource);
        if (!source)
            return;
        if (first)
            source->listed.clear();
        for (auto &item : items) {
            source->listed.insert(uidOf(item));
            put(std::move(item));
        }
        if (last) {
            keep(*source);
            source->listed.clear();
        }
        dropOldEvents();
        if (resource.kind == Kind::Pods)
            reset = reset || first || last; // not each of forty pages
        note(resource.kind);
    }
    void keep(const Source &source)
    {
        switch (source.resource.kind) {
        case Kind::Pods:
            return keepListed(pods, source);
        case Kind::Workloads:
            return keepListed(workloads, source);
        case Kind::Jobs:
            return keepListed(jobs, source);
        case Kind::Events:
            return keepListed(events, source);
        }
    }
    void changed(const WatchedResource &resource, ClusterItem item) override
    {
        if (resource.kind == Kind::Pods) {
            changedPods.insert(uidOf(item));
            removedPods.remove(uidOf(item));
        }
        put(std::move(item));
        dropOldEvents();
        touch(resource);
        note(resource.kind);
    }
    void removed(const WatchedResource &resource, const QString &uid) override
    {
        if (resource.kind == Kind::Pods && pods.remove(uid) > 0) {
            changedPods.remove(uid);
            removedPods.insert(uid);
        }
        workloads.remove(uid);
        jobs.remove(uid);
        events.remove(uid);
        touch(resource);
        note(resource.kind);
    }
    void touch(const WatchedResource &resource)
    {
        if (auto *source = of(resource))
            source->asOf = QDateTime::currentDateTimeUtc();
    }
    void heard(const WatchedResource &resource, Freshness freshness, const QString &problem) override
    {
        auto *source = of(resource);
        if (!source)
            return;
        if (freshness == Freshness::Live)
            source->asOf = QDateTime::currentDateTimeUtc();
        if (source->freshness == freshness && source->problem == problem)
            return;
        source->freshness = freshness;
        source->problem = problem;
        emit q->freshnessChanged();
    }

    void emitPending()
    {
        flushed.start();
        const auto kinds = std::exchange(otherKinds, {});
        const auto changed = std::exchange(changedPods, {});
        const auto gone = std::exchange(removedPods, {});
        if (std::exchange(reset, false) || changed.size() + gone.size() > ResetInsteadOf) {
            emit q->podsReset();
        } else {
            for (const auto &uid : gone)
                emit q->podRemoved(uid);
            for (const auto &uid : changed)
                emit q->podChanged(uid);
        }
        if (kinds.contains(int(Kind::Workloads)))
            emit q->workloadsChanged();
        if (kinds.contains(int(Kind::Jobs)))
            emit q->jobsChanged();
        if (kinds.contains(int(Kind::Events)))
            emit q->eventsChanged();
    }

    ClusterWatch *q;
    KubeClient &client;
    std::vector<Source> sources;
    QHash<QString, Pod> pods;
    QHash<QString, Workload> workloads;
    QHash<QString, Job> jobs;
    QHash<QString, Event> events;
    QTimer flush;
    QElapsedTimer flushed;
    QSet<QString> changedPods;
    QSet<QString> removedPods;
    QSet<int> otherKinds;
    bool reset = false;
};

ClusterWatch::ClusterWatch(KubeClient &client, QString nameSpace)
    : d(std::make_unique<Private>(this, client))
{
    for (const auto &resource : resources(nameSpace)) {
        d->sources.emplace_back();
        d->sources.back().resource = resource;
    }
}

ClusterWatch::~ClusterWatch() { stop(); }

void ClusterWatch::start()
{
    for (auto &source : d->sources)
        if (!source.watch)
            source.watch = std::make_unique<ListWatch>(d->client, source.resource, *d);
}

void ClusterWatch::stop()
{
    for (auto &source : d->sources)
        source.watch.reset();
}

void ClusterWatch::refresh()
{
    for (auto &source : d->sources)
        if (source.watch)
            source.watch->refresh();
}

const QHash<QString, Pod> &ClusterWatch::pods() const { return d->pods; }

const QHash<QString, Workload> &ClusterWatch::workloads() const { return d->workloads; }

const QHash<QString, Job> &ClusterWatch::jobs() const { return d->jobs; }

const QHash<QString, Event> &ClusterWatch::events() const { return d->events; }

ClusterWatch::Freshness ClusterWatch::freshness(Kind kind) const
{
    const auto *source = d->worst(kind);
    return source ? source->freshness : Freshness::Loading;
}

QString ClusterWatch::problem(Kind kind) const
{
    const auto *source = d->worst(kind);
    return source ? source->problem : QString();
}

QDateTime ClusterWatch::asOf(Kind kind) const
{
    QDateTime oldest;
    for (const auto &source : d->sources)
        if (source.resource.kind == kind && source.asOf.isValid() && (!oldest.isValid() || source.asOf < oldest))
            oldest = source.asOf;
    return oldest;
}

} // namespace luthier
