// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "kube/objects.h"

#include <optional>

namespace luthier {

class Platform;

/// Why a pod does not start, as far as its own state tells; nothing while it may still come up.
struct PodTrouble {
    QString pod;
    QString container;
    QString image;
    QString reason;       ///< "CrashLoopBackOff", "ImagePullBackOff", …
    QString message;      ///< the API's own words
    bool crashed = false; ///< its previous log tells more
};
std::optional<PodTrouble> podTrouble(const Pod &pod);

/// The cause in a log: the error of a migration, a missing revision, a refused connection, or a traceback's last
/// line; empty where nothing is recognised (guide, "Troubleshooting Common Update Issues").
QString causeInLog(const QByteArray &log);
/// The failing statement and the object that it names, as one sentence; empty: the log has no statement.
QString whereItFailed(const QString &log);

/// Gathers the evidence and says it as one Error: the sentence is the cause, the detail the log's end.
Task<Error> explainTrouble(Platform *platform, PodTrouble trouble, std::stop_token stop);

} // namespace luthier
