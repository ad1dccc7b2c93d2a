-- A public notice waits for the result of every pool that scoring has drawn, also one of which no result has come.
create table drawn_pool (
  id         uuid primary key,
  contest_id uuid not null references contest on delete cascade,
  stage      text not null,
  region     text,
  skill      text not null,
  division   text not null
);
create index drawn_pool_contest on drawn_pool (contest_id);
