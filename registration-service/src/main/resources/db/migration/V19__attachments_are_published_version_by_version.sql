-- Files of what the rulebook calls attachments, such as the technical plan (S1-25, S2-20). Every version stays as it was published.
create table attachment_version (
    id           uuid primary key,
    contest_id   uuid        not null references contest on delete cascade,
    name         text        not null, -- of the rulebook
    number       integer     not null,
    size         bigint      not null,
    digest       text        not null, -- SHA-256 in hex; public
    blob         uuid        not null unique,
    published_by text        not null,
    published_at timestamptz not null  -- by the contest's clock
);
create unique index attachment_version_once on attachment_version (contest_id, name, number);
