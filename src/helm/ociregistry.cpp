// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/ociregistry.h"

#include "base/masking.h"
#include "helm/chartindex.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrlQuery>

namespace luthier {

namespace {

constexpr int MaxPages = 200;
constexpr char ManifestTypes[] = "application/vnd.oci.image.manifest.v1+json";
constexpr char AnyManifest[] = "application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json, "
                               "application/vnd.docker.distribution.manifest.list.v2+json, "
                               "application/vnd.docker.distribution.manifest.v2+json";
constexpr char ConfigType[] = "application/vnd.cncf.helm.config.v1+json";

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::helm)
};

Error notSignedIn(const RegistryLogin &login, const QString &host)
{
    if (!login.helper.isEmpty())
        return {
            Error::Kind::Denied,
            Words::tr("The registry %1 asks for a sign-in, and it is kept by the credential helper %2, which is not "
                      "supported. Sign in with "
                      "helm registry login into a file of its own and name it in the profile (registryConfig).")
                .arg(host, login.helper),
            {}};
    if (login.identityToken)
        return {Error::Kind::Denied,
                Words::tr(
                    "The registry %1 asks for a sign-in, and there is only an identity token, which is not supported. "
                    "Sign in with a user "
                    "and a password or robot account.")
                    .arg(host),
                {}};
    if (login.basic.isEmpty())
        return {
            Error::Kind::Denied,
            Words::tr(
                "The registry %1 asks for a sign-in, and there is none for it. Sign in with helm registry login, or "
                "name the file with "
                "the sign-in in the profile (registryConfig).")
                .arg(host),
            {}};
    return {
        Error::Kind::Denied,
        Words::tr("The registry %1 refused the sign-in. Its password may have been changed: sign in again with helm "
                  "registry login.")
            .arg(host),
        {}};
}

/// What the registry said in the distribution spec's form, or the begin of its body.
QString saidBy(const FetchedAnswer &answer)
{
    QStringList words{QStringLiteral("HTTP %1").arg(answer.status)};
    for (const auto &error : QJsonDocument::fromJson(answer.body)[QLatin1String("errors")].toArray())
        words << error[QLatin1String("code")].toString() + QStringLiteral(": ")
                     + error[QLatin1String("message")].toString();
    if (words.size() == 1)
        words << QString::fromUtf8(answer.body.left(500));
    return masked(words.join(QLatin1Char('\n')));
}

} // namespace

QMap<QString, QString> parseChallenge(const QByteArray &header)
{
    const auto text = QString::fromUtf8(header).trimmed();
    QMap<QString, QString> parts{{QStringLiteral("scheme"), text.section(QLatin1Char(' '), 0, 0).toLower()}};
    static const QRegularExpression pair(QStringLiteral("([a-zA-Z_]+)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,]+))"));
    for (auto it = pair.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        parts.insert(match.captured(1).toLower(),
                     match.captured(2).isNull() ? match.captured(3) : match.captured(2) + match.captured(3));
    }
    return parts;
}

QByteArray nextLink(const QByteArray &header)
{
    static const QRegularExpression next(QStringLiteral("<([^>]*)>[^,<]*;\\s*rel=\"?next\"?"));
    return next.match(QString::fromUtf8(header)).captured(1).toUtf8();
}

OciRegistry::OciRegistry(QNetworkAccessManager &network, const ChartSource &source)
    : m_network(network)
    , m_source(source)
{
}

Result<std::shared_ptr<OciRegistry>> OciRegistry::open(QNetworkAccessManager &network, const ChartSource &source)
{
    const QUrl reference(source.oci);
    const auto name = reference.path().mid(1);
    static const QRegularExpression shape(
        QStringLiteral("^[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*$"));
    if (reference.scheme() != QLatin1String("oci") || reference.host().isEmpty() || !shape.match(name).hasMatch())
        return failure(Error::Kind::Invalid,
                       Words::tr("%1 is no reference of a chart; it has the form "
                                 "oci://host/project/chart, in lower case. Correct it in the profile.")
                           .arg(masked(source.oci)));
    std::shared_ptr<OciRegistry> registry(new OciRegistry(network, source));
    registry->m_host = reference.authority(QUrl::FullyEncoded).section(QLatin1Char('@'), -1);
    registry->m_name = name;
    const auto ca = caOf(source.caFile);
    if (!ca)
        return tl::unexpected(ca.error());
    registry->m_ca = *ca;
    return registry;
}

