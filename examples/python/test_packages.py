"""The examples against the packages that they are for; those that are not installed are skipped."""
import asyncio
import importlib.util
import os
import shlex
import unittest

from casemend import Process

COMMAND = shlex.split(os.environ.get("CASEMEND", "casemend"))
DAMAGED = "The Foreign minister, asad Qureshi, flew to the Us on monday."
REPAIRED = "The Foreign Minister, Asad Qureshi, flew to the US on Monday."


def needs(package):
    return unittest.skipIf(importlib.util.find_spec(package) is None, f"{package} is not installed")


class TestPackages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.casemend = Process(command=COMMAND)

    @classmethod
    def tearDownClass(cls):
        cls.casemend.close()

    @needs("pandas")
    def test_pandas(self):
        import pandas
        import pandas_accessor

        for dtype in (object, "str"):
            frame = pandas.DataFrame({"body": pandas.Series([DAMAGED, None, ""], index=[7, 8, 9], dtype=dtype), "size": 1.5})
            series = frame["body"].casemend.repair(self.casemend)
            self.assertEqual([series[7], series[9]], [REPAIRED, ""])
            self.assertTrue(pandas.isna(series[8]))
            self.assertEqual((list(series.index), series.name), ([7, 8, 9], "body"))
            self.assertEqual(frame["body"][7], DAMAGED)
        with self.assertRaisesRegex(AttributeError, "a Series of texts"):
            frame["size"].casemend

    @needs("llama_index.core")
    def test_llama_index(self):
        from llama_index.core import Document
        from llama_index.core.ingestion import IngestionPipeline, IngestionCache
        from llama_index.core.node_parser import SentenceSplitter
        from llama_index_transformation import CasemendTransformation

        transformations = [CasemendTransformation(casemend=self.casemend), SentenceSplitter()]
        pipeline = IngestionPipeline(transformations=transformations, cache=IngestionCache())
        documents = [Document(text=f"{DAMAGED} {DAMAGED}", metadata={"source": "wire"}, id_="a")]
        for _ in range(2):
            nodes = pipeline.run(documents=documents)
            self.assertEqual([node.text for node in nodes], [f"{REPAIRED} {REPAIRED}"])
            self.assertEqual(nodes[0].metadata, {"source": "wire"})
            self.assertEqual({node.ref_doc_id for node in nodes}, {"a"})

    @needs("langchain_core")
    def test_langchain(self):
        from langchain_core.documents import Document
        from langchain_transformer import CasemendTransformer

        documents = [Document(id="a", page_content=DAMAGED, metadata={"page": 3}), Document(page_content="")]
        expected = [Document(id="a", page_content=REPAIRED, metadata={"page": 3}), Document(page_content="")]
        transformer = CasemendTransformer(self.casemend)
        self.assertEqual(list(transformer.transform_documents(documents)), expected)
        self.assertEqual(list(asyncio.run(transformer.atransform_documents(documents))), expected)
        self.assertEqual(documents[0].page_content, DAMAGED)

    @needs("spacy")
    def test_spacy(self):
        import spacy
        from spacy_pipe import pipe

        nlp = spacy.blank("en")
        names = [("PERSON", "Asad Qureshi"), ("GPE", "US")]
        nlp.add_pipe("entity_ruler").add_patterns([{"label": label, "pattern": name} for label, name in names])
        self.assertEqual([doc.ents for doc in nlp.pipe([DAMAGED])], [()])
        docs = list(pipe(nlp, iter([DAMAGED] * 3), self.casemend, batch_size=2))
        self.assertEqual([[(ent.label_, ent.text) for ent in doc.ents] for doc in docs], [names] * 3)
        self.assertEqual({doc.user_data["original"] for doc in docs}, {DAMAGED})


if __name__ == "__main__":
    unittest.main()
