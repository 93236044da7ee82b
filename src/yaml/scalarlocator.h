// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <vector>

namespace luthier {

/// A node of YAML with its place in the bytes.
struct PlacedNode {
    enum class Kind { Null, Scalar, Alias, Map, Sequence };

    Kind kind = Kind::Null;
    bool flow = false;
    bool anchored = false;
    qsizetype begin = 0; ///< with anchor and tag; of an empty value: somewhere behind it
    QByteArray value;
    std::vector<PlacedNode> children; ///< of a map: key, value, key, value, …
};

/// Keeps where everything stands, for edits that touch one scalar only.
class ScalarLocator : public YAML::EventHandler
{
public:
    bool hasRoot() const { return m_hasRoot; }
    const PlacedNode &root() const { return m_root; }

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override { add(PlacedNode::Kind::Null, mark, anchor); }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override { add(PlacedNode::Kind::Alias, mark, 0); }
    void OnScalar(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                  const std::string &value) override;
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override { close(); }
    /// Where parsing ended too early: what was read until then becomes the tree.
    void closeAll();

private:
    PlacedNode make(PlacedNode::Kind kind, const YAML::Mark &mark, YAML::anchor_t anchor) const;
    void add(PlacedNode::Kind kind, const YAML::Mark &mark, YAML::anchor_t anchor) { put(make(kind, mark, anchor)); }
    void put(PlacedNode node);
    void close();

    bool m_hasRoot = false;
    PlacedNode m_root;
    std::vector<PlacedNode> m_open;
};

} // namespace luthier
