"""Run the command line as `python -m muster`."""

from muster.cli.app import main

main()
