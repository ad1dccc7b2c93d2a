-- Whether somebody of the pool is seen to be there, as the roll stands: with that it has begun.
alter table pool add column attended boolean not null default false;
update pool p set attended = true where exists (
  select from attendance a
  where a.pool_id = p.id and a.status = 'PRESENT' and a.number = (
    select max(b.number) from attendance b
    where b.pool_id = a.pool_id and b.entry_id = a.entry_id and b.person_id = a.person_id
      and b.component = a.component));

-- Of an entry that is disqualified before it has a code: the penalty waits for the draw.
alter table pool_entry
  add column disqualified_because text,
  add column disqualified_by      text;
