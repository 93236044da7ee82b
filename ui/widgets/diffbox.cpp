// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/diffbox.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QTextBlock>

#include <algorithm>

namespace luthier {

DiffBox::DiffBox(const QString &name, QWidget *parent)
    : CodeBox(name, 0, parent)
{
}

void DiffBox::showDifference(const QList<DiffLine> &lines)
{
    QStringList text;
    for (const auto &line : lines)
        text << (line.kind == DiffLine::Removed ? QStringLiteral("− ")
                 : line.kind == DiffLine::Added ? QStringLiteral("+ ")
                                                : QStringLiteral("  "))
                    + line.text;
    m_lines = lines;
    m_changes.clear();
    for (int i = 0; i < lines.size(); ++i)
        if (lines[i].kind != DiffLine::Same && (i == 0 || lines[i - 1].kind == DiffLine::Same))
            m_changes << i;
    setCode(text.join(QLatin1Char('\n')));
    colour();
}

int DiffBox::goToChange(bool forward)
{
    if (m_changes.isEmpty())
        return 0;
    const auto here = textCursor().blockNumber();
    auto at = forward ? std::upper_bound(m_changes.cbegin(), m_changes.cend(), here) - m_changes.cbegin()
                      : std::lower_bound(m_changes.cbegin(), m_changes.cend(), here) - m_changes.cbegin() - 1;
    const auto count = m_changes.size();
    at = (at + count) % count; // round the end
    setTextCursor(QTextCursor(document()->findBlockByNumber(m_changes[at])));
    centerCursor();
    return int(at) + 1;
}

void DiffBox::colour()
{
    QList<QTextEdit::ExtraSelection> all;
    auto block = document()->begin();
    for (const auto &line : m_lines) {
        if (line.kind != DiffLine::Same && block.isValid()) {
            const auto role = line.kind == DiffLine::Removed ? Role::Failed : Role::Healthy;
            QTextEdit::ExtraSelection mark;
            mark.format.setBackground(Theme::current().soft(role));
            mark.format.setProperty(QTextFormat::FullWidthSelection, true);
            mark.cursor = QTextCursor(block);
            all << mark;
        }
        block = block.next();
    }
    setExtraSelections(all);
}

void DiffBox::changeEvent(QEvent *event)
{
    CodeBox::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        colour();
}

} // namespace luthier
