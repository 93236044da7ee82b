// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/values/comparisonpage.h"
#include "ui/values/valuessources.h"

class QComboBox;
class QPushButton;

namespace luthier {

/// What a newer chart does to the values that a person set: its defaults beside those of the deployed one, and yours.
class NewChartPage : public ComparisonPage
{
    Q_OBJECT

public:
    explicit NewChartPage(QWidget *parent = nullptr);
    void setSources(const ValuesSources &sources) { m_sources = sources; }
    void showFacts(const ValuesFacts &facts); ///< looked at now: begins where nothing was compared yet
    void chooseVersion(const QString &version);

private:
    void begin() override;
    void showChart(const Result<Chart> &chart);

    ValuesSources m_sources;
    ValuesFacts m_facts;
    QComboBox *m_version;
    QString m_compared; ///< release, version and files
};

/// What the edited files would change in the cluster, object by object, and what would restart.
class ManifestsPage : public ComparisonPage
{
    Q_OBJECT

public:
    explicit ManifestsPage(QWidget *parent = nullptr);
    void setSources(const ValuesSources &sources) { m_sources = sources; }
    void showFacts(const ValuesFacts &facts);
    void chooseVersion(const QString &version);

private:
    void begin() override;

    ValuesSources m_sources;
    ValuesFacts m_facts;
    QComboBox *m_version;
    QPushButton *m_render;
    QByteArray m_compared; ///< a hash of the files' bytes, and for what
};

/// Two revisions of the release: values and objects.
class RevisionsPage : public ComparisonPage
{
    Q_OBJECT

public:
    explicit RevisionsPage(QWidget *parent = nullptr);
    void setSources(const ValuesSources &sources) { m_sources = sources; }
    void showFacts(const ValuesFacts &facts);
    void chooseRevisions(int before, int after);

private:
    void begin() override;
    void showReleases(const Release &before, const Release &after);

    ValuesSources m_sources;
    ValuesFacts m_facts;
    QComboBox *m_before;
    QComboBox *m_after;
    std::pair<int, int> m_compared;
};

/// Rows of objects that differ: kind and name, what becomes of it, what restarts and why.
QList<Compared> comparedObjects(const QList<ManifestChange> &changes);
QString restartWords(const QList<ManifestChange> &changes); ///< what restarts, in one sentence

} // namespace luthier
