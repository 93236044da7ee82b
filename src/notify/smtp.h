// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "notify/mailaddress.h"

#include <chrono>
#include <stop_token>

namespace luthier {

/// A mail server, and how it is signed in to.
struct SmtpServer {
    enum class Security { StartTls, Tls, None };

    QString host;
    int port = 587;
    Security security = Security::StartTls; ///< without TLS nothing is sent, but to this machine itself (None)
    QString caFile;                         ///< in place of the system's
    QString signIn;                         ///< plain, login, xoauth2; empty: none
    QString user;
    Secret password;    ///< or the token
    int perMinute = 60; ///< recipients
};

/// What became of one recipient.
struct SmtpAnswer {
    enum class State { Taken, Refused, NotTried, Perhaps };

    MailAddress to;
    State state = State::NotTried;
    int code = 0; ///< of the server's last word on it
    QString said; ///< the server's words
};

struct SmtpReport {
    QList<SmtpAnswer> answers; ///< one for each recipient, in their order
    QString problem;           ///< a sentence; empty: the server took the mail for all
    QString detail;
    Error::Kind kind = Error::Kind::Unexpected;

    int count(SmtpAnswer::State state) const;
};

/// How patient: a server that says 4xx is asked again.
struct SmtpPatience {
    int attempts = 3;
    std::chrono::milliseconds first{2000}; ///< then doubled
    int answerWithin = 60;                 ///< seconds
};

/// Hands one mail to the server (RFC 5321; RFC 3207 STARTTLS; RFC 4954 AUTH), over libcurl. Blocks: for a thread of its own.
/// Recipients go in groups, as many a minute as `perMinute` says. One whom the server refuses does not stop the others.
/// Nothing is sent twice: once the text was given away, no cut and no 4xx lets it be given again; where the answer
/// to it is lost, the state is Perhaps.
SmtpReport sendMail(const SmtpServer &server, const MailAddress &from, const QList<MailAddress> &recipients,
                    const QByteArray &mail, const SmtpPatience &patience, const std::stop_token &stop);

} // namespace luthier
