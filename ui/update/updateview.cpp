// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/update/updateview.h"

#include "base/words.h"
#include "ui/home/homewords.h"
#include "ui/theme/lineicon.h"
#include "ui/theme/space.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/tablepane.h"

#include <QCheckBox>
#include <QDir>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>

namespace luthier {

namespace {

QString personOfThisSession()
{
    const auto name = qEnvironmentVariable("USER");
    return name.isEmpty() ? QDir::home().dirName() : name;
}

/// Changelogs often say it themselves; once is enough.
QString withoutMark(QString text)
{
    if (text.startsWith(QLatin1String("BREAKING"), Qt::CaseInsensitive))
        text = text.section(QLatin1Char(':'), 1).trimmed();
    return text;
}

} // namespace

UpdateView::UpdateView(const Profile &profile, QWidget *parent)
    : QWidget(parent)
    , m_profile(profile)
    , m_title(label({}, "title", true))
    , m_answer(label({}, "answer", true))
    , m_problem(new Notice)
    , m_halfWay(new Notice)
    , m_look(m_halfWay->addAction({}, true))
    , m_versions(new QListWidget)
    , m_changesHead(label(tr("WHAT CHANGES"), "section"))
    , m_changes(new QVBoxLayout)
    , m_checklistHead(label(tr("BEFORE IT STARTS"), "section"))
    , m_items(new QVBoxLayout)
    , m_name(new QLineEdit(personOfThisSession()))
    , m_timeout(new QSpinBox)
    , m_rollBack(new QCheckBox(tr("Let helm roll back by itself when the update fails")))
    , m_override(new QLineEdit)
    , m_body(new QWidget)
    , m_skeleton(new Skeleton)
    , m_none(new Notice)
    , m_plan(button(tr("Show the plan"), true))
    , m_notice(button(tr("Write the notice")))
{
    QVBoxLayout *page = nullptr;
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scrollingPage(&page));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_notice, 0, Qt::AlignTop);
    head->addWidget(m_plan, 0, Qt::AlignTop);
    page->addLayout(head);
    page->addWidget(m_answer);
    page->addWidget(m_halfWay);
    page->addWidget(m_problem);
    page->addWidget(m_body);
    page->addWidget(m_skeleton);
    page->addWidget(m_none);
    m_skeleton->setFixedHeight(space::XL * 5);
    page->addStretch(1);
    m_problem->hide();
    m_halfWay->hide();

    m_versions->setObjectName(QStringLiteral("choices"));
    m_versions->setAccessibleName(tr("Versions"));
    m_changes->setSpacing(space::S);
    m_items->setSpacing(space::S + space::XS);
    m_name->setAccessibleName(tr("Who confirms"));
    m_name->setFixedWidth(space::XL * 5);
    m_timeout->setRange(30, 3600);
    m_timeout->setSingleStep(30);
    m_timeout->setValue(300);
    m_timeout->setSuffix(tr(" s"));
    m_timeout->setAccessibleName(tr("How long to wait for the rollout"));
    m_override->setPlaceholderText(tr("only without a proven backup: why it has to go on nevertheless"));
    m_override->setAccessibleName(tr("Reason for going on without a proven backup"));

    auto *form = new QFormLayout;
    form->setSpacing(space::S);
    form->addRow(tr("Wait for the rollout"), m_timeout);
    form->addRow(QString(), m_rollBack);
    form->addRow(tr("Override"), m_override);
    auto *optionsCard = card(form);

    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(space::S);
    auto *top = new QHBoxLayout;
    top->setSpacing(space::L);
    auto *left = new QVBoxLayout;
    left->addWidget(label(tr("VERSION"), "section"));
    left->addWidget(m_versions, 1);
    auto *right = new QVBoxLayout;
    right->addWidget(m_changesHead);
    right->addWidget(card(m_changes), 1);
    top->addLayout(left, 2);
    top->addLayout(right, 3);
    body->addLayout(top);
    body->addSpacing(space::S);
    body->addLayout(row({m_checklistHead, nullptr, label(tr("Confirmed by"), "muted"), m_name}));
    body->addWidget(card(m_items));
    body->addSpacing(space::S);
    body->addWidget(new Folded(tr("Options"), optionsCard));

    connect(m_versions, &QListWidget::currentRowChanged, this, &UpdateView::chooseVersion);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        for (auto &who : m_confirmed)
            who = m_name->text();
    });
    connect(m_plan, &QPushButton::clicked, this, [this] { emit planWanted(options()); });
    connect(m_notice, &QPushButton::clicked, this, [this] { emit noticeWanted(options().version); });
    connect(m_look, &QPushButton::clicked, this, [this] {
        if (m_halfWayRun.isEmpty())
            emit repairWanted();
        else
            emit runWanted(m_halfWayRun);
    });
}

