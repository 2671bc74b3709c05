"""Broadsheet beside other libraries, on a folder of pages with gold: ``python -m benchmarks.peers FOLDER…``.

The others are the extra ``bench``; those that are not installed are left out, and named. No test needs them.
"""
