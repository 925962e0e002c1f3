"""Japan Post: recipients, the customer barcode, mail classes. Facts of the post, no layout and no files of a project."""
