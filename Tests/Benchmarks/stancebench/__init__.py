"""What `Tests/Benchmarks/run` and `Tests/Benchmarks/gate` are made of: constructed workloads, measuring, tables."""
