// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/platform/platform.h"
#include "maintenance/schedule/schedulestate.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace luthier {

class CodeBox;

/// What is done by itself, here or by the cluster: whether it was, when it is next, and what carries it out.
class SchedulesView : public QWidget
{
    Q_OBJECT

public:
    SchedulesView(const Profile &profile, const QString &environment, QWidget *parent = nullptr);
    void showFacts(const Platform::Facts &facts);
    /// The objects of a schedule that is the cluster's; a problem is a sentence.
    void showManifest(const QString &schedule, const QString &text);

signals:
    void runWanted(const QString &schedule);
    void setUpWanted(const QString &schedule);
    void removeWanted(const QString &schedule);
    void manifestWanted(const QString &schedule);

private:
    QWidget *cardOf(const ScheduleState &state, const Platform::Facts &facts, const QDateTime &now);

    Profile m_profile;
    QString m_environment;
    QStringList m_shown;
    QHash<QString, QString> m_manifests; ///< by schedule, once they were asked for
    QHash<QString, CodeBox *> m_boxes;
    QLabel *m_answer;
    QVBoxLayout *m_inside;
};

} // namespace luthier
