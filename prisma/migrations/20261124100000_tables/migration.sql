-- The tables, as the models say. Keys that carry a division's place are deferrable: a reorganisation moves a division
-- and its rows together and is checked at its end.
alter default privileges revoke execute on functions from public;

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('ANALYST', 'CLERK', 'KEEPER', 'DEPUTY', 'AUDITOR');

-- CreateEnum
CREATE TYPE "ActivityType" AS ENUM ('RECEPTION', 'VISIT', 'INSPECTION', 'RESEARCH', 'LAW_INSPECTION', 'TRAINING', 'REPORT_BACK', 'LAW_PUBLICITY', 'CONSULTATION', 'LEGISLATION', 'OTHER');

-- CreateEnum
CREATE TYPE "Qualifier" AS ENUM ('EXACT', 'OVER', 'NEARLY');

-- CreateEnum
CREATE TYPE "Gender" AS ENUM ('FEMALE', 'MALE');

-- CreateEnum
CREATE TYPE "ElectionManner" AS ENUM ('GENERAL', 'BY_ELECTION');

-- CreateEnum
CREATE TYPE "MandateStatus" AS ENUM ('ACTIVE', 'SUSPENDED', 'ENDED');

-- CreateEnum
CREATE TYPE "MandateEndReason" AS ENUM ('TERM_EXPIRED', 'MOVED_AWAY', 'RESIGNED', 'ABSENT', 'RECALLED', 'DISQUALIFIED', 'DIED');

-- CreateEnum
CREATE TYPE "Level" AS ENUM ('NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWNSHIP');

-- CreateEnum
CREATE TYPE "DivisionKind" AS ENUM ('NATION', 'PROVINCE', 'AUTONOMOUS_REGION', 'MUNICIPALITY', 'SPECIAL_ADMINISTRATIVE_REGION', 'PREFECTURE_CITY', 'AUTONOMOUS_PREFECTURE', 'PREFECTURE_OFFICE', 'LEAGUE', 'DISTRICT', 'COUNTY_CITY', 'COUNTY', 'AUTONOMOUS_COUNTY', 'BANNER', 'AUTONOMOUS_BANNER', 'SPECIAL_DISTRICT', 'FORESTRY_DISTRICT', 'DEVELOPMENT_ZONE', 'MANAGEMENT_AREA', 'SUBDISTRICT', 'TOWN', 'TOWNSHIP', 'ETHNIC_TOWNSHIP', 'SUM', 'ETHNIC_SUM', 'AREA_OFFICE', 'SPECIAL_UNIT');

-- CreateEnum
CREATE TYPE "LineageKind" AS ENUM ('MERGED', 'ABSORBED', 'SPLIT', 'MOVED', 'RENAMED', 'PROMOTED');

-- CreateEnum
CREATE TYPE "OpinionState" AS ENUM ('RECEIVED', 'ASSIGNED', 'ANSWERED', 'RESOLVED', 'DECLINED');

-- CreateEnum
CREATE TYPE "OpinionSource" AS ENUM ('STATION', 'VISIT', 'SCAN', 'OTHER');

-- CreateEnum
CREATE TYPE "RuleSetState" AS ENUM ('DRAFT', 'PUBLISHED', 'SUPERSEDED');

-- CreateEnum
CREATE TYPE "StationKind" AS ENUM ('HOME', 'STATION', 'ROOM', 'POINT', 'PROFESSIONAL', 'LEGISLATIVE', 'SUPERVISION');

-- CreateTable
CREATE TABLE "account" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "account_id" INTEGER NOT NULL,
    "role" "Role" NOT NULL,
    "person_id" INTEGER,
    "granted_by" INTEGER,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revoked_token" (
    "jti" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "revoked_token_pkey" PRIMARY KEY ("jti")
);

