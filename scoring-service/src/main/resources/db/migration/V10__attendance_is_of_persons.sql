-- Of a team each person may come or not (A-74). What was recorded for an entry was meant for all of it.
alter table attendance add column person_id uuid;
alter table attendance drop constraint attendance_pkey;
insert into attendance (pool_id, entry_id, person_id, component, status, recorded_by, recorded_at)
select a.pool_id, a.entry_id, (c ->> 'personId')::uuid, a.component, a.status, a.recorded_by, a.recorded_at
from attendance a
join pool_entry e on e.pool_id = a.pool_id and e.entry_id = a.entry_id
cross join jsonb_array_elements(e.competitors) c;
delete from attendance where person_id is null;
alter table attendance alter column person_id set not null;
alter table attendance add primary key (pool_id, entry_id, person_id, component);

-- Bases count entries, units or persons. Up to here every team was of one.
alter table result add column competed_persons int;
alter table result disable trigger result_is_append_only;
update result set competed_persons = competed;
alter table result enable trigger result_is_append_only;
alter table result alter column competed_persons set not null;
