"""Reading what staff wrote: strict YAML with positions, encodings, 继承 and 引用. No model."""
