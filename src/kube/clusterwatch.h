// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/objects.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace luthier {

class KubeClient;

/// What runs in one namespace (empty: everywhere), live: each kind is listed in pages, then watched with
/// bookmarks; a 410 lists anew, a lost network is retried with a growing pause. The last known state stays
/// readable all the time, with how fresh it is.
class ClusterWatch : public QObject
{
    Q_OBJECT

public:
    enum class Kind { Pods, Workloads, Jobs, Events };
    enum class Freshness { Loading, Live, Stale, Denied };
    Q_ENUM(Kind)
    Q_ENUM(Freshness)

    ClusterWatch(KubeClient &client, QString nameSpace);
    ~ClusterWatch() override;

    void start();
    void stop();
    void refresh(); ///< lists again now (F5)

    const QHash<QString, Pod> &pods() const;           ///< by uid
    const QHash<QString, Workload> &workloads() const; ///< by uid
    const QHash<QString, Job> &jobs() const;
    const QHash<QString, Event> &events() const; ///< the newest 2,000
    Freshness freshness(Kind kind) const;
    QString problem(Kind kind) const; ///< the Error's message while Stale or Denied
    QDateTime asOf(Kind kind) const;  ///< when the server last said something of it

signals:
    void podsReset();                    ///< everything may have changed
    void podChanged(const QString &uid); ///< new or changed
    void podRemoved(const QString &uid);
    void workloadsChanged();
    void jobsChanged();
    void eventsChanged();
    void freshnessChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace luthier
