# Writes FILE for CTest: one test a test case of PROGRAM. Run by the build after it has linked the program, with cmake -P.
# doctest's own module does not do: it loses labels, and takes a ";" in a name for the end of it.
execute_process(COMMAND ${PROGRAM} --list-test-cases OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
set(script "")
while(output MATCHES "^([^\n]*)\n(.*)$")
    set(case "${CMAKE_MATCH_1}")
    set(output "${CMAKE_MATCH_2}")
    if(case STREQUAL "" OR case MATCHES "^(\\[doctest\\]|=====)")
        continue()
    endif()
    # doctest separates filters by commas.
    string(REPLACE "," "\\," filter "${case}")
    set(name "[==[${FOLDER}: ${case}]==]")
    string(FIND "${script}" "add_test(${name} " found)
    if(NOT found EQUAL -1)
        message(FATAL_ERROR "tests/${FOLDER} has two test cases \"${case}\": give one of them another name")
    endif()
    string(APPEND script "add_test(${name} [==[${PROGRAM}]==] [==[--test-case=${filter}]==])\n")
    # A filter that fits nothing is no success.
    string(APPEND script "set_tests_properties(${name} PROPERTIES FAIL_REGULAR_EXPRESSION [==[test cases: +0 ]==] "
                         "${PROPERTIES})\n")
endwhile()
file(WRITE ${FILE} "${script}")
