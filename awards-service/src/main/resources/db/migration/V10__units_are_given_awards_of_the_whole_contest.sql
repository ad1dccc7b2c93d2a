-- An award at the committee's discretion (A-48) follows from no result: it has no pool, no entry, no part of the contest.
alter table award
  alter column pool_id drop not null,
  alter column entry_id drop not null,
  alter column skill drop not null,
  alter column division drop not null,
  alter column result_version drop not null;
alter table certificate alter column entry_id drop not null;
drop index award_is_current_once;
create unique index award_is_current_once on award (contest_id, pool_id, kind, rule, entry_id, person_id, uscc)
  nulls not distinct where status not in ('REPLACED', 'REVOKED');

-- Unit awards go to the legal unit (A-21); of entries told before, the unit is taken for it until they are told again.
alter table entry add legal_uscc text, add legal_name text;
update entry set legal_uscc = unit_uscc, legal_name = unit_name;
alter table entry alter column legal_uscc set not null, alter column legal_name set not null;
