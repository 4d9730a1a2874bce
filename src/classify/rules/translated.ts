import type { FindingCode } from '../../findings/finding-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

const silent = { others: ['connect.port-blocked'], apart: 'other-ports' } as const;
const resolver = { others: ['dns.resolver-problem'], apart: 'resolver-works' } as const;
const anyFault = { others: ['cert.expired', 'cert.hostname-mismatch'], apart: 'whole-message' } as const;

/** The sentences of Windows, glibc and Java for the same faults in German, French, Spanish, Italian and Dutch. */
export const translatedRules: readonly Rule<FindingCode>[] = [
  ...rulesFrom<FindingCode>('https://learn.microsoft.com/windows/win32/winsock/windows-sockets-error-codes-2', [
    [
      'dns.resolver-problem',
      {
        text: /tempor\S{1,3}rer fehler bei der namens|erreur temporaire dans la r\S{1,3}solution|fallo temporal en la resoluci|errore temporaneo nella risoluzione|tijdelijke fout bij/i,
      },
      { others: ['dns.not-found'], apart: 'resolver-works' },
    ],
    [
      'dns.not-found',
      {
        text: /nom ou service inconnu|h\S{1,2}te inconnu|h\S{1,2}te de ce type n'est connu|host desconocido|servicio desconocid|nombre (?:o|\S{1,3}) servicio|no se conoce ning\S{1,3}n host|host sconosciuto|nome o servizio sconosciut|kein (?:solcher|derartiger) host bekannt|ist kein solcher host|der name oder (?:der )?dienst ist nicht bekannt|rechnername ist unbekannt|onbekende host|naam of dienst is niet bekend|nom distant n'a pas pu|nombre remoto/i,
      },
      resolver,
    ],
    [
      'connect.refused',
      {
        text: /connexion (?:a \S{1,3}t\S{1,3} )?refus|expressément refus|ordinateur cible l'a|conexi\S{1,3}n (?:rehusada|rechazada)|equipo de destino deneg|connessione rifiutata|rifiuto persistente|verbinding is geweigerd|verbindung(?:saufbau)? (?:wurde )?(?:abgelehnt|verweigert|abgewiesen)/i,
      },
    ],
    [
      'connect.unreachable',
      {
        text: /keine route zum zielrechner|das netzwerk ist nicht erreichbar|(?:r\S{1,3}seau|h\S{1,3}te) (?:n'est pas (?:accessible|joignable)|inaccessible)|aucun chemin d'acc\S{1,3}s pour atteindre|red (?:es )?inaccesible|no existe ninguna ruta|la red es inaccesible|rete non (?:\S{1,3} )?raggiungibile|nessun instradamento/i,
      },
    ],
    [
      'connect.timeout',
      {
        text: /wartezeit f\S{1,3}r die verbindung ist abgelaufen|gegenstelle nach einer bestimmten|parti connect\S{1,3} n'a pas r|d\S{1,3}lai d'attente|connexion (?:a )?(?:expir|termin\S{1,3}e par expiration)|parte conectada no respondi|tiempo de espera|expir\S{1,3} el tiempo|parte connessa non|tempo scaduto|timeout (?:della|de la|der) |time-out bij|verbinding is verlopen/i,
      },
      silent,
    ],
    [
      'connect.reset',
      {
        text: /connexion r\S{1,3}-?initialis|connexion existante a d\S{1,3} |verbindung wurde vom kommunikationspartner|vom remotehost (?:geschlossen|beendet)|conexi\S{1,3}n (?:reinicializada|restablecida|cerrada)|interrupci\S{1,3}n forzada|conexi\S{1,3}n existente|connessione interrotta|connessione in corso interrotta|zugrunde liegende verbindung wurde|underlying connection was closed|connexion sous-jacente|hat die verbindung (?:unerwartet )?(?:beendet|geschlossen|getrennt)/i,
      },
    ],
    [
      'cert.unknown-issuer',
      {
        text: /certificat distant n'est pas valide|certificado remoto no es|certificato remoto non|externe certificaat is ongeldig|certificat .{0,80}(?:pas approuv|non approuv|pas fiable)|certificado .{0,60}no es de confianza|remotezertifikat/i,
      },
      anyFault,
    ],
  ]),
];
