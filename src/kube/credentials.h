// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/execcredential.h"

#include <QSslConfiguration>

#include <memory>

namespace luthier {

/// How to sign in, as of now: ready for one request.
struct SignIn {
    QSslConfiguration tls;
    QByteArray authorization; ///< value of the header; empty: none
};

/// Keeps what a user's credentials need to be fresh: the token file is read again after ten seconds, a plugin runs
/// again when what it gave expires or is refused. Several requests at once wait for one run of the plugin.
class Credentials : public std::enable_shared_from_this<Credentials>
{
public:
    Credentials(ClusterAccess access, ProcessRunner &runner);

    static Task<SignIn> signIn(std::shared_ptr<Credentials> self, std::stop_token stop);
    /// The server said 401: whether another try with fresh credentials makes sense.
    bool refused();

private:
    static Task<> runPlugin(std::shared_ptr<Credentials> self);
    Result<QByteArray> tokenOfFile();
    Result<SignIn> with(const QByteArray &token, const QByteArray &certificate, const Secret &key);
    bool isFresh() const;

    ClusterAccess m_access;
    ProcessRunner &m_runner;
    QByteArray m_fileToken;
    QDateTime m_fileRead;
    std::optional<ExecCredential> m_plugin;
    std::optional<SignIn> m_cached; ///< of the plugin or of what never changes
    bool m_running = false;
    QList<OneShot<bool>> m_waiting;
    std::optional<Error> m_pluginError;
};

} // namespace luthier
