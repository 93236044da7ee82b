// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/values/comparisonpage.h"

#include "ui/theme/space.h"
#include "ui/widgets/codebox.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/table.h"
#include "ui/widgets/tablepane.h"

#include <QSplitter>

namespace luthier {

ComparisonPage::ComparisonPage(const QString &name, const QStringList &headers, const QList<int> &widths,
                               int stateColumn, QWidget *parent)
    : QWidget(parent)
    , m_choices(row({}))
    , m_answer(label({}, "", true))
    , m_notice(new Notice)
    , m_cancel(m_notice->addAction(tr("Cancel")))
    , m_again(m_notice->addAction(tr("Compare again")))
    , m_model(new RowModel(headers, stateColumn, this))
    , m_table(new Table(name))
    , m_pane(new TablePane(m_table))
    , m_difference(new DiffView(name))
    , m_middle(new QSplitter(Qt::Vertical))
    , m_room(new QWidget)
    , m_detail(new CodeBox(tr("What the tool said"), 12))
    , m_folded(new Folded(tr("What the tool said"), m_detail))
{
    m_table->setSource(m_model);
    m_table->setWidths(widths);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::S, 0, 0, 0); // beside the list, not at it
    all->setSpacing(space::S);
    all->addLayout(m_choices);
    all->addWidget(m_notice);
    all->addWidget(m_folded);
    all->addWidget(m_answer);
    all->addWidget(m_middle, 1);
    all->addWidget(m_room, 1);
    m_middle->setChildrenCollapsible(false);
    m_middle->addWidget(m_pane);
    m_middle->addWidget(m_difference);
    m_middle->setStretchFactor(0, 2);
    m_middle->setStretchFactor(1, 3);
    m_notice->hide();
    m_folded->hide();
    hideRows();
    connect(m_table, &Table::chosen, this, &ComparisonPage::showChosen);
    connect(m_table, &Table::activatedKey, this, [this] { m_difference->pane(true)->setFocus(); });
    connect(m_cancel, &QPushButton::clicked, this, &ComparisonPage::cancel);
    connect(m_again, &QPushButton::clicked, this, [this] { begin(); });
}

ComparisonPage::~ComparisonPage() { m_stop.request_stop(); }

std::stop_token ComparisonPage::started()
{
    m_stop.request_stop();
    m_stop = {};
    ++m_round;
    return m_stop.get_token();
}

void ComparisonPage::cancel()
{
    started(); // nothing follows
    say(State::Unknown, tr("Cancelled. Nothing was compared, and nothing was changed."));
    m_again->show();
    emit cancelled();
}

void ComparisonPage::hideRows()
{
    m_all.clear();
    m_middle->hide();
    m_room->show();
    m_answer->hide();
}

void ComparisonPage::say(State state, const QString &sentence, const QString &detail)
{
    m_isWorking = false;
    hideRows();
    m_notice->say(state, sentence);
    m_detail->setCode(detail);
    m_folded->setOpen(false);
    m_folded->setVisible(!detail.isEmpty());
    m_notice->show();
    m_cancel->hide();
    m_again->setVisible(state == State::Failed);
}

void ComparisonPage::showWorking(const QString &sentence)
{
    say(State::Working, sentence);
    m_isWorking = true;
    m_cancel->show();
}

void ComparisonPage::showStale(const QString &sentence)
{
    if (m_all.isEmpty())
        return;
    m_notice->say(State::Attention, sentence);
    m_notice->show();
    m_cancel->hide();
    m_again->show();
}

void ComparisonPage::showCompared(const QString &answer, const QList<Compared> &all)
{
    if (all.isEmpty())
        return say(State::Healthy, answer);
    m_isWorking = false;
    const auto before = m_table->currentKey();
    m_all = all;
    QList<TableRow> rows;
    for (const auto &one : all)
        rows << one.row;
    m_model->setRows(rows);
    m_notice->hide();
    m_folded->hide();
    m_answer->setText(answer);
    m_answer->show();
    m_room->hide();
    m_middle->show();
    m_pane->showRows();
    const auto stays = std::any_of(all.cbegin(), all.cend(), [&](const auto &one) { return one.row.key == before; });
    const auto key = stays ? before : all.first().row.key;
    m_table->selectKey(key);
    showChosen(key);
}

void ComparisonPage::showChosen(const QString &key)
{
    for (const auto &one : std::as_const(m_all))
        if (one.row.key == key) {
            m_difference->compare(one.texts);
            m_difference->showLine(one.lineBefore, one.lineAfter);
        }
}

void ComparisonPage::goToChange(bool forward) { m_difference->goToChange(forward); }

void ComparisonPage::openFilter()
{
    if (hasRows())
        m_pane->openFilter();
}

} // namespace luthier
