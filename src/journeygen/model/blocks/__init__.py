"""The blocks: one file each here, and a folder of templates of the same name. `BLOCKS` is the table."""

import sys

from journeygen.model.block import Block
from journeygen.model.siblings import siblings, subclasses_in

BLOCKS: dict[str, type[Block]] = {
    block.name: block
    for block in subclasses_in(siblings(sys.modules[__name__]), Block)
    if hasattr(block, "name")
}
