-- Each step of a title through the authority; the one that no later one replaced holds.
create table title_nomination (
  id               uuid primary key,
  contest_id       uuid        not null references contest on delete cascade,
  pool_id          uuid        not null references pool on delete cascade,
  entry_id         uuid        not null,
  person_id        text,
  title            text        not null,
  result           text        not null check (result in ('NOMINATED', 'VERIFIED', 'REFUSED')),
  because          text,
  reason           text,
  recorded_by      text        not null,
  recorded_by_name text        not null,
  recorded_at      timestamptz not null,
  superseded_by    uuid,
  check (result <> 'REFUSED' or because is not null)
);
create index title_nomination_pool on title_nomination (pool_id, id);
create index title_nomination_contest on title_nomination (contest_id);

-- What hangs on an answer of the authority is in no public notice before it has come (A-13).
alter table award add awaits_verification boolean not null default false;
