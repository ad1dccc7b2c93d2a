create table penalty (
  id         uuid primary key,
  pool_id    uuid not null references pool on delete cascade,
  code       text not null,
  kind       text not null,
  component  text,
  amount     numeric(6, 2),
  reason     text not null,
  decided_by text not null,
  decided_at timestamptz not null,
  foreign key (pool_id, code) references blind_code on delete cascade
);
create index penalty_by_pool on penalty (pool_id);
create trigger penalty_is_append_only before update on penalty
  for each row execute function refuse_change();
