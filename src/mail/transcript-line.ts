/** One line of the transcript: a command, a reply line, or a remark of ours (`TLS 1.3, TLS_AES_256_GCM_SHA384`). */
export interface TranscriptLine {
  /** Milliseconds since the run began. */
  readonly at: number;
  readonly from: 'client' | 'server' | 'note';
  readonly text: string;
}
