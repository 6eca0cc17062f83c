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
    <message>
        <source>Trust the server's certificate with this fingerprint from now on, although it is not valid.</source>
        <translation>Confiar desde ahora en el certificado del servidor con esta huella, aunque no sea válido.</translation>
    </message>
    <message>
        <source>%1, port %2: the certificate %3 is trusted from now on.</source>
        <translation>%1, puerto %2: desde ahora se confía en el certificado %3.</translation>
    </message>
</context>
<context>
    <name>AccountSet</name>
    <message>
        <source>“%1” sets nothing: there are %2.</source>
        <translation>«%1» no ajusta nada: hay %2.</translation>
    </message>
    <message>
        <source>Account %1: %2</source>
        <translation>Cuenta %1: %2</translation>
    </message>
    <message>
        <source>Which account?</source>
        <translation>¿Qué cuenta?</translation>
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
    <message>
        <source>There is no screen to open a window on. “sobre --help” lists what works here.</source>
        <translation>No hay ninguna pantalla donde abrir una ventana. «sobre --help» enumera lo que funciona aquí.</translation>
    </message>
    <message>
        <source>The program with the windows is missing: %1</source>
        <translation>Falta el programa con las ventanas: %1</translation>
    </message>
    <message>
        <source>“%1” is no mailto: address.</source>
        <translation>«%1» no es una dirección mailto:.</translation>
    </message>
    <message>
        <source>Who it goes to; may be given several times.</source>
        <translation>A quién va; puede indicarse varias veces.</translation>
    </message>
    <message>
        <source>What it is about.</source>
        <translation>De qué trata.</translation>
    </message>
    <message>
        <source>A file that goes along; may be given several times.</source>
        <translation>Un archivo que va con la carta; puede indicarse varias veces.</translation>
    </message>
    <message numerus="yes">
        <source>Warning: %n sealed letter(s) were not searched.</source>
        <translation><numerusform>Aviso: no se buscó en %n carta en sobre cerrado.</numerusform><numerusform>Aviso: no se buscó en %n cartas en sobre cerrado.</numerusform></translation>
    </message>
    <message>
        <source>Sealed letter</source>
        <translation>Carta en sobre cerrado</translation>
    </message>
    <message>
        <source>To fetch them: --%1.</source>
        <translation>Para recogerlas: --%1.</translation>
    </message>
    <message>
        <source>To delete them there: --%1.</source>
        <translation>Para borrarlas allí: --%1.</translation>
    </message>
    <message>
        <source>Fetch what a server that renumbered its letters lists, although you may have it.</source>
        <translation>Recoger lo que muestra un servidor que renumeró sus cartas, aunque quizá ya lo tengas.</translation>
    </message>
    <message>
        <source>Delete what is due at the server, although it is more than half of the mailbox.</source>
        <translation>Borrar en el servidor lo que toca, aunque sea más de la mitad del buzón.</translation>
    </message>
</context>
<context>
    <name>CounterWords</name>
    <message>
        <source>Not looked at yet</source>
        <translation>Todavía sin mirar</translation>
    </message>
    <message>
        <source>No subject</source>
        <translation>Sin asunto</translation>
    </message>
    <message>
        <source>Unknown size</source>
        <translation>Tamaño desconocido</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>Aún no está aquí</translation>
    </message>
    <message>
        <source>Could not be fetched</source>
        <translation>No se pudo recoger</translation>
    </message>
    <message>
        <source>Only its header is here</source>
        <translation>Aquí solo está su cabecera</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>Deleted here</source>
        <translation>Borrada aquí</translation>
    </message>
    <message>
        <source>Stays there</source>
        <translation>Se queda allí</translation>
    </message>
    <message>
        <source>Taken away when it is fetched</source>
        <translation>Se quita al recogerla</translation>
    </message>
    <message numerus="yes">
        <source>Taken away %n days after it is fetched</source>
        <translation><numerusform>Se quita %n día después de recogerla</numerusform><numerusform>Se quita %n días después de recogerla</numerusform></translation>
    </message>
    <message>
        <source>Taken away on %1</source>
        <extracomment>%1 is a day: "6 Dec"</extracomment>
        <translation>Se quita el %1</translation>
    </message>
    <message>
        <source>Taken away at the next fetch</source>
        <translation>Se quita en la próxima recogida</translation>
    </message>
    <message>
        <source>Over 20 MB</source>
        <translation>Más de 20 MB</translation>
    </message>
    <message>
        <source>No sender</source>
        <translation>Sin remitente</translation>
    </message>
    <message>
        <source>Program or archive</source>
        <translation>Programa o archivo comprimido</translation>
    </message>
    <message>
        <source>Name with another address</source>
        <translation>Nombre con otra dirección</translation>
    </message>
    <message>
        <source>It is larger than 20 MB.</source>
        <translation>Ocupa más de 20 MB.</translation>
    </message>
    <message>
        <source>It does not say who sent it.</source>
        <translation>No dice quién la envió.</translation>
    </message>
    <message>
        <source>It is nothing but a program or an archive.</source>
        <translation>No es más que un programa o un archivo comprimido.</translation>
    </message>
    <message>
        <source>It is nothing but a program or an archive: %1.</source>
        <translation>No es más que un programa o un archivo comprimido: %1.</translation>
    </message>
    <message>
        <source>It calls its sender %1, but the address is %2.</source>
        <translation>Llama a su remitente %1, pero la dirección es %2.</translation>
    </message>
</context>
<context>
    <name>DateWords</name>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>Hoy %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>Ayer %1</translation>
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
        <translation><numerusform>%n segundo</numerusform><numerusform>%n segundos</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation><numerusform>%n minuto</numerusform><numerusform>%n minutos</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation><numerusform>%n hora</numerusform><numerusform>%n horas</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation><numerusform>%n día</numerusform><numerusform>%n días</numerusform></translation>
    </message>
</context>
<context>
    <name>DraftWords</name>
    <message>
        <source>name of the account</source>
        <translation>nombre de la cuenta</translation>
    </message>
    <message>
        <source>your name</source>
        <translation>tu nombre</translation>
    </message>
    <message>
        <source>address</source>
        <translation>dirección</translation>
    </message>
    <message>
        <source>receiving server</source>
        <translation>servidor de entrada</translation>
    </message>
    <message>
        <source>password</source>
        <translation>contraseña</translation>
    </message>
    <message>
        <source>messages on the server</source>
        <translation>mensajes en el servidor</translation>
    </message>
    <message>
        <source>sending server</source>
        <translation>servidor de salida</translation>
    </message>
    <message>
        <source>time to take back</source>
        <translation>tiempo para deshacer</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>firma</translation>
    </message>
    <message>
        <source>An email address looks like name@provider.example.</source>
        <translation>Una dirección de correo tiene la forma nombre@proveedor.example.</translation>
    </message>
    <message>
        <source>Type the user name.</source>
        <translation>Escribe el nombre de usuario.</translation>
    </message>
    <message>
        <source>trusted certificate</source>
        <translation>certificado de confianza</translation>
    </message>
    <message>
        <source>log-in</source>
        <translation>forma de entrar</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>revisión</translation>
    </message>
    <message>
        <source>envelopes</source>
        <translation>sobres</translation>
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
    <message>
        <source>This letter is on its way already.</source>
        <translation>Esta carta ya está en camino.</translation>
    </message>
    <message>
        <source>There is no key to use for %1.</source>
        <translation>No hay ninguna clave que usar para %1.</translation>
    </message>
    <message>
        <source>Your key stayed locked, so nothing was done.</source>
        <translation>Tu clave siguió bloqueada, así que no se hizo nada.</translation>
    </message>
    <message>
        <source>The OpenPGP plugin is off or not installed.</source>
        <translation>El complemento OpenPGP está desactivado o no está instalado.</translation>
    </message>
    <message>
        <source>OpenPGP cannot be used now: %1.</source>
        <translation>OpenPGP no se puede usar ahora: %1.</translation>
    </message>
    <message>
        <source>Signing or sealing did not work: %1.</source>
        <translation>No se pudo firmar o cerrar el sobre: %1.</translation>
    </message>
    <message>
        <source>it is not the one that you trusted</source>
        <translation>no es aquel en el que confiaste</translation>
    </message>
    <message>
        <source>%1 wants some time to pass between two visits.</source>
        <translation>%1 quiere que pase un tiempo entre dos visitas.</translation>
    </message>
    <message>
        <source>%1 lets you in again at %2.</source>
        <translation>%1 te deja entrar de nuevo a las %2.</translation>
    </message>
    <message>
        <source>Somebody else is in your mailbox at %1, perhaps another program of yours.</source>
        <translation>Alguien más está en tu buzón de %1, quizá otro programa tuyo.</translation>
    </message>
    <message>
        <source>Sobre tries again at %1.</source>
        <translation>Sobre lo intenta de nuevo a las %1.</translation>
    </message>
    <message>
        <source>%1 cannot do it now. Sobre tries again at %2.</source>
        <translation>%1 no puede hacerlo ahora. Sobre lo intenta de nuevo a las %2.</translation>
    </message>
    <message>
        <source>It says: “%1”.</source>
        <translation>Dice: «%1».</translation>
    </message>
    <message>
        <source>%1 cannot show the head of a letter alone (TOP).</source>
        <translation>%1 no puede mostrar solo la cabecera de una carta (TOP).</translation>
    </message>
    <message>
        <source>The server gives its letters no names, so nobody could tell new ones from those that were fetched. Nothing was fetched and nothing deleted: choose “Take away at once” in the account's settings.</source>
        <translation>El servidor no da nombres a sus cartas, así que nadie podría distinguir las nuevas de las ya recogidas. No se recogió ni se borró nada: elige «Quitar enseguida» en los ajustes de la cuenta.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was lost and nothing was deleted at the server: Sobre goes on when there is room.</source>
        <translation>El disco está lleno. No se perdió nada y no se borró nada en el servidor: Sobre sigue cuando haya sitio.</translation>
    </message>
    <message>
        <source>This was said before the connection was secured, so anyone on the way may have said it.</source>
        <translation>Esto se dijo antes de proteger la conexión, así que pudo decirlo cualquiera en el camino.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 no existe.</translation>
    </message>
    <message>
        <source>This computer did not say in time which proxy leads to %1, so nothing was sent to it.</source>
        <translation>Este ordenador no dijo a tiempo qué proxy lleva a %1, así que no se le envió nada.</translation>
    </message>
    <message>
        <source>The disk is full (%1). What was written before stays.</source>
        <translation>El disco está lleno (%1). Lo que ya se había escrito se queda.</translation>
    </message>
    <message>
        <source>%1 does not promise to pass letters on over protected connections only, so it was not given this one.</source>
        <translation>%1 no promete pasar las cartas solo por conexiones protegidas, así que esta no se le ha entregado.</translation>
    </message>
    <message>
        <source>The letter is too large for %1.</source>
        <translation>La carta es demasiado grande para %1.</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>The letter is too large for %1: %2, it takes at most %3.</source>
        <translation>La carta es demasiado grande para %1: ocupa %2 y acepta como mucho %3.</translation>
    </message>
    <message>
        <source>%1 was not asked: it lies inside of a private network, or another site sent Sobre there.</source>
        <translation>No se ha preguntado a %1: está dentro de una red privada, u otro sitio envió allí a Sobre.</translation>
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
        <translation>No se puede abrir tu correo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>FateWords</name>
    <message>
        <source>Handed over; no word since</source>
        <translation>Entregada al servidor de salida; sin noticias desde entonces</translation>
    </message>
    <message>
        <source>Delayed: it is tried until %1</source>
        <translation>Con retraso: se intenta hasta %1</translation>
    </message>
    <message>
        <source>Delayed: it is being tried again</source>
        <translation>Con retraso: se vuelve a intentar</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Devuelta</translation>
    </message>
    <message>
        <source>Passed on to a server that sends no reports</source>
        <translation>Pasada a un servidor que no envía informes</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Llegó a su buzón</translation>
    </message>
    <message>
        <source>Given to a mailing list, which reports for itself</source>
        <translation>Dada a una lista de correo, que informa por su cuenta</translation>
    </message>
    <message>
        <source>Not sent: the server refused this address</source>
        <translation>No enviada: el servidor rechazó esta dirección</translation>
    </message>
    <message>
        <source>Handed over to %1 at %2</source>
        <translation>Entregada a %1 a las %2</translation>
    </message>
    <message>
        <source>Not encrypted on the way to it</source>
        <translation>Sin cifrar en el camino hasta él</translation>
    </message>
    <message>
        <source>%1, its certificate %2…</source>
        <translation>%1, su certificado %2…</translation>
    </message>
    <message>
        <source>It calls the letter %1</source>
        <translation>Llama a la carta %1</translation>
    </message>
    <message>
        <source>It said: “%1”</source>
        <translation>Dijo: «%1»</translation>
    </message>
    <message>
        <source>It gave the letter no name</source>
        <translation>No dio nombre a la carta</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Entregada</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Its address</source>
        <translation>Su dirección</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>sin cifrar</translation>
    </message>
    <message>
        <source>Certificate (SHA-256)</source>
        <translation>Certificado (SHA-256)</translation>
    </message>
    <message>
        <source>Log-in method</source>
        <translation>Método de acceso</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>A number of bytes</extracomment>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>%1 octets</source>
        <translation>%1 bytes</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Name at the server</source>
        <translation>Nombre en el servidor</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Remitente</translation>
    </message>
    <message>
        <source>Recipients, and what the server said to each</source>
        <translation>Destinatarios y lo que dijo el servidor de cada uno</translation>
    </message>
    <message>
        <source>What was said, without passwords and without the letter</source>
        <translation>Lo que se dijo, sin contraseñas y sin la carta</translation>
    </message>
    <message>
        <source>Came back at %1</source>
        <translation>Volvió a las %1</translation>
    </message>
    <message numerus="yes">
        <source>Came back from %n of its addresses at %1</source>
        <translation><numerusform>Volvió de %n de sus direcciones a las %1</numerusform><numerusform>Volvió de %n de sus direcciones a las %1</numerusform></translation>
    </message>
    <message>
        <source>It said: “%1”.</source>
        <translation>Dijo: «%1».</translation>
    </message>
    <message>
        <source>This is no proof that it was delivered.</source>
        <translation>Esto no prueba que haya llegado.</translation>
    </message>
    <message>
        <source>From the delivery report.</source>
        <translation>Según el aviso de entrega.</translation>
    </message>
</context>
<context>
    <name>FetchWords</name>
    <message>
        <source>The server renumbered its letters. It lists %1 that have a new name, and cannot show which of them are among the %2 that you have. Nothing was fetched, nothing deleted.</source>
        <translation>El servidor ha renumerado sus cartas. Muestra %1 con un nombre nuevo y no puede decir cuáles están entre las %2 que tienes. No se ha recogido ni borrado nada.</translation>
    </message>
    <message>
        <source>The time of %1 of the %2 letters at the server is up. All of them were fetched to this computer. That is more than half of the mailbox, so nothing was deleted there yet.</source>
        <translation>El plazo de %1 de las %2 cartas del servidor ha terminado. Todas se recogieron en este equipo. Es más de la mitad del buzón, así que aún no se ha borrado nada allí.</translation>
    </message>
    <message numerus="yes">
        <source>The server renumbered its letters: %1 you have, %Ln are new.</source>
        <translation><numerusform>El servidor ha renumerado sus cartas: %1 ya las tienes, %Ln es nueva.</numerusform><numerusform>El servidor ha renumerado sus cartas: %1 ya las tienes, %Ln son nuevas.</numerusform></translation>
    </message>
</context>
<context>
    <name>FolderNames</name>
    <message>
        <source>Inbox</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Borradores</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviados</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>Junk</source>
        <translation>No deseado</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>A folder needs a name.</source>
        <translation>Una carpeta necesita un nombre.</translation>
    </message>
    <message>
        <source>A folder's name cannot hold “/”.</source>
        <translation>El nombre de una carpeta no puede llevar «/».</translation>
    </message>
    <message>
        <source>This name holds characters that cannot be shown.</source>
        <translation>Este nombre lleva caracteres que no se pueden mostrar.</translation>
    </message>
    <message>
        <source>This name is too long.</source>
        <translation>Este nombre es demasiado largo.</translation>
    </message>
    <message>
        <source>There is a folder “%1” already.</source>
        <translation>Ya hay una carpeta «%1».</translation>
    </message>
</context>
<context>
    <name>KeyPaneWords</name>
    <message>
        <source>Call %1 and compare</source>
        <translation>Llama a %1 y comparad</translation>
    </message>
    <message>
        <source>Not by mail: whoever wrote in their name would answer it, too.</source>
        <translation>No por correo: quien escribiera en su nombre también respondería.</translation>
    </message>
    <message>
        <source>Back up your key.</source>
        <translation>Haz copia de tu clave.</translation>
    </message>
    <message>
        <source>If this computer is lost, what was sealed for you cannot be read any more.</source>
        <translation>Si se pierde este ordenador, lo que se cerró para ti ya no se podrá leer.</translation>
    </message>
    <message>
        <source>Your key ends on %1.</source>
        <translation>Tu clave acaba el %1.</translation>
    </message>
    <message>
        <source>Afterwards nobody can seal for you. What you have stays readable.</source>
        <translation>Después nadie podrá cerrar sobres para ti. Lo que tienes se sigue leyendo.</translation>
    </message>
    <message>
        <source>Your key ended on %1.</source>
        <translation>Tu clave acabó el %1.</translation>
    </message>
    <message>
        <source>Nobody can seal for you. Extend it, and send it to those who write to you.</source>
        <translation>Nadie puede cerrar sobres para ti. Alárgala y envíasela a quienes te escriben.</translation>
    </message>
    <message>
        <source>You withdrew this key.</source>
        <translation>Has retirado esta clave.</translation>
    </message>
    <message>
        <source>It still opens what was sealed for it. Send it to those who have it, so that they know.</source>
        <translation>Sigue abriendo lo que se cerró para ella. Envíasela a quienes la tienen, para que lo sepan.</translation>
    </message>
    <message>
        <source>This is your key.</source>
        <translation>Esta es tu clave.</translation>
    </message>
    <message>
        <source>Others need it to seal for you. It goes with the letters you write.</source>
        <translation>Los demás la necesitan para cerrar sobres para ti. Va con las cartas que escribes.</translation>
    </message>
    <message>
        <source>What others compare</source>
        <translation>Lo que comparan los demás</translation>
    </message>
    <message>
        <source>This is a new key.</source>
        <translation>Esta es una clave nueva.</translation>
    </message>
    <message>
        <source>%1 may have a new computer. Or someone else wrote to you in their name.</source>
        <translation>Puede que %1 tenga un ordenador nuevo. O que otra persona te haya escrito en su nombre.</translation>
    </message>
    <message>
        <source>Until then mail to %1 is sealed with the key you had before.</source>
        <translation>Hasta entonces el correo para %1 se cierra con la clave que ya tenías.</translation>
    </message>
    <message>
        <source>You checked this key on %1.</source>
        <translation>Comprobaste esta clave el %1.</translation>
    </message>
    <message>
        <source>This key is checked.</source>
        <translation>Esta clave está comprobada.</translation>
    </message>
    <message>
        <source>What is signed with it is from %1.</source>
        <translation>Lo que va firmado con ella es de %1.</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Huella</translation>
    </message>
    <message>
        <source>An authority vouches for this certificate.</source>
        <translation>Una autoridad responde de este certificado.</translation>
    </message>
    <message>
        <source>It says that it belongs to %1.</source>
        <translation>Dice que es de %1.</translation>
    </message>
    <message>
        <source>This key is too short to be safe.</source>
        <translation>Esta clave es demasiado corta para ser segura.</translation>
    </message>
    <message>
        <source>Somebody with much money could open what is sealed to it. Ask %1 for a newer one.</source>
        <translation>Alguien con mucho dinero podría abrir lo que se cierra para ella. Pídele a %1 una más nueva.</translation>
    </message>
    <message>
        <source>You have not compared this key.</source>
        <translation>No has comparado esta clave.</translation>
    </message>
    <message>
        <source>It is the one that %1 has used so far. Only comparing it shows that nobody stands between you.</source>
        <translation>Es la que %1 ha usado hasta ahora. Solo compararla demuestra que no hay nadie entre vosotros.</translation>
    </message>
    <message>
        <source>A key was offered.</source>
        <translation>Se ha ofrecido una clave.</translation>
    </message>
    <message>
        <source>It came by %1 on %2 and is used for nothing until you say so.</source>
        <translation>Llegó por %1 el %2 y no se usa para nada hasta que tú lo digas.</translation>
    </message>
    <message>
        <source>You can use it now and compare it later.</source>
        <translation>Puedes usarla ya y compararla después.</translation>
    </message>
    <message>
        <source>This key is not theirs.</source>
        <translation>Esta clave no es suya.</translation>
    </message>
    <message>
        <source>You said so on %1. Nothing is sealed to it, and what it signed is not believed.</source>
        <translation>Lo dijiste el %1. No se cierra nada para ella, y lo que firmó no se cree.</translation>
    </message>
    <message>
        <source>%1 withdrew this key.</source>
        <translation>%1 ha retirado esta clave.</translation>
    </message>
    <message>
        <source>Nothing is sealed to it any more. Ask for a newer one.</source>
        <translation>Ya no se cierra nada para ella. Pide una más nueva.</translation>
    </message>
    <message>
        <source>This key ended on %1.</source>
        <translation>Esta clave acabó el %1.</translation>
    </message>
    <message>
        <source>Nothing is sealed to it any more. Ask %1 for a newer one.</source>
        <translation>Ya no se cierra nada para ella. Pídele a %1 una más nueva.</translation>
    </message>
    <message>
        <source>This key cannot be used.</source>
        <translation>Esta clave no se puede usar.</translation>
    </message>
    <message>
        <source>It cannot be sealed to, or your GnuPG was told not to use it.</source>
        <translation>No se puede cerrar nada para ella, o tu GnuPG tiene orden de no usarla.</translation>
    </message>
    <message>
        <source>signs</source>
        <translation>firma</translation>
    </message>
    <message>
        <source>is sealed to</source>
        <translation>recibe sobres</translation>
    </message>
    <message>
        <source>vouches</source>
        <translation>responde de otras</translation>
    </message>
    <message>
        <source>on a card</source>
        <translation>en una tarjeta</translation>
    </message>
    <message>
        <source>made on %1</source>
        <translation>creada el %1</translation>
    </message>
    <message>
        <source>good until %1</source>
        <translation>vale hasta el %1</translation>
    </message>
    <message>
        <source>without an end</source>
        <translation>sin fin</translation>
    </message>
    <message>
        <source>S/MIME certificate</source>
        <translation>Certificado S/MIME</translation>
    </message>
    <message>
        <source>OpenPGP key</source>
        <translation>Clave OpenPGP</translation>
    </message>
    <message>
        <source>Offered: %1</source>
        <translation>Ofrecida: %1</translation>
    </message>
    <message>
        <source>Withdrawn name: %1</source>
        <translation>Nombre retirado: %1</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>Nombre: %1</translation>
    </message>
    <message>
        <source>Issued by: %1</source>
        <translation>Emitido por: %1</translation>
    </message>
    <message>
        <source>Serial number: %1</source>
        <translation>Número de serie: %1</translation>
    </message>
    <message>
        <source>Card: %1</source>
        <translation>Tarjeta: %1</translation>
    </message>
    <message>
        <source>A key in your name that is not yours</source>
        <translation>Una clave a tu nombre que no es tuya</translation>
    </message>
    <message>
        <source>Hello,

I got a key for %1 which is not yours, as we found out when we compared:

%2

I do not use it. Somebody may be writing in your name, or you have another key that you forgot. Can you send me your own key again, and look whether anybody else uses your mailbox?
</source>
        <translation>Hola:

Me llegó una clave para %1 que no es tuya, como vimos al compararla:

%2

No la uso. Puede que alguien escriba en tu nombre, o que tengas otra clave que olvidaste. ¿Puedes enviarme otra vez la tuya y mirar si alguien más usa tu buzón?
</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>A key without a name</source>
        <translation>Una clave sin nombre</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sin fin</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (tú)</translation>
    </message>
    <message>
        <source>Your key, not backed up yet</source>
        <translation>Tu clave, aún sin copia</translation>
    </message>
    <message>
        <source>Your key ends on %1</source>
        <translation>Tu clave acaba el %1</translation>
    </message>
    <message>
        <source>Your key ended on %1</source>
        <translation>Tu clave acabó el %1</translation>
    </message>
    <message>
        <source>You withdrew this key</source>
        <translation>Has retirado esta clave</translation>
    </message>
    <message>
        <source>Your key</source>
        <translation>Tu clave</translation>
    </message>
    <message>
        <source>Withdrawn by its owner</source>
        <translation>Retirada por su dueño</translation>
    </message>
    <message>
        <source>Not theirs: compared on %1</source>
        <translation>No es suya: comparada el %1</translation>
    </message>
    <message>
        <source>Ended on %1</source>
        <translation>Acabó el %1</translation>
    </message>
    <message>
        <source>Key changed on %1</source>
        <translation>La clave cambió el %1</translation>
    </message>
    <message>
        <source>Checked on %1</source>
        <translation>Comprobada el %1</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Comprobada</translation>
    </message>
    <message>
        <source>An authority vouches for it</source>
        <translation>Responde una autoridad</translation>
    </message>
    <message>
        <source>Too short to be safe</source>
        <translation>Demasiado corta</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>No se puede usar</translation>
    </message>
    <message>
        <source>Same key since %1</source>
        <translation>La misma desde el %1</translation>
    </message>
    <message>
        <source>Offered, not used yet</source>
        <translation>Ofrecida, aún sin usar</translation>
    </message>
    <message>
        <source>made here</source>
        <translation>creada aquí</translation>
    </message>
    <message>
        <source>a letter</source>
        <translation>una carta</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>un archivo</translation>
    </message>
    <message>
        <source>the clipboard</source>
        <translation>el portapapeles</translation>
    </message>
    <message>
        <source>their provider</source>
        <translation>su proveedor</translation>
    </message>
    <message>
        <source>a key server</source>
        <translation>un servidor de claves</translation>
    </message>
    <message>
        <source>a backup</source>
        <translation>una copia</translation>
    </message>
    <message>
        <source>somebody else's letter</source>
        <translation>la carta de otra persona</translation>
    </message>
    <message>
        <source>your GnuPG</source>
        <translation>tu GnuPG</translation>
    </message>
