// SPDX-License-Identifier: GPL-3.0-or-later
#include "yaml/document.h"

#include "yaml/placedyaml.h"

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

/// Calls `document` with each document; it throws a YamlProblem where it has enough.
std::optional<YamlProblem> eachDocument(const QByteArray &yaml, const YamlLimits &limits,
                                        const std::function<void(const JsonBuilder &)> &document)
{
    try {
        std::istringstream stream(withoutByteOrderMark(yaml).toStdString());
        YAML::Parser parser(stream);
        int before = -1;
        while (true) {
            JsonBuilder builder(limits);
            if (!parser.HandleNextDocument(builder))
                return {};
            // yaml-cpp stops before a comma or a bracket that nothing opened, and would for ever.
            if (builder.start().pos == before)
                throw YamlProblem{builder.start(), Words::tr("this is not expected here; a text that begins so needs "
                                                             "quotes")};
            before = builder.start().pos;
            document(builder);
        }
    } catch (const YamlProblem &problem) {
        return problem;
    } catch (const YAML::Exception &exception) {
        return YamlProblem{exception.mark, QString::fromStdString(exception.msg)};
    } catch (const std::exception &exception) {
        return YamlProblem{YAML::Mark::null_mark(), QString::fromUtf8(exception.what())};
    }
}

std::optional<YamlProblem> oneDocument(const QByteArray &yaml, const YamlLimits &limits, QJsonValue *value)
{
    return eachDocument(yaml, limits, [value](const JsonBuilder &document) {
        if (document.value().isNull())
            return;
        if (!value->isNull())
            throw YamlProblem{document.start(),
                              Words::tr("a second document begins here, and Helm would not read it; keep one")};
        *value = document.value();
    });
}

} // namespace

std::optional<YamlProblem> strictProblem(const QByteArray &yaml, const YamlLimits &limits)
{
    QJsonValue value(QJsonValue::Null);
    return oneDocument(yaml, limits, &value);
}

Result<QJsonValue> yamlToJson(const QByteArray &yaml, const QString &name, YamlLimits limits)
{
    if (const auto good = checkYamlBytes(yaml, name, limits.bytes); !good)
        return tl::unexpected(good.error());
    QJsonValue value(QJsonValue::Null);
    if (const auto problem = oneDocument(yaml, limits, &value))
        return tl::unexpected(yamlError(name, problem->mark, problem->words));
    return value;
}

Result<QList<QJsonObject>> manifestObjects(const QByteArray &multiDocumentYaml)
{
    QList<QJsonObject> objects;
    const auto name = Words::tr("the manifest");
    YamlLimits limits;
    limits.bytes *= 8; // a rendered chart with CRDs is larger than what a person writes
    if (const auto good = checkYamlBytes(multiDocumentYaml, name, limits.bytes); !good)
        return tl::unexpected(good.error());
    const auto problem = eachDocument(multiDocumentYaml, limits, [&objects](const JsonBuilder &document) {
        if (document.value().isObject())
            objects << document.value().toObject();
        else if (!document.value().isNull())
            throw YamlProblem{document.start(), Words::tr("not an object of Kubernetes")};
    });
    if (problem)
        return tl::unexpected(yamlError(name, problem->mark, problem->words));
    return objects;
}

} // namespace luthier
