-- A delta is added up and gone; nothing ever names one. Without a key it costs its writer two rows of index less, and all writers
-- at once do not meet on the last page of that index.
alter table tally.ledger drop column id;
