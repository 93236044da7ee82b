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
#include "ui/values/problemsof.h"
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
    , m_hold(flatButton(tr("Hold to show secrets"), QStringLiteral("lock")))
    , m_list(new QListWidget)
    , m_stack(new QStackedWidget)
    , m_none(nullptr)
    , m_deployed(new EditorPane(tr("Deployed values, read-only")))
    , m_deployedProblem(new Notice)
    , m_deployedPage(new QWidget)
    , m_effective(new EffectivePage)
    , m_difference(new ValuesDifference)
    , m_newChart(new NewChartPage)
    , m_manifests(new ManifestsPage)
    , m_revisions(new RevisionsPage)
{
    auto *page = pageLayout(this);
    page->addLayout(row(
        {label(tr("What is set for %1?").arg(profile.title), "title"), nullptr, m_hold, m_save, m_setVersion, m_use}));
    page->addWidget(m_answer);
    page->addWidget(m_stale);
    page->addWidget(m_notice);
    page->addWidget(m_versionBar);
    m_stale->hide();
    m_notice->hide();
    connect(m_stale->addAction(tr("See what is deployed now")), &QPushButton::clicked, this, [this] {
        m_release = std::exchange(m_moved, std::nullopt);
        m_stale->hide();
        showDeployed();
        choose(Difference);
    });
    m_save->setToolTip(tr("Ctrl+S"));
    addVersionBar();
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

void ValuesView::addPages()
{
    m_list->setObjectName(QStringLiteral("choices"));
    m_list->setAccessibleName(tr("Values"));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const auto &path : m_profile.valuesFiles) {
        auto *file = new ValuesFilePage(path);
        m_files << file;
        m_stack->addWidget(file);
        new QListWidgetItem(m_list);
        connect(file, &ValuesFilePage::edited, this, [this] {
            nameRows();
            showAnswer();
            m_check.start();
        });
        connect(file, &ValuesFilePage::contentChanged, this, [this] {
            nameRows();
            showAnswer();
        });
        connect(file, &ValuesFilePage::beginWanted, this,
                [this, file] { file->begin(m_release ? jsonToYaml(m_release->values) : QByteArray()); });
        connect(file, &ValuesFilePage::saved, this, [this](bool well) {
            m_saveFailed = m_saveFailed || !well;
            if (--m_savesLeft > 0)
                return;
            m_savesLeft = 0;
            if (std::exchange(m_toUpdate, false) && !m_saveFailed)
                emit updateWanted();
            emit savedAll(!m_saveFailed);
        });
    }
    if (m_files.isEmpty()) {
        QVBoxLayout *inside = nullptr;
        m_none = scrollingPage(&inside);
        inside->addWidget(label(tr("The profile names no values files"), "heading"));
        inside->addWidget(
            label(tr("An update then takes the values that are deployed, and sets the new version in them. To edit "
                     "them here, write them into a file and name it in the profile (values)."),
                  "muted", true));
        inside->addStretch(1);
        m_stack->addWidget(m_none);
        new QListWidgetItem(m_list);
    }
    auto *deployed = new QVBoxLayout(m_deployedPage);
    deployed->setContentsMargins(0, 0, 0, 0);
    deployed->addWidget(m_deployedProblem, 0, Qt::AlignTop);
    deployed->addWidget(m_deployed, 1);
    m_deployed->editor()->setReadOnly(true);
    m_deployed->editor()->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(m_effective, &EffectivePage::sourceWanted, this, [this](int file, int line, int column) {
        choose(file);
        m_files[file]->editor()->goTo(line - 1, column - 1);
        m_files[file]->editor()->setFocus();
    });
    for (auto *page : std::initializer_list<QWidget *>{m_deployedPage, m_effective, m_difference, m_newChart,
                                                       m_manifests, m_revisions}) {
        m_stack->addWidget(page);
        new QListWidgetItem(m_list);
    }
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setSizeHint({0, space::XL + space::S});
}

