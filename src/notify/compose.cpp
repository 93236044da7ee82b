// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/compose.h"

#include "notify/fillings.h"
#include "notify/marktext.h"

#include <QCoreApplication>

#include <algorithm>

namespace luthier {

namespace {

using State = MessagePlaceholder::State;

constexpr qsizetype LongestText = 128 * 1024; // characters of a filled body: nobody reads more, and mail programs choke
constexpr qsizetype LongestName = 60;
constexpr qsizetype MostPlaceholders = 200;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::messages)
};

/// A stretch of a template's line: its own words, or a placeholder.
struct Token {
    QString text;
    QString name; ///< of a placeholder; "?": one that nobody knows; empty: words
};

/// Puts the values in.
class Filler
{
public:
    Filler(const MessageTemplate &source, const MessageFacts &facts, const MessageAudience &audience)
        : m_source(source)
        , m_facts(facts)
        , m_language(source.language)
    {
        for (const auto &id : audience.zones)
            if (const QTimeZone zone(id); zone.isValid())
                m_zones << zone;
        if (m_zones.isEmpty())
            m_zones << QTimeZone(QByteArrayLiteral("UTC"));
        for (auto it = audience.overrides.cbegin(); it != audience.overrides.cend(); ++it)
            if (const auto name = placeholderName(it.key()); !name.isEmpty())
                m_overrides[name] = it.value();
    }

    QString line(const QString &text) { return filled(tokensOf(text), m_zones.first()); }

    QString body(const QString &text)
    {
        QStringList out;
        qsizetype size = 0;
        for (const auto &one : text.split(QLatin1Char('\n'))) {
            for (const auto &made : linesOf(one)) {
                size += made.size() + 1;
                out << made;
            }
            if (size > LongestText) {
                m_problems << Words::tr("The text is too long and was cut.");
                break;
            }
        }
        return out.join(QLatin1Char('\n')).left(LongestText);
    }

    QList<MessagePlaceholder> placeholders() const { return m_placeholders; }
    QStringList problems() const { return m_problems; }

private:
    QList<Token> tokensOf(const QString &text)
    {
        QList<Token> tokens;
        QString words;
        const auto flush = [&] {
            if (!words.isEmpty())
                tokens << Token{std::exchange(words, {}), {}};
        };
        for (qsizetype i = 0; i < text.size();) {
            if (const auto *piece = pieceAt(text, i)) {
                flush();
                const auto name = placeholderName(piece->name);
                tokens << Token{piece->text, name.isEmpty() ? QStringLiteral("?") : name};
                i += piece->text.size();
            } else if (text[i] == QLatin1Char('\\') && i + 1 < text.size()) {
                words += text.mid(i, 2);
                i += 2;
            } else if (const auto size = bracketAt(text, i); size > 0) {
                flush();
                const auto name = placeholderName(text.mid(i, size));
                tokens << Token{text.mid(i, size), name.isEmpty() ? QStringLiteral("?") : name};
                i += size;
            } else {
                if (text[i] == QLatin1Char('[') && size < 0)
                    problem(Words::tr("“%1” is a placeholder that does not end.").arg(text.mid(i, 30)));
                words += text[i++];
            }
        }
        flush();
        return tokens;
    }

    const MessageTemplate::Piece *pieceAt(const QString &text, qsizetype i) const
    {
        for (const auto &piece : m_source.means)
            if (QStringView(text).mid(i).startsWith(piece.text))
                return &piece;
        return nullptr;
    }

    /// The size of "[…]" there; 0: none, or a link; negative: it does not end.
    static qsizetype bracketAt(const QString &text, qsizetype i)
    {
        if (text[i] != QLatin1Char('['))
            return 0;
        const auto end = QStringView(text).mid(i, LongestName).indexOf(QLatin1Char(']'));
        const auto inner = QStringView(text).mid(i + 1, LongestName).indexOf(QLatin1Char('['));
        if (end < 0 && inner < 0) // "[words of a long link](https://…)"
            return QStringView(text).mid(i, 500).contains(QLatin1String("](")) ? 0 : -1;
        if (end < 0 || (inner >= 0 && inner < end))
            return 0; // the inner one may be a placeholder
        return end > 1 && QStringView(text).mid(i + end + 1, 1) != QLatin1String("(") ? end + 1 : 0;
    }

    /// What a line of the template becomes: one line, one for each zone, or one for each item of a list.
    QStringList linesOf(const QString &text)
    {
        const auto tokens = tokensOf(text);
        const auto list = listIn(tokens);
        if (list.isEmpty())
            m_lastList.clear();
        if (!list.isEmpty()) {
            const bool again = std::exchange(m_lastList, list) == list;
            return itemsOf(list, tokens, again);
        }
        const bool ofZone = std::any_of(tokens.cbegin(), tokens.cend(), [](const auto &token) {
            return token.name == QLatin1String("start") || token.name == QLatin1String("end")
                || token.name == QLatin1String("zone");
        });
        if (!ofZone || m_zones.size() == 1 || !m_facts.start.isValid())
            return {filled(tokens, m_zones.first())};
        QStringList lines;
        for (const auto &zone : std::as_const(m_zones))
            if (const auto line = filled(tokens, zone); !lines.contains(line))
                lines << line;
        return lines;
    }

    /// The list of a line that is nothing but "- [Feature 1]".
    static QString listIn(const QList<Token> &tokens)
    {
        if (tokens.size() != 2 || tokens.first().text.trimmed() != QLatin1String("-"))
            return {};
        const auto name = tokens.last().name;
        return name == QLatin1String("changes") || name == QLatin1String("features")
                    || name == QLatin1String("security")
                 ? name
                 : QString();
    }

