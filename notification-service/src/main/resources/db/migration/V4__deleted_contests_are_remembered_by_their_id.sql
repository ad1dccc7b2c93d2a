-- What is told of a deleted rehearsal after its deletion is dropped.
create table deleted_contest (
    id uuid primary key
);
