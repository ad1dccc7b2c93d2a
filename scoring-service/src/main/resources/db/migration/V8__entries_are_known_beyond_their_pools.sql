-- An entry as registration last told it. Pools keep their own picture: a frozen one no longer changes, and whoever goes on
-- to the next stage goes on as they are now.
create table entry (
  id          uuid primary key,
  contest_id  uuid not null references contest on delete cascade,
  reference   text not null,
  unit_uscc   text not null,
  legal_uscc  text not null,
  unit_name   text not null,
  competitors jsonb not null,
  stands      boolean not null default true
);
create index entry_by_contest on entry (contest_id);

insert into entry (id, contest_id, reference, unit_uscc, legal_uscc, unit_name, competitors, stands)
select distinct on (e.entry_id) e.entry_id, p.contest_id, e.reference, e.unit_uscc, e.legal_uscc, e.unit_name,
  e.competitors, e.status <> 'LEFT'
from pool_entry e join pool p on p.id = e.pool_id
order by e.entry_id, p.id desc;
