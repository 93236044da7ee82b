// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/editorpane.h"

#include "ui/editor/codeeditor.h"
#include "ui/editor/findbar.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace luthier {

EditorPane::EditorPane(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_editor(new CodeEditor(name))
    , m_bar(new FindBar(m_editor))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_editor, 1);
    all->addWidget(m_bar);
    setFocusProxy(m_editor);
}

bool EditorPane::isOurKey(const QKeyEvent &event) const
{
    const auto control = event.modifiers().testFlag(Qt::ControlModifier);
    switch (event.key()) {
    case Qt::Key_F:
    case Qt::Key_H:
    case Qt::Key_G:
        return control && !event.modifiers().testFlag(Qt::ShiftModifier);
    case Qt::Key_F3:
    case Qt::Key_F8:
        return true;
    case Qt::Key_Escape:
        return m_bar->isVisible();
    default:
        return false;
    }
}

/// The window's own shortcuts (Ctrl+F, Esc) would take them otherwise.
bool EditorPane::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isOurKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void EditorPane::keyPressEvent(QKeyEvent *event)
{
    if (!isOurKey(*event))
        return QWidget::keyPressEvent(event);
    const auto forward = !event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_F:
        return m_bar->openFind(false);
    case Qt::Key_H:
        return m_bar->openFind(true);
    case Qt::Key_G:
        return m_bar->openGoTo();
    case Qt::Key_F3:
        return m_bar->isVisible() ? m_bar->find(forward) : m_bar->openFind(false);
    case Qt::Key_F8:
        m_editor->goToProblem(forward);
        return;
    default:
        return m_bar->close();
    }
}

} // namespace luthier
