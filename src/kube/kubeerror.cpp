// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubeerror.h"

#include "base/masking.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificate>

namespace luthier {

namespace {

constexpr qsizetype DetailLimit = 4000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::kube)
};

QString excerpt(const QByteArray &body) { return masked(QString::fromUtf8(body.left(DetailLimit))); }

/// "get pods in lyra", from "GET /api/v1/namespaces/lyra/pods?…", for answers that do not say it themselves.
QString attempted(const KubeRequest &request)
{
    auto parts = request.path.section(QLatin1Char('?'), 0, 0).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    static const QMap<QByteArray, QString> verbs{{"GET", QStringLiteral("get")},
                                                 {"POST", QStringLiteral("create")},
                                                 {"PUT", QStringLiteral("update")},
                                                 {"PATCH", QStringLiteral("patch")},
                                                 {"DELETE", QStringLiteral("delete")}};
    const auto verb = verbs.value(request.verb, QString::fromLatin1(request.verb).toLower());
    if (parts.size() < 3 || (parts.first() != QLatin1String("api") && parts.first() != QLatin1String("apis")))
        return verb + QLatin1Char(' ') + request.path.section(QLatin1Char('?'), 0, 0);
    parts.remove(0, parts.first() == QLatin1String("api") ? 2 : 3);
    QString where;
    if (parts.size() > 2 && parts.first() == QLatin1String("namespaces")) {
        where = Words::tr(" in namespace %1").arg(parts.at(1));
        parts.remove(0, 2);
    }
    if (parts.size() > 2) // the subresource stands behind the name: pods/web-0/exec is pods/exec of web-0
        parts = {parts.at(0) + QLatin1Char('/') + parts.at(2), parts.at(1)};
    return verb + QLatin1Char(' ') + parts.join(QLatin1Char(' ')) + where;
}

QString tlsReason(const QList<QSslError> &errors, const QString &text)
{
    for (const auto &error : errors) {
        switch (error.error()) {
        case QSslError::CertificateExpired:
            return Words::tr("its certificate expired on %1; whoever runs the cluster must renew it")
                .arg(error.certificate().expiryDate().toString(Qt::ISODate));
        case QSslError::CertificateNotYetValid:
            return Words::tr("its certificate is not valid yet; check this machine's clock");
        case QSslError::HostNameMismatch:
            return Words::tr(
                "its certificate is for another name; check the server's address, or set tls-server-name in "
                "the kubeconfig");
        case QSslError::SelfSignedCertificate:
        case QSslError::SelfSignedCertificateInChain:
        case QSslError::UnableToGetLocalIssuerCertificate:
        case QSslError::UnableToVerifyFirstCertificate:
        case QSslError::CertificateUntrusted:
            return Words::tr(
                "its certificate is not signed by the authority in the kubeconfig; either the kubeconfig is of another "
                "cluster, or somebody stands in between: ask for a current kubeconfig");
        default:
            break;
        }
    }
    // TLS alerts of the server come as text only.
    if (text.contains(QLatin1String("certificate expired"), Qt::CaseInsensitive)
        || text.contains(QLatin1String("certificate_expired")))
        return Words::tr("it says that your client certificate has expired; ask for a new kubeconfig");
    if (text.contains(QLatin1String("bad certificate"), Qt::CaseInsensitive)
        || text.contains(QLatin1String("unknown ca"), Qt::CaseInsensitive))
        return Words::tr("it does not accept your client certificate; ask for a new kubeconfig");
    return text;
}

} // namespace

