// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QStackedLayout;
class QVBoxLayout;

namespace luthier {

class CodeBox;
class Notice;
class Table;

/// A table with all the states that a list can be in: loading (a skeleton), empty (and what to do), stale, denied.
class TablePane : public QWidget
{
    Q_OBJECT

public:
    explicit TablePane(Table *table, QWidget *parent = nullptr);
    Table *table() const { return m_table; }
    void setEmptyWords(const QString &title, const QString &whatToDo);

    /// Ctrl+F: a line above the table. A view with a filter of its own only sets it.
    void openFilter();
    bool closeFilter(); ///< Esc; false: none was open
    void setFilter(const QString &text);

    void showRows(); ///< or the empty state, when there are none
    void showLoading();
    void showStale(const QString &words);                          ///< old data stays; the notice says how old and why
    void showDenied(const QString &words, const QString &request); ///< `request`: ready to send to an administrator

private:
    void showList();
    void hideNotice();
    void makeDenied();

    Table *m_table;
    QVBoxLayout *m_layout;
    QStackedLayout *m_stack;
    QString m_filtered;
    QString m_emptyWords;
    QString m_whatToDo;
    QLabel *m_emptyTitle;
    QLabel *m_emptyText;
    // What most lists never need is made when it is needed: the window has many of them.
    Notice *m_notice = nullptr;
    QLineEdit *m_filter = nullptr;
    QLabel *m_denied = nullptr;
    CodeBox *m_request = nullptr;
};

/// The grey shape of what is being read; never a spinner over old data.
class Skeleton : public QWidget
{
    Q_OBJECT

public:
    explicit Skeleton(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace luthier
