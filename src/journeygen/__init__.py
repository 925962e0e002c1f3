"""journeygen: journeys and content of a mail-order shop, compiled to mails and a manifest."""

__version__ = "0.1.0"
