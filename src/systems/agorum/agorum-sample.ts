/** A configuration file for agorum core to fill in: every key that is read, with example values. */
export const agorumSample = `[agorum core]
Version=11.8.5

[support tool/Mailserver]
MailserverHostaddress=relay.example.de
MailserverPort=25
MailserverUser=
MailserverPassword=
EmailDomain=example.de
MailCreator=roi
AllowedMailAttachmentObjects=

[support tool/Relay]
Port=2501
SSLPort=
RelayAcl=Published

[MAIN_MODULE_MANAGEMENT/roi/control/mail]
DisableSTARTTLS=false
ForceSSL=false
`;
