// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/completionbox.h"
#include "ui/theme/theme.h"
#include "yaml/problems.h"

#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTextBlock>

namespace luthier {

class EditorGutter;
class YamlColours;

/// Something to see at a place of the text.
struct EditorProblem {
    int line = 0;   ///< from 0
    int column = 0; ///< from 0, in characters
    int length = 0; ///< 0: the word that stands there
    State state = State::Failed;
    QString text;
    std::optional<QuickFix> fix; ///< of the bytes that were looked at
};

/// YAML to edit: colours, line numbers, folding, guides, brackets, problems where they are. Stays quick with 100,000
/// lines: what depends on the text is computed for what can be seen.
class CodeEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeEditor(const QString &name, QWidget *parent = nullptr);

    QString text() const;                 ///< as it was set: no character is exchanged, lines end with \n
    void setText(const QString &text);    ///< another text: nothing to undo, the cursor at the beginning
    void changeText(const QString &text); ///< one undo step; only what differs is touched

    void setProblems(const QList<EditorProblem> &problems);
    QList<EditorProblem> problems() const; ///< at the places to which edits have moved them
    bool goToProblem(bool forward);        ///< false: there is none
    void goTo(int line, int column = 0);   ///< from 0; unfolds what hides it

    void setSearched(const QRegularExpression &searched); ///< marked where it can be seen; invalid or empty: nothing
    bool toggleFold(const QTextBlock &block);             ///< false: there is nothing to fold
    void foldAll();
    void unfoldAll();
    /// What may follow where one types; asked in the window's thread, so it has to be quick.
    void setCompletions(CompletionBox::Source source);
    CompletionBox *completionBox() const { return m_completion; } ///< null: nothing to complete with
    void zoom(int steps);                                         ///< 0: back to the usual size
    YamlColours *colours() const { return m_colours; }

    /// A line that can be seen now, and where (in the viewport).
    struct ShownLine {
        QTextBlock block;
        QRectF place;
    };
    QList<ShownLine> shownLines() const;
    const EditorProblem *problemIn(const QTextBlock &block) const; ///< the worst

signals:
    void problemEntered(int index); ///< goToProblem() went there
    void zoomed();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    friend class EditorGutter;
    struct Placed {
        EditorProblem problem;
        QTextCursor where; ///< moves with the text
    };

    bool isOurKey(const QKeyEvent &event) const;
    void keyIntoText(QKeyEvent *event);
    bool editByKey(const QKeyEvent &event);
    void paintGuides(QPainter &painter, const QList<ShownLine> &lines) const;
    void keepFoldsWhole(int position, int added);
    void markAll();
    void placeGutter();
    void foldsChanged();
    QRectF placeOf(const QTextBlock &block) const { return blockBoundingGeometry(block).translated(contentOffset()); }

    EditorGutter *m_gutter;
    YamlColours *m_colours;
    CompletionBox *m_completion = nullptr;
    QList<Placed> m_problems;
    QRegularExpression m_searched;
    int m_zoom = 0;
    bool m_isMarking = false;
};

} // namespace luthier
