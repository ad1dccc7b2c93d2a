-- Real time from which on nobody in the pool is replaced. What was heard of up to here has been followed.
alter table pool add column persons_pinned_at timestamptz;
update pool set persons_pinned_at = now() where status in ('MARKING', 'FROZEN', 'DECODED');

-- competitors: [{personId, name, competed}]. Until now a version showed whoever stood in the pool when it was looked at.
alter table result_row
  add column reference   text,
  add column unit_uscc   text,
  add column legal_uscc  text,
  add column unit_name   text,
  add column competitors jsonb;
alter table result_row disable trigger result_row_is_append_only;
-- Who of an entry competed was not kept with its result: all of one that came.
update result_row r set reference = e.reference, unit_uscc = e.unit_uscc, legal_uscc = e.legal_uscc,
  unit_name = e.unit_name,
  competitors = (
    select coalesce(jsonb_agg(c || jsonb_build_object('competed', r.status <> 'ABSENT') order by nth), '[]')
    from jsonb_array_elements(e.competitors) with ordinality as of_entry (c, nth))
from pool_entry e where e.pool_id = r.pool_id and e.entry_id = r.entry_id;
alter table result_row enable trigger result_row_is_append_only;
alter table result_row
  alter column reference   set not null,
  alter column unit_uscc   set not null,
  alter column legal_uscc  set not null,
  alter column unit_name   set not null,
  alter column competitors set not null;
