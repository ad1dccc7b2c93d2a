-- One row a person and contest: a rehearsal can be deleted whole, and no number links two contests.
create table person (
    id            uuid primary key,
    contest_id    uuid        not null references contest on delete cascade,
    number_hash   text,        -- keyed, for uniqueness and look-up
    number_sealed bytea,       -- AES-GCM, associated data = id
    contact_hash  text,        -- keyed hash of name and phone, for those who need not give a number
    created_at    timestamptz not null
);

create unique index person_by_number on person (contest_id, number_hash);
create unique index person_by_contact on person (contest_id, contact_hash) where number_hash is null;
