// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "helm/jsonschema.h"

#include <QHash>
#include <QRegularExpression>

#include <vector>

namespace luthier {

/// One check of one value.
class SchemaChecker
{
public:
    explicit SchemaChecker(const QJsonValue &root)
        : m_root(root)
    {
    }

    using Found = QList<SchemaMismatch>;
    /// Whether the value fits; what does not goes to `found`.
    bool check(const QJsonValue &schema, const QJsonValue &value, Found *found);
    bool isIncomplete() const { return m_incomplete; }

    static QRegularExpression pattern(const QString &text);

private:
    void mismatch(Found *found, const QString &expected, const QJsonValue &value) const;
    void types(const QJsonObject &schema, const QJsonValue &value, Found *found) const;
    void choices(const QJsonObject &schema, const QJsonValue &value, Found *found) const;
    void number(const QJsonObject &schema, const QJsonValue &value, Found *found) const;
    void text(const QJsonObject &schema, const QJsonValue &value, Found *found);
    void list(const QJsonObject &schema, const QJsonArray &list, Found *found);
    void map(const QJsonObject &schema, const QJsonObject &map, Found *found);
    void needs(const QJsonObject &schema, const QJsonObject &map, Found *found);
    void combined(const QJsonObject &schema, const QJsonValue &value, Found *found);
    void anyOf(const QJsonArray &forms, const QJsonValue &value, bool onlyOne, Found *found);
    void reference(const QString &ref, const QJsonValue &value, Found *found);
    bool below(const QString &key, const QJsonValue &schema, const QJsonValue &value, Found *found);
    bool matches(const QString &expression, const QString &text);

    QJsonValue m_root;
    QStringList m_path;
    std::vector<std::pair<QString, qsizetype>> m_references; ///< being followed, and how deep in the value
    QHash<QString, QRegularExpression> m_patterns;
    int m_steps = 0;
    bool m_incomplete = false;
};

} // namespace luthier
