-- Each list has an index in its own order; those of the others are their keys.
create index pool_entry_in_order on pool_entry (pool_id, reference, entry_id);
create index penalty_in_order on penalty (pool_id, id);
drop index penalty_by_pool;
