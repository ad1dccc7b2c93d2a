-- Pools that stay apart though an announcement was to merge them, as scoring has told (S1-28); region: empty unless the stage
-- is held by region.
create table kept_merger (
  contest_id uuid not null references contest on delete cascade,
  stage      text not null,
  region     text not null,
  skill      text not null,
  division   text not null,
  primary key (contest_id, stage, region, skill, division)
);
