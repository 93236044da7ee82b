// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QString>

namespace luthier {

/// One request and what is expected of its answer. Texts may hold {names} of values (README, "Smoke tests").
struct HttpCheck {
    QString name;
    QString path;
    int status = 200;  ///< 0: any from 200 to 299
    QString jsonField; ///< dotted; empty: the body is not looked into
    QString jsonValue; ///< "{version}" stands for the version that was updated to
    QString contains;

    QString method = QStringLiteral("GET");
    QMap<QString, QString> headers;
    QJsonValue json = QJsonValue::Undefined; ///< the body as JSON
    QMap<QString, QString> form;             ///< or as a form
    QMap<QString, QString> keep;             ///< name of a value -> dotted path in the answer's JSON
    int within = 0;                          ///< seconds in which the answer has to become the expected one; 0: at once
};

/// One smoke test: a single GET, or several requests one after the other.
struct SmokeTest {
    QString name;
    QList<HttpCheck> steps;
    QList<HttpCheck> always; ///< cleaning up: done in any case, as far as the values are known that it needs
    bool isSequence = false; ///< several requests: not repeated blindly, some may have changed something
};

/// A value that smoke tests use by its {name}: a text, or where a secret one is read from. A secret's text is in no
/// profile, argument, log or journal.
struct SmokeValueSource {
    QString text;
    QString secret;      ///< "name/key" of a Secret in the release's namespace
    QString environment; ///< or a variable of the environment

    bool isSecret() const { return !secret.isEmpty() || !environment.isEmpty(); }
};

} // namespace luthier
