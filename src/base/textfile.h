// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace luthier {

/// A text file as it is on disk and as it is edited. What is not edited stays byte for byte: the byte order mark, the
/// end of each line (also where a file has several kinds), the missing line feed at the end, permissions, and that
/// it is reached by a symbolic link.
struct TextFile {
    QString path;
    QByteArray bytes;   ///< on disk
    QString text;       ///< of it, without a byte order mark, all lines end with \n
    bool isNew = false; ///< there is no such file yet; it is made by saving

    static constexpr qsizetype largest = 8 * 1024 * 1024; ///< bytes, as for YAML

    /// Errors: NotFound (also folders and what may not be read), Invalid (too large, binary, no UTF-8, characters that
    /// an editor would exchange).
    static Result<TextFile> read(const QString &path);
    static Result<TextFile> of(const QByteArray &bytes, const QString &path);
    static TextFile fresh(const QString &path);

    QByteArray bytesOf(const QString &edited) const;
    /// What is on disk is what was read; false also where it is gone or cannot be read any more.
    bool isAsRead() const;
    /// Wholly written or not at all. Refused where another program changed the file since it was read.
    Result<TextFile> save(const QString &edited) const;
};

/// Joins two people's edits of one text, line by line; nullopt: both changed the same place.
std::optional<QString> mergedLines(const QString &base, const QString &mine, const QString &theirs);

} // namespace luthier
