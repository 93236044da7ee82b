// SPDX-License-Identifier: GPL-3.0-or-later
#include "yaml/scalarlocator.h"

namespace luthier {

PlacedNode ScalarLocator::make(PlacedNode::Kind kind, const YAML::Mark &mark, YAML::anchor_t anchor) const
{
    PlacedNode node;
    node.kind = kind;
    node.begin = mark.pos;
    node.anchored = anchor != 0;
    return node;
}

void ScalarLocator::OnScalar(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                             const std::string &value)
{
    auto node = make(PlacedNode::Kind::Scalar, mark, anchor);
    node.value = QByteArray::fromStdString(value);
    put(std::move(node));
}

void ScalarLocator::OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                                    YAML::EmitterStyle::value style)
{
    m_open.push_back(make(PlacedNode::Kind::Sequence, mark, anchor));
    m_open.back().flow = style == YAML::EmitterStyle::Flow;
}

void ScalarLocator::OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                               YAML::EmitterStyle::value style)
{
    m_open.push_back(make(PlacedNode::Kind::Map, mark, anchor));
    m_open.back().flow = style == YAML::EmitterStyle::Flow;
}

void ScalarLocator::put(PlacedNode node)
{
    if (!m_open.empty()) {
        m_open.back().children.push_back(std::move(node));
    } else if (!m_hasRoot) {
        m_root = std::move(node);
        m_hasRoot = true;
    }
}

void ScalarLocator::close()
{
    auto node = std::move(m_open.back());
    m_open.pop_back();
    put(std::move(node));
}

void ScalarLocator::closeAll()
{
    while (!m_open.empty()) {
        auto &children = m_open.back().children;
        if (m_open.back().kind == PlacedNode::Kind::Map && children.size() % 2 == 1)
            children.pop_back(); // a key whose value was not reached
        close();
    }
}

} // namespace luthier