    /// `again`: "[Feature 2]" after "[Feature 1]", where the list is there already.
    QStringList itemsOf(const QString &list, const QList<Token> &tokens, bool again)
    {
        const auto filling = fillingFor(list, m_zones.first());
        note(list, tokens.last().text);
        if (!filling->isKnown)
            return {tokens.first().text + marked(tokens.last().text)};
        QStringList lines;
        if (again)
            return lines;
        for (const auto &item : filling->values)
            lines << tokens.first().text + marktext::escaped(item);
        return lines;
    }

    QString filled(const QList<Token> &tokens, const QTimeZone &zone)
    {
        QString out;
        for (const auto &token : tokens) {
            if (token.name.isEmpty()) {
                out += token.text;
                continue;
            }
            note(token.name, token.text);
            const auto filling = fillingFor(token.name, zone);
            out += filling && filling->isKnown ? marktext::escaped(filling->values.join(QStringLiteral("; ")))
                                               : marked(token.text);
        }
        return out;
    }

    static QString marked(const QString &text) { return QStringLiteral("==%1==").arg(marktext::escaped(text)); }

    std::optional<MessageFilling> fillingFor(const QString &name, const QTimeZone &zone) const
    {
        auto filling = fillingOf(name, m_facts, m_language, zone, m_zones.first());
        if (!filling || !m_overrides.contains(name))
            return filling;
        // As a person typed it, but one line is one line: nothing can be smuggled into a header.
        filling->values.clear();
        for (const auto &line : m_overrides[name].left(MessageTemplate::largest).split(QLatin1Char('\n')))
            if (const auto text = line.simplified(); !text.isEmpty())
                filling->values << text;
        filling->isKnown = !filling->values.isEmpty();
        return filling;
    }

    void note(const QString &name, const QString &text)
    {
        for (const auto &known : std::as_const(m_placeholders))
            if (known.name == name && (name != QLatin1String("?") || known.text == text))
                return;
        if (m_placeholders.size() == MostPlaceholders)
            return problem(Words::tr("The template has more placeholders than are looked at."));
        MessagePlaceholder made{name, text, {}, m_facts.sources.value(name), State::Missing};
        if (name == QLatin1String("?")) {
            made.state = State::Unknown;
            made.source = Words::tr("No fact has this name; write \\[ for a bracket that is meant as it stands.");
            m_placeholders << made;
            return;
        }
        const auto filling = fillingFor(name, m_zones.first());
        const bool overridden = m_overrides.contains(name) && filling->isKnown;
        made.value = filling->values.join(filling->isList ? QLatin1Char('\n') : QLatin1Char(' '));
        made.state = overridden ? State::Overridden : filling->isKnown ? State::Filled : State::Missing;
        if (overridden)
            made.source = Words::tr("You wrote it.");
        else if (made.state == State::Missing && made.source.isEmpty())
            made.source = Words::tr("Nothing tells it; write it yourself.");
        m_placeholders << made;
    }

    void problem(const QString &sentence)
    {
        if (!m_problems.contains(sentence) && m_problems.size() < 20)
            m_problems << sentence;
    }

    const MessageTemplate &m_source;
    const MessageFacts &m_facts;
    MessageLanguage m_language;
    QList<QTimeZone> m_zones;
    QMap<QString, QString> m_overrides;
    QList<MessagePlaceholder> m_placeholders;
    QStringList m_problems;
    QString m_lastList;
};

} // namespace

ComposedMessage compose(const MessageTemplate &source, const MessageFacts &facts, const MessageAudience &audience)
{
    Filler filler(source, facts, audience);
    ComposedMessage made;
    made.kind = source.kind;
    made.language = source.language;
    made.start = facts.start;
    made.end = facts.end;
    made.subject = marktext::plain(filler.line(source.subject)).simplified();
    made.markdown = filler.body(source.body.left(MessageTemplate::largest));
    made.brief = filler.line(source.brief.simplified());
    made.placeholders = filler.placeholders();
    made.problems = filler.problems();
    return made;
}

int ComposedMessage::missing() const
{
    return int(std::count_if(placeholders.cbegin(), placeholders.cend(), [](const auto &one) { return one.isOpen(); }));
}

QString ComposedMessage::plain() const { return marktext::plain(markdown); }
QString ComposedMessage::html() const { return marktext::document(subject, markdown, language); }

QString ComposedMessage::status() const
{
    auto text = QStringLiteral("### %1\n\n").arg(marktext::escaped(subject));
    if (start.isValid())
        text += QStringLiteral("**%1%2**\n\n")
                    .arg(start.toUTC().toString(Qt::ISODate),
                         end.isValid() ? QStringLiteral(" – ") + end.toUTC().toString(Qt::ISODate) : QString());
    return text + marktext::escaped(marktext::plain(brief)) + QLatin1Char('\n');
}

QString ComposedMessage::chat() const { return QStringLiteral("*%1*\n%2\n").arg(subject, marktext::plain(brief)); }

Result<QList<QByteArray>> checkedZones(const QStringList &names)
{
    QList<QByteArray> zones;
    for (const auto &name : names) {
        const auto id = name.trimmed().toLatin1();
        if (!QTimeZone::isTimeZoneIdAvailable(id))
            return failure(
                Error::Kind::Invalid,
                Words::tr("There is no time zone “%1”. Write it like Europe/Berlin or America/New_York.").arg(name));
        if (!zones.contains(id))
            zones << id;
    }
    return zones;
}

} // namespace luthier
