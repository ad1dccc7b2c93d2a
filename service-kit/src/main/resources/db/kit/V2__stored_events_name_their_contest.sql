-- Whose contest a waiting or parked event belongs to, so that only who may see that contest sees it. Null where the event
-- names none.
alter table inbox_event add contest uuid;
update inbox_event set contest = (data::jsonb ->> 'contestId')::uuid
where data is json object
  and data::jsonb ->> 'contestId' ~ '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$';
create index inbox_event_contest on inbox_event (contest, event_id) where state in ('WAITING', 'PARKED');
