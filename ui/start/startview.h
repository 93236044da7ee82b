// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubeconfig.h"
#include "maintenance/platform/contextprobe.h"
#include "ui/start/rangeprogress.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace luthier {

class CodeBox;
class Folded;
class Notice;
class StateLabel;

/// Three doors: a kubeconfig that was found, the practice range, a profile. Never an empty window.
class StartView : public QWidget
{
    Q_OBJECT

public:
    explicit StartView(QWidget *parent = nullptr);
    void showContexts(const Result<Kubeconfig> &kubeconfig);
    /// What became of looking at one of them.
    void showFinding(const QString &context, const Result<ContextFinding> &finding);
    /// It is not asked by itself: its sign-in starts a program, which may want a person.
    void showUnasked(const QString &context, const QString &program);
    QStringList shownContexts() const { return m_rows.keys(); }
    void showRange(const QString &profileFile); ///< it is there; empty: it is not
    void showRangeProgress(const RangeProgress::State &state);
    void say(const QString &problem);

signals:
    void contextChosen(const QString &context);
    /// A profile is wanted, made of that release.
    void releaseChosen(const QString &context, const luthier::FoundRelease &release);
    void profileChosen(const QString &file);

private:
    void askForFile();

    struct Row {
        StateLabel *state;
        QLabel *words;
        QVBoxLayout *releases;
    };
    Notice *m_problem;
    QHash<QString, Row> m_rows;
    QLabel *m_contextsText;
    QVBoxLayout *m_contexts;
    QLabel *m_rangeText;
    QProgressBar *m_rangeBar;
    QPushButton *m_range;
    QString m_rangeProfile;
};

/// Why there is no connection, and what to do: sentence first, raw output folded.
class FailedConnection : public QWidget
{
    Q_OBJECT

public:
    explicit FailedConnection(QWidget *parent = nullptr);
    void showProblem(const QString &where, const Error &error);
    static QString whatToDo(Error::Kind kind);

signals:
    void tryAgain();
    void chooseAnother();

private:
    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_advice;
    CodeBox *m_raw;
    Folded *m_fold;
};

} // namespace luthier
