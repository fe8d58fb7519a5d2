"""What the trained model is fed with and run by: word pieces and a network; knows nothing of pledges."""
