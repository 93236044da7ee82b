// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagesview.h"

#include "notify/localmoment.h"
#include "notify/messagelanguage.h"
#include "notify/suspiciouslinks.h"
#include "ui/messages/messagepreview.h"
#include "ui/messages/messagewords.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/table.h"
#include "ui/widgets/tablepane.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>

namespace luthier {

void MessagesView::showFacts(const Platform::Facts &facts)
{
    m_facts = facts;
    rebuild();
}

void MessagesView::showChangelog(const QString &version, const std::optional<ChartVersion> &changelog)
{
    if (version != m_changelogAsked)
        return; // another one is meant by now
    m_waits = false;
    m_changelog = changelog;
    rebuild();
}

void MessagesView::write(const MessageRequest &request)
{
    m_keepsSaying = false;
    m_run = request.run;
    m_version = request.version;
    m_body.reset();
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(request.kind)));
    if (request.forecast)
        m_minutes->setValue(int((request.forecast->count() + 299) / 300) * 5);
    kindChanged();
}

MessageRequest MessagesView::request() const
{
    MessageRequest made;
    made.kind = m_kind->currentData().toString();
    made.language = m_language->currentData().toString();
    made.run = m_run;
    made.version = m_version;
    made.overrides = m_overrides.value(made.kind);
    made.body = m_body;
    QString note;
    if (m_begins->isChecked())
        made.start = momentOf(m_start, &note);
    if (m_was->isChecked())
        (made.kind == messagekind::Extended ? made.formerEnd : made.formerStart) = momentOf(m_former, &note);
    if (m_minutes->value() > 0)
        made.duration = std::chrono::minutes(m_minutes->value());
    return made;
}

QStringList MessagesView::to() const { return recipientEntries(m_to->text()); }
QStringList MessagesView::bcc() const { return recipientEntries(m_bcc->text()); }

void MessagesView::setRecipients(const QString &to, const QString &bcc)
{
    m_to->setText(to);
    m_bcc->setText(bcc);
}

QDateTime MessagesView::momentOf(const QDateTimeEdit *edit, QString *note) const
{
    const auto zone = QTimeZone(m_mail.zones.value(0, QTimeZone::systemTimeZoneId()));
    const auto found = LocalMoment::of(edit->date(), edit->time(), zone);
    if (found.kind == LocalMoment::Kind::Twice)
        *note = tr("The clocks go back then, and this time is there twice: the first one is meant.");
    else if (found.kind == LocalMoment::Kind::Skipped)
        *note = tr("The clocks go forward then, and leave this time out: an hour later is meant.");
    return found.moment;
}

void MessagesView::kindChanged()
{
    const auto kind = m_kind->currentData().toString();
    const bool ended = kind == messagekind::Post || kind == messagekind::Failed;
    m_times->setVisible(!ended);
    const bool moved = kind == messagekind::Postponed || kind == messagekind::Extended;
    m_was->setVisible(moved);
    m_former->setVisible(moved);
    m_was->setText(kind == messagekind::Extended ? tr("Was to end") : tr("Was to begin"));
    m_body.reset();
    m_keepsSaying = false;
    timeChanged();
}

void MessagesView::timeChanged()
{
    m_start->setEnabled(m_begins->isChecked());
    m_former->setEnabled(m_was->isChecked());
    QString note;
    if (m_begins->isChecked())
        momentOf(m_start, &note);
    m_timeNote->setText(note);
    m_timeNote->setVisible(!note.isEmpty());
    rebuild();
}

