// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/migrationtool.h"
#include "process/commandchannel.h"

#include <memory>

namespace luthier {

/// Flyway, as far as its table in the database tells (flyway_schema_history): what was applied, in its order. What
/// an image would still apply is in the image alone, so nothing is moved here.
class FlywayTable : public MigrationTool
{
public:
    /// `table`: "schema.name" or "name" where it is not Flyway's own.
    FlywayTable(std::unique_ptr<CommandChannel> channel, QString user, QString database, QString table);

    QString name() const override { return QStringLiteral("Flyway"); }
    Task<MigrationHistory> history(std::stop_token stop) override;
    Task<QStringList> current(std::stop_token stop) override;
    Task<QByteArray> sql(MigrationMove move, std::stop_token stop) override;
    Task<> move(MigrationMove move, std::function<void(QString)> output, std::stop_token stop) override;
    QString moveCommand(const MigrationMove &, bool) const override { return {}; }
    bool canMove() const override { return false; }

    /// Pure: the rows as JSON, one a line in the order of their ranks, and what they mean.
    static QByteArray sqlOf(const QString &table);
    static Result<MigrationHistory> parse(const QByteArray &out);

private:
    std::unique_ptr<CommandChannel> m_channel;
    QString m_user;
    QString m_database;
    QString m_table;
};

} // namespace luthier