void UpdateView::showFacts(const Platform::Facts &facts)
{
    m_title->setText(facts.release ? tr("Which update for %1 %2?").arg(m_profile.title, facts.release->appVersion)
                                   : tr("Which update for %1?").arg(m_profile.title));
    m_answer->setText(homewords::updateSentence(facts));
    showHalfWay(facts);
    m_updates = facts.updates;
    m_body->setVisible(!m_updates.isEmpty());
    m_skeleton->setVisible(m_updates.isEmpty() && !facts.updatesKnown && facts.updatesProblem.isEmpty());
    m_none->setVisible(m_updates.isEmpty() && (facts.updatesKnown || !facts.updatesProblem.isEmpty()));
    if (facts.updatesProblem.isEmpty() && facts.truth.state == State::Failed)
        m_none->say(State::Attention, tr("The chart's sources have no newer version, and what runs is not healthy: go "
                                         "back, or repair it with changed values. F5 asks them again."));
    else if (facts.updatesProblem.isEmpty())
        m_none->say(State::Healthy,
                    tr("Nothing to do: the chart's sources have no newer version. F5 asks them again."));
    else
        m_none->say(State::Attention,
                    tr("The chart's sources could not be asked. Nothing was changed; F5 asks them again."));
    m_plan->setVisible(!m_updates.isEmpty());
    m_notice->setVisible(!m_updates.isEmpty());
    QStringList lines;
    for (const auto &update : std::as_const(m_updates)) {
        QStringList words{update.kindWord(), update.downtimeWords()};
        if (update.deadline)
            words << (update.overdue ? tr("overdue since %1") : tr("by %1")).arg(words::day(*update.deadline));
        lines << update.version.version + QLatin1Char('\n') + words.join(QStringLiteral(" · "));
    }
    if (lines == m_shownVersions) { // what was said and where the focus is stays
        showChecklist();
        return;
    }
    m_shownVersions = lines;
    {
        const QSignalBlocker quiet(m_versions);
        m_versions->clear();
        for (int i = 0; i < lines.size(); ++i) {
            auto *item = new QListWidgetItem(
                lineIcon(QStringLiteral("update"), m_updates[i].overdue ? Role::Attention : Role::Accent), lines[i],
                m_versions);
            if (m_updates[i].version.version == m_chosenVersion)
                m_versions->setCurrentItem(item);
        }
        const auto *due = homewords::dueUpdate(m_updates); // what the sentence above speaks of
        if (m_versions->currentRow() < 0 && due)
            m_versions->setCurrentRow(int(due - m_updates.constData()));
    }
    m_versions->setMinimumHeight(std::min(4, int(m_updates.size())) * (space::XL + space::M) + space::M);
    chooseVersion();
}

void UpdateView::showHalfWay(const Platform::Facts &facts)
{
    const auto open = homewords::halfWay(facts, QDateTime::currentDateTimeUtc());
    m_halfWay->setVisible(!open.isEmpty());
    setMain(m_plan, open.isEmpty());
    if (open.isEmpty())
        return;
    const auto &first = open.first();
    m_halfWayRun = first.run;
    m_halfWay->say(first.state, first.sentence);
    m_look->setText(first.verb);
    m_look->setAccessibleName(first.verb);
}

const AvailableUpdate *UpdateView::chosen() const
{
    const auto at = m_versions->currentRow();
    return at >= 0 && at < m_updates.size() ? &m_updates[at] : nullptr;
}

