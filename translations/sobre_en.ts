<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountCommands</name>
    <message>
        <source>The option --%1 is missing.</source>
        <translation>The option --%1 is missing.</translation>
    </message>
    <message>
        <source>Warning: the connection to %1 is not encrypted; anyone on the way can read your mail and your password.</source>
        <translation>Warning: the connection to %1 is not encrypted; anyone on the way can read your mail and your password.</translation>
    </message>
    <message>
        <source>%1 works: %2, %3.</source>
        <translation>%1 works: %2, %3.</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>not encrypted</translation>
    </message>
    <message>
        <source>no log-in</source>
        <translation>no log-in</translation>
    </message>
    <message>
        <source>Your e-mail address.</source>
        <translation>Your e-mail address.</translation>
    </message>
    <message>
        <source>Your name, as others see it.</source>
        <translation>Your name, as others see it.</translation>
    </message>
    <message>
        <source>pop3s://user@host, or pop3:// for STLS.</source>
        <translation>pop3s://user@host, or pop3:// for STLS.</translation>
    </message>
    <message>
        <source>smtps://user@host, or smtp:// for STARTTLS.</source>
        <translation>smtps://user@host, or smtp:// for STARTTLS.</translation>
    </message>
    <message>
        <source>Find the servers (not available yet).</source>
        <translation>Find the servers (not available yet).</translation>
    </message>
    <message>
        <source>Read the password from standard input.</source>
        <translation>Read the password from standard input.</translation>
    </message>
    <message>
        <source>Ask this command for the password each time.</source>
        <translation>Ask this command for the password each time.</translation>
    </message>
    <message>
        <source>What happens to mail at the server: forever, never, or a number of days such as 14d.</source>
        <translation>What happens to mail at the server: forever, never, or a number of days such as 14d.</translation>
    </message>
    <message>
        <source>Also trust the authorities in this file, for this account.</source>
        <translation>Also trust the authorities in this file, for this account.</translation>
    </message>
    <message>
        <source>Either --password-stdin or --password-command, not both.</source>
        <translation>Either --password-stdin or --password-command, not both.</translation>
    </message>
    <message>
        <source>Account %1: %2</source>
        <translation>Account %1: %2</translation>
    </message>
    <message>
        <source>Account %1 is removed; its letters stay.</source>
        <translation>Account %1 is removed; its letters stay.</translation>
    </message>
