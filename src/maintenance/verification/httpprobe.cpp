// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/verification/httpprobe.h"

#include "base/words.h"
#include "kube/oncedevice.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QSslConfiguration>

namespace luthier {

namespace {

constexpr int Timeout = 10'000; // ms
constexpr qsizetype Excerpt = 200;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::http)
};

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

struct ReplyInUse {
    QPointer<QNetworkReply> reply;
    ~ReplyInUse()
    {
        if (reply)
            reply->deleteLater();
    }
};

} // namespace

HttpProbe::HttpProbe(QNetworkAccessManager &network, Environment environment)
    : m_network(network)
    , m_environment(std::move(environment))
{
}

QString HttpProbe::commandLine(const QString &path) const
{
    HttpRequest request;
    request.path = path;
    return commandLine(request);
}

QString HttpProbe::commandLine(const HttpRequest &request) const
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
    if (request.method != QLatin1String("GET"))
        words << QStringLiteral("-X") << request.method;
    for (auto it = request.headers.cbegin(); it != request.headers.cend(); ++it)
        words << QStringLiteral("-H") << it.key() + QStringLiteral(": ") + it.value();
    if (!request.contentType.isEmpty())
        words << QStringLiteral("-H") << QStringLiteral("Content-Type: ") + QString::fromLatin1(request.contentType)
              << QStringLiteral("-d") << QString::fromUtf8(request.body);
    return words::shellLine(words << m_environment.url + request.path);
}

Task<HttpAnswer> HttpProbe::get(QString path, std::stop_token stop)
{
    HttpRequest asked;
    asked.path = path;
    co_return co_await send(asked, stop);
}

Task<HttpAnswer> HttpProbe::send(HttpRequest asked, std::stop_token stop)
{
    const auto shown = m_environment.url + asked.path; // the probe may be gone when the answer comes
    QUrl url(shown);
    const auto host = url.host();
    QNetworkRequest request;
    auto tls = QSslConfiguration::defaultConfiguration();
    if (!m_environment.caFile.isEmpty()) // instead of the system's, as curl's --cacert: reading all of those takes long
        tls.setCaCertificates(QSslCertificate::fromPath(m_environment.caFile));
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

    for (auto it = asked.headers.cbegin(); it != asked.headers.cend(); ++it) {
        const auto value = it.value().toUtf8();
        if (std::any_of(value.cbegin(), value.cend(), [](char c) { return c >= 0 && c < ' '; })) // no second header
            co_return failure(Error::Kind::Invalid, Words::tr("the header %1 has a line break in it").arg(it.key()));
        request.setRawHeader(it.key().toUtf8(), value);
    }
    if (!asked.contentType.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, asked.contentType);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);

    OnceDevice upload(asked.body);
    const bool hasBody = !asked.body.isEmpty();
    if (hasBody) {
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, asked.body.size());
    }
    const auto verb = asked.method.toLatin1();
    auto *reply = hasBody       ? m_network.sendCustomRequest(request, verb, &upload)
                : verb == "GET" ? m_network.get(request)
                                : m_network.sendCustomRequest(request, verb);
    const ReplyInUse alive{reply};
    const OneShot<bool> finished;
    QObject::connect(reply, &QNetworkReply::finished, reply, [finished] { finished.resolve(true); });
    QObject::connect(reply, &QObject::destroyed, [finished] { finished.resolve(false); });
    const std::stop_callback onStop(stop, [&alive] {
        if (alive.reply)
            QMetaObject::invokeMethod(alive.reply.data(), &QNetworkReply::abort, Qt::QueuedConnection);
    });
    co_await finished;
    if (!alive.reply) // with the network access, as the platform was closed
        co_return failure(Error::Kind::Cancelled, Words::tr("Cancelled."));

    HttpAnswer answer{.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                      .body = reply->readAll(),
                      .contentType = reply->header(QNetworkRequest::ContentTypeHeader).toString()};
    if (stop.stop_requested())
        co_return failure(Error::Kind::Cancelled, Words::tr("Cancelled."));
    if (answer.status == 0)
        co_return failure(Error::Kind::Unreachable,
                          Words::tr("%1 does not answer: %2").arg(shown, reply->errorString()));
    co_return answer;
}

Result<> fulfils(const HttpCheck &check, const HttpAnswer &answer, const QString &version)
{
    const bool asExpected = check.status == 0 ? answer.status / 100 == 2 : answer.status == check.status;
    if (!asExpected)
        return failure(Error::Kind::Refused,
                       Words::tr("%1: expected HTTP %2, but %3 came.")
                           .arg(check.name, check.status == 0 ? QStringLiteral("2xx") : QString::number(check.status))
                           .arg(answer.status),
                       QString::fromUtf8(answer.body.left(Excerpt)));
    if (!check.jsonField.isEmpty()) {
        const auto json = jsonOf(answer);
        if (!json)
            return failure(Error::Kind::Invalid, Words::tr("%1: %2.").arg(check.name, json.error().message),
                           json.error().detail);
        auto expected = check.jsonValue;
        expected.replace(QLatin1String("{version}"), version);
        const auto value = fieldOf(QJsonDocument(*json), check.jsonField).toVariant().toString();
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

QJsonValue fieldOf(const QJsonDocument &document, const QString &path)
{
    QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    for (const auto &part : path.split(QLatin1Char('.'), Qt::SkipEmptyParts))
        value = value.isArray() ? value.toArray().at(part.toInt()) : value.toObject().value(part);
    return value;
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
