"""Works out whether the guarantee would hold: conditions, deadlocks, requirements, risk."""
