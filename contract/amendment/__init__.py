"""Amendment: a change of a contract in force, naming what is replaced by what, and from when."""
