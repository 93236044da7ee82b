// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>

namespace luthier {

struct YamlLimits {
    qsizetype bytes = 8 * 1024 * 1024;
    int depth = 200;
    qsizetype aliasedBytes = 32 * 1024 * 1024; ///< what aliases may add, written out
};

/// One YAML document as JSON, with the types as Helm reads them (sigs.k8s.io/yaml: YAML 1.1 booleans with y and n, octal with a
/// leading 0, merge keys). No content: null. `name` is the file's name for the message of an Error, which has line
/// and column. Errors (all Invalid): syntax, a key twice, a second document, a key that is no scalar, NaN and
/// infinity, an alias inside its own anchor, and what goes over `limits`.
Result<QJsonValue> yamlToJson(const QByteArray &yaml, const QString &name, YamlLimits limits = {});

/// The objects of a manifest of many documents; empty documents are passed over, lists ("kind: List") are not opened.
Result<QList<QJsonObject>> manifestObjects(const QByteArray &multiDocumentYaml);

/// Block style, keys in alphabetical order, two spaces a level, ends with a line feed. An empty object: "{}\n".
QByteArray jsonToYaml(const QJsonObject &object);

} // namespace luthier
