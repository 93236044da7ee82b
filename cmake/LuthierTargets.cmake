# SPDX-License-Identifier: GPL-3.0-or-later
# luthier_precompiled(TARGET SETS...): what nearly every file includes is compiled once for all: "core" without, "widgets" with Qt
# Widgets. Only where LUTHIER_PCH is on: the release preset has it off and so shows an include that is missing.
set(LUTHIER_PCH_CORE <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <stop_token> <utility> <variant> <vector>
  <tl/expected.hpp> <QByteArray> <QCoreApplication> <QCoroTask> <QDateTime> <QDir> <QFile> <QHash> <QJsonArray> <QJsonDocument>
  <QJsonObject> <QMap> <QObject> <QPointer> <QRegularExpression> <QSet> <QString> <QStringList> <QTimer> <QUrl>)
set(LUTHIER_PCH_WIDGETS <QAbstractItemModel> <QAction> <QApplication> <QBoxLayout> <QHeaderView> <QLabel> <QLineEdit> <QPainter>
  <QPlainTextEdit> <QPushButton> <QStackedWidget> <QStyledItemDelegate> <QTableView> <QToolButton> <QWidget>)
if(LUTHIER_PCH)
  file(GENERATE OUTPUT "${CMAKE_BINARY_DIR}/pch/empty.cpp" CONTENT "// What is compiled beside a precompiled header.\n")
  foreach(set core widgets)
    add_library(luthier_pch_${set} STATIC "${CMAKE_BINARY_DIR}/pch/empty.cpp")
    target_link_libraries(luthier_pch_${set} PRIVATE luthier_options Qt6::Core QCoro6::Core tl::expected)
    target_precompile_headers(luthier_pch_${set} PRIVATE ${LUTHIER_PCH_CORE})
  endforeach()
  target_link_libraries(luthier_pch_widgets PRIVATE Qt6::Widgets)
  target_precompile_headers(luthier_pch_widgets PRIVATE ${LUTHIER_PCH_WIDGETS})
endif()
function(luthier_precompiled target set)
  if(LUTHIER_PCH)
    target_precompile_headers(${target} REUSE_FROM luthier_pch_${set})
  endif()
endfunction()

# luthier_library(NAME SOURCES ... [PUBLIC ...] [PRIVATE ...]): the static library of one folder of src/ or ui/.
# Its headers are included from the root of src/ ("plan/planrunner.h") or of the project ("ui/theme/theme.h").
function(luthier_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(luthier_${name} STATIC ${ARG_SOURCES})
  set_target_properties(luthier_${name} PROPERTIES LINKER_LANGUAGE CXX)
  set_target_properties(luthier_${name} PROPERTIES AUTOMOC ON)
  target_include_directories(luthier_${name} PUBLIC "${PROJECT_SOURCE_DIR}/src")
  target_link_libraries(luthier_${name} PUBLIC luthier_options ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
  if(CMAKE_CURRENT_SOURCE_DIR MATCHES "^${PROJECT_SOURCE_DIR}/ui")
    luthier_precompiled(luthier_${name} widgets)
  else()
    luthier_precompiled(luthier_${name} core)
  endif()
endfunction()

# luthier_on_range(NAME COMMAND...): a test that has a practice range for itself, one of those in tests/range/ranges.json.
function(luthier_on_range name)
  add_test(NAME ${name} COMMAND "${LUTHIER_PYTHON}" -B "${PROJECT_SOURCE_DIR}/tests/range/onrange.py" ${ARGN})
  set_tests_properties(${name} PROPERTIES LABELS range TIMEOUT 900 RESOURCE_GROUPS "ranges:1")
endfunction()

# luthier_test(FILE.cpp LABEL LINKS...): one test program for each tst_*.cpp, registered with ctest.
function(luthier_test file label)
  get_filename_component(name "${file}" NAME_WE)
  add_executable(${name} "${file}")
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}" "${PROJECT_SOURCE_DIR}/src")
  target_link_libraries(${name} PRIVATE luthier_options Qt6::Test ${ARGN})
  if("${ARGN}" MATCHES "luthier_ui|Widgets")
    luthier_precompiled(${name} widgets)
  else()
    luthier_precompiled(${name} core)
  endif()
  if(label STREQUAL "range")
    luthier_on_range(${name} $<TARGET_FILE:${name}>)
  else()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS "${label}" TIMEOUT 120)
  endif()
  set_tests_properties(${name} PROPERTIES ENVIRONMENT
    "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/lsan.supp")
endfunction()
