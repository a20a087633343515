-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "outcome" AS ENUM ('EMERGENCY_REFERRAL', 'CONTRAINDICATED', 'INSUFFICIENT_INFORMATION', 'PHYSICIAN_REVIEW', 'CONDITIONAL_CLEARANCE');

-- CreateEnum
CREATE TYPE "decision" AS ENUM ('AS_RECOMMENDED', 'MORE_CAUTIOUS', 'CONDITIONAL_AFTER_REVIEW');

-- CreateEnum
CREATE TYPE "signature_kind" AS ENUM ('SIGNATURE', 'CO_SIGNATURE');

-- CreateEnum
CREATE TYPE "advice_ending_kind" AS ENUM ('REVOKED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "yes_no_answer" AS ENUM ('YES', 'NO', 'NOT_ASKED');

-- CreateEnum
CREATE TYPE "sphincter_answer" AS ENUM ('NORMAL', 'LONGSTANDING_EXPLAINED', 'NEW_OR_WORSE', 'NOT_ASKED');

-- CreateEnum
CREATE TYPE "weakness_onset_answer" AS ENUM ('NONE', 'CHRONIC_STABLE', 'NEW_OR_PROGRESSIVE', 'NOT_ASKED');

-- CreateEnum
CREATE TYPE "numbness_answer" AS ENUM ('NONE', 'INTERMITTENT', 'PERSISTENT', 'NOT_ASKED');

-- CreateEnum
CREATE TYPE "anticoagulation_answer" AS ENUM ('NONE', 'ANTIPLATELET', 'THERAPEUTIC', 'NOT_ASKED');

-- CreateEnum
CREATE TYPE "osteoporosis_answer" AS ENUM ('NONE', 'OSTEOPENIA', 'OSTEOPOROSIS', 'FRAGILITY_FRACTURE_HEALED', 'NOT_ASKED');

-- CreateEnum
CREATE TYPE "dvt_answer" AS ENUM ('NO', 'SUSPECTED', 'CONFIRMED', 'NOT_ASKED');

-- CreateEnum
CREATE TYPE "malignancy_answer" AS ENUM ('NONE', 'HISTORY_REMISSION', 'ACTIVE_ELSEWHERE', 'SPINE_OR_SITE', 'NOT_ASKED');

-- CreateEnum
CREATE TYPE "cervical_vascular_answer" AS ENUM ('NONE', 'RISK', 'SUSPECTED_ACUTE', 'NOT_ASKED');

-- CreateEnum
CREATE TYPE "aaa_answer" AS ENUM ('NONE', 'KNOWN', 'SYMPTOMATIC', 'NOT_ASKED');

-- CreateEnum
CREATE TYPE "change_answer" AS ENUM ('NONE', 'BETTER', 'WORSE', 'NOT_ASKED');

-- CreateEnum
CREATE TYPE "stability_answer" AS ENUM ('STABLE', 'UNSTABLE', 'NOT_EVALUATED');

-- CreateEnum
CREATE TYPE "stability_basis" AS ENUM ('FLEXION_EXTENSION_FILMS', 'CT', 'MRI', 'CLINICAL');

-- CreateEnum
CREATE TYPE "assessor_role" AS ENUM ('PHYSICIAN', 'SPINE_SURGEON', 'ORTHOPAEDIC_SPINE_PHYSICIAN', 'RADIOLOGIST', 'PHYSIOTHERAPIST', 'OTHER');

-- CreateEnum
CREATE TYPE "delivery_setting_answer" AS ENUM ('REGULATED_SUPERVISED', 'UNREGULATED', 'NOT_ASKED');

-- CreateEnum
CREATE TYPE "clearance_end_kind" AS ENUM ('SUPERSEDED', 'REVOKED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "clearance_event_kind" AS ENUM ('SUSPENDED', 'LIFTED', 'MARKED_FOR_REVIEW');

-- CreateEnum
CREATE TYPE "suspension_cause" AS ENUM ('CHECK', 'CHECK_EMERGENCY', 'CHANGED', 'NEW_FINDINGS');

-- CreateEnum
CREATE TYPE "check_answer" AS ENUM ('YES', 'NO', 'NOT_SURE');

-- CreateEnum
CREATE TYPE "treatment_position" AS ENUM ('SIDE_LYING', 'PRONE_OVER_PILLOW', 'SUPINE_KNEES_SUPPORTED');

-- CreateEnum
CREATE TYPE "region" AS ENUM ('LUMBAR', 'THORACIC', 'CERVICAL', 'WHOLE_SPINE');

-- CreateEnum
CREATE TYPE "modality" AS ENUM ('MR', 'CT_MYELO', 'CT', 'XR');

-- CreateEnum
CREATE TYPE "study_quality" AS ENUM ('DIAGNOSTIC', 'LIMITED', 'NONDIAGNOSTIC');

-- CreateEnum
CREATE TYPE "study_position" AS ENUM ('SUPINE', 'UPRIGHT', 'FLEXION_EXTENSION');

-- CreateEnum
CREATE TYPE "unlisted_levels" AS ENUM ('NORMAL_PER_REPORT', 'NOT_ASSESSED');

-- CreateEnum
CREATE TYPE "level" AS ENUM ('C2-C3', 'C3-C4', 'C4-C5', 'C5-C6', 'C6-C7', 'C7-T1', 'T1-T2', 'T2-T3', 'T3-T4', 'T4-T5', 'T5-T6', 'T6-T7', 'T7-T8', 'T8-T9', 'T9-T10', 'T10-T11', 'T11-T12', 'T12-L1', 'L1-L2', 'L2-L3', 'L3-L4', 'L4-L5', 'L5-S1');

-- CreateEnum
CREATE TYPE "severity_cell" AS ENUM ('NONE', 'MILD', 'MODERATE', 'SEVERE', 'NOT_REPORTED', 'CANNOT_ASSESS');

-- CreateEnum
CREATE TYPE "grade_cell" AS ENUM ('0', '1', '2', '3', 'NOT_REPORTED', 'CANNOT_ASSESS');

-- CreateEnum
CREATE TYPE "schizas_cell" AS ENUM ('A1', 'A2', 'A3', 'A4', 'B', 'C', 'D', 'NOT_REPORTED', 'CANNOT_ASSESS');

-- CreateEnum
CREATE TYPE "meyerding_cell" AS ENUM ('0', '1', '2', '3', '4', '5', 'NOT_REPORTED', 'CANNOT_ASSESS');

-- CreateEnum
CREATE TYPE "root_cell" AS ENUM ('NONE', 'CONTACT', 'DEVIATION', 'COMPRESSION', 'NOT_REPORTED', 'CANNOT_ASSESS');

-- CreateEnum
CREATE TYPE "cord_cell" AS ENUM ('NONE', 'INDENTATION', 'COMPRESSION', 'NOT_REPORTED', 'CANNOT_ASSESS');

-- CreateEnum
CREATE TYPE "yes_no_cell" AS ENUM ('YES', 'NO', 'NOT_REPORTED', 'CANNOT_ASSESS');

-- CreateEnum
CREATE TYPE "measure_absence" AS ENUM ('NOT_REPORTED', 'CANNOT_ASSESS');

-- CreateEnum
CREATE TYPE "study_removal_kind" AS ENUM ('WITHDRAWN', 'SUPERSEDED');

-- CreateEnum
CREATE TYPE "sex" AS ENUM ('FEMALE', 'MALE', 'OTHER', 'NOT_KNOWN');

-- CreateEnum
CREATE TYPE "draft_kind" AS ENUM ('IMAGING_STUDY', 'ASSESSMENT');

-- CreateEnum
CREATE TYPE "notification_kind" AS ENUM ('URGENT_SIGN', 'SUSPENDED', 'ENDING', 'COSIGN', 'REVIEW');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('PHYSICIAN', 'PHYSIOTHERAPIST', 'ADMINISTRATOR');

-- CreateTable
CREATE TABLE "recommendation" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "region" "region",
    "as_of" DATE NOT NULL,
    "ruleset_version" TEXT NOT NULL,
    "ruleset_hash" TEXT NOT NULL,
    "outcome" "outcome" NOT NULL,
    "fired_rules" TEXT[],
    "record" TEXT NOT NULL,
    "evaluation" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "assessment_id" UUID,
    "computed_by_id" UUID NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recommendation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recommendation_study" (
    "facility_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "study_id" UUID NOT NULL,

    CONSTRAINT "recommendation_study_pkey" PRIMARY KEY ("recommendation_id","study_id")
);

-- CreateTable
CREATE TABLE "advice" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "region" "region" NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "decision" "decision" NOT NULL,
    "outcome" "outcome" NOT NULL,
    "reason" TEXT,
    "overridden_rules" TEXT[],
    "valid_from" DATE,
    "valid_until" DATE,
    "document" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "supersedes_id" UUID,
    "amend_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "advice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signature" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "advice_id" UUID NOT NULL,
    "kind" "signature_kind" NOT NULL,
    "signed_by_id" UUID NOT NULL,
    "signatory_name" TEXT NOT NULL,
    "licence_number" TEXT,
    "meaning" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "binding" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "advice_ending" (
    "advice_id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "kind" "advice_ending_kind" NOT NULL,
    "reason" TEXT NOT NULL,
    "ended_by_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "advice_ending_pkey" PRIMARY KEY ("advice_id")
);

-- CreateTable
CREATE TABLE "assessment" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "series_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "amend_reason" TEXT,
    "assessed_on" DATE NOT NULL,
    "target_region" "region",
    "delivery_setting" "delivery_setting_answer",
    "requested_techniques" TEXT[],
    "saddle_sensory_change" "yes_no_answer",
    "bladder" "sphincter_answer",
    "bowel" "sphincter_answer",
    "sexual_function" "sphincter_answer",
    "bilateral_radiculopathy" "yes_no_answer",
    "pvr_ml" INTEGER,
    "motor_worst_mrc" INTEGER,
    "motor_myotome" TEXT,
    "motor_onset" "weakness_onset_answer",
    "progressive_deficit" "yes_no_answer",
    "sensory_deficit" "yes_no_answer",
    "radicular_pain" "yes_no_answer",
    "numbness" "numbness_answer",
    "walking_difficulty" "yes_no_answer",
    "walking_distance_m" INTEGER,
    "neurogenic_claudication" "yes_no_answer",
    "umn_signs" "yes_no_answer",
    "gait_ataxia" "yes_no_answer",
    "hand_clumsiness" "yes_no_answer",
    "mjoa" INTEGER,
    "change_since_imaging" "change_answer",
    "anticoagulation" "anticoagulation_answer",
    "inr" DECIMAL(4,2),
    "platelets_e9l" INTEGER,
    "bleeding_disorder" "yes_no_answer",
    "osteoporosis" "osteoporosis_answer",
    "long_term_steroid" "yes_no_answer",
    "dvt" "dvt_answer",
    "malignancy" "malignancy_answer",
    "infection_fever" "yes_no_answer",
    "suspected_spinal_infection" "yes_no_answer",
    "skin_lesion_at_site" "yes_no_answer",
    "spinal_surgery_had" "yes_no_answer",
    "spinal_surgery_weeks_ago" INTEGER,
    "spinal_surgery_instrumented" "yes_no_answer",
    "spinal_injection_recent" "yes_no_answer",
    "spinal_injection_days_ago" INTEGER,
    "pregnancy" "yes_no_answer",
    "rheumatoid_or_laxity" "yes_no_answer",
    "cervical_vascular" "cervical_vascular_answer",
    "aaa" "aaa_answer",
    "recent_trauma_uncleared" "yes_no_answer",
    "night_pain_or_weight_loss" "yes_no_answer",
    "communication_or_sensation_limit" "yes_no_answer",
    "uncontrolled_cardiovascular" "yes_no_answer",
    "acute_fracture" "yes_no_answer",
    "tumour" "yes_no_answer",
    "infection" "yes_no_answer",
    "epidural_abscess" "yes_no_answer",
    "epidural_haematoma" "yes_no_answer",
    "syrinx" "yes_no_answer",
    "vascular_malformation" "yes_no_answer",
    "opll" "yes_no_answer",
    "atlantoaxial_instability" "yes_no_answer",
    "stability_conclusion" "stability_answer",
    "stability_date" DATE,
    "stability_basis" "stability_basis",
    "stability_assessor_role" "assessor_role",
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment_withdrawal" (
    "assessment_id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "withdrawn_by_id" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assessment_withdrawal_pkey" PRIMARY KEY ("assessment_id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "canonical" TEXT NOT NULL,
    "ts" TEXT NOT NULL GENERATED ALWAYS AS ("canonical"::jsonb ->> 'ts') STORED,
    "type" TEXT NOT NULL GENERATED ALWAYS AS ("canonical"::jsonb ->> 'type') STORED,
    "actor_id" TEXT NOT NULL GENERATED ALWAYS AS ("canonical"::jsonb #>> '{actor,id}') STORED,
    "actor_role" TEXT GENERATED ALWAYS AS ("canonical"::jsonb #>> '{actor,role}') STORED,
    "facility_id" UUID GENERATED ALWAYS AS (("canonical"::jsonb ->> 'facility')::uuid) STORED,
    "patient_ref" UUID GENERATED ALWAYS AS (("canonical"::jsonb ->> 'patientRef')::uuid) STORED,
    "subject" TEXT GENERATED ALWAYS AS ("canonical"::jsonb ->> 'subject') STORED,
    "outcome" TEXT NOT NULL GENERATED ALWAYS AS ("canonical"::jsonb ->> 'outcome') STORED,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "audit_entry_is_one_json_object" CHECK ("canonical" IS JSON OBJECT WITH UNIQUE KEYS),
    -- A leaf fits a tile entry, whose length has two bytes (C2SP tlog-tiles).
    CONSTRAINT "audit_entry_fits_a_leaf" CHECK (octet_length("canonical") <= 65535),
    CONSTRAINT "audit_entry_id_is_the_leafs" CHECK ("id" = ("canonical"::jsonb ->> 'id')::uuid)
);

-- CreateTable
CREATE TABLE "audit_payload" (
    "entry_id" UUID NOT NULL,
    "facility_id" UUID,
    "salt" BYTEA NOT NULL,
    "payload" TEXT NOT NULL,

    CONSTRAINT "audit_payload_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "audit_queue" (
    "sequence" BIGSERIAL NOT NULL,
    "entry_id" UUID NOT NULL,

    CONSTRAINT "audit_queue_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "clearance" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "region" "region" NOT NULL,
    "advice_id" UUID NOT NULL,
    "validity" daterange NOT NULL,
    "issued_on" DATE NOT NULL,
    "valid_until" DATE NOT NULL,
    "ended_kind" "clearance_end_kind",
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clearance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clearance_event" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "clearance_id" UUID NOT NULL,
    "kind" "clearance_event_kind" NOT NULL,
    "cause" "suspension_cause",
    "rules" TEXT[],
    "reason" TEXT,
    "recommendation_id" UUID,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "clearance_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pre_session_check" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "clearance_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "new_numbness" "check_answer",
    "sphincter_or_saddle" "check_answer",
    "walking_worse" "check_answer",
    "fall_fever_swelling" "check_answer",
    "new_treatment" "check_answer",
    "passed" BOOLEAN NOT NULL,
    "evaluation" TEXT NOT NULL,
    "checked_by_id" UUID NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pre_session_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "treatment_session" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "clearance_id" UUID NOT NULL,
    "check_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "number" INTEGER NOT NULL,
    "techniques" TEXT[],
    "pressure" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "position" "treatment_position" NOT NULL,
    "note" TEXT,
    "given_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "treatment_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "facility" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "emergency_number" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "training" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "facility_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imaging_study" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "series_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "amend_reason" TEXT,
    "modality" "modality" NOT NULL,
    "region" "region" NOT NULL,
    "study_date" DATE NOT NULL,
    "quality" "study_quality",
    "position" "study_position",
    "reporting_clinician" TEXT,
    "accession_number" TEXT,
    "dicom_study_uid" TEXT,
    "unlisted_levels" "unlisted_levels",
    "transitional_anatomy" "yes_no_cell",
    "acute_fracture" "yes_no_cell",
    "tumour" "yes_no_cell",
    "infection" "yes_no_cell",
    "epidural_abscess" "yes_no_cell",
    "epidural_haematoma" "yes_no_cell",
    "syrinx" "yes_no_cell",
    "vascular_malformation" "yes_no_cell",
    "opll" "yes_no_cell",
    "atlantoaxial_instability" "yes_no_cell",
    "other_findings" TEXT,
    "report_text" TEXT,
    "reviewed_by_id" UUID,
    "reviewed_at" TIMESTAMPTZ(3),
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "imaging_study_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "level_finding" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "study_id" UUID NOT NULL,
    "level" "level" NOT NULL,
    "qualitative" "severity_cell",
    "lumbar_lee" "grade_cell",
    "schizas" "schizas_cell",
    "kang" "grade_cell",
    "lateral_recess_l" "grade_cell",
    "lateral_recess_r" "grade_cell",
    "foramen_lee_l" "grade_cell",
    "foramen_lee_r" "grade_cell",
    "foramen_park_l" "grade_cell",
    "foramen_park_r" "grade_cell",
    "foramen_kim_l" "grade_cell",
    "foramen_kim_r" "grade_cell",
    "root_compromise" "root_cell",
    "cord_compromise" "cord_cell",
    "cord_t2_signal" "yes_no_cell",
    "cauda_equina_compression" "yes_no_cell",
    "listhesis_meyerding" "meyerding_cell",
    "dsca_mm2" DECIMAL(6,1),
    "dsca_mm2_absence" "measure_absence",
    "ap_canal_mm" DECIMAL(5,2),
    "ap_canal_mm_absence" "measure_absence",
    "torg_pavlov" DECIMAL(4,3),
    "torg_pavlov_absence" "measure_absence",
    "dynamic_translation_mm" DECIMAL(5,2),
    "dynamic_translation_mm_absence" "measure_absence",
    "dynamic_angulation_deg" DECIMAL(5,2),
    "dynamic_angulation_deg_absence" "measure_absence",
    "facet_effusion_mm" DECIMAL(5,2),
    "facet_effusion_mm_absence" "measure_absence",

    CONSTRAINT "level_finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "study_removal" (
    "study_id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "kind" "study_removal_kind" NOT NULL,
    "reason" TEXT NOT NULL,
    "removed_by_id" UUID NOT NULL,
    "removed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "study_removal_pkey" PRIMARY KEY ("study_id")
);

-- CreateTable
CREATE TABLE "patient" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "audit_ref" UUID NOT NULL,
    "mrn" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "other_script_name" TEXT,
    "title" TEXT,
    "birth_date" DATE,
    "sex" "sex" NOT NULL,
    "deceased_on" DATE,
    "merged_into_id" UUID,
    "duplicate_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "patient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care_list_entry" (
    "facility_id" UUID NOT NULL,
    "practitioner_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "care_list_entry_pkey" PRIMARY KEY ("practitioner_id","patient_id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "kind" "draft_kind" NOT NULL,
    "amends_id" UUID,
    "fields" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "updated_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "recipient_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "kind" "notification_kind" NOT NULL,
    "subject" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "practitioner_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "input_hash" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practitioner" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "login_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "other_script_name" TEXT,
    "title" TEXT,
    "roles" "role"[],
    "licence_number" TEXT,
    "clinical_reviewer" BOOLEAN NOT NULL DEFAULT false,
    "deactivated_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "practitioner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "practitioner_id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "password_hash" TEXT NOT NULL,
    "password_changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("practitioner_id")
);

-- CreateTable
CREATE TABLE "login_session" (
    "id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "practitioner_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "role" "role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "reauthenticated_at" TIMESTAMPTZ(3),
    "client" TEXT NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,

    CONSTRAINT "login_session_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "recommendation_patient_id_computed_at_idx" ON "recommendation"("patient_id", "computed_at");

-- CreateIndex
CREATE UNIQUE INDEX "recommendation_facility_id_id_key" ON "recommendation"("facility_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "advice_supersedes_id_key" ON "advice"("supersedes_id");

-- CreateIndex
CREATE INDEX "advice_patient_id_region_created_at_idx" ON "advice"("patient_id", "region", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "advice_facility_id_id_key" ON "advice"("facility_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "advice_facility_id_supersedes_id_key" ON "advice"("facility_id", "supersedes_id");

-- CreateIndex
CREATE UNIQUE INDEX "signature_advice_id_kind_key" ON "signature"("advice_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "advice_ending_facility_id_advice_id_key" ON "advice_ending"("facility_id", "advice_id");

-- CreateIndex
CREATE INDEX "assessment_patient_id_assessed_on_idx" ON "assessment"("patient_id", "assessed_on");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_series_id_version_key" ON "assessment"("series_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_facility_id_id_key" ON "assessment"("facility_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_withdrawal_facility_id_assessment_id_key" ON "assessment_withdrawal"("facility_id", "assessment_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_queue_entry_id_key" ON "audit_queue"("entry_id");

-- CreateIndex
CREATE UNIQUE INDEX "clearance_advice_id_key" ON "clearance"("advice_id");

-- CreateIndex
CREATE INDEX "clearance_patient_id_region_idx" ON "clearance"("patient_id", "region");

-- CreateIndex
CREATE UNIQUE INDEX "clearance_facility_id_id_key" ON "clearance"("facility_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "clearance_facility_id_advice_id_key" ON "clearance"("facility_id", "advice_id");

-- CreateIndex
CREATE UNIQUE INDEX "clearance_event_clearance_id_position_key" ON "clearance_event"("clearance_id", "position");

-- CreateIndex
CREATE INDEX "pre_session_check_clearance_id_day_idx" ON "pre_session_check"("clearance_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "pre_session_check_facility_id_id_key" ON "pre_session_check"("facility_id", "id");

-- CreateIndex
CREATE INDEX "treatment_session_patient_id_day_idx" ON "treatment_session"("patient_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "treatment_session_clearance_id_number_key" ON "treatment_session"("clearance_id", "number");

-- CreateIndex
CREATE INDEX "imaging_study_patient_id_study_date_idx" ON "imaging_study"("patient_id", "study_date");

-- CreateIndex
CREATE UNIQUE INDEX "imaging_study_series_id_version_key" ON "imaging_study"("series_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "imaging_study_facility_id_id_key" ON "imaging_study"("facility_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "level_finding_study_id_level_key" ON "level_finding"("study_id", "level");

-- CreateIndex
CREATE UNIQUE INDEX "study_removal_facility_id_study_id_key" ON "study_removal"("facility_id", "study_id");

-- CreateIndex
CREATE UNIQUE INDEX "patient_audit_ref_key" ON "patient"("audit_ref");

-- CreateIndex
CREATE INDEX "patient_facility_id_birth_date_idx" ON "patient"("facility_id", "birth_date");

-- CreateIndex
CREATE UNIQUE INDEX "patient_facility_id_mrn_key" ON "patient"("facility_id", "mrn");

-- CreateIndex
CREATE UNIQUE INDEX "patient_facility_id_id_key" ON "patient"("facility_id", "id");

-- CreateIndex
CREATE INDEX "draft_patient_id_idx" ON "draft"("patient_id");

-- CreateIndex
CREATE INDEX "notification_recipient_id_read_at_idx" ON "notification"("recipient_id", "read_at");

-- CreateIndex
CREATE UNIQUE INDEX "practitioner_login_name_key" ON "practitioner"("login_name");

-- CreateIndex
CREATE UNIQUE INDEX "practitioner_facility_id_id_key" ON "practitioner"("facility_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "credential_facility_id_practitioner_id_key" ON "credential"("facility_id", "practitioner_id");

-- CreateIndex
CREATE UNIQUE INDEX "login_session_token_hash_key" ON "login_session"("token_hash");

-- CreateIndex
CREATE INDEX "login_session_practitioner_id_ended_at_idx" ON "login_session"("practitioner_id", "ended_at");

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_facility_id_patient_id_fkey" FOREIGN KEY ("facility_id", "patient_id") REFERENCES "patient"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_facility_id_assessment_id_fkey" FOREIGN KEY ("facility_id", "assessment_id") REFERENCES "assessment"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_study" ADD CONSTRAINT "recommendation_study_facility_id_recommendation_id_fkey" FOREIGN KEY ("facility_id", "recommendation_id") REFERENCES "recommendation"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_study" ADD CONSTRAINT "recommendation_study_facility_id_study_id_fkey" FOREIGN KEY ("facility_id", "study_id") REFERENCES "imaging_study"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "advice" ADD CONSTRAINT "advice_facility_id_patient_id_fkey" FOREIGN KEY ("facility_id", "patient_id") REFERENCES "patient"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "advice" ADD CONSTRAINT "advice_facility_id_recommendation_id_fkey" FOREIGN KEY ("facility_id", "recommendation_id") REFERENCES "recommendation"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "advice" ADD CONSTRAINT "advice_facility_id_supersedes_id_fkey" FOREIGN KEY ("facility_id", "supersedes_id") REFERENCES "advice"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signature" ADD CONSTRAINT "signature_facility_id_advice_id_fkey" FOREIGN KEY ("facility_id", "advice_id") REFERENCES "advice"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "advice_ending" ADD CONSTRAINT "advice_ending_facility_id_advice_id_fkey" FOREIGN KEY ("facility_id", "advice_id") REFERENCES "advice"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_facility_id_patient_id_fkey" FOREIGN KEY ("facility_id", "patient_id") REFERENCES "patient"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_withdrawal" ADD CONSTRAINT "assessment_withdrawal_facility_id_assessment_id_fkey" FOREIGN KEY ("facility_id", "assessment_id") REFERENCES "assessment"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_payload" ADD CONSTRAINT "audit_payload_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "audit_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clearance" ADD CONSTRAINT "clearance_facility_id_patient_id_fkey" FOREIGN KEY ("facility_id", "patient_id") REFERENCES "patient"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clearance" ADD CONSTRAINT "clearance_facility_id_advice_id_fkey" FOREIGN KEY ("facility_id", "advice_id") REFERENCES "advice"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clearance_event" ADD CONSTRAINT "clearance_event_facility_id_clearance_id_fkey" FOREIGN KEY ("facility_id", "clearance_id") REFERENCES "clearance"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pre_session_check" ADD CONSTRAINT "pre_session_check_facility_id_patient_id_fkey" FOREIGN KEY ("facility_id", "patient_id") REFERENCES "patient"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pre_session_check" ADD CONSTRAINT "pre_session_check_facility_id_clearance_id_fkey" FOREIGN KEY ("facility_id", "clearance_id") REFERENCES "clearance"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treatment_session" ADD CONSTRAINT "treatment_session_facility_id_patient_id_fkey" FOREIGN KEY ("facility_id", "patient_id") REFERENCES "patient"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treatment_session" ADD CONSTRAINT "treatment_session_facility_id_clearance_id_fkey" FOREIGN KEY ("facility_id", "clearance_id") REFERENCES "clearance"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "treatment_session" ADD CONSTRAINT "treatment_session_facility_id_check_id_fkey" FOREIGN KEY ("facility_id", "check_id") REFERENCES "pre_session_check"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imaging_study" ADD CONSTRAINT "imaging_study_facility_id_patient_id_fkey" FOREIGN KEY ("facility_id", "patient_id") REFERENCES "patient"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "level_finding" ADD CONSTRAINT "level_finding_facility_id_study_id_fkey" FOREIGN KEY ("facility_id", "study_id") REFERENCES "imaging_study"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "study_removal" ADD CONSTRAINT "study_removal_facility_id_study_id_fkey" FOREIGN KEY ("facility_id", "study_id") REFERENCES "imaging_study"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient" ADD CONSTRAINT "patient_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient" ADD CONSTRAINT "patient_facility_id_merged_into_id_fkey" FOREIGN KEY ("facility_id", "merged_into_id") REFERENCES "patient"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care_list_entry" ADD CONSTRAINT "care_list_entry_facility_id_patient_id_fkey" FOREIGN KEY ("facility_id", "patient_id") REFERENCES "patient"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_facility_id_patient_id_fkey" FOREIGN KEY ("facility_id", "patient_id") REFERENCES "patient"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_facility_id_patient_id_fkey" FOREIGN KEY ("facility_id", "patient_id") REFERENCES "patient"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practitioner" ADD CONSTRAINT "practitioner_facility_id_fkey" FOREIGN KEY ("facility_id") REFERENCES "facility"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_facility_id_practitioner_id_fkey" FOREIGN KEY ("facility_id", "practitioner_id") REFERENCES "practitioner"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "login_session" ADD CONSTRAINT "login_session_facility_id_practitioner_id_fkey" FOREIGN KEY ("facility_id", "practitioner_id") REFERENCES "practitioner"("facility_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;


