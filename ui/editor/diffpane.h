// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sidebyside.h"

#include <QPlainTextEdit>

namespace luthier {

class DiffGutter;
class YamlColours;

/// A line of a pane of a difference.
struct PaneLine {
    enum Kind { Same, Removed, Added, Nothing, Fold };
    Kind kind = Same;
    QString text;
    int before = -1; ///< its numbers, from 0; negative: none
    int after = -1;
    QList<LinePiece> words;
    int difference = -1; ///< which one it belongs to, from 0
    int fold = -1;       ///< of a Fold: its number; the lines below it are what it hides
    int hides = 0;       ///< so many
};

/// One side of a difference, or both below each other: read-only YAML with its line numbers, signs, and washes behind
/// what differs. Only what can be seen is coloured and painted. What is copied is the text alone: no signs, nothing
/// that fills a gap, and what is folded away inside of the selection comes along.
class DiffPane : public QPlainTextEdit
{
    Q_OBJECT

public:
    enum class Numbers { Before, After, Both };
    DiffPane(const QString &name, Numbers numbers, QWidget *parent = nullptr);

    void setLines(QList<PaneLine> lines);
    const QList<PaneLine> &lines() const { return m_lines; }
    void setFolded(int fold, bool folded);
    void setCurrent(int difference);      ///< marked at the edge; negative: none
    int lineOf(int difference) const;     ///< its first; negative: there is none
    int differenceAt(bool forward) const; ///< the next one from the cursor on, or the one before; round the end
    void goToLine(int line);
    void setCopying(bool allowed); ///< not while it shows what nobody should take along

    static int longestShown(); ///< characters of a line; the rest is not drawn, but copied

signals:
    void foldWanted(int fold); ///< opened or closed by click, Enter or Space
    void scrolled(int line);   ///< also by a key: then the scroll bar itself is silent

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    friend class DiffGutter;
    const PaneLine *lineAt(const QTextBlock &block) const;
    void paintBehind(QPainter &painter, const QTextBlock &block, const QRectF &place) const;
    void placeGutter();
    void tellPlace();
    template <typename Each>
    void eachShown(Each each) const;

    Numbers m_numbers;
    DiffGutter *m_gutter;
    YamlColours *m_colours;
    QList<PaneLine> m_lines;
    QHash<int, int> m_folds; ///< fold → its line
    QList<int> m_first;      ///< difference → its first line
    int m_current = -1;
    int m_digits = 1;
    int m_top = 0; ///< the scroll bar's value that was told
};

} // namespace luthier
