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
    <message>
        <source>Trust the server's certificate with this fingerprint from now on, although it is not valid.</source>
        <translation>Trust the server's certificate with this fingerprint from now on, although it is not valid.</translation>
    </message>
    <message>
        <source>%1, port %2: the certificate %3 is trusted from now on.</source>
        <translation>%1, port %2: the certificate %3 is trusted from now on.</translation>
    </message>
</context>
<context>
    <name>AccountSet</name>
    <message>
        <source>“%1” sets nothing: there are %2.</source>
        <translation>“%1” sets nothing: there are %2.</translation>
    </message>
    <message>
        <source>Account %1: %2</source>
        <translation>Account %1: %2</translation>
    </message>
    <message>
        <source>Which account?</source>
        <translation>Which account?</translation>
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
    <message>
        <source>There is no screen to open a window on. “sobre --help” lists what works here.</source>
        <translation>There is no screen to open a window on. “sobre --help” lists what works here.</translation>
    </message>
    <message>
        <source>The program with the windows is missing: %1</source>
        <translation>The program with the windows is missing: %1</translation>
    </message>
    <message>
        <source>“%1” is no mailto: address.</source>
        <translation>“%1” is no mailto: address.</translation>
    </message>
    <message>
        <source>Who it goes to; may be given several times.</source>
        <translation>Who it goes to; may be given several times.</translation>
    </message>
    <message>
        <source>What it is about.</source>
        <translation>What it is about.</translation>
    </message>
    <message>
        <source>A file that goes along; may be given several times.</source>
        <translation>A file that goes along; may be given several times.</translation>
    </message>
    <message numerus="yes">
        <source>Warning: %n sealed letter(s) were not searched.</source>
        <translation><numerusform>Warning: %n sealed letter was not searched.</numerusform><numerusform>Warning: %n sealed letters were not searched.</numerusform></translation>
    </message>
    <message>
        <source>Sealed letter</source>
        <translation>Sealed letter</translation>
    </message>
    <message>
        <source>To fetch them: --%1.</source>
        <translation>To fetch them: --%1.</translation>
    </message>
    <message>
        <source>To delete them there: --%1.</source>
        <translation>To delete them there: --%1.</translation>
    </message>
    <message>
        <source>Fetch what a server that renumbered its letters lists, although you may have it.</source>
        <translation>Fetch what a server that renumbered its letters lists, although you may have it.</translation>
    </message>
    <message>
        <source>Delete what is due at the server, although it is more than half of the mailbox.</source>
        <translation>Delete what is due at the server, although it is more than half of the mailbox.</translation>
    </message>
</context>
<context>
    <name>CounterWords</name>
    <message>
        <source>Not looked at yet</source>
        <translation>Not looked at yet</translation>
    </message>
    <message>
        <source>No subject</source>
        <translation>No subject</translation>
    </message>
    <message>
        <source>Unknown size</source>
        <translation>Unknown size</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>Not here yet</translation>
    </message>
    <message>
        <source>Could not be fetched</source>
        <translation>Could not be fetched</translation>
    </message>
    <message>
        <source>Only its header is here</source>
        <translation>Only its header is here</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>Deleted here</source>
        <translation>Deleted here</translation>
    </message>
    <message>
        <source>Stays there</source>
        <translation>Stays there</translation>
    </message>
    <message>
        <source>Taken away when it is fetched</source>
        <translation>Taken away when it is fetched</translation>
    </message>
    <message numerus="yes">
        <source>Taken away %n days after it is fetched</source>
        <translation><numerusform>Taken away %n day after it is fetched</numerusform><numerusform>Taken away %n days after it is fetched</numerusform></translation>
    </message>
    <message>
        <source>Taken away on %1</source>
        <extracomment>%1 is a day: "6 Dec"</extracomment>
        <translation>Taken away on %1</translation>
    </message>
    <message>
        <source>Taken away at the next fetch</source>
        <translation>Taken away at the next fetch</translation>
    </message>
    <message>
        <source>Over 20 MB</source>
        <translation>Over 20 MB</translation>
    </message>
    <message>
        <source>No sender</source>
        <translation>No sender</translation>
    </message>
    <message>
        <source>Program or archive</source>
        <translation>Program or archive</translation>
    </message>
    <message>
        <source>Name with another address</source>
        <translation>Name with another address</translation>
    </message>
    <message>
        <source>It is larger than 20 MB.</source>
        <translation>It is larger than 20 MB.</translation>
    </message>
    <message>
        <source>It does not say who sent it.</source>
        <translation>It does not say who sent it.</translation>
    </message>
    <message>
        <source>It is nothing but a program or an archive.</source>
        <translation>It is nothing but a program or an archive.</translation>
    </message>
    <message>
        <source>It is nothing but a program or an archive: %1.</source>
        <translation>It is nothing but a program or an archive: %1.</translation>
    </message>
    <message>
        <source>It calls its sender %1, but the address is %2.</source>
        <translation>It calls its sender %1, but the address is %2.</translation>
    </message>
</context>
<context>
    <name>DateWords</name>
    <message>
        <source>Yesterday</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>Today %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>Yesterday %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A day of the week and a time: "Sat 20:45"</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A date and a time: "18 Nov, 20:45"</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation><numerusform>%n second</numerusform><numerusform>%n seconds</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation><numerusform>%n minute</numerusform><numerusform>%n minutes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation><numerusform>%n hour</numerusform><numerusform>%n hours</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation><numerusform>%n day</numerusform><numerusform>%n days</numerusform></translation>
    </message>
</context>
<context>
    <name>DraftWords</name>
    <message>
        <source>name of the account</source>
        <translation>name of the account</translation>
    </message>
    <message>
        <source>your name</source>
        <translation>your name</translation>
    </message>
    <message>
        <source>address</source>
        <translation>address</translation>
    </message>
    <message>
        <source>receiving server</source>
        <translation>receiving server</translation>
    </message>
    <message>
        <source>password</source>
        <translation>password</translation>
    </message>
    <message>
        <source>messages on the server</source>
        <translation>messages on the server</translation>
    </message>
    <message>
        <source>sending server</source>
        <translation>sending server</translation>
    </message>
    <message>
        <source>time to take back</source>
        <translation>time to take back</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>signature</translation>
    </message>
    <message>
        <source>An email address looks like name@provider.example.</source>
        <translation>An email address looks like name@provider.example.</translation>
    </message>
    <message>
        <source>Type the user name.</source>
        <translation>Type the user name.</translation>
    </message>
    <message>
        <source>trusted certificate</source>
        <translation>trusted certificate</translation>
    </message>
    <message>
        <source>log-in</source>
        <translation>log-in</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>checking</translation>
    </message>
    <message>
        <source>envelopes</source>
        <translation>envelopes</translation>
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
    <message>
        <source>This letter is on its way already.</source>
        <translation>This letter is on its way already.</translation>
    </message>
    <message>
        <source>There is no key to use for %1.</source>
        <translation>There is no key to use for %1.</translation>
    </message>
    <message>
        <source>Your key stayed locked, so nothing was done.</source>
        <translation>Your key stayed locked, so nothing was done.</translation>
    </message>
    <message>
        <source>The OpenPGP plugin is off or not installed.</source>
        <translation>The OpenPGP plugin is off or not installed.</translation>
    </message>
    <message>
        <source>OpenPGP cannot be used now: %1.</source>
        <translation>OpenPGP cannot be used now: %1.</translation>
    </message>
    <message>
        <source>Signing or sealing did not work: %1.</source>
        <translation>Signing or sealing did not work: %1.</translation>
    </message>
    <message>
        <source>it is not the one that you trusted</source>
        <translation>it is not the one that you trusted</translation>
    </message>
    <message>
        <source>%1 wants some time to pass between two visits.</source>
        <translation>%1 wants some time to pass between two visits.</translation>
    </message>
    <message>
        <source>%1 lets you in again at %2.</source>
        <translation>%1 lets you in again at %2.</translation>
    </message>
    <message>
        <source>Somebody else is in your mailbox at %1, perhaps another program of yours.</source>
        <translation>Somebody else is in your mailbox at %1, perhaps another program of yours.</translation>
    </message>
    <message>
        <source>Sobre tries again at %1.</source>
        <translation>Sobre tries again at %1.</translation>
    </message>
    <message>
        <source>%1 cannot do it now. Sobre tries again at %2.</source>
        <translation>%1 cannot do it now. Sobre tries again at %2.</translation>
    </message>
    <message>
        <source>It says: “%1”.</source>
        <translation>It says: “%1”.</translation>
    </message>
    <message>
        <source>%1 cannot show the head of a letter alone (TOP).</source>
        <translation>%1 cannot show the head of a letter alone (TOP).</translation>
    </message>
    <message>
        <source>The server gives its letters no names, so nobody could tell new ones from those that were fetched. Nothing was fetched and nothing deleted: choose “Take away at once” in the account's settings.</source>
        <translation>The server gives its letters no names, so nobody could tell new ones from those that were fetched. Nothing was fetched and nothing deleted: choose “Take away at once” in the account's settings.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was lost and nothing was deleted at the server: Sobre goes on when there is room.</source>
        <translation>The disk is full. Nothing was lost and nothing was deleted at the server: Sobre goes on when there is room.</translation>
    </message>
    <message>
        <source>This was said before the connection was secured, so anyone on the way may have said it.</source>
        <translation>This was said before the connection was secured, so anyone on the way may have said it.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 does not exist.</translation>
    </message>
    <message>
        <source>This computer did not say in time which proxy leads to %1, so nothing was sent to it.</source>
        <translation>This computer did not say in time which proxy leads to %1, so nothing was sent to it.</translation>
    </message>
    <message>
        <source>The disk is full (%1). What was written before stays.</source>
        <translation>The disk is full (%1). What was written before stays.</translation>
    </message>
    <message>
        <source>%1 does not promise to pass letters on over protected connections only, so it was not given this one.</source>
        <translation>%1 does not promise to pass letters on over protected connections only, so it was not given this one.</translation>
    </message>
    <message>
        <source>The letter is too large for %1.</source>
        <translation>The letter is too large for %1.</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>The letter is too large for %1: %2, it takes at most %3.</source>
        <translation>The letter is too large for %1: %2, it takes at most %3.</translation>
    </message>
    <message>
        <source>%1 was not asked: it lies inside of a private network, or another site sent Sobre there.</source>
        <translation>%1 was not asked: it lies inside of a private network, or another site sent Sobre there.</translation>
    </message>
</context>
<context>
    <name>FailureWindow</name>
    <message>
        <source>Sobre</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Your mail cannot be opened</source>
        <translation>Your mail cannot be opened</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>FateWords</name>
    <message>
        <source>Handed over; no word since</source>
        <translation>Handed over; no word since</translation>
    </message>
    <message>
        <source>Delayed: it is tried until %1</source>
        <translation>Delayed: it is tried until %1</translation>
    </message>
    <message>
        <source>Delayed: it is being tried again</source>
        <translation>Delayed: it is being tried again</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Passed on to a server that sends no reports</source>
        <translation>Passed on to a server that sends no reports</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>Given to a mailing list, which reports for itself</source>
        <translation>Given to a mailing list, which reports for itself</translation>
    </message>
    <message>
        <source>Not sent: the server refused this address</source>
        <translation>Not sent: the server refused this address</translation>
    </message>
    <message>
        <source>Handed over to %1 at %2</source>
        <translation>Handed over to %1 at %2</translation>
    </message>
    <message>
        <source>Not encrypted on the way to it</source>
        <translation>Not encrypted on the way to it</translation>
    </message>
    <message>
        <source>%1, its certificate %2…</source>
        <translation>%1, its certificate %2…</translation>
    </message>
    <message>
        <source>It calls the letter %1</source>
        <translation>It calls the letter %1</translation>
    </message>
    <message>
        <source>It said: “%1”</source>
        <translation>It said: “%1”</translation>
    </message>
    <message>
        <source>It gave the letter no name</source>
        <translation>It gave the letter no name</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Its address</source>
        <translation>Its address</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>not encrypted</translation>
    </message>
    <message>
        <source>Certificate (SHA-256)</source>
        <translation>Certificate (SHA-256)</translation>
    </message>
    <message>
        <source>Log-in method</source>
        <translation>Log-in method</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>A number of bytes</extracomment>
        <translation>Size</translation>
    </message>
    <message>
        <source>%1 octets</source>
        <translation>%1 octets</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Name at the server</source>
        <translation>Name at the server</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Recipients, and what the server said to each</source>
        <translation>Recipients, and what the server said to each</translation>
    </message>
    <message>
        <source>What was said, without passwords and without the letter</source>
        <translation>What was said, without passwords and without the letter</translation>
    </message>
    <message>
        <source>Came back at %1</source>
        <translation>Came back at %1</translation>
    </message>
    <message numerus="yes">
        <source>Came back from %n of its addresses at %1</source>
        <translation><numerusform>Came back from %n of its addresses at %1</numerusform><numerusform>Came back from %n of its addresses at %1</numerusform></translation>
    </message>
    <message>
        <source>It said: “%1”.</source>
        <translation>It said: “%1”.</translation>
    </message>
    <message>
        <source>This is no proof that it was delivered.</source>
        <translation>This is no proof that it was delivered.</translation>
    </message>
    <message>
        <source>From the delivery report.</source>
        <translation>From the delivery report.</translation>
    </message>
</context>
<context>
    <name>FetchWords</name>
    <message>
        <source>The server renumbered its letters. It lists %1 that have a new name, and cannot show which of them are among the %2 that you have. Nothing was fetched, nothing deleted.</source>
        <translation>The server renumbered its letters. It lists %1 that have a new name, and cannot show which of them are among the %2 that you have. Nothing was fetched, nothing deleted.</translation>
    </message>
    <message>
        <source>The time of %1 of the %2 letters at the server is up. All of them were fetched to this computer. That is more than half of the mailbox, so nothing was deleted there yet.</source>
        <translation>The time of %1 of the %2 letters at the server is up. All of them were fetched to this computer. That is more than half of the mailbox, so nothing was deleted there yet.</translation>
    </message>
    <message numerus="yes">
        <source>The server renumbered its letters: %1 you have, %Ln are new.</source>
        <translation><numerusform>The server renumbered its letters: %1 you have, %Ln is new.</numerusform><numerusform>The server renumbered its letters: %1 you have, %Ln are new.</numerusform></translation>
    </message>
</context>
<context>
    <name>FolderNames</name>
    <message>
        <source>Inbox</source>
        <translation>Inbox</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Trash</translation>
    </message>
    <message>
        <source>Junk</source>
        <translation>Junk</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>A folder needs a name.</source>
        <translation>A folder needs a name.</translation>
    </message>
    <message>
        <source>A folder's name cannot hold “/”.</source>
        <translation>A folder's name cannot hold “/”.</translation>
    </message>
    <message>
        <source>This name holds characters that cannot be shown.</source>
        <translation>This name holds characters that cannot be shown.</translation>
    </message>
    <message>
        <source>This name is too long.</source>
        <translation>This name is too long.</translation>
    </message>
    <message>
        <source>There is a folder “%1” already.</source>
        <translation>There is a folder “%1” already.</translation>
    </message>
</context>
<context>
    <name>KeyPaneWords</name>
    <message>
        <source>Call %1 and compare</source>
        <translation>Call %1 and compare</translation>
    </message>
    <message>
        <source>Not by mail: whoever wrote in their name would answer it, too.</source>
        <translation>Not by mail: whoever wrote in their name would answer it, too.</translation>
    </message>
    <message>
        <source>Back up your key.</source>
        <translation>Back up your key.</translation>
    </message>
    <message>
        <source>If this computer is lost, what was sealed for you cannot be read any more.</source>
        <translation>If this computer is lost, what was sealed for you cannot be read any more.</translation>
    </message>
    <message>
        <source>Your key ends on %1.</source>
        <translation>Your key ends on %1.</translation>
    </message>
    <message>
        <source>Afterwards nobody can seal for you. What you have stays readable.</source>
        <translation>Afterwards nobody can seal for you. What you have stays readable.</translation>
    </message>
    <message>
        <source>Your key ended on %1.</source>
        <translation>Your key ended on %1.</translation>
    </message>
    <message>
        <source>Nobody can seal for you. Extend it, and send it to those who write to you.</source>
        <translation>Nobody can seal for you. Extend it, and send it to those who write to you.</translation>
    </message>
    <message>
        <source>You withdrew this key.</source>
        <translation>You withdrew this key.</translation>
    </message>
    <message>
        <source>It still opens what was sealed for it. Send it to those who have it, so that they know.</source>
        <translation>It still opens what was sealed for it. Send it to those who have it, so that they know.</translation>
    </message>
    <message>
        <source>This is your key.</source>
        <translation>This is your key.</translation>
    </message>
    <message>
        <source>Others need it to seal for you. It goes with the letters you write.</source>
        <translation>Others need it to seal for you. It goes with the letters you write.</translation>
    </message>
    <message>
        <source>What others compare</source>
        <translation>What others compare</translation>
    </message>
    <message>
        <source>This is a new key.</source>
        <translation>This is a new key.</translation>
    </message>
    <message>
        <source>%1 may have a new computer. Or someone else wrote to you in their name.</source>
        <translation>%1 may have a new computer. Or someone else wrote to you in their name.</translation>
    </message>
    <message>
        <source>Until then mail to %1 is sealed with the key you had before.</source>
        <translation>Until then mail to %1 is sealed with the key you had before.</translation>
    </message>
    <message>
        <source>You checked this key on %1.</source>
        <translation>You checked this key on %1.</translation>
    </message>
    <message>
        <source>This key is checked.</source>
        <translation>This key is checked.</translation>
    </message>
    <message>
        <source>What is signed with it is from %1.</source>
        <translation>What is signed with it is from %1.</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>An authority vouches for this certificate.</source>
        <translation>An authority vouches for this certificate.</translation>
    </message>
    <message>
        <source>It says that it belongs to %1.</source>
        <translation>It says that it belongs to %1.</translation>
    </message>
    <message>
        <source>This key is too short to be safe.</source>
        <translation>This key is too short to be safe.</translation>
    </message>
    <message>
        <source>Somebody with much money could open what is sealed to it. Ask %1 for a newer one.</source>
        <translation>Somebody with much money could open what is sealed to it. Ask %1 for a newer one.</translation>
    </message>
    <message>
        <source>You have not compared this key.</source>
        <translation>You have not compared this key.</translation>
    </message>
    <message>
        <source>It is the one that %1 has used so far. Only comparing it shows that nobody stands between you.</source>
        <translation>It is the one that %1 has used so far. Only comparing it shows that nobody stands between you.</translation>
    </message>
    <message>
        <source>A key was offered.</source>
        <translation>A key was offered.</translation>
    </message>
    <message>
        <source>It came by %1 on %2 and is used for nothing until you say so.</source>
        <translation>It came by %1 on %2 and is used for nothing until you say so.</translation>
    </message>
    <message>
        <source>You can use it now and compare it later.</source>
        <translation>You can use it now and compare it later.</translation>
    </message>
    <message>
        <source>This key is not theirs.</source>
        <translation>This key is not theirs.</translation>
    </message>
    <message>
        <source>You said so on %1. Nothing is sealed to it, and what it signed is not believed.</source>
        <translation>You said so on %1. Nothing is sealed to it, and what it signed is not believed.</translation>
    </message>
    <message>
        <source>%1 withdrew this key.</source>
        <translation>%1 withdrew this key.</translation>
    </message>
    <message>
        <source>Nothing is sealed to it any more. Ask for a newer one.</source>
        <translation>Nothing is sealed to it any more. Ask for a newer one.</translation>
    </message>
    <message>
        <source>This key ended on %1.</source>
        <translation>This key ended on %1.</translation>
    </message>
    <message>
        <source>Nothing is sealed to it any more. Ask %1 for a newer one.</source>
        <translation>Nothing is sealed to it any more. Ask %1 for a newer one.</translation>
    </message>
    <message>
        <source>This key cannot be used.</source>
        <translation>This key cannot be used.</translation>
    </message>
    <message>
        <source>It cannot be sealed to, or your GnuPG was told not to use it.</source>
        <translation>It cannot be sealed to, or your GnuPG was told not to use it.</translation>
    </message>
    <message>
        <source>signs</source>
        <translation>signs</translation>
    </message>
    <message>
        <source>is sealed to</source>
        <translation>is sealed to</translation>
    </message>
    <message>
        <source>vouches</source>
        <translation>vouches</translation>
    </message>
    <message>
        <source>on a card</source>
        <translation>on a card</translation>
    </message>
    <message>
        <source>made on %1</source>
        <translation>made on %1</translation>
    </message>
    <message>
        <source>good until %1</source>
        <translation>good until %1</translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>without an end</translation>
    </message>
    <message>
        <source>S/MIME certificate</source>
        <translation>S/MIME certificate</translation>
    </message>
    <message>
        <source>OpenPGP key</source>
        <translation>OpenPGP key</translation>
    </message>
    <message>
        <source>Offered: %1</source>
        <translation>Offered: %1</translation>
    </message>
    <message>
        <source>Withdrawn name: %1</source>
        <translation>Withdrawn name: %1</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>Name: %1</translation>
    </message>
    <message>
        <source>Issued by: %1</source>
        <translation>Issued by: %1</translation>
    </message>
    <message>
        <source>Serial number: %1</source>
        <translation>Serial number: %1</translation>
    </message>
    <message>
        <source>Card: %1</source>
        <translation>Card: %1</translation>
    </message>
    <message>
        <source>A key in your name that is not yours</source>
        <translation>A key in your name that is not yours</translation>
    </message>
    <message>
        <source>Hello,

I got a key for %1 which is not yours, as we found out when we compared:

%2

I do not use it. Somebody may be writing in your name, or you have another key that you forgot. Can you send me your own key again, and look whether anybody else uses your mailbox?
</source>
        <translation>Hello,

I got a key for %1 which is not yours, as we found out when we compared:

%2

I do not use it. Somebody may be writing in your name, or you have another key that you forgot. Can you send me your own key again, and look whether anybody else uses your mailbox?
</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>A key without a name</source>
        <translation>A key without a name</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>no end</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (you)</translation>
    </message>
    <message>
        <source>Your key, not backed up yet</source>
        <translation>Your key, not backed up yet</translation>
    </message>
    <message>
        <source>Your key ends on %1</source>
        <translation>Your key ends on %1</translation>
    </message>
    <message>
        <source>Your key ended on %1</source>
        <translation>Your key ended on %1</translation>
    </message>
    <message>
        <source>You withdrew this key</source>
        <translation>You withdrew this key</translation>
    </message>
    <message>
        <source>Your key</source>
        <translation>Your key</translation>
    </message>
    <message>
        <source>Withdrawn by its owner</source>
        <translation>Withdrawn by its owner</translation>
    </message>
    <message>
        <source>Not theirs: compared on %1</source>
        <translation>Not theirs: compared on %1</translation>
    </message>
    <message>
        <source>Ended on %1</source>
        <translation>Ended on %1</translation>
    </message>
    <message>
        <source>Key changed on %1</source>
        <translation>Key changed on %1</translation>
    </message>
    <message>
        <source>Checked on %1</source>
        <translation>Checked on %1</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>An authority vouches for it</source>
        <translation>An authority vouches for it</translation>
    </message>
    <message>
        <source>Too short to be safe</source>
        <translation>Too short to be safe</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Cannot be used</translation>
    </message>
    <message>
        <source>Same key since %1</source>
        <translation>Same key since %1</translation>
    </message>
    <message>
        <source>Offered, not used yet</source>
        <translation>Offered, not used yet</translation>
    </message>
    <message>
        <source>made here</source>
        <translation>made here</translation>
    </message>
    <message>
        <source>a letter</source>
        <translation>a letter</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>a file</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>the clipboard</translation>
    </message>
    <message>
        <source>their provider</source>
        <translation>their provider</translation>
    </message>
    <message>
        <source>a key server</source>
        <translation>a key server</translation>
    </message>
    <message>
        <source>a backup</source>
        <translation>a backup</translation>
    </message>
    <message>
        <source>somebody else's letter</source>
        <translation>somebody else's letter</translation>
    </message>
    <message>
        <source>your GnuPG</source>
        <translation>your GnuPG</translation>
    </message>
