// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/platform/state.h"

#include <QCoreApplication>

namespace luthier {

namespace {

constexpr const char *names[] = {
    QT_TRANSLATE_NOOP("luthier::State", "healthy"),   QT_TRANSLATE_NOOP("luthier::State", "working"),
    QT_TRANSLATE_NOOP("luthier::State", "attention"), QT_TRANSLATE_NOOP("luthier::State", "failed"),
    QT_TRANSLATE_NOOP("luthier::State", "unknown"),
};

} // namespace

QString stateName(State state) { return QString::fromLatin1(names[int(state)]); }

QString wordOf(State state) { return QCoreApplication::translate("luthier::State", names[int(state)]); }

} // namespace luthier
