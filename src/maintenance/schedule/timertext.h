// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/schedule/schedule.h"

#include <QMap>
#include <QStringList>

// What a schedule is in the words of systemd (systemd.timer(5), systemd.time(7)) and of cron (crontab(5)); pure. What
// we wrote bears the hash of its own text, so that a change by another hand is noticed and never overwritten.
namespace luthier::timertext {

/// What is to be carried out.
struct TimedCommand {
    QString name;                       ///< "luthier-lyra-production-nightly": of units, and of the lines
    QString title;                      ///< "Back up Lyra in production (nightly)"
    QStringList command;                ///< an absolute path first; nothing secret
    QMap<QString, QString> environment; ///< PATH and the XDG folders, where they are not the usual ones
    ScheduleRule at;
};

/// A name for units: letters, digits and dashes, unique for its parts.
QString unitName(const QStringList &parts);

QString onCalendar(const ScheduleRule &rule); ///< "Sun *-*-* 03:00:00 Europe/Berlin"
QByteArray timerUnit(const TimedCommand &timed);
QByteArray serviceUnit(const TimedCommand &timed);

QString cronTimes(const ScheduleRule &rule); ///< "0 3 * * 0"
/// A crontab with our two lines for this schedule put in, or in the place of the former ones.
QByteArray withLines(const QByteArray &crontab, const TimedCommand &timed);
QByteArray withoutLines(const QByteArray &crontab, const QString &name);
/// Our lines as they are there; empty: none.
QByteArray linesOf(const QByteArray &crontab, const QString &name);

/// The text under a first line that holds its hash.
QByteArray sealed(const QByteArray &text);
/// False: somebody else wrote or changed it.
bool isSealed(const QByteArray &text);

} // namespace luthier::timertext
