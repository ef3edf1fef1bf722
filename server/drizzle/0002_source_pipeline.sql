ALTER TABLE "upload" ADD COLUMN "source_pipeline" text;--> statement-breakpoint
ALTER TABLE "one_time_code" ADD COLUMN "created_by" text;