// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/steps/verify.h"

#include "maintenance/waiting.h"

#include <QElapsedTimer>

namespace luthier {

namespace {

constexpr int Patience = 20'000; // ms: an ingress needs a moment to lead only to the new pods
constexpr auto AskAgain = std::chrono::milliseconds(400);

} // namespace

VerifyUpdate::VerifyUpdate(Platform &platform, QString version)
    : PlatformStep(platform)
    , m_version(std::move(version))
{
}

QString VerifyUpdate::explanation() const
{
    const auto tests = m_platform.profile().smokeTests.size();
    if (!m_platform.http().isPossible())
        return tr("Checks that every component runs %1. The profile names no URL, so health, version and smoke tests "
                  "are left out.")
            .arg(m_version);
    return tr("Checks that every component runs %1 and that the platform answers as its users expect (%2 checks).")
        .arg(m_version)
        .arg(tests);
}

QStringList VerifyUpdate::commands() const
{
    QStringList lines{kubectl(QStringLiteral("get pods"))};
    if (m_platform.http().isPossible())
        for (const auto &test : m_platform.profile().smokeTests)
            if (const auto line = m_platform.http().commandLine(test.path); !lines.contains(line))
                lines << line;
    return lines;
}

// Going back to a revision whose version nobody told us: what its chart says.
QString VerifyUpdate::wanted() const
{
    const auto &release = m_platform.facts().release;
    return m_version.isEmpty() && release ? release->appVersion : m_version;
}

Task<QString> VerifyUpdate::run(StepContext context)
{
    if (const auto images = co_await checkImages(context); !images)
        co_return tl::unexpected(images.error());
    QStringList found{tr("every component runs %1").arg(wanted())};
    const auto tests = m_platform.profile().smokeTests;
    if (m_platform.http().isPossible()) {
        for (const auto &test : tests) {
            const auto passed = co_await checkOverHttp(test, context);
            context.output((passed ? tr("passed: %1") : tr("failed: %1")).arg(test.name));
            if (!passed)
                co_return tl::unexpected(passed.error());
        }
        found << tr("%1 smoke tests passed").arg(tests.size());
    }
    if (!m_platform.profile().database.pod.isEmpty() && m_platform.profile().database.alembic) {
        const auto channel = m_platform.databaseChannel();
        DumpEngine engine(*channel);
        const auto ref = database();
        const auto facts = co_await engine.facts(ref, context.stop);
        if (facts) {
            context.facts[QStringLiteral("schemaAfter")] = facts->alembicRevision;
            found << tr("schema %1").arg(facts->alembicRevision);
        }
    }
    co_return found.join(QStringLiteral(" · "));
}

Task<> VerifyUpdate::checkImages(StepContext context)
{
    QElapsedTimer clock;
    clock.start();
    for (;;) {
        if (!m_platform.facts().release)
            co_return failure(Error::Kind::NotFound, m_platform.facts().releaseProblem);
        const auto truth = versionTruth(m_platform.profile(), *m_platform.facts().release, m_platform.watch().pods(),
                                        m_platform.watch().workloads(), {});
        QStringList wrong;
        for (const auto &c : truth.components)
            if (!c.wanted.isEmpty() && (c.runs != wanted() || c.state == State::Failed))
                wrong << tr("%1 runs %2").arg(c.name, c.runs.isEmpty() ? tr("nothing") : c.runs);
        if (wrong.isEmpty())
            co_return {};
        if (clock.elapsed() > Patience)
            co_return failure(Error::Kind::Refused,
                              tr("Not every component runs %1: %2.").arg(wanted(), wrong.join(QStringLiteral(", "))));
        if (const auto waited = co_await untilChanged(&m_platform.watch(), AskAgain, context.stop); !waited)
            co_return waited;
    }
}

Task<> VerifyUpdate::checkOverHttp(HttpCheck check, StepContext context)
{
    QElapsedTimer clock;
    clock.start();
    for (;;) {
        const auto answer = co_await m_platform.http().get(check.path, context.stop);
        const auto passed = answer ? fulfils(check, *answer, wanted()) : Result<>(tl::unexpected(answer.error()));
        if (passed || clock.elapsed() > Patience || passed.error().kind == Error::Kind::Cancelled)
            co_return passed;
        if (const auto waited = co_await pause(AskAgain, context.stop); !waited)
            co_return waited;
    }
}

} // namespace luthier
