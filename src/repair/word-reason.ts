/**
 * Why a change is the user's to decide:
 * - `trusts-authority`: a new authority would be trusted with every connection
 * - `other-server`: the password would go to a server in a domain that is neither the configured one nor the account's
 * - `lowers-security`: something would cross the network readable, or unchecked
 * - `changes-account`: mail would go out with another account, or without one
 * - `sends-mail`: sending is switched off, perhaps on purpose
 * - `moves-mail`: mail of a redirect mode would go to somebody else
 * - `others-too`: the value counts for others as well, not for the chosen user alone
 */
export type WordReason =
  | 'trusts-authority'
  | 'other-server'
  | 'lowers-security'
  | 'changes-account'
  | 'sends-mail'
  | 'moves-mail'
  | 'others-too';
