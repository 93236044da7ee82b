// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/masking.h"

#include <QMutex>
#include <QRegularExpression>

#include <algorithm>
#include <cctype>
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

/// Those of them that do not occur by chance.
std::set<QString> &unmistakable()
{
    static std::set<QString> values;
    return values;
}

/// Not a word, a name of Kubernetes or a date: three kinds of characters, or long and more digits than names have.
bool isUnmistakable(const QByteArray &value)
{
    constexpr qsizetype Mixed = 12;
    constexpr qsizetype Long = 20;
    const auto count = [&](auto is) { return std::count_if(value.cbegin(), value.cend(), is); };
    const auto lower = count([](char c) { return c >= 'a' && c <= 'z'; });
    const auto upper = count([](char c) { return c >= 'A' && c <= 'Z'; });
    const auto digits = count([](char c) { return c >= '0' && c <= '9'; });
    const auto others = count([](char c) { return !std::isalnum(static_cast<unsigned char>(c)) && c != '-'; });
    const int kinds = (lower > 0) + (upper > 0) + (digits > 0) + (others > 0);
    return (value.size() >= Mixed && kinds >= 3) || (value.size() >= Long && digits * 4 > value.size());
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

const QRegularExpression &passwordInUrl()
{
    static const QRegularExpression shape(QStringLiteral(R"((\w+://[^\s:/@]*:)([^\s@/]+)@)"));
    return shape;
}

const QRegularExpression &privateKey()
{
    static const QRegularExpression shape(
        QStringLiteral("-----BEGIN ([A-Z ]*PRIVATE KEY)-----.*?(?:-----END \\1-----|$)"),
        QRegularExpression::DotMatchesEverythingOption);
    return shape;
}

const QRegularExpression &ageKey()
{
    static const QRegularExpression shape(QStringLiteral("AGE-SECRET-KEY-1[0-9A-Z]+"),
                                          QRegularExpression::CaseInsensitiveOption);
    return shape;
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
    if (isUnmistakable(trimmed)) {
        unmistakable().insert(QString::fromUtf8(trimmed));
        unmistakable().insert(QString::fromLatin1(trimmed.toBase64(QByteArray::OmitTrailingEquals)));
        unmistakable().insert(QString::fromLatin1(trimmed.toPercentEncoding()));
    }
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
    text.replace(passwordInUrl(), QStringLiteral("\\1") + Mask + QLatin1Char('@'));
    text.replace(privateKey(), QStringLiteral("-----BEGIN \\1----- ") + Mask);
    text.replace(ageKey(), Mask);
    return text;
}

QByteArray masked(const QByteArray &text) { return masked(QString::fromUtf8(text)).toUtf8(); }

bool holdsSecret(const QString &text)
{
    if (text.contains(passwordInUrl()) || text.contains(privateKey()) || text.contains(ageKey()))
        return true;
    const QMutexLocker lock(&mutex);
    return std::any_of(unmistakable().cbegin(), unmistakable().cend(),
                       [&](const QString &value) { return text.contains(value); });
}

} // namespace luthier