void UpdateView::selectVersion(const QString &version)
{
    for (int i = 0; i < m_updates.size(); ++i)
        if (m_updates[i].version.version == version)
            m_versions->setCurrentRow(i);
}

UpdateOptions UpdateView::options() const
{
    UpdateOptions options;
    if (const auto *update = chosen()) {
        options.version = update->version.version;
        options.chart = update->source;
        options.prove = m_profile.proofFor.value(update->kind, Proof::Readable);
    }
    options.overrideReason = m_override->text().trimmed();
    options.timeout = std::chrono::seconds(m_timeout->value());
    options.rollBackOnFailure = m_rollBack->isChecked();
    options.confirmed = m_confirmed;
    return options;
}

void UpdateView::say(const QString &problem)
{
    m_problem->say(State::Failed, problem);
    m_problem->setVisible(!problem.isEmpty());
}

void UpdateView::chooseVersion()
{
    say({});
    if (const auto *update = chosen()) {
        if (m_chosenVersion != update->version.version)
            m_confirmed.clear(); // what was confirmed was confirmed for another version
        m_chosenVersion = update->version.version;
        showChanges(*update);
        showChecklist();
        m_plan->setText(tr("Show the plan to %1").arg(update->version.version));
        m_plan->setAccessibleName(m_plan->text());
    }
}

void UpdateView::showChanges(const AvailableUpdate &update)
{
    emptyLayout(m_changes);
    const auto add = [this](const QString &icon, Role role, const QString &text, const char *kind) {
        auto *line = row({new IconLabel(icon, role, space::iconSmall)});
        line->addWidget(label(text, kind, true), 1);
        m_changes->addLayout(line);
    };
    if (!update.version.description.isEmpty())
        m_changes->addWidget(label(update.version.description, "muted", true));
    for (const auto &change : update.version.changes)
        if (change.breaking)
            add(QStringLiteral("attention"), Role::Attention, tr("Breaking: %1").arg(withoutMark(change.text)),
                "strong");
    for (const auto &change : update.version.changes)
        if (!change.breaking)
            add(QStringLiteral("check"), Role::Muted,
                change.kind.isEmpty() ? change.text
                                      : tr("%1: %2", "kind of change: text").arg(change.kind, change.text),
                "");
    if (update.version.changes.isEmpty())
        m_changes->addWidget(label(
            tr("The chart says nothing of what changes. Read the release notes before you confirm."), "muted", true));
    m_changes->addWidget(label(tr("From %1").arg(update.source.words()), "muted", true));
    m_changes->addStretch(1);
}

void UpdateView::showChecklist()
{
    const auto items = m_checklist ? m_checklist(options()) : QList<ChecklistItem>();
    QStringList shown{m_chosenVersion};
    for (const auto &item : items)
        shown << item.id << item.title << item.evidence
              << QString::number(item.waived * 4 + item.bySelf * 2 + item.required);
    if (shown == m_shownItems)
        return; // a box must not be exchanged under the pointer or the keys
    m_shownItems = shown;
    emptyLayout(m_items);
    for (const auto &item : items)
        addItem(item);
}

void UpdateView::addItem(const ChecklistItem &item)
{
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::S + space::XS);
    if (item.bySelf) {
        line->addWidget(item.waived ? new IconLabel(QStringLiteral("waiting"), Role::Muted)
                                    : new IconLabel(QStringLiteral("done"), Role::Healthy),
                        0, Qt::AlignTop);
        words->addWidget(label(item.title));
    } else {
        auto *tick = new QCheckBox;
        tick->setFixedWidth(space::icon);
        tick->setAccessibleName(item.title);
        tick->setChecked(m_confirmed.contains(item.id));
        connect(tick, &QCheckBox::toggled, this, [this, id = item.id](bool on) {
            if (on)
                m_confirmed.insert(id, m_name->text());
            else
                m_confirmed.remove(id);
        });
        line->addWidget(tick, 0, Qt::AlignTop);
        auto *title = label(item.required ? item.title : tr("%1 (if it applies)").arg(item.title));
        title->setBuddy(tick);
        words->addWidget(title);
    }
    words->addWidget(label(item.evidence, "muted", true));
    line->addLayout(words, 1);
    m_items->addLayout(line);
}

} // namespace luthier
