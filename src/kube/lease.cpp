// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/lease.h"

#include "kube/jsonfields.h"
#include "kube/kubeclient.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace luthier {

namespace {

// MicroTime (apimachinery): exactly six digits behind the point.
QString micro(const QDateTime &time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")) + QStringLiteral("000Z");
}

} // namespace

QString Lease::path(const QString &nameSpace, const QString &name)
{
    const auto all = QStringLiteral("/apis/coordination.k8s.io/v1/namespaces/%1/leases").arg(nameSpace);
    return name.isEmpty() ? all : all + QLatin1Char('/') + name;
}

Result<Lease> Lease::parse(const QByteArray &bytes)
{
    const auto object = QJsonDocument::fromJson(bytes).object();
    const auto metadata = json::map(object, "metadata");
    const auto spec = json::map(object, "spec");
    Lease lease;
    lease.nameSpace = json::text(metadata, "namespace");
    lease.name = json::text(metadata, "name");
    lease.resourceVersion = json::text(metadata, "resourceVersion");
    lease.annotations = json::texts(metadata, "annotations");
    lease.holder = json::text(spec, "holderIdentity");
    lease.seconds = json::number(spec, "leaseDurationSeconds");
    lease.acquired = json::time(spec, "acquireTime");
    lease.renewed = json::time(spec, "renewTime");
    lease.transitions = json::number(spec, "leaseTransitions");
    if (lease.name.isEmpty() || lease.resourceVersion.isEmpty())
        return failure(Error::Kind::Unexpected,
                       QCoreApplication::translate("luthier::kube",
                                                   "The API server answered with something that is no Lease. Nothing "
                                                   "was changed; look at the server."),
                       QString::fromUtf8(bytes.left(500)));
    return lease;
}

QByteArray Lease::toJson() const
{
    QJsonObject notes;
    for (auto it = annotations.cbegin(); it != annotations.cend(); ++it)
        notes[it.key()] = it.value();
    QJsonObject metadata{{QStringLiteral("name"), name},
                         {QStringLiteral("namespace"), nameSpace},
                         {QStringLiteral("annotations"), notes},
                         {QStringLiteral("labels"),
                          QJsonObject{{QStringLiteral("app.kubernetes.io/managed-by"), QStringLiteral("luthier")}}}};
    if (!resourceVersion.isEmpty())
        metadata[QStringLiteral("resourceVersion")] = resourceVersion;
    QJsonObject spec{{QStringLiteral("leaseTransitions"), transitions}};
    if (!holder.isEmpty()) {
        spec[QStringLiteral("holderIdentity")] = holder;
        spec[QStringLiteral("leaseDurationSeconds")] = seconds;
        spec[QStringLiteral("acquireTime")] = micro(acquired);
        spec[QStringLiteral("renewTime")] = micro(renewed);
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("apiVersion"), QStringLiteral("coordination.k8s.io/v1")},
                                     {QStringLiteral("kind"), QStringLiteral("Lease")},
                                     {QStringLiteral("metadata"), metadata},
                                     {QStringLiteral("spec"), spec}})
        .toJson(QJsonDocument::Compact);
}

Task<std::optional<Lease>> readLease(KubeClient *client, QString nameSpace, QString name, std::stop_token stop)
{
    const auto path = Lease::path(nameSpace, name);
    const auto answer = co_await client->get(path, stop);
    if (!answer && answer.error().kind == Error::Kind::NotFound)
        co_return std::optional<Lease>();
    if (!answer)
        co_return tl::unexpected(answer.error());
    const auto lease = Lease::parse(*answer);
    if (!lease)
        co_return tl::unexpected(lease.error());
    co_return std::optional<Lease>(*lease);
}

Task<Lease> writeLease(KubeClient *client, Lease lease, std::stop_token stop)
{
    const bool isNew = lease.resourceVersion.isEmpty();
    const QByteArray verb = isNew ? "POST" : "PUT";
    const auto path = Lease::path(lease.nameSpace, isNew ? QString() : lease.name);
    const auto body = lease.toJson();
    const QByteArray type = "application/json";
    const auto answer = co_await client->send(verb, path, body, type, stop);
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return Lease::parse(*answer);
}

bool isConflict(const Error &error)
{
    return error.kind == Error::Kind::Refused && error.message.contains(QLatin1String("(409)"));
}

} // namespace luthier