</context>
<context>
    <name>KeysCommands</name>
    <message>
        <source>Which key? Name one address or fingerprint.</source>
        <translation>¿Qué clave? Nombra una dirección o huella.</translation>
    </message>
    <message>
        <source>it is a secret key</source>
        <translation>es una clave secreta</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>es demasiado grande</translation>
    </message>
    <message>
        <source>it is no key</source>
        <translation>no es una clave</translation>
    </message>
    <message>
        <source>there are several keys</source>
        <translation>hay varias claves</translation>
    </message>
    <message>
        <source>it does not name the address</source>
        <translation>no nombra la dirección</translation>
    </message>
    <message>
        <source>Which file? Name one, or - for standard input.</source>
        <translation>¿Qué archivo? Nombra uno, o - para la entrada estándar.</translation>
    </message>
    <message>
        <source>Taken: %1, %2</source>
        <translation>Tomada: %1, %2</translation>
    </message>
    <message>
        <source>Warning: left out: %1.</source>
        <translation>Aviso: se ha dejado fuera: %1.</translation>
    </message>
    <message>
        <source>Ask this key server (https://…, hkps://…) and not the domain of the address.</source>
        <translation>Pregunta a este servidor de claves (https://…, hkps://…) y no al dominio de la dirección.</translation>
    </message>
    <message>
        <source>Certificates of authorities to believe as well (PEM).</source>
        <translation>Certificados de autoridades que también se creen (PEM).</translation>
    </message>
    <message>
        <source>Whose key? Name one address.</source>
        <translation>¿La clave de quién? Nombra una dirección.</translation>
    </message>
    <message>
        <source>%1 has no key of %2.</source>
        <translation>%1 no tiene ninguna clave de %2.</translation>
    </message>
    <message>
        <source>What %1 has is not taken: %2.</source>
        <translation>Lo que tiene %1 no se toma: %2.</translation>
    </message>
    <message>
        <source>%1 offers a key of %2. It is used for nothing until you accept it:</source>
        <translation>%1 ofrece una clave de %2. No se usa para nada hasta que la aceptes:</translation>
    </message>
    <message>
        <source>You compared its fingerprint with the person, and it is the same.</source>
        <translation>Has comparado su huella con la persona y es la misma.</translation>
    </message>
    <message>
        <source>You compared it, and it is another: it is never used.</source>
        <translation>La has comparado y es otra: no se usa nunca.</translation>
    </message>
    <message>
        <source>Either --matches or --differs, not both.</source>
        <translation>O --matches o --differs, no las dos.</translation>
    </message>
    <message>
        <source>No other key was offered for %1.</source>
        <translation>No se ha ofrecido otra clave para %1.</translation>
    </message>
    <message>
        <source>yourself</source>
        <translation>ti</translation>
    </message>
</context>
<context>
    <name>KeysRows</name>
    <message>
        <source>Offered: %1</source>
        <translation>Ofrecida: %1</translation>
    </message>
    <message>
        <source>several keys are called %1; name one by its fingerprint</source>
        <translation>varias claves se llaman %1; nombra una por su huella</translation>
    </message>
</context>
<context>
    <name>LetterReading</name>
    <message>
        <source>Envelope. Only those it is for can read it. Addresses and time stay visible.</source>
        <translation>Sobre cerrado. Solo lo pueden leer sus destinatarios. Las direcciones y la hora quedan a la vista.</translation>
    </message>
    <message>
        <source>Signed only. Every server that carries this mail can read it.</source>
        <translation>Solo firmado. Cualquier servidor por el que pase puede leerlo.</translation>
    </message>
    <message>
        <source>Postcard. Every server that carries this mail can read it.</source>
        <translation>Postal. Cualquier servidor por el que pase puede leerla.</translation>
    </message>
    <message>
        <source>Warning: %1 has been getting envelopes, and this is a postcard. --encrypt seals it.</source>
        <translation>Atención: %1 venía recibiendo sobres cerrados y esto es una postal. --encrypt cierra el sobre.</translation>
    </message>
</context>
<context>
    <name>LetterWords</name>
    <message>
        <source>me</source>
        <extracomment>The person who uses the program, in a list of senders: "Jonas, me"</extracomment>
        <translation>yo</translation>
    </message>
    <message>
        <source>Unknown sender</source>
        <translation>Remitente desconocido</translation>
    </message>
    <message>
        <source>No subject</source>
        <translation>Sin asunto</translation>
    </message>
    <message>
        <source>No recipients</source>
        <translation>Sin destinatarios</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>Para: %1</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>No leído</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Destacado</translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation><numerusform>%n mensaje</numerusform><numerusform>%n mensajes</numerusform></translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Archivo adjunto</translation>
    </message>
    <message>
        <source>This message could not be read</source>
        <translation>No se ha podido leer este mensaje</translation>
    </message>
    <message>
        <source>Sealed letter</source>
        <extracomment>Stands where the subject would be, of a letter in an envelope that was not opened yet</extracomment>
        <translation>Carta en sobre cerrado</translation>
    </message>
    <message numerus="yes">
        <source>%n sealed letters were not searched</source>
        <translation><numerusform>No se ha buscado en %n carta en sobre cerrado</numerusform><numerusform>No se ha buscado en %n cartas en sobre cerrado</numerusform></translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>En sobre cerrado</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>Signature to be looked at</source>
        <translation>Firma por revisar</translation>
    </message>
    <message>
        <source>Altered or not to be trusted</source>
        <translation>Alterado o no fiable</translation>
    </message>
    <message>
        <source>Only the header is here</source>
        <extracomment>Of a letter whose rest lies at the post office (the server) still</extracomment>
        <translation>Aquí solo está la cabecera</translation>
    </message>
    <message>
        <source>The rest lies at the post office</source>
        <translation>El resto está en la oficina de correos</translation>
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
    <message>
        <source>The letter lies in Drafts now. It may have been sent: the connection ended before the server confirmed it.</source>
        <translation>La carta está ahora en Borradores. Puede que se haya enviado: la conexión terminó antes de que el servidor lo confirmara.</translation>
    </message>
</context>
<context>
    <name>OutboxWords</name>
    <message>
        <source>Leaves in %1 s</source>
        <translation>Sale en %1 s</translation>
    </message>
    <message>
        <source>Planned for %1</source>
        <translation>Programado para: %1</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Espera su turno</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Sending: %1 of %2</source>
        <translation>Enviando: %1 de %2</translation>
    </message>
    <message>
        <source>Waiting: no connection. Will try again at %1.</source>
        <translation>En espera: sin conexión. Nuevo intento a las %1.</translation>
    </message>
    <message>
        <source>Waiting. Will try again at %1.</source>
        <translation>En espera. Nuevo intento a las %1.</translation>
    </message>
    <message>
        <source>The server asks to wait until %1</source>
        <translation>El servidor pide esperar hasta las %1</translation>
    </message>
    <message numerus="yes">
        <source>Not sent: %n address was refused.</source>
        <translation><numerusform>No enviado: %n dirección rechazada.</numerusform><numerusform>No enviado: %n direcciones rechazadas.</numerusform></translation>
    </message>
    <message>
        <source>Not sent: its account was removed</source>
        <translation>No enviado: se ha quitado su cuenta</translation>
    </message>
    <message>
        <source>It may have been sent</source>
        <translation>Puede que se haya enviado</translation>
    </message>
    <message>
        <source>Not sent: the password was refused</source>
        <translation>No enviado: contraseña rechazada</translation>
    </message>
    <message>
        <source>Not sent: no password is known</source>
        <translation>No enviado: no se conoce la contraseña</translation>
    </message>
    <message>
        <source>Not sent: your address was refused</source>
        <translation>No enviado: tu dirección ha sido rechazada</translation>
    </message>
    <message>
        <source>Not sent: the server did not accept the letter</source>
        <translation>No enviado: el servidor no ha aceptado la carta</translation>
    </message>
    <message>
        <source>Not sent: the letter is too large</source>
        <translation>No enviado: la carta es demasiado grande</translation>
    </message>
    <message>
        <source>Not sent: the connection is not safe</source>
        <translation>No enviado: la conexión no es segura</translation>
    </message>
    <message>
        <source>Not sent: you decide what happens now</source>
        <translation>No enviado: tú decides qué pasa ahora</translation>
    </message>
    <message>
        <source>Sobre must be running then.</source>
        <translation>Sobre tiene que estar abierto entonces.</translation>
    </message>
    <message>
        <source>Sobre ended before the server confirmed the letter, so it does not send it again by itself.</source>
        <translation>Sobre se cerró antes de que el servidor confirmara la carta, así que no la vuelve a enviar por su cuenta.</translation>
    </message>
    <message>
        <source>%1 was refused.</source>
        <translation>%1 ha sido rechazada.</translation>
    </message>
    <message>
        <source>%1: “%2”.</source>
        <translation>%1: «%2».</translation>
    </message>
    <message>
        <source>%1 said of %2: “%3”.</source>
        <translation>%1 dijo de %2: «%3».</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation><numerusform>Y %n más.</numerusform><numerusform>Y %n más.</numerusform></translation>
    </message>
    <message>
        <source>%1 has not received it either.</source>
        <translation>%1 tampoco la ha recibido.</translation>
    </message>
    <message numerus="yes">
        <source>The %n others have not received it either.</source>
        <translation><numerusform>La otra persona tampoco la ha recibido.</numerusform><numerusform>Las otras %n personas tampoco la han recibido.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>to %1 and %n more</source>
        <translation><numerusform>a %1 y %n más</numerusform><numerusform>a %1 y %n más</numerusform></translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>a %1</translation>
    </message>
    <message>
        <source>Planned for today, %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>Programado para hoy, %1</translation>
    </message>
    <message>
        <source>Planned for tomorrow, %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>Programado para mañana, %1</translation>
    </message>
    <message>
        <source>Not sent: the server promises no closed vans</source>
        <translation>No enviado: el servidor no promete furgones cerrados</translation>
    </message>
</context>
<context>
    <name>OwnKeyCommands</name>
    <message>
        <source>Good for so many years; 2 if not given, 0 without an end.</source>
        <translation>Vale tantos años; 2 si no se dice, 0 sin fin.</translation>
    </message>
    <message>
        <source>--years wants a number up to %1.</source>
        <translation>--years quiere un número hasta %1.</translation>
    </message>
    <message>
        <source>Which key? Name one address or fingerprint.</source>
        <translation>¿Qué clave? Nombra una dirección o huella.</translation>
    </message>
    <message>
        <source>the code has 36 digits</source>
        <translation>el código tiene 36 cifras</translation>
    </message>
    <message>
        <source>Your name as it stands on the key; that of the account if not given.</source>
        <translation>Tu nombre como está en la clave; el de la cuenta si no se dice.</translation>
    </message>
    <message>
        <source>Lock it with no passphrase: GnuPG asks for none.</source>
        <translation>Sin contraseña: GnuPG no pide ninguna.</translation>
    </message>
    <message>
        <source>For which account? Name one by its address.</source>
        <translation>¿Para qué cuenta? Nombra una por su dirección.</translation>
    </message>
    <message>
        <source>The key of %1 is made. Back it up: sobre keys backup</source>
        <translation>La clave de %1 está hecha. Haz copia: sobre keys backup</translation>
    </message>
    <message>
        <source>Good until %1.</source>
        <translation>Vale hasta el %1.</translation>
    </message>
    <message>
        <source>compromised, replaced or unused.</source>
        <translation>compromised, replaced o unused.</translation>
    </message>
    <message>
        <source>You know that it cannot be taken back.</source>
        <translation>Sabes que no se puede deshacer.</translation>
    </message>
    <message>
        <source>--reason is compromised, replaced or unused.</source>
        <translation>--reason es compromised, replaced o unused.</translation>
    </message>
    <message>
        <source>A withdrawn key stays so for ever; say --yes.</source>
        <translation>Una clave retirada lo queda para siempre; di --yes.</translation>
    </message>
    <message>
        <source>The key is withdrawn. Send it to those who have it.</source>
        <translation>La clave está retirada. Envíasela a quienes la tienen.</translation>
    </message>
    <message>
        <source>Which key, and into which file?</source>
        <translation>¿Qué clave, y en qué archivo?</translation>
    </message>
    <message>
        <source>it exists already</source>
        <translation>ya existe</translation>
    </message>
    <message>
        <source>Backed up into %1.</source>
        <translation>Copia hecha en %1.</translation>
    </message>
    <message>
        <source>Write this code down; it is shown only now, and nothing else opens the file:</source>
        <translation>Apunta este código; solo se muestra ahora, y nada más abre el archivo:</translation>
    </message>
    <message>
        <source>Read the code of the backup from standard input.</source>
        <translation>Leer de la entrada estándar el código de la copia.</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>¿Qué archivo?</translation>
    </message>
    <message>
        <source>Warning: left out: %1.</source>
        <translation>Aviso: se ha dejado fuera: %1.</translation>
    </message>
    <message>
        <source>The key is back.</source>
        <translation>La clave ha vuelto.</translation>
    </message>
</context>
<context>
    <name>PostedLetters</name>
    <message>
        <source>Handed over: “%1”</source>
        <translation>Entregada: «%1»</translation>
    </message>
</context>
<context>
    <name>ReasonWords</name>
    <message>
        <source>%2 says that the address %1 could mean more than one person. Ask for the full address and send again.</source>
        <translation>%2 dice que la dirección %1 puede ser de más de una persona. Pide la dirección completa y envía de nuevo.</translation>
    </message>
    <message>
        <source>%2 takes no attached files of this kind, so %1 did not get the message. Send the file packed, or by a link.</source>
        <translation>%2 no acepta archivos adjuntos de este tipo, así que %1 no ha recibido el mensaje. Envía el archivo comprimido o con un enlace.</translation>
    </message>
    <message>
        <source>%2 did not believe the name and password it was given on the way to %1. Check the password of your account.</source>
        <translation>%2 no dio por buenos el usuario y la contraseña de camino a %1. Revisa la contraseña de tu cuenta.</translation>
    </message>
    <message>
        <source>%2 takes mail for %1 only from those who log in first. Switch logging in on in the settings for sending.</source>
        <translation>%2 solo acepta correo para %1 de quien inicia sesión antes. Activa el inicio de sesión en los ajustes de envío.</translation>
    </message>
    <message>
        <source>%2 says that %1 is not written as an address can be. Look for a space, a comma or a missing part, and send again.</source>
        <translation>%2 dice que %1 no está escrito como una dirección. Busca un espacio, una coma o una parte que falte y envía de nuevo.</translation>
    </message>
    <message>
        <source>%2 did not like the lines at the top of the message to %1, such as its date or sender. Write it anew and send it again.</source>
        <translation>A %2 no le gustaron las líneas del principio del mensaje a %1, como la fecha o el remitente. Escríbelo de nuevo y envíalo otra vez.</translation>
    </message>
    <message>
        <source>%2 has a list of bad links, and one of them is in the message to %1. Take the links out and send again.</source>
        <translation>%2 tiene una lista de enlaces dañinos y uno de ellos está en el mensaje a %1. Quita los enlaces y envía de nuevo.</translation>
    </message>
    <message>
        <source>%2 takes no mail from the network that your message to %1 came from: it is on a list of spammers. Show your mail provider what the server wrote.</source>
        <translation>%2 no acepta correo de la red de la que salió tu mensaje a %1: está en una lista de remitentes de spam. Enseña a tu proveedor de correo lo que escribió el servidor.</translation>
    </message>
    <message>
        <source>%2 keeps mail with your address away from %1. Reach the person another way and ask to be let in.</source>
        <translation>%2 no deja pasar a %1 el correo con tu dirección. Contacta con la persona por otro medio y pide que te dejen pasar.</translation>
    </message>
    <message>
        <source>%2 wants you to show that you are a person before %1 gets the message. Look at what it wrote, and follow it only if you trust it.</source>
        <translation>%2 quiere que demuestres que eres una persona antes de que %1 reciba el mensaje. Mira lo que escribió y hazlo solo si te fías.</translation>
    </message>
    <message>
        <source>%2 did not let in what the message to %1 holds. Say it in other words or without the files, and send again.</source>
        <translation>%2 no dejó pasar el contenido del mensaje a %1. Dilo con otras palabras o sin los archivos y envía de nuevo.</translation>
    </message>
    <message>
        <source>%2 could not turn the message into a form that the server of %1 can read. Send it as plain text without special characters in file names.</source>
        <translation>%2 no pudo convertir el mensaje a una forma que lea el servidor de %1. Envíalo como texto sencillo y sin caracteres especiales en los nombres de archivo.</translation>
    </message>
    <message>
        <source>%2 says that the message is in the mailbox of %1. There is nothing left to do.</source>
        <translation>%2 dice que el mensaje está en el buzón de %1. No queda nada por hacer.</translation>
    </message>
    <message>
        <source>%2 found that the seal your provider puts on mail (DKIM) does not fit, so %1 did not get the message. Tell your mail provider.</source>
        <translation>%2 vio que el sello que tu proveedor pone al correo (DKIM) no encaja, así que %1 no recibió el mensaje. Díselo a tu proveedor de correo.</translation>
    </message>
    <message>
        <source>%2 turned the message to %1 away by a rule (DMARC) that the owner of your address's domain made. Send through the server that belongs to your address.</source>
        <translation>%2 rechazó el mensaje a %1 por una regla (DMARC) del dueño del dominio de tu dirección. Envía por el servidor que corresponde a tu dirección.</translation>
    </message>
    <message>
        <source>%2 could not look up where mail for %1 goes. Check the part behind the @; if it is right, try again later.</source>
        <translation>%2 no pudo averiguar adónde va el correo para %1. Revisa la parte que sigue a la @; si está bien, inténtalo más tarde.</translation>
    </message>
    <message>
        <source>%2 could not do the encryption that the message to %1 asks for. Ask the person how to send secret mail.</source>
        <translation>%2 no pudo hacer el cifrado que pide el mensaje a %1. Pregunta a la persona cómo enviarle correo secreto.</translation>
    </message>
    <message>
        <source>%2 took the message for %1 and sent it on to several people. You will hear no more of each.</source>
        <translation>%2 aceptó el mensaje para %1 y lo repartió entre varias personas. No sabrás más de cada una.</translation>
    </message>
    <message>
        <source>%2 tried to deliver the message to %1 for days and gave up. Send it again, or reach the person another way.</source>
        <translation>%2 intentó durante días entregar el mensaje a %1 y se rindió. Envíalo de nuevo o contacta con la persona por otro medio.</translation>
    </message>
    <message>
        <source>%2 has %1 sent on to another place, and that did not work. Tell the person, who can put the forwarding right.</source>
        <translation>%2 reenvía el correo de %1 a otro sitio y eso falló. Díselo a la persona, que puede arreglar el reenvío.</translation>
    </message>
    <message>
        <source>%2 does not know you yet and asks to come back in a while with the message to %1. Nothing is wrong; if it does not arrive today, send it again.</source>
        <translation>%2 aún no te conoce y pide volver dentro de un rato con el mensaje a %1. No pasa nada; si hoy no llega, envíalo de nuevo.</translation>
    </message>
    <message>
        <source>%2 did not like the name by which the sending server greeted it, so %1 has no message. Show your mail provider what the server wrote.</source>
        <translation>A %2 no le gustó el nombre con que se presentó el servidor de envío, así que %1 no tiene el mensaje. Enseña a tu proveedor lo que escribió.</translation>
    </message>
    <message>
        <source>%2 says that nobody has used the mailbox of %1 for a long time. Ask the person for another address.</source>
        <translation>%2 dice que nadie usa el buzón de %1 desde hace mucho. Pide a la persona otra dirección.</translation>
    </message>
    <message>
        <source>%2 cannot carry addresses with letters beyond a to z, as in %1. Ask for an address in plain letters.</source>
        <translation>%2 no puede llevar direcciones con letras fuera de la a a la z, como %1. Pide una dirección con letras sencillas.</translation>
    </message>
    <message>
        <source>%2 could not find the members of the list %1. Write to the list's owner.</source>
        <translation>%2 no pudo encontrar a los miembros de la lista %1. Escribe al dueño de la lista.</translation>
    </message>
    <message>
        <source>%2 saw the message to %1 go round in circles between servers. Tell the person: a forwarding there leads back to itself.</source>
        <translation>%2 vio que el mensaje a %1 daba vueltas entre servidores. Díselo a la persona: un reenvío suyo vuelve sobre sí mismo.</translation>
    </message>
    <message>
        <source>%2 says that the mailbox of %1 is switched off. Ask the person for another address.</source>
        <translation>%2 dice que el buzón de %1 está desactivado. Pide a la persona otra dirección.</translation>
    </message>
    <message>
        <source>%2 says that the mailbox of %1 is full. Tell the person another way, or send again in a few days.</source>
        <translation>%2 dice que el buzón de %1 está lleno. Avisa a la persona por otro medio o envía de nuevo dentro de unos días.</translation>
    </message>
    <message>
        <source>%2 could not put the message into the mailbox of %1 and does not say why. Check the address; if it is right, send again later.</source>
        <translation>%2 no pudo dejar el mensaje en el buzón de %1 y no dice por qué. Revisa la dirección; si está bien, envía más tarde.</translation>
    </message>
    <message>
        <source>%2 lets only some people write to %1, and you are not among them. Ask the person or the group's owner to let you in.</source>
        <translation>%2 solo deja escribir a %1 a algunas personas y tú no estás entre ellas. Pide a la persona o al dueño del grupo que te admita.</translation>
    </message>
    <message>
        <source>%2 says that %1 has moved or is no longer there. Read what it wrote for the new address, or ask the person.</source>
        <translation>%2 dice que %1 se ha mudado o ya no está. Mira lo que escribió por si da la dirección nueva, o pregunta a la persona.</translation>
    </message>
    <message>
        <source>%2 could not reach the server that has the mail of %1. Send again later; if it stays so, tell the person.</source>
        <translation>%2 no pudo conectar con el servidor que tiene el correo de %1. Envía más tarde; si sigue igual, díselo a la persona.</translation>
    </message>
    <message>
        <source>%2 says that you may not send this to %1. Ask whoever runs that server, or reach the person another way.</source>
        <translation>%2 dice que no tienes permiso para enviar esto a %1. Pregunta a quien lleva ese servidor o contacta con la persona por otro medio.</translation>
    </message>
    <message>
        <source>%2 found that there is no mail server of the name behind the @ in %1. Check that part for a slip and send again.</source>
        <translation>%2 vio que no existe ningún servidor de correo con el nombre que sigue a la @ en %1. Mira si hay una errata ahí y envía de nuevo.</translation>
    </message>
    <message>
        <source>%2 does not believe that your own address exists, so %1 did not get the message. Check the address in your account's settings.</source>
        <translation>%2 no cree que tu propia dirección exista, así que %1 no recibió el mensaje. Revisa la dirección en los ajustes de tu cuenta.</translation>
    </message>
    <message>
        <source>%2 says that the address %1 does not exist. Check it for a slip, or ask the person for the right one.</source>
        <translation>%2 dice que la dirección %1 no existe. Mira si hay una errata o pide a la persona la correcta.</translation>
    </message>
    <message>
        <source>%2 cannot do something that the message to %1 needs. Send it again in a simpler form.</source>
        <translation>%2 no sabe hacer algo que el mensaje a %1 necesita. Envíalo de nuevo en una forma más sencilla.</translation>
    </message>
    <message>
        <source>%2 turned the message to %1 away because of a rule of its own. Read what it wrote, and ask whoever runs that server.</source>
        <translation>%2 rechazó el mensaje a %1 por una norma suya. Mira lo que escribió y pregunta a quien lleva ese servidor.</translation>
    </message>
    <message>
        <source>%2 carries only urgent mail at the moment, and the message to %1 is not marked so. Send it again later.</source>
        <translation>%2 solo lleva correo urgente en este momento y el mensaje a %1 no lo es. Envíalo de nuevo más tarde.</translation>
    </message>
    <message>
        <source>%2 hands the mail of %1 to a program, and the program failed. Tell the person, or whoever runs that server.</source>
        <translation>%2 pasa el correo de %1 a un programa y el programa falló. Díselo a la persona o a quien lleva ese servidor.</translation>
    </message>
    <message>
        <source>%2 and the server of %1 did not understand each other. Send again later; if it fails again, show your mail provider what was written.</source>
        <translation>%2 y el servidor de %1 no se entendieron. Envía más tarde; si vuelve a fallar, enseña a tu proveedor lo que escribieron.</translation>
    </message>
    <message>
        <source>%2 says that too much mail came at once and held back the message to %1. Wait some hours before you send more.</source>
        <translation>%2 dice que llegó demasiado correo de golpe y frenó el mensaje a %1. Espera unas horas antes de enviar más.</translation>
    </message>
    <message>
        <source>%2 refused the message to %1 without a reason. Read what it wrote, or reach the person another way.</source>
        <translation>%2 rechazó el mensaje a %1 sin dar un motivo. Mira lo que escribió o contacta con la persona por otro medio.</translation>
    </message>
    <message>
        <source>%2 does not carry mail to %1, since neither you nor that address belong to it. Check which server your account sends through.</source>
        <translation>%2 no lleva correo a %1, porque ni tú ni esa dirección sois suyos. Revisa por qué servidor envía tu cuenta.</translation>
    </message>
    <message>
        <source>%2 handed the message for %1 on to a server that sends no reports. You will hear no more unless it comes back.</source>
        <translation>%2 pasó el mensaje para %1 a un servidor que no envía avisos. No sabrás más, salvo que vuelva.</translation>
    </message>
    <message>
        <source>%2 thinks little of the server that your message to %1 came from. Show your mail provider what it wrote.</source>
        <translation>%2 no se fía del servidor del que salió tu mensaje a %1. Enseña a tu proveedor de correo lo que escribió.</translation>
    </message>
    <message>
        <source>%2 could not find the name that belongs to the sending server's number, so %1 has no message. Only your mail provider can put that right.</source>
        <translation>%2 no encontró el nombre que corresponde al número del servidor de envío, así que %1 no tiene el mensaje. Solo tu proveedor puede arreglarlo.</translation>
    </message>
    <message>
        <source>%2 says that you may not send to %1 under the sender's address you chose. Choose the address that belongs to the account.</source>
        <translation>%2 dice que no puedes enviar a %1 con la dirección de remitente que elegiste. Elige la dirección que corresponde a la cuenta.</translation>
    </message>
    <message>
        <source>%2 says that your account has sent all it may for now, so %1 has no message. Wait until tomorrow and send again.</source>
        <translation>%2 dice que tu cuenta ya ha enviado todo lo que puede por ahora, así que %1 no tiene el mensaje. Espera a mañana y envía de nuevo.</translation>
    </message>
    <message>
        <source>%2 says that the server of %1 is too busy or takes no mail just now. Send again later.</source>
        <translation>%2 dice que el servidor de %1 está muy ocupado o no acepta correo ahora mismo. Envía más tarde.</translation>
    </message>
    <message>
        <source>%2 reports that something is broken at the server of %1. Send again tomorrow; if it stays so, tell the person.</source>
        <translation>%2 informa de que algo está averiado en el servidor de %1. Envía mañana de nuevo; si sigue igual, díselo a la persona.</translation>
    </message>
    <message>
        <source>%2 reports that the whole server of %1 has no room left, not one mailbox only. Send again in a few days.</source>
        <translation>%2 informa de que todo el servidor de %1 está sin espacio, no solo un buzón. Envía de nuevo dentro de unos días.</translation>
    </message>
    <message>
        <source>%2 took the message to %1 for spam. Write it in other words, with fewer links and files, or reach the person another way.</source>
        <translation>%2 tomó por spam el mensaje a %1. Escríbelo con otras palabras y menos enlaces y archivos, o contacta con la persona por otro medio.</translation>
    </message>
    <message>
        <source>%2 says that the message to %1 came by a server that may not send for your domain (SPF). Send through the server your mail provider names.</source>
        <translation>%2 dice que el mensaje a %1 llegó por un servidor que no puede enviar por tu dominio (SPF). Envía por el servidor que indica tu proveedor.</translation>
    </message>
    <message>
        <source>%2 says that the account of %1 is locked. Reach the person another way.</source>
        <translation>%2 dice que la cuenta de %1 está bloqueada. Contacta con la persona por otro medio.</translation>
    </message>
    <message>
        <source>%2 found that the place behind the @ in %1 takes no mail at all. Ask the person for an address elsewhere.</source>
        <translation>%2 vio que el lugar que sigue a la @ en %1 no recibe ningún correo. Pide a la persona una dirección en otro sitio.</translation>
    </message>
    <message>
        <source>%2 waited for the server of %1, which did not answer in time. Send again later.</source>
        <translation>%2 esperó al servidor de %1, que no contestó a tiempo. Envía más tarde.</translation>
    </message>
    <message>
        <source>%2 could not make a safe connection to the server of %1 and sent nothing. Tell the person: a certificate there may be wrong.</source>
        <translation>%2 no pudo abrir una conexión segura con el servidor de %1 y no envió nada. Díselo a la persona: puede que allí falle un certificado.</translation>
    </message>
    <message>
        <source>%2 takes mail for %1 over encrypted connections only. Switch encryption on in the settings for sending.</source>
        <translation>%2 solo acepta correo para %1 por conexiones cifradas. Activa el cifrado en los ajustes de envío.</translation>
    </message>
    <message>
        <source>%2 says that the message to %1 is too large. Send smaller files, or a link to them.</source>
        <translation>%2 dice que el mensaje a %1 es demasiado grande. Envía archivos más pequeños o un enlace a ellos.</translation>
    </message>
    <message>
        <source>%2 had too many connections at once and could not take the message to %1. Send again in an hour.</source>
        <translation>%2 tenía demasiadas conexiones a la vez y no pudo aceptar el mensaje a %1. Envía de nuevo dentro de una hora.</translation>
    </message>
    <message>
        <source>%2 takes a message for fewer people than this one, so %1 did not get it. Send it in smaller groups.</source>
        <translation>%2 acepta mensajes para menos personas que este, así que %1 no lo recibió. Envíalo en grupos más pequeños.</translation>
    </message>
    <message>
        <source>%2 found no proof that the message to %1 comes from your domain (neither SPF nor DKIM). Tell whoever runs your domain.</source>
        <translation>%2 no encontró prueba de que el mensaje a %1 venga de tu dominio (ni SPF ni DKIM). Díselo a quien lleva tu dominio.</translation>
    </message>
    <message>
        <source>%2 could not deliver the message to %1 and gives no reason that Sobre knows. Read what it wrote.</source>
        <translation>%2 no pudo entregar el mensaje a %1 y no da un motivo que Sobre conozca. Mira lo que escribió.</translation>
    </message>
    <message>
        <source>%2 found a virus in the message to %1. Check this computer and the files before you send again.</source>
        <translation>%2 encontró un virus en el mensaje a %1. Revisa este ordenador y los archivos antes de enviar de nuevo.</translation>
    </message>
    <message>
        <source>this address</source>
        <translation>esta dirección</translation>
    </message>
    <message>
        <source>The other server</source>
        <translation>El otro servidor</translation>
    </message>
</context>
<context>
    <name>ResultWords</name>
    <message>
        <source>Does not work.</source>
        <translation>No funciona.</translation>
    </message>
    <message>
        <source>Not tested since this window was opened or a setting was changed.</source>
        <translation>Sin probar desde que se abrió esta ventana o se cambió algo.</translation>
    </message>
    <message>
        <source>Checked just now, without encryption: the server accepts your address as sender.</source>
        <translation>Comprobado ahora mismo, sin cifrado: el servidor acepta tu dirección como remitente.</translation>
    </message>
    <message>
        <source>Checked just now over %1: the server accepts your address as sender.</source>
        <translation>Comprobado ahora mismo con %1: el servidor acepta tu dirección como remitente.</translation>
    </message>
    <message numerus="yes">
        <source>Checked just now: signed in without encryption, %n messages on the server.</source>
        <translation><numerusform>Comprobado ahora mismo: sesión iniciada sin cifrado, %n mensaje en el servidor.</numerusform><numerusform>Comprobado ahora mismo: sesión iniciada sin cifrado, %n mensajes en el servidor.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Checked just now: signed in over %1, %n messages on the server.</source>
        <translation><numerusform>Comprobado ahora mismo: sesión iniciada con %1, %n mensaje en el servidor.</numerusform><numerusform>Comprobado ahora mismo: sesión iniciada con %1, %n mensajes en el servidor.</numerusform></translation>
    </message>
    <message>
        <source>Works.</source>
        <translation>Funciona.</translation>
    </message>
    <message>
        <source>Mail was not fetched yet.</source>
        <translation>Aún no se ha recibido correo.</translation>
    </message>
    <message>
        <source>Last checked %1.</source>
        <translation>Última comprobación: %1.</translation>
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
        <source>is too large or too deeply nested to be signed or sealed</source>
        <translation>es demasiado grande o está demasiado anidada para firmarla o cerrarla en un sobre</translation>
    </message>
    <message>
        <source>Sign the letter.</source>
        <translation>Firmar la carta.</translation>
    </message>
    <message>
        <source>Seal the letter, and sign it.</source>
        <translation>Cerrar la carta en un sobre y firmarla.</translation>
    </message>
    <message>
        <source>Files, or standard input: not both.</source>
        <translation>Archivos o entrada estándar: no ambas cosas.</translation>
    </message>
    <message>
        <source>Several letters go to whom they name, so no recipients can be given.</source>
        <translation>Varias cartas van a quienes ellas nombran, así que no se pueden dar destinatarios.</translation>
    </message>
    <message>
        <source>Letters are signed and sealed one at a time.</source>
        <translation>Las cartas se firman y se sellan de una en una.</translation>
    </message>
    <message>
        <source>Take the recipients from the header, besides those that are named.</source>
        <translation>Tomar los destinatarios de la cabecera, además de los que se nombran.</translation>
    </message>
    <message>
        <source>The writer's name, for a letter that does not say who it is from.</source>
        <translation>El nombre de quien escribe, para una carta que no dice de quién es.</translation>
    </message>
    <message>
        <source>Behave as sendmail does: no word is a file, and other options of it are understood.</source>
        <translation>Comportarse como sendmail: ninguna palabra es un archivo, y se entienden sus demás opciones.</translation>
    </message>
</context>
<context>
    <name>SendWords</name>
    <message>
        <source>-%1 lacks its value.</source>
        <translation>A -%1 le falta su valor.</translation>
    </message>
    <message>
        <source>There is no option -%1.</source>
        <translation>No existe la opción -%1.</translation>
    </message>
    <message>
        <source>-%1 is nothing that Sobre does in sendmail's place: it takes letters, it is no server.</source>
        <translation>-%1 no es algo que Sobre haga en lugar de sendmail: recibe cartas, no es un servidor.</translation>
    </message>
</context>
<context>
    <name>ServerCommands</name>
    <message>
        <source>Which letters? Name them as “sobre server list” does: ACCOUNT/UIDL.</source>
        <translation>¿Qué cartas? Nómbralas como «sobre server list»: CUENTA/UIDL.</translation>
    </message>
    <message>
        <source>“%1” is not ACCOUNT/UIDL.</source>
        <translation>«%1» no es CUENTA/UIDL.</translation>
    </message>
    <message>
        <source>No letter %1 lies at the server.</source>
        <translation>En el servidor no hay ninguna carta %1.</translation>
    </message>
    <message>
        <source>Several letters at the server have the name %1; say which one: %1#1, %1#2 and so on.</source>
        <translation>Varias cartas del servidor tienen el nombre %1; di cuál: %1#1, %1#2, etcétera.</translation>
    </message>
    <message>
        <source>Read the headers of at most so many letters that are not here; 200 if not given.</source>
        <translation>Leer las cabeceras de como mucho tantas cartas que no estén aquí; 200 si no se indica.</translation>
    </message>
    <message>
        <source>--headers wants a number.</source>
        <translation>--headers pide un número.</translation>
    </message>
    <message>
        <source>%1 could not be fetched this time.</source>
        <translation>Esta vez no se ha podido recoger %1.</translation>
    </message>
    <message>
        <source>%1 is here: letter %2</source>
        <translation>%1 está aquí: carta %2</translation>
    </message>
    <message>
        <source>%1 is deleted at the server</source>
        <translation>%1 se ha borrado en el servidor</translation>
    </message>
</context>
<context>
    <name>ServerRows</name>
    <message>
        <source>not here</source>
        <translation>no está aquí</translation>
    </message>
    <message>
        <source>could not be fetched</source>
        <translation>no se pudo recoger</translation>
    </message>
    <message>
        <source>header here</source>
        <translation>cabecera aquí</translation>
    </message>
    <message>
        <source>here</source>
        <translation>aquí</translation>
    </message>
    <message>
        <source>deleted here</source>
        <translation>borrada aquí</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>se queda</translation>
    </message>
    <message>
        <source>goes when it is fetched</source>
        <translation>se quita al recogerla</translation>
    </message>
    <message numerus="yes">
        <source>goes %n days after it is fetched</source>
        <translation><numerusform>se quita %n día después de recogerla</numerusform><numerusform>se quita %n días después de recogerla</numerusform></translation>
    </message>
    <message>
        <source>goes on %1</source>
        <translation>se quita el %1</translation>
    </message>
    <message>
        <source>goes at the next fetch</source>
        <translation>se quita la próxima vez</translation>
    </message>
    <message>
        <source>large</source>
        <translation>grande</translation>
    </message>
    <message>
        <source>no sender</source>
        <translation>sin remitente</translation>
    </message>
    <message>
        <source>program or archive</source>
        <translation>programa o archivo comprimido</translation>
    </message>
    <message>
        <source>name holds another address</source>
        <translation>el nombre lleva otra dirección</translation>
    </message>
    <message>
        <source>(header not read)</source>
        <translation>(cabecera sin leer)</translation>
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
    <name>StepWords</name>
    <message>
        <source>log-in method %1</source>
        <translation>método de inicio de sesión %1</translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <translation>%1, puerto %2</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>sin cifrar</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Conectando con %1</translation>
    </message>
    <message>
        <source>Connect to %1</source>
        <translation>Conectar con %1</translation>
    </message>
    <message>
        <source>Signing in for receiving</source>
        <translation>Iniciando sesión para recibir</translation>
    </message>
    <message>
        <source>Sign in for receiving</source>
        <translation>Iniciar sesión para recibir</translation>
    </message>
    <message>
        <source>Signing in for sending</source>
        <translation>Iniciando sesión para enviar</translation>
    </message>
    <message>
        <source>Sign in for sending</source>
        <translation>Iniciar sesión para enviar</translation>
    </message>
    <message>
        <source>Checking that the server accepts your address as sender</source>
        <translation>Comprobando que el servidor acepta tu dirección como remitente</translation>
    </message>
    <message>
        <source>Check that the server accepts your address as sender</source>
        <translation>Comprobar que el servidor acepta tu dirección como remitente</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Conectado con %1</translation>
    </message>
    <message>
        <source>Signed in for receiving</source>
        <translation>Sesión iniciada para recibir</translation>
    </message>
    <message>
        <source>Signed in for sending</source>
        <translation>Sesión iniciada para enviar</translation>
    </message>
    <message>
        <source>The server accepts your address as sender</source>
        <translation>El servidor acepta tu dirección como remitente</translation>
    </message>
    <message>
        <source>no mail is sent</source>
        <translation>no se envía ningún correo</translation>
    </message>
    <message>
        <source>%1, the certificate is valid for this name</source>
        <translation>%1, el certificado es válido para este nombre</translation>
    </message>
    <message>
        <source>waiting %1 s of at most %2 s</source>
        <translation>esperando %1 s de %2 s como máximo</translation>
    </message>
    <message>
        <source>%1, by the certificate that you trust</source>
        <translation>%1, con el certificado en el que confías</translation>
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
    <message>
        <source>eml: one file a letter; mbox: one file a folder; maildir: one Maildir with its folders.</source>
        <translation>eml: un archivo por carta; mbox: un archivo por carpeta; maildir: un Maildir con sus carpetas.</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) left out: the header alone is here, the rest lies at the server.</source>
        <translation><numerusform>%n carta no incluida: aquí solo está su cabecera, el resto está en el servidor.</numerusform><numerusform>%n cartas no incluidas: aquí solo están sus cabeceras, el resto está en el servidor.</numerusform></translation>
    </message>
</context>
<context>
    <name>TrustCheck</name>
    <message>
        <source>no server of this account shows a certificate that is to be trusted with the fingerprint %1, so nothing was changed</source>
        <translation>ningún servidor de esta cuenta muestra un certificado en el que confiar con la huella %1, así que no se ha cambiado nada</translation>
    </message>
    <message>
        <source>A fingerprint is 64 hexadecimal digits (SHA-256), not “%1”.</source>
        <translation>Una huella son 64 dígitos hexadecimales (SHA-256), no «%1».</translation>
    </message>
</context>
<context>
    <name>VerdictWords</name>
    <message>
        <source>an unknown person</source>
        <translation>una persona desconocida</translation>
    </message>
    <message>
        <source>Signed by %1. You checked this key on %2.</source>
        <translation>Firmado por %1. Comprobaste esta clave el %2.</translation>
    </message>
    <message>
        <source>Signed by %1. You checked this key.</source>
        <translation>Firmado por %1. Comprobaste esta clave.</translation>
    </message>
    <message>
        <source>Signed with the key %1 has used since %2.</source>
        <translation>Firmado con la clave que usa %1 desde el %2.</translation>
    </message>
    <message>
        <source>Signed with the key of %1.</source>
        <translation>Firmado con la clave de %1.</translation>
    </message>
    <message>
        <source>Envelope. Sealed for you, and signed by %1.</source>
        <translation>Sobre cerrado para ti y firmado por %1.</translation>
    </message>
    <message>
        <source>Signed, but we do not know by whom.</source>
        <translation>Firmado, pero no sabemos por quién.</translation>
    </message>
    <message>
        <source>Signed by %1, but sent as %2.</source>
        <translation>Firmado por %1, pero enviado como %2.</translation>
    </message>
    <message>
        <source>Signed, but the letter does not say clearly who sent it.</source>
        <translation>Firmado, pero la carta no dice con claridad quién la envió.</translation>
    </message>
    <message>
        <source>Signed by %1 at another time than the letter says: on %2. It may be an old letter sent again.</source>
        <translation>Firmado por %1 en otro momento del que dice la carta: el %2. Puede ser una carta antigua enviada de nuevo.</translation>
    </message>
    <message>
        <source>The key of %1 has changed. Ask by another means before you trust it.</source>
        <translation>La clave de %1 ha cambiado. Pregunta por otro medio antes de confiar en ella.</translation>
    </message>
    <message>
        <source>The key of %1 ended on %2.</source>
        <translation>La clave de %1 caducó el %2.</translation>
    </message>
    <message>
        <source>The key of %1 has ended.</source>
        <translation>La clave de %1 ha caducado.</translation>
    </message>
    <message>
        <source>%1 withdrew this key.</source>
        <translation>%1 retiró esta clave.</translation>
    </message>
    <message>
        <source>Signed in a way that can be forged: nobody can tell who wrote it.</source>
        <translation>Firmado de una forma que se puede falsificar: no se puede saber quién lo escribió.</translation>
    </message>
    <message>
        <source>The text does not fit its signature. It may have been changed on the way.</source>
        <translation>El texto no corresponde a su firma. Puede que lo hayan cambiado por el camino.</translation>
    </message>
    <message>
        <source>Sealed for you, but nobody signed it: we cannot tell who wrote it.</source>
        <translation>Va en sobre cerrado para ti, pero nadie lo firmó: no podemos saber quién lo escribió.</translation>
    </message>
    <message>
        <source>This message is sealed and you lack the key.</source>
        <translation>Este mensaje va en sobre cerrado y no tienes la clave.</translation>
    </message>
    <message>
        <source>Your key is locked.</source>
        <translation>Tu clave está bloqueada.</translation>
    </message>
    <message>
        <source>We do not show it: it has been altered or is incomplete.</source>
        <translation>No lo mostramos: lo han alterado o está incompleto.</translation>
    </message>
    <message>
        <source>This message is sealed with a password and not for a key. It cannot be opened here.</source>
        <translation>Este mensaje está cerrado con una contraseña y no para una clave. Aquí no se puede abrir.</translation>
    </message>
    <message>
        <source>We do not open it: what is inside is too large.</source>
        <translation>No lo abrimos: lo que hay dentro es demasiado grande.</translation>
    </message>
    <message>
        <source>Your key stayed locked, so the message was not opened.</source>
        <translation>Tu clave siguió bloqueada, así que el mensaje no se abrió.</translation>
    </message>
    <message>
        <source>The signature was not checked.</source>
        <translation>La firma no se comprobó.</translation>
    </message>
    <message>
        <source>The message could not be opened.</source>
        <translation>El mensaje no se pudo abrir.</translation>
    </message>
    <message>
        <source>The signature could not be checked.</source>
        <translation>La firma no se pudo comprobar.</translation>
    </message>
    <message>
        <source>The message could not be opened: %1.</source>
        <translation>El mensaje no se pudo abrir: %1.</translation>
    </message>
    <message>
        <source>The signature could not be checked: %1.</source>
        <translation>La firma no se pudo comprobar: %1.</translation>
    </message>
    <message>
        <source>This message uses %1. The program for it is missing or does not answer.</source>
        <translation>Este mensaje usa %1. El programa necesario falta o no responde.</translation>
    </message>
    <message>
        <source>This message uses %1. The program for it is missing or does not answer: %2.</source>
        <translation>Este mensaje usa %1. El programa necesario falta o no responde: %2.</translation>
    </message>
    <message>
        <source>This message uses %1. The plugin is off.</source>
        <translation>Este mensaje usa %1. El complemento está desactivado.</translation>
    </message>
    <message>
        <source>A part of this message is sealed. We do not open parts by themselves.</source>
        <translation>Una parte de este mensaje va en sobre cerrado. No abrimos partes por separado.</translation>
    </message>
    <message>
        <source>A part of this message does not fit its signature.</source>
        <translation>Una parte de este mensaje no corresponde a su firma.</translation>
    </message>
    <message>
        <source>Only the framed part is signed.</source>
        <translation>Solo está firmada la parte enmarcada.</translation>
    </message>
    <message>
        <source>A part of this message claims to be signed; the rest does not.</source>
        <translation>Una parte de este mensaje dice estar firmada; el resto no.</translation>
    </message>
    <message>
        <source>fits, with a key you checked</source>
        <translation>corresponde, con una clave que comprobaste</translation>
    </message>
    <message>
        <source>fits, key not checked</source>
        <translation>corresponde, clave sin comprobar</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>no corresponde</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>clave desconocida</translation>
    </message>
    <message>
        <source>the key or the signature has ended</source>
        <translation>la clave o la firma ha caducado</translation>
    </message>
    <message>
        <source>the key was withdrawn</source>
        <translation>la clave fue retirada</translation>
    </message>
    <message>
        <source>fits, but is not the sender’s</source>
        <translation>corresponde, pero no es de quien envía</translation>
    </message>
    <message>
        <source>made in a way that can be forged</source>
        <translation>hecha de una forma que se puede falsificar</translation>
    </message>
    <message>
        <source>Signed by %1, but the signed letter was for others: %2. Somebody may have passed it on.</source>
        <extracomment>%1 is who signed it. The signature fits, but the signed letter was addressed to other people</extracomment>
        <translation>Firmada por %1, pero la carta firmada era para otras personas: %2. Puede que alguien la haya reenviado.</translation>
    </message>
    <message>
        <source>Nothing shows whether it was altered on its way.</source>
        <translation>Nada muestra si se alteró por el camino.</translation>
    </message>
    <message>
        <source>Signed by %1. An authority that you trust vouches for it.</source>
        <extracomment>"authority": a certificate authority, of S/MIME</extracomment>
        <translation>Firmado por %1. Responde de ello una autoridad en la que confías.</translation>
    </message>
    <message>
        <source>Signed, but we do not know by whom: no authority that you trust vouches for it.</source>
        <translation>Firmado, pero no sabemos por quién: no responde de ello ninguna autoridad en la que confíes.</translation>
    </message>
    <message>
        <source>Sealed for you, but a server on the way changed its form. We put it together for reading: do not rely on who wrote it.</source>
        <extracomment>"its form": a server on the way took the envelope apart</extracomment>
        <translation>Cerrado para ti, pero un servidor por el camino cambió su forma. Lo hemos recompuesto para que lo leas: no te fíes de quién lo escribió.</translation>
    </message>
</context>
<context>
    <name>VerifyCommand</name>
    <message numerus="yes">
        <source>%n letter(s), all as they came.</source>
        <translation><numerusform>%n carta, tal como llegó.</numerusform><numerusform>%n cartas, todas tal como llegaron.</numerusform></translation>
    </message>
    <message>
        <source>Letter %1 is damaged: %2</source>
        <translation>La carta %1 está dañada: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) saved into a new file. The damaged one is kept as %1.</source>
        <translation><numerusform>%n carta guardada en un archivo nuevo. El dañado se conserva como %1.</numerusform><numerusform>%n cartas guardadas en un archivo nuevo. El dañado se conserva como %1.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) put into the search index again.</source>
        <translation><numerusform>%n carta puesta de nuevo en el índice de búsqueda.</numerusform><numerusform>%n cartas puestas de nuevo en el índice de búsqueda.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) whose folder is not known any more are in “%1”.</source>
        <translation><numerusform>%n carta cuya carpeta ya no se conoce está en «%1».</numerusform><numerusform>%n cartas cuya carpeta ya no se conoce están en «%1».</numerusform></translation>
    </message>
    <message>
        <source>Letter %1 was kept, but its checksum is lost: it may differ from what came.</source>
        <translation>La carta %1 se conservó, pero se perdió su suma de comprobación: puede diferir de lo que llegó.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>Letter %1 is lost; the next fetch brings it again.</source>
        <translation>La carta %1 se perdió; la próxima recogida la traerá de nuevo.</translation>
    </message>
    <message>
        <source>Letter %1 is lost.</source>
        <translation>La carta %1 se perdió.</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Recuperadas</translation>
    </message>
    <message>
        <source>What was known of account %1 is lost: add it again.</source>
        <translation>Se perdió lo que se sabía de la cuenta %1: añádela de nuevo.</translation>
    </message>
    <message>
        <source>Save what is whole into a sound file; close Sobre's window before.</source>
        <translation>Guardar lo que está entero en un archivo sano; antes cierra la ventana de Sobre.</translation>
    </message>
