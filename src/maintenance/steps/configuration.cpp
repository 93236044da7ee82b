// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/steps/configuration.h"

#include "base/paths.h"
#include "base/words.h"
#include "yaml/document.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace luthier {

QString BackUpConfiguration::explanation() const
{
    return tr("Keeps the release's values and manifest in a file that only you can read. Secrets are left out. Changes "
              "nothing in the cluster.");
}

QStringList BackUpConfiguration::commands() const
{
    const auto release = m_platform.releaseRef();
    return {QStringLiteral("helm get values %1 -n %2 -o yaml").arg(release.name, release.nameSpace),
            QStringLiteral("helm get manifest %1 -n %2").arg(release.name, release.nameSpace)};
}

Task<QString> BackUpConfiguration::run(StepContext context)
{
    const auto release = co_await m_platform.releases().newest(m_platform.releaseRef(), context.stop);
    if (!release)
        co_return tl::unexpected(release.error());
    const auto objects = manifestObjects(release->manifest.toUtf8());
    if (!objects)
        co_return tl::unexpected(objects.error());
    QJsonArray kept;
    for (const auto &object : *objects)
        if (object[QStringLiteral("kind")].toString() != QLatin1String("Secret"))
            kept << object;
    const QJsonObject whole{{QStringLiteral("apiVersion"), QStringLiteral("luthier/v1")},
                            {QStringLiteral("kind"), QStringLiteral("ConfigurationBackup")},
                            {QStringLiteral("release"), release->ref.name},
                            {QStringLiteral("namespace"), release->ref.nameSpace},
                            {QStringLiteral("revision"), release->revision},
                            {QStringLiteral("chart"), release->chartName + QLatin1Char('-') + release->chartVersion},
                            {QStringLiteral("values"), release->values},
                            {QStringLiteral("objects"), kept}};
    const auto bytes = QJsonDocument(whole).toJson();
    const auto id = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz-")) + release->ref.name
                  + QStringLiteral("-configuration");
    const auto file = m_platform.catalogue().prepare(id, m_platform.environment().name, QStringLiteral("configuration"),
                                                     bytes.size());
    if (!file)
        co_return tl::unexpected(file.error());
    if (const auto written = paths::writeAtomically(*file, bytes); !written)
        co_return tl::unexpected(written.error());
    context.facts[QStringLiteral("configurationFile")] = *file;
    context.facts[QStringLiteral("configurationSha256")] = QString::fromLatin1(
        QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    co_return tr("%1 objects, %2").arg(kept.size()).arg(words::bytes(bytes.size()));
}

} // namespace luthier
