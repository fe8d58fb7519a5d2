"""Works out where every actor stands on every undertaking on a day."""
