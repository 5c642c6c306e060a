-- What waits after the end of a case is found without looking at all that have ended: appeals (32) and call-backs (64).
CREATE INDEX cases_appealed ON cases (id) WHERE (waiting & 32) <> 0;
CREATE INDEX cases_to_call ON cases (id) WHERE (waiting & 64) <> 0;
CREATE INDEX cases_to_call_closed ON cases (closed_at, area) WHERE (waiting & 64) <> 0;

-- Reporters of the hotlines (channels 1 and 3) whose case was closed (11) lately and who have not been called.
UPDATE cases SET waiting = waiting | 64
WHERE stage = 11 AND channel IN (1, 3) AND closed_at >= (CAST(extract(epoch FROM now()) AS bigint) - 30 * 86400) * 1000000
  AND NOT EXISTS (SELECT 1 FROM journal j WHERE j.case_id = cases.id AND j.kind = 'call-back');
