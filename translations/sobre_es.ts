<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AccountCommands</name>
    <message>
        <source>The option --%1 is missing.</source>
        <translation>Falta la opción --%1.</translation>
    </message>
    <message>
        <source>Warning: the connection to %1 is not encrypted; anyone on the way can read your mail and your password.</source>
        <translation>Atención: la conexión con %1 no va cifrada; cualquiera por el camino puede leer tu correo y tu contraseña.</translation>
    </message>
    <message>
        <source>%1 works: %2, %3.</source>
        <translation>%1 funciona: %2, %3.</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>sin cifrar</translation>
    </message>
    <message>
        <source>no log-in</source>
        <translation>sin inicio de sesión</translation>
    </message>
    <message>
        <source>Your e-mail address.</source>
        <translation>Tu dirección de correo.</translation>
    </message>
    <message>
        <source>Your name, as others see it.</source>
        <translation>Tu nombre, como lo ven los demás.</translation>
    </message>
    <message>
        <source>pop3s://user@host, or pop3:// for STLS.</source>
        <translation>pop3s://usuario@servidor, o pop3:// para STLS.</translation>
    </message>
    <message>
        <source>smtps://user@host, or smtp:// for STARTTLS.</source>
        <translation>smtps://usuario@servidor, o smtp:// para STARTTLS.</translation>
    </message>
    <message>
        <source>Find the servers (not available yet).</source>
        <translation>Buscar los servidores (aún no disponible).</translation>
    </message>
    <message>
        <source>Read the password from standard input.</source>
        <translation>Leer la contraseña de la entrada estándar.</translation>
    </message>
    <message>
        <source>Ask this command for the password each time.</source>
        <translation>Pedir la contraseña a esta orden cada vez.</translation>
    </message>
    <message>
        <source>What happens to mail at the server: forever, never, or a number of days such as 14d.</source>
        <translation>Qué pasa con el correo en el servidor: forever (siempre), never (nunca) o un número de días como 14d.</translation>
    </message>
    <message>
        <source>Also trust the authorities in this file, for this account.</source>
        <translation>Confiar también en las autoridades de este archivo, para esta cuenta.</translation>
    </message>
    <message>
        <source>Either --password-stdin or --password-command, not both.</source>
        <translation>O --password-stdin o --password-command, no ambas.</translation>
    </message>
    <message>
        <source>Account %1: %2</source>
        <translation>Cuenta %1: %2</translation>
    </message>
    <message>
        <source>Account %1 is removed; its letters stay.</source>
        <translation>La cuenta %1 se ha quitado; sus cartas se quedan.</translation>
    </message>
