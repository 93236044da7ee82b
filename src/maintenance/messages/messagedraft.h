// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/messages/mailprofile.h"
#include "maintenance/platform/platform.h"
#include "notify/compose.h"
#include "notify/invitation.h"
#include "notify/mimemessage.h"

namespace luthier {

/// What a message is about, and what a person says otherwise.
struct MessageRequest {
    QString kind = messagekind::Pre;
    QString language;        ///< empty: the profile's
    QList<QByteArray> zones; ///< empty: the profile's
    QString run;             ///< of the journal; empty: the one that the kind is about, where there is one
    QString version;         ///< to update to; empty: the run's, else the newest that is available
    QDateTime start;         ///< of what is planned
    QDateTime formerStart;
    QDateTime formerEnd;
    std::optional<std::chrono::seconds> duration; ///< expected
    std::optional<std::chrono::seconds> forecast; ///< of the plan's steps, where somebody built it
    QMap<QString, QString> overrides;
    std::optional<QString> body; ///< another text than the template's, Markdown with placeholders
};

/// What a message would say, and from where it is known.
struct MessageDraft {
    ComposedMessage message;
    MessageTemplate source;
    QString run;     ///< that it is about; empty: nothing has run
    QString version; ///< that it is about
    QByteArray zone; ///< the first of the readers'
    /// What says that it is wrong to send this now ("The run is still at work."), in sentences.
    QStringList doubts;
};

/// The run that a message of this kind is about: the one that is named, else the newest update that fits.
std::optional<Run> runForMessage(const QList<Run> &runs, const QString &kind, const QString &id);
/// Pure: facts from profile, plan, journal and changelog, each with its source in words.
MessageFacts messageFacts(const Profile &profile, const Platform::Facts &facts, const std::optional<Run> &run,
                          const std::optional<ChartVersion> &changelog, const MessageRequest &request);
/// Pure: the template of the kind filled with them.
Result<MessageDraft> draftMessage(const Profile &profile, const Platform::Facts &facts,
                                  const std::optional<ChartVersion> &changelog, MessageRequest request);
/// What the chart's author says of an available version, where the facts have it already.
std::optional<ChartVersion> knownChangelog(const Platform::Facts &facts, const QString &version);
/// What the chart's author says of a version: as it is known, else asked of the run's chart source.
/// Never fails for want of it: nullopt is no changelog.
Task<std::optional<ChartVersion>> changelogFor(Platform *platform, MessageRequest request, std::stop_token stop);

/// The version that a request is about; empty: not known.
QString versionForMessage(const Platform::Facts &facts, const std::optional<Run> &run, const MessageRequest &request);
/// The maintenance as an entry of calendars. Its UID is the place's and the version's, so that what is said later
/// meets what was said before; its sequence counts the minutes of time, as nobody keeps count of saved files.
Result<Invitation> invitationFor(const Profile &profile, const QString &place, const MessageDraft &draft,
                                 const QDateTime &now);

/// The same as a mail; who gets it unseen (bcc) is not in it. An invitation goes with the kinds that move a date.
Result<MimeMessage> mailFor(const Profile &profile, const QString &place, const MessageDraft &draft,
                            const QDateTime &now);

} // namespace luthier
