-- The first draw of a pool has number 1; each entry that comes after it is drawn in a supplementary one.
create table draw (
  pool_id    uuid not null references pool on delete cascade,
  number     int  not null,
  seed       text not null,
  code_key   text not null,
  witness    text not null,
  drawn_by   text not null,
  drawn_at   timestamptz not null,
  entries    int  not null,
  table_hash text not null,
  primary key (pool_id, number)
);

-- The code table. Sheets and marks below know codes only: nothing that a tabulator reads joins this table.
create table blind_code (
  pool_id     uuid not null,
  code        text not null,
  entry_id    uuid not null,
  draw_number int  not null,
  draw        int  not null,
  primary key (pool_id, code),
  unique (pool_id, entry_id),
  unique (pool_id, draw_number),
  foreign key (pool_id, draw) references draw on delete cascade,
  foreign key (pool_id, entry_id) references pool_entry on delete cascade
);
