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
    <message>
        <source>Trust the server's certificate with this fingerprint from now on, although it is not valid.</source>
        <translation>Percayai mulai sekarang sertifikat server dengan sidik jari ini, meskipun tidak sah.</translation>
    </message>
    <message>
        <source>%1, port %2: the certificate %3 is trusted from now on.</source>
        <translation>%1, port %2: sertifikat %3 dipercayai mulai sekarang.</translation>
    </message>
</context>
<context>
    <name>AccountSet</name>
    <message>
        <source>“%1” sets nothing: there are %2.</source>
        <translation>“%1” tidak mengatur apa pun: ada %2.</translation>
    </message>
    <message>
        <source>Account %1: %2</source>
        <translation>Akun %1: %2</translation>
    </message>
    <message>
        <source>Which account?</source>
        <translation>Akun yang mana?</translation>
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
    <message>
        <source>There is no screen to open a window on. “sobre --help” lists what works here.</source>
        <translation>Tidak ada layar untuk membuka jendela. “sobre --help” menampilkan apa yang dapat dipakai di sini.</translation>
    </message>
    <message>
        <source>The program with the windows is missing: %1</source>
        <translation>Program dengan jendela tidak ada: %1</translation>
    </message>
    <message>
        <source>“%1” is no mailto: address.</source>
        <translation>“%1” bukan alamat mailto:.</translation>
    </message>
    <message>
        <source>Who it goes to; may be given several times.</source>
        <translation>Kepada siapa; boleh diberikan beberapa kali.</translation>
    </message>
    <message>
        <source>What it is about.</source>
        <translation>Tentang apa.</translation>
    </message>
    <message>
        <source>A file that goes along; may be given several times.</source>
        <translation>Berkas yang ikut dikirim; boleh diberikan beberapa kali.</translation>
    </message>
    <message numerus="yes">
        <source>Warning: %n sealed letter(s) were not searched.</source>
        <translation><numerusform>Peringatan: %n surat tersegel tidak dicari.</numerusform></translation>
    </message>
    <message>
        <source>Sealed letter</source>
        <translation>Surat tersegel</translation>
    </message>
    <message>
        <source>To fetch them: --%1.</source>
        <translation>Untuk mengambilnya: --%1.</translation>
    </message>
    <message>
        <source>To delete them there: --%1.</source>
        <translation>Untuk menghapusnya di sana: --%1.</translation>
    </message>
    <message>
        <source>Fetch what a server that renumbered its letters lists, although you may have it.</source>
        <translation>Ambil yang ada di server yang menomori ulang suratnya, walaupun mungkin sudah Anda miliki.</translation>
    </message>
    <message>
        <source>Delete what is due at the server, although it is more than half of the mailbox.</source>
        <translation>Hapus yang sudah waktunya di server, walaupun lebih dari setengah kotak surat.</translation>
    </message>
</context>
<context>
    <name>CounterWords</name>
    <message>
        <source>Not looked at yet</source>
        <translation>Belum dilihat</translation>
    </message>
    <message>
        <source>No subject</source>
        <translation>Tanpa subjek</translation>
    </message>
    <message>
        <source>Unknown size</source>
        <translation>Ukuran tidak diketahui</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>Belum di sini</translation>
    </message>
    <message>
        <source>Could not be fetched</source>
        <translation>Tidak dapat diambil</translation>
    </message>
    <message>
        <source>Only its header is here</source>
        <translation>Hanya kepalanya yang ada di sini</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Di sini</translation>
    </message>
    <message>
        <source>Deleted here</source>
        <translation>Dihapus di sini</translation>
    </message>
    <message>
        <source>Stays there</source>
        <translation>Tetap di sana</translation>
    </message>
    <message>
        <source>Taken away when it is fetched</source>
        <translation>Dihapus saat diambil</translation>
    </message>
    <message numerus="yes">
        <source>Taken away %n days after it is fetched</source>
        <translation><numerusform>Dihapus %n hari setelah diambil</numerusform></translation>
    </message>
    <message>
        <source>Taken away on %1</source>
        <extracomment>%1 is a day: "6 Dec"</extracomment>
        <translation>Dihapus pada %1</translation>
    </message>
    <message>
        <source>Taken away at the next fetch</source>
        <translation>Dihapus saat pengambilan berikutnya</translation>
    </message>
    <message>
        <source>Over 20 MB</source>
        <translation>Lebih dari 20 MB</translation>
    </message>
    <message>
        <source>No sender</source>
        <translation>Tanpa pengirim</translation>
    </message>
    <message>
        <source>Program or archive</source>
        <translation>Program atau arsip</translation>
    </message>
    <message>
        <source>Name with another address</source>
        <translation>Nama dengan alamat lain</translation>
    </message>
    <message>
        <source>It is larger than 20 MB.</source>
        <translation>Ukurannya lebih dari 20 MB.</translation>
    </message>
    <message>
        <source>It does not say who sent it.</source>
        <translation>Tidak disebutkan siapa pengirimnya.</translation>
    </message>
    <message>
        <source>It is nothing but a program or an archive.</source>
        <translation>Isinya hanya program atau arsip.</translation>
    </message>
    <message>
        <source>It is nothing but a program or an archive: %1.</source>
        <translation>Isinya hanya program atau arsip: %1.</translation>
    </message>
    <message>
        <source>It calls its sender %1, but the address is %2.</source>
        <translation>Pengirimnya disebut %1, tetapi alamatnya %2.</translation>
    </message>
</context>
<context>
    <name>DateWords</name>
    <message>
        <source>Yesterday</source>
        <translation>Kemarin</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>Hari ini %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>Kemarin %1</translation>
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
        <translation><numerusform>%n detik</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation><numerusform>%n menit</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation><numerusform>%n jam</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation><numerusform>%n hari</numerusform></translation>
    </message>
</context>
<context>
    <name>DraftWords</name>
    <message>
        <source>name of the account</source>
        <translation>nama akun</translation>
    </message>
    <message>
        <source>your name</source>
        <translation>nama Anda</translation>
    </message>
    <message>
        <source>address</source>
        <translation>alamat</translation>
    </message>
    <message>
        <source>receiving server</source>
        <translation>server masuk</translation>
    </message>
    <message>
        <source>password</source>
        <translation>kata sandi</translation>
    </message>
    <message>
        <source>messages on the server</source>
        <translation>pesan di server</translation>
    </message>
    <message>
        <source>sending server</source>
        <translation>server keluar</translation>
    </message>
    <message>
        <source>time to take back</source>
        <translation>waktu untuk menarik kembali</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>tanda tangan</translation>
    </message>
    <message>
        <source>An email address looks like name@provider.example.</source>
        <translation>Alamat email berbentuk seperti nama@penyedia.example.</translation>
    </message>
    <message>
        <source>Type the user name.</source>
        <translation>Ketik nama pengguna.</translation>
    </message>
    <message>
        <source>trusted certificate</source>
        <translation>sertifikat tepercaya</translation>
    </message>
    <message>
        <source>log-in</source>
        <translation>cara masuk</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>pemeriksaan</translation>
    </message>
    <message>
        <source>envelopes</source>
        <translation>amplop</translation>
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
    <message>
        <source>This letter is on its way already.</source>
        <translation>Surat ini sudah dalam perjalanan.</translation>
    </message>
    <message>
        <source>There is no key to use for %1.</source>
        <translation>Tidak ada kunci yang dapat dipakai untuk %1.</translation>
    </message>
    <message>
        <source>Your key stayed locked, so nothing was done.</source>
        <translation>Kunci Anda tetap terkunci, jadi tidak ada yang dilakukan.</translation>
    </message>
    <message>
        <source>The OpenPGP plugin is off or not installed.</source>
        <translation>Plugin OpenPGP tidak aktif atau belum dipasang.</translation>
    </message>
    <message>
        <source>OpenPGP cannot be used now: %1.</source>
        <translation>OpenPGP tidak dapat dipakai sekarang: %1.</translation>
    </message>
    <message>
        <source>Signing or sealing did not work: %1.</source>
        <translation>Gagal menandatangani atau menyegel: %1.</translation>
    </message>
    <message>
        <source>it is not the one that you trusted</source>
        <translation>bukan yang Anda percayai</translation>
    </message>
    <message>
        <source>%1 wants some time to pass between two visits.</source>
        <translation>%1 ingin ada jeda di antara dua kunjungan.</translation>
    </message>
    <message>
        <source>%1 lets you in again at %2.</source>
        <translation>%1 mengizinkan Anda masuk lagi pukul %2.</translation>
    </message>
    <message>
        <source>Somebody else is in your mailbox at %1, perhaps another program of yours.</source>
        <translation>Ada yang lain di kotak surat Anda di %1, mungkin program Anda yang lain.</translation>
    </message>
    <message>
        <source>Sobre tries again at %1.</source>
        <translation>Sobre mencoba lagi pukul %1.</translation>
    </message>
    <message>
        <source>%1 cannot do it now. Sobre tries again at %2.</source>
        <translation>%1 tidak dapat melakukannya sekarang. Sobre mencoba lagi pukul %2.</translation>
    </message>
    <message>
        <source>It says: “%1”.</source>
        <translation>Katanya: “%1”.</translation>
    </message>
    <message>
        <source>%1 cannot show the head of a letter alone (TOP).</source>
        <translation>%1 tidak dapat menampilkan kepala surat saja (TOP).</translation>
    </message>
    <message>
        <source>The server gives its letters no names, so nobody could tell new ones from those that were fetched. Nothing was fetched and nothing deleted: choose “Take away at once” in the account's settings.</source>
        <translation>Server tidak memberi nama pada suratnya, sehingga surat baru tidak dapat dibedakan dari yang sudah diambil. Tidak ada yang diambil dan tidak ada yang dihapus: pilih “Hapus segera” di pengaturan akun.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was lost and nothing was deleted at the server: Sobre goes on when there is room.</source>
        <translation>Disk penuh. Tidak ada yang hilang dan tidak ada yang dihapus di server: Sobre melanjutkan bila ada ruang.</translation>
    </message>
    <message>
        <source>This was said before the connection was secured, so anyone on the way may have said it.</source>
        <translation>Ini dikatakan sebelum koneksi diamankan, jadi siapa pun di tengah jalan bisa saja mengatakannya.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 tidak ada.</translation>
    </message>
    <message>
        <source>This computer did not say in time which proxy leads to %1, so nothing was sent to it.</source>
        <translation>Komputer ini tidak mengatakan tepat waktu proxy mana yang menuju %1, jadi tidak ada yang dikirim ke sana.</translation>
    </message>
    <message>
        <source>The disk is full (%1). What was written before stays.</source>
        <translation>Disk penuh (%1). Yang sudah ditulis sebelumnya tetap ada.</translation>
    </message>
    <message>
        <source>%1 does not promise to pass letters on over protected connections only, so it was not given this one.</source>
        <translation>%1 tidak menjanjikan meneruskan surat hanya lewat sambungan terlindung, jadi surat ini tidak diserahkan kepadanya.</translation>
    </message>
    <message>
        <source>The letter is too large for %1.</source>
        <translation>Surat ini terlalu besar untuk %1.</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 bita</translation>
    </message>
    <message>
        <source>The letter is too large for %1: %2, it takes at most %3.</source>
        <translation>Surat ini terlalu besar untuk %1: besarnya %2, sedangkan paling besar yang diterima %3.</translation>
    </message>
    <message>
        <source>%1 was not asked: it lies inside of a private network, or another site sent Sobre there.</source>
        <translation>%1 tidak ditanya: letaknya di dalam jaringan pribadi, atau situs lain mengarahkan Sobre ke sana.</translation>
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
        <translation>Email Anda tidak dapat dibuka</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>FateWords</name>
    <message>
        <source>Handed over; no word since</source>
        <translation>Sudah diserahkan; belum ada kabar</translation>
    </message>
    <message>
        <source>Delayed: it is tried until %1</source>
        <translation>Tertunda: dicoba sampai %1</translation>
    </message>
    <message>
        <source>Delayed: it is being tried again</source>
        <translation>Tertunda: sedang dicoba lagi</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>Passed on to a server that sends no reports</source>
        <translation>Diteruskan ke server yang tidak mengirim laporan</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>Given to a mailing list, which reports for itself</source>
        <translation>Diberikan ke milis, yang melapor sendiri</translation>
    </message>
    <message>
        <source>Not sent: the server refused this address</source>
        <translation>Tidak terkirim: server menolak alamat ini</translation>
    </message>
    <message>
        <source>Handed over to %1 at %2</source>
        <translation>Diserahkan ke %1 pukul %2</translation>
    </message>
    <message>
        <source>Not encrypted on the way to it</source>
        <translation>Tidak dienkripsi dalam perjalanan ke sana</translation>
    </message>
    <message>
        <source>%1, its certificate %2…</source>
        <translation>%1, sertifikatnya %2…</translation>
    </message>
    <message>
        <source>It calls the letter %1</source>
        <translation>Server menamai surat ini %1</translation>
    </message>
    <message>
        <source>It said: “%1”</source>
        <translation>Katanya: “%1”</translation>
    </message>
    <message>
        <source>It gave the letter no name</source>
        <translation>Server tidak menamai surat ini</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Diserahkan</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Its address</source>
        <translation>Alamatnya</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Sambungan</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>tidak dienkripsi</translation>
    </message>
    <message>
        <source>Certificate (SHA-256)</source>
        <translation>Sertifikat (SHA-256)</translation>
    </message>
    <message>
        <source>Log-in method</source>
        <translation>Cara masuk</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>A number of bytes</extracomment>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>%1 octets</source>
        <translation>%1 byte</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Jawaban</translation>
    </message>
    <message>
        <source>Name at the server</source>
        <translation>Nama di server</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Pengirim</translation>
    </message>
    <message>
        <source>Recipients, and what the server said to each</source>
        <translation>Penerima dan jawaban server untuk masing-masing</translation>
    </message>
    <message>
        <source>What was said, without passwords and without the letter</source>
        <translation>Yang dikatakan, tanpa sandi dan tanpa suratnya</translation>
    </message>
    <message>
        <source>Came back at %1</source>
        <translation>Kembali pukul %1</translation>
    </message>
    <message numerus="yes">
        <source>Came back from %n of its addresses at %1</source>
        <translation><numerusform>Kembali dari %n alamatnya pukul %1</numerusform></translation>
    </message>
    <message>
        <source>It said: “%1”.</source>
        <translation>Kata server: “%1”.</translation>
    </message>
    <message>
        <source>This is no proof that it was delivered.</source>
        <translation>Ini bukan bukti bahwa surat itu sampai.</translation>
    </message>
    <message>
        <source>From the delivery report.</source>
        <translation>Menurut laporan pengantaran.</translation>
    </message>
</context>
<context>
    <name>FetchWords</name>
    <message>
        <source>The server renumbered its letters. It lists %1 that have a new name, and cannot show which of them are among the %2 that you have. Nothing was fetched, nothing deleted.</source>
        <translation>Server menomori ulang suratnya. Ada %1 dengan nama baru, dan server tidak dapat menunjukkan mana yang termasuk di antara %2 milik Anda. Tidak ada yang diambil, tidak ada yang dihapus.</translation>
    </message>
    <message>
        <source>The time of %1 of the %2 letters at the server is up. All of them were fetched to this computer. That is more than half of the mailbox, so nothing was deleted there yet.</source>
        <translation>Masa simpan %1 dari %2 surat di server sudah habis. Semuanya sudah diambil ke komputer ini. Itu lebih dari setengah kotak surat, jadi belum ada yang dihapus di sana.</translation>
    </message>
    <message numerus="yes">
        <source>The server renumbered its letters: %1 you have, %Ln are new.</source>
        <translation><numerusform>Server menomori ulang suratnya: %1 sudah Anda miliki, %Ln baru.</numerusform></translation>
    </message>
</context>
<context>
    <name>FolderNames</name>
    <message>
        <source>Inbox</source>
        <translation>Kotak masuk</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Draf</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Kotak keluar</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Terkirim</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Sampah</translation>
    </message>
    <message>
        <source>Junk</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Arsip</translation>
    </message>
    <message>
        <source>A folder needs a name.</source>
        <translation>Folder memerlukan nama.</translation>
    </message>
    <message>
        <source>A folder's name cannot hold “/”.</source>
        <translation>Nama folder tidak boleh memuat “/”.</translation>
    </message>
    <message>
        <source>This name holds characters that cannot be shown.</source>
        <translation>Nama ini memuat karakter yang tidak dapat ditampilkan.</translation>
    </message>
    <message>
        <source>This name is too long.</source>
        <translation>Nama ini terlalu panjang.</translation>
    </message>
    <message>
        <source>There is a folder “%1” already.</source>
        <translation>Sudah ada folder “%1”.</translation>
    </message>
</context>
<context>
    <name>KeyPaneWords</name>
    <message>
        <source>Call %1 and compare</source>
        <translation>Telepon %1 dan bandingkan</translation>
    </message>
    <message>
        <source>Not by mail: whoever wrote in their name would answer it, too.</source>
        <translation>Jangan lewat surat: siapa pun yang menulis atas namanya akan menjawabnya juga.</translation>
    </message>
    <message>
        <source>Back up your key.</source>
        <translation>Cadangkan kunci Anda.</translation>
    </message>
    <message>
        <source>If this computer is lost, what was sealed for you cannot be read any more.</source>
        <translation>Jika komputer ini hilang, yang disegel untuk Anda tidak dapat dibaca lagi.</translation>
    </message>
    <message>
        <source>Your key ends on %1.</source>
        <translation>Kunci Anda berakhir pada %1.</translation>
    </message>
    <message>
        <source>Afterwards nobody can seal for you. What you have stays readable.</source>
        <translation>Sesudahnya tidak ada yang dapat menyegel untuk Anda. Yang sudah ada tetap terbaca.</translation>
    </message>
    <message>
        <source>Your key ended on %1.</source>
        <translation>Kunci Anda berakhir pada %1.</translation>
    </message>
    <message>
        <source>Nobody can seal for you. Extend it, and send it to those who write to you.</source>
        <translation>Tidak ada yang dapat menyegel untuk Anda. Perpanjang, lalu kirimkan kepada mereka yang menulis kepada Anda.</translation>
    </message>
    <message>
        <source>You withdrew this key.</source>
        <translation>Anda menarik kunci ini.</translation>
    </message>
    <message>
        <source>It still opens what was sealed for it. Send it to those who have it, so that they know.</source>
        <translation>Kunci ini tetap membuka yang disegel untuknya. Kirimkan kepada mereka yang memilikinya agar tahu.</translation>
    </message>
    <message>
        <source>This is your key.</source>
        <translation>Ini kunci Anda.</translation>
    </message>
    <message>
        <source>Others need it to seal for you. It goes with the letters you write.</source>
        <translation>Yang lain memerlukannya untuk menyegel bagi Anda. Kunci ini ikut dengan surat Anda.</translation>
    </message>
    <message>
        <source>What others compare</source>
        <translation>Yang dibandingkan orang lain</translation>
    </message>
    <message>
        <source>This is a new key.</source>
        <translation>Ini kunci baru.</translation>
    </message>
    <message>
        <source>%1 may have a new computer. Or someone else wrote to you in their name.</source>
        <translation>%1 mungkin punya komputer baru. Atau orang lain menulis kepada Anda atas namanya.</translation>
    </message>
    <message>
        <source>Until then mail to %1 is sealed with the key you had before.</source>
        <translation>Sampai saat itu surat untuk %1 disegel dengan kunci yang sudah Anda punya.</translation>
    </message>
    <message>
        <source>You checked this key on %1.</source>
        <translation>Anda memeriksa kunci ini pada %1.</translation>
    </message>
    <message>
        <source>This key is checked.</source>
        <translation>Kunci ini sudah diperiksa.</translation>
    </message>
    <message>
        <source>What is signed with it is from %1.</source>
        <translation>Yang ditandatangani dengannya berasal dari %1.</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Sidik jari</translation>
    </message>
    <message>
        <source>An authority vouches for this certificate.</source>
        <translation>Sebuah otoritas menjamin sertifikat ini.</translation>
    </message>
    <message>
        <source>It says that it belongs to %1.</source>
        <translation>Menurutnya ini milik %1.</translation>
    </message>
    <message>
        <source>This key is too short to be safe.</source>
        <translation>Kunci ini terlalu pendek untuk aman.</translation>
    </message>
    <message>
        <source>Somebody with much money could open what is sealed to it. Ask %1 for a newer one.</source>
        <translation>Orang dengan banyak uang dapat membuka yang disegel untuknya. Minta yang lebih baru kepada %1.</translation>
    </message>
    <message>
        <source>You have not compared this key.</source>
        <translation>Anda belum membandingkan kunci ini.</translation>
    </message>
    <message>
        <source>It is the one that %1 has used so far. Only comparing it shows that nobody stands between you.</source>
        <translation>Ini yang dipakai %1 selama ini. Hanya dengan membandingkan terbukti tidak ada orang di antara Anda.</translation>
    </message>
    <message>
        <source>A key was offered.</source>
        <translation>Sebuah kunci ditawarkan.</translation>
    </message>
    <message>
        <source>It came by %1 on %2 and is used for nothing until you say so.</source>
        <translation>Kunci ini datang lewat %1 pada %2 dan tidak dipakai sampai Anda mengizinkannya.</translation>
    </message>
    <message>
        <source>You can use it now and compare it later.</source>
        <translation>Anda dapat memakainya sekarang dan membandingkannya nanti.</translation>
    </message>
    <message>
        <source>This key is not theirs.</source>
        <translation>Kunci ini bukan miliknya.</translation>
    </message>
    <message>
        <source>You said so on %1. Nothing is sealed to it, and what it signed is not believed.</source>
        <translation>Anda mengatakannya pada %1. Tidak ada yang disegel untuknya, dan yang ditandatanganinya tidak dipercaya.</translation>
    </message>
    <message>
        <source>%1 withdrew this key.</source>
        <translation>%1 menarik kunci ini.</translation>
    </message>
    <message>
        <source>Nothing is sealed to it any more. Ask for a newer one.</source>
        <translation>Tidak ada lagi yang disegel untuknya. Minta yang lebih baru.</translation>
    </message>
    <message>
        <source>This key ended on %1.</source>
        <translation>Kunci ini berakhir pada %1.</translation>
    </message>
    <message>
        <source>Nothing is sealed to it any more. Ask %1 for a newer one.</source>
        <translation>Tidak ada lagi yang disegel untuknya. Minta yang lebih baru kepada %1.</translation>
    </message>
    <message>
        <source>This key cannot be used.</source>
        <translation>Kunci ini tidak dapat dipakai.</translation>
    </message>
    <message>
        <source>It cannot be sealed to, or your GnuPG was told not to use it.</source>
        <translation>Tidak dapat disegel untuknya, atau GnuPG Anda diminta tidak memakainya.</translation>
    </message>
    <message>
        <source>signs</source>
        <translation>menandatangani</translation>
    </message>
    <message>
        <source>is sealed to</source>
        <translation>untuk disegel</translation>
    </message>
    <message>
        <source>vouches</source>
        <translation>menjamin</translation>
    </message>
    <message>
        <source>on a card</source>
        <translation>di kartu</translation>
    </message>
    <message>
        <source>made on %1</source>
        <translation>dibuat %1</translation>
    </message>
    <message>
        <source>good until %1</source>
        <translation>berlaku sampai %1</translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>tanpa akhir</translation>
    </message>
    <message>
        <source>S/MIME certificate</source>
        <translation>Sertifikat S/MIME</translation>
    </message>
    <message>
        <source>OpenPGP key</source>
        <translation>Kunci OpenPGP</translation>
    </message>
    <message>
        <source>Offered: %1</source>
        <translation>Ditawarkan: %1</translation>
    </message>
    <message>
        <source>Withdrawn name: %1</source>
        <translation>Nama yang ditarik: %1</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>Nama: %1</translation>
    </message>
    <message>
        <source>Issued by: %1</source>
        <translation>Diterbitkan oleh: %1</translation>
    </message>
    <message>
        <source>Serial number: %1</source>
        <translation>Nomor seri: %1</translation>
    </message>
    <message>
        <source>Card: %1</source>
        <translation>Kartu: %1</translation>
    </message>
    <message>
        <source>A key in your name that is not yours</source>
        <translation>Kunci atas nama Anda yang bukan milik Anda</translation>
    </message>
    <message>
        <source>Hello,

I got a key for %1 which is not yours, as we found out when we compared:

%2

I do not use it. Somebody may be writing in your name, or you have another key that you forgot. Can you send me your own key again, and look whether anybody else uses your mailbox?
</source>
        <translation>Halo,

Saya menerima kunci untuk %1 yang bukan milik Anda, seperti kita ketahui saat membandingkan:

%2

Saya tidak memakainya. Mungkin ada yang menulis atas nama Anda, atau Anda punya kunci lain yang terlupa. Dapatkah Anda mengirim lagi kunci Anda, dan melihat apakah ada orang lain yang memakai kotak surat Anda?
</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>A key without a name</source>
        <translation>Kunci tanpa nama</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>tanpa akhir</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (Anda)</translation>
    </message>
    <message>
        <source>Your key, not backed up yet</source>
        <translation>Kunci Anda, belum dicadangkan</translation>
    </message>
    <message>
        <source>Your key ends on %1</source>
        <translation>Kunci Anda berakhir %1</translation>
    </message>
    <message>
        <source>Your key ended on %1</source>
        <translation>Kunci Anda berakhir %1</translation>
    </message>
    <message>
        <source>You withdrew this key</source>
        <translation>Anda menarik kunci ini</translation>
    </message>
    <message>
        <source>Your key</source>
        <translation>Kunci Anda</translation>
    </message>
    <message>
        <source>Withdrawn by its owner</source>
        <translation>Ditarik pemiliknya</translation>
    </message>
    <message>
        <source>Not theirs: compared on %1</source>
        <translation>Bukan miliknya: dibandingkan %1</translation>
    </message>
    <message>
        <source>Ended on %1</source>
        <translation>Berakhir %1</translation>
    </message>
    <message>
        <source>Key changed on %1</source>
        <translation>Kunci berubah %1</translation>
    </message>
    <message>
        <source>Checked on %1</source>
        <translation>Diperiksa %1</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Diperiksa</translation>
    </message>
    <message>
        <source>An authority vouches for it</source>
        <translation>Dijamin sebuah otoritas</translation>
    </message>
    <message>
        <source>Too short to be safe</source>
        <translation>Terlalu pendek untuk aman</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Tidak dapat dipakai</translation>
    </message>
    <message>
        <source>Same key since %1</source>
        <translation>Kunci sama sejak %1</translation>
    </message>
    <message>
        <source>Offered, not used yet</source>
        <translation>Ditawarkan, belum dipakai</translation>
    </message>
    <message>
        <source>made here</source>
        <translation>dibuat di sini</translation>
    </message>
    <message>
        <source>a letter</source>
        <translation>surat</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>berkas</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>papan klip</translation>
    </message>
    <message>
        <source>their provider</source>
        <translation>penyedianya</translation>
    </message>
    <message>
        <source>a key server</source>
        <translation>server kunci</translation>
    </message>
    <message>
        <source>a backup</source>
        <translation>cadangan</translation>
    </message>
    <message>
        <source>somebody else's letter</source>
        <translation>surat orang lain</translation>
    </message>
    <message>
        <source>your GnuPG</source>
        <translation>GnuPG Anda</translation>
    </message>
