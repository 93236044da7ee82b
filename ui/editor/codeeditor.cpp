// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/codeeditor.h"

#include "ui/editor/brackets.h"
#include "ui/editor/folding.h"
#include "ui/editor/gutter.h"
#include "ui/editor/textedits.h"
#include "ui/editor/yamlcolours.h"
#include "ui/theme/codesize.h"

#include <QMimeData>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>

namespace luthier {

namespace {

constexpr int mostMarked = 500; // problems and matches that are drawn at a time

QTextEdit::ExtraSelection markOf(const QTextCursor &where, const QTextCharFormat &format)
{
    QTextEdit::ExtraSelection mark;
    mark.cursor = where;
    mark.format = format;
    return mark;
}

} // namespace

CodeEditor::CodeEditor(const QString &name, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_gutter(new EditorGutter(this))
    , m_colours(new YamlColours(document()))
{
    setObjectName(QStringLiteral("editor"));
    setAccessibleName(name);
    setLineWrapMode(NoWrap);
    setProperty("zoom", 0);
    connect(m_colours, &YamlColours::ready, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeEditor::placeGutter);
    connect(this, &QPlainTextEdit::updateRequest, m_gutter, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        folding::reveal(document(), textCursor().block());
        markAll();
        m_gutter->update();
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_searched.pattern().isEmpty() || !m_problems.isEmpty())
            markAll();
    });
    connect(document(), &QTextDocument::contentsChange, this,
            [this](int position, int, int added) { keepFoldsWhole(position, added); });
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_searched.pattern().isEmpty())
            markAll();
    });
    placeGutter();
    markAll();
}

QString CodeEditor::text() const
{
    auto raw = document()->toRawText(); // toPlainText() would exchange no-break spaces
    return raw.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
}

void CodeEditor::setText(const QString &text)
{
    m_problems.clear();
    setPlainText(text);
    document()->setModified(false);
    placeGutter();
    markAll();
}

void CodeEditor::changeText(const QString &text) { textedits::replaceAll(QTextCursor(document()), text); }

void CodeEditor::setProblems(const QList<EditorProblem> &problems)
{
    m_problems.clear();
    for (const auto &problem : problems) {
        const auto block = document()->findBlockByNumber(std::clamp(problem.line, 0, blockCount() - 1));
        const auto text = block.text();
        auto from = std::clamp(problem.column, 0, int(text.size()));
        auto length = std::min(problem.length, int(text.size()) - from);
        if (length <= 0)
            for (length = 0; from + length < text.size() && !text[from + length].isSpace();)
                ++length;
        if (length == 0) { // at the end of a line or in a gap: what can be underlined at all
            from = std::max(0, from - 1);
            length = text.isEmpty() ? 0 : 1;
        }
        QTextCursor where(block);
        where.setPosition(block.position() + from);
        where.setPosition(block.position() + from + length, QTextCursor::KeepAnchor);
        m_problems << Placed{problem, where};
    }
    std::stable_sort(m_problems.begin(), m_problems.end(), [](const Placed &a, const Placed &b) {
        return a.where.selectionStart() < b.where.selectionStart();
    });
    markAll();
    m_gutter->update();
}

QList<EditorProblem> CodeEditor::problems() const
{
    QList<EditorProblem> all;
    for (const auto &[problem, where] : m_problems) {
        auto now = problem;
        const auto block = document()->findBlock(where.selectionStart());
        now.line = block.blockNumber();
        now.column = where.selectionStart() - block.position();
        all << now;
    }
    return all;
}

const EditorProblem *CodeEditor::problemIn(const QTextBlock &block) const
{
    const EditorProblem *worst = nullptr;
    const auto first = std::lower_bound(
        m_problems.cbegin(), m_problems.cend(), block.position(),
        [](const Placed &placed, int position) { return placed.where.selectionStart() < position; });
    for (auto it = first; it != m_problems.cend() && it->where.selectionStart() < block.position() + block.length();
         ++it)
        if (!worst || (it->problem.state == State::Failed && worst->state != State::Failed))
            worst = &it->problem;
    return worst;
}

bool CodeEditor::goToProblem(bool forward)
{
    if (m_problems.isEmpty())
        return false;
    const auto here = textCursor().selectionStart();
    int index = -1;
    for (int i = 0; i < m_problems.size(); ++i) {
        const auto at = m_problems[i].where.selectionStart();
        if (forward && at > here) {
            index = i;
            break;
        }
        if (!forward && at < here)
            index = i;
    }
    if (index < 0) // round the end
        index = forward ? 0 : int(m_problems.size()) - 1;
    const auto at = m_problems[index].where.selectionStart();
    const auto block = document()->findBlock(at);
    goTo(block.blockNumber(), at - block.position());
    emit problemEntered(index);
    return true;
}

