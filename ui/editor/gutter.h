// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace luthier {

class CodeEditor;

/// Left of the text: what is wrong in a line, its number, and the mark that folds what is below it.
class EditorGutter : public QWidget
{
    Q_OBJECT

public:
    explicit EditorGutter(CodeEditor *editor);
    QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    CodeEditor *m_editor;
};

} // namespace luthier
