// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/platform.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace luthier {

class CodeBox;
class Notice;
class RowModel;
class Table;
class TablePane;

/// What was done, by whom and when; and whether the record is untouched.
class JournalView : public QWidget
{
    Q_OBJECT

public:
    explicit JournalView(QWidget *parent = nullptr);
    void showFacts(const Platform::Facts &facts);
    void showEntries(const QList<JournalEntry> &entries); ///< of the chosen run
    void showVerified(const Result<qint64> &result);
    bool back();

    static QString entryLine(const JournalEntry &entry);

signals:
    void verifyWanted();
    void entriesWanted(const QString &runId);
    void runWanted(const QString &runId);

private:
    QLabel *m_answer;
    Notice *m_verified;
    RowModel *m_model;
    Table *m_table;
    TablePane *m_pane;
    QWidget *m_details;
    CodeBox *m_entries;
    QPushButton *m_open;
};

} // namespace luthier
