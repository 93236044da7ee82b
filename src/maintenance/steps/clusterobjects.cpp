// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/steps/clusterobjects.h"

#include "kube/jsonfields.h"
#include "kube/podlogs.h"
#include "kube/podparser.h"
#include "maintenance/platform/diagnosis.h"
#include "maintenance/platform/waiting.h"
#include "maintenance/schedule/clustertimers.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace luthier::clusterobjects {

namespace {

constexpr int TellEvery = 4; // of the looks

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::clustertimers)
};

} // namespace

QString pathOf(const QString &kind, const QString &nameSpace, const QString &name)
{
    const bool batch = kind == QLatin1String("CronJob") || kind == QLatin1String("Job");
    return (batch ? QStringLiteral("/apis/batch/v1") : QStringLiteral("/api/v1")) + QStringLiteral("/namespaces/")
         + nameSpace + QLatin1Char('/') + kind.toLower() + QLatin1Char('s')
         + (name.isEmpty() ? QString() : QLatin1Char('/') + name);
}

Task<> apply(Platform *platform, QJsonObject object, QString nameSpace, std::stop_token stop)
{
    const auto name = json::text(json::map(object, "metadata"), "name");
    const auto path = pathOf(json::text(object, "kind"), nameSpace, name) + QStringLiteral("?fieldManager=luthier");
    const auto body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    const auto done = co_await platform->kube().send("PATCH", path, body, "application/apply-patch+yaml", stop);
    if (!done)
        co_return tl::unexpected(done.error());
    co_return {};
}

Task<bool> removeOne(Platform *platform, QString path, std::stop_token stop)
{
    const QByteArray body = R"({"propagationPolicy":"Foreground"})";
    const auto gone = co_await platform->kube().send("DELETE", path, body, "application/json", stop);
    if (!gone && gone.error().kind != Error::Kind::NotFound)
        co_return tl::unexpected(gone.error());
    co_return gone.has_value();
}

Task<QJsonObject> read(Platform *platform, QString path, std::stop_token stop)
{
    const auto answer = co_await platform->kube().get(path, stop);
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return QJsonDocument::fromJson(*answer).object();
}

Task<QString> untilEnded(Platform *platform, QString nameSpace, QString job, StepContext context)
{
    const auto jobPath = pathOf(QStringLiteral("Job"), nameSpace, job);
    const auto podsPath = pathOf(QStringLiteral("Pod"), nameSpace) + QStringLiteral("?labelSelector=job-name%3D") + job;
    QByteArray said;
    for (int look = 0;; ++look) {
        const auto now = co_await read(platform, jobPath, context.stop);
        if (!now)
            co_return tl::unexpected(now.error());
        const auto pods = co_await read(platform, podsPath, context.stop);
        if (!pods)
            co_return tl::unexpected(pods.error());
        QString words;
        std::optional<PodTrouble> trouble;
        for (const auto &value : json::list(*pods, "items")) {
            const auto last = clustertimers::lastWordsOf(value.toObject());
            words = last.isEmpty() ? words : last;
            const auto pod = parsePod(value.toObject());
            if (pod.phase == QLatin1String("Pending"))
                trouble = podTrouble(pod);
            if (pod.phase == QLatin1String("Running") && look % TellEvery == 0) {
                const LogRequest request{.nameSpace = nameSpace, .pod = pod.name, .container = {}, .tailLines = 1};
                const auto line = co_await podLog(&platform->kube(), request, context.stop);
                if (line && *line != said) {
                    said = *line;
                    context.output(QString::fromUtf8(said).trimmed());
                    const StepProgress step{.part = -1, .text = QString::fromUtf8(said).trimmed()};
                    context.progress(step);
                }
            }
        }
        for (const auto &value : json::list(json::map(*now, "status"), "conditions")) {
            const auto condition = value.toObject();
            if (json::text(condition, "status") != QLatin1String("True"))
                continue;
            if (json::text(condition, "type") == QLatin1String("Complete"))
                co_return words;
            if (json::text(condition, "type") == QLatin1String("Failed"))
                co_return failure(Error::Kind::Refused,
                                  words.isEmpty() ? Words::tr("The Job %1 failed, and its pod does not say why (%2). "
                                                              "The database was only read; there is no backup of it.")
                                                        .arg(job, json::text(condition, "message"))
                                                  : words);
        }
        if (trouble) {
            const auto why = co_await explainTrouble(platform, *trouble, context.stop);
            co_return tl::unexpected(why ? *why : why.error());
        }
        const auto waited = co_await pause(LookAgain, context.stop);
        if (!waited)
            co_return tl::unexpected(waited.error());
    }
}

} // namespace luthier::clusterobjects
