// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace luthier {

/// Two states of values for a difference, with secrets covered: alike ones are "•••", others say which side they are.
struct CoveredPair {
    QJsonObject before;
    QJsonObject after;
};
CoveredPair coveredPair(const QJsonObject &before, const QJsonObject &after);

} // namespace luthier
