-- Each entry of the trail is one text, its statement; what can be asked for follows from it and so cannot say anything else.
-- A sealer puts new entries into blocks, chained and signed per contest (nil: what belongs to none).

drop trigger audit_record_is_append_only on audit_record;
drop function audit_record_is_append_only();
alter table audit_record add statement text;
update audit_record set statement = jsonb_build_object(
  'v', 1, 'id', id, 'contest', contest, 'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  'action', action, 'about', about, 'subject', subject, 'username', username,
  'roles', to_jsonb(string_to_array(roles, ' ')), 'facts', facts, 'salt', gen_random_uuid())::text;
alter table audit_record
  alter statement set not null,
  drop action, drop about, drop subject, drop username, drop roles, drop facts,
  add action   text  generated always as (statement::jsonb ->> 'action') stored,
  add about    text  generated always as (statement::jsonb ->> 'about') stored,
  add subject  text  generated always as (statement::jsonb ->> 'subject') stored,
  add username text  generated always as (statement::jsonb ->> 'username') stored,
  add facts    jsonb generated always as (statement::jsonb -> 'facts') stored,
  add chain    uuid  generated always as (coalesce(contest, '00000000-0000-0000-0000-000000000000')) stored;
drop index audit_record_contest;
create index audit_record_chain on audit_record (chain, id);
create index audit_record_about on audit_record (about, id);

-- not sealed yet
create table audit_open (record_id uuid primary key);
insert into audit_open select id from audit_record;
create function audit_record_is_open() returns trigger language plpgsql as $$
begin
  insert into audit_open values (new.id);
  return null;
end $$;
create trigger audit_record_is_open after insert on audit_record for each row execute function audit_record_is_open();

create table audit_block (
  chain     uuid        not null,
  number    bigint      not null,
  statement text        not null,
  hash      text        not null,
  key_id    text        not null,
  signature bytea       not null,
  sealed_at timestamptz not null,
  primary key (chain, number)
);

-- rehearsals that were deleted whole: nothing is written about them any more
create table audit_forgotten (
  contest uuid primary key,
  at      timestamptz not null default now()
);

-- Nothing is changed or taken away, but the whole trail of a rehearsal that is deleted (podium.forgets names it for the
-- length of a transaction).
create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and to_jsonb(old) ->> tg_argv[0] = current_setting('podium.forgets', true) then
    return old;
  end if;
  raise exception 'the audit trail is append-only';
end $$;
create trigger audit_record_is_append_only before update or delete on audit_record
  for each row execute function audit_is_append_only('chain');
create trigger audit_record_is_not_emptied before truncate on audit_record
  for each statement execute function audit_is_append_only();
create trigger audit_block_is_append_only before update or delete on audit_block
  for each row execute function audit_is_append_only('chain');
create trigger audit_block_is_not_emptied before truncate on audit_block
  for each statement execute function audit_is_append_only();
