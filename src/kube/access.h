// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

#include <QList>
#include <QString>

namespace luthier {

class KubeClient;

/// One question to SelfSubjectAccessReview, and the answer.
struct AccessQuestion {
    QString verb;
    QString group;
    QString resource; ///< with a subresource after a slash: "pods/exec"
    QString nameSpace;
    bool allowed = false;
    QString reason;
};

/// Asks them all at once; the answers keep the order of the questions.
Task<QList<AccessQuestion>> reviewAccess(KubeClient *client, QList<AccessQuestion> questions, std::stop_token stop);
/// The Role (or ClusterRole) in YAML that would grant what is missing, ready to send to an administrator.
QString roleGranting(const QList<AccessQuestion> &missing, const QString &user);

} // namespace luthier
