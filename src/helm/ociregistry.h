// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helm/helmclient.h"
#include "helm/httpget.h"
#include "helm/registrylogin.h"

#include <QMap>

namespace luthier {

/// One repository of an OCI registry ("oci://host:port/path"), read-only. OCI distribution spec v1.1; sign-in as
/// docker's registries ask for it (WWW-Authenticate: Basic or Bearer). Lives for one question.
class OciRegistry
{
public:
    static Result<std::shared_ptr<OciRegistry>> open(QNetworkAccessManager &network, const ChartSource &source);

    Task<QStringList> tags(std::stop_token stop);
    /// The config blob of a chart's manifest (Chart.yaml as JSON), its digest checked, and the manifest.
    struct Config {
        QByteArray manifest;
        QByteArray config;
    };
    Task<Config> chartConfig(QString tag, std::stop_token stop);

    /// Whether there is anything under a tag; an image's or a chart's. Errors: it cannot be asked.
    Task<bool> hasTag(QString tag, std::stop_token stop);

private:
    OciRegistry(QNetworkAccessManager &network, const ChartSource &source);

    /// GET below /v2/NAME/, signed in where the registry asks for it; anything but 200 is an Error in words.
    Task<FetchedAnswer> ask(QUrl url, QByteArray accept, std::stop_token stop);
    Task<Secret> signedIn(QByteArray challenge, std::stop_token stop);
    QUrl url(const QString &below) const;

    QNetworkAccessManager &m_network;
    ChartSource m_source;
    QString m_host;
    QString m_name;
    QByteArray m_ca;
    Secret m_authorization;
};

/// The parts of a WWW-Authenticate header: {"scheme": "bearer", "realm": …, "service": …, "scope": …}.
QMap<QString, QString> parseChallenge(const QByteArray &header);
/// The target of Link: <…>; rel="next", or an empty array.
QByteArray nextLink(const QByteArray &header);

} // namespace luthier
