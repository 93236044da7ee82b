// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/suspiciouslinks.h"

#include "notify/marktext.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::mail)
};

/// Letters of Cyrillic and Greek that look like Latin ones.
const QString &lookalikes()
{
    static const auto all = QStringLiteral("асеорхуіјѕԁһӏԛԝαινορυκ");
    return all;
}

bool isDeceiving(const QString &label)
{
    QSet<QChar::Script> scripts;
    bool allLookAlike = true;
    for (const auto character : label.toUcs4()) {
        const auto script = QChar::script(character);
        if (script == QChar::Script_Common || script == QChar::Script_Inherited)
            continue;
        scripts << script;
        allLookAlike = allLookAlike && character < 0x10000 && lookalikes().contains(QChar(ushort(character)));
    }
    // Japanese and Korean are written in several scripts at once.
    for (const auto script :
         {QChar::Script_Hiragana, QChar::Script_Katakana, QChar::Script_Hangul, QChar::Script_Bopomofo})
        if (scripts.remove(script))
            scripts << QChar::Script_Han;
    scripts.remove(scripts.contains(QChar::Script_Han) ? QChar::Script_Latin : QChar::Script_Unknown);
    return scripts.size() > 1 || (!scripts.isEmpty() && allLookAlike);
}

QString unicodeHost(const QUrl &url)
{
    return QUrl::fromAce(url.host(QUrl::FullyEncoded).toLatin1(), QUrl::IgnoreIDNWhitelist);
}

/// The host that a link's text names; empty: it names none.
QString namedHost(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:https?://)?((?:[^\\s/@:.]+\\.)+[^\\s/@:.]{2,})(?:[:/].*)?$"),
        QRegularExpression::CaseInsensitiveOption);
    return form.match(text.trimmed().left(500)).captured(1).toLower();
}

} // namespace

QStringList suspiciousLinks(const QString &markdown)
{
    QStringList said;
    const auto say = [&said](const QString &sentence) {
        if (!said.contains(sentence))
            said << sentence;
    };
    for (const auto &link : marktext::links(markdown)) {
        const QUrl url(link.address);
        if (url.scheme() == QLatin1String("mailto"))
            continue;
        const auto host = unicodeHost(url);
        if (!url.isValid() || host.isEmpty()) {
            say(Words::tr("The link “%1” leads nowhere.").arg(link.address.left(100)));
            continue;
        }
        const auto labels = host.split(QLatin1Char('.'));
        if (std::any_of(labels.cbegin(), labels.cend(), isDeceiving))
            say(Words::tr("The link to %1 (%2) has letters that look like others.")
                    .arg(host, url.host(QUrl::FullyEncoded)));
        if (!url.userInfo().isEmpty())
            say(Words::tr("The link to %1 has a user name before it, which hides where it leads.").arg(host));
        if (url.scheme() != QLatin1String("https"))
            say(Words::tr("The link to %1 is not https.").arg(host));
        if (const auto named = namedHost(link.text);
            !named.isEmpty() && named != host && named != url.host(QUrl::FullyEncoded))
            say(Words::tr("A link says %1 and leads to %2.").arg(named, host));
    }
    return said;
}

} // namespace luthier
