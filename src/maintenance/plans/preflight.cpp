// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/access.h"
#include "maintenance/plans/plans.h"

#include <QCoreApplication>

namespace luthier {

Task<Preflight> preflight(Platform *platform, QList<Permission> permissions, std::stop_token stop)
{
    QList<AccessQuestion> questions;
    for (const auto &p : permissions)
        questions << AccessQuestion{p.verb, p.group, p.resource, p.nameSpace, false, {}};
    const auto answers = co_await reviewAccess(&platform->kube(), questions, stop);
    if (!answers)
        co_return tl::unexpected(answers.error());
    Preflight result;
    QList<AccessQuestion> missing;
    QStringList names;
    for (const auto &answer : *answers) {
        if (answer.allowed)
            continue;
        missing << answer;
        names << answer.verb + QLatin1Char(' ') + answer.resource;
    }
    if (!missing.isEmpty()) {
        result.problems << QCoreApplication::translate(
                               "luthier::preflight",
                               "You may not do what this plan needs in namespace %1: %2. Nothing was changed; send the "
                               "role below to an administrator.")
                               .arg(platform->nameSpace(), names.join(QStringLiteral(", ")));
        result.role = roleGranting(missing, platform->kube().access().user);
    }
    co_return result;
}

} // namespace luthier
