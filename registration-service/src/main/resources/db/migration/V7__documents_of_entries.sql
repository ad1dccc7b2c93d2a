create table entry_document (
    id              uuid primary key,
    entry_id        uuid        not null references entry on delete cascade,
    person_id       uuid references person,
    substitution_id uuid,
    kind            text        not null,
    state           text        not null,
    content_type    text        not null, -- by its bytes, whatever was declared
    size            bigint      not null,
    width           integer,              -- pixels, of images
    height          integer,
    stamped         boolean     not null, -- as the uploader declares
    warnings        jsonb       not null default '[]',
    blob            uuid        not null unique,
    digest          text        not null, -- keyed
    uploaded_by     text        not null,
    uploaded_at     timestamptz not null,
    version         bigint      not null default 0
);

-- one document of a kind and person; sending it again replaces it
create unique index entry_document_once
    on entry_document (entry_id, person_id, substitution_id, kind) nulls not distinct;
