"""What a project is: frozen models, no input or output."""
