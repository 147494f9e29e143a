import { proofCodes } from '../diagnostics/codes/proof.js';
import type { DiagnosticSink } from '../diagnostics/sink.js';
import { createContextLoader } from '../formats/json-ld/context-loader.js';
import { generateKey, keyId, parseKeyFile, type KeyFile } from '../linked-data/integrity/keys.js';
import { signDocument, verifyDocument, type ProofFault } from '../linked-data/integrity/proof.js';
import { readJson } from '../syntax/json/read-json.js';
import { invariant } from '../util/invariant.js';
import type { InputFile } from './input-file.js';

export { canonicalReportHash, canonicalReportNQuads } from '../linked-data/integrity/canonical-hash.js';

/** A new key pair as the text of a key file, and its identifier, which may be shown. */
export async function createKeyFile(): Promise<{ readonly text: string; readonly id: string }> {
  const key = await generateKey();
  return { text: `${JSON.stringify(key, undefined, 2)}\n`, id: keyId(key) };
}

/** Signs a JSON-LD file; its text with the proof in it, or undefined with diagnostics. */
export async function signFile(
  file: InputFile,
  keyFile: InputFile,
  files: ReadonlyMap<string, string>,
  created: string | undefined,
  sink: DiagnosticSink,
): Promise<{ readonly text: string; readonly keyId: string } | undefined> {
  const key = readKey(keyFile, sink);
  if (!key) return undefined;
  if (key.secretKeyMultibase === undefined) {
    sink.report(proofCodes.create('pilu:key-unreadable', { path: keyFile.uri }, { uri: keyFile.uri }));
    return undefined;
  }
  const document = readJson(file.bytes, sink, { uri: file.uri });
  if (!document) return undefined;
  // A proof of before is replaced, not signed.
  const { proof: _, ...unsigned } = document.value as Record<string, unknown>;
  try {
    const pair = { publicKeyMultibase: key.publicKeyMultibase, secretKeyMultibase: key.secretKeyMultibase };
    const signed = await signDocument(unsigned, pair, loaderOf(files), created);
    return { text: `${JSON.stringify(signed, undefined, 2)}\n`, keyId: keyId(key) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    sink.report(proofCodes.create('pilu:document-unsignable', { detail }, { uri: file.uri }));
    return undefined;
  }
}

/** Checks the proof of a JSON-LD file, by the key given or the one that it names; the key's identifier where it is right. */
export async function verifyFile(
  file: InputFile,
  keyFile: InputFile | undefined,
  files: ReadonlyMap<string, string>,
  sink: DiagnosticSink,
): Promise<string | undefined> {
  const key = keyFile && readKey(keyFile, sink);
  if (keyFile && !key) return undefined;
  const document = readJson(file.bytes, sink, { uri: file.uri });
  if (!document) return undefined;
  const verdict = await verifyDocument(document.value as object, loaderOf(files), key);
  if ('keyId' in verdict) return verdict.keyId;
  reportFault(verdict.fault, file.uri, sink);
  return undefined;
}

function reportFault(fault: ProofFault, uri: string, sink: DiagnosticSink): void {
  switch (fault.kind) {
    case 'missing':
      return sink.report(proofCodes.create('pilu:proof-missing', {}, { uri }));
    case 'unknown-suite':
      return sink.report(proofCodes.create('pilu:proof-suite-unknown', { found: fault.found }, { uri }));
    case 'unknown-key':
      return sink.report(proofCodes.create('pilu:proof-key-unknown', { found: fault.found }, { uri }));
    case 'other-key': {
      const { found, expected } = fault;
      return sink.report(proofCodes.create('pilu:proof-other-key', { found, expected }, { uri }));
    }
    case 'altered':
      return sink.report(proofCodes.create('pilu:proof-wrong', { detail: fault.detail }, { uri }));
  }
}

function readKey({ uri, bytes }: InputFile, sink: DiagnosticSink): KeyFile | undefined {
  const key = parseKeyFile(new TextDecoder().decode(bytes));
  if (!key) sink.report(proofCodes.create('pilu:key-unreadable', { path: uri }, { uri }));
  return key;
}

function loaderOf(files: ReadonlyMap<string, string>) {
  const context = files.get('schemas/context.jsonld');
  invariant(context !== undefined, 'the context is part of the package');
  return createContextLoader(context);
}
