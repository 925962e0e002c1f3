"""The safety net around MJML: what mrml would swallow silently is found here, with its place, before it renders."""
