/** Where web services are asked, as absolute addresses; absent: where the settings or the usual addresses lead. */
export interface ServiceAddresses {
  /** OAuth authority, such as `https://login.microsoftonline.com`. */
  readonly authority?: URL;
  /** Microsoft Graph, such as `https://graph.microsoft.com`. */
  readonly graph?: URL;
  /** Exchange Web Services with its path, such as `https://outlook.office365.com/EWS/Exchange.asmx`. */
  readonly ews?: URL;
}