</context>
<context>
    <name>CommandWords</name>
    <message>
        <source>Keep mail and settings in this folder.</source>
        <translation>Keep mail and settings in this folder.</translation>
    </message>
    <message>
        <source>Speak this language: en, es or id.</source>
        <translation>Speak this language: en, es or id.</translation>
    </message>
    <message>
        <source>Print one JSON value and nothing else.</source>
        <translation>Print one JSON value and nothing else.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Show this help.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Show the version.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>There is no command “%1”.</translation>
    </message>
    <message>
        <source>Usage: sobre [--profile FOLDER] [--language xx] [--json] COMMAND …</source>
        <translation>Usage: sobre [--profile FOLDER] [--language xx] [--json] COMMAND …</translation>
    </message>
    <message>
        <source>%1: %2 new, %3 left at the server</source>
        <translation>%1: %2 new, %3 left at the server</translation>
    </message>
    <message>
        <source>Which account?</source>
        <translation>Which account?</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>Which file?</translation>
    </message>
    <message>
        <source>At most this many; 50 if not given.</source>
        <translation>At most this many; 50 if not given.</translation>
    </message>
    <message>
        <source>Only one folder at a time.</source>
        <translation>Only one folder at a time.</translation>
    </message>
    <message>
        <source>What is to be searched for?</source>
        <translation>What is to be searched for?</translation>
    </message>
    <message>
        <source>--limit wants a number.</source>
        <translation>--limit wants a number.</translation>
    </message>
    <message>
        <source>“%1” is not the number of a letter.</source>
        <translation>“%1” is not the number of a letter.</translation>
    </message>
    <message>
        <source>Which command?</source>
        <translation>Which command?</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>No server of the name %1 was found.</source>
        <translation>No server of the name %1 was found.</translation>
    </message>
    <message>
        <source>%1 does not accept connections: the host answers, but nothing listens there.</source>
        <translation>%1 does not accept connections: the host answers, but nothing listens there.</translation>
    </message>
    <message>
        <source>%1 cannot be reached from here.</source>
        <translation>%1 cannot be reached from here.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 did not answer in time.</translation>
    </message>
    <message>
        <source>%1 ended the connection in the middle of the conversation.</source>
        <translation>%1 ended the connection in the middle of the conversation.</translation>
    </message>
    <message>
        <source>%1 ended the connection in the middle of the conversation; its last words: “%2”.</source>
        <translation>%1 ended the connection in the middle of the conversation; its last words: “%2”.</translation>
    </message>
    <message>
        <source>%1 offers no encryption, so nothing was sent to it.</source>
        <translation>%1 offers no encryption, so nothing was sent to it.</translation>
    </message>
    <message>
        <source>%1 offers no encryption, so nothing was sent to it; it offers: “%2”.</source>
        <translation>%1 offers no encryption, so nothing was sent to it; it offers: “%2”.</translation>
    </message>
    <message>
        <source>%1 refused to encrypt the connection, so nothing was sent to it.</source>
        <translation>%1 refused to encrypt the connection, so nothing was sent to it.</translation>
    </message>
    <message>
        <source>%1 refused to encrypt the connection, so nothing was sent to it: “%2”.</source>
        <translation>%1 refused to encrypt the connection, so nothing was sent to it: “%2”.</translation>
    </message>
    <message>
        <source>The encrypted connection to %1 could not be made: %2.</source>
        <translation>The encrypted connection to %1 could not be made: %2.</translation>
    </message>
    <message>
        <source>%1 sent words that someone on the way may have slipped in before the encryption began, so the connection was ended.</source>
        <translation>%1 sent words that someone on the way may have slipped in before the encryption began, so the connection was ended.</translation>
    </message>
    <message>
        <source>it has expired</source>
        <translation>it has expired</translation>
    </message>
    <message>
        <source>it is not valid yet</source>
        <translation>it is not valid yet</translation>
    </message>
    <message>
        <source>it belongs to another server</source>
        <translation>it belongs to another server</translation>
    </message>
    <message>
        <source>the server vouches for itself</source>
        <translation>the server vouches for itself</translation>
    </message>
    <message>
        <source>nobody that this computer knows vouches for it</source>
        <translation>nobody that this computer knows vouches for it</translation>
    </message>
    <message>
        <source>it was withdrawn</source>
        <translation>it was withdrawn</translation>
    </message>
    <message>
        <source>it cannot be trusted</source>
        <translation>it cannot be trusted</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid, so nothing was sent to it: %2 (fingerprint %3).</source>
        <translation>The certificate of %1 is not valid, so nothing was sent to it: %2 (fingerprint %3).</translation>
    </message>
    <message>
        <source>%1 answered something that Sobre does not understand.</source>
        <translation>%1 answered something that Sobre does not understand.</translation>
    </message>
    <message>
        <source>%1 answered something that Sobre does not understand: “%2”.</source>
        <translation>%1 answered something that Sobre does not understand: “%2”.</translation>
    </message>
    <message>
        <source>%1 sent an answer that is far too long, so the connection was ended.</source>
        <translation>%1 sent an answer that is far too long, so the connection was ended.</translation>
    </message>
    <message>
        <source>No password is known for %1.</source>
        <translation>No password is known for %1.</translation>
    </message>
    <message>
        <source>No password is known for %1: %2.</source>
        <translation>No password is known for %1: %2.</translation>
    </message>
    <message>
        <source>%1 offers no way to log in that may be used here; it offers: %2.</source>
        <translation>%1 offers no way to log in that may be used here; it offers: %2.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>%1 did not accept the user name and password.</source>
        <translation>%1 did not accept the user name and password.</translation>
    </message>
    <message>
        <source>%1 did not accept the user name and password: “%2”.</source>
        <translation>%1 did not accept the user name and password: “%2”.</translation>
    </message>
    <message>
        <source>%1 said no.</source>
        <translation>%1 said no.</translation>
    </message>
    <message>
        <source>%1 said no: “%2”.</source>
        <translation>%1 said no: “%2”.</translation>
    </message>
    <message>
        <source>%1 cannot do it now; it may work later.</source>
        <translation>%1 cannot do it now; it may work later.</translation>
    </message>
    <message>
        <source>%1 cannot do it now; it may work later: “%2”.</source>
        <translation>%1 cannot do it now; it may work later: “%2”.</translation>
    </message>
    <message>
        <source>%1 does not accept mail from %2: “%3”.</source>
        <translation>%1 does not accept mail from %2: “%3”.</translation>
    </message>
    <message>
        <source>%1 does not accept mail for %2, so nobody has received it: “%3”.</source>
        <translation>%1 does not accept mail for %2, so nobody has received it: “%3”.</translation>
    </message>
    <message>
        <source>%1 did not accept the letter.</source>
        <translation>%1 did not accept the letter.</translation>
    </message>
    <message>
        <source>%1 did not accept the letter: “%2”.</source>
        <translation>%1 did not accept the letter: “%2”.</translation>
    </message>
    <message>
        <source>The letter is too large for %1: %2.</source>
        <translation>The letter is too large for %1: %2.</translation>
    </message>
    <message>
        <source>%1 carries plain ASCII letters only, and this one holds other characters.</source>
        <translation>%1 carries plain ASCII letters only, and this one holds other characters.</translation>
    </message>
    <message>
        <source>The connection to %1 ended before it confirmed the letter: it may have been sent. Sobre does not send it again by itself.</source>
        <translation>The connection to %1 ended before it confirmed the letter: it may have been sent. Sobre does not send it again by itself.</translation>
    </message>
    <message>
        <source>Stopped as you asked.</source>
        <translation>Stopped as you asked.</translation>
    </message>
    <message>
        <source>This cannot be right: %1.</source>
        <translation>This cannot be right: %1.</translation>
    </message>
    <message>
        <source>A file cannot be read or written: %1.</source>
        <translation>A file cannot be read or written: %1.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was lost: what is not kept here stays on the server.</source>
        <translation>The disk is full. Nothing was lost: what is not kept here stays on the server.</translation>
    </message>
    <message>
        <source>The mail on this computer cannot be read or written: %1.</source>
        <translation>The mail on this computer cannot be read or written: %1.</translation>
    </message>
    <message>
        <source>Another Sobre is working with this profile: %1.</source>
        <translation>Another Sobre is working with this profile: %1.</translation>
    </message>
    <message>
        <source>This profile was written by a newer Sobre; this one does not touch it.</source>
        <translation>This profile was written by a newer Sobre; this one does not touch it.</translation>
    </message>
    <message>
        <source>The mail on this computer is damaged: %1.</source>
        <translation>The mail on this computer is damaged: %1.</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>There is no %1.</translation>
    </message>
    <message>
        <source>%1 is not available yet.</source>
        <translation>%1 is not available yet.</translation>
    </message>
