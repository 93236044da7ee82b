// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/messages/messagedraft.h"

#include "base/paths.h"
#include "maintenance/plans/plans.h"
#include "notify/messagelanguage.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>
#include <QTimeZone>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::messages)
};

QString languageFor(const MailProfile &mail, const MessageRequest &request)
{
    for (const auto &wanted : {request.language, mail.language, QLocale().name().left(2)})
        if (MessageLanguage::names().contains(wanted))
            return wanted;
    return QStringLiteral("en");
}

QStringList ownTemplates(const MailProfile &mail)
{
    QStringList folders;
    if (!mail.templates.isEmpty())
        folders << mail.templates;
    return folders << paths::config().filePath(QStringLiteral("messages"));
}

QStringList doubtsAbout(const std::optional<Run> &run, const MessageRequest &request)
{
    QStringList doubts;
    const bool tellsEnd = request.kind == messagekind::Post || request.kind == messagekind::Failed;
    if (!tellsEnd)
        return doubts;
    if (!run)
        doubts << Words::tr("No update is in the journal that this message could be about.");
    else if (run->state == RunState::Working)
        doubts << Words::tr("The update is still at work.");
    else if (request.kind == messagekind::Post && run->state != RunState::Done)
        doubts << Words::tr("That update did not end well, and this message says that it did.");
    else if (request.kind == messagekind::Failed && run->state == RunState::Done)
        doubts << Words::tr("That update ended well, and this message says that it failed.");
    return doubts;
}

} // namespace

Result<MessageDraft> draftMessage(const Profile &profile, const Platform::Facts &facts,
                                  const std::optional<ChartVersion> &changelog, MessageRequest request)
{
    const auto mail = MailProfile::fromJson(profile.mail);
    if (!mail)
        return tl::unexpected(mail.error());
    const auto run = runForMessage(facts.runs, request.kind, request.run);
    if (!request.run.isEmpty() && !run)
        return failure(Error::Kind::NotFound,
                       Words::tr("The journal has no run “%1” here. See luthierctl run list.").arg(request.run));
    auto source = MessageTemplates(ownTemplates(*mail)).load(request.kind, languageFor(*mail, request));
    if (!source)
        return tl::unexpected(source.error());
    MessageDraft draft;
    draft.source = *source;
    if (request.body)
        source->body = *request.body;
    MessageAudience audience{request.zones.isEmpty() ? mail->zones : request.zones, request.overrides};
    if (audience.zones.isEmpty())
        audience.zones << QTimeZone::systemTimeZoneId();
    const auto told = messageFacts(profile, facts, run, changelog, request);
    draft.message = compose(*source, told, audience);
    draft.run = run ? run->id : QString();
    draft.version = told.version;
    draft.zone = audience.zones.first();
    draft.doubts = doubtsAbout(run, request);
    return draft;
}

std::optional<ChartVersion> knownChangelog(const Platform::Facts &facts, const QString &version)
{
    for (const auto &update : facts.updates)
        if (update.version.version == version && !update.version.changes.isEmpty())
            return update.version;
    return {};
}

Task<std::optional<ChartVersion>> changelogFor(Platform *platform, MessageRequest request, std::stop_token stop)
{
    const auto &facts = platform->facts();
    const auto run = runForMessage(facts.runs, request.kind, request.run);
    const auto version = versionForMessage(facts, run, request);
    if (const auto known = knownChangelog(facts, version))
        co_return *known;
    if (version.isEmpty() || facts.connection != Platform::Connection::Connected)
        co_return std::nullopt;
    auto sources = platform->profile().charts;
    if (run)
        sources.prepend(UpdateOptions::fromJson(run->request).chart);
    for (const auto &source : sources) {
        if (source.oci.isEmpty() && source.repository.isEmpty())
            continue;
        const auto described = co_await platform->charts().describe(source, version, stop);
        if (described && !described->changes.isEmpty())
            co_return *described;
        if (source.repository.isEmpty())
            continue;
        const auto versions = co_await platform->charts().versions(source, stop);
        if (!versions)
            continue;
        for (const auto &one : *versions)
            if (one.version == version && !one.changes.isEmpty())
                co_return one;
    }
    co_return std::nullopt;
}

Result<Invitation> invitationFor(const Profile &profile, const QString &place, const MessageDraft &draft,
                                 const QDateTime &now)
{
    const auto mail = MailProfile::fromJson(profile.mail);
    if (!mail)
        return tl::unexpected(mail.error());
    const auto subject = place + QLatin1Char('\n') + draft.version;
    const auto name = QCryptographicHash::hash(subject.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    static const auto beginOfCount = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    Invitation made;
    made.method = draft.message.kind == messagekind::Cancelled ? Invitation::Method::Cancel
                : mail->from                                   ? Invitation::Method::Request
                                                               : Invitation::Method::Publish;
    made.uid = "luthier-" + name + '@'
             + (mail->from ? mail->from->domain.toLatin1() : QByteArrayLiteral("luthier.invalid"));
    made.sequence = int(std::max<qint64>(0, beginOfCount.secsTo(now) / 60));
    made.stamp = now;
    made.start = draft.message.start;
    made.end = draft.message.end;
    made.zone = draft.zone;
    made.summary = draft.message.subject;
    made.description = draft.message.plain();
    if (mail->from)
        made.organizer = *mail->from;
    if (made.method == Invitation::Method::Cancel && !made.end.isValid() && made.start.isValid())
        made.end = made.start;
    if (const auto people = recipientsOf(mail->to); people)
        made.attendees = *people;
    return made;
}

Result<MimeMessage> mailFor(const Profile &profile, const QString &place, const MessageDraft &draft,
                            const QDateTime &now)
{
    const auto mail = MailProfile::fromJson(profile.mail);
    if (!mail)
        return tl::unexpected(mail.error());
    const auto people = recipientsOf(mail->to);
    if (!people)
        return tl::unexpected(people.error());
    const auto &message = draft.message;
    MimeMessage made;
    made.from = mail->from.value_or(MailAddress());
    made.replyTo = mail->replyTo;
    made.to = *people;
    made.subject = message.subject;
    made.plain = message.plain();
    made.html = message.html();
    made.date = now;
    made.language = message.language;
    const auto seed = QStringList{place, draft.version, draft.run, message.kind,
                                  now.toUTC().toString(Qt::ISODateWithMs)};
    made.id =
        "luthier-"
        + QCryptographicHash::hash(seed.join(QLatin1Char('\n')).toUtf8(), QCryptographicHash::Sha256).toHex().left(32)
        + '@' + (mail->from ? mail->from->domain.toLatin1() : QByteArrayLiteral("luthier.invalid"));
    using namespace messagekind;
    if (!QStringList{Pre, Postponed, Extended, Cancelled, Security}.contains(message.kind) || !message.start.isValid())
        return made;
    const auto invitation = invitationFor(profile, place, draft, now);
    const auto calendar = invitation ? invitationBytes(*invitation)
                                     : Result<QByteArray>(tl::unexpected(invitation.error()));
    if (calendar) { // without an end the mail goes without it
        made.calendar = *calendar;
        made.calendarMethod = methodName(invitation->method);
    }
    return made;
}

} // namespace luthier
