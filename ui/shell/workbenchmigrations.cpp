// SPDX-License-Identifier: GPL-3.0-or-later
// The workbench's part for migrations: from what a person chooses to a plan that was asked for its SQL first.
#include "maintenance/migrations/migrateplan.h"
#include "ui/migrations/migrationsview.h"
#include "ui/plan/planwidget.h"
#include "ui/shell/rail.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/later.h"
#include "ui/widgets/notice.h"

namespace luthier {

MigrationsView *Workbench::makeMigrations()
{
    auto *view = new MigrationsView(m_platform.profile(), m_platform.nameSpace());
    connect(view, &MigrationsView::moveWanted, this, &Workbench::planMigration);
    connect(view, &MigrationsView::sqlWanted, this, [this, view](const QString &revision, bool down) {
        auto asking = migrationSql(&m_platform, revision, down, m_reading.get_token());
        whenDone<QByteArray>(view, std::move(asking), [view, revision, down, kept = m_kept](Result<QByteArray> sql) {
            view->showSql(revision, down,
                          sql.map([](const QByteArray &text) { return QString::fromUtf8(text).trimmed(); }));
        });
    });
    view->showFacts(m_platform.facts());
    return view;
}

void Workbench::planMigration(bool down, const QString &aim)
{
    if (m_platform.facts().connection != Platform::Connection::Connected)
        return;
    choose(Migrations);
    m_migrations->showAsking(true);
    auto asking = previewMigration(&m_platform, down, aim, m_reading.get_token());
    whenDone<MigrationPreview>(this, std::move(asking), [this, kept = m_kept](Result<MigrationPreview> preview) {
        m_migrations->showAsking(false);
        if (!preview)
            return m_migrations->say(preview.error().message);
        if (!m_migrations.isOpen())
            return; // something else is looked at now
        auto options = MigrateOptions::of(*preview);
        options.prove = usualBackup(m_platform.profile()).prove;
        showPreview(migratePlan(m_platform, options), [this](const QString &problem) { m_migrations->say(problem); });
        if (!m_migrations.isOpen())
            m_preview->setTablesToType(tablesLosing(preview->losses));
        m_lossesSaid = !preview->losses.isEmpty() && !m_migrations.isOpen();
        if (m_lossesSaid)
            say(State::Attention, tr("This takes data away. %1").arg(preview->lossWords().join(QLatin1Char(' '))));
    });
}

void Workbench::addMigrationEntries(QList<CommandPalette::Entry> *entries)
{
    const auto facts = m_platform.facts().migrations;
    if (!facts)
        return;
    const auto add = [entries](const QString &title, const QString &hint, std::function<void()> act) {
        *entries << CommandPalette::Entry{QStringLiteral("migrations"), title, hint, std::move(act)};
    };
    if (!facts->pending().isEmpty() && facts->canMove)
        add(tr("Upgrade the schema"), facts->heads().join(QStringLiteral(", ")),
            [this] { planMigration(false, QStringLiteral("head")); });
    for (const auto &migration : facts->history().migrations)
        add(migration.revision, migration.message, [this, revision = migration.revision] {
            choose(Migrations);
            m_migrations->chooseRevision(revision);
        });
}

} // namespace luthier
