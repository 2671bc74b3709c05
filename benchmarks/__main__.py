"""``python -m benchmarks``: all measurements, printed."""

from __future__ import annotations

from benchmarks.speed import main

if __name__ == "__main__":
    main()
