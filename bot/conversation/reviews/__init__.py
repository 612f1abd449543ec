"""Reviews: sessions, verdicts, second thoughts, what is hard, and the way back after a break."""
