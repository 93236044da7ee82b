// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/httptransport.h"

#include "base/masking.h"
#include "metrics/prometheusanswer.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace luthier {

struct HttpTransport::Private {
    MetricsAddress address;
    QNetworkAccessManager manager;
};

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::metrics)
};

using ReplyOwner = std::unique_ptr<QNetworkReply, void (*)(QNetworkReply *)>;

bool isThisMachine(const QString &host)
{
    return host == QLatin1String("localhost") || host == QLatin1String("::1") || host.startsWith(QLatin1String("127."));
}

Result<QSslConfiguration> tlsOf(const MetricsAddress &address)
{
    auto tls = QSslConfiguration::defaultConfiguration();
    if (address.caFile.isEmpty())
        return tls;
    QFile file(address.caFile);
    const auto authorities = file.open(QIODevice::ReadOnly) ? QSslCertificate::fromData(file.read(1024 * 1024))
                                                            : QList<QSslCertificate>();
    if (authorities.isEmpty())
        return failure(Error::Kind::Invalid,
                       Words::tr("%1 holds no certificate in PEM. Nothing was asked; check “caFile” in the profile's "
                                 "“metrics”.")
                           .arg(address.caFile));
    tls.setCaCertificates(authorities);
    return tls;
}

Result<QNetworkRequest> requestFor(const MetricsAddress &address, const QString &path)
{
    // A token that goes over the network in the clear is everybody's.
    if (address.carriesSecret() && address.url.scheme() != QLatin1String("https") && !isThisMachine(address.url.host()))
        return failure(Error::Kind::Refused,
                       Words::tr("%1 is not asked: the sign-in would go over the network unencrypted. Use https in the "
                                 "profile's “metrics”.")
                           .arg(address.url.host()));
    const auto tls = tlsOf(address);
    if (!tls)
        return tl::unexpected(tls.error());
    auto base = address.url.toString(QUrl::FullyEncoded | QUrl::RemoveQuery | QUrl::RemoveFragment
                                     | QUrl::RemoveUserInfo);
    while (base.endsWith(QLatin1Char('/')))
        base.chop(1);
    QNetworkRequest request(QUrl(base + path, QUrl::TolerantMode));
    request.setSslConfiguration(*tls);
    request.setTransferTimeout(int(address.patience.count()));
    request.setDecompressedSafetyCheckThreshold(prometheus::LargestAnswer);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("User-Agent", "luthier/" LUTHIER_VERSION);
    for (auto it = address.headers.begin(); it != address.headers.end(); ++it)
        request.setRawHeader(it.key().toUtf8(), it.value().toUtf8());
    for (auto it = address.secretHeaders.begin(); it != address.secretHeaders.end(); ++it)
        request.setRawHeader(it.key().toUtf8(), it.value().reveal());
    if (!address.token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + address.token.reveal());
    else if (!address.user.isEmpty())
        request.setRawHeader("Authorization",
                             "Basic " + (address.user.toUtf8() + ':' + address.password.reveal()).toBase64());
    return request;
}

Error errorOfConnection(const QNetworkReply &reply, const QString &name, bool tooLarge)
{
    const auto detail = masked(reply.errorString());
    if (tooLarge)
        return {
            Error::Kind::Invalid,
            Words::tr("The answer of %1 is larger than 64 MiB. Nothing is shown; choose a shorter time range, or let "
                      "the query sum up more.")
                .arg(name),
            detail};
    switch (reply.error()) {
    case QNetworkReply::OperationCanceledError: // by Qt's own timer: a cancel by a person was looked at before
    case QNetworkReply::TimeoutError:
        return {Error::Kind::Timeout,
                Words::tr("%1 did not answer in time. Nothing is shown; choose a shorter time range, or try again.")
                    .arg(name),
                detail};
    case QNetworkReply::SslHandshakeFailedError:
        return {Error::Kind::Denied,
                Words::tr("The certificate of %1 is not trusted (%2). Nothing was sent; name its authority as “caFile” "
                          "in the profile's “metrics”, or ask whoever runs it.")
                    .arg(name, detail),
                detail};
    default:
        return {Error::Kind::Unreachable,
                Words::tr("%1 cannot be reached (%2). Nothing is shown; check the address in the profile's “metrics”, "
                          "VPN and network.")
                    .arg(name, detail),
                detail};
    }
}

} // namespace

HttpTransport::HttpTransport(MetricsAddress address)
    : d(std::make_shared<Private>())
{
    d->address = std::move(address);
    d->manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

HttpTransport::~HttpTransport() = default;

QString HttpTransport::name() const
{
    return d->address.url.host()
         + (d->address.url.port() > 0 ? QStringLiteral(":%1").arg(d->address.url.port()) : QString());
}

static Task<MetricsReply> asked(std::shared_ptr<HttpTransport::Private> d, QString name, QString path,
                                std::stop_token stop)
{
    if (stop.stop_requested())
        co_return failure(Error::Kind::Cancelled, Words::tr("Cancelled."));
    const auto request = requestFor(d->address, path);
    if (!request)
        co_return tl::unexpected(request.error());
    const ReplyOwner reply(d->manager.get(*request), [](QNetworkReply *r) {
        r->disconnect();
        r->deleteLater();
    });
    auto *const plain = reply.get();
    MetricsReply answer;
    bool tooLarge = false;
    QObject::connect(plain, &QNetworkReply::readyRead, plain, [plain, &answer, &tooLarge] {
        answer.body += plain->readAll();
        if (answer.body.size() > prometheus::LargestAnswer) {
            tooLarge = true;
            plain->abort();
        }
    });
    const OneShot<bool> done;
    QObject::connect(plain, &QNetworkReply::finished, plain, [done] { done.resolve(true); });
    const auto abort = [plain] {
        QMetaObject::invokeMethod(
            plain,
            [plain] {
                if (!plain->isFinished())
                    plain->abort();
            },
            Qt::QueuedConnection);
    };
    const std::stop_callback onStop(stop, abort);
    co_await done;
    if (stop.stop_requested())
        co_return failure(Error::Kind::Cancelled, Words::tr("Cancelled."));
    answer.status = plain->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (plain->isOpen())
        answer.body += plain->readAll();
    if (tooLarge || answer.status == 0 || (answer.status < 300 && plain->error() != QNetworkReply::NoError))
        co_return tl::unexpected(errorOfConnection(*plain, name, tooLarge));
    co_return answer;
}

Task<MetricsReply> HttpTransport::get(QString path, std::stop_token stop) { return asked(d, name(), path, stop); }

} // namespace luthier
