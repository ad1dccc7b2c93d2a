-- Who stands beside the competitors and how they are reached, as registration last told it.
alter table entry_contact add support jsonb not null default '{"coaches": []}';
alter table entry_contact alter column support drop default;
