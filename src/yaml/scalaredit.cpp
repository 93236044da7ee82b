// SPDX-License-Identifier: GPL-3.0-or-later
#include "yaml/scalaredit.h"

#include "yaml/document.h"
#include "yaml/jsonbuilder.h"
#include "yaml/plainscalar.h"
#include "yaml/scalarlocator.h"
#include "yaml/tokens.h"

#include <QCoreApplication>

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>

namespace luthier {

using namespace yamltokens;

namespace {

using Kind = PlacedNode::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::yaml)
};

struct NewScalar {
    QByteArray text;
    QJsonValue value;
};

NewScalar asText(const QString &text)
{
    return {isPlainString(text) ? text.toUtf8() : quotedScalar(text), QJsonValue(text)};
}

/// For what was no text: the new value's own type, where it keeps every digit.
NewScalar asTyped(const QString &text)
{
    const auto typed = plainValue(text);
    const bool exact = !text.isEmpty() && typed && !typed->isString()
                    && (typed->isBool() || typed->isNull()
                        || (typed->isDouble()
                            && QString::number(typed->toDouble(), 'g', QLocale::FloatingPointShortest) == text)
                        || (typed->isDouble() && QString::number(typed->toInteger()) == text));
    return exact ? NewScalar{text.toUtf8(), *typed} : asText(text);
}

class Edit
{
public:
    Edit(QByteArray yaml, QStringList path, QString newValue)
        : m_yaml(std::move(yaml))
        , m_path(std::move(path))
        , m_new(std::move(newValue))
        , m_eol(m_yaml.contains("\r\n") ? "\r\n" : "\n")
    {
    }

    Result<QByteArray> run(const ScalarLocator &places)
    {
        if (!places.hasRoot() || places.root().kind == Kind::Null)
            return appended(m_yaml.size(), 0, 0);
        return edited(places.root(), 0, -1);
    }
    bool followsAnchor() const { return m_anchored; }
    QJsonValue newValue() const { return m_value; }

private:
    Result<QByteArray> edited(const PlacedNode &node, qsizetype depth, int parentIndent)
    {
        m_anchored = m_anchored || node.anchored;
        if (depth == m_path.size())
            return replaced(node, parentIndent);
        if (node.kind == Kind::Map)
            return inMap(node, depth);
        if (node.kind == Kind::Sequence) {
            bool number = false;
            const auto index = m_path[depth].toLongLong(&number);
            if (number && index >= 0 && index < static_cast<qsizetype>(node.children.size()))
                return edited(node.children[static_cast<size_t>(index)], depth + 1, parentIndent + 1);
            return failure(Error::Kind::NotFound,
                           Words::tr("The list at %1 has no entry %2.").arg(shown(depth), m_path[depth]));
        }
        if (node.kind == Kind::Alias)
            return refused(
                Words::tr("%1 is an alias of something else in the file; change it there, or write the map out")
                    .arg(shown(depth)));
        return refused(Words::tr("%1 is a value and not a map").arg(shown(depth)));
    }

    Result<QByteArray> inMap(const PlacedNode &map, qsizetype depth)
    {
        const int indent = map.children.empty() ? 0 : column(map.children.front());
        for (size_t i = 0; i + 1 < map.children.size(); i += 2) {
            const auto &key = map.children[i];
            const auto &value = map.children[i + 1];
            if (key.value != m_path[depth].toUtf8() || key.kind != Kind::Scalar)
                continue;
            if (value.kind == Kind::Null && !map.flow)
                return atNull(key, value, depth + 1, indent);
            return edited(value, depth + 1, indent);
        }
        if (map.flow)
            return addedToFlow(map, depth);
        return appended(nextLine(m_yaml, std::max(end(map, -1) - 1, map.begin)), indent, depth);
    }

    /// "key:" and nothing, or "key: ~".
    Result<QByteArray> atNull(const PlacedNode &key, const PlacedNode &value, qsizetype depth, int indent)
    {
        const auto colon = colonAfter(key);
        if (colon < 0)
            return refused(Words::tr("%1 is written in a way that cannot be edited here").arg(shown(depth)));
        const auto word = nullWord(colon, value, indent);
        if (word >= 0) {
            auto length = m_yaml[word] == '~' ? 1 : 4;
            return spliced(word, word + length, depth == m_path.size() ? typed() : flowText(depth));
        }
        if (depth < m_path.size())
            return appended(nextLine(m_yaml, colon), indent + 2, depth);
        const auto lineEnd = nextLine(m_yaml, colon);
        auto at = colon + 1;
        while (at < lineEnd && (m_yaml[at] == ' ' || m_yaml[at] == '\t'))
            ++at;
        const auto behind = std::min(skipProperties(m_yaml, at), lineEnd);
        if (behind > at) // an anchor with nothing behind it
            return refused(Words::tr("%1 is an empty value with an anchor").arg(shown(depth)));
        return spliced(colon + 1, colon + 1, ' ' + typed());
    }

