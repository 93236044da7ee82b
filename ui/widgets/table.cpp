// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table.h"

#include "ui/theme/lineicon.h"
#include "ui/theme/space.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QRegularExpression>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QToolTip>

namespace luthier {

namespace {

/// Shows what was elided when the pointer rests on it.
class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override
    {
        const auto text = index.data(Qt::DisplayRole).toString();
        const auto isWhole = sizeHint(option, index).width() <= option.rect.width();
        const auto tip = index.data(Qt::ToolTipRole).toString();
        if (event->type() == QEvent::ToolTip && tip.isEmpty() && !isWhole && !text.isEmpty()) {
            QToolTip::showText(event->globalPos(), text, view);
            return true;
        }
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus; // the whole row shows it
    }
};

void copy(const QString &text) { QGuiApplication::clipboard()->setText(text); }

} // namespace

Table::Table(const QString &name, QWidget *parent)
    : QTableView(parent)
    , m_proxy(new QSortFilterProxyModel(this))
{
    setAccessibleName(name);
    setItemDelegate(new CellDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(space::tableRow);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(space::XL + space::M);
    m_proxy->setSortRole(TableRole::Sort);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    QTableView::setModel(m_proxy);
    connect(m_proxy, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_kept = currentKey(); });
    connect(m_proxy, &QAbstractItemModel::modelReset, this, [this] { selectKey(m_kept); });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        settle();
        emit chosen(currentKey());
    });
    connect(this, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit activatedKey(index.data(TableRole::Key).toString()); });
}

void Table::setSource(QAbstractItemModel *model) { m_proxy->setSourceModel(model); }

void Table::setFilter(const QString &text) { m_proxy->setFilterFixedString(text); }

void Table::fitRows()
{
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedHeight(horizontalHeader()->sizeHint().height() + m_proxy->rowCount() * space::tableRow + space::XS);
}

void Table::setWidths(const QList<int> &widths)
{
    for (int column = 0; column < widths.size(); ++column) {
        horizontalHeader()->setSectionResizeMode(column,
                                                 widths[column] ? QHeaderView::Interactive : QHeaderView::Stretch);
        if (widths[column])
            setColumnWidth(column, widths[column]);
    }
}

QString Table::currentKey() const { return currentIndex().data(TableRole::Key).toString(); }

void Table::selectKey(const QString &key)
{
    if (key.isEmpty())
        return;
    const auto found = m_proxy->match(m_proxy->index(0, 0), TableRole::Key, key, 1, Qt::MatchExactly);
    if (!found.isEmpty())
        setCurrentIndex(found.first());
}

void Table::enterEvent(QEnterEvent *event)
{
    m_hovered = true;
    settle();
    QTableView::enterEvent(event);
}

void Table::leaveEvent(QEvent *event)
{
    m_hovered = false;
    settle();
    QTableView::leaveEvent(event);
}

void Table::settle()
{
    const auto mayMove = isSortingEnabled() && !m_hovered && !currentIndex().isValid();
    if (m_proxy->dynamicSortFilter() != mayMove)
        m_proxy->setDynamicSortFilter(mayMove);
}

QModelIndexList Table::chosenRows() const
{
    auto rows = selectionModel()->selectedRows();
    if (rows.isEmpty() && currentIndex().isValid())
        rows << currentIndex();
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.row() < b.row(); });
    return rows;
}

QString Table::asText(const QString &separator, bool header) const
{
    QStringList lines;
    const auto cell = [&separator](QString text) {
        if (separator == QLatin1String(",") && text.contains(QRegularExpression(QStringLiteral("[\",\n]"))))
            return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
        return text;
    };
    QStringList cells;
    for (int column = 0; header && column < m_proxy->columnCount(); ++column)
        cells << cell(m_proxy->headerData(column, Qt::Horizontal).toString());
    if (header)
        lines << cells.join(separator);
    for (const auto &row : chosenRows()) {
        cells.clear();
        for (int column = 0; column < m_proxy->columnCount(); ++column)
            cells << cell(row.siblingAtColumn(column).data().toString());
        lines << cells.join(separator);
    }
    return lines.join(QLatin1Char('\n'));
}

QString Table::asJson() const
{
    QJsonArray items;
    for (const auto &row : chosenRows()) {
        QJsonObject item;
        for (int column = 0; column < m_proxy->columnCount(); ++column)
            item.insert(m_proxy->headerData(column, Qt::Horizontal).toString(),
                        row.siblingAtColumn(column).data().toString());
        items.append(item);
    }
    return QString::fromUtf8(QJsonDocument(items).toJson());
}

void Table::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy(asText(QStringLiteral("\t"), false));
        return;
    }
    if (event->key() == Qt::Key_C && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier)) {
        copy(currentIndex().data(TableRole::Command).toString());
        return;
    }
    QTableView::keyPressEvent(event);
}

void Table::contextMenuEvent(QContextMenuEvent *event)
{
    const auto row = currentIndex();
    if (!row.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto command = row.data(TableRole::Command).toString();
    menu->addAction(tr("Show details"), this, [this] { emit activatedKey(currentKey()); });
    menu->addSeparator();
    menu->addAction(tr("Copy row"), QKeySequence::Copy, this, [this] { copy(asText(QStringLiteral("\t"), false)); });
    menu->addAction(tr("Copy command"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), this,
                    [command] { copy(command); })
        ->setEnabled(!command.isEmpty());
    menu->addAction(tr("Copy as CSV"), this, [this] { copy(asText(QStringLiteral(","), true)); });
    menu->addAction(tr("Copy as JSON"), this, [this] { copy(asJson()); });
    menu->popup(event->globalPos());
}

} // namespace luthier
