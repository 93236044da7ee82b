// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/execcredential.h"

#include "base/masking.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace luthier {

namespace {

constexpr std::chrono::seconds PluginTimeout{60};
const auto Group = QStringLiteral("client.authentication.k8s.io/");

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::kube)
};

tl::unexpected<Error> rubbish(const ExecCredentialSpec &spec, const QString &why, const QByteArray &output)
{
    return failure(
        Error::Kind::Invalid,
        Words::tr(
            "The credential plugin %1 answered what cannot be used (%2). Nothing was contacted; run it in a terminal "
            "to see what it says.")
            .arg(spec.command, why),
        masked(QString::fromUtf8(output.left(2000))));
}

} // namespace

QByteArray execInfo(const ClusterAccess &access)
{
    QJsonObject spec{{QStringLiteral("interactive"), false}};
    if (access.exec->provideClusterInfo) {
        QJsonObject cluster{{QStringLiteral("server"), access.server}};
        if (!access.tlsServerName.isEmpty())
            cluster.insert(QStringLiteral("tls-server-name"), access.tlsServerName);
        if (access.insecureSkipTlsVerify)
            cluster.insert(QStringLiteral("insecure-skip-tls-verify"), true);
        if (!access.caData.isEmpty())
            cluster.insert(QStringLiteral("certificate-authority-data"), QString::fromLatin1(access.caData.toBase64()));
        if (!access.proxyUrl.isEmpty())
            cluster.insert(QStringLiteral("proxy-url"), access.proxyUrl);
        spec.insert(QStringLiteral("cluster"), cluster);
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("kind"), QStringLiteral("ExecCredential")},
                                     {QStringLiteral("apiVersion"), access.exec->apiVersion},
                                     {QStringLiteral("spec"), spec}})
        .toJson(QJsonDocument::Compact);
}

Result<ExecCredential> parseExecCredential(const ExecCredentialSpec &spec, const QByteArray &output)
{
    const auto object = QJsonDocument::fromJson(output).object();
    if (object.value(QLatin1String("kind")).toString() != QLatin1String("ExecCredential"))
        return rubbish(spec, Words::tr("no ExecCredential"), output);
    const auto version = object.value(QLatin1String("apiVersion")).toString();
    if (version != spec.apiVersion)
        return rubbish(spec, Words::tr("version %1 instead of %2").arg(version, spec.apiVersion), output);
    const auto status = object.value(QLatin1String("status")).toObject();
    ExecCredential credential;
    credential.token = Secret(status.value(QLatin1String("token")).toString().toUtf8());
    credential.certificate = status.value(QLatin1String("clientCertificateData")).toString().toUtf8();
    credential.key = Secret(status.value(QLatin1String("clientKeyData")).toString().toUtf8());
    credential.expires = QDateTime::fromString(status.value(QLatin1String("expirationTimestamp")).toString(),
                                               Qt::ISODate);
    registerSecret(credential.token.reveal());
    if (credential.token.isEmpty() && (credential.certificate.isEmpty() || credential.key.isEmpty()))
        return rubbish(spec, Words::tr("neither a token nor a client certificate with its key"), output);
    return credential;
}

Task<ExecCredential> runCredentialPlugin(ProcessRunner *runner, ClusterAccess access, std::stop_token stop)
{
    const auto exec = *access.exec;
    if (exec.apiVersion != Group + QLatin1String("v1") && exec.apiVersion != Group + QLatin1String("v1beta1"))
        co_return failure(
            Error::Kind::Invalid,
            Words::tr(
                "The credential plugin %1 speaks “%2”; v1 and v1beta1 of client.authentication.k8s.io are understood. "
                "Update the plugin and the kubeconfig.")
                .arg(exec.command, exec.apiVersion));
    if (exec.interactiveMode == QLatin1String("Always"))
        co_return failure(
            Error::Kind::Invalid,
            Words::tr(
                "The credential plugin %1 wants to ask in a terminal (interactiveMode: Always). Sign in with it in a "
                "terminal first, or use a kubeconfig that does not ask.")
                .arg(exec.command));
    ProcessSpec spec;
    spec.program = exec.command;
    spec.arguments = exec.arguments;
    spec.environment = exec.environment;
    spec.environment.insert(QStringLiteral("KUBERNETES_EXEC_INFO"), QString::fromUtf8(execInfo(access)));
    spec.timeout = PluginTimeout;
    const auto output = co_await runner->run(spec, stop);
    if (!output) {
        auto error = output.error();
        if (error.kind == Error::Kind::ToolMissing)
            error.message = Words::tr(
                                "The credential plugin %1, which the kubeconfig's user %2 needs to sign in, was not "
                                "found. Nothing was "
                                "contacted. %3")
                                .arg(exec.command, access.user,
                                     exec.installHint.isEmpty() ? Words::tr("Install it.") : exec.installHint);
        else if (error.kind == Error::Kind::Timeout)
            error.message =
                Words::tr(
                    "The credential plugin %1 did not answer within a minute and was ended; it may be waiting for a "
                    "sign-in. Nothing was contacted; run it in a terminal.")
                    .arg(exec.command);
        co_return tl::unexpected(error);
    }
    if (output->exitCode != 0) {
        const auto err = masked(QString::fromUtf8(output->err.trimmed()));
        co_return failure(
            Error::Kind::Denied,
            Words::tr(
                "The credential plugin %1 could not sign in: %2. Nothing was contacted; sign in with your provider's "
                "tool and try again.")
                .arg(exec.command, err.section(QLatin1Char('\n'), -1)),
            err);
    }
    co_return parseExecCredential(exec, output->out);
}

} // namespace luthier
