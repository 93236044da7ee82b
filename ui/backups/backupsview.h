// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/platform/platform.h"

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
    BackupsView(const Profile &profile, const QString &environment, QWidget *parent = nullptr);
    void showFacts(const Platform::Facts &facts);
    void chooseBackup(const QString &id);
    bool back();

signals:
    void backupWanted();                           ///< of the database, in pg_dump's own format
    void otherBackupWanted(const QString &format); ///< "plain", "cluster"
    void runWanted(const QString &runId);
    void restoreWanted(const QString &backupId);
    void proofWanted(const QString &backupId, luthier::DatabaseProfile::Scratch where);
    void comparisonWanted(const QString &backupId); ///< of a configuration with the cluster
    void adoptionWanted(const QString &file);       ///< of a dump that was taken by hand
    void fetchWanted(const QString &backupId, const QString &store);
    void storesWanted(); ///< to be asked again
    void tidyWanted();
    void schedulesWanted();

private:
    void showDetails(const QString &id);
    void showFound(const FoundDump &dump);
    QPushButton *proveElsewhere(const QString &id);
    void showProblems(const Platform::Facts &facts, const QDateTime &now);

    Profile m_profile;
    QString m_environment;
    QList<PlacedBackup> m_backups;
    QList<FoundDump> m_found; ///< not ours yet
    QStringList m_shownStores;
    QVBoxLayout *m_stores; ///< what is not known of them
    QLabel *m_answer;
    RowModel *m_model;
    Table *m_table;
    TablePane *m_pane;
    QWidget *m_details;
    QVBoxLayout *m_inside;
};

} // namespace luthier
