-- What a legal unit handed in for a duty of the rulebook (S1-40, S1-41); the bytes lie encrypted under blob.
create table unit_document (
    id           uuid primary key,
    contest_id   uuid        not null references contest on delete cascade,
    legal_uscc   text        not null,
    kind         text        not null,
    state        text        not null,
    content_type text        not null, -- by its bytes, whatever was declared
    size         bigint      not null,
    stamped      boolean     not null, -- as the uploader declares
    covered      jsonb       not null, -- items of the checklist, as the unit declares
    warnings     jsonb       not null,
    blob         uuid        not null unique,
    digest       text        not null, -- keyed
    uploaded_by  text        not null,
    uploaded_at  timestamptz not null,
    version      bigint      not null default 0
);
create unique index unit_document_once on unit_document (contest_id, legal_uscc, kind);

-- Which reminders of duties went out: each once, anew where a last day is set anew.
create table duty_reminder (
    contest_id uuid        not null references contest on delete cascade,
    rule       text        not null,
    last_day   date        not null,
    days       integer     not null,
    told_at    timestamptz not null,
    primary key (contest_id, rule, last_day, days)
);
