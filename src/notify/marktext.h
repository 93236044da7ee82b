// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// The Markdown of messages: paragraphs whose line breaks stay, "- " and "1. " lists, # headings, **strong**, *stress*,
/// `code`, [text](address), addresses that stand alone, ==what is not filled in yet==, and a backslash before what
/// is meant as it stands. Nothing else, no HTML: whatever comes out of a changelog is text. Pure, and linear for any input.
namespace luthier::marktext {

struct Link {
    QString text;
    QString address; ///< http, https or mailto; others are no links
};

/// So that it is read as it stands, within a line.
QString escaped(const QString &value);
QString plain(const QString &markdown); ///< as a mail program without HTML shows it; lines end with \n
QString html(const QString &markdown);  ///< the inside of a body
QList<Link> links(const QString &markdown);
/// A whole document for a mail, its look inline, light and dark left to the reader's program.
QString document(const QString &title, const QString &markdown, const QString &language);

} // namespace luthier::marktext
