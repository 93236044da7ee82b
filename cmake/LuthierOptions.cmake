# SPDX-License-Identifier: GPL-3.0-or-later
# How everything is compiled: C++20, warnings as errors, optional sanitizers.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

option(BUILD_TESTING "build the tests" ON)
option(LUTHIER_FUZZ "clang: the fuzz targets of tests/fuzz under libFuzzer" OFF)
option(LUTHIER_WERROR "warnings are errors" ON)
option(LUTHIER_PCH "precompiled headers of Qt and the standard library (half of the time of a build)" OFF)
set(LUTHIER_SANITIZE "" CACHE STRING "for example address,undefined")

add_library(luthier_options INTERFACE)
target_compile_options(luthier_options INTERFACE -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Wshadow=local
  -Wno-missing-field-initializers # designated initializers name what differs from the default
  # g++ 13 and later see uninitialized strings in every moved tl::expected; g++ 12 compiles the same code and sees none.
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_GREATER_EQUAL:$<CXX_COMPILER_VERSION>,13>>:-Wno-maybe-uninitialized>
  $<$<BOOL:${LUTHIER_WERROR}>:-Werror>)
target_compile_definitions(luthier_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_URL_CAST_FROM_STRING
  LUTHIER_VERSION="${PROJECT_VERSION}")
if(LUTHIER_SANITIZE)
  target_compile_options(luthier_options INTERFACE
    -fsanitize=${LUTHIER_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined
    -Wno-maybe-uninitialized) # GCC takes what UBSan adds for a use (gcc.gnu.org bug 105562 and others)
  target_link_options(luthier_options INTERFACE -fsanitize=${LUTHIER_SANITIZE})
endif()
find_program(LUTHIER_MOLD mold)
if(LUTHIER_MOLD AND NOT LUTHIER_SANITIZE)
  target_link_options(luthier_options INTERFACE -fuse-ld=mold)
endif()
find_program(LUTHIER_CCACHE ccache)
if(LUTHIER_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${LUTHIER_CCACHE}")
endif()
