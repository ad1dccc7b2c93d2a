-- Working days of a year as an office loaded them from the State Council's notice; they hold before those that come with the
-- house. A year that is in neither is not guessed.
create table calendar_year (
    year      integer primary key,
    source    text        not null, -- which notice says so
    days_off  jsonb       not null,
    worked    jsonb       not null, -- weekend days worked all the same
    loaded_by text        not null,
    loaded_at timestamptz not null,
    version   bigint      not null default 0
);
