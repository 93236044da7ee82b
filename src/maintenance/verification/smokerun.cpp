// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/verification/smokerun.h"

#include "base/masking.h"
#include "maintenance/platform/waiting.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QUrlQuery>
#include <QUuid>

#include <algorithm>

namespace luthier {

namespace {

constexpr auto AskAgain = std::chrono::milliseconds(500);
constexpr qsizetype LikelySecret = 16; ///< characters: a kept text as long as that may be a token, so it is masked

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::smoketest)
};

bool onlyTheWay(int status) { return status >= 502 && status <= 504; }

Error inTest(const SmokeTest &test, Error error)
{
    error.message = Words::tr("%1 — %2").arg(test.name, masked(error.message));
    error.detail = masked(error.detail);
    return error;
}

Result<> keep(const HttpCheck &check, const HttpAnswer &answer, SmokeValues &values)
{
    const auto json = QJsonDocument::fromJson(answer.body);
    for (auto it = check.keep.cbegin(); it != check.keep.cend(); ++it) {
        const auto value = fieldOf(json, it.value());
        if (value.isUndefined() || value.isNull() || value.isObject() || value.isArray())
            return failure(Error::Kind::Refused,
                           Words::tr("%1: the answer has no “%2” to keep for later.").arg(check.name, it.value()));
        if (value.toString().size() >= LikelySecret)
            registerSecret(value.toString().toUtf8());
        values.plain[it.key()] = value;
    }
    return {};
}

Task<> carryOutCheck(QNetworkAccessManager *network, HttpProbe *probe, HttpCheck check, SmokeValues *values,
                     std::stop_token stop)
{
    QElapsedTimer clock;
    clock.start();
    const auto request = requestOf(check, *values);
    auto expected = check;
    expected.jsonValue = smokevalues::filled(check.jsonValue, *values);
    expected.contains = smokevalues::filled(check.contains, *values);
    for (;;) {
        // A kept connection may be closed by the other side at that moment, and nothing here is sent twice by itself.
        network->clearConnectionCache();
        const auto answer = co_await probe->send(request, stop);
        auto verdict = answer ? fulfils(expected, *answer, {}) : Result<>(tl::unexpected(answer.error()));
        if (verdict)
            co_return keep(check, *answer, *values);
        auto why = verdict.error();
        if (answer && onlyTheWay(answer->status))
            why.kind = Error::Kind::Unreachable;
        if (answer && answer->status < 400)
            why.detail.clear(); // what came may hold a token; the sentence says what was expected
        if (why.kind == Error::Kind::Cancelled || clock.elapsed() >= check.within * 1000LL)
            co_return tl::unexpected(why);
        if (const auto waited = co_await pause(AskAgain, stop); !waited)
            co_return waited;
    }
}

} // namespace

HttpRequest requestOf(const HttpCheck &check, const SmokeValues &values)
{
    HttpRequest request;
    request.method = check.method;
    request.path = smokevalues::filledPath(check.path, values);
    for (auto it = check.headers.cbegin(); it != check.headers.cend(); ++it)
        request.headers[it.key()] = smokevalues::filled(it.value(), values);
    if (!check.json.isUndefined()) {
        const auto body = smokevalues::filled(check.json, values);
        request.contentType = "application/json";
        request.body = body.isArray() ? QJsonDocument(body.toArray()).toJson(QJsonDocument::Compact)
                                      : QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
    } else if (!check.form.isEmpty()) {
        QByteArrayList pairs;
        for (auto it = check.form.cbegin(); it != check.form.cend(); ++it)
            pairs << QUrl::toPercentEncoding(it.key()) + '='
                         + QUrl::toPercentEncoding(smokevalues::filled(it.value(), values), "{}");
        request.contentType = "application/x-www-form-urlencoded";
        request.body = pairs.join('&');
    }
    return request;
}

QString lackedBy(const SmokeTest &test, const SmokeValues &values)
{
    QStringList lacking;
    for (const auto &check : test.steps)
        for (const auto &name : smokevalues::namesIn(check))
            if (values.missing.contains(name) && !lacking.contains(values.missing[name]))
                lacking << values.missing[name];
    return lacking.join(QStringLiteral(" "));
}

Task<> runSmokeTest(Environment environment, SmokeTest test, SmokeValues values, std::stop_token stop)
{
    QNetworkAccessManager network; // cookies of its own: a sign-in of one test is no sign-in of the next
    HttpProbe probe(network, environment);
    values.plain[smokevalues::Run] = QUuid::createUuid().toString(QUuid::Id128).left(12);
    Result<> outcome;
    for (const auto &check : std::as_const(test.steps)) {
        outcome = co_await carryOutCheck(&network, &probe, check, &values, stop);
        if (!outcome)
            break;
    }
    for (const auto &check : std::as_const(test.always)) {
        const auto names = smokevalues::namesIn(check);
        if (!std::all_of(names.cbegin(), names.cend(), [&](const auto &name) { return values.knows(name); }))
            continue; // it failed before there was anything to clean up
        const std::stop_token neverStopped;
        const auto cleaned = co_await carryOutCheck(&network, &probe, check, &values, neverStopped);
        if (!cleaned && outcome) {
            auto why = cleaned.error();
            why.kind = Error::Kind::Refused; // the test itself passed: doing it again would leave even more behind
            why.message = Words::tr("it passed, but something of it may be left behind: %1").arg(why.message);
            outcome = tl::unexpected(why);
        }
    }
    if (!outcome)
        co_return tl::unexpected(inTest(test, outcome.error()));
    co_return outcome;
}

} // namespace luthier
