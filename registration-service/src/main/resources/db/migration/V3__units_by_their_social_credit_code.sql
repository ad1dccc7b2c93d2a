create table unit (
    uscc       text primary key,
    name       text        not null,
    kind       text        not null,
    region     text        not null,
    email      text        not null,
    parent     text, -- USCC of the legal unit that a branch or faculty belongs to (A-21)
    updated_by text        not null,
    updated_at timestamptz not null,
    version    bigint      not null default 0,
    constraint no_unit_is_its_own_parent check (parent is distinct from uscc)
);

create index unit_of_parent on unit (parent) where parent is not null;
