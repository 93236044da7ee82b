// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/migrations/migrationwatch.h"

#include "base/words.h"
#include "maintenance/migrations/migrationfacts.h"
#include "maintenance/platform/platform.h"
#include "maintenance/platform/waiting.h"
#include "postgres/ddlactivity.h"

#include <QElapsedTimer>

namespace luthier {

namespace {

constexpr auto LookAgain = std::chrono::milliseconds(1500);
constexpr int LongEnough = 1; // seconds that a lock is waited for before it is worth a word

QString clock() { return QDateTime::currentDateTime().toString(QStringLiteral("HH:mm:ss")); }

} // namespace

struct MigrationWatch::State {
    State(Platform &p, StepContext c)
        : platform(p)
        , context(std::move(c))
    {
    }
    Platform &platform;
    StepContext context;
    std::stop_source stop;
    bool live = true;
    DatabaseRef database;
    std::optional<QStringList> revisions;
    QList<DatabaseSession> offered;
    QString waits; ///< the sentence that is shown now
    QString builds;
    QElapsedTimer waited;
    QStringList seen;           ///< for the evidence
    QHash<QString, int> tenths; ///< of each index, told so far

    void say(const QString &line)
    {
        context.output(line);
        seen << line;
    }
    void showRevisions(const QStringList &now);
    void showBuilds(const DdlActivity &activity);
    void showWaits(const DdlActivity &activity, const std::shared_ptr<State> &self);
};

void MigrationWatch::State::showRevisions(const QStringList &now)
{
    if (revisions && *revisions != now)
        say(MigrationWatch::tr("%1: the database is at %2 (version table)", "time, revision")
                .arg(clock(), now.isEmpty() ? MigrationWatch::tr("no revision") : now.join(QStringLiteral(", "))));
    revisions = now;
}

void MigrationWatch::State::showBuilds(const DdlActivity &activity)
{
    QStringList all;
    for (const auto &build : activity.builds) {
        all << build.words();
        const auto key = build.table + QLatin1Char('/') + build.index + QLatin1Char('/') + build.phase;
        const int tenth = build.part < 0 ? 0 : int(build.part * 10);
        if (!tenths.contains(key) || tenths[key] < tenth)
            context.output(clock() + QStringLiteral(": ") + build.words());
        if (!tenths.contains(key))
            seen << clock() + QStringLiteral(": ") + build.words();
        tenths[key] = std::max(tenth, tenths.value(key, 0));
    }
    builds = all.join(QStringLiteral(" · "));
}

void MigrationWatch::State::showWaits(const DdlActivity &activity, const std::shared_ptr<State> &self)
{
    const auto now = QDateTime::currentDateTimeUtc();
    const LockWait *first = nullptr;
    int behind = 0;
    for (const auto &wait : activity.waits) {
        behind += !wait.migrates;
        if (wait.migrates && !first)
            first = &wait;
    }
    const auto ends = activity.inTheWay();
    if (!first || ends.isEmpty()) {
        if (!waits.isEmpty())
            say(MigrationWatch::tr("%1: nobody is in the way any more, after %2", "time, duration")
                    .arg(clock(), words::duration(std::chrono::milliseconds(waited.elapsed()))));
        waits.clear();
        offered.clear();
        context.offer({});
        return;
    }
    // Their clock or ours: a wait is told when it was seen twice, whatever its age is said to be.
    const bool isNew = waits.isEmpty();
    if (isNew)
        waited.start();
    if (isNew && first->since.isValid() && first->since.secsTo(now) < LongEnough)
        return;
    const auto what = first->object.isEmpty() ? MigrationWatch::tr("a lock")
                                              : MigrationWatch::tr("the table %1").arg(first->object);
    QStringList who;
    QStringList statements;
    for (const auto &one : ends) {
        who << one.words();
        statements << endSessionStatement(one) + QLatin1Char(';');
    }
    auto sentence = MigrationWatch::tr("The migration waits for %1 (“%2”). In its way: %3.")
                        .arg(what, first->waits.query, who.join(QStringLiteral("; ")));
    if (behind > 0)
        sentence += QLatin1Char(' ')
                  + MigrationWatch::tr("%n other session(s) of the application wait, too.", nullptr, behind);
    if (waits != sentence)
        say(clock() + QStringLiteral(": ") + sentence);
    waits = sentence;
    offered = ends;
    const auto &end = ends.first();
    if (end.pid == 0) {
        context.offer({});
        return;
    }
    StepOffer offer;
    offer.sentence = sentence + QLatin1Char(' ')
                   + MigrationWatch::tr("Ended, session %1 loses its connection, and the server takes back what it did "
                                        "in its open transaction; what it committed stays. The same by hand: %2")
                         .arg(end.pid)
                         .arg(statements.first());
    offer.verb = MigrationWatch::tr("End session %1").arg(end.pid);
    offer.take = [self, pid = end.pid] { (void)MigrationWatch::end(self, pid); };
    context.offer(offer);
}

MigrationWatch::MigrationWatch(Platform &platform, StepContext context)
    : m_state(std::make_shared<State>(platform, std::move(context)))
{
    const auto &profile = platform.profile().database;
    m_state->database = {profile.user, profile.database, profile.admin, profile.lockWait};
    if (profile.isKnown())
        (void)look(m_state);
}

MigrationWatch::~MigrationWatch()
{
    m_state->live = false;
    m_state->stop.request_stop();
}

QString MigrationWatch::now() const { return m_state->waits.isEmpty() ? m_state->builds : m_state->waits; }

void MigrationWatch::finish()
{
    if (!std::exchange(m_state->live, false))
        return;
    m_state->stop.request_stop();
    m_state->context.offer({});
    for (const auto &line : std::as_const(m_state->seen))
        m_state->context.evidence(line);
    m_state->seen.clear();
}

// One reading after the other; what is read after the end belongs to nobody.
Task<> MigrationWatch::look(std::shared_ptr<State> state)
{
    const auto stop = state->stop.get_token();
    const auto channel = state->platform.databaseChannel();
    const auto ref = state->database;
    const auto table = state->platform.profile().migrations.table;
    bool told = false;
    while (state->live) {
        const auto activity = co_await readDdlActivity(channel.get(), ref, table, stop);
        if (!state->live)
            co_return {};
        if (activity) {
            state->showBuilds(*activity);
            state->showWaits(*activity, state);
        } else if (!std::exchange(told, true)) {
            state->context.output(tr("The database's locks cannot be watched: %1").arg(activity.error().message));
        }
        if (state->platform.profile().database.alembic) {
            const auto user = ref.user;
            const auto name = ref.database;
            const auto revisions = co_await readRevisions(channel.get(), user, name, table, stop);
            if (!state->live)
                co_return {};
            if (revisions)
                state->showRevisions(revisions->current());
        }
        if (const auto waited = co_await pause(LookAgain, stop); !waited)
            co_return {};
    }
    co_return {};
}

Task<> MigrationWatch::end(std::shared_ptr<State> state, int pid)
{
    const auto found = std::find_if(state->offered.cbegin(), state->offered.cend(),
                                    [&](const auto &one) { return one.pid == pid; });
    if (found == state->offered.cend() || !state->live)
        co_return {};
    const auto session = *found;
    const auto channel = state->platform.databaseChannel();
    const auto ref = state->database;
    const auto stop = state->stop.get_token();
    const auto ended = co_await endSession(channel.get(), ref, session, stop);
    if (!state->live)
        co_return {};
    state->say(ended ? tr("%1: ended by a person: %2", "time, session").arg(clock(), session.words())
                     : tr("%1: it could not be ended: %2", "time, reason").arg(clock(), ended.error().message));
    state->waits.clear(); // if it still is in the way it is told and offered again
    co_return {};
}

} // namespace luthier
