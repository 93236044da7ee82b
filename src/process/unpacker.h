// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <functional>
#include <memory>

namespace luthier {

/// Unpacks a stream that gzip (RFC 1952) or zstd (RFC 8878) packed, several members or frames one after the other too.
/// Memory stays constant whatever is packed how small: it is pulled, piece by piece.
class Unpacker
{
public:
    using Source = std::function<QByteArray()>; ///< more packed bytes; empty: there are no more

    static constexpr qsizetype HeadSize = 4; ///< what packing() needs to see
    /// "gzip", "zstd", or empty: the bytes are no packed stream's first ones.
    static QByteArray packing(QByteArrayView head);
    static std::unique_ptr<Unpacker> of(const QByteArray &packing);

    virtual ~Unpacker() = default;
    /// Up to 256 KiB; empty: the end. Errors (Invalid): it was cut, or is damaged. One sentence without the file's name.
    virtual Result<QByteArray> next(const Source &source) = 0;
};

/// The file's name says that zstd packed it: "x.dump.zst", "x.dump.zst.age".
bool isZstdFile(const QString &file);

} // namespace luthier
