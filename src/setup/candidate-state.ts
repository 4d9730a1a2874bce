/**
 * How far a candidate has come. Under way:
 * - `listed`: will be tried; `probing`: is being connected to; `answers`: TCP connects and somebody speaks
 *
 * At its end:
 * - `tls-ok`: encrypted, the certificate is right for the name, and sign-in is offered
 * - `no-sign-in`: the same, but no sign-in is offered
 * - `wrong-certificate`: no password goes there
 * - `no-encryption`: the encryption of this candidate does not come about
 * - `turned-away`: the server greets with a refusal
 * - `not-smtp`: closes, resets, or says something else
 * - `refused`, `silent`, `unreachable`: the connection does not come about
 * - `no-such-host`: the name has no address; `dns-fails`: nobody says whether it has one
 * - `not-in-system`: the business system cannot express this encryption, nothing was tried
 * - `not-needed`: another one was good enough before this one came to an end
 */
export type CandidateState =
  | 'listed'
  | 'probing'
  | 'answers'
  | 'tls-ok'
  | 'no-sign-in'
  | 'wrong-certificate'
  | 'no-encryption'
  | 'turned-away'
  | 'not-smtp'
  | 'refused'
  | 'silent'
  | 'unreachable'
  | 'no-such-host'
  | 'dns-fails'
  | 'not-in-system'
  | 'not-needed';

/** A state that nothing follows. */
export type FinalState = Exclude<CandidateState, 'listed' | 'probing' | 'answers'>;
