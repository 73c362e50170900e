"""Where the course's data comes from: built in, computed, made for the course, or fetched on request."""
