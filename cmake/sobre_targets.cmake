# SPDX-License-Identifier: GPL-3.0-or-later
# How a library and a test of Sobre are declared. Flags come from one INTERFACE target, none are global.

add_library(sobre_flags INTERFACE)
target_compile_features(sobre_flags INTERFACE cxx_std_23)
target_include_directories(sobre_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(sobre_flags INTERFACE
    -Wall -Wextra -Wno-missing-field-initializers -Wshadow -Wconversion -Wnon-virtual-dtor -fstack-protector-strong
    $<$<BOOL:${SOBRE_WARNINGS_ARE_ERRORS}>:-Werror>)
target_compile_definitions(sobre_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CONTEXTLESS_CONNECT QT_NO_FOREACH
    QT_NO_URL_CAST_FROM_STRING QT_STRICT_ITERATORS
    $<$<CONFIG:Release>:_FORTIFY_SOURCE=3>)
target_link_options(sobre_flags INTERFACE -Wl,-z,relro,-z,now)
if(SOBRE_SANITIZERS)
    target_compile_options(sobre_flags INTERFACE -fsanitize=${SOBRE_SANITIZERS} -fno-sanitize-recover=all)
    target_link_options(sobre_flags INTERFACE -fsanitize=${SOBRE_SANITIZERS})
endif()

# Debian's qca-cyrus-sasl frees new[] memory by delete, and OpenSSL keeps what it allocated once: neither is ours.
set(SOBRE_SANITIZER_ENVIRONMENT
    "ASAN_OPTIONS=alloc_dealloc_mismatch=0;LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/lsan_suppressions.txt:print_suppressions=0")

# Qt Test's own macros convert; linked last, so that it comes after the flags above.
add_library(sobre_test_flags INTERFACE)
target_compile_options(sobre_test_flags INTERFACE -Wno-conversion)

# sobre_library(core_pop3 SOURCES a.h a.cpp LINKS sobre_core_net Qt6::Core): the target sobre_core_pop3.
function(sobre_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
    add_library(sobre_${name} STATIC ${arg_SOURCES})
    target_link_libraries(sobre_${name} PUBLIC sobre_flags ${arg_LINKS})
endfunction()

# The same for a room of ui. Qt's widgets are two thirds of what their compilation costs, so they share one
# precompiled header. ccache needs the two options to look into it.
function(sobre_ui_library name)
    sobre_library(${name} ${ARGN})
    target_compile_options(sobre_${name} PRIVATE -fpch-preprocess)
    if(TARGET sobre_ui_look AND NOT name STREQUAL "ui_look")
        target_precompile_headers(sobre_${name} REUSE_FROM sobre_ui_look)
    else()
        target_precompile_headers(sobre_${name} PRIVATE
            <QWidget> <QLabel> <QLayout> <QPainter> <QPushButton> <QEvent> <QFontMetrics> <QTimer> <QHash>
            <QString> <QList> <QVariant> <functional> <memory>)
    endif()
endfunction()

# sobre_plugin(plugin_gpgme SOURCES a.h a.cpp [LINKS …]): a plugin of Sobre's own, built to where the build tree's
# programs look for it. It sees of Sobre what the installed package shows: core/plugin, by sobre_plugin_api.
function(sobre_plugin name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
    add_library(sobre_${name} MODULE ${arg_SOURCES})
    target_link_libraries(sobre_${name} PRIVATE sobre_flags sobre_plugin_api ${arg_LINKS})
    set_target_properties(sobre_${name} PROPERTIES PREFIX "" CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON
        LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/${SOBRE_PLUGIN_DIR} INSTALL_RPATH "$ORIGIN/../..")
    install(TARGETS sobre_${name} LIBRARY DESTINATION ${SOBRE_PLUGIN_DIR} COMPONENT Sobre)
endfunction()

# All tests with the label core and nothing else: what runs under the sanitizers.
add_custom_target(core_tests)

# sobre_test(tst_pop3_reply LINKS sobre_core_pop3 [SOURCES more.cpp] [LABELS core]): builds and registers NAME.cpp.
function(sobre_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "NO_REGISTER" "" "SOURCES;LINKS;LABELS")
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE sobre_flags Qt6::Test ${arg_LINKS} sobre_test_flags)
    if("core" IN_LIST arg_LABELS)
        add_dependencies(core_tests ${name})
    endif()
    if(NOT arg_NO_REGISTER)
        add_test(NAME ${name} COMMAND ${name})
        set_tests_properties(${name} PROPERTIES LABELS "${arg_LABELS}" TIMEOUT 300
            ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;${SOBRE_SANITIZER_ENVIRONMENT}")
    endif()
endfunction()
