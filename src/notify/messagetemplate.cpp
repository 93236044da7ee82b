// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/messagetemplate.h"

#include "notify/messagefacts.h"
#include "notify/messagelanguage.h"
#include "yaml/document.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::messages)
};

const auto Shipped = QStringLiteral(":/messages");
constexpr qsizetype MostPieces = 50;

tl::unexpected<Error> unusable(const QString &file, const QString &why)
{
    return failure(Error::Kind::Invalid,
                   Words::tr("The template %1 cannot be used: %2. Nothing was sent; correct the file.").arg(file, why));
}

/// "pre.de.md" -> pre, de.
bool splitName(const QString &file, QString *kind, QString *language)
{
    static const QRegularExpression form(QStringLiteral("^([a-z0-9][a-z0-9-]{0,40})\\.([a-z]{2})\\.md$"));
    const auto match = form.match(file);
    *kind = match.captured(1);
    *language = match.captured(2);
    return match.hasMatch();
}

Result<QList<MessageTemplate::Piece>> readPieces(const QJsonArray &array, const QString &file)
{
    QList<MessageTemplate::Piece> pieces;
    for (const auto &value : array) {
        MessageTemplate::Piece piece{value[QStringLiteral("text")].toString(), value[QStringLiteral("is")].toString()};
        if (piece.text.isEmpty() || piece.name.isEmpty() || pieces.size() == MostPieces)
            return unusable(
                file,
                Words::tr("“means” is a list of up to %1 entries like {text: \"1.0.1\", is: version}").arg(MostPieces));
        pieces << piece;
    }
    std::stable_sort(pieces.begin(), pieces.end(),
                     [](const auto &a, const auto &b) { return a.text.size() > b.text.size(); });
    return pieces;
}

} // namespace

Result<MessageTemplate> MessageTemplate::parse(const QByteArray &bytes, const QString &file)
{
    if (bytes.size() > largest)
        return unusable(file, Words::tr("it is larger than 64 KiB"));
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar(0)))
        return unusable(file, Words::tr("it is no text in UTF-8"));
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    const auto end = text.indexOf(QLatin1String("\n---\n"), 3);
    if (!text.startsWith(QLatin1String("---\n")) || end < 0)
        return unusable(file, Words::tr("it does not begin with its subject between two lines of ---"));
    const auto head = yamlToJson(text.mid(4, end - 3).toUtf8(), file,
                                 {.bytes = largest, .depth = 8, .aliasedBytes = largest});
    if (!head)
        return tl::unexpected(head.error());
    const auto keys = head->toObject();
    for (auto it = keys.begin(); it != keys.end(); ++it)
        if (!QStringList{QStringLiteral("subject"), QStringLiteral("short"), QStringLiteral("means")}.contains(
                it.key()))
            return unusable(
                file, Words::tr("it has a key “%1” that is not known; known are: subject, short, means").arg(it.key()));
    MessageTemplate made;
    made.file = file;
    splitName(QFileInfo(file).fileName(), &made.kind, &made.language);
    made.subject = keys[QStringLiteral("subject")].toString();
    made.brief = keys[QStringLiteral("short")].toString();
    made.body = text.mid(end + 5);
    if (made.subject.trimmed().isEmpty() || made.subject.contains(QLatin1Char('\n')))
        return unusable(file, Words::tr("its subject is not one line of text"));
    const auto pieces = readPieces(keys[QStringLiteral("means")].toArray(), file);
    if (!pieces)
        return tl::unexpected(pieces.error());
    made.means = *pieces;
    return made;
}

MessageTemplates::MessageTemplates(QStringList ownFolders)
    : m_folders(std::move(ownFolders))
{
    m_folders << Shipped;
}

QStringList MessageTemplates::kinds() const
{
    using namespace messagekind;
    QStringList kinds{Pre, Post, Postponed, Started, Extended, Failed, Cancelled, Security};
    QString kind;
    QString language;
    for (const auto &folder : m_folders)
        for (const auto &file : QDir(folder).entryList(QDir::Files, QDir::Name))
            if (splitName(file, &kind, &language) && !kinds.contains(kind))
                kinds << kind;
    return kinds;
}

QStringList MessageTemplates::languages(const QString &wanted) const
{
    QStringList found;
    QString kind;
    QString language;
    for (const auto &folder : m_folders)
        for (const auto &file : QDir(folder).entryList(QDir::Files, QDir::Name))
            if (splitName(file, &kind, &language) && kind == wanted && !found.contains(language))
                found << language;
    return found;
}

Result<MessageTemplate> MessageTemplates::load(const QString &kind, const QString &language) const
{
    const auto all = languages(kind);
    if (all.isEmpty())
        return failure(
            Error::Kind::NotFound,
            Words::tr("There is no template “%1”; there are: %2.").arg(kind, kinds().join(QStringLiteral(", "))));
    const auto chosen = all.contains(language)            ? language
                      : all.contains(QLatin1String("en")) ? QStringLiteral("en")
                                                          : all.first();
    for (const auto &folder : m_folders) {
        QFile file(folder + QStringLiteral("/%1.%2.md").arg(kind, chosen));
        if (file.open(QIODevice::ReadOnly))
            return MessageTemplate::parse(file.read(MessageTemplate::largest + 1), file.fileName());
    }
    return failure(Error::Kind::NotFound, Words::tr("The template “%1” cannot be read.").arg(kind));
}

} // namespace luthier
