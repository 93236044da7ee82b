// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace luthier {

class CodeEditor;
class FindBar;

/// An editor with its bar, and the keys that both share.
class EditorPane : public QWidget
{
    Q_OBJECT

public:
    explicit EditorPane(const QString &name, QWidget *parent = nullptr);
    CodeEditor *editor() const { return m_editor; }
    FindBar *bar() const { return m_bar; }

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool isOurKey(const QKeyEvent &event) const;

    CodeEditor *m_editor;
    FindBar *m_bar;
};

} // namespace luthier
