// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace luthier {

/// One error that pg_restore or psql reported while it restored, classed: most restores on another server have some
/// that lose nothing, and one that does must not hide among them.
struct RestoreComplaint {
    enum class Class {
        MissingRole, ///< an owner or grantee that this server does not have: the object belongs to the restoring user
        Exists,      ///< a schema, extension, language or role that every database has already
        ExtensionComment, ///< the comment of an extension that belongs to the superuser
        UnknownSetting,   ///< a SET of a newer pg_dump that this server does not know
        Real,             ///< something is missing in the copy
    };
    Class kind = Class::Real;
    QString error;   ///< "role \"x\" does not exist"
    QString command; ///< what was tried; empty where the program did not say
    QString entry;   ///< "TABLE orders lyra_user", where pg_restore said so

    bool isHarmless() const { return kind != Class::Real; }
    QString words() const; ///< a translated sentence
};

namespace pgdump {
/// Pure; reads what the programs of PostgreSQL 10 to 18 print in English.
QList<RestoreComplaint> complaints(const QByteArray &err);
} // namespace pgdump

} // namespace luthier
