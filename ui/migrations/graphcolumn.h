// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace luthier {

/// Paints a GraphRow (GraphRole) into a table's cell.
class GraphColumn : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int GraphRole = Qt::UserRole + 21;
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    static int widthFor(int lanes);
};

} // namespace luthier
