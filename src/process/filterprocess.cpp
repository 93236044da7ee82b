// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/filterprocess.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcessEnvironment>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <vector>

namespace luthier {

namespace {

constexpr qsizetype Piece = 128 * 1024;
constexpr qsizetype KeptErr = 16 * 1024;
constexpr int LookUp = 100; // ms between looks at the stop token

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::process)
};

void closeOnce(int *fd)
{
    if (*fd >= 0)
        ::close(*fd);
    *fd = -1;
}

/// The pointers that posix_spawn wants, and the bytes that they point to.
struct Strings {
    explicit Strings(const QStringList &texts)
    {
        for (const auto &text : texts)
            bytes.push_back(QFile::encodeName(text));
        for (auto &one : bytes)
            pointers.push_back(one.data());
        pointers.push_back(nullptr);
    }
    std::vector<QByteArray> bytes;
    std::vector<char *> pointers;
};

/// The child's ends of its three streams, closed here in any case.
struct Ends {
    ~Ends()
    {
        for (auto &fd : fds)
            closeOnce(&fd);
    }
    int fds[3] = {-1, -1, -1};
};

int spawned(const ProcessSpec &spec, const Ends &ends, int *pid)
{
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    for (int stream = 0; stream < 3; ++stream)
        posix_spawn_file_actions_adddup2(&actions, ends.fds[stream], stream);
    // No terminal: what would ask there for a passphrase fails instead of waiting unseen. No mask of ours either.
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    sigset_t none, pipe;
    sigemptyset(&none);
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &pipe);
    auto environment = QProcessEnvironment::systemEnvironment();
    for (auto it = spec.environment.cbegin(); it != spec.environment.cend(); ++it)
        environment.insert(it.key(), it.value());
    Strings arguments(QStringList{spec.program} + spec.arguments);
    Strings variables(environment.toStringList());
    const int code = posix_spawnp(pid, arguments.pointers.front(), &actions, &attributes, arguments.pointers.data(),
                                  variables.pointers.data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return code;
}

} // namespace

FilterProcess::FilterProcess(ProcessSpec spec, Sink out, std::stop_token stop)
    : m_spec(std::move(spec))
    , m_sink(std::move(out))
    , m_stop(std::move(stop))
    , m_buffer(Piece, Qt::Uninitialized)
{
}

FilterProcess::~FilterProcess() { end(); }

Result<> FilterProcess::start()
{
    // A socket for its input: unlike a pipe, writing to one whose reader is gone can be kept from raising SIGPIPE.
    int in[2] = {-1, -1}, out[2] = {-1, -1}, err[2] = {-1, -1};
    const bool made = ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, in) == 0 && ::pipe2(out, O_CLOEXEC) == 0
                   && ::pipe2(err, O_CLOEXEC) == 0;
    int reason = made ? 0 : errno;
    m_in = in[0];
    m_out = out[0];
    m_errors = err[0];
    const Ends ends{{in[1], out[1], err[1]}};
    for (const int fd : {m_in, m_out, m_errors})
        if (fd >= 0)
            ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK);
    if (made)
        reason = spawned(m_spec, ends, &m_pid);
    if (reason == 0)
        return {};
    m_pid = -1;
    if (reason == ENOENT)
        return failure(Error::Kind::ToolMissing,
                       Words::tr("%1 was not found on this machine. Nothing was changed; install it and try again.")
                           .arg(m_spec.program));
    return failure(Error::Kind::Refused, Words::tr("%1 could not be started: %2. Nothing was changed.")
                                             .arg(m_spec.program, QString::fromLocal8Bit(std::strerror(reason))));
}

bool FilterProcess::readOut()
{
    const auto count = ::read(m_out, m_buffer.data(), size_t(m_buffer.size()));
    if (count == 0)
        closeOnce(&m_out);
    if (count <= 0)
        return true;
    m_refused = m_refused || !m_sink(QByteArray(m_buffer.constData(), count));
    return !m_refused;
}

void FilterProcess::readErr()
{
    const auto count = ::read(m_errors, m_buffer.data(), size_t(m_buffer.size()));
    if (count == 0)
        closeOnce(&m_errors);
    if (count > 0)
        m_err = (m_err + m_buffer.left(count)).right(KeptErr);
}

bool FilterProcess::pump(QByteArrayView bytes, bool untilItsEnd)
{
    while (!bytes.isEmpty() || (untilItsEnd && (m_out >= 0 || m_errors >= 0))) {
        if (m_stop.stop_requested() || m_refused)
            return false;
        pollfd fds[] = {{bytes.isEmpty() ? -1 : m_in, POLLOUT, 0}, {m_out, POLLIN, 0}, {m_errors, POLLIN, 0}};
        if (::poll(fds, 3, LookUp) < 0 && errno != EINTR)
            return false;
        if (fds[2].revents != 0)
            readErr();
        if (fds[1].revents != 0 && !readOut())
            return false;
        if (fds[0].revents == 0)
            continue;
        const auto count = ::send(m_in, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count < 0 && errno != EAGAIN && errno != EINTR)
            return false; // it has ended: its exit code says why
        bytes = bytes.sliced(std::max<qsizetype>(0, count));
    }
    return true;
}

bool FilterProcess::feed(const QByteArray &bytes) { return m_in >= 0 && pump(bytes, false); }

Result<ProcessOutput> FilterProcess::finish()
{
    closeOnce(&m_in);
    pump({}, true);
    if (m_pid < 0 || m_refused || m_stop.stop_requested()) {
        end();
        return failure(Error::Kind::Cancelled, Words::tr("%1 was cancelled.").arg(m_spec.program));
    }
    int status = 0;
    while (::waitpid(m_pid, &status, 0) < 0 && errno == EINTR) { }
    m_pid = -1;
    ProcessOutput output;
    output.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status); // as a shell says it
    output.err = m_err;
    return output;
}

void FilterProcess::end()
{
    for (auto *fd : {&m_in, &m_out, &m_errors})
        closeOnce(fd);
    if (m_pid < 0)
        return;
    ::kill(m_pid, SIGKILL);
    while (::waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) { }
    m_pid = -1;
}

} // namespace luthier
