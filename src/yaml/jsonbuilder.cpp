// SPDX-License-Identifier: GPL-3.0-or-later
#include "yaml/jsonbuilder.h"

#include "yaml/plainscalar.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <cmath>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::yaml)
};

YAML::Mark markAt(const QByteArray &yaml, qsizetype at)
{
    YAML::Mark mark;
    mark.pos = static_cast<int>(at);
    mark.line = static_cast<int>(yaml.left(at).count('\n'));
    mark.column = static_cast<int>(at - (yaml.left(at).lastIndexOf('\n') + 1));
    return mark;
}

/// The text of a key as JSON has it; go-yaml writes numbers and booleans that are keys as text, too.
QString keyText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    if (value.isDouble()) {
        const auto number = value.toDouble();
        if (number == std::floor(number) && std::abs(number) < 9.2e18)
            return QString::number(value.toInteger());
        return QString::number(number, 'g', QLocale::FloatingPointShortest);
    }
    return value.toString();
}

} // namespace

Error yamlError(const QString &name, const YAML::Mark &mark, const QString &words)
{
    if (mark.is_null())
        return {Error::Kind::Invalid, Words::tr("%1 cannot be read as YAML: %2.").arg(name, words), {}};
    return {Error::Kind::Invalid,
            Words::tr("%1, line %2, column %3: %4. Nothing was changed; correct the file and try again.")
                .arg(name)
                .arg(mark.line + 1)
                .arg(mark.column + 1)
                .arg(words),
            {}};
}

QByteArray withoutByteOrderMark(const QByteArray &yaml) { return yaml.startsWith("\xef\xbb\xbf") ? yaml.mid(3) : yaml; }

Result<> checkYamlBytes(const QByteArray &yaml, const QString &name, qsizetype limit)
{
    if (yaml.size() > limit)
        return failure(Error::Kind::Invalid,
                       Words::tr("%1 has %2 MiB, more than the %3 MiB that are read; is it the right file?")
                           .arg(name)
                           .arg(yaml.size() / 1048576)
                           .arg(limit / 1048576));
    for (qsizetype i = 0; i < yaml.size(); ++i) {
        const auto byte = static_cast<unsigned char>(yaml[i]);
        if ((byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t') || byte == 0x7f)
            return tl::unexpected(
                yamlError(name, markAt(yaml, i), Words::tr("a control character, which YAML does not allow")));
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    [[maybe_unused]] const QString text = decoder(yaml);
    if (decoder.hasError())
        return failure(Error::Kind::Invalid, Words::tr("%1 is not text in UTF-8; save it in that encoding.").arg(name));
    return {};
}

JsonBuilder::JsonBuilder(YamlLimits limits)
    : m_limits(limits)
{
}

void JsonBuilder::OnDocumentStart(const YAML::Mark &mark) { m_start = mark; }

void JsonBuilder::OnNull(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    add(mark, {QJsonValue(QJsonValue::Null), 4}, anchor);
}

void JsonBuilder::OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    const auto known = m_anchors.constFind(anchor);
    if (known == m_anchors.cend())
        throw YamlProblem{mark, Words::tr("an alias inside its own anchor, which has no end")};
    m_aliased += known->bytes;
    if (m_aliased > m_limits.aliasedBytes)
        throw YamlProblem{
            mark, Words::tr("the aliases up to here stand for more than %1 MiB").arg(m_limits.aliasedBytes / 1048576)};
    add(mark, *known, 0);
}

void JsonBuilder::OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                           const std::string &value)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom); // fromUtf8() would lose it
    const QString text = decoder(QByteArrayView(value.data(), static_cast<qsizetype>(value.size())));
    const auto read = taggedValue(tag, text);
    if (!read)
        throw YamlProblem{
            mark, Words::tr("%1 is a number that JSON, and so Kubernetes, does not have; put it in quotes").arg(text)};
    add(mark, {*read, static_cast<qsizetype>(value.size()) + 4}, anchor, tag == "?" && value == "<<");
}

void JsonBuilder::OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                                  YAML::EmitterStyle::value)
{
    open(false, mark, anchor);
}

void JsonBuilder::OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value)
{
    open(true, mark, anchor);
}

void JsonBuilder::open(bool isMap, const YAML::Mark &mark, YAML::anchor_t anchor)
{
    if (static_cast<int>(m_levels.size()) >= m_limits.depth)
        throw YamlProblem{mark, Words::tr("nested deeper than %1 levels").arg(m_limits.depth)};
    if (!m_levels.empty() && m_levels.back().isMap && !m_levels.back().hasKey)
        throw YamlProblem{mark, Words::tr("a key that is itself a map or a list; Kubernetes and Helm only know text")};
    Level level;
    level.isMap = isMap;
    level.anchor = anchor;
    level.mark = mark;
    m_levels.push_back(std::move(level));
}

void JsonBuilder::OnSequenceEnd()
{
    auto level = std::move(m_levels.back());
    m_levels.pop_back();
    add(level.mark, {QJsonValue(level.array), level.bytes}, level.anchor);
}

void JsonBuilder::OnMapEnd()
{
    auto level = std::move(m_levels.back());
    m_levels.pop_back();
    for (auto it = level.merged.constBegin(); it != level.merged.constEnd(); ++it)
        if (!level.object.contains(it.key()))
            level.object.insert(it.key(), it.value());
    add(level.mark, {QJsonValue(level.object), level.bytes}, level.anchor);
}

void JsonBuilder::addKey(Level &level, const YAML::Mark &mark, const QJsonValue &value, bool plainMerge)
{
    if (value.isNull() || value.isArray() || value.isObject())
        throw YamlProblem{mark, Words::tr("a key that is not text; put it in quotes")};
    level.key = keyText(value);
    level.keyIsMerge = plainMerge;
    level.hasKey = true;
    if (!plainMerge && level.keys.contains(level.key))
        throw YamlProblem{
            mark,
            Words::tr("the key \"%1\" is there twice in the same map; only one of them would count").arg(level.key)};
    level.keys.insert(level.key);
}

void JsonBuilder::merge(Level &level, const YAML::Mark &mark, const QJsonValue &value)
{
    const auto maps = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const auto &map : maps) {
        if (!map.isObject())
            throw YamlProblem{mark, Words::tr("\"<<\" takes in a map or a list of maps, and this is something else")};
        const auto object = map.toObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it)
            if (!level.merged.contains(it.key()))
                level.merged.insert(it.key(), it.value());
    }
}

void JsonBuilder::add(const YAML::Mark &mark, Built built, YAML::anchor_t anchor, bool plainMerge)
{
    if (anchor)
        m_anchors.insert(anchor, built);
    if (m_levels.empty()) {
        m_root = built.value;
        return;
    }
    auto &level = m_levels.back();
    level.bytes += built.bytes + 2;
    if (!level.isMap) {
        level.array.append(built.value);
    } else if (!level.hasKey) {
        addKey(level, mark, built.value, plainMerge);
    } else {
        level.hasKey = false;
        if (level.keyIsMerge)
            merge(level, mark, built.value);
        else
            level.object.insert(level.key, built.value);
    }
}

} // namespace luthier
