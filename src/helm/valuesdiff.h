// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace luthier {

/// One value that differs; undefined: it is not there. Lists are one value. Maps are gone into.
struct ValueChange {
    QStringList path;
    QJsonValue before{QJsonValue::Undefined};
    QJsonValue after{QJsonValue::Undefined};

    bool operator==(const ValueChange &) const = default;
};
QList<ValueChange> valueChanges(const QJsonObject &before, const QJsonObject &after);

/// What a new chart does to values that a person set.
struct ThreeWayChange {
    enum class Kind {
        ChangedBeneath, ///< you override it, and the default that you overrode is another now
        NowDefault,     ///< your override is what the new chart says itself: it can go
        Vanished,       ///< the new chart does not know what you override
        DefaultChanged, ///< not overridden: the new default takes effect
        DefaultAdded,   ///< new in the chart
        DefaultRemoved, ///< no longer in the chart, and not overridden
    };
    Kind kind = Kind::ChangedBeneath;
    QStringList path;
    QJsonValue oldDefault{QJsonValue::Undefined};
    QJsonValue yours{QJsonValue::Undefined};
    QJsonValue newDefault{QJsonValue::Undefined};

    QString words() const; ///< one sentence, without the values
    QString code() const;  ///< "changed-beneath", …
};
QList<ThreeWayChange> threeWay(const QJsonObject &oldDefaults, const QJsonObject &yours,
                               const QJsonObject &newDefaults);

} // namespace luthier
