// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/logging.h"

#include "base/masking.h"
#include "base/paths.h"

#include <QtGlobal>

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

#include <cstdio>
#include <cstdlib>

namespace luthier {

namespace {

constexpr size_t FileSize = 2 * 1024 * 1024;
constexpr size_t Files = 3;
bool toStandardError = false;

void handle(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const auto line = masked(text).toStdString();
    const auto *category = context.category ? context.category : "default";
    const auto level = type == QtDebugMsg   ? spdlog::level::debug
                     : type == QtInfoMsg    ? spdlog::level::info
                     : type == QtWarningMsg ? spdlog::level::warn
                                            : spdlog::level::err;
    if (const auto log = spdlog::default_logger())
        log->log(level, "[{}] {}", category, line);
    if (toStandardError && level >= spdlog::level::info)
        std::fprintf(stderr, "%s: %s\n", category, line.c_str());
}

} // namespace

void startLogging(bool verbose)
{
    toStandardError = verbose;
    try {
        const auto path = paths::state().filePath(QStringLiteral("luthier.log")).toStdString();
        spdlog::set_default_logger(spdlog::rotating_logger_mt("luthier", path, FileSize, Files));
        spdlog::flush_on(spdlog::level::warn);
    } catch (const spdlog::spdlog_ex &) {
        // No log is no reason not to work; a journal that cannot be written is, and says so itself.
    }
    qInstallMessageHandler(handle);
}

void leaveProcess(int exitCode)
{
    if (const auto log = spdlog::default_logger())
        log->flush();
    std::fflush(nullptr);
    std::_Exit(exitCode);
}

} // namespace luthier
