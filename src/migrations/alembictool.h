// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/migrationtool.h"
#include "process/commandchannel.h"

#include <memory>

namespace luthier {

/// Alembic, run where the application's own image is (guide, "Manual Migration"): in one of its pods.
class AlembicTool : public MigrationTool
{
public:
    /// `command`: ["alembic"] or more words; `directory` empty: where the container starts.
    AlembicTool(std::unique_ptr<CommandChannel> channel, QStringList command, QString directory);

    QString name() const override { return QStringLiteral("Alembic"); }
    Task<MigrationHistory> history(std::stop_token stop) override;
    Task<QStringList> current(std::stop_token stop) override;
    Task<QByteArray> sql(MigrationMove move, std::stop_token stop) override;
    Task<> move(MigrationMove move, std::function<void(QString)> output, std::stop_token stop) override;
    QString moveCommand(const MigrationMove &move, bool dry) const override;

private:
    QStringList words(const QStringList &arguments) const;
    Task<QByteArray> asked(QStringList arguments, std::stop_token stop);

    std::unique_ptr<CommandChannel> m_channel;
    QStringList m_command;
    QString m_directory;
};

} // namespace luthier
