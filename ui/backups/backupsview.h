// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/platform.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;
class QVBoxLayout;

namespace luthier {

class RowModel;
class Table;
class TablePane;

/// What was backed up and how far each backup is proved: the ladder is what the list shows.
class BackupsView : public QWidget
{
    Q_OBJECT

public:
    explicit BackupsView(const Profile &profile, QWidget *parent = nullptr);
    void showFacts(const Platform::Facts &facts);
    void chooseBackup(const QString &id);
    bool back();

    static QString commands(const Backup &backup, const Profile &profile); ///< pure: what reads and restores it

signals:
    void backupWanted();
    void runWanted(const QString &runId);
    void restoreWanted(const QString &backupId);
    void proofWanted(const QString &backupId);
    void comparisonWanted(const QString &backupId); ///< of a configuration with the cluster

private:
    void showDetails(const QString &id);

    Profile m_profile;
    QList<Backup> m_backups;
    QLabel *m_answer;
    RowModel *m_model;
    Table *m_table;
    TablePane *m_pane;
    QWidget *m_details;
    QVBoxLayout *m_inside;
};

} // namespace luthier
