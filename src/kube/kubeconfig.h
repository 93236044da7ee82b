// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace luthier {

/// exec credential plugin (client.authentication.k8s.io/v1 and v1beta1).
struct ExecCredentialSpec {
    QString apiVersion;
    QString command;
    QStringList arguments;
    QMap<QString, QString> environment;
    QString installHint;
    bool provideClusterInfo = false;
    QString interactiveMode;
};

/// Everything needed to reach one cluster as one user: a context, resolved. Files are read when it is resolved,
/// but for the token file, which is read again with every connection.
struct ClusterAccess {
    QString context;
    QString cluster;
    QString user;
    QString nameSpace; ///< of the context; "default" where it names none
    QString server;    ///< https://host:port[/path]
    QByteArray caData; ///< PEM; empty: the system's
    bool insecureSkipTlsVerify = false;
    QString tlsServerName;
    QString proxyUrl;
    QByteArray certificate; ///< PEM
    Secret key;             ///< PEM
    Secret token;
    QString tokenFile;
    QString basicUser;
    Secret basicPassword;
    QString impersonateUser;
    QStringList impersonateGroups;
    std::optional<ExecCredentialSpec> exec;
    QStringList files; ///< the kubeconfig files it came from, for kubectl and helm
};

/// A kubeconfig as kubectl reads it: several files merged, the first one to set a value wins, relative paths are
/// relative to their file. (kubernetes.io, "Organizing Cluster Access Using kubeconfig Files")
class Kubeconfig
{
public:
    struct Context {
        QString name;
        QString cluster;
        QString user;
        QString nameSpace;
        QString server;
    };

    /// $KUBECONFIG (a list), else ~/.kube/config.
    static QStringList defaultFiles();
    /// Reads and merges the files. One that does not exist is passed over, as kubectl does; none at all is an Error.
    static Result<Kubeconfig> load(QStringList files);
    /// One file's bytes, for tests and for a file that was dropped onto the window. `folder`: what paths are relative to.
    static Result<Kubeconfig> parse(const QByteArray &yaml, const QString &fileName);

    QString currentContext() const { return m_currentContext; }
    QList<Context> contexts() const;
    /// Resolves a context (empty: the current one).
    Result<ClusterAccess> access(const QString &context) const;

private:
    struct Cluster;
    struct User;
    struct Data;
    QString m_currentContext;
    std::shared_ptr<Data> m_data;
};

} // namespace luthier
