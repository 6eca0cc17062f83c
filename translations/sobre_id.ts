<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>AccountCommands</name>
    <message>
        <source>The option --%1 is missing.</source>
        <translation>Opsi --%1 tidak ada.</translation>
    </message>
    <message>
        <source>Warning: the connection to %1 is not encrypted; anyone on the way can read your mail and your password.</source>
        <translation>Peringatan: sambungan ke %1 tidak dienkripsi; siapa pun di jalur itu dapat membaca surat dan sandi Anda.</translation>
    </message>
    <message>
        <source>%1 works: %2, %3.</source>
        <translation>%1 berfungsi: %2, %3.</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>tidak dienkripsi</translation>
    </message>
    <message>
        <source>no log-in</source>
        <translation>tanpa masuk akun</translation>
    </message>
    <message>
        <source>Your e-mail address.</source>
        <translation>Alamat surel Anda.</translation>
    </message>
    <message>
        <source>Your name, as others see it.</source>
        <translation>Nama Anda, seperti dilihat orang lain.</translation>
    </message>
    <message>
        <source>pop3s://user@host, or pop3:// for STLS.</source>
        <translation>pop3s://pengguna@server, atau pop3:// untuk STLS.</translation>
    </message>
    <message>
        <source>smtps://user@host, or smtp:// for STARTTLS.</source>
        <translation>smtps://pengguna@server, atau smtp:// untuk STARTTLS.</translation>
    </message>
    <message>
        <source>Find the servers (not available yet).</source>
        <translation>Cari server (belum tersedia).</translation>
    </message>
    <message>
        <source>Read the password from standard input.</source>
        <translation>Baca sandi dari masukan standar.</translation>
    </message>
    <message>
        <source>Ask this command for the password each time.</source>
        <translation>Minta sandi dari perintah ini setiap kali.</translation>
    </message>
    <message>
        <source>What happens to mail at the server: forever, never, or a number of days such as 14d.</source>
        <translation>Nasib surat di server: forever (selamanya), never (tidak disimpan), atau jumlah hari seperti 14d.</translation>
    </message>
    <message>
        <source>Also trust the authorities in this file, for this account.</source>
        <translation>Percayai juga otoritas dalam berkas ini, untuk akun ini.</translation>
    </message>
    <message>
        <source>Either --password-stdin or --password-command, not both.</source>
        <translation>Pilih --password-stdin atau --password-command, jangan keduanya.</translation>
    </message>
    <message>
        <source>Account %1: %2</source>
        <translation>Akun %1: %2</translation>
    </message>
    <message>
        <source>Account %1 is removed; its letters stay.</source>
        <translation>Akun %1 dihapus; surat-suratnya tetap ada.</translation>
    </message>
