// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubeconfig.h"

#include <QList>

namespace luthier {

/// What one kubeconfig file says, before anything is merged or any other file is read. Paths are absolute already.
struct KubeconfigFile {
    struct Bytes {       ///< "x-data" beside "x": what is inline beats the file
        QByteArray data; ///< decoded
        QString file;
        bool isSet() const { return !data.isEmpty() || !file.isEmpty(); }
    };
    struct Cluster {
        QString name;
        QString server;
        Bytes ca;
        bool insecureSkipTlsVerify = false;
        QString tlsServerName;
        QString proxyUrl;
        QString problem; ///< why this entry cannot be used; a broken entry must not spoil the others
    };
    struct User {
        QString name;
        Bytes certificate;
        Bytes key;
        QByteArray token;
        QString tokenFile;
        QString basicUser;
        QByteArray basicPassword;
        QString impersonateUser;
        QStringList impersonateGroups;
        std::optional<ExecCredentialSpec> exec;
        QString authProvider;
        QString problem;
    };

    QString currentContext;
    QList<Kubeconfig::Context> contexts;
    QList<Cluster> clusters;
    QList<User> users;
};

/// Reads the bytes of one file. Errors name the file, and for YAML the line and column (both from 1).
Result<KubeconfigFile> readKubeconfigFile(const QByteArray &yaml, const QString &fileName);

} // namespace luthier
