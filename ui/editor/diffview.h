// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ui/editor/difflines.h"
#include "ui/theme/theme.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

#include <functional>

class QBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace luthier {

class ElidedLabel;
class Notice;

struct DiffTexts {
    QString before;
    QString after;
};

/// Two texts and what differs: side by side or below each other, equal parts folded away, from one difference to the next
/// by F7 and Shift+F7. It knows no values: whoever gives it texts has covered what is secret in them.
class DiffView : public QWidget
{
    Q_OBJECT

public:
    explicit DiffView(const QString &name, QWidget *parent = nullptr);

    void setSides(const QString &before, const QString &after); ///< what stands above them
    /// `make` runs in another thread and owns all that it touches. What it answers is shown in the place of what was
    /// compared before; an error is said. compared() follows.
    void compare(std::function<Result<DiffTexts>()> make);
    void say(State state, const QString &sentence); ///< instead of a difference
    void cancel();                                  ///< what is being compared is forgotten
    void setEqualWords(const QString &sentence);    ///< what it means that nothing differs

    bool isComparing() const { return m_isComparing; }
    int changes() const { return m_count; } ///< stretches that differ
    void goToChange(bool forward);
    /// Goes to a line of the one text, else of the other (from 0, negative: neither), now or when it is compared.
    void showLine(int before, int after);
    void setUnified(bool unified);
    bool isUnified() const { return m_unified; }
    void setFolding(bool folds); ///< equal parts, all of them
    void setCopying(bool allowed);
    QString patch() const; ///< as diff -u writes it: what the copy button takes
    DiffPane *pane(bool after) const { return m_unified ? m_both : after ? m_after : m_before; }
    QBoxLayout *head() const { return m_head; } ///< room for more at its beginning

signals:
    void compared(int changes); ///< negative: it failed

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addHead();
    void addPages();
    void showLines(const ComparedTexts &lines);
    void fill(); ///< the panes that are looked at
    void toggle(int fold);
    void showButtons();
    void goTo(int difference, int line = -1); ///< negative: its first
    DiffPane *active() const;
    void showWanted();

    ComparedTexts m_lines;
    QSet<int> m_open; ///< folds
    int m_count = 0;
    int m_round = 0;
    bool m_isComparing = false;
    bool m_unified = false;
    bool m_folds = true;
    bool m_copies = true;
    bool m_sidesFilled = false;
    bool m_bothFilled = false;
    std::pair<int, int> m_wanted{-1, -1}; ///< lines to show
    QString m_equal;
    QTimer m_slow; ///< only what takes its time is said to be going on

    QBoxLayout *m_head;
    QLabel *m_place;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_unify;
    QPushButton *m_fold;
    QPushButton *m_copy;
    QStackedWidget *m_pages;
    QWidget *m_sides;
    ElidedLabel *m_nameBefore;
    ElidedLabel *m_nameAfter;
    DiffPane *m_before;
    DiffPane *m_after;
    DiffPane *m_both;
    QWidget *m_message;
    Notice *m_notice;
    QPushButton *m_cancel;
};

} // namespace luthier
