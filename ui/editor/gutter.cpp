// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/gutter.h"

#include "ui/editor/codeeditor.h"
#include "ui/editor/folding.h"
#include "ui/theme/lineicon.h"
#include "ui/theme/space.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace luthier {

namespace {

constexpr int mark = space::M; // both the problem's and the fold's

} // namespace

EditorGutter::EditorGutter(CodeEditor *editor)
    : QWidget(editor)
    , m_editor(editor)
{
    setCursor(Qt::ArrowCursor);
}

QSize EditorGutter::sizeHint() const
{
    const auto digits = std::max(3, int(QString::number(m_editor->blockCount()).size()));
    const auto number = m_editor->fontMetrics().horizontalAdvance(QLatin1Char('9')) * digits;
    return {mark + number + mark + 2 * space::XS, 0};
}

void EditorGutter::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const auto &theme = Theme::current();
    painter.fillRect(event->rect(), theme.colour(Role::Window));
    painter.setFont(m_editor->font());
    const auto current = m_editor->textCursor().blockNumber();
    const auto height = m_editor->fontMetrics().height();
    for (const auto &[block, place] : m_editor->shownLines()) {
        const auto top = int(place.top());
        const auto isCurrent = block.blockNumber() == current;
        painter.setPen(theme.colour(isCurrent ? Role::Text : Role::Muted));
        painter.drawText(QRect(mark, top, width() - 2 * mark - space::XS, height), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(block.blockNumber() + 1));
        if (const auto *problem = m_editor->problemIn(block))
            lineIcon(iconOf(problem->state), roleOf(problem->state))
                .paint(&painter, QRect(space::XS / 2, top + (height - mark) / 2, mark, mark));
        const auto folded = folding::isFolded(block);
        if (folded || folding::canFold(block))
            lineIcon(folded ? QStringLiteral("right") : QStringLiteral("down"), folded ? Role::Accent : Role::Muted)
                .paint(&painter, QRect(width() - mark - space::XS / 2, top + (height - mark) / 2, mark, mark));
    }
}

bool EditorGutter::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QString text;
    for (const auto &[block, place] : m_editor->shownLines())
        if (const auto *problem = m_editor->problemIn(block);
            problem && place.top() <= help->pos().y() && help->pos().y() < place.bottom())
            text = problem->text;
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

void EditorGutter::mousePressEvent(QMouseEvent *event)
{
    for (const auto &[block, place] : m_editor->shownLines()) {
        if (event->pos().y() < place.top() || event->pos().y() >= place.bottom())
            continue;
        if (event->pos().x() < width() - mark - space::XS || !m_editor->toggleFold(block))
            m_editor->setTextCursor(QTextCursor(block));
        m_editor->setFocus();
        return;
    }
}

void EditorGutter::wheelEvent(QWheelEvent *event) { QApplication::sendEvent(m_editor->viewport(), event); }

} // namespace luthier
