// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/marktext.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

namespace luthier::marktext {

namespace {

constexpr qsizetype Window = 2000; // characters in which a closing mark is looked for: keeps hostile input linear
constexpr int Deepest = 4;

enum class Form { Plain, Html };

bool isPunctuation(QChar c) { return c.unicode() > 32 && c.unicode() < 127 && !c.isLetterOrNumber(); }

/// Makes one line; collects its links on the way.
class Line
{
public:
    Line(Form form, QList<Link> *links)
        : m_form(form)
        , m_links(links)
    {
    }

    QString made(QStringView text, int depth = 0)
    {
        QString out;
        for (qsizetype i = 0; i < text.size();) {
            const auto before = i;
            if (depth < Deepest)
                i = special(text, i, depth, &out);
            if (i != before)
                continue;
            if (text[i] == QLatin1Char('\\') && i + 1 < text.size() && isPunctuation(text[i + 1]))
                ++i;
            put(text[i++], &out);
        }
        return out;
    }

private:
    void put(QChar c, QString *out) const { *out += m_form == Form::Html ? QString(c).toHtmlEscaped() : QString(c); }

    /// Where the mark comes next, not before `from` and not behind a backslash; -1: not near enough.
    static qsizetype closing(QStringView text, qsizetype from, QLatin1String mark)
    {
        const auto end = std::min(text.size(), from + Window);
        for (auto i = from; i + mark.size() <= end; ++i) {
            if (text[i] == QLatin1Char('\\'))
                ++i;
            else if (text.mid(i, mark.size()) == mark)
                return i;
        }
        return -1;
    }

    qsizetype span(QStringView text, qsizetype i, int depth, QLatin1String mark, const char *tag, QString *out)
    {
        if (text.mid(i, mark.size()) != mark)
            return i;
        const auto begin = i + mark.size();
        const auto end = closing(text, begin, mark);
        if (end <= begin || text[begin].isSpace())
            return i;
        const auto inside = made(text.mid(begin, end - begin), depth + 1);
        *out += m_form == Form::Html ? QStringLiteral("<%1>%2</%1>").arg(QLatin1String(tag), inside) : inside;
        return end + mark.size();
    }

    qsizetype special(QStringView text, qsizetype i, int depth, QString *out)
    {
        const auto c = text[i];
        if (c == QLatin1Char('*')) {
            const auto strong = span(text, i, depth, QLatin1String("**"), "strong", out);
            return strong != i ? strong : span(text, i, depth, QLatin1String("*"), "em", out);
        }
        if (c == QLatin1Char('='))
            return span(text, i, depth, QLatin1String("=="), "mark", out);
        if (c == QLatin1Char('`'))
            return code(text, i, out);
        if (c == QLatin1Char('['))
            return bracketed(text, i, depth, out);
        if ((c == QLatin1Char('h') || c == QLatin1Char('H')) && (i == 0 || !text[i - 1].isLetterOrNumber()))
            return bare(text, i, out);
        return i;
    }

    qsizetype code(QStringView text, qsizetype i, QString *out) const
    {
        const auto end = text.mid(i + 1, Window).indexOf(QLatin1Char('`'));
        if (end <= 0)
            return i;
        const auto inside = text.mid(i + 1, end).toString();
        *out += m_form == Form::Html ? QStringLiteral("<code>%1</code>").arg(inside.toHtmlEscaped()) : inside;
        return i + end + 2;
    }

    qsizetype bracketed(QStringView text, qsizetype i, int depth, QString *out)
    {
        const auto inner = text.indexOf(QLatin1Char('['), i + 1); // a link has none in its words
        const auto here = inner < 0 ? text : text.left(inner);
        const auto middle = closing(here, i + 1, QLatin1String("]("));
        const auto end = middle < 0 ? -1 : closing(text, middle + 2, QLatin1String(")"));
        if (end < 0)
            return i;
        QList<Link> none;
        const auto address = text.mid(middle + 2, end - middle - 2).trimmed().toString();
        if (!isAllowed(address))
            return i;
        const auto words = Line(Form::Plain, &none).made(text.mid(i + 1, middle - i - 1), depth + 1);
        link(words, address, out);
        return end + 1;
    }

    qsizetype bare(QStringView text, qsizetype i, QString *out)
    {
        static const QRegularExpression form(QStringLiteral("^https?://[^\\s<>\"`\\\\*\\[\\]]+"),
                                             QRegularExpression::CaseInsensitiveOption);
        auto address = form.match(text.mid(i, Window).toString()).captured();
        while (!address.isEmpty() && QStringLiteral(".,;:!?)'=").contains(address.back()))
            address.chop(1);
        if (!isAllowed(address))
            return i;
        link(address, address, out);
        return i + address.size();
    }

    static bool isAllowed(const QString &address)
    {
        const auto scheme = address.section(QLatin1Char(':'), 0, 0).toLower();
        return (scheme == QLatin1String("https") || scheme == QLatin1String("http")
                || scheme == QLatin1String("mailto"))
            && address.size() > scheme.size() + 3 && !address.contains(QLatin1Char(' '));
    }

