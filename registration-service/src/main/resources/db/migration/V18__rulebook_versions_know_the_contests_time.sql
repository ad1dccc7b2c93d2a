-- A rehearsal has a clock of its own: when an amendment came is told by it, beside the real time for the audit.
alter table rulebook_version add column contest_time timestamptz;
update rulebook_version set contest_time = at;
alter table rulebook_version alter column contest_time set not null;
