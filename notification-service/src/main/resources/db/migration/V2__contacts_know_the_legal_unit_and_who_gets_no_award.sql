-- Which legal unit an entry counts as, so that a unit learns when its places are used up.
alter table entry_contact add legal_uscc text;
create index entry_contact_of_a_legal_unit on entry_contact (contest_id, legal_uscc);

-- Of whom it is known already that they get no award, so that it is told once.
alter table entry_contact add award_ineligible jsonb not null default '[]';
