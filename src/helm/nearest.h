// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace luthier {

/// The one of `known` that was probably meant (letters added, left out, swapped or of the other case), or nothing.
QString nearestWord(const QString &word, const QStringList &known);

} // namespace luthier
