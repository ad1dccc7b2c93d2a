create table substitution (
    id               uuid primary key,
    contest_id       uuid        not null references contest on delete cascade,
    entry_id         uuid        not null references entry on delete cascade,
    status           text        not null,
    reason           text        not null,
    outgoing         uuid        not null references competitor,
    incoming         uuid        not null references competitor,
    findings         jsonb       not null default '[]',
    rulebook_version integer     not null,
    last_day         date, -- the last day for a request, if the start is announced
    requested_by     text        not null,
    requested_at     timestamptz not null, -- contest time
    decided_by       text,
    decided_at       timestamptz,
    decision_reason  text,
    version          bigint      not null default 0
);

create index substitution_of_entry on substitution (entry_id, id);
create index substitution_by_status on substitution (contest_id, status, id);
-- one open request an entry: the second would be decided on an entry that the first changes
create unique index substitution_open_once on substitution (entry_id) where status in ('DRAFT', 'SUBMITTED');

alter table entry_document
    add constraint document_of_substitution foreign key (substitution_id) references substitution on delete cascade;
