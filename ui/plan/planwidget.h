// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/plans/plans.h"
#include "plan/planrunner.h"
#include "ui/plan/planstate.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace luthier {

class CodeBox;
class ConfirmBar;
class Folded;
class Notice;
class StepEvidence;

/// The one widget for everything that changes something: the preview with its exact commands before Start, the
/// progress while it runs, the evidence afterwards. It carries nothing out: it asks by signals.
class PlanWidget : public QWidget
{
    Q_OBJECT

public:
    explicit PlanWidget(QWidget *parent = nullptr);

    void preview(const Plan &plan);
    /// From now on the runner's signals are shown; call before PlanRunner::start(), resume() or undo().
    /// `earlier`: the run that is gone on with or taken back; may be null.
    void follow(PlanRunner *runner, const Run *earlier = nullptr, bool undoing = false);
    void showRun(const Run &run, const Plan *plan);
    const PlanView &view() const { return m_view; }
    void setChecks(const QList<ManualCheck> &checks); ///< as the journal now tells them

    /// While it is asked what lacks: nullopt. Problems close the Start button.
    void setPreflight(const std::optional<Preflight> &preflight);
    void setBlocked(const QString &reason);          ///< "read-only": Start is closed and the reason is said
    void setNameToType(const QString &name);         ///< in production: what Start and Go back want typed
    void setTablesToType(const QStringList &tables); ///< of the plan that is previewed: they lose rows, so Start asks
    void setFormerKept(bool kept);                   ///< of a restore that is done: it can be taken back, or finished
    void setGoBackRevision(int revision); ///< after a failed update: offers the way back to that revision; 0: none

signals:
    void startRequested();
    void cancelRequested();
    void resumeRequested();
    void undoRequested();
    void leaveRequested();
    void decided(bool goOn); ///< a step asked
    void offerTaken();       ///< of what a step offered while it goes on
    void finishRequested();  ///< all is well: what a restore left can be removed
    void rollbackRequested(int revision);
    void closeRequested();
    void noticeRequested(); ///< what the users are told of this update
    void checkTicked(const luthier::ManualCheck &check, bool on);
    void viewChanged(); ///< for the activity strip

private:
    void rebuildSteps();
    void update(bool steps = true);
    void updateStep(int index);
    void updateActions();
    void askThen(const QString &sentence, const QString &verb, void (PlanWidget::*wanted)(), const QString &toType);
    void stepStarted(const QString &id);
    void stepProgressed(const QString &id, double part, const QString &text, qint64 left);
    void stepPrinted(const QString &id, const QString &line);
    void stepEnded(const QString &id, bool done, const QString &sentence, const QString &detail);
    void stepTidied(const QString &id, bool done, const QString &sentence);
    void goOnDecided();
    void offered(const QString &id, const QString &sentence, const QString &verb);
    void decisionWanted(const QString &id, const QString &question, const QString &verb);
    void ended(PlanRunner::Outcome outcome, const QString &sentence);
    QPushButton *safestWay() const;
    void showChosenStep();

    PlanView m_view;
    std::optional<Preflight> m_preflight;
    bool m_asksPreflight = false;
    bool m_cancelling = false;
    bool m_follows = true; ///< the working step is chosen by itself until a person chooses another
    QString m_blocked;
    QString m_nameToType;
    QString m_tablesToType;
    QString m_question; ///< of a step that waits for a person; empty: none does
    QString m_offered;  ///< what a step offers while it goes on; empty: nothing
    bool m_formerKept = false;
    int m_goBackRevision = 0;
    void (PlanWidget::*m_wanted)() = nullptr;
    QPointer<PlanRunner> m_runner;
    QTimer m_clock;

    QLabel *m_title;
    QLabel *m_answer;
    QProgressBar *m_bar;
    Notice *m_gate;
    CodeBox *m_role;
    Folded *m_roleFold;
    QLabel *m_permissions;
    Folded *m_permissionsFold;
    QListWidget *m_steps;
    StepEvidence *m_evidence;
    ConfirmBar *m_confirm;
    QPushButton *m_start;
    QPushButton *m_cancel;
    QPushButton *m_decide;
    QPushButton *m_offer;
    QPushButton *m_finish;
    QPushButton *m_goOn;
    QPushButton *m_goBack;
    QPushButton *m_rollback;
    QPushButton *m_leave;
    QPushButton *m_notice;
    QPushButton *m_close;
};

} // namespace luthier
