// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/platform/releaselease.h"

#include "base/masking.h"
#include "base/words.h"
#include "kube/lease.h"
#include "kube/pause.h"
#include "maintenance/platform/platform.h"
#include "plan/processmark.h"

#include <QElapsedTimer>

#include <unistd.h>

namespace luthier {

namespace {

constexpr int Attempts = 5; // at a lease that others write at the same moment
constexpr auto GiveBackWithin = std::chrono::seconds(5);

const auto What = QStringLiteral("luthier.dev/what");
const auto RunId = QStringLiteral("luthier.dev/run");
const auto Process = QStringLiteral("luthier.dev/process");

// The same number is another process in another container: which view of them it is belongs to a mark.
QString viewOfProcesses()
{
    char name[64] = {};
    return ::readlink("/proc/self/ns/pid", name, sizeof name - 1) > 0 ? QString::fromLatin1(name) : QString();
}

QString ourMark() { return viewOfProcesses() + QLatin1Char(' ') + processMark(); }

bool diedHere(const QString &mark)
{
    const auto view = mark.section(QLatin1Char(' '), 0, 0);
    const auto process = mark.section(QLatin1Char(' '), 1);
    const auto boot = process.section(QLatin1Char('/'), 0, 0);
    return !view.isEmpty() && view == viewOfProcesses() && boot == processMark().section(QLatin1Char('/'), 0, 0)
        && !processLives(process);
}

// What another wrote there may be anything: one short line is enough for a sentence.
QString shortly(const QString &text) { return masked(text).simplified().left(120); }

bool isOurProcess(const Lease &lease) { return lease.annotations.value(Process) == ourMark(); }

} // namespace

struct ReleaseLease::State {
    KubeClient *client = nullptr;
    Timing timing;
    QString release;
    Lease lease; ///< as it was last seen
    bool held = false;
    std::optional<Lease> lost; ///< to whom
    QElapsedTimer sinceRenewed;
    std::stop_source stop;

