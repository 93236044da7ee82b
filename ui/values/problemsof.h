// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/codeeditor.h"

#include <utility>

namespace luthier {

/// What is wrong with values files (names and bytes, in helm's order), for an editor; a list for each file.
QList<QList<EditorProblem>> problemsOf(const QList<std::pair<QString, QByteArray>> &files);

} // namespace luthier
