// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QSslConfiguration>

namespace luthier {

struct ClusterAccess;

/// How to check the server, without a client certificate yet. The kubeconfig's CA alone counts where it names one.
Result<QSslConfiguration> serverTls(const ClusterAccess &access);
/// Adds a client certificate (PEM, with its chain) and key (PEM: RSA or EC, PKCS#1, SEC 1 or PKCS#8).
Result<QSslConfiguration> withClientCertificate(QSslConfiguration tls, QByteArray certificate, Secret key);
/// RFC 6125: whether a certificate is for this name or address.
bool isCertificateFor(const QSslCertificate &certificate, const QString &name);

} // namespace luthier
