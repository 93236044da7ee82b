// SPDX-License-Identifier: GPL-3.0-or-later
// The Values view's other half: what is done with the files.
#include "ui/values/valuesview.h"

#include "maintenance/values/editedvalues.h"
#include "ui/editor/editorpane.h"
#include "ui/theme/space.h"
#include "ui/values/comparisons.h"
#include "ui/values/valuesdifference.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pieces.h"

#include <QComboBox>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>

namespace luthier {

void ValuesView::addVersionBar()
{
    m_version = new QComboBox;
    m_version->setEditable(true);
    m_version->setInsertPolicy(QComboBox::NoInsert);
    m_version->setMinimumWidth(space::XL * 4);
    m_version->setAccessibleName(tr("Version"));
    m_version->lineEdit()->setPlaceholderText(tr("version"));
    QStringList names;
    for (const auto &component : m_profile.components)
        if (!component.tagValue.isEmpty())
            names << component.name;
    auto *sentence = label(tr("Set the image tags of %1 to").arg(names.join(QStringLiteral(", "))), "", true);
    sentence->setMinimumWidth(space::XL * 5);
    auto *set = button(tr("Set"));
    auto *close = flatButton(tr("Close"));
    auto *inside = new QHBoxLayout(m_versionBar);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(sentence, 1);
    inside->addWidget(m_version);
    inside->addWidget(set);
    inside->addWidget(close);
    inside->addStretch(1);
    m_versionBar->hide();
    m_setVersion->setEnabled(!names.isEmpty() && !m_profile.valuesFiles.isEmpty());
    connect(set, &QPushButton::clicked, this, [this] { setVersion(m_version->currentText().trimmed()); });
    connect(m_version->lineEdit(), &QLineEdit::returnPressed, this,
            [this] { setVersion(m_version->currentText().trimmed()); });
    connect(close, &QPushButton::clicked, m_versionBar, &QWidget::hide);
}

void ValuesView::openVersionBar()
{
    auto versions = m_versions;
    if (m_release && !m_release->appVersion.isEmpty() && !versions.contains(m_release->appVersion))
        versions << m_release->appVersion;
    m_version->clear();
    m_version->addItems(versions);
    m_versionBar->show();
    m_version->lineEdit()->selectAll();
    m_version->setFocus();
}

void ValuesView::setVersion(const QString &version)
{
    if (version.isEmpty() || version.contains(QLatin1Char('\n')))
        return;
    QList<QByteArray> contents;
    QList<ValuesFilePage *> files;
    for (auto *file : std::as_const(m_files)) {
        if (!file->isReady())
            continue;
        contents << file->bytes();
        files << file;
    }
    const auto made = withVersion(contents, m_profile.components, version);
    if (!made)
        return say(State::Failed, made.error().message);
    QStringList changed;
    for (int i = 0; i < files.size(); ++i) {
        if (made->contents[i] == contents[i])
            continue;
        files[i]->setBytes(made->contents[i]);
        changed << QFileInfo(files[i]->path()).fileName();
    }
    m_versionBar->hide();
    QStringList sentences;
    if (!changed.isEmpty())
        sentences << tr("%1: the version is %2 now, in %3. Nothing else in the file changed; Ctrl+Z takes it back.")
                         .arg(made->set.join(QStringLiteral(", ")), version, changed.join(QStringLiteral(", ")));
    else if (!made->set.isEmpty())
        sentences << tr("The version is %1 already.").arg(version);
    if (!made->nowhere.isEmpty())
        sentences << tr("No file sets the version of %1: the chart's own default counts.")
                         .arg(made->nowhere.join(QStringLiteral(", ")));
    say(changed.isEmpty() ? State::Attention : State::Healthy, sentences.join(QLatin1Char(' ')));
    if (auto *file = currentFile())
        file->editor()->setFocus();
}

void ValuesView::save()
{
    if (auto *file = currentFile(); file && file->isModified()) {
        m_savesLeft = 1;
        m_saveFailed = false;
        file->save();
    }
}

void ValuesView::useInUpdate()
{
    for (auto *file : std::as_const(m_files)) {
        if (!file->isAsked() && !file->hasErrors()
            && (file->isReady() || file->content() == ValuesFilePage::Content::Loading))
            continue;
        choose(int(m_files.indexOf(file)));
        return say(State::Attention,
                   file->isAsked() ? tr("Decide first what becomes of the other program's change.")
                   : file->hasErrors()
                       ? tr("This file has errors: helm would refuse it. Correct them first (F8 goes to the next one).")
                       : tr("This file of the profile cannot be used as it is; an update would refuse it."));
    }
    m_notice->hide();
    if (!isModified()) {
        emit updateWanted();
        return;
    }
    m_toUpdate = true;
    saveAll();
}

void ValuesView::saveAll()
{
    QList<ValuesFilePage *> unsaved;
    for (auto *file : std::as_const(m_files))
        if (file->isModified())
            unsaved << file;
    m_saveFailed = false;
    m_savesLeft = int(unsaved.size());
    for (auto *file : std::as_const(unsaved))
        file->save();
}

void ValuesView::showAnswer()
{
    const auto unsaved = int(
        std::count_if(m_files.cbegin(), m_files.cend(), [](const auto *file) { return file->isModified(); }));
    QStringList sentences;
    if (m_files.isEmpty())
        sentences << tr("No values files: an update takes the deployed values.");
    else
        sentences << tr("An update applies %n file(s), in this order.", nullptr, int(m_files.size()))
                  << (unsaved == 0 ? tr("All is saved.") : tr("%n with changes that are not saved.", nullptr, unsaved));
    if (!m_chartProblem.isEmpty())
        sentences << tr("They are checked without the chart's schema and comments: the chart could not be fetched.");
    m_answer->setText(sentences.join(QLatin1Char(' ')));
    m_answer->setToolTip(m_chartProblem);
    const auto *file = currentFile();
    m_save->setEnabled(file && file->isModified());
    m_use->setText(unsaved > 0 ? tr("Save and use in an update") : tr("Use these in an update"));
}

void ValuesView::say(State state, const QString &sentence)
{
    m_notice->say(state, sentence);
    m_notice->show();
}

bool ValuesView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_F7 || key->key() == Qt::Key_F8 || key->matches(QKeySequence::Save)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void ValuesView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Save))
        return save();
    if (event->key() != Qt::Key_F7 && event->key() != Qt::Key_F8)
        return QWidget::keyPressEvent(event);
    const auto forward = !event->modifiers().testFlag(Qt::ShiftModifier);
    if (m_difference->isOpen())
        (*m_difference)->goToChange(forward);
    else if (auto *page = openComparison())
        page->goToChange(forward);
    else if (auto *file = currentFile(); file && event->key() == Qt::Key_F8)
        file->editor()->goToProblem(forward);
}

} // namespace luthier
