// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "process/age.h"
#include "process/filterprocess.h"
#include "process/unpacker.h"

#include <QFile>

#include <memory>
#include <optional>

namespace luthier {

/// What is made of a file that gzip or zstd packed, inside of what age encrypted too.
enum class Packed { Unpack, Keep };

/// A file's bytes piece by piece, decrypted and unpacked on the way where it is encrypted or packed. age authenticates each chunk before it hands
/// it on; that the last one came, only the end tells: bytes count when `next` was empty and there is no problem.
class PlainFile
{
public:
    PlainFile(const QString &file, AgeKeys keys, std::stop_token stop = {}, Packed packed = Packed::Unpack);

    Result<> open();   ///< starts age where it is needed; nothing was read of the data yet
    QByteArray next(); ///< blocks; empty: the end, or a problem
    const std::optional<Error> &problem() const { return m_problem; }
    void close();

    QString name() const { return m_file.fileName(); }
    qint64 position() const { return m_position; } ///< in the file as it lies there
    qint64 size() const { return m_size; }

private:
    QByteArray decrypted(); ///< the next bytes, still packed
    void lookForPacking();
    void endCipher();

    QFile m_file;
    AgeKeys m_keys;
    std::stop_token m_stop;
    std::unique_ptr<FilterProcess> m_cipher;
    QByteArray m_ready;    ///< decrypted and not yet taken
    bool m_looked = false; ///< whether it is packed
    std::unique_ptr<Unpacker> m_unpacker;
    std::optional<Error> m_problem;
    qint64 m_position = 0;
    qint64 m_size = 0;
    bool m_over = false;
};

/// Reads a whole file, decrypted where it is encrypted, unpacked where it is packed, in a pool thread; memory stays constant. `take` is called there.
Task<> readPlain(QString file, AgeKeys keys, std::function<Result<>(const QByteArray &)> take, std::stop_token stop,
                 Packed packed = Packed::Unpack);
/// The same for what fits into memory, such as a configuration.
Task<QByteArray> plainBytes(QString file, AgeKeys keys, std::stop_token stop);
/// Encrypts what fits into memory, in a pool thread; without public keys the bytes as they are.
Task<QByteArray> encryptedBytes(QByteArray bytes, QStringList publicKeys, QString toolsPath, std::stop_token stop);

} // namespace luthier
