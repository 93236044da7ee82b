// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/planlock.h"
#include "plan/step.h"

#include <QCoreApplication>
#include <QTimer>

#include <memory>

namespace luthier {

class KubeClient;
class Platform;

/// The lock on one release across machines: a Lease in its namespace, named after it, renewed while a run goes on.
/// Whether another still lives is seen by its renewals, as client-go's leader election does: clocks are not compared
/// with those of other machines. One that did not change for its own duration has run out, and is taken over; one
/// whose process died on this very machine is taken over at once. Without the permission a run goes on, and says so.
class ReleaseLease : public PlanLock
{
    Q_DECLARE_TR_FUNCTIONS(luthier::ReleaseLease)

public:
    struct Timing {
        std::chrono::seconds duration{30};
        std::chrono::milliseconds renew{5000};
        std::chrono::milliseconds look{500}; ///< at another's, while it is watched
    };
    /// `client` is asked for when the lock is taken: plans are made before there is a connection.
    ReleaseLease(std::function<KubeClient &()> client, QString nameSpace, QString release, Timing timing);
    ReleaseLease(std::function<KubeClient &()> client, QString nameSpace, QString release)
        : ReleaseLease(std::move(client), std::move(nameSpace), std::move(release), Timing())
    {
    }
    ~ReleaseLease() override;

    Task<QString> take(QString run, QString what, Tell tell, std::stop_token stop) override;
    Task<> confirm(std::stop_token stop) override;
    Task<> release() override;

    static QString leaseName(const QString &release) { return QStringLiteral("luthier-") + release; }
    static QList<Permission> permissions(const QString &nameSpace);

private:
    struct State;
    static Task<> renewOnce(std::shared_ptr<State> state, std::stop_token stop);
    static Task<> renewWhileHeld(std::shared_ptr<State> state);
    static Task<bool> hasEnded(std::shared_ptr<State> state, Tell tell, std::stop_token stop);

    std::function<KubeClient &()> m_client;
    std::shared_ptr<State> m_state;
};

/// The lock of the platform's release, for plans that change it.
std::shared_ptr<PlanLock> releaseLock(Platform &platform);

} // namespace luthier
