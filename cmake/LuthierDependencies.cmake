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
find_package(CURL 7.85 REQUIRED)

if(NOT TARGET yaml-cpp::yaml-cpp) # 0.7 exports yaml-cpp
  add_library(yaml-cpp::yaml-cpp ALIAS yaml-cpp)
endif()
