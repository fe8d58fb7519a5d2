"""The records of a report, and the closed lists of the annotation guide; standard library only."""
