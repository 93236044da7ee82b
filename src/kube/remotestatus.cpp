// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/remotestatus.h"

#include "base/masking.h"
#include "kube/jsonfields.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace luthier {

std::optional<Result<int>> parseRemoteStatus(const QByteArray &message)
{
    QJsonParseError error;
    const auto status = QJsonDocument::fromJson(message, &error).object();
    const auto outcome = json::text(status, "status");
    if (error.error != QJsonParseError::NoError || outcome.isEmpty())
        return {};
    if (outcome == QLatin1String("Success"))
        return 0;
    for (const auto &item : json::list(json::map(status, "details"), "causes")) {
        const auto cause = item.toObject();
        bool isNumber = false;
        const auto code = json::text(cause, "message").toInt(&isNumber);
        if (json::text(cause, "reason") == QLatin1String("ExitCode") && isNumber)
            return code;
    }
    return failure(Error::Kind::Refused,
                   QCoreApplication::translate("luthier::kube",
                                               "The command could not be run in the container: %1. Check that the "
                                               "container has this program.")
                       .arg(masked(json::text(status, "message"))),
                   masked(QString::fromUtf8(message)));
}

} // namespace luthier
