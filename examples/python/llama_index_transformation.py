"""A transformation for LlamaIndex: put it first in an `IngestionPipeline`, before texts are split."""
from typing import Any

from llama_index.core.schema import MetadataMode, TransformComponent
from pydantic import ConfigDict


class CasemendTransformation(TransformComponent):
    """Repairs the text of nodes in place; their metadata stay."""

    model_config = ConfigDict(arbitrary_types_allowed=True)
    casemend: Any

    def __call__(self, nodes, **kwargs):
        for node in nodes:
            node.set_content(self.casemend.text(node.get_content(metadata_mode=MetadataMode.NONE)))
        return nodes
