-- When the entries of a contest were tested once more because registration had ended (A-37): once for each last day.
create table closing_test (
    contest_id uuid        not null references contest on delete cascade,
    last_day   date        not null,
    tested_at  timestamptz not null,
    primary key (contest_id, last_day)
);

-- Who coached an entry when registration ended, where it was changed since: the award is theirs (A-42).
create table coaches_at_close (
    entry_id uuid  primary key references entry on delete cascade,
    named    jsonb not null -- {"items": [{"personId", "kind", "name"}]}
);
