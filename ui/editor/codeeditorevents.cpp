// SPDX-License-Identifier: GPL-3.0-or-later
// The editor's other half: what it paints, and what keys and pointer do.
#include "ui/editor/codeeditor.h"

#include "ui/editor/folding.h"
#include "ui/editor/gutter.h"
#include "ui/editor/textedits.h"
#include "ui/editor/yamlcolours.h"
#include "ui/theme/space.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

namespace luthier {

namespace {

constexpr int indentWidth = 2; // columns: Helm's charts and most values files
constexpr auto foldKeys = Qt::ControlModifier | Qt::ShiftModifier;

} // namespace

QList<CodeEditor::ShownLine> CodeEditor::shownLines() const
{
    QList<ShownLine> lines;
    const auto bottom = viewport()->height();
    for (auto block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        if (!block.isVisible())
            continue;
        const auto place = placeOf(block);
        if (place.top() > bottom)
            break;
        lines << ShownLine{block, place};
    }
    return lines;
}

void CodeEditor::paintEvent(QPaintEvent *event)
{
    const auto lines = shownLines();
    if (!lines.isEmpty())
        m_colours->colour(lines.first().block, lines.last().block);
    {
        QPainter painter(viewport());
        paintGuides(painter, lines);
    }
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setPen(Theme::current().colour(Role::Muted));
    for (const auto &[block, place] : lines) {
        if (!folding::isFolded(block))
            continue;
        const auto end = block.layout()->lineCount() > 0 ? block.layout()->lineAt(0).naturalTextWidth() : 0;
        painter.drawText(QPointF(place.left() + end + space::S, place.top() + fontMetrics().ascent()),
                         QStringLiteral("⋯"));
    }
}

/// A fine line at each depth that stands left of a line's text; empty lines go on with what is around them.
void CodeEditor::paintGuides(QPainter &painter, const QList<ShownLine> &lines) const
{
    painter.setPen(Theme::current().colour(Role::Line));
    const auto width = fontMetrics().horizontalAdvance(QLatin1Char(' '));
    int before = 0;
    for (const auto &[block, place] : lines) {
        auto columns = folding::indentation(block.text());
        if (columns < 0) {
            const auto next = block.next().isValid() ? folding::indentation(block.next().text()) : 0;
            columns = std::max(0, std::min(before, next < 0 ? before : next));
        }
        before = columns;
        for (int column = indentWidth; column < columns; column += indentWidth) {
            const auto x = place.left() + document()->documentMargin() + column * width;
            painter.drawLine(QPointF(x, place.top()), QPointF(x, place.bottom()));
        }
    }
}

void CodeEditor::placeGutter()
{
    const auto width = m_gutter->sizeHint().width();
    setViewportMargins(width, 0, 0, 0);
    const auto inside = viewport()->geometry();
    m_gutter->setGeometry(inside.left() - width, inside.top(), width, inside.height());
}

void CodeEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
    markAll();
}

void CodeEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::StyleChange)
        return;
    m_colours->changeTheme();
    markAll();
    m_gutter->update();
}

void CodeEditor::setCompletions(CompletionBox::Source source)
{
    delete m_completion;
    m_completion = source ? new CompletionBox(this, std::move(source)) : nullptr;
}

bool CodeEditor::isOurKey(const QKeyEvent &event) const
{
    if (m_completion && m_completion->isVisible() && event.key() == Qt::Key_Escape)
        return true; // before the window's own
    if (event.modifiers().testFlag(Qt::ControlModifier))
        switch (event.key()) {
        case Qt::Key_Slash:
        case Qt::Key_Plus:
        case Qt::Key_Equal:
        case Qt::Key_Minus:
        case Qt::Key_0:
        case Qt::Key_BracketLeft:
        case Qt::Key_BracketRight:
        case Qt::Key_BraceLeft:
        case Qt::Key_BraceRight:
        case Qt::Key_Space:
            return true;
        default:
            return false;
        }
    return event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab;
}

bool CodeEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isOurKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

bool CodeEditor::editByKey(const QKeyEvent &event)
{
    const auto control = event.modifiers().testFlag(Qt::ControlModifier);
    switch (event.key()) {
    case Qt::Key_Tab:
        if (!control)
            textedits::indent(textCursor(), indentWidth);
        return !control;
    case Qt::Key_Backtab:
        textedits::unindent(textCursor(), indentWidth);
        return true;
    case Qt::Key_Slash:
        if (control)
            textedits::toggleComment(textCursor());
        return control;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event.modifiers() != Qt::NoModifier && event.modifiers() != Qt::KeypadModifier)
            return false;
        textedits::newLine(textCursor(), indentWidth);
        ensureCursorVisible();
        return true;
    default:
        return false;
    }
}

void CodeEditor::keyPressEvent(QKeyEvent *event)
{
    const auto control = event->modifiers().testFlag(Qt::ControlModifier);
    const auto key = event->key();
    if (control && (key == Qt::Key_Plus || key == Qt::Key_Equal))
        return zoom(1);
    if (control && key == Qt::Key_Minus)
        return zoom(-1);
    if (control && key == Qt::Key_0)
        return zoom(0);
    const auto folds = key == Qt::Key_BracketLeft || key == Qt::Key_BraceLeft;
    if ((event->modifiers() & foldKeys) == foldKeys
        && (folds || key == Qt::Key_BracketRight || key == Qt::Key_BraceRight)) {
        if (folds != folding::isFolded(textCursor().block()))
            toggleFold(textCursor().block());
        return;
    }
    if (isReadOnly() && (key == Qt::Key_Tab || key == Qt::Key_Backtab)) {
        focusNextPrevChild(key == Qt::Key_Tab);
        return;
    }
    keyIntoText(event);
}

void CodeEditor::keyIntoText(QKeyEvent *event)
{
    const bool completes = m_completion && !isReadOnly();
    if (completes && event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier)
        return m_completion->openAtCursor(true);
    if (completes && m_completion->takesKey(*event))
        return;
    if (isReadOnly() || !editByKey(*event))
        QPlainTextEdit::keyPressEvent(event);
    if (completes)
        m_completion->typed(*event);
}

void CodeEditor::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto line = event->reason() == QContextMenuEvent::Keyboard ? textCursor().block()
                                                                     : cursorForPosition(event->pos()).block();
    menu->addSeparator();
    auto *here = menu->addAction(folding::isFolded(line) ? tr("Unfold") : tr("Fold"), this,
                                 [this, line] { toggleFold(line); });
    here->setEnabled(folding::isFolded(line) || folding::canFold(line));
    menu->addAction(tr("Fold all"), this, &CodeEditor::foldAll);
    menu->addAction(tr("Unfold all"), this, &CodeEditor::unfoldAll);
    menu->addAction(tr("Comment or uncomment"), this, [this] { textedits::toggleComment(textCursor()); })
        ->setEnabled(!isReadOnly());
    menu->popup(event->globalPos());
}

void CodeEditor::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier) && event->angleDelta().y() != 0)
        zoom(event->angleDelta().y() > 0 ? 1 : -1);
    else
        QPlainTextEdit::wheelEvent(event);
}

bool CodeEditor::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto at = cursorForPosition(help->pos()).position();
    QStringList texts;
    for (const auto &[problem, where] : m_problems)
        if (where.selectionStart() <= at && at <= where.selectionEnd())
            texts << problem.text;
    QToolTip::showText(help->globalPos(), texts.join(QLatin1Char('\n')), viewport());
    return true;
}

} // namespace luthier
