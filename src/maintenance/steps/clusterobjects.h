// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/platform/platform.h"
#include "plan/step.h"

namespace luthier::clusterobjects {

/// "/apis/batch/v1/namespaces/lyra/cronjobs/luthier-nightly"; of CronJobs, Jobs and what is in the core group. Without a
/// name: the list.
QString pathOf(const QString &kind, const QString &nameSpace, const QString &name = {});
/// By the server, under our own field manager: where another one owns a field, it refuses.
Task<> apply(Platform *platform, QJsonObject object, QString nameSpace, std::stop_token stop);
/// With all that it owns; false where it was not there.
Task<bool> removeOne(Platform *platform, QString path, std::stop_token stop);
Task<QJsonObject> read(Platform *platform, QString path, std::stop_token stop);
/// The last words of its pod, when the Job has ended; until then its newest line goes out as progress.
Task<QString> untilEnded(Platform *platform, QString nameSpace, QString job, StepContext context);

inline constexpr auto LookAgain = std::chrono::milliseconds(500);

} // namespace luthier::clusterobjects
