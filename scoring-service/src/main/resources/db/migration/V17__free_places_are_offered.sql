-- A place that is offered now to the next in rank, so that each is told once; confirmed, lapsed or declined, it is gone.
create table offered_place (
  pool_id          uuid not null,
  entry_id         uuid not null,
  rank             int  not null,
  result_number    int  not null,
  rulebook_version int  not null,
  offered_at       timestamptz not null,
  primary key (pool_id, entry_id),
  foreign key (pool_id, entry_id) references pool_entry on delete cascade
);
create trigger offered_place_is_never_changed before update on offered_place
  for each row execute function refuse_change();
