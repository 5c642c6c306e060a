-- How far each case has come in its loop: conditions cited, clocks that were stopped, what was asked and found. Read and written
-- whole with its case; what is asked across cases has a column of its own. Cases that have none have no row.
CREATE TABLE case_progress (
  case_id INTEGER PRIMARY KEY REFERENCES cases (id),
  resume_at INTEGER,
  parent TEXT,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX case_progress_resume ON case_progress (resume_at) WHERE resume_at IS NOT NULL;
CREATE INDEX case_progress_parent ON case_progress (parent) WHERE parent IS NOT NULL;

-- A co-handler's part: what it is to do, by when, and what came of it.
ALTER TABLE case_co_handler ADD COLUMN task TEXT NOT NULL DEFAULT '';
ALTER TABLE case_co_handler ADD COLUMN limit_amount INTEGER;
ALTER TABLE case_co_handler ADD COLUMN limit_unit INTEGER;
ALTER TABLE case_co_handler ADD COLUMN given INTEGER;
ALTER TABLE case_co_handler ADD COLUMN due INTEGER;
ALTER TABLE case_co_handler ADD COLUMN done_at INTEGER;
ALTER TABLE case_co_handler ADD COLUMN result TEXT NOT NULL DEFAULT '';

-- What waits for someone's word beside the stage, a bit each, for the board.
ALTER TABLE cases ADD COLUMN waiting INTEGER NOT NULL DEFAULT 0;
