// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/values/valuesview.h"

#include "base/elsewhere.h"
#include "base/words.h"
#include "helm/secretpaths.h"
#include "ui/editor/editorpane.h"
#include "ui/editor/findbar.h"
#include "ui/theme/lineicon.h"
#include "ui/theme/space.h"
#include "ui/values/comparisons.h"
#include "ui/values/effectivepage.h"
#include "ui/values/valuesdifference.h"
#include "ui/widgets/later.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pieces.h"
#include "yaml/document.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QListWidget>
#include <QSplitter>
#include <QStackedWidget>

namespace luthier {

ValuesView::ValuesView(const Profile &profile, QWidget *parent)
    : QWidget(parent)
    , m_profile(profile)
    , m_answer(label({}, "answer", true))
    , m_notice(new Notice)
    , m_stale(new Notice)
    , m_versionBar(new QWidget)
    , m_version(nullptr)
    , m_setVersion(button(tr("Set version…")))
    , m_save(button(tr("Save")))
    , m_use(button(tr("Use these in an update"), true))
    , m_more(button(tr("More")))
    , m_commitBar(new QWidget)
    , m_hold(flatButton(tr("Hold to show secrets"), QStringLiteral("lock")))
    , m_list(new QListWidget)
    , m_stack(new QStackedWidget)
    , m_none(nullptr)
    , m_deployed(new EditorPane(tr("Deployed values, read-only")))
    , m_deployedProblem(new Notice)
    , m_deployedPage(new QWidget)
    , m_effective(new EffectivePage)
{
    auto *page = pageLayout(this);
    auto *heading = label(tr("What is set for %1?").arg(profile.title), "title", true); // wraps where it is narrow
    heading->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    heading->setMinimumWidth(3 * space::XL);
    page->addLayout(row({heading, m_hold, m_save, m_setVersion, m_more, m_use}));
    page->addWidget(m_answer);
    page->addWidget(m_stale);
    page->addWidget(m_notice);
    page->addWidget(m_versionBar);
    page->addWidget(m_commitBar);
    m_stale->hide();
    m_notice->hide();
    connect(m_stale->addAction(tr("See what is deployed now")), &QPushButton::clicked, this, [this] {
        m_release = std::exchange(m_moved, std::nullopt);
        askChart();
        m_stale->hide();
        showDeployed();
        choose(Difference);
    });
    m_save->setToolTip(tr("Ctrl+S"));
    addVersionBar();
    addMore();
    addPages();
    auto *middle = new QSplitter;
    middle->setChildrenCollapsible(false);
    middle->addWidget(m_list);
    middle->addWidget(m_stack);
    middle->setStretchFactor(1, 1);
    m_list->setMinimumWidth(space::railWidth);
    m_list->setMaximumWidth(2 * space::railWidth);
    middle->setSizes({space::railWidth + space::XL, 1000});
    page->addWidget(middle, 1);

    m_check.setSingleShot(true);
    m_check.setInterval(std::chrono::milliseconds(150)); // a pause in typing
    connect(&m_check, &QTimer::timeout, this, &ValuesView::checkFiles);
    connect(m_list, &QListWidget::currentRowChanged, this, &ValuesView::showRow);
    connect(m_setVersion, &QPushButton::clicked, this, &ValuesView::openVersionBar);
    connect(m_save, &QPushButton::clicked, this, &ValuesView::save);
    connect(m_use, &QPushButton::clicked, this, &ValuesView::useInUpdate);
    connect(m_hold, &QPushButton::pressed, this, [this] { coverSecrets(false); });
    connect(m_hold, &QPushButton::released, this, [this] { coverSecrets(true); });
    nameRows();
    m_list->setCurrentRow(0);
    showAnswer();
}

ValuesFilePage *ValuesView::currentFile() const { return qobject_cast<ValuesFilePage *>(m_stack->currentWidget()); }

bool ValuesView::isModified() const
{
    return std::any_of(m_files.cbegin(), m_files.cend(), [](const auto *file) { return file->isModified(); });
}

void ValuesView::openFind()
{
    if (auto *file = currentFile())
        file->openFind();
    else if (m_stack->currentWidget() == m_deployedPage)
        m_deployed->bar()->openFind(false);
    else if (m_stack->currentWidget() == m_effective)
        m_effective->openFilter();
    else if (auto *page = openComparison())
        page->openFilter();
}

bool ValuesView::back()
{
    for (auto *bar : {m_versionBar, m_commitBar})
        if (bar->isVisible()) {
            bar->hide();
            return true;
        }
    return false;
}

void ValuesView::showFacts(const Platform::Facts &facts)
{
    m_connection = facts.connection;
    m_releaseProblem = facts.releaseProblem;
    m_history = facts.history;
    m_runs = facts.runs;
    m_versions.clear();
    for (const auto &update : facts.updates)
        m_versions << update.version.version;
    if (facts.release && !m_release) {
        m_release = facts.release;
        showDeployed();
    } else if (facts.release && facts.release->revision != m_release->revision) {
        showMoved(*facts.release);
    } else if (!m_release) {
        showDeployed();
    }
    askChart();
    nameRows();
    showAnswer();
    if (openComparison())
        showCurrent();
}

/// Nobody overwrites unseen what came meanwhile: what is deployed is exchanged when a person looks at it.
void ValuesView::showMoved(const Release &now)
{
    if (m_moved && m_moved->revision == now.revision)
        return;
    m_moved = now;
    const auto sameValues = now.values == m_release->values;
    const auto when = now.lastDeployed.isValid() ? words::moment(now.lastDeployed) : QString();
    m_stale->say(
        State::Attention,
        sameValues
            ? tr("The release moved from revision %1 to %2 since it was loaded here (%3); its values are the same.")
                  .arg(m_release->revision)
                  .arg(now.revision)
                  .arg(when)
            : tr("The release moved from revision %1 to %2 since it was loaded here (%3), and its values changed. "
                 "Compare before you update: what was set there is not in your files.")
                  .arg(m_release->revision)
                  .arg(now.revision)
                  .arg(when));
    m_stale->show();
}

void ValuesView::showDeployed()
{
    const auto known = m_release.has_value();
    m_deployed->setVisible(known);
    m_deployedProblem->setVisible(!known);
    if (known) {
        const auto values = m_withSecrets ? m_release->values : maskedValues(m_release->values).toObject();
        const auto text = QString::fromUtf8(jsonToYaml(values));
        if (m_deployed->editor()->document()->isEmpty())
            m_deployed->editor()->setText(text);
        else
            m_deployed->editor()->changeText(text); // the place that is looked at stays
        m_deployed->editor()->document()->clearUndoRedoStacks();
    } else if (!m_releaseProblem.isEmpty()) {
        m_deployedProblem->say(State::Failed, m_releaseProblem);
    } else if (m_connection == Platform::Connection::Failed) {
        m_deployedProblem->say(
            State::Unknown,
            tr("The cluster cannot be reached: what is deployed is not known. The files can be edited."));
    } else {
        m_deployedProblem->say(State::Working, tr("Reading what is deployed…"));
    }
    showCurrent();
}

void ValuesView::showCurrent()
{
    if (m_difference->isOpen())
        showDifference();
    else if (m_stack->currentWidget() == m_effective)
        showEffective();
    else if (m_newChart->isOpen())
        (*m_newChart)->showFacts(comparedFacts());
    else if (m_manifests->isOpen())
        (*m_manifests)->showFacts(comparedFacts());
    else if (m_revisions->isOpen())
        (*m_revisions)->showFacts(comparedFacts());
}

void ValuesView::setSources(const ValuesSources &sources)
{
    m_sources = sources;
    askChart();
    if (auto *page = m_newChart->made())
        page->setSources(sources);
    if (auto *page = m_manifests->made())
        page->setSources(sources);
    if (auto *page = m_revisions->made())
        page->setSources(sources);
}

ValuesFacts ValuesView::comparedFacts() const
{
    return {m_release, m_release ? QString() : m_deployedProblem->text(), texts(), m_versions, m_history};
}

void ValuesView::showEffective()
{
    if (!m_release)
        return m_releaseProblem.isEmpty() && m_connection != Platform::Connection::Failed
                 ? m_effective->showLoading()
                 : m_effective->say(m_deployedProblem->text());
    const auto chart = knownChart();
    const auto compute = [chart, files = texts()]() -> Result<EffectivePage::Shown> {
        const auto layers = valuesFiles(files);
        if (!layers)
            return tl::unexpected(layers.error());
        return EffectivePage::Shown{chart, *layers, effectiveValues(chart, *layers)};
    };
    whenDone<EffectivePage::Shown>(this, elsewhere(compute), [this](const Result<EffectivePage::Shown> &shown) {
        m_effective->showValues(shown, m_withSecrets);
    });
    if (m_sources.kept && std::exchange(m_keptRevision, m_release->revision) != m_release->revision)
        whenDone<QList<Release>>(this, m_sources.kept(m_stop.get_token()), [this](const Result<QList<Release>> &kept) {
            if (kept)
                m_effective->showKept(*kept, m_runs);
            else
                m_keptRevision = 0; // the next look asks again
        });
}

QList<std::pair<QString, QByteArray>> ValuesView::texts() const
{
    QList<std::pair<QString, QByteArray>> all;
    for (const auto *file : m_files)
        if (file->isReady())
            all << std::pair(QFileInfo(file->path()).fileName(), file->bytes());
    return all;
}

void ValuesView::showDifference()
{
    if (!m_release)
        return (*m_difference)->say(m_deployedProblem->text());
    if (texts().isEmpty())
        return (*m_difference)->say(tr("There is no values file to compare with what is deployed."));
    (*m_difference)->compare(m_release->values, m_release->revision, texts(), m_withSecrets);
}

void ValuesView::coverSecrets(bool covered)
{
    m_withSecrets = !covered;
    showDeployed();
}

} // namespace luthier
