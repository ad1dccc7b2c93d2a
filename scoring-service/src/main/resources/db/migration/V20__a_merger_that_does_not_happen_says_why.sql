-- Two pools that stay apart though an announcement was to hold them together are told of, with the reason (S1-28). Of those
-- that were kept before this nothing is known, and nothing is told.
alter table pool_merger
  add column kept_why     text check (kept_why in ('KEPT', 'TOO_LATE')),
  add column kept_because text,
  add column kept_at      timestamptz,
  add constraint kept_says_why check (
    (kept_why is null) = (kept_because is null) and (kept_why is null) = (kept_at is null)
    and (kept_why is null or state = 'KEPT'));
