// SPDX-License-Identifier: GPL-3.0-or-later
// How the view of the messages is put together.
#include "notify/messagelanguage.h"
#include "ui/messages/messagepreview.h"
#include "ui/messages/messagesview.h"
#include "ui/messages/messagewords.h"
#include "ui/theme/space.h"
#include "ui/widgets/confirmbar.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/table.h"
#include "ui/widgets/tablepane.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>

namespace luthier {

namespace {

constexpr int StateColumn = 2;

/// Says on hover from where a value is, wherever in its row.
class PlaceholderModel : public RowModel
{
public:
    using RowModel::RowModel;
    QVariant data(const QModelIndex &index, int role) const override
    {
        return RowModel::data(role == Qt::ToolTipRole ? index.siblingAtColumn(StateColumn) : index, role);
    }
};

QDateTimeEdit *timeEdit(const QString &name)
{
    const auto now = QDateTime::currentDateTime();
    auto *made = new QDateTimeEdit(QDateTime(now.date().addDays(7), QTime(22, 0)));
    made->setAccessibleName(name);
    made->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    made->setCalendarPopup(true);
    made->setMinimumWidth(4 * space::XL + space::M);
    return made;
}

} // namespace

MessagesView::MessagesView(const Profile &profile, const QString &place, QWidget *parent)
    : QWidget(parent)
    , m_profile(profile)
    , m_place(place)
    , m_mail(MailProfile::fromJson(profile.mail).value_or(MailProfile()))
    , m_answer(label({}, "answer", true))
    , m_problem(new Notice)
    , m_kind(new QComboBox)
    , m_language(new QComboBox)
    , m_times(new QWidget)
    , m_begins(new QCheckBox(tr("Begins")))
    , m_start(timeEdit(tr("When it begins")))
    , m_zone(label({}, "muted"))
    , m_minutes(new QSpinBox)
    , m_was(new QCheckBox(tr("Was to begin")))
    , m_former(timeEdit(tr("When it was to be")))
    , m_timeNote(label({}, "muted", true))
    , m_to(new QLineEdit)
    , m_bcc(new QLineEdit)
    , m_model(new PlaceholderModel({tr("Placeholder"), tr("Becomes"), tr("State")}, StateColumn, this))
    , m_table(new Table(tr("Placeholders")))
    , m_pane(new TablePane(m_table))
    , m_chosenSource(label({}, "muted", true))
    , m_own(new QPlainTextEdit)
    , m_forget(flatButton(tr("What is known again")))
    , m_text(new QPlainTextEdit)
    , m_textAsShipped(flatButton(tr("As the template has it")))
    , m_left(new QStackedWidget)
    , m_placeholdersTab(new QPushButton(tr("Placeholders")))
    , m_textTab(new QPushButton(tr("Text")))
    , m_preview(new MessagePreview)
    , m_confirm(new ConfirmBar)
{
    build();
    fillKinds();
    kindChanged();
}

void MessagesView::build()
{
    auto *layout = pageLayout(this);
    auto *actions = new QWidget;
    addActions(actions);
    auto *head = row({label(tr("What do the users have to know?"), "title", true), actions});
    head->setStretch(0, 1);
    layout->addLayout(head);
    layout->addWidget(m_answer);
    layout->addWidget(m_confirm);
    layout->addWidget(m_problem);
    m_problem->hide();
    layout->addWidget(buildForm());
    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildLeft());
    splitter->addWidget(m_preview);
    splitter->setHandleWidth(space::M);
    splitter->setStretchFactor(0, 4);
    splitter->setStretchFactor(1, 5);
    splitter->setSizes({440, 560});
    layout->addWidget(splitter, 1);
}

