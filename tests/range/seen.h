// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QTableView>

// What a person sees in the window, for tests that use it.
namespace luthier::test {

template <typename Widget>
Widget *shown(const QWidget *in)
{
    for (auto *widget : in->findChildren<Widget *>())
        if (widget->isVisible())
            return widget;
    return nullptr;
}

inline QPushButton *buttonOf(const QWidget *in, const QString &beginning)
{
    for (auto *button : in->findChildren<QPushButton *>())
        if (button->isVisible() && button->text().startsWith(beginning))
            return button;
    return nullptr;
}

/// All that a view says: labels, and notices with them.
inline QString said(const QWidget *in)
{
    QStringList all;
    for (const auto *label : in->findChildren<QLabel *>())
        if (label->isVisible() && !label->text().isEmpty())
            all << label->text();
    return all.join(QLatin1Char('\n'));
}

inline QStringList rowsOf(const QWidget *in, const QString &tableName)
{
    QStringList rows;
    for (const auto *table : in->findChildren<QTableView *>()) {
        if (table->accessibleName() != tableName || !table->isVisible())
            continue;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < table->model()->columnCount(); ++column)
                cells << table->model()->index(row, column).data().toString();
            rows << cells.join(QLatin1Char('|'));
        }
    }
    return rows;
}

/// Where the first row that has this text in a cell is to be clicked; nowhere (0, 0) where there is none.
inline QPoint placeOf(const QTableView *table, const QString &text)
{
    for (int row = 0; row < table->model()->rowCount(); ++row)
        for (int column = 0; column < table->model()->columnCount(); ++column)
            if (table->model()->index(row, column).data().toString() == text)
                return table->visualRect(table->model()->index(row, 0)).center();
    return {};
}

} // namespace luthier::test
