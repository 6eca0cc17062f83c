#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Checks scripts/check-skips against the logs of made-up tests.

set -u

check=$(cd "$(dirname "$0")/.." && pwd -P)/scripts/check-skips
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
failures=0

log() { # log TEST STATUS [MESSAGE] <output: adds a test to the build directory, as ctest writes it
    local logs=$dir/build/Testing/Temporary
    mkdir -p "$logs"
    {
        printf '1/5 Testing: %s\n1/5 Test: %s\nCommand: "x"\n"%s" start time: Nov 21 20:05 UTC\nOutput:\n' "$1" "$1" "$1"
        echo ----------------------------------------------------------
        cat
        printf '<end of output>\nTest time =   0.02 sec\n-----\nTest Passed.\n"%s" end time: Nov 21 20:05 UTC\n\n' "$1"
    } >>"$logs/LastTest.log"
    printf '<testcase name="%s" status="%s">%s</testcase>\n' "$1" "$2" "${3:+<skipped message=\"$3\"/>}" >>"$dir/cases"
    { echo '<testsuite>'; cat "$dir/cases"; echo '</testsuite>'; } >"$logs/tests.xml"
}

expect() { # expect NAME EXIT-CODE LAST-LINE [TEXT-IN-OUTPUT]: then starts anew
    local name=$1 code=$2 last=$3 text=${4-} out status
    out=$("$check" --excuses "$dir/skips.txt" "$dir/build" 2>&1)
    status=$?
    if [ "$status" = "$code" ] && [ "$(tail -n 1 <<<"$out")" = "$last" ] && grep -qF -- "$text" <<<"$out"; then
        echo "ok: $name"
    else
        printf 'FAIL: %s: exit code %s instead of %s\n%s\n' "$name" "$status" "$code" "$out"
        failures=$((failures + 1))
    fi
    rm -rf "$dir/build" "$dir/cases"
    : >"$dir/skips.txt"
}

skipping() { # what a Qt test prints that skips one row, for a reason of two lines
    cat <<'END'
********* Start testing of tst_charset *********
PASS   : tst_charset::initTestCase()
SKIP   : tst_charset::decodes(a row (odd) :: one) SOBRE_CORPORA is not set
second line
   Loc: [tests/core/mime/tst_charset.cpp(6)]
PASS   : tst_charset::decodes(two)
PASS   : tst_charset::cleanupTestCase()
Totals: 3 passed, 0 failed, 1 skipped, 0 blacklisted, 8ms
END
}

unset SOBRE_CORPORA
: >"$dir/skips.txt"

expect 'nothing was run' 1 '0 passed, 1 failed, 0 skipped' 'no tests were run'

printf 'PASS   : tst_a::b()\nTotals: 5 passed, 0 failed, 0 skipped, 0 blacklisted, 1ms\n' | log tst_a run
printf 'no line break at its end' | log tst_script run
log tst_silent run </dev/null
printf 'PASS   : tst_c::b()\nTotals: 3 passed, 0 failed, 0 skipped, 0 blacklisted, 1ms\n' | log tst_c run
expect 'all pass' 0 '10 passed, 0 failed, 0 skipped'

echo 'lost' | log tst_a run
: >"$dir/build/Testing/Temporary/LastTest.log"
expect 'a test that is not in the log' 1 '0 passed, 1 failed, 0 skipped' 'tst_a: no output'

skipping | log tst_charset run
expect 'a skip that is not listed' 1 '3 passed, 0 failed, 1 skipped' 'without an excuse in skips.txt: tst_charset::decodes(a row (odd) :: one) SOBRE_CORPORA is not set'

skipping | log tst_charset run
echo 'no-corpora  tst_charset::decodes  other projects mails' >"$dir/skips.txt"
expect 'a skip that is listed' 0 '3 passed, 0 failed, 1 skipped' 'skipped: tst_charset::decodes('

skipping | log tst_charset run
echo 'no-corpora  tst_charset::encodes  other projects mails' >"$dir/skips.txt"
expect 'a skip of which another function is listed' 1 '3 passed, 0 failed, 1 skipped'

skipping | log tst_charset run
echo 'no-corpora  tst_charset::decodes  other projects mails' >"$dir/skips.txt"
export SOBRE_CORPORA=$dir
expect 'with the corpora the entry excuses nothing' 1 '3 passed, 0 failed, 1 skipped' 'without an excuse'
unset SOBRE_CORPORA

skipping | log tst_charset run
echo 'no-root  tst_charset::decodes  servers of their own' >"$dir/skips.txt"
[ "$(id -u)" = 0 ] && code=1 || code=0
expect 'no-root excuses an ordinary user only' "$code" '3 passed, 0 failed, 1 skipped'

echo 'needs root' | log tst_lab notrun SKIP_RETURN_CODE=77
expect 'a test that ctest skipped' 1 '0 passed, 0 failed, 1 skipped' 'tst_lab needs root'

echo 'no mails' | log tst_lab notrun SKIP_RETURN_CODE=77
echo 'no-corpora  tst_lab  the mails' >"$dir/skips.txt"
expect 'a test that ctest skipped, listed' 0 '0 passed, 0 failed, 1 skipped' 'skipped: tst_lab no mails'

log tst_off disabled </dev/null
expect 'a disabled test' 1 '0 passed, 0 failed, 1 skipped' 'tst_off is disabled'

printf 'BFAIL  : tst_a::b()\nTotals: 0 passed, 0 failed, 0 skipped, 1 blacklisted, 1ms\n' | log tst_a run
expect 'a blacklisted function' 1 '0 passed, 0 failed, 1 skipped' 'tst_a::b('

printf 'Totals: 1 passed, 0 failed, 2 skipped, 0 blacklisted, 1ms\n' | log tst_a run
expect 'skips that only the totals know of' 1 '1 passed, 1 failed, 0 skipped' '2 skips in its totals'

printf 'FAIL!  : tst_a::b() no\nTotals: 1 passed, 1 failed, 0 skipped, 0 blacklisted, 1ms\n' | log tst_a fail
expect 'a failure' 1 '1 passed, 1 failed, 0 skipped' 'tst_a: 1 failed'

printf 'PASS   : tst_a::b()\n' | log tst_a fail
expect 'a crash' 1 '0 passed, 1 failed, 0 skipped' 'tst_a: failed'

for line in 'always  tst_a::b  because' 'no-root  tst_a::b'; do
    echo '' | log tst_a run
    echo "$line" >"$dir/skips.txt"
    expect "a line that cannot be read: $line" 1 "$dir/skips.txt:1: expected CONDITION TEST[::FUNCTION] REASON, with one of no-corpora, no-root"
done

echo "$failures failed"
[ "$failures" = 0 ]
