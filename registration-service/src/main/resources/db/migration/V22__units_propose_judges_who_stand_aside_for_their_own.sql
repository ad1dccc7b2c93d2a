-- Judges whom units propose (S2-22, S2-37). The person is known by number, and by name and phone as a coach would be (A-41).
create table judge_nomination (
    id                uuid primary key,
    contest_id        uuid        not null references contest on delete cascade,
    unit_uscc         text        not null references unit,
    status            text        not null,
    person_id         uuid        not null references person,
    contact_person_id uuid        not null references person,
    name              text        not null,
    number_mask       text        not null,
    born              date        not null,
    sex               text        not null,
    phone_mask        text        not null,
    phone_sealed      bytea       not null,
    email             text,
    skill             text,
    answers           jsonb       not null, -- what the form of the rulebook asks beyond these
    rulebook_version  integer     not null,
    reason            text,
    decided_by        text,
    decided_at        timestamptz,          -- contest time
    created_by        text        not null,
    created_at        timestamptz not null,
    submitted_at      timestamptz,          -- contest time
    version           bigint      not null default 0
);
create index judge_nomination_of_contest on judge_nomination (contest_id, id);
create index judge_nomination_of_unit on judge_nomination (contest_id, unit_uscc, id);
create index judge_nomination_of_person on judge_nomination (person_id);
create index judge_nomination_of_contact on judge_nomination (contact_person_id);
-- a person is proposed by one unit at a time
create unique index judge_nominated_once on judge_nomination (contest_id, person_id)
    where status in ('SUBMITTED', 'ACCEPTED');

-- Whose account stands aside for which unit, in whatever it marks (A-43); ended, never deleted.
create table recusal (
    id            uuid primary key,
    contest_id    uuid        not null references contest on delete cascade,
    subject       text        not null,
    uscc          text        not null references unit,
    nomination_id uuid references judge_nomination on delete cascade,
    reason        text        not null,
    stated_by     text        not null,
    stated_at     timestamptz not null,
    ended_by      text,
    ended_at      timestamptz,
    version       bigint      not null default 0
);
create index recusal_of_contest on recusal (contest_id, id);
create index recusal_of_nomination on recusal (nomination_id) where nomination_id is not null;
create unique index recusal_stated_once on recusal (contest_id, subject, uscc) where ended_at is null;

-- A scan that belongs to neither an entry nor a duty of a unit; the bytes lie encrypted under blob.
create table held_scan (
    id           uuid primary key,
    contest_id   uuid        not null references contest on delete cascade,
    owner        uuid        not null, -- a nomination of a judge, a record of insurance
    kind         text        not null,
    state        text        not null,
    content_type text        not null, -- by its bytes, whatever was declared
    size         bigint      not null,
    stamped      boolean     not null, -- as the uploader declares
    warnings     jsonb       not null,
    blob         uuid        not null unique,
    digest       text        not null, -- keyed
    uploaded_by  text        not null,
    uploaded_at  timestamptz not null,
    version      bigint      not null default 0
);
create unique index held_scan_once on held_scan (owner, kind);
create index held_scan_of_contest on held_scan (contest_id);
