// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/messagefacts.h"
#include "notify/messagetemplate.h"

namespace luthier {

/// For whom a message is made, and what a person wants otherwise.
struct MessageAudience {
    QList<QByteArray> zones; ///< IANA names; the first is the one of dates and subject; empty: UTC
    QMap<QString, QString>
        overrides; ///< placeholder's name ("start", or "[Start Time]") -> text; a list's items by lines
};

/// One thing that a template wants to be filled.
struct MessagePlaceholder {
    enum class State { Filled, Overridden, Missing, Unknown };

    QString name;   ///< "start": what --set takes
    QString text;   ///< as the template has it: "[Start Time]"
    QString value;  ///< what it became; of a list, a line each
    QString source; ///< in words: where the value is from; of an unknown one: that nothing has that name
    State state = State::Missing;

    bool isOpen() const { return state == State::Missing || state == State::Unknown; }
};

/// A message with its placeholders filled as far as they are known. What is not is kept as it stood, ==marked==.
struct ComposedMessage {
    QString kind;
    QString language;
    QString subject;                        ///< one line of text
    QString markdown;                       ///< the body; marktext makes plain text and HTML of it
    QString brief;                          ///< one sentence, Markdown
    QList<MessagePlaceholder> placeholders; ///< each once, in the order of the text
    QStringList problems;                   ///< of the template, in sentences
    QDateTime start;                        ///< UTC; invalid: not known
    QDateTime end;

    int missing() const; ///< placeholders that are not filled
    QString plain() const;
    QString html() const;   ///< a whole document
    QString status() const; ///< Markdown for a status page, with RFC 3339 times
    QString chat() const;   ///< a short message, *stressed* as chat programs do
};

/// Pure. Each value is put in once and never looked into again, so nothing can recurse; the result is bounded, whatever
/// the template and the facts are (a changelog of a megabyte becomes its first items, and how many more there are).
ComposedMessage compose(const MessageTemplate &source, const MessageFacts &facts, const MessageAudience &audience);

/// The name that a placeholder goes by: "start" for "start", "Start Time" and "[Start Time]"; empty: there is none.
QString placeholderName(const QString &nameOrText);
QStringList placeholderNames();
/// The zones, or the first name that the database of zones does not know.
Result<QList<QByteArray>> checkedZones(const QStringList &names);

} // namespace luthier