</context>
<context>
    <name>OutboxCommands</name>
    <message>
        <source>Waiting to be sent.</source>
        <translation>Waiting to be sent.</translation>
    </message>
    <message>
        <source>Being sent.</source>
        <translation>Being sent.</translation>
    </message>
    <message>
        <source>May have been sent: the connection ended before the server confirmed it.</source>
        <translation>May have been sent: the connection ended before the server confirmed it.</translation>
    </message>
    <message>
        <source>Needs you.</source>
        <translation>Needs you.</translation>
    </message>
    <message>
        <source>Which letter?</source>
        <translation>Which letter?</translation>
    </message>
    <message>
        <source>Handed over: “%1”</source>
        <translation>Handed over: “%1”</translation>
    </message>
    <message>
        <source>The letter lies in Drafts now and is not sent.</source>
        <translation>The letter lies in Drafts now and is not sent.</translation>
    </message>
</context>
<context>
    <name>SendCommand</name>
    <message>
        <source>%1 does not exist</source>
        <translation>%1 does not exist</translation>
    </message>
    <message>
        <source>Which file? - is standard input.</source>
        <translation>Which file? - is standard input.</translation>
    </message>
    <message>
        <source>Handed over: “%1”</source>
        <translation>Handed over: “%1”</translation>
    </message>
    <message>
        <source>Take the recipients from the header (always so unless some are named).</source>
        <translation>Take the recipients from the header (always so unless some are named).</translation>
    </message>
    <message>
        <source>A line with a single dot does not end the letter.</source>
        <translation>A line with a single dot does not end the letter.</translation>
    </message>
    <message>
        <source>The envelope sender.</source>
        <translation>The envelope sender.</translation>
    </message>
    <message>
        <source>Send from this account.</source>
        <translation>Send from this account.</translation>
    </message>
    <message>
        <source>Sign the letter (not available yet).</source>
        <translation>Sign the letter (not available yet).</translation>
    </message>
    <message>
        <source>Seal the letter (not available yet).</source>
        <translation>Seal the letter (not available yet).</translation>
    </message>
