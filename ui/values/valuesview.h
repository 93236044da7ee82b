// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/platform/platform.h"
#include "ui/values/valuesfilepage.h"
#include "ui/values/valuessources.h"
#include "ui/widgets/page.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace luthier {

class CodeEditor;
class ComparisonPage;
class EditorPane;
class EffectivePage;
class ManifestsPage;
class NewChartPage;
class Notice;
class RevisionsPage;
class ValuesDifference;

/// The profile's values files in helm's order, to edit; beside them what is deployed, and what would change. An update
/// takes the files as they are saved.
class ValuesView : public QWidget
{
    Q_OBJECT

public:
    explicit ValuesView(const Profile &profile, QWidget *parent = nullptr);
    ~ValuesView() override;
    void showFacts(const Platform::Facts &facts);
    void setSources(const ValuesSources &sources); ///< without them nothing is asked of the cluster
    bool back();                                   ///< Esc: an open bar; false: none was open
    void openFind();
    bool isModified() const;
    void saveAll(); ///< savedAll() follows

    enum Shown {
        Deployed = -1,
        Effective = -2,
        Difference = -3,
        NewChart = -4,
        Manifests = -5,
        Revisions = -6
    }; ///< or a file's number, from 0
    void choose(int shown);
    ValuesFilePage *file(int number) const { return m_files.value(number); }
    void setVersion(const QString &version); ///< of every component; one undo step a file
    void openVersionBar();
    void exportTo(const QString &file, bool withSecrets); ///< the effective values, for the owner only

signals:
    void updateWanted(); ///< everything is saved
    void savedAll(bool well);

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addPages();
    void addVersionBar();
    void addMore(); ///< what is done with files beside saving: its menu, and the bar for a commit
    void askGit();
    void openCommitBar(const GitState &state);
    void commit();
    void exportEffective(bool withSecrets);
    void nameRows();
    ComparisonPage *openComparison();
    template <typename Comparison>
    Comparison *withSources(Comparison *page) const
    {
        page->setSources(m_sources);
        return page;
    }
    void showRow(int row);
    void showAnswer();
    void checkFiles();
    void askChart(); ///< once for a version, when the view is looked at
    void takeChart(const Result<Chart> &chart);
    void askImages(const QList<NamedImage> &images);
    Chart knownChart() const; ///< the chart itself, else what Helm keeps of it
    void showDeployed();
    void showDifference();
    void showEffective();
    void showCurrent(); ///< what depends on the files and is looked at
    void showMoved(const Release &now);
    void save();
    void useInUpdate();
    void say(State state, const QString &sentence);
    void coverSecrets(bool covered);
    ValuesFilePage *currentFile() const;
    QList<std::pair<QString, QByteArray>> texts() const;
    ValuesFacts comparedFacts() const;

    Profile m_profile;
    ValuesSources m_sources;
    Platform::Connection m_connection = Platform::Connection::Connecting;
    std::optional<Release> m_release; ///< as it was loaded
    std::optional<Release> m_moved;   ///< what it is now, not looked at yet
    QString m_releaseProblem;
    std::optional<Chart> m_chart; ///< of the release, with comments, schema and subcharts
    QString m_chartAsked;         ///< the version
    QString m_chartProblem;
    QSet<QString> m_missingImages;
    std::stop_source m_stop;
    QStringList m_versions;
    QList<ReleaseSummary> m_history;
    QList<Run> m_runs;
    int m_keptRevision = 0; ///< up to which all revisions were read
    QTimer m_check;
    int m_checks = 0;
    bool m_withSecrets = false;
    int m_savesLeft = 0;
    bool m_saveFailed = false;
    bool m_toUpdate = false; ///< when all is saved

    QLabel *m_answer;
    Notice *m_notice;
    Notice *m_stale;
    QWidget *m_versionBar;
    QComboBox *m_version;
    QPushButton *m_setVersion;
    QPushButton *m_save;
    QPushButton *m_use;
    QPushButton *m_more;
    QWidget *m_commitBar;
    QLineEdit *m_message = nullptr;
    QString m_toCommit; ///< the file
    QPushButton *m_hold;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    QList<ValuesFilePage *> m_files;
    QWidget *m_none;
    EditorPane *m_deployed;
    Notice *m_deployedProblem;
    QWidget *m_deployedPage;
    EffectivePage *m_effective;
    std::optional<Page<ValuesDifference>> m_difference;
    std::optional<Page<NewChartPage>> m_newChart;
    std::optional<Page<ManifestsPage>> m_manifests;
    std::optional<Page<RevisionsPage>> m_revisions;
};

} // namespace luthier