</context>
<context>
    <name>sobre::look::Chip</name>
    <message>
        <source>Del removes, F2 edits</source>
        <translation>Supr elimina, F2 edita</translation>
    </message>
</context>
<context>
    <name>sobre::look::RecipientField</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Copy address</source>
        <translation>&amp;Copiar la dirección</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
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
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>sobre::look::Strip</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
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
        <translation>Des&amp;hacer</translation>
    </message>
</context>
<context>
    <name>sobre::ui::AccountHeading</name>
    <message>
        <source>Add account</source>
        <translation>Añadir cuenta</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation><numerusform>%n cuenta</numerusform><numerusform>%n cuentas</numerusform></translation>
    </message>
    <message>
        <source>Could not get mail</source>
        <translation>No se pudo recibir el correo</translation>
    </message>
    <message>
        <source>&amp;Get mail for all</source>
        <translation>&amp;Recibir el correo de todas</translation>
    </message>
    <message>
        <source>&amp;Add an account</source>
        <translation>&amp;Añadir una cuenta</translation>
    </message>
    <message>
        <source>&amp;Get mail</source>
        <translation>&amp;Recibir correo</translation>
    </message>
    <message>
        <source>Account &amp;settings</source>
        <translation>A&amp;justes de la cuenta</translation>
    </message>
