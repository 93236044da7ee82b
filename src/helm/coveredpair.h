// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

namespace luthier {

/// Two states of one thing for a difference, with what is secret covered: what is alike is "•••" on both sides, where
/// it differs the cover says which side it is. Secret: by the names of keys (secretpaths.h) and of entries with a name
/// and a value (a container's env), all data of an object of the kind Secret, and inside of texts (masking.h).
struct CoveredPair {
    QJsonValue before;
    QJsonValue after;
};
CoveredPair coveredPair(const QJsonValue &before, const QJsonValue &after, const QString &beforeMark,
                        const QString &afterMark);

} // namespace luthier
