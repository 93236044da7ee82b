// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/invitation.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <libical/ical.h>
#include <memory>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::mail)
};

constexpr qint64 Around = 366; // days of the zone's rules on either side of the time

icaltimetype localTime(const QDateTime &local)
{
    auto time = icaltime_null_time();
    time.year = local.date().year();
    time.month = local.date().month();
    time.day = local.date().day();
    time.hour = local.time().hour();
    time.minute = local.time().minute();
    time.second = local.time().second();
    return time;
}

icaltimetype utcTime(const QDateTime &moment)
{
    auto time = localTime(moment.toUTC());
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

icalcomponent *observance(icalcomponent_kind kind, const QDateTime &from, int before, int after, const QString &name)
{
    auto *part = icalcomponent_new(kind);
    // Its begin is written on the clock of before.
    icalcomponent_add_property(part, icalproperty_new_dtstart(localTime(from.toUTC().addSecs(before))));
    icalcomponent_add_property(part, icalproperty_new_tzoffsetfrom(before));
    icalcomponent_add_property(part, icalproperty_new_tzoffsetto(after));
    icalcomponent_add_property(part, icalproperty_new_tzname(name.toUtf8().constData()));
    return part;
}

/// The zone's clock from a year before to a year after: each change by its day, no rules that a government may alter.
icalcomponent *zoneComponent(const QTimeZone &zone, const QDateTime &start, const QDateTime &end)
{
    auto *made = icalcomponent_new(ICAL_VTIMEZONE_COMPONENT);
    icalcomponent_add_property(made, icalproperty_new_tzid(zone.id().constData()));
    const auto begin = start.toUTC().addDays(-Around);
    const auto first = zone.offsetData(begin);
    icalcomponent_add_component(
        made, observance(first.daylightTimeOffset ? ICAL_XDAYLIGHT_COMPONENT : ICAL_XSTANDARD_COMPONENT, begin,
                         first.offsetFromUtc, first.offsetFromUtc, first.abbreviation));
    auto before = first.offsetFromUtc;
    for (const auto &change : zone.transitions(begin, end.toUTC().addDays(Around))) {
        icalcomponent_add_component(
            made, observance(change.daylightTimeOffset ? ICAL_XDAYLIGHT_COMPONENT : ICAL_XSTANDARD_COMPONENT,
                             change.atUtc, before, change.offsetFromUtc, change.abbreviation));
        before = change.offsetFromUtc;
    }
    return made;
}

/// Around a change of clocks a local time may be there twice, and calendars take the first (RFC 5545 3.3.5).
bool isNearChange(const QTimeZone &zone, const QDateTime &moment)
{
    return !zone.transitions(moment.toUTC().addSecs(-3 * 3600), moment.toUTC().addSecs(3 * 3600)).isEmpty();
}

void addTime(icalcomponent *event, icalproperty *property, const QByteArray &zone)
{
    if (zone != "UTC")
        icalproperty_add_parameter(property, icalparameter_new_tzid(zone.constData()));
    icalcomponent_add_property(event, property);
}

QByteArray mailto(const MailAddress &address) { return "mailto:" + address.address().toUtf8(); }

void addName(icalproperty *property, const MailAddress &address)
{
    // A quotation mark cannot stand in a parameter (RFC 5545 3.2).
    if (auto name = address.name; !name.isEmpty())
        icalproperty_add_parameter(property, icalparameter_new_cn(name.remove(QLatin1Char('"')).toUtf8().constData()));
}

icalcomponent *eventOf(const Invitation &said, const QTimeZone &zone)
{
    auto *event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    const auto add = [event](icalproperty *property) { icalcomponent_add_property(event, property); };
    add(icalproperty_new_uid(said.uid.constData()));
    add(icalproperty_new_sequence(said.sequence));
    add(icalproperty_new_dtstamp(utcTime(said.stamp)));
    const bool asUtc = zone.id() == "UTC" || isNearChange(zone, said.start) || isNearChange(zone, said.end);
    const auto in = [&zone, asUtc](const QDateTime &moment) {
        return asUtc ? utcTime(moment) : localTime(moment.toTimeZone(zone));
    };
    addTime(event, icalproperty_new_dtstart(in(said.start)), asUtc ? QByteArrayLiteral("UTC") : zone.id());
    addTime(event, icalproperty_new_dtend(in(said.end)), asUtc ? QByteArrayLiteral("UTC") : zone.id());
    add(icalproperty_new_summary(said.summary.toUtf8().constData()));
    if (!said.description.isEmpty())
        add(icalproperty_new_description(said.description.toUtf8().constData()));
    const bool cancelled = said.method == Invitation::Method::Cancel;
    add(icalproperty_new_status(cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    add(icalproperty_new_transp(said.isBusy ? ICAL_TRANSP_OPAQUE : ICAL_TRANSP_TRANSPARENT));
    if (!said.organizer.local.isEmpty()) {
        auto *organizer = icalproperty_new_organizer(mailto(said.organizer).constData());
        addName(organizer, said.organizer);
        add(organizer);
    }
    for (const auto &one : said.attendees) {
        auto *attendee = icalproperty_new_attendee(mailto(one).constData());
        addName(attendee, one);
        icalproperty_add_parameter(attendee, icalparameter_new_role(ICAL_ROLE_NONPARTICIPANT));
        icalproperty_add_parameter(attendee, icalparameter_new_rsvp(ICAL_RSVP_FALSE));
        add(attendee);
    }
    return event;
}

} // namespace

QByteArray methodName(Invitation::Method method)
{
    return method == Invitation::Method::Cancel  ? "CANCEL"
         : method == Invitation::Method::Request ? "REQUEST"
                                                 : "PUBLISH";
}

Result<QByteArray> invitationBytes(const Invitation &said)
{
    const QTimeZone zone(said.zone.isEmpty() ? QByteArrayLiteral("UTC") : said.zone);
    if (!said.start.isValid() || !said.end.isValid() || said.end < said.start)
        return failure(
            Error::Kind::Invalid,
            Words::tr("An entry for calendars needs a begin and an end after it. Nothing was made; say when."));
    if (!zone.isValid())
        return failure(Error::Kind::Invalid,
                       Words::tr("There is no time zone “%1”. Write it like Europe/Berlin or America/New_York.")
                           .arg(QString::fromLatin1(said.zone)));
    if (said.method == Invitation::Method::Request && said.organizer.local.isEmpty())
        return failure(
            Error::Kind::Invalid,
            Words::tr("An invitation needs a sender. Nothing was made; name one as mail.from in the profile."));
    const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> calendar(
        icalcomponent_new(ICAL_VCALENDAR_COMPONENT), icalcomponent_free);
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Luthier//Maintenance//EN"));
    icalcomponent_add_property(
        calendar.get(), icalproperty_new_method(said.method == Invitation::Method::Cancel    ? ICAL_METHOD_CANCEL
                                                : said.method == Invitation::Method::Request ? ICAL_METHOD_REQUEST
                                                                                             : ICAL_METHOD_PUBLISH));
    if (zone.id() != "UTC")
        icalcomponent_add_component(calendar.get(), zoneComponent(zone, said.start, said.end));
    icalcomponent_add_component(calendar.get(), eventOf(said, zone));
    const std::unique_ptr<char, decltype(&free)> text(icalcomponent_as_ical_string_r(calendar.get()), free);
    auto bytes = QByteArray(text.get()); // libical's lines end as the RFC wants
    if (!bytes.contains("\r\n"))
        bytes.replace("\n", "\r\n");
    return bytes;
}

} // namespace luthier
