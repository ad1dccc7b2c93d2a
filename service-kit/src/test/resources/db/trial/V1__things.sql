create table thing (id uuid primary key, name text not null, version bigint not null default 0);
create unique index thing_once on thing (name) where name like 'once-%';
create table parent (id text primary key, note text not null);
create table child (id text not null, sequence bigint not null, parent text not null references parent, primary key (id, sequence));