</context>
<context>
    <name>CommandWords</name>
    <message>
        <source>Keep mail and settings in this folder.</source>
        <translation>Guardar el correo y los ajustes en esta carpeta.</translation>
    </message>
    <message>
        <source>Speak this language: en, es or id.</source>
        <translation>Hablar este idioma: en, es o id.</translation>
    </message>
    <message>
        <source>Print one JSON value and nothing else.</source>
        <translation>Escribir un solo valor JSON y nada más.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Mostrar esta ayuda.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Mostrar la versión.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>No existe la orden «%1».</translation>
    </message>
    <message>
        <source>Usage: sobre [--profile FOLDER] [--language xx] [--json] COMMAND …</source>
        <translation>Uso: sobre [--profile CARPETA] [--language xx] [--json] ORDEN …</translation>
    </message>
    <message>
        <source>%1: %2 new, %3 left at the server</source>
        <translation>%1: %2 nuevas, quedan %3 en el servidor</translation>
    </message>
    <message>
        <source>Which account?</source>
        <translation>¿Qué cuenta?</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>¿Qué archivo?</translation>
    </message>
    <message>
        <source>At most this many; 50 if not given.</source>
        <translation>Como mucho tantas; 50 si no lo dices.</translation>
    </message>
    <message>
        <source>Only one folder at a time.</source>
        <translation>Solo una carpeta cada vez.</translation>
    </message>
    <message>
        <source>What is to be searched for?</source>
        <translation>¿Qué hay que buscar?</translation>
    </message>
    <message>
        <source>--limit wants a number.</source>
        <translation>--limit necesita un número.</translation>
    </message>
    <message>
        <source>“%1” is not the number of a letter.</source>
        <translation>«%1» no es el número de una carta.</translation>
    </message>
    <message>
        <source>Which command?</source>
        <translation>¿Qué orden?</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>No server of the name %1 was found.</source>
        <translation>No se ha encontrado ningún servidor llamado %1.</translation>
    </message>
    <message>
        <source>%1 does not accept connections: the host answers, but nothing listens there.</source>
        <translation>%1 no acepta conexiones: la máquina responde, pero nadie escucha ahí.</translation>
    </message>
    <message>
        <source>%1 cannot be reached from here.</source>
        <translation>No se puede llegar a %1 desde aquí.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 no ha respondido a tiempo.</translation>
    </message>
    <message>
        <source>%1 ended the connection in the middle of the conversation.</source>
        <translation>%1 ha cortado la conexión en mitad de la conversación.</translation>
    </message>
    <message>
        <source>%1 ended the connection in the middle of the conversation; its last words: “%2”.</source>
        <translation>%1 ha cortado la conexión en mitad de la conversación; sus últimas palabras: «%2».</translation>
    </message>
    <message>
        <source>%1 offers no encryption, so nothing was sent to it.</source>
        <translation>%1 no ofrece cifrado, así que no se le ha enviado nada.</translation>
    </message>
    <message>
        <source>%1 offers no encryption, so nothing was sent to it; it offers: “%2”.</source>
        <translation>%1 no ofrece cifrado, así que no se le ha enviado nada; ofrece: «%2».</translation>
    </message>
    <message>
        <source>%1 refused to encrypt the connection, so nothing was sent to it.</source>
        <translation>%1 se ha negado a cifrar la conexión, así que no se le ha enviado nada.</translation>
    </message>
    <message>
        <source>%1 refused to encrypt the connection, so nothing was sent to it: “%2”.</source>
        <translation>%1 se ha negado a cifrar la conexión, así que no se le ha enviado nada: «%2».</translation>
    </message>
    <message>
        <source>The encrypted connection to %1 could not be made: %2.</source>
        <translation>No se ha podido establecer la conexión cifrada con %1: %2.</translation>
    </message>
    <message>
        <source>%1 sent words that someone on the way may have slipped in before the encryption began, so the connection was ended.</source>
        <translation>%1 ha enviado palabras que alguien por el camino pudo colar antes de empezar el cifrado, así que se ha cortado la conexión.</translation>
    </message>
    <message>
        <source>it has expired</source>
        <translation>ha caducado</translation>
    </message>
    <message>
        <source>it is not valid yet</source>
        <translation>todavía no es válido</translation>
    </message>
    <message>
        <source>it belongs to another server</source>
        <translation>es de otro servidor</translation>
    </message>
    <message>
        <source>the server vouches for itself</source>
        <translation>el servidor responde de sí mismo</translation>
    </message>
    <message>
        <source>nobody that this computer knows vouches for it</source>
        <translation>nadie que este equipo conozca responde de él</translation>
    </message>
    <message>
        <source>it was withdrawn</source>
        <translation>fue retirado</translation>
    </message>
    <message>
        <source>it cannot be trusted</source>
        <translation>no se puede confiar en él</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid, so nothing was sent to it: %2 (fingerprint %3).</source>
        <translation>El certificado de %1 no es válido, así que no se le ha enviado nada: %2 (huella %3).</translation>
    </message>
    <message>
        <source>%1 answered something that Sobre does not understand.</source>
        <translation>%1 ha respondido algo que Sobre no entiende.</translation>
    </message>
    <message>
        <source>%1 answered something that Sobre does not understand: “%2”.</source>
        <translation>%1 ha respondido algo que Sobre no entiende: «%2».</translation>
    </message>
    <message>
        <source>%1 sent an answer that is far too long, so the connection was ended.</source>
        <translation>%1 ha enviado una respuesta demasiado larga, así que se ha cortado la conexión.</translation>
    </message>
    <message>
        <source>No password is known for %1.</source>
        <translation>No se conoce ninguna contraseña para %1.</translation>
    </message>
    <message>
        <source>No password is known for %1: %2.</source>
        <translation>No se conoce ninguna contraseña para %1: %2.</translation>
    </message>
    <message>
        <source>%1 offers no way to log in that may be used here; it offers: %2.</source>
        <translation>%1 no ofrece ninguna forma de iniciar sesión que se pueda usar aquí; ofrece: %2.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>%1 did not accept the user name and password.</source>
        <translation>%1 no ha aceptado el usuario y la contraseña.</translation>
    </message>
    <message>
        <source>%1 did not accept the user name and password: “%2”.</source>
        <translation>%1 no ha aceptado el usuario y la contraseña: «%2».</translation>
    </message>
    <message>
        <source>%1 said no.</source>
        <translation>%1 ha dicho que no.</translation>
    </message>
    <message>
        <source>%1 said no: “%2”.</source>
        <translation>%1 ha dicho que no: «%2».</translation>
    </message>
    <message>
        <source>%1 cannot do it now; it may work later.</source>
        <translation>%1 no puede hacerlo ahora; puede que más tarde sí.</translation>
    </message>
    <message>
        <source>%1 cannot do it now; it may work later: “%2”.</source>
        <translation>%1 no puede hacerlo ahora; puede que más tarde sí: «%2».</translation>
    </message>
    <message>
        <source>%1 does not accept mail from %2: “%3”.</source>
        <translation>%1 no acepta correo de %2: «%3».</translation>
    </message>
    <message>
        <source>%1 does not accept mail for %2, so nobody has received it: “%3”.</source>
        <translation>%1 no acepta correo para %2, así que nadie lo ha recibido: «%3».</translation>
    </message>
    <message>
        <source>%1 did not accept the letter.</source>
        <translation>%1 no ha aceptado la carta.</translation>
    </message>
    <message>
        <source>%1 did not accept the letter: “%2”.</source>
        <translation>%1 no ha aceptado la carta: «%2».</translation>
    </message>
    <message>
        <source>The letter is too large for %1: %2.</source>
        <translation>La carta es demasiado grande para %1: %2.</translation>
    </message>
    <message>
        <source>%1 carries plain ASCII letters only, and this one holds other characters.</source>
        <translation>%1 solo lleva cartas en ASCII simple, y esta contiene otros caracteres.</translation>
    </message>
    <message>
        <source>The connection to %1 ended before it confirmed the letter: it may have been sent. Sobre does not send it again by itself.</source>
        <translation>La conexión con %1 terminó antes de que confirmara la carta: puede que se haya enviado. Sobre no la envía otra vez por su cuenta.</translation>
    </message>
    <message>
        <source>Stopped as you asked.</source>
        <translation>Detenido, como pediste.</translation>
    </message>
    <message>
        <source>This cannot be right: %1.</source>
        <translation>Esto no puede ser: %1.</translation>
    </message>
    <message>
        <source>A file cannot be read or written: %1.</source>
        <translation>No se puede leer o escribir un archivo: %1.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was lost: what is not kept here stays on the server.</source>
        <translation>El disco está lleno. No se ha perdido nada: lo que no se guarda aquí se queda en el servidor.</translation>
    </message>
    <message>
        <source>The mail on this computer cannot be read or written: %1.</source>
        <translation>No se puede leer o escribir el correo de este equipo: %1.</translation>
    </message>
    <message>
        <source>Another Sobre is working with this profile: %1.</source>
        <translation>Otro Sobre está trabajando con este perfil: %1.</translation>
    </message>
    <message>
        <source>This profile was written by a newer Sobre; this one does not touch it.</source>
        <translation>Este perfil lo escribió un Sobre más nuevo; este no lo toca.</translation>
    </message>
    <message>
        <source>The mail on this computer is damaged: %1.</source>
        <translation>El correo de este equipo está dañado: %1.</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>No existe: %1.</translation>
    </message>
    <message>
        <source>%1 is not available yet.</source>
        <translation>%1 aún no está disponible.</translation>
    </message>
