// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/decrypt.h"

#include "base/paths.h"
#include "base/sha256.h"
#include "process/plainfile.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <unistd.h>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::storage)
};

/// Counts and hashes what goes by; shared with the pool thread that reads.
struct Sum {
    Sha256 hash;
    qint64 bytes = 0;
    void add(const QByteArray &more)
    {
        hash.addData(more);
        bytes += more.size();
    }
    FileHash result() const { return {bytes, hash.hex()}; }
};

tl::unexpected<Error> notWritten(const QFile &file)
{
    return failure(Error::Kind::Refused,
                   Words::tr("%1 could not be written: %2. The encrypted backup is untouched; free some space or name "
                             "another file.")
                       .arg(file.fileName(), file.errorString()));
}

Result<> published(QFile *partial, const QString &into)
{
    if (!partial->flush() || ::fsync(partial->handle()) != 0)
        return notWritten(*partial);
    partial->close();
    if (!partial->rename(into)) // refuses a name that exists
        return notWritten(*partial);
    return paths::syncFolder(QFileInfo(into).absolutePath());
}

} // namespace

Result<> isWhatWasDumped(const Backup &backup, const FileHash &plain)
{
    const bool bytes = backup.plainBytes < 0 || backup.plainBytes == plain.bytes;
    const bool hash = backup.plainSha256.isEmpty() || backup.plainSha256 == QString::fromLatin1(plain.sha256);
    if (bytes && hash)
        return {};
    return failure(Error::Kind::Invalid,
                   Words::tr("%1 can be decrypted, but what is inside is not what was dumped. Do not rely on it; use "
                             "another backup.")
                       .arg(backup.file),
                   backup.plainSha256 + QStringLiteral(" -> ") + QString::fromLatin1(plain.sha256));
}

Task<FileHash> hashOfPlain(QString file, AgeKeys keys, std::stop_token stop)
{
    const auto sum = std::make_shared<Sum>();
    const std::function<Result<>(const QByteArray &)> add = [sum](const QByteArray &bytes) {
        sum->add(bytes);
        return Result<>();
    };
    const auto read = co_await readPlain(file, keys, add, stop, Packed::Keep);
    if (!read)
        co_return tl::unexpected(read.error());
    co_return sum->result();
}

Task<FileHash> writePlain(Backup backup, AgeKeys keys, QString into, std::stop_token stop)
{
    const auto partial = std::make_shared<QFile>(into + QStringLiteral(".partial"));
    if (QFileInfo::exists(into))
        co_return failure(Error::Kind::Refused,
                          Words::tr("%1 exists already and was not overwritten. Choose another name.").arg(into));
    if (!partial->open(QIODevice::WriteOnly | QIODevice::Truncate, QFile::ReadOwner | QFile::WriteOwner))
        co_return tl::unexpected(notWritten(*partial).value());
    const auto sum = std::make_shared<Sum>();
    const std::function<Result<>(const QByteArray &)> write = [sum, partial](const QByteArray &bytes) -> Result<> {
        sum->add(bytes);
        return partial->write(bytes) == bytes.size() ? Result<>() : notWritten(*partial);
    };
    auto done = co_await readPlain(backup.file, keys, write, stop, Packed::Keep);
    if (done)
        done = isWhatWasDumped(backup, sum->result());
    if (done)
        done = published(partial.get(), into);
    if (done)
        co_return sum->result();
    partial->remove(); // half of what is secret is of no use to anybody
    co_return tl::unexpected(done.error());
}

} // namespace luthier