</context>
<context>
    <name>KeysCommands</name>
    <message>
        <source>Which key? Name one address or fingerprint.</source>
        <translation>Which key? Name one address or fingerprint.</translation>
    </message>
    <message>
        <source>it is a secret key</source>
        <translation>it is a secret key</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>it is too large</translation>
    </message>
    <message>
        <source>it is no key</source>
        <translation>it is no key</translation>
    </message>
    <message>
        <source>there are several keys</source>
        <translation>there are several keys</translation>
    </message>
    <message>
        <source>it does not name the address</source>
        <translation>it does not name the address</translation>
    </message>
    <message>
        <source>Which file? Name one, or - for standard input.</source>
        <translation>Which file? Name one, or - for standard input.</translation>
    </message>
    <message>
        <source>Taken: %1, %2</source>
        <translation>Taken: %1, %2</translation>
    </message>
    <message>
        <source>Warning: left out: %1.</source>
        <translation>Warning: left out: %1.</translation>
    </message>
    <message>
        <source>Ask this key server (https://…, hkps://…) and not the domain of the address.</source>
        <translation>Ask this key server (https://…, hkps://…) and not the domain of the address.</translation>
    </message>
    <message>
        <source>Certificates of authorities to believe as well (PEM).</source>
        <translation>Certificates of authorities to believe as well (PEM).</translation>
    </message>
    <message>
        <source>Whose key? Name one address.</source>
        <translation>Whose key? Name one address.</translation>
    </message>
    <message>
        <source>%1 has no key of %2.</source>
        <translation>%1 has no key of %2.</translation>
    </message>
    <message>
        <source>What %1 has is not taken: %2.</source>
        <translation>What %1 has is not taken: %2.</translation>
    </message>
    <message>
        <source>%1 offers a key of %2. It is used for nothing until you accept it:</source>
        <translation>%1 offers a key of %2. It is used for nothing until you accept it:</translation>
    </message>
    <message>
        <source>You compared its fingerprint with the person, and it is the same.</source>
        <translation>You compared its fingerprint with the person, and it is the same.</translation>
    </message>
    <message>
        <source>You compared it, and it is another: it is never used.</source>
        <translation>You compared it, and it is another: it is never used.</translation>
    </message>
    <message>
        <source>Either --matches or --differs, not both.</source>
        <translation>Either --matches or --differs, not both.</translation>
    </message>
    <message>
        <source>No other key was offered for %1.</source>
        <translation>No other key was offered for %1.</translation>
    </message>
    <message>
        <source>yourself</source>
        <translation>yourself</translation>
    </message>
</context>
<context>
    <name>KeysRows</name>
    <message>
        <source>Offered: %1</source>
        <translation>Offered: %1</translation>
    </message>
    <message>
        <source>several keys are called %1; name one by its fingerprint</source>
        <translation>several keys are called %1; name one by its fingerprint</translation>
    </message>
</context>
<context>
    <name>LetterReading</name>
    <message>
        <source>Envelope. Only those it is for can read it. Addresses and time stay visible.</source>
        <translation>Envelope. Only those it is for can read it. Addresses and time stay visible.</translation>
    </message>
    <message>
        <source>Signed only. Every server that carries this mail can read it.</source>
        <translation>Signed only. Every server that carries this mail can read it.</translation>
    </message>
    <message>
        <source>Postcard. Every server that carries this mail can read it.</source>
        <translation>Postcard. Every server that carries this mail can read it.</translation>
    </message>
    <message>
        <source>Warning: %1 has been getting envelopes, and this is a postcard. --encrypt seals it.</source>
        <translation>Warning: %1 has been getting envelopes, and this is a postcard. --encrypt seals it.</translation>
    </message>
</context>
<context>
    <name>LetterWords</name>
    <message>
        <source>me</source>
        <extracomment>The person who uses the program, in a list of senders: "Jonas, me"</extracomment>
        <translation>me</translation>
    </message>
    <message>
        <source>Unknown sender</source>
        <translation>Unknown sender</translation>
    </message>
    <message>
        <source>No subject</source>
        <translation>No subject</translation>
    </message>
    <message>
        <source>No recipients</source>
        <translation>No recipients</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>To: %1</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Unread</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Starred</translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation><numerusform>%n message</numerusform><numerusform>%n messages</numerusform></translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>This message could not be read</source>
        <translation>This message could not be read</translation>
    </message>
    <message>
        <source>Sealed letter</source>
        <extracomment>Stands where the subject would be, of a letter in an envelope that was not opened yet</extracomment>
        <translation>Sealed letter</translation>
    </message>
    <message numerus="yes">
        <source>%n sealed letters were not searched</source>
        <translation><numerusform>%n sealed letter was not searched</numerusform><numerusform>%n sealed letters were not searched</numerusform></translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Signature to be looked at</source>
        <translation>Signature to be looked at</translation>
    </message>
    <message>
        <source>Altered or not to be trusted</source>
        <translation>Altered or not to be trusted</translation>
    </message>
    <message>
        <source>Only the header is here</source>
        <extracomment>Of a letter whose rest lies at the post office (the server) still</extracomment>
        <translation>Only the header is here</translation>
    </message>
    <message>
        <source>The rest lies at the post office</source>
        <translation>The rest lies at the post office</translation>
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
    <message>
        <source>The letter lies in Drafts now. It may have been sent: the connection ended before the server confirmed it.</source>
        <translation>The letter lies in Drafts now. It may have been sent: the connection ended before the server confirmed it.</translation>
    </message>
</context>
<context>
    <name>OutboxWords</name>
    <message>
        <source>Leaves in %1 s</source>
        <translation>Leaves in %1 s</translation>
    </message>
    <message>
        <source>Planned for %1</source>
        <translation>Planned for %1</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Waiting for its turn</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Sending: %1 of %2</source>
        <translation>Sending: %1 of %2</translation>
    </message>
    <message>
        <source>Waiting: no connection. Will try again at %1.</source>
        <translation>Waiting: no connection. Will try again at %1.</translation>
    </message>
    <message>
        <source>Waiting. Will try again at %1.</source>
        <translation>Waiting. Will try again at %1.</translation>
    </message>
    <message>
        <source>The server asks to wait until %1</source>
        <translation>The server asks to wait until %1</translation>
    </message>
    <message numerus="yes">
        <source>Not sent: %n address was refused.</source>
        <translation><numerusform>Not sent: %n address was refused.</numerusform><numerusform>Not sent: %n addresses were refused.</numerusform></translation>
    </message>
    <message>
        <source>Not sent: its account was removed</source>
        <translation>Not sent: its account was removed</translation>
    </message>
    <message>
        <source>It may have been sent</source>
        <translation>It may have been sent</translation>
    </message>
    <message>
        <source>Not sent: the password was refused</source>
        <translation>Not sent: the password was refused</translation>
    </message>
    <message>
        <source>Not sent: no password is known</source>
        <translation>Not sent: no password is known</translation>
    </message>
    <message>
        <source>Not sent: your address was refused</source>
        <translation>Not sent: your address was refused</translation>
    </message>
    <message>
        <source>Not sent: the server did not accept the letter</source>
        <translation>Not sent: the server did not accept the letter</translation>
    </message>
    <message>
        <source>Not sent: the letter is too large</source>
        <translation>Not sent: the letter is too large</translation>
    </message>
    <message>
        <source>Not sent: the connection is not safe</source>
        <translation>Not sent: the connection is not safe</translation>
    </message>
    <message>
        <source>Not sent: you decide what happens now</source>
        <translation>Not sent: you decide what happens now</translation>
    </message>
    <message>
        <source>Sobre must be running then.</source>
        <translation>Sobre must be running then.</translation>
    </message>
    <message>
        <source>Sobre ended before the server confirmed the letter, so it does not send it again by itself.</source>
        <translation>Sobre ended before the server confirmed the letter, so it does not send it again by itself.</translation>
    </message>
    <message>
        <source>%1 was refused.</source>
        <translation>%1 was refused.</translation>
    </message>
    <message>
        <source>%1: “%2”.</source>
        <translation>%1: “%2”.</translation>
    </message>
    <message>
        <source>%1 said of %2: “%3”.</source>
        <translation>%1 said of %2: “%3”.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation><numerusform>And %n more.</numerusform><numerusform>And %n more.</numerusform></translation>
    </message>
    <message>
        <source>%1 has not received it either.</source>
        <translation>%1 has not received it either.</translation>
    </message>
    <message numerus="yes">
        <source>The %n others have not received it either.</source>
        <translation><numerusform>The other one has not received it either.</numerusform><numerusform>The %n others have not received it either.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>to %1 and %n more</source>
        <translation><numerusform>to %1 and %n more</numerusform><numerusform>to %1 and %n more</numerusform></translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>to %1</translation>
    </message>
    <message>
        <source>Planned for today, %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>Planned for today, %1</translation>
    </message>
    <message>
        <source>Planned for tomorrow, %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>Planned for tomorrow, %1</translation>
    </message>
    <message>
        <source>Not sent: the server promises no closed vans</source>
        <translation>Not sent: the server promises no closed vans</translation>
    </message>
</context>
<context>
    <name>OwnKeyCommands</name>
    <message>
        <source>Good for so many years; 2 if not given, 0 without an end.</source>
        <translation>Good for so many years; 2 if not given, 0 without an end.</translation>
    </message>
    <message>
        <source>--years wants a number up to %1.</source>
        <translation>--years wants a number up to %1.</translation>
    </message>
    <message>
        <source>Which key? Name one address or fingerprint.</source>
        <translation>Which key? Name one address or fingerprint.</translation>
    </message>
    <message>
        <source>the code has 36 digits</source>
        <translation>the code has 36 digits</translation>
    </message>
    <message>
        <source>Your name as it stands on the key; that of the account if not given.</source>
        <translation>Your name as it stands on the key; that of the account if not given.</translation>
    </message>
    <message>
        <source>Lock it with no passphrase: GnuPG asks for none.</source>
        <translation>Lock it with no passphrase: GnuPG asks for none.</translation>
    </message>
    <message>
        <source>For which account? Name one by its address.</source>
        <translation>For which account? Name one by its address.</translation>
    </message>
    <message>
        <source>The key of %1 is made. Back it up: sobre keys backup</source>
        <translation>The key of %1 is made. Back it up: sobre keys backup</translation>
    </message>
    <message>
        <source>Good until %1.</source>
        <translation>Good until %1.</translation>
    </message>
    <message>
        <source>compromised, replaced or unused.</source>
        <translation>compromised, replaced or unused.</translation>
    </message>
    <message>
        <source>You know that it cannot be taken back.</source>
        <translation>You know that it cannot be taken back.</translation>
    </message>
    <message>
        <source>--reason is compromised, replaced or unused.</source>
        <translation>--reason is compromised, replaced or unused.</translation>
    </message>
    <message>
        <source>A withdrawn key stays so for ever; say --yes.</source>
        <translation>A withdrawn key stays so for ever; say --yes.</translation>
    </message>
    <message>
        <source>The key is withdrawn. Send it to those who have it.</source>
        <translation>The key is withdrawn. Send it to those who have it.</translation>
    </message>
    <message>
        <source>Which key, and into which file?</source>
        <translation>Which key, and into which file?</translation>
    </message>
    <message>
        <source>it exists already</source>
        <translation>it exists already</translation>
    </message>
    <message>
        <source>Backed up into %1.</source>
        <translation>Backed up into %1.</translation>
    </message>
    <message>
        <source>Write this code down; it is shown only now, and nothing else opens the file:</source>
        <translation>Write this code down; it is shown only now, and nothing else opens the file:</translation>
    </message>
    <message>
        <source>Read the code of the backup from standard input.</source>
        <translation>Read the code of the backup from standard input.</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>Which file?</translation>
    </message>
    <message>
        <source>Warning: left out: %1.</source>
        <translation>Warning: left out: %1.</translation>
    </message>
    <message>
        <source>The key is back.</source>
        <translation>The key is back.</translation>
    </message>
</context>
<context>
    <name>PostedLetters</name>
    <message>
        <source>Handed over: “%1”</source>
        <translation>Handed over: “%1”</translation>
    </message>
</context>
<context>
    <name>ReasonWords</name>
    <message>
        <source>%2 says that the address %1 could mean more than one person. Ask for the full address and send again.</source>
        <translation>%2 says that the address %1 could mean more than one person. Ask for the full address and send again.</translation>
    </message>
    <message>
        <source>%2 takes no attached files of this kind, so %1 did not get the message. Send the file packed, or by a link.</source>
        <translation>%2 takes no attached files of this kind, so %1 did not get the message. Send the file packed, or by a link.</translation>
    </message>
    <message>
        <source>%2 did not believe the name and password it was given on the way to %1. Check the password of your account.</source>
        <translation>%2 did not believe the name and password it was given on the way to %1. Check the password of your account.</translation>
    </message>
    <message>
        <source>%2 takes mail for %1 only from those who log in first. Switch logging in on in the settings for sending.</source>
        <translation>%2 takes mail for %1 only from those who log in first. Switch logging in on in the settings for sending.</translation>
    </message>
    <message>
        <source>%2 says that %1 is not written as an address can be. Look for a space, a comma or a missing part, and send again.</source>
        <translation>%2 says that %1 is not written as an address can be. Look for a space, a comma or a missing part, and send again.</translation>
    </message>
    <message>
        <source>%2 did not like the lines at the top of the message to %1, such as its date or sender. Write it anew and send it again.</source>
        <translation>%2 did not like the lines at the top of the message to %1, such as its date or sender. Write it anew and send it again.</translation>
    </message>
    <message>
        <source>%2 has a list of bad links, and one of them is in the message to %1. Take the links out and send again.</source>
        <translation>%2 has a list of bad links, and one of them is in the message to %1. Take the links out and send again.</translation>
    </message>
    <message>
        <source>%2 takes no mail from the network that your message to %1 came from: it is on a list of spammers. Show your mail provider what the server wrote.</source>
        <translation>%2 takes no mail from the network that your message to %1 came from: it is on a list of spammers. Show your mail provider what the server wrote.</translation>
    </message>
    <message>
        <source>%2 keeps mail with your address away from %1. Reach the person another way and ask to be let in.</source>
        <translation>%2 keeps mail with your address away from %1. Reach the person another way and ask to be let in.</translation>
    </message>
    <message>
        <source>%2 wants you to show that you are a person before %1 gets the message. Look at what it wrote, and follow it only if you trust it.</source>
        <translation>%2 wants you to show that you are a person before %1 gets the message. Look at what it wrote, and follow it only if you trust it.</translation>
    </message>
    <message>
        <source>%2 did not let in what the message to %1 holds. Say it in other words or without the files, and send again.</source>
        <translation>%2 did not let in what the message to %1 holds. Say it in other words or without the files, and send again.</translation>
    </message>
    <message>
        <source>%2 could not turn the message into a form that the server of %1 can read. Send it as plain text without special characters in file names.</source>
        <translation>%2 could not turn the message into a form that the server of %1 can read. Send it as plain text without special characters in file names.</translation>
    </message>
    <message>
        <source>%2 says that the message is in the mailbox of %1. There is nothing left to do.</source>
        <translation>%2 says that the message is in the mailbox of %1. There is nothing left to do.</translation>
    </message>
    <message>
        <source>%2 found that the seal your provider puts on mail (DKIM) does not fit, so %1 did not get the message. Tell your mail provider.</source>
        <translation>%2 found that the seal your provider puts on mail (DKIM) does not fit, so %1 did not get the message. Tell your mail provider.</translation>
    </message>
    <message>
        <source>%2 turned the message to %1 away by a rule (DMARC) that the owner of your address's domain made. Send through the server that belongs to your address.</source>
        <translation>%2 turned the message to %1 away by a rule (DMARC) that the owner of your address's domain made. Send through the server that belongs to your address.</translation>
    </message>
    <message>
        <source>%2 could not look up where mail for %1 goes. Check the part behind the @; if it is right, try again later.</source>
        <translation>%2 could not look up where mail for %1 goes. Check the part behind the @; if it is right, try again later.</translation>
    </message>
    <message>
        <source>%2 could not do the encryption that the message to %1 asks for. Ask the person how to send secret mail.</source>
        <translation>%2 could not do the encryption that the message to %1 asks for. Ask the person how to send secret mail.</translation>
    </message>
    <message>
        <source>%2 took the message for %1 and sent it on to several people. You will hear no more of each.</source>
        <translation>%2 took the message for %1 and sent it on to several people. You will hear no more of each.</translation>
    </message>
    <message>
        <source>%2 tried to deliver the message to %1 for days and gave up. Send it again, or reach the person another way.</source>
        <translation>%2 tried to deliver the message to %1 for days and gave up. Send it again, or reach the person another way.</translation>
    </message>
    <message>
        <source>%2 has %1 sent on to another place, and that did not work. Tell the person, who can put the forwarding right.</source>
        <translation>%2 has %1 sent on to another place, and that did not work. Tell the person, who can put the forwarding right.</translation>
    </message>
    <message>
        <source>%2 does not know you yet and asks to come back in a while with the message to %1. Nothing is wrong; if it does not arrive today, send it again.</source>
        <translation>%2 does not know you yet and asks to come back in a while with the message to %1. Nothing is wrong; if it does not arrive today, send it again.</translation>
    </message>
    <message>
        <source>%2 did not like the name by which the sending server greeted it, so %1 has no message. Show your mail provider what the server wrote.</source>
        <translation>%2 did not like the name by which the sending server greeted it, so %1 has no message. Show your mail provider what the server wrote.</translation>
    </message>
    <message>
        <source>%2 says that nobody has used the mailbox of %1 for a long time. Ask the person for another address.</source>
        <translation>%2 says that nobody has used the mailbox of %1 for a long time. Ask the person for another address.</translation>
    </message>
    <message>
        <source>%2 cannot carry addresses with letters beyond a to z, as in %1. Ask for an address in plain letters.</source>
        <translation>%2 cannot carry addresses with letters beyond a to z, as in %1. Ask for an address in plain letters.</translation>
    </message>
    <message>
        <source>%2 could not find the members of the list %1. Write to the list's owner.</source>
        <translation>%2 could not find the members of the list %1. Write to the list's owner.</translation>
    </message>
    <message>
        <source>%2 saw the message to %1 go round in circles between servers. Tell the person: a forwarding there leads back to itself.</source>
        <translation>%2 saw the message to %1 go round in circles between servers. Tell the person: a forwarding there leads back to itself.</translation>
    </message>
    <message>
        <source>%2 says that the mailbox of %1 is switched off. Ask the person for another address.</source>
        <translation>%2 says that the mailbox of %1 is switched off. Ask the person for another address.</translation>
    </message>
    <message>
        <source>%2 says that the mailbox of %1 is full. Tell the person another way, or send again in a few days.</source>
        <translation>%2 says that the mailbox of %1 is full. Tell the person another way, or send again in a few days.</translation>
    </message>
    <message>
        <source>%2 could not put the message into the mailbox of %1 and does not say why. Check the address; if it is right, send again later.</source>
        <translation>%2 could not put the message into the mailbox of %1 and does not say why. Check the address; if it is right, send again later.</translation>
    </message>
    <message>
        <source>%2 lets only some people write to %1, and you are not among them. Ask the person or the group's owner to let you in.</source>
        <translation>%2 lets only some people write to %1, and you are not among them. Ask the person or the group's owner to let you in.</translation>
    </message>
    <message>
        <source>%2 says that %1 has moved or is no longer there. Read what it wrote for the new address, or ask the person.</source>
        <translation>%2 says that %1 has moved or is no longer there. Read what it wrote for the new address, or ask the person.</translation>
    </message>
    <message>
        <source>%2 could not reach the server that has the mail of %1. Send again later; if it stays so, tell the person.</source>
        <translation>%2 could not reach the server that has the mail of %1. Send again later; if it stays so, tell the person.</translation>
    </message>
    <message>
        <source>%2 says that you may not send this to %1. Ask whoever runs that server, or reach the person another way.</source>
        <translation>%2 says that you may not send this to %1. Ask whoever runs that server, or reach the person another way.</translation>
    </message>
    <message>
        <source>%2 found that there is no mail server of the name behind the @ in %1. Check that part for a slip and send again.</source>
        <translation>%2 found that there is no mail server of the name behind the @ in %1. Check that part for a slip and send again.</translation>
    </message>
    <message>
        <source>%2 does not believe that your own address exists, so %1 did not get the message. Check the address in your account's settings.</source>
        <translation>%2 does not believe that your own address exists, so %1 did not get the message. Check the address in your account's settings.</translation>
    </message>
    <message>
        <source>%2 says that the address %1 does not exist. Check it for a slip, or ask the person for the right one.</source>
        <translation>%2 says that the address %1 does not exist. Check it for a slip, or ask the person for the right one.</translation>
    </message>
    <message>
        <source>%2 cannot do something that the message to %1 needs. Send it again in a simpler form.</source>
        <translation>%2 cannot do something that the message to %1 needs. Send it again in a simpler form.</translation>
    </message>
    <message>
        <source>%2 turned the message to %1 away because of a rule of its own. Read what it wrote, and ask whoever runs that server.</source>
        <translation>%2 turned the message to %1 away because of a rule of its own. Read what it wrote, and ask whoever runs that server.</translation>
    </message>
    <message>
        <source>%2 carries only urgent mail at the moment, and the message to %1 is not marked so. Send it again later.</source>
        <translation>%2 carries only urgent mail at the moment, and the message to %1 is not marked so. Send it again later.</translation>
    </message>
    <message>
        <source>%2 hands the mail of %1 to a program, and the program failed. Tell the person, or whoever runs that server.</source>
        <translation>%2 hands the mail of %1 to a program, and the program failed. Tell the person, or whoever runs that server.</translation>
    </message>
    <message>
        <source>%2 and the server of %1 did not understand each other. Send again later; if it fails again, show your mail provider what was written.</source>
        <translation>%2 and the server of %1 did not understand each other. Send again later; if it fails again, show your mail provider what was written.</translation>
    </message>
    <message>
        <source>%2 says that too much mail came at once and held back the message to %1. Wait some hours before you send more.</source>
        <translation>%2 says that too much mail came at once and held back the message to %1. Wait some hours before you send more.</translation>
    </message>
    <message>
        <source>%2 refused the message to %1 without a reason. Read what it wrote, or reach the person another way.</source>
        <translation>%2 refused the message to %1 without a reason. Read what it wrote, or reach the person another way.</translation>
    </message>
    <message>
        <source>%2 does not carry mail to %1, since neither you nor that address belong to it. Check which server your account sends through.</source>
        <translation>%2 does not carry mail to %1, since neither you nor that address belong to it. Check which server your account sends through.</translation>
    </message>
    <message>
        <source>%2 handed the message for %1 on to a server that sends no reports. You will hear no more unless it comes back.</source>
        <translation>%2 handed the message for %1 on to a server that sends no reports. You will hear no more unless it comes back.</translation>
    </message>
    <message>
        <source>%2 thinks little of the server that your message to %1 came from. Show your mail provider what it wrote.</source>
        <translation>%2 thinks little of the server that your message to %1 came from. Show your mail provider what it wrote.</translation>
    </message>
    <message>
        <source>%2 could not find the name that belongs to the sending server's number, so %1 has no message. Only your mail provider can put that right.</source>
        <translation>%2 could not find the name that belongs to the sending server's number, so %1 has no message. Only your mail provider can put that right.</translation>
    </message>
    <message>
        <source>%2 says that you may not send to %1 under the sender's address you chose. Choose the address that belongs to the account.</source>
        <translation>%2 says that you may not send to %1 under the sender's address you chose. Choose the address that belongs to the account.</translation>
    </message>
    <message>
        <source>%2 says that your account has sent all it may for now, so %1 has no message. Wait until tomorrow and send again.</source>
        <translation>%2 says that your account has sent all it may for now, so %1 has no message. Wait until tomorrow and send again.</translation>
    </message>
    <message>
        <source>%2 says that the server of %1 is too busy or takes no mail just now. Send again later.</source>
        <translation>%2 says that the server of %1 is too busy or takes no mail just now. Send again later.</translation>
    </message>
    <message>
        <source>%2 reports that something is broken at the server of %1. Send again tomorrow; if it stays so, tell the person.</source>
        <translation>%2 reports that something is broken at the server of %1. Send again tomorrow; if it stays so, tell the person.</translation>
    </message>
    <message>
        <source>%2 reports that the whole server of %1 has no room left, not one mailbox only. Send again in a few days.</source>
        <translation>%2 reports that the whole server of %1 has no room left, not one mailbox only. Send again in a few days.</translation>
    </message>
    <message>
        <source>%2 took the message to %1 for spam. Write it in other words, with fewer links and files, or reach the person another way.</source>
        <translation>%2 took the message to %1 for spam. Write it in other words, with fewer links and files, or reach the person another way.</translation>
    </message>
    <message>
        <source>%2 says that the message to %1 came by a server that may not send for your domain (SPF). Send through the server your mail provider names.</source>
        <translation>%2 says that the message to %1 came by a server that may not send for your domain (SPF). Send through the server your mail provider names.</translation>
    </message>
    <message>
        <source>%2 says that the account of %1 is locked. Reach the person another way.</source>
        <translation>%2 says that the account of %1 is locked. Reach the person another way.</translation>
    </message>
    <message>
        <source>%2 found that the place behind the @ in %1 takes no mail at all. Ask the person for an address elsewhere.</source>
        <translation>%2 found that the place behind the @ in %1 takes no mail at all. Ask the person for an address elsewhere.</translation>
    </message>
    <message>
        <source>%2 waited for the server of %1, which did not answer in time. Send again later.</source>
        <translation>%2 waited for the server of %1, which did not answer in time. Send again later.</translation>
    </message>
    <message>
        <source>%2 could not make a safe connection to the server of %1 and sent nothing. Tell the person: a certificate there may be wrong.</source>
        <translation>%2 could not make a safe connection to the server of %1 and sent nothing. Tell the person: a certificate there may be wrong.</translation>
    </message>
    <message>
        <source>%2 takes mail for %1 over encrypted connections only. Switch encryption on in the settings for sending.</source>
        <translation>%2 takes mail for %1 over encrypted connections only. Switch encryption on in the settings for sending.</translation>
    </message>
    <message>
        <source>%2 says that the message to %1 is too large. Send smaller files, or a link to them.</source>
        <translation>%2 says that the message to %1 is too large. Send smaller files, or a link to them.</translation>
    </message>
    <message>
        <source>%2 had too many connections at once and could not take the message to %1. Send again in an hour.</source>
        <translation>%2 had too many connections at once and could not take the message to %1. Send again in an hour.</translation>
    </message>
    <message>
        <source>%2 takes a message for fewer people than this one, so %1 did not get it. Send it in smaller groups.</source>
        <translation>%2 takes a message for fewer people than this one, so %1 did not get it. Send it in smaller groups.</translation>
    </message>
    <message>
        <source>%2 found no proof that the message to %1 comes from your domain (neither SPF nor DKIM). Tell whoever runs your domain.</source>
        <translation>%2 found no proof that the message to %1 comes from your domain (neither SPF nor DKIM). Tell whoever runs your domain.</translation>
    </message>
    <message>
        <source>%2 could not deliver the message to %1 and gives no reason that Sobre knows. Read what it wrote.</source>
        <translation>%2 could not deliver the message to %1 and gives no reason that Sobre knows. Read what it wrote.</translation>
    </message>
    <message>
        <source>%2 found a virus in the message to %1. Check this computer and the files before you send again.</source>
        <translation>%2 found a virus in the message to %1. Check this computer and the files before you send again.</translation>
    </message>
    <message>
        <source>this address</source>
        <translation>this address</translation>
    </message>
    <message>
        <source>The other server</source>
        <translation>The other server</translation>
    </message>
</context>
<context>
    <name>ResultWords</name>
    <message>
        <source>Does not work.</source>
        <translation>Does not work.</translation>
    </message>
    <message>
        <source>Not tested since this window was opened or a setting was changed.</source>
        <translation>Not tested since this window was opened or a setting was changed.</translation>
    </message>
    <message>
        <source>Checked just now, without encryption: the server accepts your address as sender.</source>
        <translation>Checked just now, without encryption: the server accepts your address as sender.</translation>
    </message>
    <message>
        <source>Checked just now over %1: the server accepts your address as sender.</source>
        <translation>Checked just now over %1: the server accepts your address as sender.</translation>
    </message>
    <message numerus="yes">
        <source>Checked just now: signed in without encryption, %n messages on the server.</source>
        <translation><numerusform>Checked just now: signed in without encryption, %n message on the server.</numerusform><numerusform>Checked just now: signed in without encryption, %n messages on the server.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Checked just now: signed in over %1, %n messages on the server.</source>
        <translation><numerusform>Checked just now: signed in over %1, %n message on the server.</numerusform><numerusform>Checked just now: signed in over %1, %n messages on the server.</numerusform></translation>
    </message>
    <message>
        <source>Works.</source>
        <translation>Works.</translation>
    </message>
    <message>
        <source>Mail was not fetched yet.</source>
        <translation>Mail was not fetched yet.</translation>
    </message>
    <message>
        <source>Last checked %1.</source>
        <translation>Last checked %1.</translation>
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
        <source>is too large or too deeply nested to be signed or sealed</source>
        <translation>is too large or too deeply nested to be signed or sealed</translation>
    </message>
    <message>
        <source>Sign the letter.</source>
        <translation>Sign the letter.</translation>
    </message>
    <message>
        <source>Seal the letter, and sign it.</source>
        <translation>Seal the letter, and sign it.</translation>
    </message>
    <message>
        <source>Files, or standard input: not both.</source>
        <translation>Files, or standard input: not both.</translation>
    </message>
    <message>
        <source>Several letters go to whom they name, so no recipients can be given.</source>
        <translation>Several letters go to whom they name, so no recipients can be given.</translation>
    </message>
    <message>
        <source>Letters are signed and sealed one at a time.</source>
        <translation>Letters are signed and sealed one at a time.</translation>
    </message>
    <message>
        <source>Take the recipients from the header, besides those that are named.</source>
        <translation>Take the recipients from the header, besides those that are named.</translation>
    </message>
    <message>
        <source>The writer's name, for a letter that does not say who it is from.</source>
        <translation>The writer's name, for a letter that does not say who it is from.</translation>
    </message>
    <message>
        <source>Behave as sendmail does: no word is a file, and other options of it are understood.</source>
        <translation>Behave as sendmail does: no word is a file, and other options of it are understood.</translation>
    </message>
</context>
<context>
    <name>SendWords</name>
    <message>
        <source>-%1 lacks its value.</source>
        <translation>-%1 lacks its value.</translation>
    </message>
    <message>
        <source>There is no option -%1.</source>
        <translation>There is no option -%1.</translation>
    </message>
    <message>
        <source>-%1 is nothing that Sobre does in sendmail's place: it takes letters, it is no server.</source>
        <translation>-%1 is nothing that Sobre does in sendmail's place: it takes letters, it is no server.</translation>
    </message>
</context>
<context>
    <name>ServerCommands</name>
    <message>
        <source>Which letters? Name them as “sobre server list” does: ACCOUNT/UIDL.</source>
        <translation>Which letters? Name them as “sobre server list” does: ACCOUNT/UIDL.</translation>
    </message>
    <message>
        <source>“%1” is not ACCOUNT/UIDL.</source>
        <translation>“%1” is not ACCOUNT/UIDL.</translation>
    </message>
    <message>
        <source>No letter %1 lies at the server.</source>
        <translation>No letter %1 lies at the server.</translation>
    </message>
    <message>
        <source>Several letters at the server have the name %1; say which one: %1#1, %1#2 and so on.</source>
        <translation>Several letters at the server have the name %1; say which one: %1#1, %1#2 and so on.</translation>
    </message>
    <message>
        <source>Read the headers of at most so many letters that are not here; 200 if not given.</source>
        <translation>Read the headers of at most so many letters that are not here; 200 if not given.</translation>
    </message>
    <message>
        <source>--headers wants a number.</source>
        <translation>--headers wants a number.</translation>
    </message>
    <message>
        <source>%1 could not be fetched this time.</source>
        <translation>%1 could not be fetched this time.</translation>
    </message>
    <message>
        <source>%1 is here: letter %2</source>
        <translation>%1 is here: letter %2</translation>
    </message>
    <message>
        <source>%1 is deleted at the server</source>
        <translation>%1 is deleted at the server</translation>
    </message>
</context>
<context>
    <name>ServerRows</name>
    <message>
        <source>not here</source>
        <translation>not here</translation>
    </message>
    <message>
        <source>could not be fetched</source>
        <translation>could not be fetched</translation>
    </message>
    <message>
        <source>header here</source>
        <translation>header here</translation>
    </message>
    <message>
        <source>here</source>
        <translation>here</translation>
    </message>
    <message>
        <source>deleted here</source>
        <translation>deleted here</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>stays</translation>
    </message>
    <message>
        <source>goes when it is fetched</source>
        <translation>goes when it is fetched</translation>
    </message>
    <message numerus="yes">
        <source>goes %n days after it is fetched</source>
        <translation><numerusform>goes %n day after it is fetched</numerusform><numerusform>goes %n days after it is fetched</numerusform></translation>
    </message>
    <message>
        <source>goes on %1</source>
        <translation>goes on %1</translation>
    </message>
    <message>
        <source>goes at the next fetch</source>
        <translation>goes at the next fetch</translation>
    </message>
    <message>
        <source>large</source>
        <translation>large</translation>
    </message>
    <message>
        <source>no sender</source>
        <translation>no sender</translation>
    </message>
    <message>
        <source>program or archive</source>
        <translation>program or archive</translation>
    </message>
    <message>
        <source>name holds another address</source>
        <translation>name holds another address</translation>
    </message>
    <message>
        <source>(header not read)</source>
        <translation>(header not read)</translation>
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
    <name>StepWords</name>
    <message>
        <source>log-in method %1</source>
        <translation>log-in method %1</translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <translation>%1, port %2</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>not encrypted</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Connecting to %1</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>Connect to %1</translation>
    </message>
    <message>
        <source>Signing in for receiving</source>
        <translation>Signing in for receiving</translation>
    </message>
    <message>
        <source>Sign in for receiving</source>
        <translation>Sign in for receiving</translation>
    </message>
    <message>
        <source>Signing in for sending</source>
        <translation>Signing in for sending</translation>
    </message>
    <message>
        <source>Sign in for sending</source>
        <translation>Sign in for sending</translation>
    </message>
    <message>
        <source>Checking that the server accepts your address as sender</source>
        <translation>Checking that the server accepts your address as sender</translation>
    </message>
    <message>
        <source>Check that the server accepts your address as sender</source>
        <translation>Check that the server accepts your address as sender</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Connected to %1</translation>
    </message>
    <message>
        <source>Signed in for receiving</source>
        <translation>Signed in for receiving</translation>
    </message>
    <message>
        <source>Signed in for sending</source>
        <translation>Signed in for sending</translation>
    </message>
    <message>
        <source>The server accepts your address as sender</source>
        <translation>The server accepts your address as sender</translation>
    </message>
    <message>
        <source>no mail is sent</source>
        <translation>no mail is sent</translation>
    </message>
    <message>
        <source>%1, the certificate is valid for this name</source>
        <translation>%1, the certificate is valid for this name</translation>
    </message>
    <message>
        <source>waiting %1 s of at most %2 s</source>
        <translation>waiting %1 s of at most %2 s</translation>
    </message>
    <message>
        <source>%1, by the certificate that you trust</source>
        <translation>%1, by the certificate that you trust</translation>
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
    <message>
        <source>eml: one file a letter; mbox: one file a folder; maildir: one Maildir with its folders.</source>
        <translation>eml: one file a letter; mbox: one file a folder; maildir: one Maildir with its folders.</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) left out: the header alone is here, the rest lies at the server.</source>
        <translation><numerusform>%n letter left out: the header alone is here, the rest lies at the server.</numerusform><numerusform>%n letters left out: the headers alone are here, the rest lies at the server.</numerusform></translation>
    </message>
</context>
<context>
    <name>TrustCheck</name>
    <message>
        <source>no server of this account shows a certificate that is to be trusted with the fingerprint %1, so nothing was changed</source>
        <translation>no server of this account shows a certificate that is to be trusted with the fingerprint %1, so nothing was changed</translation>
    </message>
    <message>
        <source>A fingerprint is 64 hexadecimal digits (SHA-256), not “%1”.</source>
        <translation>A fingerprint is 64 hexadecimal digits (SHA-256), not “%1”.</translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <source>an unknown person</source>
        <translation>an unknown person</translation>
    </message>
    <message>
        <source>Signed by %1. You checked this key on %2.</source>
        <translation>Signed by %1. You checked this key on %2.</translation>
    </message>
    <message>
        <source>Signed by %1. You checked this key.</source>
        <translation>Signed by %1. You checked this key.</translation>
    </message>
    <message>
        <source>Signed with the key %1 has used since %2.</source>
        <translation>Signed with the key %1 has used since %2.</translation>
    </message>
    <message>
        <source>Signed with the key of %1.</source>
        <translation>Signed with the key of %1.</translation>
    </message>
    <message>
        <source>Envelope. Sealed for you, and signed by %1.</source>
        <translation>Envelope. Sealed for you, and signed by %1.</translation>
    </message>
    <message>
        <source>Signed, but we do not know by whom.</source>
        <translation>Signed, but we do not know by whom.</translation>
    </message>
    <message>
        <source>Signed by %1, but sent as %2.</source>
        <translation>Signed by %1, but sent as %2.</translation>
    </message>
    <message>
        <source>Signed, but the letter does not say clearly who sent it.</source>
        <translation>Signed, but the letter does not say clearly who sent it.</translation>
    </message>
    <message>
        <source>Signed by %1 at another time than the letter says: on %2. It may be an old letter sent again.</source>
        <translation>Signed by %1 at another time than the letter says: on %2. It may be an old letter sent again.</translation>
    </message>
    <message>
        <source>The key of %1 has changed. Ask by another means before you trust it.</source>
        <translation>The key of %1 has changed. Ask by another means before you trust it.</translation>
    </message>
    <message>
        <source>The key of %1 ended on %2.</source>
        <translation>The key of %1 ended on %2.</translation>
    </message>
    <message>
        <source>The key of %1 has ended.</source>
        <translation>The key of %1 has ended.</translation>
    </message>
    <message>
        <source>%1 withdrew this key.</source>
        <translation>%1 withdrew this key.</translation>
    </message>
    <message>
        <source>Signed in a way that can be forged: nobody can tell who wrote it.</source>
        <translation>Signed in a way that can be forged: nobody can tell who wrote it.</translation>
    </message>
    <message>
        <source>The text does not fit its signature. It may have been changed on the way.</source>
        <translation>The text does not fit its signature. It may have been changed on the way.</translation>
    </message>
    <message>
        <source>Sealed for you, but nobody signed it: we cannot tell who wrote it.</source>
        <translation>Sealed for you, but nobody signed it: we cannot tell who wrote it.</translation>
    </message>
    <message>
        <source>This message is sealed and you lack the key.</source>
        <translation>This message is sealed and you lack the key.</translation>
    </message>
    <message>
        <source>Your key is locked.</source>
        <translation>Your key is locked.</translation>
    </message>
    <message>
        <source>We do not show it: it has been altered or is incomplete.</source>
        <translation>We do not show it: it has been altered or is incomplete.</translation>
    </message>
    <message>
        <source>This message is sealed with a password and not for a key. It cannot be opened here.</source>
        <translation>This message is sealed with a password and not for a key. It cannot be opened here.</translation>
    </message>
    <message>
        <source>We do not open it: what is inside is too large.</source>
        <translation>We do not open it: what is inside is too large.</translation>
    </message>
    <message>
        <source>Your key stayed locked, so the message was not opened.</source>
        <translation>Your key stayed locked, so the message was not opened.</translation>
    </message>
    <message>
        <source>The signature was not checked.</source>
        <translation>The signature was not checked.</translation>
    </message>
    <message>
        <source>The message could not be opened.</source>
        <translation>The message could not be opened.</translation>
    </message>
    <message>
        <source>The signature could not be checked.</source>
        <translation>The signature could not be checked.</translation>
    </message>
    <message>
        <source>The message could not be opened: %1.</source>
        <translation>The message could not be opened: %1.</translation>
    </message>
    <message>
        <source>The signature could not be checked: %1.</source>
        <translation>The signature could not be checked: %1.</translation>
    </message>
    <message>
        <source>This message uses %1. The program for it is missing or does not answer.</source>
        <translation>This message uses %1. The program for it is missing or does not answer.</translation>
    </message>
    <message>
        <source>This message uses %1. The program for it is missing or does not answer: %2.</source>
        <translation>This message uses %1. The program for it is missing or does not answer: %2.</translation>
    </message>
    <message>
        <source>This message uses %1. The plugin is off.</source>
        <translation>This message uses %1. The plugin is off.</translation>
    </message>
    <message>
        <source>A part of this message is sealed. We do not open parts by themselves.</source>
        <translation>A part of this message is sealed. We do not open parts by themselves.</translation>
    </message>
    <message>
        <source>A part of this message does not fit its signature.</source>
        <translation>A part of this message does not fit its signature.</translation>
    </message>
    <message>
        <source>Only the framed part is signed.</source>
        <translation>Only the framed part is signed.</translation>
    </message>
    <message>
        <source>A part of this message claims to be signed; the rest does not.</source>
        <translation>A part of this message claims to be signed; the rest does not.</translation>
    </message>
    <message>
        <source>fits, with a key you checked</source>
        <translation>fits, with a key you checked</translation>
    </message>
    <message>
        <source>fits, key not checked</source>
        <translation>fits, key not checked</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>does not fit</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>unknown key</translation>
    </message>
    <message>
        <source>the key or the signature has ended</source>
        <translation>the key or the signature has ended</translation>
    </message>
    <message>
        <source>the key was withdrawn</source>
        <translation>the key was withdrawn</translation>
    </message>
    <message>
        <source>fits, but is not the sender’s</source>
        <translation>fits, but is not the sender’s</translation>
    </message>
    <message>
        <source>made in a way that can be forged</source>
        <translation>made in a way that can be forged</translation>
    </message>
    <message>
        <source>Signed by %1, but the signed letter was for others: %2. Somebody may have passed it on.</source>
        <extracomment>%1 is who signed it. The signature fits, but the signed letter was addressed to other people</extracomment>
        <translation>Signed by %1, but the signed letter was for others: %2. Somebody may have passed it on.</translation>
    </message>
    <message>
        <source>Nothing shows whether it was altered on its way.</source>
        <translation>Nothing shows whether it was altered on its way.</translation>
    </message>
    <message>
        <source>Signed by %1. An authority that you trust vouches for it.</source>
        <extracomment>"authority": a certificate authority, of S/MIME</extracomment>
        <translation>Signed by %1. An authority that you trust vouches for it.</translation>
    </message>
    <message>
        <source>Signed, but we do not know by whom: no authority that you trust vouches for it.</source>
        <translation>Signed, but we do not know by whom: no authority that you trust vouches for it.</translation>
    </message>
    <message>
        <source>Sealed for you, but a server on the way changed its form. We put it together for reading: do not rely on who wrote it.</source>
        <extracomment>"its form": a server on the way took the envelope apart</extracomment>
        <translation>Sealed for you, but a server on the way changed its form. We put it together for reading: do not rely on who wrote it.</translation>
    </message>
</context>
<context>
    <name>VerifyCommand</name>
    <message numerus="yes">
        <source>%n letter(s), all as they came.</source>
        <translation><numerusform>%n letter, as it came.</numerusform><numerusform>%n letters, all as they came.</numerusform></translation>
    </message>
    <message>
        <source>Letter %1 is damaged: %2</source>
        <translation>Letter %1 is damaged: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) saved into a new file. The damaged one is kept as %1.</source>
        <translation><numerusform>%n letter saved into a new file. The damaged one is kept as %1.</numerusform><numerusform>%n letters saved into a new file. The damaged one is kept as %1.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) put into the search index again.</source>
        <translation><numerusform>%n letter put into the search index again.</numerusform><numerusform>%n letters put into the search index again.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) whose folder is not known any more are in “%1”.</source>
        <translation><numerusform>%n letter whose folder is not known any more is in “%1”.</numerusform><numerusform>%n letters whose folder is not known any more are in “%1”.</numerusform></translation>
    </message>
    <message>
        <source>Letter %1 was kept, but its checksum is lost: it may differ from what came.</source>
        <translation>Letter %1 was kept, but its checksum is lost: it may differ from what came.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>Letter %1 is lost; the next fetch brings it again.</source>
        <translation>Letter %1 is lost; the next fetch brings it again.</translation>
    </message>
    <message>
        <source>Letter %1 is lost.</source>
        <translation>Letter %1 is lost.</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Recovered</translation>
    </message>
    <message>
        <source>What was known of account %1 is lost: add it again.</source>
        <translation>What was known of account %1 is lost: add it again.</translation>
    </message>
    <message>
        <source>Save what is whole into a sound file; close Sobre's window before.</source>
        <translation>Save what is whole into a sound file; close Sobre's window before.</translation>
    </message>
