/** A configuration file for BMD NTCS to fill in: every key that is read, with example values. */
export const ntcsSample = `[Standard-E-Mail]
SMTP-Server=smtp.example.at
SMTP-Port=587
SMTP Versandoption=SMTP
Standarduser=office@example.at
SMTP-Passwort=""
TLS=Ja
SMTP-Mail Versandsystem=0
Absenderadresse=office@example.at
Absenderadresse immer verwenden=Nein
Absender prüfen=Nein
Umleitungsmodus aktivieren=Nein
Umleitungsadresse(n)=
Versenden von E-Mails im Hintergrund protokollieren=Ja

[Standard-E-Mail/Benutzer/MUELLER]
Absenderadresse=mueller@example.at

[E-Mail-Account/Rechnungen]
User-ID=
SMTP-Server=smtp.example.at
SMTP-Port=587
Standarduser=rechnungen@example.at
SMTP-Passwort=""
TLS=Ja
Absenderadresse=rechnungen@example.at

[Ausdrucksmodell/Rechnung]
E-Mail-Account=Rechnungen
Versandart=SMTP

[Mitarbeiter/Müller Hanna]
User-ID=MUELLER
E-Mail=mueller@example.at
Weitere E-Mail-Adressen=

[CRM Parameter]
Standard-E-Mail-Absenderadresse aktualisieren=1

[Benutzerart]
MUELLER=eigen
COM001=Com
STAPEL=Stapel
`;
