// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/objects.h"
#include "migrations/migrationlog.h"
#include "plan/step.h"

#include <QHash>
#include <QJsonArray>
#include <QObject>
#include <QSet>

#include <functional>

namespace luthier {

class Platform;

/// Follows pods that appear while a step works (guide, "Step 6: Monitor Update"): when each was scheduled, pulled its
/// image, started and became ready, and its log line by line. What is shown of a log is bounded; finish() keeps the
/// times, the migrations and each log's end as evidence.
class PodFollower : public QObject
{
    Q_OBJECT

public:
    using Wanted = std::function<bool(const Pod &)>;
    PodFollower(Platform &platform, Wanted wanted, StepContext context);
    ~PodFollower() override;

    void look(); ///< by itself when the cluster changes; now, for what is there already
    void finish();
    /// The end of the log of the pods that ended with a failure, for those who are asked why.
    QString failedLog() const;

    /// Alembic's own lines, as the guide greps for them.
    static bool isMigration(const QString &line);

private:
    struct Followed {
        QString name;
        QStringList times; ///< "scheduled 12:00:01"
        QSet<QString> told;
        QStringList migrations;
        MigrationLog log;
        int migrationsTold = 0; ///< of those that ended
        QStringList end;
        int shown = 0;
        int restarts = -1; ///< of the container whose log is followed
        bool failed = false;
    };
    void lookAt(const Pod &pod);
    void tell(Followed &pod, const QString &what, const QDateTime &when);
    void follow(const Pod &pod);
    void tellMigrations(Followed &pod);
    void add(const QString &uid, const QString &stampedLine);

    Platform &m_platform;
    Wanted m_wanted;
    StepContext m_context;
    QHash<QString, Followed> m_pods; ///< by uid
    QStringList m_order;
    std::stop_source m_stop;
};

/// The uids of the namespace's pods, as a fact of a run: what is not among them later is new.
QJsonArray podUids(Platform &platform);

} // namespace luthier