</context>
<context>
    <name>sobre::look::Chip</name>
    <message>
        <source>Del removes, F2 edits</source>
        <translation>Del removes, F2 edits</translation>
    </message>
</context>
<context>
    <name>sobre::look::RecipientField</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation>&amp;Copy address</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Remove</translation>
    </message>
</context>
<context>
    <name>sobre::look::SearchField</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>sobre::look::Strip</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
</context>
<context>
    <name>sobre::look::ToolButton</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A tooltip: what the button does and its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>sobre::look::UndoBar</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
</context>
<context>
    <name>sobre::ui::AccountHeading</name>
    <message>
        <source>Add account</source>
        <translation>Add account</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation><numerusform>%n account</numerusform><numerusform>%n accounts</numerusform></translation>
    </message>
    <message>
        <source>Could not get mail</source>
        <translation>Could not get mail</translation>
    </message>
    <message>
        <source>&amp;Get mail for all</source>
        <translation>&amp;Get mail for all</translation>
    </message>
    <message>
        <source>&amp;Add an account</source>
        <translation>&amp;Add an account</translation>
    </message>
    <message>
        <source>&amp;Get mail</source>
        <translation>&amp;Get mail</translation>
    </message>
    <message>
        <source>Account &amp;settings</source>
        <translation>Account &amp;settings</translation>
    </message>
