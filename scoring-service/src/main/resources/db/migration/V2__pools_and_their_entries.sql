-- A pool is contest x skill x division x stage, x region where the stage is held per region (empty otherwise).
create table pool (
  id         uuid primary key,
  contest_id uuid not null references contest on delete cascade,
  stage      text not null,
  region     text not null default '',
  skill      text not null,
  division   text not null,
  status     text not null default 'OPEN'
    check (status in ('OPEN', 'DRAWN', 'MARKING', 'FROZEN', 'DECODED')),
  frozen_at  timestamptz,
  frozen_by  text,
  decoded_at timestamptz,
  decoded_by text,
  version    bigint not null default 0,
  unique (contest_id, stage, region, skill, division)
);

-- competitors: [{personId, name}], never an identity number or a phone
create table pool_entry (
  pool_id     uuid not null references pool on delete cascade,
  entry_id    uuid not null,
  reference   text not null,
  unit_uscc   text not null,
  legal_uscc  text not null,
  unit_name   text not null,
  competitors jsonb not null,
  status      text not null check (status in ('IN', 'LEFT', 'LATE')),
  primary key (pool_id, entry_id)
);
create index pool_entry_by_entry on pool_entry (entry_id);
