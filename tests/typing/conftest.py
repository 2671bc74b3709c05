"""The bad files are for a type checker only: to import one is an ``AdapterError``."""

collect_ignore_glob = ["bad/*"]
