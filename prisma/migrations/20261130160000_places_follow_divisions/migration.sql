-- A place says nothing that its division does not. The planner took the two for independent, and so both together for rarer than
-- the record they belong to: whether an activity still has attendances was looked for among all of its town's.
create statistics public.attendance_place (dependencies) on division_id, place from public.attendance;
create statistics public.opinion_place (dependencies) on division_id, place from public.opinion;
create statistics public.duty_record_place (dependencies) on division_id, place from public.duty_record;
create statistics public.activity_place (dependencies) on division_id, place from public.activity;
create statistics public.station_place (dependencies) on division_id, place from public.station;
-- They are known from the next look at the tables on.
analyze public.attendance, public.opinion, public.duty_record, public.activity, public.station;
