// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace luthier {

/// `role`: "title", "heading", "answer", "section", "muted", "strong", "code" or empty, as the style sheet knows them.
/// Texts are plain: what comes from a cluster is never read as markup.
QLabel *label(const QString &text, const char *role = "", bool wraps = false);
/// A text whose very long words (versions, names of objects) may go on in the next line, after a dot, a dash or a slash.
/// It cannot be selected: what is copied would have characters in it that nobody sees.
void setBreakableText(QLabel *label, const QString &text);
QPushButton *button(const QString &text, bool main = false);
void setMain(QPushButton *button, bool main); ///< one main action a view
QPushButton *flatButton(const QString &text, const QString &icon = {});
QBoxLayout *row(std::initializer_list<QWidget *> widgets, int spacing = 8); ///< nullptr: a stretch
QFrame *card(QLayout *inside);
/// A page with the window's margins that scrolls when it must.
QScrollArea *scrollingPage(QVBoxLayout **inside);
QVBoxLayout *pageLayout(QWidget *page);
void emptyLayout(QLayout *layout);         ///< deletes what is in it
void setState(QLabel *label, State state); ///< its colour

/// An icon that follows the theme.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(const QString &name, Role role, int size = 20, QWidget *parent = nullptr);
    void setIcon(const QString &name, Role role);
    QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Role m_role;
    int m_size;
};

/// Icon and word: the one form in which a state is shown.
class StateLabel : public QWidget
{
    Q_OBJECT

public:
    explicit StateLabel(QWidget *parent = nullptr);
    void setState(State state, const QString &word = {});

private:
    IconLabel *m_icon;
    QLabel *m_word;
};

} // namespace luthier
