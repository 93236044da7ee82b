// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubeconfig.h"

#include "base/masking.h"
#include "kube/kubeconfigfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace luthier {

struct Kubeconfig::Data {
    KubeconfigFile merged;
    QStringList files;
};

namespace {

constexpr qint64 LargestFile = 16 * 1024 * 1024; // a kubeconfig is some kilobytes; somebody's log is not one

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::kube)
};

Result<QByteArray> contents(const QString &fileName)
{
    QFile file(fileName);
    if (QFileInfo(fileName).isDir() || !file.open(QIODevice::ReadOnly))
        return failure(
            Error::Kind::Invalid,
            Words::tr("%1 cannot be read (%2). Nothing was contacted; check the file and its permissions.")
                .arg(fileName, QFileInfo(fileName).isDir() ? Words::tr("it is a folder") : file.errorString()));
    auto bytes = file.read(LargestFile + 1);
    if (bytes.size() > LargestFile)
        return failure(
            Error::Kind::Invalid,
            Words::tr("%1 is larger than 16 MiB: that is no kubeconfig. Choose another file.").arg(fileName));
    return bytes;
}

template <typename T>
const T *find(const QList<T> &list, const QString &name)
{
    const auto it = std::find_if(list.cbegin(), list.cend(), [&](const T &entry) { return entry.name == name; });
    return it == list.cend() ? nullptr : &*it;
}

/// An entry that is there already stays whole: nothing is mixed in from a later file of the same name.
template <typename T>
void merge(QList<T> &into, const QList<T> &more)
{
    for (const auto &entry : more)
        if (!find(into, entry.name))
            into << entry;
}

Result<QByteArray> resolved(const KubeconfigFile::Bytes &bytes)
{
    if (!bytes.data.isEmpty() || bytes.file.isEmpty())
        return bytes.data;
    return contents(bytes.file);
}

Result<> checkServer(const KubeconfigFile::Cluster &cluster)
{
    const QUrl url(cluster.server, QUrl::StrictMode);
    if (url.isValid() && !url.host().isEmpty()
        && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http")))
        return {};
    return failure(
        Error::Kind::Invalid,
        cluster.server.isEmpty()
            ? Words::tr("The cluster %1 names no server in its kubeconfig. Add server: https://…").arg(cluster.name)
            : Words::tr("The cluster %1 names “%2” as its server, which is no https:// address. Correct it in the "
                        "kubeconfig.")
                  .arg(cluster.name, cluster.server));
}

Result<> fill(ClusterAccess &access, const KubeconfigFile::Cluster &cluster)
{
    if (!cluster.problem.isEmpty())
        return failure(
            Error::Kind::Invalid,
            Words::tr("The cluster %1 cannot be used: %2. Correct the kubeconfig.").arg(cluster.name, cluster.problem));
    if (const auto good = checkServer(cluster); !good)
        return good;
    const auto ca = resolved(cluster.ca);
    if (!ca)
        return tl::unexpected(ca.error());
    access.server = cluster.server;
    while (access.server.endsWith(QLatin1Char('/')))
        access.server.chop(1);
    access.caData = *ca;
    access.insecureSkipTlsVerify = cluster.insecureSkipTlsVerify;
    access.tlsServerName = cluster.tlsServerName;
    access.proxyUrl = cluster.proxyUrl;
    return {};
}

Result<> fill(ClusterAccess &access, const KubeconfigFile::User &user)
{
    if (!user.problem.isEmpty())
        return failure(
            Error::Kind::Invalid,
            Words::tr("The user %1 cannot be used: %2. Correct the kubeconfig.").arg(user.name, user.problem));
    const bool otherWay = user.exec || user.certificate.isSet() || !user.token.isEmpty() || !user.tokenFile.isEmpty();
    if (!user.authProvider.isEmpty() && !otherWay)
        return failure(
            Error::Kind::Invalid,
            Words::tr(
                "The user %1 signs in by auth-provider “%2”, which Kubernetes has removed. Sign in again with your "
                "provider's tool so that it writes an exec plugin into the kubeconfig.")
                .arg(user.name, user.authProvider));
    if (user.exec && user.exec->command.isEmpty())
        return failure(
            Error::Kind::Invalid,
            Words::tr("The user %1 has an exec plugin without a command. Correct the kubeconfig.").arg(user.name));
    if (user.certificate.isSet() != user.key.isSet())
        return failure(Error::Kind::Invalid,
                       Words::tr("The user %1 has only one of client certificate and client key; both "
                                 "are needed. Correct the kubeconfig.")
                           .arg(user.name));
    const auto certificate = resolved(user.certificate);
    if (!certificate)
        return tl::unexpected(certificate.error());
    const auto key = resolved(user.key);
    if (!key)
        return tl::unexpected(key.error());
    access.certificate = *certificate;
    access.key = Secret(*key);
    access.token = Secret(user.token);
    access.tokenFile = user.tokenFile;
    access.basicUser = user.basicUser;
    access.basicPassword = Secret(user.basicPassword);
    access.impersonateUser = user.impersonateUser;
    access.impersonateGroups = user.impersonateGroups;
    access.exec = user.exec;
    registerSecret(user.token);
    registerSecret(user.basicPassword);
    return {};
}

} // namespace

