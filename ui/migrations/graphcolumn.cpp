// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/migrations/graphcolumn.h"

#include "ui/migrations/graphrows.h"
#include "ui/theme/space.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

namespace luthier {

namespace {

constexpr int MostLanes = 8; // more are drawn over each other at the right

int x(const QRect &rect, int lane) { return rect.left() + space::M + std::min(lane, MostLanes) * space::M; }

Role roleOf(GraphRow::Kind kind)
{
    switch (kind) {
    case GraphRow::Kind::Applied:
        return Role::Healthy;
    case GraphRow::Kind::Pending:
        return Role::Attention;
    case GraphRow::Kind::Foreign:
        return Role::Failed;
    case GraphRow::Kind::Unknown:
        break;
    }
    return Role::Unknown;
}

// From a lane at the line's edge to the node: straight where it is the same lane, else a soft bend.
QPainterPath bend(QPointF from, QPointF to)
{
    QPainterPath path(from);
    const auto middle = (from.y() + to.y()) / 2;
    path.cubicTo(QPointF(from.x(), middle), QPointF(to.x(), middle), to);
    return path;
}

} // namespace

int GraphColumn::widthFor(int lanes) { return space::M * (std::min(lanes, MostLanes + 1) + 1); }

void GraphColumn::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    auto background = option;
    initStyleOption(&background, index);
    background.text.clear();
    background.state &= ~QStyle::State_HasFocus;
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

    const auto row = index.data(GraphRole).value<GraphRow>();
    const auto &theme = Theme::current();
    const auto rect = option.rect;
    const QPointF node(x(rect, row.lane), rect.center().y());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.colour(Role::Muted), 1.6));
    painter->setBrush(Qt::NoBrush);
    for (const auto lane : row.through)
        painter->drawLine(QPointF(x(rect, lane), rect.top()), QPointF(x(rect, lane), rect.bottom() + 1));
    for (const auto lane : row.above)
        painter->drawPath(bend({qreal(x(rect, lane)), qreal(rect.top())}, node));
    for (const auto lane : row.below)
        painter->drawPath(bend(node, {qreal(x(rect, lane)), qreal(rect.bottom() + 1)}));

    // What the database has is filled, what it lacks is hollow; where it is, a ring stands around it.
    const auto colour = theme.colour(roleOf(row.kind));
    const bool filled = row.kind == GraphRow::Kind::Applied || row.kind == GraphRow::Kind::Foreign;
    if (row.isCurrent) {
        painter->setPen(QPen(theme.colour(Role::Accent), 2));
        painter->setBrush(theme.colour(Role::Surface));
        painter->drawEllipse(node, space::S, space::S);
    }
    painter->setPen(QPen(colour, 2));
    painter->setBrush(filled ? colour : theme.colour(Role::Surface));
    if (row.kind == GraphRow::Kind::Foreign)
        painter->drawRect(QRectF(node.x() - space::XS, node.y() - space::XS, space::S, space::S));
    else
        painter->drawEllipse(node, space::XS, space::XS);
    painter->restore();
}

} // namespace luthier
