// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/masking.h"

#include <QMutex>
#include <QRegularExpression>

#include <set>

namespace luthier {

namespace {

constexpr qsizetype MinimumLength = 4;
constexpr qsizetype MinimumInside = 8; // shorter pieces of base64 are found by chance
const auto Mask = QStringLiteral("••••");

/// The longest first: where one secret begins like another, masking the shorter would leave the other's end.
struct LongestFirst {
    bool operator()(const QString &a, const QString &b) const
    {
        return a.size() != b.size() ? a.size() > b.size() : a < b;
    }
};

QMutex mutex;
std::set<QString, LongestFirst> &known()
{
    static std::set<QString, LongestFirst>
        values; // the one piece of shared state: masking must hold wherever text leaves the program
    return values;
}

/// What of the value's base64 is the same whatever stands before and after it ("user:password" of an Authorization
/// header, "password\n" of a Kubernetes secret), for each of the three ways that it can lie in groups of three bytes.
void addBase64(const QByteArray &value)
{
    known().insert(QString::fromLatin1(value.toBase64(QByteArray::OmitTrailingEquals)));
    for (int before = 0; before < 3; ++before) {
        const auto whole = (QByteArray(before, 'x') + value).toBase64(QByteArray::OmitTrailingEquals);
        const qsizetype first = before == 0 ? 0 : before + 1; // characters that also hold bits of what is before
        const qsizetype fixed = (before + value.size()) * 8 / 6;
        if (fixed - first < MinimumInside)
            continue;
        const auto inside = whole.mid(first, fixed - first);
        known().insert(QString::fromLatin1(inside));
        auto forUrls = inside;
        known().insert(QString::fromLatin1(forUrls.replace('+', '-').replace('/', '_')));
    }
}

} // namespace

void registerSecret(const QByteArray &value)
{
    const auto trimmed = value.trimmed();
    if (trimmed.size() < MinimumLength)
        return;
    const QMutexLocker lock(&mutex);
    known().insert(QString::fromUtf8(trimmed));
    addBase64(trimmed);
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
        QStringLiteral(
            R"(((?:password|passwd|pwd|secret|token|api[_-]?key|authorization)["']?\s*[:=]\s*(?:bearer |basic )?+)(?:(")(?:[^"\\\n]|\\.){4,}(")|(')[^'\n]{4,}(')|(["']?)[^\s"',;&•]{4,}))"),
        QRegularExpression::CaseInsensitiveOption);
    text.replace(keyed, QStringLiteral("\\1\\2\\4\\6") + Mask + QStringLiteral("\\3\\5"));
    static const QRegularExpression inUrl(QStringLiteral(R"((\w+://[^\s:/@]*:)([^\s@/]+)@)"));
    text.replace(inUrl, QStringLiteral("\\1") + Mask + QLatin1Char('@'));
    static const QRegularExpression pem(
        QStringLiteral("-----BEGIN ([A-Z ]*PRIVATE KEY)-----.*?(?:-----END \\1-----|$)"),
        QRegularExpression::DotMatchesEverythingOption);
    text.replace(pem, QStringLiteral("-----BEGIN \\1----- ") + Mask);
    return text;
}

QByteArray masked(const QByteArray &text) { return masked(QString::fromUtf8(text)).toUtf8(); }

} // namespace luthier
