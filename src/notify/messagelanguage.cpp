// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/messagelanguage.h"

#include <algorithm>
#include <array>

namespace luthier {

struct MessageLanguage::Said {
    const char *name;
    QLocale::Language language;
    QLocale::Country country; // whose habits its dates follow
    const char16_t *none;
    const char16_t *minimal;
    const char16_t *andMore;
    const char16_t *day;                                  // without its year, for a time that is on another day
    std::array<std::array<const char16_t *, 2>, 3> units; // hours, minutes, seconds: one, several

    static const std::array<Said, 4> all;
};

const std::array<MessageLanguage::Said, 4> MessageLanguage::Said::all{{
    {"en",
     QLocale::English,
     QLocale::UnitedKingdom,
     u"None",
     u"Minimal",
     u"and %1 more",
     u"d MMMM",
     {{{u"hour", u"hours"}, {u"minute", u"minutes"}, {u"second", u"seconds"}}}},
    {"de",
     QLocale::German,
     QLocale::Germany,
     u"Keine",
     u"Minimal",
     u"und %1 weitere",
     u"d. MMMM",
     {{{u"Stunde", u"Stunden"}, {u"Minute", u"Minuten"}, {u"Sekunde", u"Sekunden"}}}},
    {"fr",
     QLocale::French,
     QLocale::France,
     u"Aucune",
     u"Minime",
     u"et %1 autres",
     u"d MMMM",
     {{{u"heure", u"heures"}, {u"minute", u"minutes"}, {u"seconde", u"secondes"}}}},
    {"es",
     QLocale::Spanish,
     QLocale::Spain,
     u"Ninguna",
     u"Mínima",
     u"y %1 más",
     u"d 'de' MMMM",
     {{{u"hora", u"horas"}, {u"minuto", u"minutos"}, {u"segundo", u"segundos"}}}},
}};

namespace {

QString text(const char16_t *words) { return QString::fromUtf16(words); }

QString offsetWords(int seconds)
{
    const int minutes = std::abs(seconds) / 60;
    return QStringLiteral("UTC%1%2:%3")
        .arg(seconds < 0 ? QLatin1Char('-') : QLatin1Char('+'))
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

// Zones without letters of their own are called "+03" by the database.
QString shortName(const QTimeZone &zone, const QDateTime &moment)
{
    const auto name = zone.abbreviation(moment);
    return name.isEmpty() || !name.front().isLetter() || name.startsWith(QLatin1String("UTC"))
             ? offsetWords(zone.offsetFromUtc(moment))
             : name;
}

} // namespace

MessageLanguage::MessageLanguage(const QString &name)
    : m_said(*[&name] {
        const auto found = std::find_if(Said::all.begin(), Said::all.end(),
                                        [&name](const auto &said) { return name == QLatin1String(said.name); });
        return found == Said::all.end() ? Said::all.begin() : found;
    }())
    , m_locale(m_said.language, m_said.country)
{
}

QStringList MessageLanguage::names()
{
    QStringList names;
    for (const auto &said : Said::all)
        names << QLatin1String(said.name);
    return names;
}

QString MessageLanguage::name() const { return QLatin1String(m_said.name); }
QString MessageLanguage::none() const { return text(m_said.none); }
QString MessageLanguage::minimal() const { return text(m_said.minimal); }
QString MessageLanguage::andMore(qsizetype count) const { return text(m_said.andMore).arg(m_locale.toString(count)); }

QString MessageLanguage::date(const QDateTime &moment, const QTimeZone &zone) const
{
    return m_locale.toString(moment.toTimeZone(zone).date(), QLocale::LongFormat);
}

QString MessageLanguage::time(const QDateTime &moment, const QTimeZone &zone, bool withZone, bool withDay) const
{
    const auto local = moment.toTimeZone(zone);
    auto said = m_locale.toString(local.time(), QLocale::ShortFormat);
    if (withZone)
        said += QLatin1Char(' ') + shortName(zone, moment);
    if (withDay)
        said += QStringLiteral(" (%1)").arg(m_locale.toString(local.date(), text(m_said.day)));
    return said;
}

QString MessageLanguage::zone(const QTimeZone &zone, const QDateTime &moment) const
{
    const auto name = QString::fromLatin1(zone.id());
    const int offset = zone.offsetFromUtc(moment);
    if (name == QLatin1String("UTC"))
        return name;
    const auto brief = shortName(zone, moment);
    return brief == offsetWords(offset) ? QStringLiteral("%1 (%2)").arg(brief, name)
                                        : QStringLiteral("%1 (%2, %3)").arg(brief, name, offsetWords(offset));
}

QString MessageLanguage::duration(std::chrono::seconds time) const
{
    auto seconds = std::max<qint64>(0, time.count());
    if (seconds >= 600) // nobody reads seconds of such a time
        seconds = (seconds + 30) / 60 * 60;
    QStringList parts;
    const std::array<qint64, 3> counts{seconds / 3600, seconds / 60 % 60, seconds % 60};
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0)
            parts << QStringLiteral("%1 %2").arg(m_locale.toString(counts[i]), text(m_said.units[i][counts[i] != 1]));
    if (parts.isEmpty())
        parts << QStringLiteral("0 ") + text(m_said.units[2][1]);
    return parts.join(QLatin1Char(' '));
}

} // namespace luthier