void ValuesView::nameRows()
{
    const auto name = [this](int row, const QString &icon, Role role, const QString &title, const QString &below) {
        auto *item = m_list->item(row);
        const auto text = below.isEmpty() ? title : title + QLatin1Char('\n') + below;
        if (item->text() == text)
            return;
        item->setText(text);
        item->setIcon(lineIcon(icon, role));
    };
    int row = 0;
    for (const auto *file : std::as_const(m_files)) {
        QStringList words;
        if (file->isAsked())
            words << tr("changed on disk, too");
        else if (file->isModified())
            words << tr("not saved");
        const auto problems = file->problemWords();
        if (!problems.isEmpty())
            words << problems;
        if (file->content() == ValuesFilePage::Content::Missing)
            words << tr("not there yet");
        if (file->content() == ValuesFilePage::Content::Refused)
            words << tr("cannot be opened");
        if (words.isEmpty())
            words << (m_files.size() > 1 ? tr("number %1 in helm's order").arg(row + 1) : tr("saved"));
        const auto wrong = file->hasErrors() || file->content() == ValuesFilePage::Content::Refused;
        m_list->item(row)->setToolTip(file->path());
        name(row++, QStringLiteral("file"),
             wrong                                                          ? Role::Failed
             : file->isModified() || file->isAsked() || !problems.isEmpty() ? Role::Attention
                                                                            : Role::Muted,
             QFileInfo(file->path()).fileName(), words.join(QStringLiteral(" · ")));
    }
    if (m_files.isEmpty())
        name(row++, QStringLiteral("file"), Role::Muted, tr("No files"), {});
    name(row++, QStringLiteral("revision"), Role::Muted, tr("Deployed values"),
         m_release ? tr("revision %1, read-only").arg(m_release->revision) : tr("read-only"));
    name(row++, QStringLiteral("check"), Role::Muted, tr("Effective values"), tr("with the chart's defaults"));
    name(row++, QStringLiteral("update"), Role::Muted, tr("Differences"), tr("edited against deployed"));
    name(row++, QStringLiteral("update"), Role::Muted, tr("A newer chart"), tr("what it does to yours"));
    name(row++, QStringLiteral("cluster"), Role::Muted, tr("In the cluster"), tr("objects, and what restarts"));
    name(row, QStringLiteral("revision"), Role::Muted, tr("Revisions"), tr("any two of them"));
}

void ValuesView::choose(int shown)
{
    const auto files = int(std::max(qsizetype(1), m_files.size()));
    m_list->setCurrentRow(shown < 0 ? files - 1 - shown : shown);
}

void ValuesView::showRow(int row)
{
    m_stack->setCurrentIndex(row);
    auto *page = m_stack->currentWidget();
    m_hold->setVisible(page == m_deployedPage || page == m_effective || page == m_difference);
    showCurrent();
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
    else if (auto *page = qobject_cast<ComparisonPage *>(m_stack->currentWidget()))
        page->openFilter();
}

bool ValuesView::back()
{
    if (!m_versionBar->isVisible())
        return false;
    m_versionBar->hide();
    return true;
}

void ValuesView::showFacts(const Platform::Facts &facts)
{
    m_connection = facts.connection;
    m_releaseProblem = facts.releaseProblem;
    m_history = facts.history;
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
    nameRows();
    showAnswer();
    if (qobject_cast<ComparisonPage *>(m_stack->currentWidget()))
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
    if (m_stack->currentWidget() == m_difference)
        showDifference();
    else if (m_stack->currentWidget() == m_effective)
        showEffective();
    else if (m_stack->currentWidget() == m_newChart)
        m_newChart->showFacts(comparedFacts());
    else if (m_stack->currentWidget() == m_manifests)
        m_manifests->showFacts(comparedFacts());
    else if (m_stack->currentWidget() == m_revisions)
        m_revisions->showFacts(comparedFacts());
}

void ValuesView::setSources(const ValuesSources &sources)
{
    m_newChart->setSources(sources);
    m_manifests->setSources(sources);
    m_revisions->setSources(sources);
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
    const auto chart = chartOf(*m_release);
    const auto compute = [chart, files = texts()]() -> Result<EffectiveValues> {
        QList<ValuesLayer> layers;
        for (const auto &[name, yaml] : files) {
            auto layer = valuesFile(name, yaml);
            if (!layer)
                return tl::unexpected(layer.error());
            layers << *layer;
        }
        return effectiveValues(chart, layers);
    };
    whenDone<EffectiveValues>(this, elsewhere(compute), [this, chart](Result<EffectiveValues> effective) {
        m_effective->showValues(chart, effective, m_withSecrets);
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
        return m_difference->say(m_deployedProblem->text());
    if (texts().isEmpty())
        return m_difference->say(tr("There is no values file to compare with what is deployed."));
    m_difference->compare(m_release->values, m_release->revision, texts(), m_withSecrets);
}

void ValuesView::coverSecrets(bool covered)
{
    m_withSecrets = !covered;
    showDeployed();
}

} // namespace luthier
