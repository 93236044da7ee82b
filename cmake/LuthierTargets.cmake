# SPDX-License-Identifier: GPL-3.0-or-later
# luthier_library(NAME SOURCES ... [PUBLIC ...] [PRIVATE ...]): the static library of one folder of src/ or ui/.
# Its headers are included from the root of src/ ("plan/planrunner.h") or of the project ("ui/theme/theme.h").
function(luthier_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(luthier_${name} STATIC ${ARG_SOURCES})
  set_target_properties(luthier_${name} PROPERTIES LINKER_LANGUAGE CXX)
  set_target_properties(luthier_${name} PROPERTIES AUTOMOC ON)
  target_include_directories(luthier_${name} PUBLIC "${PROJECT_SOURCE_DIR}/src")
  target_link_libraries(luthier_${name} PUBLIC luthier_options ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
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
  target_compile_definitions(${name} PRIVATE TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data" SOURCE_ROOT="${PROJECT_SOURCE_DIR}")
  target_link_libraries(${name} PRIVATE luthier_options Qt6::Test ${ARGN})
  if(label STREQUAL "range")
    luthier_on_range(${name} $<TARGET_FILE:${name}>)
  else()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS "${label}" TIMEOUT 120)
  endif()
  set_tests_properties(${name} PROPERTIES ENVIRONMENT
    "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/lsan.supp")
endfunction()
