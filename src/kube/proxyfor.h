// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxy>
#include <QProcessEnvironment>
#include <QUrl>

namespace luthier {

/// The proxy towards `server` as kubectl chooses it: the kubeconfig's proxy-url, else HTTPS_PROXY (HTTP_PROXY for http)
/// unless NO_PROXY names the host. A machine's own addresses never go through a proxy of the environment.
QNetworkProxy proxyFor(const QUrl &server, const QString &proxyUrl, const QProcessEnvironment &environment);

} // namespace luthier
