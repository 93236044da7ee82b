// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/metrics/metricsource.h"

#include "base/masking.h"
#include "maintenance/platform/platform.h"
#include "maintenance/verification/smokevalues.h"
#include "metrics/httptransport.h"

#include <QFile>

namespace luthier {

namespace {

constexpr qint64 LargestSecret = 64 * 1024;
constexpr std::chrono::seconds CommandPatience(30);

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::metrics)
};

Result<Secret> secretInFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            Error::Kind::Denied,
            Words::tr("%1, which the profile's “metrics” names, cannot be read (%2). Nothing was asked; check "
                      "the file.")
                .arg(path, file.errorString()));
    return Secret(file.read(LargestSecret).trimmed());
}

Task<Secret> credentialOf(Platform *platform, MetricsProfile::Credential credential, std::stop_token stop)
{
    Secret secret;
    if (!credential.file.isEmpty()) {
        const auto read = secretInFile(credential.file);
        if (!read)
            co_return tl::unexpected(read.error());
        secret = *read;
    } else if (!credential.command.isEmpty()) {
        ProcessSpec spec;
        spec.program = credential.command.first();
        spec.arguments = credential.command.mid(1);
        spec.timeout = CommandPatience;
        const auto output = checked(spec, co_await platform->runner().run(spec, stop));
        if (!output)
            co_return tl::unexpected(output.error());
        secret = Secret(output->out.trimmed());
    } else if (credential.isSet()) {
        const auto name = QStringLiteral("credential");
        const QMap<QString, SmokeValueSource> sources{{name, credential.value}};
        const auto values = co_await readSmokeValues(&platform->kube(), platform->nameSpace(), sources, QString(),
                                                     stop);
        if (!values.secret.contains(name))
            co_return failure(Error::Kind::Denied,
                              Words::tr("The sign-in for metrics is not known: %1. Nothing was asked.")
                                  .arg(values.missing.value(name)));
        secret = values.secret.value(name);
    }
    registerSecret(secret.reveal());
    co_return secret;
}

} // namespace

KubeTransport::KubeTransport(KubeClient &kube, const MetricsProfile &profile, const QString &nameSpace)
    : m_kube(kube)
{
    const auto where = profile.serviceNameSpace.isEmpty() ? nameSpace : profile.serviceNameSpace;
    auto path = profile.servicePath;
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    m_proxy = QStringLiteral("/api/v1/namespaces/%1/services/%2/proxy").arg(where, profile.service) + path;
    m_name = Words::tr("service %1 in %2").arg(profile.service, where);
}

Task<MetricsReply> KubeTransport::get(QString path, std::stop_token stop)
{
    const auto whole = m_proxy + path;
    const auto body = co_await m_kube.get(whole, stop);
    MetricsReply reply{200, body.value_or(QByteArray())};
    if (body)
        co_return reply;
    // A query that Prometheus refused is an answer, too: its own words stand behind the first line of the detail.
    const auto said = body.error().detail.section(QLatin1Char('\n'), 1).toUtf8();
    if (!said.startsWith("{\"status\":\"error\""))
        co_return tl::unexpected(body.error());
    reply = {422, said};
    co_return reply;
}

Task<std::shared_ptr<MetricsTransport>> metricsTransport(Platform *platform, MetricsProfile profile,
                                                         std::stop_token stop)
{
    std::shared_ptr<MetricsTransport> made;
    if (!profile.service.isEmpty()) {
        made = std::make_shared<KubeTransport>(platform->kube(), profile, platform->nameSpace());
    } else if (!profile.prometheus.isEmpty()) {
        MetricsAddress address;
        address.url = QUrl(profile.prometheus);
        address.user = profile.user;
        address.headers = profile.headers;
        address.caFile = profile.caFile;
        const auto password = co_await credentialOf(platform, profile.password, stop);
        if (!password)
            co_return tl::unexpected(password.error());
        const auto token = co_await credentialOf(platform, profile.token, stop);
        if (!token)
            co_return tl::unexpected(token.error());
        address.password = *password;
        address.token = *token;
        made = std::make_shared<HttpTransport>(address);
    }
    co_return made;
}

} // namespace luthier
