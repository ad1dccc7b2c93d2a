-- What was recorded first stays when it is recorded anew; the highest number counts.
alter table attendance add column number int not null default 1;
alter table attendance alter column number drop default;
alter table attendance drop constraint attendance_pkey;
alter table attendance add primary key (pool_id, entry_id, person_id, component, number);
create trigger attendance_is_append_only before update on attendance
  for each row execute function refuse_change();
