// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace luthier {

/// The person's language (LC_ALL, LC_MESSAGES, LANG), for our own texts and for Qt's. English, too, has a file: its
/// plural forms; it stands in for languages that are not there yet.
void installTranslations(QCoreApplication &application);

} // namespace luthier
