// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/migrations/wayback.h"

#include <QFrame>

class QPushButton;

namespace luthier {

/// One way back: what it does, what it loses, how long users wait, and why it cannot be gone.
class WayCard : public QFrame
{
    Q_OBJECT

public:
    explicit WayCard(const WayBack &way, QWidget *parent = nullptr);
    const WayBack &way() const { return m_way; }

signals:
    void chosen();

private:
    WayBack m_way;
};

} // namespace luthier
