# SPDX-License-Identifier: GPL-3.0-or-later
"""What Sobre says of other projects' letters, file by file; see test_protected_corpora.py. A letter that is not named is
`plain`."""

# Files of the sets that are no letters.
NO_LETTERS = (
    r".*/SOURCE\.txt", r".*/README",
    r"tb-openpgp/.*/keys/.*", r"tb-openpgp/.*/bluebird50\.jpg.*",
    r"kde-mimetreeparser/gnupg_home/.*", r"kde-mimetreeparser/testdata/(mailheader\.css|msg\.asc|smime\.p7m)",
    r"kde-messagelib/(?!.*\.mbox$).*", r"kde-messagelib/.*\.forwarded\.mbox",
    r"notmuch/smime/.*",
    r"deltachat/(key|autoconfig)/.*", r"deltachat/message/(stress|issue_523)\.txt", r"deltachat/message/ctext_unsigned\.asc",
    r"rnp-openpgp/(?!(test_messages|test_fuzz_verify|test_fuzz_verify_detached|test_fuzz_dump|test_partial_length|test_repgp|test_stream_armor|"
    r"test_large_packet)/).*",
    r"rnp-openpgp/test_partial_length/pubring.*", r"rnp-openpgp/test_repgp/encrypted_key\.gpg", r"rnp-openpgp/test_stream_armor/(ecc-.*|.*\.b64)",
    r"rnp-openpgp/test_messages/.*(-pub|-sec)\.asc", r"rnp-openpgp/test_messages/(message\.txt|message\.txt\.crlf|message-trailing-cr\.txt|message\.4k-long-lines|"
    r"message\.text-sig-crcr|message\.aead-last-zero-chunk\.txt|shattered-1\.pdf|shattered-2\.pdf)",
)

VERDICTS = {
}

# Where what we say or show is not what the set says: why.
DIFFERENT = {
}
