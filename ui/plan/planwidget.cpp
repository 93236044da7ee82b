// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/planwidget.h"

#include "plan/planrunner.h"
#include "ui/plan/planwords.h"
#include "ui/plan/stepevidence.h"
#include "ui/theme/lineicon.h"
#include "ui/theme/space.h"
#include "ui/widgets/codebox.h"
#include "ui/widgets/confirmbar.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pieces.h"

#include <QListWidget>
#include <QProgressBar>

namespace luthier {

namespace {

QIcon iconOfStep(const StepView &step, PlanView::Phase phase)
{
    switch (step.state) {
    case StepState::Done:
        return lineIcon(QStringLiteral("done"), Role::Healthy);
    case StepState::Failed:
        return lineIcon(QStringLiteral("failed"), Role::Failed);
    case StepState::Undone:
        return lineIcon(QStringLiteral("undone"), Role::Muted);
    case StepState::Working:
        return phase == PlanView::Phase::Interrupted ? lineIcon(QStringLiteral("attention"), Role::Attention)
                                                     : lineIcon(QStringLiteral("working"), Role::Working);
    case StepState::Waiting:
        break;
    }
    return lineIcon(QStringLiteral("waiting"), Role::Unknown);
}

QString permissionLine(const Permission &permission)
{
    const auto resource = permission.group.isEmpty() ? permission.resource
                                                     : permission.resource + QLatin1Char('.') + permission.group;
    return permission.verb + QLatin1Char(' ') + resource
         + (permission.nameSpace.isEmpty() ? QString() : QStringLiteral(" -n ") + permission.nameSpace);
}

} // namespace

PlanWidget::PlanWidget(QWidget *parent)
    : QWidget(parent)
    , m_title(label({}, "title", true))
    , m_answer(label({}, "answer", true))
    , m_bar(new QProgressBar)
    , m_gate(new Notice)
    , m_role(new CodeBox(tr("Role for an administrator"), 8))
    , m_roleFold(new Folded(tr("What to send to an administrator"), m_role))
    , m_permissions(label({}, "code", true))
    , m_permissionsFold(new Folded({}, m_permissions))
    , m_steps(new QListWidget)
    , m_evidence(new StepEvidence)
    , m_confirm(new ConfirmBar)
    , m_start(button(tr("Start"), true))
    , m_cancel(button(tr("Cancel")))
    , m_decide(button({}, true))
    , m_offer(button({}))
    , m_finish(button(tr("All is well: remove the former database")))
    , m_goOn(button(tr("Go on")))
    , m_goBack(button(tr("Take the steps back")))
    , m_rollback(button({}))
    , m_leave(button(tr("Leave it as it is")))
    , m_notice(button(tr("Write the notice")))
    , m_close(button(tr("Back")))
{
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 1000);
    m_bar->setAccessibleName(tr("Progress of the plan"));
    m_steps->setObjectName(QStringLiteral("steps"));
    m_steps->setAccessibleName(tr("Steps"));
    m_steps->setFixedWidth(space::stepsWidth);
    m_steps->setIconSize({space::icon, space::icon});
    m_steps->setTextElideMode(Qt::ElideRight);
    m_steps->setWordWrap(false);
    m_steps->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_start->setShortcut(
        QKeySequence(Qt::CTRL | Qt::Key_Return)); // not Enter alone: that would start what is only read
    m_start->setToolTip(m_start->shortcut().toString(QKeySequence::NativeText));