</context>
<context>
    <name>KeysCommands</name>
    <message>
        <source>Which key? Name one address or fingerprint.</source>
        <translation>Kunci yang mana? Sebutkan satu alamat atau sidik jari.</translation>
    </message>
    <message>
        <source>it is a secret key</source>
        <translation>itu kunci rahasia</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>terlalu besar</translation>
    </message>
    <message>
        <source>it is no key</source>
        <translation>itu bukan kunci</translation>
    </message>
    <message>
        <source>there are several keys</source>
        <translation>ada beberapa kunci</translation>
    </message>
    <message>
        <source>it does not name the address</source>
        <translation>tidak menyebut alamat itu</translation>
    </message>
    <message>
        <source>Which file? Name one, or - for standard input.</source>
        <translation>Berkas yang mana? Sebutkan satu, atau - untuk masukan standar.</translation>
    </message>
    <message>
        <source>Taken: %1, %2</source>
        <translation>Diambil: %1, %2</translation>
    </message>
    <message>
        <source>Warning: left out: %1.</source>
        <translation>Peringatan: tidak diikutkan: %1.</translation>
    </message>
    <message>
        <source>Ask this key server (https://…, hkps://…) and not the domain of the address.</source>
        <translation>Tanya server kunci ini (https://…, hkps://…) dan bukan domain alamatnya.</translation>
    </message>
    <message>
        <source>Certificates of authorities to believe as well (PEM).</source>
        <translation>Sertifikat otoritas yang juga dipercaya (PEM).</translation>
    </message>
    <message>
        <source>Whose key? Name one address.</source>
        <translation>Kunci siapa? Sebutkan satu alamat.</translation>
    </message>
    <message>
        <source>%1 has no key of %2.</source>
        <translation>%1 tidak punya kunci %2.</translation>
    </message>
    <message>
        <source>What %1 has is not taken: %2.</source>
        <translation>Yang dimiliki %1 tidak diambil: %2.</translation>
    </message>
    <message>
        <source>%1 offers a key of %2. It is used for nothing until you accept it:</source>
        <translation>%1 menawarkan kunci %2. Tidak dipakai untuk apa pun sampai Anda menerimanya:</translation>
    </message>
    <message>
        <source>You compared its fingerprint with the person, and it is the same.</source>
        <translation>Anda membandingkan sidik jarinya dengan orangnya, dan sama.</translation>
    </message>
    <message>
        <source>You compared it, and it is another: it is never used.</source>
        <translation>Anda membandingkannya, dan berbeda: tidak pernah dipakai.</translation>
    </message>
    <message>
        <source>Either --matches or --differs, not both.</source>
        <translation>Pilih --matches atau --differs, jangan keduanya.</translation>
    </message>
    <message>
        <source>No other key was offered for %1.</source>
        <translation>Tidak ada kunci lain yang ditawarkan untuk %1.</translation>
    </message>
    <message>
        <source>yourself</source>
        <translation>Anda sendiri</translation>
    </message>
</context>
<context>
    <name>KeysRows</name>
    <message>
        <source>Offered: %1</source>
        <translation>Ditawarkan: %1</translation>
    </message>
    <message>
        <source>several keys are called %1; name one by its fingerprint</source>
        <translation>beberapa kunci bernama %1; sebutkan satu dengan sidik jarinya</translation>
    </message>
</context>
<context>
    <name>LetterReading</name>
    <message>
        <source>Envelope. Only those it is for can read it. Addresses and time stay visible.</source>
        <translation>Amplop. Hanya penerimanya yang dapat membacanya. Alamat dan waktu tetap terlihat.</translation>
    </message>
    <message>
        <source>Signed only. Every server that carries this mail can read it.</source>
        <translation>Hanya ditandatangani. Setiap server yang meneruskannya dapat membacanya.</translation>
    </message>
    <message>
        <source>Postcard. Every server that carries this mail can read it.</source>
        <translation>Kartu pos. Setiap server yang meneruskannya dapat membacanya.</translation>
    </message>
    <message>
        <source>Warning: %1 has been getting envelopes, and this is a postcard. --encrypt seals it.</source>
        <translation>Peringatan: %1 selama ini menerima amplop, dan ini kartu pos. --encrypt menyegelnya.</translation>
    </message>
</context>
<context>
    <name>LetterWords</name>
    <message>
        <source>me</source>
        <extracomment>The person who uses the program, in a list of senders: "Jonas, me"</extracomment>
        <translation>saya</translation>
    </message>
    <message>
        <source>Unknown sender</source>
        <translation>Pengirim tidak dikenal</translation>
    </message>
    <message>
        <source>No subject</source>
        <translation>Tanpa judul</translation>
    </message>
    <message>
        <source>No recipients</source>
        <translation>Tanpa penerima</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>Kepada: %1</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Belum dibaca</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Berbintang</translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation><numerusform>%n pesan</numerusform></translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Lampiran</translation>
    </message>
    <message>
        <source>This message could not be read</source>
        <translation>Pesan ini tidak dapat dibaca</translation>
    </message>
    <message>
        <source>Sealed letter</source>
        <extracomment>Stands where the subject would be, of a letter in an envelope that was not opened yet</extracomment>
        <translation>Surat tersegel</translation>
    </message>
    <message numerus="yes">
        <source>%n sealed letters were not searched</source>
        <translation><numerusform>%n surat tersegel tidak dicari</numerusform></translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Disegel</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Ditandatangani</translation>
    </message>
    <message>
        <source>Signature to be looked at</source>
        <translation>Tanda tangan perlu dilihat</translation>
    </message>
    <message>
        <source>Altered or not to be trusted</source>
        <translation>Diubah atau tidak dapat dipercaya</translation>
    </message>
    <message>
        <source>Only the header is here</source>
        <extracomment>Of a letter whose rest lies at the post office (the server) still</extracomment>
        <translation>Hanya kepala surat yang ada di sini</translation>
    </message>
    <message>
        <source>The rest lies at the post office</source>
        <translation>Sisanya ada di kantor pos</translation>
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
    <message>
        <source>The letter lies in Drafts now. It may have been sent: the connection ended before the server confirmed it.</source>
        <translation>Surat ini sekarang ada di Draf. Mungkin sudah terkirim: sambungan terputus sebelum server mengonfirmasi.</translation>
    </message>
</context>
<context>
    <name>OutboxWords</name>
    <message>
        <source>Leaves in %1 s</source>
        <translation>Berangkat dalam %1 d</translation>
    </message>
    <message>
        <source>Planned for %1</source>
        <translation>Dijadwalkan: %1</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Menunggu giliran</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Mengirim</translation>
    </message>
    <message>
        <source>Sending: %1 of %2</source>
        <translation>Mengirim: %1 dari %2</translation>
    </message>
    <message>
        <source>Waiting: no connection. Will try again at %1.</source>
        <translation>Menunggu: tidak ada sambungan. Dicoba lagi pukul %1.</translation>
    </message>
    <message>
        <source>Waiting. Will try again at %1.</source>
        <translation>Menunggu. Dicoba lagi pukul %1.</translation>
    </message>
    <message>
        <source>The server asks to wait until %1</source>
        <translation>Server meminta menunggu sampai pukul %1</translation>
    </message>
    <message numerus="yes">
        <source>Not sent: %n address was refused.</source>
        <translation><numerusform>Tidak terkirim: %n alamat ditolak.</numerusform></translation>
    </message>
    <message>
        <source>Not sent: its account was removed</source>
        <translation>Tidak terkirim: akunnya telah dihapus</translation>
    </message>
    <message>
        <source>It may have been sent</source>
        <translation>Mungkin sudah terkirim</translation>
    </message>
    <message>
        <source>Not sent: the password was refused</source>
        <translation>Tidak terkirim: kata sandi ditolak</translation>
    </message>
    <message>
        <source>Not sent: no password is known</source>
        <translation>Tidak terkirim: kata sandi tidak diketahui</translation>
    </message>
    <message>
        <source>Not sent: your address was refused</source>
        <translation>Tidak terkirim: alamat Anda ditolak</translation>
    </message>
    <message>
        <source>Not sent: the server did not accept the letter</source>
        <translation>Tidak terkirim: server tidak menerima surat ini</translation>
    </message>
    <message>
        <source>Not sent: the letter is too large</source>
        <translation>Tidak terkirim: surat terlalu besar</translation>
    </message>
    <message>
        <source>Not sent: the connection is not safe</source>
        <translation>Tidak terkirim: sambungan tidak aman</translation>
    </message>
    <message>
        <source>Not sent: you decide what happens now</source>
        <translation>Tidak terkirim: Anda yang menentukan langkah berikutnya</translation>
    </message>
    <message>
        <source>Sobre must be running then.</source>
        <translation>Sobre harus sedang berjalan saat itu.</translation>
    </message>
    <message>
        <source>Sobre ended before the server confirmed the letter, so it does not send it again by itself.</source>
        <translation>Sobre berakhir sebelum server mengonfirmasi surat ini, jadi Sobre tidak mengirimnya lagi dengan sendirinya.</translation>
    </message>
    <message>
        <source>%1 was refused.</source>
        <translation>%1 ditolak.</translation>
    </message>
    <message>
        <source>%1: “%2”.</source>
        <translation>%1: “%2”.</translation>
    </message>
    <message>
        <source>%1 said of %2: “%3”.</source>
        <translation>Kata %1 tentang %2: “%3”.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation><numerusform>Dan %n lagi.</numerusform></translation>
    </message>
    <message>
        <source>%1 has not received it either.</source>
        <translation>%1 juga belum menerimanya.</translation>
    </message>
    <message numerus="yes">
        <source>The %n others have not received it either.</source>
        <translation><numerusform>%n orang lainnya juga belum menerimanya.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>to %1 and %n more</source>
        <translation><numerusform>kepada %1 dan %n lainnya</numerusform></translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>kepada %1</translation>
    </message>
    <message>
        <source>Planned for today, %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>Dijadwalkan hari ini, %1</translation>
    </message>
    <message>
        <source>Planned for tomorrow, %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>Dijadwalkan besok, %1</translation>
    </message>
    <message>
        <source>Not sent: the server promises no closed vans</source>
        <translation>Tidak terkirim: server tidak menjanjikan mobil tertutup</translation>
    </message>
</context>
<context>
    <name>OwnKeyCommands</name>
    <message>
        <source>Good for so many years; 2 if not given, 0 without an end.</source>
        <translation>Berlaku sekian tahun; 2 jika tidak disebut, 0 tanpa akhir.</translation>
    </message>
    <message>
        <source>--years wants a number up to %1.</source>
        <translation>--years memerlukan angka sampai %1.</translation>
    </message>
    <message>
        <source>Which key? Name one address or fingerprint.</source>
        <translation>Kunci yang mana? Sebutkan satu alamat atau sidik jari.</translation>
    </message>
    <message>
        <source>the code has 36 digits</source>
        <translation>kodenya terdiri atas 36 angka</translation>
    </message>
    <message>
        <source>Your name as it stands on the key; that of the account if not given.</source>
        <translation>Nama Anda pada kunci; nama akun jika tidak disebut.</translation>
    </message>
    <message>
        <source>Lock it with no passphrase: GnuPG asks for none.</source>
        <translation>Tanpa frasa sandi: GnuPG tidak menanyakannya.</translation>
    </message>
    <message>
        <source>For which account? Name one by its address.</source>
        <translation>Untuk akun yang mana? Sebutkan alamatnya.</translation>
    </message>
    <message>
        <source>The key of %1 is made. Back it up: sobre keys backup</source>
        <translation>Kunci %1 sudah dibuat. Cadangkan: sobre keys backup</translation>
    </message>
    <message>
        <source>Good until %1.</source>
        <translation>Berlaku sampai %1.</translation>
    </message>
    <message>
        <source>compromised, replaced or unused.</source>
        <translation>compromised, replaced atau unused.</translation>
    </message>
    <message>
        <source>You know that it cannot be taken back.</source>
        <translation>Anda tahu bahwa ini tidak dapat dibatalkan.</translation>
    </message>
    <message>
        <source>--reason is compromised, replaced or unused.</source>
        <translation>--reason adalah compromised, replaced atau unused.</translation>
    </message>
    <message>
        <source>A withdrawn key stays so for ever; say --yes.</source>
        <translation>Kunci yang ditarik tetap begitu selamanya; tulis --yes.</translation>
    </message>
    <message>
        <source>The key is withdrawn. Send it to those who have it.</source>
        <translation>Kunci sudah ditarik. Kirimkan kepada mereka yang memilikinya.</translation>
    </message>
    <message>
        <source>Which key, and into which file?</source>
        <translation>Kunci yang mana, dan ke berkas yang mana?</translation>
    </message>
    <message>
        <source>it exists already</source>
        <translation>sudah ada</translation>
    </message>
    <message>
        <source>Backed up into %1.</source>
        <translation>Dicadangkan ke %1.</translation>
    </message>
    <message>
        <source>Write this code down; it is shown only now, and nothing else opens the file:</source>
        <translation>Catat kode ini; hanya ditampilkan sekarang, dan tidak ada yang lain yang membuka berkasnya:</translation>
    </message>
    <message>
        <source>Read the code of the backup from standard input.</source>
        <translation>Baca kode cadangan dari masukan standar.</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>Berkas yang mana?</translation>
    </message>
    <message>
        <source>Warning: left out: %1.</source>
        <translation>Peringatan: tidak diikutkan: %1.</translation>
    </message>
    <message>
        <source>The key is back.</source>
        <translation>Kunci kembali.</translation>
    </message>
</context>
<context>
    <name>PostedLetters</name>
    <message>
        <source>Handed over: “%1”</source>
        <translation>Diserahkan: “%1”</translation>
    </message>
</context>
<context>
    <name>ReasonWords</name>
    <message>
        <source>%2 says that the address %1 could mean more than one person. Ask for the full address and send again.</source>
        <translation>%2 mengatakan alamat %1 bisa berarti lebih dari satu orang. Minta alamat lengkapnya, lalu kirim lagi.</translation>
    </message>
    <message>
        <source>%2 takes no attached files of this kind, so %1 did not get the message. Send the file packed, or by a link.</source>
        <translation>%2 tidak menerima lampiran jenis ini, jadi %1 tidak mendapat pesannya. Kirim berkasnya dalam bentuk arsip atau lewat tautan.</translation>
    </message>
    <message>
        <source>%2 did not believe the name and password it was given on the way to %1. Check the password of your account.</source>
        <translation>%2 tidak menerima nama dan kata sandi dalam perjalanan ke %1. Periksa kata sandi akun Anda.</translation>
    </message>
    <message>
        <source>%2 takes mail for %1 only from those who log in first. Switch logging in on in the settings for sending.</source>
        <translation>%2 hanya menerima email untuk %1 dari yang masuk lebih dulu. Aktifkan proses masuk di pengaturan pengiriman.</translation>
    </message>
    <message>
        <source>%2 says that %1 is not written as an address can be. Look for a space, a comma or a missing part, and send again.</source>
        <translation>%2 mengatakan %1 tidak ditulis seperti alamat. Cari spasi, koma, atau bagian yang hilang, lalu kirim lagi.</translation>
    </message>
    <message>
        <source>%2 did not like the lines at the top of the message to %1, such as its date or sender. Write it anew and send it again.</source>
        <translation>%2 menolak baris awal pesan untuk %1, misalnya tanggal atau pengirimnya. Tulis ulang pesannya dan kirim lagi.</translation>
    </message>
    <message>
        <source>%2 has a list of bad links, and one of them is in the message to %1. Take the links out and send again.</source>
        <translation>%2 punya daftar tautan buruk, dan salah satunya ada dalam pesan untuk %1. Hapus tautannya, lalu kirim lagi.</translation>
    </message>
    <message>
        <source>%2 takes no mail from the network that your message to %1 came from: it is on a list of spammers. Show your mail provider what the server wrote.</source>
        <translation>%2 tidak menerima email dari jaringan asal pesan Anda untuk %1: jaringan itu ada di daftar pengirim spam. Tunjukkan jawaban server kepada penyedia email Anda.</translation>
    </message>
    <message>
        <source>%2 keeps mail with your address away from %1. Reach the person another way and ask to be let in.</source>
        <translation>%2 menahan email dari alamat Anda untuk %1. Hubungi orangnya lewat jalan lain dan minta diizinkan.</translation>
    </message>
    <message>
        <source>%2 wants you to show that you are a person before %1 gets the message. Look at what it wrote, and follow it only if you trust it.</source>
        <translation>%2 ingin Anda menunjukkan bahwa Anda manusia sebelum %1 menerima pesannya. Baca tulisannya, dan ikuti hanya bila Anda memercayainya.</translation>
    </message>
    <message>
        <source>%2 did not let in what the message to %1 holds. Say it in other words or without the files, and send again.</source>
        <translation>%2 tidak meloloskan isi pesan untuk %1. Tulis dengan kata lain atau tanpa berkas, lalu kirim lagi.</translation>
    </message>
    <message>
        <source>%2 could not turn the message into a form that the server of %1 can read. Send it as plain text without special characters in file names.</source>
        <translation>%2 tidak dapat mengubah pesan ke bentuk yang terbaca oleh server %1. Kirim sebagai teks biasa tanpa karakter khusus pada nama berkas.</translation>
    </message>
    <message>
        <source>%2 says that the message is in the mailbox of %1. There is nothing left to do.</source>
        <translation>%2 mengatakan pesan sudah di kotak surat %1. Tidak ada lagi yang perlu dilakukan.</translation>
    </message>
    <message>
        <source>%2 found that the seal your provider puts on mail (DKIM) does not fit, so %1 did not get the message. Tell your mail provider.</source>
        <translation>%2 menemukan cap penyedia Anda pada email (DKIM) tidak cocok, jadi %1 tidak mendapat pesannya. Beri tahu penyedia email Anda.</translation>
    </message>
    <message>
        <source>%2 turned the message to %1 away by a rule (DMARC) that the owner of your address's domain made. Send through the server that belongs to your address.</source>
        <translation>%2 menolak pesan untuk %1 karena aturan (DMARC) pemilik domain alamat Anda. Kirim lewat server yang sesuai dengan alamat Anda.</translation>
    </message>
    <message>
        <source>%2 could not look up where mail for %1 goes. Check the part behind the @; if it is right, try again later.</source>
        <translation>%2 tidak dapat mencari tujuan email untuk %1. Periksa bagian setelah @; bila benar, coba lagi nanti.</translation>
    </message>
    <message>
        <source>%2 could not do the encryption that the message to %1 asks for. Ask the person how to send secret mail.</source>
        <translation>%2 tidak dapat melakukan enkripsi yang diminta pesan untuk %1. Tanyakan kepada orangnya cara mengirim email rahasia.</translation>
    </message>
    <message>
        <source>%2 took the message for %1 and sent it on to several people. You will hear no more of each.</source>
        <translation>%2 menerima pesan untuk %1 dan membagikannya ke beberapa orang. Tidak ada kabar lagi tentang masing-masing.</translation>
    </message>
    <message>
        <source>%2 tried to deliver the message to %1 for days and gave up. Send it again, or reach the person another way.</source>
        <translation>%2 berhari-hari mencoba mengantar pesan ke %1 lalu menyerah. Kirim lagi, atau hubungi orangnya lewat jalan lain.</translation>
    </message>
    <message>
        <source>%2 has %1 sent on to another place, and that did not work. Tell the person, who can put the forwarding right.</source>
        <translation>%2 meneruskan email %1 ke tempat lain, dan itu gagal. Beri tahu orangnya agar memperbaiki penerusannya.</translation>
    </message>
    <message>
        <source>%2 does not know you yet and asks to come back in a while with the message to %1. Nothing is wrong; if it does not arrive today, send it again.</source>
        <translation>%2 belum mengenal Anda dan meminta pesan untuk %1 dicoba lagi sebentar lagi. Tidak ada masalah; bila hari ini tidak sampai, kirim lagi.</translation>
    </message>
    <message>
        <source>%2 did not like the name by which the sending server greeted it, so %1 has no message. Show your mail provider what the server wrote.</source>
        <translation>%2 tidak menerima nama yang disebut server pengirim, jadi %1 tidak mendapat pesan. Tunjukkan tulisannya kepada penyedia email Anda.</translation>
    </message>
    <message>
        <source>%2 says that nobody has used the mailbox of %1 for a long time. Ask the person for another address.</source>
        <translation>%2 mengatakan kotak surat %1 sudah lama tidak dipakai. Minta alamat lain kepada orangnya.</translation>
    </message>
    <message>
        <source>%2 cannot carry addresses with letters beyond a to z, as in %1. Ask for an address in plain letters.</source>
        <translation>%2 tidak dapat membawa alamat dengan huruf di luar a sampai z, seperti %1. Minta alamat dengan huruf biasa.</translation>
    </message>
    <message>
        <source>%2 could not find the members of the list %1. Write to the list's owner.</source>
        <translation>%2 tidak dapat menemukan anggota milis %1. Tulis kepada pemilik milisnya.</translation>
    </message>
    <message>
        <source>%2 saw the message to %1 go round in circles between servers. Tell the person: a forwarding there leads back to itself.</source>
        <translation>%2 melihat pesan untuk %1 berputar-putar antarserver. Beri tahu orangnya: ada penerusan yang kembali ke dirinya sendiri.</translation>
    </message>
    <message>
        <source>%2 says that the mailbox of %1 is switched off. Ask the person for another address.</source>
        <translation>%2 mengatakan kotak surat %1 dinonaktifkan. Minta alamat lain kepada orangnya.</translation>
    </message>
    <message>
        <source>%2 says that the mailbox of %1 is full. Tell the person another way, or send again in a few days.</source>
        <translation>%2 mengatakan kotak surat %1 penuh. Beri tahu orangnya lewat jalan lain, atau kirim lagi beberapa hari lagi.</translation>
    </message>
    <message>
        <source>%2 could not put the message into the mailbox of %1 and does not say why. Check the address; if it is right, send again later.</source>
        <translation>%2 tidak dapat memasukkan pesan ke kotak surat %1 dan tidak mengatakan sebabnya. Periksa alamatnya; bila benar, kirim lagi nanti.</translation>
    </message>
    <message>
        <source>%2 lets only some people write to %1, and you are not among them. Ask the person or the group's owner to let you in.</source>
        <translation>%2 hanya mengizinkan orang tertentu menulis ke %1, dan Anda tidak termasuk. Minta izin kepada orangnya atau pemilik grupnya.</translation>
    </message>
    <message>
        <source>%2 says that %1 has moved or is no longer there. Read what it wrote for the new address, or ask the person.</source>
        <translation>%2 mengatakan %1 sudah pindah atau tidak di sana lagi. Baca tulisannya untuk alamat baru, atau tanyakan kepada orangnya.</translation>
    </message>
    <message>
        <source>%2 could not reach the server that has the mail of %1. Send again later; if it stays so, tell the person.</source>
        <translation>%2 tidak dapat mencapai server yang menyimpan email %1. Kirim lagi nanti; bila tetap begitu, beri tahu orangnya.</translation>
    </message>
    <message>
        <source>%2 says that you may not send this to %1. Ask whoever runs that server, or reach the person another way.</source>
        <translation>%2 mengatakan Anda tidak boleh mengirim ini ke %1. Tanyakan kepada pengelola server itu, atau hubungi orangnya lewat jalan lain.</translation>
    </message>
    <message>
        <source>%2 found that there is no mail server of the name behind the @ in %1. Check that part for a slip and send again.</source>
        <translation>%2 tidak menemukan server email dengan nama setelah @ pada %1. Periksa salah ketik di bagian itu, lalu kirim lagi.</translation>
    </message>
    <message>
        <source>%2 does not believe that your own address exists, so %1 did not get the message. Check the address in your account's settings.</source>
        <translation>%2 tidak percaya alamat Anda sendiri ada, jadi %1 tidak mendapat pesannya. Periksa alamat di pengaturan akun Anda.</translation>
    </message>
    <message>
        <source>%2 says that the address %1 does not exist. Check it for a slip, or ask the person for the right one.</source>
        <translation>%2 mengatakan alamat %1 tidak ada. Periksa salah ketik, atau minta alamat yang benar kepada orangnya.</translation>
    </message>
    <message>
        <source>%2 cannot do something that the message to %1 needs. Send it again in a simpler form.</source>
        <translation>%2 tidak mampu melakukan sesuatu yang diperlukan pesan untuk %1. Kirim lagi dalam bentuk yang lebih sederhana.</translation>
    </message>
    <message>
        <source>%2 turned the message to %1 away because of a rule of its own. Read what it wrote, and ask whoever runs that server.</source>
        <translation>%2 menolak pesan untuk %1 karena aturannya sendiri. Baca tulisannya, lalu tanyakan kepada pengelola server itu.</translation>
    </message>
    <message>
        <source>%2 carries only urgent mail at the moment, and the message to %1 is not marked so. Send it again later.</source>
        <translation>%2 saat ini hanya membawa email mendesak, dan pesan untuk %1 tidak ditandai begitu. Kirim lagi nanti.</translation>
    </message>
    <message>
        <source>%2 hands the mail of %1 to a program, and the program failed. Tell the person, or whoever runs that server.</source>
        <translation>%2 menyerahkan email %1 ke sebuah program, dan program itu gagal. Beri tahu orangnya atau pengelola server itu.</translation>
    </message>
    <message>
        <source>%2 and the server of %1 did not understand each other. Send again later; if it fails again, show your mail provider what was written.</source>
        <translation>%2 dan server %1 tidak saling memahami. Kirim lagi nanti; bila gagal lagi, tunjukkan tulisannya kepada penyedia email Anda.</translation>
    </message>
    <message>
        <source>%2 says that too much mail came at once and held back the message to %1. Wait some hours before you send more.</source>
        <translation>%2 mengatakan terlalu banyak email datang sekaligus dan menahan pesan untuk %1. Tunggu beberapa jam sebelum mengirim lagi.</translation>
    </message>
    <message>
        <source>%2 refused the message to %1 without a reason. Read what it wrote, or reach the person another way.</source>
        <translation>%2 menolak pesan untuk %1 tanpa alasan. Baca tulisannya, atau hubungi orangnya lewat jalan lain.</translation>
    </message>
    <message>
        <source>%2 does not carry mail to %1, since neither you nor that address belong to it. Check which server your account sends through.</source>
        <translation>%2 tidak membawa email ke %1, sebab Anda maupun alamat itu bukan miliknya. Periksa lewat server mana akun Anda mengirim.</translation>
    </message>
    <message>
        <source>%2 handed the message for %1 on to a server that sends no reports. You will hear no more unless it comes back.</source>
        <translation>%2 meneruskan pesan untuk %1 ke server yang tidak mengirim laporan. Tidak ada kabar lagi kecuali pesan itu kembali.</translation>
    </message>
    <message>
        <source>%2 thinks little of the server that your message to %1 came from. Show your mail provider what it wrote.</source>
        <translation>%2 menilai buruk server asal pesan Anda untuk %1. Tunjukkan tulisannya kepada penyedia email Anda.</translation>
    </message>
    <message>
        <source>%2 could not find the name that belongs to the sending server's number, so %1 has no message. Only your mail provider can put that right.</source>
        <translation>%2 tidak menemukan nama untuk nomor server pengirim, jadi %1 tidak mendapat pesan. Hanya penyedia email Anda yang dapat memperbaikinya.</translation>
    </message>
    <message>
        <source>%2 says that you may not send to %1 under the sender's address you chose. Choose the address that belongs to the account.</source>
        <translation>%2 mengatakan Anda tidak boleh mengirim ke %1 dengan alamat pengirim yang Anda pilih. Pilih alamat milik akun itu.</translation>
    </message>
    <message>
        <source>%2 says that your account has sent all it may for now, so %1 has no message. Wait until tomorrow and send again.</source>
        <translation>%2 mengatakan akun Anda sudah mencapai batas kirim, jadi %1 tidak mendapat pesan. Tunggu sampai besok, lalu kirim lagi.</translation>
    </message>
    <message>
        <source>%2 says that the server of %1 is too busy or takes no mail just now. Send again later.</source>
        <translation>%2 mengatakan server %1 terlalu sibuk atau sedang tidak menerima email. Kirim lagi nanti.</translation>
    </message>
    <message>
        <source>%2 reports that something is broken at the server of %1. Send again tomorrow; if it stays so, tell the person.</source>
        <translation>%2 melaporkan ada yang rusak di server %1. Kirim lagi besok; bila tetap begitu, beri tahu orangnya.</translation>
    </message>
    <message>
        <source>%2 reports that the whole server of %1 has no room left, not one mailbox only. Send again in a few days.</source>
        <translation>%2 melaporkan seluruh server %1 kehabisan ruang, bukan satu kotak surat saja. Kirim lagi beberapa hari lagi.</translation>
    </message>
    <message>
        <source>%2 took the message to %1 for spam. Write it in other words, with fewer links and files, or reach the person another way.</source>
        <translation>%2 menganggap pesan untuk %1 sebagai spam. Tulis dengan kata lain, kurangi tautan dan berkas, atau hubungi orangnya lewat jalan lain.</translation>
    </message>
    <message>
        <source>%2 says that the message to %1 came by a server that may not send for your domain (SPF). Send through the server your mail provider names.</source>
        <translation>%2 mengatakan pesan untuk %1 datang lewat server yang tidak boleh mengirim atas nama domain Anda (SPF). Kirim lewat server dari penyedia Anda.</translation>
    </message>
    <message>
        <source>%2 says that the account of %1 is locked. Reach the person another way.</source>
        <translation>%2 mengatakan akun %1 dikunci. Hubungi orangnya lewat jalan lain.</translation>
    </message>
    <message>
        <source>%2 found that the place behind the @ in %1 takes no mail at all. Ask the person for an address elsewhere.</source>
        <translation>%2 mendapati tempat setelah @ pada %1 sama sekali tidak menerima email. Minta alamat di tempat lain kepada orangnya.</translation>
    </message>
    <message>
        <source>%2 waited for the server of %1, which did not answer in time. Send again later.</source>
        <translation>%2 menunggu server %1 yang tidak menjawab pada waktunya. Kirim lagi nanti.</translation>
    </message>
    <message>
        <source>%2 could not make a safe connection to the server of %1 and sent nothing. Tell the person: a certificate there may be wrong.</source>
        <translation>%2 tidak dapat membuat sambungan aman ke server %1 dan tidak mengirim apa pun. Beri tahu orangnya: mungkin sertifikatnya keliru.</translation>
    </message>
    <message>
        <source>%2 takes mail for %1 over encrypted connections only. Switch encryption on in the settings for sending.</source>
        <translation>%2 hanya menerima email untuk %1 lewat sambungan terenkripsi. Aktifkan enkripsi di pengaturan pengiriman.</translation>
    </message>
    <message>
        <source>%2 says that the message to %1 is too large. Send smaller files, or a link to them.</source>
        <translation>%2 mengatakan pesan untuk %1 terlalu besar. Kirim berkas yang lebih kecil, atau tautannya.</translation>
    </message>
    <message>
        <source>%2 had too many connections at once and could not take the message to %1. Send again in an hour.</source>
        <translation>%2 kelebihan sambungan dan tidak dapat menerima pesan untuk %1. Kirim lagi satu jam lagi.</translation>
    </message>
    <message>
        <source>%2 takes a message for fewer people than this one, so %1 did not get it. Send it in smaller groups.</source>
        <translation>%2 membatasi jumlah penerima, jadi %1 tidak mendapat pesan ini. Kirim dalam kelompok yang lebih kecil.</translation>
    </message>
    <message>
        <source>%2 found no proof that the message to %1 comes from your domain (neither SPF nor DKIM). Tell whoever runs your domain.</source>
        <translation>%2 tidak menemukan bukti bahwa pesan untuk %1 berasal dari domain Anda (tanpa SPF maupun DKIM). Beri tahu pengelola domain Anda.</translation>
    </message>
    <message>
        <source>%2 could not deliver the message to %1 and gives no reason that Sobre knows. Read what it wrote.</source>
        <translation>%2 tidak dapat mengantar pesan ke %1 dan tidak memberi alasan yang dikenal Sobre. Baca tulisannya.</translation>
    </message>
    <message>
        <source>%2 found a virus in the message to %1. Check this computer and the files before you send again.</source>
        <translation>%2 menemukan virus dalam pesan untuk %1. Periksa komputer ini dan berkasnya sebelum mengirim lagi.</translation>
    </message>
    <message>
        <source>this address</source>
        <translation>alamat ini</translation>
    </message>
    <message>
        <source>The other server</source>
        <translation>Server lain</translation>
    </message>
</context>
<context>
    <name>ResultWords</name>
    <message>
        <source>Does not work.</source>
        <translation>Tidak berfungsi.</translation>
    </message>
    <message>
        <source>Not tested since this window was opened or a setting was changed.</source>
        <translation>Belum diuji sejak jendela ini dibuka atau pengaturan diubah.</translation>
    </message>
    <message>
        <source>Checked just now, without encryption: the server accepts your address as sender.</source>
        <translation>Baru saja diperiksa, tanpa enkripsi: server menerima alamat Anda sebagai pengirim.</translation>
    </message>
    <message>
        <source>Checked just now over %1: the server accepts your address as sender.</source>
        <translation>Baru saja diperiksa lewat %1: server menerima alamat Anda sebagai pengirim.</translation>
    </message>
    <message numerus="yes">
        <source>Checked just now: signed in without encryption, %n messages on the server.</source>
        <translation><numerusform>Baru saja diperiksa: sudah masuk tanpa enkripsi, %n pesan di server.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Checked just now: signed in over %1, %n messages on the server.</source>
        <translation><numerusform>Baru saja diperiksa: sudah masuk lewat %1, %n pesan di server.</numerusform></translation>
    </message>
    <message>
        <source>Works.</source>
        <translation>Berfungsi.</translation>
    </message>
    <message>
        <source>Mail was not fetched yet.</source>
        <translation>Email belum diambil.</translation>
    </message>
    <message>
        <source>Last checked %1.</source>
        <translation>Terakhir diperiksa %1.</translation>
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
        <source>is too large or too deeply nested to be signed or sealed</source>
        <translation>terlalu besar atau terlalu bersarang untuk ditandatangani atau disegel</translation>
    </message>
    <message>
        <source>Sign the letter.</source>
        <translation>Tanda tangani surat.</translation>
    </message>
    <message>
        <source>Seal the letter, and sign it.</source>
        <translation>Segel surat dan tanda tangani.</translation>
    </message>
    <message>
        <source>Files, or standard input: not both.</source>
        <translation>Berkas atau masukan standar: tidak keduanya.</translation>
    </message>
    <message>
        <source>Several letters go to whom they name, so no recipients can be given.</source>
        <translation>Beberapa surat pergi ke penerima yang disebut di dalamnya, jadi penerima tidak dapat diberikan.</translation>
    </message>
    <message>
        <source>Letters are signed and sealed one at a time.</source>
        <translation>Surat ditandatangani dan disegel satu per satu.</translation>
    </message>
    <message>
        <source>Take the recipients from the header, besides those that are named.</source>
        <translation>Ambil penerima dari kepala surat, di samping yang disebutkan.</translation>
    </message>
    <message>
        <source>The writer's name, for a letter that does not say who it is from.</source>
        <translation>Nama penulis, untuk surat yang tidak menyebut pengirimnya.</translation>
    </message>
    <message>
        <source>Behave as sendmail does: no word is a file, and other options of it are understood.</source>
        <translation>Berlaku seperti sendmail: tidak ada kata yang berupa berkas, dan opsi lainnya dimengerti.</translation>
    </message>
</context>
<context>
    <name>SendWords</name>
    <message>
        <source>-%1 lacks its value.</source>
        <translation>-%1 kekurangan nilainya.</translation>
    </message>
    <message>
        <source>There is no option -%1.</source>
        <translation>Tidak ada opsi -%1.</translation>
    </message>
    <message>
        <source>-%1 is nothing that Sobre does in sendmail's place: it takes letters, it is no server.</source>
        <translation>-%1 bukan hal yang dilakukan Sobre sebagai ganti sendmail: ia menerima surat, ia bukan server.</translation>
    </message>
</context>
<context>
    <name>ServerCommands</name>
    <message>
        <source>Which letters? Name them as “sobre server list” does: ACCOUNT/UIDL.</source>
        <translation>Surat mana? Sebutkan seperti “sobre server list”: AKUN/UIDL.</translation>
    </message>
    <message>
        <source>“%1” is not ACCOUNT/UIDL.</source>
        <translation>“%1” bukan AKUN/UIDL.</translation>
    </message>
    <message>
        <source>No letter %1 lies at the server.</source>
        <translation>Tidak ada surat %1 di server.</translation>
    </message>
    <message>
        <source>Several letters at the server have the name %1; say which one: %1#1, %1#2 and so on.</source>
        <translation>Beberapa surat di server bernama %1; sebutkan yang mana: %1#1, %1#2, dan seterusnya.</translation>
    </message>
    <message>
        <source>Read the headers of at most so many letters that are not here; 200 if not given.</source>
        <translation>Baca kepala dari paling banyak sekian surat yang tidak ada di sini; 200 jika tidak disebutkan.</translation>
    </message>
    <message>
        <source>--headers wants a number.</source>
        <translation>--headers memerlukan angka.</translation>
    </message>
    <message>
        <source>%1 could not be fetched this time.</source>
        <translation>%1 tidak dapat diambil kali ini.</translation>
    </message>
    <message>
        <source>%1 is here: letter %2</source>
        <translation>%1 ada di sini: surat %2</translation>
    </message>
    <message>
        <source>%1 is deleted at the server</source>
        <translation>%1 dihapus di server</translation>
    </message>
</context>
<context>
    <name>ServerRows</name>
    <message>
        <source>not here</source>
        <translation>tidak di sini</translation>
    </message>
    <message>
        <source>could not be fetched</source>
        <translation>tidak dapat diambil</translation>
    </message>
    <message>
        <source>header here</source>
        <translation>kepala surat di sini</translation>
    </message>
    <message>
        <source>here</source>
        <translation>di sini</translation>
    </message>
    <message>
        <source>deleted here</source>
        <translation>dihapus di sini</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>tetap</translation>
    </message>
    <message>
        <source>goes when it is fetched</source>
        <translation>dihapus saat diambil</translation>
    </message>
    <message numerus="yes">
        <source>goes %n days after it is fetched</source>
        <translation><numerusform>dihapus %n hari setelah diambil</numerusform></translation>
    </message>
    <message>
        <source>goes on %1</source>
        <translation>dihapus pada %1</translation>
    </message>
    <message>
        <source>goes at the next fetch</source>
        <translation>dihapus pada pengambilan berikutnya</translation>
    </message>
    <message>
        <source>large</source>
        <translation>besar</translation>
    </message>
    <message>
        <source>no sender</source>
        <translation>tanpa pengirim</translation>
    </message>
    <message>
        <source>program or archive</source>
        <translation>program atau arsip</translation>
    </message>
    <message>
        <source>name holds another address</source>
        <translation>nama berisi alamat lain</translation>
    </message>
    <message>
        <source>(header not read)</source>
        <translation>(kepala surat belum dibaca)</translation>
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
    <name>StepWords</name>
    <message>
        <source>log-in method %1</source>
        <translation>cara masuk %1</translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <translation>%1, port %2</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>tidak terenkripsi</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Menyambung ke %1</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>Sambungkan ke %1</translation>
    </message>
    <message>
        <source>Signing in for receiving</source>
        <translation>Masuk untuk menerima…</translation>
    </message>
    <message>
        <source>Sign in for receiving</source>
        <translation>Masuk untuk menerima</translation>
    </message>
    <message>
        <source>Signing in for sending</source>
        <translation>Masuk untuk mengirim…</translation>
    </message>
    <message>
        <source>Sign in for sending</source>
        <translation>Masuk untuk mengirim</translation>
    </message>
    <message>
        <source>Checking that the server accepts your address as sender</source>
        <translation>Memeriksa apakah server menerima alamat Anda sebagai pengirim</translation>
    </message>
    <message>
        <source>Check that the server accepts your address as sender</source>
        <translation>Periksa apakah server menerima alamat Anda sebagai pengirim</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Tersambung ke %1</translation>
    </message>
    <message>
        <source>Signed in for receiving</source>
        <translation>Sudah masuk untuk menerima</translation>
    </message>
    <message>
        <source>Signed in for sending</source>
        <translation>Sudah masuk untuk mengirim</translation>
    </message>
    <message>
        <source>The server accepts your address as sender</source>
        <translation>Server menerima alamat Anda sebagai pengirim</translation>
    </message>
    <message>
        <source>no mail is sent</source>
        <translation>tidak ada email yang dikirim</translation>
    </message>
    <message>
        <source>%1, the certificate is valid for this name</source>
        <translation>%1, sertifikat sah untuk nama ini</translation>
    </message>
    <message>
        <source>waiting %1 s of at most %2 s</source>
        <translation>menunggu %1 dtk dari paling lama %2 dtk</translation>
    </message>
    <message>
        <source>%1, by the certificate that you trust</source>
        <translation>%1, dengan sertifikat yang Anda percayai</translation>
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
    <message>
        <source>eml: one file a letter; mbox: one file a folder; maildir: one Maildir with its folders.</source>
        <translation>eml: satu berkas tiap surat; mbox: satu berkas tiap folder; maildir: satu Maildir dengan foldernya.</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) left out: the header alone is here, the rest lies at the server.</source>
        <translation><numerusform>%n surat tidak disertakan: di sini hanya ada kepalanya, selebihnya ada di server.</numerusform></translation>
    </message>
</context>
<context>
    <name>TrustCheck</name>
    <message>
        <source>no server of this account shows a certificate that is to be trusted with the fingerprint %1, so nothing was changed</source>
        <translation>tidak ada server akun ini yang menunjukkan sertifikat untuk dipercayai dengan sidik jari %1, jadi tidak ada yang diubah</translation>
    </message>
    <message>
        <source>A fingerprint is 64 hexadecimal digits (SHA-256), not “%1”.</source>
        <translation>Sidik jari terdiri atas 64 digit heksadesimal (SHA-256), bukan “%1”.</translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <source>an unknown person</source>
        <translation>orang tak dikenal</translation>
    </message>
    <message>
        <source>Signed by %1. You checked this key on %2.</source>
        <translation>Ditandatangani %1. Anda memeriksa kunci ini pada %2.</translation>
    </message>
    <message>
        <source>Signed by %1. You checked this key.</source>
        <translation>Ditandatangani %1. Anda telah memeriksa kunci ini.</translation>
    </message>
    <message>
        <source>Signed with the key %1 has used since %2.</source>
        <translation>Ditandatangani dengan kunci yang dipakai %1 sejak %2.</translation>
    </message>
    <message>
        <source>Signed with the key of %1.</source>
        <translation>Ditandatangani dengan kunci %1.</translation>
    </message>
    <message>
        <source>Envelope. Sealed for you, and signed by %1.</source>
        <translation>Amplop. Disegel untuk Anda dan ditandatangani %1.</translation>
    </message>
    <message>
        <source>Signed, but we do not know by whom.</source>
        <translation>Ditandatangani, tetapi belum diketahui oleh siapa.</translation>
    </message>
    <message>
        <source>Signed by %1, but sent as %2.</source>
        <translation>Ditandatangani %1, tetapi dikirim sebagai %2.</translation>
    </message>
    <message>
        <source>Signed, but the letter does not say clearly who sent it.</source>
        <translation>Ditandatangani, tetapi surat ini tidak menyebut jelas siapa pengirimnya.</translation>
    </message>
    <message>
        <source>Signed by %1 at another time than the letter says: on %2. It may be an old letter sent again.</source>
        <translation>Ditandatangani %1 pada waktu yang berbeda dari yang tertulis: %2. Mungkin surat lama yang dikirim ulang.</translation>
    </message>
    <message>
        <source>The key of %1 has changed. Ask by another means before you trust it.</source>
        <translation>Kunci %1 telah berubah. Tanyakan lewat jalur lain sebelum memercayainya.</translation>
    </message>
    <message>
        <source>The key of %1 ended on %2.</source>
        <translation>Kunci %1 berakhir pada %2.</translation>
    </message>
    <message>
        <source>The key of %1 has ended.</source>
        <translation>Kunci %1 sudah berakhir.</translation>
    </message>
    <message>
        <source>%1 withdrew this key.</source>
        <translation>%1 mencabut kunci ini.</translation>
    </message>
    <message>
        <source>Signed in a way that can be forged: nobody can tell who wrote it.</source>
        <translation>Ditandatangani dengan cara yang dapat dipalsukan: tidak dapat dipastikan siapa penulisnya.</translation>
    </message>
    <message>
        <source>The text does not fit its signature. It may have been changed on the way.</source>
        <translation>Teks tidak cocok dengan tanda tangannya. Mungkin diubah di tengah jalan.</translation>
    </message>
    <message>
        <source>Sealed for you, but nobody signed it: we cannot tell who wrote it.</source>
        <translation>Disegel untuk Anda, tetapi tidak ada yang menandatanganinya: penulisnya tidak dapat dipastikan.</translation>
    </message>
    <message>
        <source>This message is sealed and you lack the key.</source>
        <translation>Pesan ini disegel dan Anda tidak memiliki kuncinya.</translation>
    </message>
    <message>
        <source>Your key is locked.</source>
        <translation>Kunci Anda terkunci.</translation>
    </message>
    <message>
        <source>We do not show it: it has been altered or is incomplete.</source>
        <translation>Tidak kami tampilkan: isinya telah diubah atau tidak lengkap.</translation>
    </message>
    <message>
        <source>This message is sealed with a password and not for a key. It cannot be opened here.</source>
        <translation>Pesan ini disegel dengan kata sandi, bukan untuk sebuah kunci. Tidak dapat dibuka di sini.</translation>
    </message>
    <message>
        <source>We do not open it: what is inside is too large.</source>
        <translation>Tidak kami buka: isinya terlalu besar.</translation>
    </message>
    <message>
        <source>Your key stayed locked, so the message was not opened.</source>
        <translation>Kunci Anda tetap terkunci, jadi pesan tidak dibuka.</translation>
    </message>
    <message>
        <source>The signature was not checked.</source>
        <translation>Tanda tangan tidak diperiksa.</translation>
    </message>
    <message>
        <source>The message could not be opened.</source>
        <translation>Pesan tidak dapat dibuka.</translation>
    </message>
    <message>
        <source>The signature could not be checked.</source>
        <translation>Tanda tangan tidak dapat diperiksa.</translation>
    </message>
    <message>
        <source>The message could not be opened: %1.</source>
        <translation>Pesan tidak dapat dibuka: %1.</translation>
    </message>
    <message>
        <source>The signature could not be checked: %1.</source>
        <translation>Tanda tangan tidak dapat diperiksa: %1.</translation>
    </message>
    <message>
        <source>This message uses %1. The program for it is missing or does not answer.</source>
        <translation>Pesan ini memakai %1. Programnya tidak ada atau tidak menjawab.</translation>
    </message>
    <message>
        <source>This message uses %1. The program for it is missing or does not answer: %2.</source>
        <translation>Pesan ini memakai %1. Programnya tidak ada atau tidak menjawab: %2.</translation>
    </message>
    <message>
        <source>This message uses %1. The plugin is off.</source>
        <translation>Pesan ini memakai %1. Pluginnya tidak aktif.</translation>
    </message>
    <message>
        <source>A part of this message is sealed. We do not open parts by themselves.</source>
        <translation>Sebagian pesan ini disegel. Kami tidak membuka bagian secara terpisah.</translation>
    </message>
    <message>
        <source>A part of this message does not fit its signature.</source>
        <translation>Sebagian pesan ini tidak cocok dengan tanda tangannya.</translation>
    </message>
    <message>
        <source>Only the framed part is signed.</source>
        <translation>Hanya bagian berbingkai yang ditandatangani.</translation>
    </message>
    <message>
        <source>A part of this message claims to be signed; the rest does not.</source>
        <translation>Sebagian pesan ini mengaku ditandatangani; sisanya tidak.</translation>
    </message>
    <message>
        <source>fits, with a key you checked</source>
        <translation>cocok, dengan kunci yang Anda periksa</translation>
    </message>
    <message>
        <source>fits, key not checked</source>
        <translation>cocok, kunci belum diperiksa</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>tidak cocok</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>kunci tak dikenal</translation>
    </message>
    <message>
        <source>the key or the signature has ended</source>
        <translation>kunci atau tanda tangan sudah berakhir</translation>
    </message>
    <message>
        <source>the key was withdrawn</source>
        <translation>kunci telah dicabut</translation>
    </message>
    <message>
        <source>fits, but is not the sender’s</source>
        <translation>cocok, tetapi bukan milik pengirim</translation>
    </message>
    <message>
        <source>made in a way that can be forged</source>
        <translation>dibuat dengan cara yang dapat dipalsukan</translation>
    </message>
    <message>
        <source>Signed by %1, but the signed letter was for others: %2. Somebody may have passed it on.</source>
        <extracomment>%1 is who signed it. The signature fits, but the signed letter was addressed to other people</extracomment>
        <translation>Ditandatangani oleh %1, tetapi surat yang ditandatangani itu untuk orang lain: %2. Mungkin ada yang meneruskannya.</translation>
    </message>
    <message>
        <source>Nothing shows whether it was altered on its way.</source>
        <translation>Tidak ada yang menunjukkan apakah surat ini diubah di perjalanan.</translation>
    </message>
    <message>
        <source>Signed by %1. An authority that you trust vouches for it.</source>
        <extracomment>"authority": a certificate authority, of S/MIME</extracomment>
        <translation>Ditandatangani oleh %1. Otoritas yang Anda percayai menjaminnya.</translation>
    </message>
    <message>
        <source>Signed, but we do not know by whom: no authority that you trust vouches for it.</source>
        <translation>Ditandatangani, tetapi kami tidak tahu oleh siapa: tidak ada otoritas yang Anda percayai yang menjaminnya.</translation>
    </message>
    <message>
        <source>Sealed for you, but a server on the way changed its form. We put it together for reading: do not rely on who wrote it.</source>
        <extracomment>"its form": a server on the way took the envelope apart</extracomment>
        <translation>Disegel untuk Anda, tetapi server di perjalanan mengubah bentuknya. Kami menyusunnya kembali agar dapat dibaca: jangan mengandalkan siapa penulisnya.</translation>
    </message>
</context>
<context>
    <name>VerifyCommand</name>
    <message numerus="yes">
        <source>%n letter(s), all as they came.</source>
        <translation><numerusform>%n surat, semuanya sebagaimana datangnya.</numerusform></translation>
    </message>
    <message>
        <source>Letter %1 is damaged: %2</source>
        <translation>Surat %1 rusak: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) saved into a new file. The damaged one is kept as %1.</source>
        <translation><numerusform>%n surat disimpan ke berkas baru. Berkas yang rusak disimpan sebagai %1.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) put into the search index again.</source>
        <translation><numerusform>%n surat dimasukkan lagi ke indeks pencarian.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) whose folder is not known any more are in “%1”.</source>
        <translation><numerusform>%n surat yang foldernya tidak diketahui lagi ada di “%1”.</numerusform></translation>
    </message>
    <message>
        <source>Letter %1 was kept, but its checksum is lost: it may differ from what came.</source>
        <translation>Surat %1 disimpan, tetapi checksum-nya hilang: isinya mungkin berbeda dari yang datang.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>dari %1</translation>
    </message>
    <message>
        <source>Letter %1 is lost; the next fetch brings it again.</source>
        <translation>Surat %1 hilang; pengambilan berikutnya membawanya lagi.</translation>
    </message>
    <message>
        <source>Letter %1 is lost.</source>
        <translation>Surat %1 hilang.</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Dipulihkan</translation>
    </message>
    <message>
        <source>What was known of account %1 is lost: add it again.</source>
        <translation>Yang diketahui tentang akun %1 hilang: tambahkan lagi.</translation>
    </message>
    <message>
        <source>Save what is whole into a sound file; close Sobre's window before.</source>
        <translation>Simpan yang masih utuh ke berkas yang baik; tutup dulu jendela Sobre.</translation>
    </message>
