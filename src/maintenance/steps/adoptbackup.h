// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "maintenance/steps/platformstep.h"

namespace luthier {

/// A dump that somebody took by hand gets a manifest, and is from then on a backup like any other. The file itself is
/// only read; what it does not say of itself is not guessed.
class AdoptBackup : public PlatformStep
{
    Q_DECLARE_TR_FUNCTIONS(luthier::AdoptBackup)

public:
    /// `file`: absolute, in the backup folder.
    AdoptBackup(Platform &platform, QString file);

    QString id() const override { return QStringLiteral("adopt-backup"); }
    QString title() const override;
    QString explanation() const override;
    QStringList commands() const override;
    Task<QString> run(StepContext context) override;

private:
    QString m_file;
};

} // namespace luthier