void CodeEditor::goTo(int line, int column)
{
    const auto block = document()->findBlockByNumber(std::clamp(line, 0, blockCount() - 1));
    folding::reveal(document(), block);
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + std::clamp(column, 0, block.length() - 1));
    setTextCursor(cursor);
    centerCursor();
}

void CodeEditor::setSearched(const QRegularExpression &searched)
{
    m_searched = searched.isValid() ? searched : QRegularExpression();
    markAll();
}

bool CodeEditor::toggleFold(const QTextBlock &block)
{
    if (!folding::isFolded(block) && !folding::canFold(block))
        return false;
    if (folding::isFolded(block)) {
        folding::unfold(document(), block);
    } else {
        folding::fold(document(), block);
        if (const auto head = folding::hiddenBy(textCursor().block()); head.isValid()) {
            auto cursor = textCursor(); // what is typed is never typed out of sight
            cursor.setPosition(head.position() + head.length() - 1);
            setTextCursor(cursor);
        }
    }
    foldsChanged();
    return true;
}

void CodeEditor::foldAll()
{
    folding::foldAll(document());
    if (const auto head = folding::hiddenBy(textCursor().block()); head.isValid())
        setTextCursor(QTextCursor(head));
    foldsChanged();
}

void CodeEditor::unfoldAll()
{
    folding::unfoldAll(document());
    foldsChanged();
}

void CodeEditor::foldsChanged()
{
    viewport()->update();
    m_gutter->update();
    markAll();
}

/// A fold whose head was changed into something else, or taken away, opens.
void CodeEditor::keepFoldsWhole(int position, int added)
{
    const auto first = document()->findBlock(position);
    const auto last = document()->findBlock(position + added);
    for (auto block = first; block.isValid(); block = block.next()) {
        if (!block.isVisible())
            folding::reveal(document(), block);
        if (block == last)
            break;
    }
    if (last.isValid() && folding::isFolded(last) && !folding::canFold(last))
        folding::unfold(document(), last);
}

void CodeEditor::zoom(int steps)
{
    m_zoom = steps == 0 ? 0 : std::clamp(m_zoom + steps, codesize::smallest, codesize::largest);
    setProperty("zoom", m_zoom);
    style()->unpolish(this);
    style()->polish(this);
    placeGutter();
    emit zoomed();
}

void CodeEditor::markAll()
{
    if (m_isMarking)
        return;
    m_isMarking = true;
    QList<QTextEdit::ExtraSelection> marks;
    QTextCharFormat line;
    line.setBackground(Theme::current().soft(Role::Unknown));
    line.setProperty(QTextFormat::FullWidthSelection, true);
    auto here = textCursor();
    here.clearSelection();
    marks << markOf(here, line);

    const auto shown = shownLines();
    QTextCharFormat match;
    match.setBackground(Theme::current().soft(Role::Attention));
    for (const auto &one : m_searched.pattern().isEmpty() ? QList<ShownLine>() : shown) {
        auto found = m_searched.globalMatch(one.block.text());
        while (found.hasNext() && marks.size() < mostMarked) {
            const auto place = found.next();
            QTextCursor where(one.block);
            where.setPosition(one.block.position() + int(place.capturedStart()));
            where.setPosition(one.block.position() + int(place.capturedEnd()), QTextCursor::KeepAnchor);
            marks << markOf(where, match);
        }
    }
    const auto [one, other] = matchingBrackets(*document(), textCursor().position());
    for (const auto at : {one, other}) {
        if (at < 0)
            continue;
        QTextCharFormat bracket;
        bracket.setBackground(Theme::current().soft(Role::Accent));
        bracket.setFontWeight(QFont::Bold);
        QTextCursor where(document());
        where.setPosition(at);
        where.setPosition(at + 1, QTextCursor::KeepAnchor);
        marks << markOf(where, bracket);
    }
    const auto from = shown.isEmpty() ? 0 : shown.first().block.position();
    const auto to = shown.isEmpty() ? 0 : shown.last().block.position() + shown.last().block.length();
    auto placed = std::lower_bound(m_problems.cbegin(), m_problems.cend(), from,
                                   [](const Placed &a, int at) { return a.where.selectionStart() < at; });
    for (; placed != m_problems.cend() && placed->where.selectionStart() < to && marks.size() < 2 * mostMarked;
         ++placed) {
        QTextCharFormat wave;
        wave.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wave.setUnderlineColor(Theme::current().colour(roleOf(placed->problem.state)));
        marks << markOf(placed->where, wave);
    }
    setExtraSelections(marks);
    m_isMarking = false;
}

/// What is copied is the text itself, also without its colours.
QMimeData *CodeEditor::createMimeDataFromSelection() const
{
    auto *data = new QMimeData;
    auto raw = textCursor().selectedText();
    data->setText(raw.replace(QChar::ParagraphSeparator, QLatin1Char('\n')));
    return data;
}

} // namespace luthier
