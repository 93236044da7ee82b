// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/diffview.h"

#include "base/elsewhere.h"
#include "ui/theme/space.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/later.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/pieces.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStackedWidget>

namespace luthier {

namespace {

/// Whichever moves takes the other along, as far as that one goes.
void scrollTogether(DiffPane *one, DiffPane *other)
{
    const auto moving = std::make_shared<bool>(false);
    for (const auto &[from, to] : {std::pair(one, other), std::pair(other, one)}) {
        QObject::connect(from, &DiffPane::scrolled, to, [moving, bar = to->verticalScrollBar()](int line) {
            if (std::exchange(*moving, true))
                return;
            bar->setValue(line);
            *moving = false;
        });
        QObject::connect(from->horizontalScrollBar(), &QScrollBar::valueChanged, to->horizontalScrollBar(),
                         &QScrollBar::setValue);
    }
}

} // namespace

DiffView::DiffView(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_head(nullptr)
    , m_place(label({}, "muted"))
    , m_previous(flatButton({}, QStringLiteral("up")))
    , m_next(flatButton({}, QStringLiteral("down")))
    , m_unify(flatButton(tr("Below each other")))
    , m_fold(flatButton(tr("Fold equal lines")))
    , m_copy(flatButton({}, QStringLiteral("copy")))
    , m_pages(new QStackedWidget)
    , m_sides(new QWidget)
    , m_nameBefore(new ElidedLabel("muted"))
    , m_nameAfter(new ElidedLabel("muted"))
    , m_before(new DiffPane(tr("%1: before").arg(name), DiffPane::Numbers::Before))
    , m_after(new DiffPane(tr("%1: after").arg(name), DiffPane::Numbers::After))
    , m_both(new DiffPane(name, DiffPane::Numbers::Both))
    , m_message(new QWidget)
    , m_notice(new Notice)
    , m_cancel(nullptr)
{
    addHead();
    addPages();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::S);
    all->addLayout(m_head);
    all->addWidget(m_pages, 1);
    scrollTogether(m_before, m_after);
    for (auto *pane : {m_before, m_after, m_both})
        connect(pane, &DiffPane::foldWanted, this, &DiffView::toggle);
    m_slow.setSingleShot(true);
    m_slow.setInterval(std::chrono::milliseconds(200));
    connect(&m_slow, &QTimer::timeout, this, [this] {
        say(State::Working, tr("Comparing…"));
        m_cancel->show();
    });
    m_pages->setCurrentWidget(m_message);
    m_notice->hide();
    showButtons();
}

void DiffView::addHead()
{
    m_previous->setToolTip(tr("Previous difference (Shift+F7)"));
    m_next->setToolTip(tr("Next difference (F7)"));
    m_previous->setAccessibleName(tr("Previous difference"));
    m_next->setAccessibleName(tr("Next difference"));
    m_copy->setToolTip(tr("Copy as a patch"));
    m_copy->setAccessibleName(tr("Copy as a patch"));
    for (auto *each : {m_unify, m_fold}) {
        each->setCheckable(true);
        each->setProperty("segment", true);
    }
    m_fold->setChecked(true);
    m_head = row({nullptr, m_place, m_previous, m_next, m_unify, m_fold, m_copy});
    connect(m_previous, &QPushButton::clicked, this, [this] { goToChange(false); });
    connect(m_next, &QPushButton::clicked, this, [this] { goToChange(true); });
    connect(m_unify, &QPushButton::toggled, this, &DiffView::setUnified);
    connect(m_fold, &QPushButton::toggled, this, &DiffView::setFolding);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(patch()); });
}

