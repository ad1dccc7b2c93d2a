-- A page of a contest's deliveries is read off an index; through their messages each page would sort all of them.
alter table delivery add column contest_id uuid references contest on delete cascade;
update delivery d set contest_id = m.contest_id from message m where m.id = d.message_id;
alter table delivery alter column contest_id set not null;
create index delivery_of_a_contest on delivery (contest_id, id);
create index delivery_of_a_contest_by_status on delivery (contest_id, status, id);
create index message_of_an_entry on message (contest_id, entry_id, id);
