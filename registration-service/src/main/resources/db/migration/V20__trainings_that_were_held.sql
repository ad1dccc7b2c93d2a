-- Trainings that units or the office held for a contest (S1-39): what the rulebook asks of such a record, and how many came. Nobody is named.
create table training (
    id               uuid primary key,
    contest_id       uuid        not null references contest on delete cascade,
    uscc             text,       -- of the unit that held it; absent: those who run the contest
    people           integer     not null check (people > 0),
    answers          jsonb       not null, -- {"items": {field of the rulebook: what was said}}
    rule             text        not null,
    clause           text        not null,
    rulebook_version integer     not null,
    recorded_by      text        not null,
    recorded_at      timestamptz not null  -- by the contest's clock
);
create index training_of_contest on training (contest_id, id);
