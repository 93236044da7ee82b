// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/profile/profilelayers.h"

#include "base/paths.h"
#include "maintenance/messages/mailprofile.h"
#include "maintenance/metrics/metricsprofile.h"
#include "maintenance/profile/profile.h"
#include "maintenance/profile/profilekeys.h"
#include "yaml/document.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace luthier {

using profilekeys::invalid;

namespace {

constexpr int MostExtensions = 8; // deeper is a circle

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::profile)
};

QString shipped(const QString &name) { return QStringLiteral(":/profiles/%1.yaml").arg(name); }

QString absolute(const QString &path, const QString &file)
{
    if (path.startsWith(QLatin1String("~/")))
        return QDir::homePath() + path.mid(1);
    if (path.isEmpty() || QFileInfo(path).isAbsolute() || file.startsWith(QLatin1Char(':')))
        return path;
    return QFileInfo(file).absoluteDir().absoluteFilePath(path);
}

QJsonArray listed(const QJsonValue &value) { return value.isArray() ? value.toArray() : QJsonArray{value}; }

/// The profile's object with the paths in it absolute: a relative one is relative to the very file that says it, be
/// that the one that was asked for or one that it extends.
QJsonObject withAbsolutePaths(QJsonObject object, const QString &file)
{
    const auto inObject = [&file](QJsonObject in, const QStringList &keys) {
        for (const auto &key : keys)
            if (in.contains(key) && in[key].isString()) { // [] alone would add the key
                in[key] = absolute(in[key].toString(), file);
            } else if (in.contains(key) && in[key].isArray()) {
                QJsonArray all;
                for (const auto &one : in[key].toArray())
                    all << absolute(one.toString(), file);
                in[key] = all;
            }
        return in;
    };
    const auto inList = [&](const QString &list, const QStringList &keys) {
        if (!object.value(list).isArray()) // not []: it would add the key
            return;
        QJsonArray all;
        for (const auto &value : object[list].toArray())
            all << (value.isObject()   ? QJsonValue(inObject(value.toObject(), keys))
                    : value.isString() ? QJsonValue(absolute(value.toString(), file))
                                       : value);
        object[list] = all;
    };
    inList(QStringLiteral("environments"),
           {QStringLiteral("kubeconfig"), QStringLiteral("caFile"), QStringLiteral("values")});
    inList(QStringLiteral("charts"),
           {QStringLiteral("file"), QStringLiteral("registryConfig"), QStringLiteral("caFile")});
    inList(QStringLiteral("values"), {});
    for (const auto &[key, paths] :
         {std::pair(QStringLiteral("backups"), QStringList{QStringLiteral("folder"), QStringLiteral("identity")}),
          std::pair(QStringLiteral("tools"), QStringList{QStringLiteral("path")})})
        if (object.value(key).isObject())
            object[key] = inObject(object[key].toObject(), paths);
    if (auto backups = object.value(QStringLiteral("backups")).toObject();
        backups.contains(QStringLiteral("recipients"))) {
        QJsonArray all; // one may stand alone; a key is no path
        for (const auto &one : listed(backups[QStringLiteral("recipients")]))
            all << (age::isKey(one.toString()) ? one : QJsonValue(absolute(one.toString(), file)));
        backups[QStringLiteral("recipients")] = all;
        object[QStringLiteral("backups")] = backups;
    }
    if (const auto stores = object.value(QStringLiteral("stores")); stores.isArray())
        object[QStringLiteral("stores")] = storesWithPaths(
            stores.toArray(), [&file](const QString &path) { return absolute(path, file); });
    if (const auto mail = object.value(QStringLiteral("mail")); mail.isObject())
        object[QStringLiteral("mail")] = MailProfile::withPaths(
            mail.toObject(), [&file](const QString &path) { return absolute(path, file); });
    if (const auto metrics = object.value(QStringLiteral("metrics")); metrics.isObject())
        object[QStringLiteral("metrics")] = MetricsProfile::withPaths(
            metrics.toObject(), [&file](const QString &path) { return absolute(path, file); });
    return object;
}

// The shipped profile first, then what the file says; a key of the file replaces the whole key, but objects are merged.
QJsonObject merged(QJsonObject base, const QJsonObject &over)
{
    for (auto it = over.begin(); it != over.end(); ++it) {
        const auto old = base[it.key()];
        const bool both = old.isObject() && it.value().isObject();
        base[it.key()] = !both ? it.value()
                       : it.key() == QLatin1String("database")
                           ? QJsonValue(DatabaseProfile::merged(old.toObject(), it.value().toObject()))
                           : QJsonValue(merged(old.toObject(), it.value().toObject()));
    }
    return base;
}

Result<QJsonObject> readWhole(const QByteArray &yaml, const QString &file, int depth)
{
    const auto parsed = yamlToJson(yaml, file);
    if (!parsed)
        return tl::unexpected(parsed.error());
    if (!parsed->isObject())
        return invalid(file, Words::tr("it is not a mapping of keys to values"));
    auto object = parsed->toObject();
    const auto base = object.take(QStringLiteral("extends")).toString();
    object = withAbsolutePaths(object, file);
    if (base.isEmpty())
        return object;
    if (depth >= MostExtensions)
        return invalid(file, Words::tr("its “extends” goes round in a circle"));
    // A file is looked for beside the one that extends it; a user's own lyra.yaml may extend the lyra that ships.
    const bool isFile = base.contains(QLatin1Char('/')) || base.endsWith(QLatin1String(".yaml"));
    auto place = isFile ? absolute(base, file) : profileFile(base);
    if (!isFile && QFileInfo(place) == QFileInfo(file))
        place = shipped(base);
    QFile baseFile(place);
    if (!baseFile.open(QIODevice::ReadOnly))
        return invalid(file, Words::tr("it extends “%1”, which was not found").arg(base));
    const auto under = readWhole(baseFile.readAll(), baseFile.fileName(), depth + 1);
    if (!under)
        return under;
    return merged(*under, object);
}

} // namespace

QString profileFile(const QString &nameOrFile)
{
    if (nameOrFile.contains(QLatin1Char('/')) || nameOrFile.endsWith(QLatin1String(".yaml"))
        || QFile::exists(nameOrFile))
        return nameOrFile;
    const auto own = paths::config().filePath(QStringLiteral("profiles/%1.yaml").arg(nameOrFile));
    return QFile::exists(own) ? own : shipped(nameOrFile);
}

Result<QJsonObject> wholeProfile(const QByteArray &yaml, const QString &file) { return readWhole(yaml, file, 0); }

} // namespace luthier
