// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/diffview.h"
#include "ui/widgets/rowmodel.h"

#include <stop_token>

class QBoxLayout;
class QLabel;
class QSplitter;

namespace luthier {

class CodeBox;
class Folded;
class Notice;
class Table;
class TablePane;

/// One thing that was compared: its row, and both states as text, made when it is looked at.
struct Compared {
    TableRow row;
    std::function<Result<DiffTexts>()> texts;
    int lineBefore = -1; ///< where to look in these texts, from 0; negative: from the beginning
    int lineAfter = -1;
};

/// Several things that were compared: a list of them, below it the difference of the one that is chosen. What has to be
/// asked for is asked for by whoever derives from it; here are the states of that.
class ComparisonPage : public QWidget
{
    Q_OBJECT

public:
    ComparisonPage(const QString &name, const QStringList &headers, const QList<int> &widths, int stateColumn,
                   QWidget *parent = nullptr);
    ~ComparisonPage() override;

    void say(State state, const QString &sentence, const QString &detail = {}); ///< instead of a list
    void showWorking(const QString &sentence);                                  ///< with what cancels it
    void showCompared(const QString &answer, const QList<Compared> &all);       ///< none: `answer` alone is said
    /// What is shown is no longer what it would be now; nothing is exchanged under a reader.
    void showStale(const QString &sentence);
    bool isWorking() const { return m_isWorking; }
    bool hasRows() const { return !m_all.isEmpty(); }
    void goToChange(bool forward);
    void openFilter();
    Table *table() const { return m_table; }
    DiffView *difference() const { return m_difference; }

signals:
    void cancelled();

protected:
    QBoxLayout *choices() const { return m_choices; } ///< what is compared
    virtual void begin() = 0;                         ///< asks (again) for what is chosen
    std::stop_token started();                        ///< what ran before is given up
    int round() const { return m_round; }             ///< an answer to an older question is dropped

private:
    void showChosen(const QString &key);
    void cancel();
    void hideRows();

    QList<Compared> m_all;
    std::stop_source m_stop;
    int m_round = 0;
    bool m_isWorking = false;
    QBoxLayout *m_choices;
    QLabel *m_answer;
    Notice *m_notice;
    QPushButton *m_cancel;
    QPushButton *m_again;
    RowModel *m_model;
    Table *m_table;
    TablePane *m_pane;
    DiffView *m_difference;
    QSplitter *m_middle;
    QWidget *m_room;
    CodeBox *m_detail;
    Folded *m_folded;
};

} // namespace luthier
