// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/platform/platform.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace luthier {

class CodeBox;
class Notice;
class RunModel;
class Table;
class TablePane;

/// What was done, by whom and when; and whether the record is untouched.
class JournalView : public QWidget
{
    Q_OBJECT

public:
    explicit JournalView(QWidget *parent = nullptr);
    void showFacts(const Platform::Facts &facts);
    /// Of the chosen run; nullopt: they are being read.
    void showEntries(const QString &runId, const std::optional<QString> &lines);
    void showVerifying();
    void showVerified(const Result<qint64> &result);
    void showSaving();
    void showSaved(const Result<QString> &file); ///< of evidenceWanted()
    bool back();

    static QString entryLine(const JournalEntry &entry);

signals:
    void verifyWanted();
    void entriesWanted(const QString &runId);
    void runWanted(const QString &runId);
    void evidenceWanted(const QString &runId, const QString &file); ///< PDF or HTML, by the file's name

private:
    void chooseFile();

    QLabel *m_answer;
    Notice *m_verified;
    RunModel *m_model;
    Table *m_table;
    TablePane *m_pane;
    QWidget *m_details;
    CodeBox *m_entries;
    QPushButton *m_open;
    QPushButton *m_save;
    QPushButton *m_verify;
    bool m_isRead = false;
};

} // namespace luthier
