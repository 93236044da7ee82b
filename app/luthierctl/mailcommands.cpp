// SPDX-License-Identifier: GPL-3.0-or-later
// mail KIND: what to tell the users, in every form that it is needed in.
#include "app/luthierctl/commands.h"
#include "app/luthierctl/output.h"
#include "maintenance/messages/sendmessage.h"

#include <cstdio>

namespace luthier::ctl {

namespace {

tl::unexpected<Error> wrong(const QString &sentence) { return failure(Error::Kind::Invalid, sentence); }

Result<QDateTime> timeOf(const QString &text, const char *option)
{
    if (text.isEmpty())
        return QDateTime();
    const auto time = QDateTime::fromString(text, Qt::ISODate);
    // Without a zone nobody knows when that is.
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return wrong(QStringLiteral("--%1 takes a time with its zone, like 2026-12-06T22:00:00+01:00, not “%2”.")
                         .arg(QLatin1String(option), text));
    return time.toUTC();
}

Result<MessageRequest> requestOf(const Options &options)
{
    MessageRequest request;
    request.kind = options.words.value(1);
    request.language = options.language;
    request.run = options.run;
    request.version = options.to;
    for (const auto &[text, option, target] : {std::tuple(options.start, "start", &request.start),
                                               std::tuple(options.formerStart, "former-start", &request.formerStart),
                                               std::tuple(options.formerEnd, "former-end", &request.formerEnd)}) {
        const auto time = timeOf(text, option);
        if (!time)
            return tl::unexpected(time.error());
        *target = *time;
    }
    if (!options.duration.isEmpty()) {
        const auto duration = readDuration(options.duration);
        if (!duration)
            return wrong(QStringLiteral("--duration takes a time like 90m or 2h, not “%1”.").arg(options.duration));
        request.duration = *duration;
    }
    const auto zones = checkedZones(options.zones);
    if (!zones)
        return tl::unexpected(zones.error());
    request.zones = *zones;
    for (const auto &one : options.set) {
        const auto name = one.section(QLatin1Char('='), 0, 0);
        if (placeholderName(name).isEmpty() || !one.contains(QLatin1Char('=')))
            return wrong(QStringLiteral("--set takes NAME=TEXT, not “%1”; names are: %2.")
                             .arg(one, placeholderNames().join(QStringLiteral(", "))));
        request.overrides[name] = one.section(QLatin1Char('='), 1);
    }
    return request;
}

QString stateWord(MessagePlaceholder::State state)
{
    switch (state) {
    case MessagePlaceholder::State::Filled:
        return QStringLiteral("filled");
    case MessagePlaceholder::State::Overridden:
        return QStringLiteral("overridden");
    case MessagePlaceholder::State::Unknown:
        return QStringLiteral("unknown");
    case MessagePlaceholder::State::Missing:
        break;
    }
    return QStringLiteral("missing");
}

QJsonValue timeValue(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject document(const MessageDraft &draft)
{
    const auto &message = draft.message;
    QJsonArray placeholders;
    for (const auto &one : message.placeholders)
        placeholders << QJsonObject{{QStringLiteral("name"), one.name},
                                    {QStringLiteral("text"), one.text},
                                    {QStringLiteral("value"), one.value},
                                    {QStringLiteral("source"), one.source},
                                    {QStringLiteral("state"), stateWord(one.state)}};
    return {{QStringLiteral("message"), message.kind},
            {QStringLiteral("language"), message.language},
            {QStringLiteral("run"), draft.run},
            {QStringLiteral("version"), draft.version},
            {QStringLiteral("start"), timeValue(message.start)},
            {QStringLiteral("end"), timeValue(message.end)},
            {QStringLiteral("subject"), message.subject},
            {QStringLiteral("markdown"), message.markdown},
            {QStringLiteral("text"), message.plain()},
            {QStringLiteral("html"), message.html()},
            {QStringLiteral("status"), message.status()},
            {QStringLiteral("chat"), message.chat()},
            {QStringLiteral("placeholders"), placeholders},
            {QStringLiteral("missing"), message.missing()},
            {QStringLiteral("problems"), QJsonArray::fromStringList(message.problems + draft.doubts)}};
}

void printBytes(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

/// The message in one of its forms, as bytes of a file.
Result<QByteArray> formOf(const Platform &platform, const MessageDraft &draft, const QString &format)
{
    const auto &message = draft.message;
    const auto now = QDateTime::currentDateTimeUtc();
    if (format.isEmpty() || format == QLatin1String("text"))
        return QStringLiteral("Subject: %1\n\n%2").arg(message.subject, message.plain()).toUtf8();
    if (format == QLatin1String("markdown"))
        return QStringLiteral("# %1\n\n%2").arg(message.subject, message.markdown).toUtf8();
    if (format == QLatin1String("html"))
        return message.html().toUtf8();
    if (format == QLatin1String("status"))
        return message.status().toUtf8();
    if (format == QLatin1String("chat"))
        return message.chat().toUtf8();
    if (format == QLatin1String("ics")) {
        const auto invitation = invitationFor(platform.profile(), platform.place(), draft, now);
        return invitation ? invitationBytes(*invitation) : Result<QByteArray>(tl::unexpected(invitation.error()));
    }
    auto mail = mailFor(platform.profile(), platform.place(), draft, now);
    if (!mail)
        return tl::unexpected(mail.error());
    mail->isDraft = true;
    return mimeBytes(*mail);
}

/// What is known: also without a cluster, for then there is most to tell.
QCoro::Task<> gather(Session *session)
{
    auto &platform = session->platform;
    const auto stop = session->stop.get_token();
    const auto opened = co_await platform.open(stop, Platform::Reading::Release);
    if (opened)
        (void)co_await platform.readUpdates(stop);
    else
        complain(QStringLiteral("%1 The message is made of what is known without it.").arg(opened.error().message));
    (void)co_await platform.readRuns();
}

QJsonArray answersOf(const SmtpReport &report)
{
    static const QHash<SmtpAnswer::State, QString> names{{SmtpAnswer::State::Taken, QStringLiteral("taken")},
                                                         {SmtpAnswer::State::Refused, QStringLiteral("refused")},
                                                         {SmtpAnswer::State::Perhaps, QStringLiteral("perhaps")},
                                                         {SmtpAnswer::State::NotTried, QStringLiteral("not tried")}};
    QJsonArray items;
    for (const auto &answer : report.answers)
        items << QJsonObject{{QStringLiteral("to"), answer.to.address()},
                             {QStringLiteral("state"), names.value(answer.state)},
                             {QStringLiteral("code"), answer.code},
                             {QStringLiteral("message"), answer.said}};
    return items;
}

/// Half-way is what some have and others have not, or nobody knows.
int exitOfReport(const SmtpReport &report)
{
    if (report.problem.isEmpty() && report.count(SmtpAnswer::State::Taken) == report.answers.size())
        return Done;
    if (report.count(SmtpAnswer::State::Taken) + report.count(SmtpAnswer::State::Perhaps) > 0)
        return HalfWay;
    return exitOf(Error{report.problem.isEmpty() ? Error::Kind::Refused : report.kind, report.problem, {}});
}

QCoro::Task<int> sendIt(Session *session, MessageDraft draft)
{
    const auto &options = session->options;
    const auto profile = MailProfile::fromJson(session->platform.profile().mail).value_or(MailProfile());
    SendOptions send;
    send.to = options.recipients.isEmpty() ? profile.to : options.recipients;
    if (options.recipients.isEmpty())
        send.bcc = profile.bcc;
    send.isTest = options.testToSelf;
    send.again = options.again;
    if (!options.yes) {
        complain(
            QStringLiteral("This writes to people; add --yes to do it, or --test --yes to write to yourself first."));
        co_return Usage;
    }
    const auto report = co_await sendMessage(&session->platform, draft, send, session->stop.get_token());
    if (!report)
        co_return fail(options, report.error());
    if (options.json)
        printJson(QStringLiteral("Sent"), {{QStringLiteral("items"), answersOf(*report)},
                                           {QStringLiteral("problem"), report->problem},
                                           {QStringLiteral("detail"), report->detail}});
    else
        print(reportWords(*report));
    co_return exitOfReport(*report);
}

} // namespace

QCoro::Task<int> mail(Session *session)
{
    const auto &options = session->options;
    static const QStringList formats{QStringLiteral("text"), QStringLiteral("html"),     QStringLiteral("eml"),
                                     QStringLiteral("ics"),  QStringLiteral("markdown"), QStringLiteral("status"),
                                     QStringLiteral("chat")};
    auto request = requestOf(options);
    if (!request || request->kind.isEmpty()
        || (!options.dumpFormat.isEmpty() && !formats.contains(options.dumpFormat))) {
        complain(!request ? request.error().message
                 : request->kind.isEmpty()
                     ? QStringLiteral("mail takes pre, post, postponed, started, extended, failed, "
                                      "cancelled or security.")
                     : QStringLiteral("--format of a message is one of %1.").arg(formats.join(QStringLiteral(", "))));
        co_return Usage;
    }
    co_await gather(session);
    if (session->stop.stop_requested())
        co_return Cancelled;
    const auto wanted = *request;
    const auto changelog = co_await changelogFor(&session->platform, wanted, session->stop.get_token());
    const auto draft = draftMessage(session->platform.profile(), session->platform.facts(),
                                    changelog.value_or(std::nullopt), wanted);
    if (!draft)
        co_return fail(options, draft.error());
    if (options.send)
        co_return co_await sendIt(session, *draft);
    if (options.json) {
        printJson(QStringLiteral("Message"), document(*draft));
    } else {
        const auto form = formOf(session->platform, *draft, options.dumpFormat);
        if (!form)
            co_return fail(options, form.error());
        printBytes(*form);
    }
    for (const auto &problem : draft->message.problems + draft->doubts)
        complain(problem);
    for (const auto &one : draft->message.placeholders)
        if (one.isOpen())
            complain(QStringLiteral("not filled: %1 (--set %2=…): %3").arg(one.text, one.name, one.source));
    co_return draft->message.missing() == 0 && draft->doubts.isEmpty() ? Done : Failed;
}

} // namespace luthier::ctl
