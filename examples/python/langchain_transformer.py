"""A document transformer for LangChain: put it between a loader and a splitter."""
from langchain_core.documents import BaseDocumentTransformer, Document


class CasemendTransformer(BaseDocumentTransformer):
    def __init__(self, casemend):
        self.casemend = casemend

    def transform_documents(self, documents, **kwargs):
        return [
            Document(id=document.id, page_content=self.casemend.text(document.page_content), metadata={**document.metadata})
            for document in documents
        ]
