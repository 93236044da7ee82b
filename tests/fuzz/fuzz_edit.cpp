// SPDX-License-Identifier: GPL-3.0-or-later
// Setting one value: the path, the value, then the file.
#include "fuzztarget.h"

#include "helm/secretpaths.h"
#include "yaml/document.h"
#include "yaml/scalaredit.h"

using namespace luthier;

FUZZ_TARGET(edit)
{
    const auto first = bytes.indexOf('\n');
    const auto second = first < 0 ? -1 : bytes.indexOf('\n', first + 1);
    if (second < 0)
        return;
    const auto path = QString::fromUtf8(bytes.left(first)).split(QLatin1Char('.'));
    const auto text = QString::fromUtf8(bytes.mid(first + 1, second - first - 1));
    const auto yaml = bytes.mid(second + 1);
    (void)maskedYaml(yaml);
    const auto edited = withScalar(yaml, path, text);
    if (!edited)
        return;
    auto value = yamlToJson(*edited, {}).value_or(QJsonValue(QJsonValue::Undefined));
    for (const auto &key : path) {
        bool isNumber = false;
        const auto number = key.toInt(&isNumber);
        value = value.isArray() && isNumber ? value.toArray().at(number) : value.toObject().value(key);
    }
    must(!value.isUndefined() && !value.isObject() && !value.isArray(), "what was set is read again");
    const auto twice = withScalar(*edited, path, text);
    must(twice && *twice == *edited, "setting it twice is setting it once");
}
