// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/httpget.h"

#include "base/masking.h"

#include <QCoreApplication>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <utility>

namespace luthier {

namespace {

constexpr int Redirections = 5;
constexpr int TransferTimeout = 30'000; // ms without a byte

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::helm)
};

enum class End { Finished, TooLarge, Cancelled };

Error unreachable(const QNetworkReply &reply)
{
    const auto host = reply.url().host()
                    + (reply.url().port() > 0 ? QStringLiteral(":%1").arg(reply.url().port()) : QString());
    const auto detail = masked(reply.errorString());
    switch (reply.error()) {
    case QNetworkReply::SslHandshakeFailedError:
        return {
            Error::Kind::Unreachable,
            Words::tr(
                "The certificate of %1 is not trusted, so nothing was read from it. Name the file of its certificate "
                "authority in the profile (caFile).")
                .arg(host),
            detail};
    case QNetworkReply::HostNotFoundError:
        return {Error::Kind::Unreachable,
                Words::tr("The name %1 is not known to the DNS. Check its spelling and the network.").arg(host),
                detail};
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // the transfer timeout of Qt 6.4
        return {Error::Kind::Timeout,
                Words::tr("%1 did not answer in time. Check the network, then try again.").arg(host), detail};
    default:
        return {
            Error::Kind::Unreachable,
            Words::tr("%1 cannot be reached. Check that the registry runs and that the network leads to it.").arg(host),
            detail};
    }
}

QNetworkRequest requestFor(const HttpAsk &ask)
{
    QNetworkRequest request(ask.url);
    request.setRawHeader("User-Agent", "luthier/" LUTHIER_VERSION);
    if (!ask.accept.isEmpty())
        request.setRawHeader("Accept", ask.accept);
    if (!ask.authorization.isEmpty())
        request.setRawHeader("Authorization", ask.authorization.reveal());
    // By hand: Qt would send Authorization on to whatever host the answer names.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setTransferTimeout(TransferTimeout);
    if (!ask.caPem.isEmpty()) {
        auto tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(QSslCertificate::fromData(ask.caPem, QSsl::Pem));
        request.setSslConfiguration(tls);
    }
    return request;
}

} // namespace

Result<QByteArray> caOf(const QString &file)
{
    if (file.isEmpty())
        return QByteArray();
    QFile pem(file);
    if (!pem.open(QIODevice::ReadOnly))
        return failure(
            Error::Kind::NotFound,
            Words::tr("The certificate authority's file %1 cannot be read (%2). Check caFile in the profile.")
                .arg(file, pem.errorString()));
    const auto bytes = pem.read(4 * 1024 * 1024);
    if (QSslCertificate::fromData(bytes, QSsl::Pem).isEmpty())
        return failure(
            Error::Kind::Invalid,
            Words::tr("The file %1 holds no certificate in PEM form. Check caFile in the profile.").arg(file));
    return bytes;
}

Task<FetchedAnswer> httpGet(QNetworkAccessManager *network, HttpAsk ask, std::stop_token stop)
{
    bool askAgain = true; // once: a server may close a kept connection just when it is used again
    for (int redirections = 0;; ++redirections) {
        if (stop.stop_requested())
            co_return failure(Error::Kind::Cancelled, Words::tr("Cancelled."));
        const std::unique_ptr<QNetworkReply, void (*)(QNetworkReply *)> owner(
            network->get(requestFor(ask)), [](QNetworkReply *r) { r->deleteLater(); });
        auto *reply = owner.get();
        const OneShot<End> ended;
        QByteArray body;
        QObject::connect(reply, &QNetworkReply::readyRead, reply, [&body, reply, ended, limit = ask.limit] {
            body += reply->readAll();
            if (body.size() > limit)
                ended.resolve(End::TooLarge);
        });
        QObject::connect(reply, &QNetworkReply::finished, reply, [ended] { ended.resolve(End::Finished); });
        const std::stop_callback onStop(stop, [ended] { ended.resolve(End::Cancelled); });
        const auto end = co_await ended;
        reply->disconnect();
        if (end == End::Cancelled)
            co_return failure(Error::Kind::Cancelled, Words::tr("Cancelled."));
        if (end == End::TooLarge)
            co_return failure(Error::Kind::Invalid,
                              Words::tr("The answer of %1 is larger than %2 MiB, so it was not read.")
                                  .arg(ask.url.host())
                                  .arg(ask.limit / 1048576));
        body += reply->readAll();
        FetchedAnswer answer;
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        // A connection that breaks off in the middle of a body has a status, too.
        const bool broken = reply->error() != QNetworkReply::NoError
                         && reply->error() < QNetworkReply::ContentAccessDenied;
        if (answer.status == 0 && reply->error() == QNetworkReply::RemoteHostClosedError
            && std::exchange(askAgain, false))
            continue;
        if (answer.status == 0 || broken)
            co_return tl::unexpected(unreachable(*reply));
        const auto location = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        if (answer.status >= 300 && answer.status < 400 && !location.isEmpty()) {
            const auto next = ask.url.resolved(location);
            const bool weaker = ask.url.scheme() == QLatin1String("https") && next.scheme() != QLatin1String("https");
            if (redirections == Redirections || weaker || !next.scheme().startsWith(QLatin1String("http")))
                co_return failure(
                    Error::Kind::Refused,
                    Words::tr("%1 sends on to an address that was not followed (too many times, or without TLS). "
                              "Name the right address in the profile.")
                        .arg(ask.url.host()),
                    masked(next.toDisplayString()));
            if (next.host() != ask.url.host() || next.port() != ask.url.port())
                ask.authorization = Secret();
            ask.url = next;
            continue;
        }
        answer.body = body;
        answer.contentType = reply->rawHeader("Content-Type");
        answer.link = reply->rawHeader("Link");
        answer.authenticate = reply->rawHeader("WWW-Authenticate");
        co_return answer;
    }
}

} // namespace luthier
