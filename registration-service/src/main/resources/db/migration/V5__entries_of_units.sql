create sequence entry_reference;

create table entry (
    id                uuid primary key,
    contest_id        uuid        not null references contest on delete cascade,
    reference         text        not null unique,
    status            text        not null,
    skill             text        not null,
    division          text        not null,
    region            text,
    route             text,
    portal_reference  text,
    unit_uscc         text        not null references unit,
    legal_uscc        text        not null,
    findings          jsonb       not null default '[]',
    findings_rulebook integer,
    reason            text,
    decided_by        text,
    created_by        text        not null,
    created_at        timestamptz not null,
    submitted_at      timestamptz, -- contest time, of the first submission
    changed_at        timestamptz not null, -- contest time
    version           bigint      not null default 0
);

create index entry_of_contest on entry (contest_id, id);
create index entry_of_unit on entry (contest_id, unit_uscc, id);
create index entry_by_status on entry (contest_id, status, id);
create index entry_by_pool on entry (contest_id, skill, division, id);
create index entry_of_region on entry (contest_id, region, id);
create unique index entry_of_portal on entry (contest_id, unit_uscc, portal_reference) where portal_reference is not null;

create table competitor (
    id                 uuid primary key,
    entry_id           uuid    not null references entry on delete cascade,
    person_id          uuid    not null references person,
    ordinal            integer not null,
    standing           text    not null, -- ACTIVE, INCOMING (of a substitution), REPLACED
    name               text    not null,
    number_mask        text    not null,
    born               date    not null,
    sex                text    not null,
    phone              text    not null,
    email              text,
    level              text    not null,
    occupation_since   date,
    titles             jsonb   not null default '[]',
    enrolment          text    not null,
    school             text    not null,
    related_work       boolean,
    form               jsonb   not null default '{}' -- what the form asks and no rule reads
);

create index competitor_of_entry on competitor (entry_id, ordinal);
create index competitor_of_person on competitor (person_id);

create table coach (
    id        uuid primary key,
    entry_id  uuid    not null references entry on delete cascade,
    person_id uuid    not null references person,
    ordinal   integer not null,
    kind      text    not null, -- COACH, INSTRUCTOR, LEADER
    name      text    not null,
    phone     text    not null,
    email     text
);

create index coach_of_entry on coach (entry_id, ordinal);
create index coach_of_person on coach (person_id);

-- every transition with what was known then; appended, never changed
create table entry_step (
    id               uuid primary key,
    entry_id         uuid        not null references entry on delete cascade,
    step             text        not null,
    status           text        not null,
    reason           text,
    findings         jsonb       not null default '[]',
    rulebook_version integer     not null,
    by               text        not null,
    at               timestamptz not null, -- contest time
    recorded_at      timestamptz not null
);

create index entry_step_of_entry on entry_step (entry_id, id);
