/** The business systems that maildiag knows, as `--system` names them. */
export type SystemId = 'injixo' | 'formcycle' | 'esoffice' | 'agorum' | 'ntcs' | 'generic';
