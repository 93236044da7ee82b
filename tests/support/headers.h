// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace luthier::test {

/// A request's head with the names of its headers in lower case: Qt sends them so from 6.8 on, as they were written before.
inline QByteArray lowerNames(const QByteArray &request)
{
    QByteArray all;
    bool first = true; // the request line
    for (const auto &line : request.split('\n')) {
        const auto colon = first ? -1 : line.indexOf(':');
        all += (colon < 0 ? line : line.left(colon).toLower() + line.mid(colon)) + '\n';
        first = false;
    }
    all.chop(1);
    return all;
}

} // namespace luthier::test
