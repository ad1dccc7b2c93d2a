-- Which reminders of the end of registration went out: each once, anew where a last day is announced anew.
create table registration_reminder (
  contest_id uuid        not null references contest on delete cascade,
  last_day   date        not null,
  days       integer     not null,
  told_at    timestamptz not null,
  primary key (contest_id, last_day, days)
);
