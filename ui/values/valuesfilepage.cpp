// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/values/valuesfilepage.h"

#include "base/elsewhere.h"
#include "base/task.h"
#include "ui/editor/editorpane.h"
#include "ui/editor/findbar.h"
#include "ui/theme/lineicon.h"
#include "ui/theme/space.h"
#include "ui/widgets/diffbox.h"
#include "ui/widgets/later.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pieces.h"
#include "ui/widgets/tablepane.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QListWidget>
#include <QSplitter>
#include <QStackedWidget>

namespace luthier {

namespace {

constexpr auto settleTime = std::chrono::milliseconds(150); // a program that saves writes more than once

QStringList linesOf(const QString &text) { return text.split(QLatin1Char('\n')); }

} // namespace

ValuesFilePage::ValuesFilePage(const QString &path, QWidget *parent)
    : QWidget(parent)
    , m_path(path)
    , m_notice(new Notice)
    , m_question(new Notice)
    , m_join(nullptr)
    , m_stack(new QStackedWidget)
    , m_pane(new EditorPane(tr("Values file %1").arg(QFileInfo(path).fileName())))
    , m_skeleton(new Skeleton)
    , m_below(new QWidget)
    , m_problems(new QListWidget)
    , m_fix(button({}))
    , m_difference(new DiffBox(tr("What the other program changed")))
{
    m_question->putActionsBelow();
    m_join = m_question->addAction(tr("Join both"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::S);
    all->addWidget(m_notice);
    all->addWidget(m_question);
    auto *below = new QSplitter(Qt::Vertical);
    below->setChildrenCollapsible(false);
    m_stack->addWidget(m_skeleton);
    m_stack->addWidget(m_pane);
    m_stack->addWidget(new QWidget);
    below->addWidget(m_stack);
    below->addWidget(m_difference);
    below->addWidget(m_below);
    auto *line = new QHBoxLayout(m_below);
    line->setContentsMargins(0, space::XS, 0, 0);
    line->addWidget(m_problems, 1);
    line->addWidget(m_fix, 0, Qt::AlignTop);
    m_fix->setToolTip(tr("Ctrl+."));
    below->setStretchFactor(0, 4);
    below->setStretchFactor(1, 2);
    below->setStretchFactor(2, 1);
    all->addWidget(below, 1);
    m_notice->hide();
    m_question->hide();
    m_difference->hide();
    m_below->hide();
    m_fix->hide();
    m_problems->setObjectName(QStringLiteral("choices"));
    m_problems->setAccessibleName(tr("Problems"));
    m_problems->setTextElideMode(Qt::ElideRight);
    m_problems->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_begins << m_notice->addAction(tr("Begin with the deployed values"));
    connect(m_begins.first(), &QPushButton::clicked, this, &ValuesFilePage::beginWanted);
    connect(m_join, &QPushButton::clicked, this,
            [this] { settle(*m_theirs, mergedLines(m_file.text, editor()->text(), m_theirs->text)); });
    connect(m_question->addAction(tr("See the difference")), &QPushButton::clicked, this,
            [this] { m_difference->setVisible(!m_difference->isVisible()); });
    connect(m_question->addAction(tr("Take theirs")), &QPushButton::clicked, this,
            [this] { settle(*m_theirs, m_theirs->text); });
    connect(m_question->addAction(tr("Keep mine")), &QPushButton::clicked, this,
            [this] { settle(*m_theirs, std::nullopt); });
    connect(editor(), &QPlainTextEdit::textChanged, this, &ValuesFilePage::edited);
    connect(editor(), &QPlainTextEdit::modificationChanged, this, &ValuesFilePage::edited);
    connect(editor(), &CodeEditor::problemEntered, m_problems, [this](int index) { m_problems->setCurrentRow(index); });
    const auto goThere = [this](const QListWidgetItem *item) {
        const auto problems = editor()->problems();
        if (const auto row = m_problems->row(item); row < problems.size())
            editor()->goTo(problems[row].line, problems[row].column);
        editor()->setFocus();
    };
    connect(m_problems, &QListWidget::itemActivated, this, goThere);
    connect(m_problems, &QListWidget::currentRowChanged, this, &ValuesFilePage::offerFix);
    connect(m_fix, &QPushButton::clicked, this, [this] { fix(m_problems->currentRow()); });
    connect(m_problems, &QListWidget::itemClicked, this, goThere);
    m_lookAgain.setSingleShot(true);
    m_lookAgain.setInterval(settleTime);
    connect(&m_lookAgain, &QTimer::timeout, this, &ValuesFilePage::lookAgain);
    for (auto changed : {&QFileSystemWatcher::fileChanged, &QFileSystemWatcher::directoryChanged})
        connect(&m_watcher, changed, this, [this] { m_lookAgain.start(); });
    read();
}

CodeEditor *ValuesFilePage::editor() const { return m_pane->editor(); }

void ValuesFilePage::openFind() { m_pane->bar()->openFind(false); }

bool ValuesFilePage::isModified() const { return isReady() && (editor()->document()->isModified() || m_file.isNew); }

QByteArray ValuesFilePage::bytes() const { return isReady() ? m_file.bytesOf(editor()->text()) : QByteArray(); }

void ValuesFilePage::setBytes(const QByteArray &bytes)
{
    if (const auto file = TextFile::of(bytes, m_path); file && isReady())
        editor()->changeText(file->text);
}

void ValuesFilePage::read()
{
    const auto reading = [path = m_path] { return TextFile::read(path); };
    whenDone<TextFile>(this, elsewhere(reading), [this](Result<TextFile> file) { take(std::move(file)); });
}

void ValuesFilePage::take(Result<TextFile> file)
{
    watch();
    if (file) {
        m_file = std::move(*file);
        m_notice->hide();
        editor()->setText(m_file.text);
        return setContent(Content::Ready);
    }
    const auto missing = !QFileInfo::exists(m_path);
    say(missing ? State::Attention : State::Failed, file.error().message);
    setContent(missing ? Content::Missing : Content::Refused);
}

void ValuesFilePage::begin(const QByteArray &bytes)
{
    m_file = TextFile::fresh(m_path);
    m_notice->hide();
    setContent(Content::Ready);
    editor()->setText(QString());
    editor()->changeText(QString::fromUtf8(bytes));
}

void ValuesFilePage::setTemplates(const QMap<QString, QString> &files)
{
    for (auto it = files.cbegin(); it != files.cend(); ++it) {
        auto *one = m_notice->addAction(tr("Begin with the file of %1").arg(it.key()));
        one->setToolTip(it.value());
        one->setVisible(m_begins.first()->isVisibleTo(m_notice));
        m_begins << one;
        connect(one, &QPushButton::clicked, this, [this, path = it.value()] {
            const auto reading = [path] { return TextFile::read(path); };
            whenDone<TextFile>(this, elsewhere(reading), [this](const Result<TextFile> &file) {
                file ? begin(file->text.toUtf8()) : say(State::Failed, file.error().message);
            });
        });
    }
}

void ValuesFilePage::setContent(Content content)
{
    m_content = content;
    m_stack->setCurrentIndex(content == Content::Loading ? 0 : content == Content::Ready ? 1 : 2);
    emit contentChanged();
    emit edited();
}

/// Also the folder: most programs put a new file in the place of the old one.
void ValuesFilePage::watch()
{
    const auto real = QFileInfo(m_path).canonicalFilePath();
    QStringList wanted{QFileInfo(m_path).absolutePath()};
    if (!real.isEmpty())
        wanted << real << QFileInfo(real).path();
    for (const auto &one : wanted)
        if (!m_watcher.files().contains(one) && !m_watcher.directories().contains(one))
            m_watcher.addPath(one);
}

void ValuesFilePage::lookAgain()
{
    watch();
    if (m_isSaving)
        return;
    if (!isReady())
        return read();
    const auto reading = [path = m_path] { return TextFile::read(path); };
    whenDone<TextFile>(this, elsewhere(reading), [this](Result<TextFile> now) {
        if (!m_isSaving)
            compareWithDisk(now);
    });
}

void ValuesFilePage::compareWithDisk(const Result<TextFile> &now)
{
    const auto known = m_theirs ? m_theirs->bytes : m_file.bytes;
    if (m_file.isNew && !now)
        return;
    if (!now) {
        if (m_notice->isHidden())
            say(State::Attention, QFileInfo::exists(m_path)
                                      ? now.error().message
                                      : tr("The file was removed by another program. Your text is still here; saving "
                                           "writes the file again."));
        m_file.isNew = !QFileInfo::exists(m_path);
        emit edited();
        return;
    }
    if (now->bytes == known && !m_file.isNew)
        return;
    if (now->bytes == bytes() || !editor()->document()->isModified()) {
        const auto changes = now->text != editor()->text();
        settle(*now, now->text);
        if (changes)
            say(State::Unknown,
                tr("Another program changed this file; it is shown as it is now. Undo brings back what was here."));
        return;
    }
    m_theirs = *now;
    const auto both = mergedLines(m_file.text, editor()->text(), now->text);
    ask(both ? tr("Another program changed this file while you were editing it, in other places than you. Nothing is "
                  "overwritten until you decide.")
             : tr("Another program changed this file while you were editing it, in the same places as you. Nothing is "
                  "overwritten until you decide."),
        both.has_value());
}

void ValuesFilePage::ask(const QString &sentence, bool canJoin)
{
    m_question->say(State::Attention, sentence);
    m_join->setVisible(canJoin);
    m_question->show();
    showTheirs();
    emit edited();
}

void ValuesFilePage::showTheirs()
{
    m_difference->showDifference(withContext(lineDiff(linesOf(editor()->text()), linesOf(m_theirs->text))));
}

/// From now on `disk` is what was read; nullopt: the text stays, and is not saved.
void ValuesFilePage::settle(const TextFile &disk, const std::optional<QString> &text)
{
    m_file = TextFile(disk);
    m_theirs.reset();
    m_question->hide();
    m_difference->hide();
    m_notice->hide();
    if (text)
        editor()->changeText(*text);
    editor()->document()->setModified(editor()->text() != m_file.text);
    emit edited();
}

void ValuesFilePage::save()
{
    if (!isReady() || m_isSaving)
        return;
    m_isSaving = true;
    const auto revision = editor()->document()->revision();
    const auto saving = [file = m_file, text = editor()->text()] { return file.save(text); };
    whenDone<TextFile>(this, elsewhere(saving), [this, revision](Result<TextFile> file) {
        m_isSaving = false;
        if (file) {
            m_file = std::move(*file);
            m_notice->hide();
            if (editor()->document()->revision() == revision)
                editor()->document()->setModified(false); // undo goes on behind it
        } else {
            say(State::Failed, file.error().message);
            lookAgain(); // another program's change is asked about
        }
        watch();
        emit edited();
        emit saved(file.has_value());
    });
}

void ValuesFilePage::showProblems(const QList<EditorProblem> &problems, const QByteArray &bytes)
{
    m_checked = bytes;
    editor()->setProblems(problems);
    const auto sorted = editor()->problems();
    const auto row = m_problems->currentRow();
    m_problems->clear();
    for (const auto &problem : sorted) {
        auto *item = new QListWidgetItem(stateIcon(problem.state),
                                         tr("Line %1: %2").arg(problem.line + 1).arg(problem.text), m_problems);
        item->setToolTip(problem.text);
        item->setSizeHint({0, space::tableRow + space::XS});
    }
    m_problems->setCurrentRow(std::clamp(row, 0, std::max(0, m_problems->count() - 1)));
    m_below->setFixedHeight(std::clamp(int(sorted.size()), 1, 4) * (space::tableRow + space::XS) + space::M);
    m_below->setVisible(!sorted.isEmpty());
    offerFix();
    emit contentChanged();
}

void ValuesFilePage::offerFix()
{
    const auto problem = editor()->problems().value(m_problems->currentRow());
    m_fix->setVisible(problem.fix.has_value());
    m_fix->setText(problem.fix ? problem.fix->title : QString());
}

void ValuesFilePage::fix(int problem)
{
    const auto known = editor()->problems().value(problem);
    if (!known.fix || bytes() != m_checked)
        return; // looked at again in a moment
    setBytes(withFixes(m_checked, {*known.fix}));
    editor()->setFocus();
}

bool ValuesFilePage::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Period && key->modifiers() == Qt::ControlModifier) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

/// Ctrl+.: what is wrong where the cursor stands.
void ValuesFilePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Period || event->modifiers() != Qt::ControlModifier)
        return QWidget::keyPressEvent(event);
    const auto problems = editor()->problems();
    for (int i = 0; i < problems.size(); ++i)
        if (problems[i].fix && problems[i].line == editor()->textCursor().blockNumber())
            return fix(i);
}

bool ValuesFilePage::hasErrors() const
{
    const auto problems = editor()->problems();
    return std::any_of(problems.cbegin(), problems.cend(), [](const auto &one) { return one.state == State::Failed; });
}

QString ValuesFilePage::problemWords() const
{
    const auto problems = editor()->problems();
    const auto errors = int(
        std::count_if(problems.cbegin(), problems.cend(), [](const auto &one) { return one.state == State::Failed; }));
    const auto others = int(problems.size()) - errors;
    QStringList words;
    if (errors > 0)
        words << tr("%n error(s)", nullptr, errors);
    if (others > 0)
        words << tr("%n warning(s)", nullptr, others);
    return words.join(QStringLiteral(", "));
}

void ValuesFilePage::say(State state, const QString &sentence)
{
    m_notice->say(state, sentence);
    for (auto *begin : m_begins)
        begin->setVisible(m_content != Content::Ready && !QFileInfo::exists(m_path));
    m_notice->show();
}

} // namespace luthier
