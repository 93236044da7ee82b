// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace luthier {

namespace evidencehtml {
QString escaped(const QString &text);
QString code(const QString &text); ///< as code; nothing stays nothing
} // namespace evidencehtml

/// Builds the body of a pack section by section; the outline is made of what was added. Cells are HTML already.
class EvidencePage
{
public:
    void section(const QString &id, const QString &title);
    void say(const QString &sentence, bool muted = false);
    void table(const QStringList &heads, const QList<QStringList> &rows);
    /// What is known by a name; what is empty is left out.
    void facts(const QList<std::pair<QString, QString>> &all);
    void lines(const QStringList &all);
    QString outline() const { return m_outline; }
    QString body() const { return m_body; }

private:
    QString m_outline;
    QString m_body;
};

} // namespace luthier