</context>
<context>
    <name>sobre::look::Chip</name>
    <message>
        <source>Del removes, F2 edits</source>
        <translation>Del menghapus, F2 mengubah</translation>
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
        <translation>&amp;Salin alamat</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Hapus</translation>
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
        <translation>Kosongkan</translation>
    </message>
</context>
<context>
    <name>sobre::look::Strip</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
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
        <translation>&amp;Urungkan</translation>
    </message>
</context>
<context>
    <name>sobre::ui::AccountHeading</name>
    <message>
        <source>Add account</source>
        <translation>Tambah akun</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation><numerusform>%n akun</numerusform></translation>
    </message>
    <message>
        <source>Could not get mail</source>
        <translation>Gagal mengambil email</translation>
    </message>
    <message>
        <source>&amp;Get mail for all</source>
        <translation>&amp;Ambil email semua akun</translation>
    </message>
    <message>
        <source>&amp;Add an account</source>
        <translation>&amp;Tambah akun</translation>
    </message>
    <message>
        <source>&amp;Get mail</source>
        <translation>&amp;Ambil email</translation>
    </message>
    <message>
        <source>Account &amp;settings</source>
        <translation>&amp;Pengaturan akun</translation>
    </message>
</context>
<context>
    <name>sobre::ui::AccountPage</name>
    <message>
        <source>&amp;Remove this account…</source>
        <translation>&amp;Hapus akun ini…</translation>
    </message>
    <message>
        <source>This account</source>
        <translation>Akun ini</translation>
    </message>
    <message>
        <source>&amp;Name of the account</source>
        <translation>&amp;Nama akun</translation>
    </message>
    <message>
        <source>Only you see it.</source>
        <translation>Hanya Anda yang melihatnya.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Anda</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>Na&amp;ma Anda</translation>
    </message>
    <message>
        <source>People see this name on the mail you send.</source>
        <translation>Orang melihat nama ini pada email yang Anda kirim.</translation>
    </message>
    <message>
        <source>&amp;Email address</source>
        <translation>&amp;Alamat email</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Remove this account?</source>
        <translation>Hapus akun ini?</translation>
    </message>
    <message>
        <source>Keep its mail on this computer? What lies on the server stays there either way.</source>
        <translation>Simpan emailnya di komputer ini? Yang ada di server tetap di sana.</translation>
    </message>
    <message>
        <source>Remove, &amp;keep its mail</source>
        <translation>Hapus, &amp;pertahankan emailnya</translation>
    </message>
    <message>
        <source>Remove and &amp;delete its mail</source>
        <translation>Hapus &amp;dengan emailnya</translation>
    </message>
    <message>
        <source>D&amp;o not remove</source>
        <translation>&amp;Jangan hapus</translation>
    </message>
    <message numerus="yes">
        <source>%n letters that wait in the Outbox become drafts, or are deleted with the rest.</source>
        <translation><numerusform>%n surat yang menunggu di Kotak keluar menjadi draf, atau dihapus bersama yang lain.</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::AccountSettingsWindow</name>
    <message>
        <source>Account settings</source>
        <translation>Pengaturan akun</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Akun</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Masuk</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Keluar</translation>
    </message>
    <message>
        <source>Composing</source>
        <translation>Penulisan</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Penyimpanan</translation>
    </message>
    <message>
        <source>&amp;Add account</source>
        <translation>&amp;Tambah akun</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>&amp;Batal</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Simpan</translation>
    </message>
    <message>
        <source>Save or cancel what you changed first.</source>
        <translation>Simpan atau batalkan dulu perubahan Anda.</translation>
    </message>
    <message>
        <source>Changed: nothing</source>
        <translation>Perubahan: tidak ada</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Perubahan: %1</translation>
    </message>
    <message>
        <source>Incoming mail</source>
        <translation>Email masuk</translation>
    </message>
    <message>
        <source>Outgoing mail</source>
        <translation>Email keluar</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>&amp;Uji lagi</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Uji</translation>
    </message>
    <message>
        <source>Trying the settings: step %1 of %2</source>
        <translation>Mencoba pengaturan: langkah %1 dari %2</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Be&amp;rhenti</translation>
    </message>
    <message>
        <source>Sa&amp;ve anyway</source>
        <translation>Tetap &amp;simpan</translation>
    </message>
    <message>
        <source>Not saved: these settings do not work.</source>
        <translation>Tidak disimpan: pengaturan ini tidak berfungsi.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Menyimpan…</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Tidak disimpan: %1</translation>
    </message>
    <message>
        <source>Removing the account…</source>
        <translation>Menghapus akun…</translation>
    </message>
    <message>
        <source>Certi&amp;ficate…</source>
        <translation>Serti&amp;fikat…</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ActionRow</name>
    <message>
        <source>What to do with the message</source>
        <translation>Tindakan untuk pesan</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Balas</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Short for "Reply to all"</extracomment>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Teruskan</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Arsipkan</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Junk</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Beri bintang</translation>
    </message>
    <message>
        <source>More for this message</source>
        <translation>Lainnya untuk pesan ini</translation>
    </message>
