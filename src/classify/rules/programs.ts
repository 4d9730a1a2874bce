import type { FindingCode } from '../../findings/finding-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

const beforeTls = { others: ['auth.requires-tls'], apart: 'offered-after-tls' } as const;

/** What a mail program itself complains of before or instead of a server's reply. */
export const programRules: readonly Rule<FindingCode>[] = [
  ...rulesFrom<FindingCode>('https://nodemailer.com/smtp/', [
    [
      'auth.credentials-missing',
      {
        text: /missing credentials for|no credentials (?:were )?(?:supplied|provided|given)|(?:smtpuser|smtppwd|user ?name|password)[^.]{0,30}(?:not set|nicht gesetzt|is empty|missing)|no password specified|username and password (?:are )?required|credentials (?:are )?missing|(?:benutzername|passwort|kennwort)[^.]{0,30}(?:fehlt|nicht angegeben|leer)/i,
      },
    ],
    [
      'auth.token-expired',
      { text: /can't create new access token for user/i },
      { others: ['auth.token-scope'], apart: 'token-or-consent' },
    ],
  ]),
  ...rulesFrom<FindingCode>('https://docs.python.org/3/library/smtplib.html#smtplib.SMTP.login', [
    // Python encrypts only when told to, and asks the server again afterwards.
    [
      'auth.requires-tls',
      { text: /smtpnotsupportederror: smtp auth extension not supported/i },
      { others: ['auth.not-offered'], apart: 'offered-after-tls' },
    ],
  ]),
  ...rulesFrom<FindingCode>('https://pkg.go.dev/net/smtp#PlainAuth', [
    [
      'auth.requires-tls',
      {
        text: /^\W{0,9}(?:.{0,80}: )?unencrypted connection\W{0,9}$|unencrypted connection: plainauth|(?:sign[- ]?in|auth\w{0,12}|login) (?:is )?(?:only|not) (?:allowed|permitted|possible|available|supported) (?:over|on|without|with|after|via) (?:an? )?(?:secure|encrypt|tls|ssl|starttls|unencrypt|plain|insecure)/i,
      },
    ],
  ]),
  ...rulesFrom<FindingCode>('https://www.postfix.org/SASL_README.html', [
    [
      'auth.mechanism-unsupported',
      {
        text: /no (?:worthy|suitable|compatible|matching) (?:mechs?|auth\w{0,12}|sasl|mechanism)|no mechanism available|offered no compatible auth|no (?:supported|known|common) (?:auth\w{0,12} )?(?:mechanism|method|type)s?|unrecogni[sz]ed auth\w{0,12} type|auth\w{0,12} (?:mechanism|type|method)[^.]{0,40}(?:not supported|unsupported|not available|unrecogni[sz]ed|invalid|not implemented)|unknown auth\w{0,12} (?:method|type|mechanism)|no auth\w{0,12} mech\w{1,12} supported by both|mechanism not supported|unsupported auth\w{0,12}|auth\w{0,12} mechanisms? (?:required|mismatch)|does(?: not|n't) support (?:the )?(?:selected |chosen )?auth\w{0,12} (?:method|mechanism|type)|server does not support any of the (?:auth|mech)/i,
      },
    ],
    [
      'auth.not-offered',
      {
        text: /smtp auth extension not supported|(?:server|host) does(?: not|n't) support (?:smtp )?auth|auth command used when not advertised|auth(?:entication)? (?:is )?not (?:supported|available|advertised|enabled|offered)(?: (?:by|on|at))?|auth(?:entication)? not allowed|(?:did not|didn't|not) advertise auth\w{0,12}|no auth(?:entication)? (?:(?:mechanism|method|type)s? )?(?:(?:is|are|was|were) )?(?:offered|advertised|available)/i,
      },
      beforeTls,
    ],
  ]),
  ...rulesFrom<FindingCode>('RFC 6531 section 3', [
    [
      'smtputf8.unsupported',
      {
        text: /smtputf8[^.]{0,40}(?:not|required|but)|(?:internationali[sz]ed|non-ascii|utf-?8|unicode) (?:e-?mail )?(?:address|mailbox)\w{0,3}[^.]{0,40}(?:not (?:supported|permitted|allowed)|unsupported)|only configured for e-?mail addresses with ascii|nur für e-?mail-adressen mit[^.]{0,30}ascii|eai not supported/i,
      },
    ],
    ['smtputf8.unsupported', { enhanced: ['x.6.7', 'x.6.9', 'x.6.10'] }],
  ]),
  ...rulesFrom<FindingCode>('RFC 3207 section 4', [
    [
      'starttls.unsupported',
      {
        text: /starttls (?:command |extension |keyword )?(?:is )?(?:not (?:supported|offered|available|advertised)|unsupported|unavailable)|(?:server|host) (?:does(?: not|n't) (?:support|offer|advertise)|did not (?:offer|advertise)) (?:the )?(?:starttls|tls(?! version)|ssl|secure conn)|tls is required, but was not offered|no starttls|server unterstützt keine sicheren|starttls[^.]{0,30}nicht unterstützt|requested ssl level failed|starttls is required but host does not support|4\.7\.321|starttls-not-supported|keyword starttls/i,
      },
    ],
  ]),
  ...rulesFrom<FindingCode>('https://manpages.debian.org/sendmail', [
    [
      'local.no-mailer',
      {
        text: /sendmail:? (?:command )?not found|sendmail[^.]{0,30}(?:enoent|no such file|not found|nicht gefunden)|\b(?:mailx?|exim4?|msmtp|mutt|sendmail): (?:command )?not found|could not (?:execute|instantiate|start|launch)[^.]{0,40}(?:mail|sendmail)|no (?:default )?(?:mail|e-?mail) (?:client|program|application)\b|kein[^.]{0,30}(?:e-?mail|mail)-?(?:client|programm)|mapi_e_\w+|mapi (?:error|fehler|login|logon)|outlook[^.]{0,60}(?:not installed|nicht installiert|class not registered|klasse nicht registriert|80040154|800401f3)|no such file or directory[^.]{0,20}sendmail|spawn (?:\/\S{1,60}\/)?sendmail|activex component can't create|regdb_e_classnotreg/i,
      },
    ],
  ]),
];
