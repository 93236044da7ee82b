// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>

namespace luthier {

/// A scalar without quotes that is read as something else than it looks.
struct YamlSurprise {
    QString code; ///< "yaml-boolean", "yaml-octal", "yaml-exponent", "yaml-digits", "yaml-sexagesimal", "yaml-date"
    QString message;
};

/// Of a plain scalar's text; nothing where what is read is what stands there. Helm reads YAML 1.1 (sigs.k8s.io/yaml).
std::optional<YamlSurprise> yamlSurprise(const QString &text);

} // namespace luthier
