// SPDX-License-Identifier: GPL-3.0-or-later
// Entries of calendars, as libical and python3-icalendar read them.
#include "notify/invitation.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <libical/ical.h>

using namespace luthier;
using namespace Qt::StringLiterals;

namespace {

QDateTime utc(const char *text) { return QDateTime::fromString(QLatin1String(text), Qt::ISODate); }

Invitation sample()
{
    Invitation made;
    made.uid = "luthier-1@example.com";
    made.sequence = 7;
    made.stamp = utc("2026-11-23T14:00:00Z");
    made.start = utc("2026-12-06T21:00:00Z");
    made.end = utc("2026-12-06T22:30:00Z");
    made.zone = "Europe/Berlin";
    made.summary = u"Wartung; mit \\ Komma, und Ümlaut"_s;
    made.description = u"Eins\nZwei\nBEGIN:VEVENT"_s + QString(300, u'ü');
    made.organizer = *MailAddress::parse(u"\"Lyra \\\"Team\\\": ok\" <platform@example.com>"_s);
    made.attendees = *parseAddresses(u"anna@example.com"_s);
    return made;
}

QJsonObject readByPython(const QByteArray &bytes)
{
    QProcess python;
    python.start(QStringLiteral(PYTHON), {u"-c"_s, uR"(
import icalendar, json, sys, datetime
c = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
e = [p for p in c.walk("VEVENT")]
t = lambda k: e[0].decoded(k).astimezone(datetime.timezone.utc).isoformat()
json.dump({"method": str(c["METHOD"]), "events": len(e), "uid": str(e[0]["UID"]), "sequence": int(e[0]["SEQUENCE"]),
           "start": t("DTSTART"), "end": t("DTEND"), "summary": str(e[0]["SUMMARY"]), "description": str(e[0]["DESCRIPTION"]),
           "status": str(e[0]["STATUS"]), "organizer": str(e[0].get("ORGANIZER", "")), "zones": len(list(c.walk("VTIMEZONE")))}, sys.stdout)
)"_s});
    python.write(bytes);
    python.closeWriteChannel();
    python.waitForFinished(20'000);
    const auto error = python.readAllStandardError();
    if (!error.isEmpty())
        qWarning("%s", error.constData());
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

/// Begin and end in UTC as libical understands them, by the VTIMEZONE that is in the file and no other.
QPair<QString, QString> readByLibical(const QByteArray &bytes)
{
    auto *calendar = icalparser_parse_string(bytes.constData());
    if (!calendar || icalcomponent_count_errors(calendar) > 0)
        return {};
    auto *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    const auto utcOf = [calendar](icalproperty *property, icaltimetype time) {
        auto *parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
        if (parameter)
            time = icaltime_convert_to_zone(
                icaltime_set_timezone(&time, icalcomponent_get_timezone(calendar, icalparameter_get_tzid(parameter))),
                icaltimezone_get_utc_timezone());
        return QString::fromLatin1(icaltime_as_ical_string(time));
    };
    auto *begin = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
    auto *end = icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY);
    const QPair read{utcOf(begin, icalproperty_get_dtstart(begin)), utcOf(end, icalproperty_get_dtend(end))};
    icalcomponent_free(calendar);
    return read;
}

} // namespace

class InvitationTest : public QObject
{
    Q_OBJECT

private slots:
    void otherProgramsReadWhatWasMeant()
    {
        const auto said = sample();
        const auto bytes = *invitationBytes(said);
        const auto read = readByPython(bytes);
        QCOMPARE(read[u"method"_s].toString(), u"REQUEST"_s);
        QCOMPARE(read[u"events"_s].toInt(), 1);
        QCOMPARE(read[u"uid"_s].toString(), u"luthier-1@example.com"_s);
        QCOMPARE(read[u"sequence"_s].toInt(), 7);
        QCOMPARE(read[u"summary"_s].toString(), said.summary);
        QCOMPARE(read[u"description"_s].toString(), said.description);
        QCOMPARE(read[u"organizer"_s].toString(), u"mailto:platform@example.com"_s);
        QCOMPARE(read[u"start"_s].toString(), u"2026-12-06T21:00:00+00:00"_s);
        QCOMPARE(readByLibical(bytes), qMakePair(u"20261206T210000Z"_s, u"20261206T223000Z"_s));
        for (const auto &line : bytes.split('\n'))
            QVERIFY(line.isEmpty() || (line.endsWith('\r') && line.size() <= 76));
    }

    // The very moments, on every side of a change of clocks.
    void theMomentsAreKept_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("start");
        QTest::addColumn<int>("minutes");
        for (const auto *zone :
             {"Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "America/Sao_Paulo", "UTC"})
            for (const auto *start :
                 {"2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-10-24T20:00:00Z", "2026-03-29T00:45:00Z",
                  "2026-07-01T12:00:00Z", "2026-11-01T05:30:00Z", "2026-12-31T23:30:00Z"})
                QTest::newRow(qPrintable(QString::fromLatin1(zone) + u' ' + QLatin1String(start)))
                    << QByteArray(zone) << QString::fromLatin1(start) << 75;
    }
    void theMomentsAreKept()
    {
        QFETCH(QString, start);
        QFETCH(int, minutes);
        auto said = sample();
        said.zone = QTest::currentDataTag() ? QByteArray(QTest::currentDataTag()).split(' ').first() : QByteArray();
        said.start = utc(qPrintable(start));
        said.end = said.start.addSecs(minutes * 60);
        const auto bytes = *invitationBytes(said);
        const auto form = u"yyyyMMdd'T'HHmmss'Z'"_s;
        QCOMPARE(readByLibical(bytes), qMakePair(said.start.toString(form), said.end.toString(form)));
        const auto read = readByPython(bytes);
        QCOMPARE(utc(qPrintable(read[u"start"_s].toString())).toUTC(), said.start);
        QCOMPARE(utc(qPrintable(read[u"end"_s].toString())).toUTC(), said.end);
    }

    void whatIsSaidLaterMeetsWhatWasSaidBefore()
    {
        auto said = sample();
        const auto first = readByPython(*invitationBytes(said));
        said.sequence = 8;
        said.method = Invitation::Method::Cancel;
        const auto later = readByPython(*invitationBytes(said));
        QCOMPARE(first[u"uid"_s], later[u"uid"_s]);
        QCOMPARE(later[u"method"_s].toString(), u"CANCEL"_s);
        QCOMPARE(later[u"status"_s].toString(), u"CANCELLED"_s);
        QCOMPARE(later[u"sequence"_s].toInt(), 8);
    }

    void whatMakesNoEntryIsRefused()
    {
        auto said = sample();
        said.end = said.start.addSecs(-1);
        QVERIFY(!invitationBytes(said));
        said = sample();
        said.zone = "Nowhere/Land";
        QVERIFY(!invitationBytes(said));
        said = sample();
        said.organizer = {};
        QVERIFY(!invitationBytes(said));
        said.method = Invitation::Method::Publish;
        QVERIFY(invitationBytes(said));
    }
};

QTEST_GUILESS_MAIN(InvitationTest)
#include "tst_invitation.moc"
