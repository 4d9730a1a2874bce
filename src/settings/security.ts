/**
 * How a connection is protected, whatever the business system calls it.
 *
 * - `tls`: implicit TLS, encrypted from the first byte (RFC 8314, usually port 465)
 * - `starttls`: plain connect, STARTTLS demanded (RFC 3207, usually port 587)
 * - `starttls-optional`: STARTTLS where offered, otherwise in clear
 * - `none`: in clear
 * - `ambiguous`: the system's documents allow both `tls` and `starttls`; both are tried
 */
export type Security = 'tls' | 'starttls' | 'starttls-optional' | 'none' | 'ambiguous';
