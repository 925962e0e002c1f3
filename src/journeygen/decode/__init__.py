"""YAML with places → models: pure, used by `load` for files and by `compile` for blocks inside a message."""

from journeygen.decode.models import Decoded, decode
from journeygen.decode.nodes import Node, parse_yaml, place, plain, value_place

__all__ = ["Decoded", "Node", "decode", "parse_yaml", "place", "plain", "value_place"]
