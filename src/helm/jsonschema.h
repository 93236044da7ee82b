// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QStringList>

namespace luthier {

/// Where a value does not fit its schema. Texts are for a person: "a whole number", "one of IfNotPresent, Always".
struct SchemaMismatch {
    QStringList path;
    QString expected;
    QString found;
    bool atKey = false;   ///< the key is what is wrong (not allowed here), not its value
    bool missing = false; ///< path names what should be there
    QStringList allowed;  ///< where only some texts are: for a quick fix
};

/// A JSON Schema as Helm takes it for values.schema.json: drafts 4, 6 and 7, and of 2019-09 and 2020-12 ($defs,
/// dependentRequired, prefixItems) what charts use; unevaluated… and $dynamicRef are passed over.
/// Never fetches: what a $ref to elsewhere asks for is not checked (elsewhere() names it). Not valijson: with 1.0 two $refs to each other
/// and a pattern on a long text overflow the stack, patterns that backtrack do not end, and its words are English only.
class JsonSchema
{
public:
    /// Errors (Invalid): no JSON, no schema, a $ref to nothing, a pattern that is none.
    static Result<JsonSchema> read(const QByteArray &bytes, const QString &name);

    /// All that does not fit, at most 200. Ends for any schema: what recurs without going down into the value is
    /// cut, so is what takes over a million steps (`*incomplete`).
    QList<SchemaMismatch> check(const QJsonValue &value, bool *incomplete = nullptr) const;
    /// Keys that the schema names at a path, and whether it lets others be there: for keys that no default has.
    QStringList knownKeys(const QStringList &path, bool *closed = nullptr) const;
    /// The texts that a value may be; empty: any.
    QStringList choices(const QStringList &path) const;
    /// Whether it says that any other key is welcome (additionalProperties: true, or a schema).
    bool allowsOthers(const QStringList &path) const;
    /// The types that it allows at a path ("string", "object", …), and its description; empty: it does not say.
    QStringList types(const QStringList &path) const;
    QString description(const QStringList &path) const;
    /// Whether it says of what type the value at a path is.
    bool typesAt(const QStringList &path) const;
    /// The $refs that lead to other files or servers.
    const QStringList &elsewhere() const { return m_elsewhere; }

private:
    QList<QJsonObject> at(const QStringList &path) const;

    QJsonValue m_schema;
    QStringList m_elsewhere;
};

} // namespace luthier
