# SPDX-License-Identifier: GPL-3.0-or-later
# luthier_translations(TARGET): compiles translations/luthier_<language>.ts into the target, as
# :/i18n/luthier_<language>.qm. English holds the plural forms only.
set(LUTHIER_LANGUAGES de en)

function(luthier_translations target)
  set(compiled "")
  foreach(language IN LISTS LUTHIER_LANGUAGES)
    set(source "${PROJECT_SOURCE_DIR}/translations/luthier_${language}.ts")
    set(result "${CMAKE_CURRENT_BINARY_DIR}/i18n/luthier_${language}.qm")
    add_custom_command(OUTPUT "${result}"
      COMMAND "${CMAKE_COMMAND}" -E make_directory "${CMAKE_CURRENT_BINARY_DIR}/i18n"
      COMMAND Qt6::lrelease -silent -nounfinished "${source}" -qm "${result}"
      DEPENDS "${source}" COMMENT "Compiling luthier_${language}.ts" VERBATIM)
    list(APPEND compiled "${result}")
  endforeach()
  qt_add_resources(${target} "${target}_translations" PREFIX "/i18n" BASE "${CMAKE_CURRENT_BINARY_DIR}/i18n"
    FILES ${compiled})
endfunction()
