// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keysoverlay.h"

#include "ui/theme/space.h"
#include "ui/widgets/pieces.h"

#include <QGridLayout>
#include <QKeyEvent>

namespace luthier {

KeysOverlay::KeysOverlay(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("keys"));
    setAccessibleName(tr("Keys"));
    setFocusPolicy(Qt::StrongFocus);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::L, space::L, space::L, space::L);
    grid->setHorizontalSpacing(space::L);
    grid->setVerticalSpacing(space::S);
    grid->addWidget(label(tr("Keys"), "heading"), 0, 0, 1, 2);
    const QPair<QString, QString> keys[] = {
        {tr("Ctrl+K"), tr("find or do")},
        {tr("Ctrl+1 … Ctrl+9"), tr("the views")},
        {tr("F5"), tr("read everything again")},
        {tr("Ctrl+F"), tr("filter the table")},
        {tr("Enter"), tr("details of the row")},
        {tr("Ctrl+Enter"), tr("start the plan that is shown")},
        {tr("Space"), tr("tick")},
        {tr("Ctrl+C"), tr("copy the row")},
        {tr("Ctrl+Shift+C"), tr("copy the command that shows the row")},
        {tr("Ctrl+B"), tr("back up now")},
        {tr("Ctrl+U"), tr("update")},
        {tr("Ctrl+S"), tr("save the values file")},
        {tr("Ctrl+Space"), tr("what may be typed here, from the chart")},
        {tr("Ctrl+."), tr("take the correction of the problem here")},
        {tr("F7"), tr("the next difference, with Shift the one before")},
        {tr("F8"), tr("the next problem or change")},
        {tr("Esc"), tr("back (never cancels a plan)")},
        {tr("?"), tr("this sheet")},
    };
    int line = 1;
    for (const auto &[key, meaning] : keys) {
        grid->addWidget(label(key, "code"), line, 0);
        grid->addWidget(label(meaning), line++, 1);
    }
    hide();
}

void KeysOverlay::open()
{
    adjustSize();
    move((parentWidget()->width() - width()) / 2, (parentWidget()->height() - height()) / 2);
    show();
    raise();
    setFocus();
}

void KeysOverlay::keyPressEvent(QKeyEvent *) { hide(); }

void KeysOverlay::mousePressEvent(QMouseEvent *) { hide(); }

void KeysOverlay::focusOutEvent(QFocusEvent *) { hide(); }

} // namespace luthier
