// SPDX-License-Identifier: GPL-3.0-or-later
// Where a message goes from its view: the clipboard, a file, the mail program.
#include "base/paths.h"
#include "notify/mailto.h"
#include "notify/marktext.h"
#include "ui/messages/messagesview.h"
#include "ui/theme/space.h"
#include "ui/widgets/confirmbar.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pieces.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>

namespace luthier {

void MessagesView::addActions(QWidget *into)
{
    auto *copyIt = button(tr("Copy"));
    auto *save = button(tr("Save"));
    const bool sends = !m_mail.smtp.host.isEmpty();
    auto *open = button(tr("Open in the mail program"), !sends);
    m_send = button(tr("Send"), sends);
    m_send->setVisible(sends);
    copyIt->setToolTip(tr("As formatted and as plain text: what you paste into takes what it can show."));
    auto *menu = new QMenu(save);
    menu->addAction(tr("Draft for a mail program (.eml)…"), this,
                    [this] { askFile(QStringLiteral("eml"), tr("Mails (*.eml)")); });
    menu->addAction(tr("Entry for calendars (.ics)…"), this,
                    [this] { askFile(QStringLiteral("ics"), tr("Calendars (*.ics)")); });
    menu->addAction(tr("Web page (.html)…"), this,
                    [this] { askFile(QStringLiteral("html"), tr("Web pages (*.html)")); });
    save->setMenu(menu);
    auto *layout = row({copyIt, save, open, m_send});
    layout->setContentsMargins(0, 0, 0, 0);
    into->setLayout(layout);
    connect(copyIt, &QPushButton::clicked, this, [this] {
        copy();
        if (m_draft)
            say(State::Healthy, tr("It is in the clipboard, as formatted and as plain text."));
    });
    connect(open, &QPushButton::clicked, this, &MessagesView::openMailProgram);
    auto *ways = new QMenu(m_send);
    ways->addAction(tr("To myself first, as a test"), this, [this] {
        SendOptions options;
        options.isTest = true;
        if (m_draft)
            emit sendWanted(*m_draft, options);
    });
    ways->addAction(tr("To the recipients…"), this, [this] { askToSend(false); });
    auto *again = ways->addAction(tr("Once more, although it was sent…"), this, [this] { askToSend(true); });
    connect(ways, &QMenu::aboutToShow, this, [this, again] { again->setVisible(m_mayRepeat); });
    m_send->setMenu(ways);
    connect(m_confirm, &ConfirmBar::confirmed, this, [this] {
        const auto asked = std::exchange(m_asked, std::nullopt);
        if (!m_draft || !asked)
            return;
        if (m_draft->message.subject + m_draft->message.markdown != m_askedText)
            return say(State::Attention,
                       tr("The message changed meanwhile. Nothing was sent; look at it, then send it."));
        emit sendWanted(*m_draft, *asked);
    });
}

void MessagesView::copy() const
{
    if (!m_draft)
        return;
    auto *data = new QMimeData;
    data->setText(m_draft->message.plain());
    data->setHtml(marktext::html(m_draft->message.markdown));
    QApplication::clipboard()->setMimeData(data);
}

void MessagesView::askFile(const QString &ending, const QString &filter)
{
    auto *dialog = new QFileDialog(this, tr("Save the message"), {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const auto saved = saveTo(file);
        say(saved ? State::Healthy : State::Failed, saved ? tr("Saved as %1.").arg(file) : saved.error().message);
    });
    dialog->open();
}

Result<> MessagesView::saveTo(const QString &file) const
{
    if (!m_draft)
        return failure(Error::Kind::Refused, tr("There is no message to show."));
    const auto now = QDateTime::currentDateTimeUtc();
    if (file.endsWith(QLatin1String(".html")))
        return paths::writeAtomically(file, m_draft->message.html().toUtf8(), false);
    if (file.endsWith(QLatin1String(".ics"))) {
        const auto invitation = invitationFor(m_profile, m_place, *m_draft, now);
        const auto bytes = invitation ? invitationBytes(*invitation)
                                      : Result<QByteArray>(tl::unexpected(invitation.error()));
        return bytes ? paths::writeAtomically(file, *bytes, false) : Result<>(tl::unexpected(bytes.error()));
    }
    auto mail = mailFor(m_profile, m_place, *m_draft, now);
    if (!mail)
        return tl::unexpected(mail.error());
    const auto people = recipientsOf(to());
    if (!people)
        return tl::unexpected(people.error());
    mail->to = *people; // as they are in the line
    mail->isDraft = true;
    const auto bytes = mimeBytes(*mail);
    return bytes ? paths::writeAtomically(file, *bytes, false) : Result<>(tl::unexpected(bytes.error()));
}

/// Asked in so many words: how many get it, by which server, and what is not as it should be.
void MessagesView::askToSend(bool again)
{
    if (!m_draft)
        return;
    SendOptions options;
    options.to = to();
    options.bcc = bcc();
    options.again = again;
    const auto people = recipientsOf(options.to + options.bcc);
    if (!people)
        return say(State::Failed, people.error().message);
    QStringList sentences{tr("“%1” goes to %n recipient(s) by %2.", nullptr, int(people->size()))
                              .arg(m_draft->message.subject, m_mail.smtp.host)};
    if (const int open = m_draft->message.missing(); open > 0) {
        sentences << tr("%n placeholder(s) are not filled in.", nullptr, open);
        options.despite = true;
    }
    if (!m_draft->doubts.isEmpty()) {
        sentences << m_draft->doubts;
        options.despite = true;
    }
    m_asked = options;
    m_askedText = m_draft->message.subject + m_draft->message.markdown;
    m_confirm->ask(sentences.join(QLatin1Char(' ')), options.despite ? tr("Send it all the same") : tr("Send"), {});
}

void MessagesView::showSending()
{
    m_send->setEnabled(false);
    m_keepsSaying = true;
    say(State::Working, tr("The message is being sent."));
}

void MessagesView::showSent(const Result<SmtpReport> &report)
{
    m_send->setEnabled(true);
    if (!report) {
        m_mayRepeat = report.error().kind == Error::Kind::Refused;
        return say(State::Failed, report.error().message);
    }
    const bool all = report->count(SmtpAnswer::State::Taken) == report->answers.size() && report->problem.isEmpty();
    m_mayRepeat = report->count(SmtpAnswer::State::Perhaps) > 0;
    say(all ? State::Healthy : State::Failed, reportWords(*report));
}

/// A mailto: address where it is short enough, else the draft as a file.
void MessagesView::openMailProgram()
{
    if (!m_draft)
        return;
    const auto seen = recipientsOf(to());
    const auto unseen = recipientsOf(bcc());
    if (!seen || !unseen)
        return say(State::Failed, (seen ? unseen : seen).error().message);
    auto url = mailtoUrl(*seen, *unseen, m_draft->message.subject, m_draft->message.plain());
    if (!url) {
        const auto file = paths::cache().filePath(QStringLiteral("message-%1.eml").arg(m_draft->message.kind));
        if (const auto saved = saveTo(file); !saved)
            return say(State::Failed, saved.error().message);
        url = QUrl::fromLocalFile(file);
    }
    if (!QDesktopServices::openUrl(*url))
        say(State::Failed,
            tr("The desktop names no mail program. Nothing was sent; copy the message, or save the draft."));
}

} // namespace luthier