</context>
<context>
    <name>sobre::ui::AccountPage</name>
    <message>
        <source>&amp;Remove this account…</source>
        <translation>&amp;Quitar esta cuenta…</translation>
    </message>
    <message>
        <source>This account</source>
        <translation>Esta cuenta</translation>
    </message>
    <message>
        <source>&amp;Name of the account</source>
        <translation>&amp;Nombre de la cuenta</translation>
    </message>
    <message>
        <source>Only you see it.</source>
        <translation>Solo lo ves tú.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>T&amp;u nombre</translation>
    </message>
    <message>
        <source>People see this name on the mail you send.</source>
        <translation>La gente ve este nombre en el correo que envías.</translation>
    </message>
    <message>
        <source>&amp;Email address</source>
        <translation>&amp;Dirección de correo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove this account?</source>
        <translation>¿Quitar esta cuenta?</translation>
    </message>
    <message>
        <source>Keep its mail on this computer? What lies on the server stays there either way.</source>
        <translation>¿Conservar su correo en este ordenador? Lo que hay en el servidor se queda allí en cualquier caso.</translation>
    </message>
    <message>
        <source>Remove, &amp;keep its mail</source>
        <translation>Quitar y &amp;conservar su correo</translation>
    </message>
    <message>
        <source>Remove and &amp;delete its mail</source>
        <translation>Quitar y &amp;borrar su correo</translation>
    </message>
    <message>
        <source>D&amp;o not remove</source>
        <translation>N&amp;o quitar</translation>
    </message>
    <message numerus="yes">
        <source>%n letters that wait in the Outbox become drafts, or are deleted with the rest.</source>
        <translation><numerusform>%n carta que espera en la bandeja de salida pasa a borradores, o se elimina con lo demás.</numerusform><numerusform>%n cartas que esperan en la bandeja de salida pasan a borradores, o se eliminan con lo demás.</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::AccountSettingsWindow</name>
    <message>
        <source>Account settings</source>
        <translation>Configuración de la cuenta</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Composing</source>
        <translation>Redacción</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>&amp;Add account</source>
        <translation>&amp;Añadir cuenta</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Cance&amp;lar</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>Gua&amp;rdar</translation>
    </message>
    <message>
        <source>Save or cancel what you changed first.</source>
        <translation>Guarda o cancela antes lo que has cambiado.</translation>
    </message>
    <message>
        <source>Changed: nothing</source>
        <translation>Cambios: ninguno</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Cambios: %1</translation>
    </message>
    <message>
        <source>Incoming mail</source>
        <translation>Correo de entrada</translation>
    </message>
    <message>
        <source>Outgoing mail</source>
        <translation>Correo de salida</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>&amp;Probar otra vez</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Probar</translation>
    </message>
    <message>
        <source>Trying the settings: step %1 of %2</source>
        <translation>Probando la configuración: paso %1 de %2</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>De&amp;tener</translation>
    </message>
    <message>
        <source>Sa&amp;ve anyway</source>
        <translation>Gua&amp;rdar de todos modos</translation>
    </message>
    <message>
        <source>Not saved: these settings do not work.</source>
        <translation>No guardado: esta configuración no funciona.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>No guardado: %1</translation>
    </message>
    <message>
        <source>Removing the account…</source>
        <translation>Quitando la cuenta…</translation>
    </message>
    <message>
        <source>Certi&amp;ficate…</source>
        <translation>Certi&amp;ficado…</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ActionRow</name>
    <message>
        <source>What to do with the message</source>
        <translation>Qué hacer con el mensaje</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Short for "Reply to all"</extracomment>
        <translation>A todos</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Reenviar</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Junk</source>
        <translation>No deseado</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Destacar</translation>
    </message>
    <message>
        <source>More for this message</source>
        <translation>Más para este mensaje</translation>
    </message>
</context>
<context>
    <name>sobre::ui::AddAccountWindow</name>
    <message>
        <source>The server refused the password.</source>
        <translation>El servidor ha rechazado la contraseña.</translation>
    </message>
    <message>
        <source>The server refused the password. It said: “%1”</source>
        <translation>El servidor ha rechazado la contraseña. Dijo: «%1»</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Añadir cuenta</translation>
    </message>
</context>
<context>
    <name>sobre::ui::Answer</name>
    <message>
        <source>%1 wrote:</source>
        <extracomment>The line above a quotation; %1 is a name</extracomment>
        <translation>%1 escribió:</translation>
    </message>
    <message>
        <source>On %1 at %2, %3 wrote:</source>
        <extracomment>The line above a quotation; %1 is a date, %2 a time, %3 a name</extracomment>
        <translation>El %1 a las %2, %3 escribió:</translation>
    </message>
    <message>
        <source>Forwarded letter</source>
        <translation>Carta reenviada</translation>
    </message>
    <message>
        <source>From:</source>
        <extracomment>Fields at the head of a letter that is passed on</extracomment>
        <translation>De:</translation>
    </message>
    <message>
        <source>Date:</source>
        <translation>Fecha:</translation>
    </message>
    <message>
        <source>Subject:</source>
        <translation>Asunto:</translation>
    </message>
    <message>
        <source>To:</source>
        <translation>Para:</translation>
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
        <translation>Añadir arc&amp;hivo</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>Archivos adjuntos</translation>
    </message>
    <message>
        <source>“%1” is a folder. Attach the files in it.</source>
        <translation>«%1» es una carpeta. Adjunta los archivos que contiene.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>«%1» no se puede leer.</translation>
    </message>
    <message>
        <source>The picture cannot be attached.</source>
        <translation>La imagen no se puede adjuntar.</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <extracomment>The name of a file made from a pasted picture; %1 is date and time</extracomment>
        <translation>Imagen %1</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>No se puede leer</translation>
    </message>
</context>
<context>
    <name>sobre::ui::AttachmentChip</name>
    <message>
        <source>File without a name</source>
        <translation>Archivo sin nombre</translation>
    </message>
    <message>
        <source>Del removes</source>
        <translation>Supr lo quita</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>%1 · will be sealed</source>
        <translation>%1 · irá en el sobre</translation>
    </message>
</context>
<context>
    <name>sobre::ui::AttachmentWords</name>
    <message>
        <source>unnamed</source>
        <extracomment>The name of an attachment that has none; part of a file name</extracomment>
        <translation>sin-nombre</translation>
    </message>
    <message>
        <source>Returned letter</source>
        <extracomment>A file's name: a letter that came back; %1 is its subject with the file's ending</extracomment>
        <translation>Carta devuelta</translation>
    </message>
    <message>
        <source>Returned letter – %1</source>
        <translation>Carta devuelta – %1</translation>
    </message>
    <message>
        <source>Delivery report</source>
        <translation>Informe de entrega</translation>
    </message>
    <message>
        <source>Head of the returned letter</source>
        <translation>Cabecera de la carta devuelta</translation>
    </message>
</context>
<context>
    <name>sobre::ui::BackUpWindow</name>
    <message>
        <source>Back up my key</source>
        <translation>Hacer copia de mi clave</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>A file will hold your key and its certificate. GnuPG asks for a password that locks it: write it down, and keep it apart from the file.</source>
        <translation>Un archivo contendrá tu clave y su certificado. GnuPG pide una contraseña que lo cierra: apúntala y guárdala aparte del archivo.</translation>
    </message>
    <message>
        <source>&amp;Save the file…</source>
        <translation>&amp;Guardar el archivo…</translation>
    </message>
    <message>
        <source>A file will hold your key, locked with this code. Write the code down on paper. It is shown only now, and without it nobody opens the file, not even you.</source>
        <translation>Un archivo contendrá tu clave, cerrada con este código. Apunta el código en papel. Solo se muestra ahora, y sin él nadie abre el archivo, ni siquiera tú.</translation>
    </message>
    <message>
        <source>The code: %1</source>
        <translation>El código: %1</translation>
    </message>
    <message>
        <source>I &amp;wrote it down</source>
        <translation>Lo he &amp;apuntado</translation>
    </message>
    <message>
        <source>Did you write it down?</source>
        <translation>¿Lo has apuntado?</translation>
    </message>
    <message>
        <source>Type two parts of the code from your paper.</source>
        <translation>Escribe dos partes del código de tu papel.</translation>
    </message>
    <message>
        <source>Group &amp;number %1</source>
        <translation>Grupo &amp;número %1</translation>
    </message>
    <message>
        <source>&amp;Group number %1</source>
        <translation>&amp;Grupo número %1</translation>
    </message>
    <message>
        <source>&amp;Show the code again</source>
        <translation>&amp;Mostrar otra vez el código</translation>
    </message>
    <message>
        <source>Your key is backed up</source>
        <translation>Tu clave tiene copia</translation>
    </message>
    <message>
        <source>Keep the file and the paper in different places. On another computer choose “Restore a backup” and type the code.</source>
        <translation>Guarda el archivo y el papel en sitios distintos. En otro ordenador elige «Restaurar una copia» y escribe el código.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>This is not what the code says there.</source>
        <translation>Eso no es lo que dice ahí el código.</translation>
    </message>
    <message>
        <source>Save the backup</source>
        <translation>Guardar la copia</translation>
    </message>
    <message>
        <source>Writing the backup…</source>
        <translation>Escribiendo la copia…</translation>
    </message>
    <message>
        <source>GnuPG may ask for the passphrase of your key.</source>
        <translation>Puede que GnuPG pida la contraseña de tu clave.</translation>
    </message>
    <message>
        <source>The backup was not written.</source>
        <translation>La copia no se ha escrito.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::BodyEdit</name>
    <message>
        <source>Text of the letter</source>
        <translation>Texto de la carta</translation>
    </message>
</context>
<context>
    <name>sobre::ui::BodyView</name>
    <message>
        <source>Text of the message</source>
        <translation>Texto del mensaje</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Seleccionar &amp;todo</translation>
    </message>
    <message>
        <source>Copy &amp;link address</source>
        <translation>Copiar la dirección del &amp;enlace</translation>
    </message>
</context>
<context>
    <name>sobre::ui::BusyBar</name>
    <message>
        <source>Working</source>
        <translation>Trabajando</translation>
    </message>
</context>
<context>
    <name>sobre::ui::CertificatePage</name>
    <message>
        <source>The certificate is not valid</source>
        <translation>El certificado no es válido</translation>
    </message>
    <message>
        <source>This may be a mistake of your provider, or someone on the way who wants to read your mail. Sobre cannot tell which: ask your provider which fingerprint is theirs.</source>
        <translation>Puede ser un error de tu proveedor, o alguien en el camino que quiere leer tu correo. Sobre no puede saber cuál de los dos: pregunta a tu proveedor cuál es su huella.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>Nothing was sent to %1.</source>
        <translation>No se ha enviado nada a %1.</translation>
    </message>
    <message>
        <source>Its certificate: %1.</source>
        <translation>Su certificado: %1.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>The certificate is for</source>
        <translation>El certificado es de</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Validez</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>del %1 al %2</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Huella (SHA-256)</translation>
    </message>
    <message>
        <source>Trust this &amp;one</source>
        <translation>Co&amp;nfiar en este</translation>
    </message>
    <message>
        <source>Fingerprint of the one that you trusted</source>
        <translation>Huella de aquel en el que confiaste</translation>
    </message>
    <message>
        <source>It is not trusted.</source>
        <translation>No se confía en él.</translation>
    </message>
    <message>
        <source>Whoever vouched for it has taken that back, so Sobre does not use it. Your provider has to put another one in its place.</source>
        <translation>Quien respondía por él lo ha retirado, así que Sobre no lo usa. Tu proveedor tiene que poner otro en su lugar.</translation>
    </message>
    <message>
        <source>You trusted another certificate for this server. Your provider may have a new one, or someone on the way wants to read your mail. Sobre cannot tell which: ask your provider which fingerprint is theirs.</source>
        <translation>Para este servidor confiaste en otro certificado. Puede que tu proveedor tenga uno nuevo, o que alguien en el camino quiera leer tu correo. Sobre no puede saberlo: pregunta a tu proveedor cuál es su huella.</translation>
    </message>
    <message>
        <source>If you trust this one, Sobre takes this certificate from this server and this port from now on, and no other that is not valid.</source>
        <translation>Si confías en este, Sobre acepta desde ahora este certificado de este servidor y este puerto, y ningún otro que no sea válido.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::CertificateWindow</name>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
</context>
<context>
    <name>sobre::ui::CheckPage</name>
    <message>
        <source>Ready. Check these settings</source>
        <translation>Listo. Revisa esta configuración</translation>
    </message>
    <message>
        <source>Everything below was tried and works.</source>
        <translation>Todo lo que sigue se ha probado y funciona.</translation>
    </message>
    <message>
        <source>This connection is not encrypted: anyone on the way can read your password.</source>
        <translation>Esta conexión no está cifrada: cualquiera en el camino puede leer tu contraseña.</translation>
    </message>
    <message>
        <source>After downloading, on the server</source>
        <translation>Después de descargar, en el servidor</translation>
    </message>
    <message>
        <source>&amp;Name of this account</source>
        <translation>&amp;Nombre de esta cuenta</translation>
    </message>
    <message>
        <source>Only you see it.</source>
        <translation>Solo lo ves tú.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Add account</source>
        <translation>Aña&amp;dir cuenta</translation>
    </message>
    <message>
        <source>&amp;Use it without encryption</source>
        <translation>&amp;Usar sin cifrado</translation>
    </message>
    <message>
        <source>no messages there</source>
        <translation>ningún mensaje allí</translation>
    </message>
    <message numerus="yes">
        <source>%n messages there</source>
        <translation><numerusform>%n mensaje allí</numerusform><numerusform>%n mensajes allí</numerusform></translation>
    </message>
    <message>
        <source>no log-in</source>
        <translation>sin inicio de sesión</translation>
    </message>
    <message>
        <source>same user and password</source>
        <translation>mismo usuario y contraseña</translation>
    </message>
    <message>
        <source>Receiving · POP3</source>
        <translation>Recibir · POP3</translation>
    </message>
    <message>
        <source>Sending · SMTP</source>
        <translation>Enviar · SMTP</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>usuario %1</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Cambiar</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>Ca&amp;mbiar</translation>
    </message>
    <message>
        <source>Change the receiving server</source>
        <translation>Cambiar el servidor de entrada</translation>
    </message>
    <message>
        <source>Change the sending server</source>
        <translation>Cambiar el servidor de salida</translation>
    </message>
    <message>
        <source>Keeping the account and its password…</source>
        <translation>Guardando la cuenta y su contraseña…</translation>
    </message>
    <message>
        <source>The account was not added.</source>
        <translation>La cuenta no se ha añadido.</translation>
    </message>
    <message>
        <source>certificate trusted by you</source>
        <translation>certificado en el que confías</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ClosedVans</name>
    <message>
        <source>Closed vans only.</source>
        <translation>Solo furgones cerrados.</translation>
    </message>
    <message>
        <source>Every server is asked to pass it on over protected connections or to send it back. If yours does not promise that, it stays in the outbox.</source>
        <translation>Se pide a cada servidor que la pase por conexiones protegidas o que la devuelva. Si el tuyo no lo promete, se queda en Salida.</translation>
    </message>
    <message>
        <source>Any va&amp;n</source>
        <translation>Cualquier &amp;furgón</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ComposerWindow</name>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Enviar</translation>
    </message>
    <message>
        <source>Send (%1)</source>
        <translation>Enviar (%1)</translation>
    </message>
    <message>
        <source>&amp;Attach</source>
        <translation>&amp;Adjuntar</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>&amp;Attach files…</source>
        <translation>&amp;Adjuntar archivos…</translation>
    </message>
    <message>
        <source>Save &amp;draft</source>
        <translation>&amp;Guardar borrador</translation>
    </message>
    <message>
        <source>Add &amp;Cc</source>
        <translation>Añadir &amp;Cc</translation>
    </message>
    <message>
        <source>Add &amp;Bcc</source>
        <translation>Añadir Cc&amp;o</translation>
    </message>
    <message>
        <source>&amp;Throw away</source>
        <translation>&amp;Tirar</translation>
    </message>
    <message>
        <source>C&amp;lose and keep as draft</source>
        <translation>Cerrar y guardar como &amp;borrador</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>No enviada.</translation>
    </message>
    <message>
        <source>Not sent yet.</source>
        <translation>Aún no enviada.</translation>
    </message>
    <message>
        <source>Send an&amp;yway</source>
        <translation>Enviar de todos modo&amp;s</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Adjuntar archivos</translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>Borrador guardado %1</translation>
    </message>
    <message numerus="yes">
        <source>%n files cannot be read and are not in the draft.</source>
        <translation><numerusform>%n archivo no se puede leer y no está en el borrador.</numerusform><numerusform>%n archivos no se pueden leer y no están en el borrador.</numerusform></translation>
    </message>
    <message>
        <source>The draft is not saved.</source>
        <translation>El borrador no está guardado.</translation>
    </message>
    <message>
        <source>Handing over to the outbox…</source>
        <translation>Pasando a la bandeja de salida…</translation>
    </message>
    <message>
        <source>New letter</source>
        <translation>Carta nueva</translation>
    </message>
    <message>
        <source>S&amp;eal</source>
        <translation>So&amp;bre</translation>
    </message>
    <message>
        <source>S&amp;eal in an envelope</source>
        <translation>Cerrar en un so&amp;bre</translation>
    </message>
    <message>
        <source>S&amp;ign without sealing</source>
        <translation>F&amp;irmar sin cerrar el sobre</translation>
    </message>
    <message>
        <source>This draft is sealed and did not open.</source>
        <translation>Este borrador está en sobre cerrado y no se ha abierto.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>The letter is sealed and did not open, so nothing of it is quoted.</source>
        <translation>La carta va en sobre cerrado y no se ha abierto, así que no se cita nada de ella.</translation>
    </message>
    <message>
        <source>Sealing…</source>
        <translation>Cerrando el sobre…</translation>
    </message>
    <message>
        <source>&amp;Seal and send</source>
        <translation>Cerrar sobre y &amp;enviar</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A tooltip: what the button does and its key</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Use a &amp;postcard</source>
        <translation>Usar una posta&amp;l</translation>
    </message>
    <message>
        <source>You would quote sealed text on a postcard.</source>
        <translation>Citarías en una postal un texto que llegó en sobre cerrado.</translation>
    </message>
    <message>
        <source>Remove the &amp;quote</source>
        <translation>Quitar la c&amp;ita</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Firmando…</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Dete&amp;ner</translation>
    </message>
    <message>
        <source>Sho&amp;w the letter</source>
        <translation>&amp;Ver la carta</translation>
    </message>
    <message>
        <source>Copy the co&amp;mmand</source>
        <translation>Copiar la o&amp;rden</translation>
    </message>
    <message>
        <source>Loo&amp;k again</source>
        <translation>&amp;Mirar otra vez</translation>
    </message>
    <message>
        <source>The command is copied.</source>
        <translation>La orden está copiada.</translation>
    </message>
    <message>
        <source>Looked again at %1: still missing.</source>
        <translation>Se miró otra vez a las %1: sigue faltando.</translation>
    </message>
    <message>
        <source>Send late&amp;r</source>
        <translation>Enviar &amp;más tarde</translation>
    </message>
    <message>
        <source>&amp;Date and time…</source>
        <translation>&amp;Fecha y hora…</translation>
    </message>
    <message>
        <source>Send this letter at a time of your own:</source>
        <translation>Enviar esta carta a la hora que tú digas:</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>Más &amp;tarde</translation>
    </message>
    <message>
        <source>Closed &amp;vans only</source>
        <translation>Solo f&amp;urgones cerrados</translation>
    </message>
    <message>
        <source>Not planned yet.</source>
        <translation>Aún no programada.</translation>
    </message>
    <message>
        <source>Plan it an&amp;yway</source>
        <translation>Programar de todos modo&amp;s</translation>
    </message>
    <message>
        <source>Attach a f&amp;ile…</source>
        <translation>Ad&amp;juntar un archivo…</translation>
    </message>
    <message>
        <source>As it was &amp;planned: %1</source>
        <translation>Como estaba &amp;previsto: %1</translation>
    </message>
    <message>
        <source>This letter was planned for %1. “Send later” has that time; “Send” sends it now.</source>
        <translation>Esta carta estaba prevista para %1. «Enviar más tarde» tiene esa hora; «Enviar» la envía ahora.</translation>
    </message>
    <message>
        <source>The key was not taken.</source>
        <translation>La clave no se ha aceptado.</translation>
    </message>
    <message>
        <source>Only a single key that names this address and no other is taken.</source>
        <translation>Solo se acepta una única clave que nombre esta dirección y ninguna otra.</translation>
    </message>
    <message>
        <source>Use &amp;it</source>
        <translation>Usar&amp;la</translation>
    </message>
    <message>
        <source>Fin&amp;d a key</source>
        <translation>&amp;Buscar una clave</translation>
    </message>
    <message>
        <source>Co&amp;mpare…</source>
        <translation>Co&amp;mparar…</translation>
    </message>
    <message>
        <source>S&amp;eal it</source>
        <translation>Cerrar el s&amp;obre</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ComposingPage</name>
    <message>
        <source>Sending</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>&amp;Take back for</source>
        <translation>Se puede &amp;deshacer durante</translation>
    </message>
    <message>
        <source>seconds after you press Send</source>
        <translation>segundos después de pulsar Enviar</translation>
    </message>
    <message>
        <source>0: letters leave at once.</source>
        <translation>0: las cartas salen enseguida.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>&amp;Signature</source>
        <translation>&amp;Firma</translation>
    </message>
    <message>
        <source>Stands below the letters you write from this account.</source>
        <translation>Va debajo de las cartas que escribes desde esta cuenta.</translation>
    </message>
    <message>
        <source>Send my &amp;key with my letters</source>
        <translation>Enviar mi &amp;clave con mis cartas</translation>
    </message>
    <message>
        <source>As the people they are for prefer</source>
        <translation>Como prefieran sus destinatarios</translation>
    </message>
    <message>
        <source>In an envelope wherever possible</source>
        <translation>En sobre cerrado siempre que se pueda</translation>
    </message>
    <message>
        <source>As postcards</source>
        <translation>Como postales</translation>
    </message>
    <message>
        <source>Envelopes</source>
        <translation>Sobres</translation>
    </message>
    <message>
        <source>Ne&amp;w letters</source>
        <translation>Cartas nue&amp;vas</translation>
    </message>
    <message>
        <source>Who has been getting envelopes gets no postcard unasked.</source>
        <translation>Quien venía recibiendo sobres cerrados no recibe una postal sin que lo decidas.</translation>
    </message>
    <message>
        <source>With it others can write to you in an envelope. It is the public one, and no secret.</source>
        <translation>Con ella otros pueden escribirte en sobre cerrado. Es la pública y no es secreta.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::CounterFoot</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Delete there…</source>
        <translation>&amp;Borrar allí…</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>&amp;Recoger</translation>
    </message>
    <message>
        <source>Choose letters to fetch them, or to delete them there.</source>
        <translation>Elige cartas para recogerlas o para borrarlas allí.</translation>
    </message>
    <message numerus="yes">
        <source>The server itself deletes letters after %n days.</source>
        <translation><numerusform>El propio servidor borra las cartas al cabo de %n día.</numerusform><numerusform>El propio servidor borra las cartas al cabo de %n días.</numerusform></translation>
    </message>
    <message>
        <source>Fetch brings all else that is new, too.</source>
        <translation>Recoger trae también todo lo demás que sea nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>%n letters chosen</source>
        <translation><numerusform>%n carta elegida</numerusform><numerusform>%n cartas elegidas</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::CounterHead</name>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Volver a mirar</translation>
    </message>
    <message>
        <source>Which letters</source>
        <translation>Qué cartas</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>No están aquí</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Las mayores primero</translation>
    </message>
    <message>
        <source>At the post office</source>
        <translation>En la oficina de correos</translation>
    </message>
    <message numerus="yes">
        <source>%n letters</source>
        <translation><numerusform>%n carta</numerusform><numerusform>%n cartas</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::CounterList</name>
    <message>
        <source>Letters at the post office</source>
        <translation>Cartas en la oficina de correos</translation>
    </message>
