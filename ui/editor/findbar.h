// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/search.h"

#include <QFrame>
#include <QTextBlock>
#include <QTimer>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace luthier {

class CodeEditor;

/// Search and replace, and going to a line, below the editor that it serves.
class FindBar : public QFrame
{
    Q_OBJECT

public:
    explicit FindBar(CodeEditor *editor, QWidget *parent = nullptr);
    void openFind(bool replace); ///< what is selected is looked for
    void openGoTo();
    void close(); ///< back to the text
    void find(bool forward);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    search::Wanted wanted() const;
    void searchAsTyped();
    void countSlice();
    void restartCount();
    void replaceOne();
    void replaceAll();
    void goToLine();
    void say(const QString &text, bool isProblem = false);

    CodeEditor *m_editor;
    QWidget *m_search;
    QWidget *m_replacing;
    QWidget *m_going;
    QLineEdit *m_text;
    QLineEdit *m_replacement;
    QLineEdit *m_line;
    QCheckBox *m_pattern;
    QCheckBox *m_case;
    QLabel *m_said;
    int m_from = 0; ///< where typing began to search

    QTimer m_counting; ///< matches of a long text, in slices
    QTextBlock m_countedTo;
    int m_count = 0;
};

} // namespace luthier
