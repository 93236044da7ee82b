// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/registrylogin.h"

#include "base/masking.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::helm)
};

/// config.json has hosts, addresses with a scheme, and docker.io's old address.
QString hostOf(QString key)
{
    key.remove(QStringLiteral("https://")).remove(QStringLiteral("http://"));
    key = key.section(QLatin1Char('/'), 0, 0);
    return key == QLatin1String("index.docker.io") || key == QLatin1String("docker.io")
             ? QStringLiteral("registry-1.docker.io")
             : key;
}

QStringList defaultFiles()
{
    const auto own = qEnvironmentVariable("HELM_REGISTRY_CONFIG");
    const auto helmHome = qEnvironmentVariable(
        "HELM_CONFIG_HOME", qEnvironmentVariable("XDG_CONFIG_HOME", QDir::homePath() + QStringLiteral("/.config"))
                                + QStringLiteral("/helm"));
    const auto docker = qEnvironmentVariable("DOCKER_CONFIG", QDir::homePath() + QStringLiteral("/.docker"));
    return {own.isEmpty() ? helmHome + QStringLiteral("/registry/config.json") : own,
            docker + QStringLiteral("/config.json")};
}

} // namespace

Result<RegistryLogin> parseRegistryLogin(const QByteArray &json, const QString &host, const QString &fileName)
{
    QJsonParseError problem;
    const auto config = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return failure(Error::Kind::Invalid, Words::tr("The file %1 with the registry's sign-in is no valid JSON (%2). "
                                                       "Sign in again with helm registry login.")
                                                 .arg(fileName, problem.errorString()));
    RegistryLogin login;
    const auto auths = config[QLatin1String("auths")].toObject();
    for (auto it = auths.constBegin(); it != auths.constEnd(); ++it) {
        if (hostOf(it.key()) != hostOf(host))
            continue;
        const auto entry = it.value().toObject();
        auto basic = entry[QLatin1String("auth")].toString().toLatin1();
        if (basic.isEmpty() && entry.contains(QLatin1String("username")))
            basic = (entry[QLatin1String("username")].toString() + QLatin1Char(':')
                     + entry[QLatin1String("password")].toString())
                        .toUtf8()
                        .toBase64();
        if (!basic.isEmpty()) {
            registerSecret(basic);
            registerSecret(QByteArray::fromBase64(basic).mid(QByteArray::fromBase64(basic).indexOf(':') + 1));
            login.basic = Secret(basic);
        }
        login.identityToken = basic.isEmpty() && entry.contains(QLatin1String("identitytoken"));
    }
    if (login.basic.isEmpty()) {
        const auto helpers = config[QLatin1String("credHelpers")].toObject();
        login.helper = helpers[host].toString(config[QLatin1String("credsStore")].toString());
    }
    return login;
}

Result<RegistryLogin> registryLogin(const QString &file, const QString &host)
{
    RegistryLogin found;
    const auto files = file.isEmpty() ? defaultFiles() : QStringList{file};
    for (const auto &name : files) {
        QFile config(name);
        if (!config.open(QIODevice::ReadOnly)) {
            if (!file.isEmpty())
                return failure(Error::Kind::NotFound,
                               Words::tr("The file %1 with the registry's sign-in cannot be read (%2). "
                                         "Check registryConfig in the profile.")
                                   .arg(file, config.errorString()));
            continue;
        }
        const auto login = parseRegistryLogin(config.read(1024 * 1024), host, name);
        if (!login)
            return login;
        if (!login->basic.isEmpty())
            return login;
        if (found.helper.isEmpty() && !found.identityToken)
            found = *login;
    }
    return found;
}

} // namespace luthier
