// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/update/rollbackview.h"

#include "ui/inventory/inventoryrows.h"
#include "ui/theme/space.h"
#include "ui/update/waycard.h"
#include "ui/widgets/cardrow.h"
#include "ui/widgets/codebox.h"
#include "ui/widgets/confirmbar.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/table.h"
#include "ui/widgets/tablepane.h"

namespace luthier {

RollbackView::RollbackView(const Profile &profile, QWidget *parent)
    : QWidget(parent)
    , m_profile(profile)
    , m_answer(label({}, "answer", true))
    , m_problem(new Notice)
    , m_model(new RowModel({tr("Release"), tr("Revision"), tr("Status"), tr("Changed"), tr("Kept in")}, 2, this))
    , m_table(new Table(tr("Revisions")))
    , m_pane(new TablePane(m_table))
    , m_heading(label({}, "heading", true))
    , m_state(label({}, "muted", true))
    , m_ways(new QVBoxLayout)
    , m_differs(label({}, "muted", true))
    , m_difference(new CodeBox(tr("Differences between the revisions"), 24))
    , m_differenceFold(new Folded(tr("What differs in values and objects"), m_difference))
    , m_confirm(new ConfirmBar)
{
    QVBoxLayout *page = nullptr;
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    m_scroll = scrollingPage(&page);
    all->addWidget(m_scroll);
    page->addWidget(label(tr("To which revision of %1?").arg(profile.title), "title", true));
    page->addWidget(m_answer);
    page->addWidget(m_problem);
    m_problem->hide();
    m_table->setSource(m_model);
    m_table->setWidths({0, 90, 170, 150, 260});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(1, Qt::DescendingOrder);
    m_table->remember(QStringLiteral("revisions"));
    m_pane->setEmptyWords(tr("No revision is known yet"), tr("They are read from the cluster."));
    m_pane->setFixedHeight(space::XL + 4 * space::tableRow);
    page->addWidget(m_pane);
    page->addWidget(m_heading);
    page->addWidget(m_state);
    page->addWidget(m_confirm);
    page->addLayout(m_ways);
    page->addWidget(m_differs);
    page->addWidget(m_differenceFold);
    m_difference->setObjectName(QStringLiteral("difference"));
    m_differenceFold->setObjectName(QStringLiteral("difference-fold"));
    showDifference({});
    page->addStretch(1);
    m_confirm->hide();
    connect(m_table, &Table::chosen, this, &RollbackView::askWays);
    connect(m_confirm, &ConfirmBar::confirmed, this, [this] {
        m_confirm->hide();
        if (const auto options = std::exchange(m_confirmed, {}))
            emit planWanted(*options);
    });
    connect(m_confirm, &ConfirmBar::dismissed, m_confirm, &QWidget::hide);
}

void RollbackView::showFacts(const Platform::Facts &facts)
{
    const bool moved = std::exchange(m_current, facts.release ? facts.release->revision : 0) != m_current;
    const auto healthy = lastHealthyRevision(facts.history, facts.runs, m_current);
    m_answer->setText(healthy > 0
                          ? tr("Revision %1 runs now. Revision %2 was the last one that was seen healthy.")
                                .arg(m_current)
                                .arg(healthy)
                          : tr("Revision %1 runs now; no earlier one is known to have been healthy.").arg(m_current));
    m_model->setRows(inventoryrows::releases(facts.history, QDateTime::currentDateTimeUtc()));
    m_pane->showRows();
    if (m_table->currentKey().isEmpty() && healthy > 0)
        chooseRevision(healthy);
    if (moved) { // what was made out was made out from another revision
        m_asked = 0;
        askWays();
    }
}

void RollbackView::chooseRevision(int revision)
{
    m_table->selectKey(m_profile.release + QLatin1Char('/') + QString::number(revision));
}

int RollbackView::chosenRevision() const { return m_table->currentKey().section(QLatin1Char('/'), -1).toInt(); }

void RollbackView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_asked = 0; // the database may have moved meanwhile
    askWays();
}

void RollbackView::askWays()
{
    const int revision = chosenRevision();
    if (!isVisible() || revision == m_asked)
        return;
    m_asked = revision;
    m_confirm->hide();
    emptyLayout(m_ways);
    showDifference({});
    m_heading->setText(revision > 0 ? tr("Ways back to revision %1").arg(revision) : QString());
    m_state->setVisible(true);
    m_state->setText(revision == 0           ? tr("Choose a revision.")
                     : revision == m_current ? tr("It runs already.")
                                             : tr("Asking the cluster and the database what it takes …"));
    if (revision > 0 && revision != m_current)
        emit waysWanted(revision);
}

void RollbackView::showWays(const WaysBack &ways)
{
    if (ways.facts.revision != m_asked)
        return; // another one was chosen meanwhile
    emptyLayout(m_ways);
    const auto &facts = ways.facts;
    if (!facts.version.isEmpty())
        m_heading->setText(
            tr("Ways back to %1 %2 (revision %3)").arg(m_profile.title, facts.version).arg(facts.revision));
    QString schema;
    if (facts.usesSchema && facts.now && !facts.then.isEmpty())
        schema = *facts.now == facts.then
                   ? tr("The database's schema is at %1, which that version was made for.")
                         .arg(facts.then.join(QStringLiteral(", ")))
                   : tr("The database's schema is at %1; that version was made for %2.")
                         .arg(facts.now->isEmpty() ? tr("no revision") : facts.now->join(QStringLiteral(", ")),
                              facts.then.join(QStringLiteral(", ")));
    m_state->setText(schema);
    m_state->setVisible(!schema.isEmpty());
    auto *cards = new CardRow;
    for (const auto &way : ways.ways) {
        auto *card = new WayCard(way);
        cards->add(card);
        connect(card, &WayCard::chosen, this, [this, way] { go(way); });
    }
    m_ways->addWidget(cards);
    showDifference(ways.difference);
}

void RollbackView::go(const WayBack &way)
{
    if (way.kind == WayBack::Kind::Forward) {
        emit updateWanted(way.version);
    } else if (way.tables.isEmpty()) {
        emit planWanted(way.options);
    } else {
        const auto names = way.tables.join(QStringLiteral(", "));
        m_confirmed = way.options;
        m_confirm->ask(tr("This takes rows away. %1 To see the plan, name the tables: %2").arg(way.loses, names),
                       tr("Show the plan"), names);
        m_scroll->ensureWidgetVisible(m_confirm);
    }
}

void RollbackView::showDifference(const RevisionDifference &difference)
{
    const auto lines = difference.lines();
    m_differs->setText(difference.from > 0 ? difference.words() : QString());
    m_differs->setVisible(difference.from > 0);
    m_difference->setCode(lines.join(QLatin1Char('\n')));
    m_differenceFold->setVisible(!lines.isEmpty());
}

void RollbackView::showWaysProblem(const QString &problem)
{
    emptyLayout(m_ways);
    m_state->setVisible(true);
    m_state->setText(problem);
}

void RollbackView::say(const QString &problem)
{
    m_problem->say(State::Failed, problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace luthier
