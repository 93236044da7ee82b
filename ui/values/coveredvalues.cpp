// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/values/coveredvalues.h"

#include "helm/secretpaths.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::coveredvalues)
};

/// `covered` is `plain` with dots: where both are dots and the plain values differ, the side's mark is added.
QJsonValue marked(const QJsonValue &plain, const QJsonValue &covered, const QJsonValue &otherPlain, const QString &mark)
{
    if (covered.isObject()) {
        auto object = covered.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            *it = marked(plain.toObject().value(it.key()), *it, otherPlain.toObject().value(it.key()), mark);
        return object;
    }
    if (covered.isArray()) {
        auto array = covered.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            array[i] = marked(plain.toArray().at(i), array.at(i), otherPlain.toArray().at(i), mark);
        return array;
    }
    const auto isCovered = plain != covered;
    return isCovered && plain != otherPlain ? QJsonValue(covered.toString() + mark) : covered;
}

} // namespace

CoveredPair coveredPair(const QJsonObject &before, const QJsonObject &after)
{
    return {marked(before, maskedValues(before), after, Words::tr(" (deployed)")).toObject(),
            marked(after, maskedValues(after), before, Words::tr(" (edited)")).toObject()};
}

} // namespace luthier
