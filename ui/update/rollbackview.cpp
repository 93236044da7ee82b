// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/update/rollbackview.h"

#include "ui/inventory/inventoryrows.h"
#include "ui/theme/space.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/rowmodel.h"
#include "ui/widgets/table.h"
#include "ui/widgets/tablepane.h"

#include <QCheckBox>

namespace luthier {

RollbackView::RollbackView(const Profile &profile, QWidget *parent)
    : QWidget(parent)
    , m_profile(profile)
    , m_answer(label({}, "answer", true))
    , m_problem(new Notice)
    , m_model(new RowModel({tr("Release"), tr("Revision"), tr("Status"), tr("Changed"), tr("Kept in")}, 2, this))
    , m_table(new Table(tr("Revisions")))
    , m_pane(new TablePane(m_table))
    , m_acceptSchema(new QCheckBox(tr(
          "Go back although the database's schema has moved on since (the old version must be able to work with it)")))
    , m_plan(button(tr("Show the plan"), true))
{
    auto *layout = pageLayout(this);
    auto *head = row({label(tr("To which revision of %1?").arg(profile.title), "title"), nullptr, m_plan});
    layout->addLayout(head);
    layout->addWidget(m_answer);
    layout->addWidget(m_problem);
    m_problem->hide();
    m_table->setSource(m_model);
    m_table->setWidths({0, 90, 170, 150, 260});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(1, Qt::DescendingOrder);
    m_table->remember(QStringLiteral("revisions"));
    m_pane->setEmptyWords(tr("No revision is known yet"), tr("They are read from the cluster."));
    layout->addWidget(m_pane, 1);
    layout->addWidget(m_acceptSchema);
    m_plan->setEnabled(false);
    connect(m_table, &Table::chosen, this, [this](const QString &key) {
        const auto revision = key.section(QLatin1Char('/'), -1).toInt();
        m_plan->setEnabled(revision > 0 && revision != m_current);
        m_plan->setText(revision > 0 ? tr("Show the plan to revision %1").arg(revision) : tr("Show the plan"));
    });
    connect(m_plan, &QPushButton::clicked, this, [this] {
        RollbackOptions options;
        options.revision = m_table->currentKey().section(QLatin1Char('/'), -1).toInt();
        options.acceptSchema = m_acceptSchema->isChecked();
        emit planWanted(options);
    });
}

void RollbackView::showFacts(const Platform::Facts &facts)
{
    m_current = facts.release ? facts.release->revision : 0;
    const auto healthy = lastHealthyRevision(facts.history, facts.runs, m_current);
    m_answer->setText(healthy > 0
                          ? tr("Revision %1 runs now. Revision %2 was the last one that was seen healthy. The database "
                               "is not changed by going back.")
                                .arg(m_current)
                                .arg(healthy)
                          : tr("Revision %1 runs now; no earlier one is known to have been healthy.").arg(m_current));
    m_model->setRows(inventoryrows::releases(facts.history, QDateTime::currentDateTimeUtc()));
    m_pane->showRows();
    if (m_table->currentKey().isEmpty() && healthy > 0)
        chooseRevision(healthy);
}

void RollbackView::chooseRevision(int revision)
{
    m_table->selectKey(m_profile.release + QLatin1Char('/') + QString::number(revision));
}

void RollbackView::say(const QString &problem)
{
    m_problem->say(State::Failed, problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace luthier
