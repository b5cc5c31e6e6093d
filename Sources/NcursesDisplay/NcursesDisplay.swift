// NcursesDisplay
