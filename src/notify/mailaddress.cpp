// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/mailaddress.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <arpa/inet.h>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::mail)
};

constexpr qsizetype LongestLocal = 64; // RFC 5321 4.5.3.1.1
constexpr qsizetype LongestDomain = 255;
constexpr qsizetype LongestName = 200;
constexpr qsizetype MostAddresses = 10000;

tl::unexpected<Error> wrong(const QString &text, const QString &why)
{
    auto shown = text.left(80);
    for (auto &c : shown)
        if (!c.isPrint())
            c = QChar(0xfffd);
    return failure(Error::Kind::Invalid,
                   Words::tr("“%1” is no mail address: %2. Nothing was sent to it.").arg(shown, why));
}

bool isAtom(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$"));
    return form.match(text).hasMatch();
}

bool isAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 128; });
}

QString quoted(QString text)
{
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

/// The text of a quoted string that begins at `from`; `end` is set behind its closing quote, or to -1.
QString unquoted(const QString &text, qsizetype from, qsizetype *end)
{
    QString out;
    for (auto i = from + 1; i < text.size(); ++i) {
        if (text[i] == QLatin1Char('\\') && i + 1 < text.size()) {
            out += text[++i];
        } else if (text[i] == QLatin1Char('"')) {
            *end = i + 1;
            return out;
        } else {
            out += text[i];
        }
    }
    *end = -1;
    return out;
}

Result<QString> domainOf(const QString &text, const QString &whole)
{
    static const QRegularExpression literal(QStringLiteral("^\\[(?:IPv6:)?([0-9A-Fa-f:.]+)\\]$"));
    if (const auto match = literal.match(text); match.hasMatch()) {
        const bool six = text.startsWith(QLatin1String("[IPv6:"));
        unsigned char bytes[16];
        if (inet_pton(six ? AF_INET6 : AF_INET, match.captured(1).toLatin1().constData(), bytes) != 1)
            return wrong(whole, Words::tr("in the brackets is no address of a machine"));
        return text;
    }
    const auto ascii = QString::fromLatin1(QUrl::toAce(text));
    static const QRegularExpression form(QStringLiteral("^(?=.{1,255}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
                                                        "(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (!form.match(ascii).hasMatch())
        return wrong(whole, Words::tr("“%1” is no domain").arg(text.left(80)));
    return ascii.toLower();
}

Result<MailAddress> parseBare(const QString &text, const QString &name, const QString &whole)
{
    MailAddress made;
    made.name = name;
    qsizetype at = -1;
    if (text.startsWith(QLatin1Char('"'))) {
        qsizetype end = -1;
        made.local = unquoted(text, 0, &end);
        if (end < 0 || end >= text.size() || text[end] != QLatin1Char('@'))
            return wrong(whole, Words::tr("its quotation marks do not end before the @"));
        at = end;
    } else {
        at = text.indexOf(QLatin1Char('@'));
        made.local = text.left(at);
    }
    if (at < 0)
        return wrong(whole, Words::tr("it has no @"));
    if (made.local.isEmpty())
        return wrong(whole, Words::tr("nothing stands before the @"));
    if (made.local.size() > LongestLocal)
        return wrong(whole, Words::tr("what stands before the @ is longer than 64 characters"));
    if (!isAscii(made.local))
        return wrong(whole, Words::tr("letters beyond ASCII before the @ are not taken by all servers on the way"));
    if (!text.startsWith(QLatin1Char('"')) && !isAtom(made.local))
        return wrong(whole, Words::tr("what stands before the @ has dots or characters that have to be quoted"));
    const auto domain = domainOf(text.mid(at + 1), whole);
    if (!domain)
        return tl::unexpected(domain.error());
    made.domain = *domain;
    if (made.address().size() > LongestDomain - 1)
        return wrong(whole, Words::tr("it is longer than 254 characters"));
    return made;
}

/// Pieces between separators that stand outside of quotation marks and angle brackets.
QStringList split(const QString &text)
{
    QStringList parts(QString{});
    bool inQuotes = false;
    bool inAngle = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto c = text[i];
        if (c == QLatin1Char('\n')) {
            inQuotes = inAngle = false; // never beyond its line
        } else if (inQuotes && c == QLatin1Char('\\') && i + 1 < text.size() && text[i + 1] != QLatin1Char('\n')) {
            parts.last() += c;
            parts.last() += text[++i];
            continue;
        } else if (c == QLatin1Char('"')) {
            inQuotes = !inQuotes;
        } else if (!inQuotes && (c == QLatin1Char('<') || c == QLatin1Char('>'))) {
            inAngle = c == QLatin1Char('<');
        }
        if (c == QLatin1Char('\n') || (!inQuotes && !inAngle && (c == QLatin1Char(',') || c == QLatin1Char(';'))))
            parts << QString();
        else
            parts.last() += c;
    }
    return parts;
}

} // namespace

QString MailAddress::address() const { return (isAtom(local) ? local : quoted(local)) + QLatin1Char('@') + domain; }

QString MailAddress::shown() const
{
    const auto host = domain.startsWith(QLatin1Char('[')) ? domain : QUrl::fromAce(domain.toLatin1());
    const auto plain = (isAtom(local) ? local : quoted(local)) + QLatin1Char('@') + host;
    static const QRegularExpression special(QStringLiteral("[\"\\\\,;:@<>()\\[\\]]"));
    return name.isEmpty() ? plain
                          : QStringLiteral("%1 <%2>").arg(special.match(name).hasMatch() ? quoted(name) : name, plain);
}

Result<MailAddress> MailAddress::parse(const QString &given)
{
    const auto text = given.trimmed();
    for (const auto c : text)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
            || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph)
            return wrong(text, Words::tr("it has line breaks or characters that cannot be seen"));
    if (!text.endsWith(QLatin1Char('>')))
        return parseBare(text, {}, text);
    auto name = QString();
    auto angle = qsizetype(-1);
    if (text.startsWith(QLatin1Char('"'))) {
        qsizetype end = -1;
        name = unquoted(text, 0, &end).simplified();
        angle = end < 0 ? -1 : text.indexOf(QLatin1Char('<'), end);
        if (end < 0 || !text.mid(end, angle - end).trimmed().isEmpty())
            return wrong(text, Words::tr("the quotation marks of its name do not end"));
    } else {
        angle = text.indexOf(QLatin1Char('<'));
        name = text.left(angle).simplified();
    }
    if (angle < 0 || name.contains(QLatin1Char('>'))
        || (name.contains(QLatin1Char('@')) && !text.startsWith(QLatin1Char('"'))))
        return wrong(text, Words::tr("its angle brackets do not belong together"));
    if (name.size() > LongestName)
        return wrong(text, Words::tr("its name is longer than 200 characters"));
    return parseBare(text.mid(angle + 1, text.size() - angle - 2), name, text);
}

Result<QList<MailAddress>> parseAddresses(const QString &text)
{
    QList<MailAddress> all;
    QSet<QString> known;
    for (const auto &part : split(QString(text).replace(QLatin1String("\r\n"), QLatin1String("\n")))) {
        const auto one = part.trimmed();
        if (one.isEmpty() || one.startsWith(QLatin1Char('#')))
            continue;
        const auto address = MailAddress::parse(one);
        if (!address)
            return tl::unexpected(address.error());
        const auto key = address->address().toLower();
        if (known.contains(key))
            continue;
        if (all.size() == MostAddresses)
            return failure(Error::Kind::Invalid,
                           Words::tr("There are more than %1 recipients. Nothing was sent; use a mailing list.")
                               .arg(MostAddresses));
        known << key;
        all << *address;
    }
    return all;
}

} // namespace luthier
