import type { WebAnswer } from '../graph/web-answer.ts';

const types = 'http://schemas.microsoft.com/exchange/services/2006/types';
const messages = 'http://schemas.microsoft.com/exchange/services/2006/messages';
const errors = 'http://schemas.microsoft.com/exchange/services/2006/errors';

/** A refusal in Exchange's words. */
export interface ExchangeRefusal {
  /** Response code of the messages schema. */
  readonly code: string;
  readonly message: string;
  /** Milliseconds to stay away. */
  readonly backOff?: number;
}

function envelope(status: number, body: string): WebAnswer {
  const version = `<h:ServerVersionInfo MajorVersion="15" MinorVersion="2" MajorBuildNumber="1544" MinorBuildNumber="9" Version="V2017_07_11" xmlns:h="${types}" xmlns="${types}"/>`;
  return {
    status,
    headers: { 'Content-Type': 'text/xml; charset=utf-8', 'X-FEServer': 'PRACTICE01', 'request-id': 'practice' },
    body: `<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header>${version}</s:Header><s:Body>${body}</s:Body></s:Envelope>`,
  };
}

function response(operation: string, inside: string): WebAnswer {
  const body = `<m:${operation}Response xmlns:m="${messages}" xmlns:t="${types}"><m:ResponseMessages>${inside}</m:ResponseMessages></m:${operation}Response>`;
  return envelope(200, body);
}

/** A question that was answered (Microsoft, "GetFolderResponse", "CreateItemResponse"). */
export function success(operation: string, inside: string): WebAnswer {
  return response(
    operation,
    `<m:${operation}ResponseMessage ResponseClass="Success"><m:ResponseCode>NoError</m:ResponseCode>${inside}</m:${operation}ResponseMessage>`,
  );
}

/** A question that was understood and refused. */
export function refused(operation: string, { code, message }: ExchangeRefusal): WebAnswer {
  return response(
    operation,
    `<m:${operation}ResponseMessage ResponseClass="Error"><m:MessageText>${message}</m:MessageText><m:ResponseCode>${code}</m:ResponseCode><m:DescriptiveLinkKey>0</m:DescriptiveLinkKey></m:${operation}ResponseMessage>`,
  );
}

/** A question that Exchange does not get to, because of who asks (SOAP 1.1 section 4.4, with its own detail). */
export function fault({ code, message, backOff }: ExchangeRefusal): WebAnswer {
  const wait =
    backOff === undefined
      ? ''
      : `<t:MessageXml xmlns:t="${types}"><t:Value Name="BackOffMilliseconds">${backOff}</t:Value></t:MessageXml>`;
  const detail = `<e:ResponseCode xmlns:e="${errors}">${code}</e:ResponseCode><e:Message xmlns:e="${errors}">${message}</e:Message>${wait}`;
  return envelope(
    500,
    `<s:Fault><faultcode xmlns:a="${types}">a:${code}</faultcode><faultstring xml:lang="en-US">${message}</faultstring><detail>${detail}</detail></s:Fault>`,
  );
}
