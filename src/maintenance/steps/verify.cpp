// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/steps/verify.h"

#include "base/words.h"
#include "maintenance/platform/waiting.h"

#include <QElapsedTimer>
#include <QJsonArray>

#include <algorithm>

namespace luthier {

namespace {

constexpr int Patience = 20'000; // ms for all: an ingress needs a moment to lead only to the new pods
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
            .arg(wanted());
    return tr("Checks that every component runs %1 and that the platform answers as its users expect (%2 checks).")
        .arg(wanted())
        .arg(tests);
}

QList<Permission> VerifyUpdate::permissions() const
{
    QList<Permission> all{permission("list", "", "pods")};
    const auto values = m_platform.profile().smokeValues;
    if (std::any_of(values.cbegin(), values.cend(), [](const auto &value) { return !value.secret.isEmpty(); }))
        all << permission("get", "", "secrets");
    return all;
}

QStringList VerifyUpdate::commands() const
{
    QStringList lines{kubectl(QStringLiteral("get pods"))};
    if (m_platform.http().isPossible())
        for (const auto &test : m_platform.profile().smokeTests)
            for (const auto &check : test.steps + test.always)
                if (const auto line = m_platform.http().commandLine(requestOf(check, {})); !lines.contains(line))
                    lines << line;
    return lines;
}

// Going back to a revision whose version nobody told us: what its chart says.
QString VerifyUpdate::wanted() const
{
    const auto &release = m_platform.facts().release;
    if (!m_version.isEmpty() || !release)
        return m_version;
    // Tags may be set apart from the chart: then what the values say counts, if they agree.
    const auto truth = versionTruth(m_platform.profile(), *release, {}, {}, {});
    QStringList tags;
    for (const auto &component : truth.components)
        if (!component.wanted.isEmpty() && !tags.contains(component.wanted))
            tags << component.wanted;
    return tags.size() == 1 ? tags.first() : release->appVersion;
}

Task<QString> VerifyUpdate::run(StepContext context)
{
    if (const auto images = co_await checkImages(context); !images)
        co_return tl::unexpected(images.error());
    QStringList found{tr("every component runs %1").arg(wanted())};
    if (m_platform.http().isPossible()) {
        const auto tests = co_await checkOverHttp(context);
        if (!tests)
            co_return tl::unexpected(tests.error());
        found << *tests;
    }
    if (m_platform.profile().database.isKnown() && m_platform.profile().database.alembic) {
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

// All of them, also after one has failed: a person wants to know everything that does not work, once.
Task<QString> VerifyUpdate::checkOverHttp(StepContext context)
{
    const auto sources = m_platform.profile().smokeValues;
    const auto values = co_await readSmokeValues(&m_platform.kube(), m_platform.nameSpace(), sources, wanted(),
                                                 context.stop);
    const auto tests = m_platform.profile().smokeTests;
    const QDeadlineTimer patience(Patience);
    QJsonArray results;
    QStringList failures;
    QStringList left;
    Error first;
    for (const auto &test : tests) {
        QElapsedTimer clock;
        clock.start();
        QJsonObject result{{QStringLiteral("name"), test.name}};
        if (const auto lacking = lackedBy(test, values); !lacking.isEmpty()) {
            context.evidence(tr("left out: %1 (%2)").arg(test.name, lacking));
            result[QStringLiteral("result")] = QStringLiteral("left-out");
            result[QStringLiteral("why")] = lacking;
            left << test.name;
        } else {
            const auto passed = co_await checkOne(test, values, patience, context.stop);
            if (!passed && passed.error().kind == Error::Kind::Cancelled)
                co_return tl::unexpected(passed.error());
            result[QStringLiteral("milliseconds")] = clock.elapsed();
            result[QStringLiteral("result")] = passed ? QStringLiteral("passed") : QStringLiteral("failed");
            if (passed) {
                context.evidence(
                    tr("passed: %1 (%2)").arg(test.name, words::duration(std::chrono::milliseconds(clock.elapsed()))));
            } else {
                context.evidence(tr("failed: %1").arg(passed.error().message));
                result[QStringLiteral("why")] = passed.error().message;
                if (failures.isEmpty())
                    first = passed.error();
                failures << passed.error().message;
            }
        }
        results << result;
        context.facts[QStringLiteral("smokeTests")] = results;
    }
    if (failures.size() > 1)
        first.message = tr("%n smoke tests failed.", nullptr, int(failures.size())) + QLatin1Char(' ')
                      + failures.join(QLatin1Char(' '));
    if (!failures.isEmpty())
        co_return tl::unexpected(first);
    auto sentence = tr("%1 smoke tests passed").arg(tests.size() - left.size());
    if (!left.isEmpty())
        sentence += QStringLiteral(" · ") + tr("%n left out", nullptr, int(left.size()));
    co_return sentence;
}

Task<> VerifyUpdate::checkOne(SmokeTest test, SmokeValues values, QDeadlineTimer patience, std::stop_token stop)
{
    for (;;) {
        const auto environment = m_platform.environment();
        const auto passed = co_await runSmokeTest(environment, test, values, stop);
        // What may have changed something is only repeated when it did not get through to the platform.
        const bool again = !passed && passed.error().kind != Error::Kind::Cancelled
                        && (!test.isSequence || passed.error().kind == Error::Kind::Unreachable);
        if (!again || patience.hasExpired())
            co_return passed;
        if (const auto waited = co_await pause(AskAgain, stop); !waited)
            co_return waited;
    }
}

} // namespace luthier
