// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/labelledpodexec.h"

#include "base/words.h"
#include "kube/kubeclient.h"
#include "kube/podexec.h"
#include "kube/podparser.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <memory>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::kube)
};

} // namespace

LabelledPodExec::LabelledPodExec(KubeClient &client, QString nameSpace, QString labels, QString container)
    : m_client(client)
    , m_nameSpace(std::move(nameSpace))
    , m_labels(std::move(labels))
    , m_container(std::move(container))
{
}

Result<Pod> LabelledPodExec::chosen(const QList<Pod> &pods, const QString &labels)
{
    QList<Pod> ready;
    QStringList names;
    for (const auto &pod : pods) {
        names << pod.name;
        if (pod.ready && !pod.deleting)
            ready << pod;
    }
    if (pods.isEmpty())
        return failure(Error::Kind::NotFound,
                       Words::tr("No pod has the labels %1. Nothing was changed; look at the profile's “database”, or "
                                 "try again when the database's operator has chosen its primary.")
                           .arg(labels));
    if (ready.isEmpty())
        return failure(Error::Kind::Refused,
                       Words::tr("%1 is not ready (%2). Nothing was changed; try again when it is.")
                           .arg(names.join(QStringLiteral(", ")), pods.first().status));
    if (ready.size() > 1)
        return failure(
            Error::Kind::Refused,
            Words::tr("%n pod(s) have the labels %1, so it is not clear which one holds the data: %2. Nothing "
                      "was changed; name labels that only the primary has.",
                      nullptr, int(ready.size()))
                .arg(labels, names.join(QStringLiteral(", "))));
    return ready.first();
}

Task<int> LabelledPodExec::run(QStringList command, CommandStreams streams, std::stop_token stop)
{
    // This may be gone while the API server answers: only what is the coroutine's own is used after that.
    auto *client = &m_client;
    const auto nameSpace = m_nameSpace;
    const auto labels = m_labels;
    const auto container = m_container;
    const auto path = QStringLiteral("/api/v1/namespaces/%1/pods?labelSelector=%2")
                          .arg(nameSpace, QString::fromLatin1(QUrl::toPercentEncoding(labels)));
    const auto answer = co_await client->get(path, stop);
    if (!answer)
        co_return tl::unexpected(answer.error());
    QList<Pod> pods;
    for (const auto &item : QJsonDocument::fromJson(*answer)[QStringLiteral("items")].toArray())
        pods << parsePod(item.toObject());
    const auto pod = chosen(pods, labels);
    if (!pod)
        co_return tl::unexpected(pod.error());
    PodExec exec(*client, nameSpace, pod->name, container);
    const auto end = co_await exec.run(command, streams, stop);
    co_return end;
}

QString LabelledPodExec::commandLine(const QStringList &command, bool withInput) const
{
    QStringList rest;
    if (!m_container.isEmpty())
        rest << QStringLiteral("-c") << m_container;
    const auto find = QStringLiteral("$(%1)").arg(words::commandLine(
        QStringLiteral("kubectl"), {QStringLiteral("get"), QStringLiteral("pod"), QStringLiteral("-n"), m_nameSpace,
                                    QStringLiteral("-l"), m_labels, QStringLiteral("-o"), QStringLiteral("name")}));
    const auto head = words::commandLine(QStringLiteral("kubectl"),
                                         QStringList{QStringLiteral("exec")}
                                             + (withInput ? QStringList{QStringLiteral("-i")} : QStringList{})
                                             + QStringList{QStringLiteral("-n"), m_nameSpace});
    return head + QLatin1Char(' ') + find + QLatin1Char(' ')
         + words::shellLine(rest + QStringList{QStringLiteral("--")} + command);
}

} // namespace luthier
