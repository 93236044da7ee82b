// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/podlogs.h"

#include "kube/kubeclient.h"

#include <QUrl>

namespace luthier {

namespace {

QString logPath(const LogRequest &request, bool follow)
{
    auto path = QStringLiteral("/api/v1/namespaces/%1/pods/%2/log?tailLines=%3")
                    .arg(request.nameSpace, request.pod)
                    .arg(request.tailLines);
    if (!request.container.isEmpty())
        path += QStringLiteral("&container=") + QString::fromLatin1(QUrl::toPercentEncoding(request.container));
    if (request.previous)
        path += QStringLiteral("&previous=true");
    if (request.timestamps)
        path += QStringLiteral("&timestamps=true");
    if (follow)
        path += QStringLiteral("&follow=true");
    return path;
}

} // namespace

Task<QByteArray> podLog(KubeClient *client, LogRequest request, std::stop_token stop)
{
    return client->get(logPath(request, false), stop);
}

Task<> followPodLog(KubeClient *client, LogRequest request, std::function<void(QByteArray line)> line,
                    std::stop_token stop)
{
    return client->stream(logPath(request, true), std::move(line), stop);
}

} // namespace luthier
