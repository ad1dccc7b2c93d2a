-- What a competitor declares by the names of the rulebook, and where the person comes from if not from the entry's unit.
-- A name that is missing was not answered.

alter table competitor
  add column declarations jsonb not null default '{}',
  add column unit_uscc text;