</context>
<context>
    <name>sobre::ui::CounterNotice</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n letters at the post office?</source>
        <translation><numerusform>¿Borrar %n carta en la oficina de correos?</numerusform><numerusform>¿Borrar %n cartas en la oficina de correos?</numerusform></translation>
    </message>
    <message>
        <source>What is here stays here.</source>
        <translation>Lo que está aquí se queda aquí.</translation>
    </message>
    <message numerus="yes">
        <source>It was not fetched: nothing of it will be left anywhere.</source>
        <translation><numerusform>No se ha recogido: no quedará nada de ella en ningún sitio.</numerusform><numerusform>No se han recogido: no quedará nada de ellas en ningún sitio.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n of them were not fetched: nothing of those will be left anywhere.</source>
        <translation><numerusform>%n de ellas no se ha recogido: no quedará nada de ella en ningún sitio.</numerusform><numerusform>%n de ellas no se han recogido: no quedará nada de esas en ningún sitio.</numerusform></translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Conservar</translation>
    </message>
    <message>
        <source>Delete t&amp;here</source>
        <translation>Borrar a&amp;llí</translation>
    </message>
</context>
<context>
    <name>sobre::ui::CounterPlace</name>
    <message>
        <source>Looking at the post office…</source>
        <translation>Mirando en la oficina de correos…</translation>
    </message>
    <message>
        <source>Sobre asks %1 what lies there. Nothing is fetched.</source>
        <translation>Sobre pregunta a %1 qué hay allí. No se recoge nada.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>De&amp;tener</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Todavía sin mirar</translation>
    </message>
    <message>
        <source>Nothing is asked before you want it.</source>
        <translation>No se pregunta nada hasta que tú quieras.</translation>
    </message>
    <message>
        <source>Look &amp;now</source>
        <translation>Mirar &amp;ahora</translation>
    </message>
    <message>
        <source>It cannot be said what lies there</source>
        <translation>No se sabe qué hay allí</translation>
    </message>
    <message>
        <source>The reason stands above.</source>
        <translation>Arriba está el motivo.</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>Nothing lies there</source>
        <translation>No hay nada allí</translation>
    </message>
    <message>
        <source>No letter waits at %1.</source>
        <translation>No espera ninguna carta en %1.</translation>
    </message>
    <message>
        <source>All of it is here</source>
        <translation>Todo está aquí</translation>
    </message>
    <message>
        <source>Every letter that lies at %1 was fetched.</source>
        <translation>Se han recogido todas las cartas que hay en %1.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::CounterWindow</name>
    <message>
        <source>At the post office: %1</source>
        <translation>En la oficina de correos: %1</translation>
    </message>
    <message>
        <source>This server gives its letters no names.</source>
        <translation>Este servidor no da nombre a sus cartas.</translation>
    </message>
    <message>
        <source>They can be looked at here, but not fetched or deleted one by one.</source>
        <translation>Se pueden mirar aquí, pero no recoger ni borrar de una en una.</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>Recogiendo…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Mirando…</translation>
    </message>
    <message>
        <source>Reading headers…</source>
        <translation>Leyendo cabeceras…</translation>
    </message>
    <message>
        <source>Deleting there…</source>
        <translation>Borrando allí…</translation>
    </message>
    <message numerus="yes">
        <source>%n letters there are not the ones you chose.</source>
        <translation><numerusform>%n carta de allí no es la que elegiste.</numerusform><numerusform>%n cartas de allí no son las que elegiste.</numerusform></translation>
    </message>
    <message>
        <source>The server gave their names to others. Nothing was done to them; look again.</source>
        <translation>El servidor ha dado sus nombres a otras. No se les ha hecho nada; vuelve a mirar.</translation>
    </message>
    <message numerus="yes">
        <source>%n letters no longer lay there.</source>
        <translation><numerusform>%n carta ya no estaba allí.</numerusform><numerusform>%n cartas ya no estaban allí.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n letters deleted at the post office</source>
        <translation><numerusform>%n carta borrada en la oficina de correos</numerusform><numerusform>%n cartas borradas en la oficina de correos</numerusform></translation>
    </message>
    <message>
        <source>What is shown lay there at %1.</source>
        <translation>Lo que se ve es lo que había allí a las %1.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::DeliveryBar</name>
    <message>
        <source>Open it</source>
        <translation>Abrirla</translation>
    </message>
    <message>
        <source>Correct and send again</source>
        <translation>Corregir y volver a enviar</translation>
    </message>
    <message>
        <source>The letter cannot be taken up again.</source>
        <translation>La carta no se puede retomar.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::EnterPage</name>
    <message>
        <source>Add your mail account</source>
        <translation>Añade tu cuenta de correo</translation>
    </message>
    <message>
        <source>Next come the names of your provider's servers. They are tried, and you see how they answer, before anything is saved.</source>
        <translation>Después vienen los nombres de los servidores de tu proveedor. Se prueban, y ves cómo responden, antes de guardar nada.</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>&amp;Tu nombre</translation>
    </message>
    <message>
        <source>People see this name on the mail you send.</source>
        <translation>La gente ve este nombre en el correo que envías.</translation>
    </message>
    <message>
        <source>&amp;Email address</source>
        <translation>&amp;Dirección de correo</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>C&amp;ontraseña</translation>
    </message>
    <message>
        <source>Kept in your desktop's key ring or, where none runs, sealed in Sobre's folder. Sent only to your provider's servers.</source>
        <translation>Se guarda en el llavero de tu escritorio o, si no hay ninguno, cifrada en la carpeta de Sobre. Solo se envía a los servidores de tu proveedor.</translation>
    </message>
    <message>
        <source>N&amp;ot now</source>
        <translation>A&amp;hora no</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>Type your email address.</source>
        <translation>Escribe tu dirección de correo.</translation>
    </message>
    <message>
        <source>An email address looks like name@provider.example.</source>
        <translation>Una dirección de correo tiene la forma nombre@proveedor.example.</translation>
    </message>
    <message>
        <source>Type the password of your mailbox.</source>
        <translation>Escribe la contraseña de tu buzón.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ExportWindow</name>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportar</translation>
    </message>
    <message>
        <source>Export mail</source>
        <translation>Exportar correo</translation>
    </message>
    <message>
        <source>Copies of your letters as files. What is here stays here, and no file is overwritten.</source>
        <translation>Copias de tus cartas como archivos. Lo que está aquí se queda, y ningún archivo se sobrescribe.</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>Todas las carpetas</translation>
    </message>
    <message>
        <source>Maildir: with folders, stars and what is read</source>
        <translation>Maildir: con carpetas, estrellas y lo leído</translation>
    </message>
    <message>
        <source>mbox: one file for each folder</source>
        <translation>mbox: un archivo por carpeta</translation>
    </message>
    <message>
        <source>.eml: one file for each letter</source>
        <translation>.eml: un archivo por carta</translation>
    </message>
    <message>
        <source>&amp;Folder…</source>
        <translation>Ca&amp;rpeta…</translation>
    </message>
    <message>
        <source>Export into a folder</source>
        <translation>Exportar a una carpeta</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Qué</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>F&amp;ormato</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Destino</translation>
    </message>
    <message>
        <source>A folder. It is made if it is not there.</source>
        <translation>Una carpeta. Se crea si no existe.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Elige una carpeta.</translation>
    </message>
    <message>
        <source>Counting the letters…</source>
        <translation>Contando las cartas…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n letters</source>
        <translation><numerusform>%1 de %n carta</numerusform><numerusform>%1 de %n cartas</numerusform></translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>No se ha exportado nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n letters were exported.</source>
        <translation><numerusform>Se exportó %n carta.</numerusform><numerusform>Se exportaron %n cartas.</numerusform></translation>
    </message>
    <message>
        <source>You stopped it. What was written stays.</source>
        <translation>Lo has detenido. Lo escrito se queda.</translation>
    </message>
    <message numerus="yes">
        <source>%n things could not be written:</source>
        <translation><numerusform>%n cosa no se pudo escribir:</numerusform><numerusform>%n cosas no se pudieron escribir:</numerusform></translation>
    </message>
    <message>
        <source>There are no letters.</source>
        <translation>No hay cartas.</translation>
    </message>
    <message>
        <source>Look into %1.</source>
        <translation>Mira en %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n letters were left out: their headers alone are here, the rest lies at the server.</source>
        <translation><numerusform>Se ha omitido %n carta: aquí solo está su cabecera, el resto está en el servidor.</numerusform><numerusform>Se han omitido %n cartas: aquí solo están sus cabeceras, el resto está en el servidor.</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::FatePanel</name>
    <message>
        <source>What became of it</source>
        <translation>Qué fue de ella</translation>
    </message>
    <message>
        <source>The letter is sealed, so it cannot be taken up again from here: write it anew.</source>
        <translation>La carta está sellada y no se puede retomar desde aquí: escríbela de nuevo.</translation>
    </message>
    <message>
        <source>Correct and send again</source>
        <translation>Corregir y volver a enviar</translation>
    </message>
    <message>
        <source>What the server wrote</source>
        <translation>Lo que escribió el servidor</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Abrir el informe</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation><numerusform>Y %n más.</numerusform><numerusform>Y %n más.</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::FetchFoot</name>
    <message numerus="yes">
        <source>%n new letters</source>
        <translation><numerusform>%n carta nueva</numerusform><numerusform>%n cartas nuevas</numerusform></translation>
    </message>
    <message>
        <source>Next check %1</source>
        <translation>Próxima comprobación: %1</translation>
    </message>
    <message>
        <source>Checked at %1</source>
        <translation>Comprobado: %1</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Aún sin comprobar</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 de %2 · %3</translation>
    </message>
    <message>
        <source>Checking for mail</source>
        <translation>Buscando correo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>No new mail</source>
        <translation>No hay correo nuevo</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation><numerusform>%n nueva</numerusform><numerusform>%n nuevas</numerusform></translation>
    </message>
    <message>
        <source>Offline. Waiting.</source>
        <translation>Sin conexión. En espera.</translation>
    </message>
    <message>
        <source>Account settings</source>
        <translation>Ajustes de la cuenta</translation>
    </message>
    <message>
        <source>Could not get mail. Your mail is safe.</source>
        <translation>No se pudo recibir el correo. Tu correo está a salvo.</translation>
    </message>
    <message>
        <source>Could not get mail at %1. Your mail is safe; we try again at %2.</source>
        <translation>No se pudo recibir el correo a las %1. Tu correo está a salvo; se reintentará a las %2.</translation>
    </message>
    <message>
        <source>Could not get mail at %1. Your mail is safe.</source>
        <translation>No se pudo recibir el correo a las %1. Tu correo está a salvo.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>It is being checked already.</source>
        <translation>Ya se está comprobando.</translation>
    </message>
    <message>
        <source>Certificate…</source>
        <translation>Certificado…</translation>
    </message>
    <message>
        <source>This network is metered or wants a log-in first. Mail comes when you ask for it.</source>
        <translation>Esta red cobra por uso o pide entrar primero. El correo llega cuando lo pides.</translation>
    </message>
    <message>
        <source>Last good check %1</source>
        <translation>Última revisión correcta: %1</translation>
    </message>
</context>
<context>
    <name>sobre::ui::FetchQuestion</name>
    <message>
        <source>Delete them there</source>
        <translation>Borrarlas allí</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Conservarlas</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message numerus="yes">
        <source>Fetch all %n</source>
        <translation><numerusform>Recoger la %n</numerusform><numerusform>Recoger las %n</numerusform></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
</context>
<context>
    <name>sobre::ui::FileKeeper</name>
    <message>
        <source>Opening %1…</source>
        <translation>Abriendo %1…</translation>
    </message>
    <message>
        <source>%1 was not opened.</source>
        <translation>No se ha abierto %1.</translation>
    </message>
    <message>
        <source>It is a program or script, whatever its name says. It can be saved.</source>
        <translation>Es un programa o script, diga lo que diga su nombre. Puedes guardarlo.</translation>
    </message>
    <message>
        <source>No program on this computer opens files of this kind. It can be saved.</source>
        <translation>Ningún programa de este equipo abre archivos de este tipo. Puedes guardarlo.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Guardar %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>message</source>
        <translation>mensaje</translation>
    </message>
    <message>
        <source>Save all attachments in a folder</source>
        <translation>Guardar todos los adjuntos en una carpeta</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>Guardar aquí</translation>
    </message>
    <message numerus="yes">
        <source>Saving %n file(s)…</source>
        <translation><numerusform>Guardando %n archivo…</numerusform><numerusform>Guardando %n archivos…</numerusform></translation>
    </message>
    <message>
        <source>%1 was not saved.</source>
        <translation>No se ha guardado %1.</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 ya existe.</translation>
    </message>
    <message>
        <source>Nothing was saved yet.</source>
        <translation>Aún no se ha guardado nada.</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Conservar ambos</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>%1 was saved.</source>
        <translation>Se ha guardado %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were saved.</source>
        <translation><numerusform>Se ha guardado %n archivo.</numerusform><numerusform>Se han guardado %n archivos.</numerusform></translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>En %1</translation>
    </message>
</context>
<context>
    <name>sobre::ui::FilesBar</name>
    <message>
        <source>Attachments</source>
        <translation>Adjuntos</translation>
    </message>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation><numerusform>%n adjunto</numerusform><numerusform>%n adjuntos</numerusform></translation>
    </message>
    <message>
        <source>Sa&amp;ve all…</source>
        <translation>Guardar &amp;todo…</translation>
    </message>
    <message>
        <source>Save all attachments</source>
        <translation>Guardar todos los adjuntos</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>y %n más</numerusform><numerusform>y %n más</numerusform></translation>
    </message>
    <message>
        <source>Save only: a program or script</source>
        <translation>Solo guardar: es un programa o script</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Guardar %1</translation>
    </message>
    <message>
        <source>not signed</source>
        <extracomment>Of an attachment that lies outside of the signed part of its letter</extracomment>
        <translation>sin firmar</translation>
    </message>
</context>
<context>
    <name>sobre::ui::FindBar</name>
    <message>
        <source>Find in this message</source>
        <translation>Buscar en este mensaje</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Resultado anterior</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Resultado siguiente</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Cerrar la búsqueda</translation>
    </message>
    <message>
        <source>Not in this message</source>
        <translation>No está en este mensaje</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Which of the hits is shown: "2 of 5"</extracomment>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>sobre::ui::FolderDeeds</name>
    <message>
        <source>&amp;Mark all read</source>
        <translation>&amp;Marcar todo como leído</translation>
    </message>
    <message>
        <source>&amp;New folder</source>
        <translation>&amp;Nueva carpeta</translation>
    </message>
    <message>
        <source>New folder &amp;within this one</source>
        <translation>Nueva carpeta &amp;dentro de esta</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Cambiar el nombre</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nueva carpeta</translation>
    </message>
    <message>
        <source>The folders within go too.</source>
        <translation>Las carpetas que contiene también se quitan.</translation>
    </message>
    <message numerus="yes">
        <source>%n letters go to Trash.</source>
        <translation><numerusform>%n carta va a la Papelera.</numerusform><numerusform>%n cartas van a la Papelera.</numerusform></translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Está vacía.</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>¿Quitar «%1»?</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Quitarla</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>sobre::ui::FolderFinder</name>
    <message>
        <source>Move to folder</source>
        <translation>Mover a una carpeta</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>No such folder</source>
        <translation>No hay ninguna carpeta así</translation>
    </message>
</context>
<context>
    <name>sobre::ui::FolderModel</name>
    <message numerus="yes">
        <source>%1, %n letters</source>
        <translation><numerusform>%1, %n carta</numerusform><numerusform>%1, %n cartas</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n unread</source>
        <translation><numerusform>%1, %n sin leer</numerusform><numerusform>%1, %n sin leer</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n letters, waits for you</source>
        <translation><numerusform>%1, %n carta, te espera</numerusform><numerusform>%1, %n cartas, te esperan</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n letters wait</source>
        <translation><numerusform>%1, %n carta espera</numerusform><numerusform>%1, %n cartas esperan</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::FolderNameDelegate</name>
    <message>
        <source>Name of the folder</source>
        <translation>Nombre de la carpeta</translation>
    </message>
</context>
<context>
    <name>sobre::ui::FolderPane</name>
    <message>
        <source>Folders and accounts</source>
        <translation>Carpetas y cuentas</translation>
    </message>
</context>
<context>
    <name>sobre::ui::FolderView</name>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
</context>
<context>
    <name>sobre::ui::HeaderCard</name>
    <message>
        <source>Detai&amp;ls</source>
        <translation>Deta&amp;lles</translation>
    </message>
    <message>
        <source>Details: all header fields</source>
        <translation>Detalles: todos los campos de la cabecera</translation>
    </message>
    <message>
        <source>All header fields</source>
        <translation>Todos los campos de la cabecera</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(sin asunto)</translation>
    </message>
    <message>
        <source>Sealed letter</source>
        <translation>Carta en sobre cerrado</translation>
    </message>
</context>
<context>
    <name>sobre::ui::HintsPage</name>
    <message>
        <source>No message selected</source>
        <translation>Ningún mensaje seleccionado</translation>
    </message>
    <message>
        <source>Next unread message</source>
        <translation>Siguiente mensaje sin leer</translation>
    </message>
    <message>
        <source>Write a message</source>
        <translation>Escribir un mensaje</translation>
    </message>
    <message>
        <source>Search all mail</source>
        <translation>Buscar en el correo</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ImportWindow</name>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>Import mail</source>
        <translation>Importar correo</translation>
    </message>
    <message>
        <source>From .eml files, mbox files and Maildirs. The files stay as they are.</source>
        <translation>De archivos .eml, archivos mbox y Maildir. Los archivos quedan como están.</translation>
    </message>
    <message>
        <source>&amp;File…</source>
        <translation>&amp;Archivo…</translation>
    </message>
    <message>
        <source>Import from a file</source>
        <translation>Importar de un archivo</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>Ca&amp;rpeta…</translation>
    </message>
    <message>
        <source>Import from a folder</source>
        <translation>Importar de una carpeta</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>&amp;De</translation>
    </message>
    <message>
        <source>A file, or a folder with all that is in it. A Maildir brings its folders, its stars and what is read.</source>
        <translation>Un archivo, o una carpeta con todo lo que contiene. Un Maildir trae sus carpetas, sus estrellas y lo leído.</translation>
    </message>
    <message>
        <source>I&amp;nto</source>
        <translation>&amp;En</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Choose a file or a folder.</source>
        <translation>Elige un archivo o una carpeta.</translation>
    </message>
    <message>
        <source>Looking for letters…</source>
        <translation>Buscando cartas…</translation>
    </message>
    <message numerus="yes">
        <source>%n letters, %1 of %2</source>
        <translation><numerusform>%n carta, %1 de %2</numerusform><numerusform>%n cartas, %1 de %2</numerusform></translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>No se ha importado nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n letters are here now.</source>
        <translation><numerusform>%n carta está aquí ahora.</numerusform><numerusform>%n cartas están aquí ahora.</numerusform></translation>
    </message>
    <message>
        <source>You stopped it. What is here stays.</source>
        <translation>Lo has detenido. Lo que está aquí se queda.</translation>
    </message>
    <message numerus="yes">
        <source>%n things could not be read:</source>
        <translation><numerusform>%n cosa no se pudo leer:</numerusform><numerusform>%n cosas no se pudieron leer:</numerusform></translation>
    </message>
    <message>
        <source>Look into %1.</source>
        <translation>Mira en %1.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::KeepChoice</name>
    <message>
        <source>&amp;Keep for</source>
        <translation>&amp;Guardar durante</translation>
    </message>
    <message>
        <source>Keep al&amp;ways</source>
        <translation>Guardar s&amp;iempre</translation>
    </message>
    <message>
        <source>Take away at &amp;once</source>
        <translation>&amp;Quitar enseguida</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Keep for some days</source>
        <translation>Guardar durante unos días</translation>
    </message>
    <message>
        <source>days (safe if you also use webmail or a phone)</source>
        <translation>días (seguro si también usas webmail o un teléfono)</translation>
    </message>
    <message>
        <source>The server itself deletes what was fetched at once.</source>
        <translation>El propio servidor borra enseguida lo que se recogió.</translation>
    </message>
    <message numerus="yes">
        <source>The server itself deletes mail after %n days.</source>
        <translation><numerusform>El propio servidor borra el correo al cabo de %n día.</numerusform><numerusform>El propio servidor borra el correo al cabo de %n días.</numerusform></translation>
    </message>
    <message>
        <source>What comes here today is deleted there on %1.</source>
        <translation>Lo que llega hoy se borra allí el %1.</translation>
    </message>
    <message>
        <source>It is deleted there as soon as it lies safely on this computer, and then lies nowhere else.</source>
        <translation>Se borra allí en cuanto está a salvo en este equipo, y entonces no está en ningún otro sitio.</translation>
    </message>
    <message>
        <source>Sobre deletes nothing there. A mailbox that is full takes no more mail.</source>
        <translation>Sobre no borra nada allí. Un buzón lleno ya no recibe correo.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::KeyList</name>
    <message>
        <source>People and their keys</source>
        <translation>Personas y sus claves</translation>
    </message>
</context>
<context>
    <name>sobre::ui::KeyListModel</name>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>Vale hasta</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>De dónde</translation>
    </message>
</context>
<context>
    <name>sobre::ui::KeyOffer</name>
    <message>
        <source>%1 offers a key.</source>
        <translation>%1 ofrece una clave.</translation>
    </message>
    <message>
        <source>With it you can write in an envelope.</source>
        <translation>Con ella puedes escribir en sobre cerrado.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarla</translation>
    </message>
    <message>
        <source>The key was not taken.</source>
        <translation>La clave no se ha aceptado.</translation>
    </message>
    <message>
        <source>You can write to %1 in an envelope now.</source>
        <translation>Ya puedes escribir a %1 en sobre cerrado.</translation>
    </message>
    <message>
        <source>Only a single key that names this address and no other is taken.</source>
        <translation>Solo se acepta una única clave que nombre esta dirección y ninguna otra.</translation>
    </message>
    <message>
        <source>A secret key lies in this letter.</source>
        <translation>En esta carta hay una clave secreta.</translation>
    </message>
    <message>
        <source>It is not taken. Whoever has it can sign and read in its owner’s name: it belongs in no letter.</source>
        <translation>No se acepta. Quien la tenga puede firmar y leer en nombre de su dueño: no debe ir en ninguna carta.</translation>
    </message>
    <message>
        <source>It is far larger than a key is.</source>
        <translation>Es mucho más grande que una clave.</translation>
    </message>
    <message>
        <source>There is more than one. Only a single key, of the sender, is taken from a letter.</source>
        <translation>Hay más de una. De una carta solo se acepta una clave, la de quien la envía.</translation>
    </message>
    <message>
        <source>It names no address, so it cannot be told whose it is.</source>
        <translation>No nombra ninguna dirección, así que no se sabe de quién es.</translation>
    </message>
    <message>
        <source>It is for %1, and the letter is from %2.</source>
        <translation>Es de %1, y la carta es de %2.</translation>
    </message>
    <message>
        <source>It cannot be read as a key.</source>
        <translation>No se puede leer como clave.</translation>
    </message>
    <message>
        <source>The key that %1 sent along is not taken.</source>
        <translation>La clave que envió %1 no se acepta.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::KeyPane</name>
    <message>
        <source>About this key</source>
        <translation>Acerca de esta clave</translation>
    </message>
    <message>
        <source>Fingerprint: %1</source>
        <translation>Huella: %1</translation>
    </message>
    <message>
        <source>&amp;Extend by 2 years</source>
        <translation>&amp;Alargar 2 años</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>&amp;Hacer copia…</translation>
    </message>
    <message>
        <source>&amp;Tell others…</source>
        <translation>&amp;Avisar a los demás…</translation>
    </message>
    <message>
        <source>&amp;Send my key…</source>
        <translation>&amp;Enviar mi clave…</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Usarla</translation>
    </message>
    <message>
        <source>They &amp;match</source>
        <translation>&amp;Coinciden</translation>
    </message>
    <message>
        <source>They &amp;differ</source>
        <translation>&amp;No coinciden</translation>
    </message>
    <message>
        <source>Put it a&amp;way</source>
        <translation>A&amp;partarla</translation>
    </message>
    <message>
        <source>&amp;Take that back</source>
        <translation>&amp;Deshacerlo</translation>
    </message>
    <message>
        <source>&amp;Find a newer one</source>
        <translation>&amp;Buscar una más nueva</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>Who &amp;vouches</source>
        <translation>Quién &amp;responde</translation>
    </message>
    <message>
        <source>With&amp;draw…</source>
        <translation>Retira&amp;r…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Quitar…</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Detalles técnicos</translation>
    </message>
