-- What a contest's mails speak from: the parts of its rulebook that are shown to people.
create table contest (
    id               uuid        primary key,
    slug             text        not null,
    rehearsal        boolean     not null,
    rulebook_version integer     not null,
    rulebook_hash    text        not null,
    rules            jsonb       not null,
    clock            timestamptz,
    clock_version    bigint      not null
);

-- Who is written to about an entry: the last state that registration told us.
create table entry_contact (
    entry_id    uuid    primary key,
    contest_id  uuid    not null references contest on delete cascade,
    reference   text    not null,
    stage       text    not null,
    skill       text    not null,
    division    text    not null,
    active      boolean not null,
    unit_uscc   text    not null,
    unit_name   text    not null,
    unit_email  text    not null,
    competitors jsonb   not null
);
create index entry_contact_of_a_pool on entry_contact (contest_id, stage, skill, division);

-- Parts of a result wait here until its manifest comes.
create table result_part (
    pool_id uuid    not null,
    version integer not null,
    part    integer not null,
    rows    jsonb   not null,
    primary key (pool_id, version, part)
);

-- The outcome that the units of a pool were last told, so that a pool decided again is not a second mail.
create table pool_outcome (
    pool_id    uuid primary key,
    contest_id uuid not null references contest on delete cascade,
    outcome    text not null
);

create table message (
    id              uuid        primary key,
    contest_id      uuid        not null references contest on delete cascade,
    entry_id        uuid,
    event_id        uuid        not null,
    event_type      text        not null,
    template        text        not null,
    language        text        not null,
    recipient       text        not null,
    recipient_kind  text        not null,
    recipient_name  text        not null,
    recipient_email text        not null,
    unit_uscc       text,
    reply_to        text,
    subject         text        not null,
    html            text        not null,
    text            text        not null,
    rehearsal       boolean     not null,
    created_at      timestamptz not null,
    constraint one_mail_per_event_recipient_and_template unique (event_id, recipient, template)
);
create index message_of_a_contest on message (contest_id, id);
create index message_of_a_unit on message (contest_id, unit_uscc, id);

create table delivery (
    id              uuid        primary key,
    message_id      uuid        not null unique references message on delete cascade,
    status          text        not null check (status in ('QUEUED', 'SENT', 'RETRYING', 'FAILED')),
    attempts        integer     not null,
    failures        integer     not null,
    next_attempt_at timestamptz not null,
    leased_until    timestamptz,
    sent_at         timestamptz,
    last_error      text
);
create index delivery_due on delivery (next_attempt_at, id) where status in ('QUEUED', 'RETRYING');

create table delivery_attempt (
    delivery_id uuid        not null references delivery on delete cascade,
    number      integer     not null,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    outcome     text        check (outcome in ('ACCEPTED', 'DEFERRED', 'REFUSED')),
    error       text,
    primary key (delivery_id, number)
);
