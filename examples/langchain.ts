/**
 * A document transformer for LangChain: put it between the loader and the text splitter, so that what is embedded, indexed and
 * searched has its capitals. The metadata say what had happened to a document and how much was repaired.
 *
 * Use it: const documents = await new CasemendTransformer({ minConfidence: 0.8 }).invoke(await loader.load());
 */
import { Document, MappingDocumentTransformer, type DocumentInterface } from '@langchain/core/documents';
import { createNormalizer, type Normalizer, type Options } from 'casemend';

export class CasemendTransformer extends MappingDocumentTransformer {
  readonly #normalizer: Normalizer;

  /** @throws {CasemendError} if an option is wrong */
  constructor(options?: Options) {
    super();
    this.#normalizer = createNormalizer(options);
  }

  /** A new document; the one that is given stays as it is. */
  override _transformDocument(document: DocumentInterface): Promise<DocumentInterface> {
    const { text, edits, diagnosis } = this.#normalizer.explain(document.pageContent);
    const metadata = { ...document.metadata, casemend: { kind: diagnosis.kind, edits: edits.length } };
    const { id } = document;
    return Promise.resolve(new Document({ pageContent: text, metadata, ...(id !== undefined && { id }) }));
  }
}
