// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/unpacker.h"

#include <QCoreApplication>

#include <zlib.h>
#include <zstd.h>

namespace luthier {

namespace {

constexpr qsizetype Piece = 256 * 1024;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::packing)
};

tl::unexpected<Error> cut()
{
    return failure(Error::Kind::Invalid, Words::tr("it ends in the middle of its packed data"));
}

tl::unexpected<Error> damaged(const char *what)
{
    return failure(Error::Kind::Invalid,
                   Words::tr("its packed data is damaged (%1)").arg(QString::fromLatin1(what ? what : "unknown")));
}

/// What both have in common: packed bytes that wait, and room for what comes out of them.
class PiecewiseUnpacker : public Unpacker
{
public:
    Result<QByteArray> next(const Source &source) final
    {
        QByteArray out(Piece, Qt::Uninitialized);
        qsizetype filled = 0;
        while (filled < Piece) {
            if (m_at == m_packed.size() && !m_drained) {
                m_packed = source();
                m_at = 0;
                m_drained = m_packed.isEmpty();
            }
            const auto made = step(out.data() + filled, Piece - filled);
            if (!made)
                return tl::unexpected(made.error());
            filled += *made;
            if (*made == 0 && m_drained && m_at == m_packed.size()) {
                if (!isBetween())
                    return cut();
                break;
            }
        }
        out.truncate(filled);
        return out;
    }

protected:
    /// Unpacks some of what waits into `room` bytes at `out`; moves m_at on.
    virtual Result<qsizetype> step(char *out, qsizetype room) = 0;
    virtual bool isBetween() const = 0; ///< at the end of a member or frame: the stream may end here

    QByteArray m_packed;
    qsizetype m_at = 0;

private:
    bool m_drained = false;
};

class ZstdUnpacker : public PiecewiseUnpacker
{
public:
    ~ZstdUnpacker() override { ZSTD_freeDStream(m_stream); }

protected:
    Result<qsizetype> step(char *out, qsizetype room) override
    {
        ZSTD_inBuffer in{m_packed.constData(), size_t(m_packed.size()), size_t(m_at)};
        ZSTD_outBuffer made{out, size_t(room), 0};
        const auto left = ZSTD_decompressStream(m_stream, &made, &in); // refuses windows over 128 MiB
        if (ZSTD_isError(left))
            return damaged(ZSTD_getErrorName(left));
        if (made.pos > 0 || qsizetype(in.pos) > m_at)
            m_left = left;
        m_at = qsizetype(in.pos);
        return qsizetype(made.pos);
    }
    bool isBetween() const override { return m_left == 0; }

private:
    ZSTD_DStream *m_stream = ZSTD_createDStream();
    size_t m_left = 0; ///< what the frame still wants, about
};

class GzipUnpacker : public PiecewiseUnpacker
{
public:
    GzipUnpacker() { m_ok = inflateInit2(&m_stream, MAX_WBITS + 16) == Z_OK; }
    ~GzipUnpacker() override { inflateEnd(&m_stream); }

protected:
    Result<qsizetype> step(char *out, qsizetype room) override
    {
        if (!m_ok)
            return damaged("zlib does not start");
        if (m_at == m_packed.size())
            return 0;
        if (m_ended) { // another member; tape-like padding of zeros is none
            while (m_at < m_packed.size() && m_packed[m_at] == '\0')
                ++m_at;
            if (m_at == m_packed.size())
                return 0;
            inflateReset(&m_stream);
            m_ended = false;
        }
        m_stream.next_in = reinterpret_cast<Bytef *>(m_packed.data() + m_at);
        m_stream.avail_in = uInt(m_packed.size() - m_at);
        m_stream.next_out = reinterpret_cast<Bytef *>(out);
        m_stream.avail_out = uInt(room);
        const int code = inflate(&m_stream, Z_NO_FLUSH);
        m_at = m_packed.size() - qsizetype(m_stream.avail_in);
        m_ended = code == Z_STREAM_END;
        if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR)
            return damaged(m_stream.msg);
        return room - qsizetype(m_stream.avail_out);
    }
    bool isBetween() const override { return m_ended; }

private:
    z_stream m_stream{};
    bool m_ok = false;
    bool m_ended = false;
};

} // namespace

QByteArray Unpacker::packing(QByteArrayView head)
{
    if (head.startsWith(QByteArrayView("\x28\xb5\x2f\xfd", 4)))
        return QByteArrayLiteral("zstd");
    return head.startsWith(QByteArrayView("\x1f\x8b\x08", 3)) ? QByteArrayLiteral("gzip") : QByteArray();
}

std::unique_ptr<Unpacker> Unpacker::of(const QByteArray &packing)
{
    if (packing == "zstd")
        return std::make_unique<ZstdUnpacker>();
    return packing == "gzip" ? std::make_unique<GzipUnpacker>() : nullptr;
}

bool isZstdFile(const QString &file)
{
    return file.endsWith(QLatin1String(".zst")) || file.endsWith(QLatin1String(".zst.age"));
}

} // namespace luthier
