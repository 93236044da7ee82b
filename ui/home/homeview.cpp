// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/homeview.h"

#include "base/words.h"
#include "ui/home/truthtable.h"
#include "ui/theme/space.h"
#include "ui/widgets/cardrow.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/table.h"
#include "ui/widgets/tablepane.h"

#include <algorithm>

namespace luthier {

HomeView::HomeView(const Profile &profile, const QString &environment, const QString &nameSpace, QWidget *parent)
    : QWidget(parent)
    , m_profile(profile)
    , m_environment(environment)
    , m_title(label({}, "title", true))
    , m_answer(label({}, "answer", true))
    , m_mattersHead(label(tr("TO LOOK AT"), "section"))
    , m_matters(new QVBoxLayout)
    , m_truthHead(label(tr("WHAT RUNS"), "section"))
    , m_truth(new TruthModel(nameSpace, this))
    , m_table(new Table(tr("What runs")))
    , m_skeleton(new Skeleton)
{
    QVBoxLayout *page = nullptr;
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scrollingPage(&page));
    page->addWidget(m_title);
    page->addWidget(m_answer);
    auto *actions = new CardRow;
    page->addWidget(actions);
    m_update = addAction(actions, QStringLiteral("update"), true);
    m_backup = addAction(actions, QStringLiteral("backups"), false);
    m_rollback = addAction(actions, QStringLiteral("restore"), false);
    m_restore = button(tr("Restore a backup"));
    m_rollback.verbs->insertWidget(1, m_restore);
    m_matters->setSpacing(space::S);
    page->addSpacing(space::S);
    page->addWidget(m_mattersHead);
    page->addLayout(m_matters);
    page->addWidget(m_truthHead);
    m_table->setSource(m_truth);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    page->addWidget(m_table);
    m_skeleton->setFixedHeight(space::XL * 5);
    page->addWidget(m_skeleton);
    page->addStretch(1);

    connect(m_update.verb, &QPushButton::clicked, this, [this] { emit updateWanted(m_dueVersion); });
    connect(m_backup.verb, &QPushButton::clicked, this, &HomeView::backupWanted);
    connect(m_rollback.verb, &QPushButton::clicked, this, &HomeView::rollbackWanted);
    connect(m_restore, &QPushButton::clicked, this, &HomeView::restoreWanted);
}

HomeView::Action HomeView::addAction(CardRow *into, const QString &icon, bool main)
{
    Action action{label({}, "heading", true), label({}, "muted", true), button({}, main)};
    auto *inside = new QVBoxLayout;
    inside->setSpacing(space::S);
    auto *head = row({new IconLabel(icon, Role::Accent, space::iconLarge)});
    head->addWidget(action.title, 1);
    inside->addLayout(head);
    action.text->setAlignment(Qt::AlignTop);
    inside->addWidget(action.text, 1);
    action.verbs = row({action.verb, nullptr});
    inside->addLayout(action.verbs);
    into->add(card(inside));
    return action;
}

void HomeView::showFacts(const Platform::Facts &facts)
{
    const auto now = QDateTime::currentDateTimeUtc();
    const auto care = homewords::careOf(m_profile, m_environment, facts, now);
    setBreakableText(m_title, homewords::title(facts, m_profile));
    m_answer->setText(homewords::answer(facts, care, now));
    const auto name = [](QPushButton *verb, const QString &text) {
        verb->setText(text);
        verb->setAccessibleName(text);
    };
    const auto *due = homewords::dueUpdate(facts.updates);
    m_dueVersion = due ? due->version.version : QString();
    if (due) {
        const auto &update = *due;
        setBreakableText(m_update.title, tr("Update to %1").arg(update.version.version));
        m_update.text->setText(tr("Backs up, proves the backup, upgrades, watches and verifies. A %1 update: %2.")
                                   .arg(update.kindWord(), update.downtimeWords()));
        name(m_update.verb, tr("Show the plan"));
    } else {
        m_update.title->setText(tr("Update"));
        m_update.text->setText(homewords::updateSentence(facts));
        name(m_update.verb, tr("Look at the versions"));
    }
    m_backup.title->setText(tr("Back up now"));
    m_backup.text->setText(
        tr("The database, compared on both ends and proved to be readable. Nothing is changed in the cluster.")
        + (care.safety.newestProven.isValid() && !homewords::isAtRisk(facts, care)
               ? QLatin1Char(' ') + care.safety.words(now)
               : QString()));
    name(m_backup.verb, tr("Show the backup's plan"));
    m_rollback.title->setText(tr("Go back"));
    m_rollback.text->setText(
        facts.history.size() > 1
            ? tr("To an earlier revision of the release, or to the data of a backup; what that means is said first.")
            : tr("There is no earlier revision yet; the data of a backup can be brought back."));
    name(m_rollback.verb, tr("Choose a revision"));
    m_rollback.verb->setEnabled(facts.history.size() > 1);
    m_restore->setEnabled(care.safety.anyBackup);
    m_backup.verb->setEnabled(facts.release.has_value());

    // One button is the main one: what is half-way comes first, then what does not run, then what could be newer.
    const auto isHalfWay = !homewords::halfWay(facts, now).isEmpty();
    const auto goBack = !isHalfWay && facts.truth.state == State::Failed && m_rollback.verb->isEnabled();
    setMain(m_rollback.verb, goBack);
    setMain(m_update.verb, !isHalfWay && !goBack);
    showMatters(homewords::matters(facts, care, now), isHalfWay);
    m_truth->setTruth(facts.truth, facts.answers);
    const auto known = m_truth->rowCount() > 0;
    m_truthHead->setVisible(known || facts.releaseProblem.isEmpty());
    m_table->setVisible(known);
    m_skeleton->setVisible(!known && facts.releaseProblem.isEmpty());
    m_table->fitRows();
    m_table->setWidths({0, 0, 0, 0, 0, 0});
}

void HomeView::showMatters(const QList<homewords::Matter> &matters, bool firstIsMain)
{
    QStringList sentences;
    for (const auto &matter : matters)
        sentences << matter.sentence;
    m_mattersHead->setVisible(!matters.isEmpty());
    if (sentences == m_shownMatters)
        return; // a button must not be exchanged under the pointer
    m_shownMatters = sentences;
    emptyLayout(m_matters);
    for (const auto &matter : matters) {
        auto *notice = new Notice(matter.state, matter.sentence);
        if (!matter.verb.isEmpty())
            connect(notice->addAction(matter.verb, firstIsMain && &matter == &matters.first()), &QPushButton::clicked,
                    this, [this, matter] { follow(matter); });
        m_matters->addWidget(notice);
    }
}

void HomeView::follow(const homewords::Matter &matter)
{
    using Way = homewords::Matter::Way;
    switch (matter.way) {
    case Way::LookAtRun:
        emit runWanted(matter.run);
        break;
    case Way::Repair:
        emit repairWanted();
        break;
    case Way::Update:
        emit updateWanted(m_dueVersion);
        break;
    case Way::BackUp:
        emit backupWanted();
        break;
    case Way::RunSchedule:
        emit scheduleWanted(matter.run);
        break;
    case Way::SetUpSchedule:
        emit setUpWanted(matter.run);
        break;
    case Way::Migrations:
        emit migrationsWanted();
        break;
    case Way::Doctor:
    case Way::None:
        break;
    }
}

} // namespace luthier
