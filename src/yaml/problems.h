// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "yaml/textplace.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace luthier {

/// The one way to put a problem right: these bytes (TextSpan's offset and bytes) become `replacement`.
struct QuickFix {
    QString title; ///< "Put it in quotes"
    TextSpan where;
    QByteArray replacement;
};

/// Something in a file that a person should look at.
struct TextProblem {
    enum class Severity {
        Error,   ///< Helm refuses it, or reads something else than stands there
        Warning, ///< it works, and probably not as meant
        Hint,
    };
    Severity severity = Severity::Error;
    QString code; ///< "yaml-syntax", "duplicate-key", "unknown-key", …: does not change from version to version
    QString message;
    TextSpan place;
    QStringList path; ///< of the value that is meant; empty: the file
    std::optional<QuickFix> fix;
};

/// What is wrong with YAML as such, by line: bytes that are no text, syntax, tabs in the indentation, a key twice, a
/// second document, an alias inside its own anchor, aliases that stand for more than 32 MiB, more than 200 levels, and
/// what YAML 1.1 reads as something else than it looks (no, 0123, 1e3, 1.10, 12:30:45). Pure, for any bytes; 10,000
/// lines take about 20 ms: not for the window's thread. At most 1000 problems.
QList<TextProblem> yamlProblems(const QByteArray &yaml);

/// The bytes with all these fixes made; fixes that overlap an earlier one are left out.
QByteArray withFixes(const QByteArray &yaml, QList<QuickFix> fixes);

} // namespace luthier
