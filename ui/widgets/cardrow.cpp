// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cardrow.h"

#include "ui/theme/space.h"

#include <QEvent>

#include <algorithm>

namespace luthier {

CardRow::CardRow(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(space::M);
}

void CardRow::add(QWidget *card)
{
    // Of one width, whatever is in them: what each would like does not count, only what it needs.
    card->setSizePolicy(QSizePolicy::Ignored, card->sizePolicy().verticalPolicy());
    m_cards << card;
    m_columns = 0;
    arrange();
}

bool CardRow::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        for (auto *card : std::as_const(m_cards))
            card->setMinimumWidth(card->minimumSizeHint().width());
    return QWidget::event(event);
}

void CardRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void CardRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

void CardRow::arrange()
{
    const int room = (width() + space::M) / (narrowestCard + space::M);
    const int columns = std::clamp(room, 1, std::max(1, int(m_cards.size())));
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < m_cards.size(); ++i)
        m_grid->addWidget(m_cards[i], i / columns, i % columns);
}

} // namespace luthier
