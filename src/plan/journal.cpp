// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/journal.h"

#include "base/masking.h"
#include "base/paths.h"
#include "plan/journalchain.h"
#include "plan/processmark.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <cerrno>
#include <cstring>
#include <sys/file.h>
#include <unistd.h>

namespace luthier {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::journal)
};

tl::unexpected<Error> unwritable(const QString &file, const QString &why)
{
    return failure(
        Error::Kind::Refused,
        Words::tr("The journal %1 cannot be written (%2), so nothing is done: what is not recorded first is not "
                  "begun. Free some space or correct the permissions, then try again.")
            .arg(file, why));
}

/// What a person reads, and nothing else does. Everything else (request, facts, ids) is read again by a resumed run:
/// a password that is an ordinary word must not change it.
bool isFreeText(const QString &key)
{
    static const QStringList keys{QStringLiteral("message"),  QStringLiteral("detail"),
                                  QStringLiteral("title"),    QStringLiteral("command"),
                                  QStringLiteral("commands"), QStringLiteral("overrideReason")};
    return keys.contains(key);
}

/// The value as it may be written, or the key of what may not be written. `key`: where it stands.
Result<QJsonValue> withoutSecrets(const QJsonValue &value, const QString &key, bool freeText)
{
    if (value.isString()) {
        const auto text = value.toString();
        if (freeText)
            return masked(text);
        if (holdsSecret(text))
            return failure(Error::Kind::Refused,
                           Words::tr("The journal would hold a password or key (in “%1”), so nothing further is done. "
                                     "Take it out of what was entered and of the profile; passwords belong into "
                                     "the kubeconfig and the registry's sign-in.")
                               .arg(key));
    } else if (value.isArray()) {
        QJsonArray array;
        for (const auto &item : value.toArray()) {
            const auto clean = withoutSecrets(item, key, freeText);
            if (!clean)
                return clean;
            array << *clean;
        }
        return array;
    } else if (value.isObject()) {
        auto object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const auto clean = withoutSecrets(it.value(), it.key(), freeText || isFreeText(it.key()));
            if (!clean)
                return clean;
            it.value() = *clean;
        }
        return object;
    }
    return value;
}

QString headFile(const QString &file) { return file + QStringLiteral(".head"); }

// Where the journal ended, kept beside it: a file that was shortened at a line's border looks whole by itself.
JournalEntry rememberedHead(const QString &file)
{
    QFile head(headFile(file));
    if (!head.open(QIODevice::ReadOnly))
        return {};
    const auto object = QJsonDocument::fromJson(head.readAll()).object();
    return {.sequence = object[QStringLiteral("seq")].toInteger(), .hash = object[QStringLiteral("hash")].toString()};
}

// The last whole line, read from the end; the rest of a cut line is removed.
Result<JournalEntry> lastEntry(QFile &file)
{
    constexpr qint64 Window = 1 << 16;
    QByteArray tail;
    qint64 start = file.size();
    while (start > 0) {
        const auto from = std::max<qint64>(0, start - Window);
        file.seek(from);
        tail.prepend(file.read(start - from));
        start = from;
        const auto last = tail.lastIndexOf('\n');
        if (last >= 0 && (start == 0 || tail.lastIndexOf('\n', last - 1) >= 0))
            break;
    }
    const auto end = tail.lastIndexOf('\n');
    if (end + 1 < tail.size() && !file.resize(start + end + 1))
        return unwritable(file.fileName(), file.errorString());
    if (end < 0)
        return JournalEntry{};
    const auto begin = tail.lastIndexOf('\n', end - 1) + 1;
    const auto object = QJsonDocument::fromJson(tail.mid(begin, end - begin)).object();
    if (object.isEmpty())
        return unwritable(file.fileName(), Words::tr("its last line is not readable"));
    return JournalEntry{.sequence = object[QStringLiteral("seq")].toInteger(),
                        .hash = object[QStringLiteral("hash")].toString()};
}

} // namespace

Journal::Journal(QString file)
    : m_file(std::move(file))
{
}

Result<JournalEntry> Journal::append(const QString &run, const QString &step, const QString &event,
                                     const QJsonObject &data)
{
    const auto clean = withoutSecrets(data, {}, false);
    if (!clean)
        return tl::unexpected(clean.error());
    QFile file(m_file);
    const bool isNew = !file.exists();
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return unwritable(m_file, file.errorString());
    if (isNew)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (::flock(file.handle(), LOCK_EX) != 0) // let go when the file is closed
        return unwritable(m_file, QString::fromLocal8Bit(std::strerror(errno)));
    const auto last = lastEntry(file);
    if (!last)
        return tl::unexpected(last.error());
    JournalEntry entry{.sequence = last->sequence + 1,
                       .time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs),
                       .who = thisPerson(),
                       .run = run,
                       .step = step,
                       .event = event,
                       .data = clean->toObject(),
                       .previous = last->hash,
                       .hash = {}};
    const auto line = journalchain::line(entry) + '\n';
    const auto before = file.size();
    file.seek(before);
    if (file.write(line) != line.size() || ::fsync(file.handle()) != 0) {
        const auto why = file.errorString();
        file.resize(before); // no half line: the next one would be joined to it
        return unwritable(m_file, why);
    }
    if (isNew)
        if (const auto synced = paths::syncFolder(QFileInfo(m_file).absolutePath()); !synced)
            return tl::unexpected(synced.error());
    // A head that does not fit is the evidence that the file was shortened or written anew: it stays.
    const auto remembered = rememberedHead(m_file);
    if ((remembered.sequence != last->sequence || remembered.hash != last->hash) && !verify())
        return entry;
    QFile head(headFile(m_file));
    if (head.open(QIODevice::WriteOnly | QIODevice::Truncate))
        head.write(
            QJsonDocument(QJsonObject{{QStringLiteral("seq"), entry.sequence}, {QStringLiteral("hash"), entry.hash}})
                .toJson(QJsonDocument::Compact));
    return entry;
}

Result<QList<JournalEntry>> Journal::entries() const
{
    QFile file(m_file);
    if (!file.exists())
        return QList<JournalEntry>();
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Refused,
                       Words::tr("The journal %1 cannot be read: %2.").arg(m_file, file.errorString()));
    const auto parsed = journalchain::parse(file.readAll());
    if (!parsed)
        return tl::unexpected(parsed.error());
    return parsed->entries;
}

Result<qint64> Journal::verify() const
{
    const auto head = rememberedHead(m_file); // first: another process may append while the lines are read
    const auto all = entries();
    if (!all)
        return tl::unexpected(all.error());
    const auto last = all->isEmpty() ? JournalEntry{} : all->last();
    if (head.sequence > last.sequence)
        return failure(
            Error::Kind::Invalid,
            Words::tr("Lines are missing at the end of the journal (%1): it was shortened after line %2. Keep the "
                      "file and find out who changed it.")
                .arg(head.sequence - last.sequence)
                .arg(last.sequence));
    if (head.sequence > 0 && head.sequence <= last.sequence && all->at(head.sequence - 1).hash != head.hash)
        return failure(Error::Kind::Invalid,
                       Words::tr("The journal was written anew from some line on: its line %1 is not the one "
                                 "that was remembered. Keep the file and find out who changed it.")
                           .arg(head.sequence));
    return qint64(all->size());
}

} // namespace luthier
