// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/commandchannel.h"

#include "base/masking.h"

namespace luthier {

namespace {

constexpr qsizetype Limit = 8 * 1024 * 1024;

void keep(QByteArray &all, const QByteArray &more) { all += more.left(Limit - all.size()); }

} // namespace

Task<CapturedCommand> capture(CommandChannel *channel, QStringList command, QByteArray input, std::stop_token stop)
{
    const auto kept = std::make_shared<CapturedCommand>();
    CommandStreams streams;
    streams.out = [kept](const QByteArray &bytes) {
        keep(kept->out, bytes);
        return true;
    };
    streams.err = [kept](const QByteArray &bytes) { keep(kept->err, bytes); };
    if (!input.isEmpty())
        streams.in = [rest = input]() mutable { return std::exchange(rest, {}); };
    auto ended = co_await channel->run(command, streams, stop);
    if (!ended) {
        auto error = ended.error();
        if (!kept->err.isEmpty())
            error.detail += masked(QString::fromUtf8(kept->err));
        co_return tl::unexpected(error);
    }
    kept->exitCode = *ended;
    co_return *kept;
}

} // namespace luthier
