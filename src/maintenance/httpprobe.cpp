// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/httpprobe.h"

#include "base/words.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>

namespace luthier {

namespace {

constexpr int Timeout = 10'000; // ms
constexpr qsizetype Excerpt = 200;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::http)
};

QJsonValue at(QJsonValue value, const QString &path)
{
    for (const auto &part : path.split(QLatin1Char('.'), Qt::SkipEmptyParts))
        value = value.toObject().value(part);
    return value;
}

Result<QJsonObject> jsonOf(const HttpAnswer &answer)
{
    const auto document = QJsonDocument::fromJson(answer.body);
    if (document.isObject())
        return document.object();
    const auto excerpt = QString::fromUtf8(answer.body.left(Excerpt));
    if (answer.body.trimmed().isEmpty())
        return failure(Error::Kind::Invalid, Words::tr("the answer is empty"));
    if (answer.body.trimmed().startsWith('<'))
        return failure(Error::Kind::Invalid,
                       Words::tr("a web page came instead of data; does the address lead to the API?"), excerpt);
    return failure(Error::Kind::Invalid, Words::tr("the answer is not JSON"), excerpt);
}

} // namespace

HttpProbe::HttpProbe(QNetworkAccessManager &network, Environment environment)
    : m_network(network)
    , m_environment(std::move(environment))
{
}

QString HttpProbe::commandLine(const QString &path) const
{
    const QUrl url(m_environment.url);
    QStringList words{QStringLiteral("curl")};
    if (!m_environment.caFile.isEmpty())
        words << QStringLiteral("--cacert") << m_environment.caFile;
    if (!m_environment.resolve.isEmpty())
        words << QStringLiteral("--resolve")
              << QStringLiteral("%1:%2:%3").arg(url.host()).arg(url.port(443)).arg(m_environment.resolve);
    if (m_environment.insecure)
        words << QStringLiteral("--insecure");
    return words::shellLine(words << m_environment.url + path);
}

Task<HttpAnswer> HttpProbe::get(QString path, std::stop_token stop)
{
    QUrl url(m_environment.url + path);
    const auto host = url.host();
    QNetworkRequest request;
    auto tls = QSslConfiguration::defaultConfiguration();
    if (!m_environment.caFile.isEmpty()) {
        auto authorities = tls.caCertificates();
        authorities += QSslCertificate::fromPath(m_environment.caFile);
        tls.setCaCertificates(authorities);
    }
    if (m_environment.insecure)
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    request.setSslConfiguration(tls);
    if (!m_environment.resolve.isEmpty()) {
        request.setRawHeader("Host", QStringLiteral("%1:%2").arg(host).arg(url.port(443)).toLatin1());
        request.setPeerVerifyName(host); // the certificate is still the name's
        url.setHost(m_environment.resolve);
    }
    request.setUrl(url);
    request.setTransferTimeout(Timeout);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("User-Agent", "luthier");

    auto *reply = m_network.get(request);
    const std::unique_ptr<QNetworkReply, void (*)(QNetworkReply *)> owner(reply,
                                                                          [](QNetworkReply *r) { r->deleteLater(); });
    const OneShot<bool> finished;
    QObject::connect(reply, &QNetworkReply::finished, reply, [finished] { finished.resolve(true); });
    const std::stop_callback onStop(
        stop, [reply] { QMetaObject::invokeMethod(reply, &QNetworkReply::abort, Qt::QueuedConnection); });
    co_await finished;

    HttpAnswer answer{.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                      .body = reply->readAll(),
                      .contentType = reply->header(QNetworkRequest::ContentTypeHeader).toString()};
    if (stop.stop_requested())
        co_return failure(Error::Kind::Cancelled, Words::tr("Cancelled."));
    if (answer.status == 0)
        co_return failure(Error::Kind::Unreachable,
                          Words::tr("%1 does not answer: %2").arg(m_environment.url + path, reply->errorString()));
    co_return answer;
}

Result<> fulfils(const HttpCheck &check, const HttpAnswer &answer, const QString &version)
{
    if (answer.status != check.status)
        return failure(
            Error::Kind::Refused,
            Words::tr("%1: expected HTTP %2, but %3 came.").arg(check.name).arg(check.status).arg(answer.status),
            QString::fromUtf8(answer.body.left(Excerpt)));
    if (!check.jsonField.isEmpty()) {
        const auto json = jsonOf(answer);
        if (!json)
            return failure(Error::Kind::Invalid, Words::tr("%1: %2.").arg(check.name, json.error().message),
                           json.error().detail);
        auto expected = check.jsonValue;
        expected.replace(QLatin1String("{version}"), version);
        const auto value = at(*json, check.jsonField).toVariant().toString();
        if (value != expected)
            return failure(
                Error::Kind::Refused,
                Words::tr("%1: “%2” should be “%3” and is “%4”.").arg(check.name, check.jsonField, expected, value));
    }
    if (!check.contains.isEmpty() && !answer.body.contains(check.contains.toUtf8()))
        return failure(Error::Kind::Refused,
                       Words::tr("%1: the answer does not contain “%2”.").arg(check.name, check.contains),
                       QString::fromUtf8(answer.body.left(Excerpt)));
    return {};
}

Result<QString> versionIn(const HttpAnswer &answer)
{
    if (answer.status != 200)
        return failure(Error::Kind::Refused, Words::tr("the version endpoint answers HTTP %1").arg(answer.status));
    const auto json = jsonOf(answer);
    if (!json)
        return tl::unexpected(json.error());
    const auto version = json->value(QLatin1String("version")).toString();
    if (version.isEmpty())
        return failure(Error::Kind::Invalid, Words::tr("the version endpoint's answer has no “version”"),
                       QString::fromUtf8(answer.body.left(Excerpt)));
    return version;
}

} // namespace luthier
