-- Set at the first draw; changes only by a decision, before the freeze.
alter table pool add column rulebook_version int;
update pool p set rulebook_version = c.rulebook_version
  from contest c where c.id = p.contest_id and p.status <> 'OPEN';
alter table pool add constraint drawn_under_some_rules check (status = 'OPEN' or rulebook_version is not null);

-- What the committee decided about an amendment that came after the draw: once per pool and version.
create table amendment_decision (
  pool_id          uuid not null references pool on delete cascade,
  rulebook_version int  not null,
  decision         text not null check (decision in ('ADOPT', 'KEEP')),
  reason           text not null,
  decided_by       text not null,
  decided_at       timestamptz not null,
  primary key (pool_id, rulebook_version)
);
create trigger amendment_decision_is_append_only before update on amendment_decision
  for each row execute function refuse_change();