-- CreateTable
CREATE TABLE "idempotency" (
    "seat_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "result_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_pkey" PRIMARY KEY ("seat_id","key")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "seat_id" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "target_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "type" "ActivityType" NOT NULL,
    "title" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "starts_at" INTEGER,
    "station_id" INTEGER,
    "group_id" INTEGER,
    "lead_organiser" TEXT,
    "voters_received" INTEGER NOT NULL DEFAULT 0,
    "remark" TEXT,
    "recorded_by" INTEGER,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "is_synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "activity_id" INTEGER NOT NULL,
    "serving_id" INTEGER NOT NULL,
    "card_id" INTEGER NOT NULL,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nil_report" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "month" DATE NOT NULL,
    "recorded_by" INTEGER,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "nil_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "congress" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "level" "Level" NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "congress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "term" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "congress_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "seat_quota" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "term_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "by_election" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "level" "Level" NOT NULL,
    "held_on" DATE NOT NULL,
    "electoral_unit" TEXT NOT NULL,
    "card_id" INTEGER,
    "withdrawn_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "by_election_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "declared_figure" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "metric" TEXT NOT NULL,
    "dimension" TEXT,
    "value" DECIMAL(18,4) NOT NULL,
    "qualifier" "Qualifier" NOT NULL,
    "unit" TEXT NOT NULL,
    "verbatim" TEXT NOT NULL,
    "definition" TEXT,
    "note" TEXT,
    "period_from" DATE,
    "period_to" DATE,
    "period_text" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "published_on" DATE,

    CONSTRAINT "declared_figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" SERIAL NOT NULL,
    "identity_hash" TEXT,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mandate" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "term_id" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "level" "Level" NOT NULL,
    "electoral_unit" TEXT NOT NULL,
    "manner" "ElectionManner" NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "end_reason" "MandateEndReason",
    "status" "MandateStatus" NOT NULL DEFAULT 'ACTIVE',
    "version" INTEGER NOT NULL DEFAULT 1,
    "is_synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "mandate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deputy_card" (
    "id" INTEGER NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "level" "Level" NOT NULL,
    "name" TEXT NOT NULL,
    "pinyin" TEXT NOT NULL,
    "gender" "Gender" NOT NULL,
    "term_number" INTEGER NOT NULL,
    "electoral_unit" TEXT NOT NULL,
    "post" TEXT,
    "status" "MandateStatus" NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,

    CONSTRAINT "deputy_card_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deputy_contact" (
    "mandate_id" INTEGER NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "phone" TEXT,

    CONSTRAINT "deputy_contact_pkey" PRIMARY KEY ("mandate_id")
);

-- CreateTable
CREATE TABLE "serving" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "card_id" INTEGER NOT NULL,
    "level" "Level" NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "serving_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deputy_group" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "formed_on" DATE NOT NULL,
    "dissolved_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "deputy_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_member" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "group_id" INTEGER NOT NULL,
    "serving_id" INTEGER NOT NULL,
    "is_leader" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "group_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "division" (
    "id" SERIAL NOT NULL,
    "place" BIGINT NOT NULL,
    "place_end" BIGINT NOT NULL,
    "parent_id" INTEGER,
    "level" "Level" NOT NULL,
    "kind" "DivisionKind" NOT NULL,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "has_congress" BOOLEAN NOT NULL,
    "is_virtual" BOOLEAN NOT NULL,
    "reports" BOOLEAN NOT NULL,
    "pinyin" TEXT NOT NULL,
    "initials" TEXT NOT NULL,
    "note" TEXT,
    "born_on" DATE,
    "closed_on" DATE,

    CONSTRAINT "division_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "division_alias" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "division_alias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "division_attribute" (
    "division_id" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "DivisionKind" NOT NULL,
    "document" TEXT,

    CONSTRAINT "division_attribute_pkey" PRIMARY KEY ("division_id","valid_from")
);

-- CreateTable
CREATE TABLE "tree_version" (
    "version" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "document" TEXT NOT NULL,

    CONSTRAINT "tree_version_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "division_position" (
    "version" INTEGER NOT NULL,
    "division_id" INTEGER NOT NULL,
    "parent_id" INTEGER,
    "level" "Level" NOT NULL,
    "lft" INTEGER NOT NULL,
    "rgt" INTEGER NOT NULL,
    "hidden" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "division_position_pkey" PRIMARY KEY ("version","division_id")
);

-- CreateTable
CREATE TABLE "division_ancestor" (
    "version" INTEGER NOT NULL,
    "descendant_id" INTEGER NOT NULL,
    "ancestor_id" INTEGER NOT NULL,
    "depth" SMALLINT NOT NULL,

    CONSTRAINT "division_ancestor_pkey" PRIMARY KEY ("version","descendant_id","ancestor_id")
);

-- CreateTable
CREATE TABLE "lineage" (
    "id" SERIAL NOT NULL,
    "from_id" INTEGER NOT NULL,
    "to_id" INTEGER NOT NULL,
    "kind" "LineageKind" NOT NULL,
    "on_date" DATE NOT NULL,
    "document" TEXT,

    CONSTRAINT "lineage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opinion" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "source" "OpinionSource" NOT NULL,
    "content" TEXT NOT NULL,
    "received_on" DATE NOT NULL,
    "station_id" INTEGER,
    "activity_id" INTEGER,
    "state" "OpinionState" NOT NULL DEFAULT 'RECEIVED',
    "assignee_id" INTEGER,
    "assignee_place" BIGINT,
    "handler" TEXT,
    "answer" TEXT,
    "answered_on" DATE,
    "resolved_on" DATE,
    "outcome" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "is_synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "opinion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_event" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "noun" TEXT NOT NULL,
    "case_id" INTEGER NOT NULL,
    "move" TEXT NOT NULL,
    "from_state" TEXT NOT NULL,
    "to_state" TEXT NOT NULL,
    "note" TEXT,
    "seat_id" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_set" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "label" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "RuleSetState" NOT NULL DEFAULT 'DRAFT',
    "document" TEXT,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "rule_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_item" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "rule_set_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "category" TEXT,
    "text" TEXT NOT NULL,

    CONSTRAINT "rule_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "station" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "kind" "StationKind" NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT,
    "phone" TEXT,
    "keeper_name" TEXT,
    "opened_on" DATE NOT NULL,
    "closed_on" DATE,
    "demonstration" "Level",
    "demonstration_on" DATE,
    "parent_id" INTEGER,
    "parent_division_id" INTEGER,
    "parent_place" BIGINT,
    "public_code" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "is_synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "station_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "station_assignment" (
    "id" SERIAL NOT NULL,
    "division_id" INTEGER NOT NULL,
    "place" BIGINT NOT NULL,
    "station_id" INTEGER NOT NULL,
    "serving_id" INTEGER NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "station_assignment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_name_key" ON "account"("name");

-- CreateIndex
CREATE INDEX "seat_place_id_idx" ON "seat"("place", "id");

-- CreateIndex
CREATE INDEX "seat_account_id_idx" ON "seat"("account_id");

-- CreateIndex
CREATE INDEX "seat_person_id_idx" ON "seat"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "seat_division_id_place_id_key" ON "seat"("division_id", "place", "id");

-- CreateIndex
CREATE INDEX "idempotency_at_idx" ON "idempotency"("at");

-- CreateIndex
CREATE INDEX "audit_entry_place_id_idx" ON "audit_entry"("place", "id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entry_division_id_place_id_key" ON "audit_entry"("division_id", "place", "id");

-- CreateIndex
CREATE INDEX "activity_place_held_on_id_idx" ON "activity"("place", "held_on", "id");

-- CreateIndex
CREATE INDEX "activity_division_id_place_station_id_idx" ON "activity"("division_id", "place", "station_id");

-- CreateIndex
CREATE INDEX "activity_division_id_place_group_id_idx" ON "activity"("division_id", "place", "group_id");

-- CreateIndex
CREATE UNIQUE INDEX "activity_division_id_place_id_key" ON "activity"("division_id", "place", "id");

-- CreateIndex
CREATE INDEX "attendance_place_id_idx" ON "attendance"("place", "id");

-- CreateIndex
CREATE INDEX "attendance_division_id_place_serving_id_card_id_idx" ON "attendance"("division_id", "place", "serving_id", "card_id");

-- CreateIndex
CREATE INDEX "attendance_card_id_idx" ON "attendance"("card_id");

-- CreateIndex
CREATE UNIQUE INDEX "attendance_activity_id_card_id_key" ON "attendance"("activity_id", "card_id");

-- CreateIndex
CREATE INDEX "nil_report_place_id_idx" ON "nil_report"("place", "id");

-- CreateIndex
CREATE UNIQUE INDEX "nil_report_division_id_month_key" ON "nil_report"("division_id", "month");

-- CreateIndex
CREATE UNIQUE INDEX "nil_report_division_id_place_id_key" ON "nil_report"("division_id", "place", "id");

-- CreateIndex
CREATE INDEX "congress_place_id_idx" ON "congress"("place", "id");

-- CreateIndex
CREATE UNIQUE INDEX "congress_division_id_key" ON "congress"("division_id");

-- CreateIndex
CREATE UNIQUE INDEX "congress_division_id_place_id_key" ON "congress"("division_id", "place", "id");

-- CreateIndex
CREATE INDEX "term_place_id_idx" ON "term"("place", "id");

-- CreateIndex
CREATE UNIQUE INDEX "term_congress_id_number_key" ON "term"("congress_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "term_division_id_place_id_key" ON "term"("division_id", "place", "id");

-- CreateIndex
CREATE INDEX "session_place_id_idx" ON "session"("place", "id");

-- CreateIndex
CREATE UNIQUE INDEX "session_term_id_number_key" ON "session"("term_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "session_division_id_place_id_key" ON "session"("division_id", "place", "id");

-- CreateIndex
CREATE INDEX "by_election_place_held_on_id_idx" ON "by_election"("place", "held_on", "id");

-- CreateIndex
CREATE INDEX "by_election_card_id_idx" ON "by_election"("card_id");

-- CreateIndex
CREATE UNIQUE INDEX "by_election_division_id_place_id_key" ON "by_election"("division_id", "place", "id");

-- CreateIndex
CREATE INDEX "declared_figure_place_id_idx" ON "declared_figure"("place", "id");

-- CreateIndex
CREATE UNIQUE INDEX "declared_figure_division_id_place_id_key" ON "declared_figure"("division_id", "place", "id");

-- CreateIndex
CREATE UNIQUE INDEX "person_identity_hash_key" ON "person"("identity_hash");

-- CreateIndex
CREATE INDEX "mandate_place_id_idx" ON "mandate"("place", "id");

-- CreateIndex
CREATE INDEX "mandate_person_id_idx" ON "mandate"("person_id");

-- CreateIndex
CREATE INDEX "mandate_term_id_idx" ON "mandate"("term_id");

-- CreateIndex
CREATE UNIQUE INDEX "mandate_division_id_place_id_key" ON "mandate"("division_id", "place", "id");

-- CreateIndex
CREATE INDEX "deputy_card_place_id_idx" ON "deputy_card"("place", "id");

-- CreateIndex
CREATE INDEX "deputy_card_name_idx" ON "deputy_card"("name");

-- CreateIndex
CREATE UNIQUE INDEX "deputy_card_division_id_place_id_key" ON "deputy_card"("division_id", "place", "id");

-- CreateIndex
CREATE UNIQUE INDEX "deputy_card_id_level_key" ON "deputy_card"("id", "level");

-- CreateIndex
CREATE INDEX "deputy_contact_place_mandate_id_idx" ON "deputy_contact"("place", "mandate_id");

-- CreateIndex
CREATE UNIQUE INDEX "deputy_contact_division_id_place_mandate_id_key" ON "deputy_contact"("division_id", "place", "mandate_id");

-- CreateIndex
CREATE INDEX "serving_place_id_idx" ON "serving"("place", "id");

-- CreateIndex
CREATE INDEX "serving_card_id_idx" ON "serving"("card_id");

-- CreateIndex
CREATE UNIQUE INDEX "serving_division_id_place_id_key" ON "serving"("division_id", "place", "id");

-- CreateIndex
CREATE UNIQUE INDEX "serving_division_id_place_id_card_id_key" ON "serving"("division_id", "place", "id", "card_id");

-- CreateIndex
CREATE INDEX "deputy_group_place_id_idx" ON "deputy_group"("place", "id");

-- CreateIndex
CREATE UNIQUE INDEX "deputy_group_division_id_place_id_key" ON "deputy_group"("division_id", "place", "id");

-- CreateIndex
CREATE INDEX "group_member_division_id_place_serving_id_idx" ON "group_member"("division_id", "place", "serving_id");

-- CreateIndex
CREATE UNIQUE INDEX "group_member_group_id_serving_id_key" ON "group_member"("group_id", "serving_id");

-- CreateIndex
CREATE UNIQUE INDEX "division_place_key" ON "division"("place");

-- CreateIndex
CREATE UNIQUE INDEX "division_code_key" ON "division"("code");

-- CreateIndex
CREATE INDEX "division_parent_id_place_idx" ON "division"("parent_id", "place");

-- CreateIndex
CREATE INDEX "division_level_place_idx" ON "division"("level", "place");

-- CreateIndex
CREATE INDEX "division_name_idx" ON "division"("name");

-- CreateIndex
CREATE UNIQUE INDEX "division_id_place_key" ON "division"("id", "place");

-- CreateIndex
CREATE UNIQUE INDEX "division_alias_code_key" ON "division_alias"("code");

-- CreateIndex
CREATE INDEX "division_alias_division_id_idx" ON "division_alias"("division_id");

-- CreateIndex
CREATE INDEX "division_alias_name_idx" ON "division_alias"("name");

-- CreateIndex
CREATE INDEX "division_attribute_code_idx" ON "division_attribute"("code");

-- CreateIndex
CREATE INDEX "division_position_parent_id_idx" ON "division_position"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "division_position_version_lft_key" ON "division_position"("version", "lft");

-- CreateIndex
CREATE INDEX "division_ancestor_version_ancestor_id_descendant_id_idx" ON "division_ancestor"("version", "ancestor_id", "descendant_id");

-- CreateIndex
CREATE INDEX "lineage_from_id_idx" ON "lineage"("from_id");

-- CreateIndex
CREATE INDEX "lineage_to_id_idx" ON "lineage"("to_id");

-- CreateIndex
CREATE INDEX "opinion_place_received_on_id_idx" ON "opinion"("place", "received_on", "id");

-- CreateIndex
CREATE INDEX "opinion_place_resolved_on_id_idx" ON "opinion"("place", "resolved_on", "id");

-- CreateIndex
CREATE INDEX "opinion_division_id_place_station_id_idx" ON "opinion"("division_id", "place", "station_id");

-- CreateIndex
CREATE INDEX "opinion_division_id_place_activity_id_idx" ON "opinion"("division_id", "place", "activity_id");

-- CreateIndex
CREATE INDEX "opinion_assignee_id_idx" ON "opinion"("assignee_id");

-- CreateIndex
CREATE UNIQUE INDEX "opinion_division_id_place_id_key" ON "opinion"("division_id", "place", "id");

-- CreateIndex
CREATE INDEX "case_event_place_id_idx" ON "case_event"("place", "id");

-- CreateIndex
CREATE INDEX "case_event_noun_case_id_idx" ON "case_event"("noun", "case_id");

-- CreateIndex
CREATE UNIQUE INDEX "case_event_division_id_place_id_key" ON "case_event"("division_id", "place", "id");

-- CreateIndex
CREATE INDEX "rule_set_place_id_idx" ON "rule_set"("place", "id");

-- CreateIndex
CREATE UNIQUE INDEX "rule_set_division_id_number_key" ON "rule_set"("division_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "rule_set_division_id_place_id_key" ON "rule_set"("division_id", "place", "id");

-- CreateIndex
CREATE INDEX "rule_item_place_id_idx" ON "rule_item"("place", "id");

-- CreateIndex
CREATE UNIQUE INDEX "rule_item_rule_set_id_number_key" ON "rule_item"("rule_set_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "station_public_code_key" ON "station"("public_code");

-- CreateIndex
CREATE INDEX "station_place_id_idx" ON "station"("place", "id");

-- CreateIndex
CREATE INDEX "station_parent_division_id_parent_place_parent_id_idx" ON "station"("parent_division_id", "parent_place", "parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "station_division_id_place_id_key" ON "station"("division_id", "place", "id");

-- CreateIndex
CREATE INDEX "station_assignment_division_id_place_station_id_idx" ON "station_assignment"("division_id", "place", "station_id");

-- CreateIndex
CREATE INDEX "station_assignment_division_id_place_serving_id_idx" ON "station_assignment"("division_id", "place", "serving_id");

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_division_id_place_station_id_fkey" FOREIGN KEY ("division_id", "place", "station_id") REFERENCES "station"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_division_id_place_group_id_fkey" FOREIGN KEY ("division_id", "place", "group_id") REFERENCES "deputy_group"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_division_id_place_activity_id_fkey" FOREIGN KEY ("division_id", "place", "activity_id") REFERENCES "activity"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_division_id_place_serving_id_card_id_fkey" FOREIGN KEY ("division_id", "place", "serving_id", "card_id") REFERENCES "serving"("division_id", "place", "id", "card_id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "nil_report" ADD CONSTRAINT "nil_report_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "congress" ADD CONSTRAINT "congress_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "term" ADD CONSTRAINT "term_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "term" ADD CONSTRAINT "term_division_id_place_congress_id_fkey" FOREIGN KEY ("division_id", "place", "congress_id") REFERENCES "congress"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_division_id_place_term_id_fkey" FOREIGN KEY ("division_id", "place", "term_id") REFERENCES "term"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "by_election" ADD CONSTRAINT "by_election_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "by_election" ADD CONSTRAINT "by_election_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "deputy_card"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "declared_figure" ADD CONSTRAINT "declared_figure_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_division_id_place_term_id_fkey" FOREIGN KEY ("division_id", "place", "term_id") REFERENCES "term"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "deputy_card" ADD CONSTRAINT "deputy_card_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "deputy_card" ADD CONSTRAINT "deputy_card_division_id_place_id_fkey" FOREIGN KEY ("division_id", "place", "id") REFERENCES "mandate"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "deputy_contact" ADD CONSTRAINT "deputy_contact_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "deputy_contact" ADD CONSTRAINT "deputy_contact_division_id_place_mandate_id_fkey" FOREIGN KEY ("division_id", "place", "mandate_id") REFERENCES "mandate"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "serving" ADD CONSTRAINT "serving_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "serving" ADD CONSTRAINT "serving_card_id_level_fkey" FOREIGN KEY ("card_id", "level") REFERENCES "deputy_card"("id", "level") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "deputy_group" ADD CONSTRAINT "deputy_group_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_division_id_place_group_id_fkey" FOREIGN KEY ("division_id", "place", "group_id") REFERENCES "deputy_group"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_division_id_place_serving_id_fkey" FOREIGN KEY ("division_id", "place", "serving_id") REFERENCES "serving"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "division" ADD CONSTRAINT "division_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "division"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "division_alias" ADD CONSTRAINT "division_alias_division_id_fkey" FOREIGN KEY ("division_id") REFERENCES "division"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "division_attribute" ADD CONSTRAINT "division_attribute_division_id_fkey" FOREIGN KEY ("division_id") REFERENCES "division"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "division_position" ADD CONSTRAINT "division_position_version_fkey" FOREIGN KEY ("version") REFERENCES "tree_version"("version") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "division_position" ADD CONSTRAINT "division_position_division_id_fkey" FOREIGN KEY ("division_id") REFERENCES "division"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "division_position" ADD CONSTRAINT "division_position_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "division"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "division_ancestor" ADD CONSTRAINT "division_ancestor_version_fkey" FOREIGN KEY ("version") REFERENCES "tree_version"("version") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "division_ancestor" ADD CONSTRAINT "division_ancestor_descendant_id_fkey" FOREIGN KEY ("descendant_id") REFERENCES "division"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "division_ancestor" ADD CONSTRAINT "division_ancestor_ancestor_id_fkey" FOREIGN KEY ("ancestor_id") REFERENCES "division"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "lineage" ADD CONSTRAINT "lineage_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "division"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "lineage" ADD CONSTRAINT "lineage_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "division"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_division_id_place_station_id_fkey" FOREIGN KEY ("division_id", "place", "station_id") REFERENCES "station"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_division_id_place_activity_id_fkey" FOREIGN KEY ("division_id", "place", "activity_id") REFERENCES "activity"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_assignee_id_assignee_place_fkey" FOREIGN KEY ("assignee_id", "assignee_place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "rule_set" ADD CONSTRAINT "rule_set_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "rule_item" ADD CONSTRAINT "rule_item_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "rule_item" ADD CONSTRAINT "rule_item_division_id_place_rule_set_id_fkey" FOREIGN KEY ("division_id", "place", "rule_set_id") REFERENCES "rule_set"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "station" ADD CONSTRAINT "station_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "station" ADD CONSTRAINT "station_parent_division_id_parent_place_parent_id_fkey" FOREIGN KEY ("parent_division_id", "parent_place", "parent_id") REFERENCES "station"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "station" ADD CONSTRAINT "station_parent_division_id_parent_place_fkey" FOREIGN KEY ("parent_division_id", "parent_place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "station_assignment" ADD CONSTRAINT "station_assignment_division_id_place_fkey" FOREIGN KEY ("division_id", "place") REFERENCES "division"("id", "place") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "station_assignment" ADD CONSTRAINT "station_assignment_division_id_place_station_id_fkey" FOREIGN KEY ("division_id", "place", "station_id") REFERENCES "station"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

-- AddForeignKey
ALTER TABLE "station_assignment" ADD CONSTRAINT "station_assignment_division_id_place_serving_id_fkey" FOREIGN KEY ("division_id", "place", "serving_id") REFERENCES "serving"("division_id", "place", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE;