QStringList Kubeconfig::defaultFiles()
{
    const auto named = qEnvironmentVariable("KUBECONFIG").split(QDir::listSeparator(), Qt::SkipEmptyParts);
    if (!named.isEmpty())
        return named;
    return {QDir::home().filePath(QStringLiteral(".kube/config"))};
}

Result<Kubeconfig> Kubeconfig::load(QStringList files)
{
    Kubeconfig config;
    config.m_data = std::make_shared<Data>();
    auto &merged = config.m_data->merged;
    for (const auto &name : files) {
        if (!QFileInfo::exists(name))
            continue;
        const auto bytes = contents(name);
        if (!bytes)
            return tl::unexpected(bytes.error());
        const auto file = readKubeconfigFile(*bytes, name);
        if (!file)
            return tl::unexpected(file.error());
        if (merged.currentContext.isEmpty())
            merged.currentContext = file->currentContext;
        merge(merged.contexts, file->contexts);
        merge(merged.clusters, file->clusters);
        merge(merged.users, file->users);
        config.m_data->files << QFileInfo(name).absoluteFilePath();
    }
    if (config.m_data->files.isEmpty())
        return failure(
            Error::Kind::NotFound,
            Words::tr("There is no kubeconfig at %1. Ask for the file of your cluster, put it there, or choose one.")
                .arg(files.join(QStringLiteral(", "))));
    config.m_currentContext = merged.currentContext;
    return config;
}

Result<Kubeconfig> Kubeconfig::parse(const QByteArray &yaml, const QString &fileName)
{
    auto file = readKubeconfigFile(yaml, fileName);
    if (!file)
        return tl::unexpected(file.error());
    Kubeconfig config;
    config.m_currentContext = file->currentContext;
    config.m_data = std::make_shared<Data>();
    config.m_data->merged = *std::move(file);
    config.m_data->files << QFileInfo(fileName).absoluteFilePath();
    return config;
}

QList<Kubeconfig::Context> Kubeconfig::contexts() const
{
    if (!m_data)
        return {};
    auto all = m_data->merged.contexts;
    for (auto &context : all)
        if (const auto *cluster = find(m_data->merged.clusters, context.cluster))
            context.server = cluster->server;
    return all;
}

Result<ClusterAccess> Kubeconfig::access(const QString &context) const
{
    const auto name = context.isEmpty() ? m_currentContext : context;
    QStringList known;
    for (const auto &each : contexts())
        known << each.name;
    if (name.isEmpty() || !m_data)
        return failure(Error::Kind::Invalid,
                       known.isEmpty() ? Words::tr(
                           "The kubeconfig names no context, so there is no cluster to talk to. Choose another file.")
                                       : Words::tr("The kubeconfig has no current-context. Choose one of: %1.")
                                             .arg(known.join(QStringLiteral(", "))));
    const auto *chosen = find(m_data->merged.contexts, name);
    if (!chosen)
        return failure(Error::Kind::NotFound, Words::tr("The kubeconfig has no context “%1”. Choose one of: %2.")
                                                  .arg(name, known.join(QStringLiteral(", "))));
    const auto *cluster = find(m_data->merged.clusters, chosen->cluster);
    if (!cluster)
        return failure(Error::Kind::Invalid,
                       Words::tr("The context %1 names the cluster “%2”, which the kubeconfig does not have. "
                                 "Correct the file or choose another context.")
                           .arg(name, chosen->cluster));
    const auto *user = find(m_data->merged.users, chosen->user);
    if (!user && !chosen->user.isEmpty())
        return failure(Error::Kind::Invalid,
                       Words::tr("The context %1 names the user “%2”, which the kubeconfig does not have. "
                                 "Correct the file or choose another context.")
                           .arg(name, chosen->user));
    ClusterAccess access;
    access.context = name;
    access.cluster = cluster->name;
    access.user = chosen->user;
    access.nameSpace = chosen->nameSpace.isEmpty() ? QStringLiteral("default") : chosen->nameSpace;
    access.files = m_data->files;
    if (const auto good = fill(access, *cluster); !good)
        return tl::unexpected(good.error());
    if (user)
        if (const auto good = fill(access, *user); !good)
            return tl::unexpected(good.error());
    return access;
}

} // namespace luthier
