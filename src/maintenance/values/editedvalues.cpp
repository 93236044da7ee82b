// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/values/editedvalues.h"

#include "yaml/document.h"
#include "yaml/scalaredit.h"

#include <QCoreApplication>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::values)
};

bool has(const QByteArray &yaml, const QStringList &path)
{
    auto value = yamlToJson(yaml, {}).value_or(QJsonValue());
    for (const auto &key : path)
        value = value.toObject().value(key);
    return !value.isUndefined() && !value.isNull();
}

void join(QJsonObject &below, const QJsonObject &above)
{
    for (auto it = above.begin(); it != above.end(); ++it) {
        auto &&at = below[it.key()];
        if (it->isObject() && QJsonValue(at).isObject()) {
            auto inner = QJsonValue(at).toObject();
            join(inner, it->toObject());
            at = inner;
        } else {
            at = *it;
        }
    }
}

} // namespace

Result<VersionedValues> withVersion(QList<QByteArray> contents, const QList<Component> &components,
                                    const QString &version)
{
    VersionedValues made;
    for (const auto &component : components) {
        if (component.tagValue.isEmpty())
            continue;
        const auto path = component.tagValue.split(QLatin1Char('.'));
        const auto file = std::find_if(contents.rbegin(), contents.rend(),
                                       [&path](const auto &yaml) { return has(yaml, path); });
        if (file == contents.rend()) {
            made.nowhere << component.name;
            continue;
        }
        auto edited = withScalar(*file, path, version);
        if (!edited)
            return tl::unexpected(edited.error());
        *file = std::move(*edited);
        made.set << component.name;
    }
    made.contents = std::move(contents);
    return made;
}

Result<QJsonObject> joinedValues(const QList<std::pair<QString, QByteArray>> &files)
{
    QJsonObject all;
    for (const auto &[name, yaml] : files) {
        const auto value = yamlToJson(yaml, name);
        if (!value)
            return tl::unexpected(value.error());
        if (!value->isObject() && !value->isNull())
            return failure(
                Error::Kind::Invalid,
                Words::tr("%1 holds no map of keys and values: helm would refuse it. Nothing was changed.").arg(name));
        join(all, value->toObject());
    }
    return all;
}

} // namespace luthier
