"""What the contenders are doing, why, and what to try."""
