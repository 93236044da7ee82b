// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/messages/mailprofile.h"

#include "maintenance/profile/profilekeys.h"
#include "notify/compose.h"
#include "notify/messagelanguage.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

namespace luthier {

using profilekeys::knownIn;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::mail)
};

constexpr qsizetype LargestList = 1024 * 1024;
constexpr int MostPerMinute = 6000;

tl::unexpected<Error> wrong(const QString &why) { return failure(Error::Kind::Invalid, why); }

QStringList strings(const QJsonValue &value)
{
    return value.isString() ? QStringList{value.toString()} : value.toVariant().toStringList();
}

Result<SmokeValueSource> readSecret(const QJsonValue &value)
{
    SmokeValueSource source;
    if (value.isUndefined())
        return source;
    const auto o = value.toObject();
    if (const auto ok = knownIn(o, {QStringLiteral("secret"), QStringLiteral("environment")},
                                QStringLiteral("mail.smtp.password"));
        !ok)
        return tl::unexpected(ok.error());
    source.secret = o[QStringLiteral("secret")].toString();
    source.environment = o[QStringLiteral("environment")].toString();
    if (source.secret.isEmpty() == source.environment.isEmpty()
        || (!source.secret.isEmpty() && source.secret.count(QLatin1Char('/')) != 1))
        return wrong(
            Words::tr("“password” of mail.smtp is {secret: name/key} or {environment: VARIABLE}; a password has "
                      "no place in a profile"));
    return source;
}

bool isThisMachine(const QString &host)
{
    return host == QLatin1String("localhost") || host == QLatin1String("::1") || host.startsWith(QLatin1String("127."));
}

Result<MailProfile::Server> readServer(const QJsonObject &o)
{
    if (const auto ok = knownIn(o,
                                {QStringLiteral("server"), QStringLiteral("port"), QStringLiteral("security"),
                                 QStringLiteral("caFile"), QStringLiteral("signIn"), QStringLiteral("user"),
                                 QStringLiteral("password"), QStringLiteral("token"), QStringLiteral("perMinute")},
                                QStringLiteral("mail.smtp"));
        !ok)
        return tl::unexpected(ok.error());
    MailProfile::Server made;
    if (o.isEmpty())
        return made;
    made.host = o[QStringLiteral("server")].toString();
    const auto security = o[QStringLiteral("security")].toString(QStringLiteral("starttls"));
    if (security != QLatin1String("starttls") && security != QLatin1String("tls") && security != QLatin1String("none"))
        return wrong(Words::tr("“security” of mail.smtp is starttls, tls or none, not “%1”").arg(security));
    made.security = security == QLatin1String("tls")  ? MailProfile::Security::Tls
                  : security == QLatin1String("none") ? MailProfile::Security::None
                                                      : MailProfile::Security::StartTls;
    if (made.host.isEmpty() || made.host.contains(QLatin1Char('/')) || made.host.contains(QLatin1Char('@')))
        return wrong(Words::tr("“server” of mail.smtp is no name of a machine: “%1”").arg(made.host));
    if (made.security == MailProfile::Security::None && !isThisMachine(made.host))
        return wrong(Words::tr("“security: none” of mail.smtp is only for a server on this machine; %1 is another one")
                         .arg(made.host));
    made.port = o[QStringLiteral("port")].toInt(made.security == MailProfile::Security::Tls ? 465 : 587);
    made.perMinute = o[QStringLiteral("perMinute")].toInt(60);
    if (made.port < 1 || made.port > 65535 || made.perMinute < 1 || made.perMinute > MostPerMinute)
        return wrong(Words::tr("“port” or “perMinute” of mail.smtp is not a number that is possible"));
    made.caFile = o[QStringLiteral("caFile")].toString();
    made.user = o[QStringLiteral("user")].toString();
    made.token = strings(o[QStringLiteral("token")]);
    made.signIn = o[QStringLiteral("signIn")].toString(made.user.isEmpty() ? QString() : QStringLiteral("plain"));
    const auto password = readSecret(o[QStringLiteral("password")]);
    if (!password)
        return tl::unexpected(password.error());
    made.password = *password;
    const bool token = made.signIn == QLatin1String("xoauth2");
    if (!made.signIn.isEmpty() && made.signIn != QLatin1String("plain") && made.signIn != QLatin1String("login")
        && !token)
        return wrong(Words::tr("“signIn” of mail.smtp is plain, login or xoauth2, not “%1”").arg(made.signIn));
    if (!made.signIn.isEmpty() && (made.user.isEmpty() || (token ? made.token.isEmpty() : !made.password.isSecret())))
        return wrong(token
                         ? Words::tr("signing in by xoauth2 needs “user” and “token”, a command that prints the token")
                         : Words::tr("signing in to the mail server needs “user” and “password”"));
    return made;
}

} // namespace

