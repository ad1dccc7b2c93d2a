-- Whoever names a legal unit would use up its places (S2-16), so the link counts once that unit or an office has confirmed it.
-- Links from before were confirmed by nobody: they show as tasks, and entries that stand keep the legal unit they count for.
alter table unit
    add parent_confirmed_by text,
    add parent_confirmed_at timestamptz,
    add constraint a_confirmed_link_names_a_parent check (
        (parent_confirmed_by is null) = (parent_confirmed_at is null)
        and (parent is not null or parent_confirmed_at is null)
    );

create index unit_to_confirm on unit (uscc) where parent is not null and parent_confirmed_at is null;