</context>
<context>
    <name>sobre::ui::AccountPage</name>
    <message>
        <source>&amp;Remove this account…</source>
        <translation>&amp;Remove this account…</translation>
    </message>
    <message>
        <source>This account</source>
        <translation>This account</translation>
    </message>
    <message>
        <source>&amp;Name of the account</source>
        <translation>&amp;Name of the account</translation>
    </message>
    <message>
        <source>Only you see it.</source>
        <translation>Only you see it.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>You</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>&amp;Your name</translation>
    </message>
    <message>
        <source>People see this name on the mail you send.</source>
        <translation>People see this name on the mail you send.</translation>
    </message>
    <message>
        <source>&amp;Email address</source>
        <translation>&amp;Email address</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Remove this account?</source>
        <translation>Remove this account?</translation>
    </message>
    <message>
        <source>Keep its mail on this computer? What lies on the server stays there either way.</source>
        <translation>Keep its mail on this computer? What lies on the server stays there either way.</translation>
    </message>
    <message>
        <source>Remove, &amp;keep its mail</source>
        <translation>Remove, &amp;keep its mail</translation>
    </message>
    <message>
        <source>Remove and &amp;delete its mail</source>
        <translation>Remove and &amp;delete its mail</translation>
    </message>
    <message>
        <source>D&amp;o not remove</source>
        <translation>D&amp;o not remove</translation>
    </message>
    <message numerus="yes">
        <source>%n letters that wait in the Outbox become drafts, or are deleted with the rest.</source>
        <translation><numerusform>%n letter that waits in the Outbox becomes a draft, or is deleted with the rest.</numerusform><numerusform>%n letters that wait in the Outbox become drafts, or are deleted with the rest.</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::AccountSettingsWindow</name>
    <message>
        <source>Account settings</source>
        <translation>Account settings</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Incoming</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Outgoing</translation>
    </message>
    <message>
        <source>Composing</source>
        <translation>Composing</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Storage</translation>
    </message>
    <message>
        <source>&amp;Add account</source>
        <translation>&amp;Add account</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Cance&amp;l</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>Sa&amp;ve</translation>
    </message>
    <message>
        <source>Save or cancel what you changed first.</source>
        <translation>Save or cancel what you changed first.</translation>
    </message>
    <message>
        <source>Changed: nothing</source>
        <translation>Changed: nothing</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Changed: %1</translation>
    </message>
    <message>
        <source>Incoming mail</source>
        <translation>Incoming mail</translation>
    </message>
    <message>
        <source>Outgoing mail</source>
        <translation>Outgoing mail</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>&amp;Test again</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Test</translation>
    </message>
    <message>
        <source>Trying the settings: step %1 of %2</source>
        <translation>Trying the settings: step %1 of %2</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>Sa&amp;ve anyway</source>
        <translation>Sa&amp;ve anyway</translation>
    </message>
    <message>
        <source>Not saved: these settings do not work.</source>
        <translation>Not saved: these settings do not work.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Not saved: %1</translation>
    </message>
    <message>
        <source>Removing the account…</source>
        <translation>Removing the account…</translation>
    </message>
    <message>
        <source>Certi&amp;ficate…</source>
        <translation>Certi&amp;ficate…</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ActionRow</name>
    <message>
        <source>What to do with the message</source>
        <translation>What to do with the message</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Short for "Reply to all"</extracomment>
        <translation>All</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Forward</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Junk</source>
        <translation>Junk</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Star</translation>
    </message>
    <message>
        <source>More for this message</source>
        <translation>More for this message</translation>
    </message>
</context>
<context>
    <name>sobre::ui::AddAccountWindow</name>
    <message>
        <source>The server refused the password.</source>
        <translation>The server refused the password.</translation>
    </message>
    <message>
        <source>The server refused the password. It said: “%1”</source>
        <translation>The server refused the password. It said: “%1”</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Add account</translation>
    </message>
</context>
<context>
    <name>sobre::ui::Answer</name>
    <message>
        <source>%1 wrote:</source>
        <extracomment>The line above a quotation; %1 is a name</extracomment>
        <translation>%1 wrote:</translation>
    </message>
    <message>
        <source>On %1 at %2, %3 wrote:</source>
        <extracomment>The line above a quotation; %1 is a date, %2 a time, %3 a name</extracomment>
        <translation>On %1 at %2, %3 wrote:</translation>
    </message>
    <message>
        <source>Forwarded letter</source>
        <translation>Forwarded letter</translation>
    </message>
    <message>
        <source>From:</source>
        <extracomment>Fields at the head of a letter that is passed on</extracomment>
        <translation>From:</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>Date:</translation>
    </message>
    <message>
        <source>Subject:</source>
        <translation>Subject:</translation>
    </message>
    <message>
        <source>To:</source>
        <translation>To:</translation>
    </message>
    <message>
        <source>Cc:</source>
        <translation>Cc:</translation>
    </message>
</context>
<context>
    <name>sobre::ui::AttachmentBar</name>
    <message>
        <source>Add &amp;file</source>
        <translation>Add &amp;file</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>Attached files</translation>
    </message>
    <message>
        <source>“%1” is a folder. Attach the files in it.</source>
        <translation>“%1” is a folder. Attach the files in it.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>“%1” cannot be read.</translation>
    </message>
    <message>
        <source>The picture cannot be attached.</source>
        <translation>The picture cannot be attached.</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <extracomment>The name of a file made from a pasted picture; %1 is date and time</extracomment>
        <translation>Picture %1</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Cannot be read</translation>
    </message>
</context>
<context>
    <name>sobre::ui::AttachmentChip</name>
    <message>
        <source>File without a name</source>
        <translation>File without a name</translation>
    </message>
    <message>
        <source>Del removes</source>
        <translation>Del removes</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Remove</translation>
    </message>
    <message>
        <source>%1 · will be sealed</source>
        <translation>%1 · will be sealed</translation>
    </message>
</context>
<context>
    <name>sobre::ui::AttachmentWords</name>
    <message>
        <source>unnamed</source>
        <extracomment>The name of an attachment that has none; part of a file name</extracomment>
        <translation>unnamed</translation>
    </message>
    <message>
        <source>Returned letter</source>
        <extracomment>A file's name: a letter that came back; %1 is its subject with the file's ending</extracomment>
        <translation>Returned letter</translation>
    </message>
    <message>
        <source>Returned letter – %1</source>
        <translation>Returned letter – %1</translation>
    </message>
    <message>
        <source>Delivery report</source>
        <translation>Delivery report</translation>
    </message>
    <message>
        <source>Head of the returned letter</source>
        <translation>Head of the returned letter</translation>
    </message>
</context>
<context>
    <name>sobre::ui::BackUpWindow</name>
    <message>
        <source>Back up my key</source>
        <translation>Back up my key</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>A file will hold your key and its certificate. GnuPG asks for a password that locks it: write it down, and keep it apart from the file.</source>
        <translation>A file will hold your key and its certificate. GnuPG asks for a password that locks it: write it down, and keep it apart from the file.</translation>
    </message>
    <message>
        <source>&amp;Save the file…</source>
        <translation>&amp;Save the file…</translation>
    </message>
    <message>
        <source>A file will hold your key, locked with this code. Write the code down on paper. It is shown only now, and without it nobody opens the file, not even you.</source>
        <translation>A file will hold your key, locked with this code. Write the code down on paper. It is shown only now, and without it nobody opens the file, not even you.</translation>
    </message>
    <message>
        <source>The code: %1</source>
        <translation>The code: %1</translation>
    </message>
    <message>
        <source>I &amp;wrote it down</source>
        <translation>I &amp;wrote it down</translation>
    </message>
    <message>
        <source>Did you write it down?</source>
        <translation>Did you write it down?</translation>
    </message>
    <message>
        <source>Type two parts of the code from your paper.</source>
        <translation>Type two parts of the code from your paper.</translation>
    </message>
    <message>
        <source>Group &amp;number %1</source>
        <translation>Group &amp;number %1</translation>
    </message>
    <message>
        <source>&amp;Group number %1</source>
        <translation>&amp;Group number %1</translation>
    </message>
    <message>
        <source>&amp;Show the code again</source>
        <translation>&amp;Show the code again</translation>
    </message>
    <message>
        <source>Your key is backed up</source>
        <translation>Your key is backed up</translation>
    </message>
    <message>
        <source>Keep the file and the paper in different places. On another computer choose “Restore a backup” and type the code.</source>
        <translation>Keep the file and the paper in different places. On another computer choose “Restore a backup” and type the code.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>This is not what the code says there.</source>
        <translation>This is not what the code says there.</translation>
    </message>
    <message>
        <source>Save the backup</source>
        <translation>Save the backup</translation>
    </message>
    <message>
        <source>Writing the backup…</source>
        <translation>Writing the backup…</translation>
    </message>
    <message>
        <source>GnuPG may ask for the passphrase of your key.</source>
        <translation>GnuPG may ask for the passphrase of your key.</translation>
    </message>
    <message>
        <source>The backup was not written.</source>
        <translation>The backup was not written.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::BodyEdit</name>
    <message>
        <source>Text of the letter</source>
        <translation>Text of the letter</translation>
    </message>
</context>
<context>
    <name>sobre::ui::BodyView</name>
    <message>
        <source>Text of the message</source>
        <translation>Text of the message</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Select &amp;all</translation>
    </message>
    <message>
        <source>Copy &amp;link address</source>
        <translation>Copy &amp;link address</translation>
    </message>
</context>
<context>
    <name>sobre::ui::BusyBar</name>
    <message>
        <source>Working</source>
        <translation>Working</translation>
    </message>
</context>
<context>
    <name>sobre::ui::CertificatePage</name>
    <message>
        <source>The certificate is not valid</source>
        <translation>The certificate is not valid</translation>
    </message>
    <message>
        <source>This may be a mistake of your provider, or someone on the way who wants to read your mail. Sobre cannot tell which: ask your provider which fingerprint is theirs.</source>
        <translation>This may be a mistake of your provider, or someone on the way who wants to read your mail. Sobre cannot tell which: ask your provider which fingerprint is theirs.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>Nothing was sent to %1.</source>
        <translation>Nothing was sent to %1.</translation>
    </message>
    <message>
        <source>Its certificate: %1.</source>
        <translation>Its certificate: %1.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>The certificate is for</source>
        <translation>The certificate is for</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Valid</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>from %1 to %2</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Fingerprint (SHA-256)</translation>
    </message>
    <message>
        <source>Trust this &amp;one</source>
        <translation>Trust this &amp;one</translation>
    </message>
    <message>
        <source>Fingerprint of the one that you trusted</source>
        <translation>Fingerprint of the one that you trusted</translation>
    </message>
    <message>
        <source>It is not trusted.</source>
        <translation>It is not trusted.</translation>
    </message>
    <message>
        <source>Whoever vouched for it has taken that back, so Sobre does not use it. Your provider has to put another one in its place.</source>
        <translation>Whoever vouched for it has taken that back, so Sobre does not use it. Your provider has to put another one in its place.</translation>
    </message>
    <message>
        <source>You trusted another certificate for this server. Your provider may have a new one, or someone on the way wants to read your mail. Sobre cannot tell which: ask your provider which fingerprint is theirs.</source>
        <translation>You trusted another certificate for this server. Your provider may have a new one, or someone on the way wants to read your mail. Sobre cannot tell which: ask your provider which fingerprint is theirs.</translation>
    </message>
    <message>
        <source>If you trust this one, Sobre takes this certificate from this server and this port from now on, and no other that is not valid.</source>
        <translation>If you trust this one, Sobre takes this certificate from this server and this port from now on, and no other that is not valid.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::CertificateWindow</name>
    <message>
        <source>Certificate</source>
        <translation>Certificate</translation>
    </message>
</context>
<context>
    <name>sobre::ui::CheckPage</name>
    <message>
        <source>Ready. Check these settings</source>
        <translation>Ready. Check these settings</translation>
    </message>
    <message>
        <source>Everything below was tried and works.</source>
        <translation>Everything below was tried and works.</translation>
    </message>
    <message>
        <source>This connection is not encrypted: anyone on the way can read your password.</source>
        <translation>This connection is not encrypted: anyone on the way can read your password.</translation>
    </message>
    <message>
        <source>After downloading, on the server</source>
        <translation>After downloading, on the server</translation>
    </message>
    <message>
        <source>&amp;Name of this account</source>
        <translation>&amp;Name of this account</translation>
    </message>
    <message>
        <source>Only you see it.</source>
        <translation>Only you see it.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Back</translation>
    </message>
    <message>
        <source>&amp;Add account</source>
        <translation>&amp;Add account</translation>
    </message>
    <message>
        <source>&amp;Use it without encryption</source>
        <translation>&amp;Use it without encryption</translation>
    </message>
    <message>
        <source>no messages there</source>
        <translation>no messages there</translation>
    </message>
    <message numerus="yes">
        <source>%n messages there</source>
        <translation><numerusform>%n message there</numerusform><numerusform>%n messages there</numerusform></translation>
    </message>
    <message>
        <source>no log-in</source>
        <translation>no log-in</translation>
    </message>
    <message>
        <source>same user and password</source>
        <translation>same user and password</translation>
    </message>
    <message>
        <source>Receiving · POP3</source>
        <translation>Receiving · POP3</translation>
    </message>
    <message>
        <source>Sending · SMTP</source>
        <translation>Sending · SMTP</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>user %1</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Change</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>C&amp;hange</translation>
    </message>
    <message>
        <source>Change the receiving server</source>
        <translation>Change the receiving server</translation>
    </message>
    <message>
        <source>Change the sending server</source>
        <translation>Change the sending server</translation>
    </message>
    <message>
        <source>Keeping the account and its password…</source>
        <translation>Keeping the account and its password…</translation>
    </message>
    <message>
        <source>The account was not added.</source>
        <translation>The account was not added.</translation>
    </message>
    <message>
        <source>certificate trusted by you</source>
        <translation>certificate trusted by you</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ClosedVans</name>
    <message>
        <source>Closed vans only.</source>
        <translation>Closed vans only.</translation>
    </message>
    <message>
        <source>Every server is asked to pass it on over protected connections or to send it back. If yours does not promise that, it stays in the outbox.</source>
        <translation>Every server is asked to pass it on over protected connections or to send it back. If yours does not promise that, it stays in the outbox.</translation>
    </message>
    <message>
        <source>Any va&amp;n</source>
        <translation>Any va&amp;n</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ComposerWindow</name>
    <message>
        <source>Tools</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Send</translation>
    </message>
    <message>
        <source>Send (%1)</source>
        <translation>Send (%1)</translation>
    </message>
    <message>
        <source>&amp;Attach</source>
        <translation>&amp;Attach</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>&amp;Attach files…</source>
        <translation>&amp;Attach files…</translation>
    </message>
    <message>
        <source>Save &amp;draft</source>
        <translation>Save &amp;draft</translation>
    </message>
    <message>
        <source>Add &amp;Cc</source>
        <translation>Add &amp;Cc</translation>
    </message>
    <message>
        <source>Add &amp;Bcc</source>
        <translation>Add &amp;Bcc</translation>
    </message>
    <message>
        <source>&amp;Throw away</source>
        <translation>&amp;Throw away</translation>
    </message>
    <message>
        <source>C&amp;lose and keep as draft</source>
        <translation>C&amp;lose and keep as draft</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>Not sent.</translation>
    </message>
    <message>
        <source>Not sent yet.</source>
        <translation>Not sent yet.</translation>
    </message>
    <message>
        <source>Send an&amp;yway</source>
        <translation>Send an&amp;yway</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Attach files</translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>Draft saved %1</translation>
    </message>
    <message numerus="yes">
        <source>%n files cannot be read and are not in the draft.</source>
        <translation><numerusform>%n file cannot be read and is not in the draft.</numerusform><numerusform>%n files cannot be read and are not in the draft.</numerusform></translation>
    </message>
    <message>
        <source>The draft is not saved.</source>
        <translation>The draft is not saved.</translation>
    </message>
    <message>
        <source>Handing over to the outbox…</source>
        <translation>Handing over to the outbox…</translation>
    </message>
    <message>
        <source>New letter</source>
        <translation>New letter</translation>
    </message>
    <message>
        <source>S&amp;eal</source>
        <translation>S&amp;eal</translation>
    </message>
    <message>
        <source>S&amp;eal in an envelope</source>
        <translation>S&amp;eal in an envelope</translation>
    </message>
    <message>
        <source>S&amp;ign without sealing</source>
        <translation>S&amp;ign without sealing</translation>
    </message>
    <message>
        <source>This draft is sealed and did not open.</source>
        <translation>This draft is sealed and did not open.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Try again</translation>
    </message>
    <message>
        <source>The letter is sealed and did not open, so nothing of it is quoted.</source>
        <translation>The letter is sealed and did not open, so nothing of it is quoted.</translation>
    </message>
    <message>
        <source>Sealing…</source>
        <translation>Sealing…</translation>
    </message>
    <message>
        <source>&amp;Seal and send</source>
        <translation>&amp;Seal and send</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A tooltip: what the button does and its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Use a &amp;postcard</source>
        <translation>Use a &amp;postcard</translation>
    </message>
    <message>
        <source>You would quote sealed text on a postcard.</source>
        <translation>You would quote sealed text on a postcard.</translation>
    </message>
    <message>
        <source>Remove the &amp;quote</source>
        <translation>Remove the &amp;quote</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Signing…</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>Sho&amp;w the letter</source>
        <translation>Sho&amp;w the letter</translation>
    </message>
    <message>
        <source>Copy the co&amp;mmand</source>
        <translation>Copy the co&amp;mmand</translation>
    </message>
    <message>
        <source>Loo&amp;k again</source>
        <translation>Loo&amp;k again</translation>
    </message>
    <message>
        <source>The command is copied.</source>
        <translation>The command is copied.</translation>
    </message>
    <message>
        <source>Looked again at %1: still missing.</source>
        <translation>Looked again at %1: still missing.</translation>
    </message>
    <message>
        <source>Send late&amp;r</source>
        <translation>Send late&amp;r</translation>
    </message>
    <message>
        <source>&amp;Date and time…</source>
        <translation>&amp;Date and time…</translation>
    </message>
    <message>
        <source>Send this letter at a time of your own:</source>
        <translation>Send this letter at a time of your own:</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Later</translation>
    </message>
    <message>
        <source>Closed &amp;vans only</source>
        <translation>Closed &amp;vans only</translation>
    </message>
    <message>
        <source>Not planned yet.</source>
        <translation>Not planned yet.</translation>
    </message>
    <message>
        <source>Plan it an&amp;yway</source>
        <translation>Plan it an&amp;yway</translation>
    </message>
    <message>
        <source>Attach a f&amp;ile…</source>
        <translation>Attach a f&amp;ile…</translation>
    </message>
    <message>
        <source>As it was &amp;planned: %1</source>
        <translation>As it was &amp;planned: %1</translation>
    </message>
    <message>
        <source>This letter was planned for %1. “Send later” has that time; “Send” sends it now.</source>
        <translation>This letter was planned for %1. “Send later” has that time; “Send” sends it now.</translation>
    </message>
    <message>
        <source>The key was not taken.</source>
        <translation>The key was not taken.</translation>
    </message>
    <message>
        <source>Only a single key that names this address and no other is taken.</source>
        <translation>Only a single key that names this address and no other is taken.</translation>
    </message>
    <message>
        <source>Use &amp;it</source>
        <translation>Use &amp;it</translation>
    </message>
    <message>
        <source>Fin&amp;d a key</source>
        <translation>Fin&amp;d a key</translation>
    </message>
    <message>
        <source>Co&amp;mpare…</source>
        <translation>Co&amp;mpare…</translation>
    </message>
    <message>
        <source>S&amp;eal it</source>
        <translation>S&amp;eal it</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ComposingPage</name>
    <message>
        <source>Sending</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>&amp;Take back for</source>
        <translation>&amp;Take back for</translation>
    </message>
    <message>
        <source>seconds after you press Send</source>
        <translation>seconds after you press Send</translation>
    </message>
    <message>
        <source>0: letters leave at once.</source>
        <translation>0: letters leave at once.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>&amp;Signature</source>
        <translation>&amp;Signature</translation>
    </message>
    <message>
        <source>Stands below the letters you write from this account.</source>
        <translation>Stands below the letters you write from this account.</translation>
    </message>
    <message>
        <source>Send my &amp;key with my letters</source>
        <translation>Send my &amp;key with my letters</translation>
    </message>
    <message>
        <source>As the people they are for prefer</source>
        <translation>As the people they are for prefer</translation>
    </message>
    <message>
        <source>In an envelope wherever possible</source>
        <translation>In an envelope wherever possible</translation>
    </message>
    <message>
        <source>As postcards</source>
        <translation>As postcards</translation>
    </message>
    <message>
        <source>Envelopes</source>
        <translation>Envelopes</translation>
    </message>
    <message>
        <source>Ne&amp;w letters</source>
        <translation>Ne&amp;w letters</translation>
    </message>
    <message>
        <source>Who has been getting envelopes gets no postcard unasked.</source>
        <translation>Who has been getting envelopes gets no postcard unasked.</translation>
    </message>
    <message>
        <source>With it others can write to you in an envelope. It is the public one, and no secret.</source>
        <translation>With it others can write to you in an envelope. It is the public one, and no secret.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::CounterFoot</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Open</translation>
    </message>
    <message>
        <source>&amp;Delete there…</source>
        <translation>&amp;Delete there…</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>&amp;Fetch</translation>
    </message>
    <message>
        <source>Choose letters to fetch them, or to delete them there.</source>
        <translation>Choose letters to fetch them, or to delete them there.</translation>
    </message>
    <message numerus="yes">
        <source>The server itself deletes letters after %n days.</source>
        <translation><numerusform>The server itself deletes letters after %n day.</numerusform><numerusform>The server itself deletes letters after %n days.</numerusform></translation>
    </message>
    <message>
        <source>Fetch brings all else that is new, too.</source>
        <translation>Fetch brings all else that is new, too.</translation>
    </message>
    <message numerus="yes">
        <source>%n letters chosen</source>
        <translation><numerusform>%n letter chosen</numerusform><numerusform>%n letters chosen</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::CounterHead</name>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Look again</translation>
    </message>
    <message>
        <source>Which letters</source>
        <translation>Which letters</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Not here</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Largest first</translation>
    </message>
    <message>
        <source>At the post office</source>
        <translation>At the post office</translation>
    </message>
    <message numerus="yes">
        <source>%n letters</source>
        <translation><numerusform>%n letter</numerusform><numerusform>%n letters</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::CounterList</name>
    <message>
        <source>Letters at the post office</source>
        <translation>Letters at the post office</translation>
    </message>
