"""Several processes that act on the same records at the same moment, on the engine of the test run.

`acts/` holds what a process may do, `racers.py` the processes and how they are told, `conftest.py` the fixture `race`.
A careless act, that reads, waits and writes as nobody should, shows beside each race that it is one.
"""
