// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/credentials.h"
#include "kube/kubeclient.h"
#include "kube/kubeerror.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QPointer>
#include <QUrl>

#include <vector>

namespace luthier {

/// What lives as long as the last coroutine of a KubeClient, which may be longer than the client itself.
class KubeCore
{
public:
    using Shared = std::shared_ptr<KubeCore>;
    using LineSink = std::function<void(QByteArray)>;

    KubeCore(KubeClient *owner, ClusterAccess access, ProcessRunner &runner);

    static Task<QByteArray> request(Shared self, QByteArray verb, QString path, QByteArray body, QByteArray contentType,
                                    std::stop_token stop);
    static Task<QByteArray> write(Shared self, QByteArray verb, QString path, QByteArray body, QByteArray contentType,
                                  std::stop_token stop);
    static Task<> stream(Shared self, QString path, std::function<void()> opened, LineSink line, std::stop_token stop);
    static Task<ClusterIdentity> identity(Shared self, std::stop_token stop);
    /// Fails where the address leads to another cluster than the pinned one. Asks at most every five seconds.
    static Task<> checkPin(Shared self, std::stop_token stop);
    static Task<SignIn> signIn(Shared self, std::stop_token stop);

    /// Ends everything that is under way with Cancelled.
    void close() { m_closed.request_stop(); }
    void pin(ClusterIdentity identity);
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

    const ClusterAccess &access() const { return m_access; }
    QUrl url(const QString &path) const;
    QNetworkProxy proxy() const;
    QNetworkRequest prepared(const QUrl &url, const SignIn &signIn) const;

private:
    struct Lane { ///< QNetworkAccessManager opens at most six connections to a host: long streams get their own
        QNetworkAccessManager manager;
        int streams = 0;
    };
    struct Answer {
        int status = 0;
        QByteArray body;
    };
    static Task<Answer> exchange(Shared self, KubeRequest asked, QByteArray body, QByteArray contentType,
                                 std::stop_token stop);
    void prepare(QNetworkAccessManager &manager) const;
    Lane *freeLane();
    KubeRequest described(const QByteArray &verb, const QString &path) const;

    QPointer<KubeClient> m_owner;
    ClusterAccess m_access;
    std::shared_ptr<Credentials> m_credentials;
    QNetworkAccessManager m_manager;
    std::vector<std::unique_ptr<Lane>> m_lanes;
    std::stop_source m_closed;
    bool m_readOnly = false;
    std::optional<ClusterIdentity> m_pinned;
    std::optional<QString> m_other; ///< the identity found instead of the pinned one
    QElapsedTimer m_pinChecked;
};

struct KubeClient::Private {
    KubeCore::Shared core;
};

} // namespace luthier
