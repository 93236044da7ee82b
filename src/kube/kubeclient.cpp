// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubeclient.h"

#include "kube/kubecore.h"

namespace luthier {

namespace {

Task<QByteArray> notAReview(QString path)
{
    co_return failure(Error::Kind::Invalid,
                      QCoreApplication::translate("luthier::kube", "%1 is no review; it was not sent.").arg(path));
}

} // namespace

KubeClient::KubeClient(ClusterAccess access, ProcessRunner &runner)
    : m_access(std::move(access))
    , d(std::make_unique<Private>())
{
    d->core = std::make_shared<KubeCore>(this, m_access, runner);
}

KubeClient::~KubeClient() { d->core->close(); }

Task<QByteArray> KubeClient::get(QString path, std::stop_token stop)
{
    return KubeCore::request(d->core, "GET", path, {}, {}, stop);
}

Task<QByteArray> KubeClient::send(QByteArray verb, QString path, QByteArray body, QByteArray contentType,
                                  std::stop_token stop)
{
    return KubeCore::write(d->core, verb, path, body, contentType, stop);
}

Task<QByteArray> KubeClient::review(QString path, QByteArray body, std::stop_token stop)
{
    if (!path.startsWith(QLatin1String("/apis/authorization.k8s.io/"))
        && !path.startsWith(QLatin1String("/apis/authentication.k8s.io/")))
        return notAReview(path);
    return KubeCore::request(d->core, "POST", path, body, "application/json", stop);
}

Task<> KubeClient::stream(QString path, std::function<void(QByteArray line)> line, std::stop_token stop)
{
    return KubeCore::stream(d->core, path, {}, std::move(line), stop);
}

Task<> KubeClient::stream(QString path, std::function<void()> opened, std::function<void(QByteArray line)> line,
                          std::stop_token stop)
{
    return KubeCore::stream(d->core, path, std::move(opened), std::move(line), stop);
}

Task<ClusterIdentity> KubeClient::identity(std::stop_token stop) { return KubeCore::identity(d->core, stop); }

void KubeClient::pin(ClusterIdentity identity) { d->core->pin(std::move(identity)); }

void KubeClient::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    d->core->setReadOnly(readOnly);
}

} // namespace luthier
