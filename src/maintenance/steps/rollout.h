// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/steps/platformstep.h"

namespace luthier {

/// Watches every component until its new pods serve (guide, "Step 6: Monitor Update"), and fails as soon as a new
/// pod cannot start, with the cause from its own log.
class WatchRollout : public PlatformStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::WatchRollout)

public:
    WatchRollout(Platform &platform, std::chrono::seconds timeout, int backToRevision);

    QString id() const override { return QStringLiteral("watch-rollout"); }
    QString title() const override { return tr("Watch the rollout"); }
    QString explanation() const override;
    QStringList commands() const override;
    QList<Permission> permissions() const override;
    std::chrono::milliseconds forecast() const override { return std::chrono::seconds(10); }
    Task<QString> run(StepContext context) override;

private:
    Task<QHash<QString, qint64>> generations(std::stop_token stop); ///< by "deployment/NAME"
    Task<QString> failed(Error why, StepContext context);
    const Workload *workload(const Component &component) const;

    std::chrono::seconds m_timeout;
    int m_backToRevision;
};

} // namespace luthier
