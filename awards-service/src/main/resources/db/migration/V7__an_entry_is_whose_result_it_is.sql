-- former: who stood in the entry before; ranked: ids of those whose result it is, whoever stands in it since; corrections:
-- the right id of a person by the one of a mistyped number.
alter table entry
  add column former      jsonb not null default '[]',
  add column ranked      jsonb,
  add column corrections jsonb not null default '{}';
alter table entry alter column former drop default, alter column corrections drop default;

-- What was ranked up to here was awarded to those who stood there.
update entry e set ranked = (select coalesce(jsonb_agg(c ->> 'personId' order by nth), '[]')
    from jsonb_array_elements(e.competitors) with ordinality as of_entry (c, nth))
where exists (select from pool_entry p where p.entry_id = e.id);
update result_part p set rows = (
    select jsonb_agg(r || jsonb_build_object('competitors', coalesce((
        select jsonb_agg(jsonb_build_object('personId', c ->> 'personId'))
        from entry e, jsonb_array_elements(e.competitors) c where e.id = (r ->> 'entryId')::uuid), '[]'),
      'components', '{}'::jsonb) order by nth)
    from jsonb_array_elements(p.rows) with ordinality as of_part (r, nth));
