-- Counter rows in the tree's order, for lists of nearly all the divisions of a part of it: one range instead of a probe
-- for each. The grain is in the predicate and not in the key, since a comparison of enums may leak and so cannot be made
-- before the wall's own.
create index cell_year_in_order on tally.cell (period, place) where not own and grain = 'year';
create index cell_month_in_order on tally.cell (period, place) where not own and grain = 'month';
