// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/mimemessage.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>

#include <algorithm>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::mail)
};

constexpr qsizetype FoldAt = 76;    // RFC 5322 2.1.1 wants 78 with the line's end
constexpr qsizetype WordBytes = 39; // of UTF-8 in one encoded word: 52 in base64, 64 with what is around it

bool isPlainAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() >= 32 && c.unicode() < 127; });
}

bool hasControl(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
            || c.category() == QChar::Separator_Paragraph;
    });
}

/// Words of RFC 2047, cut between characters, never within one.
QList<QByteArray> encodedWords(const QString &text)
{
    QList<QByteArray> words;
    QByteArray piece;
    const auto flush = [&] {
        if (!piece.isEmpty())
            words << "=?UTF-8?B?" + std::exchange(piece, {}).toBase64() + "?=";
    };
    for (const auto character : text.toUcs4()) {
        const char32_t one = character;
        const auto bytes = QString::fromUcs4(&one, 1).toUtf8();
        if (piece.size() + bytes.size() > WordBytes)
            flush();
        piece += bytes;
    }
    flush();
    return words;
}

/// The words of a header that may be put onto lines of their own.
QList<QByteArray> wordsOf(const QString &text)
{
    // What looks like an encoded word would be read as one.
    if (!isPlainAscii(text) || text.contains(QLatin1String("=?")))
        return encodedWords(text);
    return text.toLatin1().split(' ');
}

QByteArray header(const QByteArray &name, const QList<QByteArray> &words)
{
    QByteArray out = name + ':';
    auto width = out.size();
    bool first = true;
    for (const auto &word : words) {
        if (!first && width + 1 + word.size() > FoldAt) {
            out += "\r\n";
            width = 0;
        }
        out += ' ' + word;
        width += 1 + word.size();
        first = false;
    }
    return out + "\r\n";
}

QList<QByteArray> mailboxWords(const MailAddress &address)
{
    const auto bare = address.address().toLatin1();
    if (address.name.isEmpty())
        return {bare};
    auto words = encodedWords(address.name);
    if (isPlainAscii(address.name) && !address.name.contains(QLatin1String("=?"))) {
        auto quoted = address.name.toLatin1();
        quoted.replace('\\', "\\\\").replace('"', "\\\"");
        words = ('"' + quoted + '"').split(' ');
    }
    return words << '<' + bare + '>';
}

QByteArray addressHeader(const QByteArray &name, const QList<MailAddress> &addresses)
{
    QList<QByteArray> words;
    for (const auto &address : addresses) {
        if (!words.isEmpty())
            words.last() += ',';
        words += mailboxWords(address);
    }
    return header(name, words);
}

QByteArray quotedPrintable(const QByteArray &text)
{
    QByteArray out;
    qsizetype width = 0;
    const auto put = [&](const QByteArray &piece) {
        if (width + piece.size() > 75) {
            out += "=\r\n";
            width = 0;
        }
        out += piece;
        width += piece.size();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c == '\n') {
            out += "\r\n";
            width = 0;
            continue;
        }
        const bool endsLine = i + 1 == text.size() || text[i + 1] == '\n';
        // A dot or "From " at a line's begin means something on the way.
        const bool touchy = width == 0 && (c == '.' || text.mid(i, 5) == "From ");
        if ((c > 32 && c < 127 && c != '=' && !touchy) || (c == ' ' && !endsLine))
            put(QByteArray(1, char(c)));
        else
            put('=' + QByteArray(1, char(c)).toHex().toUpper());
    }
    return out;
}

QByteArray part(const QByteArray &boundary, const QByteArray &type, const QByteArray &text)
{
    auto lines = text;
    lines.replace("\r\n", "\n");
    return "--" + boundary + "\r\nContent-Type: " + type + "\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
         + quotedPrintable(lines) + "\r\n";
}

QByteArray dateWords(const QDateTime &date)
{
    return QLocale::c().toString(date.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() + " +0000";
}

} // namespace

Result<QByteArray> mimeBytes(const MimeMessage &message)
{
    auto people = message.to;
    people << message.from;
    if (message.replyTo)
        people << *message.replyTo;
    bool touched = hasControl(message.subject) || hasControl(QString::fromLatin1(message.id + message.inReplyTo));
    for (const auto &one : std::as_const(people))
        touched = touched || hasControl(one.name) || hasControl(one.local) || hasControl(one.domain);
    if (touched)
        return failure(Error::Kind::Invalid,
                       Words::tr("The subject or a name has a line break in it, which would add headers to the mail. "
                                 "Nothing was sent; take it out."));
    const auto hash = QCryptographicHash::hash(
        message.plain.toUtf8() + message.html.toUtf8() + message.calendar + message.id, QCryptographicHash::Sha256);
    const auto boundary = "luthier-" + hash.toHex().left(32);
    QByteArray out;
    out += header("Date", {dateWords(message.date)});
    if (!message.from.local.isEmpty())
        out += addressHeader("From", {message.from});
    if (message.replyTo)
        out += addressHeader("Reply-To", {*message.replyTo});
    out += message.to.isEmpty() ? QByteArrayLiteral("To: undisclosed-recipients:;\r\n")
                                : addressHeader("To", message.to);
    out += header("Subject", wordsOf(message.subject));
    out += header("Message-ID", {'<' + message.id + '>'});
    if (!message.inReplyTo.isEmpty())
        out += header("In-Reply-To", {'<' + message.inReplyTo + '>'});
    if (!message.language.isEmpty())
        out += header("Content-Language", {message.language.toLatin1()});
    // RFC 3834: nobody's absence answers to it.
    out += "Auto-Submitted: auto-generated\r\n";
    if (message.isDraft)
        out += "X-Unsent: 1\r\n";
    out += "MIME-Version: 1.0\r\nContent-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"\r\n\r\n";
    out += part(boundary, "text/plain; charset=utf-8", message.plain.toUtf8());
    out += part(boundary, "text/html; charset=utf-8", message.html.toUtf8());
    if (!message.calendar.isEmpty())
        out += part(boundary, "text/calendar; charset=utf-8; method=" + message.calendarMethod, message.calendar);
    return out + "--" + boundary + "--\r\n";
}

} // namespace luthier
