// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/proxyfor.h"

#include <QHostAddress>

namespace luthier {

namespace {

QString variable(const QProcessEnvironment &environment, const QString &name)
{
    const auto upper = environment.value(name);
    return upper.isEmpty() ? environment.value(name.toLower()) : upper;
}

// golang.org/x/net/http/httpproxy: names match with their subdomains, "*" everything, CIDR blocks addresses.
bool isExcepted(const QUrl &server, const QString &exceptions)
{
    const auto host = server.host();
    const QHostAddress address(host);
    if (host == QLatin1String("localhost") || address.isLoopback())
        return true;
    for (auto word : exceptions.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        word = word.trimmed();
        if (word == QLatin1String("*"))
            return true;
        if (word.contains(QLatin1Char('/'))) {
            const auto subnet = QHostAddress::parseSubnet(word);
            if (!address.isNull() && subnet.second >= 0 && address.isInSubnet(subnet))
                return true;
            continue;
        }
        word = word.section(QLatin1Char(':'), 0, 0);
        const auto bare = word.startsWith(QLatin1Char('.')) ? word.mid(1) : word;
        if (!bare.isEmpty()
            && ((host == bare && bare.size() == word.size())
                || host.endsWith(QLatin1Char('.') + bare, Qt::CaseInsensitive)))
            return true;
    }
    return false;
}

} // namespace

QNetworkProxy proxyFor(const QUrl &server, const QString &proxyUrl, const QProcessEnvironment &environment)
{
    auto chosen = proxyUrl;
    if (chosen.isEmpty() && !isExcepted(server, variable(environment, QStringLiteral("NO_PROXY"))))
        chosen = variable(environment, server.scheme() == QLatin1String("http") ? QStringLiteral("HTTP_PROXY")
                                                                                : QStringLiteral("HTTPS_PROXY"));
    if (chosen.isEmpty())
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const QUrl url = chosen.contains(QLatin1String("://")) ? QUrl(chosen) : QUrl(QStringLiteral("http://") + chosen);
    const bool socks = url.scheme().startsWith(QLatin1String("socks5"));
    QNetworkProxy proxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                        quint16(url.port(socks                                    ? 1080
                                         : url.scheme() == QLatin1String("https") ? 443
                                                                                  : 80)),
                        url.userName(QUrl::FullyDecoded), url.password(QUrl::FullyDecoded));
    return proxy;
}

} // namespace luthier
