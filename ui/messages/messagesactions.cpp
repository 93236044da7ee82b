// SPDX-License-Identifier: GPL-3.0-or-later
// Where a message goes from its view: the clipboard, a file, the mail program.
#include "base/paths.h"
#include "notify/mailto.h"
#include "notify/marktext.h"
#include "ui/messages/messagesview.h"
#include "ui/theme/space.h"
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
    auto *open = button(tr("Open in the mail program"), true);
    copyIt->setToolTip(tr("As formatted and as plain text: what you paste into takes what it can show."));
    auto *menu = new QMenu(save);
    menu->addAction(tr("Draft for a mail program (.eml)…"), this,
                    [this] { askFile(QStringLiteral("eml"), tr("Mails (*.eml)")); });
    menu->addAction(tr("Entry for calendars (.ics)…"), this,
                    [this] { askFile(QStringLiteral("ics"), tr("Calendars (*.ics)")); });
    menu->addAction(tr("Web page (.html)…"), this,
                    [this] { askFile(QStringLiteral("html"), tr("Web pages (*.html)")); });
    save->setMenu(menu);
    auto *layout = row({copyIt, save, open});
    layout->setContentsMargins(0, 0, 0, 0);
    into->setLayout(layout);
    connect(copyIt, &QPushButton::clicked, this, [this] {
        copy();
        if (m_draft)
            say(State::Healthy, tr("It is in the clipboard, as formatted and as plain text."));
    });
    connect(open, &QPushButton::clicked, this, &MessagesView::openMailProgram);
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
