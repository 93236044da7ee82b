// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "kube/kubeconfig.h"
#include "process/processrunner.h"

#include <QJsonObject>
#include <QObject>

#include <functional>
#include <memory>

namespace luthier {

/// Which cluster this is, whatever a context is called: the uid of its kube-system namespace, or where that may
/// not be read, the SHA-256 of the CA and the server's address.
struct ClusterIdentity {
    QString id;
    QString serverVersion; ///< "v1.35.4"

    bool operator==(const ClusterIdentity &) const = default;
};

/// One connection to one API server: one QNetworkAccessManager, keep-alive, TLS always checked unless the
/// kubeconfig says otherwise in so many words. Lives in the main thread; answers are parsed elsewhere.
class KubeClient : public QObject
{
    Q_OBJECT

public:
    /// `runner` starts exec credential plugins.
    KubeClient(ClusterAccess access, ProcessRunner &runner);
    ~KubeClient() override;

    const ClusterAccess &access() const { return m_access; }

    /// GET of a path with query ("/api/v1/namespaces/lyra/pods?limit=500"). Errors are classed: Unreachable, Denied
    /// (401, 403, with verb and resource in the message), NotFound, Refused (the API's own message), Timeout.
    Task<QByteArray> get(QString path, std::stop_token stop);
    /// POST, PUT, PATCH or DELETE. Writes are refused while isReadOnly() and after the cluster's identity has changed.
    Task<QByteArray> send(QByteArray verb, QString path, QByteArray body, QByteArray contentType, std::stop_token stop);
    /// GET whose body is handed over line by line as it comes (watch, logs with follow); ends when the server does.
    Task<> stream(QString path, std::function<void(QByteArray line)> line, std::stop_token stop);

    /// The same; `opened` is called when the server has said yes.
    Task<> stream(QString path, std::function<void()> opened, std::function<void(QByteArray line)> line,
                  std::stop_token stop);
    /// POST of a SelfSubject…Review (authorization.k8s.io, authentication.k8s.io): a question that changes nothing, so it
    /// is asked in read-only mode too.
    Task<QByteArray> review(QString path, QByteArray body, std::stop_token stop);

    Task<ClusterIdentity> identity(std::stop_token stop);
    /// Binds this connection to that cluster: later writes ask again and refuse when it is another.
    void pin(ClusterIdentity identity);
    bool isReadOnly() const { return m_readOnly; }
    void setReadOnly(bool readOnly);

    struct Private;

signals:
    /// A write was refused because the address now leads to another cluster.
    void identityChanged(const QString &was, const QString &is);

private:
    friend class PodExec;
    ClusterAccess m_access;
    bool m_readOnly = false;
    std::unique_ptr<Private> d;
};

} // namespace luthier
