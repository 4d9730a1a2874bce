import { expect, test } from 'vitest';
import { ewsIsOnline } from '../../../src/diagnosis/services/ews-is-online.ts';

test.for([
  ['https://outlook.office365.com/EWS/Exchange.asmx', true],
  ['https://OUTLOOK.office365.com./EWS/Exchange.asmx', true],
  ['https://outlook.office365.us/EWS/Exchange.asmx', true],
  ['https://partner.outlook.cn/EWS/Exchange.asmx', true],
  ['https://mail.kunde.example/EWS/Exchange.asmx', false],
  ['https://outlook.office365.com.kunde.example/EWS/Exchange.asmx', false],
  ['https://myoutlook.company/EWS/Exchange.asmx', false],
] as const)('no password goes to Exchange Online, which takes none: %s is it: %s', ([address, online]) => {
  expect(ewsIsOnline({ url: new URL(address) })).toBe(online);
});
