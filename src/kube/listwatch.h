// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/clusterwatch.h"
#include "kube/kubeclient.h"
#include "kube/watchevent.h"

#include <QPointer>

namespace luthier {

struct WatchedResource {
    ClusterWatch::Kind kind;
    QString itemKind; ///< Pod, Deployment, …
    QString path;     ///< of the collection, without query
};

/// Hears of one collection, in the main thread. Never called after its ListWatch has been destroyed.
class ListWatchSink
{
public:
    virtual ~ListWatchSink() = default;
    virtual void listed(const WatchedResource &resource, QList<ClusterItem> items, bool first, bool last) = 0;
    virtual void changed(const WatchedResource &resource, ClusterItem item) = 0;
    virtual void removed(const WatchedResource &resource, const QString &uid) = 0;
    virtual void heard(const WatchedResource &resource, ClusterWatch::Freshness freshness, const QString &problem) = 0;
};

/// Lists one collection in pages and watches it from there (client-go's reflector): bookmarks, resuming after a lost
/// connection, a new list after 410, growing pauses with jitter.
class ListWatch
{
public:
    ListWatch(KubeClient &client, WatchedResource resource, ListWatchSink &sink);
    ~ListWatch();
    ListWatch(const ListWatch &) = delete;
    ListWatch &operator=(const ListWatch &) = delete;

    void refresh(); ///< lists again now

private:
    struct State;
    static Task<> loop(std::shared_ptr<State> state);
    static Task<> list(std::shared_ptr<State> state, std::stop_token stop);
    static Task<> watch(std::shared_ptr<State> state, std::stop_token stop);

    std::shared_ptr<State> m_state;
};

QString uidOf(const ClusterItem &item);

} // namespace luthier