</context>
<context>
    <name>OutboxCommands</name>
    <message>
        <source>Waiting to be sent.</source>
        <translation>Esperando a salir.</translation>
    </message>
    <message>
        <source>Being sent.</source>
        <translation>Enviándose.</translation>
    </message>
    <message>
        <source>May have been sent: the connection ended before the server confirmed it.</source>
        <translation>Puede que se haya enviado: la conexión terminó antes de que el servidor lo confirmara.</translation>
    </message>
    <message>
        <source>Needs you.</source>
        <translation>Te necesita.</translation>
    </message>
    <message>
        <source>Which letter?</source>
        <translation>¿Qué carta?</translation>
    </message>
    <message>
        <source>Handed over: “%1”</source>
        <translation>Entregada: «%1»</translation>
    </message>
    <message>
        <source>The letter lies in Drafts now and is not sent.</source>
        <translation>La carta está ahora en Borradores y no se envía.</translation>
    </message>
</context>
<context>
    <name>SendCommand</name>
    <message>
        <source>%1 does not exist</source>
        <translation>%1 no existe</translation>
    </message>
    <message>
        <source>Which file? - is standard input.</source>
        <translation>¿Qué archivo? - es la entrada estándar.</translation>
    </message>
    <message>
        <source>Handed over: “%1”</source>
        <translation>Entregada: «%1»</translation>
    </message>
    <message>
        <source>Take the recipients from the header (always so unless some are named).</source>
        <translation>Tomar los destinatarios de la cabecera (siempre es así si no nombras ninguno).</translation>
    </message>
    <message>
        <source>A line with a single dot does not end the letter.</source>
        <translation>Una línea con un solo punto no termina la carta.</translation>
    </message>
    <message>
        <source>The envelope sender.</source>
        <translation>El remitente del sobre.</translation>
    </message>
    <message>
        <source>Send from this account.</source>
        <translation>Enviar desde esta cuenta.</translation>
    </message>
    <message>
        <source>Sign the letter (not available yet).</source>
        <translation>Firmar la carta (aún no disponible).</translation>
    </message>
    <message>
        <source>Seal the letter (not available yet).</source>
        <translation>Cerrar el sobre de la carta (aún no disponible).</translation>
    </message>