    bool isOurs(const Lease &other) const
    {
        return !other.holder.isEmpty() && isOurProcess(other)
            && other.annotations.value(RunId) == lease.annotations.value(RunId);
    }
};

namespace {

QString heldBy(const Lease &lease, const QString &release)
{
    const auto what = shortly(lease.annotations.value(What));
    const auto run = shortly(lease.annotations.value(RunId));
    auto text = ReleaseLease::tr("The release %1 is reserved by %2 since %3")
                    .arg(release, shortly(lease.holder),
                         lease.acquired.isValid() ? words::moment(lease.acquired)
                                                  : ReleaseLease::tr("an unknown time"));
    if (!what.isEmpty())
        text += ReleaseLease::tr(" for “%1”").arg(what);
    if (!run.isEmpty())
        text += ReleaseLease::tr(" (run %1)").arg(run);
    return text;
}

Error refused(const Lease &lease, const QString &release)
{
    const auto until = QDateTime::currentDateTime().addSecs(lease.seconds);
    return {
        Error::Kind::Refused,
        heldBy(lease, release) + QStringLiteral(". ")
            + ReleaseLease::tr("Nothing was changed; wait until that run has ended, or talk to them. If their Luthier "
                               "does not live any more, the reservation runs out at %1.")
                  .arg(words::moment(until)),
        {}};
}

QString without(const Error &why)
{
    return ReleaseLease::tr("You may not reserve the release (leases of coordination.k8s.io: get, create, update), so "
                            "nothing keeps another Luthier from changing it at the same time. The run goes on; make "
                            "sure that nobody else is at work.")
         + QStringLiteral(" (%1)").arg(shortly(why.message));
}

} // namespace

ReleaseLease::ReleaseLease(std::function<KubeClient &()> client, QString nameSpace, QString release, Timing timing)
    : m_client(std::move(client))
    , m_state(std::make_shared<State>())
{
    m_state->timing = timing;
    m_state->release = release;
    m_state->lease.nameSpace = std::move(nameSpace);
    m_state->lease.name = leaseName(release);
}

ReleaseLease::~ReleaseLease() { m_state->stop.request_stop(); }

QList<Permission> ReleaseLease::permissions(const QString &nameSpace)
{
    QList<Permission> all;
    for (const auto *verb : {"get", "create", "update"})
        all << Permission{QLatin1String(verb), QStringLiteral("coordination.k8s.io"), QStringLiteral("leases"),
                          nameSpace};
    return all;
}

// Watches another's lease: true when it did not change for as long as it holds, or was given back.
Task<bool> ReleaseLease::hasEnded(std::shared_ptr<State> state, Tell tell, std::stop_token stop)
{
    const auto seen = state->lease;
    const auto patience = std::chrono::milliseconds(std::chrono::seconds(std::max(seen.seconds, 1)));
    QElapsedTimer watched;
    watched.start();
    while (watched.elapsed() < patience.count()) {
        const auto left = patience - std::chrono::milliseconds(watched.elapsed());
        if (tell)
            tell(heldBy(seen, state->release) + QStringLiteral("; ")
                 + tr("watching for %1 more whether it is still at work").arg(words::duration(left)));
        const auto look = std::min(state->timing.look, left);
        if (const auto waited = co_await pauseFor(look, stop); !waited)
            co_return tl::unexpected(waited.error());
        const auto now = co_await readLease(state->client, seen.nameSpace, seen.name, stop);
        if (!now)
            co_return tl::unexpected(now.error());
        if (!*now) { // removed by hand
            state->lease.resourceVersion.clear();
            co_return true;
        }
        state->lease = **now;
        if ((*now)->holder.isEmpty())
            co_return true;
        if ((*now)->resourceVersion != seen.resourceVersion)
            co_return false;
    }
    co_return true;
}

Task<QString> ReleaseLease::take(QString run, QString what, Tell tell, std::stop_token stop)
{
    const auto state = m_state;
    state->client = &m_client();
    const auto place = state->lease.nameSpace;
    const auto name = state->lease.name;
    for (int attempt = 1;; ++attempt) {
        const auto found = co_await readLease(state->client, place, name, stop);
        if (!found && found.error().kind == Error::Kind::Denied)
            co_return without(found.error());
        if (!found)
            co_return tl::unexpected(found.error());
        auto said =
            tr("The release %1 is reserved for this run: no other Luthier changes it meanwhile.").arg(state->release);
        state->lease = found->value_or(Lease{.nameSpace = place, .name = name});
        const auto before = state->lease;
        if (!before.holder.isEmpty() && diedHere(before.annotations.value(Process))) {
            if (before.annotations.value(RunId) != run)
                said += QLatin1Char(' ')
                      + tr("Taken over from run %1, whose Luthier on this machine does not live any more.")
                            .arg(shortly(before.annotations.value(RunId)));
        } else if (!before.holder.isEmpty() && !(isOurProcess(before) && before.annotations.value(RunId) == run)) {
            const auto ended = co_await hasEnded(state, tell, stop);
            if (!ended)
                co_return tl::unexpected(ended.error());
            if (!*ended)
                co_return tl::unexpected(refused(state->lease, state->release));
            if (!state->lease.holder.isEmpty())
                said += QLatin1Char(' ')
                      + tr("Taken over from %1 (%2), who did not renew it for %3.")
                            .arg(shortly(before.holder), shortly(before.annotations.value(What)),
                                 words::duration(std::chrono::seconds(before.seconds)));
        }
        auto wanted = state->lease;
        wanted.holder = thisPerson();
        wanted.seconds = int(state->timing.duration.count());
        wanted.acquired = QDateTime::currentDateTimeUtc();
        wanted.renewed = wanted.acquired;
        wanted.transitions += state->lease.resourceVersion.isEmpty() ? 0 : 1;
        wanted.annotations[What] = what;
        wanted.annotations[RunId] = run;
        wanted.annotations[Process] = ourMark();
        const auto written = co_await writeLease(state->client, wanted, stop);
        if (!written && isConflict(written.error()) && attempt < Attempts)
            continue;
        if (!written && written.error().kind == Error::Kind::Denied)
            co_return without(written.error());
        if (!written)
            co_return tl::unexpected(written.error());
        state->lease = *written;
        state->held = true;
        state->sinceRenewed.start();
        (void)renewWhileHeld(state);
        co_return said;
    }
}

// One renewal. What another wrote meanwhile is read again: it may be theirs now, or a label somebody added.
Task<> ReleaseLease::renewOnce(std::shared_ptr<State> state, std::stop_token stop)
{
    auto wanted = state->lease;
    wanted.renewed = QDateTime::currentDateTimeUtc();
    const auto written = co_await writeLease(state->client, wanted, stop);
    if (written) {
        state->lease = *written;
        state->sinceRenewed.start();
        co_return {};
    }
    if (written.error().kind == Error::Kind::NotFound) // removed by hand: it is made again
        state->lease.resourceVersion.clear();
    if (!isConflict(written.error()))
        co_return tl::unexpected(written.error());
    const auto now = co_await readLease(state->client, wanted.nameSpace, wanted.name, stop);
    if (!now)
        co_return tl::unexpected(now.error());
    if (*now && state->isOurs(**now)) {
        state->lease.resourceVersion = (*now)->resourceVersion;
        co_return {}; // the next renewal goes on from there
    }
    if (*now)
        state->lost = **now;
    else
        state->lease.resourceVersion.clear();
    co_return {};
}

Task<> ReleaseLease::renewWhileHeld(std::shared_ptr<State> state)
{
    const auto stop = state->stop.get_token();
    const auto pauseTime = state->timing.renew;
    while (state->held && !state->lost) {
        if (const auto waited = co_await pauseFor(pauseTime, stop); !waited)
            co_return {};
        if (state->held && !state->lost)
            (void)co_await renewOnce(state, stop); // a network that is gone for a moment is tried again
    }
    co_return {};
}

Task<> ReleaseLease::confirm(std::stop_token stop)
{
    const auto state = m_state;
    if (!state->held)
        co_return {};
    Result<> renewed;
    if (!state->lost)
        renewed = co_await renewOnce(state, stop);
    if (state->lost)
        co_return failure(
            Error::Kind::Refused,
            heldBy(*state->lost, state->release) + QStringLiteral(": ")
                + tr("they took it over from this run, which did not renew it in time (a machine that "
                     "slept, a network that was gone). The next step was not begun; what was done before "
                     "stays. Talk to them, look at the release, then go on with this run or take it back."));
    if (!renewed && renewed.error().kind == Error::Kind::Denied) {
        state->held = false; // the right was taken away meanwhile; without it runs go on, too
        co_return {};
    }
    const auto limit = std::chrono::milliseconds(state->timing.duration).count();
    if (!renewed && state->sinceRenewed.elapsed() >= limit)
        co_return tl::unexpected(renewed.error());
    co_return {};
}

Task<> ReleaseLease::release()
{
    const auto state = m_state;
    if (!state->held || state->lost)
        co_return {};
    state->held = false;
    state->stop.request_stop();
    state->stop = std::stop_source();
    std::stop_source enough;
    QTimer late;
    QObject::connect(&late, &QTimer::timeout, &late, [&enough] { enough.request_stop(); });
    late.setSingleShot(true);
    late.start(GiveBackWithin);
    for (int attempt = 1; attempt <= Attempts; ++attempt) {
        auto free = state->lease;
        free.holder.clear();
        const auto written = co_await writeLease(state->client, free, enough.get_token());
        if (written || !isConflict(written.error()))
            co_return {};
        const auto now = co_await readLease(state->client, free.nameSpace, free.name, enough.get_token());
        if (!now || !*now || !state->isOurs(**now))
            co_return {};
        state->lease = **now;
    }
    co_return {};
}

std::shared_ptr<PlanLock> releaseLock(Platform &platform)
{
    const auto ref = platform.releaseRef();
    return std::make_shared<ReleaseLease>([&platform]() -> KubeClient & { return platform.kube(); }, ref.nameSpace,
                                          ref.name);
}

} // namespace luthier
