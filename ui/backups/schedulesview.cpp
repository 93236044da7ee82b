// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/schedulesview.h"

#include "base/words.h"
#include "maintenance/schedule/clustertimers.h"
#include "ui/home/homewords.h"
#include "ui/theme/space.h"
#include "ui/widgets/codebox.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pieces.h"

namespace luthier {

namespace {

using How = ScheduleState::How;

constexpr int JobsShown = 3;
constexpr int ManifestLines = 24;

State stateOf(const ScheduleState &state)
{
    switch (state.how) {
    case How::Kept:
        return State::Healthy;
    case How::Failed:
        return State::Failed;
    case How::Working:
        return State::Working;
    case How::Unknown:
        return state.reason.isEmpty() ? State::Working : State::Attention;
    case How::Due:
        return State::Unknown;
    case How::Late:
    case How::NotSetUp:
        break;
    }
    return State::Attention;
}

QString whereWords(const Schedule &schedule, const ClusterTimer *timer)
{
    const auto when = QStringLiteral("%1 (%2)").arg(schedule.at.words(), QString::fromUtf8(schedule.at.zone.id()));
    if (schedule.by == Schedule::By::Machine)
        return SchedulesView::tr("%1, by this machine").arg(when);
    return timer ? SchedulesView::tr("%1, by the cluster (CronJob %2)").arg(when, timer->name)
                 : SchedulesView::tr("%1, by the cluster").arg(when);
}

QString jobWords(const ClusterJob &job)
{
    const auto when = words::moment(job.begun);
    switch (job.state) {
    case ClusterJob::State::Working:
        return SchedulesView::tr("%1: at work").arg(when);
    case ClusterJob::State::Done:
        return SchedulesView::tr("%1: done after %2").arg(when, words::age(job.begun, job.ended));
    case ClusterJob::State::Failed:
        break;
    }
    return SchedulesView::tr("%1: failed. %2").arg(when, job.reason);
}

} // namespace

SchedulesView::SchedulesView(const Profile &profile, const QString &environment, QWidget *parent)
    : QWidget(parent)
    , m_profile(profile)
    , m_environment(environment)
    , m_answer(label({}, "answer", true))
    , m_inside(nullptr)
{
    auto *layout = pageLayout(this);
    layout->addLayout(row({label(tr("What is done by itself?"), "title"), nullptr}));
    layout->addWidget(m_answer);
    layout->addWidget(scrollingPage(&m_inside), 1);
    m_inside->setContentsMargins(0, space::S, space::S, 0);
    m_inside->setSpacing(space::M);
}

void SchedulesView::showFacts(const Platform::Facts &facts)
{
    const auto now = QDateTime::currentDateTimeUtc();
    const auto states = homewords::careOf(m_profile, m_environment, facts, now).schedules;
    QStringList said;
    int well = 0;
    for (const auto &state : states) {
        const auto *timer = facts.clusterTimers ? facts.clusterTimers->of(state.schedule.name) : nullptr;
        said << state.words(now) + whereWords(state.schedule, timer) + QString::number(timer ? timer->jobs.size() : 0);
        well += state.isWell() ? 1 : 0;
    }
    if (schedulesOf(m_profile, m_environment).isEmpty())
        m_answer->setText(tr("The profile has no schedule for this environment. Add one under “schedules”; the README "
                             "shows how."));
    else if (states.isEmpty())
        m_answer->setText(tr("The journal and the stores are being asked."));
    else if (well == states.size())
        m_answer->setText(tr("All is done as it should be."));
    else
        m_answer->setText(tr("%n schedule(s) need a look.", nullptr, int(states.size()) - well));
    if (said == m_shown)
        return; // a button must not be exchanged under the pointer
    m_shown = said;
    m_boxes.clear();
    emptyLayout(m_inside);
    for (const auto &state : states)
        m_inside->addWidget(cardOf(state, facts, now));
    m_inside->addStretch(1);
}

QWidget *SchedulesView::cardOf(const ScheduleState &state, const Platform::Facts &facts, const QDateTime &now)
{
    const auto &schedule = state.schedule;
    const auto *timer = facts.clusterTimers ? facts.clusterTimers->of(schedule.name) : nullptr;
    const bool inCluster = schedule.by == Schedule::By::Cluster;
    auto *inside = new QVBoxLayout;
    inside->setSpacing(space::S);
    auto *name = new ElidedLabel("heading");
    name->setWhole(schedule.name);
    inside->addWidget(name);
    inside->addWidget(label(whereWords(schedule, timer), "muted", true));
    auto *notice = new Notice(stateOf(state), state.words(now));
    notice->putActionsBelow();
    const auto act = [&](const QString &verb, void (SchedulesView::*wanted)(const QString &)) {
        auto *made = notice->addAction(verb);
        made->setAccessibleName(QStringLiteral("%1: %2").arg(verb, schedule.name));
        connect(made, &QPushButton::clicked, this, [this, wanted, of = schedule.name] { emit(this->*wanted)(of); });
    };
    const bool test = schedule.work == Schedule::Work::RestoreTest;
    if (!inCluster || timer)
        act(test ? tr("Test it now") : tr("Back up now"), &SchedulesView::runWanted);
    act(state.how == How::NotSetUp ? tr("Set it up") : tr("Set it up again"), &SchedulesView::setUpWanted);
    if (inCluster ? timer != nullptr : state.how != How::NotSetUp)
        act(tr("Remove"), &SchedulesView::removeWanted);
    inside->addWidget(notice);
    if (timer && !timer->jobs.isEmpty()) {
        inside->addWidget(label(tr("ITS LAST JOBS"), "section"));
        for (const auto &job : timer->jobs.mid(0, JobsShown))
            inside->addWidget(label(jobWords(job), "", true));
    }
    if (inCluster) {
        auto *box = new CodeBox(tr("What the cluster is given for %1").arg(schedule.name), ManifestLines);
        m_boxes[schedule.name] = box;
        box->setCode(m_manifests.value(schedule.name));
        box->setVisible(m_manifests.contains(schedule.name));
        auto *show = flatButton(tr("Show what the cluster is given"));
        connect(show, &QPushButton::clicked, this, [this, of = schedule.name] { emit manifestWanted(of); });
        inside->addLayout(row({show, nullptr}));
        inside->addWidget(box);
    }
    return card(inside);
}

void SchedulesView::showManifest(const QString &schedule, const QString &text)
{
    m_manifests[schedule] = text;
    if (auto *box = m_boxes.value(schedule)) {
        box->setCode(text);
        box->show();
    }
}

} // namespace luthier
