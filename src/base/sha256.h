// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

struct evp_md_ctx_st;
class QIODevice;

namespace luthier {

/// SHA-256 (FIPS 180-4) of a stream, by OpenSSL: with the processor's own instructions it takes a tenth of
/// QCryptographicHash's time, and gigabytes are hashed on both ends of every backup.
class Sha256
{
public:
    Sha256();
    void addData(QByteArrayView bytes);
    bool addData(QIODevice *device); ///< all that is left in it; false: it could not be read to its end
    QByteArray hex() const;          ///< of what came so far: 64 digits, lower case

private:
    struct Free {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

} // namespace luthier
