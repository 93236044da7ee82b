// SPDX-License-Identifier: GPL-3.0-or-later
// What the users are told: the view, what it asks for, and the ways to it from an update's plan and end.
#include "ui/messages/messagesview.h"
#include "ui/messages/messagewords.h"
#include "ui/plan/planwidget.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/later.h"

namespace luthier {

MessagesView *Workbench::makeMessages()
{
    auto *view = new MessagesView(m_platform.profile(), m_platform.place());
    connect(view, &MessagesView::changelogWanted, this, &Workbench::askChangelog);
    connect(view, &MessagesView::sendWanted, this, &Workbench::sendTheMessage);
    view->showFacts(m_platform.facts());
    return view;
}

void Workbench::askChangelog(const MessageRequest &request)
{
    const auto &facts = m_platform.facts();
    const auto version = versionForMessage(facts, runForMessage(facts.runs, request.kind, request.run), request);
    auto asking = changelogFor(&m_platform, request, m_reading.get_token());
    whenDone<std::optional<ChartVersion>>(
        this, std::move(asking), [this, version, kept = m_kept](Result<std::optional<ChartVersion>> changelog) {
            m_messages->showChangelog(version, changelog.value_or(std::nullopt));
        });
}

void Workbench::sendTheMessage(const MessageDraft &draft, const SendOptions &options)
{
    m_messages->showSending();
    auto sending = sendMessage(&m_platform, draft, options, m_reading.get_token());
    whenDone<SmtpReport>(this, std::move(sending),
                         [this, kept = m_kept](Result<SmtpReport> report) { m_messages->showSent(report); });
}

void Workbench::writeMessage(const MessageRequest &request)
{
    choose(Messages);
    m_messages->write(request);
}

void Workbench::writeAbout(const PlanWidget *widget)
{
    using Phase = PlanView::Phase;
    MessageRequest about;
    const auto phase = widget->view().phase;
    if (phase == Phase::Preview && m_previewed) {
        about.version = UpdateOptions::fromJson(m_previewed->request).version;
        std::chrono::milliseconds all{0};
        for (const auto &step : m_previewed->steps)
            all += step->forecast();
        about.forecast = std::chrono::duration_cast<std::chrono::seconds>(all);
    } else { // by what is seen: the journal's runs may not be read again yet
        about.run = runIn(widget);
        about.kind = phase == Phase::Done    ? messagekind::Post
                   : phase == Phase::Running ? messagekind::Started
                                             : messagekind::Failed;
    }
    writeMessage(about);
}

void Workbench::addMessageEntries(QList<CommandPalette::Entry> *entries)
{
    for (const auto &kind : MessageTemplates().kinds())
        *entries << CommandPalette::Entry{QStringLiteral("messages"),
                                          tr("Write to the users: %1").arg(messagewords::kindName(kind)),
                                          {},
                                          [this, kind] {
                                              MessageRequest about;
                                              about.kind = kind;
                                              writeMessage(about);
                                          }};
}

} // namespace luthier
