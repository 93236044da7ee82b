// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/messages/messagedraft.h"
#include "notify/smtp.h"
#include "plan/journal.h"

namespace luthier {

/// To whom, and what a person says to doubts.
struct SendOptions {
    QStringList to; ///< addresses, or files of them
    QStringList bcc;
    bool isTest = false;  ///< to oneself only; may be done again and again
    bool again = false;   ///< although it was sent, or perhaps was
    bool despite = false; ///< although placeholders are open or the journal speaks against it
    SmtpPatience patience;
};

/// What the journal knows of one message: those who have it, and whether one attempt did not come to an end.
struct SentBefore {
    QStringList taken;      ///< addresses
    bool isPerhaps = false; ///< an attempt has no end in the journal, or its end was lost
    QDateTime last;
    QString who;
};

/// A message is the same when it is of the same kind, about the same run (or place, version and begin).
QString messageKey(const QString &place, const MessageDraft &draft);
/// Pure: from the journal's lines, in their order.
SentBefore sentBefore(const QList<JournalEntry> &entries, const QString &key);

/// Sends it by the profile's server. Before the first byte a line in the journal says what is sent to whom, afterwards another
/// what each recipient's server answered: after a crash in between it was perhaps sent, and nothing is sent again unless
/// somebody says so. Those who have it already are left out. Never twice at once on one machine.
/// Errors: Refused (open placeholders, links that deceive, sent already, perhaps sent), Invalid (addresses), and what the
/// secrets' places say. A report may hold problems of its own.
Task<SmtpReport> sendMessage(Platform *platform, MessageDraft draft, SendOptions options, std::stop_token stop);

/// "Sent to 2 of 3 recipients. bob@example.com: 550 …"
QString reportWords(const SmtpReport &report);

} // namespace luthier
