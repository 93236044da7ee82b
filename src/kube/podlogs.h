// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

#include <functional>

namespace luthier {

class KubeClient;

struct LogRequest {
    QString nameSpace;
    QString pod;
    QString container; ///< empty: the only one
    int tailLines = 100;
    bool previous = false;
    bool timestamps = false; ///< each line begins with the moment it was written (RFC 3339) and a space
};

/// The last lines of a container's log.
Task<QByteArray> podLog(KubeClient *client, LogRequest request, std::stop_token stop);
/// Follows it until it ends or is stopped.
Task<> followPodLog(KubeClient *client, LogRequest request, std::function<void(QByteArray line)> line,
                    std::stop_token stop);

} // namespace luthier
