import type { ReplyCode } from '../../findings/reply-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

const microsoft =
  'https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission';
const google = 'https://support.google.com/a/answer/3726730';

/** Refused sign-ins, and a sign-in that is missing (RFC 4954). */
export const authRules: readonly Rule<ReplyCode>[] = [
  ...rulesFrom<ReplyCode>(microsoft, [
    [
      'auth.basic-auth-retired',
      {
        text: /basic auth\w{0,12} (?:is |has been )?(?:disabled|not supported|retired|deprecated|no longer)|legacy auth\w{0,12} (?:is |has been )?(?:disabled|no longer)|password auth\w{0,12} (?:is )?no longer (?:supported|allowed)/i,
      },
    ],
    [
      'auth.mfa-conditional-access',
      {
        text: /security defaults? policy|conditional access|multi-?factor|\bmfa\b|2fa required|two-?factor auth\w{0,12} (?:is )?required|access has been blocked/i,
      },
    ],
    [
      'auth.disabled-by-admin',
      {
        text: /smtp ?client ?authentication is disabled|smtp auth\w{0,12}[^.]{0,30}(?:is )?(?:disabled|not enabled|deactivated)[^.]{0,40}|(?:pop3?|imap|smtp)[^.]{0,30}(?:access|protocol|service)[^.]{0,20}(?:disabled|not enabled|deactivated|not activated|nicht aktiviert)|(?:per|über) smtp[^.]{0,40}nicht (?:aktiviert|erlaubt|freigeschaltet)|smtp-?(?:zugang|zugriff|versand|authentifizierung)[^.]{0,40}(?:nicht aktiv|deaktiviert|gesperrt|nicht freigeschaltet)/i,
      },
    ],
    [
      'auth.account-locked',
      {
        text: /(?:account|user|mailbox)[^.]{0,40} (?:is |has been |was |temporarily )*(?:locked|suspended|blocked|deactivated|disabled)(?! for the (?:tenant|mailbox))|password (?:has |is )?expired|(?:account|konto|benutzer|postfach|zugang)[^.]{0,20}(?:gesperrt|deaktiviert)|compte[^.]{0,20}(?:bloqu|verrouill|suspendu)|cuenta[^.]{0,20}bloquead/i,
        stages: ['auth'],
        codes: [4, 5],
      },
    ],
    ['auth.mfa-conditional-access', { enhanced: ['5.7.139'], text: /did not meet the criteria/i }],
    ['auth.disabled-by-admin', { enhanced: ['5.7.139'] }],
    ['auth.basic-auth-retired', { enhanced: ['5.7.30'], codes: [535] }],
  ]),
  ...rulesFrom<ReplyCode>(google, [
    [
      'auth.app-password-required',
      {
        text: /app(?:lication)?[- ]?(?:specific )?password|app(?:lication)?[- ]specific|passwor[dt] f(?:ü|ue?|\S{1,3})r (?:e-?mail-programme|anwendungen)|(?:client )?authori[sz]ation (?:code|password)|third-party (?:client )?password/i,
      },
    ],
    ['auth.app-password-required', { enhanced: ['5.7.9'], stages: ['auth'] }],
    [
      'auth.web-login-required',
      {
        text: /log ?in (?:via|with|through) (?:your|a) (?:web )?browser|web ?login required|sign in (?:via|with|using) (?:your|a) (?:web )?browser|please log ?in (?:to|at) (?:your )?web ?mail|answer\/78754/i,
      },
    ],
    ['auth.web-login-required', { enhanced: ['5.7.14'], codes: [534, 535] }],
    [
      'auth.too-many-attempts',
      {
        text: /too many (?:failed |invalid |unsuccessful |bad |wrong |incorrect )?(?:log-?[io]ns?|auth\w{0,12}|sign-?ins?|passwords?)(?: attempts?| failures?| errors?)?|too many (?:failed )?attempts|(?:login|auth\w{0,12}) (?:rate|attempts?) (?:limit|exceeded)|authentication (?:is )?(?:temporarily )?(?:blocked|throttled)/i,
      },
    ],
  ]),
  ...rulesFrom<ReplyCode>('RFC 4954 section 6', [
    [
      'auth.required',
      {
        text: /client (?:was )?not authenticated|not (?:been )?authenticated(?! user)|must (?:first )?(?:authenticate|log ?in|be authenticated|issue an? auth)|please (?:first )?(?:authenticate|log ?in)|authentication (?:is )?(?:required|needed|necessary|mandatory)|auth(?:\(?orization\)?)? (?:command )?(?:first|required)\b|requires? (?:smtp )?auth\w{0,12}|log ?in (?:first|required)|anonymous (?:access|user|client|sender)[^.]{0,40}(?:denied|not|permission)/i,
      },
    ],
    [
      'auth.required',
      {
        text: /sender address rejected: not logged in|\bnot logged in\b|unauthenticated (?:sender|user|mail|email|relay)[^.]{0,40}not/i,
      },
    ],
    [
      'auth.required',
      {
        text: /send hello first and authenticate|smtp authentifizierung erforderlich|bitte (?:zuerst )?(?:am server )?(?:anmelden|authentifizieren)/i,
      },
    ],
    ['auth.required', { enhanced: ['5.7.57'] }],
    ['auth.required', { codes: [530] }],
  ]),
  ...rulesFrom<ReplyCode>('RFC 4954 section 4.7', [
    [
      'auth.backend-unavailable',
      {
        codes: [4],
        stages: ['auth'],
        text: /temporar|unavailable|internal|backend|database|directory|ldap|try (?:again )?later|connection lost|not available/i,
      },
    ],
    ['auth.backend-unavailable', { codes: [454], stages: ['auth'] }],
    [
      'auth.backend-unavailable',
      {
        codes: [4],
        text: /(?:temporary|internal) auth\w{0,12} (?:failure|error|server error)|(?:authentication|auth) (?:service|server|backend|database)[^.]{0,30}(?:unavailable|down|error|not available)/i,
      },
    ],
    // Postfix passes on what its SASL library says: these are no verdict on the password.
    [
      'auth.backend-unavailable',
      {
        stages: ['auth'],
        text: /generic failure|connection lost to auth|no connection to auth|auth(?:entication)? server (?:is )?(?:unavailable|down)/i,
      },
    ],
    ['auth.wrong-password', { codes: [535], enhanced: ['x.7.8', 'x.7.0', 'x.7.1', 'x.7.3'] }],
    [
      'auth.wrong-password',
      {
        text: /(?:invalid|incorrect|wrong|bad|unknown) (?:user ?name|user|login|log-?in|password|credentials?|auth\w{0,12})|(?:user ?name|login|password|credentials?)[^.]{0,30}(?:invalid|incorrect|wrong|not accepted|not correct|do(?:es)? not match|rejected)|authentication (?:failure|failed|unsuccessful|rejected|denied|credentials? invalid)|login (?:failed|denied|incorrect)|falsche[sr]? (?:benutzer|passwort|kennwort|zugangsdaten)/i,
        codes: [534, 535, 538],
      },
    ],
    ['auth.wrong-password', { codes: [5], stages: ['auth'], text: /user|password|login|credential|authenticat/i }],
    ['auth.wrong-password', { codes: [535] }],
    ['auth.wrong-password', { enhanced: ['5.7.8'] }],
    ['auth.web-login-required', { codes: [534], coded: true, text: /browser|web/i }],
    ['auth.disabled-by-admin', { enhanced: ['5.7.13'] }],
    ['auth.app-password-required', { codes: [534] }],
    ['auth.backend-unavailable', { codes: [4], stages: ['auth'] }],
    ['auth.wrong-password', { codes: [550, 553, 554, 501], stages: ['auth'] }],
  ]),
];
