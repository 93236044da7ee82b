// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QStackedLayout;

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

    Table *m_table;
    Notice *m_notice;
    QStackedLayout *m_stack;
    QLineEdit *m_filter;
    QString m_filtered;
    QString m_emptyWords;
    QString m_whatToDo;
    QLabel *m_emptyTitle;
    QLabel *m_emptyText;
    QLabel *m_denied;
    CodeBox *m_request;
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