void DiffView::addPages()
{
    auto *sides = new QGridLayout(m_sides);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setHorizontalSpacing(space::XS);
    sides->setVerticalSpacing(space::XS);
    sides->addWidget(m_nameBefore, 0, 0);
    sides->addWidget(m_nameAfter, 0, 1);
    sides->addWidget(m_before, 1, 0);
    sides->addWidget(m_after, 1, 1);
    sides->setColumnStretch(0, 1);
    sides->setColumnStretch(1, 1);
    m_before->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the other side's moves both
    auto *message = new QVBoxLayout(m_message);
    message->setContentsMargins(0, 0, 0, 0);
    message->addWidget(m_notice);
    message->addStretch(1);
    m_cancel = m_notice->addAction(tr("Cancel"));
    m_cancel->hide();
    connect(m_cancel, &QPushButton::clicked, this, &DiffView::cancel);
    for (auto *page : {m_sides, static_cast<QWidget *>(m_both), m_message})
        m_pages->addWidget(page);
}

void DiffView::setSides(const QString &before, const QString &after)
{
    m_nameBefore->setWhole(QStringLiteral("− ") + before);
    m_nameAfter->setWhole(QStringLiteral("+ ") + after);
}

void DiffView::setEqualWords(const QString &sentence) { m_equal = sentence; }

void DiffView::compare(std::function<Result<DiffTexts>()> make)
{
    const auto round = ++m_round;
    m_isComparing = true;
    m_slow.start();
    const auto work = [make = std::move(make)]() -> Result<ComparedTexts> {
        const auto texts = make();
        if (!texts)
            return tl::unexpected(texts.error());
        return comparedTexts(texts->before, texts->after);
    };
    whenDone<ComparedTexts>(this, elsewhere(work), [this, round](Result<ComparedTexts> lines) {
        if (round != m_round)
            return;
        m_isComparing = false;
        m_slow.stop();
        m_cancel->hide();
        if (!lines)
            say(State::Failed, lines.error().message);
        else
            showLines(*lines);
        if (lines)
            showWanted();
        emit compared(lines ? m_count : -1);
    });
}

void DiffView::cancel()
{
    ++m_round;
    if (!m_isComparing)
        return;
    m_isComparing = false;
    m_slow.stop();
    m_cancel->hide();
    say(State::Unknown, tr("Cancelled. Nothing was compared."));
    emit compared(-1);
}

void DiffView::say(State state, const QString &sentence)
{
    m_lines = {};
    m_open.clear();
    m_count = 0;
    m_sidesFilled = m_bothFilled = false;
    m_notice->say(state, sentence);
    m_notice->show();
    m_pages->setCurrentWidget(m_message);
    showButtons();
}

void DiffView::showLines(const ComparedTexts &lines)
{
    if (lines.before == m_lines.before && lines.after == m_lines.after && m_count > 0)
        return; // whoever reads it goes on reading
    const auto place = active()->verticalScrollBar()->value();
    const auto wasShown = m_count > 0;
    m_lines = lines;
    m_open.clear();
    m_sidesFilled = m_bothFilled = false;
    m_count = 0;
    for (int i = 0; i < lines.rows.size(); ++i)
        m_count += lines.rows[i].kind != DiffRow::Same && (i == 0 || lines.rows[i - 1].kind == DiffRow::Same) ? 1 : 0;
    if (m_count == 0)
        return say(State::Healthy, m_equal.isEmpty() ? tr("There is no difference.") : m_equal);
    fill();
    if (wasShown)
        active()->verticalScrollBar()->setValue(place);
    showButtons();
}

void DiffView::fill()
{
    if (m_unified && !m_bothFilled) {
        m_both->setLines(unifiedLines(m_lines));
        m_bothFilled = true;
    } else if (!m_unified && !m_sidesFilled) {
        m_before->setLines(sideLines(m_lines, false));
        m_after->setLines(sideLines(m_lines, true));
        m_sidesFilled = true;
    }
    const auto panes = m_unified ? QList<DiffPane *>{m_both} : QList<DiffPane *>{m_before, m_after};
    for (auto *pane : panes)
        for (int fold = 0; fold < m_lines.folds.size(); ++fold)
            pane->setFolded(fold, m_folds != m_open.contains(fold));
    m_pages->setCurrentWidget(m_unified ? static_cast<QWidget *>(m_both) : m_sides);
}

