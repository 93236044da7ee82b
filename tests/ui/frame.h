// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample.h"

#include "ui/plan/planwidget.h"
#include "ui/shell/rail.h"
#include "ui/shell/strips.h"

#include <QVBoxLayout>

namespace luthier::test {

/// The window around a view, without a cluster.
class Frame : public QWidget
{
public:
    Frame(QWidget *view, int chosen, const Platform::Facts &facts, const PlanView *activity = nullptr)
    {
        const auto profile = test::sampleProfile();
        auto *strip = new EnvironmentStrip(profile.environments.first(),
                                           {QStringLiteral("lyra"), QStringLiteral("lyra")});
        strip->showFacts(facts);
        strip->showLock(true, {});
        auto *rail = new Rail;
        rail->addView(QStringLiteral("home"), QStringLiteral("Home"));
        rail->addGroup(QStringLiteral("Now"));
        rail->addView(QStringLiteral("inventory"), QStringLiteral("Inventory"));
        rail->addGroup(QStringLiteral("Change"));
        rail->addView(QStringLiteral("update"), QStringLiteral("Update"));
        rail->addView(QStringLiteral("values"), QStringLiteral("Values"));
        rail->addView(QStringLiteral("migrations"), QStringLiteral("Migrations"));
        rail->addGroup(QStringLiteral("Keep safe"));
        rail->addView(QStringLiteral("backups"), QStringLiteral("Backups"));
        rail->addView(QStringLiteral("journal"), QStringLiteral("Journal"));
        rail->addGroup(QStringLiteral("Tell"));
        rail->addView(QStringLiteral("messages"), QStringLiteral("Messages"));
        rail->choose(chosen);
        auto *all = new QVBoxLayout(this);
        all->setContentsMargins(0, 0, 0, 0);
        all->setSpacing(0);
        all->addWidget(strip);
        auto *middle = new QHBoxLayout;
        middle->setSpacing(0);
        middle->addWidget(rail);
        middle->addWidget(view, 1);
        all->addLayout(middle, 1);
        if (activity) {
            auto *below = new ActivityStrip;
            below->showPlan(*activity);
            all->addWidget(below);
        }
    }
};

} // namespace luthier::test
