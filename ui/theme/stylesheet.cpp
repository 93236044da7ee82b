// SPDX-License-Identifier: GPL-3.0-or-later
// The one style sheet. "@role" stands for a role's colour, "@role~" for its wash.
#include "ui/theme/codesize.h"
#include "ui/theme/theme.h"

namespace luthier {

namespace {

const char *const sheet = R"(
QWidget#strip, QWidget#activity { background: @surface; }
QWidget#strip { border-bottom: 1px solid @line; }
QWidget#activity { border-top: 1px solid @line; }
QLabel#environment { background: @accent; color: @onAccent; border-radius: 4px; padding: 4px 10px; font-weight: 600; }
QLabel[role="title"] { font-size: 22px; font-weight: 600; }
QLabel[role="heading"] { font-size: 15px; font-weight: 600; }
QLabel[role="answer"] { font-size: 15px; color: @muted; }
QLabel[role="section"] { font-size: 11px; font-weight: 600; color: @muted; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="code"] { font-family: "JetBrains Mono","DejaVu Sans Mono",monospace; font-size: 12px; }
QLabel[state="healthy"] { color: @healthy; }
QLabel[state="working"] { color: @working; }
QLabel[state="attention"] { color: @attention; }
QLabel[state="failed"] { color: @failed; }
QLabel[state="unknown"] { color: @unknown; }

QListWidget#rail { background: @window; border: none; border-right: 1px solid @line; padding: 8px; outline: 0; }
QListWidget#rail::item { padding-left: 8px; border-radius: 6px; color: @text; border: 1px solid transparent; }
QListWidget#rail::item:selected { background: @accent~; color: @text; }
QListWidget#rail::item:selected:focus { border: 1px solid @accent; }
QListWidget#rail::item:hover:!selected { background: @text~~; }
QListWidget#rail::item:disabled { color: @muted; background: transparent; }

QFrame[card="true"] { background: @surface; border: 1px solid @line; border-radius: 10px; }
QFrame[card="true"] QLabel { background: transparent; border: none; }
QFrame[notice="healthy"] { background: @healthy~; border: 1px solid @healthy~; border-radius: 8px; }
QFrame[notice="working"] { background: @working~; border: 1px solid @working~; border-radius: 8px; }
QFrame[notice="attention"] { background: @attention~; border: 1px solid @attention~; border-radius: 8px; }
QFrame[notice="failed"] { background: @failed~; border: 1px solid @failed~; border-radius: 8px; }
QFrame[notice="unknown"] { background: @unknown~; border: 1px solid @unknown~; border-radius: 8px; }

QPushButton { background: @raised; border: 1px solid @line; border-radius: 6px; padding: 6px 14px; min-height: 16px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @line; }
QPushButton:focus { border: 2px solid @accent; padding: 5px 13px; }
QPushButton:disabled { color: @unknown; background: @window; }
QPushButton[main="true"] { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QPushButton[main="true"]:hover { background: @accentHover; }
QPushButton[main="true"]:focus { border: 2px solid @text; }
QPushButton[main="true"]:disabled { background: @line; color: @muted; border-color: @line; }
QPushButton[flat="true"] { background: transparent; border: 1px solid transparent; padding: 4px 8px; color: @muted; }
QPushButton[flat="true"]:checked { color: @text; background: @accent~; }
QPushButton[flat="true"]:hover { color: @text; background: @text~~; }
QPushButton[flat="true"]:focus { border: 2px solid @accent; padding: 3px 7px; }
QPushButton[door="true"] { text-align: left; padding: 8px 12px; }
QPushButton[segment="true"] { background: transparent; border: none; border-bottom: 2px solid transparent; border-radius: 0; padding: 6px 4px; color: @muted; }
QPushButton[segment="true"]:checked { color: @text; border-bottom: 2px solid @accent; font-weight: 600; }
QPushButton[segment="true"]:focus { border: 2px solid @accent; border-radius: 4px; padding: 4px 2px; }

QLineEdit, QSpinBox, QDateTimeEdit, QComboBox { background: @raised; border: 1px solid @line; border-radius: 6px; padding: 5px 10px; min-height: 18px; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QSpinBox:focus, QDateTimeEdit:focus, QComboBox:focus { border: 2px solid @accent; padding: 4px 9px; }
QComboBox::drop-down, QDateTimeEdit::drop-down { border: none; width: 22px; }
QComboBox::down-arrow, QDateTimeEdit::down-arrow { image: url(:/icons/arrow.svg); width: 12px; height: 12px; }
QCheckBox { spacing: 8px; padding: 2px; border: 1px solid transparent; border-radius: 4px; }
QCheckBox::indicator, QTableView::indicator { width: 14px; height: 14px; border: 1px solid @unknown; border-radius: 4px; background: @raised; }
QCheckBox::indicator:checked, QTableView::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/tick-@tick.svg); }
QCheckBox:focus { border: 1px solid @accent; }

QAbstractScrollArea::corner { background: transparent; border: none; }
QTreeView, QTableView { background: @surface; border: 1px solid @line; border-radius: 10px; outline: 0; selection-background-color: @accent~; selection-color: @text; gridline-color: transparent; }
QTableView:focus, QTreeView:focus { border: 1px solid @accent; }
QTableView::item { padding: 4px 8px; border: none; }
QTableView::item:hover { background: @text~~; }
QTableView::item:selected { background: @accent~; color: @text; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: @surface; color: @muted; border: none; border-bottom: 1px solid @line; padding: 8px; font-size: 11px; font-weight: 600; }
QHeaderView::section:first { border-top-left-radius: 9px; }
QHeaderView::section:last { border-top-right-radius: 9px; }
QHeaderView::section:only-one { border-top-left-radius: 9px; border-top-right-radius: 9px; }
QPlainTextEdit { background: @window; border: 1px solid @line; border-radius: 8px; font-family: "JetBrains Mono","DejaVu Sans Mono",monospace; font-size: 12px; padding: 6px; selection-background-color: @accent; selection-color: @onAccent; }
QPlainTextEdit:focus { border: 1px solid @accent; }
QPlainTextEdit#editor { background: @surface; padding: 0; border-radius: 0; }
QFrame#findbar { background: @window; border: 1px solid @line; border-top: none; }
QListWidget#steps { background: transparent; border: none; outline: 0; }
QListWidget#steps::item { border-radius: 8px; padding-left: 6px; border: 1px solid transparent; color: @text; }
QListWidget#steps::item:selected { background: @accent~; color: @text; }
QListWidget#steps::item:selected:focus { border: 1px solid @accent; }
QFrame#completions { background: @raised; border: 1px solid @line; border-radius: 8px; }
QListWidget#completionlist { background: transparent; border: none; outline: 0; }
QListWidget#completionlist::item { border-radius: 4px; padding-left: 8px; color: @text; }
QListWidget#completionlist::item:selected { background: @accent~; color: @text; }
QListWidget#choices { background: @surface; border: 1px solid @line; border-radius: 10px; outline: 0; padding: 4px; }
QListWidget#choices:focus { border: 1px solid @accent; }
QListWidget#choices::item { border-radius: 6px; padding: 8px; color: @text; }
QListWidget#choices::item:selected { background: @accent~; color: @text; }
QListWidget#choices::item:hover:!selected { background: @text~~; }
QProgressBar { background: @line; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }
QFrame#palette, QFrame#keys { background: @surface; border: 1px solid @line; border-radius: 12px; }
QFrame#palette QLineEdit { border: none; font-size: 15px; background: transparent; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget#page { background: transparent; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: @scroll; border-radius: 3px; min-height: 24px; min-width: 24px; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none; width: 0; height: 0; }
QSplitter::handle { background: transparent; }
QPushButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: right center; right: 4px; }
QMenu { background: @raised; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @accent~; color: @text; }
QMenu::item:disabled { color: @unknown; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: 4px; }
)";

