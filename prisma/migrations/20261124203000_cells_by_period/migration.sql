-- Counter rows of one period by division: a list of nearly all divisions of a part of the tree is one range of it instead
-- of a probe for each. The grain is in the predicate and not in the key, since a comparison of enums may leak and so
-- cannot be made before the wall's own.
create index cell_of_year on tally.cell (period, division_id) where not own and grain = 'year';
create index cell_of_month on tally.cell (period, division_id) where not own and grain = 'month';