</context>
<context>
    <name>ShowCommand</name>
    <message>
        <source>From: %1</source>
        <translation>From: %1</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>To: %1</translation>
    </message>
    <message>
        <source>Cc: %1</source>
        <translation>Cc: %1</translation>
    </message>
    <message>
        <source>Date: %1</source>
        <translation>Date: %1</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>Subject: %1</translation>
    </message>
    <message>
        <source>Attachment: %1, %2</source>
        <translation>Attachment: %1, %2</translation>
    </message>
    <message>
        <source>The stored octets, as they came.</source>
        <translation>The stored octets, as they came.</translation>
    </message>
    <message>
        <source>Which letter?</source>
        <translation>Which letter?</translation>
    </message>
</context>
<context>
    <name>TransferCommands</name>
    <message>
        <source>Into this folder, made if absent; Inbox if not given.</source>
        <translation>Into this folder, made if absent; Inbox if not given.</translation>
    </message>
    <message>
        <source>What is to be imported?</source>
        <translation>What is to be imported?</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) imported.</source>
        <translation><numerusform>%n letter imported.</numerusform><numerusform>%n letters imported.</numerusform></translation>
    </message>
    <message>
        <source>eml: one file a letter.</source>
        <translation>eml: one file a letter.</translation>
    </message>
    <message>
        <source>This folder only.</source>
        <translation>This folder only.</translation>
    </message>
    <message>
        <source>--format wants mbox, maildir or eml.</source>
        <translation>--format wants mbox, maildir or eml.</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Where to?</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) exported.</source>
        <translation><numerusform>%n letter exported.</numerusform><numerusform>%n letters exported.</numerusform></translation>
    </message>
</context>
<context>
    <name>VerifyCommand</name>
    <message numerus="yes">
        <source>%n letter(s), all as they came.</source>
        <translation><numerusform>%n letter, as it came.</numerusform><numerusform>%n letters, all as they came.</numerusform></translation>
    </message>
    <message>
        <source>Build a sound file from what is whole (not available yet).</source>
        <translation>Build a sound file from what is whole (not available yet).</translation>
    </message>
    <message>
        <source>Letter %1 is damaged: %2</source>
        <translation>Letter %1 is damaged: %2</translation>
    </message>
</context>
</TS>
