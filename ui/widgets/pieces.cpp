// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pieces.h"

#include "ui/theme/lineicon.h"
#include "ui/theme/space.h"

#include <QPainter>
#include <QRegularExpression>
#include <QStyle>

namespace luthier {

QLabel *label(const QString &text, const char *role, bool wraps)
{
    auto *made = new QLabel(text);
    made->setTextFormat(Qt::PlainText);
    made->setProperty("role", QString::fromLatin1(role));
    made->setWordWrap(wraps);
    if (wraps) {
        made->setTextInteractionFlags(Qt::TextSelectableByMouse);
        made->setMinimumWidth(1);
    }
    return made;
}

void setBreakableText(QLabel *label, const QString &text)
{
    constexpr int Long = 24;      // characters: shorter words need no help
    constexpr QChar Here(0x200b); // zero width space
    auto words = text.split(QLatin1Char(' '));
    for (auto &word : words) {
        if (word.size() < Long)
            continue;
        static const QRegularExpression after(QStringLiteral("([./_:-])(?=.)"));
        word.replace(after, QStringLiteral("\\1") + Here);
    }
    label->setTextInteractionFlags(Qt::NoTextInteraction);
    label->setText(words.join(QLatin1Char(' ')));
    label->setAccessibleName(text);
}

QPushButton *button(const QString &text, bool main)
{
    auto *made = new QPushButton(text);
    made->setProperty("main", main);
    made->setAutoDefault(true);
    made->setAccessibleName(text);
    return made;
}

void setMain(QPushButton *button, bool main)
{
    if (button->property("main").toBool() == main)
        return;
    button->setProperty("main", main);
    button->style()->unpolish(button); // a style sheet reads properties only then
    button->style()->polish(button);
}

QPushButton *flatButton(const QString &text, const QString &icon)
{
    auto *made = new QPushButton(text);
    made->setProperty("flat", true);
    made->setAccessibleName(text);
    if (!icon.isEmpty())
        made->setIcon(lineIcon(icon));
    return made;
}

QBoxLayout *row(std::initializer_list<QWidget *> widgets, int spacing)
{
    auto *made = new QHBoxLayout;
    made->setSpacing(spacing);
    for (auto *widget : widgets) {
        if (widget)
            made->addWidget(widget);
        else
            made->addStretch(1);
    }
    return made;
}

QFrame *card(QLayout *inside)
{
    auto *made = new QFrame;
    made->setProperty("card", true);
    inside->setContentsMargins(space::M, space::M, space::M, space::M);
    made->setLayout(inside);
    return made;
}

QVBoxLayout *pageLayout(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(space::XL, space::L, space::XL, space::L);
    layout->setSpacing(space::M);
    return layout;
}

QScrollArea *scrollingPage(QVBoxLayout **inside)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget;
    page->setObjectName(QStringLiteral("page"));
    *inside = pageLayout(page);
    area->setWidget(page);
    area->viewport()->setAutoFillBackground(false);
    return area;
}

void emptyLayout(QLayout *layout)
{
    while (auto *item = layout->takeAt(0)) {
        if (auto *inner = item->layout())
            emptyLayout(inner);
        if (auto *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void setState(QLabel *label, State state)
{
    label->setProperty("state", stateName(state));
    label->style()->unpolish(label);
    label->style()->polish(label);
}

IconLabel::IconLabel(const QString &name, Role role, int size, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_role(role)
    , m_size(size)
{
    setFixedSize(size, size);
}

void IconLabel::setIcon(const QString &name, Role role)
{
    m_name = name;
    m_role = role;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    lineIcon(m_name, m_role).paint(&painter, rect());
}

StateLabel::StateLabel(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(QStringLiteral("unknown"), Role::Unknown, space::iconSmall))
    , m_word(label({}))
{
    auto *layout = row({m_icon, m_word}, space::S);
    layout->setContentsMargins(0, 0, 0, 0);
    setLayout(layout);
}

void StateLabel::setState(State state, const QString &word)
{
    m_icon->setIcon(iconOf(state), roleOf(state));
    m_word->setText(word.isEmpty() ? wordOf(state) : word);
    luthier::setState(m_word, state);
}

} // namespace luthier
