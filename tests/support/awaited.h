// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

#include <QTest>

namespace luthier::test {

/// Runs a task to its end in the test's event loop.
template <typename T>
Result<T> awaited(QCoro::Task<Result<T>> task)
{
    return QCoro::waitFor(std::move(task));
}

/// For QCOMPARE and QVERIFY2: what an Error said.
inline QByteArray said(const Error &error) { return (error.message + QStringLiteral(" | ") + error.detail).toUtf8(); }

} // namespace luthier::test

/// Takes the value of a Result, or fails the test with the error's words.
#define VALUE_OF(name, expression) \
    auto name##Result = (expression); \
    if (!name##Result.has_value()) /* QVERIFY2 would evaluate error() of a value, too */ \
        QFAIL(luthier::test::said(name##Result.error()).constData()); \
    auto name = *std::move(name##Result)
