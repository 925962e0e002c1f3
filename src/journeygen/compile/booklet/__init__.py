"""The magazine on paper: an issue as a booklet that flows over as many pages as it needs (`booklet`: how)."""
