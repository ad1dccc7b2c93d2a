create table tie_decision (
  id               uuid primary key,
  contest_id       uuid        not null references contest on delete cascade,
  pool_id          uuid        not null references pool on delete cascade,
  rule             text,
  cut              integer     not null,
  entries          jsonb       not null,
  choice           text        not null check (choice in ('LOWER', 'EXTEND', 'ORDER')),
  places           jsonb       not null,
  reason           text        not null,
  decided_by       text        not null,
  decided_by_name  text        not null,
  decided_at       timestamptz not null,
  rulebook_version integer     not null,
  result_version   integer     not null,
  superseded_by    uuid
);
create index tie_decision_pool on tie_decision (pool_id, id);
create index tie_decision_contest on tie_decision (contest_id);

create table public_notice (
  id               uuid primary key,
  contest_id       uuid        not null references contest on delete cascade,
  state            text        not null check (state in ('OPEN', 'CLOSED')),
  opens_on         date        not null,
  closes_on        date        not null,
  ends_at          timestamptz not null,
  rule             text,
  clause           text,
  rulebook_version integer     not null,
  awards           integer     not null,
  opened_by        text        not null,
  opened_at        timestamptz not null,
  closed_by        text,
  closed_at        timestamptz,
  version          bigint      not null
);
create index public_notice_contest on public_notice (contest_id, id);
create unique index one_open_notice_per_contest on public_notice (contest_id) where state = 'OPEN';

create table award (
  id               uuid primary key,
  contest_id       uuid        not null references contest on delete cascade,
  pool_id          uuid        not null references pool on delete cascade,
  kind             text        not null,
  entry_id         uuid        not null,
  person_id        text,
  person_name      text,
  recipient        text        not null,
  uscc             text        not null,
  unit_name        text        not null,
  skill            text        not null,
  division         text        not null,
  rank             integer     not null,
  detail           text        not null,
  proposed_as      text        not null,
  status           text        not null,
  rule             text        not null,
  clause           text        not null,
  arithmetic       jsonb       not null,
  sentence_zh      text        not null,
  sentence_en      text        not null,
  notes            jsonb       not null,
  rulebook_version integer     not null,
  result_version   integer     not null,
  notice_id        uuid references public_notice on delete set null,
  confirmation_id  uuid,
  changed_at       timestamptz not null,
  version          bigint      not null
);
create index award_contest on award (contest_id, id);
create index award_pool on award (pool_id, id);
create index award_entry on award (entry_id);
create index award_unit on award (contest_id, uscc, id);
create index award_status on award (contest_id, status, id);
create index award_notice on award (notice_id, id) where notice_id is not null;
create unique index award_is_current_once on award (pool_id, kind, rule, entry_id, coalesce(person_id, ''), uscc)
  where status not in ('REPLACED', 'REVOKED');

create table confirmation (
  id             uuid primary key,
  contest_id     uuid        not null references contest on delete cascade,
  notice_id      uuid        not null references public_notice on delete cascade,
  state          text        not null check (state in ('RUNNING', 'DONE')),
  awards         integer     not null,
  confirmed      integer     not null,
  certificates   integer     not null,
  requested_by   text        not null,
  requested_name text        not null,
  requested_at   timestamptz not null,
  done_at        timestamptz,
  version        bigint      not null
);
create unique index confirmation_notice on confirmation (notice_id);
create index confirmation_contest on confirmation (contest_id, id);
create index confirmation_running on confirmation (id) where state = 'RUNNING';

-- The counter belongs to the series, not to a contest: it outlives a rehearsal that is deleted, so no number comes twice.
create table certificate_series (
  series text primary key,
  last   integer not null
);

create table certificate (
  id            uuid primary key,
  number        text        not null unique,
  verify_code   text        not null unique,
  award_id      uuid        not null references award on delete cascade,
  contest_id    uuid        not null references contest on delete cascade,
  entry_id      uuid        not null,
  person_id     text,
  uscc          text        not null,
  kind          text        not null,
  detail        text        not null,
  facts         jsonb       not null,
  state         text        not null check (state in ('VALID', 'REVOKED')),
  issued_at     timestamptz not null,
  revoked_at    timestamptz,
  revoked_because text,
  version       bigint      not null
);
create index certificate_contest on certificate (contest_id, number);
create index certificate_unit on certificate (contest_id, uscc, number);
create index certificate_award on certificate (award_id);
