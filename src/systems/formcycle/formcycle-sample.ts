/** A configuration file for FORMCYCLE to fill in: every key that is read, with example values. */
export const formcycleSample = `[FORMCYCLE]
Version=7.3.2

[E-Mail-Server/System]
Mailserver benutzen=ja
Authentifizierung=Benutzername und Passwort
Mailserver=smtp.example.de
Port=587
Verschlüsselung=STARTTLS
E-Mail-Absender=noreply@example.de
Absendername=
Server unterstützt UTF-8 Nachrichten-Headers (RFC6532)=nein
Benutzername=noreply@example.de
Passwort=""

[E-Mail-Server/System/Support]
E-Mail-Adresse für Support-Anfragen=support@example.de
Mandantspezifische Support-Adresse erlauben=nein
Systeminformation an Support-Anfrage anhängen=nein

[E-Mail-Server/Mandant/stadtwerke]
Systemweiten Mailserver benutzen erlaubt=nein
Eigenen Mailserver konfigurieren erlaubt=ja
Mailserver benutzen=ja
Authentifizierung=Microsoft Office 365 (Graph API)
Verzeichnis-ID (Mandant)=11111111-2222-3333-4444-555555555555
Anwendungs-ID (Client)=66666666-7777-8888-9999-000000000000
Clientschlüssel=""
E-Mail-Absender=formulare@example.de
`;