    auto *layout = pageLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_answer);
    layout->addWidget(m_bar);
    layout->addWidget(m_gate);
    layout->addWidget(m_roleFold);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(space::L);
    middle->addWidget(m_steps);
    middle->addWidget(m_evidence, 1);
    layout->addLayout(middle, 1);
    layout->addWidget(m_permissionsFold);
    layout->addWidget(m_confirm);
    layout->addLayout(row({m_close, nullptr, m_notice, m_leave, m_finish, m_rollback, m_goBack, m_cancel, m_offer,
                           m_decide, m_goOn, m_start}));

    connect(m_steps, &QListWidget::currentRowChanged, this, &PlanWidget::showChosenStep);
    connect(m_steps, &QListWidget::itemPressed, this, [this] { m_follows = false; });
    connect(m_evidence, &StepEvidence::checkTicked, this, [this](const QString &id, bool on) {
        for (const auto &check : std::as_const(m_view.checks))
            if (check.id == id) {
                emit checkTicked(ManualCheck(check), on); // the answer comes by setChecks()
                return;
            }
    });
    connect(m_confirm, &ConfirmBar::confirmed, this, [this] {
        if (m_wanted)
            (this->*m_wanted)();
    });
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (!m_tablesToType.isEmpty())
            askThen(tr("This takes rows away. To start, name the tables: %1").arg(m_tablesToType), tr("Start"),
                    &PlanWidget::startRequested, m_tablesToType);
        else if (m_nameToType.isEmpty())
            emit startRequested();
        else
            askThen(tr("This changes production. Type %1 to start.").arg(m_nameToType), tr("Start"),
                    &PlanWidget::startRequested, m_nameToType);
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancelling = true;
        updateActions();
        emit cancelRequested();
    });
    connect(m_goOn, &QPushButton::clicked, this, &PlanWidget::resumeRequested);
    connect(m_goBack, &QPushButton::clicked, this, [this] {
        askThen(m_formerKept ? tr("The application stops for about a minute. What was written since the restore is "
                                  "kept under another name.")
                             : tr("The finished steps are taken back, the last one first."),
                m_goBack->text(), &PlanWidget::undoRequested, m_nameToType);
    });
    connect(m_leave, &QPushButton::clicked, this, &PlanWidget::leaveRequested);
    connect(m_finish, &QPushButton::clicked, this, &PlanWidget::finishRequested);
    connect(m_decide, &QPushButton::clicked, this, [this] {
        if (m_nameToType.isEmpty())
            goOnDecided();
        else
            askThen(tr("This changes production. Type %1 to go on.").arg(m_nameToType), m_decide->text(),
                    &PlanWidget::goOnDecided, m_nameToType);
    });
    connect(m_offer, &QPushButton::clicked, this,
            [this] { askThen(m_offered, m_offer->text(), &PlanWidget::offerTaken, m_nameToType); });
    connect(m_notice, &QPushButton::clicked, this, &PlanWidget::noticeRequested);
    connect(m_rollback, &QPushButton::clicked, this, [this] { emit rollbackRequested(m_goBackRevision); });
    connect(m_close, &QPushButton::clicked, this, &PlanWidget::closeRequested);
    m_clock.setInterval(std::chrono::seconds(1));
    connect(&m_clock, &QTimer::timeout, this, [this] { update(false); });
    update();
}

void PlanWidget::preview(const Plan &plan)
{
    m_runner = nullptr;
    m_view = PlanView::of(plan);
    m_preflight.reset();
    m_asksPreflight = false;
    m_goBackRevision = 0;
    m_formerKept = false;
    m_question.clear();
    m_offered.clear();
    rebuildSteps();
    m_steps->setFocus();
}

void PlanWidget::follow(PlanRunner *runner, const Run *earlier, bool undoing)
{
    m_runner = runner;
    m_view = earlier ? PlanView::of(*earlier, &runner->plan()) : PlanView::of(runner->plan());
    m_view.phase = undoing ? PlanView::Phase::Undoing : PlanView::Phase::Running;
    m_goBackRevision = 0;
    m_formerKept = false;
    m_question.clear();
    m_offered.clear();
    for (auto &step : m_view.steps) // what was stopped is begun again
        if (!undoing && step.state != StepState::Done)
            step.state = StepState::Waiting;
    m_view.begun = QDateTime::currentDateTimeUtc();
    m_cancelling = false;
    m_follows = true;
    connect(runner, &PlanRunner::stepStarted, this, &PlanWidget::stepStarted);
    connect(runner, &PlanRunner::stepProgressed, this, &PlanWidget::stepProgressed);
    connect(runner, &PlanRunner::stepPrinted, this, &PlanWidget::stepPrinted);
    connect(runner, &PlanRunner::stepEnded, this, &PlanWidget::stepEnded);
    connect(runner, &PlanRunner::stepTidied, this, &PlanWidget::stepTidied);
    connect(runner, &PlanRunner::decisionWanted, this, &PlanWidget::decisionWanted);
    connect(runner, &PlanRunner::offered, this, &PlanWidget::offered);
    connect(runner, &PlanRunner::ended, this, &PlanWidget::ended);
    m_clock.start();
    rebuildSteps();
}

