// SPDX-License-Identifier: GPL-3.0-or-later
// {"schema": …, "value": …}: any value against any schema ends.
#include "fuzztarget.h"

#include "helm/jsonschema.h"

#include <QJsonDocument>

using namespace luthier;

FUZZ_TARGET(schema)
{
    (void)JsonSchema::read(bytes, QStringLiteral("s.json"));
    const auto both = QJsonDocument::fromJson(bytes).object();
    const auto schema = JsonSchema::read(QJsonDocument(both[QLatin1String("schema")].toObject()).toJson(), {});
    if (!schema)
        return;
    bool incomplete = false;
    must(schema->check(both[QLatin1String("value")], &incomplete).size() <= 200, "there are at most 200 mismatches");
    const QStringList path{QStringLiteral("a"), QStringLiteral("b")};
    (void)schema->knownKeys(path);
    (void)schema->choices(path);
    (void)schema->types(path);
    (void)schema->description(path);
}
