-- What registration and scoring told, as far as awards follow from it. Names, never numbers of persons.

create table contest (
  id               uuid primary key,
  slug             text        not null,
  name_zh          text        not null,
  name_en          text        not null,
  rehearsal        boolean     not null,
  rulebook_version integer     not null,
  clock            timestamptz,
  clock_version    bigint      not null,
  held_because     text,
  version          bigint      not null
);

create table rulebook_version (
  contest_id uuid    not null references contest on delete cascade,
  version    integer not null,
  hash       text    not null,
  content    text    not null,
  primary key (contest_id, version)
);

create table entry (
  id          uuid primary key,
  contest_id  uuid        not null references contest on delete cascade,
  reference   text        not null,
  skill       text        not null,
  division    text        not null,
  region      text,
  unit_uscc   text        not null,
  unit_name   text        not null,
  state       text        not null,
  competitors jsonb       not null,
  coaches     jsonb       not null,
  told_at     timestamptz not null
);
create index entry_contest on entry (contest_id, id);

create table result_part (
  pool_id uuid    not null,
  version integer not null,
  part    integer not null,
  rows    jsonb   not null,
  primary key (pool_id, version, part)
);

create table pool (
  id                uuid primary key,
  contest_id        uuid    not null references contest on delete cascade,
  stage             text    not null,
  region            text,
  skill             text    not null,
  division          text    not null,
  result_version    integer not null,
  result_kind       text    not null,
  result_hash       text    not null,
  qualified         integer not null,
  units             integer not null,
  competed          integer not null,
  counted           integer,
  rulebook_version  integer not null,
  outcome           text,
  minimum           integer,
  rule              text,
  clause            text,
  sentence_zh       text,
  sentence_en       text,
  blockers          jsonb   not null,
  version           bigint  not null
);
create index pool_contest on pool (contest_id, skill, division, id);

create table pool_entry (
  pool_id  uuid not null references pool on delete cascade,
  entry_id uuid not null,
  primary key (entry_id, pool_id)
);
create index pool_entry_pool on pool_entry (pool_id);
