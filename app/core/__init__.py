"""What the program computes: catalogs, scenario, simulation, diagnosis. No Qt, no clock, no dialog."""
