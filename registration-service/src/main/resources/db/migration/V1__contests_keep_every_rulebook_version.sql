-- A contest is its rulebook in versions; nothing of a published version is ever changed.
create table contest (
    id               uuid primary key,
    slug             text        not null unique,
    name_zh          text        not null,
    name_en          text        not null,
    rehearsal        boolean     not null,
    zone             text        not null,
    rulebook_version integer     not null,
    clock_now        timestamptz,
    clock_version    bigint      not null default 0,
    published_by     text        not null,
    published_at     timestamptz not null,
    version          bigint      not null default 0,
    -- only a rehearsal has a clock of its own
    constraint clock_is_a_rehearsals check (rehearsal or clock_now is null)
);

create table rulebook_version (
    contest_id uuid        not null references contest on delete cascade,
    number     integer     not null,
    source     text        not null, -- as it came in, every byte of it
    canonical  text        not null,
    hash       text        not null,
    reason     text,                 -- why it was amended; the first version has none
    author     text        not null,
    at         timestamptz not null,
    primary key (contest_id, number)
);
