// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textfile.h"

#include "base/linediff.h"
#include "base/paths.h"
#include "base/words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>
#include <QStringDecoder>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::textfile)
};

const QByteArray byteOrderMark("\xEF\xBB\xBF");

/// Each line's text and how it ends: "\n", "\r\n", "\r", or nothing for the last one.
struct Lines {
    QStringList texts;
    QStringList ends;
};

Lines linesOf(const QString &text)
{
    Lines lines;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != QLatin1Char('\n') && text[i] != QLatin1Char('\r'))
            continue;
        const auto both = text[i] == QLatin1Char('\r') && i + 1 < text.size() && text[i + 1] == QLatin1Char('\n');
        lines.texts << text.mid(begin, i - begin);
        lines.ends << text.mid(i, both ? 2 : 1);
        i += both ? 1 : 0;
        begin = i + 1;
    }
    lines.texts << text.mid(begin);
    lines.ends << QString();
    return lines;
}

QString usualEnd(const QStringList &ends)
{
    QString usual = QStringLiteral("\n");
    qsizetype most = 0;
    for (const auto &end : {QStringLiteral("\n"), QStringLiteral("\r\n"), QStringLiteral("\r")})
        if (const auto count = ends.count(end); count > most) {
            most = count;
            usual = end;
        }
    return usual;
}

/// Characters that a text document takes for the end of a block.
bool wouldBeExchanged(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        return c == QChar::ParagraphSeparator || (c.unicode() >= 0xFDD0 && c.unicode() <= 0xFDEF);
    });
}

bool looksBinary(const QByteArray &bytes)
{
    return std::any_of(bytes.cbegin(), bytes.cend(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B;
    });
}

} // namespace

Result<TextFile> TextFile::read(const QString &path)
{
    const QFileInfo info(path);
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::NotFound,
                       Words::tr("The file %1 cannot be read: %2. Nothing was changed.")
                           .arg(path, info.exists() && !info.isFile() ? Words::tr("it is no file")
                                      : info.exists()                 ? file.errorString()
                                                                      : Words::tr("there is none")));
    if (file.size() > largest)
        return failure(
            Error::Kind::Invalid,
            Words::tr("The file %1 has %2, and values are read up to %3: it is not opened. It was not changed.")
                .arg(path, words::bytes(file.size()), words::bytes(largest)));
    return of(file.readAll(), path);
}

Result<TextFile> TextFile::of(const QByteArray &bytes, const QString &path)
{
    const auto refuse = [&path](const QString &why) {
        return failure(Error::Kind::Invalid,
                       Words::tr("The file %1 is not opened: %2. It was not changed.").arg(path, why));
    };
    if (looksBinary(bytes))
        return refuse(Words::tr("it holds bytes that no text has (a binary file?)"));
    TextFile file{path, bytes, {}, false};
    QStringDecoder decode(QStringConverter::Utf8,
                          QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
    const auto text = QString(decode(bytes.startsWith(byteOrderMark) ? bytes.mid(byteOrderMark.size()) : bytes));
    if (decode.hasError())
        return refuse(Words::tr("it is not in UTF-8"));
    if (wouldBeExchanged(text))
        return refuse(Words::tr("it holds characters that an editor would exchange (U+2029 or U+FDD0 to U+FDEF)"));
    file.text = linesOf(text).texts.join(QLatin1Char('\n'));
    return file;
}

TextFile TextFile::fresh(const QString &path) { return {path, {}, {}, true}; }

QByteArray TextFile::bytesOf(const QString &edited) const
{
    if (edited == text)
        return bytes;
    const auto mark = bytes.startsWith(byteOrderMark) ? byteOrderMark : QByteArray();
    auto before = linesOf(QString::fromUtf8(bytes.mid(mark.size())));
    const auto usual = usualEnd(before.ends);
    if (before.ends.count(usual) == before.ends.size() - 1) // of one kind
        return mark + QString(edited).replace(QLatin1Char('\n'), usual).toUtf8();
    const auto after = edited.split(QLatin1Char('\n'));
    QStringList ends(after.size(), usual);
    for (const auto &line : lineDiff(before.texts, after))
        if (line.kind == DiffLine::Same && !before.ends[line.before].isEmpty())
            ends[line.after] = before.ends[line.before];
    QString joined;
    for (qsizetype i = 0; i < after.size(); ++i)
        joined += after[i] + (i + 1 < after.size() ? ends[i] : QString());
    return mark + joined.toUtf8();
}

bool TextFile::isAsRead() const
{
    QFile file(path);
    if (isNew)
        return !QFileInfo(path).isSymLink() && !file.exists();
    return file.size() == bytes.size() && file.open(QIODevice::ReadOnly) && file.readAll() == bytes;
}

Result<TextFile> TextFile::save(const QString &edited) const
{
    if (!isAsRead())
        return failure(Error::Kind::Refused,
                       Words::tr("The file %1 was changed by another program since it was opened. Nothing was written.")
                           .arg(path));
    const auto made = bytesOf(edited);
    if (made.size() > largest)
        return failure(Error::Kind::Invalid,
                       Words::tr("The text has %1, and values are read up to %2: it was not saved.")
                           .arg(words::bytes(made.size()), words::bytes(largest)));
    QSaveFile file(path); // follows links, takes over the permissions, syncs and renames
    const auto isOpen = file.open(QIODevice::WriteOnly);
    if (isOpen && isNew) // values may hold secrets
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!isOpen || file.write(made) != made.size() || !file.commit())
        return failure(
            Error::Kind::Refused,
            Words::tr("The file %1 could not be saved: %2. On disk it is as it was.").arg(path, file.errorString()));
    if (const auto synced = paths::syncFolder(QFileInfo(QFileInfo(path).canonicalFilePath()).path()); !synced)
        return tl::unexpected(synced.error());
    return TextFile{path, made, edited, false};
}

} // namespace luthier
