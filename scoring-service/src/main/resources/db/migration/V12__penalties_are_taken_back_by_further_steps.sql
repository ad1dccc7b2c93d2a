alter table penalty add column origin text not null default 'CHIEF_JUDGE'
  check (origin in ('CHIEF_JUDGE', 'ELSEWHERE'));
alter table penalty disable trigger penalty_is_append_only;
update penalty set origin = 'ELSEWHERE' where decided_by = 'system';
alter table penalty enable trigger penalty_is_append_only;
alter table penalty alter column origin drop default;

create table penalty_annulment (
  penalty_id uuid not null references penalty on delete cascade,
  number     int  not null,
  kind       text not null check (kind in ('FILED', 'APPROVED', 'REJECTED')),
  reason     text check (reason is not null or kind = 'APPROVED'),
  taken_by   text not null,
  taken_at   timestamptz not null,
  primary key (penalty_id, number)
);
create trigger penalty_annulment_is_append_only before update on penalty_annulment
  for each row execute function refuse_change();
