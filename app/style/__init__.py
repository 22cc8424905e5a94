"""How the program looks: colours, markers, icons and the stylesheet, from named roles."""
