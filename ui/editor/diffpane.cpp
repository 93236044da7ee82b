// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/diffpane.h"

#include "ui/editor/yamlcolours.h"
#include "ui/theme/codecolours.h"
#include "ui/theme/lineicon.h"
#include "ui/theme/space.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace luthier {

/// Line numbers, and the sign that says in black and white what the colours say.
class DiffGutter : public QWidget
{
public:
    explicit DiffGutter(DiffPane *pane)
        : QWidget(pane)
        , m_pane(pane)
    {
        setCursor(Qt::ArrowCursor);
    }

    int wanted() const
    {
        const auto digit = m_pane->fontMetrics().horizontalAdvance(QLatin1Char('9'));
        const auto columns = m_pane->m_numbers == DiffPane::Numbers::Both ? 2 : 1;
        return columns * (m_pane->m_digits * digit + space::S) + sign();
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        const auto &theme = Theme::current();
        painter.fillRect(event->rect(), theme.colour(Role::Window));
        painter.setFont(m_pane->font());
        m_pane->eachShown([&](const QTextBlock &block, const QRectF &place) {
            if (const auto *line = m_pane->lineAt(block))
                paint(painter, *line, place, theme);
        });
    }
    void mousePressEvent(QMouseEvent *event) override
    {
        m_pane->eachShown([&](const QTextBlock &block, const QRectF &place) {
            const auto *line = m_pane->lineAt(block);
            if (line && line->fold >= 0 && place.top() <= event->pos().y() && event->pos().y() < place.bottom())
                emit m_pane->foldWanted(line->fold);
        });
        m_pane->setFocus();
    }
    void wheelEvent(QWheelEvent *event) override { QApplication::sendEvent(m_pane->viewport(), event); }

private:
    int sign() const { return space::M; }

    void paint(QPainter &painter, const PaneLine &line, const QRectF &place, const Theme &theme) const
    {
        const auto height = m_pane->fontMetrics().height();
        const QRect all(0, int(place.top()), width(), int(place.height()));
        if (line.kind == PaneLine::Fold) {
            painter.fillRect(all, diffColour(DiffPart::Folded));
            const auto open = m_pane->document()->findBlockByNumber(m_pane->m_folds.value(line.fold) + 1).isVisible();
            lineIcon(open ? QStringLiteral("down") : QStringLiteral("right"), Role::Accent)
                .paint(&painter, QRect(width() - sign(), all.top() + (height - sign()) / 2, sign(), sign()));
            return;
        }
        const bool changed = line.kind == PaneLine::Removed || line.kind == PaneLine::Added;
        if (changed)
            painter.fillRect(all,
                             diffColour(line.kind == PaneLine::Removed ? DiffPart::RemovedLine : DiffPart::AddedLine));
        if (line.difference >= 0 && line.difference == m_pane->m_current)
            painter.fillRect(QRect(0, all.top(), space::XS / 2, all.height()), theme.colour(Role::Accent));
        painter.setPen(theme.colour(changed ? Role::Text : Role::Muted));
        const auto column = (width() - sign()) / (m_pane->m_numbers == DiffPane::Numbers::Both ? 2 : 1);
        int x = 0;
        for (const auto &[number, is] : {std::pair(line.before, m_pane->m_numbers != DiffPane::Numbers::After),
                                         std::pair(line.after, m_pane->m_numbers != DiffPane::Numbers::Before)}) {
            if (is && number >= 0)
                painter.drawText(QRect(x, all.top(), column - space::XS, height), Qt::AlignRight | Qt::AlignVCenter,
                                 QString::number(number + 1));
            x += is ? column : 0;
        }
        if (!changed)
            return;
        painter.setPen(theme.colour(line.kind == PaneLine::Removed ? Role::Failed : Role::Healthy));
        painter.drawText(QRect(width() - sign(), all.top(), sign(), height), Qt::AlignCenter,
                         line.kind == PaneLine::Removed ? QStringLiteral("−") : QStringLiteral("+"));
    }

    DiffPane *m_pane;
};

