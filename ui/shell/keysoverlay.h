// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace luthier {

/// All keys on one sheet (`?`); any key closes it.
class KeysOverlay : public QFrame
{
    Q_OBJECT

public:
    explicit KeysOverlay(QWidget *parent);
    void open();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
};

} // namespace luthier
