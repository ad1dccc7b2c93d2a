create table sheet (
  id           uuid primary key,
  pool_id      uuid not null,
  code         text not null,
  status       text not null default 'EMPTY'
    check (status in ('EMPTY', 'ENTERED', 'DIFFERS', 'CONFIRMED', 'CORRECTING')),
  last_number  int  not null default 0,
  open_number  int,
  open_by      text,
  valid_number int,
  withdrawn    boolean not null default false,
  version      bigint not null default 0,
  unique (pool_id, code),
  foreign key (pool_id, code) references blind_code on delete cascade
);

-- Append-only: every keying of a sheet is a version of its own, also the second one and the one that differed.
create table mark_version (
  id         uuid primary key,
  pool_id    uuid not null,
  sheet_id   uuid not null references sheet on delete cascade,
  number     int  not null,
  purpose    text not null check (purpose in ('FIRST_ENTRY', 'SECOND_ENTRY', 'CORRECTION', 'APPROVAL', 'REJECTION')),
  about      int,
  agrees     boolean,
  reason     text,
  written_by text not null,
  written_at timestamptz not null,
  unique (sheet_id, number)
);
create index mark_version_by_pool on mark_version (pool_id);

create table mark (
  mark_version_id uuid not null references mark_version on delete cascade,
  component       text not null,
  status          text not null check (status in ('PRESENT', 'ABSENT')),
  score           numeric(6, 2) check (score between 0 and 100),
  minutes         int check (minutes >= 0),
  primary key (mark_version_id, component),
  check ((status = 'PRESENT') = (score is not null))
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: write a new version instead', tg_table_name;
end
$$;
create trigger mark_version_is_append_only before update on mark_version
  for each row execute function refuse_change();
create trigger mark_is_append_only before update on mark
  for each row execute function refuse_change();
