// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/listwatch.h"

#include "kube/pause.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QThreadPool>
#include <QUrl>

namespace luthier {

namespace {

using namespace std::chrono_literals;
constexpr std::chrono::milliseconds ShortestPause = 500ms;
constexpr std::chrono::milliseconds LongestPause = 30s;
constexpr int PageSize = 500;
constexpr int ShortWatch = 1000; // ms: a watch that ends sooner is a fault, not the server's ordinary end

} // namespace

struct ListWatch::State {
    QPointer<KubeClient> client;
    WatchedResource resource;
    ListWatchSink *sink = nullptr; ///< null: nobody listens any more
    std::stop_source round;        ///< of this list or watch; stopped by refresh and by the end
    QString version;               ///< resourceVersion to go on from; empty: list first
    std::chrono::milliseconds pause = ShortestPause;
    QString watchProblem; ///< an ERROR event inside the stream
    bool gone = false;

    bool isOver() const { return !sink || !client; }
    std::chrono::milliseconds nextPause()
    {
        const auto now = pause;
        pause = std::min(pause * 2, LongestPause);
        // Many windows must not come back in the same moment after a server's restart.
        return now / 2 + std::chrono::milliseconds(QRandomGenerator::global()->bounded(int(now.count()) / 2 + 1));
    }
};

QString uidOf(const ClusterItem &item)
{
    return std::visit([](const auto &each) { return each.uid; }, item);
}

ListWatch::ListWatch(KubeClient &client, WatchedResource resource, ListWatchSink &sink)
    : m_state(std::make_shared<State>())
{
    m_state->client = &client;
    m_state->resource = std::move(resource);
    m_state->sink = &sink;
    loop(m_state);
}

ListWatch::~ListWatch()
{
    m_state->sink = nullptr;
    m_state->round.request_stop();
}

void ListWatch::refresh()
{
    m_state->version.clear();
    m_state->round.request_stop();
}

Task<> ListWatch::loop(std::shared_ptr<State> state)
{
    while (!state->isOver()) {
        state->round = std::stop_source();
        const auto stop = state->round.get_token();
        QElapsedTimer lasted;
        lasted.start();
        const bool listing = state->version.isEmpty();
        Result<> outcome;
        if (listing)
            outcome = co_await list(state, stop);
        else
            outcome = co_await watch(state, stop);
        if (state->isOver())
            break;
        if (stop.stop_requested()) { // refresh
            state->version.clear();
            state->pause = ShortestPause;
            continue;
        }
        if (outcome && listing) {
            state->sink->heard(state->resource, ClusterWatch::Freshness::Live, {});
            continue; // the pause is not reset yet: a server that lists but cannot watch must not be hammered
        }
        if (state->gone || (!outcome && !listing && outcome.error().kind == Error::Kind::NotFound)) {
            state->gone = false;
            state->version.clear(); // 410: too old to resume from
        } else if (outcome && lasted.elapsed() >= ShortWatch) {
            state->pause = ShortestPause;
            continue; // the server ends a watch after some minutes; it is resumed where it was
        }
        auto wait = state->nextPause();
        if (!outcome && outcome.error().kind == Error::Kind::Denied) {
            state->sink->heard(state->resource, ClusterWatch::Freshness::Denied, outcome.error().message);
            wait = LongestPause; // until somebody grants it
        } else if (!outcome) {
            state->sink->heard(state->resource, ClusterWatch::Freshness::Stale, outcome.error().message);
        }
        co_await pauseFor(wait, stop);
    }
    co_return {};
}

Task<> ListWatch::list(std::shared_ptr<State> state, std::stop_token stop)
{
    QString next;
    bool first = true;
    do {
        auto path = state->resource.path + QStringLiteral("?limit=%1").arg(PageSize);
        if (!next.isEmpty())
            path += QStringLiteral("&continue=") + QString::fromLatin1(QUrl::toPercentEncoding(next));
        if (!state->client)
            co_return cancelled();
        const auto body = co_await state->client->get(path, stop);
        if (!body)
            co_return tl::unexpected(body.error());
        const OneShot<Result<ListPage>> parsed;
        const auto kind = state->resource.itemKind;
        const auto bytes = *body;
        QThreadPool::globalInstance()->start([parsed, kind, bytes] { parsed.resolve(parseListPage(kind, bytes)); });
        auto page = co_await parsed;
        if (!page)
            co_return tl::unexpected(page.error());
        if (state->isOver() || stop.stop_requested())
            co_return cancelled();
        next = page->continueToken;
        state->sink->listed(state->resource, std::move(page->items), first, next.isEmpty());
        first = false;
        if (next.isEmpty())
            state->version = page->resourceVersion;
    } while (!next.isEmpty());
    co_return {};
}

Task<> ListWatch::watch(std::shared_ptr<State> state, std::stop_token stop)
{
    const auto seconds = 240 + int(QRandomGenerator::global()->bounded(60));
    const auto path = state->resource.path
                    + QStringLiteral("?watch=true&allowWatchBookmarks=true&resourceVersion=%1&timeoutSeconds=%2")
                          .arg(state->version)
                          .arg(seconds);
    const std::function<void()> opened = [state] {
        if (state->sink)
            state->sink->heard(state->resource, ClusterWatch::Freshness::Live, {});
    };
    state->watchProblem.clear();
    const std::function<void(QByteArray)> line = [state](const QByteArray &bytes) {
        if (!state->sink || state->gone || !state->watchProblem.isEmpty() || bytes.isEmpty())
            return;
        auto event = parseWatchEvent(state->resource.itemKind, bytes);
        const bool isItem = event.type == WatchEvent::Type::Changed || event.type == WatchEvent::Type::Removed;
        // After refresh() the version stays empty, so that the list comes first.
        if ((isItem || event.type == WatchEvent::Type::Bookmark) && !event.resourceVersion.isEmpty()
            && !state->version.isEmpty())
            state->version = event.resourceVersion;
        if (event.type == WatchEvent::Type::Changed)
            state->sink->changed(state->resource, std::move(event.item));
        else if (event.type == WatchEvent::Type::Removed)
            state->sink->removed(state->resource, uidOf(event.item));
        else if (event.type == WatchEvent::Type::Bookmark)
            state->sink->heard(state->resource, ClusterWatch::Freshness::Live, {});
        else if (event.type == WatchEvent::Type::Gone)
            state->gone = true;
        else
            state->watchProblem = event.message.isEmpty() ? QStringLiteral("ERROR") : event.message;
    };
    if (!state->client)
        co_return cancelled();
    auto ended = co_await state->client->stream(path, opened, line, stop);
    if (ended && !state->watchProblem.isEmpty())
        co_return failure(Error::Kind::Unreachable,
                          QCoreApplication::translate("luthier::kube",
                                                      "The API server ended the watch: %1. What is shown may be old; "
                                                      "it is tried again.")
                              .arg(state->watchProblem));
    co_return ended;
}

} // namespace luthier
