// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/filehash.h"

#include "base/sha256.h"

#include <QFile>
#include <QThreadPool>

namespace luthier {

namespace {

constexpr qint64 Piece = 1024 * 1024;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::storage)
};

Result<FileHash> hashed(const QString &name, const std::stop_token &stop)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            Error::Kind::NotFound,
            Words::tr("%1 cannot be read: %2. Do not rely on this backup; look whether the file is still there.")
                .arg(name, file.errorString()));
    Sha256 hash;
    QByteArray buffer(Piece, Qt::Uninitialized);
    FileHash result;
    while (true) {
        if (stop.stop_requested())
            return failure(
                Error::Kind::Cancelled,
                Words::tr("The check was cancelled. The backup was only read; nothing is known about it yet."));
        const auto count = file.read(buffer.data(), Piece);
        if (count < 0)
            return failure(Error::Kind::Invalid,
                           Words::tr("%1 could not be read to its end: %2. Do not rely on this backup; take a new one.")
                               .arg(name, file.errorString()));
        if (count == 0)
            break;
        hash.addData(QByteArrayView(buffer.constData(), count));
        result.bytes += count;
    }
    result.sha256 = hash.hex();
    return result;
}

} // namespace

Task<FileHash> hashOf(QString file, std::stop_token stop)
{
    const OneShot<Result<FileHash>> done;
    QThreadPool::globalInstance()->start([done, file, stop] { done.resolve(hashed(file, stop)); });
    auto result = co_await done;
    co_return result;
}

} // namespace luthier