</context>
<context>
    <name>CommandWords</name>
    <message>
        <source>Keep mail and settings in this folder.</source>
        <translation>Simpan surat dan pengaturan di folder ini.</translation>
    </message>
    <message>
        <source>Speak this language: en, es or id.</source>
        <translation>Gunakan bahasa ini: en, es, atau id.</translation>
    </message>
    <message>
        <source>Print one JSON value and nothing else.</source>
        <translation>Cetak satu nilai JSON dan tidak ada yang lain.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Tampilkan bantuan ini.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Tampilkan versi.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Tidak ada perintah “%1”.</translation>
    </message>
    <message>
        <source>Usage: sobre [--profile FOLDER] [--language xx] [--json] COMMAND …</source>
        <translation>Pemakaian: sobre [--profile FOLDER] [--language xx] [--json] PERINTAH …</translation>
    </message>
    <message>
        <source>%1: %2 new, %3 left at the server</source>
        <translation>%1: %2 baru, %3 masih di server</translation>
    </message>
    <message>
        <source>Which account?</source>
        <translation>Akun yang mana?</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>Berkas yang mana?</translation>
    </message>
    <message>
        <source>At most this many; 50 if not given.</source>
        <translation>Paling banyak sekian; 50 jika tidak disebut.</translation>
    </message>
    <message>
        <source>Only one folder at a time.</source>
        <translation>Hanya satu folder sekaligus.</translation>
    </message>
    <message>
        <source>What is to be searched for?</source>
        <translation>Apa yang dicari?</translation>
    </message>
    <message>
        <source>--limit wants a number.</source>
        <translation>--limit memerlukan angka.</translation>
    </message>
    <message>
        <source>“%1” is not the number of a letter.</source>
        <translation>“%1” bukan nomor surat.</translation>
    </message>
    <message>
        <source>Which command?</source>
        <translation>Perintah yang mana?</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>No server of the name %1 was found.</source>
        <translation>Server bernama %1 tidak ditemukan.</translation>
    </message>
    <message>
        <source>%1 does not accept connections: the host answers, but nothing listens there.</source>
        <translation>%1 tidak menerima sambungan: mesinnya menjawab, tetapi tidak ada yang mendengarkan di sana.</translation>
    </message>
    <message>
        <source>%1 cannot be reached from here.</source>
        <translation>%1 tidak dapat dijangkau dari sini.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 tidak menjawab tepat waktu.</translation>
    </message>
    <message>
        <source>%1 ended the connection in the middle of the conversation.</source>
        <translation>%1 memutus sambungan di tengah percakapan.</translation>
    </message>
    <message>
        <source>%1 ended the connection in the middle of the conversation; its last words: “%2”.</source>
        <translation>%1 memutus sambungan di tengah percakapan; kata terakhirnya: “%2”.</translation>
    </message>
    <message>
        <source>%1 offers no encryption, so nothing was sent to it.</source>
        <translation>%1 tidak menawarkan enkripsi, jadi tidak ada yang dikirim kepadanya.</translation>
    </message>
    <message>
        <source>%1 offers no encryption, so nothing was sent to it; it offers: “%2”.</source>
        <translation>%1 tidak menawarkan enkripsi, jadi tidak ada yang dikirim kepadanya; yang ditawarkan: “%2”.</translation>
    </message>
    <message>
        <source>%1 refused to encrypt the connection, so nothing was sent to it.</source>
        <translation>%1 menolak mengenkripsi sambungan, jadi tidak ada yang dikirim kepadanya.</translation>
    </message>
    <message>
        <source>%1 refused to encrypt the connection, so nothing was sent to it: “%2”.</source>
        <translation>%1 menolak mengenkripsi sambungan, jadi tidak ada yang dikirim kepadanya: “%2”.</translation>
    </message>
    <message>
        <source>The encrypted connection to %1 could not be made: %2.</source>
        <translation>Sambungan terenkripsi ke %1 tidak dapat dibuat: %2.</translation>
    </message>
    <message>
        <source>%1 sent words that someone on the way may have slipped in before the encryption began, so the connection was ended.</source>
        <translation>%1 mengirim kata-kata yang mungkin disisipkan orang di jalur sebelum enkripsi dimulai, jadi sambungan diputus.</translation>
    </message>
    <message>
        <source>it has expired</source>
        <translation>sudah kedaluwarsa</translation>
    </message>
    <message>
        <source>it is not valid yet</source>
        <translation>belum berlaku</translation>
    </message>
    <message>
        <source>it belongs to another server</source>
        <translation>milik server lain</translation>
    </message>
    <message>
        <source>the server vouches for itself</source>
        <translation>server menjamin dirinya sendiri</translation>
    </message>
    <message>
        <source>nobody that this computer knows vouches for it</source>
        <translation>tidak ada yang dikenal komputer ini menjaminnya</translation>
    </message>
    <message>
        <source>it was withdrawn</source>
        <translation>sudah dicabut</translation>
    </message>
    <message>
        <source>it cannot be trusted</source>
        <translation>tidak dapat dipercaya</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid, so nothing was sent to it: %2 (fingerprint %3).</source>
        <translation>Sertifikat %1 tidak sah, jadi tidak ada yang dikirim kepadanya: %2 (sidik jari %3).</translation>
    </message>
    <message>
        <source>%1 answered something that Sobre does not understand.</source>
        <translation>%1 menjawab sesuatu yang tidak dipahami Sobre.</translation>
    </message>
    <message>
        <source>%1 answered something that Sobre does not understand: “%2”.</source>
        <translation>%1 menjawab sesuatu yang tidak dipahami Sobre: “%2”.</translation>
    </message>
    <message>
        <source>%1 sent an answer that is far too long, so the connection was ended.</source>
        <translation>%1 mengirim jawaban yang terlalu panjang, jadi sambungan diputus.</translation>
    </message>
    <message>
        <source>No password is known for %1.</source>
        <translation>Sandi untuk %1 tidak diketahui.</translation>
    </message>
    <message>
        <source>No password is known for %1: %2.</source>
        <translation>Sandi untuk %1 tidak diketahui: %2.</translation>
    </message>
    <message>
        <source>%1 offers no way to log in that may be used here; it offers: %2.</source>
        <translation>%1 tidak menawarkan cara masuk yang boleh dipakai di sini; yang ditawarkan: %2.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>%1 did not accept the user name and password.</source>
        <translation>%1 tidak menerima nama pengguna dan sandi.</translation>
    </message>
    <message>
        <source>%1 did not accept the user name and password: “%2”.</source>
        <translation>%1 tidak menerima nama pengguna dan sandi: “%2”.</translation>
    </message>
    <message>
        <source>%1 said no.</source>
        <translation>%1 menolak.</translation>
    </message>
    <message>
        <source>%1 said no: “%2”.</source>
        <translation>%1 menolak: “%2”.</translation>
    </message>
    <message>
        <source>%1 cannot do it now; it may work later.</source>
        <translation>%1 tidak dapat melakukannya sekarang; mungkin nanti bisa.</translation>
    </message>
    <message>
        <source>%1 cannot do it now; it may work later: “%2”.</source>
        <translation>%1 tidak dapat melakukannya sekarang; mungkin nanti bisa: “%2”.</translation>
    </message>
    <message>
        <source>%1 does not accept mail from %2: “%3”.</source>
        <translation>%1 tidak menerima surat dari %2: “%3”.</translation>
    </message>
    <message>
        <source>%1 does not accept mail for %2, so nobody has received it: “%3”.</source>
        <translation>%1 tidak menerima surat untuk %2, jadi tidak ada yang menerimanya: “%3”.</translation>
    </message>
    <message>
        <source>%1 did not accept the letter.</source>
        <translation>%1 tidak menerima surat ini.</translation>
    </message>
    <message>
        <source>%1 did not accept the letter: “%2”.</source>
        <translation>%1 tidak menerima surat ini: “%2”.</translation>
    </message>
    <message>
        <source>The letter is too large for %1: %2.</source>
        <translation>Surat ini terlalu besar untuk %1: %2.</translation>
    </message>
    <message>
        <source>%1 carries plain ASCII letters only, and this one holds other characters.</source>
        <translation>%1 hanya membawa surat ASCII polos, dan surat ini berisi karakter lain.</translation>
    </message>
    <message>
        <source>The connection to %1 ended before it confirmed the letter: it may have been sent. Sobre does not send it again by itself.</source>
        <translation>Sambungan ke %1 terputus sebelum surat dikonfirmasi: mungkin sudah terkirim. Sobre tidak mengirimnya lagi sendiri.</translation>
    </message>
    <message>
        <source>Stopped as you asked.</source>
        <translation>Dihentikan sesuai permintaan Anda.</translation>
    </message>
    <message>
        <source>This cannot be right: %1.</source>
        <translation>Ini tidak mungkin benar: %1.</translation>
    </message>
    <message>
        <source>A file cannot be read or written: %1.</source>
        <translation>Suatu berkas tidak dapat dibaca atau ditulis: %1.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was lost: what is not kept here stays on the server.</source>
        <translation>Disk penuh. Tidak ada yang hilang: yang tidak tersimpan di sini tetap ada di server.</translation>
    </message>
    <message>
        <source>The mail on this computer cannot be read or written: %1.</source>
        <translation>Surat di komputer ini tidak dapat dibaca atau ditulis: %1.</translation>
    </message>
    <message>
        <source>Another Sobre is working with this profile: %1.</source>
        <translation>Sobre lain sedang bekerja dengan profil ini: %1.</translation>
    </message>
    <message>
        <source>This profile was written by a newer Sobre; this one does not touch it.</source>
        <translation>Profil ini ditulis oleh Sobre yang lebih baru; yang ini tidak menyentuhnya.</translation>
    </message>
    <message>
        <source>The mail on this computer is damaged: %1.</source>
        <translation>Surat di komputer ini rusak: %1.</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>Tidak ada: %1.</translation>
    </message>
    <message>
        <source>%1 is not available yet.</source>
        <translation>%1 belum tersedia.</translation>
    </message>
