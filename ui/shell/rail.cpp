// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/theme/lineicon.h"
#include "ui/theme/space.h"

#include <algorithm>

namespace luthier {

Rail::Rail(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Views"));
    setFixedWidth(space::railWidth);
    setIconSize({space::icon - 2, space::icon - 2});
    setSpacing(1);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::currentRowChanged, this, [this](int line) {
        if (const auto view = int(m_rows.indexOf(line)); view >= 0)
            emit chosen(view);
    });
}

void Rail::addGroup(const QString &name)
{
    auto *head = new QListWidgetItem(name, this);
    head->setFlags(Qt::NoItemFlags);
    auto small = font();
    small.setPixelSize(11);
    small.setWeight(QFont::DemiBold);
    head->setFont(small);
    head->setSizeHint({0, space::tableRow - 2});
}

int Rail::addView(const QString &icon, const QString &name, int view)
{
    auto *item = new QListWidgetItem(lineIcon(icon, Role::Muted, Role::Accent), name, this);
    item->setSizeHint({0, space::tableRow});
    if (view < 0)
        view = int(std::find(m_rows.cbegin(), m_rows.cend(), -1) - m_rows.cbegin());
    while (m_rows.size() <= view)
        m_rows << -1;
    m_rows[view] = row(item);
    item->setToolTip(tr("Ctrl+%1").arg(view + 1));
    return view;
}

void Rail::choose(int view)
{
    if (view >= 0 && view < m_rows.size()) {
        const auto same = currentRow() == m_rows[view];
        setCurrentRow(m_rows[view]);
        if (same)
            emit chosen(view);
    }
}

} // namespace luthier
