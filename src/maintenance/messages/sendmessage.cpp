// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/messages/sendmessage.h"

#include "base/elsewhere.h"
#include "base/masking.h"
#include "base/paths.h"
#include "base/words.h"
#include "maintenance/verification/smokevalues.h"
#include "notify/suspiciouslinks.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLockFile>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::mail)
};

const auto MailKey = QStringLiteral("mail");

tl::unexpected<Error> refused(const QString &sentence) { return failure(Error::Kind::Refused, sentence); }

/// What has to be right before anybody is written to.
Result<> mayBeSent(const MessageDraft &draft, const SendOptions &options)
{
    if (const auto links = suspiciousLinks(draft.message.markdown); !links.isEmpty())
        return refused(Words::tr("%1 Nothing was sent; correct the link.").arg(links.join(QLatin1Char(' '))));
    if (options.isTest || options.despite)
        return {};
    if (const auto open = draft.message.missing(); open > 0)
        return refused(
            Words::tr("%n placeholder(s) are not filled in. Nothing was sent; fill them in.", nullptr, open));
    if (!draft.doubts.isEmpty())
        return refused(Words::tr("%1 Nothing was sent.").arg(draft.doubts.join(QLatin1Char(' '))));
    return {};
}

Task<Secret> secretOf(Platform *platform, MailProfile::Server server, std::stop_token stop)
{
    if (server.signIn.isEmpty())
        co_return Secret();
    if (server.signIn == QLatin1String("xoauth2")) {
        ProcessSpec spec;
        spec.program = server.token.first();
        spec.arguments = server.token.mid(1);
        spec.timeout = std::chrono::seconds(60);
        auto output = co_await platform->runner().run(spec, stop);
        const auto good = checked(spec, std::move(output));
        if (!good)
            co_return tl::unexpected(good.error());
        const auto token = good->out.trimmed();
        registerSecret(token);
        co_return Secret(token);
    }
    QMap<QString, SmokeValueSource> wanted;
    wanted[QStringLiteral("password")] = server.password;
    if (server.password.environment.isEmpty() && platform->facts().connection != Platform::Connection::Connected)
        co_return failure(Error::Kind::Unreachable, Words::tr("The mail server's password is in the cluster, which is "
                                                              "not connected. Nothing was sent; connect first."));
    auto *kube = platform->facts().connection == Platform::Connection::Connected ? &platform->kube() : nullptr;
    const auto values = co_await readSmokeValues(kube, platform->nameSpace(), wanted, {}, stop);
    if (!values.secret.contains(QStringLiteral("password")))
        co_return failure(Error::Kind::Denied,
                          Words::tr("The mail server's password could not be had: %1. Nothing was sent.")
                              .arg(values.missing.value(QStringLiteral("password"))));
    co_return values.secret[QStringLiteral("password")];
}

QJsonArray addressesOf(const QList<MailAddress> &people)
{
    QJsonArray all;
    for (const auto &one : people)
        all << one.address();
    return all;
}

QString stateName(SmtpAnswer::State state)
{
    switch (state) {
    case SmtpAnswer::State::Taken:
        return QStringLiteral("taken");
    case SmtpAnswer::State::Refused:
        return QStringLiteral("refused");
    case SmtpAnswer::State::Perhaps:
        return QStringLiteral("perhaps");
    case SmtpAnswer::State::NotTried:
        break;
    }
    return QStringLiteral("not tried");
}

QJsonArray answersOf(const SmtpReport &report)
{
    QJsonArray all;
    for (const auto &answer : report.answers)
        all << QJsonObject{{QStringLiteral("to"), answer.to.address()},
                           {QStringLiteral("state"), stateName(answer.state)},
                           {QStringLiteral("code"), answer.code},
                           {QStringLiteral("message"), answer.said}};
    return all;
}

SmtpServer serverOf(const MailProfile::Server &profile, Secret password)
{
    SmtpServer made;
    made.host = profile.host;
    made.port = profile.port;
    made.security = profile.security == MailProfile::Security::Tls  ? SmtpServer::Security::Tls
                  : profile.security == MailProfile::Security::None ? SmtpServer::Security::None
                                                                    : SmtpServer::Security::StartTls;
    made.caFile = profile.caFile;
    made.signIn = profile.signIn;
    made.user = profile.user;
    made.password = std::move(password);
    made.perMinute = profile.perMinute;
    return made;
}

} // namespace

QString messageKey(const QString &place, const MessageDraft &draft)
{
    if (!draft.run.isEmpty())
        return draft.run + QLatin1Char('/') + draft.message.kind;
    return QStringList{place, draft.version, draft.message.start.toUTC().toString(Qt::ISODate), draft.message.kind}
        .join(QLatin1Char('/'));
}

