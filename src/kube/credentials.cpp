// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/credentials.h"

#include "base/masking.h"
#include "kube/pause.h"
#include "kube/tls.h"

#include <QFile>

namespace luthier {

namespace {

constexpr int TokenFileSeconds = 10;
constexpr int ExpiryMargin = 10; // seconds: a token must outlive the request that carries it
constexpr qint64 LargestToken = 1024 * 1024;

} // namespace

Credentials::Credentials(ClusterAccess access, ProcessRunner &runner)
    : m_access(std::move(access))
    , m_runner(runner)
{
}

bool Credentials::isFresh() const
{
    return m_plugin
        && (!m_plugin->expires.isValid() || m_plugin->expires > QDateTime::currentDateTimeUtc().addSecs(ExpiryMargin));
}

bool Credentials::refused()
{
    const bool helps = (m_access.exec && m_plugin) || (!m_access.tokenFile.isEmpty() && m_fileRead.isValid());
    m_plugin.reset();
    m_fileRead = {};
    return helps;
}

Result<QByteArray> Credentials::tokenOfFile()
{
    const auto now = QDateTime::currentDateTimeUtc();
    if (m_fileRead.isValid() && m_fileRead.secsTo(now) < TokenFileSeconds)
        return m_fileToken;
    QFile file(m_access.tokenFile);
    if (!file.open(QIODevice::ReadOnly)) {
        if (!m_access.token.isEmpty())
            return m_access.token.reveal();
        return failure(Error::Kind::Denied,
                       QCoreApplication::translate("luthier::kube",
                                                   "The token file %1 cannot be read (%2). Nothing was contacted; "
                                                   "check the file.")
                           .arg(m_access.tokenFile, file.errorString()));
    }
    m_fileToken = file.read(LargestToken).trimmed();
    m_fileRead = now;
    registerSecret(m_fileToken);
    return m_fileToken;
}

Result<SignIn> Credentials::with(const QByteArray &token, const QByteArray &certificate, const Secret &key)
{
    SignIn result;
    auto tls = serverTls(m_access);
    if (tls && !certificate.isEmpty())
        tls = withClientCertificate(*tls, certificate, key);
    if (!tls)
        return tl::unexpected(tls.error());
    result.tls = *tls;
    if (!token.isEmpty())
        result.authorization = "Bearer " + token;
    else if (!m_access.basicUser.isEmpty())
        result.authorization = "Basic "
                             + (m_access.basicUser.toUtf8() + ':' + m_access.basicPassword.reveal()).toBase64();
    return result;
}

Task<> Credentials::runPlugin(std::shared_ptr<Credentials> self)
{
    self->m_running = true;
    self->m_pluginError.reset();
    const auto access = self->m_access;
    auto credential = co_await runCredentialPlugin(&self->m_runner, access, std::stop_token{});
    self->m_running = false;
    self->m_cached.reset();
    if (credential)
        self->m_plugin = *credential;
    else
        self->m_pluginError = credential.error();
    for (const auto &waiter : std::exchange(self->m_waiting, {}))
        waiter.resolve(true);
    co_return {};
}

Task<SignIn> Credentials::signIn(std::shared_ptr<Credentials> self, std::stop_token stop)
{
    if (!self->m_access.exec) {
        Result<QByteArray> token = self->m_access.token.reveal();
        if (!self->m_access.tokenFile.isEmpty())
            token = self->tokenOfFile();
        if (!token)
            co_return tl::unexpected(token.error());
        if (!self->m_cached) {
            auto made = self->with(*token, self->m_access.certificate, self->m_access.key);
            if (!made)
                co_return made;
            self->m_cached = *made;
        }
        auto result = *self->m_cached;
        if (!token->isEmpty())
            result.authorization = "Bearer " + *token;
        co_return result;
    }
    if (!self->isFresh()) {
        // Not with this caller's stop token: others may wait for the same run. It has its own timeout.
        const OneShot<bool> over;
        self->m_waiting << over; // before the run: it may end at once
        if (!self->m_running)
            runPlugin(self);
        const std::stop_callback onStop(stop, [over] { over.resolve(false); });
        if (!co_await over)
            co_return cancelled();
        if (self->m_pluginError)
            co_return tl::unexpected(*self->m_pluginError);
    }
    // From here it is used whatever it says of its expiry: a clock that is wrong must not loop.
    if (!self->m_plugin)
        co_return cancelled();
    if (stop.stop_requested())
        co_return cancelled();
    if (!self->m_cached) {
        auto made = self->with(self->m_plugin->token.reveal(), self->m_plugin->certificate, self->m_plugin->key);
        if (!made)
            co_return made;
        self->m_cached = *made;
    }
    auto result = *self->m_cached; // QCoro 0.8 moves out of whatever is returned, also out of a member
    co_return result;
}

} // namespace luthier
