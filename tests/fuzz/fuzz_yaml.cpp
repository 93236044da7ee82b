// SPDX-License-Identifier: GPL-3.0-or-later
// Reading YAML: values, manifests, problems with their places, and where somebody types in it.
#include "fuzztarget.h"

#include "yaml/document.h"
#include "yaml/places.h"
#include "yaml/problems.h"
#include "yaml/typingplace.h"

using namespace luthier;

FUZZ_TARGET(yaml)
{
    const auto value = yamlToJson(bytes, QStringLiteral("f.yaml"));
    if (value && value->isObject()) {
        const auto again = yamlToJson(jsonToYaml(value->toObject()), QStringLiteral("again.yaml"));
        must(again && *again == *value, "what is written is read again");
    }
    (void)manifestObjects(bytes);
    const YamlPlaces places(bytes);
    QList<QuickFix> fixes;
    for (const auto &problem : yamlProblems(bytes)) {
        must(problem.place.offset >= 0 && problem.place.offset + problem.place.bytes <= bytes.size(),
             "a problem is in the file");
        (void)places.value(problem.path);
        if (problem.fix)
            fixes << *problem.fix;
    }
    (void)withFixes(bytes, fixes);
    (void)places.pathAt(3, 3);
    const auto lines = QString::fromUtf8(bytes.left(4000)).split(QLatin1Char('\n'));
    for (int line = 0; line < std::min(20, int(lines.size())); ++line)
        (void)typingPlace([&](int i) { return lines[i]; }, int(lines.size()), line, int(lines[line].size()));
}