</context>
<context>
    <name>sobre::ui::KeysWindow</name>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message>
        <source>Back up my &amp;key</source>
        <translation>Copia de mi &amp;clave</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>You have no key of your own.</source>
        <translation>No tienes clave propia.</translation>
    </message>
    <message>
        <source>Nobody can seal for you yet.</source>
        <translation>Nadie puede cerrar aún un sobre para ti.</translation>
    </message>
    <message>
        <source>&amp;Make my key</source>
        <translation>Crear &amp;mi clave</translation>
    </message>
    <message>
        <source>Your key is not backed up.</source>
        <translation>Tu clave no tiene copia.</translation>
    </message>
    <message>
        <source>If this computer is lost, what was sealed for you cannot be read any more.</source>
        <translation>Si se pierde este ordenador, lo que se cerró para ti ya no se podrá leer.</translation>
    </message>
    <message>
        <source>&amp;Back it up…</source>
        <translation>&amp;Hacer copia…</translation>
    </message>
    <message>
        <source>The longer one goes with the letters you write.</source>
        <translation>La más larga va con las cartas que escribes.</translation>
    </message>
    <message>
        <source>&amp;Extend by 2 years</source>
        <translation>&amp;Alargar 2 años</translation>
    </message>
    <message>
        <source>Extending your key…</source>
        <translation>Alargando tu clave…</translation>
    </message>
    <message>
        <source>Looking for your keys…</source>
        <translation>Buscando tus claves…</translation>
    </message>
    <message>
        <source>Keys need GnuPG</source>
        <translation>Las claves necesitan GnuPG</translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation>&amp;Reintentar</translation>
    </message>
    <message>
        <source>Turn the &amp;plugin on…</source>
        <translation>&amp;Activar el complemento…</translation>
    </message>
    <message>
        <source>Your keys cannot be read</source>
        <translation>No se pueden leer tus claves</translation>
    </message>
    <message>
        <source>No keys yet</source>
        <translation>Aún no hay claves</translation>
    </message>
    <message>
        <source>Make yours: it takes a second, and others can seal for you.</source>
        <translation>Crea la tuya: tarda un segundo, y los demás podrán cerrar sobres para ti.</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>&amp;Restaurar una copia…</translation>
    </message>
    <message>
        <source>No key of %1</source>
        <translation>No hay clave de %1</translation>
    </message>
    <message>
        <source>%1 may publish it. Who is asked learns which address you look for.</source>
        <translation>Puede que %1 la publique. Quien reciba la pregunta sabrá qué dirección buscas.</translation>
    </message>
    <message>
        <source>There is no network: a key cannot be looked up now.</source>
        <translation>No hay red: ahora no se puede buscar ninguna clave.</translation>
    </message>
    <message>
        <source>&amp;Find a key</source>
        <translation>&amp;Buscar una clave</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>No se ha encontrado a nadie</translation>
    </message>
    <message>
        <source>Type a whole address to look its key up.</source>
        <translation>Escribe una dirección completa para buscar su clave.</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>Mostrar &amp;todo</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>De un &amp;archivo…</translation>
    </message>
    <message>
        <source>From the &amp;clipboard</source>
        <translation>Del &amp;portapapeles</translation>
    </message>
    <message>
        <source>A &amp;certificate (.p12)…</source>
        <translation>Un &amp;certificado (.p12)…</translation>
    </message>
    <message>
        <source>&amp;Make a key</source>
        <translation>&amp;Crear una clave</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Parar</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>No ha funcionado.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Noting that they match…</source>
        <translation>Anotando que coinciden…</translation>
    </message>
    <message>
        <source>Noting that they differ…</source>
        <translation>Anotando que no coinciden…</translation>
    </message>
    <message>
        <source>Taking it back…</source>
        <translation>Deshaciéndolo…</translation>
    </message>
    <message>
        <source>Taking the key…</source>
        <translation>Guardando la clave…</translation>
    </message>
    <message>
        <source>Reading the key…</source>
        <translation>Leyendo la clave…</translation>
    </message>
    <message>
        <source>Looking who vouches…</source>
        <translation>Mirando quién responde…</translation>
    </message>
    <message>
        <source>Making your key…</source>
        <translation>Creando tu clave…</translation>
    </message>
    <message>
        <source>Your key is made.</source>
        <translation>Tu clave está hecha.</translation>
    </message>
    <message>
        <source>It is good for two years. It goes with the letters you write.</source>
        <translation>Vale dos años. Va con las cartas que escribes.</translation>
    </message>
    <message>
        <source>Make your own key first.</source>
        <translation>Crea primero tu propia clave.</translation>
    </message>
    <message>
        <source>With it Sobre notes down whom you checked.</source>
        <translation>Con ella Sobre anota a quién has comprobado.</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>A&amp;hora no</translation>
    </message>
    <message>
        <source>Checked.</source>
        <translation>Comprobada.</translation>
    </message>
    <message>
        <source>From now on letters that %1 signs with it have a green shield.</source>
        <translation>Desde ahora las cartas que %1 firme con ella llevan un escudo verde.</translation>
    </message>
    <message>
        <source>This key is not used.</source>
        <translation>Esta clave no se usa.</translation>
    </message>
    <message>
        <source>Nothing is sealed to it any more. A letter to %1 is prepared.</source>
        <translation>Ya no se cierra ningún sobre para ella. Hay una carta preparada para %1.</translation>
    </message>
    <message>
        <source>The key is in use.</source>
        <translation>La clave ya se usa.</translation>
    </message>
    <message>
        <source>You can seal for %1 now. Compare it when you can.</source>
        <translation>Ya puedes cerrar sobres para %1. Compárala cuando puedas.</translation>
    </message>
    <message>
        <source>Your key is good until %1.</source>
        <translation>Tu clave vale hasta el %1.</translation>
    </message>
    <message>
        <source>It goes with the next letters you write, so that others learn of it.</source>
        <translation>Va con las próximas cartas que escribas, para que los demás lo sepan.</translation>
    </message>
    <message>
        <source>Withdraw this key for ever?</source>
        <translation>¿Retirar esta clave para siempre?</translation>
    </message>
    <message>
        <source>Nobody will seal for it any more, and what it signed is not believed any more. It still opens what was sealed for it. This cannot be taken back.</source>
        <translation>Nadie cerrará más sobres para ella, y lo que firmó ya no se cree. Sigue abriendo lo que se cerró para ella. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>Somebody &amp;has it</source>
        <translation>&amp;Alguien la tiene</translation>
    </message>
    <message>
        <source>Withdrawing your key…</source>
        <translation>Retirando tu clave…</translation>
    </message>
    <message>
        <source>I have a &amp;new one</source>
        <translation>Tengo una &amp;nueva</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Conservarla</translation>
    </message>
    <message>
        <source>Your key is withdrawn.</source>
        <translation>Tu clave está retirada.</translation>
    </message>
    <message>
        <source>Those who have it do not know that yet. Send it to them.</source>
        <translation>Quienes la tienen aún no lo saben. Envíasela.</translation>
    </message>
    <message>
        <source>&amp;Tell others…</source>
        <translation>&amp;Avisar a los demás…</translation>
    </message>
    <message>
        <source>Its secret part goes too. What was sealed for it can never be read again, unless you have a backup.</source>
        <translation>Su parte secreta también se quita. Lo que se cerró para ella no se podrá leer nunca más, a no ser que tengas una copia.</translation>
    </message>
    <message>
        <source>You cannot seal for %1 any more until you have another one. What they signed is by nobody you know.</source>
        <translation>No podrás cerrar sobres para %1 hasta que tengas otra. Lo que firmó será de alguien que no conoces.</translation>
    </message>
    <message>
        <source>Remove your own key?</source>
        <translation>¿Quitar tu propia clave?</translation>
    </message>
    <message>
        <source>Remove the key of %1?</source>
        <translation>¿Quitar la clave de %1?</translation>
    </message>
    <message>
        <source>&amp;Remove it</source>
        <translation>&amp;Quitarla</translation>
    </message>
    <message>
        <source>Removing the key…</source>
        <translation>Quitando la clave…</translation>
    </message>
    <message>
        <source>The rest of the chain is not here: nobody can tell who vouches for it.</source>
        <translation>El resto de la cadena no está aquí: nadie puede decir quién responde de ella.</translation>
    </message>
    <message>
        <source>Your GnuPG does not trust the last one.</source>
        <translation>Tu GnuPG no se fía del último.</translation>
    </message>
    <message>
        <source>My key</source>
        <translation>Mi clave</translation>
    </message>
    <message>
        <source>I withdrew this key. Please do not use it any more.
</source>
        <translation>He retirado esta clave. No la uses más.
</translation>
    </message>
    <message>
        <source>Here is my key. With it you can seal letters for me that only I can read.
</source>
        <translation>Esta es mi clave. Con ella puedes cerrar para mí cartas que solo yo puedo leer.
</translation>
    </message>
    <message>
        <source>Export a key</source>
        <translation>Exportar una clave</translation>
    </message>
    <message>
        <source>Writing the key…</source>
        <translation>Escribiendo la clave…</translation>
    </message>
    <message>
        <source>The key is in the file.</source>
        <translation>La clave está en el archivo.</translation>
    </message>
    <message>
        <source>It holds the public part alone: you can give it to anybody.</source>
        <translation>Solo contiene la parte pública: puedes dárselo a cualquiera.</translation>
    </message>
    <message>
        <source>Import keys</source>
        <translation>Importar claves</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>El portapapeles no tiene texto.</translation>
    </message>
    <message>
        <source>Copy a key, then try again.</source>
        <translation>Copia una clave y vuelve a intentarlo.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Leyendo el archivo…</translation>
    </message>
    <message>
        <source>This is a secret key.</source>
        <translation>Esta es una clave secreta.</translation>
    </message>
    <message>
        <source>Restore it only if it is your own. One that somebody sent you is a trap.</source>
        <translation>Restáurala solo si es la tuya. Una que te haya enviado alguien es una trampa.</translation>
    </message>
    <message>
        <source>&amp;Restore it</source>
        <translation>&amp;Restaurarla</translation>
    </message>
    <message>
        <source>Restoring your key…</source>
        <translation>Restaurando tu clave…</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>&amp;Dejarla</translation>
    </message>
    <message numerus="yes">
        <source>There are %n keys in it.</source>
        <translation><numerusform>Contiene %n clave.</numerusform><numerusform>Contiene %n claves.</numerusform></translation>
    </message>
    <message>
        <source>All of them are used from then on. Take them only from somebody you trust.</source>
        <translation>Todas se usarán desde entonces. Tómalas solo de alguien de confianza.</translation>
    </message>
    <message>
        <source>&amp;Take them all</source>
        <translation>&amp;Tomarlas todas</translation>
    </message>
    <message>
        <source>&amp;Leave them</source>
        <translation>&amp;Dejarlas</translation>
    </message>
    <message>
        <source>There is no key in it.</source>
        <translation>No contiene ninguna clave.</translation>
    </message>
    <message>
        <source>There is no key in %1.</source>
        <translation>En %1 no hay ninguna clave.</translation>
    </message>
    <message>
        <source>A key begins with the line “BEGIN PGP PUBLIC KEY BLOCK”.</source>
        <translation>Una clave empieza por la línea «BEGIN PGP PUBLIC KEY BLOCK».</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Se ha dejado fuera: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n keys were taken.</source>
        <translation><numerusform>Se ha tomado %n clave.</numerusform><numerusform>Se han tomado %n claves.</numerusform></translation>
    </message>
    <message>
        <source>This code does not open it. Look at what you wrote down.</source>
        <translation>Este código no la abre. Mira lo que apuntaste.</translation>
    </message>
    <message>
        <source>Your key is back.</source>
        <translation>Tu clave ha vuelto.</translation>
    </message>
    <message>
        <source>What was sealed for it can be read again.</source>
        <translation>Lo que se cerró para ella se puede leer de nuevo.</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>Preguntando a %1…</translation>
    </message>
    <message>
        <source>%1 has no key of %2.</source>
        <translation>%1 no tiene ninguna clave de %2.</translation>
    </message>
    <message>
        <source>%1 could not be asked.</source>
        <translation>No se ha podido preguntar a %1.</translation>
    </message>
    <message>
        <source>A key server may have it; it learns which address you look for.</source>
        <translation>Puede que la tenga un servidor de claves; sabrá qué dirección buscas.</translation>
    </message>
    <message>
        <source>&amp;Ask %1</source>
        <translation>&amp;Preguntar a %1</translation>
    </message>
    <message>
        <source>Ask the person to send it to you.</source>
        <translation>Pídele a esa persona que te la envíe.</translation>
    </message>
    <message>
        <source>What was found is another person's key.</source>
        <translation>Lo que se ha encontrado es la clave de otra persona.</translation>
    </message>
    <message>
        <source>It does not name %1, so it is not used.</source>
        <translation>No nombra a %1, así que no se usa.</translation>
    </message>
    <message>
        <source>Several keys were found.</source>
        <translation>Se han encontrado varias claves.</translation>
    </message>
    <message>
        <source>Nobody can tell which is the right one. Ask the person to send you theirs.</source>
        <translation>Nadie puede decir cuál es la buena. Pídele a esa persona que te envíe la suya.</translation>
    </message>
    <message>
        <source>It is not taken. Tell its owner that everybody can get it.</source>
        <translation>No se toma. Dile a su dueño que cualquiera puede conseguirla.</translation>
    </message>
    <message>
        <source>What was found is no key.</source>
        <translation>Lo que se ha encontrado no es una clave.</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>No se puede leer.</translation>
    </message>
    <message>
        <source>You have this key already.</source>
        <translation>Ya tienes esta clave.</translation>
    </message>
    <message>
        <source>A key was found.</source>
        <translation>Se ha encontrado una clave.</translation>
    </message>
    <message>
        <source>It is used for nothing until you say so.</source>
        <translation>No se usa para nada hasta que tú lo digas.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>sobre::ui::LetterActions</name>
    <message>
        <source>Mark as &amp;read</source>
        <translation>Marcar como &amp;leído</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>&amp;Destacar</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>&amp;Archivar</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>Delete &amp;forever…</source>
        <translation>Eliminar para &amp;siempre…</translation>
    </message>
    <message>
        <source>&amp;Junk</source>
        <translation>&amp;No deseado</translation>
    </message>
    <message>
        <source>Mo&amp;ve to folder…</source>
        <translation>&amp;Mover a una carpeta…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Des&amp;hacer</translation>
    </message>
    <message>
        <source>&amp;Next unread</source>
        <translation>Siguiente n&amp;o leído</translation>
    </message>
    <message>
        <source>&amp;Previous unread</source>
        <translation>No leído an&amp;terior</translation>
    </message>
    <message>
        <source>Next &amp;message</source>
        <translation>Mensaje si&amp;guiente</translation>
    </message>
    <message>
        <source>Previous m&amp;essage</source>
        <translation>Mensaje anter&amp;ior</translation>
    </message>
    <message>
        <source>Fi&amp;lter this list</source>
        <translation>&amp;Filtrar esta lista</translation>
    </message>
    <message>
        <source>Mark as un&amp;read</source>
        <translation>Marcar como no &amp;leído</translation>
    </message>
    <message>
        <source>Remove the &amp;star</source>
        <translation>Quitar el &amp;destacado</translation>
    </message>
    <message>
        <source>Not &amp;junk</source>
        <translation>Es co&amp;rreo deseado</translation>
    </message>
</context>
<context>
    <name>sobre::ui::LetterHead</name>
    <message>
        <source>F&amp;rom</source>
        <translation>&amp;De</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation>&amp;Para</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
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
        <translation>Cc&amp;o</translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation>Cco</translation>
    </message>
    <message>
        <source>Add Cc: others who get a copy</source>
        <translation>Añadir Cc: otros que reciben copia</translation>
    </message>
    <message>
        <source>Add Bcc: others who get a copy unseen</source>
        <translation>Añadir Cco: otros que reciben copia sin que se vea</translation>
    </message>
    <message>
        <source>S&amp;ubject</source>
        <translation>As&amp;unto</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>Aún no hay ninguna cuenta</translation>
    </message>
    <message>
        <source>An address needs an @</source>
        <translation>Una dirección necesita una @</translation>
    </message>
    <message>
        <source>This is not a mail address</source>
        <translation>Esto no es una dirección de correo</translation>
    </message>
</context>
<context>
    <name>sobre::ui::LetterListPane</name>
    <message numerus="yes">
        <source>%n new messages</source>
        <translation><numerusform>%n mensaje nuevo</numerusform><numerusform>%n mensajes nuevos</numerusform></translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n messages forever?</source>
        <translation><numerusform>¿Eliminar %n mensaje para siempre?</numerusform><numerusform>¿Eliminar %n mensajes para siempre?</numerusform></translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>No se puede deshacer.</translation>
    </message>
    <message>
        <source>Delete forever</source>
        <translation>Eliminar para siempre</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message numerus="yes">
        <source>the newest %n messages</source>
        <translation><numerusform>el mensaje más reciente</numerusform><numerusform>los %n mensajes más recientes</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation><numerusform>%n mensaje</numerusform><numerusform>%n mensajes</numerusform></translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>%1 unread · %2</source>
        <extracomment>"3 unread · 31": unread letters of a folder, and all</extracomment>
        <translation>%1 sin leer · %2</translation>
    </message>
    <message>
        <source>New mail appears here.</source>
        <translation>El correo nuevo aparece aquí.</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Aún no hay nada</translation>
    </message>
    <message>
        <source>Get mail</source>
        <translation>Recibir correo</translation>
    </message>
    <message>
        <source>What you begin to write is kept here.</source>
        <translation>Lo que empiezas a escribir se guarda aquí.</translation>
    </message>
    <message>
        <source>What you have sent is kept here.</source>
        <translation>Lo que has enviado se guarda aquí.</translation>
    </message>
    <message>
        <source>Messages that you have dealt with and want to keep: press A to put one here.</source>
        <translation>Mensajes ya resueltos que quieres conservar: pulsa A para traer uno aquí.</translation>
    </message>
    <message>
        <source>Messages that you mark as junk go here.</source>
        <translation>Los mensajes que marcas como no deseados vienen aquí.</translation>
    </message>
    <message>
        <source>Messages that you delete go here first.</source>
        <translation>Los mensajes que eliminas pasan primero por aquí.</translation>
    </message>
    <message>
        <source>Drag messages here, or press V to move them.</source>
        <translation>Arrastra mensajes hasta aquí, o pulsa V para moverlos.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages were found.</source>
        <translation><numerusform>Se ha encontrado %n mensaje.</numerusform><numerusform>Se han encontrado %n mensajes.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n messages in this folder.</source>
        <translation><numerusform>%n mensaje en esta carpeta.</numerusform><numerusform>%n mensajes en esta carpeta.</numerusform></translation>
    </message>
    <message>
        <source>All read</source>
        <translation>Todo leído</translation>
    </message>
    <message>
        <source>No message has a star</source>
        <translation>Ningún mensaje destacado</translation>
    </message>
    <message>
        <source>No message has a file</source>
        <translation>Ningún mensaje con archivos</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>No message matches “%1”</source>
        <translation>Ningún mensaje coincide con «%1»</translation>
    </message>
    <message>
        <source>Searched everything, Junk and Trash too.</source>
        <translation>Se ha buscado en todo, también en No deseado y Papelera.</translation>
    </message>
    <message>
        <source>Searched all folders, text and file names.</source>
        <translation>Se ha buscado en todas las carpetas, textos y nombres de archivo.</translation>
    </message>
    <message>
        <source>Search junk and trash too</source>
        <translation>Buscar en todas partes</translation>
    </message>
    <message>
        <source>This cannot be searched for</source>
        <translation>Esto no se puede buscar</translation>
    </message>
    <message>
        <source>These messages cannot be shown</source>
        <translation>No se pueden mostrar estos mensajes</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>sobre::ui::LetterListView</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation><numerusform>%n mensaje</numerusform><numerusform>%n mensajes</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::LetterView</name>
    <message>
        <source>This message is damaged or incomplete.</source>
        <translation>Este mensaje está dañado o incompleto.</translation>
    </message>
    <message>
        <source>Parts of it may be missing.</source>
        <translation>Puede que falten partes.</translation>
    </message>
    <message>
        <source>Pictures from %1 were not loaded.</source>
        <translation>No se han cargado las imágenes de %1.</translation>
    </message>
    <message numerus="yes">
        <source>Pictures from %n server(s) were not loaded.</source>
        <translation><numerusform>No se han cargado las imágenes de %n servidor.</numerusform><numerusform>No se han cargado las imágenes de %n servidores.</numerusform></translation>
    </message>
    <message>
        <source>They would tell the sender when and where you read.</source>
        <translation>Dirían al remitente cuándo y dónde lees.</translation>
    </message>
    <message>
        <source>This message is very long.</source>
        <translation>Este mensaje es muy largo.</translation>
    </message>
    <message>
        <source>Only its beginning is shown.</source>
        <translation>Solo se muestra el principio.</translation>
    </message>
    <message>
        <source>Show source</source>
        <translation>Mostrar el código fuente</translation>
    </message>
    <message>
        <source>This message is too large to show as it was designed.</source>
        <translation>Este mensaje es demasiado grande para mostrarlo con su diseño.</translation>
    </message>
    <message>
        <source>This is its text.</source>
        <translation>Este es su texto.</translation>
    </message>
    <message>
        <source>Show raw</source>
        <translation>Mostrar en bruto</translation>
    </message>
    <message>
        <source>Import a key</source>
        <translation>Importar una clave</translation>
    </message>
    <message>
        <source>Only this is signed: %1</source>
        <extracomment>Read aloud; %1 is the text within the frame</extracomment>
        <translation>Solo está firmado esto: %1</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ListHeader</name>
    <message>
        <source>Which messages to show</source>
        <translation>Qué mensajes mostrar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Sin leer</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Destacados</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>&amp;Newest first</source>
        <translation>Primero los más &amp;recientes</translation>
    </message>
    <message>
        <source>&amp;Oldest first</source>
        <translation>Primero los más &amp;antiguos</translation>
    </message>
    <message>
        <source>One row for each &amp;conversation</source>
        <translation>Una fila por &amp;conversación</translation>
    </message>
    <message>
        <source>Co&amp;mpact rows</source>
        <translation>Filas co&amp;mpactas</translation>
    </message>
    <message>
        <source>Shown: %1</source>
        <translation>Se muestra: %1</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Antiguos</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Orden: %1</translation>
    </message>
</context>
<context>
    <name>sobre::ui::LoginChoice</name>
    <message>
        <source>Sign in with</source>
        <translation>Entrar con</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Password, by CRAM-MD5</source>
        <translation>Contraseña, con CRAM-MD5</translation>
    </message>
    <message>
        <source>Password, by APOP</source>
        <translation>Contraseña, con APOP</translation>
    </message>
    <message>
        <source>Token, by OAUTHBEARER</source>
        <translation>Token, con OAUTHBEARER</translation>
    </message>
    <message>
        <source>Token, by XOAUTH2</source>
        <translation>Token, con XOAUTH2</translation>
    </message>
    <message>
        <source>Old and weak: only for a server that knows nothing better.</source>
        <translation>Antiguo y débil: solo para un servidor que no sabe nada mejor.</translation>
    </message>
    <message>
        <source>The token goes where the password goes, for receiving and sending.</source>
        <translation>El token va donde va la contraseña, para recibir y enviar.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::MailActions</name>
    <message>
        <source>Nothing was marked. %1</source>
        <translation>No se ha marcado nada. %1</translation>
    </message>
    <message>
        <source>Moved to %1.</source>
        <translation>Movido a %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages moved to %1.</source>
        <translation><numerusform>%n mensaje movido a %1.</numerusform><numerusform>%n mensajes movidos a %1.</numerusform></translation>
    </message>
    <message>
        <source>Nothing was moved. %1</source>
        <translation>No se ha movido nada. %1</translation>
    </message>
    <message>
        <source>Messages stay in the Outbox until they are sent or taken back there.</source>
        <translation>Los mensajes siguen en Salida hasta que se envían o los retiras allí.</translation>
    </message>
    <message>
        <source>Nothing was brought back. %1</source>
        <translation>No se ha recuperado nada. %1</translation>
    </message>
    <message>
        <source>Nothing was deleted. %1</source>
        <translation>No se ha eliminado nada. %1</translation>
    </message>
