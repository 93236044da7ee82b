// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice.h"

#include "ui/theme/lineicon.h"
#include "ui/theme/space.h"
#include "ui/widgets/pieces.h"

#include <QStyle>

namespace luthier {

Notice::Notice(State state, const QString &text, QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel(iconOf(state), roleOf(state)))
    , m_text(label(text, "", true))
    , m_row(row({m_icon}, space::S + space::XS))
{
    m_row->setContentsMargins(space::M, space::S, space::S, space::S);
    m_row->addWidget(m_text, 1);
    setLayout(m_row);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    say(state, text);
}

void Notice::say(State state, const QString &text)
{
    static const char *const names[] = {"healthy", "working", "attention", "failed", "unknown"};
    setProperty("notice", QString::fromLatin1(names[int(state)]));
    style()->unpolish(this);
    style()->polish(this);
    m_icon->setIcon(iconOf(state), roleOf(state));
    m_text->setText(text);
    setAccessibleName(wordOf(state));
    setAccessibleDescription(text);
}

QString Notice::text() const { return m_text->text(); }

QPushButton *Notice::addAction(const QString &verb, bool main)
{
    auto *made = button(verb, main);
    if (m_below)
        m_below->insertWidget(m_below->count() - 1, made);
    else
        m_row->addWidget(made);
    return made;
}

void Notice::putActionsBelow()
{
    m_below = row({nullptr});
    auto *column = new QVBoxLayout;
    column->setSpacing(space::S);
    m_row->removeWidget(m_text);
    column->addWidget(m_text);
    column->addLayout(m_below);
    m_row->insertLayout(1, column, 1);
    m_row->setAlignment(m_icon, Qt::AlignTop);
}

Folded::Folded(const QString &title, QWidget *inside, QWidget *parent)
    : QWidget(parent)
    , m_head(flatButton(title))
    , m_inside(inside)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::XS);
    m_head->setCheckable(true);
    layout->addWidget(m_head, 0, Qt::AlignLeft);
    layout->addWidget(m_inside);
    connect(m_head, &QPushButton::toggled, this, &Folded::setOpen);
    setOpen(false);
}

void Folded::setOpen(bool open)
{
    const QSignalBlocker quiet(m_head);
    m_head->setChecked(open);
    m_head->setIcon(lineIcon(open ? QStringLiteral("down") : QStringLiteral("right")));
    m_inside->setVisible(open);
}

bool Folded::isOpen() const { return m_head->isChecked(); }

} // namespace luthier
