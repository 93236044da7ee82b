// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "yaml/jsonbuilder.h"
#include "yaml/scalarlocator.h"

#include <optional>

namespace luthier {

/// The first document of a file as it stands there; of what cannot be parsed to its end, what was read until then.
struct PlacedYaml {
    QByteArray text;     ///< without the byte order mark
    qsizetype shift = 0; ///< that mark's bytes
    PlacedNode root;
    std::optional<YamlProblem> fault;
};

/// Does not look at the bytes first: checkYamlBytes() does.
PlacedYaml placedYaml(const QByteArray &yaml);
/// Behind the node, in bytes of `text`. `indent`: the column of the map or list that it is in.
qsizetype placedEnd(const QByteArray &text, const PlacedNode &node, int indent);
/// What stands in the way of reading the bytes as one document of JSON; nothing: they are read.
std::optional<YamlProblem> strictProblem(const QByteArray &yaml, const YamlLimits &limits);

} // namespace luthier