void PlanWidget::showRun(const Run &run, const Plan *plan)
{
    m_runner = nullptr;
    m_view = PlanView::of(run, plan);
    m_goBackRevision = 0;
    m_formerKept = false;
    m_question.clear();
    m_offered.clear();
    rebuildSteps();
}

void PlanWidget::setPreflight(const std::optional<Preflight> &preflight)
{
    m_preflight = preflight;
    m_asksPreflight = !preflight.has_value();
    update(false);
}

void PlanWidget::setBlocked(const QString &reason)
{
    m_blocked = reason;
    update(false);
}

void PlanWidget::setChecks(const QList<ManualCheck> &checks)
{
    m_view.checks = checks;
    update();
}

void PlanWidget::setNameToType(const QString &name) { m_nameToType = name; }

void PlanWidget::setTablesToType(const QStringList &tables) { m_tablesToType = tables.join(QStringLiteral(", ")); }

void PlanWidget::setFormerKept(bool kept)
{
    m_formerKept = kept;
    updateActions();
}

void PlanWidget::setGoBackRevision(int revision)
{
    m_goBackRevision = revision;
    updateActions();
}

void PlanWidget::rebuildSteps()
{
    m_confirm->hide();
    {
        const QSignalBlocker quiet(m_steps);
        m_steps->clear();
        for (int i = 0; i < m_view.steps.size(); ++i) {
            auto *item = new QListWidgetItem(m_steps);
            item->setSizeHint({0, space::XL + space::S + space::XS});
            updateStep(i);
        }
        const auto failed = m_view.failedStep();
        m_steps->setCurrentRow(failed >= 0 ? failed : std::max(0, m_view.workingStep()));
    }
    QStringList lines;
    for (const auto &permission : m_view.permissions)
        lines << permissionLine(permission);
    m_permissions->setText(lines.join(QLatin1Char('\n')));
    m_permissionsFold->findChild<QPushButton *>()->setText(
        tr("%n permission(s) asked for before it starts", nullptr, int(lines.size())));
    update();
}

void PlanWidget::update(bool steps)
{
    const auto now = QDateTime::currentDateTimeUtc();
    m_title->setText(m_view.title);
    m_answer->setText(planwords::answer(m_view, now));
    const auto isPreview = m_view.phase == PlanView::Phase::Preview;
    m_bar->setVisible(!isPreview);
    m_bar->setValue(m_view.phase == PlanView::Phase::Done ? 1000 : int(m_view.part() * 1000));
    m_permissionsFold->setVisible(isPreview && !m_view.permissions.isEmpty());
    m_roleFold->hide();
    m_gate->hide();
    if (isPreview && m_preflight && !m_preflight->problems.isEmpty()) {
        m_gate->say(State::Failed, tr("It cannot start yet: %1").arg(m_preflight->problems.join(QLatin1Char('\n'))));
        m_gate->show();
        m_role->setCode(m_preflight->role);
        m_roleFold->setVisible(!m_preflight->role.isEmpty());
    } else if (!m_question.isEmpty()) {
        m_gate->say(State::Attention, m_question);
        m_gate->show();
    } else if (!m_offered.isEmpty()) {
        m_gate->say(State::Attention, m_offered);
        m_gate->show();
    } else if (!m_blocked.isEmpty() && (isPreview || m_view.isOpen())) {
        m_gate->say(State::Attention, m_blocked);
        m_gate->show();
    } else if (isPreview && m_asksPreflight) {
        m_gate->say(State::Working, tr("Asking the cluster for every permission that the plan needs…"));
        m_gate->show();
    } else if (!isPreview && m_view.phase == PlanView::Phase::Failed && !m_view.ending.isEmpty()) {
        m_gate->say(State::Failed, m_view.ending);
        m_gate->show();
    }
    if (steps)
        showChosenStep();
    updateActions();
    emit viewChanged();
}

