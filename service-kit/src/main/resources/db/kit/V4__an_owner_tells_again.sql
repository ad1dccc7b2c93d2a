-- The owner of an aggregate can tell its present state again: a series of events that knows its first sequence.

alter table outbox add restated_from bigint;
create index outbox_begins on outbox (topic, aggregate_id, sequence) where sent_at is null and restated_from = sequence;

alter table inbox_event add restated_from bigint;
-- the sequence from which this service has followed the aggregate
alter table inbox_position add begun_at bigint not null default 1;

create table republication (
  id           uuid primary key,
  contest      uuid        not null,
  requested_by text        not null,
  requested_at timestamptz not null,
  topic        text,
  after        text,
  aggregates   bigint      not null default 0,
  events       bigint      not null default 0,
  failures     bigint      not null default 0,
  failure      text,
  finished_at  timestamptz
);
create index republication_contest on republication (contest, id);
create index republication_open on republication (id) where finished_at is null;
