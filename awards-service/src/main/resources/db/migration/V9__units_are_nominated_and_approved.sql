-- Awards without a formula (A-48): the office nominates, the committee decides.
create table unit_nomination (
  id                uuid primary key,
  contest_id        uuid        not null references contest on delete cascade,
  rule              text        not null,
  clause            text        not null,
  award             text        not null,
  uscc              text        not null,
  name              text        not null,
  reason            text        not null,
  rulebook_version  integer     not null,
  nominated_by      text        not null,
  nominated_by_name text        not null,
  nominated_at      timestamptz not null,
  status            text        not null check (status in ('NOMINATED', 'APPROVED', 'REFUSED')),
  decided_because   text,
  decided_by        text,
  decided_by_name   text,
  decided_at        timestamptz,
  version           bigint      not null,
  check ((status = 'NOMINATED') = (decided_by is null))
);
create index unit_nomination_contest on unit_nomination (contest_id, id);
-- nobody stands twice for the same award; who was refused may be nominated again
create unique index unit_nominated_once on unit_nomination (contest_id, rule, uscc) where status <> 'REFUSED';
