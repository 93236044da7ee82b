// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/backup.h"

#include <QStyledItemDelegate>
#include <QWidget>

namespace luthier {

/// The ladder of proof as five small rungs, and the highest one reached as a word.
class LadderDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int ProofRole = Qt::UserRole + 20;
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The same, one line a rung, with what was seen.
QWidget *ladderOf(const Backup &backup);

} // namespace luthier
