-- What changes the number that a deputy sees is stamped with its moment, as an appeal is, and not with the beginning of its transaction:
-- one that began before an appeal was raised and changed the number after it seemed to be the earlier.

-- AlterTable
ALTER TABLE "activity" ALTER COLUMN "recorded_at" SET DEFAULT clock_timestamp();

-- AlterTable
ALTER TABLE "attendance" ALTER COLUMN "recorded_at" SET DEFAULT clock_timestamp();

-- AlterTable
ALTER TABLE "appraisal" ALTER COLUMN "recorded_at" SET DEFAULT clock_timestamp();

create or replace function public.appraisal_is_recorded() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  new.recorded_at := clock_timestamp();
  return new;
end $$;

create or replace function public.activity_is_corrected() returns trigger language plpgsql
set search_path = public, pg_temp as $$
begin
  new.corrected_at := case when (old.held_on, old.type, old.station_id) is distinct from (new.held_on, new.type, new.station_id)
    then clock_timestamp() else old.corrected_at end;
  return new;
end $$;
