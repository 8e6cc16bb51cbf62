"""The text held against last year's; codes Y101 and up."""