Error errorOfAnswer(const KubeRequest &request, int httpStatus, const QByteArray &body)
{
    const auto status = QJsonDocument::fromJson(body).object();
    const bool fromApi = status.value(QLatin1String("kind")).toString() == QLatin1String("Status");
    const auto message = fromApi ? status.value(QLatin1String("message")).toString() : QString();
    const auto detail =
        QStringLiteral("%1 %2: HTTP %3\n").arg(QString::fromLatin1(request.verb), request.path).arg(httpStatus)
        + excerpt(body);
    const auto what = message.isEmpty() ? attempted(request) : message;
    switch (httpStatus) {
    case 401:
        return {
            Error::Kind::Denied,
            Words::tr("The API server does not accept these credentials (401): %1. Nothing was changed; the token may "
                      "have expired: "
                      "sign in again or ask for a new kubeconfig.")
                .arg(attempted(request)),
            detail};
    case 403:
        return {Error::Kind::Denied,
                Words::tr("You may not do this (403): %1. Nothing was changed; ask for the permission to %2.")
                    .arg(what, attempted(request)),
                detail};
    case 404:
        return {Error::Kind::NotFound, Words::tr("It does not exist (404): %1.").arg(what), detail};
    case 409:
        return {
            Error::Kind::Refused,
            Words::tr("The cluster's state has changed in the meantime (409): %1. Nothing was changed by this; look "
                      "again, then repeat.")
                .arg(what),
            detail};
    case 410:
        return {Error::Kind::NotFound,
                Words::tr("The API server no longer has this version (410): %1. List again.").arg(what), detail};
    case 408:
    case 504:
        return {Error::Kind::Timeout,
                Words::tr("The API server did not finish in time (%1): %2. Look at the state before you repeat it.")
                    .arg(httpStatus)
                    .arg(what),
                detail};
    case 429:
        return {
            Error::Kind::Refused,
            Words::tr("The API server asks to wait, it has too much to do (429): %1. Try again in a minute.").arg(what),
            detail};
    default:
        break;
    }
    if (httpStatus >= 500)
        return {
            Error::Kind::Unreachable,
            Words::tr("The API server has a fault of its own (%1): %2. Look at the state before you repeat it; if it "
                      "stays, whoever "
                      "runs the cluster must look at it.")
                .arg(httpStatus)
                .arg(what),
            detail};
    return {Error::Kind::Refused, Words::tr("The API server refused (%1): %2.").arg(httpStatus).arg(what), detail};
}

Error errorOfForeignAnswer(const KubeRequest &request, int httpStatus, const QByteArray &body)
{
    return {
        Error::Kind::Unexpected,
        Words::tr("%1 answers (%2), but not as a Kubernetes API: a sign-in page or a proxy stands in between. Nothing "
                  "was changed; "
                  "sign in to the network, or check the server's address in the kubeconfig.")
            .arg(request.server)
            .arg(httpStatus),
        excerpt(body)};
}

Error errorOfConnection(const KubeRequest &request, QNetworkReply::NetworkError code, const QString &text,
                        const QList<QSslError> &tls)
{
    // A request that changes something may have arrived although no answer came back.
    const auto effect = request.verb == "GET"
                          ? Words::tr("Nothing was changed")
                          : Words::tr(
                              "Whether the request arrived is not known: look at the state before you repeat it");
    const auto detail = QStringLiteral("%1 %2: %3").arg(QString::fromLatin1(request.verb), request.path, masked(text));
    const auto sentence = [&](const QString &reason, const QString &whatToDo) {
        return Words::tr("The API server at %1 does not answer (%2). %3; %4.")
            .arg(request.server, reason, effect, whatToDo);
    };
    const auto network = Words::tr("check the network or the VPN");
    switch (code) {
    case QNetworkReply::ConnectionRefusedError:
        return {Error::Kind::Unreachable,
                Words::tr("The API server at %1 does not answer (connection refused). Nothing was changed; check "
                          "the VPN, and whether the server runs.")
                    .arg(request.server),
                detail};
    case QNetworkReply::HostNotFoundError:
        return {Error::Kind::Unreachable,
                Words::tr("The API server at %1 does not answer (its name is not known here). Nothing was "
                          "changed; check the VPN or DNS.")
                    .arg(request.server),
                detail};
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // Qt's word for its own transfer timeout
        return {Error::Kind::Timeout, sentence(Words::tr("it said nothing for too long"), network), detail};
    case QNetworkReply::SslHandshakeFailedError:
        return {Error::Kind::Unreachable,
                Words::tr("The API server at %1 cannot be trusted: %2. Nothing was sent to it.")
                    .arg(request.server, tlsReason(tls, text)),
                detail};
    case QNetworkReply::RemoteHostClosedError:
        return {Error::Kind::Unreachable, sentence(Words::tr("it closed the connection"), network), detail};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return {Error::Kind::Unreachable,
                sentence(Words::tr("the proxy in front of it: %1").arg(masked(text)),
                         Words::tr("check proxy-url in the kubeconfig or HTTPS_PROXY")),
                detail};
    default:
        if (text.contains(
                QLatin1String("alert"))) // a server refuses a client certificate after the handshake in TLS 1.3
            return {
                Error::Kind::Denied,
                Words::tr("The API server at %1 ended the connection: %2.").arg(request.server, tlsReason(tls, text)),
                detail};
        return {Error::Kind::Unreachable, sentence(masked(text), network), detail};
    }
}

} // namespace luthier
