// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QStringList>

namespace luthier {

/// A user and password for a registry, as docker's config.json keeps them.
struct RegistryLogin {
    Secret basic;               ///< "user:password" in base64; empty: none known
    QString helper;             ///< a credential helper that has it instead; those are not asked
    bool identityToken = false; ///< there is only an OAuth2 refresh token, which is not supported
};

/// `host` with its port. Pure: the bytes of a config.json.
Result<RegistryLogin> parseRegistryLogin(const QByteArray &json, const QString &host, const QString &fileName);
/// From `file`, or where that is empty from helm's own config.json and then docker's. No file: an empty login.
Result<RegistryLogin> registryLogin(const QString &file, const QString &host);

} // namespace luthier
