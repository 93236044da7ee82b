# SPDX-License-Identifier: GPL-3.0-or-later
# Every third-party library of the program, under one name each; Debian 12 and 13 name some differently.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core DBus Gui Widgets Network WebSockets Svg Test LinguistTools)
find_package(QCoro6 REQUIRED COMPONENTS Core)
find_package(tl-expected REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(spdlog REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(ZLIB REQUIRED IMPORTED_TARGET zlib)
find_package(OpenSSL 3.0 REQUIRED COMPONENTS Crypto)
find_package(CURL 7.85 REQUIRED)

if(NOT TARGET yaml-cpp::yaml-cpp) # 0.7 exports yaml-cpp
  add_library(yaml-cpp::yaml-cpp ALIAS yaml-cpp)
endif()

# Debian 13's KSyntaxHighlighting, else what packaging/lib/highlighting.sh built. Optional: colours only.
find_package(KF6SyntaxHighlighting QUIET)
if(TARGET KF6::SyntaxHighlighting)
  set(LUTHIER_HIGHLIGHTING KF6::SyntaxHighlighting)
else()
  set(cache "$ENV{XDG_CACHE_HOME}")
  if(NOT cache)
    set(cache "$ENV{HOME}/.cache")
  endif()
  # Not the system's: that of KF5 is for Qt 5.
  find_package(KF5SyntaxHighlighting QUIET PATHS "${cache}/luthier/highlighting" NO_DEFAULT_PATH)
  if(TARGET KF5::SyntaxHighlighting)
    set(LUTHIER_HIGHLIGHTING KF5::SyntaxHighlighting)
  endif()
endif()
if(LUTHIER_HIGHLIGHTING)
  add_library(luthier_highlighting INTERFACE)
  target_link_libraries(luthier_highlighting INTERFACE ${LUTHIER_HIGHLIGHTING})
  target_compile_definitions(luthier_highlighting INTERFACE LUTHIER_HAS_HIGHLIGHTING)
else()
  message(STATUS "KSyntaxHighlighting was not found: values are shown without colours")
endif()
