// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/completionbox.h"

#include "ui/theme/space.h"
#include "ui/widgets/pieces.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>

namespace luthier {

namespace {

constexpr int mostRows = 8; // seen at a time
constexpr int widest = 11 * space::XL;

bool goesOn(const QKeyEvent &event)
{
    const auto text = event.text();
    return text.size() == 1 && (text[0].isLetterOrNumber() || QStringLiteral("_-./\"' ").contains(text[0]));
}

} // namespace

CompletionBox::CompletionBox(QPlainTextEdit *editor, Source source)
    : QFrame(editor)
    , m_editor(editor)
    , m_source(std::move(source))
    , m_list(new QListWidget)
    , m_help(label({}, "muted", true))
{
    setObjectName(QStringLiteral("completions"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::XS, space::XS, space::XS, space::XS);
    all->setSpacing(0);
    all->addWidget(m_list);
    all->addWidget(m_help);
    m_list->setObjectName(QStringLiteral("completionlist"));
    m_list->setAccessibleName(tr("Completions"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setUniformItemSizes(true);
    m_help->setContentsMargins(space::S, space::XS, space::S, space::XS);
    setFocusPolicy(Qt::NoFocus);
    hide();
    connect(m_list, &QListWidget::currentRowChanged, this, &CompletionBox::chooseRow);
    connect(m_list, &QListWidget::itemClicked, this, &CompletionBox::take);
    connect(editor->verticalScrollBar(), &QScrollBar::valueChanged, this, &QWidget::hide);
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        const auto cursor = m_editor->textCursor();
        if (!m_isTaking && (cursor.blockNumber() != m_block || cursor.positionInBlock() < m_shown.from))
            hide();
    });
    editor->installEventFilter(this);
}

bool CompletionBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        hide();
    else if (event->type() == QEvent::Resize && isVisible())
        QMetaObject::invokeMethod(this, &CompletionBox::place, Qt::QueuedConnection); // when its own work is done
    return QFrame::eventFilter(watched, event);
}

void CompletionBox::openAtCursor(bool asked)
{
    const auto cursor = m_editor->textCursor();
    auto found = cursor.hasSelection() ? EditorCompletions() : m_source(cursor);
    if (!asked) {
        const auto typed = found.typed;
        found.items.removeIf(
            [&](const auto &item) { return !item.shown.startsWith(typed, Qt::CaseInsensitive) || item.text == typed; });
        if (typed.isEmpty() && found.items.size() < 2) // one alone is nothing to choose from
            found.items.clear();
    }
    m_block = cursor.blockNumber();
    fill(found);
    if (found.items.isEmpty())
        return hide();
    // Where nothing was typed yet Enter still means a new line.
    m_list->setCurrentRow(asked || !found.typed.isEmpty() ? 0 : -1);
    chooseRow(m_list->currentRow());
    show();
    raise();
}

void CompletionBox::fill(const EditorCompletions &completions)
{
    m_shown = completions;
    m_list->clear();
    for (const auto &item : completions.items) {
        auto *row = new QListWidgetItem(
            item.brief.isEmpty() ? item.shown : item.shown + QStringLiteral("   ") + item.brief, m_list);
        row->setSizeHint({0, space::L});
    }
    const auto rows = std::min(int(completions.items.size()), mostRows);
    m_list->setFixedHeight(rows * space::L + 2);
}

void CompletionBox::chooseRow(int row)
{
    const auto help = row >= 0 && row < m_shown.items.size() ? m_shown.items[row].help : QString();
    const auto lines = help.split(QLatin1Char('\n'));
    m_help->setText(lines.size() > 6 ? lines.mid(0, 6).join(QLatin1Char('\n')) + QStringLiteral(" …") : help);
    m_help->setVisible(!help.isEmpty());
    m_list->setAccessibleDescription(help);
    place();
    if (row < 0 || !isVisible())
        return;
    // The keys are in the text, but a screen reader is to say what would be taken.
    QAccessibleEvent focus(m_list, QAccessible::Focus);
    focus.setChild(row);
    QAccessible::updateAccessibility(&focus);
}

/// Below the cursor; above it where there is no room.
void CompletionBox::place()
{
    const auto inside = m_editor->viewport()->geometry();
    setFixedWidth(std::min(widest, inside.width()));
    m_help->setFixedWidth(width() - 2 * space::XS);
    adjustSize();
    auto start = m_editor->textCursor();
    start.setPosition(start.block().position() + std::min(m_shown.from, start.block().length() - 1));
    const auto line = m_editor->cursorRect(start).translated(inside.topLeft());
    const auto x = std::clamp(line.left(), inside.left(), std::max(inside.left(), inside.right() - width()));
    const bool fits = line.bottom() + height() <= inside.bottom() || line.top() - inside.top() < height();
    move(x, fits ? line.bottom() + 1 : line.top() - height() - 1);
}

void CompletionBox::take()
{
    const auto row = m_list->currentRow();
    if (row < 0 || row >= m_shown.items.size())
        return hide();
    const auto item = m_shown.items[row];
    hide();
    m_isTaking = true;
    auto cursor = m_editor->textCursor();
    const auto at = cursor.block().position();
    cursor.setPosition(at + m_shown.from);
    cursor.setPosition(at + std::clamp(m_shown.to, m_shown.from, cursor.block().length() - 1), QTextCursor::KeepAnchor);
    cursor.insertText(item.text);
    m_editor->setTextCursor(cursor);
    m_isTaking = false;
    if (item.text.endsWith(QLatin1Char(' ')))
        openAtCursor(false); // a value follows
}

bool CompletionBox::takesKey(const QKeyEvent &event)
{
    if (!isVisible() || event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    const auto last = m_list->count() - 1;
    const auto row = m_list->currentRow();
    switch (event.key()) {
    case Qt::Key_Escape:
        hide();
        return true;
    case Qt::Key_Down:
        m_list->setCurrentRow(row == last ? 0 : row + 1);
        return true;
    case Qt::Key_Up:
        m_list->setCurrentRow(row <= 0 ? last : row - 1);
        return true;
    case Qt::Key_PageDown:
        m_list->setCurrentRow(std::min(last, std::max(0, row) + mostRows));
        return true;
    case Qt::Key_PageUp:
        m_list->setCurrentRow(std::max(0, row - mostRows));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        if (row < 0)
            return false;
        take();
        return true;
    default:
        return false;
    }
}

void CompletionBox::typed(const QKeyEvent &event)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return;
    if (goesOn(event))
        openAtCursor(false);
    else if (event.key() == Qt::Key_Backspace && isVisible())
        openAtCursor(false);
    else if (!event.text().isEmpty())
        hide();
}

} // namespace luthier
