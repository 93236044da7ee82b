// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagewords.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace luthier::messagewords {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(luthier::messagewords)
};

} // namespace

QString kindName(const QString &kind)
{
    using namespace messagekind;
    const QHash<QString, QString> names{
        {Pre, Words::tr("Before an update")},  {Post, Words::tr("After an update")},
        {Postponed, Words::tr("Postponed")},   {Started, Words::tr("Has started")},
        {Extended, Words::tr("Takes longer")}, {Failed, Words::tr("Failed and rolled back")},
        {Cancelled, Words::tr("Cancelled")},   {Security, Words::tr("Security notice")}};
    return names.value(kind, kind);
}

QString languageName(const QString &language)
{
    auto name = QLocale(language).nativeLanguageName();
    if (language == QLatin1String("en"))
        name = QStringLiteral("English"); // not of one country
    else if (language == QLatin1String("es"))
        name = QStringLiteral("Español");
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name.isEmpty() ? language : name;
}

QString stateName(MessagePlaceholder::State state)
{
    switch (state) {
    case MessagePlaceholder::State::Filled:
        return Words::tr("filled in");
    case MessagePlaceholder::State::Overridden:
        return Words::tr("yours");
    case MessagePlaceholder::State::Unknown:
        return Words::tr("unknown name");
    case MessagePlaceholder::State::Missing:
        break;
    }
    return Words::tr("missing");
}

} // namespace luthier::messagewords