</context>
<context>
    <name>sobre::ui::CounterNotice</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n letters at the post office?</source>
        <translation><numerusform>Delete %n letter at the post office?</numerusform><numerusform>Delete %n letters at the post office?</numerusform></translation>
    </message>
    <message>
        <source>What is here stays here.</source>
        <translation>What is here stays here.</translation>
    </message>
    <message numerus="yes">
        <source>It was not fetched: nothing of it will be left anywhere.</source>
        <translation><numerusform>It was not fetched: nothing of it will be left anywhere.</numerusform><numerusform>They were not fetched: nothing of them will be left anywhere.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n of them were not fetched: nothing of those will be left anywhere.</source>
        <translation><numerusform>%n of them was not fetched: nothing of that one will be left anywhere.</numerusform><numerusform>%n of them were not fetched: nothing of those will be left anywhere.</numerusform></translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Keep</translation>
    </message>
    <message>
        <source>Delete t&amp;here</source>
        <translation>Delete t&amp;here</translation>
    </message>
</context>
<context>
    <name>sobre::ui::CounterPlace</name>
    <message>
        <source>Looking at the post office…</source>
        <translation>Looking at the post office…</translation>
    </message>
    <message>
        <source>Sobre asks %1 what lies there. Nothing is fetched.</source>
        <translation>Sobre asks %1 what lies there. Nothing is fetched.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Not looked at yet</translation>
    </message>
    <message>
        <source>Nothing is asked before you want it.</source>
        <translation>Nothing is asked before you want it.</translation>
    </message>
    <message>
        <source>Look &amp;now</source>
        <translation>Look &amp;now</translation>
    </message>
    <message>
        <source>It cannot be said what lies there</source>
        <translation>It cannot be said what lies there</translation>
    </message>
    <message>
        <source>The reason stands above.</source>
        <translation>The reason stands above.</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>Try &amp;again</translation>
    </message>
    <message>
        <source>Nothing lies there</source>
        <translation>Nothing lies there</translation>
    </message>
    <message>
        <source>No letter waits at %1.</source>
        <translation>No letter waits at %1.</translation>
    </message>
    <message>
        <source>All of it is here</source>
        <translation>All of it is here</translation>
    </message>
    <message>
        <source>Every letter that lies at %1 was fetched.</source>
        <translation>Every letter that lies at %1 was fetched.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::CounterWindow</name>
    <message>
        <source>At the post office: %1</source>
        <translation>At the post office: %1</translation>
    </message>
    <message>
        <source>This server gives its letters no names.</source>
        <translation>This server gives its letters no names.</translation>
    </message>
    <message>
        <source>They can be looked at here, but not fetched or deleted one by one.</source>
        <translation>They can be looked at here, but not fetched or deleted one by one.</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>Fetching…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>Reading headers…</source>
        <translation>Reading headers…</translation>
    </message>
    <message>
        <source>Deleting there…</source>
        <translation>Deleting there…</translation>
    </message>
    <message numerus="yes">
        <source>%n letters there are not the ones you chose.</source>
        <translation><numerusform>%n letter there is not the one you chose.</numerusform><numerusform>%n letters there are not the ones you chose.</numerusform></translation>
    </message>
    <message>
        <source>The server gave their names to others. Nothing was done to them; look again.</source>
        <translation>The server gave their names to others. Nothing was done to them; look again.</translation>
    </message>
    <message numerus="yes">
        <source>%n letters no longer lay there.</source>
        <translation><numerusform>%n letter no longer lay there.</numerusform><numerusform>%n letters no longer lay there.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n letters deleted at the post office</source>
        <translation><numerusform>%n letter deleted at the post office</numerusform><numerusform>%n letters deleted at the post office</numerusform></translation>
    </message>
    <message>
        <source>What is shown lay there at %1.</source>
        <translation>What is shown lay there at %1.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::DeliveryBar</name>
    <message>
        <source>Open it</source>
        <translation>Open it</translation>
    </message>
    <message>
        <source>Correct and send again</source>
        <translation>Correct and send again</translation>
    </message>
    <message>
        <source>The letter cannot be taken up again.</source>
        <translation>The letter cannot be taken up again.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::EnterPage</name>
    <message>
        <source>Add your mail account</source>
        <translation>Add your mail account</translation>
    </message>
    <message>
        <source>Next come the names of your provider's servers. They are tried, and you see how they answer, before anything is saved.</source>
        <translation>Next come the names of your provider's servers. They are tried, and you see how they answer, before anything is saved.</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>&amp;Your name</translation>
    </message>
    <message>
        <source>People see this name on the mail you send.</source>
        <translation>People see this name on the mail you send.</translation>
    </message>
    <message>
        <source>&amp;Email address</source>
        <translation>&amp;Email address</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Password</translation>
    </message>
    <message>
        <source>Kept in your desktop's key ring or, where none runs, sealed in Sobre's folder. Sent only to your provider's servers.</source>
        <translation>Kept in your desktop's key ring or, where none runs, sealed in Sobre's folder. Sent only to your provider's servers.</translation>
    </message>
    <message>
        <source>N&amp;ot now</source>
        <translation>N&amp;ot now</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continue</translation>
    </message>
    <message>
        <source>Type your email address.</source>
        <translation>Type your email address.</translation>
    </message>
    <message>
        <source>An email address looks like name@provider.example.</source>
        <translation>An email address looks like name@provider.example.</translation>
    </message>
    <message>
        <source>Type the password of your mailbox.</source>
        <translation>Type the password of your mailbox.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ExportWindow</name>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Export</translation>
    </message>
    <message>
        <source>Export mail</source>
        <translation>Export mail</translation>
    </message>
    <message>
        <source>Copies of your letters as files. What is here stays here, and no file is overwritten.</source>
        <translation>Copies of your letters as files. What is here stays here, and no file is overwritten.</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>All folders</translation>
    </message>
    <message>
        <source>Maildir: with folders, stars and what is read</source>
        <translation>Maildir: with folders, stars and what is read</translation>
    </message>
    <message>
        <source>mbox: one file for each folder</source>
        <translation>mbox: one file for each folder</translation>
    </message>
    <message>
        <source>.eml: one file for each letter</source>
        <translation>.eml: one file for each letter</translation>
    </message>
    <message>
        <source>&amp;Folder…</source>
        <translation>&amp;Folder…</translation>
    </message>
    <message>
        <source>Export into a folder</source>
        <translation>Export into a folder</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;What</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>&amp;As</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;To</translation>
    </message>
    <message>
        <source>A folder. It is made if it is not there.</source>
        <translation>A folder. It is made if it is not there.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Choose a folder.</translation>
    </message>
    <message>
        <source>Counting the letters…</source>
        <translation>Counting the letters…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n letters</source>
        <translation><numerusform>%1 of %n letter</numerusform><numerusform>%1 of %n letters</numerusform></translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>Nothing was exported.</translation>
    </message>
    <message numerus="yes">
        <source>%n letters were exported.</source>
        <translation><numerusform>%n letter was exported.</numerusform><numerusform>%n letters were exported.</numerusform></translation>
    </message>
    <message>
        <source>You stopped it. What was written stays.</source>
        <translation>You stopped it. What was written stays.</translation>
    </message>
    <message numerus="yes">
        <source>%n things could not be written:</source>
        <translation><numerusform>%n thing could not be written:</numerusform><numerusform>%n things could not be written:</numerusform></translation>
    </message>
    <message>
        <source>There are no letters.</source>
        <translation>There are no letters.</translation>
    </message>
    <message>
        <source>Look into %1.</source>
        <translation>Look into %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n letters were left out: their headers alone are here, the rest lies at the server.</source>
        <translation><numerusform>%n letter was left out: its header alone is here, the rest lies at the server.</numerusform><numerusform>%n letters were left out: their headers alone are here, the rest lies at the server.</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::FatePanel</name>
    <message>
        <source>What became of it</source>
        <translation>What became of it</translation>
    </message>
    <message>
        <source>The letter is sealed, so it cannot be taken up again from here: write it anew.</source>
        <translation>The letter is sealed, so it cannot be taken up again from here: write it anew.</translation>
    </message>
    <message>
        <source>Correct and send again</source>
        <translation>Correct and send again</translation>
    </message>
    <message>
        <source>What the server wrote</source>
        <translation>What the server wrote</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Open the report</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation><numerusform>And %n more.</numerusform><numerusform>And %n more.</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::FetchFoot</name>
    <message numerus="yes">
        <source>%n new letters</source>
        <translation><numerusform>%n new letter</numerusform><numerusform>%n new letters</numerusform></translation>
    </message>
    <message>
        <source>Next check %1</source>
        <translation>Next check %1</translation>
    </message>
    <message>
        <source>Checked at %1</source>
        <translation>Checked at %1</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Not checked yet</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 of %2 · %3</translation>
    </message>
    <message>
        <source>Checking for mail</source>
        <translation>Checking for mail</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>No new mail</source>
        <translation>No new mail</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation><numerusform>%n new</numerusform><numerusform>%n new</numerusform></translation>
    </message>
    <message>
        <source>Offline. Waiting.</source>
        <translation>Offline. Waiting.</translation>
    </message>
    <message>
        <source>Account settings</source>
        <translation>Account settings</translation>
    </message>
    <message>
        <source>Could not get mail. Your mail is safe.</source>
        <translation>Could not get mail. Your mail is safe.</translation>
    </message>
    <message>
        <source>Could not get mail at %1. Your mail is safe; we try again at %2.</source>
        <translation>Could not get mail at %1. Your mail is safe; we try again at %2.</translation>
    </message>
    <message>
        <source>Could not get mail at %1. Your mail is safe.</source>
        <translation>Could not get mail at %1. Your mail is safe.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>It is being checked already.</source>
        <translation>It is being checked already.</translation>
    </message>
    <message>
        <source>Certificate…</source>
        <translation>Certificate…</translation>
    </message>
    <message>
        <source>This network is metered or wants a log-in first. Mail comes when you ask for it.</source>
        <translation>This network is metered or wants a log-in first. Mail comes when you ask for it.</translation>
    </message>
    <message>
        <source>Last good check %1</source>
        <translation>Last good check %1</translation>
    </message>
</context>
<context>
    <name>sobre::ui::FetchQuestion</name>
    <message>
        <source>Delete them there</source>
        <translation>Delete them there</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Keep them</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Good</translation>
    </message>
    <message numerus="yes">
        <source>Fetch all %n</source>
        <translation><numerusform>Fetch the %n</numerusform><numerusform>Fetch all %n</numerusform></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
</context>
<context>
    <name>sobre::ui::FileKeeper</name>
    <message>
        <source>Opening %1…</source>
        <translation>Opening %1…</translation>
    </message>
    <message>
        <source>%1 was not opened.</source>
        <translation>%1 was not opened.</translation>
    </message>
    <message>
        <source>It is a program or script, whatever its name says. It can be saved.</source>
        <translation>It is a program or script, whatever its name says. It can be saved.</translation>
    </message>
    <message>
        <source>No program on this computer opens files of this kind. It can be saved.</source>
        <translation>No program on this computer opens files of this kind. It can be saved.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Save %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>message</source>
        <translation>message</translation>
    </message>
    <message>
        <source>Save all attachments in a folder</source>
        <translation>Save all attachments in a folder</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>Save here</translation>
    </message>
    <message numerus="yes">
        <source>Saving %n file(s)…</source>
        <translation><numerusform>Saving %n file…</numerusform><numerusform>Saving %n files…</numerusform></translation>
    </message>
    <message>
        <source>%1 was not saved.</source>
        <translation>%1 was not saved.</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 is there already.</translation>
    </message>
    <message>
        <source>Nothing was saved yet.</source>
        <translation>Nothing was saved yet.</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Keep both</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>%1 was saved.</source>
        <translation>%1 was saved.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were saved.</source>
        <translation><numerusform>%n file was saved.</numerusform><numerusform>%n files were saved.</numerusform></translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
</context>
<context>
    <name>sobre::ui::FilesBar</name>
    <message>
        <source>Attachments</source>
        <translation>Attachments</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation><numerusform>%n attachment</numerusform><numerusform>%n attachments</numerusform></translation>
    </message>
    <message>
        <source>Sa&amp;ve all…</source>
        <translation>Sa&amp;ve all…</translation>
    </message>
    <message>
        <source>Save all attachments</source>
        <translation>Save all attachments</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>and %n more</numerusform><numerusform>and %n more</numerusform></translation>
    </message>
    <message>
        <source>Save only: a program or script</source>
        <translation>Save only: a program or script</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Save…</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Save %1</translation>
    </message>
    <message>
        <source>not signed</source>
        <extracomment>Of an attachment that lies outside of the signed part of its letter</extracomment>
        <translation>not signed</translation>
    </message>
</context>
<context>
    <name>sobre::ui::FindBar</name>
    <message>
        <source>Find in this message</source>
        <translation>Find in this message</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Previous hit</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Next hit</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Close the search</translation>
    </message>
    <message>
        <source>Not in this message</source>
        <translation>Not in this message</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Which of the hits is shown: "2 of 5"</extracomment>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>sobre::ui::FolderDeeds</name>
    <message>
        <source>&amp;Mark all read</source>
        <translation>&amp;Mark all read</translation>
    </message>
    <message>
        <source>&amp;New folder</source>
        <translation>&amp;New folder</translation>
    </message>
    <message>
        <source>New folder &amp;within this one</source>
        <translation>New folder &amp;within this one</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Rename</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Re&amp;move</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>New folder</translation>
    </message>
    <message>
        <source>The folders within go too.</source>
        <translation>The folders within go too.</translation>
    </message>
    <message numerus="yes">
        <source>%n letters go to Trash.</source>
        <translation><numerusform>%n letter goes to Trash.</numerusform><numerusform>%n letters go to Trash.</numerusform></translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>It is empty.</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>Remove “%1”?</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Remove it</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>sobre::ui::FolderFinder</name>
    <message>
        <source>Move to folder</source>
        <translation>Move to folder</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Folders</translation>
    </message>
    <message>
        <source>No such folder</source>
        <translation>No such folder</translation>
    </message>
</context>
<context>
    <name>sobre::ui::FolderModel</name>
    <message numerus="yes">
        <source>%1, %n letters</source>
        <translation><numerusform>%1, %n letter</numerusform><numerusform>%1, %n letters</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n unread</source>
        <translation><numerusform>%1, %n unread</numerusform><numerusform>%1, %n unread</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n letters, waits for you</source>
        <translation><numerusform>%1, %n letter, waits for you</numerusform><numerusform>%1, %n letters, wait for you</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n letters wait</source>
        <translation><numerusform>%1, %n letter waits</numerusform><numerusform>%1, %n letters wait</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::FolderNameDelegate</name>
    <message>
        <source>Name of the folder</source>
        <translation>Name of the folder</translation>
    </message>
</context>
<context>
    <name>sobre::ui::FolderPane</name>
    <message>
        <source>Folders and accounts</source>
        <translation>Folders and accounts</translation>
    </message>
</context>
<context>
    <name>sobre::ui::FolderView</name>
    <message>
        <source>Folders</source>
        <translation>Folders</translation>
    </message>
</context>
<context>
    <name>sobre::ui::HeaderCard</name>
    <message>
        <source>Detai&amp;ls</source>
        <translation>Detai&amp;ls</translation>
    </message>
    <message>
        <source>Details: all header fields</source>
        <translation>Details: all header fields</translation>
    </message>
    <message>
        <source>All header fields</source>
        <translation>All header fields</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(no subject)</translation>
    </message>
    <message>
        <source>Sealed letter</source>
        <translation>Sealed letter</translation>
    </message>
</context>
<context>
    <name>sobre::ui::HintsPage</name>
    <message>
        <source>No message selected</source>
        <translation>No message selected</translation>
    </message>
    <message>
        <source>Next unread message</source>
        <translation>Next unread message</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Write a message</translation>
    </message>
    <message>
        <source>Search all mail</source>
        <translation>Search all mail</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ImportWindow</name>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Import</translation>
    </message>
    <message>
        <source>Import mail</source>
        <translation>Import mail</translation>
    </message>
    <message>
        <source>From .eml files, mbox files and Maildirs. The files stay as they are.</source>
        <translation>From .eml files, mbox files and Maildirs. The files stay as they are.</translation>
    </message>
    <message>
        <source>&amp;File…</source>
        <translation>&amp;File…</translation>
    </message>
    <message>
        <source>Import from a file</source>
        <translation>Import from a file</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>F&amp;older…</translation>
    </message>
    <message>
        <source>Import from a folder</source>
        <translation>Import from a folder</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>F&amp;rom</translation>
    </message>
    <message>
        <source>A file, or a folder with all that is in it. A Maildir brings its folders, its stars and what is read.</source>
        <translation>A file, or a folder with all that is in it. A Maildir brings its folders, its stars and what is read.</translation>
    </message>
    <message>
        <source>I&amp;nto</source>
        <translation>I&amp;nto</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Choose a file or a folder.</source>
        <translation>Choose a file or a folder.</translation>
    </message>
    <message>
        <source>Looking for letters…</source>
        <translation>Looking for letters…</translation>
    </message>
    <message numerus="yes">
        <source>%n letters, %1 of %2</source>
        <translation><numerusform>%n letter, %1 of %2</numerusform><numerusform>%n letters, %1 of %2</numerusform></translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Nothing was imported.</translation>
    </message>
    <message numerus="yes">
        <source>%n letters are here now.</source>
        <translation><numerusform>%n letter is here now.</numerusform><numerusform>%n letters are here now.</numerusform></translation>
    </message>
    <message>
        <source>You stopped it. What is here stays.</source>
        <translation>You stopped it. What is here stays.</translation>
    </message>
    <message numerus="yes">
        <source>%n things could not be read:</source>
        <translation><numerusform>%n thing could not be read:</numerusform><numerusform>%n things could not be read:</numerusform></translation>
    </message>
    <message>
        <source>Look into %1.</source>
        <translation>Look into %1.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::KeepChoice</name>
    <message>
        <source>&amp;Keep for</source>
        <translation>&amp;Keep for</translation>
    </message>
    <message>
        <source>Keep al&amp;ways</source>
        <translation>Keep al&amp;ways</translation>
    </message>
    <message>
        <source>Take away at &amp;once</source>
        <translation>Take away at &amp;once</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Keep for some days</source>
        <translation>Keep for some days</translation>
    </message>
    <message>
        <source>days (safe if you also use webmail or a phone)</source>
        <translation>days (safe if you also use webmail or a phone)</translation>
    </message>
    <message>
        <source>The server itself deletes what was fetched at once.</source>
        <translation>The server itself deletes what was fetched at once.</translation>
    </message>
    <message numerus="yes">
        <source>The server itself deletes mail after %n days.</source>
        <translation><numerusform>The server itself deletes mail after %n day.</numerusform><numerusform>The server itself deletes mail after %n days.</numerusform></translation>
    </message>
    <message>
        <source>What comes here today is deleted there on %1.</source>
        <translation>What comes here today is deleted there on %1.</translation>
    </message>
    <message>
        <source>It is deleted there as soon as it lies safely on this computer, and then lies nowhere else.</source>
        <translation>It is deleted there as soon as it lies safely on this computer, and then lies nowhere else.</translation>
    </message>
    <message>
        <source>Sobre deletes nothing there. A mailbox that is full takes no more mail.</source>
        <translation>Sobre deletes nothing there. A mailbox that is full takes no more mail.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::KeyList</name>
    <message>
        <source>People and their keys</source>
        <translation>People and their keys</translation>
    </message>
</context>
<context>
    <name>sobre::ui::KeyListModel</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Trust</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>Good until</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>From where</translation>
    </message>
</context>
<context>
    <name>sobre::ui::KeyOffer</name>
    <message>
        <source>%1 offers a key.</source>
        <translation>%1 offers a key.</translation>
    </message>
    <message>
        <source>With it you can write in an envelope.</source>
        <translation>With it you can write in an envelope.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Use it</translation>
    </message>
    <message>
        <source>The key was not taken.</source>
        <translation>The key was not taken.</translation>
    </message>
    <message>
        <source>You can write to %1 in an envelope now.</source>
        <translation>You can write to %1 in an envelope now.</translation>
    </message>
    <message>
        <source>Only a single key that names this address and no other is taken.</source>
        <translation>Only a single key that names this address and no other is taken.</translation>
    </message>
    <message>
        <source>A secret key lies in this letter.</source>
        <translation>A secret key lies in this letter.</translation>
    </message>
    <message>
        <source>It is not taken. Whoever has it can sign and read in its owner’s name: it belongs in no letter.</source>
        <translation>It is not taken. Whoever has it can sign and read in its owner’s name: it belongs in no letter.</translation>
    </message>
    <message>
        <source>It is far larger than a key is.</source>
        <translation>It is far larger than a key is.</translation>
    </message>
    <message>
        <source>There is more than one. Only a single key, of the sender, is taken from a letter.</source>
        <translation>There is more than one. Only a single key, of the sender, is taken from a letter.</translation>
    </message>
    <message>
        <source>It names no address, so it cannot be told whose it is.</source>
        <translation>It names no address, so it cannot be told whose it is.</translation>
    </message>
    <message>
        <source>It is for %1, and the letter is from %2.</source>
        <translation>It is for %1, and the letter is from %2.</translation>
    </message>
    <message>
        <source>It cannot be read as a key.</source>
        <translation>It cannot be read as a key.</translation>
    </message>
    <message>
        <source>The key that %1 sent along is not taken.</source>
        <translation>The key that %1 sent along is not taken.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::KeyPane</name>
    <message>
        <source>About this key</source>
        <translation>About this key</translation>
    </message>
    <message>
        <source>Fingerprint: %1</source>
        <translation>Fingerprint: %1</translation>
    </message>
    <message>
        <source>&amp;Extend by 2 years</source>
        <translation>&amp;Extend by 2 years</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>&amp;Back up…</translation>
    </message>
    <message>
        <source>&amp;Tell others…</source>
        <translation>&amp;Tell others…</translation>
    </message>
    <message>
        <source>&amp;Send my key…</source>
        <translation>&amp;Send my key…</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Use it</translation>
    </message>
    <message>
        <source>They &amp;match</source>
        <translation>They &amp;match</translation>
    </message>
    <message>
        <source>They &amp;differ</source>
        <translation>They &amp;differ</translation>
    </message>
    <message>
        <source>Put it a&amp;way</source>
        <translation>Put it a&amp;way</translation>
    </message>
    <message>
        <source>&amp;Take that back</source>
        <translation>&amp;Take that back</translation>
    </message>
    <message>
        <source>&amp;Find a newer one</source>
        <translation>&amp;Find a newer one</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xport…</translation>
    </message>
    <message>
        <source>Who &amp;vouches</source>
        <translation>Who &amp;vouches</translation>
    </message>
    <message>
        <source>With&amp;draw…</source>
        <translation>With&amp;draw…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Remove…</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Technical details</translation>
    </message>
