// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/mailto.h"

namespace luthier {

namespace {

constexpr qsizetype LongestUrl = 8000; // what browsers, xdg-email and mail programs take for certain

QByteArray listed(const QList<MailAddress> &addresses)
{
    QList<QByteArray> all;
    for (const auto &one : addresses)
        all << one.address().toUtf8().toPercentEncoding("@");
    return all.join(',');
}

} // namespace

std::optional<QUrl> mailtoUrl(const QList<MailAddress> &to, const QList<MailAddress> &bcc, const QString &subject,
                              const QString &plain)
{
    auto lines = plain;
    lines.replace(QLatin1Char('\n'), QLatin1String("\r\n")); // RFC 6068, 5
    auto url = "mailto:" + listed(to) + "?subject=" + subject.toUtf8().toPercentEncoding();
    if (!bcc.isEmpty())
        url += "&bcc=" + listed(bcc);
    url += "&body=" + lines.toUtf8().toPercentEncoding();
    if (url.size() > LongestUrl)
        return {};
    return QUrl::fromEncoded(url, QUrl::StrictMode);
}

} // namespace luthier
