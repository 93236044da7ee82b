// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <chrono>

namespace luthier {

/// How a message's language says dates, times and lengths of time. It is the readers' language, which need not be that
/// of the window: its few words are here and not in translations/.
class MessageLanguage
{
public:
    /// "en", "de", "fr" or "es"; anything else is English.
    explicit MessageLanguage(const QString &name);

    static QStringList names();
    QString name() const; ///< "de"
    QString none() const;
    QString minimal() const;
    QString andMore(qsizetype count) const;

    QString date(const QDateTime &moment, const QTimeZone &zone) const; ///< "Sunday, 6 December 2026"
    /// "22:00"; "02:30 CEST" with the zone's short name, "01:30 (7 December)" with the day.
    QString time(const QDateTime &moment, const QTimeZone &zone, bool withZone = false, bool withDay = false) const;
    QString zone(const QTimeZone &zone, const QDateTime &moment) const; ///< "CET (Europe/Berlin, UTC+01:00)"
    /// "1 hour 30 minutes"; seconds only below ten minutes.
    QString duration(std::chrono::seconds time) const;

private:
    struct Said;
    const Said &m_said;
    QLocale m_locale;
};

} // namespace luthier
