-- Every list is read page by page along an index; these served the question before, but not its order.
drop index account_link_of_subject;
create index account_link_of_subject on account_link (subject, entry_id) where subject is not null;

drop index unit_of_parent;
create index unit_of_parent on unit (parent, uscc) where parent is not null;
create index unit_of_region on unit (region, uscc);

-- all requests of a contest, whatever became of them
create index substitution_of_contest on substitution (contest_id, id);
