-- The organiser's word on a tie over the quota. tied, named: [entry id]
create table qualification_decision (
  id               uuid primary key,
  pool_id          uuid not null references pool on delete cascade,
  result_number    int  not null,
  rulebook_version int  not null,
  tied             jsonb not null,
  named            jsonb not null,
  reason           text not null,
  decided_by       text not null,
  decided_at       timestamptz not null
);
create index qualification_decision_by_pool on qualification_decision (pool_id);
create trigger qualification_decision_is_append_only before update on qualification_decision
  for each row execute function refuse_change();

-- An entry that was confirmed for the next stage; it stands in pool_entry of that stage's pool as well.
create table qualified_entry (
  pool_id          uuid not null,
  entry_id         uuid not null,
  next_pool_id     uuid not null,
  rank             int  not null,
  successor        boolean not null,
  result_number    int  not null,
  rulebook_version int  not null,
  confirmed_by     text not null,
  confirmed_at     timestamptz not null,
  primary key (pool_id, entry_id),
  foreign key (pool_id, entry_id) references pool_entry on delete cascade,
  foreign key (next_pool_id, entry_id) references pool_entry on delete cascade
);
create index qualified_entry_by_next_pool on qualified_entry (next_pool_id, entry_id);
create trigger qualified_entry_is_never_changed before update on qualified_entry
  for each row execute function refuse_change();
