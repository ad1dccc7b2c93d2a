-- What an announcement has closed takes no draw, mark or result any more; what it came to stays on record (S1-28).
-- closed_by: id of the cancellation, or of the merger with the pool that its entries went to.
alter table pool
  add column closed_by   text,
  add column closed_at   timestamptz,
  add column merged_into uuid references pool on delete cascade,
  add constraint closed_by_something check ((closed_by is null) = (closed_at is null)),
  add constraint merged_is_closed check (merged_into is null or closed_by is not null);

-- What became of a merger: done before the draw; waiting for the committee where one of the two was drawn; or kept apart.
create table pool_merger (
  from_pool        uuid primary key references pool on delete cascade,
  into_pool        uuid not null references pool on delete cascade,
  rule             text not null,
  rulebook_version int  not null,
  state            text not null check (state in ('DONE', 'WAITING', 'KEPT'))
);
create index pool_merger_by_target on pool_merger (into_pool);