QString rgba(QColor colour, double opacity)
{
    return QStringLiteral("rgba(%1,%2,%3,%4)").arg(colour.red()).arg(colour.green()).arg(colour.blue()).arg(opacity);
}

} // namespace

QString Theme::styleSheet() const
{
    // Longer names stand before their beginnings ("@accentHover" before "@accent").
    const QList<QPair<QString, QColor>> names{
        {QStringLiteral("attention"), colour(Role::Attention)}, {QStringLiteral("onAccent"), colour(Role::OnAccent)},
        {QStringLiteral("surface"), colour(Role::Surface)},     {QStringLiteral("healthy"), colour(Role::Healthy)},
        {QStringLiteral("working"), colour(Role::Working)},     {QStringLiteral("unknown"), colour(Role::Unknown)},
        {QStringLiteral("window"), colour(Role::Window)},       {QStringLiteral("raised"), colour(Role::Raised)},
        {QStringLiteral("failed"), colour(Role::Failed)},       {QStringLiteral("accent"), colour(Role::Accent)},
        {QStringLiteral("muted"), colour(Role::Muted)},         {QStringLiteral("line"), colour(Role::Line)},
        {QStringLiteral("text"), colour(Role::Text)},
    };
    auto css = QString::fromLatin1(sheet);
    const auto darkOnAccent = colour(Role::OnAccent).lightness() < 128;
    css.replace(QStringLiteral("@tick"), darkOnAccent ? QStringLiteral("black") : QStringLiteral("white"));
    css.replace(QStringLiteral("@accentHover"), colour(Role::Accent).lighter(m_dark ? 110 : 118).name());
    css.replace(QStringLiteral("@hover"),
                m_dark ? colour(Role::Raised).lighter(120).name() : colour(Role::Window).name());
    css.replace(QStringLiteral("@scroll"), rgba(colour(Role::Text), 0.22));
    for (const auto &[name, shade] : names) {
        css.replace(QLatin1Char('@') + name + QStringLiteral("~~"), rgba(shade, 0.06));
        css.replace(QLatin1Char('@') + name + QLatin1Char('~'), rgba(shade, m_dark ? 0.26 : 0.13));
        css.replace(QLatin1Char('@') + name, shade.name());
    }
    for (int step = codesize::smallest; step <= codesize::largest; ++step)
        css +=
            QStringLiteral("QPlainTextEdit[zoom=\"%1\"] { font-size: %2px; }\n").arg(step).arg(codesize::usual + step);
    return css;
}

} // namespace luthier