    Result<QByteArray> replaced(const PlacedNode &node, int parentIndent)
    {
        if (node.kind == Kind::Map || node.kind == Kind::Sequence)
            return refused(Words::tr("%1 is a map or a list and not a single value").arg(shown(m_path.size())));
        if (node.kind == Kind::Alias)
            return spliced(node.begin, aliasEnd(node.begin), typed());
        const auto begin = skipProperties(m_yaml, node.begin);
        if (node.kind == Kind::Null) {
            const auto word = m_yaml.mid(begin, 4).toLower();
            if (!word.startsWith('~') && word != "null")
                return refused(Words::tr("%1 is an empty value that cannot be edited here").arg(shown(m_path.size())));
            return spliced(begin, begin + (word.startsWith('~') ? 1 : 4), typed());
        }
        if (node.value.isEmpty() && (begin >= m_yaml.size() || !QByteArray("\"'|>").contains(m_yaml[begin])))
            return refused(Words::tr("%1 is an empty value that cannot be edited here").arg(shown(m_path.size())));
        const auto stop = scalarEnd(m_yaml, begin, node.value, parentIndent);
        return spliced(begin, stop, inStyleOf(begin, node));
    }

    QByteArray inStyleOf(qsizetype begin, const PlacedNode &node)
    {
        const char first = m_yaml[begin];
        m_value = m_new;
        if (first == '"')
            return quotedScalar(m_new);
        if (first == '\'' && !m_new.contains(QLatin1Char('\n')) && !m_new.contains(QLatin1Char('\r')))
            return '\'' + m_new.toUtf8().replace("'", "''") + '\'';
        const auto old = plainValue(QString::fromUtf8(node.value));
        const bool wasText = first == '|' || first == '>' || first == '\'' || (old && old->isString());
        const auto scalar = wasText ? asText(m_new) : asTyped(m_new);
        m_value = scalar.value;
        return scalar.text;
    }

    QByteArray typed()
    {
        const auto scalar = asTyped(m_new);
        m_value = scalar.value;
        return scalar.text;
    }

    QByteArray keyText(qsizetype depth) const { return asText(m_path[depth]).text; }

    QByteArray flowText(qsizetype depth)
    {
        if (depth == m_path.size())
            return typed();
        return '{' + keyText(depth) + ": " + flowText(depth + 1) + '}';
    }

    Result<QByteArray> addedToFlow(const PlacedNode &map, qsizetype depth)
    {
        const auto brace = skipProperties(m_yaml, map.begin);
        if (brace >= m_yaml.size() || m_yaml[brace] != '{')
            return refused(Words::tr("%1 is written in a way that cannot be edited here").arg(shown(depth)));
        const auto entry = keyText(depth) + ": " + flowText(depth + 1);
        if (map.children.empty())
            return spliced(brace + 1, brace + 1, entry);
        const auto behind = end(map.children.back(), -1, &map.children[map.children.size() - 2]);
        return spliced(behind, behind, ", " + entry);
    }

    /// Whole lines for what is left of the path, at the begin of a line or at the end of the bytes.
    Result<QByteArray> appended(qsizetype at, int indent, qsizetype depth)
    {
        QByteArray lines;
        if (at > 0 && m_yaml[at - 1] != '\n')
            lines += m_eol;
        for (auto level = depth; level < m_path.size(); ++level) {
            lines += QByteArray(indent + 2 * static_cast<int>(level - depth), ' ') + keyText(level) + ':';
            if (level + 1 == m_path.size())
                lines += ' ' + typed();
            lines += m_eol;
        }
        return spliced(at, at, lines);
    }

    qsizetype end(const PlacedNode &node, int parentIndent, const PlacedNode *key = nullptr) const
    {
        switch (node.kind) {
        case Kind::Alias:
            return aliasEnd(node.begin);
        case Kind::Scalar:
            return scalarEnd(m_yaml, skipProperties(m_yaml, node.begin), node.value, parentIndent);
        case Kind::Null: {
            const auto colon = key ? colonAfter(*key) : -1;
            if (colon < 0)
                return lineStart(m_yaml, node.begin); // an empty list entry: its dash is somewhere before
            const auto word = nullWord(colon, node, parentIndent);
            return word < 0 ? colon + 1 : word + (m_yaml[word] == '~' ? 1 : 4);
        }
        default:
            break;
        }
        if (node.flow)
            return flowEnd(m_yaml, skipProperties(m_yaml, node.begin));
        if (node.children.empty())
            return node.begin;
        if (node.kind == Kind::Map)
            return end(node.children.back(), column(node.children.front()), &node.children[node.children.size() - 2]);
        return end(node.children.back(), parentIndent + 1);
    }