</context>
<context>
    <name>OutboxCommands</name>
    <message>
        <source>Waiting to be sent.</source>
        <translation>Menunggu dikirim.</translation>
    </message>
    <message>
        <source>Being sent.</source>
        <translation>Sedang dikirim.</translation>
    </message>
    <message>
        <source>May have been sent: the connection ended before the server confirmed it.</source>
        <translation>Mungkin sudah terkirim: sambungan terputus sebelum server mengonfirmasi.</translation>
    </message>
    <message>
        <source>Needs you.</source>
        <translation>Memerlukan Anda.</translation>
    </message>
    <message>
        <source>Which letter?</source>
        <translation>Surat yang mana?</translation>
    </message>
    <message>
        <source>Handed over: “%1”</source>
        <translation>Diserahkan: “%1”</translation>
    </message>
    <message>
        <source>The letter lies in Drafts now and is not sent.</source>
        <translation>Surat ini sekarang ada di Draf dan tidak dikirim.</translation>
    </message>
</context>
<context>
    <name>SendCommand</name>
    <message>
        <source>%1 does not exist</source>
        <translation>%1 tidak ada</translation>
    </message>
    <message>
        <source>Which file? - is standard input.</source>
        <translation>Berkas yang mana? - berarti masukan standar.</translation>
    </message>
    <message>
        <source>Handed over: “%1”</source>
        <translation>Diserahkan: “%1”</translation>
    </message>
    <message>
        <source>Take the recipients from the header (always so unless some are named).</source>
        <translation>Ambil penerima dari kepala surat (selalu begitu kecuali ada yang disebut).</translation>
    </message>
    <message>
        <source>A line with a single dot does not end the letter.</source>
        <translation>Baris dengan satu titik saja tidak mengakhiri surat.</translation>
    </message>
    <message>
        <source>The envelope sender.</source>
        <translation>Pengirim pada amplop.</translation>
    </message>
    <message>
        <source>Send from this account.</source>
        <translation>Kirim dari akun ini.</translation>
    </message>
    <message>
        <source>Sign the letter (not available yet).</source>
        <translation>Tandatangani surat (belum tersedia).</translation>
    </message>
    <message>
        <source>Seal the letter (not available yet).</source>
        <translation>Segel surat (belum tersedia).</translation>
    </message>
