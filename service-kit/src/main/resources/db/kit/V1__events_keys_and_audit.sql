-- What a service tells (outbox), what it was told (inbox), what it answered (idempotent responses), what was done (audit).

create table aggregate_sequence (
  topic        text   not null,
  aggregate_id text   not null,
  sequence     bigint not null,
  primary key (topic, aggregate_id)
);

create table outbox (
  position     bigint generated always as identity primary key,
  event_id     uuid        not null unique,
  topic        text        not null,
  aggregate_id text        not null,
  sequence     bigint      not null,
  type         text        not null,
  occurred_at  timestamptz not null,
  data         text        not null,
  sent_at      timestamptz,
  attempts     integer     not null default 0,
  not_before   timestamptz,
  failure      text,
  unique (topic, aggregate_id, sequence)
);
create index outbox_unsent on outbox (position) where sent_at is null;
create index outbox_held on outbox (topic, aggregate_id) where sent_at is null and not_before is not null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;

create table inbox_position (
  topic        text        not null,
  aggregate_id text        not null,
  sequence     bigint      not null,
  handled_at   timestamptz,
  primary key (topic, aggregate_id)
);

create table inbox_event (
  event_id            uuid primary key,
  topic               text        not null,
  aggregate_id        text        not null,
  sequence            bigint      not null,
  type                text        not null,
  source              text        not null,
  occurred_at         timestamptz not null,
  data                text,
  state               text        not null check (state in ('HANDLED', 'IGNORED', 'WAITING', 'PARKED')),
  waits_for_topic     text,
  waits_for_aggregate text,
  reason              text,
  attempts            integer     not null default 0,
  received_at         timestamptz not null default now(),
  handled_at          timestamptz,
  unique (topic, aggregate_id, sequence),
  check (data is not null or state in ('HANDLED', 'IGNORED'))
);
create index inbox_event_open on inbox_event (state, received_at) where state in ('WAITING', 'PARKED');
create index inbox_event_waits on inbox_event (waits_for_topic, waits_for_aggregate) where state = 'WAITING';
create index inbox_event_done on inbox_event (handled_at) where state in ('HANDLED', 'IGNORED');

create table idempotent_response (
  owner       text        not null,
  key         text        not null,
  fingerprint text        not null,
  response    bytea       not null,
  answered_at timestamptz not null default now(),
  primary key (owner, key)
);
create index idempotent_response_age on idempotent_response (answered_at);

create table audit_record (
  id       uuid primary key,
  contest  uuid,
  action   text        not null,
  about    text        not null,
  subject  text        not null,
  username text        not null,
  roles    text        not null,
  facts    jsonb       not null,
  at       timestamptz not null
);
create index audit_record_contest on audit_record (contest, id);

create function audit_record_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only';
end $$;
create trigger audit_record_is_append_only before update on audit_record
  for each row execute function audit_record_is_append_only();

create table known_membership (
  membership_id uuid primary key,
  contest_id    uuid not null,
  subject       text not null,
  role          text not null,
  skill         text,
  division      text,
  region        text
);
create index known_membership_subject on known_membership (subject, contest_id);
create index known_membership_contest on known_membership (contest_id);
