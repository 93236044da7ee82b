// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablepane.h"

#include "ui/theme/space.h"
#include "ui/widgets/codebox.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/table.h"

#include <QLineEdit>
#include <QPainter>
#include <QStackedLayout>

namespace luthier {

namespace {

enum Page { Rows, Empty, Loading, Denied };

} // namespace

TablePane::TablePane(Table *table, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
    , m_layout(new QVBoxLayout(this))
    , m_stack(new QStackedLayout)
    , m_emptyTitle(label({}, "heading", true))
    , m_emptyText(label({}, "muted", true))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::S);
    m_layout->addLayout(m_stack, 1);
    auto *empty = new QVBoxLayout;
    empty->addWidget(m_emptyTitle);
    empty->addWidget(m_emptyText);
    empty->addStretch(1);
    m_stack->addWidget(m_table);
    m_stack->addWidget(card(empty));
    m_stack->addWidget(new Skeleton);
    setEmptyWords(tr("There is nothing here"), {});
}

void TablePane::makeDenied()
{
    m_denied = label({}, "", true);
    m_request = new CodeBox(tr("Request to an administrator"), 10);
    auto *denied = new QVBoxLayout;
    denied->addLayout(row({new IconLabel(QStringLiteral("lock"), Role::Attention),
                           label(tr("You may not see this"), "heading"), nullptr}));
    denied->addWidget(m_denied);
    denied->addWidget(label(tr("TO SEND TO AN ADMINISTRATOR"), "section"));
    denied->addWidget(m_request);
    denied->addStretch(1);
    m_stack->addWidget(card(denied));
}

void TablePane::setEmptyWords(const QString &title, const QString &whatToDo)
{
    m_emptyWords = title;
    m_whatToDo = whatToDo;
}

void TablePane::openFilter()
{
    if (!m_filter) {
        m_filter = new QLineEdit(this);
        m_filter->setPlaceholderText(tr("Filter"));
        m_filter->setAccessibleName(tr("Filter the table"));
        m_filter->setClearButtonEnabled(true);
        m_filter->setFixedWidth(space::XL * 6);
        m_layout->insertWidget(m_layout->indexOf(m_stack), m_filter, 0, Qt::AlignRight);
        connect(m_filter, &QLineEdit::textChanged, this, &TablePane::setFilter);
    }
    m_filter->show();
    m_filter->setFocus();
    m_filter->selectAll();
}

bool TablePane::closeFilter()
{
    if (!m_filter || m_filter->isHidden())
        return false;
    m_filter->clear();
    m_filter->hide();
    m_table->setFocus();
    return true;
}

void TablePane::setFilter(const QString &text)
{
    m_filtered = text;
    m_table->setFilter(text);
    if (m_stack->currentIndex() == Rows || m_stack->currentIndex() == Empty)
        showList();
}

void TablePane::showList()
{
    const auto isHidden = m_table->hidesAll();
    m_emptyTitle->setText(isHidden ? tr("Nothing here holds “%1”").arg(m_filtered) : m_emptyWords);
    m_emptyText->setText(isHidden ? tr("Esc takes the filter away.") : m_whatToDo);
    m_stack->setCurrentIndex(m_table->model()->rowCount() > 0 ? Rows : Empty);
}

void TablePane::showRows()
{
    hideNotice();
    showList();
}

void TablePane::hideNotice()
{
    if (m_notice)
        m_notice->hide();
}

void TablePane::showLoading()
{
    hideNotice();
    m_stack->setCurrentIndex(Loading);
}

void TablePane::showStale(const QString &words)
{
    showRows();
    if (!m_notice) {
        m_notice = new Notice(State::Attention, {}, this);
        m_layout->insertWidget(0, m_notice);
    }
    m_notice->say(State::Attention, words);
    m_notice->show();
}

void TablePane::showDenied(const QString &words, const QString &request)
{
    hideNotice();
    if (!m_denied)
        makeDenied();
    m_denied->setText(words);
    m_request->setCode(request);
    m_stack->setCurrentIndex(Denied);
}

Skeleton::Skeleton(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Being read"));
}

void Skeleton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::current().soft(Role::Unknown));
    static const int widths[] = {62, 48, 71, 55, 66, 40};
    for (int line = 0; line < 6; ++line) {
        const auto top = space::M + line * space::XL;
        if (top + space::M > height())
            break;
        painter.drawRoundedRect(QRect(space::M, top, space::M, space::M), space::XS, space::XS);
        painter.drawRoundedRect(
            QRect(space::XL + space::S, top, (width() - space::XL * 2) * widths[line] / 100, space::M), space::XS,
            space::XS);
    }
}

} // namespace luthier