</context>
<context>
    <name>ShowCommand</name>
    <message>
        <source>From: %1</source>
        <translation>Dari: %1</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>Kepada: %1</translation>
    </message>
    <message>
        <source>Cc: %1</source>
        <translation>Cc: %1</translation>
    </message>
    <message>
        <source>Date: %1</source>
        <translation>Tanggal: %1</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>Perihal: %1</translation>
    </message>
    <message>
        <source>Attachment: %1, %2</source>
        <translation>Lampiran: %1, %2</translation>
    </message>
    <message>
        <source>The stored octets, as they came.</source>
        <translation>Oktet tersimpan, sebagaimana datangnya.</translation>
    </message>
    <message>
        <source>Which letter?</source>
        <translation>Surat yang mana?</translation>
    </message>
</context>
<context>
    <name>TransferCommands</name>
    <message>
        <source>Into this folder, made if absent; Inbox if not given.</source>
        <translation>Ke folder ini, dibuat jika belum ada; Kotak Masuk jika tidak disebut.</translation>
    </message>
    <message>
        <source>What is to be imported?</source>
        <translation>Apa yang diimpor?</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) imported.</source>
        <translation><numerusform>%n surat diimpor.</numerusform></translation>
    </message>
    <message>
        <source>eml: one file a letter.</source>
        <translation>eml: satu berkas per surat.</translation>
    </message>
    <message>
        <source>This folder only.</source>
        <translation>Folder ini saja.</translation>
    </message>
    <message>
        <source>--format wants mbox, maildir or eml.</source>
        <translation>--format memerlukan mbox, maildir, atau eml.</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>Ke mana?</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) exported.</source>
        <translation><numerusform>%n surat diekspor.</numerusform></translation>
    </message>
</context>
<context>
    <name>VerifyCommand</name>
    <message numerus="yes">
        <source>%n letter(s), all as they came.</source>
        <translation><numerusform>%n surat, semuanya sebagaimana datangnya.</numerusform></translation>
    </message>
    <message>
        <source>Build a sound file from what is whole (not available yet).</source>
        <translation>Bangun berkas yang sehat dari yang masih utuh (belum tersedia).</translation>
    </message>
    <message>
        <source>Letter %1 is damaged: %2</source>
        <translation>Surat %1 rusak: %2</translation>
    </message>
</context>
</TS>