namespace {

/// What would break a line in two, turn its direction or hide in it is seen as a box. No character more or less.
QString drawn(QString text)
{
    for (auto &c : text) {
        const auto code = c.unicode();
        const bool lies = (code < 0x20 && c != QLatin1Char('\t')) || code == 0x7f || (code >= 0x200b && code <= 0x200f)
                       || (code >= 0x2028 && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code == 0xfeff
                       || (code >= 0xfdd0 && code <= 0xfdef);
        if (lies)
            c = QChar(QChar::ReplacementCharacter);
    }
    return text;
}

} // namespace

int DiffPane::longestShown() { return 4000; }

DiffPane::DiffPane(const QString &name, Numbers numbers, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_numbers(numbers)
    , m_gutter(new DiffGutter(this))
    , m_colours(new YamlColours(document()))
{
    setObjectName(QStringLiteral("editor"));
    setAccessibleName(name);
    setReadOnly(true);
    setLineWrapMode(NoWrap);
    setUndoRedoEnabled(false);
    viewport()->setMouseTracking(true);
    setCopying(true);
    connect(m_colours, &YamlColours::ready, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QPlainTextEdit::updateRequest, m_gutter, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_gutter->scroll(0, dy);
        else
            m_gutter->update(0, rect.y(), m_gutter->width(), rect.height());
        tellPlace();
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &DiffPane::tellPlace);
    placeGutter();
}

void DiffPane::tellPlace()
{
    if (const auto now = verticalScrollBar()->value(); std::exchange(m_top, now) != now)
        emit scrolled(now);
}

void DiffPane::setLines(QList<PaneLine> lines)
{
    m_lines = std::move(lines);
    m_folds.clear();
    m_first.clear();
    int highest = 1;
    QStringList text;
    text.reserve(m_lines.size());
    for (int i = 0; i < m_lines.size(); ++i) {
        const auto &line = m_lines[i];
        const auto isLong = line.text.size() > longestShown();
        text << drawn(isLong ? line.text.left(longestShown()) : line.text);
        if (line.fold >= 0)
            m_folds.insert(line.fold, i);
        if (line.difference == m_first.size())
            m_first << i;
        highest = std::max({highest, line.before + 1, line.after + 1});
    }
    m_digits = std::max(3, int(QString::number(highest).size()));
    m_current = -1;
    setPlainText(text.join(QLatin1Char('\n')));
    placeGutter();
}

void DiffPane::setFolded(int fold, bool folded)
{
    const auto at = m_folds.value(fold, -1);
    if (at < 0)
        return;
    auto block = document()->findBlockByNumber(at + 1);
    const auto from = block.position();
    for (int i = 0; i < m_lines[at].hides && block.isValid(); ++i, block = block.next())
        block.setVisible(!folded);
    document()->markContentsDirty(from, (block.isValid() ? block.position() : document()->characterCount()) - from);
    if (folded && !textCursor().block().isVisible())
        setTextCursor(QTextCursor(document()->findBlockByNumber(at)));
    viewport()->update();
    m_gutter->update();
}

void DiffPane::setCurrent(int difference)
{
    m_current = difference;
    m_gutter->update();
}

int DiffPane::lineOf(int difference) const { return m_first.value(difference, -1); }

int DiffPane::differenceAt(bool forward) const
{
    if (m_first.isEmpty())
        return -1;
    const auto here = textCursor().blockNumber();
    const auto count = m_first.size();
    // Before the first step the cursor is at the beginning: a difference in the very first line is not passed over.
    const auto at = forward ? (m_current < 0 ? std::lower_bound(m_first.cbegin(), m_first.cend(), here)
                                             : std::upper_bound(m_first.cbegin(), m_first.cend(), here))
                                  - m_first.cbegin()
                            : std::lower_bound(m_first.cbegin(), m_first.cend(), here) - m_first.cbegin() - 1;
    return int((at + count) % count);
}

void DiffPane::goToLine(int line)
{
    setTextCursor(QTextCursor(document()->findBlockByNumber(line)));
    centerCursor();
    horizontalScrollBar()->setValue(0);
}

void DiffPane::setCopying(bool allowed)
{
    if (!allowed)
        setTextCursor(QTextCursor(textCursor().block())); // what was selected before, too
    setTextInteractionFlags(allowed ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard : Qt::NoTextInteraction);
}

const PaneLine *DiffPane::lineAt(const QTextBlock &block) const
{
    const auto number = block.blockNumber();
    return number >= 0 && number < m_lines.size() ? &m_lines[number] : nullptr;
}

template <typename Each>
void DiffPane::eachShown(Each each) const
{
    const auto bottom = viewport()->height();
    for (auto block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        if (!block.isVisible())
            continue;
        const auto place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > bottom)
            return;
        each(block, place);
    }
}

void DiffPane::paintBehind(QPainter &painter, const QTextBlock &block, const QRectF &place) const
{
    const auto *line = lineAt(block);
    if (!line || line->kind == PaneLine::Same)
        return;
    const QRectF all(0, place.top(), viewport()->width(), place.height());
    const auto removed = line->kind == PaneLine::Removed;
    if (line->kind == PaneLine::Nothing) {
        painter.fillRect(all, diffColour(DiffPart::Nothing));
        painter.fillRect(all, QBrush(Theme::current().colour(Role::Line), Qt::BDiagPattern));
        return;
    }
    if (line->kind == PaneLine::Fold) {
        painter.fillRect(all, diffColour(DiffPart::Folded));
        painter.setPen(Theme::current().colour(Role::Muted));
        painter.drawText(all.adjusted(space::S, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         tr("⋯ %n equal line(s)", nullptr, line->hides));
        return;
    }
    painter.fillRect(all, diffColour(removed ? DiffPart::RemovedLine : DiffPart::AddedLine));
    const auto row = block.layout()->lineCount() > 0 ? block.layout()->lineAt(0) : QTextLine();
    for (const auto &piece : line->words) {
        if (!row.isValid() || piece.from >= row.textLength())
            continue;
        const auto left = row.cursorToX(piece.from);
        const auto right = row.cursorToX(std::min(piece.from + piece.length, row.textLength()));
        painter.fillRect(QRectF(place.left() + left, place.top(), right - left, place.height()),
                         diffColour(removed ? DiffPart::RemovedWords : DiffPart::AddedWords));
    }
}

void DiffPane::paintEvent(QPaintEvent *event)
{
    QTextBlock first, last;
    eachShown([&](const QTextBlock &block, const QRectF &) {
        first = first.isValid() ? first : block;
        last = block;
    });
    if (first.isValid())
        m_colours->colour(first, last);
    {
        QPainter painter(viewport());
        painter.setFont(font());
        eachShown([&](const QTextBlock &block, const QRectF &place) { paintBehind(painter, block, place); });
    }
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setPen(Theme::current().colour(Role::Muted));
    eachShown([&](const QTextBlock &block, const QRectF &place) {
        const auto *line = lineAt(block);
        if (!line || line->text.size() <= longestShown() || block.layout()->lineCount() == 0)
            return;
        painter.drawText(QPointF(place.left() + block.layout()->lineAt(0).naturalTextWidth() + space::S,
                                 place.top() + fontMetrics().ascent()),
                         tr("⋯ %n character(s) more", nullptr, int(line->text.size()) - longestShown()));
    });
}

void DiffPane::keyPressEvent(QKeyEvent *event)
{
    const auto *line = lineAt(textCursor().block());
    const auto toggles = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
                      || event->key() == Qt::Key_Space;
    if (toggles && line && line->fold >= 0)
        emit foldWanted(line->fold);
    else if (event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab)
        focusNextPrevChild(event->key() == Qt::Key_Tab);
    else
        QPlainTextEdit::keyPressEvent(event);
}

void DiffPane::mousePressEvent(QMouseEvent *event)
{
    const auto *line = lineAt(cursorForPosition(event->pos()).block());
    if (event->button() == Qt::LeftButton && line && line->fold >= 0) {
        setTextCursor(cursorForPosition(event->pos()));
        emit foldWanted(line->fold);
        return;
    }
    QPlainTextEdit::mousePressEvent(event);
}

void DiffPane::mouseMoveEvent(QMouseEvent *event)
{
    const auto *line = lineAt(cursorForPosition(event->pos()).block());
    viewport()->setCursor(line && line->fold >= 0 ? Qt::PointingHandCursor : Qt::IBeamCursor);
    QPlainTextEdit::mouseMoveEvent(event);
}

void DiffPane::placeGutter()
{
    const auto width = m_gutter->wanted();
    setViewportMargins(width, 0, 0, 0);
    const auto inside = viewport()->geometry();
    m_gutter->setGeometry(inside.left() - width, inside.top(), width, inside.height());
}

void DiffPane::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

void DiffPane::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::StyleChange)
        return;
    m_colours->changeTheme();
    placeGutter();
}

QMimeData *DiffPane::createMimeDataFromSelection() const
{
    const auto selected = textCursor();
    QStringList text;
    const auto last = document()->findBlock(selected.selectionEnd());
    for (auto block = document()->findBlock(selected.selectionStart()); block.isValid(); block = block.next()) {
        const auto *line = lineAt(block);
        if (line && line->kind != PaneLine::Nothing && line->kind != PaneLine::Fold) {
            const auto from = std::max(0, selected.selectionStart() - block.position());
            const auto to = selected.selectionEnd() - block.position();
            text << line->text.mid(from, to >= block.length() - 1 ? -1 : to - from);
        }
        if (block == last)
            break;
    }
    auto *data = new QMimeData;
    data->setText(text.join(QLatin1Char('\n')));
    return data;
}

} // namespace luthier
