// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/verification/smoketest.h"
#include "notify/mailaddress.h"

#include <QJsonObject>

#include <functional>
#include <optional>

namespace luthier {

/// The profile's `mail`: who writes to whom, in which language and zones, and by which server.
///
///     mail:
///       from: Lyra Platform Team <platform@example.com>
///       replyTo: support@example.com
///       to: [users@example.com]            # addresses, or files with an address a line
///       bcc: [customers.txt]               # get the mail, and nobody sees who they are
///       language: de                       # en, de, fr or es; left out: this machine's, else English
///       zones: [Europe/Berlin, America/New_York]   # the readers'; left out: this machine's
///       templates: messages                # a folder of your own: pre.de.md …
///       testTo: me@example.com             # where a test goes; left out: to the sender
///       smtp:
///         server: smtp.example.com
///         port: 587                        # left out: 587, with tls 465
///         security: starttls               # or tls from the first byte; none only to this machine itself
///         caFile: ca.crt                   # trusted in place of the system's
///         signIn: plain                    # or login, xoauth2; left out: with a user plain
///         user: platform@example.com
///         password: {secret: lyra-mail/password}   # of a Secret, or {environment: VARIABLE}
///         token: [oauth2l, fetch, mail]    # for xoauth2: a command that prints the token
///         perMinute: 60                    # recipients
struct MailProfile {
    enum class Security { StartTls, Tls, None };

    struct Server {
        QString host; ///< empty: nothing is sent from here
        int port = 587;
        Security security = Security::StartTls;
        QString caFile;
        QString signIn; ///< plain, login, xoauth2; empty: none
        QString user;
        SmokeValueSource password;
        QStringList token;
        int perMinute = 60;
    };

    std::optional<MailAddress> from;
    std::optional<MailAddress> replyTo;
    QStringList to; ///< as written: addresses, or files of them
    QStringList bcc;
    QString language;
    QList<QByteArray> zones;
    QString templates;
    std::optional<MailAddress> testTo;
    Server smtp;

    /// Errors are sentences without the profile's name.
    static Result<MailProfile> fromJson(const QJsonObject &object);
    /// The same object with its paths put through `absolute`.
    static QJsonObject withPaths(QJsonObject object, const std::function<QString(QString)> &absolute);
};

/// The entries of one line: separated by commas or semicolons outside of quotation marks.
QStringList recipientEntries(const QString &line);
/// What `to` and `bcc` name, files read. Errors name the file and the address that is none.
Result<QList<MailAddress>> recipientsOf(const QStringList &entries);

} // namespace luthier
