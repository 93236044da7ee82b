// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table.h"

#include "base/paths.h"
#include "ui/theme/lineicon.h"
#include "ui/theme/space.h"
#include "yaml/document.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QRegularExpression>
#include <QSettings>
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
        option->state &= ~QStyle::State_HasFocus; // the whole row shows it, and the pointer, too
        if (const auto *table = qobject_cast<const Table *>(option->widget))
            option->state.setFlag(QStyle::State_MouseOver, table->hoveredRow() == index.row());
        if (!option->icon.isNull()) // a state and why: it begins with what matters
            option->textElideMode = Qt::ElideRight;
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
    connect(this, &QTableView::entered, this, [this](const QModelIndex &index) { hover(index.row()); });
    connect(this, &QTableView::viewportEntered, this, [this] { hover(-1); });
    connect(this, &QTableView::activated, this,
            [this](const QModelIndex &index) { emit activatedKey(index.data(TableRole::Key).toString()); });
}

void Table::setSource(QAbstractItemModel *model) { m_proxy->setSourceModel(model); }

void Table::setFilter(const QString &text) { m_proxy->setFilterFixedString(text); }

bool Table::hidesAll() const
{
    return m_proxy->rowCount() == 0 && m_proxy->sourceModel() && m_proxy->sourceModel()->rowCount() > 0;
}

void Table::fitRows()
{
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedHeight(horizontalHeader()->sizeHint().height() + m_proxy->rowCount() * space::tableRow + space::XS);
}

void Table::setWidths(const QList<int> &widths)
{
    m_takesRest.clear();
    for (int column = 0; column < widths.size(); ++column) {
        if (widths[column] == 0) {
            m_takesRest << column;
            continue;
        }
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::Interactive);
        setColumnWidth(column, widths[column]);
    }
    shareTheRest();
}

void Table::shareTheRest()
{
    constexpr int Readable = 140; // px
    auto rest = viewport()->width();
    for (int column = 0; column < horizontalHeader()->count(); ++column)
        if (!m_takesRest.contains(column))
            rest -= columnWidth(column);
    const bool all = m_takesRest.size() == horizontalHeader()->count(); // nothing else could give way
    const bool enough = all || rest >= Readable * m_takesRest.size();
    for (const int column : std::as_const(m_takesRest)) {
        horizontalHeader()->setSectionResizeMode(column, enough ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (!enough)
            setColumnWidth(column, Readable);
    }
}

void Table::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareTheRest();
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
    hover(-1);
    settle();
    QTableView::leaveEvent(event);
}

void Table::hover(int row)
{
    if (std::exchange(m_hoveredRow, row) != row)
        viewport()->update();
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

QJsonArray Table::asJson() const
{
    QJsonArray items;
    for (const auto &row : chosenRows()) {
        QJsonObject item;
        for (int column = 0; column < m_proxy->columnCount(); ++column)
            item.insert(m_proxy->headerData(column, Qt::Horizontal).toString(),
                        row.siblingAtColumn(column).data().toString());
        items.append(item);
    }
    return items;
}

QList<Table::Way> Table::waysToCopy()
{
    return {
        {tr("Copy row"), QKeySequence::Copy, [](const Table *t) { return t->asText(QStringLiteral("\t"), false); }},
        {tr("Copy command"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
         [](const Table *t) { return t->currentIndex().data(TableRole::Command).toString(); }},
        {tr("Copy as CSV"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C),
         [](const Table *t) { return t->asText(QStringLiteral(","), true); }},
        {tr("Copy as JSON"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_J),
         [](const Table *t) { return QString::fromUtf8(QJsonDocument(t->asJson()).toJson()); }},
        {tr("Copy as YAML"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Y),
         [](const Table *t) {
             return QString::fromUtf8(jsonToYaml(QJsonObject{{QStringLiteral("rows"), t->asJson()}}));
         }},
    };
}

void Table::keyPressEvent(QKeyEvent *event)
{
    const QKeySequence pressed(event->keyCombination());
    for (const auto &way : waysToCopy())
        if (pressed == way.keys) {
            copy(way.text(this));
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
    menu->addAction(tr("Show details"), this, [this] { emit activatedKey(currentKey()); });
    menu->addSeparator();
    for (const auto &way : waysToCopy())
        menu->addAction(way.name, way.keys, this, [this, text = way.text] { copy(text(this)); })
            ->setEnabled(!way.text(this).isEmpty());
    // By the menu key it stands at the row, wherever the pointer is.
    menu->popup(event->reason() == QContextMenuEvent::Keyboard
                    ? viewport()->mapToGlobal(visualRect(row).bottomLeft() + QPoint(space::XL, 0))
                    : event->globalPos());
}

void Table::remember(const QString &name)
{
    m_rememberedAs = QStringLiteral("tables/") + name;
    horizontalHeader()->viewport()->installEventFilter(this);
    const QSettings settings(paths::config().filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    const auto widths = settings.value(m_rememberedAs + QStringLiteral("/widths")).toStringList();
    if (widths.size() == horizontalHeader()->count())
        for (int column = 0; column < widths.size(); ++column)
            if (horizontalHeader()->sectionResizeMode(column) == QHeaderView::Interactive)
                setColumnWidth(column, std::max(widths[column].toInt(), horizontalHeader()->minimumSectionSize()));
    const auto order = settings.value(m_rememberedAs + QStringLiteral("/order")).toStringList();
    if (order.size() == 2 && isSortingEnabled())
        sortByColumn(order[0].toInt(), Qt::SortOrder(order[1].toInt()));
}

bool Table::eventFilter(QObject *watched, QEvent *event)
{
    // What a person did to the header, and nothing else: when the button is up, widths and order are as they wanted.
    if (watched == horizontalHeader()->viewport() && event->type() == QEvent::MouseButtonRelease)
        QMetaObject::invokeMethod(this, &Table::keepLayout, Qt::QueuedConnection);
    return QTableView::eventFilter(watched, event);
}

void Table::keepLayout()
{
    QSettings settings(paths::config().filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    const auto *header = horizontalHeader();
    QStringList widths;
    for (int column = 0; column < header->count(); ++column)
        widths << QString::number(header->sectionSize(column));
    settings.setValue(m_rememberedAs + QStringLiteral("/widths"), widths);
    settings.setValue(m_rememberedAs + QStringLiteral("/order"),
                      QStringList{QString::number(header->sortIndicatorSection()),
                                  QString::number(int(header->sortIndicatorOrder()))});
}

} // namespace luthier
