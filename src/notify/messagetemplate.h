// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QStringList>

namespace luthier {

/// A message before its placeholders are filled: one Markdown source, from which subject, plain text and HTML are made.
///
///     ---
///     subject: "Scheduled Lyra Platform Maintenance - [Date]"
///     short: "…"                       # one sentence, for a chat and a status page
///     means:                           # pieces of the text that stand for a fact, beside the [placeholders]
///     - {text: "None / Minimal / [Duration]", is: downtime}
///     ---
///     Dear Users, …
///
/// `means` lets a text be kept word for word as somebody wrote it (the guide's are): an example in it ("1.0.1"), or a
/// choice ("None / Minimal / [Duration]", where [Duration] alone is something else), is replaced as a whole.
struct MessageTemplate {
    struct Piece {
        QString text;
        QString name; ///< of the placeholder: "downtime"
    };

    QString kind;     ///< "pre"
    QString language; ///< "de"
    QString file;     ///< ":/messages/pre.de.md"
    QString subject;
    QString brief; ///< the key `short`
    QString body;
    QList<Piece> means; ///< the longest text first

    bool isShipped() const { return file.startsWith(QLatin1Char(':')); }

    static constexpr qsizetype largest = 64 * 1024; ///< bytes

    /// Errors (Invalid): too large, no UTF-8, no front matter, keys that are not known, a subject of several lines.
    static Result<MessageTemplate> parse(const QByteArray &bytes, const QString &file);
};

/// Where templates are looked for: folders of one's own first, in order; then those that ship.
class MessageTemplates
{
public:
    explicit MessageTemplates(QStringList ownFolders = {});

    QStringList kinds() const; ///< those that ship in their order, then one's own
    QStringList languages(const QString &kind) const;
    /// Where there is none in that language: English, else any. Errors: NotFound, and what parse() says.
    Result<MessageTemplate> load(const QString &kind, const QString &language) const;

private:
    QStringList m_folders;
};

} // namespace luthier
