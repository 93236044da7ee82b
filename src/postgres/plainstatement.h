// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace luthier::pgdump {

/// Back to what the connection began with.
inline constexpr char UsualEncoding[] = "RESET client_encoding;";

/// What a restore does with one statement of a plain dump.
struct PlainStatement {
    enum class Kind {
        Ordinary,
        Forgiving, ///< its errors may be harmless: psql goes on
        CopyIn,    ///< rows follow
        LeftOut,   ///< of the server, not of this database
        Refused,
    };
    Kind kind = Kind::Ordinary;
    QString why; ///< it is refused
    QString extension;
    QString owner;
    QByteArray encoding; ///< "SET client_encoding = …;" or "RESET …;", where the statement says that
};

/// `text`: without comments, at most some kilobytes; pure.
PlainStatement plainStatement(const QByteArray &text);
/// The database of a \connect line's rest; empty: it names none that could be understood.
QString connectedDatabase(const QString &arguments);

} // namespace luthier::pgdump
