/** A configuration file for a system that maildiag does not know to fill in: every key that is read, with example values. */
export const genericSample = `[mail]
server = smtp.example.com
port = 587
encryption = starttls
user = reports@example.com
password = ""
sender = reports@example.com
sender-name =
subject-prefix =
verify-certificate = yes
`;