</context>
<context>
    <name>sobre::ui::KeysWindow</name>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Import…</translation>
    </message>
    <message>
        <source>Back up my &amp;key</source>
        <translation>Back up my &amp;key</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>You have no key of your own.</source>
        <translation>You have no key of your own.</translation>
    </message>
    <message>
        <source>Nobody can seal for you yet.</source>
        <translation>Nobody can seal for you yet.</translation>
    </message>
    <message>
        <source>&amp;Make my key</source>
        <translation>&amp;Make my key</translation>
    </message>
    <message>
        <source>Your key is not backed up.</source>
        <translation>Your key is not backed up.</translation>
    </message>
    <message>
        <source>If this computer is lost, what was sealed for you cannot be read any more.</source>
        <translation>If this computer is lost, what was sealed for you cannot be read any more.</translation>
    </message>
    <message>
        <source>&amp;Back it up…</source>
        <translation>&amp;Back it up…</translation>
    </message>
    <message>
        <source>The longer one goes with the letters you write.</source>
        <translation>The longer one goes with the letters you write.</translation>
    </message>
    <message>
        <source>&amp;Extend by 2 years</source>
        <translation>&amp;Extend by 2 years</translation>
    </message>
    <message>
        <source>Extending your key…</source>
        <translation>Extending your key…</translation>
    </message>
    <message>
        <source>Looking for your keys…</source>
        <translation>Looking for your keys…</translation>
    </message>
    <message>
        <source>Keys need GnuPG</source>
        <translation>Keys need GnuPG</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>Try &amp;again</translation>
    </message>
    <message>
        <source>Turn the &amp;plugin on…</source>
        <translation>Turn the &amp;plugin on…</translation>
    </message>
    <message>
        <source>Your keys cannot be read</source>
        <translation>Your keys cannot be read</translation>
    </message>
    <message>
        <source>No keys yet</source>
        <translation>No keys yet</translation>
    </message>
    <message>
        <source>Make yours: it takes a second, and others can seal for you.</source>
        <translation>Make yours: it takes a second, and others can seal for you.</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Restore a backup…</translation>
    </message>
    <message>
        <source>No key of %1</source>
        <translation>No key of %1</translation>
    </message>
    <message>
        <source>%1 may publish it. Who is asked learns which address you look for.</source>
        <translation>%1 may publish it. Who is asked learns which address you look for.</translation>
    </message>
    <message>
        <source>There is no network: a key cannot be looked up now.</source>
        <translation>There is no network: a key cannot be looked up now.</translation>
    </message>
    <message>
        <source>&amp;Find a key</source>
        <translation>&amp;Find a key</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Nobody found</translation>
    </message>
    <message>
        <source>Type a whole address to look its key up.</source>
        <translation>Type a whole address to look its key up.</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>Show &amp;all</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>From a &amp;file…</translation>
    </message>
    <message>
        <source>From the &amp;clipboard</source>
        <translation>From the &amp;clipboard</translation>
    </message>
    <message>
        <source>A &amp;certificate (.p12)…</source>
        <translation>A &amp;certificate (.p12)…</translation>
    </message>
    <message>
        <source>&amp;Make a key</source>
        <translation>&amp;Make a key</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;top</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>That did not work.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Noting that they match…</source>
        <translation>Noting that they match…</translation>
    </message>
    <message>
        <source>Noting that they differ…</source>
        <translation>Noting that they differ…</translation>
    </message>
    <message>
        <source>Taking it back…</source>
        <translation>Taking it back…</translation>
    </message>
    <message>
        <source>Taking the key…</source>
        <translation>Taking the key…</translation>
    </message>
    <message>
        <source>Reading the key…</source>
        <translation>Reading the key…</translation>
    </message>
    <message>
        <source>Looking who vouches…</source>
        <translation>Looking who vouches…</translation>
    </message>
    <message>
        <source>Making your key…</source>
        <translation>Making your key…</translation>
    </message>
    <message>
        <source>Your key is made.</source>
        <translation>Your key is made.</translation>
    </message>
    <message>
        <source>It is good for two years. It goes with the letters you write.</source>
        <translation>It is good for two years. It goes with the letters you write.</translation>
    </message>
    <message>
        <source>Make your own key first.</source>
        <translation>Make your own key first.</translation>
    </message>
    <message>
        <source>With it Sobre notes down whom you checked.</source>
        <translation>With it Sobre notes down whom you checked.</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Not now</translation>
    </message>
    <message>
        <source>Checked.</source>
        <translation>Checked.</translation>
    </message>
    <message>
        <source>From now on letters that %1 signs with it have a green shield.</source>
        <translation>From now on letters that %1 signs with it have a green shield.</translation>
    </message>
    <message>
        <source>This key is not used.</source>
        <translation>This key is not used.</translation>
    </message>
    <message>
        <source>Nothing is sealed to it any more. A letter to %1 is prepared.</source>
        <translation>Nothing is sealed to it any more. A letter to %1 is prepared.</translation>
    </message>
    <message>
        <source>The key is in use.</source>
        <translation>The key is in use.</translation>
    </message>
    <message>
        <source>You can seal for %1 now. Compare it when you can.</source>
        <translation>You can seal for %1 now. Compare it when you can.</translation>
    </message>
    <message>
        <source>Your key is good until %1.</source>
        <translation>Your key is good until %1.</translation>
    </message>
    <message>
        <source>It goes with the next letters you write, so that others learn of it.</source>
        <translation>It goes with the next letters you write, so that others learn of it.</translation>
    </message>
    <message>
        <source>Withdraw this key for ever?</source>
        <translation>Withdraw this key for ever?</translation>
    </message>
    <message>
        <source>Nobody will seal for it any more, and what it signed is not believed any more. It still opens what was sealed for it. This cannot be taken back.</source>
        <translation>Nobody will seal for it any more, and what it signed is not believed any more. It still opens what was sealed for it. This cannot be taken back.</translation>
    </message>
    <message>
        <source>Somebody &amp;has it</source>
        <translation>Somebody &amp;has it</translation>
    </message>
    <message>
        <source>Withdrawing your key…</source>
        <translation>Withdrawing your key…</translation>
    </message>
    <message>
        <source>I have a &amp;new one</source>
        <translation>I have a &amp;new one</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Keep it</translation>
    </message>
    <message>
        <source>Your key is withdrawn.</source>
        <translation>Your key is withdrawn.</translation>
    </message>
    <message>
        <source>Those who have it do not know that yet. Send it to them.</source>
        <translation>Those who have it do not know that yet. Send it to them.</translation>
    </message>
    <message>
        <source>&amp;Tell others…</source>
        <translation>&amp;Tell others…</translation>
    </message>
    <message>
        <source>Its secret part goes too. What was sealed for it can never be read again, unless you have a backup.</source>
        <translation>Its secret part goes too. What was sealed for it can never be read again, unless you have a backup.</translation>
    </message>
    <message>
        <source>You cannot seal for %1 any more until you have another one. What they signed is by nobody you know.</source>
        <translation>You cannot seal for %1 any more until you have another one. What they signed is by nobody you know.</translation>
    </message>
    <message>
        <source>Remove your own key?</source>
        <translation>Remove your own key?</translation>
    </message>
    <message>
        <source>Remove the key of %1?</source>
        <translation>Remove the key of %1?</translation>
    </message>
    <message>
        <source>&amp;Remove it</source>
        <translation>&amp;Remove it</translation>
    </message>
    <message>
        <source>Removing the key…</source>
        <translation>Removing the key…</translation>
    </message>
    <message>
        <source>The rest of the chain is not here: nobody can tell who vouches for it.</source>
        <translation>The rest of the chain is not here: nobody can tell who vouches for it.</translation>
    </message>
    <message>
        <source>Your GnuPG does not trust the last one.</source>
        <translation>Your GnuPG does not trust the last one.</translation>
    </message>
    <message>
        <source>My key</source>
        <translation>My key</translation>
    </message>
    <message>
        <source>I withdrew this key. Please do not use it any more.
</source>
        <translation>I withdrew this key. Please do not use it any more.
</translation>
    </message>
    <message>
        <source>Here is my key. With it you can seal letters for me that only I can read.
</source>
        <translation>Here is my key. With it you can seal letters for me that only I can read.
</translation>
    </message>
    <message>
        <source>Export a key</source>
        <translation>Export a key</translation>
    </message>
    <message>
        <source>Writing the key…</source>
        <translation>Writing the key…</translation>
    </message>
    <message>
        <source>The key is in the file.</source>
        <translation>The key is in the file.</translation>
    </message>
    <message>
        <source>It holds the public part alone: you can give it to anybody.</source>
        <translation>It holds the public part alone: you can give it to anybody.</translation>
    </message>
    <message>
        <source>Import keys</source>
        <translation>Import keys</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>The clipboard holds no text.</translation>
    </message>
    <message>
        <source>Copy a key, then try again.</source>
        <translation>Copy a key, then try again.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Reading the file…</translation>
    </message>
    <message>
        <source>This is a secret key.</source>
        <translation>This is a secret key.</translation>
    </message>
    <message>
        <source>Restore it only if it is your own. One that somebody sent you is a trap.</source>
        <translation>Restore it only if it is your own. One that somebody sent you is a trap.</translation>
    </message>
    <message>
        <source>&amp;Restore it</source>
        <translation>&amp;Restore it</translation>
    </message>
    <message>
        <source>Restoring your key…</source>
        <translation>Restoring your key…</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>&amp;Leave it</translation>
    </message>
    <message numerus="yes">
        <source>There are %n keys in it.</source>
        <translation><numerusform>There are %n keys in it.</numerusform><numerusform>There are %n keys in it.</numerusform></translation>
    </message>
    <message>
        <source>All of them are used from then on. Take them only from somebody you trust.</source>
        <translation>All of them are used from then on. Take them only from somebody you trust.</translation>
    </message>
    <message>
        <source>&amp;Take them all</source>
        <translation>&amp;Take them all</translation>
    </message>
    <message>
        <source>&amp;Leave them</source>
        <translation>&amp;Leave them</translation>
    </message>
    <message>
        <source>There is no key in it.</source>
        <translation>There is no key in it.</translation>
    </message>
    <message>
        <source>There is no key in %1.</source>
        <translation>There is no key in %1.</translation>
    </message>
    <message>
        <source>A key begins with the line “BEGIN PGP PUBLIC KEY BLOCK”.</source>
        <translation>A key begins with the line “BEGIN PGP PUBLIC KEY BLOCK”.</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Left out: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n keys were taken.</source>
        <translation><numerusform>%n keys were taken.</numerusform><numerusform>%n keys were taken.</numerusform></translation>
    </message>
    <message>
        <source>This code does not open it. Look at what you wrote down.</source>
        <translation>This code does not open it. Look at what you wrote down.</translation>
    </message>
    <message>
        <source>Your key is back.</source>
        <translation>Your key is back.</translation>
    </message>
    <message>
        <source>What was sealed for it can be read again.</source>
        <translation>What was sealed for it can be read again.</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>Asking %1…</translation>
    </message>
    <message>
        <source>%1 has no key of %2.</source>
        <translation>%1 has no key of %2.</translation>
    </message>
    <message>
        <source>%1 could not be asked.</source>
        <translation>%1 could not be asked.</translation>
    </message>
    <message>
        <source>A key server may have it; it learns which address you look for.</source>
        <translation>A key server may have it; it learns which address you look for.</translation>
    </message>
    <message>
        <source>&amp;Ask %1</source>
        <translation>&amp;Ask %1</translation>
    </message>
    <message>
        <source>Ask the person to send it to you.</source>
        <translation>Ask the person to send it to you.</translation>
    </message>
    <message>
        <source>What was found is another person's key.</source>
        <translation>What was found is another person's key.</translation>
    </message>
    <message>
        <source>It does not name %1, so it is not used.</source>
        <translation>It does not name %1, so it is not used.</translation>
    </message>
    <message>
        <source>Several keys were found.</source>
        <translation>Several keys were found.</translation>
    </message>
    <message>
        <source>Nobody can tell which is the right one. Ask the person to send you theirs.</source>
        <translation>Nobody can tell which is the right one. Ask the person to send you theirs.</translation>
    </message>
    <message>
        <source>It is not taken. Tell its owner that everybody can get it.</source>
        <translation>It is not taken. Tell its owner that everybody can get it.</translation>
    </message>
    <message>
        <source>What was found is no key.</source>
        <translation>What was found is no key.</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>It cannot be read.</translation>
    </message>
    <message>
        <source>You have this key already.</source>
        <translation>You have this key already.</translation>
    </message>
    <message>
        <source>A key was found.</source>
        <translation>A key was found.</translation>
    </message>
    <message>
        <source>It is used for nothing until you say so.</source>
        <translation>It is used for nothing until you say so.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
</context>
<context>
    <name>sobre::ui::LetterActions</name>
    <message>
        <source>Mark as &amp;read</source>
        <translation>Mark as &amp;read</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>&amp;Star</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>&amp;Archive</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Delete</translation>
    </message>
    <message>
        <source>Delete &amp;forever…</source>
        <translation>Delete &amp;forever…</translation>
    </message>
    <message>
        <source>&amp;Junk</source>
        <translation>&amp;Junk</translation>
    </message>
    <message>
        <source>Mo&amp;ve to folder…</source>
        <translation>Mo&amp;ve to folder…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Next unread</source>
        <translation>&amp;Next unread</translation>
    </message>
    <message>
        <source>&amp;Previous unread</source>
        <translation>&amp;Previous unread</translation>
    </message>
    <message>
        <source>Next &amp;message</source>
        <translation>Next &amp;message</translation>
    </message>
    <message>
        <source>Previous m&amp;essage</source>
        <translation>Previous m&amp;essage</translation>
    </message>
    <message>
        <source>Fi&amp;lter this list</source>
        <translation>Fi&amp;lter this list</translation>
    </message>
    <message>
        <source>Mark as un&amp;read</source>
        <translation>Mark as un&amp;read</translation>
    </message>
    <message>
        <source>Remove the &amp;star</source>
        <translation>Remove the &amp;star</translation>
    </message>
    <message>
        <source>Not &amp;junk</source>
        <translation>Not &amp;junk</translation>
    </message>
</context>
<context>
    <name>sobre::ui::LetterHead</name>
    <message>
        <source>F&amp;rom</source>
        <translation>F&amp;rom</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation>T&amp;o</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>&amp;Cc</source>
        <translation>&amp;Cc</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Cc</translation>
    </message>
    <message>
        <source>&amp;Bcc</source>
        <translation>&amp;Bcc</translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation>Bcc</translation>
    </message>
    <message>
        <source>Add Cc: others who get a copy</source>
        <translation>Add Cc: others who get a copy</translation>
    </message>
    <message>
        <source>Add Bcc: others who get a copy unseen</source>
        <translation>Add Bcc: others who get a copy unseen</translation>
    </message>
    <message>
        <source>S&amp;ubject</source>
        <translation>S&amp;ubject</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>No account yet</translation>
    </message>
    <message>
        <source>An address needs an @</source>
        <translation>An address needs an @</translation>
    </message>
    <message>
        <source>This is not a mail address</source>
        <translation>This is not a mail address</translation>
    </message>
</context>
<context>
    <name>sobre::ui::LetterListPane</name>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation><numerusform>%n new message</numerusform><numerusform>%n new messages</numerusform></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n messages forever?</source>
        <translation><numerusform>Delete %n message forever?</numerusform><numerusform>Delete %n messages forever?</numerusform></translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>This cannot be undone.</translation>
    </message>
    <message>
        <source>Delete forever</source>
        <translation>Delete forever</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message numerus="yes">
        <source>the newest %n messages</source>
        <translation><numerusform>the newest message</numerusform><numerusform>the newest %n messages</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation><numerusform>%n message</numerusform><numerusform>%n messages</numerusform></translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>%1 unread · %2</source>
        <extracomment>"3 unread · 31": unread letters of a folder, and all</extracomment>
        <translation>%1 unread · %2</translation>
    </message>
    <message>
        <source>New mail appears here.</source>
        <translation>New mail appears here.</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Nothing here yet</translation>
    </message>
    <message>
        <source>Get mail</source>
        <translation>Get mail</translation>
    </message>
    <message>
        <source>What you begin to write is kept here.</source>
        <translation>What you begin to write is kept here.</translation>
    </message>
    <message>
        <source>What you have sent is kept here.</source>
        <translation>What you have sent is kept here.</translation>
    </message>
    <message>
        <source>Messages that you have dealt with and want to keep: press A to put one here.</source>
        <translation>Messages that you have dealt with and want to keep: press A to put one here.</translation>
    </message>
    <message>
        <source>Messages that you mark as junk go here.</source>
        <translation>Messages that you mark as junk go here.</translation>
    </message>
    <message>
        <source>Messages that you delete go here first.</source>
        <translation>Messages that you delete go here first.</translation>
    </message>
    <message>
        <source>Drag messages here, or press V to move them.</source>
        <translation>Drag messages here, or press V to move them.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages were found.</source>
        <translation><numerusform>%n message was found.</numerusform><numerusform>%n messages were found.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n messages in this folder.</source>
        <translation><numerusform>%n message in this folder.</numerusform><numerusform>%n messages in this folder.</numerusform></translation>
    </message>
    <message>
        <source>All read</source>
        <translation>All read</translation>
    </message>
    <message>
        <source>No message has a star</source>
        <translation>No message has a star</translation>
    </message>
    <message>
        <source>No message has a file</source>
        <translation>No message has a file</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>No message matches “%1”</source>
        <translation>No message matches “%1”</translation>
    </message>
    <message>
        <source>Searched everything, Junk and Trash too.</source>
        <translation>Searched everything, Junk and Trash too.</translation>
    </message>
    <message>
        <source>Searched all folders, text and file names.</source>
        <translation>Searched all folders, text and file names.</translation>
    </message>
    <message>
        <source>Search junk and trash too</source>
        <translation>Search junk and trash too</translation>
    </message>
    <message>
        <source>This cannot be searched for</source>
        <translation>This cannot be searched for</translation>
    </message>
    <message>
        <source>These messages cannot be shown</source>
        <translation>These messages cannot be shown</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>sobre::ui::LetterListView</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation><numerusform>%n message</numerusform><numerusform>%n messages</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::LetterView</name>
    <message>
        <source>This message is damaged or incomplete.</source>
        <translation>This message is damaged or incomplete.</translation>
    </message>
    <message>
        <source>Parts of it may be missing.</source>
        <translation>Parts of it may be missing.</translation>
    </message>
    <message>
        <source>Pictures from %1 were not loaded.</source>
        <translation>Pictures from %1 were not loaded.</translation>
    </message>
    <message numerus="yes">
        <source>Pictures from %n server(s) were not loaded.</source>
        <translation><numerusform>Pictures from %n server were not loaded.</numerusform><numerusform>Pictures from %n servers were not loaded.</numerusform></translation>
    </message>
    <message>
        <source>They would tell the sender when and where you read.</source>
        <translation>They would tell the sender when and where you read.</translation>
    </message>
    <message>
        <source>This message is very long.</source>
        <translation>This message is very long.</translation>
    </message>
    <message>
        <source>Only its beginning is shown.</source>
        <translation>Only its beginning is shown.</translation>
    </message>
    <message>
        <source>Show source</source>
        <translation>Show source</translation>
    </message>
    <message>
        <source>This message is too large to show as it was designed.</source>
        <translation>This message is too large to show as it was designed.</translation>
    </message>
    <message>
        <source>This is its text.</source>
        <translation>This is its text.</translation>
    </message>
    <message>
        <source>Show raw</source>
        <translation>Show raw</translation>
    </message>
    <message>
        <source>Import a key</source>
        <translation>Import a key</translation>
    </message>
    <message>
        <source>Only this is signed: %1</source>
        <extracomment>Read aloud; %1 is the text within the frame</extracomment>
        <translation>Only this is signed: %1</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ListHeader</name>
    <message>
        <source>Which messages to show</source>
        <translation>Which messages to show</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Newest</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Unread</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Starred</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>&amp;Newest first</source>
        <translation>&amp;Newest first</translation>
    </message>
    <message>
        <source>&amp;Oldest first</source>
        <translation>&amp;Oldest first</translation>
    </message>
    <message>
        <source>One row for each &amp;conversation</source>
        <translation>One row for each &amp;conversation</translation>
    </message>
    <message>
        <source>Co&amp;mpact rows</source>
        <translation>Co&amp;mpact rows</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>Shown: %1</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Oldest</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Order: %1</translation>
    </message>
</context>
<context>
    <name>sobre::ui::LoginChoice</name>
    <message>
        <source>Sign in with</source>
        <translation>Sign in with</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Password, by CRAM-MD5</source>
        <translation>Password, by CRAM-MD5</translation>
    </message>
    <message>
        <source>Password, by APOP</source>
        <translation>Password, by APOP</translation>
    </message>
    <message>
        <source>Token, by OAUTHBEARER</source>
        <translation>Token, by OAUTHBEARER</translation>
    </message>
    <message>
        <source>Token, by XOAUTH2</source>
        <translation>Token, by XOAUTH2</translation>
    </message>
    <message>
        <source>Old and weak: only for a server that knows nothing better.</source>
        <translation>Old and weak: only for a server that knows nothing better.</translation>
    </message>
    <message>
        <source>The token goes where the password goes, for receiving and sending.</source>
        <translation>The token goes where the password goes, for receiving and sending.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::MailActions</name>
    <message>
        <source>Nothing was marked. %1</source>
        <translation>Nothing was marked. %1</translation>
    </message>
    <message>
        <source>Moved to %1.</source>
        <translation>Moved to %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages moved to %1.</source>
        <translation><numerusform>%n message moved to %1.</numerusform><numerusform>%n messages moved to %1.</numerusform></translation>
    </message>
    <message>
        <source>Nothing was moved. %1</source>
        <translation>Nothing was moved. %1</translation>
    </message>
    <message>
        <source>Messages stay in the Outbox until they are sent or taken back there.</source>
        <translation>Messages stay in the Outbox until they are sent or taken back there.</translation>
    </message>
    <message>
        <source>Nothing was brought back. %1</source>
        <translation>Nothing was brought back. %1</translation>
    </message>
    <message>
        <source>Nothing was deleted. %1</source>
        <translation>Nothing was deleted. %1</translation>
    </message>
</context>
<context>
    <name>sobre::ui::MainActions</name>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Write</translation>
    </message>
    <message>
        <source>&amp;Get mail</source>
        <translation>&amp;Get mail</translation>
    </message>
    <message>
        <source>S&amp;top getting mail</source>
        <translation>S&amp;top getting mail</translation>
    </message>
    <message>
        <source>&amp;Reply</source>
        <translation>&amp;Reply</translation>
    </message>
    <message>
        <source>Reply to &amp;all</source>
        <translation>Reply to &amp;all</translation>
    </message>
    <message>
        <source>Reply to the &amp;list</source>
        <translation>Reply to the &amp;list</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Forward</translation>
    </message>
    <message>
        <source>&amp;Search all mail</source>
        <translation>&amp;Search all mail</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Next pane</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>&amp;Previous pane</translation>
    </message>
    <message>
        <source>Show the &amp;letter beside the list</source>
        <translation>Show the &amp;letter beside the list</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>&amp;Add an account…</source>
        <translation>&amp;Add an account…</translation>
    </message>
    <message>
        <source>Account &amp;settings…</source>
        <translation>Account &amp;settings…</translation>
    </message>
    <message>
        <source>New f&amp;older…</source>
        <translation>New f&amp;older…</translation>
    </message>
    <message>
        <source>&amp;Preferences</source>
        <translation>&amp;Preferences</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Keyboard shortcuts</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>Certificate…</source>
        <translation>Certificate…</translation>
    </message>
    <message>
        <source>At the post &amp;office…</source>
        <translation>At the post &amp;office…</translation>
    </message>
    <message>
        <source>&amp;Import mail…</source>
        <translation>&amp;Import mail…</translation>
    </message>
    <message>
        <source>&amp;Export mail…</source>
        <translation>&amp;Export mail…</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Keys…</translation>
    </message>