</context>
<context>
    <name>sobre::ui::AddAccountWindow</name>
    <message>
        <source>The server refused the password.</source>
        <translation>Server menolak kata sandi.</translation>
    </message>
    <message>
        <source>The server refused the password. It said: “%1”</source>
        <translation>Server menolak kata sandi. Kata server: “%1”</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Tambah akun</translation>
    </message>
</context>
<context>
    <name>sobre::ui::Answer</name>
    <message>
        <source>%1 wrote:</source>
        <extracomment>The line above a quotation; %1 is a name</extracomment>
        <translation>%1 menulis:</translation>
    </message>
    <message>
        <source>On %1 at %2, %3 wrote:</source>
        <extracomment>The line above a quotation; %1 is a date, %2 a time, %3 a name</extracomment>
        <translation>Pada %1 pukul %2, %3 menulis:</translation>
    </message>
    <message>
        <source>Forwarded letter</source>
        <translation>Surat terusan</translation>
    </message>
    <message>
        <source>From:</source>
        <extracomment>Fields at the head of a letter that is passed on</extracomment>
        <translation>Dari:</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>Tanggal:</translation>
    </message>
    <message>
        <source>Subject:</source>
        <translation>Judul:</translation>
    </message>
    <message>
        <source>To:</source>
        <translation>Kepada:</translation>
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
        <translation>Tambah be&amp;rkas</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>Berkas terlampir</translation>
    </message>
    <message>
        <source>“%1” is a folder. Attach the files in it.</source>
        <translation>“%1” adalah folder. Lampirkan berkas di dalamnya.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>“%1” tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>The picture cannot be attached.</source>
        <translation>Gambar tidak dapat dilampirkan.</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <extracomment>The name of a file made from a pasted picture; %1 is date and time</extracomment>
        <translation>Gambar %1</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Tidak dapat dibaca</translation>
    </message>
</context>
<context>
    <name>sobre::ui::AttachmentChip</name>
    <message>
        <source>File without a name</source>
        <translation>Berkas tanpa nama</translation>
    </message>
    <message>
        <source>Del removes</source>
        <translation>Del menghapusnya</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>%1 · will be sealed</source>
        <translation>%1 · akan disegel</translation>
    </message>
</context>
<context>
    <name>sobre::ui::AttachmentWords</name>
    <message>
        <source>unnamed</source>
        <extracomment>The name of an attachment that has none; part of a file name</extracomment>
        <translation>tanpa-nama</translation>
    </message>
    <message>
        <source>Returned letter</source>
        <extracomment>A file's name: a letter that came back; %1 is its subject with the file's ending</extracomment>
        <translation>Surat yang kembali</translation>
    </message>
    <message>
        <source>Returned letter – %1</source>
        <translation>Surat yang kembali – %1</translation>
    </message>
    <message>
        <source>Delivery report</source>
        <translation>Laporan pengiriman</translation>
    </message>
    <message>
        <source>Head of the returned letter</source>
        <translation>Kepala surat yang kembali</translation>
    </message>
</context>
<context>
    <name>sobre::ui::BackUpWindow</name>
    <message>
        <source>Back up my key</source>
        <translation>Cadangkan kunci saya</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Batal</translation>
    </message>
    <message>
        <source>A file will hold your key and its certificate. GnuPG asks for a password that locks it: write it down, and keep it apart from the file.</source>
        <translation>Sebuah berkas akan berisi kunci dan sertifikat Anda. GnuPG meminta kata sandi penguncinya: catat, dan simpan terpisah dari berkas.</translation>
    </message>
    <message>
        <source>&amp;Save the file…</source>
        <translation>&amp;Simpan berkas…</translation>
    </message>
    <message>
        <source>A file will hold your key, locked with this code. Write the code down on paper. It is shown only now, and without it nobody opens the file, not even you.</source>
        <translation>Sebuah berkas akan berisi kunci Anda, dikunci dengan kode ini. Catat kodenya di kertas. Kode hanya ditampilkan sekarang, dan tanpanya tidak ada yang dapat membuka berkas, termasuk Anda.</translation>
    </message>
    <message>
        <source>The code: %1</source>
        <translation>Kodenya: %1</translation>
    </message>
    <message>
        <source>I &amp;wrote it down</source>
        <translation>Sudah saya &amp;catat</translation>
    </message>
    <message>
        <source>Did you write it down?</source>
        <translation>Sudah Anda catat?</translation>
    </message>
    <message>
        <source>Type two parts of the code from your paper.</source>
        <translation>Ketik dua bagian kode dari kertas Anda.</translation>
    </message>
    <message>
        <source>Group &amp;number %1</source>
        <translation>Kelompok &amp;nomor %1</translation>
    </message>
    <message>
        <source>&amp;Group number %1</source>
        <translation>&amp;Kelompok nomor %1</translation>
    </message>
    <message>
        <source>&amp;Show the code again</source>
        <translation>&amp;Tampilkan lagi kodenya</translation>
    </message>
    <message>
        <source>Your key is backed up</source>
        <translation>Kunci Anda sudah dicadangkan</translation>
    </message>
    <message>
        <source>Keep the file and the paper in different places. On another computer choose “Restore a backup” and type the code.</source>
        <translation>Simpan berkas dan kertas di tempat berbeda. Di komputer lain pilih “Pulihkan cadangan” dan ketik kodenya.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Tutup</translation>
    </message>
    <message>
        <source>This is not what the code says there.</source>
        <translation>Ini bukan isi kode di bagian itu.</translation>
    </message>
    <message>
        <source>Save the backup</source>
        <translation>Simpan cadangan</translation>
    </message>
    <message>
        <source>Writing the backup…</source>
        <translation>Menulis cadangan…</translation>
    </message>
    <message>
        <source>GnuPG may ask for the passphrase of your key.</source>
        <translation>GnuPG mungkin meminta frasa sandi kunci Anda.</translation>
    </message>
    <message>
        <source>The backup was not written.</source>
        <translation>Cadangan tidak ditulis.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::BodyEdit</name>
    <message>
        <source>Text of the letter</source>
        <translation>Teks surat</translation>
    </message>
</context>
<context>
    <name>sobre::ui::BodyView</name>
    <message>
        <source>Text of the message</source>
        <translation>Isi pesan</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Pilih s&amp;emua</translation>
    </message>
    <message>
        <source>Copy &amp;link address</source>
        <translation>Salin alamat &amp;tautan</translation>
    </message>
</context>
<context>
    <name>sobre::ui::BusyBar</name>
    <message>
        <source>Working</source>
        <translation>Sedang bekerja</translation>
    </message>
</context>
<context>
    <name>sobre::ui::CertificatePage</name>
    <message>
        <source>The certificate is not valid</source>
        <translation>Sertifikat tidak sah</translation>
    </message>
    <message>
        <source>This may be a mistake of your provider, or someone on the way who wants to read your mail. Sobre cannot tell which: ask your provider which fingerprint is theirs.</source>
        <translation>Ini mungkin kesalahan penyedia Anda, atau seseorang di tengah jalan yang ingin membaca email Anda. Sobre tidak dapat membedakannya: tanyakan kepada penyedia Anda sidik jari mana yang milik mereka.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Berhenti</translation>
    </message>
    <message>
        <source>Nothing was sent to %1.</source>
        <translation>Tidak ada yang dikirim ke %1.</translation>
    </message>
    <message>
        <source>Its certificate: %1.</source>
        <translation>Sertifikatnya: %1.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>The certificate is for</source>
        <translation>Sertifikat ini untuk</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Masa berlaku</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>dari %1 sampai %2</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Sidik jari (SHA-256)</translation>
    </message>
    <message>
        <source>Trust this &amp;one</source>
        <translation>Perca&amp;yai yang ini</translation>
    </message>
    <message>
        <source>Fingerprint of the one that you trusted</source>
        <translation>Sidik jari yang Anda percayai</translation>
    </message>
    <message>
        <source>It is not trusted.</source>
        <translation>Belum dipercayai.</translation>
    </message>
    <message>
        <source>Whoever vouched for it has taken that back, so Sobre does not use it. Your provider has to put another one in its place.</source>
        <translation>Penjaminnya telah menariknya kembali, jadi Sobre tidak memakainya. Penyedia Anda harus menggantinya dengan yang lain.</translation>
    </message>
    <message>
        <source>You trusted another certificate for this server. Your provider may have a new one, or someone on the way wants to read your mail. Sobre cannot tell which: ask your provider which fingerprint is theirs.</source>
        <translation>Untuk server ini Anda memercayai sertifikat lain. Mungkin penyedia Anda punya yang baru, atau seseorang di tengah jalan ingin membaca email Anda. Sobre tidak dapat membedakannya: tanyakan kepada penyedia Anda sidik jari mana miliknya.</translation>
    </message>
    <message>
        <source>If you trust this one, Sobre takes this certificate from this server and this port from now on, and no other that is not valid.</source>
        <translation>Jika Anda memercayai yang ini, mulai sekarang Sobre menerima sertifikat ini dari server dan port ini, dan tidak ada sertifikat tidak sah lainnya.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::CertificateWindow</name>
    <message>
        <source>Certificate</source>
        <translation>Sertifikat</translation>
    </message>
</context>
<context>
    <name>sobre::ui::CheckPage</name>
    <message>
        <source>Ready. Check these settings</source>
        <translation>Siap. Periksa pengaturan ini</translation>
    </message>
    <message>
        <source>Everything below was tried and works.</source>
        <translation>Semua di bawah ini sudah dicoba dan berfungsi.</translation>
    </message>
    <message>
        <source>This connection is not encrypted: anyone on the way can read your password.</source>
        <translation>Sambungan ini tidak terenkripsi: siapa pun di tengah jalan dapat membaca kata sandi Anda.</translation>
    </message>
    <message>
        <source>After downloading, on the server</source>
        <translation>Setelah diunduh, di server</translation>
    </message>
    <message>
        <source>&amp;Name of this account</source>
        <translation>&amp;Nama akun ini</translation>
    </message>
    <message>
        <source>Only you see it.</source>
        <translation>Hanya Anda yang melihatnya.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Kembali</translation>
    </message>
    <message>
        <source>&amp;Add account</source>
        <translation>&amp;Tambah akun</translation>
    </message>
    <message>
        <source>&amp;Use it without encryption</source>
        <translation>&amp;Pakai tanpa enkripsi</translation>
    </message>
    <message>
        <source>no messages there</source>
        <translation>tidak ada pesan di sana</translation>
    </message>
    <message numerus="yes">
        <source>%n messages there</source>
        <translation><numerusform>%n pesan di sana</numerusform></translation>
    </message>
    <message>
        <source>no log-in</source>
        <translation>tanpa masuk</translation>
    </message>
    <message>
        <source>same user and password</source>
        <translation>pengguna dan kata sandi sama</translation>
    </message>
    <message>
        <source>Receiving · POP3</source>
        <translation>Menerima · POP3</translation>
    </message>
    <message>
        <source>Sending · SMTP</source>
        <translation>Mengirim · SMTP</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>pengguna %1</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Ubah</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>U&amp;bah</translation>
    </message>
    <message>
        <source>Change the receiving server</source>
        <translation>Ubah server masuk</translation>
    </message>
    <message>
        <source>Change the sending server</source>
        <translation>Ubah server keluar</translation>
    </message>
    <message>
        <source>Keeping the account and its password…</source>
        <translation>Menyimpan akun dan kata sandinya…</translation>
    </message>
    <message>
        <source>The account was not added.</source>
        <translation>Akun tidak ditambahkan.</translation>
    </message>
    <message>
        <source>certificate trusted by you</source>
        <translation>sertifikat yang Anda percayai</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ClosedVans</name>
    <message>
        <source>Closed vans only.</source>
        <translation>Hanya mobil tertutup.</translation>
    </message>
    <message>
        <source>Every server is asked to pass it on over protected connections or to send it back. If yours does not promise that, it stays in the outbox.</source>
        <translation>Setiap server diminta meneruskannya lewat sambungan terlindung atau mengembalikannya. Jika server Anda tidak menjanjikan itu, surat tetap di kotak keluar.</translation>
    </message>
    <message>
        <source>Any va&amp;n</source>
        <translation>&amp;Mobil apa saja</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ComposerWindow</name>
    <message>
        <source>Tools</source>
        <translation>Alat</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Kirim</translation>
    </message>
    <message>
        <source>Send (%1)</source>
        <translation>Kirim (%1)</translation>
    </message>
    <message>
        <source>&amp;Attach</source>
        <translation>&amp;Lampirkan</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>&amp;Attach files…</source>
        <translation>&amp;Lampirkan berkas…</translation>
    </message>
    <message>
        <source>Save &amp;draft</source>
        <translation>&amp;Simpan draf</translation>
    </message>
    <message>
        <source>Add &amp;Cc</source>
        <translation>Tambah &amp;Cc</translation>
    </message>
    <message>
        <source>Add &amp;Bcc</source>
        <translation>Tambah &amp;Bcc</translation>
    </message>
    <message>
        <source>&amp;Throw away</source>
        <translation>B&amp;uang</translation>
    </message>
    <message>
        <source>C&amp;lose and keep as draft</source>
        <translation>&amp;Tutup dan simpan sebagai draf</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Membuka…</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>Tidak terkirim.</translation>
    </message>
    <message>
        <source>Not sent yet.</source>
        <translation>Belum terkirim.</translation>
    </message>
    <message>
        <source>Send an&amp;yway</source>
        <translation>&amp;Tetap kirim</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Lampirkan berkas</translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>Draf disimpan %1</translation>
    </message>
    <message numerus="yes">
        <source>%n files cannot be read and are not in the draft.</source>
        <translation><numerusform>%n berkas tidak dapat dibaca dan tidak ada dalam draf.</numerusform></translation>
    </message>
    <message>
        <source>The draft is not saved.</source>
        <translation>Draf tidak tersimpan.</translation>
    </message>
    <message>
        <source>Handing over to the outbox…</source>
        <translation>Menyerahkan ke kotak keluar…</translation>
    </message>
    <message>
        <source>New letter</source>
        <translation>Surat baru</translation>
    </message>
    <message>
        <source>S&amp;eal</source>
        <translation>&amp;Segel</translation>
    </message>
    <message>
        <source>S&amp;eal in an envelope</source>
        <translation>&amp;Segel dalam amplop</translation>
    </message>
    <message>
        <source>S&amp;ign without sealing</source>
        <translation>&amp;Tanda tangani tanpa menyegel</translation>
    </message>
    <message>
        <source>This draft is sealed and did not open.</source>
        <translation>Draf ini disegel dan tidak terbuka.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>C&amp;oba lagi</translation>
    </message>
    <message>
        <source>The letter is sealed and did not open, so nothing of it is quoted.</source>
        <translation>Surat ini disegel dan tidak terbuka, jadi tidak ada yang dikutip darinya.</translation>
    </message>
    <message>
        <source>Sealing…</source>
        <translation>Menyegel…</translation>
    </message>
    <message>
        <source>&amp;Seal and send</source>
        <translation>Segel dan &amp;kirim</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A tooltip: what the button does and its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Use a &amp;postcard</source>
        <translation>Pakai kart&amp;u pos</translation>
    </message>
    <message>
        <source>You would quote sealed text on a postcard.</source>
        <translation>Anda akan mengutip teks tersegel di kartu pos.</translation>
    </message>
    <message>
        <source>Remove the &amp;quote</source>
        <translation>Hapus kut&amp;ipan</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Menandatangani…</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>He&amp;ntikan</translation>
    </message>
    <message>
        <source>Sho&amp;w the letter</source>
        <translation>Lih&amp;at surat</translation>
    </message>
    <message>
        <source>Copy the co&amp;mmand</source>
        <translation>Sali&amp;n perintah</translation>
    </message>
    <message>
        <source>Loo&amp;k again</source>
        <translation>Per&amp;iksa lagi</translation>
    </message>
    <message>
        <source>The command is copied.</source>
        <translation>Perintah sudah disalin.</translation>
    </message>
    <message>
        <source>Looked again at %1: still missing.</source>
        <translation>Diperiksa lagi pukul %1: masih belum ada.</translation>
    </message>
    <message>
        <source>Send late&amp;r</source>
        <translation>Kirim &amp;nanti</translation>
    </message>
    <message>
        <source>&amp;Date and time…</source>
        <translation>&amp;Tanggal dan jam…</translation>
    </message>
    <message>
        <source>Send this letter at a time of your own:</source>
        <translation>Kirim surat ini pada waktu pilihan Anda:</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>N&amp;anti</translation>
    </message>
    <message>
        <source>Closed &amp;vans only</source>
        <translation>Hanya &amp;mobil tertutup</translation>
    </message>
    <message>
        <source>Not planned yet.</source>
        <translation>Belum dijadwalkan.</translation>
    </message>
    <message>
        <source>Plan it an&amp;yway</source>
        <translation>&amp;Tetap jadwalkan</translation>
    </message>
    <message>
        <source>Attach a f&amp;ile…</source>
        <translation>Lampirkan b&amp;erkas…</translation>
    </message>
    <message>
        <source>As it was &amp;planned: %1</source>
        <translation>Seperti yang &amp;direncanakan: %1</translation>
    </message>
    <message>
        <source>This letter was planned for %1. “Send later” has that time; “Send” sends it now.</source>
        <translation>Surat ini direncanakan untuk %1. “Kirim nanti” memuat waktu itu; “Kirim” mengirimnya sekarang.</translation>
    </message>
    <message>
        <source>The key was not taken.</source>
        <translation>Kunci tidak diterima.</translation>
    </message>
    <message>
        <source>Only a single key that names this address and no other is taken.</source>
        <translation>Hanya satu kunci yang menyebut alamat ini dan tidak ada yang lain yang diterima.</translation>
    </message>
    <message>
        <source>Use &amp;it</source>
        <translation>Paka&amp;i</translation>
    </message>
    <message>
        <source>Fin&amp;d a key</source>
        <translation>Cari &amp;kunci</translation>
    </message>
    <message>
        <source>Co&amp;mpare…</source>
        <translation>Ba&amp;ndingkan…</translation>
    </message>
    <message>
        <source>S&amp;eal it</source>
        <translation>S&amp;egel</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ComposingPage</name>
    <message>
        <source>Sending</source>
        <translation>Pengiriman</translation>
    </message>
    <message>
        <source>&amp;Take back for</source>
        <translation>&amp;Dapat ditarik selama</translation>
    </message>
    <message>
        <source>seconds after you press Send</source>
        <translation>detik setelah Anda menekan Kirim</translation>
    </message>
    <message>
        <source>0: letters leave at once.</source>
        <translation>0: surat langsung berangkat.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Tanda tangan</translation>
    </message>
    <message>
        <source>&amp;Signature</source>
        <translation>Ta&amp;nda tangan</translation>
    </message>
    <message>
        <source>Stands below the letters you write from this account.</source>
        <translation>Berada di bawah surat yang Anda tulis dari akun ini.</translation>
    </message>
    <message>
        <source>Send my &amp;key with my letters</source>
        <translation>Kirim &amp;kunci saya bersama surat</translation>
    </message>
    <message>
        <source>As the people they are for prefer</source>
        <translation>Seperti yang diinginkan penerimanya</translation>
    </message>
    <message>
        <source>In an envelope wherever possible</source>
        <translation>Dalam amplop bila mungkin</translation>
    </message>
    <message>
        <source>As postcards</source>
        <translation>Sebagai kartu pos</translation>
    </message>
    <message>
        <source>Envelopes</source>
        <translation>Amplop</translation>
    </message>
    <message>
        <source>Ne&amp;w letters</source>
        <translation>Surat &amp;baru</translation>
    </message>
    <message>
        <source>Who has been getting envelopes gets no postcard unasked.</source>
        <translation>Yang selama ini menerima amplop tidak mendapat kartu pos tanpa Anda minta.</translation>
    </message>
    <message>
        <source>With it others can write to you in an envelope. It is the public one, and no secret.</source>
        <translation>Dengan itu orang lain dapat menulis kepada Anda dalam amplop. Ini kunci publik, bukan rahasia.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::CounterFoot</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Buka</translation>
    </message>
    <message>
        <source>&amp;Delete there…</source>
        <translation>Ha&amp;pus di sana…</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>&amp;Ambil</translation>
    </message>
    <message>
        <source>Choose letters to fetch them, or to delete them there.</source>
        <translation>Pilih surat untuk mengambilnya atau menghapusnya di sana.</translation>
    </message>
    <message numerus="yes">
        <source>The server itself deletes letters after %n days.</source>
        <translation><numerusform>Server sendiri menghapus surat setelah %n hari.</numerusform></translation>
    </message>
    <message>
        <source>Fetch brings all else that is new, too.</source>
        <translation>Ambil juga membawa semua surat baru lainnya.</translation>
    </message>
    <message numerus="yes">
        <source>%n letters chosen</source>
        <translation><numerusform>%n surat dipilih</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::CounterHead</name>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Hentikan</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Lihat lagi</translation>
    </message>
    <message>
        <source>Which letters</source>
        <translation>Surat mana</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Akun</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Belum di sini</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Terbesar dulu</translation>
    </message>
    <message>
        <source>At the post office</source>
        <translation>Di kantor pos</translation>
    </message>
    <message numerus="yes">
        <source>%n letters</source>
        <translation><numerusform>%n surat</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::CounterList</name>
    <message>
        <source>Letters at the post office</source>
        <translation>Surat di kantor pos</translation>
    </message>