void PlanWidget::updateStep(int index)
{
    const auto &step = m_view.steps[index];
    auto *item = m_steps->item(index);
    item->setIcon(iconOfStep(step, m_view.phase));
    const auto line = planwords::stepLine(step).section(QLatin1Char('\n'), 0, 0);
    item->setText(line.isEmpty() ? step.title : step.title + QLatin1Char('\n') + line);
    item->setToolTip(step.answer);
}

void PlanWidget::updateActions()
{
    using Phase = PlanView::Phase;
    const auto phase = m_view.phase;
    const auto isRunning = phase == Phase::Running || phase == Phase::Undoing;
    const auto isFree = m_blocked.isEmpty();
    m_start->setVisible(phase == Phase::Preview);
    m_start->setEnabled(isFree && !m_asksPreflight && (!m_preflight || m_preflight->problems.isEmpty())
                        && !m_view.steps.isEmpty());
    m_notice->setVisible(m_view.kind == QLatin1String("update") && !m_view.isOpen());
    m_cancel->setVisible(isRunning);
    m_cancel->setEnabled(!m_cancelling);
    m_cancel->setText(m_cancelling ? tr("Cancelling…") : tr("Cancel"));
    for (auto *open : {m_goOn, m_goBack, m_leave})
        open->setVisible(m_view.isOpen());
    for (auto *open : {m_goOn, m_goBack})
        open->setEnabled(isFree);
    const bool asks = isRunning && !m_question.isEmpty();
    m_decide->setVisible(asks);
    m_offer->setVisible(isRunning && !m_offered.isEmpty());
    if (asks && !m_cancelling)
        m_cancel->setText(tr("Stop here"));
    const bool finishes = m_formerKept && phase == Phase::Done;
    m_finish->setVisible(finishes);
    m_finish->setEnabled(isFree);
    m_rollback->setText(tr("Go back to revision %1").arg(m_goBackRevision));
    m_rollback->setAccessibleName(m_rollback->text());
    m_rollback->setVisible(m_view.isOpen() && m_goBackRevision > 0);
    m_goBack->setVisible(finishes || (m_view.isOpen() && m_view.canTakeBack()));
    m_goBack->setText(finishes ? tr("Bring the former data back") : tr("Take the steps back"));
    const auto *safest = safestWay();
    for (auto *way : {m_goOn, m_goBack, m_rollback, m_leave})
        setMain(way, way == safest);
}

/// What is shown as the one main action of a run that stopped: never to repeat what went wrong in a changed cluster.
QPushButton *PlanWidget::safestWay() const
{
    if (!m_view.isOpen())
        return nullptr;
    // Going on asks the world first how far an interrupted step came; where nothing was changed it only tries again.
    if (m_view.phase == PlanView::Phase::Interrupted)
        return m_goOn;
    if (m_view.traces() == Traces::None)
        return m_view.phase == PlanView::Phase::Cancelled ? m_leave : m_goOn;
    if (m_goBackRevision > 0)
        return m_rollback;
    return m_view.canTakeBack() ? m_goBack : nullptr;
}

void PlanWidget::askThen(const QString &sentence, const QString &verb, void (PlanWidget::*wanted)(),
                         const QString &toType)
{
    m_wanted = wanted;
    m_confirm->ask(sentence, verb, toType);
}

void PlanWidget::showChosenStep()
{
    const auto at = m_steps->currentRow();
    m_evidence->setVisible(at >= 0 && at < m_view.steps.size());
    if (at >= 0 && at < m_view.steps.size())
        m_evidence->showStep(m_view.steps[at]);
    const bool isLast = at >= 0 && at == m_view.steps.size() - 1;
    m_evidence->showChecks(isLast ? m_view.checks : QList<ManualCheck>(), m_view.canTick());
}

} // namespace luthier