</context>
<context>
    <name>sobre::ui::MainWindow</name>
    <message>
        <source>Sobre</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Main actions</source>
        <translation>Main actions</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>Write a letter (%1)</source>
        <translation>Write a letter (%1)</translation>
    </message>
    <message>
        <source>Get mail</source>
        <translation>Get mail</translation>
    </message>
    <message>
        <source>Search all mail</source>
        <translation>Search all mail</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Add your mail account</source>
        <translation>Add your mail account</translation>
    </message>
    <message>
        <source>Your provider gave you an address, a password and the names of one or two servers. That is all it takes.</source>
        <translation>Your provider gave you an address, a password and the names of one or two servers. That is all it takes.</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Add account</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Letter</source>
        <translation>&amp;Letter</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>&amp;Folders and accounts</source>
        <translation>&amp;Folders and accounts</translation>
    </message>
    <message>
        <source>%1 – Sobre</source>
        <translation>%1 – Sobre</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Draft kept.</source>
        <translation>Draft kept.</translation>
    </message>
    <message>
        <source>It has left already.</source>
        <translation>It has left already.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message numerus="yes">
        <source>Your letter leaves in %n seconds.</source>
        <translation><numerusform>Your letter leaves in %n second.</numerusform><numerusform>Your letter leaves in %n seconds.</numerusform></translation>
    </message>
    <message>
        <source>The server refused the password.</source>
        <translation>The server refused the password.</translation>
    </message>
    <message>
        <source>The server refused the password. It said: “%1”</source>
        <translation>The server refused the password. It said: “%1”</translation>
    </message>
    <message>
        <source>Could not get mail. Your mail is safe.</source>
        <translation>Could not get mail. Your mail is safe.</translation>
    </message>
    <message>
        <source>Could not get mail at %1. Your mail is safe.</source>
        <translation>Could not get mail at %1. Your mail is safe.</translation>
    </message>
    <message>
        <source>Could not get mail at %1. Your mail is safe; we try again at %2.</source>
        <translation>Could not get mail at %1. Your mail is safe; we try again at %2.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
</context>
<context>
    <name>sobre::ui::NetworkPage</name>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>SOCKS5</source>
        <translation>SOCKS5</translation>
    </message>
    <message>
        <source>HTTP (CONNECT)</source>
        <translation>HTTP (CONNECT)</translation>
    </message>
    <message>
        <source>Name of the proxy</source>
        <translation>Name of the proxy</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Way to the servers</source>
        <translation>Way to the servers</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>&amp;Proxy</translation>
    </message>
    <message>
        <source>Metered networks</source>
        <translation>Metered networks</translation>
    </message>
    <message>
        <source>A phone's network, for example. What you ask for yourself is always fetched.</source>
        <translation>A phone's network, for example. What you ask for yourself is always fetched.</translation>
    </message>
    <message>
        <source>Sobre goes straight to the servers.</source>
        <translation>Sobre goes straight to the servers.</translation>
    </message>
    <message>
        <source>Type the name and the port of the proxy. Until then nothing changes.</source>
        <translation>Type the name and the port of the proxy. Until then nothing changes.</translation>
    </message>
    <message>
        <source>Where the proxy does not answer, nothing goes around it.</source>
        <translation>Where the proxy does not answer, nothing goes around it.</translation>
    </message>
    <message>
        <source>&amp;Check for mail on metered networks too</source>
        <translation>&amp;Check for mail on metered networks too</translation>
    </message>
</context>
<context>
    <name>sobre::ui::OutboxEntry</name>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Edit again</source>
        <translation>Edit again</translation>
    </message>
    <message>
        <source>Correct address</source>
        <translation>Correct address</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Send to the others</source>
        <translation>Send to the others</translation>
    </message>
    <message>
        <source>It arrived: file it</source>
        <translation>It arrived: file it</translation>
    </message>
    <message>
        <source>Account settings</source>
        <translation>Account settings</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation>Move to Trash</translation>
    </message>
    <message>
        <source>No subject</source>
        <translation>No subject</translation>
    </message>
    <message>
        <source>Sealed letter</source>
        <translation>Sealed letter</translation>
    </message>
    <message>
        <source>Certificate…</source>
        <translation>Certificate…</translation>
    </message>
    <message>
        <source>Change time</source>
        <translation>Change time</translation>
    </message>
    <message>
        <source>Send without closed vans</source>
        <translation>Send without closed vans</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Open report</translation>
    </message>
</context>
<context>
    <name>sobre::ui::OutboxPane</name>
    <message>
        <source>Send a&amp;ll now</source>
        <translation>Send a&amp;ll now</translation>
    </message>
    <message>
        <source>Sent today</source>
        <translation>Sent today</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Nothing waits here</source>
        <translation>Nothing waits here</translation>
    </message>
    <message>
        <source>What you send leaves from here, and what has left today is listed here.</source>
        <translation>What you send leaves from here, and what has left today is listed here.</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait behind these.</source>
        <translation><numerusform>%n more waits behind these.</numerusform><numerusform>%n more wait behind these.</numerusform></translation>
    </message>
    <message>
        <source>It is too late for that: the letter is on its way.</source>
        <translation>It is too late for that: the letter is on its way.</translation>
    </message>
    <message>
        <source>This letter leaves:</source>
        <extracomment>Before a field for date and time; %1 is a letter's subject</extracomment>
        <translation>This letter leaves:</translation>
    </message>
    <message>
        <source>“%1” leaves:</source>
        <translation>“%1” leaves:</translation>
    </message>
</context>
<context>
    <name>sobre::ui::PasswordField</name>
    <message>
        <source>Show the password</source>
        <translation>Show the password</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Hide the password</translation>
    </message>
</context>
<context>
    <name>sobre::ui::PeopleWords</name>
    <message>
        <source>No sender named</source>
        <translation>No sender named</translation>
    </message>
    <message>
        <source>The sender calls itself “%1”. That is another address than the one this message came from.</source>
        <translation>The sender calls itself “%1”. That is another address than the one this message came from.</translation>
    </message>
    <message>
        <source>The sender calls itself “%1”. That name mixes letters that look alike.</source>
        <translation>The sender calls itself “%1”. That name mixes letters that look alike.</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>no address</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>and %n more</numerusform><numerusform>and %n more</numerusform></translation>
    </message>
    <message>
        <source>to nobody named</source>
        <translation>to nobody named</translation>
    </message>
    <message>
        <source>me</source>
        <extracomment>One of the recipients: "to me, Jonas and 3 more"</extracomment>
        <translation>me</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>to %1</translation>
    </message>
    <message numerus="yes">
        <source>to %1 and %n more</source>
        <translation><numerusform>to %1 and %n more</numerusform><numerusform>to %1 and %n more</numerusform></translation>
    </message>
    <message>
        <source>Replies go to %1, not to the address this message came from.</source>
        <translation>Replies go to %1, not to the address this message came from.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::PlainPage</name>
    <message numerus="yes">
        <source>Fold %n quoted line(s)</source>
        <translation><numerusform>Fold %n quoted line</numerusform><numerusform>Fold %n quoted lines</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Show %n more quoted line(s)</source>
        <translation><numerusform>Show %n more quoted line</numerusform><numerusform>Show %n more quoted lines</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::PluginWords</name>
    <message>
        <source>Ready. Sobre loads it when it is first needed.</source>
        <translation>Ready. Sobre loads it when it is first needed.</translation>
    </message>
    <message>
        <source>Off. None of its code was loaded.</source>
        <translation>Off. None of its code was loaded.</translation>
    </message>
    <message>
        <source>At work.</source>
        <translation>At work.</translation>
    </message>
    <message>
        <source>Sobre gave up that one task; the plugin stays on.</source>
        <translation>Sobre gave up that one task; the plugin stays on.</translation>
    </message>
    <message>
        <source>Not loaded: others on this computer can change %1, so it could be anything.</source>
        <translation>Not loaded: others on this computer can change %1, so it could be anything.</translation>
    </message>
    <message>
        <source>Not loaded: it does not say all that it must of itself (%1).</source>
        <translation>Not loaded: it does not say all that it must of itself (%1).</translation>
    </message>
    <message>
        <source>Not loaded: it has the same id as %1.</source>
        <translation>Not loaded: it has the same id as %1.</translation>
    </message>
    <message>
        <source>Not loaded: it was made for another version of Sobre.</source>
        <translation>Not loaded: it was made for another version of Sobre.</translation>
    </message>
    <message>
        <source>Failed when it was started: %1</source>
        <translation>Failed when it was started: %1</translation>
    </message>
    <message>
        <source>Failed when it was started: what it promises is not in it.</source>
        <translation>Failed when it was started: what it promises is not in it.</translation>
    </message>
    <message>
        <source>Could not be loaded: %1</source>
        <translation>Could not be loaded: %1</translation>
    </message>
    <message>
        <source>It failed at work: %1.</source>
        <translation>It failed at work: %1.</translation>
    </message>
    <message>
        <source>It did not take the work that it was given.</source>
        <translation>It did not take the work that it was given.</translation>
    </message>
    <message>
        <source>It reported the end of its work twice, or when it must not.</source>
        <translation>It reported the end of its work twice, or when it must not.</translation>
    </message>
    <message>
        <source>It did not answer in time.</source>
        <translation>It did not answer in time.</translation>
    </message>
    <message>
        <source>It did not stop when it was told to.</source>
        <translation>It did not stop when it was told to.</translation>
    </message>
    <message>
        <source>It wrote more than it may. What it wrote was thrown away.</source>
        <translation>It wrote more than it may. What it wrote was thrown away.</translation>
    </message>
    <message>
        <source>It said that it was done and had written nothing.</source>
        <translation>It said that it was done and had written nothing.</translation>
    </message>
    <message>
        <source>It gave an answer without sense: %1.</source>
        <translation>It gave an answer without sense: %1.</translation>
    </message>
    <message>
        <source>It dropped its work without an answer.</source>
        <translation>It dropped its work without an answer.</translation>
    </message>
    <message>
        <source>On from the next start of Sobre.</source>
        <translation>On from the next start of Sobre.</translation>
    </message>
    <message>
        <source>Off from the next start of Sobre.</source>
        <translation>Off from the next start of Sobre.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::PluginsPage</name>
    <message>
        <source>No plugins</source>
        <translation>No plugins</translation>
    </message>
    <message>
        <source>Sobre looks for them in %1 and nowhere else.</source>
        <translation>Sobre looks for them in %1 and nowhere else.</translation>
    </message>
    <message>
        <source>What you switch here holds from the next start of Sobre.</source>
        <translation>What you switch here holds from the next start of Sobre.</translation>
    </message>
    <message>
        <source>On from the next start of Sobre.</source>
        <translation>On from the next start of Sobre.</translation>
    </message>
    <message>
        <source>Off from the next start of Sobre.</source>
        <translation>Off from the next start of Sobre.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::PostingPanel</name>
    <message>
        <source>Copy for the help desk</source>
        <translation>Copy for the help desk</translation>
    </message>
    <message>
        <source>Names all recipients, Bcc too, and your user name. No password.</source>
        <translation>Names all recipients, Bcc too, and your user name. No password.</translation>
    </message>
    <message>
        <source>The proof of posting, in full</source>
        <translation>The proof of posting, in full</translation>
    </message>
    <message>
        <source>No proof of posting</source>
        <translation>No proof of posting</translation>
    </message>
    <message>
        <source>No server confirmed to Sobre that it took this letter.</source>
        <translation>No server confirmed to Sobre that it took this letter.</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>In short</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>In full</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copied</translation>
    </message>
</context>
<context>
    <name>sobre::ui::PreferencesWindow</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferences</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Two lines for each letter</source>
        <translation>Two lines for each letter</translation>
    </message>
    <message>
        <source>One line for each letter (compact)</source>
        <translation>One line for each letter (compact)</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Window</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Theme</translation>
    </message>
    <message>
        <source>Letters in &amp;lists</source>
        <translation>Letters in &amp;lists</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>&amp;Size of the text</source>
        <translation>&amp;Size of the text</translation>
    </message>
    <message>
        <source>% of the usual size</source>
        <translation>% of the usual size</translation>
    </message>
    <message>
        <source>&amp;Mark a letter as read once it was open for</source>
        <translation>&amp;Mark a letter as read once it was open for</translation>
    </message>
    <message>
        <source>Seconds until a letter counts as read</source>
        <translation>Seconds until a letter counts as read</translation>
    </message>
    <message>
        <source>Show a &amp;conversation as one row</source>
        <translation>Show a &amp;conversation as one row</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>seconds</translation>
    </message>
    <message>
        <source>Read and unread</source>
        <translation>Read and unread</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>Plugins</translation>
    </message>
    <message>
        <source>Above what you answer</source>
        <translation>Above what you answer</translation>
    </message>
    <message>
        <source>Below what you answer</source>
        <translation>Below what you answer</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Answers</translation>
    </message>
    <message>
        <source>&amp;You write</source>
        <translation>&amp;You write</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Date letters by the clock of this &amp;computer</source>
        <translation>Date letters by the clock of this &amp;computer</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Then whoever reads a letter also learns your time zone. Otherwise its date is in universal time (UTC); every mail program shows it by its reader's own clock.</source>
        <translation>Then whoever reads a letter also learns your time zone. Otherwise its date is in universal time (UTC); every mail program shows it by its reader's own clock.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::QuitBar</name>
    <message numerus="yes">
        <source>%n letters have not left yet.</source>
        <translation><numerusform>%n letter has not left yet.</numerusform><numerusform>%n letters have not left yet.</numerusform></translation>
    </message>
    <message>
        <source>Send now and quit</source>
        <translation>Send now and quit</translation>
    </message>
    <message>
        <source>Quit, they wait</source>
        <translation>Quit, they wait</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Stay</translation>
    </message>
    <message numerus="yes">
        <source>Sending %n letters, then Sobre ends.</source>
        <translation><numerusform>Sending %n letter, then Sobre ends.</numerusform><numerusform>Sending %n letters, then Sobre ends.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n letters could not leave.</source>
        <translation><numerusform>%n letter could not leave.</numerusform><numerusform>%n letters could not leave.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n planned letters leave at their time, if Sobre runs then.</source>
        <translation><numerusform>%n planned letter leaves at its time, if Sobre runs then.</numerusform><numerusform>%n planned letters leave at their time, if Sobre runs then.</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::ReaderPane</name>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>&amp;Find in this message</source>
        <translation>&amp;Find in this message</translation>
    </message>
    <message>
        <source>Show as &amp;plain text</source>
        <translation>Show as &amp;plain text</translation>
    </message>
    <message>
        <source>Fi&amp;xed font</source>
        <translation>Fi&amp;xed font</translation>
    </message>
    <message>
        <source>Show so&amp;urce</source>
        <translation>Show so&amp;urce</translation>
    </message>
    <message>
        <source>Save message &amp;as…</source>
        <translation>Save message &amp;as…</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) selected</source>
        <translation><numerusform>%n message selected</numerusform><numerusform>%n messages selected</numerusform></translation>
    </message>
    <message>
        <source>The buttons above are for all of them.</source>
        <translation>The buttons above are for all of them.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>This message is no longer here</source>
        <translation>This message is no longer here</translation>
    </message>
    <message>
        <source>It was deleted for good.</source>
        <translation>It was deleted for good.</translation>
    </message>
    <message>
        <source>This message cannot be opened</source>
        <translation>This message cannot be opened</translation>
    </message>
    <message>
        <source>Show raw</source>
        <translation>Show raw</translation>
    </message>
</context>
<context>
    <name>sobre::ui::RestBar</name>
    <message>
        <source>Only the header is here.</source>
        <translation>Only the header is here.</translation>
    </message>
    <message>
        <source>The rest does not lie at the post office any more.</source>
        <translation>The rest does not lie at the post office any more.</translation>
    </message>
    <message>
        <source>The rest lies at the post office.</source>
        <translation>The rest lies at the post office.</translation>
    </message>
    <message>
        <source>The rest, %1, lies at the post office.</source>
        <translation>The rest, %1, lies at the post office.</translation>
    </message>
    <message>
        <source>Fetch the rest</source>
        <translation>Fetch the rest</translation>
    </message>
    <message>
        <source>The rest is being fetched.</source>
        <translation>The rest is being fetched.</translation>
    </message>
    <message>
        <source>The whole letter takes the place of this one.</source>
        <translation>The whole letter takes the place of this one.</translation>
    </message>
    <message>
        <source>The rest did not come.</source>
        <translation>The rest did not come.</translation>
    </message>
    <message>
        <source>The server did not give it this time.</source>
        <translation>The server did not give it this time.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::RestoreWindow</name>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>36 digits. It does not matter how you part them.</source>
        <translation>36 digits. It does not matter how you part them.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restore</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>This file is locked with the code that you wrote down when you made the backup.</source>
        <translation>This file is locked with the code that you wrote down when you made the backup.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancel</translation>
    </message>
    <message>
        <source>These are not 36 digits.</source>
        <translation>These are not 36 digits.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ReturnedWords</name>
    <message>
        <source>Your letter came back.</source>
        <translation>Your letter came back.</translation>
    </message>
    <message>
        <source>Your letter is delayed.</source>
        <translation>Your letter is delayed.</translation>
    </message>
    <message>
        <source>Your letter was delivered.</source>
        <translation>Your letter was delivered.</translation>
    </message>
    <message>
        <source>News of your letter.</source>
        <translation>News of your letter.</translation>
    </message>
    <message>
        <source>The letter %1.</source>
        <extracomment>%1 is "to Ana and 3 more"</extracomment>
        <translation>The letter %1.</translation>
    </message>
    <message>
        <source>“%1”, %2.</source>
        <extracomment>%1 is a subject, %2 is "to Ana and 3 more"</extracomment>
        <translation>“%1”, %2.</translation>
    </message>
    <message>
        <source>“%1”.</source>
        <translation>“%1”.</translation>
    </message>
    <message>
        <source>There is later news of it.</source>
        <translation>There is later news of it.</translation>
    </message>
    <message>
        <source>The letter was deleted since, so it cannot be sent again.</source>
        <translation>The letter was deleted since, so it cannot be sent again.</translation>
    </message>
    <message>
        <source>The letter is sealed, so it cannot be taken up again from here: write it anew.</source>
        <translation>The letter is sealed, so it cannot be taken up again from here: write it anew.</translation>
    </message>
    <message>
        <source>A report about another letter.</source>
        <translation>A report about another letter.</translation>
    </message>
    <message>
        <source>Nothing that Sobre sent fits it.</source>
        <translation>Nothing that Sobre sent fits it.</translation>
    </message>
    <message>
        <source>Someone used your address.</source>
        <translation>Someone used your address.</translation>
    </message>
    <message>
        <source>Sobre did not send the letter that came back. Somebody wrote your address on it, or another program of yours sent it. There is nothing to do about it.</source>
        <translation>Sobre did not send the letter that came back. Somebody wrote your address on it, or another program of yours sent it. There is nothing to do about it.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::RoutePanel</name>
    <message>
        <source>How this message reached you</source>
        <translation>How this message reached you</translation>
    </message>
    <message>
        <source>Close: how this message reached you</source>
        <translation>Close: how this message reached you</translation>
    </message>
    <message>
        <source>Open: how this message reached you</source>
        <translation>Open: how this message reached you</translation>
    </message>