DiffPane *DiffView::active() const { return m_unified ? m_both : m_before->hasFocus() ? m_before : m_after; }

void DiffView::toggle(int fold)
{
    if (!m_open.remove(fold))
        m_open.insert(fold);
    const auto place = active()->verticalScrollBar()->value();
    const auto panes = m_unified ? QList<DiffPane *>{m_both} : QList<DiffPane *>{m_before, m_after};
    for (auto *pane : panes)
        pane->setFolded(fold, m_folds != m_open.contains(fold));
    active()->verticalScrollBar()->setValue(place);
}

void DiffView::setFolding(bool folds)
{
    m_folds = folds;
    m_fold->setChecked(folds);
    m_open.clear();
    if (m_count == 0)
        return;
    const auto current = active()->textCursor().blockNumber();
    fill();
    active()->goToLine(current);
}

void DiffView::setUnified(bool unified)
{
    if (m_unified == unified)
        return;
    const auto hadKeys = pane(false)->hasFocus() || pane(true)->hasFocus();
    const auto *from = active();
    const auto at = from->lines().isEmpty() ? -1 : from->lines()[from->textCursor().blockNumber()].difference;
    m_unified = unified;
    m_unify->setChecked(unified);
    if (m_count == 0)
        return;
    fill();
    if (at >= 0)
        goTo(at);
    if (hadKeys)
        active()->setFocus();
    showButtons();
}

void DiffView::setCopying(bool allowed)
{
    m_copies = allowed;
    for (auto *pane : {m_before, m_after, m_both})
        pane->setCopying(allowed);
    showButtons();
}

QString DiffView::patch() const { return m_count > 0 ? unifiedText(m_lines.before, m_lines.after) : QString(); }

void DiffView::goToChange(bool forward)
{
    if (m_count > 0)
        goTo(active()->differenceAt(forward));
}

void DiffView::goTo(int difference, int line)
{
    const auto panes = m_unified ? QList<DiffPane *>{m_both} : QList<DiffPane *>{m_before, m_after};
    for (auto *pane : panes) {
        pane->setCurrent(difference);
        pane->goToLine(line < 0 ? pane->lineOf(difference) : line);
    }
    m_place->setText(tr("%1 of %2").arg(difference + 1).arg(m_count));
    m_place->show();
}

void DiffView::showLine(int before, int after)
{
    m_wanted = {before, after};
    if (!m_isComparing)
        showWanted();
}

void DiffView::showWanted()
{
    const auto [before, after] = std::exchange(m_wanted, {-1, -1});
    if (m_count == 0 || (before < 0 && after < 0))
        return;
    const auto &lines = active()->lines();
    int fold = -1, hidden = 0;
    for (int i = 0; i < lines.size(); ++i, --hidden) {
        if (lines[i].fold >= 0) {
            fold = lines[i].fold;
            hidden = lines[i].hides + 1;
        }
        if ((after < 0 || lines[i].after != after) && (before < 0 || lines[i].before != before))
            continue;
        if (lines[i].difference >= 0)
            return goTo(lines[i].difference, i);
        if (hidden > 0 && m_folds != m_open.contains(fold))
            toggle(fold);
        const auto panes = m_unified ? QList<DiffPane *>{m_both} : QList<DiffPane *>{m_before, m_after};
        for (auto *pane : panes)
            pane->goToLine(i);
        return;
    }
}

void DiffView::showButtons()
{
    for (auto *each : {m_previous, m_next, m_unify, m_fold, m_copy})
        each->setVisible(m_count > 0);
    m_copy->setEnabled(m_copies);
    m_fold->setEnabled(!m_lines.folds.isEmpty());
    if (m_count == 0 || active()->textCursor().blockNumber() == 0)
        m_place->setText(m_count > 0 ? tr("%n difference(s)", nullptr, m_count) : QString());
}

bool DiffView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_F7) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void DiffView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F7)
        return goToChange(!event->modifiers().testFlag(Qt::ShiftModifier));
    QWidget::keyPressEvent(event);
}

} // namespace luthier
