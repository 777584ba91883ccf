"""Calendar files by RFC 5545, as far as a routine needs them."""
