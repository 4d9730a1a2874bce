/** A configuration file for esoffice and eserp to fill in: every key that is read, with example values. */
export const esofficeSample = `[Postausgangsserver]
Aktiviert=ja
Server-Typ=SMTP
Authentifikation=Passwort
Hostname=mail.example.de
Port=587
Benutzername=versand@example.de
Passwort=""
TLS=ja
Absenderadresse=service@example.de
Weitere Absenderadressen=buchhaltung@example.de, einkauf@example.de
BCC an Absender=nein
Timeout (Minuten)=5
S/Mime=nein
Zertifikat=
Exchange Verbindung=

[Exchange Verbindung/Beispiel]
Authentifizierungsart=OAuth
E-Mail=service@example.de
Client-ID=66666666-7777-8888-9999-000000000000
Mandant-ID=11111111-2222-3333-4444-555555555555
Clientschlüssel=""
`;
