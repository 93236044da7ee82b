// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "base/task.h"

#include <QUrl>

class QNetworkAccessManager;

namespace luthier {

/// One GET. `caPem` is trusted in addition to the system's authorities, for this request only.
struct HttpAsk {
    QUrl url;
    Secret authorization; ///< the header's value; not sent on to another host by a redirection
    QByteArray accept;
    QByteArray caPem;
    qsizetype limit = 4 * 1024 * 1024;
};

/// Any answer with a status, 404 and 401 too.
struct FetchedAnswer {
    int status = 0;
    QByteArray body;
    QByteArray contentType;
    QByteArray link;
    QByteArray authenticate;
};

/// Errors: Unreachable (with the reason: refused, no such host, certificate), Timeout, Cancelled, Invalid (over limit).
Task<FetchedAnswer> httpGet(QNetworkAccessManager *network, HttpAsk ask, std::stop_token stop);
/// The certificates of a PEM file, or an Error that names it; no file name: none.
Result<QByteArray> caOf(const QString &file);

} // namespace luthier