</context>
<context>
    <name>sobre::ui::MainActions</name>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Escribir</translation>
    </message>
    <message>
        <source>&amp;Get mail</source>
        <translation>&amp;Recibir correo</translation>
    </message>
    <message>
        <source>S&amp;top getting mail</source>
        <translation>&amp;Dejar de recibir</translation>
    </message>
    <message>
        <source>&amp;Reply</source>
        <translation>&amp;Responder</translation>
    </message>
    <message>
        <source>Reply to &amp;all</source>
        <translation>Responder a &amp;todos</translation>
    </message>
    <message>
        <source>Reply to the &amp;list</source>
        <translation>Responder a la &amp;lista</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>Ree&amp;nviar</translation>
    </message>
    <message>
        <source>&amp;Search all mail</source>
        <translation>&amp;Buscar en el correo</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Panel &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>Panel &amp;anterior</translation>
    </message>
    <message>
        <source>Show the &amp;letter beside the list</source>
        <translation>Mostrar la &amp;carta junto a la lista</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Volver a intentar</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>&amp;Add an account…</source>
        <translation>&amp;Añadir una cuenta…</translation>
    </message>
    <message>
        <source>Account &amp;settings…</source>
        <translation>Ajustes de la &amp;cuenta…</translation>
    </message>
    <message>
        <source>New f&amp;older…</source>
        <translation>Carpeta n&amp;ueva…</translation>
    </message>
    <message>
        <source>&amp;Preferences</source>
        <translation>&amp;Preferencias</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Ata&amp;jos de teclado</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sa&amp;lir</translation>
    </message>
    <message>
        <source>Certificate…</source>
        <translation>Certificado…</translation>
    </message>
    <message>
        <source>At the post &amp;office…</source>
        <translation>En la &amp;oficina de correos…</translation>
    </message>
    <message>
        <source>&amp;Import mail…</source>
        <translation>&amp;Importar correo…</translation>
    </message>
    <message>
        <source>&amp;Export mail…</source>
        <translation>&amp;Exportar correo…</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>C&amp;laves…</translation>
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
        <translation>Acciones principales</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Write a letter (%1)</source>
        <translation>Escribir una carta (%1)</translation>
    </message>
    <message>
        <source>Get mail</source>
        <translation>Recibir correo</translation>
    </message>
    <message>
        <source>Search all mail</source>
        <translation>Buscar en el correo</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Add your mail account</source>
        <translation>Añade tu cuenta de correo</translation>
    </message>
    <message>
        <source>Your provider gave you an address, a password and the names of one or two servers. That is all it takes.</source>
        <translation>Tu proveedor te dio una dirección, una contraseña y el nombre de uno o dos servidores. No hace falta más.</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Añadir cuenta</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Letter</source>
        <translation>&amp;Carta</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Folders and accounts</source>
        <translation>C&amp;arpetas y cuentas</translation>
    </message>
    <message>
        <source>%1 – Sobre</source>
        <translation>%1 – Sobre</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Draft kept.</source>
        <translation>Borrador guardado.</translation>
    </message>
    <message>
        <source>It has left already.</source>
        <translation>Ya ha salido.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>Your letter leaves in %n seconds.</source>
        <translation><numerusform>Tu carta sale en %n segundo.</numerusform><numerusform>Tu carta sale en %n segundos.</numerusform></translation>
    </message>
    <message>
        <source>The server refused the password.</source>
        <translation>El servidor ha rechazado la contraseña.</translation>
    </message>
    <message>
        <source>The server refused the password. It said: “%1”</source>
        <translation>El servidor ha rechazado la contraseña. Dijo: «%1»</translation>
    </message>
    <message>
        <source>Could not get mail. Your mail is safe.</source>
        <translation>No se pudo recibir el correo. Tu correo está a salvo.</translation>
    </message>
    <message>
        <source>Could not get mail at %1. Your mail is safe.</source>
        <translation>No se pudo recibir el correo a las %1. Tu correo está a salvo.</translation>
    </message>
    <message>
        <source>Could not get mail at %1. Your mail is safe; we try again at %2.</source>
        <translation>No se pudo recibir el correo a las %1. Tu correo está a salvo; se reintentará a las %2.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
</context>
<context>
    <name>sobre::ui::NetworkPage</name>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;uerto</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
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
        <translation>Nombre del proxy</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Way to the servers</source>
        <translation>Camino a los servidores</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>&amp;Proxy</translation>
    </message>
    <message>
        <source>Metered networks</source>
        <translation>Redes de pago por uso</translation>
    </message>
    <message>
        <source>A phone's network, for example. What you ask for yourself is always fetched.</source>
        <translation>La red de un teléfono, por ejemplo. Lo que pides tú se recoge siempre.</translation>
    </message>
    <message>
        <source>Sobre goes straight to the servers.</source>
        <translation>Sobre va directamente a los servidores.</translation>
    </message>
    <message>
        <source>Type the name and the port of the proxy. Until then nothing changes.</source>
        <translation>Escribe el nombre y el puerto del proxy. Hasta entonces nada cambia.</translation>
    </message>
    <message>
        <source>Where the proxy does not answer, nothing goes around it.</source>
        <translation>Si el proxy no responde, Sobre no busca otro camino.</translation>
    </message>
    <message>
        <source>&amp;Check for mail on metered networks too</source>
        <translation>&amp;Revisar el correo también en redes de pago por uso</translation>
    </message>
</context>
<context>
    <name>sobre::ui::OutboxEntry</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Edit again</source>
        <translation>Volver a editar</translation>
    </message>
    <message>
        <source>Correct address</source>
        <translation>Corregir la dirección</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar ahora</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Probar ahora</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar otra vez</translation>
    </message>
    <message>
        <source>Send to the others</source>
        <translation>Enviar a los demás</translation>
    </message>
    <message>
        <source>It arrived: file it</source>
        <translation>Ha llegado: archivarla</translation>
    </message>
    <message>
        <source>Account settings</source>
        <translation>Ajustes de la cuenta</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation>Mover a la Papelera</translation>
    </message>
    <message>
        <source>No subject</source>
        <translation>Sin asunto</translation>
    </message>
    <message>
        <source>Sealed letter</source>
        <translation>Carta en sobre cerrado</translation>
    </message>
    <message>
        <source>Certificate…</source>
        <translation>Certificado…</translation>
    </message>
    <message>
        <source>Change time</source>
        <translation>Cambiar la hora</translation>
    </message>
    <message>
        <source>Send without closed vans</source>
        <translation>Enviar sin furgones cerrados</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Abrir el aviso</translation>
    </message>
</context>
<context>
    <name>sobre::ui::OutboxPane</name>
    <message>
        <source>Send a&amp;ll now</source>
        <translation>Enviar &amp;todo ahora</translation>
    </message>
    <message>
        <source>Sent today</source>
        <translation>Enviado hoy</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Nothing waits here</source>
        <translation>No hay nada en espera</translation>
    </message>
    <message>
        <source>What you send leaves from here, and what has left today is listed here.</source>
        <translation>Lo que envías sale desde aquí, y aquí se ve lo que ha salido hoy.</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait behind these.</source>
        <translation><numerusform>%n más espera detrás de estas.</numerusform><numerusform>%n más esperan detrás de estas.</numerusform></translation>
    </message>
    <message>
        <source>It is too late for that: the letter is on its way.</source>
        <translation>Es demasiado tarde para eso: la carta está en camino.</translation>
    </message>
    <message>
        <source>This letter leaves:</source>
        <extracomment>Before a field for date and time; %1 is a letter's subject</extracomment>
        <translation>Esta carta sale:</translation>
    </message>
    <message>
        <source>“%1” leaves:</source>
        <translation>«%1» sale:</translation>
    </message>
</context>
<context>
    <name>sobre::ui::PasswordField</name>
    <message>
        <source>Show the password</source>
        <translation>Mostrar la contraseña</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Ocultar la contraseña</translation>
    </message>
</context>
<context>
    <name>sobre::ui::PeopleWords</name>
    <message>
        <source>No sender named</source>
        <translation>Sin remitente</translation>
    </message>
    <message>
        <source>The sender calls itself “%1”. That is another address than the one this message came from.</source>
        <translation>El remitente se hace llamar «%1». No es la dirección de la que viene este mensaje.</translation>
    </message>
    <message>
        <source>The sender calls itself “%1”. That name mixes letters that look alike.</source>
        <translation>El remitente se hace llamar «%1». Ese nombre mezcla letras que se parecen.</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>sin dirección</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>y %n más</numerusform><numerusform>y %n más</numerusform></translation>
    </message>
    <message>
        <source>to nobody named</source>
        <translation>sin destinatarios</translation>
    </message>
    <message>
        <source>me</source>
        <extracomment>One of the recipients: "to me, Jonas and 3 more"</extracomment>
        <translation>mí</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>para %1</translation>
    </message>
    <message numerus="yes">
        <source>to %1 and %n more</source>
        <translation><numerusform>para %1 y %n más</numerusform><numerusform>para %1 y %n más</numerusform></translation>
    </message>
    <message>
        <source>Replies go to %1, not to the address this message came from.</source>
        <translation>Las respuestas van a %1, no a la dirección de la que viene este mensaje.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::PlainPage</name>
    <message numerus="yes">
        <source>Fold %n quoted line(s)</source>
        <translation><numerusform>Plegar %n línea citada</numerusform><numerusform>Plegar %n líneas citadas</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Show %n more quoted line(s)</source>
        <translation><numerusform>Mostrar %n línea citada más</numerusform><numerusform>Mostrar %n líneas citadas más</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::PluginWords</name>
    <message>
        <source>Ready. Sobre loads it when it is first needed.</source>
        <translation>Listo. Sobre lo carga cuando haga falta por primera vez.</translation>
    </message>
    <message>
        <source>Off. None of its code was loaded.</source>
        <translation>Desactivado. No se cargó nada de su código.</translation>
    </message>
    <message>
        <source>At work.</source>
        <translation>En uso.</translation>
    </message>
    <message>
        <source>Sobre gave up that one task; the plugin stays on.</source>
        <translation>Sobre abandonó solo esa tarea; el complemento sigue activado.</translation>
    </message>
    <message>
        <source>Not loaded: others on this computer can change %1, so it could be anything.</source>
        <translation>No se cargó: otras personas pueden modificar %1 en este equipo, así que podría ser cualquier cosa.</translation>
    </message>
    <message>
        <source>Not loaded: it does not say all that it must of itself (%1).</source>
        <translation>No se cargó: le falta un dato en su descripción (%1).</translation>
    </message>
    <message>
        <source>Not loaded: it has the same id as %1.</source>
        <translation>No se cargó: tiene el mismo identificador que %1.</translation>
    </message>
    <message>
        <source>Not loaded: it was made for another version of Sobre.</source>
        <translation>No se cargó: se hizo para otra versión de Sobre.</translation>
    </message>
    <message>
        <source>Failed when it was started: %1</source>
        <translation>Falló al iniciarse: %1</translation>
    </message>
    <message>
        <source>Failed when it was started: what it promises is not in it.</source>
        <translation>Falló al iniciarse: no contiene lo que promete.</translation>
    </message>
    <message>
        <source>Could not be loaded: %1</source>
        <translation>No se pudo cargar: %1</translation>
    </message>
    <message>
        <source>It failed at work: %1.</source>
        <translation>Falló durante una tarea: %1.</translation>
    </message>
    <message>
        <source>It did not take the work that it was given.</source>
        <translation>No aceptó la tarea que se le dio.</translation>
    </message>
    <message>
        <source>It reported the end of its work twice, or when it must not.</source>
        <translation>Dio por terminada una tarea dos veces, o cuando no debía.</translation>
    </message>
    <message>
        <source>It did not answer in time.</source>
        <translation>No respondió a tiempo.</translation>
    </message>
    <message>
        <source>It did not stop when it was told to.</source>
        <translation>No se detuvo cuando se le pidió.</translation>
    </message>
    <message>
        <source>It wrote more than it may. What it wrote was thrown away.</source>
        <translation>Escribió más de lo permitido. Lo que escribió se descartó.</translation>
    </message>
    <message>
        <source>It said that it was done and had written nothing.</source>
        <translation>Dijo que había terminado y no había escrito nada.</translation>
    </message>
    <message>
        <source>It gave an answer without sense: %1.</source>
        <translation>Dio una respuesta sin sentido: %1.</translation>
    </message>
    <message>
        <source>It dropped its work without an answer.</source>
        <translation>Abandonó su tarea sin responder.</translation>
    </message>
    <message>
        <source>On from the next start of Sobre.</source>
        <translation>Se activará la próxima vez que inicies Sobre.</translation>
    </message>
    <message>
        <source>Off from the next start of Sobre.</source>
        <translation>Se desactivará la próxima vez que inicies Sobre.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::PluginsPage</name>
    <message>
        <source>No plugins</source>
        <translation>No hay complementos</translation>
    </message>
    <message>
        <source>Sobre looks for them in %1 and nowhere else.</source>
        <translation>Sobre los busca en %1 y en ningún otro lugar.</translation>
    </message>
    <message>
        <source>What you switch here holds from the next start of Sobre.</source>
        <translation>Lo que cambies aquí vale desde la próxima vez que inicies Sobre.</translation>
    </message>
    <message>
        <source>On from the next start of Sobre.</source>
        <translation>Se activará la próxima vez que inicies Sobre.</translation>
    </message>
    <message>
        <source>Off from the next start of Sobre.</source>
        <translation>Se desactivará la próxima vez que inicies Sobre.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::PostingPanel</name>
    <message>
        <source>Copy for the help desk</source>
        <translation>Copiar para el servicio técnico</translation>
    </message>
    <message>
        <source>Names all recipients, Bcc too, and your user name. No password.</source>
        <translation>Nombra a todos los destinatarios, también los de Cco, y tu nombre de usuario. Ninguna contraseña.</translation>
    </message>
    <message>
        <source>The proof of posting, in full</source>
        <translation>El comprobante de envío, completo</translation>
    </message>
    <message>
        <source>No proof of posting</source>
        <translation>Sin comprobante de envío</translation>
    </message>
    <message>
        <source>No server confirmed to Sobre that it took this letter.</source>
        <translation>Ningún servidor confirmó a Sobre que aceptó esta carta.</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Resumido</translation>
    </message>
    <message>
        <source>In full</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>sobre::ui::PreferencesWindow</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Two lines for each letter</source>
        <translation>Dos líneas por carta</translation>
    </message>
    <message>
        <source>One line for each letter (compact)</source>
        <translation>Una línea por carta (compacto)</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>Letters in &amp;lists</source>
        <translation>Cartas en &amp;listas</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Cartas</translation>
    </message>
    <message>
        <source>&amp;Size of the text</source>
        <translation>Ta&amp;maño del texto</translation>
    </message>
    <message>
        <source>% of the usual size</source>
        <translation>% del tamaño habitual</translation>
    </message>
    <message>
        <source>&amp;Mark a letter as read once it was open for</source>
        <translation>&amp;Marcar una carta como leída cuando lleve abierta</translation>
    </message>
    <message>
        <source>Seconds until a letter counts as read</source>
        <translation>Segundos hasta que una carta cuenta como leída</translation>
    </message>
    <message>
        <source>Show a &amp;conversation as one row</source>
        <translation>Mostrar una &amp;conversación como una fila</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>Read and unread</source>
        <translation>Leído y no leído</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escritura</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>Complementos</translation>
    </message>
    <message>
        <source>Above what you answer</source>
        <translation>Encima de lo que respondes</translation>
    </message>
    <message>
        <source>Below what you answer</source>
        <translation>Debajo de lo que respondes</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>&amp;You write</source>
        <translation>&amp;Escribes</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Date letters by the clock of this &amp;computer</source>
        <translation>Fechar las cartas con el reloj de este &amp;ordenador</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Then whoever reads a letter also learns your time zone. Otherwise its date is in universal time (UTC); every mail program shows it by its reader's own clock.</source>
        <translation>Entonces quien lea una carta sabrá también tu zona horaria. Si no, su fecha va en tiempo universal (UTC); cada programa de correo la muestra con el reloj de quien la lee.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::QuitBar</name>
    <message numerus="yes">
        <source>%n letters have not left yet.</source>
        <translation><numerusform>%n carta aún no ha salido.</numerusform><numerusform>%n cartas aún no han salido.</numerusform></translation>
    </message>
    <message>
        <source>Send now and quit</source>
        <translation>Enviar ahora y salir</translation>
    </message>
    <message>
        <source>Quit, they wait</source>
        <translation>Salir, que esperen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarme</translation>
    </message>
    <message numerus="yes">
        <source>Sending %n letters, then Sobre ends.</source>
        <translation><numerusform>Se envía %n carta y Sobre se cierra.</numerusform><numerusform>Se envían %n cartas y Sobre se cierra.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n letters could not leave.</source>
        <translation><numerusform>%n carta no ha podido salir.</numerusform><numerusform>%n cartas no han podido salir.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n planned letters leave at their time, if Sobre runs then.</source>
        <translation><numerusform>%n carta programada saldrá a su hora, si Sobre está abierto entonces.</numerusform><numerusform>%n cartas programadas saldrán a su hora, si Sobre está abierto entonces.</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::ReaderPane</name>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>&amp;Find in this message</source>
        <translation>&amp;Buscar en este mensaje</translation>
    </message>
    <message>
        <source>Show as &amp;plain text</source>
        <translation>Mostrar como &amp;texto sin formato</translation>
    </message>
    <message>
        <source>Fi&amp;xed font</source>
        <translation>Letra de ancho &amp;fijo</translation>
    </message>
    <message>
        <source>Show so&amp;urce</source>
        <translation>Mostrar el código f&amp;uente</translation>
    </message>
    <message>
        <source>Save message &amp;as…</source>
        <translation>&amp;Guardar el mensaje como…</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) selected</source>
        <translation><numerusform>%n mensaje seleccionado</numerusform><numerusform>%n mensajes seleccionados</numerusform></translation>
    </message>
    <message>
        <source>The buttons above are for all of them.</source>
        <translation>Los botones de arriba son para todos ellos.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>This message is no longer here</source>
        <translation>Este mensaje ya no está aquí</translation>
    </message>
    <message>
        <source>It was deleted for good.</source>
        <translation>Se ha eliminado para siempre.</translation>
    </message>
    <message>
        <source>This message cannot be opened</source>
        <translation>No se puede abrir este mensaje</translation>
    </message>
    <message>
        <source>Show raw</source>
        <translation>Mostrar en bruto</translation>
    </message>
</context>
<context>
    <name>sobre::ui::RestBar</name>
    <message>
        <source>Only the header is here.</source>
        <translation>Aquí solo está la cabecera.</translation>
    </message>
    <message>
        <source>The rest does not lie at the post office any more.</source>
        <translation>El resto ya no está en la oficina de correos.</translation>
    </message>
    <message>
        <source>The rest lies at the post office.</source>
        <translation>El resto está en la oficina de correos.</translation>
    </message>
    <message>
        <source>The rest, %1, lies at the post office.</source>
        <translation>El resto, %1, está en la oficina de correos.</translation>
    </message>
    <message>
        <source>Fetch the rest</source>
        <translation>Recoger el resto</translation>
    </message>
    <message>
        <source>The rest is being fetched.</source>
        <translation>Se está recogiendo el resto.</translation>
    </message>
    <message>
        <source>The whole letter takes the place of this one.</source>
        <translation>La carta entera ocupará el lugar de esta.</translation>
    </message>
    <message>
        <source>The rest did not come.</source>
        <translation>El resto no ha llegado.</translation>
    </message>
    <message>
        <source>The server did not give it this time.</source>
        <translation>El servidor no lo ha dado esta vez.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::RestoreWindow</name>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Código</translation>
    </message>
    <message>
        <source>36 digits. It does not matter how you part them.</source>
        <translation>36 cifras. Da igual cómo las separes.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurar</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia</translation>
    </message>
    <message>
        <source>This file is locked with the code that you wrote down when you made the backup.</source>
        <translation>Este archivo está cerrado con el código que apuntaste al hacer la copia.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>These are not 36 digits.</source>
        <translation>No son 36 cifras.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ReturnedWords</name>
    <message>
        <source>Your letter came back.</source>
        <translation>Tu carta ha vuelto.</translation>
    </message>
    <message>
        <source>Your letter is delayed.</source>
        <translation>Tu carta se retrasa.</translation>
    </message>
    <message>
        <source>Your letter was delivered.</source>
        <translation>Tu carta llegó a su destino.</translation>
    </message>
    <message>
        <source>News of your letter.</source>
        <translation>Noticias de tu carta.</translation>
    </message>
    <message>
        <source>The letter %1.</source>
        <extracomment>%1 is "to Ana and 3 more"</extracomment>
        <translation>La carta %1.</translation>
    </message>
    <message>
        <source>“%1”, %2.</source>
        <extracomment>%1 is a subject, %2 is "to Ana and 3 more"</extracomment>
        <translation>«%1», %2.</translation>
    </message>
    <message>
        <source>“%1”.</source>
        <translation>«%1».</translation>
    </message>
    <message>
        <source>There is later news of it.</source>
        <translation>Hay noticias más recientes de ella.</translation>
    </message>
    <message>
        <source>The letter was deleted since, so it cannot be sent again.</source>
        <translation>La carta se borró desde entonces y no se puede volver a enviar.</translation>
    </message>
    <message>
        <source>The letter is sealed, so it cannot be taken up again from here: write it anew.</source>
        <translation>La carta está sellada y no se puede retomar desde aquí: escríbela de nuevo.</translation>
    </message>
    <message>
        <source>A report about another letter.</source>
        <translation>Un informe sobre otra carta.</translation>
    </message>
    <message>
        <source>Nothing that Sobre sent fits it.</source>
        <translation>Nada de lo que envió Sobre encaja con él.</translation>
    </message>
    <message>
        <source>Someone used your address.</source>
        <translation>Alguien usó tu dirección.</translation>
    </message>
    <message>
        <source>Sobre did not send the letter that came back. Somebody wrote your address on it, or another program of yours sent it. There is nothing to do about it.</source>
        <translation>Sobre no envió la carta que ha vuelto. Alguien puso en ella tu dirección, o la envió otro programa tuyo. No hay nada que hacer.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::RoutePanel</name>
    <message>
        <source>How this message reached you</source>
        <translation>Cómo te ha llegado este mensaje</translation>
    </message>
    <message>
        <source>Close: how this message reached you</source>
        <translation>Cerrar: cómo te ha llegado este mensaje</translation>
    </message>
    <message>
        <source>Open: how this message reached you</source>
        <translation>Abrir: cómo te ha llegado este mensaje</translation>
    </message>
</context>
<context>
    <name>sobre::ui::RouteWords</name>
    <message>
        <source>no sign of TLS on one step</source>
        <translation>sin señal de TLS en un tramo</translation>
    </message>
    <message numerus="yes">
        <source>no sign of TLS on %n step(s)</source>
        <translation><numerusform>sin señal de TLS en %n tramo</numerusform><numerusform>sin señal de TLS en %n tramos</numerusform></translation>
    </message>
    <message>
        <source>TLS claimed all the way</source>
        <translation>TLS declarado en todo el camino</translation>
    </message>
    <message>
        <source>no step says whether it used TLS</source>
        <translation>ningún tramo dice si usó TLS</translation>
    </message>
    <message numerus="yes">
        <source>TLS on %1 of %2 steps; %n do(es) not say</source>
        <translation><numerusform>TLS en %1 de %2 tramos; %n no lo dice</numerusform><numerusform>TLS en %1 de %2 tramos; %n no lo dicen</numerusform></translation>
    </message>
    <message>
        <source>no time</source>
        <translation>sin hora</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>Day and time of a step, as QLocale::toString() knows it for the day</extracomment>
        <translation>d MMM</translation>
    </message>
    <message numerus="yes">
        <source>%n hop(s)</source>
        <translation><numerusform>%n salto</numerusform><numerusform>%n saltos</numerusform></translation>
    </message>
    <message>
        <source>clock wrong</source>
        <translation>reloj mal puesto</translation>
    </message>
    <message>
        <source>The sender</source>
        <translation>El remitente</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier hop(s)</source>
        <translation><numerusform>%n salto anterior</numerusform><numerusform>%n saltos anteriores</numerusform></translation>
    </message>
    <message>
        <source>A server without a name</source>
        <translation>Un servidor sin nombre</translation>
    </message>
    <message>
        <source>yours</source>
        <extracomment>Beside a server's name: one of the person's own provider</extracomment>
        <translation>tuyo</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>From the Received lines.</source>
        <translation>De las líneas Received.</translation>
    </message>
    <message>
        <source>None of them is known to be written by a server of yours; all can be faked.</source>
        <translation>No consta que ninguna la haya escrito un servidor tuyo; todas se pueden falsificar.</translation>
    </message>
    <message>
        <source>All of them are written by servers you trust, as far as their names tell.</source>
        <translation>Todas las escriben servidores en los que confías, según sus nombres.</translation>
    </message>
    <message>
        <source>Only the last one is written by a server you trust; earlier ones can be faked.</source>
        <translation>Solo la última la escribe un servidor en el que confías; las anteriores se pueden falsificar.</translation>
    </message>
    <message numerus="yes">
        <source>Only the last %n are written by servers you trust; earlier ones can be faked.</source>
        <translation><numerusform>Solo la última (%n) la escribe un servidor en el que confías; las anteriores se pueden falsificar.</numerusform><numerusform>Solo las %n últimas las escriben servidores en los que confías; las anteriores se pueden falsificar.</numerusform></translation>
    </message>
    <message>
        <source>does not say</source>
        <translation>no lo dice</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>no sign of TLS</source>
        <translation>sin señal de TLS</translation>
    </message>
    <message>
        <source>its clock is %1 fast</source>
        <extracomment>Of a server; %1 is for example "5 minutes"</extracomment>
        <translation>su reloj adelanta %1</translation>
    </message>
    <message>
        <source>its clock is %1 slow</source>
        <extracomment>Of a server; %1 is for example "5 minutes"</extracomment>
        <translation>su reloj atrasa %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more inside</source>
        <extracomment>A letter went through several servers of one house</extracomment>
        <translation><numerusform>%n más dentro</numerusform><numerusform>%n más dentro</numerusform></translation>
    </message>
    <message>
        <source>no sign of TLS on one</source>
        <extracomment>of the steps inside a house</extracomment>
        <translation>sin señal de TLS en uno</translation>
    </message>
    <message numerus="yes">
        <source>no sign of TLS on %n of them</source>
        <extracomment>of the steps inside a house</extracomment>
        <translation><numerusform>sin señal de TLS en %n de ellos</numerusform><numerusform>sin señal de TLS en %n de ellos</numerusform></translation>
    </message>
