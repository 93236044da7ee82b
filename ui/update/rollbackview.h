// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/migrations/wayback.h"

#include <QWidget>

#include <optional>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace luthier {

class CodeBox;
class ConfirmBar;
class Folded;
class Notice;
class RowModel;
class Table;
class TablePane;

/// To which revision to go back, and the ways there side by side: release and schema together.
class RollbackView : public QWidget
{
    Q_OBJECT

public:
    explicit RollbackView(const Profile &profile, QWidget *parent = nullptr);
    void showFacts(const Platform::Facts &facts);
    void chooseRevision(int revision);
    int chosenRevision() const; ///< 0: none
    void showWays(const WaysBack &ways);
    void showWaysProblem(const QString &problem);
    void say(const QString &problem);

signals:
    void waysWanted(int revision);
    void planWanted(const luthier::RollbackOptions &options);
    void updateWanted(const QString &version);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void askWays();
    void go(const WayBack &way);
    void showDifference(const RevisionDifference &difference);

    Profile m_profile;
    int m_current = 0;
    int m_asked = 0; ///< the revision whose ways are shown or asked for
    std::optional<RollbackOptions> m_confirmed;
    QScrollArea *m_scroll;
    QLabel *m_answer;
    Notice *m_problem;
    RowModel *m_model;
    Table *m_table;
    TablePane *m_pane;
    QLabel *m_heading;
    QLabel *m_state;
    QVBoxLayout *m_ways;
    QLabel *m_differs;
    CodeBox *m_difference;
    Folded *m_differenceFold;
    ConfirmBar *m_confirm;
};

} // namespace luthier
