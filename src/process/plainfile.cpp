// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/plainfile.h"

#include <QCoreApplication>
#include <QThreadPool>

namespace luthier {

namespace {

constexpr qint64 Piece = 256 * 1024;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::age)
};

template <typename T>
Task<T> inPool(std::function<Result<T>()> work)
{
    const OneShot<Result<T>> done;
    QThreadPool::globalInstance()->start([done, work] { done.resolve(work()); });
    auto result = co_await done;
    co_return result;
}

Result<> read(const QString &name, const AgeKeys &keys, const std::function<Result<>(const QByteArray &)> &take,
              const std::stop_token &stop, Packed packed)
{
    PlainFile file(name, keys, stop, packed);
    if (const auto opened = file.open(); !opened)
        return opened;
    for (auto bytes = file.next(); !bytes.isEmpty(); bytes = file.next()) {
        if (stop.stop_requested())
            return failure(Error::Kind::Cancelled, Words::tr("Cancelled; %1 was only read.").arg(name));
        if (const auto taken = take(bytes); !taken)
            return taken;
    }
    return file.problem() ? Result<>(tl::unexpected(*file.problem())) : Result<>();
}

Result<QByteArray> encrypted(const QByteArray &bytes, const ProcessSpec &spec, const std::stop_token &stop)
{
    QByteArray out;
    const auto keep = [&out](const QByteArray &more) {
        out += more;
        return true;
    };
    FilterProcess cipher(spec, keep, stop);
    if (const auto started = cipher.start(); !started)
        return tl::unexpected(started.error());
    const bool fed = cipher.feed(bytes);
    const auto ended = cipher.finish();
    if (!ended)
        return tl::unexpected(ended.error());
    if (!fed || ended->exitCode != 0)
        return tl::unexpected(age::encryptionError(*ended));
    return out;
}

} // namespace

PlainFile::PlainFile(const QString &file, AgeKeys keys, std::stop_token stop, Packed packed)
    : m_file(file)
    , m_keys(std::move(keys))
    , m_stop(std::move(stop))
    , m_looked(packed == Packed::Keep)
{
}

Result<> PlainFile::open()
{
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(Error::Kind::NotFound,
                       Words::tr("%1 cannot be read: %2. Nothing was changed; look whether the file is still there.")
                           .arg(name(), m_file.errorString()));
    m_size = m_file.size();
    const auto head = m_file.read(age::HeadSize);
    m_file.seek(0);
    if (!age::isEncrypted(head))
        return {};
    const auto spec = age::decryption(m_keys, name());
    if (!spec)
        return tl::unexpected(spec.error());
    const auto keep = [this](const QByteArray &bytes) {
        m_ready += bytes;
        return true;
    };
    m_cipher = std::make_unique<FilterProcess>(*spec, keep, m_stop);
    return m_cipher->start();
}

void PlainFile::lookForPacking()
{
    m_looked = true;
    QByteArray head;
    while (head.size() < Unpacker::HeadSize) {
        const auto more = decrypted();
        if (more.isEmpty())
            break;
        head += more;
    }
    if (!m_problem)
        m_unpacker = Unpacker::of(Unpacker::packing(head));
    m_ready.prepend(head);
}

QByteArray PlainFile::next()
{
    if (!m_looked)
        lookForPacking();
    if (!m_unpacker)
        return decrypted();
    const auto bytes = m_unpacker->next([this] { return decrypted(); });
    if (!m_problem && !bytes)
        m_problem = Error{bytes.error().kind,
                          Words::tr("%1 cannot be unpacked: %2. Do not rely on this file; use another backup.")
                              .arg(name(), bytes.error().message),
                          {}};
    return m_problem ? QByteArray() : *bytes;
}

QByteArray PlainFile::decrypted()
{
    while (!m_over && m_ready.isEmpty()) {
        const auto bytes = m_file.read(Piece);
        m_position += bytes.size();
        m_over = bytes.isEmpty();
        if (m_file.error() != QFileDevice::NoError)
            m_problem = Error{Error::Kind::Invalid,
                              Words::tr("%1 could not be read to its end: %2. Do not rely on this file; use another "
                                        "backup.")
                                  .arg(name(), m_file.errorString()),
                              {}};
        else if (!m_cipher)
            return bytes;
        else if (m_over || !m_cipher->feed(bytes))
            endCipher();
    }
    return std::exchange(m_ready, {});
}

void PlainFile::endCipher()
{
    m_over = true;
    const auto ended = m_cipher->finish();
    if (!ended)
        m_problem = ended.error();
    else if (ended->exitCode != 0)
        m_problem = age::decryptionError(*ended, m_keys, name());
    if (m_problem)
        m_ready.clear();
    m_cipher.reset();
}

void PlainFile::close()
{
    m_cipher.reset();
    m_file.close();
}

Task<> readPlain(QString file, AgeKeys keys, std::function<Result<>(const QByteArray &)> take, std::stop_token stop,
                 Packed packed)
{
    const std::function<Result<>()> work = [file, keys, take, stop, packed] {
        return read(file, keys, take, stop, packed);
    };
    co_return co_await inPool<void>(work);
}

Task<QByteArray> plainBytes(QString file, AgeKeys keys, std::stop_token stop)
{
    const std::function<Result<QByteArray>()> work = [file, keys, stop]() -> Result<QByteArray> {
        QByteArray all;
        const auto keep = [&all](const QByteArray &bytes) {
            all += bytes;
            return Result<>();
        };
        const auto whole = read(file, keys, keep, stop, Packed::Unpack);
        return whole ? Result<QByteArray>(all) : tl::unexpected(whole.error());
    };
    co_return co_await inPool<QByteArray>(work);
}

Task<QByteArray> encryptedBytes(QByteArray bytes, QStringList publicKeys, QString toolsPath, std::stop_token stop)
{
    if (publicKeys.isEmpty())
        co_return bytes;
    const auto spec = age::encryption(publicKeys, toolsPath);
    const std::function<Result<QByteArray>()> work = [bytes, spec, stop] { return encrypted(bytes, spec, stop); };
    co_return co_await inPool<QByteArray>(work);
}

} // namespace luthier
