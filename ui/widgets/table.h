// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QKeySequence>
#include <QTableView>

class QSortFilterProxyModel;

namespace luthier {

/// What the models of the window's tables answer beyond Qt's own roles.
namespace TableRole {
constexpr int Sort = Qt::UserRole + 1;    ///< what a column is sorted by
constexpr int Command = Qt::UserRole + 2; ///< the command that shows the row
constexpr int Key = Qt::UserRole + 3;     ///< the row's own name, kept over resets
} // namespace TableRole

/// The window's table: sort, filter, copy (text, CSV, JSON, YAML, the row's command), the selected row kept over resets.
/// Rows keep their places while one is hovered or selected.
class Table : public QTableView
{
    Q_OBJECT

public:
    explicit Table(const QString &name, QWidget *parent = nullptr);
    void setSource(QAbstractItemModel *model);
    void setFilter(const QString &text);
    bool hidesAll() const; ///< there are rows, and the filter matches none
    /// From now on widths and order that a person chose are kept in window.ini under this name; call after setWidths().
    void remember(const QString &name);
    void fitRows(); ///< as high as its rows: for short tables inside a page
    /// Pixels; 0: takes the rest, but never less than can be read: then the table scrolls.
    void setWidths(const QList<int> &widths);
    QString currentKey() const;
    void selectKey(const QString &key);
    int hoveredRow() const { return m_hoveredRow; } ///< -1: none

signals:
    void chosen(const QString &key);       ///< the current row changed; empty: none
    void activatedKey(const QString &key); ///< Enter or a double click

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void settle();
    void hover(int row);
    void shareTheRest();
    QModelIndexList chosenRows() const;
    QString asText(const QString &separator, bool header) const;
    QJsonArray asJson() const;
    struct Way {
        QString name;
        QKeySequence keys;
        QString (*text)(const Table *table);
    };
    static QList<Way> waysToCopy();
    void keepLayout();

    QSortFilterProxyModel *m_proxy;
    QList<int> m_takesRest; ///< columns
    QString m_kept;
    QString m_rememberedAs;
    bool m_hovered = false;
    int m_hoveredRow = -1;
};

} // namespace luthier
