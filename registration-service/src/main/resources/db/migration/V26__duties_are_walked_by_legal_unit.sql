create index entry_of_legal_unit on entry (contest_id, legal_uscc);
