// SPDX-License-Identifier: GPL-3.0-or-later
#include "helm/tarreader.h"

#include <QCoreApplication>

#include <zlib.h>

#include <algorithm>

namespace luthier {

namespace {

constexpr qsizetype Block = 512;
constexpr qsizetype LongestName = 64 * 1024; // of pax headers and GNU long names

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::helm)
};

tl::unexpected<Error> unusable(const QString &name, const QString &why)
{
    return failure(
        Error::Kind::Invalid,
        Words::tr("The chart archive %1 cannot be used: %2. Nothing of it was used; fetch it again.").arg(name, why));
}

/// Unpacks as much as is asked for.
class Unpacker
{
public:
    Unpacker(const QByteArray &packed, UnpackBudget *budget)
        : m_budget(budget)
    {
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData()));
        m_stream.avail_in = static_cast<uInt>(packed.size());
        m_good = inflateInit2(&m_stream, 15 + 16) == Z_OK;
    }
    ~Unpacker() { inflateEnd(&m_stream); }
    Q_DISABLE_COPY_MOVE(Unpacker)

    /// Less than `size` bytes: the archive ends, is damaged, or the budget is used up.
    QByteArray read(qsizetype size)
    {
        QByteArray out(std::min(size, m_budget->total), Qt::Uninitialized);
        m_stream.next_out = reinterpret_cast<Bytef *>(out.data());
        m_stream.avail_out = static_cast<uInt>(out.size());
        while (m_good && m_stream.avail_out > 0)
            m_good = inflate(&m_stream, Z_NO_FLUSH) == Z_OK;
        out.chop(static_cast<qsizetype>(m_stream.avail_out));
        m_budget->total -= out.size();
        return out;
    }
    bool skip(qsizetype size)
    {
        while (size > 0) {
            const auto got = read(std::min<qsizetype>(size, 256 * 1024)).size();
            if (got == 0)
                return false;
            size -= got;
        }
        return true;
    }

private:
    z_stream m_stream{};
    UnpackBudget *m_budget;
    bool m_good = false;
};

QString text(const QByteArray &header, qsizetype at, qsizetype length)
{
    const auto field = header.mid(at, length);
    return QString::fromUtf8(
        field.left(std::max<qsizetype>(0, field.indexOf('\0') < 0 ? length : field.indexOf('\0'))));
}

/// Octal, or base 256 where the first bit is set; negative: neither.
qsizetype number(const QByteArray &header, qsizetype at, qsizetype length)
{
    if (header[at] & '\x80') {
        qsizetype value = 0;
        for (auto i = at + 1; i < at + length; ++i) {
            if (value > (qsizetype(1) << 50))
                return -1;
            value = value * 256 + static_cast<unsigned char>(header[i]);
        }
        return value;
    }
    bool good = false;
    const auto field = text(header, at, length).trimmed();
    const auto value = field.isEmpty() ? 0 : field.toLongLong(&good, 8);
    return good || field.isEmpty() ? value : -1;
}

bool hasGoodSum(const QByteArray &header)
{
    qsizetype sum = 0;
    for (qsizetype i = 0; i < Block; ++i)
        sum += i >= 148 && i < 156 ? ' ' : static_cast<unsigned char>(header[i]);
    return sum == number(header, 148, 8);
}

QString paxPath(const QByteArray &records)
{
    for (qsizetype at = 0; at < records.size();) { // "27 path=charts/…\n"
        const auto space = records.indexOf(' ', at);
        const auto length = space < 0 ? 0 : records.mid(at, space - at).toLongLong();
        if (length <= space - at || length > records.size() - at)
            return {};
        const auto record = records.mid(space + 1, at + length - space - 2);
        if (record.startsWith("path="))
            return QString::fromUtf8(record.mid(5));
        at += length;
    }
    return {};
}

bool leadsOut(const QString &path)
{
    return path.startsWith(QLatin1Char('/')) || path.contains(QLatin1Char('\\')) || path.mid(1, 1) == QLatin1String(":")
        || path.split(QLatin1Char('/')).contains(QLatin1String(".."));
}

} // namespace

Result<> eachTarFile(const QByteArray &archive, const QString &name, UnpackBudget *budget,
                     const std::function<bool(const QString &)> &wanted,
                     const std::function<Result<>(const QString &, const QByteArray &)> &take)
{
    if (!archive.startsWith("\x1f\x8b"))
        return unusable(name, Words::tr("it is no gzipped archive"));
    Unpacker unpacker(archive, budget);
    const auto ended = [&](const QString &otherwise) {
        return unusable(name, budget->total <= 0 ? Words::tr("it unpacks to more than 100 MiB") : otherwise);
    };
    const auto damaged = Words::tr("it is damaged or was cut off");
    QString longName;
    while (true) {
        const auto header = unpacker.read(Block);
        if (header.size() < Block)
            return ended(damaged);
        if (header.count('\0') == Block)
            return {};
        const auto size = number(header, 124, 12);
        if (!hasGoodSum(header) || size < 0)
            return unusable(name, damaged);
        const auto padding = (Block - size % Block) % Block;
        const char type = header[156];
        if (type == 'x' || type == 'L') {
            const auto body = size > LongestName ? QByteArray() : unpacker.read(size);
            if (body.size() < size || !unpacker.skip(padding))
                return ended(damaged);
            longName = type == 'x' ? paxPath(body) : QString::fromUtf8(body.left(body.indexOf('\0')));
            continue;
        }
        auto path = text(header, 0, 100);
        if (const auto prefix = text(header, 345, 155); !prefix.isEmpty() && header.mid(257, 5) == "ustar")
            path.prepend(prefix + QLatin1Char('/'));
        if (!longName.isEmpty())
            path = std::exchange(longName, QString());
        if (leadsOut(path))
            return failure(Error::Kind::Refused,
                           Words::tr("The chart archive %1 holds the name %2, which leads out of it. Archives are not "
                                     "made so by accident: nothing of it was used; ask where it comes from.")
                               .arg(name, path.left(200)));
        const bool isFile = type == '0' || type == '\0';
        if (isFile && wanted(path)) {
            if (size > budget->file)
                return unusable(name, Words::tr("its file %1 has more than 5 MiB").arg(path));
            const auto body = unpacker.read(size);
            if (body.size() < size)
                return ended(damaged);
            if (const auto taken = take(path, body); !taken)
                return taken;
        } else if (!unpacker.skip(size)) {
            return ended(damaged);
        }
        if (!unpacker.skip(padding))
            return ended(damaged);
    }
}

} // namespace luthier
