-- where no finding says by which clause something was decided, the office names the rule: {rule, clause, sentence}
alter table entry add column ground jsonb;
alter table entry_step add column ground jsonb;
alter table substitution add column ground jsonb;