QUrl OciRegistry::url(const QString &below) const
{
    return QUrl((m_source.plainHttp ? QStringLiteral("http://") : QStringLiteral("https://")) + m_host
                + QStringLiteral("/v2/") + m_name + QLatin1Char('/') + below);
}

Task<Secret> OciRegistry::signedIn(QByteArray challenge, std::stop_token stop)
{
    const auto login = registryLogin(m_source.registryConfig, m_host);
    if (!login)
        co_return tl::unexpected(login.error());
    const auto parts = parseChallenge(challenge);
    if (parts[QStringLiteral("scheme")] == QLatin1String("basic")) {
        if (login->basic.isEmpty())
            co_return tl::unexpected(notSignedIn(*login, m_host));
        co_return Secret("Basic " + login->basic.reveal());
    }
    const QUrl realm(parts[QStringLiteral("realm")]);
    const bool safe = realm.scheme() == QLatin1String("https")
                   || (m_source.plainHttp && realm.scheme() == QLatin1String("http"));
    if (parts[QStringLiteral("scheme")] != QLatin1String("bearer") || !safe)
        co_return failure(Error::Kind::Refused,
                          Words::tr("The registry %1 asks for a sign-in in a way that is not supported.").arg(m_host),
                          masked(QString::fromUtf8(challenge)));
    HttpAsk ask;
    ask.url = realm;
    QUrlQuery query(realm);
    for (const auto &name : {QStringLiteral("service"), QStringLiteral("scope")})
        if (parts.contains(name))
            query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(parts[name])));
    ask.url.setQuery(query);
    ask.caPem = m_ca;
    if (!login->basic.isEmpty())
        ask.authorization = Secret("Basic " + login->basic.reveal());
    const auto answer = co_await httpGet(&m_network, ask, stop);
    if (!answer)
        co_return tl::unexpected(answer.error());
    const auto json = QJsonDocument::fromJson(answer->body);
    auto token = json[QLatin1String("token")].toString();
    if (token.isEmpty())
        token = json[QLatin1String("access_token")].toString();
    if (answer->status != 200 || token.isEmpty())
        co_return tl::unexpected(notSignedIn(*login, m_host));
    registerSecret(token.toUtf8());
    co_return Secret("Bearer " + token.toUtf8());
}

Task<FetchedAnswer> OciRegistry::ask(QUrl url, QByteArray accept, std::stop_token stop)
{
    for (int attempt = 0;; ++attempt) {
        HttpAsk ask;
        ask.url = url;
        ask.accept = accept;
        ask.caPem = m_ca;
        ask.authorization = m_authorization;
        auto answer = co_await httpGet(&m_network, ask, stop);
        if (!answer)
            co_return answer;
        if (answer->status == 200)
            co_return answer;
        if (answer->status == 401 && attempt == 0) {
            const auto authorization = co_await signedIn(answer->authenticate, stop);
            if (!authorization)
                co_return tl::unexpected(authorization.error());
            m_authorization = *authorization;
            continue;
        }
        if (answer->status == 401) {
            auto login = registryLogin(m_source.registryConfig, m_host);
            auto error = notSignedIn(login ? *login : RegistryLogin(), m_host);
            error.detail = saidBy(*answer);
            co_return tl::unexpected(error);
        }
        if (answer->status == 403)
            co_return failure(Error::Kind::Denied,
                              Words::tr("The registry %1 does not let this user read %2. Ask for the right to pull it.")
                                  .arg(m_host, m_name),
                              saidBy(*answer));
        if (answer->status == 404)
            co_return failure(
                Error::Kind::NotFound,
                Words::tr("The registry %1 has no such chart or version in %2. Check the reference in the profile.")
                    .arg(m_host, m_name),
                saidBy(*answer));
        if (answer->status == 429)
            co_return failure(
                Error::Kind::Refused,
                Words::tr("The registry %1 answers no more for now (too many questions). Try again later.").arg(m_host),
                saidBy(*answer));
        co_return failure(
            Error::Kind::Unreachable,
            Words::tr("The registry %1 does not work as it should (HTTP %2). Try again later, or ask who runs it.")
                .arg(m_host)
                .arg(answer->status),
            saidBy(*answer));
    }
}

