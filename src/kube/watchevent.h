// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "kube/objects.h"

#include <QByteArray>

#include <variant>

namespace luthier {

using ClusterItem = std::variant<Pod, Workload, Job, Event>;

/// One page of a list.
struct ListPage {
    QList<ClusterItem> items;
    QString continueToken; ///< empty on the last page
    QString resourceVersion;
};

/// One line of a watch (Kubernetes API concepts, "Efficient detection of changes").
struct WatchEvent {
    enum class Type { Changed, Removed, Bookmark, Gone, Failed };
    Type type = Type::Failed;
    ClusterItem item; ///< of Changed and Removed
    QString resourceVersion;
    QString message; ///< of Gone and Failed
};

/// `kind`: Pod, Deployment, StatefulSet, DaemonSet, Job or Event.
Result<ListPage> parseListPage(const QString &kind, const QByteArray &body);
WatchEvent parseWatchEvent(const QString &kind, const QByteArray &line);

} // namespace luthier
