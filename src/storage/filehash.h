// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

namespace luthier {

struct FileHash {
    qint64 bytes = 0;
    QByteArray sha256; ///< hex
};

/// Reads a file in a pool thread; memory stays constant.
Task<FileHash> hashOf(QString file, std::stop_token stop);

} // namespace luthier
