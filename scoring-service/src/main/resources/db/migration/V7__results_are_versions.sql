create table result (
  pool_id             uuid not null references pool on delete cascade,
  number              int  not null,
  kind                text not null check (kind in ('PROVISIONAL', 'FINAL', 'CORRECTED')),
  reason              text,
  rulebook_version    int  not null,
  row_count           int  not null,
  parts               int  not null,
  hash                text not null,
  competed            int  not null,
  participating_units int  not null,
  published_by        text not null,
  published_at        timestamptz not null,
  primary key (pool_id, number)
);

-- components: {"THEORY": "80.00"}, exact decimal strings as they were published
create table result_row (
  pool_id        uuid not null,
  number         int  not null,
  place          int  not null,
  entry_id       uuid not null,
  status         text not null check (status in ('RANKED', 'DNF', 'ABSENT', 'DISQUALIFIED')),
  rank           int,
  total          numeric(6, 2),
  components     jsonb not null,
  minutes        int,
  shared         boolean not null,
  separation     jsonb,
  primary key (pool_id, number, place),
  unique (pool_id, number, entry_id),
  foreign key (pool_id, number) references result on delete cascade
);
create trigger result_is_append_only before update on result
  for each row execute function refuse_change();
create trigger result_row_is_append_only before update on result_row
  for each row execute function refuse_change();
