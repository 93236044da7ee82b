// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/plans/plans.h"

#include <QWidget>

#include <functional>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace luthier {

class Notice;

/// Which version, and what has to be true before: the choice, the changes, the checklist, the options.
class UpdateView : public QWidget
{
    Q_OBJECT

public:
    using Checklist = std::function<QList<ChecklistItem>(const UpdateOptions &)>;

    explicit UpdateView(const Profile &profile, QWidget *parent = nullptr);
    void setChecklist(Checklist checklist) { m_checklist = std::move(checklist); }
    void showFacts(const Platform::Facts &facts);
    UpdateOptions options() const;
    void selectVersion(const QString &version);
    void say(const QString &problem); ///< why there is no plan; empty: nothing is wrong

signals:
    void planWanted(const luthier::UpdateOptions &options);
    void runWanted(const QString &run);        ///< one that stopped half-way
    void noticeWanted(const QString &version); ///< what the users are told before it
    void repairWanted();                       ///< a helm that was cut off

private:
    void showHalfWay(const Platform::Facts &facts);
    void chooseVersion();
    void showChanges(const AvailableUpdate &update);
    void showChecklist();
    void addItem(const ChecklistItem &item);
    const AvailableUpdate *chosen() const;

    Profile m_profile;
    Checklist m_checklist;
    QList<AvailableUpdate> m_updates;
    QString m_chosenVersion; ///< for which m_confirmed was said
    QMap<QString, QString> m_confirmed;
    QStringList m_shownVersions;
    QStringList m_shownItems;

    QLabel *m_title;
    QLabel *m_answer;
    Notice *m_problem;
    Notice *m_halfWay;
    QPushButton *m_look;
    QString m_halfWayRun; ///< empty: the release is pending
    QListWidget *m_versions;
    QLabel *m_changesHead;
    QVBoxLayout *m_changes;
    QLabel *m_checklistHead;
    QVBoxLayout *m_items;
    QLineEdit *m_name;
    QSpinBox *m_timeout;
    QCheckBox *m_rollBack;
    QLineEdit *m_override;
    QWidget *m_body;
    QWidget *m_skeleton; ///< while versions are looked for
    Notice *m_none;
    QPushButton *m_plan;
    QPushButton *m_notice;
};

} // namespace luthier
