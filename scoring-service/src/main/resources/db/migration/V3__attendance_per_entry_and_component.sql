create table attendance (
  pool_id     uuid not null,
  entry_id    uuid not null,
  component   text not null,
  status      text not null check (status in ('PRESENT', 'ABSENT')),
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (pool_id, entry_id, component),
  foreign key (pool_id, entry_id) references pool_entry on delete cascade
);
