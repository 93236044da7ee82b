// SPDX-License-Identifier: GPL-3.0-or-later
#include "maintenance/evidence/evidencepage.h"

namespace luthier {

namespace evidencehtml {

QString escaped(const QString &text) { return text.toHtmlEscaped(); }

QString code(const QString &text)
{
    return text.isEmpty() ? QString() : QStringLiteral("<code>%1</code>").arg(escaped(text));
}

} // namespace evidencehtml

using evidencehtml::escaped;

void EvidencePage::section(const QString &id, const QString &title)
{
    m_outline += QStringLiteral("<li><a href=\"#%1\">%2</a></li>\n").arg(id, escaped(title));
    m_body += QStringLiteral("<h2 id=\"%1\"><a name=\"%1\"></a>%2</h2>\n").arg(id, escaped(title));
}

void EvidencePage::say(const QString &sentence, bool muted)
{
    m_body +=
        QStringLiteral("<p%1>%2</p>\n").arg(muted ? QStringLiteral(" class=\"muted\"") : QString(), escaped(sentence));
}

void EvidencePage::table(const QStringList &heads, const QList<QStringList> &rows)
{
    m_body += QStringLiteral("<table width=\"100%\" cellspacing=\"0\">\n<tr>");
    for (const auto &head : heads)
        m_body += QStringLiteral("<th scope=\"col\">%1</th>").arg(escaped(head));
    m_body += QStringLiteral("</tr>\n");
    for (const auto &row : rows)
        m_body += QStringLiteral("<tr><td>%1</td></tr>\n").arg(row.join(QStringLiteral("</td><td>")));
    m_body += QStringLiteral("</table>\n");
}

void EvidencePage::facts(const QList<std::pair<QString, QString>> &all)
{
    m_body += QStringLiteral("<table width=\"100%\" cellspacing=\"0\">\n");
    for (const auto &[name, value] : all)
        if (!value.isEmpty())
            m_body += QStringLiteral("<tr><th scope=\"row\">%1</th><td>%2</td></tr>\n").arg(escaped(name), value);
    m_body += QStringLiteral("</table>\n");
}

void EvidencePage::lines(const QStringList &all)
{
    if (!all.isEmpty())
        m_body += QStringLiteral("<pre>%1</pre>\n").arg(escaped(all.join(QLatin1Char('\n'))));
}

} // namespace luthier
