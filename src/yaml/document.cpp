// SPDX-License-Identifier: GPL-3.0-or-later
#include "yaml/document.h"

#include "yaml/jsonbuilder.h"

#include <QCoreApplication>

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <functional>
#include <sstream>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::yaml)
};

/// Calls `document` with each document until it says that it has enough.
Result<> eachDocument(const QByteArray &yaml, const QString &name, YamlLimits limits,
                      const std::function<Result<>(const JsonBuilder &)> &document)
{
    if (const auto good = checkYamlBytes(yaml, name, limits.bytes); !good)
        return good;
    try {
        std::istringstream stream(withoutByteOrderMark(yaml).toStdString());
        YAML::Parser parser(stream);
        while (true) {
            JsonBuilder builder(limits);
            if (!parser.HandleNextDocument(builder))
                return {};
            if (const auto taken = document(builder); !taken)
                return taken;
        }
    } catch (const YamlProblem &problem) {
        return tl::unexpected(yamlError(name, problem.mark, problem.words));
    } catch (const YAML::Exception &exception) {
        return tl::unexpected(yamlError(name, exception.mark, QString::fromStdString(exception.msg)));
    } catch (const std::exception &exception) {
        return tl::unexpected(yamlError(name, YAML::Mark::null_mark(), QString::fromUtf8(exception.what())));
    }
}

} // namespace

Result<QJsonValue> yamlToJson(const QByteArray &yaml, const QString &name, YamlLimits limits)
{
    QJsonValue value(QJsonValue::Null);
    const auto read = eachDocument(yaml, name, limits, [&](const JsonBuilder &document) -> Result<> {
        if (document.value().isNull())
            return {};
        if (!value.isNull())
            return tl::unexpected(
                yamlError(name, document.start(),
                          Words::tr("a second document begins here, and Helm would not read it; keep one")));
        value = document.value();
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    return value;
}

Result<QList<QJsonObject>> manifestObjects(const QByteArray &multiDocumentYaml)
{
    QList<QJsonObject> objects;
    const auto name = Words::tr("the manifest");
    YamlLimits limits;
    limits.bytes *= 8; // a rendered chart with CRDs is larger than what a person writes
    const auto read = eachDocument(multiDocumentYaml, name, limits, [&](const JsonBuilder &document) -> Result<> {
        if (document.value().isObject())
            objects << document.value().toObject();
        else if (!document.value().isNull())
            return tl::unexpected(yamlError(name, document.start(), Words::tr("not an object of Kubernetes")));
        return {};
    });
    if (!read)
        return tl::unexpected(read.error());
    return objects;
}

} // namespace luthier
