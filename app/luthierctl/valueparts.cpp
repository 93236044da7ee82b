// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/luthierctl/valueparts.h"
#include "app/luthierctl/output.h"
#include "helm/secretpaths.h"
#include "maintenance/values/valuesreads.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace luthier::ctl {

QStringList valuesFilesOf(const Session *session)
{
    return session->options.values.isEmpty() ? session->platform.profile().valuesFiles : session->options.values;
}

QJsonValue shownValue(const Session *session, const QJsonValue &value, const QStringList &path)
{
    return session->options.showSecrets ? value : maskedValues(value, path);
}

QString valueText(const QJsonValue &value)
{
    if (value.isUndefined())
        return QStringLiteral("–");
    if (value.isString())
        return value.toString();
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).mid(1).chopped(1);
}

Task<Release> chosenRelease(Session *session, int revision)
{
    auto &platform = session->platform;
    if (revision == 0 || revision == platform.facts().release->revision)
        co_return *platform.facts().release;
    const auto history = platform.facts().history;
    for (const auto &summary : history)
        if (summary.revision == revision)
            co_return co_await platform.releases().read(summary, session->stop.get_token());
    co_return failure(
        Error::Kind::NotFound,
        QStringLiteral("Helm keeps no revision %1 of this release any more. See helm history.").arg(revision));
}

QCoro::Task<Chart> chartOf(Session *session, Release release)
{
    const auto pulled = co_await chartOfVersion(&session->platform, updateOptions(session).chart, release.chartVersion,
                                                session->stop.get_token());
    if (pulled)
        co_return *pulled;
    complain(pulled.error().message
             + QStringLiteral(" What Helm keeps of the chart is shown instead, without its lines."));
    co_return storedChart(release);
}

} // namespace luthier::ctl
