-- What units appeal against, and what the arbitration committee ruled (S2-05, A-47). A ruling is final.
create table appeal (
  id         uuid primary key,
  pool_id    uuid not null references pool on delete cascade,
  entry_id   uuid not null,
  unit_uscc  text not null,
  ground     text not null check (ground in ('PROCEDURE', 'EQUIPMENT', 'ARITHMETIC')),
  statement  text not null,
  status     text not null check (status in ('OPEN', 'WITHDRAWN', 'UPHELD', 'REJECTED')),
  filed_by   text not null,
  filed_at   timestamptz not null,
  answer_due timestamptz,
  reason     text check (reason is not null or status in ('OPEN', 'WITHDRAWN')),
  ended_by   text,
  ended_at   timestamptz,
  version    bigint not null default 0
);
create index appeal_of_pool on appeal (pool_id, id);