    void link(const QString &words, const QString &address, QString *out)
    {
        *m_links << Link{words, address};
        if (m_form == Form::Html)
            *out += QStringLiteral("<a href=\"%1\">%2</a>").arg(address.toHtmlEscaped(), words.toHtmlEscaped());
        else
            *out += words == address ? words : QStringLiteral("%1 (%2)").arg(words, address);
    }

    Form m_form;
    QList<Link> *m_links;
};

struct Item {
    enum class Kind { Text, Bullet, Number, Heading, Empty } kind = Kind::Empty;
    QStringView text;
    int level = 0;
};

Item itemOf(QStringView line)
{
    const auto text = line.trimmed();
    if (text.isEmpty())
        return {};
    if (text.size() > 1 && (text.startsWith(QLatin1String("- ")) || text.startsWith(QLatin1String("* "))))
        return {Item::Kind::Bullet, text.mid(2).trimmed(), 0};
    int digits = 0;
    while (digits < 3 && digits < text.size() && text[digits].isDigit())
        ++digits;
    if (digits > 0 && text.mid(digits, 2) == QLatin1String(". "))
        return {Item::Kind::Number, text.mid(digits + 2).trimmed(), 0};
    int level = 0;
    while (level < 3 && level < text.size() && text[level] == QLatin1Char('#'))
        ++level;
    if (level > 0 && text.mid(level, 1) == QLatin1String(" "))
        return {Item::Kind::Heading, text.mid(level + 1).trimmed(), level};
    return {Item::Kind::Text, text, 0};
}

} // namespace

QString escaped(const QString &value)
{
    QString out;
    for (const auto c : value) {
        // What would turn a line around or cannot be seen is left out: it only deceives.
        const auto category = c.category();
        if (category == QChar::Other_Format || category == QChar::Other_Control)
            out += c.isSpace() ? QStringLiteral(" ") : QString();
        else if (QStringLiteral("\\`*[]=<>|~").contains(c))
            out += QLatin1Char('\\') + QString(c);
        else
            out += c;
    }
    static const QRegularExpression begins(QStringLiteral("^(\\s*)([-+#]|\\d+\\.)(?=\\s)"));
    if (const auto match = begins.match(out); match.hasMatch())
        out.insert(match.capturedEnd(2) - 1, QLatin1Char('\\'));
    return out;
}

QString plain(const QString &markdown)
{
    QList<Link> links;
    Line line(Form::Plain, &links);
    QStringList out;
    int number = 0;
    for (const auto part : QStringView(markdown).split(QLatin1Char('\n'))) {
        const auto item = itemOf(part);
        number = item.kind == Item::Kind::Number ? number + 1 : 0;
        const auto head = item.kind == Item::Kind::Bullet ? QStringLiteral("- ")
                        : item.kind == Item::Kind::Number ? QStringLiteral("%1. ").arg(number)
                                                          : QString();
        out << head + line.made(item.text);
    }
    return out.join(QLatin1Char('\n'));
}

QString html(const QString &markdown)
{
    QList<Link> links;
    Line line(Form::Html, &links);
    QString out;
    auto open = Item::Kind::Empty;
    const auto close = [&out, &open] {
        if (open != Item::Kind::Empty)
            out += open == Item::Kind::Text   ? QStringLiteral("</p>\n")
                 : open == Item::Kind::Bullet ? QStringLiteral("</ul>\n")
                                              : QStringLiteral("</ol>\n");
        open = Item::Kind::Empty;
    };
    for (const auto part : QStringView(markdown).split(QLatin1Char('\n'))) {
        const auto item = itemOf(part);
        const auto inside = line.made(item.text);
        if (item.kind == Item::Kind::Empty || item.kind == Item::Kind::Heading) {
            close();
            if (item.kind == Item::Kind::Heading)
                out += QStringLiteral("<h%1>%2</h%1>\n").arg(item.level).arg(inside);
            continue;
        }
        const bool goesOn = open == item.kind;
        if (!goesOn) {
            close();
            out += item.kind == Item::Kind::Text   ? QStringLiteral("<p>")
                 : item.kind == Item::Kind::Bullet ? QStringLiteral("<ul>\n")
                                                   : QStringLiteral("<ol>\n");
            open = item.kind;
        }
        if (item.kind == Item::Kind::Text)
            out += (goesOn ? QStringLiteral("<br>\n") : QString()) + inside;
        else
            out += QStringLiteral("<li>%1</li>\n").arg(inside);
    }
    close();
    return out;
}

QList<Link> links(const QString &markdown)
{
    QList<Link> links;
    Line line(Form::Plain, &links);
    for (const auto part : QStringView(markdown).split(QLatin1Char('\n')))
        line.made(itemOf(part).text);
    return links;
}

QString document(const QString &title, const QString &markdown, const QString &language)
{
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width\">\n"
                          "<meta name=\"color-scheme\" content=\"light dark\">\n<title>%2</title>\n</head>\n"
                          "<body style=\"font-family: sans-serif; font-size: 15px; line-height: 1.5; "
                          "max-width: 40em; margin: 1em auto; padding: 0 1em\">\n%3</body>\n</html>\n")
        .arg(language.toHtmlEscaped(), title.toHtmlEscaped(), html(markdown));
}

} // namespace luthier::marktext
