// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "yaml/document.h"

#include <QHash>
#include <QSet>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <vector>

namespace luthier {

/// What the builder throws through yaml-cpp's parser; it does not leave this library.
struct YamlProblem {
    YAML::Mark mark;
    QString words;
};

/// Refuses what yaml-cpp would read wrongly: too many bytes, no UTF-8, control characters (it takes 0x04 for the end).
Result<> checkYamlBytes(const QByteArray &yaml, const QString &name, qsizetype limit);
Error yamlError(const QString &name, const YAML::Mark &mark, const QString &words);
/// yaml-cpp's marks do not count a byte order mark; neither do we.
QByteArray withoutByteOrderMark(const QByteArray &yaml);

/// Builds JSON from the events of one document. A handler, not YAML::Load: the events have marks and aliases, so that
/// duplicate keys, alias bombs and recursive anchors are found before they cost anything.
class JsonBuilder : public YAML::EventHandler
{
public:
    explicit JsonBuilder(YamlLimits limits);

    const QJsonValue &value() const { return m_root; }
    YAML::Mark start() const { return m_start; }

    void OnDocumentStart(const YAML::Mark &mark) override;
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override;
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override;
    void OnSequenceEnd() override;
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override;
    void OnMapEnd() override;

private:
    struct Built {
        QJsonValue value;
        qsizetype bytes = 0; ///< about what it takes written out
    };
    struct Level {
        bool isMap = false;
        YAML::anchor_t anchor = 0;
        YAML::Mark mark;
        QJsonArray array;
        QJsonObject object;
        QJsonObject merged; ///< from "<<": the map's own keys win
        QSet<QString> keys;
        QString key;
        bool hasKey = false;
        bool keyIsMerge = false;
        qsizetype bytes = 2;
    };

    void open(bool isMap, const YAML::Mark &mark, YAML::anchor_t anchor);
    void add(const YAML::Mark &mark, Built built, YAML::anchor_t anchor, bool plainMerge = false);
    void addKey(Level &level, const YAML::Mark &mark, const QJsonValue &value, bool plainMerge);
    static void merge(Level &level, const YAML::Mark &mark, const QJsonValue &value);

    YamlLimits m_limits;
    YAML::Mark m_start;
    QJsonValue m_root{QJsonValue::Null};
    std::vector<Level> m_levels;
    QHash<YAML::anchor_t, Built> m_anchors;
    qsizetype m_aliased = 0;
};

} // namespace luthier
