// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/valuesdiff.h"

#include <QCoreApplication>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::values)
};

using Kind = ThreeWayChange::Kind;

/// All keys of some objects, sorted, each once.
QStringList keysOf(std::initializer_list<QJsonObject> objects)
{
    QStringList keys;
    for (const auto &object : objects)
        keys += object.keys();
    keys.removeDuplicates();
    keys.sort();
    return keys;
}

bool isFullMap(const QJsonValue &value) { return value.isObject() && !value.toObject().isEmpty(); }

void compare(const QStringList &path, const QJsonValue &before, const QJsonValue &after, QList<ValueChange> *changes)
{
    if (before == after)
        return;
    const bool maps = (before.isObject() || before.isUndefined()) && (after.isObject() || after.isUndefined())
                   && (isFullMap(before) || isFullMap(after));
    if (!maps) {
        *changes << ValueChange{path, before, after};
        return;
    }
    const auto a = before.toObject();
    const auto b = after.toObject();
    for (const auto &key : keysOf({a, b}))
        compare(path + QStringList{key}, a.value(key), b.value(key), changes);
}

class ThreeWay
{
public:
    QList<ThreeWayChange> found;

    void visit(const QStringList &path, const QJsonValue &old, const QJsonValue &yours, const QJsonValue &now)
    {
        const auto isMapOrNone = [](const QJsonValue &value) { return value.isObject() || value.isUndefined(); };
        const bool below = isMapOrNone(old) && isMapOrNone(yours) && isMapOrNone(now)
                        && (isFullMap(old) || isFullMap(yours) || isFullMap(now));
        if (!below) {
            leaf(path, old, yours, now);
            return;
        }
        // A map that was meant to be filled ("{}") does not make what is in it unknown.
        const bool open = old.isObject() && old.toObject().isEmpty() && now.isObject() && now.toObject().isEmpty();
        if (open && !path.isEmpty())
            return;
        const auto a = old.toObject();
        const auto b = yours.toObject();
        const auto c = now.toObject();
        for (const auto &key : keysOf({a, b, c}))
            visit(path + QStringList{key}, a.value(key), b.value(key), c.value(key));
    }

private:
    void leaf(const QStringList &path, const QJsonValue &old, const QJsonValue &yours, const QJsonValue &now)
    {
        const auto add = [&](Kind kind) { found << ThreeWayChange{kind, path, old, yours, now}; };
        if (yours.isUndefined()) {
            if (old != now)
                add(old.isUndefined()   ? Kind::DefaultAdded
                    : now.isUndefined() ? Kind::DefaultRemoved
                                        : Kind::DefaultChanged);
        } else if (now.isUndefined()) {
            if (!old.isUndefined())
                add(Kind::Vanished);
        } else if (yours == now) {
            if (old != now)
                add(Kind::NowDefault);
        } else if (old != now && !old.isUndefined()) {
            add(Kind::ChangedBeneath);
        }
    }
};

} // namespace

QList<ValueChange> valueChanges(const QJsonObject &before, const QJsonObject &after)
{
    QList<ValueChange> changes;
    compare({}, before, after, &changes);
    return changes;
}

QList<ThreeWayChange> threeWay(const QJsonObject &oldDefaults, const QJsonObject &yours, const QJsonObject &newDefaults)
{
    ThreeWay three;
    three.visit({}, oldDefaults, yours, newDefaults);
    return three.found;
}

QString ThreeWayChange::words() const
{
    const auto name = path.join(QLatin1Char('.'));
    switch (kind) {
    case Kind::ChangedBeneath:
        return Words::tr("%1: the new chart changed the default that you override; see whether yours still fits.")
            .arg(name);
    case Kind::NowDefault:
        return Words::tr("%1: your value is now the chart's default; the override can go.").arg(name);
    case Kind::Vanished:
        return Words::tr("%1: the new chart does not know it any more; your value has no effect.").arg(name);
    case Kind::DefaultChanged:
        return Words::tr("%1: you do not set it, so the new default takes effect.").arg(name);
    case Kind::DefaultAdded:
        return Words::tr("%1: new in the chart.").arg(name);
    case Kind::DefaultRemoved:
        return Words::tr("%1: no longer in the chart.").arg(name);
    }
    return {};
}

QString ThreeWayChange::code() const
{
    constexpr const char *Codes[] = {"changed-beneath", "now-default",   "vanished",
                                     "default-changed", "default-added", "default-removed"};
    return QLatin1String(Codes[static_cast<int>(kind)]);
}

} // namespace luthier
