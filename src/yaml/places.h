// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "yaml/textplace.h"

#include <QStringList>

#include <memory>

namespace luthier {

/// Where each key and value of a YAML document stands. List entries are named by their number. What cannot be read to
/// its end is known as far as it was read.
class YamlPlaces
{
public:
    explicit YamlPlaces(const QByteArray &yaml);

    bool contains(const QStringList &path) const;
    /// The key's own text (of a list entry: its value); of a path that is not there: the nearest key above it that is.
    TextSpan key(const QStringList &path) const;
    /// The value; for maps and lists from their first key or entry to the end of the last.
    TextSpan value(const QStringList &path) const;
    /// The path at a line and column (both from 1): of the key or value there, or of the one that this line is below.
    QStringList pathAt(int line, int column) const;

private:
    struct Tree;
    std::shared_ptr<const Tree> m_tree;
};

} // namespace luthier
