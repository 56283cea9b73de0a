-- A deputy reads published scoring rules wherever the seat reads, as the staff there do, and not only from the seat upward:
-- whoever sits in two congresses is scored in each by its own rules.
alter policy rule_set_published on public.rule_set
  using (state <> 'DRAFT' and (division_id = any ((select string_to_array(nullif(current_setting('app.chain', true), ''), ',')::int[])::int[])
    or (place >= (select nullif(current_setting('app.read_from', true), '')::bigint)
      and place < (select nullif(current_setting('app.read_to', true), '')::bigint))));
