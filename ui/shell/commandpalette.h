// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QLineEdit;
class QListWidget;

namespace luthier {

/// Find or do (Ctrl+K): every action, release, pod, backup and revision by name. It floats over its parent and
/// leaves with Esc or a click elsewhere.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    struct Entry {
        QString icon;
        QString title;
        QString hint;
        std::function<void()> act;
    };

    explicit CommandPalette(QWidget *parent);
    void open(QList<Entry> entries);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(const QString &typed);
    void act();
    void place();

    QList<Entry> m_entries;
    QLineEdit *m_typed;
    QListWidget *m_found;
};

} // namespace luthier
