// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace luthier::yamltokens {

/// Where a YAML token ends in the bytes: yaml-cpp tells only where one begins. All positions are byte offsets.

/// Behind anchors ("&name") and tags ("!tag") and the white space after them.
qsizetype skipProperties(const QByteArray &yaml, qsizetype at);
/// The end of the scalar that begins at `at`, line feed not included. `value`: what the parser read, for plain
/// scalars, which may be folded over lines. `parentIndent`: columns of the map or list around a block scalar.
qsizetype scalarEnd(const QByteArray &yaml, qsizetype at, const QByteArray &value, int parentIndent);
/// Behind the bracket that closes the flow collection beginning at `at`.
qsizetype flowEnd(const QByteArray &yaml, qsizetype at);
/// The begin of the line that `at` is in.
qsizetype lineStart(const QByteArray &yaml, qsizetype at);
/// Behind the line feed of the line that `at` is in, or the end of the bytes.
qsizetype nextLine(const QByteArray &yaml, qsizetype at);

} // namespace luthier::yamltokens
