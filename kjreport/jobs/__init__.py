"""One file per job of the user; glue only, no printing, no clock, no working directory."""
