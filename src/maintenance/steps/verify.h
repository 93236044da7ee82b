// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/steps/platformstep.h"
#include "maintenance/verification/smokerun.h"

#include <QDeadlineTimer>

namespace luthier {

/// Pods and images, the API's own version, health, and the profile's smoke tests (guide, "Step 7: Verify Update").
class VerifyUpdate : public PlatformStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::VerifyUpdate)

public:
    /// `version`: what must run and answer afterwards.
    VerifyUpdate(Platform &platform, QString version);

    QString id() const override { return QStringLiteral("verify"); }
    QString title() const override { return tr("Verify"); }
    QString explanation() const override;
    QStringList commands() const override;
    QList<Permission> permissions() const override;
    std::chrono::milliseconds forecast() const override { return std::chrono::seconds(3); }
    Task<QString> run(StepContext context) override;

private:
    QString wanted() const;
    Task<> checkImages(StepContext context);
    Task<QString> checkOverHttp(StepContext context);
    Task<> checkOne(SmokeTest test, SmokeValues values, QDeadlineTimer patience, std::stop_token stop);

    QString m_version;
};

} // namespace luthier
