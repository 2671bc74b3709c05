"""Measurements that anyone can repeat: ``python -m benchmarks`` prints ratios, never a verdict."""
