// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/values/problemsof.h"

#include "yaml/document.h"

#include <QRegularExpression>

namespace luthier {

QList<QList<EditorProblem>> problemsOf(const QList<std::pair<QString, QByteArray>> &files)
{
    QList<QList<EditorProblem>> all;
    for (const auto &file : files) {
        all << QList<EditorProblem>();
        const auto read = yamlToJson(file.second, {});
        if (read)
            continue;
        static const QRegularExpression numbers(QStringLiteral("(\\d+)\\D+(\\d+)"));
        const auto place = numbers.match(read.error().message);
        all.last() << EditorProblem{place.captured(1).toInt() - 1, place.captured(2).toInt() - 1, 0, State::Failed,
                                    read.error().message};
    }
    return all;
}

} // namespace luthier
