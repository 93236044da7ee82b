// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "maintenance/profile/profile.h"

class QJsonDocument;
class QNetworkAccessManager;

namespace luthier {

struct HttpRequest {
    QString method = QStringLiteral("GET");
    QString path; ///< with query, as it goes over the wire
    QMap<QString, QString> headers;
    QByteArray body;
    QByteArray contentType;
};

struct HttpAnswer {
    int status = 0;
    QByteArray body;
    QString contentType;
};

/// Asks the platform itself, as its users do (guide, "Step 7: Verify Update").
class HttpProbe
{
public:
    HttpProbe(QNetworkAccessManager &network, Environment environment);

    bool isPossible() const { return !m_environment.url.isEmpty(); }
    Task<HttpAnswer> get(QString path, std::stop_token stop);
    /// Sent once: not repeated by itself when a connection is cut.
    Task<HttpAnswer> send(HttpRequest request, std::stop_token stop);
    QString commandLine(const QString &path) const; ///< the guide's curl line
    QString commandLine(const HttpRequest &request) const;

private:
    QNetworkAccessManager &m_network;
    Environment m_environment;
};

/// Pure: does the answer fulfil the check? An Error says what was expected and what came (also for HTML instead of JSON).
Result<> fulfils(const HttpCheck &check, const HttpAnswer &answer, const QString &version);
/// The value at a dotted path ("items.0.id"); undefined where there is none.
QJsonValue fieldOf(const QJsonDocument &document, const QString &path);
/// The "version" of a version endpoint's answer.
Result<QString> versionIn(const HttpAnswer &answer);

} // namespace luthier
