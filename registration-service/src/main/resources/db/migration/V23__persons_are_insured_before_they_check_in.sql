-- What a unit records of the insurance of one person (S2-33, A-44), or why none is asked; the scan is in held_scan.
create table insurance_record (
    id         uuid primary key,
    contest_id uuid        not null references contest on delete cascade,
    rule       text        not null,
    person_id  uuid        not null references person,
    answers    jsonb       not null, -- by the fields of the rulebook
    waiver     text,                 -- why none is asked of this person
    waived_by  text,
    waived_at  timestamptz,
    stated_by  text        not null,
    stated_at  timestamptz not null,
    version    bigint      not null default 0
);
create unique index insurance_record_once on insurance_record (contest_id, rule, person_id);
