// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>
#include <QNetworkReply>
#include <QSslError>

namespace luthier {

/// What was asked, for the sentences.
struct KubeRequest {
    QString server; ///< https://host:port
    QByteArray verb;
    QString path;
};

/// The Error of an answer that is not 2xx (apimachinery's v1.Status in the body, or whatever a proxy wrote there).
/// Kinds: 401 and 403 Denied, 404 and 410 NotFound, 408, 429 and 504 Timeout or Refused, other 4xx Refused, 5xx Unreachable.
Error errorOfAnswer(const KubeRequest &request, int httpStatus, const QByteArray &body);
/// The Error of a connection that gave no answer.
Error errorOfConnection(const KubeRequest &request, QNetworkReply::NetworkError code, const QString &text,
                        const QList<QSslError> &tls);
/// HTTP answered, but not the Kubernetes API: a redirect to a sign-in page, an HTML page.
Error errorOfForeignAnswer(const KubeRequest &request, int httpStatus, const QByteArray &body);

} // namespace luthier
