// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/plans/plans.h"
#include "maintenance/steps/platformstep.h"

namespace luthier {

/// Before anything changes: the release is as it was when the plan was made, nothing else is at work on it, helm is
/// there, the chart version exists, the database answers. (Guide, "Step 1: Check Current Version".)
class CheckAccess : public PlatformStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::CheckAccess)

public:
    struct Wanted {
        int revision = 0; ///< the release's, when the plan was made; 0: not looked at
        ChartSource chart;
        QString version; ///< empty: no chart is needed
        bool database = true;
        bool helm = true;
        bool locks = false;            ///< the release is reserved: that permission is asked for, and may lack
        QList<Permission> permissions; ///< of the whole plan
    };
    CheckAccess(Platform &platform, Wanted wanted);

    QString id() const override { return QStringLiteral("check-access"); }
    QString title() const override { return tr("Check access and versions"); }
    QString explanation() const override;
    QStringList commands() const override;
    Task<QString> run(StepContext context) override;

private:
    Task<> checkLock(StepContext context);
    Task<> checkRelease(std::stop_token stop);

    Wanted m_wanted;
};

} // namespace luthier
