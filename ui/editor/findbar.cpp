// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/findbar.h"

#include "ui/editor/codeeditor.h"
#include "ui/theme/space.h"
#include "ui/widgets/pieces.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QIntValidator>
#include <QKeyEvent>
#include <QLineEdit>

namespace luthier {

namespace {

constexpr int sliceMs = 4;

QWidget *lineOf(QBoxLayout *inside)
{
    auto *line = new QWidget;
    inside->setContentsMargins(0, 0, 0, 0);
    line->setLayout(inside);
    return line;
}

} // namespace

FindBar::FindBar(CodeEditor *editor, QWidget *parent)
    : QFrame(parent)
    , m_editor(editor)
    , m_text(new QLineEdit)
    , m_replacement(new QLineEdit)
    , m_line(new QLineEdit)
    , m_pattern(new QCheckBox(tr("Regular expression")))
    , m_case(new QCheckBox(tr("Match case")))
    , m_said(label({}, "muted"))
{
    setObjectName(QStringLiteral("findbar"));
    m_text->setPlaceholderText(tr("Find"));
    m_text->setAccessibleName(tr("Find"));
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setAccessibleName(tr("Replace with"));
    m_line->setPlaceholderText(tr("Line"));
    m_line->setAccessibleName(tr("Go to line"));
    m_line->setValidator(new QIntValidator(1, 10000000, m_line));
    auto *before = flatButton(tr("Previous"), QStringLiteral("up"));
    auto *after = flatButton(tr("Next"), QStringLiteral("down"));
    auto *closing = flatButton(tr("Close"));
    auto *one = button(tr("Replace"));
    auto *all = button(tr("Replace all"));
    auto *searchRow = row({m_text, m_case, m_pattern, before, after}, space::S);
    static_cast<QHBoxLayout *>(searchRow)->setStretch(0, 1);
    auto *replaceRow = row({m_replacement, one, all}, space::S);
    static_cast<QHBoxLayout *>(replaceRow)->setStretch(0, 1);
    m_search = lineOf(searchRow);
    m_replacing = lineOf(replaceRow);
    m_going = lineOf(row({m_line, nullptr}, space::S));
    auto *left = new QVBoxLayout;
    left->setSpacing(space::XS);
    left->addWidget(m_search);
    left->addWidget(m_replacing);
    left->addWidget(m_going);
    auto *all_ = new QHBoxLayout(this);
    all_->setContentsMargins(space::S, space::XS, space::S, space::XS);
    all_->addLayout(left, 1);
    all_->addWidget(m_said, 0, Qt::AlignTop);
    all_->addWidget(closing, 0, Qt::AlignTop);
    m_said->setMinimumWidth(space::XL * 3);
    m_said->setMinimumHeight(m_text->sizeHint().height());

    for (auto *box : {m_pattern, m_case})
        connect(box, &QCheckBox::toggled, this, &FindBar::searchAsTyped);
    connect(m_text, &QLineEdit::textChanged, this, &FindBar::searchAsTyped);
    connect(m_line, &QLineEdit::textChanged, this, [this] { say({}); });
    connect(before, &QPushButton::clicked, this, [this] { find(false); });
    connect(after, &QPushButton::clicked, this, [this] { find(true); });
    connect(closing, &QPushButton::clicked, this, &FindBar::close);
    connect(one, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(all, &QPushButton::clicked, this, &FindBar::replaceAll);
    m_counting.setSingleShot(true);
    m_counting.setInterval(0);
    connect(&m_counting, &QTimer::timeout, this, &FindBar::countSlice);
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        if (isVisible() && m_search->isVisible())
            restartCount();
    });
    hide();
}

search::Wanted FindBar::wanted() const { return {m_text->text(), m_pattern->isChecked(), m_case->isChecked()}; }