</context>
<context>
    <name>sobre::ui::CounterNotice</name>
    <message>
        <source>&amp;Close</source>
        <translation>T&amp;utup</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n letters at the post office?</source>
        <translation><numerusform>Hapus %n surat di kantor pos?</numerusform></translation>
    </message>
    <message>
        <source>What is here stays here.</source>
        <translation>Yang ada di sini tetap di sini.</translation>
    </message>
    <message numerus="yes">
        <source>It was not fetched: nothing of it will be left anywhere.</source>
        <translation><numerusform>Surat ini belum diambil: tidak akan ada yang tersisa di mana pun.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n of them were not fetched: nothing of those will be left anywhere.</source>
        <translation><numerusform>%n di antaranya belum diambil: tidak akan ada yang tersisa di mana pun.</numerusform></translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Simpan</translation>
    </message>
    <message>
        <source>Delete t&amp;here</source>
        <translation>Hapus &amp;di sana</translation>
    </message>
</context>
<context>
    <name>sobre::ui::CounterPlace</name>
    <message>
        <source>Looking at the post office…</source>
        <translation>Melihat di kantor pos…</translation>
    </message>
    <message>
        <source>Sobre asks %1 what lies there. Nothing is fetched.</source>
        <translation>Sobre menanyakan kepada %1 apa yang ada di sana. Tidak ada yang diambil.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Hen&amp;tikan</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Belum dilihat</translation>
    </message>
    <message>
        <source>Nothing is asked before you want it.</source>
        <translation>Tidak ada yang ditanyakan sebelum Anda menginginkannya.</translation>
    </message>
    <message>
        <source>Look &amp;now</source>
        <translation>Lihat s&amp;ekarang</translation>
    </message>
    <message>
        <source>It cannot be said what lies there</source>
        <translation>Tidak diketahui apa yang ada di sana</translation>
    </message>
    <message>
        <source>The reason stands above.</source>
        <translation>Alasannya ada di atas.</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Coba lagi</translation>
    </message>
    <message>
        <source>Nothing lies there</source>
        <translation>Tidak ada apa-apa di sana</translation>
    </message>
    <message>
        <source>No letter waits at %1.</source>
        <translation>Tidak ada surat yang menunggu di %1.</translation>
    </message>
    <message>
        <source>All of it is here</source>
        <translation>Semuanya ada di sini</translation>
    </message>
    <message>
        <source>Every letter that lies at %1 was fetched.</source>
        <translation>Semua surat yang ada di %1 sudah diambil.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::CounterWindow</name>
    <message>
        <source>At the post office: %1</source>
        <translation>Di kantor pos: %1</translation>
    </message>
    <message>
        <source>This server gives its letters no names.</source>
        <translation>Server ini tidak memberi nama pada suratnya.</translation>
    </message>
    <message>
        <source>They can be looked at here, but not fetched or deleted one by one.</source>
        <translation>Surat dapat dilihat di sini, tetapi tidak dapat diambil atau dihapus satu per satu.</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>Mengambil…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Melihat…</translation>
    </message>
    <message>
        <source>Reading headers…</source>
        <translation>Membaca kepala surat…</translation>
    </message>
    <message>
        <source>Deleting there…</source>
        <translation>Menghapus di sana…</translation>
    </message>
    <message numerus="yes">
        <source>%n letters there are not the ones you chose.</source>
        <translation><numerusform>%n surat di sana bukan yang Anda pilih.</numerusform></translation>
    </message>
    <message>
        <source>The server gave their names to others. Nothing was done to them; look again.</source>
        <translation>Server memberikan namanya kepada surat lain. Tidak ada yang dilakukan terhadapnya; lihat lagi.</translation>
    </message>
    <message numerus="yes">
        <source>%n letters no longer lay there.</source>
        <translation><numerusform>%n surat sudah tidak ada di sana.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n letters deleted at the post office</source>
        <translation><numerusform>%n surat dihapus di kantor pos</numerusform></translation>
    </message>
    <message>
        <source>What is shown lay there at %1.</source>
        <translation>Yang tampak di sini adalah isinya pada pukul %1.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::DeliveryBar</name>
    <message>
        <source>Open it</source>
        <translation>Buka suratnya</translation>
    </message>
    <message>
        <source>Correct and send again</source>
        <translation>Perbaiki dan kirim lagi</translation>
    </message>
    <message>
        <source>The letter cannot be taken up again.</source>
        <translation>Surat itu tidak dapat dilanjutkan.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::EnterPage</name>
    <message>
        <source>Add your mail account</source>
        <translation>Tambahkan akun email Anda</translation>
    </message>
    <message>
        <source>Next come the names of your provider's servers. They are tried, and you see how they answer, before anything is saved.</source>
        <translation>Berikutnya nama server penyedia Anda. Server dicoba, dan Anda melihat jawabannya, sebelum apa pun disimpan.</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>&amp;Nama Anda</translation>
    </message>
    <message>
        <source>People see this name on the mail you send.</source>
        <translation>Orang melihat nama ini pada email yang Anda kirim.</translation>
    </message>
    <message>
        <source>&amp;Email address</source>
        <translation>&amp;Alamat email</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Kata sandi</translation>
    </message>
    <message>
        <source>Kept in your desktop's key ring or, where none runs, sealed in Sobre's folder. Sent only to your provider's servers.</source>
        <translation>Disimpan di gantungan kunci desktop Anda atau, bila tidak ada, tersegel di folder Sobre. Hanya dikirim ke server penyedia Anda.</translation>
    </message>
    <message>
        <source>N&amp;ot now</source>
        <translation>&amp;Jangan sekarang</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Lanjut</translation>
    </message>
    <message>
        <source>Type your email address.</source>
        <translation>Ketik alamat email Anda.</translation>
    </message>
    <message>
        <source>An email address looks like name@provider.example.</source>
        <translation>Alamat email berbentuk seperti nama@penyedia.example.</translation>
    </message>
    <message>
        <source>Type the password of your mailbox.</source>
        <translation>Ketik kata sandi kotak surat Anda.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ExportWindow</name>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Ekspor</translation>
    </message>
    <message>
        <source>Export mail</source>
        <translation>Ekspor surat</translation>
    </message>
    <message>
        <source>Copies of your letters as files. What is here stays here, and no file is overwritten.</source>
        <translation>Salinan surat Anda sebagai berkas. Yang di sini tetap di sini, dan tidak ada berkas yang ditimpa.</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>Semua folder</translation>
    </message>
    <message>
        <source>Maildir: with folders, stars and what is read</source>
        <translation>Maildir: dengan folder, bintang dan yang sudah dibaca</translation>
    </message>
    <message>
        <source>mbox: one file for each folder</source>
        <translation>mbox: satu berkas untuk tiap folder</translation>
    </message>
    <message>
        <source>.eml: one file for each letter</source>
        <translation>.eml: satu berkas untuk tiap surat</translation>
    </message>
    <message>
        <source>&amp;Folder…</source>
        <translation>&amp;Folder…</translation>
    </message>
    <message>
        <source>Export into a folder</source>
        <translation>Ekspor ke folder</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Apa</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>&amp;Sebagai</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Ke</translation>
    </message>
    <message>
        <source>A folder. It is made if it is not there.</source>
        <translation>Folder. Dibuat kalau belum ada.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Ke</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Pilih folder.</translation>
    </message>
    <message>
        <source>Counting the letters…</source>
        <translation>Menghitung surat…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n letters</source>
        <translation><numerusform>%1 dari %n surat</numerusform></translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>Tidak ada yang diekspor.</translation>
    </message>
    <message numerus="yes">
        <source>%n letters were exported.</source>
        <translation><numerusform>%n surat diekspor.</numerusform></translation>
    </message>
    <message>
        <source>You stopped it. What was written stays.</source>
        <translation>Anda menghentikannya. Yang sudah ditulis tetap ada.</translation>
    </message>
    <message numerus="yes">
        <source>%n things could not be written:</source>
        <translation><numerusform>%n hal tidak dapat ditulis:</numerusform></translation>
    </message>
    <message>
        <source>There are no letters.</source>
        <translation>Tidak ada surat.</translation>
    </message>
    <message>
        <source>Look into %1.</source>
        <translation>Lihat di %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n letters were left out: their headers alone are here, the rest lies at the server.</source>
        <translation><numerusform>%n surat tidak disertakan: di sini hanya ada kepalanya, selebihnya ada di server.</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::FatePanel</name>
    <message>
        <source>What became of it</source>
        <translation>Nasib surat ini</translation>
    </message>
    <message>
        <source>The letter is sealed, so it cannot be taken up again from here: write it anew.</source>
        <translation>Surat ini tersegel dan tidak dapat dilanjutkan dari sini: tulislah kembali.</translation>
    </message>
    <message>
        <source>Correct and send again</source>
        <translation>Perbaiki dan kirim lagi</translation>
    </message>
    <message>
        <source>What the server wrote</source>
        <translation>Yang ditulis server</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Buka laporannya</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation><numerusform>Dan %n lagi.</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::FetchFoot</name>
    <message numerus="yes">
        <source>%n new letters</source>
        <translation><numerusform>%n surat baru</numerusform></translation>
    </message>
    <message>
        <source>Next check %1</source>
        <translation>Pemeriksaan berikutnya %1</translation>
    </message>
    <message>
        <source>Checked at %1</source>
        <translation>Diperiksa %1</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Belum diperiksa</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 dari %2 · %3</translation>
    </message>
    <message>
        <source>Checking for mail</source>
        <translation>Memeriksa email</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Berhenti</translation>
    </message>
    <message>
        <source>No new mail</source>
        <translation>Tidak ada email baru</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation><numerusform>%n baru</numerusform></translation>
    </message>
    <message>
        <source>Offline. Waiting.</source>
        <translation>Luring. Menunggu.</translation>
    </message>
    <message>
        <source>Account settings</source>
        <translation>Pengaturan akun</translation>
    </message>
    <message>
        <source>Could not get mail. Your mail is safe.</source>
        <translation>Gagal mengambil email. Email Anda aman.</translation>
    </message>
    <message>
        <source>Could not get mail at %1. Your mail is safe; we try again at %2.</source>
        <translation>Gagal mengambil email pukul %1. Email Anda aman; dicoba lagi pukul %2.</translation>
    </message>
    <message>
        <source>Could not get mail at %1. Your mail is safe.</source>
        <translation>Gagal mengambil email pukul %1. Email Anda aman.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Coba sekarang</translation>
    </message>
    <message>
        <source>It is being checked already.</source>
        <translation>Sudah sedang diperiksa.</translation>
    </message>
    <message>
        <source>Certificate…</source>
        <translation>Sertifikat…</translation>
    </message>
    <message>
        <source>This network is metered or wants a log-in first. Mail comes when you ask for it.</source>
        <translation>Jaringan ini berbiaya per pemakaian atau meminta masuk dulu. Surat datang bila Anda memintanya.</translation>
    </message>
    <message>
        <source>Last good check %1</source>
        <translation>Pemeriksaan berhasil terakhir: %1</translation>
    </message>
</context>
<context>
    <name>sobre::ui::FetchQuestion</name>
    <message>
        <source>Delete them there</source>
        <translation>Hapus di sana</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Baik</translation>
    </message>
    <message numerus="yes">
        <source>Fetch all %n</source>
        <translation><numerusform>Ambil semua %n</numerusform></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nanti saja</translation>
    </message>
</context>
<context>
    <name>sobre::ui::FileKeeper</name>
    <message>
        <source>Opening %1…</source>
        <translation>Membuka %1…</translation>
    </message>
    <message>
        <source>%1 was not opened.</source>
        <translation>%1 tidak dibuka.</translation>
    </message>
    <message>
        <source>It is a program or script, whatever its name says. It can be saved.</source>
        <translation>Isinya program atau skrip, apa pun namanya. Berkas ini dapat disimpan.</translation>
    </message>
    <message>
        <source>No program on this computer opens files of this kind. It can be saved.</source>
        <translation>Tidak ada program di komputer ini yang membuka jenis berkas ini. Berkas ini dapat disimpan.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Simpan %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>message</source>
        <translation>pesan</translation>
    </message>
    <message>
        <source>Save all attachments in a folder</source>
        <translation>Simpan semua lampiran di sebuah folder</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>Simpan di sini</translation>
    </message>
    <message numerus="yes">
        <source>Saving %n file(s)…</source>
        <translation><numerusform>Menyimpan %n berkas…</numerusform></translation>
    </message>
    <message>
        <source>%1 was not saved.</source>
        <translation>%1 tidak disimpan.</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 sudah ada.</translation>
    </message>
    <message>
        <source>Nothing was saved yet.</source>
        <translation>Belum ada yang disimpan.</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Simpan keduanya</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ganti</translation>
    </message>
    <message>
        <source>%1 was saved.</source>
        <translation>%1 disimpan.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were saved.</source>
        <translation><numerusform>%n berkas disimpan.</numerusform></translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>Di %1</translation>
    </message>
</context>
<context>
    <name>sobre::ui::FilesBar</name>
    <message>
        <source>Attachments</source>
        <translation>Lampiran</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation><numerusform>%n lampiran</numerusform></translation>
    </message>
    <message>
        <source>Sa&amp;ve all…</source>
        <translation>Simpan &amp;semua…</translation>
    </message>
    <message>
        <source>Save all attachments</source>
        <translation>Simpan semua lampiran</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>dan %n lagi</numerusform></translation>
    </message>
    <message>
        <source>Save only: a program or script</source>
        <translation>Hanya simpan: program atau skrip</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Buka %1</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Simpan…</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Simpan %1</translation>
    </message>
    <message>
        <source>not signed</source>
        <extracomment>Of an attachment that lies outside of the signed part of its letter</extracomment>
        <translation>tidak ditandatangani</translation>
    </message>
</context>
<context>
    <name>sobre::ui::FindBar</name>
    <message>
        <source>Find in this message</source>
        <translation>Cari di pesan ini</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Hasil sebelumnya</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Hasil berikutnya</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Tutup pencarian</translation>
    </message>
    <message>
        <source>Not in this message</source>
        <translation>Tidak ada di pesan ini</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Which of the hits is shown: "2 of 5"</extracomment>
        <translation>%1 dari %2</translation>
    </message>
</context>
<context>
    <name>sobre::ui::FolderDeeds</name>
    <message>
        <source>&amp;Mark all read</source>
        <translation>&amp;Tandai semua sudah dibaca</translation>
    </message>
    <message>
        <source>&amp;New folder</source>
        <translation>Folder &amp;baru</translation>
    </message>
    <message>
        <source>New folder &amp;within this one</source>
        <translation>Folder baru di &amp;dalam folder ini</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Ubah nama</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Folder baru</translation>
    </message>
    <message>
        <source>The folders within go too.</source>
        <translation>Folder di dalamnya juga dihapus.</translation>
    </message>
    <message numerus="yes">
        <source>%n letters go to Trash.</source>
        <translation><numerusform>%n surat dipindahkan ke Sampah.</numerusform></translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Folder ini kosong.</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>Hapus “%1”?</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Biarkan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>sobre::ui::FolderFinder</name>
    <message>
        <source>Move to folder</source>
        <translation>Pindahkan ke folder</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>No such folder</source>
        <translation>Tidak ada folder seperti itu</translation>
    </message>
</context>
<context>
    <name>sobre::ui::FolderModel</name>
    <message numerus="yes">
        <source>%1, %n letters</source>
        <translation><numerusform>%1, %n surat</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n unread</source>
        <translation><numerusform>%1, %n belum dibaca</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n letters, waits for you</source>
        <translation><numerusform>%1, %n surat, menunggu Anda</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n letters wait</source>
        <translation><numerusform>%1, %n surat menunggu</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::FolderNameDelegate</name>
    <message>
        <source>Name of the folder</source>
        <translation>Nama folder</translation>
    </message>
</context>
<context>
    <name>sobre::ui::FolderPane</name>
    <message>
        <source>Folders and accounts</source>
        <translation>Folder dan akun</translation>
    </message>
</context>
<context>
    <name>sobre::ui::FolderView</name>
    <message>
        <source>Folders</source>
        <translation>Folder</translation>
    </message>
</context>
<context>
    <name>sobre::ui::HeaderCard</name>
    <message>
        <source>Detai&amp;ls</source>
        <translation>&amp;Rincian</translation>
    </message>
    <message>
        <source>Details: all header fields</source>
        <translation>Rincian: semua kolom kepala pesan</translation>
    </message>
    <message>
        <source>All header fields</source>
        <translation>Semua kolom kepala pesan</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(tanpa judul)</translation>
    </message>
    <message>
        <source>Sealed letter</source>
        <translation>Surat tersegel</translation>
    </message>
</context>
<context>
    <name>sobre::ui::HintsPage</name>
    <message>
        <source>No message selected</source>
        <translation>Tidak ada pesan yang dipilih</translation>
    </message>
    <message>
        <source>Next unread message</source>
        <translation>Pesan belum dibaca berikutnya</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Tulis pesan</translation>
    </message>
    <message>
        <source>Search all mail</source>
        <translation>Cari di semua email</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ImportWindow</name>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Impor</translation>
    </message>
    <message>
        <source>Import mail</source>
        <translation>Impor surat</translation>
    </message>
    <message>
        <source>From .eml files, mbox files and Maildirs. The files stay as they are.</source>
        <translation>Dari berkas .eml, berkas mbox dan Maildir. Berkasnya tetap seperti semula.</translation>
    </message>
    <message>
        <source>&amp;File…</source>
        <translation>&amp;Berkas…</translation>
    </message>
    <message>
        <source>Import from a file</source>
        <translation>Impor dari berkas</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>F&amp;older…</translation>
    </message>
    <message>
        <source>Import from a folder</source>
        <translation>Impor dari folder</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>Da&amp;ri</translation>
    </message>
    <message>
        <source>A file, or a folder with all that is in it. A Maildir brings its folders, its stars and what is read.</source>
        <translation>Berkas, atau folder dengan semua isinya. Maildir membawa folder, bintang dan apa yang sudah dibaca.</translation>
    </message>
    <message>
        <source>I&amp;nto</source>
        <translation>&amp;Ke</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Choose a file or a folder.</source>
        <translation>Pilih berkas atau folder.</translation>
    </message>
    <message>
        <source>Looking for letters…</source>
        <translation>Mencari surat…</translation>
    </message>
    <message numerus="yes">
        <source>%n letters, %1 of %2</source>
        <translation><numerusform>%n surat, %1 dari %2</numerusform></translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>Tidak ada yang diimpor.</translation>
    </message>
    <message numerus="yes">
        <source>%n letters are here now.</source>
        <translation><numerusform>%n surat sekarang ada di sini.</numerusform></translation>
    </message>
    <message>
        <source>You stopped it. What is here stays.</source>
        <translation>Anda menghentikannya. Yang sudah di sini tetap di sini.</translation>
    </message>
    <message numerus="yes">
        <source>%n things could not be read:</source>
        <translation><numerusform>%n hal tidak dapat dibaca:</numerusform></translation>
    </message>
    <message>
        <source>Look into %1.</source>
        <translation>Lihat di %1.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::KeepChoice</name>
    <message>
        <source>&amp;Keep for</source>
        <translation>Simpan s&amp;elama</translation>
    </message>
    <message>
        <source>Keep al&amp;ways</source>
        <translation>Simpan se&amp;lalu</translation>
    </message>
    <message>
        <source>Take away at &amp;once</source>
        <translation>&amp;Hapus segera</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Keep for some days</source>
        <translation>Simpan selama beberapa hari</translation>
    </message>
    <message>
        <source>days (safe if you also use webmail or a phone)</source>
        <translation>hari (aman bila Anda juga memakai webmail atau ponsel)</translation>
    </message>
    <message>
        <source>The server itself deletes what was fetched at once.</source>
        <translation>Server sendiri langsung menghapus yang sudah diambil.</translation>
    </message>
    <message numerus="yes">
        <source>The server itself deletes mail after %n days.</source>
        <translation><numerusform>Server sendiri menghapus surat setelah %n hari.</numerusform></translation>
    </message>
    <message>
        <source>What comes here today is deleted there on %1.</source>
        <translation>Yang datang hari ini dihapus di sana pada %1.</translation>
    </message>
    <message>
        <source>It is deleted there as soon as it lies safely on this computer, and then lies nowhere else.</source>
        <translation>Dihapus di sana segera setelah tersimpan aman di komputer ini, dan setelah itu tidak ada di tempat lain.</translation>
    </message>
    <message>
        <source>Sobre deletes nothing there. A mailbox that is full takes no more mail.</source>
        <translation>Sobre tidak menghapus apa pun di sana. Kotak surat yang penuh tidak menerima surat lagi.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::KeyList</name>
    <message>
        <source>People and their keys</source>
        <translation>Orang dan kuncinya</translation>
    </message>
</context>
<context>
    <name>sobre::ui::KeyListModel</name>
    <message>
        <source>Person</source>
        <translation>Orang</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Kepercayaan</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>Berlaku sampai</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>Dari mana</translation>
    </message>
</context>
<context>
    <name>sobre::ui::KeyOffer</name>
    <message>
        <source>%1 offers a key.</source>
        <translation>%1 menawarkan kunci.</translation>
    </message>
    <message>
        <source>With it you can write in an envelope.</source>
        <translation>Dengan kunci itu Anda dapat menulis dalam amplop.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Pakai</translation>
    </message>
    <message>
        <source>The key was not taken.</source>
        <translation>Kunci tidak diterima.</translation>
    </message>
    <message>
        <source>You can write to %1 in an envelope now.</source>
        <translation>Sekarang Anda dapat menulis kepada %1 dalam amplop.</translation>
    </message>
    <message>
        <source>Only a single key that names this address and no other is taken.</source>
        <translation>Hanya satu kunci yang menyebut alamat ini dan tidak ada alamat lain yang diterima.</translation>
    </message>
    <message>
        <source>A secret key lies in this letter.</source>
        <translation>Di dalam surat ini ada kunci rahasia.</translation>
    </message>
    <message>
        <source>It is not taken. Whoever has it can sign and read in its owner’s name: it belongs in no letter.</source>
        <translation>Kunci itu tidak diterima. Siapa pun yang memilikinya dapat menandatangani dan membaca atas nama pemiliknya: tempatnya bukan di dalam surat.</translation>
    </message>
    <message>
        <source>It is far larger than a key is.</source>
        <translation>Ukurannya jauh lebih besar daripada sebuah kunci.</translation>
    </message>
    <message>
        <source>There is more than one. Only a single key, of the sender, is taken from a letter.</source>
        <translation>Ada lebih dari satu. Dari sebuah surat hanya diterima satu kunci, milik pengirimnya.</translation>
    </message>
    <message>
        <source>It names no address, so it cannot be told whose it is.</source>
        <translation>Kunci itu tidak menyebut alamat apa pun, jadi tidak diketahui milik siapa.</translation>
    </message>
    <message>
        <source>It is for %1, and the letter is from %2.</source>
        <translation>Kunci itu untuk %1, sedangkan suratnya dari %2.</translation>
    </message>
    <message>
        <source>It cannot be read as a key.</source>
        <translation>Tidak dapat dibaca sebagai kunci.</translation>
    </message>
    <message>
        <source>The key that %1 sent along is not taken.</source>
        <translation>Kunci yang disertakan %1 tidak diterima.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::KeyPane</name>
    <message>
        <source>About this key</source>
        <translation>Tentang kunci ini</translation>
    </message>
    <message>
        <source>Fingerprint: %1</source>
        <translation>Sidik jari: %1</translation>
    </message>
    <message>
        <source>&amp;Extend by 2 years</source>
        <translation>P&amp;erpanjang 2 tahun</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>&amp;Cadangkan…</translation>
    </message>
    <message>
        <source>&amp;Tell others…</source>
        <translation>&amp;Beri tahu yang lain…</translation>
    </message>
    <message>
        <source>&amp;Send my key…</source>
        <translation>&amp;Kirim kunci saya…</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Pakai</translation>
    </message>
    <message>
        <source>They &amp;match</source>
        <translation>&amp;Cocok</translation>
    </message>
    <message>
        <source>They &amp;differ</source>
        <translation>&amp;Berbeda</translation>
    </message>
    <message>
        <source>Put it a&amp;way</source>
        <translation>Si&amp;ngkirkan</translation>
    </message>
    <message>
        <source>&amp;Take that back</source>
        <translation>&amp;Batalkan itu</translation>
    </message>
    <message>
        <source>&amp;Find a newer one</source>
        <translation>Cari yang lebih &amp;baru</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;kspor…</translation>
    </message>
    <message>
        <source>Who &amp;vouches</source>
        <translation>Siapa pen&amp;jaminnya</translation>
    </message>
    <message>
        <source>With&amp;draw…</source>
        <translation>Ta&amp;rik…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Hapus…</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Rincian teknis</translation>
    </message>
