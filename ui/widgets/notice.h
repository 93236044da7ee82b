// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace luthier {

class IconLabel;

/// One sentence that needs to be seen, with its state's icon and what can be done about it.
class Notice : public QFrame
{
    Q_OBJECT

public:
    explicit Notice(State state = State::Unknown, const QString &text = {}, QWidget *parent = nullptr);
    void say(State state, const QString &text);
    QString text() const;
    QPushButton *addAction(const QString &verb, bool main = false);
    void putActionsBelow(); ///< the text keeps its width where there are many; call before addAction()

private:
    IconLabel *m_icon;
    QLabel *m_text;
    QBoxLayout *m_row;
    QBoxLayout *m_below = nullptr;
};

/// What a tool said, folded under one line until it is wanted.
class Folded : public QWidget
{
    Q_OBJECT

public:
    explicit Folded(const QString &title, QWidget *inside, QWidget *parent = nullptr);
    void setOpen(bool open);
    bool isOpen() const;

private:
    QPushButton *m_head;
    QWidget *m_inside;
};

} // namespace luthier