</context>
<context>
    <name>sobre::ui::SealWords</name>
    <message numerus="yes">
        <source>%n others</source>
        <translation><numerusform>%n persona más</numerusform><numerusform>%n personas más</numerusform></translation>
    </message>
    <message>
        <source>Signed only.</source>
        <translation>Solo firmada.</translation>
    </message>
    <message>
        <source>Every server that carries this mail can read it, but nobody can change it unseen.</source>
        <translation>Cualquier servidor por el que pase puede leerla, pero nadie puede cambiarla sin que se note.</translation>
    </message>
    <message>
        <source>Looking for keys…</source>
        <translation>Buscando claves…</translation>
    </message>
    <message>
        <source>Nothing is sent before it is known who can get an envelope.</source>
        <translation>No se envía nada hasta saber quién puede recibir un sobre.</translation>
    </message>
    <message>
        <source>Postcard.</source>
        <translation>Postal.</translation>
    </message>
    <message>
        <source>Every server that carries this mail can read it.</source>
        <translation>Cualquier servidor por el que pase puede leerla.</translation>
    </message>
    <message numerus="yes">
        <source>%1 could get an envelope.</source>
        <translation><numerusform>%1 podría recibir un sobre.</numerusform><numerusform>%1 podrían recibir un sobre.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 has no key yet.</source>
        <translation><numerusform>%1 aún no tiene clave.</numerusform><numerusform>%1 aún no tienen clave.</numerusform></translation>
    </message>
    <message>
        <source>Envelope.</source>
        <translation>Sobre cerrado.</translation>
    </message>
    <message>
        <source>Only those you write to can read the text, the files and the subject.</source>
        <translation>El texto, los archivos y el asunto solo los pueden leer las personas a las que escribes.</translation>
    </message>
    <message>
        <source>Only %1 can read the text, the files and the subject.</source>
        <translation>El texto, los archivos y el asunto solo los puede leer: %1.</translation>
    </message>
    <message>
        <source>Addresses and time stay visible.</source>
        <translation>Las direcciones y la hora siguen a la vista.</translation>
    </message>
    <message>
        <source>Cannot seal.</source>
        <translation>No se puede cerrar el sobre.</translation>
    </message>
    <message>
        <source>Cannot sign.</source>
        <translation>No se puede firmar.</translation>
    </message>
    <message numerus="yes">
        <source>Cannot seal for %n of %1 people.</source>
        <extracomment>%n is how many lack a key, %1 how many the letter is for</extracomment>
        <translation><numerusform>No se puede cerrar el sobre para %n de %1 personas.</numerusform><numerusform>No se puede cerrar el sobre para %n de %1 personas.</numerusform></translation>
    </message>
    <message>
        <source>Remo&amp;ve %1</source>
        <translation>&amp;Quitar a %1</translation>
    </message>
    <message numerus="yes">
        <source>Remo&amp;ve %n people</source>
        <translation><numerusform>&amp;Quitar a %n persona</numerusform><numerusform>&amp;Quitar a %n personas</numerusform></translation>
    </message>
    <message>
        <source>Nothing is sent until you choose.</source>
        <translation>No se envía nada hasta que decidas.</translation>
    </message>
    <message>
        <source>The OpenPGP plugin is off or not installed.</source>
        <translation>El complemento OpenPGP está apagado o no está instalado.</translation>
    </message>
    <message>
        <source>You have no key of your own for %1. It takes one to sign, and to read your own copy.</source>
        <translation>No tienes clave propia para %1. Hace falta una para firmar y para leer tu propia copia.</translation>
    </message>
    <message>
        <source>We have no key that can be used for %1.</source>
        <translation>No tenemos ninguna clave que sirva para %1.</translation>
    </message>
    <message>
        <source>The key of %1 ended on %2.</source>
        <translation>La clave de %1 caducó el %2.</translation>
    </message>
    <message>
        <source>%1 withdrew their key.</source>
        <translation>%1 ha retirado su clave.</translation>
    </message>
    <message>
        <source>The key of %1 cannot be used.</source>
        <translation>La clave de %1 no se puede usar.</translation>
    </message>
    <message>
        <source>We have no key for %1.</source>
        <translation>No tenemos clave de %1.</translation>
    </message>
    <message>
        <source>Several keys, none checked: the newest is used</source>
        <translation>Varias claves, ninguna comprobada: se usa la más nueva</translation>
    </message>
    <message>
        <source>Known key, but too short to be safe</source>
        <translation>Clave conocida, pero demasiado corta para ser segura</translation>
    </message>
    <message>
        <source>The key ended on %1: cannot seal</source>
        <translation>La clave caducó el %1: no se puede cerrar el sobre</translation>
    </message>
    <message>
        <source>The key ended on %1: gets a postcard</source>
        <translation>La clave caducó el %1: recibe una postal</translation>
    </message>
    <message>
        <source>The key was withdrawn: cannot seal</source>
        <translation>La clave fue retirada: no se puede cerrar el sobre</translation>
    </message>
    <message>
        <source>The key was withdrawn: gets a postcard</source>
        <translation>La clave fue retirada: recibe una postal</translation>
    </message>
    <message>
        <source>The key cannot be used: cannot seal</source>
        <translation>La clave no se puede usar: no se puede cerrar el sobre</translation>
    </message>
    <message>
        <source>The key cannot be used: gets a postcard</source>
        <translation>La clave no se puede usar: recibe una postal</translation>
    </message>
    <message>
        <source>Your letter is still here.</source>
        <translation>Tu carta sigue aquí.</translation>
    </message>
    <message>
        <source>Your key stayed locked: the question for its passphrase was closed, or the answer was wrong.</source>
        <translation>Tu clave sigue bloqueada: se cerró la pregunta por su contraseña, o la respuesta no era correcta.</translation>
    </message>
    <message>
        <source>A key that is needed can no longer be used.</source>
        <translation>Una clave que hace falta ya no se puede usar.</translation>
    </message>
    <message>
        <source>A key that is needed can no longer be used: %1.</source>
        <translation>Una clave que hace falta ya no se puede usar: %1.</translation>
    </message>
    <message>
        <source>GnuPG is gone, or its plugin is off.</source>
        <translation>GnuPG ya no está, o su complemento está apagado.</translation>
    </message>
    <message>
        <source>GnuPG did not do its work: “%1”.</source>
        <translation>GnuPG no ha hecho su trabajo: «%1».</translation>
    </message>
    <message>
        <source>GnuPG could not seal it: “%1”.</source>
        <translation>GnuPG no ha podido cerrar el sobre: «%1».</translation>
    </message>
    <message>
        <source>Sealing was stopped.</source>
        <translation>Has detenido el cierre del sobre.</translation>
    </message>
    <message>
        <source>Your key stayed locked.</source>
        <translation>Tu clave sigue bloqueada.</translation>
    </message>
    <message>
        <source>You lack the key that it was sealed with.</source>
        <translation>No tienes la clave con la que se cerró.</translation>
    </message>
    <message>
        <source>GnuPG has not answered yet. It may wait for your passphrase in another window, or be stuck.</source>
        <translation>GnuPG aún no ha respondido. Puede que espere tu contraseña en otra ventana, o que se haya quedado atascado.</translation>
    </message>
    <message>
        <source>A question for your passphrase may come up.</source>
        <translation>Puede aparecer una pregunta por tu contraseña.</translation>
    </message>
    <message>
        <source>%1 offered one in a letter: look at it before you decide.</source>
        <extracomment>%1 is an address. It follows a sentence that says that we have no key for it</extracomment>
        <translation>%1 ofreció una en una carta: mírala antes de decidir.</translation>
    </message>
    <message>
        <source>Sealing and signing need GnuPG: “%1”. Install it, then look again.</source>
        <translation>Para cerrar sobres y firmar hace falta GnuPG: «%1». Instálalo y mira otra vez.</translation>
    </message>
    <message>
        <source>This command makes one, in a terminal: %1</source>
        <extracomment>%1 is a command; nothing of it is translated</extracomment>
        <translation>Esta orden la crea, en una terminal: %1</translation>
    </message>
    <message>
        <source>What was saved before is still in Drafts, unsealed, until it can be sealed or you throw it away.</source>
        <translation>Lo que se guardó antes sigue en Borradores, sin sobre, hasta que se pueda cerrar en uno o lo tires.</translation>
    </message>
    <message>
        <source>What is to be sealed is not written to the disk unsealed: it is in this window only.</source>
        <translation>Lo que va en sobre cerrado no se escribe en el disco sin él: está solo en esta ventana.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has not used this key for %n weeks, and may be unable to read it.</source>
        <extracomment>%n are weeks</extracomment>
        <translation><numerusform>%1 no ha usado esta clave desde hace %n semana y puede que no sea capaz de leerlo.</numerusform><numerusform>%1 no ha usado esta clave desde hace %n semanas y puede que no sea capaz de leerlo.</numerusform></translation>
    </message>
    <message>
        <source>The key of %1 came from somebody else: they may be unable to read it.</source>
        <translation>La clave de %1 llegó por otra persona: puede que no sea capaz de leerlo.</translation>
    </message>
    <message>
        <source>Somebody else sent a key of %1 along.</source>
        <translation>Otra persona ha enviado una clave de %1.</translation>
    </message>
    <message>
        <source>%1 offers a key.</source>
        <translation>%1 ofrece una clave.</translation>
    </message>
    <message>
        <source>Envelope or postcard?</source>
        <translation>¿Sobre o postal?</translation>
    </message>
    <message>
        <source>You want to be asked each time how you write to %1.</source>
        <translation>Quieres que se te pregunte cada vez cómo escribes a %1.</translation>
    </message>
    <message>
        <source>%1 offers another key than the one in use.</source>
        <translation>%1 ofrece una clave distinta de la que se usa.</translation>
    </message>
    <message>
        <source>Letters to %1 are sealed.</source>
        <translation>Las cartas a %1 van en sobre cerrado.</translation>
    </message>
    <message>
        <source>You found that the key of %1 is not theirs.</source>
        <translation>Comprobaste que la clave de %1 no es suya.</translation>
    </message>
    <message>
        <source>You found that the key is not theirs: cannot seal</source>
        <translation>Comprobaste que la clave no es suya: no se puede cerrar</translation>
    </message>
    <message>
        <source>You found that the key is not theirs: gets a postcard</source>
        <translation>Comprobaste que la clave no es suya: recibe una postal</translation>
    </message>
</context>
<context>
    <name>sobre::ui::SecurityBar</name>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Show raw</source>
        <translation>Mostrar en bruto</translation>
    </message>
    <message>
        <source>Save raw</source>
        <translation>Guardar en bruto</translation>
    </message>
    <message>
        <source>Turn on…</source>
        <translation>Activar…</translation>
    </message>
    <message>
        <source>Details of the signature and the envelope</source>
        <translation>Detalles de la firma y del sobre</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>A key came with it, and is offered below. That alone does not prove who wrote it.</source>
        <translation>Llegó con una clave, que se ofrece más abajo. Eso por sí solo no demuestra quién lo escribió.</translation>
    </message>
    <message>
        <source>Check it…</source>
        <translation>Comprobarla…</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparar…</translation>
    </message>
    <message>
        <source>Find the key</source>
        <translation>Buscar la clave</translation>
    </message>
    <message>
        <source>Find a newer one</source>
        <translation>Buscar una más nueva</translation>
    </message>
</context>
<context>
    <name>sobre::ui::SecurityWords</name>
    <message>
        <source>Only a part of this message is signed. The rest may be by anybody.</source>
        <translation>Solo una parte de este mensaje está firmada. El resto puede ser de cualquiera.</translation>
    </message>
    <message>
        <source>It came in an envelope for you.</source>
        <translation>Llegó en un sobre cerrado para ti.</translation>
    </message>
    <message>
        <source>Install GnuPG to open and check such messages.</source>
        <translation>Instala GnuPG para abrir y comprobar estos mensajes.</translation>
    </message>
    <message>
        <source>It does not say for which key it was sealed.</source>
        <translation>No dice para qué clave se cerró.</translation>
    </message>
    <message>
        <source>It was sealed for key %1, which is not on this computer. Perhaps it is on your old one.</source>
        <translation>Se cerró para la clave %1, que no está en este ordenador. Quizá esté en el antiguo.</translation>
    </message>
    <message>
        <source>It was sealed for the keys %1. None of them is on this computer. Perhaps one is on your old one.</source>
        <translation>Se cerró para las claves %1. Ninguna está en este ordenador. Quizá una esté en el antiguo.</translation>
    </message>
    <message>
        <source>What is protected</source>
        <translation>Qué está protegido</translation>
    </message>
    <message>
        <source>Sealed for</source>
        <translation>Cerrado para</translation>
    </message>
    <message>
        <source>a key that is not named</source>
        <translation>una clave sin nombrar</translation>
    </message>
    <message>
        <source>Subject on the outside</source>
        <translation>Asunto por fuera</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>Enviado como</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Hecho con</translation>
    </message>
    <message>
        <source>The engine said</source>
        <extracomment>What gpg, the program that opens and checks, reported, in English</extracomment>
        <translation>El motor dijo</translation>
    </message>
    <message>
        <source>a part of the message; a sealed part in it is not opened</source>
        <translation>una parte del mensaje; una parte cerrada no se abre</translation>
    </message>
    <message>
        <source>a part of the message</source>
        <translation>una parte del mensaje</translation>
    </message>
    <message>
        <source>the text and the files; not the addresses and the date</source>
        <translation>el texto y los archivos; no las direcciones ni la fecha</translation>
    </message>
    <message>
        <source>the text, the files and the subject; not the addresses and the date</source>
        <translation>el texto, los archivos y el asunto; no las direcciones ni la fecha</translation>
    </message>
    <message>
        <source>the text and the files</source>
        <translation>el texto y los archivos</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Firmado el</translation>
    </message>
    <message>
        <source>Key made on</source>
        <translation>Clave creada el</translation>
    </message>
    <message>
        <source>Key ended on</source>
        <translation>La clave caducó el</translation>
    </message>
    <message>
        <source>Envelope. You sealed it for yourself.</source>
        <translation>Sobre cerrado. Lo cerraste para ti.</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation><numerusform>%n persona más</numerusform><numerusform>%n personas más</numerusform></translation>
    </message>
    <message>
        <source>Envelope. You sealed it for %1.</source>
        <translation>Sobre cerrado. Lo cerraste tú para %1.</translation>
    </message>
    <message>
        <source>Signed for</source>
        <extracomment>The people whom the signed letter itself is addressed to, in the part that the signature covers</extracomment>
        <translation>Firmada para</translation>
    </message>
    <message>
        <source>the signature does not say for whom the letter was</source>
        <translation>la firma no dice para quién era la carta</translation>
    </message>
    <message>
        <source>Certificate</source>
        <extracomment>"withdrawn": a certificate that its authority declared void before its end</extracomment>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>nobody was asked whether it was withdrawn</source>
        <translation>no se ha preguntado a nadie si se retiró</translation>
    </message>
</context>
<context>
    <name>sobre::ui::SendLater</name>
    <message>
        <source>T&amp;his morning, %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>Esta &amp;mañana, %1</translation>
    </message>
    <message>
        <source>This &amp;evening, %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>Esta t&amp;arde, %1</translation>
    </message>
    <message>
        <source>&amp;Tomorrow morning, %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>Mañana por la maña&amp;na, %1</translation>
    </message>
    <message>
        <source>Time zone: %1.</source>
        <translation>Zona horaria: %1.</translation>
    </message>
    <message>
        <source>Time zone: %1, %2.</source>
        <extracomment>%1 is a place as "Europe/Madrid", %2 the difference as "UTC+01:00"</extracomment>
        <translation>Zona horaria: %1, %2.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::SendingChecks</name>
    <message>
        <source>There is no account to send from. Add one first.</source>
        <translation>No hay ninguna cuenta desde la que enviar. Añade una primero.</translation>
    </message>
    <message>
        <source>There is nobody to send this to. Add a recipient.</source>
        <translation>No hay a quién enviarla. Añade un destinatario.</translation>
    </message>
    <message>
        <source>“%1” is not a mail address. Correct or remove it.</source>
        <translation>«%1» no es una dirección de correo. Corrígela o quítala.</translation>
    </message>
    <message>
        <source>There is no subject.</source>
        <translation>No hay asunto.</translation>
    </message>
    <message>
        <source>You wrote “%1”, but there is no file.</source>
        <extracomment>%1 is the word found in the letter: attached, enclosed…</extracomment>
        <translation>Has escrito «%1», pero no hay ningún archivo.</translation>
    </message>
    <message>
        <source>This letter has %1. Many servers refuse more than %2.</source>
        <translation>Esta carta ocupa %1. Muchos servidores rechazan más de %2.</translation>
    </message>
    <message>
        <source>This letter has %1. Your server takes %2 at most.</source>
        <translation>Esta carta tiene %1. Tu servidor acepta %2 como máximo.</translation>
    </message>
    <message>
        <source>the number of a bank card (%1)</source>
        <translation>el número de una tarjeta bancaria (%1)</translation>
    </message>
    <message>
        <source>the number of a bank account (%1)</source>
        <translation>el número de una cuenta bancaria (%1)</translation>
    </message>
    <message>
        <source>a Spanish identity number (%1)</source>
        <translation>un número de DNI o NIE (%1)</translation>
    </message>
    <message>
        <source>an Indonesian identity number (%1)</source>
        <translation>un número de identidad indonesio (%1)</translation>
    </message>
    <message>
        <source>a private key</source>
        <translation>una clave privada</translation>
    </message>
    <message>
        <source>This looks like %1. Every server can read it on a postcard.</source>
        <extracomment>%1 is a list: the number of a bank card (…4242), a private key</extracomment>
        <translation>Esto parece %1. En una postal lo puede leer cualquier servidor.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ServerFields</name>
    <message>
        <source>TLS (recommended)</source>
        <translation>TLS (recomendado)</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>None: password can be read</source>
        <translation>Ninguno: la contraseña se puede leer</translation>
    </message>
    <message>
        <source>Type the name of the receiving server.</source>
        <translation>Escribe el nombre del servidor de entrada.</translation>
    </message>
    <message>
        <source>Type the name of the sending server.</source>
        <translation>Escribe el nombre del servidor de salida.</translation>
    </message>
    <message>
        <source>Type the port of the receiving server.</source>
        <translation>Escribe el puerto del servidor de entrada.</translation>
    </message>
    <message>
        <source>Type the port of the sending server.</source>
        <translation>Escribe el puerto del servidor de salida.</translation>
    </message>
    <message>
        <source>%1 cannot be the name of a server.</source>
        <translation>%1 no puede ser el nombre de un servidor.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ServerPage</name>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>P&amp;uerto</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
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
        <translation>&amp;Servidor</translation>
    </message>
    <message>
        <source>&amp;Connection</source>
        <translation>&amp;Conexión</translation>
    </message>
    <message>
        <source>This connection is not encrypted: anyone on the way can read your password.</source>
        <translation>Esta conexión no está cifrada: cualquiera en el camino puede leer tu contraseña.</translation>
    </message>
    <message>
        <source>not changed</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Nombre de usuario</translation>
    </message>
    <message>
        <source>Passwor&amp;d</source>
        <translation>Contras&amp;eña</translation>
    </message>
    <message>
        <source>One password for receiving and sending. Kept in your desktop's key ring or, where none runs, sealed in Sobre's folder.</source>
        <translation>Una contraseña para recibir y enviar. Se guarda en el llavero de tu escritorio o, si no hay ninguno, cifrada en la carpeta de Sobre.</translation>
    </message>
    <message>
        <source>Messages on the server</source>
        <translation>Mensajes en el servidor</translation>
    </message>
    <message>
        <source>After download</source>
        <translation>Después de descargar</translation>
    </message>
    <message>
        <source>Same &amp;user and password as receiving</source>
        <translation>&amp;Mismo usuario y contraseña que al recibir</translation>
    </message>
    <message>
        <source>User &amp;name</source>
        <translation>&amp;Nombre de usuario</translation>
    </message>
    <message>
        <source>Empty: the server is not asked to log in. The password is that of receiving.</source>
        <translation>Vacío: no se inicia sesión en el servidor. La contraseña es la de recibir.</translation>
    </message>
    <message>
        <source>S&amp;ign in with</source>
        <translation>Entrar c&amp;on</translation>
    </message>
    <message>
        <source>What I delete &amp;here is deleted there too</source>
        <translation>Lo que &amp;borro aquí se borra allí también</translation>
    </message>
    <message>
        <source>Do not fetch l&amp;etters over</source>
        <translation>No recoger cartas &amp;de más de</translation>
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
        <translation>Cuando sale de la papelera: con Vaciar papelera o Borrar para siempre.</translation>
    </message>
    <message>
        <source>Of a larger one you see who sent it, and can fetch the rest.</source>
        <translation>De una mayor ves quién la envió, y puedes recoger el resto.</translation>
    </message>
    <message>
        <source>Check for new &amp;mail every</source>
        <translation>Revisar si &amp;hay correo cada</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>Minutes between two checks</source>
        <translation>Minutos entre dos revisiones</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Otherwise only when you ask for it.</source>
        <translation>Si no, solo cuando lo pides.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::ServersPage</name>
    <message>
        <source>Look for “POP3” and “SMTP” on your provider's help page, then type them here.</source>
        <translation>Busca «POP3» y «SMTP» en la página de ayuda de tu proveedor y escríbelos aquí.</translation>
    </message>
    <message>
        <source>&amp;Receiving server</source>
        <translation>Servidor de &amp;entrada</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Puerto</translation>
    </message>
    <message>
        <source>&amp;Security</source>
        <translation>&amp;Seguridad</translation>
    </message>
    <message>
        <source>Sendin&amp;g server</source>
        <translation>Servidor de s&amp;alida</translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation>P&amp;uerto</translation>
    </message>
    <message>
        <source>S&amp;ecurity</source>
        <translation>Segu&amp;ridad</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Nombre de usuario</translation>
    </message>
    <message>
        <source>With most providers your whole address; with some a customer number.</source>
        <translation>Con la mayoría de los proveedores, tu dirección completa; con algunos, un número de cliente.</translation>
    </message>
    <message>
        <source>This connection is not encrypted: anyone on the way can read your password.</source>
        <translation>Esta conexión no está cifrada: cualquiera en el camino puede leer tu contraseña.</translation>
    </message>
    <message>
        <source>Correct the &amp;address</source>
        <translation>&amp;Corregir la dirección</translation>
    </message>
    <message>
        <source>&amp;Try these</source>
        <translation>Pro&amp;bar estos</translation>
    </message>
    <message>
        <source>Your provider's servers</source>
        <translation>Los servidores de tu proveedor</translation>
    </message>
    <message>
        <source>These settings do not work</source>
        <translation>Esta configuración no funciona</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>No se ha guardado nada.</translation>
    </message>
    <message>
        <source>If your provider has no encryption at all, you can choose None below: anyone on the way can then read your password.</source>
        <translation>Si tu proveedor no tiene ningún cifrado, puedes elegir Ninguno abajo: entonces cualquiera en el camino puede leer tu contraseña.</translation>
    </message>
    <message>
        <source>This is what each server answered. Correct what is wrong and try again.</source>
        <translation>Esto es lo que ha respondido cada servidor. Corrige lo que esté mal y prueba otra vez.</translation>
    </message>
    <message>
        <source>Type the user name.</source>
        <translation>Escribe el nombre de usuario.</translation>
    </message>
    <message>
        <source>&amp;Try without encryption</source>
        <translation>Pro&amp;bar sin cifrado</translation>
    </message>
</context>
<context>
    <name>sobre::ui::SourceWindow</name>
    <message>
        <source>Source of a message</source>
        <translation>Código fuente de un mensaje</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Código fuente: %1</translation>
    </message>
    <message>
        <source>Source of the message</source>
        <translation>Código fuente del mensaje</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Not all of the message can be read.</source>
        <translation>No se puede leer todo el mensaje.</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 are shown.</source>
        <translation>Solo se muestran los primeros %1 de %2.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::StepRow</name>
    <message>
        <source>to do</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallido</translation>
    </message>
</context>
<context>
    <name>sobre::ui::StoragePage</name>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Mail on this computer</source>
        <translation>Correo en este equipo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>The mail of all your accounts lies here together. Copies of what you send lie in Sent.</source>
        <translation>El correo de todas tus cuentas está aquí junto. Las copias de lo que envías están en Enviados.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::TimeChooser</name>
    <message>
        <source>Sen&amp;d then</source>
        <translation>Pro&amp;gramar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Enviar más tarde</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Fecha y hora</translation>
    </message>
    <message>
        <source>Sobre must be running then.</source>
        <translation>Sobre tiene que estar abierto entonces.</translation>
    </message>
    <message>
        <source>That time is over.</source>
        <translation>Esa hora ya ha pasado.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::TransferWindow</name>
    <message>
        <source>&amp;Stop</source>
        <translation>De&amp;tener</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>What could not be done</source>
        <translation>Lo que no se pudo hacer</translation>
    </message>
</context>
<context>
    <name>sobre::ui::TrustedCertificate</name>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Huella (SHA-256)</translation>
    </message>
    <message>
        <source>For&amp;get it</source>
        <translation>Ol&amp;vidarlo</translation>
    </message>
    <message>
        <source>Its certificate is not valid, and you trust it: %1, port %2.</source>
        <translation>Su certificado no es válido y tú confías en él: %1, puerto %2.</translation>
    </message>
</context>
<context>
    <name>sobre::ui::TryPage</name>
    <message>
        <source>Trying the settings</source>
        <translation>Probando la configuración</translation>
    </message>
    <message>
        <source>Steps that ended</source>
        <translation>Pasos terminados</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>%1 · step %2 of %3</source>
        <translation>%1 · paso %2 de %3</translation>
    </message>
</context>
</TS>
