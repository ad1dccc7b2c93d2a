-- Working days of a year as registration last told them; those that come with the house hold for every other year.
create table calendar_year (
    year     integer primary key,
    days_off jsonb not null,
    worked   jsonb not null -- weekend days worked all the same
);
