// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sha256.h"

#include <QIODevice>

#include <openssl/evp.h>

#include <array>

namespace luthier {

namespace {

// Each of these fails only without memory, or where OpenSSL was built without SHA-256: no hash is worse than no program.
void must(int done)
{
    if (done != 1)
        qFatal("OpenSSL has no SHA-256");
}

} // namespace

void Sha256::Free::operator()(evp_md_ctx_st *context) const { EVP_MD_CTX_free(context); }

Sha256::Sha256()
    : m_context(EVP_MD_CTX_new())
{
    must(m_context && EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr));
}

void Sha256::addData(QByteArrayView bytes)
{
    must(EVP_DigestUpdate(m_context.get(), bytes.data(), size_t(bytes.size())));
}

bool Sha256::addData(QIODevice *device)
{
    std::array<char, 1 << 16> buffer;
    while (true) {
        const auto count = device->read(buffer.data(), buffer.size());
        if (count < 0)
            return false;
        if (count == 0)
            return device->atEnd();
        addData(QByteArrayView(buffer.data(), count));
    }
}

QByteArray Sha256::hex() const
{
    const std::unique_ptr<evp_md_ctx_st, Free> copy(EVP_MD_CTX_new());
    must(copy && EVP_MD_CTX_copy_ex(copy.get(), m_context.get()));
    QByteArray digest(EVP_MAX_MD_SIZE, '\0');
    unsigned size = 0;
    must(EVP_DigestFinal_ex(copy.get(), reinterpret_cast<unsigned char *>(digest.data()), &size));
    return digest.first(qsizetype(size)).toHex();
}

} // namespace luthier
