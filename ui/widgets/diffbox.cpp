// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/diffbox.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QTextBlock>

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
    setCode(text.join(QLatin1Char('\n')));
    colour();
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