SentBefore sentBefore(const QList<JournalEntry> &entries, const QString &key)
{
    SentBefore known;
    for (const auto &entry : entries) {
        const auto mail = entry.data[MailKey].toObject();
        if (mail[QStringLiteral("key")].toString() != key)
            continue;
        known.last = QDateTime::fromString(entry.time, Qt::ISODateWithMs);
        known.who = entry.who;
        if (mail[QStringLiteral("state")].toString() == QLatin1String("sending")) {
            known.isPerhaps = true; // until its end is read
            continue;
        }
        known.isPerhaps = false;
        for (const auto &answer : mail[QStringLiteral("answers")].toArray()) {
            const auto state = answer[QStringLiteral("state")].toString();
            if (state == QLatin1String("taken"))
                known.taken << answer[QStringLiteral("to")].toString();
            known.isPerhaps = known.isPerhaps || state == QLatin1String("perhaps");
        }
    }
    return known;
}

Task<SmtpReport> sendMessage(Platform *platform, MessageDraft draft, SendOptions options, std::stop_token stop)
{
    const auto profile = MailProfile::fromJson(platform->profile().mail);
    if (!profile)
        co_return tl::unexpected(profile.error());
    if (profile->smtp.host.isEmpty() || !profile->from)
        co_return failure(
            Error::Kind::Invalid,
            Words::tr("The profile names no mail server. Nothing was sent; add mail.smtp, or open the message in "
                      "your mail program."));
    if (const auto may = mayBeSent(draft, options); !may)
        co_return tl::unexpected(may.error());
    auto mail = mailFor(platform->profile(), platform->place(), draft, QDateTime::currentDateTimeUtc());
    const auto seen = recipientsOf(options.to);
    const auto unseen = recipientsOf(options.bcc);
    if (!mail || !seen || !unseen)
        co_return tl::unexpected(!mail ? mail.error() : !seen ? seen.error() : unseen.error());
    mail->to = *seen;
    auto people = *seen;
    for (const auto &one : *unseen)
        if (!people.contains(one))
            people << one;
    const auto key = messageKey(platform->place(), draft) + (options.isTest ? QStringLiteral("/test") : QString());
    if (options.isTest) {
        people = mail->to = {profile->testTo.value_or(*profile->from)};
        mail->subject = QStringLiteral("[Test] ") + mail->subject;
    }
    if (people.isEmpty())
        co_return failure(
            Error::Kind::Invalid,
            Words::tr("There are no recipients. Nothing was sent; name some, or add mail.to to the profile."));
    QLockFile lock(paths::state().filePath(QStringLiteral("mail.lock")));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0))
        co_return refused(
            Words::tr("Another Luthier is sending a message just now. Nothing was sent; wait for its end."));
    const auto entries = platform->journal().entries();
    if (!entries)
        co_return tl::unexpected(entries.error());
    if (const auto before = sentBefore(*entries, key); !options.isTest && !options.again) {
        if (before.isPerhaps)
            co_return refused(Words::tr("This message was perhaps sent already (%1, by %2): its end is not known. Ask "
                                        "a recipient; then send it "
                                        "again only if it did not come.")
                                  .arg(words::moment(before.last), before.who));
        people.removeIf([&before](const auto &one) { return before.taken.contains(one.address()); });
        if (people.isEmpty())
            co_return refused(
                Words::tr("This message was sent already (%1, by %2), and all of these have it. Nothing was sent.")
                    .arg(words::moment(before.last), before.who));
    }
    const auto password = co_await secretOf(platform, profile->smtp, stop);
    if (!password)
        co_return tl::unexpected(password.error());
    const auto bytes = mimeBytes(*mail);
    if (!bytes)
        co_return tl::unexpected(bytes.error());
    QJsonObject said{{QStringLiteral("key"), key},
                     {QStringLiteral("kind"), draft.message.kind},
                     {QStringLiteral("version"), draft.version},
                     {QStringLiteral("id"), QString::fromLatin1(mail->id)},
                     {QStringLiteral("title"), mail->subject},
                     {QStringLiteral("state"), QStringLiteral("sending")},
                     {QStringLiteral("to"), addressesOf(people)}};
    const auto announced = platform->journal().append(draft.run, {}, QStringLiteral("note"), {{MailKey, said}});
    if (!announced)
        co_return tl::unexpected(announced.error());
    const auto server = serverOf(profile->smtp, *password);
    const auto work = [server, from = *profile->from, people, mailBytes = *bytes, patience = options.patience, stop] {
        return sendMail(server, from, people, mailBytes, patience, stop);
    };
    auto report = co_await elsewhere(work);
    said[QStringLiteral("state")] = QStringLiteral("sent");
    said[QStringLiteral("answers")] = answersOf(report);
    said[QStringLiteral("message")] = report.problem;
    const auto told = platform->journal().append(draft.run, {}, QStringLiteral("note"), {{MailKey, said}});
    if (!told && report.problem.isEmpty())
        report.problem = told.error().message;
    co_return report;
}

QString reportWords(const SmtpReport &report)
{
    QStringList said;
    said << Words::tr("The server took it for %1 of %2 recipients.")
                .arg(report.count(SmtpAnswer::State::Taken))
                .arg(report.answers.size());
    for (const auto &answer : report.answers)
        if (answer.state == SmtpAnswer::State::Refused && said.size() < 6)
            said << QStringLiteral("%1: %2.").arg(answer.to.address(), answer.said);
    if (!report.problem.isEmpty())
        said << report.problem;
    return said.join(QLatin1Char(' '));
}

} // namespace luthier