void MessagesView::rebuild()
{
    const auto asked = request();
    const auto version = versionForMessage(m_facts, runForMessage(m_facts.runs, asked.kind, asked.run), asked);
    if (version != m_changelogAsked && m_facts.connection == Platform::Connection::Connected) {
        m_changelogAsked = version;
        m_changelog = knownChangelog(m_facts, version);
        m_waits = !version.isEmpty() && !m_changelog;
        if (m_waits)
            emit changelogWanted(asked);
    }
    const auto made = draftMessage(m_profile, m_facts, m_changelog, asked);
    m_left->setEnabled(made.has_value());
    m_preview->setVisible(made.has_value());
    if (!made) {
        m_draft.reset();
        m_answer->setText(tr("There is no message to show."));
        m_model->setRows({});
        return say(State::Failed, made.error().message);
    }
    m_draft = *made;
    auto doubts = made->message.problems + made->doubts + suspiciousLinks(made->message.markdown);
    if (m_keepsSaying)
        ; // what became of sending it
    else if (m_waits)
        say(State::Working, tr("The chart's changelog is being read."));
    else if (!doubts.isEmpty())
        say(State::Attention, doubts.join(QLatin1Char(' ')));
    else
        m_problem->hide();
    const auto open = made->message.missing();
    const auto what = messagewords::kindName(made->message.kind);
    const auto all = int(made->message.placeholders.size());
    m_answer->setText(open == 0 ? tr("%1: everything is filled in; each placeholder says from where.").arg(what)
                                : tr("%1: %2 of %3 placeholders are not filled in yet.").arg(what).arg(open).arg(all));
    showRows();
    if (!m_body && m_text->toPlainText() != made->source.body) {
        m_settingText = true;
        m_text->setPlainText(made->source.body);
        m_settingText = false;
    }
    m_textAsShipped->setEnabled(m_body.has_value());
    m_preview->showMessage(made->message, m_mail.from ? m_mail.from->shown() : QString(), m_to->text());
}

void MessagesView::showRows()
{
    QList<TableRow> rows;
    for (const auto &one : m_draft->message.placeholders) {
        TableRow row;
        row.key = one.name == QLatin1String("?") ? one.text : one.name;
        row.cells = {one.text,
                     one.isOpen() ? QStringLiteral("–")
                                  : QString(one.value).replace(QLatin1Char('\n'), QStringLiteral(" · ")),
                     messagewords::stateName(one.state)};
        row.state = one.isOpen() ? luthier::State::Attention : luthier::State::Healthy;
        row.tip = one.source;
        rows << row;
    }
    m_model->setRows(rows);
    m_pane->showRows();
    if (m_table->currentKey().isEmpty() && !rows.isEmpty()) {
        const auto open = std::find_if(rows.cbegin(), rows.cend(),
                                       [](const auto &row) { return row.state == luthier::State::Attention; });
        m_table->selectKey(open == rows.cend() ? rows.first().key : open->key);
    }
    showChosen();
}

void MessagesView::choosePlaceholder(const QString &name) { m_table->selectKey(name); }

void MessagesView::showChosen()
{
    const auto key = m_table->currentKey();
    const MessagePlaceholder *found = nullptr;
    if (m_draft)
        for (const auto &one : m_draft->message.placeholders)
            if (one.name == key)
                found = &one;
    m_own->setEnabled(found);
    m_forget->setEnabled(found && found->state == MessagePlaceholder::State::Overridden);
    m_chosenSource->setText(found ? QStringLiteral("%1: %2").arg(found->text, found->source) : key);
    const auto text = found ? found->value : QString();
    const bool sameOne = std::exchange(m_shownKey, key) == key;
    if (m_own->toPlainText() == text || (sameOne && (m_isTyping || m_own->hasFocus())))
        return; // what is being typed stays as it is typed, also when it is emptied
    m_settingText = true;
    m_own->setPlainText(text);
    m_settingText = false;
}

void MessagesView::writePlaceholder(const QString &text)
{
    const auto key = m_table->currentKey();
    if (key.isEmpty())
        return;
    auto &own = m_overrides[m_kind->currentData().toString()];
    if (text.isEmpty())
        own.remove(key);
    else
        own[key] = text;
    rebuild();
}

void MessagesView::chooseText(bool text)
{
    (text ? m_textTab : m_placeholdersTab)->setChecked(true);
    m_left->setCurrentIndex(text ? 1 : 0);
}

void MessagesView::say(State state, const QString &text)
{
    m_problem->say(state, text);
    m_problem->show();
}

} // namespace luthier
