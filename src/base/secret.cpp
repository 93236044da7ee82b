// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secret.h"

#include "base/masking.h"

namespace luthier {

Secret::Secret(QByteArray value)
    : m_value(std::move(value))
{
    registerSecret(m_value); // whatever is logged or journalled from now on, this is not in it
}

Secret::~Secret()
{
    // Only the last owner may wipe: the bytes are shared between copies.
    if (m_value.isDetached())
        m_value.fill('\0');
}

} // namespace luthier