</context>
<context>
    <name>sobre::ui::KeysWindow</name>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Impor…</translation>
    </message>
    <message>
        <source>Back up my &amp;key</source>
        <translation>Cadangkan &amp;kunci saya</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>You have no key of your own.</source>
        <translation>Anda belum punya kunci sendiri.</translation>
    </message>
    <message>
        <source>Nobody can seal for you yet.</source>
        <translation>Belum ada yang dapat menyegel untuk Anda.</translation>
    </message>
    <message>
        <source>&amp;Make my key</source>
        <translation>&amp;Buat kunci saya</translation>
    </message>
    <message>
        <source>Your key is not backed up.</source>
        <translation>Kunci Anda belum dicadangkan.</translation>
    </message>
    <message>
        <source>If this computer is lost, what was sealed for you cannot be read any more.</source>
        <translation>Jika komputer ini hilang, yang disegel untuk Anda tidak dapat dibaca lagi.</translation>
    </message>
    <message>
        <source>&amp;Back it up…</source>
        <translation>&amp;Cadangkan…</translation>
    </message>
    <message>
        <source>The longer one goes with the letters you write.</source>
        <translation>Yang diperpanjang ikut dengan surat yang Anda tulis.</translation>
    </message>
    <message>
        <source>&amp;Extend by 2 years</source>
        <translation>P&amp;erpanjang 2 tahun</translation>
    </message>
    <message>
        <source>Extending your key…</source>
        <translation>Memperpanjang kunci Anda…</translation>
    </message>
    <message>
        <source>Looking for your keys…</source>
        <translation>Mencari kunci Anda…</translation>
    </message>
    <message>
        <source>Keys need GnuPG</source>
        <translation>Kunci memerlukan GnuPG</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Coba lagi</translation>
    </message>
    <message>
        <source>Turn the &amp;plugin on…</source>
        <translation>&amp;Aktifkan plugin…</translation>
    </message>
    <message>
        <source>Your keys cannot be read</source>
        <translation>Kunci Anda tidak dapat dibaca</translation>
    </message>
    <message>
        <source>No keys yet</source>
        <translation>Belum ada kunci</translation>
    </message>
    <message>
        <source>Make yours: it takes a second, and others can seal for you.</source>
        <translation>Buat kunci Anda: hanya sedetik, lalu yang lain dapat menyegel untuk Anda.</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Pulihkan cadangan…</translation>
    </message>
    <message>
        <source>No key of %1</source>
        <translation>Tidak ada kunci %1</translation>
    </message>
    <message>
        <source>%1 may publish it. Who is asked learns which address you look for.</source>
        <translation>%1 mungkin menerbitkannya. Yang ditanya akan tahu alamat yang Anda cari.</translation>
    </message>
    <message>
        <source>There is no network: a key cannot be looked up now.</source>
        <translation>Tidak ada jaringan: kunci tidak dapat dicari sekarang.</translation>
    </message>
    <message>
        <source>&amp;Find a key</source>
        <translation>&amp;Cari kunci</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Tidak ditemukan siapa pun</translation>
    </message>
    <message>
        <source>Type a whole address to look its key up.</source>
        <translation>Ketik alamat lengkap untuk mencari kuncinya.</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>Tampilkan &amp;semua</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>Dari &amp;berkas…</translation>
    </message>
    <message>
        <source>From the &amp;clipboard</source>
        <translation>Dari &amp;papan klip</translation>
    </message>
    <message>
        <source>A &amp;certificate (.p12)…</source>
        <translation>&amp;Sertifikat (.p12)…</translation>
    </message>
    <message>
        <source>&amp;Make a key</source>
        <translation>B&amp;uat kunci</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Berhenti</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>Itu tidak berhasil.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Tutup</translation>
    </message>
    <message>
        <source>Noting that they match…</source>
        <translation>Mencatat bahwa cocok…</translation>
    </message>
    <message>
        <source>Noting that they differ…</source>
        <translation>Mencatat bahwa berbeda…</translation>
    </message>
    <message>
        <source>Taking it back…</source>
        <translation>Membatalkannya…</translation>
    </message>
    <message>
        <source>Taking the key…</source>
        <translation>Mengambil kunci…</translation>
    </message>
    <message>
        <source>Reading the key…</source>
        <translation>Membaca kunci…</translation>
    </message>
    <message>
        <source>Looking who vouches…</source>
        <translation>Melihat siapa penjaminnya…</translation>
    </message>
    <message>
        <source>Making your key…</source>
        <translation>Membuat kunci Anda…</translation>
    </message>
    <message>
        <source>Your key is made.</source>
        <translation>Kunci Anda sudah dibuat.</translation>
    </message>
    <message>
        <source>It is good for two years. It goes with the letters you write.</source>
        <translation>Berlaku dua tahun. Kunci ini ikut dengan surat yang Anda tulis.</translation>
    </message>
    <message>
        <source>Make your own key first.</source>
        <translation>Buat dulu kunci Anda sendiri.</translation>
    </message>
    <message>
        <source>With it Sobre notes down whom you checked.</source>
        <translation>Dengan itu Sobre mencatat siapa yang sudah Anda periksa.</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Jangan sekarang</translation>
    </message>
    <message>
        <source>Checked.</source>
        <translation>Sudah diperiksa.</translation>
    </message>
    <message>
        <source>From now on letters that %1 signs with it have a green shield.</source>
        <translation>Mulai sekarang surat yang ditandatangani %1 dengannya bertanda perisai hijau.</translation>
    </message>
    <message>
        <source>This key is not used.</source>
        <translation>Kunci ini tidak dipakai.</translation>
    </message>
    <message>
        <source>Nothing is sealed to it any more. A letter to %1 is prepared.</source>
        <translation>Tidak ada lagi yang disegel untuknya. Surat untuk %1 sudah disiapkan.</translation>
    </message>
    <message>
        <source>The key is in use.</source>
        <translation>Kunci ini dipakai.</translation>
    </message>
    <message>
        <source>You can seal for %1 now. Compare it when you can.</source>
        <translation>Anda kini dapat menyegel untuk %1. Bandingkan bila sempat.</translation>
    </message>
    <message>
        <source>Your key is good until %1.</source>
        <translation>Kunci Anda berlaku sampai %1.</translation>
    </message>
    <message>
        <source>It goes with the next letters you write, so that others learn of it.</source>
        <translation>Kunci ini ikut dengan surat Anda berikutnya, agar yang lain mengetahuinya.</translation>
    </message>
    <message>
        <source>Withdraw this key for ever?</source>
        <translation>Tarik kunci ini untuk selamanya?</translation>
    </message>
    <message>
        <source>Nobody will seal for it any more, and what it signed is not believed any more. It still opens what was sealed for it. This cannot be taken back.</source>
        <translation>Tidak ada lagi yang menyegel untuknya, dan yang ditandatanganinya tidak dipercaya lagi. Kunci ini tetap membuka yang disegel untuknya. Ini tidak dapat dibatalkan.</translation>
    </message>
    <message>
        <source>Somebody &amp;has it</source>
        <translation>Ada yang &amp;memilikinya</translation>
    </message>
    <message>
        <source>Withdrawing your key…</source>
        <translation>Menarik kunci Anda…</translation>
    </message>
    <message>
        <source>I have a &amp;new one</source>
        <translation>Saya punya yang &amp;baru</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Simpan</translation>
    </message>
    <message>
        <source>Your key is withdrawn.</source>
        <translation>Kunci Anda sudah ditarik.</translation>
    </message>
    <message>
        <source>Those who have it do not know that yet. Send it to them.</source>
        <translation>Mereka yang memilikinya belum tahu. Kirimkan kepada mereka.</translation>
    </message>
    <message>
        <source>&amp;Tell others…</source>
        <translation>&amp;Beri tahu yang lain…</translation>
    </message>
    <message>
        <source>Its secret part goes too. What was sealed for it can never be read again, unless you have a backup.</source>
        <translation>Bagian rahasianya ikut hilang. Yang disegel untuknya tidak akan pernah terbaca lagi, kecuali Anda punya cadangan.</translation>
    </message>
    <message>
        <source>You cannot seal for %1 any more until you have another one. What they signed is by nobody you know.</source>
        <translation>Anda tidak dapat lagi menyegel untuk %1 sampai punya yang lain. Yang ditandatanganinya menjadi milik orang tak dikenal.</translation>
    </message>
    <message>
        <source>Remove your own key?</source>
        <translation>Hapus kunci Anda sendiri?</translation>
    </message>
    <message>
        <source>Remove the key of %1?</source>
        <translation>Hapus kunci %1?</translation>
    </message>
    <message>
        <source>&amp;Remove it</source>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>Removing the key…</source>
        <translation>Menghapus kunci…</translation>
    </message>
    <message>
        <source>The rest of the chain is not here: nobody can tell who vouches for it.</source>
        <translation>Sisa rantainya tidak ada di sini: tidak diketahui siapa penjaminnya.</translation>
    </message>
    <message>
        <source>Your GnuPG does not trust the last one.</source>
        <translation>GnuPG Anda tidak memercayai yang terakhir.</translation>
    </message>
    <message>
        <source>My key</source>
        <translation>Kunci saya</translation>
    </message>
    <message>
        <source>I withdrew this key. Please do not use it any more.
</source>
        <translation>Saya menarik kunci ini. Jangan dipakai lagi.
</translation>
    </message>
    <message>
        <source>Here is my key. With it you can seal letters for me that only I can read.
</source>
        <translation>Ini kunci saya. Dengannya Anda dapat menyegel surat yang hanya dapat saya baca.
</translation>
    </message>
    <message>
        <source>Export a key</source>
        <translation>Ekspor kunci</translation>
    </message>
    <message>
        <source>Writing the key…</source>
        <translation>Menulis kunci…</translation>
    </message>
    <message>
        <source>The key is in the file.</source>
        <translation>Kunci ada di dalam berkas.</translation>
    </message>
    <message>
        <source>It holds the public part alone: you can give it to anybody.</source>
        <translation>Isinya hanya bagian publik: boleh Anda berikan kepada siapa saja.</translation>
    </message>
    <message>
        <source>Import keys</source>
        <translation>Impor kunci</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>Papan klip tidak berisi teks.</translation>
    </message>
    <message>
        <source>Copy a key, then try again.</source>
        <translation>Salin sebuah kunci, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Membaca berkas…</translation>
    </message>
    <message>
        <source>This is a secret key.</source>
        <translation>Ini kunci rahasia.</translation>
    </message>
    <message>
        <source>Restore it only if it is your own. One that somebody sent you is a trap.</source>
        <translation>Pulihkan hanya jika itu milik Anda. Yang dikirim orang lain adalah jebakan.</translation>
    </message>
    <message>
        <source>&amp;Restore it</source>
        <translation>&amp;Pulihkan</translation>
    </message>
    <message>
        <source>Restoring your key…</source>
        <translation>Memulihkan kunci Anda…</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>&amp;Biarkan</translation>
    </message>
    <message numerus="yes">
        <source>There are %n keys in it.</source>
        <translation><numerusform>Ada %n kunci di dalamnya.</numerusform></translation>
    </message>
    <message>
        <source>All of them are used from then on. Take them only from somebody you trust.</source>
        <translation>Semuanya akan dipakai sejak itu. Ambil hanya dari orang yang Anda percayai.</translation>
    </message>
    <message>
        <source>&amp;Take them all</source>
        <translation>Ambil &amp;semua</translation>
    </message>
    <message>
        <source>&amp;Leave them</source>
        <translation>&amp;Biarkan</translation>
    </message>
    <message>
        <source>There is no key in it.</source>
        <translation>Tidak ada kunci di dalamnya.</translation>
    </message>
    <message>
        <source>There is no key in %1.</source>
        <translation>Tidak ada kunci di dalam %1.</translation>
    </message>
    <message>
        <source>A key begins with the line “BEGIN PGP PUBLIC KEY BLOCK”.</source>
        <translation>Kunci diawali baris “BEGIN PGP PUBLIC KEY BLOCK”.</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Tidak diikutkan: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n keys were taken.</source>
        <translation><numerusform>%n kunci diambil.</numerusform></translation>
    </message>
    <message>
        <source>This code does not open it. Look at what you wrote down.</source>
        <translation>Kode ini tidak membukanya. Lihat catatan Anda.</translation>
    </message>
    <message>
        <source>Your key is back.</source>
        <translation>Kunci Anda kembali.</translation>
    </message>
    <message>
        <source>What was sealed for it can be read again.</source>
        <translation>Yang disegel untuknya dapat dibaca lagi.</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>Bertanya kepada %1…</translation>
    </message>
    <message>
        <source>%1 has no key of %2.</source>
        <translation>%1 tidak punya kunci %2.</translation>
    </message>
    <message>
        <source>%1 could not be asked.</source>
        <translation>%1 tidak dapat ditanya.</translation>
    </message>
    <message>
        <source>A key server may have it; it learns which address you look for.</source>
        <translation>Server kunci mungkin memilikinya; server itu akan tahu alamat yang Anda cari.</translation>
    </message>
    <message>
        <source>&amp;Ask %1</source>
        <translation>&amp;Tanya %1</translation>
    </message>
    <message>
        <source>Ask the person to send it to you.</source>
        <translation>Minta orangnya mengirimkannya kepada Anda.</translation>
    </message>
    <message>
        <source>What was found is another person's key.</source>
        <translation>Yang ditemukan adalah kunci orang lain.</translation>
    </message>
    <message>
        <source>It does not name %1, so it is not used.</source>
        <translation>Kunci itu tidak menyebut %1, jadi tidak dipakai.</translation>
    </message>
    <message>
        <source>Several keys were found.</source>
        <translation>Ditemukan beberapa kunci.</translation>
    </message>
    <message>
        <source>Nobody can tell which is the right one. Ask the person to send you theirs.</source>
        <translation>Tidak diketahui mana yang benar. Minta orangnya mengirim kuncinya.</translation>
    </message>
    <message>
        <source>It is not taken. Tell its owner that everybody can get it.</source>
        <translation>Tidak diambil. Beri tahu pemiliknya bahwa siapa pun bisa mendapatkannya.</translation>
    </message>
    <message>
        <source>What was found is no key.</source>
        <translation>Yang ditemukan bukan kunci.</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>Tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>You have this key already.</source>
        <translation>Anda sudah punya kunci ini.</translation>
    </message>
    <message>
        <source>A key was found.</source>
        <translation>Kunci ditemukan.</translation>
    </message>
    <message>
        <source>It is used for nothing until you say so.</source>
        <translation>Tidak dipakai untuk apa pun sampai Anda mengizinkannya.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Cari</translation>
    </message>
</context>
<context>
    <name>sobre::ui::LetterActions</name>
    <message>
        <source>Mark as &amp;read</source>
        <translation>Tandai sudah di&amp;baca</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>Beri b&amp;intang</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>&amp;Arsipkan</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>Delete &amp;forever…</source>
        <translation>Hapus &amp;selamanya…</translation>
    </message>
    <message>
        <source>&amp;Junk</source>
        <translation>S&amp;pam</translation>
    </message>
    <message>
        <source>Mo&amp;ve to folder…</source>
        <translation>Pi&amp;ndahkan ke folder…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>&amp;Next unread</source>
        <translation>Belum dibaca b&amp;erikutnya</translation>
    </message>
    <message>
        <source>&amp;Previous unread</source>
        <translation>Belum dibaca sebelu&amp;mnya</translation>
    </message>
    <message>
        <source>Next &amp;message</source>
        <translation>Pesan beri&amp;kutnya</translation>
    </message>
    <message>
        <source>Previous m&amp;essage</source>
        <translation>Pesan sebe&amp;lumnya</translation>
    </message>
    <message>
        <source>Fi&amp;lter this list</source>
        <translation>Sarin&amp;g daftar ini</translation>
    </message>
    <message>
        <source>Mark as un&amp;read</source>
        <translation>Tandai &amp;belum dibaca</translation>
    </message>
    <message>
        <source>Remove the &amp;star</source>
        <translation>Hapus b&amp;intang</translation>
    </message>
    <message>
        <source>Not &amp;junk</source>
        <translation>Bukan s&amp;pam</translation>
    </message>
</context>
<context>
    <name>sobre::ui::LetterHead</name>
    <message>
        <source>F&amp;rom</source>
        <translation>&amp;Dari</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation>Ke&amp;pada</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Kepada</translation>
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
        <translation>Tambah Cc: orang lain yang menerima salinan</translation>
    </message>
    <message>
        <source>Add Bcc: others who get a copy unseen</source>
        <translation>Tambah Bcc: orang lain yang menerima salinan tanpa terlihat</translation>
    </message>
    <message>
        <source>S&amp;ubject</source>
        <translation>&amp;Judul</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Judul</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>Belum ada akun</translation>
    </message>
    <message>
        <source>An address needs an @</source>
        <translation>Alamat memerlukan @</translation>
    </message>
    <message>
        <source>This is not a mail address</source>
        <translation>Ini bukan alamat email</translation>
    </message>
</context>
<context>
    <name>sobre::ui::LetterListPane</name>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation><numerusform>%n pesan baru</numerusform></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n messages forever?</source>
        <translation><numerusform>Hapus %n pesan selamanya?</numerusform></translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Ini tidak dapat diurungkan.</translation>
    </message>
    <message>
        <source>Delete forever</source>
        <translation>Hapus selamanya</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Simpan</translation>
    </message>
    <message numerus="yes">
        <source>the newest %n messages</source>
        <translation><numerusform>%n pesan terbaru</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation><numerusform>%n pesan</numerusform></translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Pencarian</translation>
    </message>
    <message>
        <source>%1 unread · %2</source>
        <extracomment>"3 unread · 31": unread letters of a folder, and all</extracomment>
        <translation>%1 belum dibaca · %2</translation>
    </message>
    <message>
        <source>New mail appears here.</source>
        <translation>Email baru muncul di sini.</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Belum ada apa-apa</translation>
    </message>
    <message>
        <source>Get mail</source>
        <translation>Ambil email</translation>
    </message>
    <message>
        <source>What you begin to write is kept here.</source>
        <translation>Yang mulai Anda tulis disimpan di sini.</translation>
    </message>
    <message>
        <source>What you have sent is kept here.</source>
        <translation>Yang telah Anda kirim disimpan di sini.</translation>
    </message>
    <message>
        <source>Messages that you have dealt with and want to keep: press A to put one here.</source>
        <translation>Pesan yang sudah selesai dan ingin Anda simpan: tekan A untuk menaruhnya di sini.</translation>
    </message>
    <message>
        <source>Messages that you mark as junk go here.</source>
        <translation>Pesan yang Anda tandai sebagai spam masuk ke sini.</translation>
    </message>
    <message>
        <source>Messages that you delete go here first.</source>
        <translation>Pesan yang Anda hapus masuk ke sini dulu.</translation>
    </message>
    <message>
        <source>Drag messages here, or press V to move them.</source>
        <translation>Seret pesan ke sini, atau tekan V untuk memindahkannya.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages were found.</source>
        <translation><numerusform>%n pesan ditemukan.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n messages in this folder.</source>
        <translation><numerusform>%n pesan di folder ini.</numerusform></translation>
    </message>
    <message>
        <source>All read</source>
        <translation>Semua sudah dibaca</translation>
    </message>
    <message>
        <source>No message has a star</source>
        <translation>Tidak ada pesan berbintang</translation>
    </message>
    <message>
        <source>No message has a file</source>
        <translation>Tidak ada pesan dengan berkas</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tampilkan semua</translation>
    </message>
    <message>
        <source>No message matches “%1”</source>
        <translation>Tidak ada pesan yang cocok dengan “%1”</translation>
    </message>
    <message>
        <source>Searched everything, Junk and Trash too.</source>
        <translation>Semua dicari, juga Spam dan Sampah.</translation>
    </message>
    <message>
        <source>Searched all folders, text and file names.</source>
        <translation>Semua folder, teks, dan nama berkas dicari.</translation>
    </message>
    <message>
        <source>Search junk and trash too</source>
        <translation>Cari juga di spam dan sampah</translation>
    </message>
    <message>
        <source>This cannot be searched for</source>
        <translation>Ini tidak dapat dicari</translation>
    </message>
    <message>
        <source>These messages cannot be shown</source>
        <translation>Pesan-pesan ini tidak dapat ditampilkan</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
</context>
<context>
    <name>sobre::ui::LetterListView</name>
    <message>
        <source>Messages</source>
        <translation>Pesan</translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation><numerusform>%n pesan</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::LetterView</name>
    <message>
        <source>This message is damaged or incomplete.</source>
        <translation>Pesan ini rusak atau tidak lengkap.</translation>
    </message>
    <message>
        <source>Parts of it may be missing.</source>
        <translation>Mungkin ada bagian yang hilang.</translation>
    </message>
    <message>
        <source>Pictures from %1 were not loaded.</source>
        <translation>Gambar dari %1 tidak dimuat.</translation>
    </message>
    <message numerus="yes">
        <source>Pictures from %n server(s) were not loaded.</source>
        <translation><numerusform>Gambar dari %n server tidak dimuat.</numerusform></translation>
    </message>
    <message>
        <source>They would tell the sender when and where you read.</source>
        <translation>Gambar itu memberi tahu pengirim kapan dan di mana Anda membaca.</translation>
    </message>
    <message>
        <source>This message is very long.</source>
        <translation>Pesan ini sangat panjang.</translation>
    </message>
    <message>
        <source>Only its beginning is shown.</source>
        <translation>Hanya bagian awalnya yang ditampilkan.</translation>
    </message>
    <message>
        <source>Show source</source>
        <translation>Tampilkan sumber</translation>
    </message>
    <message>
        <source>This message is too large to show as it was designed.</source>
        <translation>Pesan ini terlalu besar untuk ditampilkan dengan desainnya.</translation>
    </message>
    <message>
        <source>This is its text.</source>
        <translation>Ini teksnya.</translation>
    </message>
    <message>
        <source>Show raw</source>
        <translation>Tampilkan mentah</translation>
    </message>
    <message>
        <source>Import a key</source>
        <translation>Impor kunci</translation>
    </message>
    <message>
        <source>Only this is signed: %1</source>
        <extracomment>Read aloud; %1 is the text within the frame</extracomment>
        <translation>Hanya ini yang ditandatangani: %1</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ListHeader</name>
    <message>
        <source>Which messages to show</source>
        <translation>Pesan mana yang ditampilkan</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Terbaru</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Belum dibaca</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Berbintang</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>&amp;Newest first</source>
        <translation>&amp;Terbaru dulu</translation>
    </message>
    <message>
        <source>&amp;Oldest first</source>
        <translation>Ter&amp;lama dulu</translation>
    </message>
    <message>
        <source>One row for each &amp;conversation</source>
        <translation>Satu baris per per&amp;cakapan</translation>
    </message>
    <message>
        <source>Co&amp;mpact rows</source>
        <translation>Baris &amp;ringkas</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>Ditampilkan: %1</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Terlama</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Urutan: %1</translation>
    </message>
</context>
<context>
    <name>sobre::ui::LoginChoice</name>
    <message>
        <source>Sign in with</source>
        <translation>Masuk dengan</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kata sandi</translation>
    </message>
    <message>
        <source>Password, by CRAM-MD5</source>
        <translation>Kata sandi, dengan CRAM-MD5</translation>
    </message>
    <message>
        <source>Password, by APOP</source>
        <translation>Kata sandi, dengan APOP</translation>
    </message>
    <message>
        <source>Token, by OAUTHBEARER</source>
        <translation>Token, dengan OAUTHBEARER</translation>
    </message>
    <message>
        <source>Token, by XOAUTH2</source>
        <translation>Token, dengan XOAUTH2</translation>
    </message>
    <message>
        <source>Old and weak: only for a server that knows nothing better.</source>
        <translation>Kuno dan lemah: hanya untuk server yang tidak mengenal cara lain.</translation>
    </message>
    <message>
        <source>The token goes where the password goes, for receiving and sending.</source>
        <translation>Token diisi di tempat kata sandi, untuk menerima dan mengirim.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::MailActions</name>
    <message>
        <source>Nothing was marked. %1</source>
        <translation>Tidak ada yang ditandai. %1</translation>
    </message>
    <message>
        <source>Moved to %1.</source>
        <translation>Dipindahkan ke %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages moved to %1.</source>
        <translation><numerusform>%n pesan dipindahkan ke %1.</numerusform></translation>
    </message>
    <message>
        <source>Nothing was moved. %1</source>
        <translation>Tidak ada yang dipindahkan. %1</translation>
    </message>
    <message>
        <source>Messages stay in the Outbox until they are sent or taken back there.</source>
        <translation>Pesan tetap di Kotak keluar sampai terkirim atau Anda tarik kembali di sana.</translation>
    </message>
    <message>
        <source>Nothing was brought back. %1</source>
        <translation>Tidak ada yang dikembalikan. %1</translation>
    </message>
    <message>
        <source>Nothing was deleted. %1</source>
        <translation>Tidak ada yang dihapus. %1</translation>
    </message>
