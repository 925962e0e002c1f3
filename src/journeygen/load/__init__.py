"""Files → values with places → one frozen project; every mistake is found at once."""