Result<MailProfile> MailProfile::fromJson(const QJsonObject &o)
{
    if (const auto ok = knownIn(o,
                                {QStringLiteral("from"), QStringLiteral("replyTo"), QStringLiteral("to"),
                                 QStringLiteral("bcc"), QStringLiteral("language"), QStringLiteral("zones"),
                                 QStringLiteral("templates"), QStringLiteral("testTo"), QStringLiteral("smtp")},
                                QStringLiteral("mail"));
        !ok)
        return tl::unexpected(ok.error());
    MailProfile made;
    for (const auto &[key, target] :
         {std::pair("from", &made.from), std::pair("replyTo", &made.replyTo), std::pair("testTo", &made.testTo)}) {
        const auto text = o[QLatin1String(key)].toString();
        if (text.isEmpty())
            continue;
        const auto address = MailAddress::parse(text);
        if (!address)
            return wrong(Words::tr("mail.%1: %2").arg(QLatin1String(key), address.error().message));
        *target = *address;
    }
    made.to = strings(o[QStringLiteral("to")]);
    made.bcc = strings(o[QStringLiteral("bcc")]);
    for (const auto &entry : made.to + made.bcc)
        if (entry.contains(QLatin1Char('@')))
            if (const auto address = parseAddresses(entry); !address)
                return wrong(address.error().message);
    made.language = o[QStringLiteral("language")].toString();
    if (!made.language.isEmpty() && !MessageLanguage::names().contains(made.language))
        return wrong(Words::tr("“language” of mail is one of %1, not “%2”")
                         .arg(MessageLanguage::names().join(QStringLiteral(", ")), made.language));
    const auto zones = checkedZones(strings(o[QStringLiteral("zones")]));
    if (!zones)
        return wrong(zones.error().message);
    made.zones = *zones;
    made.templates = o[QStringLiteral("templates")].toString();
    const auto server = readServer(o[QStringLiteral("smtp")].toObject());
    if (!server)
        return tl::unexpected(server.error());
    made.smtp = *server;
    if (!made.smtp.host.isEmpty() && !made.from)
        return wrong(Words::tr("mail.smtp needs a sender: mail.from"));
    return made;
}

QJsonObject MailProfile::withPaths(QJsonObject object, const std::function<QString(QString)> &absolute)
{
    for (const auto &key : {QStringLiteral("to"), QStringLiteral("bcc")}) {
        if (!object.contains(key))
            continue;
        QJsonArray all;
        for (const auto &entry : strings(object[key]))
            all << (entry.contains(QLatin1Char('@')) ? entry : absolute(entry));
        object[key] = all;
    }
    if (object.contains(QStringLiteral("templates")))
        object[QStringLiteral("templates")] = absolute(object[QStringLiteral("templates")].toString());
    if (auto smtp = object.value(QStringLiteral("smtp")).toObject(); smtp.contains(QStringLiteral("caFile"))) {
        smtp[QStringLiteral("caFile")] = absolute(smtp[QStringLiteral("caFile")].toString());
        object[QStringLiteral("smtp")] = smtp;
    }
    return object;
}

QStringList recipientEntries(const QString &line)
{
    QStringList entries(QString{});
    bool inQuotes = false;
    for (const auto c : line) {
        inQuotes = inQuotes != (c == QLatin1Char('"'));
        if (!inQuotes && (c == QLatin1Char(',') || c == QLatin1Char(';')))
            entries << QString();
        else
            entries.last() += c;
    }
    for (auto &entry : entries)
        entry = entry.trimmed();
    entries.removeAll(QString());
    return entries;
}

Result<QList<MailAddress>> recipientsOf(const QStringList &entries)
{
    QStringList texts;
    for (const auto &entry : entries) {
        if (entry.contains(QLatin1Char('@'))) {
            texts << entry;
            continue;
        }
        QFile file(entry);
        if (!file.open(QIODevice::ReadOnly))
            return failure(Error::Kind::NotFound,
                           Words::tr("The list of recipients %1 cannot be read: %2. Nothing was sent.")
                               .arg(entry, file.errorString()));
        const auto bytes = file.read(LargestList + 1);
        if (bytes.size() > LargestList)
            return wrong(Words::tr("The list of recipients %1 is larger than 1 MiB. Nothing was sent.").arg(entry));
        const auto inFile = parseAddresses(QString::fromUtf8(bytes));
        if (!inFile)
            return wrong(QStringLiteral("%1: %2").arg(entry, inFile.error().message));
        texts << QString::fromUtf8(bytes);
    }
    return parseAddresses(texts.join(QLatin1Char('\n')));
}

} // namespace luthier