</context>
<context>
    <name>sobre::ui::MainActions</name>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Tulis</translation>
    </message>
    <message>
        <source>&amp;Get mail</source>
        <translation>&amp;Ambil email</translation>
    </message>
    <message>
        <source>S&amp;top getting mail</source>
        <translation>&amp;Hentikan pengambilan</translation>
    </message>
    <message>
        <source>&amp;Reply</source>
        <translation>&amp;Balas</translation>
    </message>
    <message>
        <source>Reply to &amp;all</source>
        <translation>Balas &amp;semua</translation>
    </message>
    <message>
        <source>Reply to the &amp;list</source>
        <translation>Balas ke &amp;milis</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>Te&amp;ruskan</translation>
    </message>
    <message>
        <source>&amp;Search all mail</source>
        <translation>&amp;Cari di semua email</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Panel &amp;berikutnya</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>Panel &amp;sebelumnya</translation>
    </message>
    <message>
        <source>Show the &amp;letter beside the list</source>
        <translation>Tampilkan &amp;surat di samping daftar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Pengaturan…</translation>
    </message>
    <message>
        <source>&amp;Add an account…</source>
        <translation>&amp;Tambah akun…</translation>
    </message>
    <message>
        <source>Account &amp;settings…</source>
        <translation>&amp;Pengaturan akun…</translation>
    </message>
    <message>
        <source>New f&amp;older…</source>
        <translation>Folder &amp;baru…</translation>
    </message>
    <message>
        <source>&amp;Preferences</source>
        <translation>Pre&amp;ferensi</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Pintasan &amp;papan tik</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Keluar</translation>
    </message>
    <message>
        <source>Certificate…</source>
        <translation>Sertifikat…</translation>
    </message>
    <message>
        <source>At the post &amp;office…</source>
        <translation>Di kant&amp;or pos…</translation>
    </message>
    <message>
        <source>&amp;Import mail…</source>
        <translation>&amp;Impor surat…</translation>
    </message>
    <message>
        <source>&amp;Export mail…</source>
        <translation>&amp;Ekspor surat…</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Kunci…</translation>
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
        <translation>Tindakan utama</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Tulis</translation>
    </message>
    <message>
        <source>Write a letter (%1)</source>
        <translation>Tulis surat (%1)</translation>
    </message>
    <message>
        <source>Get mail</source>
        <translation>Ambil email</translation>
    </message>
    <message>
        <source>Search all mail</source>
        <translation>Cari di semua email</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Add your mail account</source>
        <translation>Tambahkan akun email Anda</translation>
    </message>
    <message>
        <source>Your provider gave you an address, a password and the names of one or two servers. That is all it takes.</source>
        <translation>Penyedia Anda memberi alamat, kata sandi, dan nama satu atau dua server. Itu saja yang diperlukan.</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Tambah akun</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Letter</source>
        <translation>S&amp;urat</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Tampi&amp;lan</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>Per&amp;gi</translation>
    </message>
    <message>
        <source>&amp;Folders and accounts</source>
        <translation>Folder &amp;dan akun</translation>
    </message>
    <message>
        <source>%1 – Sobre</source>
        <translation>%1 – Sobre</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Buang</translation>
    </message>
    <message>
        <source>Draft kept.</source>
        <translation>Draf disimpan.</translation>
    </message>
    <message>
        <source>It has left already.</source>
        <translation>Sudah berangkat.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message numerus="yes">
        <source>Your letter leaves in %n seconds.</source>
        <translation><numerusform>Surat Anda berangkat dalam %n detik.</numerusform></translation>
    </message>
    <message>
        <source>The server refused the password.</source>
        <translation>Server menolak kata sandi.</translation>
    </message>
    <message>
        <source>The server refused the password. It said: “%1”</source>
        <translation>Server menolak kata sandi. Kata server: “%1”</translation>
    </message>
    <message>
        <source>Could not get mail. Your mail is safe.</source>
        <translation>Gagal mengambil email. Email Anda aman.</translation>
    </message>
    <message>
        <source>Could not get mail at %1. Your mail is safe.</source>
        <translation>Gagal mengambil email pukul %1. Email Anda aman.</translation>
    </message>
    <message>
        <source>Could not get mail at %1. Your mail is safe; we try again at %2.</source>
        <translation>Gagal mengambil email pukul %1. Email Anda aman; dicoba lagi pukul %2.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Kunci</translation>
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
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Mengikuti sistem</translation>
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
        <translation>Nama proksi</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Way to the servers</source>
        <translation>Jalan ke server</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>&amp;Proksi</translation>
    </message>
    <message>
        <source>Metered networks</source>
        <translation>Jaringan berbiaya per pemakaian</translation>
    </message>
    <message>
        <source>A phone's network, for example. What you ask for yourself is always fetched.</source>
        <translation>Misalnya jaringan telepon. Yang Anda minta sendiri selalu diambil.</translation>
    </message>
    <message>
        <source>Sobre goes straight to the servers.</source>
        <translation>Sobre langsung ke server.</translation>
    </message>
    <message>
        <source>Type the name and the port of the proxy. Until then nothing changes.</source>
        <translation>Ketik nama dan port proksi. Sebelum itu tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>Where the proxy does not answer, nothing goes around it.</source>
        <translation>Bila proksi tidak menjawab, Sobre tidak mencari jalan lain.</translation>
    </message>
    <message>
        <source>&amp;Check for mail on metered networks too</source>
        <translation>&amp;Cek surat juga di jaringan berbiaya per pemakaian</translation>
    </message>
</context>
<context>
    <name>sobre::ui::OutboxEntry</name>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Edit again</source>
        <translation>Sunting lagi</translation>
    </message>
    <message>
        <source>Correct address</source>
        <translation>Perbaiki alamat</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Kirim sekarang</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Coba sekarang</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Kirim lagi</translation>
    </message>
    <message>
        <source>Send to the others</source>
        <translation>Kirim ke yang lain</translation>
    </message>
    <message>
        <source>It arrived: file it</source>
        <translation>Sudah sampai: simpan</translation>
    </message>
    <message>
        <source>Account settings</source>
        <translation>Pengaturan akun</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation>Pindahkan ke Sampah</translation>
    </message>
    <message>
        <source>No subject</source>
        <translation>Tanpa judul</translation>
    </message>
    <message>
        <source>Sealed letter</source>
        <translation>Surat tersegel</translation>
    </message>
    <message>
        <source>Certificate…</source>
        <translation>Sertifikat…</translation>
    </message>
    <message>
        <source>Change time</source>
        <translation>Ubah waktu</translation>
    </message>
    <message>
        <source>Send without closed vans</source>
        <translation>Kirim tanpa mobil tertutup</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Buka laporan</translation>
    </message>
</context>
<context>
    <name>sobre::ui::OutboxPane</name>
    <message>
        <source>Send a&amp;ll now</source>
        <translation>Kirim s&amp;emua sekarang</translation>
    </message>
    <message>
        <source>Sent today</source>
        <translation>Terkirim hari ini</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Kotak keluar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Nothing waits here</source>
        <translation>Tidak ada yang menunggu</translation>
    </message>
    <message>
        <source>What you send leaves from here, and what has left today is listed here.</source>
        <translation>Yang Anda kirim berangkat dari sini, dan yang sudah berangkat hari ini tercatat di sini.</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait behind these.</source>
        <translation><numerusform>%n lagi menunggu di belakang ini.</numerusform></translation>
    </message>
    <message>
        <source>It is too late for that: the letter is on its way.</source>
        <translation>Sudah terlambat: surat sedang dalam perjalanan.</translation>
    </message>
    <message>
        <source>This letter leaves:</source>
        <extracomment>Before a field for date and time; %1 is a letter's subject</extracomment>
        <translation>Surat ini berangkat:</translation>
    </message>
    <message>
        <source>“%1” leaves:</source>
        <translation>“%1” berangkat:</translation>
    </message>
</context>
<context>
    <name>sobre::ui::PasswordField</name>
    <message>
        <source>Show the password</source>
        <translation>Tampilkan kata sandi</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Sembunyikan kata sandi</translation>
    </message>
</context>
<context>
    <name>sobre::ui::PeopleWords</name>
    <message>
        <source>No sender named</source>
        <translation>Tanpa nama pengirim</translation>
    </message>
    <message>
        <source>The sender calls itself “%1”. That is another address than the one this message came from.</source>
        <translation>Pengirim menamakan diri “%1”. Itu bukan alamat asal pesan ini.</translation>
    </message>
    <message>
        <source>The sender calls itself “%1”. That name mixes letters that look alike.</source>
        <translation>Pengirim menamakan diri “%1”. Nama itu mencampur huruf yang mirip.</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>tanpa alamat</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>dan %n lagi</numerusform></translation>
    </message>
    <message>
        <source>to nobody named</source>
        <translation>tanpa penerima</translation>
    </message>
    <message>
        <source>me</source>
        <extracomment>One of the recipients: "to me, Jonas and 3 more"</extracomment>
        <translation>saya</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>kepada %1</translation>
    </message>
    <message numerus="yes">
        <source>to %1 and %n more</source>
        <translation><numerusform>kepada %1 dan %n lagi</numerusform></translation>
    </message>
    <message>
        <source>Replies go to %1, not to the address this message came from.</source>
        <translation>Balasan dikirim ke %1, bukan ke alamat asal pesan ini.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::PlainPage</name>
    <message numerus="yes">
        <source>Fold %n quoted line(s)</source>
        <translation><numerusform>Lipat %n baris kutipan</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Show %n more quoted line(s)</source>
        <translation><numerusform>Tampilkan %n baris kutipan lagi</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::PluginWords</name>
    <message>
        <source>Ready. Sobre loads it when it is first needed.</source>
        <translation>Siap. Sobre memuatnya saat pertama kali diperlukan.</translation>
    </message>
    <message>
        <source>Off. None of its code was loaded.</source>
        <translation>Nonaktif. Tidak ada kodenya yang dimuat.</translation>
    </message>
    <message>
        <source>At work.</source>
        <translation>Sedang dipakai.</translation>
    </message>
    <message>
        <source>Sobre gave up that one task; the plugin stays on.</source>
        <translation>Sobre hanya menghentikan satu tugas itu; plugin tetap aktif.</translation>
    </message>
    <message>
        <source>Not loaded: others on this computer can change %1, so it could be anything.</source>
        <translation>Tidak dimuat: orang lain di komputer ini dapat mengubah %1, jadi isinya bisa apa saja.</translation>
    </message>
    <message>
        <source>Not loaded: it does not say all that it must of itself (%1).</source>
        <translation>Tidak dimuat: keterangannya tidak lengkap (%1).</translation>
    </message>
    <message>
        <source>Not loaded: it has the same id as %1.</source>
        <translation>Tidak dimuat: identitasnya sama dengan %1.</translation>
    </message>
    <message>
        <source>Not loaded: it was made for another version of Sobre.</source>
        <translation>Tidak dimuat: dibuat untuk versi Sobre yang lain.</translation>
    </message>
    <message>
        <source>Failed when it was started: %1</source>
        <translation>Gagal saat dimulai: %1</translation>
    </message>
    <message>
        <source>Failed when it was started: what it promises is not in it.</source>
        <translation>Gagal saat dimulai: yang dijanjikannya tidak ada di dalamnya.</translation>
    </message>
    <message>
        <source>Could not be loaded: %1</source>
        <translation>Tidak dapat dimuat: %1</translation>
    </message>
    <message>
        <source>It failed at work: %1.</source>
        <translation>Gagal saat bekerja: %1.</translation>
    </message>
    <message>
        <source>It did not take the work that it was given.</source>
        <translation>Tidak menerima tugas yang diberikan.</translation>
    </message>
    <message>
        <source>It reported the end of its work twice, or when it must not.</source>
        <translation>Melaporkan akhir tugasnya dua kali, atau saat tidak boleh.</translation>
    </message>
    <message>
        <source>It did not answer in time.</source>
        <translation>Tidak menjawab tepat waktu.</translation>
    </message>
    <message>
        <source>It did not stop when it was told to.</source>
        <translation>Tidak berhenti saat diminta.</translation>
    </message>
    <message>
        <source>It wrote more than it may. What it wrote was thrown away.</source>
        <translation>Menulis lebih dari yang boleh. Yang ditulisnya dibuang.</translation>
    </message>
    <message>
        <source>It said that it was done and had written nothing.</source>
        <translation>Menyatakan selesai padahal tidak menulis apa pun.</translation>
    </message>
    <message>
        <source>It gave an answer without sense: %1.</source>
        <translation>Memberi jawaban yang tidak masuk akal: %1.</translation>
    </message>
    <message>
        <source>It dropped its work without an answer.</source>
        <translation>Meninggalkan tugasnya tanpa jawaban.</translation>
    </message>
    <message>
        <source>On from the next start of Sobre.</source>
        <translation>Aktif mulai Sobre dijalankan lagi.</translation>
    </message>
    <message>
        <source>Off from the next start of Sobre.</source>
        <translation>Nonaktif mulai Sobre dijalankan lagi.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::PluginsPage</name>
    <message>
        <source>No plugins</source>
        <translation>Tidak ada plugin</translation>
    </message>
    <message>
        <source>Sobre looks for them in %1 and nowhere else.</source>
        <translation>Sobre mencarinya di %1 dan tidak di tempat lain.</translation>
    </message>
    <message>
        <source>What you switch here holds from the next start of Sobre.</source>
        <translation>Yang Anda ubah di sini berlaku mulai Sobre dijalankan lagi.</translation>
    </message>
    <message>
        <source>On from the next start of Sobre.</source>
        <translation>Aktif mulai Sobre dijalankan lagi.</translation>
    </message>
    <message>
        <source>Off from the next start of Sobre.</source>
        <translation>Nonaktif mulai Sobre dijalankan lagi.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::PostingPanel</name>
    <message>
        <source>Copy for the help desk</source>
        <translation>Salin untuk layanan bantuan</translation>
    </message>
    <message>
        <source>Names all recipients, Bcc too, and your user name. No password.</source>
        <translation>Menyebut semua penerima, juga Bcc, dan nama pengguna Anda. Tanpa sandi.</translation>
    </message>
    <message>
        <source>The proof of posting, in full</source>
        <translation>Bukti pengiriman, lengkap</translation>
    </message>
    <message>
        <source>No proof of posting</source>
        <translation>Tanpa bukti pengiriman</translation>
    </message>
    <message>
        <source>No server confirmed to Sobre that it took this letter.</source>
        <translation>Tidak ada server yang memastikan kepada Sobre bahwa surat ini diterima.</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Ringkas</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>Lengkap</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Disalin</translation>
    </message>
</context>
<context>
    <name>sobre::ui::PreferencesWindow</name>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferensi</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Membaca</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Seperti sistem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Two lines for each letter</source>
        <translation>Dua baris untuk tiap surat</translation>
    </message>
    <message>
        <source>One line for each letter (compact)</source>
        <translation>Satu baris untuk tiap surat (ringkas)</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Jendela</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>Letters in &amp;lists</source>
        <translation>Surat dalam &amp;daftar</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Surat</translation>
    </message>
    <message>
        <source>&amp;Size of the text</source>
        <translation>&amp;Ukuran teks</translation>
    </message>
    <message>
        <source>% of the usual size</source>
        <translation>% dari ukuran biasa</translation>
    </message>
    <message>
        <source>&amp;Mark a letter as read once it was open for</source>
        <translation>&amp;Tandai surat sebagai dibaca setelah terbuka selama</translation>
    </message>
    <message>
        <source>Seconds until a letter counts as read</source>
        <translation>Detik sampai surat dianggap dibaca</translation>
    </message>
    <message>
        <source>Show a &amp;conversation as one row</source>
        <translation>Tampilkan &amp;percakapan sebagai satu baris</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>detik</translation>
    </message>
    <message>
        <source>Read and unread</source>
        <translation>Dibaca dan belum dibaca</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Percakapan</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Pintasan</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Menulis</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>Plugin</translation>
    </message>
    <message>
        <source>Above what you answer</source>
        <translation>Di atas yang Anda balas</translation>
    </message>
    <message>
        <source>Below what you answer</source>
        <translation>Di bawah yang Anda balas</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Balasan</translation>
    </message>
    <message>
        <source>&amp;You write</source>
        <translation>Anda &amp;menulis</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Jaringan</translation>
    </message>
    <message>
        <source>Date letters by the clock of this &amp;computer</source>
        <translation>Beri tanggal surat menurut jam &amp;komputer ini</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Then whoever reads a letter also learns your time zone. Otherwise its date is in universal time (UTC); every mail program shows it by its reader's own clock.</source>
        <translation>Maka pembaca surat juga mengetahui zona waktu Anda. Jika tidak, tanggalnya dalam waktu universal (UTC); setiap program email menampilkannya menurut jam pembacanya.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::QuitBar</name>
    <message numerus="yes">
        <source>%n letters have not left yet.</source>
        <translation><numerusform>%n surat belum berangkat.</numerusform></translation>
    </message>
    <message>
        <source>Send now and quit</source>
        <translation>Kirim sekarang, lalu keluar</translation>
    </message>
    <message>
        <source>Quit, they wait</source>
        <translation>Keluar, biarkan menunggu</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Tetap di sini</translation>
    </message>
    <message numerus="yes">
        <source>Sending %n letters, then Sobre ends.</source>
        <translation><numerusform>Mengirim %n surat, lalu Sobre berakhir.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n letters could not leave.</source>
        <translation><numerusform>%n surat tidak dapat berangkat.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n planned letters leave at their time, if Sobre runs then.</source>
        <translation><numerusform>%n surat yang dijadwalkan berangkat pada waktunya, jika Sobre sedang berjalan saat itu.</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::ReaderPane</name>
    <message>
        <source>Message</source>
        <translation>Pesan</translation>
    </message>
    <message>
        <source>&amp;Find in this message</source>
        <translation>&amp;Cari di pesan ini</translation>
    </message>
    <message>
        <source>Show as &amp;plain text</source>
        <translation>Tampilkan sebagai teks &amp;polos</translation>
    </message>
    <message>
        <source>Fi&amp;xed font</source>
        <translation>&amp;Huruf lebar tetap</translation>
    </message>
    <message>
        <source>Show so&amp;urce</source>
        <translation>Tampilkan s&amp;umber</translation>
    </message>
    <message>
        <source>Save message &amp;as…</source>
        <translation>Simp&amp;an pesan sebagai…</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) selected</source>
        <translation><numerusform>%n pesan dipilih</numerusform></translation>
    </message>
    <message>
        <source>The buttons above are for all of them.</source>
        <translation>Tombol di atas berlaku untuk semuanya.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Membuka…</translation>
    </message>
    <message>
        <source>This message is no longer here</source>
        <translation>Pesan ini tidak ada lagi di sini</translation>
    </message>
    <message>
        <source>It was deleted for good.</source>
        <translation>Pesan ini sudah dihapus selamanya.</translation>
    </message>
    <message>
        <source>This message cannot be opened</source>
        <translation>Pesan ini tidak dapat dibuka</translation>
    </message>
    <message>
        <source>Show raw</source>
        <translation>Tampilkan mentah</translation>
    </message>
</context>
<context>
    <name>sobre::ui::RestBar</name>
    <message>
        <source>Only the header is here.</source>
        <translation>Hanya kepala surat yang ada di sini.</translation>
    </message>
    <message>
        <source>The rest does not lie at the post office any more.</source>
        <translation>Sisanya sudah tidak ada di kantor pos.</translation>
    </message>
    <message>
        <source>The rest lies at the post office.</source>
        <translation>Sisanya ada di kantor pos.</translation>
    </message>
    <message>
        <source>The rest, %1, lies at the post office.</source>
        <translation>Sisanya, %1, ada di kantor pos.</translation>
    </message>
    <message>
        <source>Fetch the rest</source>
        <translation>Ambil sisanya</translation>
    </message>
    <message>
        <source>The rest is being fetched.</source>
        <translation>Sisanya sedang diambil.</translation>
    </message>
    <message>
        <source>The whole letter takes the place of this one.</source>
        <translation>Surat lengkap akan menggantikan yang ini.</translation>
    </message>
    <message>
        <source>The rest did not come.</source>
        <translation>Sisanya tidak datang.</translation>
    </message>
    <message>
        <source>The server did not give it this time.</source>
        <translation>Server tidak memberikannya kali ini.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::RestoreWindow</name>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Kode</translation>
    </message>
    <message>
        <source>36 digits. It does not matter how you part them.</source>
        <translation>36 angka. Bagaimana Anda memisahnya tidak masalah.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Pulihkan</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Pulihkan cadangan</translation>
    </message>
    <message>
        <source>This file is locked with the code that you wrote down when you made the backup.</source>
        <translation>Berkas ini dikunci dengan kode yang Anda catat saat membuat cadangan.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Batal</translation>
    </message>
    <message>
        <source>These are not 36 digits.</source>
        <translation>Ini bukan 36 angka.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ReturnedWords</name>
    <message>
        <source>Your letter came back.</source>
        <translation>Surat Anda kembali.</translation>
    </message>
    <message>
        <source>Your letter is delayed.</source>
        <translation>Surat Anda tertunda.</translation>
    </message>
    <message>
        <source>Your letter was delivered.</source>
        <translation>Surat Anda sampai.</translation>
    </message>
    <message>
        <source>News of your letter.</source>
        <translation>Kabar tentang surat Anda.</translation>
    </message>
    <message>
        <source>The letter %1.</source>
        <extracomment>%1 is "to Ana and 3 more"</extracomment>
        <translation>Surat %1.</translation>
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
        <translation>Ada kabar yang lebih baru tentangnya.</translation>
    </message>
    <message>
        <source>The letter was deleted since, so it cannot be sent again.</source>
        <translation>Surat itu sudah dihapus, jadi tidak dapat dikirim lagi.</translation>
    </message>
    <message>
        <source>The letter is sealed, so it cannot be taken up again from here: write it anew.</source>
        <translation>Surat ini tersegel dan tidak dapat dilanjutkan dari sini: tulislah kembali.</translation>
    </message>
    <message>
        <source>A report about another letter.</source>
        <translation>Laporan tentang surat lain.</translation>
    </message>
    <message>
        <source>Nothing that Sobre sent fits it.</source>
        <translation>Tidak ada kiriman Sobre yang cocok dengannya.</translation>
    </message>
    <message>
        <source>Someone used your address.</source>
        <translation>Seseorang memakai alamat Anda.</translation>
    </message>
    <message>
        <source>Sobre did not send the letter that came back. Somebody wrote your address on it, or another program of yours sent it. There is nothing to do about it.</source>
        <translation>Sobre tidak mengirim surat yang kembali ini. Seseorang menulis alamat Anda padanya, atau program Anda yang lain mengirimnya. Tidak ada yang perlu dilakukan.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::RoutePanel</name>
    <message>
        <source>How this message reached you</source>
        <translation>Bagaimana pesan ini sampai kepada Anda</translation>
    </message>
    <message>
        <source>Close: how this message reached you</source>
        <translation>Tutup: bagaimana pesan ini sampai kepada Anda</translation>
    </message>
    <message>
        <source>Open: how this message reached you</source>
        <translation>Buka: bagaimana pesan ini sampai kepada Anda</translation>
    </message>
