// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/tidyview.h"

#include "base/words.h"
#include "ui/theme/space.h"
#include "ui/widgets/ladder.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/table.h"
#include "ui/widgets/tablepane.h"

namespace luthier {

namespace {

constexpr int ProofColumn = 3;

QString placeName(const PrunePreview &place)
{
    return place.store.isEmpty() ? TidyView::tr("this machine") : place.store;
}

TableRow rowOf(const PrunePreview &place, const KeepVerdict &verdict)
{
    const auto &backup = verdict.backup;
    const auto what = verdict.goes() ? TidyView::tr("goes") : TidyView::tr("stays");
    TableRow row;
    row.key = place.store + QLatin1Char('\n') + backup.id;
    row.cells = {what,
                 words::moment(backup.taken),
                 placeName(place),
                 backup.complete ? proofWords(backup.proof) : TidyView::tr("incomplete"),
                 words::bytes(backup.bytes),
                 verdict.goes() ? TidyView::tr("no rule wants it") : keepReasonWords(verdict.reason)};
    row.sortKeys = {verdict.goes() ? 0 : 1, backup.taken.toSecsSinceEpoch(),
                    row.cells[2],           int(backup.proof),
                    backup.bytes,           row.cells[5]};
    row.extra = int(backup.proof);
    row.tip = backup.id;
    return row;
}

} // namespace

TidyView::TidyView(const Profile &profile, QWidget *parent)
    : QWidget(parent)
    , m_hasRules(profile.keepBackups.any())
    , m_answer(label({}, "answer", true))
    , m_plan(button(tr("Show the plan"), true))
    , m_notices(new QVBoxLayout)
    , m_forecasts(new QVBoxLayout)
    , m_model(
          new RowModel({tr("What happens"), tr("Taken"), tr("Place"), tr("Proof"), tr("Size"), tr("Why")}, -1, this))
    , m_table(new Table(tr("What goes and what stays")))
    , m_pane(new TablePane(m_table))
{
    auto *layout = pageLayout(this);
    layout->addLayout(row({label(tr("Which backups may go?"), "title"), nullptr, m_plan}));
    layout->addWidget(m_answer);
    m_notices->setSpacing(space::S);
    layout->addLayout(m_notices);
    layout->addLayout(m_forecasts);
    m_model->setExtraRole(LadderDelegate::ProofRole);
    m_table->setSource(m_model);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    m_table->setItemDelegateForColumn(ProofColumn, new LadderDelegate(m_table));
    m_table->setWidths({120, 230, 130, 0, 90, 220});
    m_table->remember(QStringLiteral("tidy"));
    m_pane->setEmptyWords(tr("There is no backup yet"), tr("So there is nothing to tidy up."));
    layout->addWidget(m_pane, 1);
    connect(m_plan, &QPushButton::clicked, this, [this] { emit planWanted(m_stores); });
    showLoading();
}

void TidyView::showLoading()
{
    emptyLayout(m_notices);
    emptyLayout(m_forecasts);
    m_plan->setEnabled(false);
    m_answer->setText(tr("Every place is looked at. Nothing is removed by looking."));
    m_pane->showLoading();
}

void TidyView::say(State state, const QString &text, bool canAskAgain)
{
    auto *notice = new Notice(state, text);
    if (canAskAgain)
        connect(notice->addAction(tr("Look again")), &QPushButton::clicked, this, &TidyView::askAgainWanted);
    m_notices->addWidget(notice);
}

void TidyView::showFailed(const QString &problem)
{
    emptyLayout(m_notices);
    m_answer->setText(tr("What may go is not known, so nothing goes."));
    say(State::Failed, problem, true);
    m_model->setRows({});
    m_pane->showRows();
}

void TidyView::showPlaces(const QList<PrunePreview> &places)
{
    emptyLayout(m_notices);
    emptyLayout(m_forecasts);
    m_stores.clear();
    QList<TableRow> rows;
    int going = 0;
    qint64 freed = 0;
    for (const auto &place : places) {
        if (!place.failure.isEmpty()) {
            say(State::Attention, tr("%1 is left as it is. %2").arg(placeName(place), place.failure), true);
            continue;
        }
        if (!place.store.isEmpty())
            m_stores << place.store;
        m_forecasts->addWidget(
            label(tr("%1: %2", "place: forecast").arg(placeName(place), forecastWords(place)), "muted", true));
        for (const auto &problem : place.problems)
            say(State::Attention, problem, false);
        for (const auto &verdict : place.verdicts) {
            rows << rowOf(place, verdict);
            going += verdict.goes() ? 1 : 0;
        }
        freed += place.bytesFreed();
    }
    if (!m_hasRules)
        say(State::Attention,
            tr("The profile has no rules for what to keep, so nothing goes. Add “keep” under “backups”, for example: "
               "{days: 14, count: 3, daily: 7, weekly: 4, monthly: 12}."),
            false);
    m_answer->setText(going > 0 ? tr("%n would go and free %1", nullptr, going).arg(words::bytes(freed))
                                      + tr("; %n stay. The last proven one and what a run needs always stay.", nullptr,
                                           int(rows.size()) - going)
                      : m_hasRules ? tr("Nothing would go: all %n are wanted.", nullptr, int(rows.size()))
                                   : tr("Without rules nothing goes."));
    m_plan->setEnabled(going > 0);
    m_model->setRows(rows);
    m_pane->showRows();
}

} // namespace luthier
