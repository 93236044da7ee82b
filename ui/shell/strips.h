// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/platform/platform.h"
#include "ui/plan/planstate.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace luthier {

class ElidedLabel;
class IconLabel;

/// Where one is: the environment in its colour, the release and the cluster, the lock, and any red warning.
class EnvironmentStrip : public QWidget
{
    Q_OBJECT

public:
    EnvironmentStrip(const Environment &environment, const ReleaseRef &release, QWidget *parent = nullptr);
    void showFacts(const Platform::Facts &facts);
    void showLock(bool readOnly, const QDateTime &unlockedUntil);
    void showInsecure(bool insecure);

signals:
    void lockPressed();
    void paletteWanted();

private:
    Environment m_environment;
    ElidedLabel *m_where;
    QLabel *m_insecure;
    QPushButton *m_lock;
};

/// Whatever runs, seen from every view.
class ActivityStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityStrip(QWidget *parent = nullptr);
    void showPlan(const PlanView &view);

signals:
    void openWanted();

private:
    IconLabel *m_icon;
    ElidedLabel *m_text;
    QProgressBar *m_bar;
    QLabel *m_left;
};

} // namespace luthier
