// SPDX-License-Identifier: GPL-3.0-or-later
#include "yaml/placedyaml.h"

#include "yaml/tokens.h"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <sstream>

namespace luthier {

PlacedYaml placedYaml(const QByteArray &yaml)
{
    PlacedYaml placed;
    placed.text = withoutByteOrderMark(yaml);
    placed.shift = yaml.size() - placed.text.size();
    ScalarLocator places;
    try {
        std::istringstream stream(placed.text.toStdString());
        YAML::Parser parser(stream);
        parser.HandleNextDocument(places);
    } catch (const YAML::Exception &exception) {
        placed.fault = YamlProblem{exception.mark, QString::fromStdString(exception.msg)};
    } catch (const std::exception &exception) {
        placed.fault = YamlProblem{YAML::Mark::null_mark(), QString::fromUtf8(exception.what())};
    }
    places.closeAll();
    if (places.hasRoot())
        placed.root = places.root();
    return placed;
}

qsizetype placedEnd(const QByteArray &text, const PlacedNode &node, int indent)
{
    switch (node.kind) {
    case PlacedNode::Kind::Null:
        return node.begin;
    case PlacedNode::Kind::Alias: {
        auto at = node.begin;
        while (at < text.size() && !QByteArray(" \t\r\n,]}").contains(text[at]))
            ++at;
        return at;
    }
    case PlacedNode::Kind::Scalar:
        return yamltokens::scalarEnd(text, yamltokens::skipProperties(text, node.begin), node.value, indent);
    default:
        break;
    }
    if (node.flow)
        return yamltokens::flowEnd(text, yamltokens::skipProperties(text, node.begin));
    if (node.children.empty())
        return node.begin;
    const bool isMap = node.kind == PlacedNode::Kind::Map;
    const auto first = node.children.front().begin;
    const auto column = isMap ? static_cast<int>(first - yamltokens::lineStart(text, first)) : indent + 1;
    const auto &last = node.children.back();
    if (last.kind == PlacedNode::Kind::Null && isMap && node.children.size() > 1)
        return placedEnd(text, node.children[node.children.size() - 2], column) + 1; // "key:" and nothing
    return placedEnd(text, last, column);
}

} // namespace luthier
