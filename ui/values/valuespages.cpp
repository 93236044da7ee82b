// SPDX-License-Identifier: GPL-3.0-or-later
// The Values view's list: its pages, and what stands in their rows.
#include "ui/values/valuesview.h"

#include "ui/editor/editorpane.h"
#include "ui/theme/lineicon.h"
#include "ui/theme/space.h"
#include "ui/values/comparisons.h"
#include "ui/values/effectivepage.h"
#include "ui/values/valuesdifference.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pieces.h"
#include "yaml/document.h"

#include <QFileInfo>
#include <QListWidget>
#include <QStackedWidget>

namespace luthier {

void ValuesView::addPages()
{
    m_list->setObjectName(QStringLiteral("choices"));
    m_list->setAccessibleName(tr("Values"));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const auto &path : m_profile.valuesFiles) {
        auto *file = new ValuesFilePage(path);
        file->setTemplates(m_profile.valuesTemplates(int(m_files.size())));
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
    m_stack->addWidget(m_deployedPage);
    m_stack->addWidget(m_effective);
    // What compares is made when it is opened first: most sessions never do, and its editors are heavy.
    m_difference.emplace(m_stack, [] { return new ValuesDifference; });
    m_newChart.emplace(m_stack, [this] { return withSources(new NewChartPage); });
    m_manifests.emplace(m_stack, [this] { return withSources(new ManifestsPage); });
    m_revisions.emplace(m_stack, [this] { return withSources(new RevisionsPage); });
    for (int shown = Deployed; shown >= Revisions; --shown)
        new QListWidgetItem(m_list);
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

/// The comparison that is looked at, where one is.
ComparisonPage *ValuesView::openComparison()
{
    if (m_newChart->isOpen())
        return m_newChart->get();
    if (m_manifests->isOpen())
        return m_manifests->get();
    return m_revisions->isOpen() ? m_revisions->get() : nullptr;
}

void ValuesView::showRow(int row)
{
    m_stack->setCurrentIndex(row);
    auto *page = m_stack->currentWidget();
    m_hold->setVisible(page == m_deployedPage || page == m_effective || m_difference->isOpen());
    m_save->setVisible(currentFile()); // what belongs to a file, where there is one
    m_setVersion->setVisible(currentFile());
    showCurrent();
    showAnswer();
}

} // namespace luthier