void FindBar::openFind(bool replace)
{
    const auto selected = m_editor->textCursor().selectedText();
    m_from = m_editor->textCursor().selectionStart();
    m_going->hide();
    m_search->show();
    m_replacing->setVisible(replace && !m_editor->isReadOnly());
    show();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator) && selected != m_text->text())
        m_text->setText(selected);
    else
        searchAsTyped();
    m_text->selectAll();
    m_text->setFocus();
}

void FindBar::openGoTo()
{
    m_search->hide();
    m_replacing->hide();
    m_going->show();
    show();
    m_line->setText(QString::number(m_editor->textCursor().blockNumber() + 1));
    say(tr("of %1", "go to line N of M").arg(m_editor->blockCount()));
    m_line->selectAll();
    m_line->setFocus();
}

void FindBar::close()
{
    m_counting.stop();
    m_editor->setSearched({});
    hide();
    m_editor->setFocus();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_going->isVisible())
            goToLine();
        else if (m_replacement->hasFocus())
            replaceOne();
        else
            find(!event->modifiers().testFlag(Qt::ShiftModifier));
        return;
    default:
        QFrame::keyPressEvent(event);
    }
}

/// From where the search was opened, so that a longer word does not skip what it began with.
void FindBar::searchAsTyped()
{
    const auto pattern = search::patternOf(wanted());
    if (!pattern.isValid()) {
        m_editor->setSearched({});
        m_counting.stop();
        return say(tr("No regular expression: %1").arg(pattern.errorString()), true);
    }
    m_editor->setSearched(m_text->text().isEmpty() ? QRegularExpression() : pattern);
    auto from = m_editor->textCursor();
    from.setPosition(std::min(m_from, from.document()->characterCount() - 1));
    if (const auto found = search::next(from, pattern, true); !found.isNull())
        m_editor->setTextCursor(found);
    restartCount();
}

void FindBar::find(bool forward)
{
    const auto found = search::next(m_editor->textCursor(), search::patternOf(wanted()), forward);
    if (found.isNull())
        return;
    m_editor->setTextCursor(found);
    m_from = found.selectionStart();
}

void FindBar::restartCount()
{
    m_count = 0;
    m_countedTo = m_editor->document()->begin();
    if (m_text->text().isEmpty()) {
        m_counting.stop();
        return say({});
    }
    m_counting.start();
}

void FindBar::countSlice()
{
    const auto pattern = search::patternOf(wanted());
    QElapsedTimer time;
    time.start();
    while (m_countedTo.isValid() && time.elapsed() < sliceMs) {
        for (auto all = pattern.globalMatch(m_countedTo.text()); all.hasNext();)
            m_count += all.next().capturedLength() > 0 ? 1 : 0;
        m_countedTo = m_countedTo.next();
    }
    if (m_countedTo.isValid())
        return m_counting.start();
    say(m_count == 0 ? tr("not found") : tr("%n match(es)", nullptr, m_count), m_count == 0);
}

void FindBar::replaceOne()
{
    const auto pattern = search::patternOf(wanted());
    if (m_editor->textCursor().hasSelection() && search::isMatch(m_editor->textCursor(), pattern))
        search::replaceOne(m_editor->textCursor(), pattern, wanted(), m_replacement->text());
    find(true);
}

void FindBar::replaceAll()
{
    m_counting.stop();
    const auto count = search::replaceAll(m_editor->document(), search::patternOf(wanted()), wanted(),
                                          m_replacement->text());
    m_counting.stop();
    say(tr("%n replaced", nullptr, count));
}

void FindBar::goToLine()
{
    const auto line = m_line->text().toInt();
    if (line < 1 || line > m_editor->blockCount())
        return say(tr("The text has lines 1 to %1.").arg(m_editor->blockCount()), true);
    close();
    m_editor->goTo(line - 1);
}

void FindBar::say(const QString &text, bool isProblem)
{
    m_said->setText(text);
    setState(m_said, isProblem ? State::Attention : State::Unknown);
    setAccessibleDescription(text);
}

} // namespace luthier
