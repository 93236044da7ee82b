// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandpalette.h"

#include "ui/shell/fuzzy.h"
#include "ui/theme/lineicon.h"
#include "ui/theme/space.h"
#include "ui/widgets/pieces.h"

#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>

#include <algorithm>

namespace luthier {

namespace {

constexpr int mostFound = 60;

} // namespace

CommandPalette::CommandPalette(QWidget *parent)
    : QFrame(parent)
    , m_typed(new QLineEdit)
    , m_found(new QListWidget)
{
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Find or do"));
    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(space::XL);
    shadow->setOffset(0, space::S);
    setGraphicsEffect(shadow);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::S, space::S, space::S, space::S);
    layout->setSpacing(space::XS);
    auto *head = row({new IconLabel(QStringLiteral("search"), Role::Muted)});
    head->setContentsMargins(space::S, 0, 0, 0);
    head->addWidget(m_typed, 1);
    layout->addLayout(head);
    layout->addWidget(m_found);
    m_typed->setPlaceholderText(tr("An action, a pod, a backup, a revision…"));
    m_typed->setAccessibleName(tr("Find or do"));
    m_found->setObjectName(QStringLiteral("choices"));
    m_found->setAccessibleName(tr("Found"));
    m_found->setFocusPolicy(Qt::NoFocus);
    m_found->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_found->setTextElideMode(Qt::ElideMiddle);
    m_typed->installEventFilter(this);
    parent->installEventFilter(this);
    connect(m_typed, &QLineEdit::textChanged, this, &CommandPalette::find);
    connect(m_found, &QListWidget::itemClicked, this, &CommandPalette::act);
    hide();
}

void CommandPalette::open(QList<Entry> entries)
{
    m_entries = std::move(entries);
    m_typed->clear();
    find({});
    place();
    show();
    raise();
    m_typed->setFocus();
}

void CommandPalette::find(const QString &typed)
{
    QList<QPair<int, int>> scored; // score, index
    for (int i = 0; i < m_entries.size(); ++i) {
        const auto score = std::max(fuzzyScore(typed, m_entries[i].title), fuzzyScore(typed, m_entries[i].hint) - 100);
        if (score >= 0)
            scored << QPair(score, i);
    }
    std::stable_sort(scored.begin(), scored.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    m_found->clear();
    for (const auto &[score, index] : scored.mid(0, mostFound)) {
        const auto &entry = m_entries[index];
        auto *item = new QListWidgetItem(
            lineIcon(entry.icon),
            entry.hint.isEmpty() ? entry.title : entry.title + QStringLiteral("   ·   ") + entry.hint, m_found);
        item->setData(Qt::UserRole, index);
    }
    m_found->setCurrentRow(0);
}

void CommandPalette::act()
{
    const auto *item = m_found->currentItem();
    hide();
    if (item)
        m_entries[item->data(Qt::UserRole).toInt()].act();
}

void CommandPalette::place()
{
    const auto width = std::min(parentWidget()->width() - 2 * space::XL, space::XL * 16);
    const auto height = std::min(parentWidget()->height() - 4 * space::XL, space::XL * 11);
    setGeometry((parentWidget()->width() - width) / 2, space::XL + space::M, width, height);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible())
            place();
        return false;
    }
    if (event->type() == QEvent::FocusOut)
        hide();
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const auto at = m_found->currentRow();
    switch (key->key()) {
    case Qt::Key_Escape:
        hide();
        parentWidget()->setFocus();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        act();
        return true;
    case Qt::Key_Down:
        m_found->setCurrentRow(std::min(at + 1, m_found->count() - 1));
        return true;
    case Qt::Key_Up:
        m_found->setCurrentRow(std::max(at - 1, 0));
        return true;
    default:
        return false;
    }
}

} // namespace luthier