QWidget *MessagesView::buildForm()
{
    m_kind->setAccessibleName(tr("What it is about"));
    m_language->setAccessibleName(tr("Language of the message"));
    m_minutes->setRange(0, 7 * 24 * 60);
    m_minutes->setSingleStep(5);
    m_minutes->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setSpecialValueText(tr("as known"));
    m_minutes->setAccessibleName(tr("How long it is expected to take"));
    m_zone->setText(QString::fromLatin1(m_mail.zones.value(0, QTimeZone::systemTimeZoneId())));
    m_to->setAccessibleName(tr("Recipients"));
    m_bcc->setAccessibleName(tr("Recipients whom nobody sees"));
    for (auto *line : {m_to, m_bcc}) {
        line->setMinimumWidth(2 * space::XL);
        line->setPlaceholderText(tr("addresses, or files of them"));
        connect(line, &QLineEdit::textChanged, this, &MessagesView::rebuild);
    }
    setRecipients(m_mail.to.join(QStringLiteral(", ")), m_mail.bcc.join(QStringLiteral(", ")));
    auto *times = row({m_begins, m_start, m_zone, label(tr("takes")), m_minutes, m_was, m_former, nullptr});
    times->setContentsMargins(0, 0, 0, 0);
    m_times->setLayout(times);
    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    auto *whom = row({m_kind, m_language, label(tr("To")), m_to, label(tr("Bcc")), m_bcc});
    whom->setStretchFactor(m_to, 1);
    whom->setStretchFactor(m_bcc, 1);
    layout->addLayout(whom);
    layout->addWidget(m_times);
    layout->addWidget(m_timeNote);
    m_timeNote->hide();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &MessagesView::kindChanged);
    connect(m_kind, &QComboBox::activated, this, [this] { // chosen by hand: about what fits, not about one run
        m_run.clear();
        m_version.clear();
        rebuild();
    });
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        m_body.reset();
        rebuild();
    });
    for (auto *box : {m_begins, m_was})
        connect(box, &QCheckBox::toggled, this, &MessagesView::timeChanged);
    for (auto *edit : {m_start, m_former})
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &MessagesView::timeChanged);
    connect(m_minutes, &QSpinBox::valueChanged, this, &MessagesView::rebuild);
    return form;
}

QWidget *MessagesView::buildLeft()
{
    auto *group = new QButtonGroup(this);
    auto *tabs = new QHBoxLayout;
    tabs->setSpacing(space::M);
    for (auto *tab : {m_placeholdersTab, m_textTab}) {
        tab->setProperty("segment", true);
        tab->setCheckable(true);
        tab->setAccessibleName(tab->text());
        group->addButton(tab);
        tabs->addWidget(tab);
    }
    tabs->addStretch(1);
    m_table->setSource(m_model);
    m_table->setSortingEnabled(false); // in the order of the text
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setWidths({130, 0, 105});
    m_table->setMinimumWidth(7 * space::XL);
    m_pane->setEmptyWords(tr("Nothing has to be filled in"), tr("The text has no [placeholders]."));
    m_own->setAccessibleName(tr("What this placeholder becomes"));
    m_own->setTabChangesFocus(true);
    m_own->setPlaceholderText(tr("Write it yourself; of a list, an item a line"));
    m_own->setMaximumHeight(space::XL * 2);
    m_text->setAccessibleName(tr("Text of the message, Markdown"));
    m_text->setTabChangesFocus(true);

    auto *list = new QWidget;
    auto *one = new QVBoxLayout(list);
    one->setContentsMargins(0, 0, 0, 0);
    one->setSpacing(space::S);
    one->addWidget(m_pane, 1);
    one->addWidget(m_chosenSource);
    one->addWidget(m_own);
    one->addLayout(row({nullptr, m_forget}));
    auto *source = new QWidget;
    auto *two = new QVBoxLayout(source);
    two->setContentsMargins(0, 0, 0, 0);
    two->setSpacing(space::S);
    two->addWidget(m_text, 1);
    two->addLayout(row({label(tr("Markdown; plain text and HTML are made of it."), "muted", true), m_textAsShipped}));
    m_left->addWidget(list);
    m_left->addWidget(source);
    auto *left = new QWidget;
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::S);
    layout->addLayout(tabs);
    layout->addWidget(m_left, 1);
    m_placeholdersTab->setChecked(true);

    connect(m_placeholdersTab, &QPushButton::clicked, this, [this] { chooseText(false); });
    connect(m_textTab, &QPushButton::clicked, this, [this] { chooseText(true); });
    connect(m_table, &Table::chosen, this, &MessagesView::showChosen);
    connect(m_own, &QPlainTextEdit::textChanged, this, [this] {
        if (m_settingText)
            return;
        m_isTyping = true;
        writePlaceholder(m_own->toPlainText());
        m_isTyping = false;
    });
    connect(m_forget, &QPushButton::clicked, this, [this] {
        m_shownKey.clear();
        writePlaceholder({});
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (m_settingText)
            return;
        m_body = m_text->toPlainText();
        rebuild();
    });
    connect(m_textAsShipped, &QPushButton::clicked, this, [this] {
        m_body.reset();
        rebuild();
    });
    return left;
}

void MessagesView::fillKinds()
{
    QStringList folders;
    if (!m_mail.templates.isEmpty())
        folders << m_mail.templates;
    for (const auto &kind : MessageTemplates(folders).kinds())
        m_kind->addItem(messagewords::kindName(kind), kind);
    for (const auto &language : MessageLanguage::names())
        m_language->addItem(messagewords::languageName(language), language);
    for (const auto &wanted : {m_mail.language, QLocale().name().left(2)})
        if (const auto index = m_language->findData(wanted); index >= 0) {
            m_language->setCurrentIndex(index);
            break;
        }
}

} // namespace luthier
