// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/configuration/objectwrites.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace luthier::objectwrites {

namespace {

const auto Manager = QStringLiteral("luthier");

QByteArray bytes(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

QString withOptions(const QString &path, Mode mode)
{
    return path + QStringLiteral("?fieldManager=") + Manager
         + (mode == Mode::DryRun ? QStringLiteral("&dryRun=All") : QString());
}

Task<> sent(Platform *platform, QByteArray verb, QString path, QByteArray body, QByteArray type, std::stop_token stop)
{
    const auto done = co_await platform->kube().send(verb, path, body, type, stop);
    if (!done)
        co_return tl::unexpected(done.error());
    co_return {};
}

Task<> disownOnce(Platform *platform, QString path, std::stop_token stop)
{
    const auto object = co_await platform->kube().get(path, stop);
    if (!object)
        co_return tl::unexpected(object.error());
    const auto metadata = QJsonDocument::fromJson(*object)[QStringLiteral("metadata")];
    const auto fields = metadata[QStringLiteral("managedFields")].toArray();
    QJsonArray changes;
    for (auto i = fields.size(); i-- > 0;)
        if (fields[i][QStringLiteral("manager")].toString() == Manager)
            changes << QJsonObject{{QStringLiteral("op"), QStringLiteral("remove")},
                                   {QStringLiteral("path"), QStringLiteral("/metadata/managedFields/%1").arg(i)}};
    if (changes.isEmpty())
        co_return {};
    changes.prepend(QJsonObject{{QStringLiteral("op"), QStringLiteral("test")},
                                {QStringLiteral("path"), QStringLiteral("/metadata/resourceVersion")},
                                {QStringLiteral("value"), metadata[QStringLiteral("resourceVersion")]}});
    const auto body = QJsonDocument(changes).toJson(QJsonDocument::Compact);
    co_return co_await sent(platform, "PATCH", path, body, "application/json-patch+json", stop);
}

} // namespace

Task<> patch(Platform *platform, QString path, QJsonObject change, Mode mode, std::stop_token stop)
{
    const auto body = bytes(change);
    const auto where = withOptions(path, mode);
    co_return co_await sent(platform, "PATCH", where, body, "application/merge-patch+json", stop);
}

Task<> create(Platform *platform, QString path, QJsonObject object, Mode mode, std::stop_token stop)
{
    const auto body = bytes(object);
    const auto where = withOptions(path, mode);
    co_return co_await sent(platform, "POST", where, body, "application/json", stop);
}

Task<> disown(Platform *platform, QString path, std::stop_token stop)
{
    constexpr int Tries = 5; // a controller writes its status at the same time
    Result<> done;
    for (int i = 0; i < Tries; ++i) {
        done = co_await disownOnce(platform, path, stop);
        if (done || stop.stop_requested())
            break;
    }
    co_return done;
}

} // namespace luthier::objectwrites