</context>
<context>
    <name>sobre::ui::RouteWords</name>
    <message>
        <source>no sign of TLS on one step</source>
        <translation>no sign of TLS on one step</translation>
    </message>
    <message numerus="yes">
        <source>no sign of TLS on %n step(s)</source>
        <translation><numerusform>no sign of TLS on %n step</numerusform><numerusform>no sign of TLS on %n steps</numerusform></translation>
    </message>
    <message>
        <source>TLS claimed all the way</source>
        <translation>TLS claimed all the way</translation>
    </message>
    <message>
        <source>no step says whether it used TLS</source>
        <translation>no step says whether it used TLS</translation>
    </message>
    <message numerus="yes">
        <source>TLS on %1 of %2 steps; %n do(es) not say</source>
        <translation><numerusform>TLS on %1 of %2 steps; %n does not say</numerusform><numerusform>TLS on %1 of %2 steps; %n do not say</numerusform></translation>
    </message>
    <message>
        <source>no time</source>
        <translation>no time</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Day and time of a step, as QLocale::toString() knows it for the day</extracomment>
        <translation>d MMM</translation>
    </message>
    <message numerus="yes">
        <source>%n hop(s)</source>
        <translation><numerusform>%n hop</numerusform><numerusform>%n hops</numerusform></translation>
    </message>
    <message>
        <source>clock wrong</source>
        <translation>clock wrong</translation>
    </message>
    <message>
        <source>The sender</source>
        <translation>The sender</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier hop(s)</source>
        <translation><numerusform>%n earlier hop</numerusform><numerusform>%n earlier hops</numerusform></translation>
    </message>
    <message>
        <source>A server without a name</source>
        <translation>A server without a name</translation>
    </message>
    <message>
        <source>yours</source>
        <extracomment>Beside a server's name: one of the person's own provider</extracomment>
        <translation>yours</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>From the Received lines.</source>
        <translation>From the Received lines.</translation>
    </message>
    <message>
        <source>None of them is known to be written by a server of yours; all can be faked.</source>
        <translation>None of them is known to be written by a server of yours; all can be faked.</translation>
    </message>
    <message>
        <source>All of them are written by servers you trust, as far as their names tell.</source>
        <translation>All of them are written by servers you trust, as far as their names tell.</translation>
    </message>
    <message>
        <source>Only the last one is written by a server you trust; earlier ones can be faked.</source>
        <translation>Only the last one is written by a server you trust; earlier ones can be faked.</translation>
    </message>
    <message numerus="yes">
        <source>Only the last %n are written by servers you trust; earlier ones can be faked.</source>
        <translation><numerusform>Only the last %n is written by a server you trust; earlier ones can be faked.</numerusform><numerusform>Only the last %n are written by servers you trust; earlier ones can be faked.</numerusform></translation>
    </message>
    <message>
        <source>does not say</source>
        <translation>does not say</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>no sign of TLS</source>
        <translation>no sign of TLS</translation>
    </message>
    <message>
        <source>its clock is %1 fast</source>
        <extracomment>Of a server; %1 is for example "5 minutes"</extracomment>
        <translation>its clock is %1 fast</translation>
    </message>
    <message>
        <source>its clock is %1 slow</source>
        <extracomment>Of a server; %1 is for example "5 minutes"</extracomment>
        <translation>its clock is %1 slow</translation>
    </message>
    <message numerus="yes">
        <source>%n more inside</source>
        <extracomment>A letter went through several servers of one house</extracomment>
        <translation><numerusform>%n more inside</numerusform><numerusform>%n more inside</numerusform></translation>
    </message>
    <message>
        <source>no sign of TLS on one</source>
        <extracomment>of the steps inside a house</extracomment>
        <translation>no sign of TLS on one</translation>
    </message>
    <message numerus="yes">
        <source>no sign of TLS on %n of them</source>
        <extracomment>of the steps inside a house</extracomment>
        <translation><numerusform>no sign of TLS on %n of them</numerusform><numerusform>no sign of TLS on %n of them</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::SealWords</name>
    <message numerus="yes">
        <source>%n others</source>
        <translation><numerusform>%n other</numerusform><numerusform>%n others</numerusform></translation>
    </message>
    <message>
        <source>Signed only.</source>
        <translation>Signed only.</translation>
    </message>
    <message>
        <source>Every server that carries this mail can read it, but nobody can change it unseen.</source>
        <translation>Every server that carries this mail can read it, but nobody can change it unseen.</translation>
    </message>
    <message>
        <source>Looking for keys…</source>
        <translation>Looking for keys…</translation>
    </message>
    <message>
        <source>Nothing is sent before it is known who can get an envelope.</source>
        <translation>Nothing is sent before it is known who can get an envelope.</translation>
    </message>
    <message>
        <source>Postcard.</source>
        <translation>Postcard.</translation>
    </message>
    <message>
        <source>Every server that carries this mail can read it.</source>
        <translation>Every server that carries this mail can read it.</translation>
    </message>
    <message numerus="yes">
        <source>%1 could get an envelope.</source>
        <translation><numerusform>%1 could get an envelope.</numerusform><numerusform>%1 could get an envelope.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 has no key yet.</source>
        <translation><numerusform>%1 has no key yet.</numerusform><numerusform>%1 have no key yet.</numerusform></translation>
    </message>
    <message>
        <source>Envelope.</source>
        <translation>Envelope.</translation>
    </message>
    <message>
        <source>Only those you write to can read the text, the files and the subject.</source>
        <translation>Only those you write to can read the text, the files and the subject.</translation>
    </message>
    <message>
        <source>Only %1 can read the text, the files and the subject.</source>
        <translation>Only %1 can read the text, the files and the subject.</translation>
    </message>
    <message>
        <source>Addresses and time stay visible.</source>
        <translation>Addresses and time stay visible.</translation>
    </message>
    <message>
        <source>Cannot seal.</source>
        <translation>Cannot seal.</translation>
    </message>
    <message>
        <source>Cannot sign.</source>
        <translation>Cannot sign.</translation>
    </message>
    <message numerus="yes">
        <source>Cannot seal for %n of %1 people.</source>
        <extracomment>%n is how many lack a key, %1 how many the letter is for</extracomment>
        <translation><numerusform>Cannot seal for %n of %1 people.</numerusform><numerusform>Cannot seal for %n of %1 people.</numerusform></translation>
    </message>
    <message>
        <source>Remo&amp;ve %1</source>
        <translation>Remo&amp;ve %1</translation>
    </message>
    <message numerus="yes">
        <source>Remo&amp;ve %n people</source>
        <translation><numerusform>Remo&amp;ve %n person</numerusform><numerusform>Remo&amp;ve %n people</numerusform></translation>
    </message>
    <message>
        <source>Nothing is sent until you choose.</source>
        <translation>Nothing is sent until you choose.</translation>
    </message>
    <message>
        <source>The OpenPGP plugin is off or not installed.</source>
        <translation>The OpenPGP plugin is off or not installed.</translation>
    </message>
    <message>
        <source>You have no key of your own for %1. It takes one to sign, and to read your own copy.</source>
        <translation>You have no key of your own for %1. It takes one to sign, and to read your own copy.</translation>
    </message>
    <message>
        <source>We have no key that can be used for %1.</source>
        <translation>We have no key that can be used for %1.</translation>
    </message>
    <message>
        <source>The key of %1 ended on %2.</source>
        <translation>The key of %1 ended on %2.</translation>
    </message>
    <message>
        <source>%1 withdrew their key.</source>
        <translation>%1 withdrew their key.</translation>
    </message>
    <message>
        <source>The key of %1 cannot be used.</source>
        <translation>The key of %1 cannot be used.</translation>
    </message>
    <message>
        <source>We have no key for %1.</source>
        <translation>We have no key for %1.</translation>
    </message>
    <message>
        <source>Several keys, none checked: the newest is used</source>
        <translation>Several keys, none checked: the newest is used</translation>
    </message>
    <message>
        <source>Known key, but too short to be safe</source>
        <translation>Known key, but too short to be safe</translation>
    </message>
    <message>
        <source>The key ended on %1: cannot seal</source>
        <translation>The key ended on %1: cannot seal</translation>
    </message>
    <message>
        <source>The key ended on %1: gets a postcard</source>
        <translation>The key ended on %1: gets a postcard</translation>
    </message>
    <message>
        <source>The key was withdrawn: cannot seal</source>
        <translation>The key was withdrawn: cannot seal</translation>
    </message>
    <message>
        <source>The key was withdrawn: gets a postcard</source>
        <translation>The key was withdrawn: gets a postcard</translation>
    </message>
    <message>
        <source>The key cannot be used: cannot seal</source>
        <translation>The key cannot be used: cannot seal</translation>
    </message>
    <message>
        <source>The key cannot be used: gets a postcard</source>
        <translation>The key cannot be used: gets a postcard</translation>
    </message>
    <message>
        <source>Your letter is still here.</source>
        <translation>Your letter is still here.</translation>
    </message>
    <message>
        <source>Your key stayed locked: the question for its passphrase was closed, or the answer was wrong.</source>
        <translation>Your key stayed locked: the question for its passphrase was closed, or the answer was wrong.</translation>
    </message>
    <message>
        <source>A key that is needed can no longer be used.</source>
        <translation>A key that is needed can no longer be used.</translation>
    </message>
    <message>
        <source>A key that is needed can no longer be used: %1.</source>
        <translation>A key that is needed can no longer be used: %1.</translation>
    </message>
    <message>
        <source>GnuPG is gone, or its plugin is off.</source>
        <translation>GnuPG is gone, or its plugin is off.</translation>
    </message>
    <message>
        <source>GnuPG did not do its work: “%1”.</source>
        <translation>GnuPG did not do its work: “%1”.</translation>
    </message>
    <message>
        <source>GnuPG could not seal it: “%1”.</source>
        <translation>GnuPG could not seal it: “%1”.</translation>
    </message>
    <message>
        <source>Sealing was stopped.</source>
        <translation>Sealing was stopped.</translation>
    </message>
    <message>
        <source>Your key stayed locked.</source>
        <translation>Your key stayed locked.</translation>
    </message>
    <message>
        <source>You lack the key that it was sealed with.</source>
        <translation>You lack the key that it was sealed with.</translation>
    </message>
    <message>
        <source>GnuPG has not answered yet. It may wait for your passphrase in another window, or be stuck.</source>
        <translation>GnuPG has not answered yet. It may wait for your passphrase in another window, or be stuck.</translation>
    </message>
    <message>
        <source>A question for your passphrase may come up.</source>
        <translation>A question for your passphrase may come up.</translation>
    </message>
    <message>
        <source>%1 offered one in a letter: look at it before you decide.</source>
        <extracomment>%1 is an address. It follows a sentence that says that we have no key for it</extracomment>
        <translation>%1 offered one in a letter: look at it before you decide.</translation>
    </message>
    <message>
        <source>Sealing and signing need GnuPG: “%1”. Install it, then look again.</source>
        <translation>Sealing and signing need GnuPG: “%1”. Install it, then look again.</translation>
    </message>
    <message>
        <source>This command makes one, in a terminal: %1</source>
        <extracomment>%1 is a command; nothing of it is translated</extracomment>
        <translation>This command makes one, in a terminal: %1</translation>
    </message>
    <message>
        <source>What was saved before is still in Drafts, unsealed, until it can be sealed or you throw it away.</source>
        <translation>What was saved before is still in Drafts, unsealed, until it can be sealed or you throw it away.</translation>
    </message>
    <message>
        <source>What is to be sealed is not written to the disk unsealed: it is in this window only.</source>
        <translation>What is to be sealed is not written to the disk unsealed: it is in this window only.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has not used this key for %n weeks, and may be unable to read it.</source>
        <extracomment>%n are weeks</extracomment>
        <translation><numerusform>%1 has not used this key for %n weeks, and may be unable to read it.</numerusform><numerusform>%1 has not used this key for %n weeks, and may be unable to read it.</numerusform></translation>
    </message>
    <message>
        <source>The key of %1 came from somebody else: they may be unable to read it.</source>
        <translation>The key of %1 came from somebody else: they may be unable to read it.</translation>
    </message>
    <message>
        <source>Somebody else sent a key of %1 along.</source>
        <translation>Somebody else sent a key of %1 along.</translation>
    </message>
    <message>
        <source>%1 offers a key.</source>
        <translation>%1 offers a key.</translation>
    </message>
    <message>
        <source>Envelope or postcard?</source>
        <translation>Envelope or postcard?</translation>
    </message>
    <message>
        <source>You want to be asked each time how you write to %1.</source>
        <translation>You want to be asked each time how you write to %1.</translation>
    </message>
    <message>
        <source>%1 offers another key than the one in use.</source>
        <translation>%1 offers another key than the one in use.</translation>
    </message>
    <message>
        <source>Letters to %1 are sealed.</source>
        <translation>Letters to %1 are sealed.</translation>
    </message>
    <message>
        <source>You found that the key of %1 is not theirs.</source>
        <translation>You found that the key of %1 is not theirs.</translation>
    </message>
    <message>
        <source>You found that the key is not theirs: cannot seal</source>
        <translation>You found that the key is not theirs: cannot seal</translation>
    </message>
    <message>
        <source>You found that the key is not theirs: gets a postcard</source>
        <translation>You found that the key is not theirs: gets a postcard</translation>
    </message>
</context>
<context>
    <name>sobre::ui::SecurityBar</name>
    <message>
        <source>Unlock</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Show raw</source>
        <translation>Show raw</translation>
    </message>
    <message>
        <source>Save raw</source>
        <translation>Save raw</translation>
    </message>
    <message>
        <source>Turn on…</source>
        <translation>Turn on…</translation>
    </message>
    <message>
        <source>Details of the signature and the envelope</source>
        <translation>Details of the signature and the envelope</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>A key came with it, and is offered below. That alone does not prove who wrote it.</source>
        <translation>A key came with it, and is offered below. That alone does not prove who wrote it.</translation>
    </message>
    <message>
        <source>Check it…</source>
        <translation>Check it…</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Compare…</translation>
    </message>
    <message>
        <source>Find the key</source>
        <translation>Find the key</translation>
    </message>
    <message>
        <source>Find a newer one</source>
        <translation>Find a newer one</translation>
    </message>
</context>
<context>
    <name>sobre::ui::SecurityWords</name>
    <message>
        <source>Only a part of this message is signed. The rest may be by anybody.</source>
        <translation>Only a part of this message is signed. The rest may be by anybody.</translation>
    </message>
    <message>
        <source>It came in an envelope for you.</source>
        <translation>It came in an envelope for you.</translation>
    </message>
    <message>
        <source>Install GnuPG to open and check such messages.</source>
        <translation>Install GnuPG to open and check such messages.</translation>
    </message>
    <message>
        <source>It does not say for which key it was sealed.</source>
        <translation>It does not say for which key it was sealed.</translation>
    </message>
    <message>
        <source>It was sealed for key %1, which is not on this computer. Perhaps it is on your old one.</source>
        <translation>It was sealed for key %1, which is not on this computer. Perhaps it is on your old one.</translation>
    </message>
    <message>
        <source>It was sealed for the keys %1. None of them is on this computer. Perhaps one is on your old one.</source>
        <translation>It was sealed for the keys %1. None of them is on this computer. Perhaps one is on your old one.</translation>
    </message>
    <message>
        <source>What is protected</source>
        <translation>What is protected</translation>
    </message>
    <message>
        <source>Sealed for</source>
        <translation>Sealed for</translation>
    </message>
    <message>
        <source>a key that is not named</source>
        <translation>a key that is not named</translation>
    </message>
    <message>
        <source>Subject on the outside</source>
        <translation>Subject on the outside</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>Sent as</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Made with</translation>
    </message>
    <message>
        <source>The engine said</source>
        <extracomment>What gpg, the program that opens and checks, reported, in English</extracomment>
        <translation>The engine said</translation>
    </message>
    <message>
        <source>a part of the message; a sealed part in it is not opened</source>
        <translation>a part of the message; a sealed part in it is not opened</translation>
    </message>
    <message>
        <source>a part of the message</source>
        <translation>a part of the message</translation>
    </message>
    <message>
        <source>the text and the files; not the addresses and the date</source>
        <translation>the text and the files; not the addresses and the date</translation>
    </message>
    <message>
        <source>the text, the files and the subject; not the addresses and the date</source>
        <translation>the text, the files and the subject; not the addresses and the date</translation>
    </message>
    <message>
        <source>the text and the files</source>
        <translation>the text and the files</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>Key made on</source>
        <translation>Key made on</translation>
    </message>
    <message>
        <source>Key ended on</source>
        <translation>Key ended on</translation>
    </message>
    <message>
        <source>Envelope. You sealed it for yourself.</source>
        <translation>Envelope. You sealed it for yourself.</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation><numerusform>%n other</numerusform><numerusform>%n others</numerusform></translation>
    </message>
    <message>
        <source>Envelope. You sealed it for %1.</source>
        <translation>Envelope. You sealed it for %1.</translation>
    </message>
    <message>
        <source>Signed for</source>
        <extracomment>The people whom the signed letter itself is addressed to, in the part that the signature covers</extracomment>
        <translation>Signed for</translation>
    </message>
    <message>
        <source>the signature does not say for whom the letter was</source>
        <translation>the signature does not say for whom the letter was</translation>
    </message>
    <message>
        <source>Certificate</source>
        <extracomment>"withdrawn": a certificate that its authority declared void before its end</extracomment>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>nobody was asked whether it was withdrawn</source>
        <translation>nobody was asked whether it was withdrawn</translation>
    </message>
</context>
<context>
    <name>sobre::ui::SendLater</name>
    <message>
        <source>T&amp;his morning, %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>T&amp;his morning, %1</translation>
    </message>
    <message>
        <source>This &amp;evening, %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>This &amp;evening, %1</translation>
    </message>
    <message>
        <source>&amp;Tomorrow morning, %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>&amp;Tomorrow morning, %1</translation>
    </message>
    <message>
        <source>Time zone: %1.</source>
        <translation>Time zone: %1.</translation>
    </message>
    <message>
        <source>Time zone: %1, %2.</source>
        <extracomment>%1 is a place as "Europe/Madrid", %2 the difference as "UTC+01:00"</extracomment>
        <translation>Time zone: %1, %2.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::SendingChecks</name>
    <message>
        <source>There is no account to send from. Add one first.</source>
        <translation>There is no account to send from. Add one first.</translation>
    </message>
    <message>
        <source>There is nobody to send this to. Add a recipient.</source>
        <translation>There is nobody to send this to. Add a recipient.</translation>
    </message>
    <message>
        <source>“%1” is not a mail address. Correct or remove it.</source>
        <translation>“%1” is not a mail address. Correct or remove it.</translation>
    </message>
    <message>
        <source>There is no subject.</source>
        <translation>There is no subject.</translation>
    </message>
    <message>
        <source>You wrote “%1”, but there is no file.</source>
        <extracomment>%1 is the word found in the letter: attached, enclosed…</extracomment>
        <translation>You wrote “%1”, but there is no file.</translation>
    </message>
    <message>
        <source>This letter has %1. Many servers refuse more than %2.</source>
        <translation>This letter has %1. Many servers refuse more than %2.</translation>
    </message>
    <message>
        <source>This letter has %1. Your server takes %2 at most.</source>
        <translation>This letter has %1. Your server takes %2 at most.</translation>
    </message>
    <message>
        <source>the number of a bank card (%1)</source>
        <translation>the number of a bank card (%1)</translation>
    </message>
    <message>
        <source>the number of a bank account (%1)</source>
        <translation>the number of a bank account (%1)</translation>
    </message>
    <message>
        <source>a Spanish identity number (%1)</source>
        <translation>a Spanish identity number (%1)</translation>
    </message>
    <message>
        <source>an Indonesian identity number (%1)</source>
        <translation>an Indonesian identity number (%1)</translation>
    </message>
    <message>
        <source>a private key</source>
        <translation>a private key</translation>
    </message>
    <message>
        <source>This looks like %1. Every server can read it on a postcard.</source>
        <extracomment>%1 is a list: the number of a bank card (…4242), a private key</extracomment>
        <translation>This looks like %1. Every server can read it on a postcard.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ServerFields</name>
    <message>
        <source>TLS (recommended)</source>
        <translation>TLS (recommended)</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>None: password can be read</source>
        <translation>None: password can be read</translation>
    </message>
    <message>
        <source>Type the name of the receiving server.</source>
        <translation>Type the name of the receiving server.</translation>
    </message>
    <message>
        <source>Type the name of the sending server.</source>
        <translation>Type the name of the sending server.</translation>
    </message>
    <message>
        <source>Type the port of the receiving server.</source>
        <translation>Type the port of the receiving server.</translation>
    </message>
    <message>
        <source>Type the port of the sending server.</source>
        <translation>Type the port of the sending server.</translation>
    </message>
    <message>
        <source>%1 cannot be the name of a server.</source>
        <translation>%1 cannot be the name of a server.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ServerPage</name>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocol</translation>
    </message>
    <message>
        <source>POP3</source>
        <translation>POP3</translation>
    </message>
    <message>
        <source>SMTP</source>
        <translation>SMTP</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Connection</translation>
    </message>
    <message>
        <source>This connection is not encrypted: anyone on the way can read your password.</source>
        <translation>This connection is not encrypted: anyone on the way can read your password.</translation>
    </message>
    <message>
        <source>not changed</source>
        <translation>not changed</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;User name</translation>
    </message>
    <message>
        <source>Passwor&amp;d</source>
        <translation>Passwor&amp;d</translation>
    </message>
    <message>
        <source>One password for receiving and sending. Kept in your desktop's key ring or, where none runs, sealed in Sobre's folder.</source>
        <translation>One password for receiving and sending. Kept in your desktop's key ring or, where none runs, sealed in Sobre's folder.</translation>
    </message>
    <message>
        <source>Messages on the server</source>
        <translation>Messages on the server</translation>
    </message>
    <message>
        <source>After download</source>
        <translation>After download</translation>
    </message>
    <message>
        <source>Same &amp;user and password as receiving</source>
        <translation>Same &amp;user and password as receiving</translation>
    </message>
    <message>
        <source>User &amp;name</source>
        <translation>User &amp;name</translation>
    </message>
    <message>
        <source>Empty: the server is not asked to log in. The password is that of receiving.</source>
        <translation>Empty: the server is not asked to log in. The password is that of receiving.</translation>
    </message>
    <message>
        <source>S&amp;ign in with</source>
        <translation>S&amp;ign in with</translation>
    </message>
    <message>
        <source>What I delete &amp;here is deleted there too</source>
        <translation>What I delete &amp;here is deleted there too</translation>
    </message>
    <message>
        <source>Do not fetch l&amp;etters over</source>
        <translation>Do not fetch l&amp;etters over</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Megabytes</source>
        <translation>Megabytes</translation>
    </message>
    <message>
        <source>Once it leaves the bin: by Empty bin or Delete forever.</source>
        <translation>Once it leaves the bin: by Empty bin or Delete forever.</translation>
    </message>
    <message>
        <source>Of a larger one you see who sent it, and can fetch the rest.</source>
        <translation>Of a larger one you see who sent it, and can fetch the rest.</translation>
    </message>
    <message>
        <source>Check for new &amp;mail every</source>
        <translation>Check for new &amp;mail every</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>Minutes between two checks</source>
        <translation>Minutes between two checks</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>Otherwise only when you ask for it.</source>
        <translation>Otherwise only when you ask for it.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ServersPage</name>
    <message>
        <source>Look for “POP3” and “SMTP” on your provider's help page, then type them here.</source>
        <translation>Look for “POP3” and “SMTP” on your provider's help page, then type them here.</translation>
    </message>
    <message>
        <source>&amp;Receiving server</source>
        <translation>&amp;Receiving server</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>&amp;Security</source>
        <translation>&amp;Security</translation>
    </message>
    <message>
        <source>Sendin&amp;g server</source>
        <translation>Sendin&amp;g server</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>S&amp;ecurity</source>
        <translation>S&amp;ecurity</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;User name</translation>
    </message>
    <message>
        <source>With most providers your whole address; with some a customer number.</source>
        <translation>With most providers your whole address; with some a customer number.</translation>
    </message>
    <message>
        <source>This connection is not encrypted: anyone on the way can read your password.</source>
        <translation>This connection is not encrypted: anyone on the way can read your password.</translation>
    </message>
    <message>
        <source>Correct the &amp;address</source>
        <translation>Correct the &amp;address</translation>
    </message>
    <message>
        <source>&amp;Try these</source>
        <translation>&amp;Try these</translation>
    </message>
    <message>
        <source>Your provider's servers</source>
        <translation>Your provider's servers</translation>
    </message>
    <message>
        <source>These settings do not work</source>
        <translation>These settings do not work</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Nothing was saved.</translation>
    </message>
    <message>
        <source>If your provider has no encryption at all, you can choose None below: anyone on the way can then read your password.</source>
        <translation>If your provider has no encryption at all, you can choose None below: anyone on the way can then read your password.</translation>
    </message>
    <message>
        <source>This is what each server answered. Correct what is wrong and try again.</source>
        <translation>This is what each server answered. Correct what is wrong and try again.</translation>
    </message>
    <message>
        <source>Type the user name.</source>
        <translation>Type the user name.</translation>
    </message>
    <message>
        <source>&amp;Try without encryption</source>
        <translation>&amp;Try without encryption</translation>
    </message>
</context>
<context>
    <name>sobre::ui::SourceWindow</name>
    <message>
        <source>Source of a message</source>
        <translation>Source of a message</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>Source of the message</source>
        <translation>Source of the message</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>Not all of the message can be read.</source>
        <translation>Not all of the message can be read.</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 are shown.</source>
        <translation>Only the first %1 of %2 are shown.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::StepRow</name>
    <message>
        <source>to do</source>
        <translation>to do</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>under way</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
</context>
<context>
    <name>sobre::ui::StoragePage</name>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Mail on this computer</source>
        <translation>Mail on this computer</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>The mail of all your accounts lies here together. Copies of what you send lie in Sent.</source>
        <translation>The mail of all your accounts lies here together. Copies of what you send lie in Sent.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::TimeChooser</name>
    <message>
        <source>Sen&amp;d then</source>
        <translation>Sen&amp;d then</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Send later</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Date and time</translation>
    </message>
    <message>
        <source>Sobre must be running then.</source>
        <translation>Sobre must be running then.</translation>
    </message>
    <message>
        <source>That time is over.</source>
        <translation>That time is over.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::TransferWindow</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>How far it is</translation>
    </message>
    <message>
        <source>What could not be done</source>
        <translation>What could not be done</translation>
    </message>
</context>
<context>
    <name>sobre::ui::TrustedCertificate</name>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Fingerprint (SHA-256)</translation>
    </message>
    <message>
        <source>For&amp;get it</source>
        <translation>For&amp;get it</translation>
    </message>
    <message>
        <source>Its certificate is not valid, and you trust it: %1, port %2.</source>
        <translation>Its certificate is not valid, and you trust it: %1, port %2.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::TryPage</name>
    <message>
        <source>Trying the settings</source>
        <translation>Trying the settings</translation>
    </message>
    <message>
        <source>Steps that ended</source>
        <translation>Steps that ended</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>%1 · step %2 of %3</source>
        <translation>%1 · step %2 of %3</translation>
    </message>
</context>
</TS>
