// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/masking.h"

#include <QMutex>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace luthier {

namespace {

constexpr qsizetype MinimumLength = 4;
const auto Mask = QStringLiteral("••••");

QMutex mutex;
QSet<QString> &known()
{
    static QSet<QString> values; // the one piece of shared state: masking must hold wherever text leaves the program
    return values;
}

} // namespace

void registerSecret(const QByteArray &value)
{
    const auto trimmed = value.trimmed();
    if (trimmed.size() < MinimumLength)
        return;
    const QMutexLocker lock(&mutex);
    known().insert(QString::fromUtf8(trimmed));
    known().insert(QString::fromLatin1(trimmed.toBase64(QByteArray::OmitTrailingEquals)));
    known().insert(QString::fromLatin1(trimmed.toPercentEncoding()));
}

QString masked(QString text)
{
    {
        const QMutexLocker lock(&mutex);
        for (const auto &value : std::as_const(known()))
            text.replace(value, Mask);
    }
    static const QRegularExpression keyed(
        QStringLiteral(R"(((?:password|passwd|pwd|secret|token|api[_-]?key|authorization)["']?\s*[:=]\s*(?:bearer |basic )?["']?)([^\s"',;&•]{4,}))"),
        QRegularExpression::CaseInsensitiveOption);
    text.replace(keyed, QStringLiteral("\\1") + Mask);
    static const QRegularExpression inUrl(QStringLiteral(R"((\w+://[^\s:/@]+:)([^\s@/]+)@)"));
    text.replace(inUrl, QStringLiteral("\\1") + Mask + QLatin1Char('@'));
    static const QRegularExpression pem(
        QStringLiteral("-----BEGIN ([A-Z ]*PRIVATE KEY)-----.*?(?:-----END \\1-----|$)"),
        QRegularExpression::DotMatchesEverythingOption);
    text.replace(pem, QStringLiteral("-----BEGIN \\1----- ") + Mask);
    return text;
}

QByteArray masked(const QByteArray &text)
{
    return masked(QString::fromUtf8(text)).toUtf8();
}

} // namespace luthier
