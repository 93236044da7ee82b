// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/values/preparedvalues.h"

#include "base/paths.h"
#include "maintenance/values/editedvalues.h"
#include "yaml/document.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace luthier {

namespace {

constexpr int HashLength = 12; // hex digits in the file's name

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::values)
};

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(HashLength));
}

Result<QList<QByteArray>> sources(const Profile &profile, const Release &release, const UpdateOptions &options)
{
    const auto files = options.valuesFiles.isEmpty() ? profile.valuesFiles : options.valuesFiles;
    if (files.isEmpty())
        return QList<QByteArray>{jsonToYaml(release.values)};
    QList<QByteArray> all;
    for (const auto &name : files) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return failure(Error::Kind::NotFound,
                           Words::tr("The values file %1 cannot be read: %2. Nothing was changed; "
                                     "correct the profile (values) or the file.")
                               .arg(name, file.errorString()));
        const auto bytes = file.readAll();
        if (const auto parsed = yamlToJson(bytes, name); !parsed)
            return tl::unexpected(parsed.error());
        all << bytes;
    }
    return all;
}

} // namespace

Result<QStringList> prepareValues(const Profile &profile, const Release &release, const UpdateOptions &options)
{
    auto contents = sources(profile, release, options);
    if (!contents)
        return tl::unexpected(contents.error());
    if (options.setTags) {
        auto versioned = withVersion(*contents, profile.components, options.version);
        if (!versioned)
            return tl::unexpected(versioned.error());
        contents = std::move(versioned->contents);
    }
    auto folder = paths::state();
    folder.mkpath(QStringLiteral("values"));
    QStringList files;
    for (const auto &bytes : *contents) {
        const auto file = folder.filePath(
            QStringLiteral("values/%1-%2-%3.yaml").arg(release.ref.name, options.version, hashOf(bytes)));
        if (const auto written = paths::writeAtomically(file, bytes); !written)
            return tl::unexpected(written.error());
        files << file;
    }
    return files;
}

Result<> checkPreparedValues(const QStringList &files)
{
    for (const auto &name : files) {
        QFile file(name);
        const bool readable = file.open(QIODevice::ReadOnly);
        if (!readable || !QFileInfo(name).completeBaseName().endsWith(hashOf(file.readAll())))
            return failure(Error::Kind::Refused,
                           Words::tr("The values that were previewed (%1) were changed or removed "
                                     "since. Nothing was changed in the cluster; plan again.")
                               .arg(name));
    }
    return {};
}

} // namespace luthier
