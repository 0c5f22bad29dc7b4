"""The commands of `toolbox`: functions of a root folder and parsed options, with an exit code."""
