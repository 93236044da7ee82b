// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup.h"

#include <QCoreApplication>

namespace luthier {

namespace {

struct Rung {
    Proof proof;
    const char *name;
    const char *words;
};

const Rung ladder[] = {
    {Proof::None, "none", QT_TRANSLATE_NOOP("luthier::storage", "not proved")},
    {Proof::Taken, "taken", QT_TRANSLATE_NOOP("luthier::storage", "taken")},
    {Proof::Transferred, "transferred", QT_TRANSLATE_NOOP("luthier::storage", "transferred whole")},
    {Proof::Readable, "readable", QT_TRANSLATE_NOOP("luthier::storage", "readable")},
    {Proof::Restored, "restored", QT_TRANSLATE_NOOP("luthier::storage", "restored on trial")},
    {Proof::Asserted, "asserted", QT_TRANSLATE_NOOP("luthier::storage", "restored and compared")},
};

} // namespace

QString proofName(Proof proof)
{
    for (const auto &rung : ladder)
        if (rung.proof == proof)
            return QString::fromLatin1(rung.name);
    return QStringLiteral("none");
}

std::optional<Proof> proofFromName(const QString &name)
{
    for (const auto &rung : ladder)
        if (name == QLatin1String(rung.name))
            return rung.proof;
    return std::nullopt;
}

QString proofWords(Proof proof)
{
    for (const auto &rung : ladder)
        if (rung.proof == proof)
            return QCoreApplication::translate("luthier::storage", rung.words);
    return {};
}

QString Backup::proofInWords() const
{
    return kind == QLatin1String("configuration") && proof == Proof::Asserted
             ? QCoreApplication::translate("luthier::storage", "read again and compared")
             : proofWords(proof);
}

} // namespace luthier
