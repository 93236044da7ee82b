// SPDX-License-Identifier: GPL-3.0-or-later
#include "yaml/places.h"

#include "yaml/placedyaml.h"
#include "yaml/tokens.h"

#include <QHash>

namespace luthier {

namespace {

constexpr qsizetype Limit = YamlLimits().bytes;

using Kind = PlacedNode::Kind;

/// A step into the tree: the node, its key where it is in a map, and the column that it is below.
struct At {
    const PlacedNode *node = nullptr;
    const PlacedNode *key = nullptr;
    int indent = -1;
};

int columnOf(const QByteArray &text, const PlacedNode &node)
{
    return static_cast<int>(node.begin - yamltokens::lineStart(text, node.begin));
}

} // namespace

struct YamlPlaces::Tree {
    explicit Tree(const QByteArray &yaml)
        : lines(yaml)
    {
        if (checkYamlBytes(yaml, {}, Limit))
            yamlTree = placedYaml(yaml);
        index(yamlTree.root);
    }

    /// Keys of large maps are found by a table: whoever asks for each of 10,000 places would wait for seconds else.
    void index(const PlacedNode &node)
    {
        constexpr size_t Large = 16; // nodes
        if (node.kind == Kind::Map && node.children.size() > Large) {
            auto &keys = tables[&node];
            for (size_t i = 0; i + 1 < node.children.size(); i += 2)
                if (node.children[i].kind == Kind::Scalar && !keys.contains(node.children[i].value))
                    keys.insert(node.children[i].value, i); // of a key that is there twice, the first
        }
        for (const auto &child : node.children)
            index(child);
    }

    size_t find(const PlacedNode &map, const QByteArray &key) const
    {
        if (const auto table = tables.constFind(&map); table != tables.cend())
            return table->value(key, map.children.size());
        for (size_t i = 0; i + 1 < map.children.size(); i += 2)
            if (map.children[i].kind == Kind::Scalar && map.children[i].value == key)
                return i;
        return map.children.size();
    }

    At step(const At &from, const QString &name) const
    {
        const auto &children = from.node->children;
        if (from.node->kind == Kind::Map) {
            const int indent = children.empty() ? 0 : columnOf(yamlTree.text, children.front());
            if (const auto i = find(*from.node, name.toUtf8()); i < children.size())
                return {&children[i + 1], &children[i], indent};
        } else if (from.node->kind == Kind::Sequence) {
            bool number = false;
            const auto index = name.toUInt(&number);
            if (number && index < children.size())
                return {&children[index], nullptr, from.indent + 1};
        }
        return {};
    }

    /// As far down the path as there is something; `whole` tells whether that is all of it.
    At reach(const QStringList &path, bool *whole) const
    {
        At at{&yamlTree.root, nullptr, -1};
        for (const auto &name : path) {
            const auto next = step(at, name);
            if (!next.node) {
                *whole = false;
                return at;
            }
            at = next;
        }
        *whole = true;
        return at;
    }

    qsizetype end(const At &at) const
    {
        if (at.node->kind == Kind::Null && at.key) // its mark is the next token's
            return placedEnd(yamlTree.text, *at.key, at.indent);
        return placedEnd(yamlTree.text, *at.node, at.indent);
    }
    qsizetype begin(const At &at) const
    {
        if (at.node->kind == Kind::Null && at.key)
            return at.key->begin;
        return yamltokens::skipProperties(yamlTree.text, at.node->begin);
    }
    TextSpan span(qsizetype begin, qsizetype end) const
    {
        return lines.span(begin + yamlTree.shift, end + yamlTree.shift);
    }

    LineIndex lines;
    PlacedYaml yamlTree;
    QHash<const PlacedNode *, QHash<QByteArray, size_t>> tables;
};

YamlPlaces::YamlPlaces(const QByteArray &yaml)
    : m_tree(std::make_shared<Tree>(yaml))
{
}

bool YamlPlaces::contains(const QStringList &path) const
{
    bool whole = false;
    m_tree->reach(path, &whole);
    return whole;
}

TextSpan YamlPlaces::key(const QStringList &path) const
{
    bool whole = false;
    const auto at = m_tree->reach(path, &whole);
    if (at.key)
        return m_tree->span(at.key->begin, placedEnd(m_tree->yamlTree.text, *at.key, at.indent));
    return at.indent < 0 ? m_tree->span(0, 0) : value(path);
}

TextSpan YamlPlaces::value(const QStringList &path) const
{
    bool whole = false;
    const auto at = m_tree->reach(path, &whole);
    return m_tree->span(m_tree->begin(at), m_tree->end(at));
}

QStringList YamlPlaces::pathAt(int line, int column) const
{
    const auto wanted = m_tree->lines.offset(line, column) - m_tree->yamlTree.shift;
    QStringList path;
    At at{&m_tree->yamlTree.root, nullptr, -1};
    while (at.node->kind == Kind::Map || at.node->kind == Kind::Sequence) {
        const auto &children = at.node->children;
        const size_t width = at.node->kind == Kind::Map ? 2 : 1;
        size_t found = children.size();
        for (size_t i = 0; i + width <= children.size(); i += width)
            if (children[i].begin <= wanted)
                found = i;
        if (found >= children.size())
            break;
        const auto name = width == 2 ? QString::fromUtf8(children[found].value) : QString::number(found);
        const auto next = m_tree->step(at, name);
        if (!next.node)
            break;
        path << name;
        at = next;
    }
    return path;
}

} // namespace luthier
