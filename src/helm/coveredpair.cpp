// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/coveredpair.h"

#include "base/masking.h"
#include "helm/secretpaths.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace luthier {

namespace {

const auto Cover = QStringLiteral("•••");

/// The lines of a text that its cover does not show.
QStringList hiddenLines(const QString &plain, const QString &covered)
{
    const auto shown = covered.split(QLatin1Char('\n'));
    const QSet<QString> kept(shown.cbegin(), shown.cend());
    QStringList hidden;
    for (const auto &line : plain.split(QLatin1Char('\n')))
        if (!kept.contains(line))
            hidden << line;
    return hidden;
}

class Coverer
{
public:
    explicit Coverer(QString mark)
        : m_mark(std::move(mark))
    {
    }

    QJsonValue cover(const QJsonValue &value, const QJsonValue &other, const QStringList &path) const
    {
        if (value.isObject())
            return object(value.toObject(), other.toObject(), path);
        if (value.isArray())
            return array(value.toArray(), other.toArray(), path);
        const auto byName = maskedValues(value, path);
        if (byName != value)
            return byName.toString() + (!other.isUndefined() && other != value ? m_mark : QString());
        return value.isString() ? text(value.toString(), other.toString()) : value;
    }

private:
    QJsonValue object(const QJsonObject &plain, const QJsonObject &other, const QStringList &path) const
    {
        auto object = plain;
        const auto isSecret = plain[QLatin1String("kind")] == QLatin1String("Secret");
        for (auto it = object.begin(); it != object.end(); ++it) {
            const auto theirs = other.value(it.key());
            if (isSecret && (it.key() == QLatin1String("data") || it.key() == QLatin1String("stringData")))
                *it = whole(it->toObject(), theirs.toObject());
            else
                *it = cover(*it, theirs, path + QStringList{tellingKey(plain, it.key())});
        }
        return object;
    }

    QJsonValue array(QJsonArray array, const QJsonArray &other, const QStringList &path) const
    {
        const auto nameOf = [](const QJsonValue &entry) { return entry.toObject()[QLatin1String("name")].toString(); };
        QHash<QString, QJsonValue> named;
        for (const auto &entry : other)
            named.insert(nameOf(entry), entry);
        for (qsizetype i = 0; i < array.size(); ++i) {
            const auto name = nameOf(array[i]);
            array[i] = cover(array[i], name.isEmpty() || !named.contains(name) ? other.at(i) : named.value(name),
                             path + QStringList{QString::number(i)});
        }
        return array;
    }

    QJsonObject whole(QJsonObject data, const QJsonObject &other) const
    {
        for (auto it = data.begin(); it != data.end(); ++it)
            *it = Cover + (other.contains(it.key()) && other.value(it.key()) != *it ? m_mark : QString());
        return data;
    }

    QString text(const QString &plain, const QString &other) const
    {
        auto covered = masked(plain);
        if (covered == plain)
            return plain;
        const auto theirs = masked(other);
        if (theirs == other || hiddenLines(plain, covered) == hiddenLines(other, theirs))
            return covered;
        // Behind the first line that hides something.
        const auto dots = covered.indexOf(QStringLiteral("•••"));
        auto end = covered.indexOf(QLatin1Char('\n'), dots);
        end = end < 0 ? covered.size() : end;
        return covered.insert(end, m_mark);
    }

    QString m_mark;
};

} // namespace

CoveredPair coveredPair(const QJsonValue &before, const QJsonValue &after, const QString &beforeMark,
                        const QString &afterMark)
{
    return {Coverer(beforeMark).cover(before, after, {}), Coverer(afterMark).cover(after, before, {})};
}

} // namespace luthier
