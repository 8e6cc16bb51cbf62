"""Document tree to .docx and back. The only package that imports docx, docxtpl or lxml."""
