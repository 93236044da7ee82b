// SPDX-License-Identifier: GPL-3.0-or-later
// The Values view: files under git, and what is in effect as a file of its own.
#include "ui/values/valuesview.h"

#include "base/elsewhere.h"
#include "base/paths.h"
#include "helm/secretpaths.h"
#include "ui/theme/space.h"
#include "ui/widgets/later.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pieces.h"
#include "yaml/document.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>

namespace luthier {

void ValuesView::addMore()
{
    auto *menu = new QMenu(m_more);
    auto *git = menu->addAction(tr("Commit this file to git…"), this, &ValuesView::askGit);
    menu->addAction(tr("Export the effective values…"), this, [this] { exportEffective(false); });
    menu->addAction(tr("Export them with their secrets…"), this, [this] { exportEffective(true); });
    connect(menu, &QMenu::aboutToShow, this, [this, git] { git->setEnabled(currentFile() && m_sources.git); });
    m_more->setMenu(menu);
    m_message = new QLineEdit;
    m_message->setAccessibleName(tr("Message of the commit"));
    auto *commitNow = button(tr("Commit"));
    auto *close = flatButton(tr("Close"));
    auto *inside = new QHBoxLayout(m_commitBar);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(label(tr("Message")));
    inside->addWidget(m_message, 1);
    inside->addWidget(commitNow);
    inside->addWidget(close);
    m_commitBar->hide();
    connect(commitNow, &QPushButton::clicked, this, &ValuesView::commit);
    connect(m_message, &QLineEdit::returnPressed, this, &ValuesView::commit);
    connect(close, &QPushButton::clicked, m_commitBar, &QWidget::hide);
}

void ValuesView::askGit()
{
    const auto *file = currentFile();
    if (!file || !m_sources.git)
        return;
    if (file->isModified() || !file->isReady())
        return say(State::Attention, tr("Save the file first: git commits what is on disk."));
    m_toCommit = file->path();
    whenDone<GitState>(this, m_sources.git(m_toCommit, m_stop.get_token()), [this](const Result<GitState> &state) {
        if (state)
            openCommitBar(*state);
        else
            say(State::Failed, state.error().message);
    });
}

void ValuesView::openCommitBar(const GitState &state)
{
    const auto name = QFileInfo(m_toCommit).fileName();
    if (!state.problem.isEmpty())
        return say(State::Failed, state.problem);
    if (!state.isRepository)
        return say(State::Attention,
                   tr("%1 is in no git repository, so it cannot be committed. It is saved.").arg(name));
    if (!state.isChanged)
        return say(State::Healthy, tr("%1 is committed as it is: nothing has changed since.").arg(name));
    if (state.otherStaged.isEmpty())
        m_notice->hide();
    else
        say(State::Unknown, tr("Only %1 will be committed. Other changes are staged there and stay so: %2.")
                                .arg(name, state.otherStaged.mid(0, 3).join(QStringLiteral(", "))));
    m_message->setText(state.suggestion);
    m_commitBar->show();
    m_message->selectAll();
    m_message->setFocus();
}

void ValuesView::commit()
{
    const auto message = m_message->text().trimmed();
    if (message.isEmpty() || !m_sources.commit)
        return;
    m_commitBar->hide();
    whenDone<QString>(this, m_sources.commit(m_toCommit, message, m_stop.get_token()),
                      [this, name = QFileInfo(m_toCommit).fileName()](const Result<QString> &commit) {
                          if (commit)
                              return say(State::Healthy, tr("%1 is committed: %2.").arg(name, *commit));
                          const auto &error = commit.error();
                          const auto said = error.detail.trimmed();
                          say(State::Failed, said.isEmpty() ? error.message : error.message + QLatin1Char('\n') + said);
                      });
}

void ValuesView::exportEffective(bool withSecrets)
{
    if (!m_release)
        return say(State::Attention, tr("What is in effect is not known: the release was not read yet."));
    auto *dialog = new QFileDialog(this, tr("Export the effective values"), {}, tr("Values (*.yaml *.yml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("yaml"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, withSecrets](const QString &file) { exportTo(file, withSecrets); });
    dialog->open();
}

void ValuesView::exportTo(const QString &file, bool withSecrets)
{
    const auto work = [chart = knownChart(), files = texts(), file, withSecrets]() -> Result<QString> {
        const auto layers = valuesFiles(files);
        if (!layers)
            return tl::unexpected(layers.error());
        auto values = effectiveValues(chart, *layers).values;
        if (!withSecrets)
            values = maskedValues(values).toObject();
        if (const auto written = paths::writeAtomically(file, jsonToYaml(values)); !written) // 0600
            return tl::unexpected(written.error());
        return file;
    };
    whenDone<QString>(this, elsewhere(work), [this, withSecrets](const Result<QString> &written) {
        if (!written)
            return say(State::Failed, written.error().message);
        say(State::Healthy, withSecrets ? tr("%1 is written, with secrets; only you can read it.").arg(*written)
                                        : tr("%1 is written, secrets covered; only you can read it.").arg(*written));
    });
}

} // namespace luthier
