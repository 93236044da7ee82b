// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace luthier {

/// The views, in groups; Ctrl+1 … in their order.
class Rail : public QListWidget
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);
    void addGroup(const QString &name);
    /// Its number from 0; `view`: a number of its own, where it does not stand in the order of numbers.
    int addView(const QString &icon, const QString &name, int view = -1);
    void choose(int view);
    int current() const { return int(m_rows.indexOf(currentRow())); }
    int viewCount() const { return int(m_rows.size()); }

signals:
    void chosen(int view);

private:
    QList<int> m_rows;
};

} // namespace luthier