Task<QStringList> OciRegistry::tags(std::stop_token stop)
{
    QStringList all;
    auto page = url(QStringLiteral("tags/list?n=1000"));
    QByteArray next;
    int pages = 0;
    do {
        const QByteArray accept("application/json");
        const auto answer = co_await ask(page, accept, stop);
        if (!answer)
            co_return tl::unexpected(answer.error());
        const auto tags = chartindex::parseTags(answer->body);
        if (!tags)
            co_return tags;
        all += *tags;
        next = nextLink(answer->link);
        const auto following = page.resolved(QUrl(QString::fromUtf8(next)));
        if (!next.isEmpty()
            && (following == page || following.host() != page.host() || following.scheme() != page.scheme()
                || ++pages == MaxPages))
            co_return failure(
                Error::Kind::Refused,
                Words::tr("The registry %1 pages its list of versions without end, so the list was not read.")
                    .arg(m_host),
                masked(QString::fromUtf8(next)));
        page = following;
    } while (!next.isEmpty());
    co_return all;
}

Task<bool> OciRegistry::hasTag(QString tag, std::stop_token stop)
{
    static const QRegularExpression shape(QStringLiteral("^\\w[\\w.-]{0,127}$"));
    if (!shape.match(tag).hasMatch())
        co_return false; // no registry could have it
    const QByteArray accept(AnyManifest);
    const auto answer = co_await ask(url(QStringLiteral("manifests/") + tag), accept, stop);
    if (answer)
        co_return true;
    if (answer.error().kind == Error::Kind::NotFound)
        co_return false;
    co_return tl::unexpected(answer.error());
}

Task<OciRegistry::Config> OciRegistry::chartConfig(QString tag, std::stop_token stop)
{
    const QByteArray manifestType(ManifestTypes);
    const auto manifest = co_await ask(url(QStringLiteral("manifests/") + tag), manifestType, stop);
    if (!manifest)
        co_return tl::unexpected(manifest.error());
    const auto descriptor = QJsonDocument::fromJson(manifest->body)[QLatin1String("config")].toObject();
    if (descriptor[QLatin1String("mediaType")].toString() != QLatin1String(ConfigType))
        co_return failure(
            Error::Kind::Invalid,
            Words::tr("%1 in version %2 is no Helm chart. Check the reference in the profile.").arg(m_source.oci, tag),
            masked(QString::fromUtf8(manifest->body.left(500))));
    const auto digest = descriptor[QLatin1String("digest")].toString();
    const QByteArray anything("*/*");
    const auto blob = co_await ask(url(QStringLiteral("blobs/") + digest), anything, stop);
    if (!blob)
        co_return tl::unexpected(blob.error());
    const auto hash = QCryptographicHash::hash(blob->body, QCryptographicHash::Sha256).toHex();
    if (digest != QStringLiteral("sha256:") + QString::fromLatin1(hash))
        co_return failure(Error::Kind::Invalid, Words::tr("What the registry %1 gave for version %2 does not match its "
                                                          "checksum, so it was not used. Try again; if it "
                                                          "happens again, the registry's storage is damaged.")
                                                    .arg(m_host, tag));
    co_return Config{manifest->body, blob->body};
}

} // namespace luthier