</context>
<context>
    <name>ShowCommand</name>
    <message>
        <source>From: %1</source>
        <translation>De: %1</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>Para: %1</translation>
    </message>
    <message>
        <source>Cc: %1</source>
        <translation>Cc: %1</translation>
    </message>
    <message>
        <source>Date: %1</source>
        <translation>Fecha: %1</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>Asunto: %1</translation>
    </message>
    <message>
        <source>Attachment: %1, %2</source>
        <translation>Adjunto: %1, %2</translation>
    </message>
    <message>
        <source>The stored octets, as they came.</source>
        <translation>Los octetos guardados, tal como llegaron.</translation>
    </message>
    <message>
        <source>Which letter?</source>
        <translation>¿Qué carta?</translation>
    </message>
</context>
<context>
    <name>TransferCommands</name>
    <message>
        <source>Into this folder, made if absent; Inbox if not given.</source>
        <translation>En esta carpeta, que se crea si falta; en la bandeja de entrada si no la nombras.</translation>
    </message>
    <message>
        <source>What is to be imported?</source>
        <translation>¿Qué hay que importar?</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) imported.</source>
        <translation><numerusform>%n carta importada.</numerusform><numerusform>%n cartas importadas.</numerusform></translation>
    </message>
    <message>
        <source>eml: one file a letter.</source>
        <translation>eml: un archivo por carta.</translation>
    </message>
    <message>
        <source>This folder only.</source>
        <translation>Solo esta carpeta.</translation>
    </message>
    <message>
        <source>--format wants mbox, maildir or eml.</source>
        <translation>--format necesita mbox, maildir o eml.</translation>
    </message>
    <message>
        <source>Where to?</source>
        <translation>¿A dónde?</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) exported.</source>
        <translation><numerusform>%n carta exportada.</numerusform><numerusform>%n cartas exportadas.</numerusform></translation>
    </message>
</context>
<context>
    <name>VerifyCommand</name>
    <message numerus="yes">
        <source>%n letter(s), all as they came.</source>
        <translation><numerusform>%n carta, tal como llegó.</numerusform><numerusform>%n cartas, todas tal como llegaron.</numerusform></translation>
    </message>
    <message>
        <source>Build a sound file from what is whole (not available yet).</source>
        <translation>Construir un archivo sano con lo que está entero (aún no disponible).</translation>
    </message>
    <message>
        <source>Letter %1 is damaged: %2</source>
        <translation>La carta %1 está dañada: %2</translation>
    </message>
</context>
</TS>
