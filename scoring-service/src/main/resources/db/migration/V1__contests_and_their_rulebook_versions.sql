-- What scoring knows of a contest: told by registration's events, never asked for.
-- A deleted rehearsal stays as a name only, so that its events still on their way are not waited for.
create table contest (
  id               uuid primary key,
  slug             text        not null,
  name_zh          text        not null,
  name_en          text        not null,
  rehearsal        boolean     not null,
  rulebook_version int         not null,
  clock            timestamptz,
  clock_version    bigint      not null default 0,
  held_zh          text,
  held_en          text,
  deleted          boolean     not null default false
);

-- Every version stays: a result names the version it was made under.
create table contest_rulebook (
  contest_id uuid not null references contest on delete cascade,
  version    int  not null,
  hash       text not null,
  rulebook   text not null,
  primary key (contest_id, version)
);
