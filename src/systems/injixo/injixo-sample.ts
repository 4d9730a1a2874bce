/** A configuration file for injixo Enterprise to fill in: every key that is read, with example values. */
export const injixoSample = `[22bafe6c-fc65-44a4-aeb6-b60281e0b2fc]
ShortName = "ivemail"
SMTPServer = smtp.example.com
SMTPTimeout = 60
SMTPFromEmail = reports@example.com
SMTPSecureMode = TLS
SMTPPort = 587
SMTPUser = reports@example.com
SMTPPwd = ""
SMTPVerifyCert = 1
`;
