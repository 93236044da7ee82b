// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

#include <QByteArray>
#include <QStringList>

#include <functional>

namespace luthier {

struct CommandStreams {
    /// Called in the stream's own thread, in order, as bytes come; must not block for long.
    /// `out` may answer false: then the stream is ended (for example: disk full).
    std::function<bool(const QByteArray &)> out;
    std::function<void(const QByteArray &)> err;
    /// Bytes for standard input; called in the stream's own thread until it answers an empty array (end of input).
    std::function<QByteArray()> in;
    /// Without `in`: standard input stays open and silent until the command ends, so that its end tells the far side
    /// that nobody listens any more. Nothing else does: a container's runtime goes on taking what the command writes.
    bool holdsInput = false;
};

/// A way to run commands where something lives (in a pod, on this machine) with its byte streams.
class CommandChannel
{
public:
    virtual ~CommandChannel() = default;
    /// The command's exit code. A stream that ended without the far side's own word on how the command ended is
    /// an Error (Unreachable, "cut"), whatever it looks like: bytes are missing.
    virtual Task<int> run(QStringList command, CommandStreams streams, std::stop_token stop) = 0;
    /// The same as a person would type it: "kubectl exec -n lyra postgresql-0 -- …".
    virtual QString commandLine(const QStringList &command, bool withInput = false) const = 0;
    /// Whether what is run sees the disk of the server that it asks: not so for a client on another machine.
    virtual bool seesServersDisk() const { return true; }
};

/// Runs a command and keeps what it prints (at most `limit` bytes of each stream).
struct CapturedCommand {
    int exitCode = 0;
    QByteArray out;
    QByteArray err;
};
Task<CapturedCommand> capture(CommandChannel *channel, QStringList command, QByteArray input, std::stop_token stop);

} // namespace luthier