    qsizetype aliasEnd(qsizetype at) const
    {
        while (at < m_yaml.size() && !QByteArray(" \t\r\n,]}").contains(m_yaml[at]))
            ++at;
        return at;
    }

    qsizetype colonAfter(const PlacedNode &key) const
    {
        auto at = scalarEnd(m_yaml, skipProperties(m_yaml, key.begin), key.value, -1);
        while (at < m_yaml.size() && (m_yaml[at] == ' ' || m_yaml[at] == '\t'))
            ++at;
        return at < m_yaml.size() && m_yaml[at] == ':' ? at : -1;
    }

    /// Where "~" or "null" is written for this value, or -1 where nothing is.
    qsizetype nullWord(qsizetype colon, const PlacedNode &value, int indent) const
    {
        const auto at = skipProperties(m_yaml, value.begin);
        if (at <= colon || at >= m_yaml.size())
            return -1;
        if (at >= nextLine(m_yaml, colon) && at - lineStart(m_yaml, at) <= indent)
            return -1; // the parser's mark of an empty value is the next token's
        const auto word = m_yaml.mid(at, 4);
        return word.startsWith('~') || word.toLower() == "null" ? at : -1;
    }

    int column(const PlacedNode &node) const { return static_cast<int>(node.begin - lineStart(m_yaml, node.begin)); }

    QString shown(qsizetype depth) const
    {
        return depth == 0 ? Words::tr("the document") : m_path.mid(0, depth).join(QLatin1Char('.'));
    }

    tl::unexpected<Error> refused(const QString &why) const
    {
        return failure(Error::Kind::Refused,
                       Words::tr("%1 was not set: %2. Nothing was changed; edit the file by hand.")
                           .arg(m_path.join(QLatin1Char('.')), why));
    }

    Result<QByteArray> spliced(qsizetype begin, qsizetype stop, const QByteArray &text) const
    {
        return m_yaml.left(begin) + text + m_yaml.mid(stop);
    }

    QByteArray m_yaml;
    QStringList m_path;
    QString m_new;
    QByteArray m_eol;
    QJsonValue m_value;
    bool m_anchored = false;
};

QJsonValue withPath(const QJsonValue &from, const QStringList &path, qsizetype depth, const QJsonValue &value)
{
    if (depth == path.size())
        return value;
    if (from.isArray()) {
        auto array = from.toArray();
        const auto index = path[depth].toLongLong();
        array.replace(index, withPath(array.at(index), path, depth + 1, value));
        return array;
    }
    auto object = from.toObject();
    object.insert(path[depth], withPath(object.value(path[depth]), path, depth + 1, value));
    return object;
}

QJsonValue atPath(QJsonValue value, const QStringList &path)
{
    for (const auto &part : path)
        value = value.isArray() ? value.toArray().at(part.toLongLong()) : value.toObject().value(part);
    return value;
}

} // namespace

Result<QByteArray> withScalar(const QByteArray &yaml, const QStringList &path, const QString &newValue)
{
    const auto name = Words::tr("The file");
    const auto before = yamlToJson(yaml, name);
    if (!before)
        return tl::unexpected(before.error());
    if (path.isEmpty())
        return failure(Error::Kind::Invalid, Words::tr("No path was given, so there is nothing to set."));
    for (const auto &part : path)
        if (std::any_of(part.cbegin(), part.cend(), [](QChar c) { return c.category() == QChar::Other_Control; }))
            return failure(Error::Kind::Invalid, Words::tr("A key with control characters in it is not set. Nothing "
                                                           "was changed; edit the file by hand."));
    const auto text = withoutByteOrderMark(yaml);
    ScalarLocator places;
    std::istringstream stream(text.toStdString());
    try {
        YAML::Parser parser(stream);
        parser.HandleNextDocument(places);
    } catch (const YAML::Exception &exception) { // yamlToJson has read it already
        return tl::unexpected(yamlError(name, exception.mark, QString::fromStdString(exception.msg)));
    }
    Edit edit(text, path, newValue);
    auto changed = edit.run(places);
    if (!changed)
        return changed;
    const auto after = yamlToJson(*changed, name);
    const bool good = after && atPath(*after, path) == edit.newValue()
                   && (edit.followsAnchor() || *after == withPath(*before, path, 0, edit.newValue()));
    if (!good)
        return failure(
            Error::Kind::Refused,
            Words::tr("%1 was not set: the file is written in a way in which this change would touch something else. "
                      "Nothing was changed; edit the file by hand.")
                .arg(path.join(QLatin1Char('.'))),
            after ? QString() : after.error().message);
    return yaml.left(yaml.size() - text.size()) + *changed;
}

} // namespace luthier