</context>
<context>
    <name>sobre::ui::RouteWords</name>
    <message>
        <source>no sign of TLS on one step</source>
        <translation>tanpa tanda TLS pada satu langkah</translation>
    </message>
    <message numerus="yes">
        <source>no sign of TLS on %n step(s)</source>
        <translation><numerusform>tanpa tanda TLS pada %n langkah</numerusform></translation>
    </message>
    <message>
        <source>TLS claimed all the way</source>
        <translation>TLS dinyatakan sepanjang jalan</translation>
    </message>
    <message>
        <source>no step says whether it used TLS</source>
        <translation>tidak ada langkah yang menyebut TLS</translation>
    </message>
    <message numerus="yes">
        <source>TLS on %1 of %2 steps; %n do(es) not say</source>
        <translation><numerusform>TLS pada %1 dari %2 langkah; %n tidak menyebutkan</numerusform></translation>
    </message>
    <message>
        <source>no time</source>
        <translation>tanpa waktu</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Day and time of a step, as QLocale::toString() knows it for the day</extracomment>
        <translation>d MMM</translation>
    </message>
    <message numerus="yes">
        <source>%n hop(s)</source>
        <translation><numerusform>%n lompatan</numerusform></translation>
    </message>
    <message>
        <source>clock wrong</source>
        <translation>jam salah</translation>
    </message>
    <message>
        <source>The sender</source>
        <translation>Pengirim</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier hop(s)</source>
        <translation><numerusform>%n lompatan sebelumnya</numerusform></translation>
    </message>
    <message>
        <source>A server without a name</source>
        <translation>Server tanpa nama</translation>
    </message>
    <message>
        <source>yours</source>
        <extracomment>Beside a server's name: one of the person's own provider</extracomment>
        <translation>milik Anda</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Komputer ini</translation>
    </message>
    <message>
        <source>From the Received lines.</source>
        <translation>Dari baris Received.</translation>
    </message>
    <message>
        <source>None of them is known to be written by a server of yours; all can be faked.</source>
        <translation>Tidak satu pun diketahui ditulis oleh server Anda; semuanya dapat dipalsukan.</translation>
    </message>
    <message>
        <source>All of them are written by servers you trust, as far as their names tell.</source>
        <translation>Semuanya ditulis oleh server yang Anda percayai, menurut namanya.</translation>
    </message>
    <message>
        <source>Only the last one is written by a server you trust; earlier ones can be faked.</source>
        <translation>Hanya yang terakhir ditulis oleh server yang Anda percayai; yang sebelumnya dapat dipalsukan.</translation>
    </message>
    <message numerus="yes">
        <source>Only the last %n are written by servers you trust; earlier ones can be faked.</source>
        <translation><numerusform>Hanya %n yang terakhir ditulis oleh server yang Anda percayai; yang sebelumnya dapat dipalsukan.</numerusform></translation>
    </message>
    <message>
        <source>does not say</source>
        <translation>tidak menyebutkan</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>no sign of TLS</source>
        <translation>tanpa tanda TLS</translation>
    </message>
    <message>
        <source>its clock is %1 fast</source>
        <extracomment>Of a server; %1 is for example "5 minutes"</extracomment>
        <translation>jamnya %1 lebih cepat</translation>
    </message>
    <message>
        <source>its clock is %1 slow</source>
        <extracomment>Of a server; %1 is for example "5 minutes"</extracomment>
        <translation>jamnya %1 lebih lambat</translation>
    </message>
    <message numerus="yes">
        <source>%n more inside</source>
        <extracomment>A letter went through several servers of one house</extracomment>
        <translation><numerusform>%n lagi di dalam</numerusform></translation>
    </message>
    <message>
        <source>no sign of TLS on one</source>
        <extracomment>of the steps inside a house</extracomment>
        <translation>satu tanpa tanda TLS</translation>
    </message>
    <message numerus="yes">
        <source>no sign of TLS on %n of them</source>
        <extracomment>of the steps inside a house</extracomment>
        <translation><numerusform>%n tanpa tanda TLS</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::SealWords</name>
    <message numerus="yes">
        <source>%n others</source>
        <translation><numerusform>%n orang lain</numerusform></translation>
    </message>
    <message>
        <source>Signed only.</source>
        <translation>Hanya ditandatangani.</translation>
    </message>
    <message>
        <source>Every server that carries this mail can read it, but nobody can change it unseen.</source>
        <translation>Setiap server yang meneruskannya dapat membacanya, tetapi tidak ada yang dapat mengubahnya tanpa ketahuan.</translation>
    </message>
    <message>
        <source>Looking for keys…</source>
        <translation>Mencari kunci…</translation>
    </message>
    <message>
        <source>Nothing is sent before it is known who can get an envelope.</source>
        <translation>Tidak ada yang dikirim sebelum diketahui siapa yang dapat menerima amplop.</translation>
    </message>
    <message>
        <source>Postcard.</source>
        <translation>Kartu pos.</translation>
    </message>
    <message>
        <source>Every server that carries this mail can read it.</source>
        <translation>Setiap server yang meneruskannya dapat membacanya.</translation>
    </message>
    <message numerus="yes">
        <source>%1 could get an envelope.</source>
        <translation><numerusform>%1 dapat menerima amplop.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 has no key yet.</source>
        <translation><numerusform>%1 belum punya kunci.</numerusform></translation>
    </message>
    <message>
        <source>Envelope.</source>
        <translation>Amplop.</translation>
    </message>
    <message>
        <source>Only those you write to can read the text, the files and the subject.</source>
        <translation>Hanya orang yang Anda surati yang dapat membaca teks, berkas, dan judulnya.</translation>
    </message>
    <message>
        <source>Only %1 can read the text, the files and the subject.</source>
        <translation>Hanya %1 yang dapat membaca teks, berkas, dan judulnya.</translation>
    </message>
    <message>
        <source>Addresses and time stay visible.</source>
        <translation>Alamat dan waktu tetap terlihat.</translation>
    </message>
    <message>
        <source>Cannot seal.</source>
        <translation>Tidak dapat menyegel.</translation>
    </message>
    <message>
        <source>Cannot sign.</source>
        <translation>Tidak dapat menandatangani.</translation>
    </message>
    <message numerus="yes">
        <source>Cannot seal for %n of %1 people.</source>
        <extracomment>%n is how many lack a key, %1 how many the letter is for</extracomment>
        <translation><numerusform>Tidak dapat menyegel untuk %n dari %1 orang.</numerusform></translation>
    </message>
    <message>
        <source>Remo&amp;ve %1</source>
        <translation>&amp;Hapus %1</translation>
    </message>
    <message numerus="yes">
        <source>Remo&amp;ve %n people</source>
        <translation><numerusform>&amp;Hapus %n orang</numerusform></translation>
    </message>
    <message>
        <source>Nothing is sent until you choose.</source>
        <translation>Tidak ada yang dikirim sampai Anda memilih.</translation>
    </message>
    <message>
        <source>The OpenPGP plugin is off or not installed.</source>
        <translation>Plugin OpenPGP mati atau belum terpasang.</translation>
    </message>
    <message>
        <source>You have no key of your own for %1. It takes one to sign, and to read your own copy.</source>
        <translation>Anda tidak memiliki kunci sendiri untuk %1. Kunci itu diperlukan untuk menandatangani dan membaca salinan Anda.</translation>
    </message>
    <message>
        <source>We have no key that can be used for %1.</source>
        <translation>Tidak ada kunci yang dapat dipakai untuk %1.</translation>
    </message>
    <message>
        <source>The key of %1 ended on %2.</source>
        <translation>Kunci %1 berakhir pada %2.</translation>
    </message>
    <message>
        <source>%1 withdrew their key.</source>
        <translation>%1 telah menarik kuncinya.</translation>
    </message>
    <message>
        <source>The key of %1 cannot be used.</source>
        <translation>Kunci %1 tidak dapat dipakai.</translation>
    </message>
    <message>
        <source>We have no key for %1.</source>
        <translation>Tidak ada kunci untuk %1.</translation>
    </message>
    <message>
        <source>Several keys, none checked: the newest is used</source>
        <translation>Beberapa kunci, belum ada yang diperiksa: yang terbaru dipakai</translation>
    </message>
    <message>
        <source>Known key, but too short to be safe</source>
        <translation>Kunci dikenal, tetapi terlalu pendek untuk aman</translation>
    </message>
    <message>
        <source>The key ended on %1: cannot seal</source>
        <translation>Kunci berakhir pada %1: tidak dapat menyegel</translation>
    </message>
    <message>
        <source>The key ended on %1: gets a postcard</source>
        <translation>Kunci berakhir pada %1: menerima kartu pos</translation>
    </message>
    <message>
        <source>The key was withdrawn: cannot seal</source>
        <translation>Kunci ditarik: tidak dapat menyegel</translation>
    </message>
    <message>
        <source>The key was withdrawn: gets a postcard</source>
        <translation>Kunci ditarik: menerima kartu pos</translation>
    </message>
    <message>
        <source>The key cannot be used: cannot seal</source>
        <translation>Kunci tidak dapat dipakai: tidak dapat menyegel</translation>
    </message>
    <message>
        <source>The key cannot be used: gets a postcard</source>
        <translation>Kunci tidak dapat dipakai: menerima kartu pos</translation>
    </message>
    <message>
        <source>Your letter is still here.</source>
        <translation>Surat Anda masih di sini.</translation>
    </message>
    <message>
        <source>Your key stayed locked: the question for its passphrase was closed, or the answer was wrong.</source>
        <translation>Kunci Anda tetap terkunci: pertanyaan frasa sandinya ditutup, atau jawabannya salah.</translation>
    </message>
    <message>
        <source>A key that is needed can no longer be used.</source>
        <translation>Kunci yang diperlukan tidak dapat dipakai lagi.</translation>
    </message>
    <message>
        <source>A key that is needed can no longer be used: %1.</source>
        <translation>Kunci yang diperlukan tidak dapat dipakai lagi: %1.</translation>
    </message>
    <message>
        <source>GnuPG is gone, or its plugin is off.</source>
        <translation>GnuPG tidak ada lagi, atau pluginnya mati.</translation>
    </message>
    <message>
        <source>GnuPG did not do its work: “%1”.</source>
        <translation>GnuPG tidak melakukan tugasnya: “%1”.</translation>
    </message>
    <message>
        <source>GnuPG could not seal it: “%1”.</source>
        <translation>GnuPG tidak dapat menyegelnya: “%1”.</translation>
    </message>
    <message>
        <source>Sealing was stopped.</source>
        <translation>Penyegelan dihentikan.</translation>
    </message>
    <message>
        <source>Your key stayed locked.</source>
        <translation>Kunci Anda tetap terkunci.</translation>
    </message>
    <message>
        <source>You lack the key that it was sealed with.</source>
        <translation>Anda tidak memiliki kunci yang dipakai untuk menyegelnya.</translation>
    </message>
    <message>
        <source>GnuPG has not answered yet. It may wait for your passphrase in another window, or be stuck.</source>
        <translation>GnuPG belum menjawab. Mungkin ia menunggu frasa sandi Anda di jendela lain, atau macet.</translation>
    </message>
    <message>
        <source>A question for your passphrase may come up.</source>
        <translation>Pertanyaan frasa sandi Anda mungkin muncul.</translation>
    </message>
    <message>
        <source>%1 offered one in a letter: look at it before you decide.</source>
        <extracomment>%1 is an address. It follows a sentence that says that we have no key for it</extracomment>
        <translation>%1 menawarkan satu dalam sebuah surat: lihatlah sebelum Anda memutuskan.</translation>
    </message>
    <message>
        <source>Sealing and signing need GnuPG: “%1”. Install it, then look again.</source>
        <translation>Menyegel dan menandatangani memerlukan GnuPG: “%1”. Pasang, lalu periksa lagi.</translation>
    </message>
    <message>
        <source>This command makes one, in a terminal: %1</source>
        <extracomment>%1 is a command; nothing of it is translated</extracomment>
        <translation>Perintah ini membuatnya, di terminal: %1</translation>
    </message>
    <message>
        <source>What was saved before is still in Drafts, unsealed, until it can be sealed or you throw it away.</source>
        <translation>Yang tersimpan sebelumnya masih ada di Draf, tidak tersegel, sampai dapat disegel atau Anda buang.</translation>
    </message>
    <message>
        <source>What is to be sealed is not written to the disk unsealed: it is in this window only.</source>
        <translation>Yang akan disegel tidak ditulis ke disk tanpa segel: hanya ada di jendela ini.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has not used this key for %n weeks, and may be unable to read it.</source>
        <extracomment>%n are weeks</extracomment>
        <translation><numerusform>%1 tidak memakai kunci ini selama %n minggu, dan mungkin tidak dapat membacanya.</numerusform></translation>
    </message>
    <message>
        <source>The key of %1 came from somebody else: they may be unable to read it.</source>
        <translation>Kunci %1 datang dari orang lain: mungkin ia tidak dapat membacanya.</translation>
    </message>
    <message>
        <source>Somebody else sent a key of %1 along.</source>
        <translation>Orang lain mengirimkan kunci milik %1.</translation>
    </message>
    <message>
        <source>%1 offers a key.</source>
        <translation>%1 menawarkan kunci.</translation>
    </message>
    <message>
        <source>Envelope or postcard?</source>
        <translation>Amplop atau kartu pos?</translation>
    </message>
    <message>
        <source>You want to be asked each time how you write to %1.</source>
        <translation>Anda ingin ditanya setiap kali cara menulis kepada %1.</translation>
    </message>
    <message>
        <source>%1 offers another key than the one in use.</source>
        <translation>%1 menawarkan kunci lain dari yang dipakai.</translation>
    </message>
    <message>
        <source>Letters to %1 are sealed.</source>
        <translation>Surat kepada %1 disegel.</translation>
    </message>
    <message>
        <source>You found that the key of %1 is not theirs.</source>
        <translation>Anda menemukan bahwa kunci %1 bukan miliknya.</translation>
    </message>
    <message>
        <source>You found that the key is not theirs: cannot seal</source>
        <translation>Anda menemukan bahwa kuncinya bukan miliknya: tidak dapat disegel</translation>
    </message>
    <message>
        <source>You found that the key is not theirs: gets a postcard</source>
        <translation>Anda menemukan bahwa kuncinya bukan miliknya: mendapat kartu pos</translation>
    </message>
</context>
<context>
    <name>sobre::ui::SecurityBar</name>
    <message>
        <source>Unlock</source>
        <translation>Buka kunci</translation>
    </message>
    <message>
        <source>Show raw</source>
        <translation>Tampilkan mentah</translation>
    </message>
    <message>
        <source>Save raw</source>
        <translation>Simpan mentah</translation>
    </message>
    <message>
        <source>Turn on…</source>
        <translation>Aktifkan…</translation>
    </message>
    <message>
        <source>Details of the signature and the envelope</source>
        <translation>Rincian tanda tangan dan amplop</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Rincian</translation>
    </message>
    <message>
        <source>A key came with it, and is offered below. That alone does not prove who wrote it.</source>
        <translation>Sebuah kunci ikut datang dan ditawarkan di bawah. Itu saja tidak membuktikan siapa penulisnya.</translation>
    </message>
    <message>
        <source>Check it…</source>
        <translation>Periksa…</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Bandingkan…</translation>
    </message>
    <message>
        <source>Find the key</source>
        <translation>Cari kuncinya</translation>
    </message>
    <message>
        <source>Find a newer one</source>
        <translation>Cari yang lebih baru</translation>
    </message>
</context>
<context>
    <name>sobre::ui::SecurityWords</name>
    <message>
        <source>Only a part of this message is signed. The rest may be by anybody.</source>
        <translation>Hanya sebagian pesan ini ditandatangani. Sisanya bisa dari siapa saja.</translation>
    </message>
    <message>
        <source>It came in an envelope for you.</source>
        <translation>Pesan ini datang dalam amplop untuk Anda.</translation>
    </message>
    <message>
        <source>Install GnuPG to open and check such messages.</source>
        <translation>Pasang GnuPG untuk membuka dan memeriksa pesan seperti ini.</translation>
    </message>
    <message>
        <source>It does not say for which key it was sealed.</source>
        <translation>Pesan ini tidak menyebut kunci penerimanya.</translation>
    </message>
    <message>
        <source>It was sealed for key %1, which is not on this computer. Perhaps it is on your old one.</source>
        <translation>Pesan ini disegel untuk kunci %1, yang tidak ada di komputer ini. Mungkin ada di komputer lama Anda.</translation>
    </message>
    <message>
        <source>It was sealed for the keys %1. None of them is on this computer. Perhaps one is on your old one.</source>
        <translation>Pesan ini disegel untuk kunci %1. Tidak satu pun ada di komputer ini. Mungkin ada di komputer lama Anda.</translation>
    </message>
    <message>
        <source>What is protected</source>
        <translation>Yang dilindungi</translation>
    </message>
    <message>
        <source>Sealed for</source>
        <translation>Disegel untuk</translation>
    </message>
    <message>
        <source>a key that is not named</source>
        <translation>kunci yang tidak disebut</translation>
    </message>
    <message>
        <source>Subject on the outside</source>
        <translation>Judul di luar</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>Dikirim sebagai</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Dibuat dengan</translation>
    </message>
    <message>
        <source>The engine said</source>
        <extracomment>What gpg, the program that opens and checks, reported, in English</extracomment>
        <translation>Kata mesinnya</translation>
    </message>
    <message>
        <source>a part of the message; a sealed part in it is not opened</source>
        <translation>sebagian pesan; bagian yang disegel di dalamnya tidak dibuka</translation>
    </message>
    <message>
        <source>a part of the message</source>
        <translation>sebagian pesan</translation>
    </message>
    <message>
        <source>the text and the files; not the addresses and the date</source>
        <translation>teks dan berkas; bukan alamat dan tanggalnya</translation>
    </message>
    <message>
        <source>the text, the files and the subject; not the addresses and the date</source>
        <translation>teks, berkas, dan judul; bukan alamat dan tanggalnya</translation>
    </message>
    <message>
        <source>the text and the files</source>
        <translation>teks dan berkas</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Tanda tangan</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Ditandatangani pada</translation>
    </message>
    <message>
        <source>Key made on</source>
        <translation>Kunci dibuat pada</translation>
    </message>
    <message>
        <source>Key ended on</source>
        <translation>Kunci berakhir pada</translation>
    </message>
    <message>
        <source>Envelope. You sealed it for yourself.</source>
        <translation>Amplop. Anda menyegelnya untuk diri sendiri.</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation><numerusform>%n orang lain</numerusform></translation>
    </message>
    <message>
        <source>Envelope. You sealed it for %1.</source>
        <translation>Amplop. Anda menyegelnya untuk %1.</translation>
    </message>
    <message>
        <source>Signed for</source>
        <extracomment>The people whom the signed letter itself is addressed to, in the part that the signature covers</extracomment>
        <translation>Ditandatangani untuk</translation>
    </message>
    <message>
        <source>the signature does not say for whom the letter was</source>
        <translation>tanda tangannya tidak menyebut untuk siapa surat itu</translation>
    </message>
    <message>
        <source>Certificate</source>
        <extracomment>"withdrawn": a certificate that its authority declared void before its end</extracomment>
        <translation>Sertifikat</translation>
    </message>
    <message>
        <source>nobody was asked whether it was withdrawn</source>
        <translation>tidak ada yang ditanya apakah sudah ditarik</translation>
    </message>
</context>
<context>
    <name>sobre::ui::SendLater</name>
    <message>
        <source>T&amp;his morning, %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>&amp;Pagi ini, %1</translation>
    </message>
    <message>
        <source>This &amp;evening, %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>&amp;Malam ini, %1</translation>
    </message>
    <message>
        <source>&amp;Tomorrow morning, %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>&amp;Besok pagi, %1</translation>
    </message>
    <message>
        <source>Time zone: %1.</source>
        <translation>Zona waktu: %1.</translation>
    </message>
    <message>
        <source>Time zone: %1, %2.</source>
        <extracomment>%1 is a place as "Europe/Madrid", %2 the difference as "UTC+01:00"</extracomment>
        <translation>Zona waktu: %1, %2.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::SendingChecks</name>
    <message>
        <source>There is no account to send from. Add one first.</source>
        <translation>Belum ada akun untuk mengirim. Tambahkan akun dahulu.</translation>
    </message>
    <message>
        <source>There is nobody to send this to. Add a recipient.</source>
        <translation>Belum ada penerima. Tambahkan penerima.</translation>
    </message>
    <message>
        <source>“%1” is not a mail address. Correct or remove it.</source>
        <translation>“%1” bukan alamat email. Perbaiki atau hapus.</translation>
    </message>
    <message>
        <source>There is no subject.</source>
        <translation>Tidak ada judul.</translation>
    </message>
    <message>
        <source>You wrote “%1”, but there is no file.</source>
        <extracomment>%1 is the word found in the letter: attached, enclosed…</extracomment>
        <translation>Anda menulis “%1”, tetapi tidak ada berkas.</translation>
    </message>
    <message>
        <source>This letter has %1. Many servers refuse more than %2.</source>
        <translation>Surat ini berukuran %1. Banyak server menolak lebih dari %2.</translation>
    </message>
    <message>
        <source>This letter has %1. Your server takes %2 at most.</source>
        <translation>Surat ini berukuran %1. Server Anda menerima paling banyak %2.</translation>
    </message>
    <message>
        <source>the number of a bank card (%1)</source>
        <translation>nomor kartu bank (%1)</translation>
    </message>
    <message>
        <source>the number of a bank account (%1)</source>
        <translation>nomor rekening bank (%1)</translation>
    </message>
    <message>
        <source>a Spanish identity number (%1)</source>
        <translation>nomor identitas Spanyol (%1)</translation>
    </message>
    <message>
        <source>an Indonesian identity number (%1)</source>
        <translation>NIK (%1)</translation>
    </message>
    <message>
        <source>a private key</source>
        <translation>kunci pribadi</translation>
    </message>
    <message>
        <source>This looks like %1. Every server can read it on a postcard.</source>
        <extracomment>%1 is a list: the number of a bank card (…4242), a private key</extracomment>
        <translation>Ini tampak seperti %1. Setiap server dapat membacanya pada kartu pos.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ServerFields</name>
    <message>
        <source>TLS (recommended)</source>
        <translation>TLS (disarankan)</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>None: password can be read</source>
        <translation>Tanpa: kata sandi dapat dibaca</translation>
    </message>
    <message>
        <source>Type the name of the receiving server.</source>
        <translation>Ketik nama server masuk.</translation>
    </message>
    <message>
        <source>Type the name of the sending server.</source>
        <translation>Ketik nama server keluar.</translation>
    </message>
    <message>
        <source>Type the port of the receiving server.</source>
        <translation>Ketik port server masuk.</translation>
    </message>
    <message>
        <source>Type the port of the sending server.</source>
        <translation>Ketik port server keluar.</translation>
    </message>
    <message>
        <source>%1 cannot be the name of a server.</source>
        <translation>%1 tidak mungkin nama server.</translation>
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
        <translation>Protokol</translation>
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
        <translation>Ser&amp;ver</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>S&amp;ambungan</translation>
    </message>
    <message>
        <source>This connection is not encrypted: anyone on the way can read your password.</source>
        <translation>Sambungan ini tidak terenkripsi: siapa pun di tengah jalan dapat membaca kata sandi Anda.</translation>
    </message>
    <message>
        <source>not changed</source>
        <translation>tidak diubah</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Nama pengguna</translation>
    </message>
    <message>
        <source>Passwor&amp;d</source>
        <translation>&amp;Kata sandi</translation>
    </message>
    <message>
        <source>One password for receiving and sending. Kept in your desktop's key ring or, where none runs, sealed in Sobre's folder.</source>
        <translation>Satu kata sandi untuk menerima dan mengirim. Disimpan di gantungan kunci desktop Anda atau, bila tidak ada, tersegel di folder Sobre.</translation>
    </message>
    <message>
        <source>Messages on the server</source>
        <translation>Pesan di server</translation>
    </message>
    <message>
        <source>After download</source>
        <translation>Setelah diunduh</translation>
    </message>
    <message>
        <source>Same &amp;user and password as receiving</source>
        <translation>Pen&amp;gguna dan kata sandi sama dengan penerimaan</translation>
    </message>
    <message>
        <source>User &amp;name</source>
        <translation>&amp;Nama pengguna</translation>
    </message>
    <message>
        <source>Empty: the server is not asked to log in. The password is that of receiving.</source>
        <translation>Kosong: tidak masuk ke server. Kata sandinya sama dengan penerimaan.</translation>
    </message>
    <message>
        <source>S&amp;ign in with</source>
        <translation>Masuk &amp;dengan</translation>
    </message>
    <message>
        <source>What I delete &amp;here is deleted there too</source>
        <translation>&amp;Yang saya hapus di sini dihapus di sana juga</translation>
    </message>
    <message>
        <source>Do not fetch l&amp;etters over</source>
        <translation>Jangan a&amp;mbil surat di atas</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>Megabytes</source>
        <translation>Megabita</translation>
    </message>
    <message>
        <source>Once it leaves the bin: by Empty bin or Delete forever.</source>
        <translation>Setelah keluar dari tempat sampah: dengan Kosongkan atau Hapus selamanya.</translation>
    </message>
    <message>
        <source>Of a larger one you see who sent it, and can fetch the rest.</source>
        <translation>Untuk yang lebih besar Anda melihat pengirimnya, dan dapat mengambil sisanya.</translation>
    </message>
    <message>
        <source>Check for new &amp;mail every</source>
        <translation>&amp;Cek surat setiap</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>menit</translation>
    </message>
    <message>
        <source>Minutes between two checks</source>
        <translation>Menit di antara dua pemeriksaan</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Pemeriksaan</translation>
    </message>
    <message>
        <source>Otherwise only when you ask for it.</source>
        <translation>Jika tidak, hanya bila Anda memintanya.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ServersPage</name>
    <message>
        <source>Look for “POP3” and “SMTP” on your provider's help page, then type them here.</source>
        <translation>Cari “POP3” dan “SMTP” di halaman bantuan penyedia Anda, lalu ketik di sini.</translation>
    </message>
    <message>
        <source>&amp;Receiving server</source>
        <translation>Server &amp;masuk</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>&amp;Security</source>
        <translation>&amp;Keamanan</translation>
    </message>
    <message>
        <source>Sendin&amp;g server</source>
        <translation>Server kel&amp;uar</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;ort</translation>
    </message>
    <message>
        <source>S&amp;ecurity</source>
        <translation>K&amp;eamanan</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Nama pengguna</translation>
    </message>
    <message>
        <source>With most providers your whole address; with some a customer number.</source>
        <translation>Pada kebanyakan penyedia alamat lengkap Anda; pada sebagian nomor pelanggan.</translation>
    </message>
    <message>
        <source>This connection is not encrypted: anyone on the way can read your password.</source>
        <translation>Sambungan ini tidak terenkripsi: siapa pun di tengah jalan dapat membaca kata sandi Anda.</translation>
    </message>
    <message>
        <source>Correct the &amp;address</source>
        <translation>Perbaiki &amp;alamat</translation>
    </message>
    <message>
        <source>&amp;Try these</source>
        <translation>&amp;Coba ini</translation>
    </message>
    <message>
        <source>Your provider's servers</source>
        <translation>Server penyedia Anda</translation>
    </message>
    <message>
        <source>These settings do not work</source>
        <translation>Pengaturan ini tidak berfungsi</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Tidak ada yang disimpan.</translation>
    </message>
    <message>
        <source>If your provider has no encryption at all, you can choose None below: anyone on the way can then read your password.</source>
        <translation>Bila penyedia Anda sama sekali tidak punya enkripsi, Anda dapat memilih Tanpa di bawah: siapa pun di tengah jalan lalu dapat membaca kata sandi Anda.</translation>
    </message>
    <message>
        <source>This is what each server answered. Correct what is wrong and try again.</source>
        <translation>Inilah jawaban tiap server. Perbaiki yang salah dan coba lagi.</translation>
    </message>
    <message>
        <source>Type the user name.</source>
        <translation>Ketik nama pengguna.</translation>
    </message>
    <message>
        <source>&amp;Try without encryption</source>
        <translation>&amp;Coba tanpa enkripsi</translation>
    </message>
</context>
<context>
    <name>sobre::ui::SourceWindow</name>
    <message>
        <source>Source of a message</source>
        <translation>Sumber pesan</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Sumber: %1</translation>
    </message>
    <message>
        <source>Source of the message</source>
        <translation>Sumber pesan ini</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Membuka…</translation>
    </message>
    <message>
        <source>Not all of the message can be read.</source>
        <translation>Tidak seluruh pesan dapat dibaca.</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 are shown.</source>
        <translation>Hanya %1 pertama dari %2 yang ditampilkan.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::StepRow</name>
    <message>
        <source>to do</source>
        <translation>belum</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>berjalan</translation>
    </message>
    <message>
        <source>done</source>
        <translation>selesai</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gagal</translation>
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
        <translation>Email di komputer ini</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>The mail of all your accounts lies here together. Copies of what you send lie in Sent.</source>
        <translation>Email dari semua akun Anda ada di sini bersama. Salinan dari yang Anda kirim ada di Terkirim.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::TimeChooser</name>
    <message>
        <source>Sen&amp;d then</source>
        <translation>Jad&amp;walkan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Kirim nanti</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Tanggal dan jam</translation>
    </message>
    <message>
        <source>Sobre must be running then.</source>
        <translation>Sobre harus sedang berjalan saat itu.</translation>
    </message>
    <message>
        <source>That time is over.</source>
        <translation>Waktu itu sudah lewat.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::TransferWindow</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Hentikan</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Tutup</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>What could not be done</source>
        <translation>Yang tidak dapat dilakukan</translation>
    </message>
</context>
<context>
    <name>sobre::ui::TrustedCertificate</name>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Sidik jari (SHA-256)</translation>
    </message>
    <message>
        <source>For&amp;get it</source>
        <translation>&amp;Jangan percayai lagi</translation>
    </message>
    <message>
        <source>Its certificate is not valid, and you trust it: %1, port %2.</source>
        <translation>Sertifikatnya tidak sah dan Anda memercayainya: %1, port %2.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::TryPage</name>
    <message>
        <source>Trying the settings</source>
        <translation>Mencoba pengaturan</translation>
    </message>
    <message>
        <source>Steps that ended</source>
        <translation>Langkah yang selesai</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Berhenti</translation>
    </message>
    <message>
        <source>%1 · step %2 of %3</source>
        <translation>%1 · langkah %2 dari %3</translation>
    </message>
</context>
</TS>
