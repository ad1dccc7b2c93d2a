-- Which account belongs to a person in an entry. One row each: a new code takes the place of the one before, and of the
-- account that was linked with it.
create table account_link (
    entry_id    uuid        not null references entry on delete cascade,
    person_id   uuid        not null references person,
    code_digest text unique,          -- keyed; gone once the code is used
    expires_at  timestamptz not null, -- of the code
    issued_by   text        not null,
    subject     text,                 -- of the account's tokens, once the code is used
    linked_at   timestamptz,
    primary key (entry_id, person_id),
    constraint used_or_not check ((subject is null) = (linked_at is null) and (subject is null) <> (code_digest is null))
);

create index account_link_of_subject on account_link (subject) where subject is not null;
-- one account is one person of an entry
create unique index account_link_once on account_link (entry_id, subject) where subject is not null;
