// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/fillings.h"

#include "base/masking.h"
#include "notify/compose.h"

#include <QHash>
#include <QRegularExpression>

#include <functional>

namespace luthier {

namespace {

constexpr qsizetype MostItems = 40;
constexpr qsizetype LongestItem = 400; // characters

/// One line without secrets, as long as a person reads.
QString tidy(const QString &text)
{
    auto line = text.left(4 * LongestItem).simplified();
    if (line.size() > LongestItem)
        line = line.left(LongestItem - 1).trimmed() + QChar(0x2026);
    return masked(line);
}

MessageFilling one(const QString &text) { return {{tidy(text)}, !text.trimmed().isEmpty(), false, false}; }

MessageFilling timed(const QDateTime &moment, const std::function<QString()> &words)
{
    return {moment.isValid() ? QStringList{words()} : QStringList{}, moment.isValid(), false, true};
}

MessageFilling listed(const std::optional<QStringList> &items, const MessageLanguage &language)
{
    MessageFilling made{{}, items.has_value(), true, false};
    if (!items)
        return made;
    for (const auto &item : items->first(std::min(MostItems, items->size())))
        if (const auto line = tidy(item); !line.isEmpty())
            made.values << line;
    if (items->size() > MostItems)
        made.values << language.andMore(items->size() - MostItems);
    return made;
}

MessageFilling downtime(const MessageFacts &facts, const MessageLanguage &language)
{
    if (facts.isMinimal)
        return one(language.minimal());
    if (!facts.downtime)
        return {};
    return one(facts.downtime->count() == 0 ? language.none() : language.duration(*facts.downtime));
}

MessageFilling actions(const MessageFacts &facts, const MessageLanguage &language)
{
    if (!facts.actions)
        return {};
    auto made = listed(facts.actions, language);
    if (made.values.isEmpty())
        made.values << language.none();
    made.isList = made.values.size() > 1;
    return made;
}

// The guide's names, numbers left out ("[Feature/Fix 2]" is one of a list), and those of the other templates.
const QHash<QString, QString> &aliases()
{
    static const QHash<QString, QString> all{
        {QStringLiteral("platform"), QStringLiteral("platform")},
        {QStringLiteral("version"), QStringLiteral("version")},
        {QStringLiteral("new version"), QStringLiteral("version")},
        {QStringLiteral("former version"), QStringLiteral("from")},
        {QStringLiteral("date"), QStringLiteral("date")},
        {QStringLiteral("start time"), QStringLiteral("start")},
        {QStringLiteral("end time"), QStringLiteral("end")},
        {QStringLiteral("timezone"), QStringLiteral("zone")},
        {QStringLiteral("former date"), QStringLiteral("former-date")},
        {QStringLiteral("former start time"), QStringLiteral("former-start")},
        {QStringLiteral("former end time"), QStringLiteral("former-end")},
        {QStringLiteral("duration"), QStringLiteral("duration")},
        {QStringLiteral("downtime"), QStringLiteral("downtime")},
        {QStringLiteral("actual duration"), QStringLiteral("actual")},
        {QStringLiteral("feature/fix"), QStringLiteral("changes")},
        {QStringLiteral("feature"), QStringLiteral("features")},
        {QStringLiteral("security patches"), QStringLiteral("security")},
        {QStringLiteral("specific actions"), QStringLiteral("actions")},
        {QStringLiteral("support address"), QStringLiteral("support")},
        {QStringLiteral("reason"), QStringLiteral("reason")},
    };
    return all;
}

} // namespace

QStringList placeholderNames()
{
    static const QStringList all{
        QStringLiteral("platform"),   QStringLiteral("version"),     QStringLiteral("from"),
        QStringLiteral("date"),       QStringLiteral("start"),       QStringLiteral("end"),
        QStringLiteral("zone"),       QStringLiteral("former-date"), QStringLiteral("former-start"),
        QStringLiteral("former-end"), QStringLiteral("duration"),    QStringLiteral("downtime"),
        QStringLiteral("actual"),     QStringLiteral("changes"),     QStringLiteral("features"),
        QStringLiteral("security"),   QStringLiteral("actions"),     QStringLiteral("support"),
        QStringLiteral("reason")};
    return all;
}

QString placeholderName(const QString &nameOrText)
{
    auto text = nameOrText.simplified().toLower();
    if (text.startsWith(QLatin1Char('[')) && text.endsWith(QLatin1Char(']')))
        text = text.mid(1, text.size() - 2).trimmed();
    if (placeholderNames().contains(text))
        return text;
    static const QRegularExpression number(QStringLiteral("\\s\\d{1,3}$"));
    return aliases().value(text.remove(number));
}

std::optional<MessageFilling> fillingOf(const QString &name, const MessageFacts &facts, const MessageLanguage &language,
                                        const QTimeZone &zone, const QTimeZone &main)
{
    const auto is = [&name](const char *other) { return name == QLatin1String(other); };
    const auto dated = [&](const QDateTime &moment) {
        return timed(moment, [&] { return language.date(moment, zone); });
    };
    const auto clock = [&](const QDateTime &moment) {
        return timed(moment, [&] { return language.time(moment, zone); });
    };
    const auto span = [&](const std::optional<std::chrono::seconds> &time) {
        return time ? one(language.duration(*time)) : MessageFilling();
    };
    const auto any = facts.start.isValid() ? facts.start : facts.end;
    if (is("platform"))
        return one(facts.platform);
    if (is("version"))
        return one(facts.version);
    if (is("from"))
        return one(facts.fromVersion);
    if (is("date"))
        return dated(any);
    const bool both = facts.start.isValid() && facts.end.isValid();
    const auto day = [](const QDateTime &moment, const QTimeZone &in) { return moment.toTimeZone(in).date(); };
    const auto full = [&](const QDateTime &moment, bool withZone, bool withDay) {
        return timed(moment, [&] { return language.time(moment, zone, withZone, withDay); });
    };
    if (is("start")) // the zone's name stands behind the end: where the clocks change on the way, this has its own
        return full(facts.start, both && zone.offsetFromUtc(facts.start) != zone.offsetFromUtc(facts.end),
                    facts.start.isValid() && day(facts.start, zone) != day(facts.start, main));
    if (is("end"))
        return full(facts.end, false, both && day(facts.start, zone) != day(facts.end, zone));
    if (is("zone")) // it stands behind the end
        return timed(facts.end.isValid() ? facts.end : any,
                     [&] { return language.zone(zone, facts.end.isValid() ? facts.end : any); });
    if (is("former-date"))
        return dated(facts.formerStart);
    if (is("former-start"))
        return clock(facts.formerStart);
    if (is("former-end"))
        return clock(facts.formerEnd);
    if (is("duration"))
        return span(facts.duration);
    if (is("downtime"))
        return downtime(facts, language);
    if (is("actual"))
        return span(facts.actual);
    if (is("changes"))
        return listed(facts.changes, language);
    if (is("features"))
        return listed(facts.features, language);
    if (is("security"))
        return listed(facts.security, language);
    if (is("actions"))
        return actions(facts, language);
    if (is("support"))
        return one(facts.support);
    if (is("reason"))
        return one(facts.reason);
    return {};
}

} // namespace luthier
