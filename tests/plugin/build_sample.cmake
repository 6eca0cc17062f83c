# SPDX-License-Identifier: GPL-3.0-or-later
cmake_minimum_required(VERSION 3.31)
set(work ${BUILD}/tests/plugin/sample)
file(REMOVE_RECURSE ${work})

function(run)
    execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${work}/made)
file(RENAME ${work}/made ${work}/moved)
foreach(program sobre sobre-window)
    run(${work}/moved/${BIN}/${program} --version)
endforeach()

if(FLAGS)
    set(sanitizers -D CMAKE_CXX_FLAGS=-fsanitize=${FLAGS})
endif()
run(${CMAKE_COMMAND} -S ${SAMPLE} -B ${work}/build -G ${GENERATOR} -D CMAKE_CXX_COMPILER=${COMPILER}
    -D CMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER} -D CMAKE_PREFIX_PATH=${work}/moved ${sanitizers})
run(${CMAKE_COMMAND} --build ${work}/build)
run(${CMAKE_COMMAND} --install ${work}/build --prefix ${work}/moved)
run(${TEST} ${work}/moved/${PLUGINS})
