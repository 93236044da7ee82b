// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagepreview.h"

#include "notify/marktext.h"
#include "ui/theme/space.h"
#include "ui/theme/theme.h"
#include "ui/widgets/pieces.h"

#include <QButtonGroup>
#include <QEvent>
#include <QTextBrowser>

namespace luthier {

namespace {

constexpr qsizetype LongestShown = 120;    // characters of the recipients
constexpr int NarrowWidth = 9 * space::XL; // a telephone's

QTextBrowser *paper(const QString &name)
{
    auto *made = new QTextBrowser;
    made->setAccessibleName(name);
    made->setOpenLinks(false);
    made->setFrameShape(QFrame::NoFrame);
    made->document()->setDocumentMargin(space::M);
    return made;
}

} // namespace

MessagePreview::MessagePreview(QWidget *parent)
    : QWidget(parent)
    , m_forms(new QButtonGroup(this))
    , m_narrowButton(flatButton(tr("Narrow")))
    , m_darkButton(flatButton(tr("Dark")))
    , m_people(label({}, "muted", true))
    , m_subject(label({}, "heading", true))
    , m_paper(new QWidget)
    , m_rich(paper(tr("Preview, HTML")))
    , m_text(paper(tr("Preview, plain text")))
{
    auto *tabs = new QHBoxLayout;
    tabs->setSpacing(space::M);
    for (const auto &[form, name] :
         {std::pair(Html, tr("HTML")), std::pair(Plain, tr("Plain text")), std::pair(Both, tr("Both")),
          std::pair(Status, tr("Status page")), std::pair(Chat, tr("Chat"))}) {
        auto *tab = new QPushButton(name);
        tab->setProperty("segment", true);
        tab->setCheckable(true);
        tab->setAccessibleName(tr("Preview: %1").arg(name));
        m_forms->addButton(tab, form);
        tabs->addWidget(tab);
    }
    tabs->addStretch(1);
    for (auto *one : {m_narrowButton, m_darkButton})
        one->setCheckable(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    layout->addLayout(tabs);
    auto *mail = new QVBoxLayout;
    mail->setSpacing(space::XS);
    mail->addWidget(m_subject);
    mail->addWidget(m_people);
    auto *head = card(mail);
    layout->addWidget(head);
    auto *sheets = new QHBoxLayout(m_paper);
    sheets->setContentsMargins(0, 0, 0, 0);
    sheets->setSpacing(space::S);
    sheets->addWidget(m_rich);
    sheets->addWidget(m_text);
    layout->addWidget(m_paper, 1);
    layout->addLayout(row({nullptr, m_narrowButton, m_darkButton}));
    connect(m_forms, &QButtonGroup::idClicked, this, [this](int form) { chooseForm(Form(form)); });
    connect(m_narrowButton, &QPushButton::toggled, this, &MessagePreview::setNarrow);
    connect(m_darkButton, &QPushButton::toggled, this, &MessagePreview::setDark);
    m_dark = Theme::current().isDark();
    m_darkButton->setChecked(m_dark);
    chooseForm(Html);
}

void MessagePreview::showMessage(const ComposedMessage &message, const QString &from, const QString &to)
{
    m_message = message;
    setBreakableText(m_subject, message.subject.isEmpty() ? QStringLiteral("–") : message.subject);
    auto whom = to.isEmpty() ? tr("(nobody yet)") : to;
    if (whom.size() > LongestShown)
        whom = whom.left(LongestShown) + QChar(0x2026);
    setBreakableText(m_people,
                     tr("From %1 to %2").arg(from.isEmpty() ? tr("(the mail program's sender)") : from, whom));
    show();
}

void MessagePreview::chooseForm(Form form)
{
    m_form = form;
    m_forms->button(form)->setChecked(true);
    show();
}

void MessagePreview::setNarrow(bool narrow)
{
    m_narrow = narrow;
    m_narrowButton->setChecked(narrow);
    show();
}

void MessagePreview::setDark(bool dark)
{
    m_dark = dark;
    m_darkButton->setChecked(dark);
    show();
}

void MessagePreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        show();
    QWidget::changeEvent(event);
}

// What is not filled in yet is seen; mail programs know <mark>, Qt's documents do not.
QString MessagePreview::coloured(const QString &html) const
{
    const auto theme = Theme::of(m_dark, {});
    const auto soft = theme.colour(Role::Attention);
    const auto mark = QStringLiteral("<span style=\"background-color:rgba(%1,%2,%3,20%); color:%4\">")
                          .arg(soft.red())
                          .arg(soft.green())
                          .arg(soft.blue())
                          .arg(soft.name());
    return QString(html)
        .replace(QLatin1String("<mark>"), mark)
        .replace(QLatin1String("</mark>"), QLatin1String("</span>"));
}

void MessagePreview::show()
{
    const auto theme = Theme::of(m_dark, {}); // the reader's, whatever the window wears
    for (auto *sheet : {m_rich, m_text}) {
        // The window's style sheet would win over a palette.
        sheet->setStyleSheet(QStringLiteral("QTextBrowser { background: %1; color: %2; border-radius: 8px; }")
                                 .arg(theme.colour(Role::Surface).name(), theme.colour(Role::Text).name()));
        sheet->setMaximumWidth(m_narrow ? NarrowWidth : QWIDGETSIZE_MAX);
    }
    m_rich->setVisible(m_form == Html || m_form == Both);
    m_text->setVisible(m_form != Html);
    m_rich->setHtml(coloured(marktext::html(m_message.markdown)));
    m_text->setPlainText(m_form == Status ? m_message.status() : m_form == Chat ? m_message.chat() : m_message.plain());
    m_subject->parentWidget()->setVisible(m_form != Status && m_form != Chat);
}

} // namespace luthier
