// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/codebox.h"

#include "ui/theme/lineicon.h"
#include "ui/theme/space.h"
#include "ui/widgets/pieces.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>

#include <algorithm>

namespace luthier {

CodeBox::CodeBox(const QString &name, int mostLines, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_mostLines(mostLines)
    , m_copy(new QPushButton(this))
{
    setReadOnly(true);
    setAccessibleName(name);
    setTabChangesFocus(true);
    setLineWrapMode(mostLines > 0 ? WidgetWidth : NoWrap); // a command is shown whole; output may be scrolled
    setMaximumBlockCount(20000);                           // bounded, whatever a tool prints
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copy->setProperty("flat", true);
    m_copy->setIcon(lineIcon(QStringLiteral("copy")));
    m_copy->setToolTip(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy: %1").arg(name));
    m_copy->setCursor(Qt::ArrowCursor);
    setViewportMargins(0, 0, m_copy->sizeHint().width(), 0); // it stands beside the text, not on it
    // A long line that is added does not take the beginning of all others away.
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (!hasFocus())
            horizontalScrollBar()->setValue(0);
    });
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(toPlainText()); });
}

void CodeBox::setCode(const QString &text)
{
    if (text == toPlainText())
        return;
    setPlainText(text);
    fit();
}

void CodeBox::addLine(const QString &line)
{
    const auto atEnd = verticalScrollBar()->value() >= verticalScrollBar()->maximum() - 2;
    appendPlainText(line);
    if (atEnd)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    fit();
}

void CodeBox::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    // Beside the text, whether there is a scroll bar or not.
    const auto size = m_copy->sizeHint();
    m_copy->setGeometry(viewport()->geometry().right() + 1, space::XS, size.width(), size.height());
    fit();
}

void CodeBox::fit()
{
    m_copy->setVisible(!toPlainText().isEmpty());
    if (m_mostLines == 0)
        return;
    const auto lines = std::max(int(document()->size().height()), 1); // a plain text's height is in lines
    setMinimumHeight(heightOf(std::min(lines, m_mostLines)));
    setMaximumHeight(m_mayGrow ? heightOf(lines) : minimumHeight());
    updateGeometry();
}

void CodeBox::setMayGrow(bool may)
{
    m_mayGrow = may;
    fit();
}

QSize CodeBox::sizeHint() const
{
    return m_mayGrow ? QSize(QPlainTextEdit::sizeHint().width(), maximumHeight()) : QPlainTextEdit::sizeHint();
}

int CodeBox::heightOf(int lines) const
{
    const auto bar = horizontalScrollBar()->maximum() > 0 ? space::M : 0;
    return std::max(lines * fontMetrics().lineSpacing() + 2 * space::M - space::XS + bar,
                    m_copy->sizeHint().height() + space::S);
}

} // namespace luthier
