// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTextCursor>

#include <functional>

class QKeyEvent;
class QLabel;
class QListWidget;
class QPlainTextEdit;

namespace luthier {

/// What may be put into the cursor's line: each replaces the columns `from` to `to`.
struct EditorCompletions {
    struct Item {
        QString text;
        QString shown;
        QString brief; ///< beside it
        QString help;  ///< below the list, while it is chosen
    };
    QString typed;
    int from = 0;
    int to = 0;
    QList<Item> items;
};

/// A list at the cursor of a text, to go on typing with. The keys stay in the text: Up and Down choose, Enter and Tab
/// take, Esc closes, all else is typed.
class CompletionBox : public QFrame
{
    Q_OBJECT

public:
    using Source = std::function<EditorCompletions(const QTextCursor &cursor)>;

    CompletionBox(QPlainTextEdit *editor, Source source);
    /// `asked`: by Ctrl+Space; else as one types, and then only what goes on with what was typed.
    void openAtCursor(bool asked);
    bool takesKey(const QKeyEvent &event); ///< true: it was meant for the list
    void typed(const QKeyEvent &event);    ///< what the text made of this key is there

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const EditorCompletions &completions);
    void place();
    void take();
    void chooseRow(int row);

    QPlainTextEdit *m_editor;
    Source m_source;
    EditorCompletions m_shown;
    QListWidget *m_list;
    QLabel *m_help;
    int m_block = -1;
    bool m_isTaking = false;
};

} // namespace luthier
